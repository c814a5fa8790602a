"""One layer's arithmetic, a page at a time: nothing is told that the page does not show.

A layer is told by itself, on the numbers that arrive at it, so that the cost of a page depends
neither on the network around it nor on how large its matrix is: of a wide linear layer only the
rows and the products on the page are cut out and told.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from desktop.evaluation.computing import stand_in
from desktop.evaluation.evaluation import Evaluation
from engine.errors import EngineError
from engine.expressions import Expression
from engine.graph import Edge, Graph, Node, ports_of
from engine.language import tr
from engine.plan import Gradients, compile_plan
from engine.spec import Shape
from engine.steps import Telling

Array = NDArray[Any]

MOST_LINES = 24
MOST_TERMS = 16  # products of one sum
_MOST_WIDE_LINES = 5  # of a layer whose sums are longer than that
_MOST_LEAVES = 320  # numbers on one page, beyond the first line
_MOST_BACKWARD_CELLS = 400_000  # parameters of a network that is told backwards


@dataclass(frozen=True)
class Line:
    """`label = expression = value`. `left_out` products between the last one shown and the bias
    are not in `expression`, but are in `value`."""

    label: str
    expression: Expression
    value: float
    left_out: int = 0
    index: tuple[int, ...] = ()


@dataclass(frozen=True)
class Page:
    """Lines `first` … `first + len(lines) − 1` of `count`; every sum shows the terms from
    `first_term`, of `terms` (0 where the lines show all they have)."""

    lines: tuple[Line, ...]
    first: int
    count: int
    first_term: int = 0
    terms: int = 0


@dataclass(frozen=True)
class Around:
    """What an evaluation knows of one layer, for a page that is told on another thread."""

    graph: Graph
    values: Mapping[str, Array]
    shapes: Mapping[str, Shape | None]

    @staticmethod
    def of(evaluation: Evaluation, node: Node) -> Around:
        """As it is now."""
        ids = [node.id, *(edge.source for edge in evaluation.graph.into(node.id))]
        values = {id: value for id in ids if (value := evaluation.value(id)) is not None}
        return Around(evaluation.graph, values, {id: evaluation.shape(id) for id in ids})

    def value(self, id: str) -> Array | None:
        """A layer's output; None if unknown."""
        return self.values.get(id)

    def shape(self, id: str) -> Shape | None:
        """Its shape."""
        return self.shapes.get(id)

    def inputs_of(self, id: str) -> Mapping[str, Array]:
        """What arrives at each of a layer's ports, where that is known."""
        return {
            edge.port: self.values[edge.source]
            for edge in self.graph.into(id)
            if edge.source in self.values
        }


def forward_page(
    evaluation: Evaluation | Around, node: Node, first: int = 0, first_term: int = 0
) -> Page:
    """How a layer's numbers were made, from number `first` on, counted along its output.

    Raises `EngineError` where its inputs are not known, and for a group (open it instead).
    """
    inputs = _inputs(evaluation, node)
    value = evaluation.value(node.id)
    if value is None:
        raise EngineError(tr("What feeds this layer is not complete."))
    count = int(value.size)
    first = max(0, min(first, count - 1))
    if node.type == "linear" and node.weights["W"].shape[1] > MOST_TERMS and value.ndim == 1:
        return _wide(node, inputs["x"], value, first, first_term)
    telling = Telling(_alone(evaluation, node, inputs))
    lines: list[Line] = []
    leaves = 0
    for k in range(first, min(count, first + MOST_LINES)):
        index = _place(k, value.shape)
        step = telling.cell(node.id, index)
        leaves += _leaves(step.expression)
        if lines and leaves > _MOST_LEAVES:
            break
        lines.append(Line(step.label, step.expression, step.expression.value, 0, index))
    return Page(tuple(lines), first, count)


def backward_page(
    evaluation: Evaluation, node: Node, arriving: Array, first: int = 0, first_term: int = 0
) -> Page:
    """How ∂L/∂x of a layer's first input was made from ∂L/∂y, `arriving` at its output.

    Raises `EngineError` where its inputs are not known or the layer has none.
    """
    inputs = _inputs(evaluation, node)
    if not inputs:
        raise EngineError(tr("An input has nothing before it: the way back ends here."))
    source = inputs[ports_of(node)[0]]
    count = int(source.size)
    first = max(0, min(first, count - 1))
    wide = node.type == "linear" and node.weights["W"].shape[0] > MOST_TERMS
    if wide and source.ndim == 1:
        return _wide_back(node, source, arriving, first, first_term)
    telling = Telling(_alone(evaluation, node, inputs), None, {node.id: arriving})
    steps = telling.backward(node.id, first + MOST_LINES)[first:]
    if not steps:
        raise EngineError(tr("Nothing that the loss is measured on depends on this layer."))
    lines: list[Line] = []
    leaves = 0
    for k, step in enumerate(steps, first):
        leaves += _leaves(step.expression)
        if lines and leaves > _MOST_LEAVES:
            break
        index = _place(k, source.shape)
        lines.append(Line(step.label, step.expression, step.expression.value, 0, index))
    return Page(tuple(lines), first, count)


def gradients(evaluation: Evaluation, graph: Graph) -> Mapping[str, Array]:
    """∂L/∂ of every layer's output for L = the sum of all final numbers, by layer.

    Raises `EngineError` when the network is too large to be told backwards here.
    """
    if graph.parameter_count > _MOST_BACKWARD_CELLS:
        raise EngineError(
            tr("Networks up to {0:,} parameters are told backwards here.").format(
                _MOST_BACKWARD_CELLS
            )
        )
    known = [node.id for node in graph.nodes if evaluation.value(node.id) is not None]
    sound = graph.without({node.id for node in graph.nodes} - set(known))
    plan = compile_plan(sound)
    once = plan.bind(1, gradients=Gradients.ALL)
    for id, array in plan.samples().items():
        once.inputs[id][...] = array
    with np.errstate(all="ignore"):
        once.forward()
        ends = {plan.result(node.id) for node in sound.nodes if not sound.out_of(node.id)}
        for id in ends:
            if id in once.gradients:
                once.gradients[id][...] = 1.0
        once.backward()
    found: dict[str, Array] = {}
    for id in known:
        gradient = once.gradients.get(plan.result(id))
        if gradient is not None:
            found[id] = np.array(gradient[0])
    return found


def attention_shares(evaluation: Evaluation, node: Node) -> Array:
    """Which places each place looks at: (heads, query, key), every row a share of 1.

    Raises `EngineError` where the inputs of this self-attention layer are not known.
    """
    scores = Telling(_alone(evaluation, node, _inputs(evaluation, node))).inner(f"{node.id}.scores")
    if bool(node.options.get("causal", True)):
        hidden = np.triu(np.ones(scores.shape[-2:], bool), 1)
        scores = np.where(hidden, -np.inf, scores)
    powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1, keepdims=True)


def _inputs(evaluation: Evaluation | Around, node: Node) -> Mapping[str, Array]:
    if node.inside is not None:
        raise EngineError(tr("A group is many layers in one: open it to see each at work."))
    inputs = evaluation.inputs_of(node.id)
    missing = [port for port in ports_of(node) if port not in inputs]
    if missing:
        raise EngineError(tr("What feeds this layer is not complete."))
    return inputs


def _alone(evaluation: Evaluation | Around, node: Node, inputs: Mapping[str, Array]) -> Graph:
    """The layer with an Input layer at each port, holding what arrives there."""
    fed = {edge.port: edge.source for edge in evaluation.graph.into(node.id)}
    sources = [
        stand_in(f"@{port}", array, evaluation.shape(fed[port])) for port, array in inputs.items()
    ]
    wires = tuple(Edge(f"@{port}", node.id, port) for port in inputs)
    return Graph((*sources, node), wires)


def _wide(node: Node, x: Array, value: Array, first: int, first_term: int) -> Page:
    """Rows `first` … of W x + b, each with `MOST_TERMS` of its products."""
    weights, terms = node.weights["W"], node.weights["W"].shape[1]
    first_term = max(0, min(first_term, terms - MOST_TERMS))
    rows = slice(first, first + _MOST_WIDE_LINES)
    columns = slice(first_term, first_term + MOST_TERMS)
    telling = _cut_out(node, weights[rows, columns], x[columns], rows)
    steps = telling.forward(node.id, MOST_LINES)
    lines = tuple(
        Line(
            f"y_{first + k + 1}",
            step.expression,
            float(value[first + k]),
            terms - MOST_TERMS,
            (first + k,),
        )
        for k, step in enumerate(steps)
    )
    return Page(lines, first, len(weights), first_term, terms)


def _wide_back(node: Node, x: Array, arriving: Array, first: int, first_term: int) -> Page:
    """Columns `first` … of Wᵀ ∂L/∂y, each with `MOST_TERMS` of its products."""
    weights, terms = node.weights["W"], node.weights["W"].shape[0]
    first_term = max(0, min(first_term, terms - MOST_TERMS))
    columns = slice(first, first + _MOST_WIDE_LINES)
    rows = slice(first_term, first_term + MOST_TERMS)
    telling = _cut_out(node, weights[rows, columns], x[columns], rows, arriving[rows])
    whole = arriving @ weights[:, columns]
    lines = tuple(
        Line(
            f"∂L/∂x_{first + k + 1}",
            step.expression,
            float(whole[k]),
            terms - MOST_TERMS,
            (first + k,),
        )
        for k, step in enumerate(telling.backward(node.id, MOST_LINES))
    )
    return Page(lines, first, weights.shape[1], first_term, terms)


def _cut_out(
    node: Node, weights: Array, x: Array, rows: slice, arriving: Array | None = None
) -> Telling:
    arrays = {"W": weights}
    if "b" in node.weights:
        arrays["b"] = node.weights["b"][rows]
    options = {**node.options, "outputs": len(weights)}
    part = Node(node.id, node.type, node.name, options, arrays)
    graph = Graph((stand_in("@x", x, None), part), (Edge("@x", node.id, "x"),))
    return Telling(graph, None, None if arriving is None else {node.id: arriving})


def _place(number: int, shape: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(int(each) for each in np.unravel_index(number, shape)) if shape else ()


def number_of(index: tuple[int, ...], shape: tuple[int, ...]) -> int:
    """Which number of an output stands at `index`, counted along it."""
    number = 0
    for each, size in zip(index, shape, strict=True):
        number = number * size + each
    return min(number, max(0, math.prod(shape) - 1))


def _leaves(expression: Expression) -> int:
    if not expression.parts:
        return 1
    return sum(_leaves(part) for part in expression.parts)
