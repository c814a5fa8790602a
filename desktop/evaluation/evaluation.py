"""The values of every layer for the inputs that stand on the canvas, recomputed where stale.

A layer is stale when it, or anything it depends on, is not what its value was computed from. One
edit costs what lies behind it and no more. What would hold up the window is computed elsewhere, if
the owner offers a place: until the answer comes, the values before are shown as stale. A network
with faults evaluates as far as it goes.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from numpy.typing import NDArray

from desktop.document import Change, OpenDocument
from desktop.evaluation.computing import (
    Answer,
    Compiled,
    Computed,
    Question,
    answer,
    only_numbers,
    same_layer,
)
from engine.document import Document
from engine.graph import Edge, Findings, Graph, Node, Problem, check
from engine.spec import Shape

Array = NDArray[Any]

Later = Callable[[Callable[[], Answer], Callable[[Answer], None]], None]
"""Runs a question elsewhere and hands its answer back on this thread; a newer question replaces
one that is not answered yet, whose answer is then never handed back."""

SOON = 0.008  # seconds; what takes longer goes to `later`
# About a dozen layers: always computed at once, however slow the machine was a moment ago, and no
# measure of it, since a single pause of the machine outweighs them.
SMALL = SOON / 8
_PRODUCT = 1e-10  # seconds for a number's part in what it is multiplied with, in one row


@dataclass(frozen=True)
class Update:
    """Whose value, shape or problems are other than before."""

    values: frozenset[str] = frozenset()
    shapes: frozenset[str] = frozenset()
    problems: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Prepared:
    """A network checked and evaluated beforehand, on another thread."""

    graph: Graph
    findings: Findings
    answer: Answer


def prepare(content: Document) -> Prepared:
    """Check and evaluate a document that is about to be opened."""
    graph = content.graph
    findings = check(graph)
    stale = {id: graph.into(id) for id in findings.order if findings.shapes[id] is not None}
    return Prepared(graph, findings, answer(Question(graph, findings.shapes, {}, stale)))


class Evaluation:
    """Follows an open document. `findings` always fit its present network, and so do the values
    of all layers that are not `stale`."""

    def __init__(
        self, document: OpenDocument, later: Later | None = None, *, at_once: bool = True
    ) -> None:
        """`at_once` says that nobody can go on before the first values are there."""
        self._document = document
        self._later = later
        self._observers: list[Callable[[Update], None]] = []
        self._expected: Prepared | None = None
        self._graph = document.graph
        self._known: Answer = Answer({})
        self._before: dict[str, Computed] = {}  # what stale layers gave last
        self._waiting: frozenset[str] = frozenset()
        self._asked: Question | None = None
        self._left: Compiled | None = None  # the part compiled last by `later`, which owns it
        self._life = object()  # another one for each document
        self._pace = 1.0  # how much longer things take than estimated
        self.findings: Findings = check(document.graph)
        self.evaluated_last: tuple[str, ...] = ()
        self._stages: tuple[str, ...] | None = None
        self._leave = document.observe(self._follow)
        self._refresh(None, at_once=at_once)

    def close(self) -> None:
        """Stop following the document."""
        self._asked = None
        self._leave()

    def observe(self, observer: Callable[[Update], None]) -> Callable[[], None]:
        """Call `observer` after each re-evaluation; returns the way out."""
        self._observers.append(observer)
        return lambda: self._observers.remove(observer)

    def expect(self, prepared: Prepared | None) -> None:
        """The document is about to become this one: take what was found of it beforehand."""
        self._expected = prepared

    @property
    def graph(self) -> Graph:
        """The network that is evaluated."""
        return self._graph

    @property
    def busy(self) -> bool:
        """Whether values are still to come."""
        return self._asked is not None

    def stale(self, id: str) -> bool:
        """Whether a layer's value is still the one from before the last edit."""
        return id in self._waiting

    def value(self, id: str) -> Array | None:
        """A layer's output for the inputs on the canvas, without a batch axis; None if unknown."""
        computed = self._known.values.get(id)
        if computed is None:
            computed = self._before.get(id)
            if computed is None or self.findings.shapes.get(id) != computed.value.shape:
                return None
        return computed.value

    @property
    def stages(self) -> tuple[str, ...]:
        """The layers that have a value, in the order in which they are computed."""
        if self._stages is None:
            value, known = self.value, self._known.values
            order = self.findings.order
            self._stages = tuple([id for id in order if id in known or value(id) is not None])
        return self._stages

    def shape(self, id: str) -> Shape | None:
        """A layer's output shape; None where it cannot be told."""
        return self.findings.shapes.get(id)

    def inputs_of(self, id: str) -> Mapping[str, Array]:
        """What arrives at each of a layer's ports, where that is known."""
        found: dict[str, Array] = {}
        for edge in self._graph.into(id):
            value = self.value(edge.source)
            if value is not None:
                found[edge.port] = value
        return found

    def problems(self, id: str) -> tuple[Problem, ...]:
        """What is wrong at a layer: with the network, or with the numbers that come out."""
        found = self.findings.of(id) if self.findings.problems else ()
        trouble = self._known.trouble.get(id)
        return (*found, trouble) if trouble else found

    @property
    def all_problems(self) -> tuple[Problem, ...]:
        """Every problem, those of the network first."""
        return (*self.findings.problems, *self._known.trouble.values())

    # -- following the document

    def _follow(self, change: Change) -> None:
        if not change.network:
            return
        before, known, problems = self.findings, self._known.values, self._by_node()
        waited = self._waiting
        old, self._graph = self._graph, self._document.graph
        expected, self._expected = self._expected, None
        if change.reset:
            self._known, self._before, self._pace = Answer({}), {}, 1.0
            self._waiting, self._asked = frozenset(), None
            self._life, self._left = object(), None
            if expected is not None and expected.graph is self._graph:
                self.findings, self._known = expected.findings, expected.answer
            else:
                self.findings = check(self._graph)
            touched = None
        else:
            touched = self._touched(change)
            if not self._only_numbers(change, old):
                self.findings = check(self._graph)
                self._known.compiled = None
        values = self._refresh(touched)
        self._tell(before, problems, values | waited | (known.keys() - self._known.values.keys()))

    def _tell(
        self, before: Findings, problems: dict[str, list[Problem]], values: frozenset[str]
    ) -> None:
        self._stages = None
        now = self._by_node()
        shapes = self.findings.shapes
        changed = (
            frozenset[str]()
            if before is self.findings
            else frozenset(
                id
                for id, shape in shapes.items()
                if id not in before.shapes
                or ((was := before.shapes[id]) is not shape and was != shape)
            )
        )
        wrong = frozenset(
            id for id in (problems.keys() | now.keys()) if problems.get(id) != now.get(id)
        )
        update = Update(frozenset(values), changed, wrong)
        for observer in tuple(self._observers):
            observer(update)

    def _by_node(self) -> dict[str, list[Problem]]:
        found: dict[str, list[Problem]] = {}
        for problem in self.all_problems:
            found.setdefault(problem.node, []).append(problem)
        return found

    def _touched(self, change: Change) -> frozenset[str]:
        """What lies behind an edit, and what was not computed yet; the rest is as it was."""
        wires = change.edges_added | change.edges_removed
        ends = {edge.target for edge in wires if edge.target in self._graph}
        waiting = {id for id in self._waiting if id in self._graph}
        return self._graph.downstream(change.added | change.changed | ends | waiting)

    def _only_numbers(self, change: Change, old: Graph) -> bool:
        """Whether an edit changed weights and nothing else: shapes and problems are as they were.

        A problem names the layer, so a layer's name must be as it was too.
        """
        if change.added or change.removed or change.edges_added or change.edges_removed:
            return False

        def alike(a: Node, b: Node) -> bool:
            return a.name == b.name and only_numbers(a, b)

        return all(alike(old.node(id), self._graph.node(id)) for id in change.changed)

    def _refresh(self, touched: frozenset[str] | None, *, at_once: bool = False) -> frozenset[str]:
        """Recompute what is stale, only among `touched` where that is known, now or elsewhere."""
        graph, shapes, known = self._graph, self.findings.shapes, self._known.values
        fresh: dict[str, Computed] = {}
        if touched is not None:
            fresh = dict(known)
            for id in touched | (known.keys() - graph.by_id.keys()):
                fresh.pop(id, None)
        stale: dict[str, tuple[Edge, ...]] = {}
        for id in self.findings.order:
            if (touched is not None and id not in touched) or shapes[id] is None:
                continue
            edges = graph.into(id)
            held = known.get(id)
            if held is not None and same_layer(held.node, graph.node(id)):
                sources = tuple(
                    (edge.port, edge.source, fresh[edge.source].version)
                    for edge in edges
                    if edge.source in fresh
                )
                if len(sources) == len(edges) and sources == held.sources:
                    fresh[id] = held
                    continue
            stale[id] = edges
        trouble = {id: each for id, each in self._known.trouble.items() if id in fresh}
        compiled = self._known.compiled
        question = Question(graph, shapes, fresh, stale, compiled)
        self.evaluated_last = tuple(stale)
        small = self._estimate(question) <= SMALL
        waits = not small and self._pace * self._estimate(question) > SOON
        if not at_once and self._later is not None and waits:
            self._before |= {id: known[id] for id in stale if id in known}
            # The compiled part goes along, for good: two threads must not write into it.
            self._known = Answer(fresh, trouble)
            self._waiting = frozenset(stale)
            self._asked = question
            life = self._life
            self._later(lambda: self._elsewhere(question, life), lambda a: self._adopt(question, a))
            return frozenset(stale)
        found = self._timed(question)
        found.trouble |= trouble
        self._known = found
        self._before, self._waiting, self._asked = {}, frozenset(), None
        if found.compiled is None:
            found.compiled = compiled
        return frozenset(stale)

    def _adopt(self, question: Question, found: Answer) -> None:
        if question is not self._asked:
            return
        before, problems = self.findings, self._by_node()
        found.trouble |= self._known.trouble
        found.compiled = None  # it stays where it was made
        self._known, self._before = found, {}
        self._waiting, self._asked = frozenset(), None
        self._tell(before, problems, frozenset(question.stale))

    def _elsewhere(self, question: Question, life: object) -> Answer:
        """Questions are answered one after the other, so each may write into what the last left,
        even where nobody waited for that one any more."""
        if question.compiled is None:
            question.compiled = self._left
        found = self._timed(question)
        # Of a document that is gone nothing is kept: a large one's weights stand in it once more.
        self._left = found.compiled if life is self._life else None
        return found

    # -- how long it takes

    def _timed(self, question: Question) -> Answer:
        expected = self._estimate(question)
        began = time.perf_counter()
        found = answer(question)
        if expected > SMALL:
            taken = (time.perf_counter() - began) / expected
            self._pace = max(0.25, min(50.0, 0.5 * self._pace + 0.5 * taken))
        return found

    def _estimate(self, question: Question) -> float:
        """How many seconds computing takes at an ordinary pace, from the layers and weights."""
        kept = question.compiled is not None and question.compiled.stale == tuple(question.stale)
        found = 0.0
        for id in question.stale:
            node, shape = question.graph.node(id), question.shapes[id]
            # What is inside of a group is compiled anew whatever changed there.
            each, cell = (15e-6, 1e-9) if kept and node.inside is None else (80e-6, 6e-9)
            rows = math.prod(shape[:-1]) if shape is not None else 1
            found += node.parts * each + node.numbers * (cell + rows * _PRODUCT)
        return found
