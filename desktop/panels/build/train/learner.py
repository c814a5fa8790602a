"""Which network on the canvas can learn the data, with which loss; or the sentence why none can.

The canvas may hold several networks that no wire joins. The one with the selection is asked
first, then each other; the answer names the layers, the input and the output.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from engine.build import chain, layer
from engine.data import DataSet
from engine.errors import EngineError
from engine.graph import Findings, Graph, Node
from engine.language import tr
from engine.losses import LOSSES
from engine.spec import TokenShape, shape_text

HIDDEN = 8


@dataclass(frozen=True)
class Learner:
    """A network by itself: one input, one end, and the losses that suit the data, best first."""

    graph: Graph
    entry: str
    end: str
    losses: tuple[str, ...]


@dataclass(frozen=True)
class FitInput:
    """An Input layer that would fit the data if it took `size` numbers."""

    node: str
    label: str
    size: int


class Misfit(EngineError):
    """No network fits the data. `wants_network` and `fit_input` say what would mend it."""

    def __init__(
        self, message: str, *, wants_network: bool = True, fit_input: FitInput | None = None
    ) -> None:
        super().__init__(message)
        self.wants_network = wants_network
        self.fit_input = fit_input


def parts(graph: Graph) -> list[tuple[str, ...]]:
    """The layers in groups that wires join, in the order of their first layers."""
    beside: dict[str, list[str]] = {node.id: [] for node in graph.nodes}
    for edge in graph.edges:
        if edge.source in beside and edge.target in beside:
            beside[edge.source].append(edge.target)
            beside[edge.target].append(edge.source)
    found: list[tuple[str, ...]] = []
    seen: set[str] = set()
    for node in graph.nodes:
        if node.id in seen:
            continue
        waiting, part = [node.id], []
        seen.add(node.id)
        while waiting:
            id = waiting.pop()
            part.append(id)
            for other in beside[id]:
                if other not in seen:
                    seen.add(other)
                    waiting.append(other)
        found.append(tuple(part))
    return found


def learner(
    graph: Graph, findings: Findings, data: DataSet, prefer: Collection[str] = ()
) -> Learner:
    """The network to train. Raises `Misfit` with the fault of the likeliest one."""
    if not graph.nodes:
        raise Misfit(tr("There is no network yet that could learn {0}.").format(data.title))
    chosen = set(prefer)
    ordered = sorted(parts(graph), key=lambda part: not chosen.intersection(part))
    faults: list[Misfit] = []
    for part in ordered:
        try:
            return _fitting(graph, findings, data, part)
        except Misfit as fault:
            faults.append(fault)
    largest = max(range(len(ordered)), key=lambda k: len(ordered[k]))
    raise faults[0 if chosen.intersection(ordered[0]) else largest]


def _fitting(graph: Graph, findings: Findings, data: DataSet, part: Collection[str]) -> Learner:
    inside = set(part)
    for problem in findings.problems:
        if problem.node in inside:
            sentence = tr("The network has a fault that must be mended first. {0}").format(
                problem.message
            )
            raise Misfit(sentence)
    own = Graph(
        tuple(node for node in graph.nodes if node.id in inside),
        tuple(edge for edge in graph.edges if edge.source in inside),
    )
    entries = [node for node in own.nodes if node.type == "input"]
    ends = [node for node in own.nodes if not own.out_of(node.id)]
    if len(entries) != 1:
        raise Misfit(
            tr("A network that learns has one Input layer; this one has {0}.").format(len(entries))
        )
    (entry,) = entries
    if len(ends) != 1 or ends[0] is entry:
        count = 0 if ends == [entry] else len(ends)
        raise Misfit(
            tr(
                "A network that learns ends in one layer whose output nothing else uses; this one "
                "has {0}."
            ).format(count)
        )
    (end,) = ends
    takes = findings.shapes.get(entry.id)
    if takes is None or isinstance(takes, TokenShape) or tuple(takes) != data.input_shape:
        vectors = takes is not None and len(takes) == 1 and len(data.input_shape) == 1
        plain = vectors and not isinstance(takes, TokenShape)
        raise Misfit(
            tr("{0} gives {1} for each example, but {2} takes {3}.").format(
                data.title,
                shape_text(data.input_shape),
                entry.label,
                "?" if takes is None else shape_text(tuple(takes)),
            ),
            fit_input=FitInput(entry.id, entry.label, data.input_shape[0]) if plain else None,
        )
    if not any(node.type != "input" and _has_weights(node) for node in own.nodes):
        raise Misfit(tr("The network has no weights that could learn: add a Linear layer."))
    losses = suited(data, end.type, tuple(findings.shapes.get(end.id) or ()))
    if not losses:
        gives = shape_text(tuple(findings.shapes.get(end.id) or ()))
        raise Misfit(
            tr("{0} gives {1}, but {2} needs {3}.").format(
                end.label, gives, data.title, _needs(data)
            )
        )
    return Learner(own, entry.id, end.id, losses)


def _has_weights(node: Node) -> bool:
    if node.inside is not None:
        return any(inner.type != "input" and _has_weights(inner) for inner in node.inside.nodes)
    return bool(node.weights)


def _needs(data: DataSet) -> str:
    if data.task == "regression":
        return tr("one number") if data.outputs == 1 else tr("{0} numbers").format(data.outputs)
    if data.outputs == 2:
        return tr("one number, or two (one per class)")
    return tr("{0} numbers, one per class").format(data.outputs)


def suited(data: DataSet, end: str, shape: tuple[int, ...]) -> tuple[str, ...]:
    """The losses for a network that ends in a layer of the type `end`, the best one first."""
    if len(shape) != 1:
        return ()
    (size,) = shape
    if data.task == "regression":
        return ("mse", "huber") if size == data.outputs else ()
    if size == data.outputs and size >= 2:
        return ("cross_entropy",) if end == "softmax" else ("cross_entropy_logits",)
    if size == 1 and data.outputs == 2:
        if end == "sigmoid":
            return ("binary_cross_entropy", "mse", "huber")
        if end == "tanh":
            return ("hinge", "mse", "huber")
        return ("binary_cross_entropy_logits", "hinge", "mse", "huber")
    return ()


def loss_for(found: Learner, key: str, chosen: bool) -> str:
    """The loss to train with. Raises `Misfit` when a chosen one does not suit the network's end."""
    if not chosen:
        return found.losses[0]
    if key in found.losses:
        return key
    end = found.graph.node(found.end).label
    titles = tr(" or ").join(LOSSES[each].title for each in found.losses[:2])
    raise Misfit(
        tr("{0} does not suit what {1} gives for this data; {2} does.").format(
            LOSSES[key].title, end, titles
        ),
        wants_network=False,
    )


def network_for(data: DataSet) -> Graph:
    """A small network that fits the data: what “Add a network for this data” adds."""
    nodes = [layer("input", "x", name="x", shape=data.input_shape)]
    width, hidden, bend = HIDDEN, 2, "tanh"
    if len(data.input_shape) > 1:
        nodes.append(layer("flatten", "flat", name="Flatten"))
        width, hidden, bend = 32, 1, "relu"
    elif data.task == "regression":
        width = 2 * HIDDEN
    for place in range(1, hidden + 1):
        nodes.append(layer("linear", f"f_{place}", name=f"f_{place}", outputs=width))
        nodes.append(layer(bend, f"a_{place}", name={"tanh": "tanh", "relu": "ReLU"}[bend]))
    two = data.task == "classification" and data.outputs == 2
    last = hidden + 1
    outputs = 1 if two else data.outputs
    nodes.append(layer("linear", f"f_{last}", name=f"f_{last}", outputs=outputs))
    if two:
        nodes.append(layer("sigmoid", "end", name="Sigmoid"))
    elif data.task == "classification":
        nodes.append(layer("softmax", "end", name="Softmax"))
    return chain(nodes)
