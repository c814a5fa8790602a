"""Computing the stale part of a network: a plain question with a plain answer, on any thread.

The stale layers are cut out as a network of their own, whose inputs are the values still fresh.
The compiled part is kept, so that the next edit of a number in it only writes that number.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import count
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.errors import EngineError
from engine.graph import Edge, Graph, Node, Problem
from engine.language import tr
from engine.plan import Plan, compile_plan
from engine.spec import Shape, TokenShape

log = logging.getLogger(__name__)

Array = NDArray[Any]
_versions = count(1)  # every value ever computed has its own


@dataclass(frozen=True)
class Computed:
    """A value and what it was computed from; `version` is another for every new value."""

    node: Node
    sources: tuple[tuple[str, str, int], ...]  # (port, layer, version of its value)
    value: Array
    version: int


@dataclass
class Compiled:
    """A compiled part, and the layers whose numbers stand in it."""

    plan: Plan
    stale: tuple[str, ...]
    wires: list[Edge]
    nodes: dict[str, Node]  # by id, the values at the border among them


@dataclass
class Question:
    """Which layers of `graph` to compute (in order, with their wires), given the fresh values."""

    graph: Graph
    shapes: Mapping[str, Shape | None]
    fresh: dict[str, Computed]
    stale: dict[str, tuple[Edge, ...]]
    compiled: Compiled | None = None


@dataclass
class Answer:
    """The values that were fresh, or are now; what is wrong with numbers; the compiled part."""

    values: dict[str, Computed]
    trouble: dict[str, Problem] = field(default_factory=dict[str, Problem])
    compiled: Compiled | None = None


def stand_in(id: str, value: Array, shape: Shape | None) -> Node:
    """An Input layer that gives a value already known."""
    sizes = tuple(value.shape)
    options = {"shape": sizes, "tokens": isinstance(shape, TokenShape)}
    return Node(id, "input", id, options, {"value": value})


def answer(question: Question) -> Answer:
    """Compute. Never raises for what a network may hold: that becomes trouble at a layer."""
    found = Answer(dict(question.fresh))
    if question.stale:
        _compute(question, question.stale, found)
    return found


def _compute(question: Question, stale: dict[str, tuple[Edge, ...]], found: Answer) -> None:
    try:
        with np.errstate(all="ignore"):
            compiled = _compiled(question, stale, found.values)
            outputs = compiled.plan.run(None)
    except (EngineError, MemoryError) as error:
        if len(stale) == 1:
            (id,) = stale
            log.info("the layer %s was not evaluated: %s", id, error)
            sentence = str(error) or tr("There is not enough memory to evaluate this layer.")
            found.trouble[id] = Problem(id, None, sentence)
            return
        # One layer spoils the run for all: find it by taking them one at a time.
        for id, edges in stale.items():
            if all(edge.source in found.values for edge in edges):
                _compute(question, {id: edges}, found)
        return
    found.compiled = compiled
    for id, edges in stale.items():
        if id not in outputs:
            continue
        value = outputs[id][0]
        value.flags.writeable = False
        sources = tuple((e.port, e.source, found.values[e.source].version) for e in edges)
        node = question.graph.node(id)
        found.values[id] = Computed(node, sources, value, next(_versions))
        if not np.isfinite(value).all():
            found.trouble[id] = _not_finite(question.graph, id, value, found.values)


def _compiled(
    question: Question, stale: dict[str, tuple[Edge, ...]], fresh: Mapping[str, Computed]
) -> Compiled:
    nodes = {id: question.graph.node(id) for id in stale}
    wires = [edge for edges in stale.values() for edge in edges]
    for edge in wires:
        source = edge.source
        if source not in nodes:
            nodes[source] = stand_in(source, fresh[source].value, question.shapes[source])
    old = question.compiled
    if old is not None and old.stale == tuple(stale) and old.wires == wires:
        if _write(old, nodes):
            return old
        question.compiled = None  # what was begun there is of no use to anybody
    graph = Graph(tuple(nodes.values()), tuple(wires))
    return Compiled(compile_plan(graph, partial=True), tuple(stale), wires, nodes)


def _write(compiled: Compiled, nodes: dict[str, Node]) -> bool:
    """Put the numbers of these layers into a compiled part; whether they fit into it."""
    plan = compiled.plan
    if nodes.keys() != compiled.nodes.keys():
        return False
    for id, node in nodes.items():
        old = compiled.nodes[id]
        if node is old:
            continue
        if not only_numbers(old, node) or node.inside is not None or node.ties:
            return False
        for name, array in node.weights.items():
            if array is old.weights[name]:
                continue
            if (id, name) in plan.state:
                plan.state[id, name][...] = array
            elif plan.place(id, name) is not None:
                plan.weight(id, name)[...] = array
            elif id in plan.order:
                return False
    compiled.nodes = nodes
    return True


def only_numbers(old: Node, new: Node) -> bool:
    """Whether two layers differ in the numbers of their weights and in nothing that computes."""
    return (
        old.type == new.type
        and old.inside is new.inside
        and old.options == new.options
        and old.ties == new.ties
        and old.weights.keys() == new.weights.keys()
        and all(array.shape == new.weights[name].shape for name, array in old.weights.items())
    )


def same_layer(a: Node, b: Node) -> bool:
    """Whether two layers compute the same; their names do not matter."""
    return a is b or (
        only_numbers(a, b) and all(array is b.weights[name] for name, array in a.weights.items())
    )


def _not_finite(graph: Graph, id: str, value: Array, fresh: Mapping[str, Computed]) -> Problem:
    label = graph.node(id).label
    sources = [fresh[edge.source].value for edge in graph.into(id)]
    if sources and not all(np.isfinite(source).all() for source in sources):
        return Problem(id, None, tr("{0} is given numbers that are not finite.").format(label))
    what = (
        tr("a number that is not defined")
        if np.isnan(value).any()
        else tr("a number too large to hold")
    )
    mend = (
        tr("Smaller weights or inputs would mend it.") if sources else tr("Give it another value.")
    )
    return Problem(id, None, tr("{0} gives {1}. {2}").format(label, what, mend))
