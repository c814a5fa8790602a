"""The values of every layer for the inputs that stand on the canvas, recomputed where stale.

A layer is stale when it, or anything it depends on, is not what its value was computed from. The
stale layers are cut out as a network of their own, whose inputs are the values still fresh, so
one edit costs what lies behind it and no more. A network with faults evaluates as far as it goes.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from desktop.document import Change, OpenDocument
from engine.errors import EngineError
from engine.graph import Edge, Findings, Graph, Node, Problem, check
from engine.plan import compile_plan
from engine.spec import Shape, TokenShape

log = logging.getLogger(__name__)

Array = NDArray[Any]


@dataclass(frozen=True)
class Update:
    """Whose value, shape or problems are other than before."""

    values: frozenset[str] = frozenset()
    shapes: frozenset[str] = frozenset()
    problems: frozenset[str] = frozenset()


@dataclass(frozen=True)
class _Computed:
    """A value and what it was computed from; `version` grows with every new value."""

    node: Node
    sources: tuple[tuple[str, str, int], ...]  # (port, layer, version of its value)
    value: Array
    version: int


class Evaluation:
    """Follows an open document. `findings` and the values always fit its present network."""

    def __init__(self, document: OpenDocument) -> None:
        self._document = document
        self._observers: list[Callable[[Update], None]] = []
        self._computed: dict[str, _Computed] = {}
        self._versions = 0
        self._trouble: dict[str, Problem] = {}
        self._graph = document.graph
        self.findings: Findings = check(document.graph)
        self.evaluated_last: tuple[str, ...] = ()
        self._leave = document.observe(self._follow)
        self._refresh()

    def close(self) -> None:
        """Stop following the document."""
        self._leave()

    def observe(self, observer: Callable[[Update], None]) -> Callable[[], None]:
        """Call `observer` after each re-evaluation; returns the way out."""
        self._observers.append(observer)
        return lambda: self._observers.remove(observer)

    def value(self, id: str) -> Array | None:
        """A layer's output for the inputs on the canvas, without a batch axis; None if unknown."""
        computed = self._computed.get(id)
        return None if computed is None else computed.value

    def shape(self, id: str) -> Shape | None:
        """A layer's output shape; None where it cannot be told."""
        return self.findings.shapes.get(id)

    def inputs_of(self, id: str) -> Mapping[str, Array]:
        """What arrives at each of a layer's ports, where that is known."""
        found: dict[str, Array] = {}
        for edge in self._document.graph.into(id):
            value = self.value(edge.source)
            if value is not None:
                found[edge.port] = value
        return found

    def problems(self, id: str) -> tuple[Problem, ...]:
        """What is wrong at a layer: with the network, or with the numbers that come out."""
        found = self.findings.of(id)
        trouble = self._trouble.get(id)
        return (*found, trouble) if trouble else found

    @property
    def all_problems(self) -> tuple[Problem, ...]:
        """Every problem, those of the network first."""
        return (*self.findings.problems, *self._trouble.values())

    # -- following the document

    def _follow(self, change: Change) -> None:
        if not change.network:
            return
        if change.reset:
            self._computed.clear()
        before, values_before = self.findings, self._computed
        problems_before = self._by_node()
        graph = self._document.graph
        touched = self._only_numbers(change, graph)
        if touched is None:
            self.findings = check(graph)
        self._graph = graph
        values = self._refresh(touched)
        problems_now = self._by_node()
        shapes = self.findings.shapes
        update = Update(
            values | frozenset(values_before.keys() - self._computed.keys()),
            frozenset(
                id for id in shapes if id not in before.shapes or before.shapes[id] != shapes[id]
            ),
            frozenset(
                id
                for id in problems_before.keys() | problems_now.keys()
                if problems_before.get(id) != problems_now.get(id)
            ),
        )
        for observer in tuple(self._observers):
            observer(update)

    def _by_node(self) -> dict[str, list[Problem]]:
        found: dict[str, list[Problem]] = {}
        for problem in self.all_problems:
            found.setdefault(problem.node, []).append(problem)
        return found

    def _only_numbers(self, change: Change, graph: Graph) -> frozenset[str] | None:
        """What lies behind an edit that changed weights and nothing else; None for other edits.

        Shapes, order and problems are then what they were, and nothing before it can be stale.
        """
        if change.reset or change.added or change.removed:
            return None
        if change.edges_added or change.edges_removed:
            return None
        for id in change.changed:
            old, new = self._graph.node(id), graph.node(id)
            alike = (
                old.type == new.type
                and old.name == new.name
                and old.inside is new.inside
                and old.options == new.options
                and old.weights.keys() == new.weights.keys()
            )
            if not alike or any(
                array.shape != new.weights[name].shape for name, array in old.weights.items()
            ):
                return None
        return graph.downstream(change.changed)

    def _refresh(self, touched: frozenset[str] | None = None) -> frozenset[str]:
        """Recompute what is stale; only among `touched`, where that is known."""
        graph, shapes = self._document.graph, self.findings.shapes
        fresh: dict[str, _Computed] = {}
        if touched is not None:
            fresh = {id: known for id, known in self._computed.items() if id not in touched}
        stale: dict[str, tuple[Edge, ...]] = {}
        for id in self.findings.order:
            if shapes[id] is None or (touched is not None and id not in touched):
                continue
            edges = graph.into(id)
            known = self._computed.get(id)
            if known is not None and _same_layer(known.node, graph.node(id)):
                sources = tuple(
                    (edge.port, edge.source, fresh[edge.source].version)
                    for edge in edges
                    if edge.source in fresh
                )
                if len(sources) == len(edges) and sources == known.sources:
                    fresh[id] = known
                    continue
            stale[id] = edges
        self._trouble = {id: t for id, t in self._trouble.items() if id in fresh}
        self.evaluated_last = tuple(stale)
        if stale:
            self._compute(graph, fresh, stale)
        self._computed = fresh
        return frozenset(stale)

    def _compute(
        self, graph: Graph, fresh: dict[str, _Computed], stale: dict[str, tuple[Edge, ...]]
    ) -> None:
        part = self._part(graph, fresh, stale)
        try:
            with np.errstate(all="ignore"):
                outputs = compile_plan(part, partial=True).run(None)
        except (EngineError, MemoryError) as error:
            if len(stale) == 1:
                (id,) = stale
                log.info("the layer %s was not evaluated: %s", id, error)
                sentence = str(error) or "There is not enough memory to evaluate this layer."
                self._trouble[id] = Problem(id, None, sentence)
                return
            # One layer spoils the run for all: find it by taking them one at a time.
            for id, edges in stale.items():
                if all(edge.source in fresh for edge in edges):
                    self._compute(graph, fresh, {id: edges})
            return
        for id, edges in stale.items():
            if id not in outputs:
                continue
            self._versions += 1
            value = np.array(outputs[id][0])
            value.flags.writeable = False
            sources = tuple((e.port, e.source, fresh[e.source].version) for e in edges)
            fresh[id] = _Computed(graph.node(id), sources, value, self._versions)
            if not np.isfinite(value).all():
                self._trouble[id] = _not_finite(graph, id, value, fresh)

    def _part(
        self,
        graph: Graph,
        fresh: Mapping[str, _Computed],
        stale: Mapping[str, tuple[Edge, ...]],
    ) -> Graph:
        """The stale layers as a network whose inputs are the fresh values beside them."""
        nodes: list[Node] = []
        wires: list[Edge] = []
        borders: set[str] = set()
        for id, edges in stale.items():
            nodes.append(graph.node(id))
            wires.extend(edges)
            borders.update(edge.source for edge in edges if edge.source in fresh)
        nodes.extend(stand_in(id, fresh[id].value, self.findings.shapes[id]) for id in borders)
        return Graph(tuple(nodes), tuple(wires))


def stand_in(id: str, value: Array, shape: Shape | None) -> Node:
    """An Input layer that gives a value already known."""
    sizes = tuple(value.shape)
    options = {"shape": sizes, "tokens": isinstance(shape, TokenShape)}
    return Node(id, "input", id, options, {"value": value})


def _same_layer(a: Node, b: Node) -> bool:
    """Whether two layers compute the same; their names do not matter."""
    if a is b:
        return True
    return (
        a.type == b.type
        and a.inside is b.inside
        and a.options == b.options
        and a.weights.keys() == b.weights.keys()
        and all(array is b.weights[name] for name, array in a.weights.items())
    )


def _not_finite(graph: Graph, id: str, value: Array, fresh: Mapping[str, _Computed]) -> Problem:
    label = graph.node(id).label
    sources = [fresh[edge.source].value for edge in graph.into(id)]
    if sources and not all(np.isfinite(source).all() for source in sources):
        return Problem(id, None, f"{label} is given numbers that are not finite.")
    what = "a number that is not defined" if np.isnan(value).any() else "a number too large to hold"
    mend = "Smaller weights or inputs would mend it." if sources else "Give it another value."
    return Problem(id, None, f"{label} gives {what}. {mend}")
