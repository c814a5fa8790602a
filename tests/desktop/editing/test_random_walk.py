"""Any sequence of edits: undoing all of it gives the first document back, redoing the last.

Forty walks of fifty edits follow on each other in one document, so that two thousand are taken back
in the end.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from desktop.document import OpenDocument
from desktop.editing import Editor
from desktop.editing.clipboard import piece_of
from desktop.editing.level import Level
from desktop.evaluation import Evaluation, layer_types
from engine.errors import EngineError
from engine.graph import Edge, check, ports_of
from engine.spec import registry
from tests.support.networks import lecture

TYPES = st.sampled_from([layer.key for layer in layer_types()])
PICK = st.integers(0, 10**6)
PLACE = st.tuples(st.floats(-1e4, 1e4), st.floats(-1e4, 1e4))
NUMBER = st.floats(-1e6, 1e6)


def when(possible: Callable[[Walk], bool]) -> Callable[[Any], Any]:
    """An edit that is passed over where it is not possible.

    A precondition would let what is drawn depend on what earlier walks left.
    """

    def dress(edit: Callable[..., None]) -> Callable[..., None]:
        @wraps(edit)
        def guarded(self: Walk, **given: Any) -> None:
            if possible(self):
                edit(self, **given)

        return guarded

    return dress


class Desk:
    """One document with all that follows it, for every walk."""

    def __init__(self) -> None:
        self.owner = QObject()
        self.document = OpenDocument()
        self.document.start(lecture())
        self.evaluation = Evaluation(self.document)
        self.editor = Editor(self.document, self.owner)
        self.level = Level(self.document, self.evaluation)
        self.inner = Editor(self.level, self.owner, self.editor.stack)
        self.first = self.document.content

    def close(self) -> None:
        self.level.close()
        self.evaluation.close()
        self.owner.deleteLater()


class Walk(RuleBasedStateMachine):
    """Edits at random; the network may break on the way, the program may not."""

    desk: Desk

    def __init__(self) -> None:
        super().__init__()
        assert QApplication.instance() is not None
        self.document = Walk.desk.document
        self.evaluation = Walk.desk.evaluation
        self.editor = Walk.desk.editor
        self.level = Walk.desk.level
        self.inner = Walk.desk.inner

    def teardown(self) -> None:
        """The next walk goes on from here; most of what stands is undone before, to keep small."""
        stack = self.editor.stack
        last = self.document.content
        here = stack.index()
        stack.setIndex(max(0, here - 60))
        stack.setIndex(here)
        assert self.document.content == last

    def node(self, pick: int) -> Any:
        nodes = self.editor.graph.nodes
        return nodes[pick % len(nodes)]

    def has_layers(self) -> bool:
        return bool(self.editor.graph.nodes)

    def has_wires(self) -> bool:
        return bool(self.editor.graph.edges)

    @rule(type=TYPES, place=PLACE)
    @when(lambda self: len(self.editor.graph.nodes) < 24)
    def add(self, type: str, place: tuple[float, float]) -> None:
        self.editor.add_layer(type, place)

    @rule(type=TYPES, pick=PICK)
    @when(lambda self: self.has_layers() and len(self.editor.graph.nodes) < 24)
    def add_after(self, type: str, pick: int) -> None:
        self.editor.add_after(type, self.node(pick).id)

    @rule(type=TYPES, pick=PICK, place=PLACE)
    @when(lambda self: self.has_wires() and len(self.editor.graph.nodes) < 24)
    def insert(self, type: str, pick: int, place: tuple[float, float]) -> None:
        edges = self.editor.graph.edges
        self.editor.insert(type, edges[pick % len(edges)], place)

    @rule(pick=PICK)
    @when(has_layers)
    def remove(self, pick: int) -> None:
        self.editor.remove([self.node(pick).id])

    @rule(start=PICK, end=PICK, port=PICK)
    @when(has_layers)
    def connect(self, start: int, end: int, port: int) -> None:
        a, b = self.node(start), self.node(end)
        ports = ports_of(b)
        if ports and a.id != b.id and not self.editor.graph.would_cycle(a.id, b.id):
            self.editor.connect(Edge(a.id, b.id, ports[port % len(ports)]))

    @rule(pick=PICK)
    @when(has_wires)
    def disconnect(self, pick: int) -> None:
        edges = self.editor.graph.edges
        self.editor.disconnect(edges[pick % len(edges)])

    @rule(pick=PICK, place=PLACE, nudge=st.booleans())
    @when(has_layers)
    def move(self, pick: int, place: tuple[float, float], nudge: bool) -> None:
        id = self.node(pick).id
        self.editor.move({id: place}, ("nudge", id) if nudge else None)

    @rule(pick=PICK, cell=PICK, value=NUMBER)
    @when(has_layers)
    def set_cell(self, pick: int, cell: int, value: float) -> None:
        node = self.node(pick)
        for name, array in node.weights.items():
            if array.size:
                index = [int(k) for k in _index(array.shape, cell % array.size)]
                self.editor.set_cell(node.id, name, tuple(index), value)
                return

    @rule(pick=PICK, which=PICK, value=st.integers(1, 5), flag=st.booleans())
    @when(has_layers)
    def set_option(self, pick: int, which: int, value: int, flag: bool) -> None:
        node = self.node(pick)
        layer = registry()[node.type]
        if not layer.options:
            return
        option = layer.options[which % len(layer.options)]
        new: Any = {"int": value, "float": float(value), "bool": flag, "shape": (value,)}.get(
            option.kind
        )
        if option.kind == "choice":
            new = option.choices[value % len(option.choices)]
        if not option.problem(new):
            self.editor.set_option(node.id, option.name, new)

    @rule(pick=PICK, type=TYPES)
    @when(has_layers)
    def change_type(self, pick: int, type: str) -> None:
        self.editor.change_type(self.node(pick).id, type)

    @rule(pick=PICK, name=st.text(max_size=12))
    @when(has_layers)
    def rename(self, pick: int, name: str) -> None:
        self.editor.rename(self.node(pick).id, name)

    @rule(picks=st.lists(PICK, min_size=1, max_size=3))
    @when(lambda self: 0 < len(self.editor.graph.nodes) < 16)
    def paste(self, picks: list[int]) -> None:
        ids = [self.node(pick).id for pick in picks]
        self.editor.paste(piece_of(self.document.content, ids))

    @rule(picks=st.lists(PICK, min_size=1, max_size=4))
    @when(has_layers)
    def group(self, picks: list[int]) -> None:
        before = self.document.content
        try:
            id = self.editor.group({self.node(pick).id for pick in picks})
        except EngineError:
            id = ""
        if id:
            assert self.editor.graph.node(id).inside is not None
        else:
            assert self.document.content is before

    def groups(self) -> list[str]:
        return [node.id for node in self.editor.graph.nodes if node.inside is not None]

    @rule(pick=PICK)
    @when(lambda self: bool(self.groups()))
    def ungroup(self, pick: int) -> None:
        groups = self.groups()
        self.editor.ungroup(groups[pick % len(groups)])

    @rule(pick=PICK, type=TYPES, place=PLACE, value=NUMBER, what=st.integers(0, 3))
    @when(lambda self: bool(self.groups()))
    def edit_inside(
        self, pick: int, type: str, place: tuple[float, float], value: float, what: int
    ) -> None:
        groups = self.groups()
        assert self.level.enter(groups[pick % len(groups)])
        nodes = self.level.graph.nodes
        if what == 0 and len(nodes) < 8:
            self.inner.add_layer(type, place)
        elif what == 1 and nodes:
            self.inner.move({nodes[pick % len(nodes)].id: place})
        elif what == 2 and nodes:
            self.inner.remove([nodes[pick % len(nodes)].id])
        else:
            self.inner.add_note(place, f"note {value}")
        self.level.leave()

    @rule(place=PLACE, text=st.text(min_size=1, max_size=20))
    def note(self, place: tuple[float, float], text: str) -> None:
        notes = self.document.content.notes
        if len(notes) < 5:
            self.editor.add_note(place, text)
        else:
            self.editor.change_note(notes[0].id, "Change a note", text=text)

    @rule(pick=PICK, place=PLACE, width=st.floats(60, 900))
    @when(lambda self: bool(self.document.content.notes))
    def change_note(self, pick: int, place: tuple[float, float], width: float) -> None:
        notes = self.document.content.notes
        note = notes[pick % len(notes)]
        if pick % 3 == 0:
            self.editor.remove([], [], [note.id])
        elif pick % 3 == 1:
            self.editor.move({}, None, {note.id: place})
        else:
            self.editor.change_note(note.id, "Resize a note", width=width)

    @rule()
    def tidy(self) -> None:
        self.editor.tidy(self.evaluation.findings)

    @rule()
    def undo(self) -> None:
        self.editor.stack.undo()

    @rule()
    def redo(self) -> None:
        self.editor.stack.redo()

    @invariant()
    def every_layer_has_a_place(self) -> None:
        ids = {node.id for node in self.editor.graph.nodes}
        assert set(self.document.content.layout) == ids
        assert len(ids) == len(self.editor.graph.nodes)

    @invariant()
    def the_evaluation_is_that_of_the_network(self) -> None:
        findings = check(self.editor.graph)
        assert self.evaluation.findings.shapes == findings.shapes
        for id in self.editor.graph.nodes:
            value = self.evaluation.value(id.id)
            shape = findings.shapes[id.id]
            assert value is None or (shape is not None and value.shape == tuple(shape))


def _index(shape: tuple[int, ...], flat: int) -> list[int]:
    index: list[int] = []
    for size in reversed(shape):
        index.insert(0, flat % size)
        flat //= size
    return index


def test_two_thousand_edits_can_be_taken_back(qapp: object) -> None:
    from hypothesis.stateful import run_state_machine_as_test

    Walk.desk = desk = Desk()
    run_state_machine_as_test(
        Walk,
        settings=settings(
            max_examples=40,
            stateful_step_count=50,
            deadline=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
            phases=[
                Phase.generate
            ],  # a walk goes on where the last one ended: none can be replayed
        ),
    )
    stack, last = desk.editor.stack, desk.document.content
    here = stack.index()
    assert here > 300  # nudges and edits of one cell in a row are one command, and some are undone
    stack.setIndex(0)
    assert desk.document.content == desk.first
    stack.setIndex(here)
    assert desk.document.content == last
    desk.close()
