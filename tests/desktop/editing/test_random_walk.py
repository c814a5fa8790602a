"""Any sequence of edits: undoing all of it gives the first document back, redoing the last."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from desktop.document import OpenDocument
from desktop.editing import Editor
from desktop.editing.clipboard import piece_of
from desktop.evaluation import Evaluation, layer_types
from engine.graph import Edge, check, ports_of
from engine.spec import registry
from tests.support.networks import lecture

TYPES = st.sampled_from([layer.key for layer in layer_types()])
PICK = st.integers(0, 10**6)
PLACE = st.tuples(st.floats(-1e4, 1e4), st.floats(-1e4, 1e4))
NUMBER = st.floats(-1e6, 1e6)


class Walk(RuleBasedStateMachine):
    """Edits at random; the network may break on the way, the program may not."""

    def __init__(self) -> None:
        super().__init__()
        assert QApplication.instance() is not None
        self.owner = QObject()
        self.document = OpenDocument()
        self.document.start(lecture())
        self.evaluation = Evaluation(self.document)
        self.editor = Editor(self.document, self.owner)
        self.first = self.document.content

    def teardown(self) -> None:
        stack = self.editor.stack
        stack.setIndex(stack.count())
        last = self.document.content
        stack.setIndex(0)
        assert self.document.content == self.first
        stack.setIndex(stack.count())
        assert self.document.content == last
        self.owner.deleteLater()

    def node(self, pick: int) -> Any:
        nodes = self.editor.graph.nodes
        return nodes[pick % len(nodes)]

    def has_layers(self) -> bool:
        return bool(self.editor.graph.nodes)

    def has_wires(self) -> bool:
        return bool(self.editor.graph.edges)

    @initialize()
    def begin(self) -> None:
        assert self.evaluation.all_problems == ()

    @precondition(lambda self: len(self.editor.graph.nodes) < 24)
    @rule(type=TYPES, place=PLACE)
    def add(self, type: str, place: tuple[float, float]) -> None:
        self.editor.add_layer(type, place)

    @precondition(lambda self: self.has_layers() and len(self.editor.graph.nodes) < 24)
    @rule(type=TYPES, pick=PICK)
    def add_after(self, type: str, pick: int) -> None:
        self.editor.add_after(type, self.node(pick).id)

    @precondition(lambda self: self.has_wires() and len(self.editor.graph.nodes) < 24)
    @rule(type=TYPES, pick=PICK, place=PLACE)
    def insert(self, type: str, pick: int, place: tuple[float, float]) -> None:
        edges = self.editor.graph.edges
        self.editor.insert(type, edges[pick % len(edges)], place)

    @precondition(has_layers)
    @rule(pick=PICK)
    def remove(self, pick: int) -> None:
        self.editor.remove([self.node(pick).id])

    @precondition(has_layers)
    @rule(start=PICK, end=PICK, port=PICK)
    def connect(self, start: int, end: int, port: int) -> None:
        a, b = self.node(start), self.node(end)
        ports = ports_of(b)
        if ports and a.id != b.id and not self.editor.graph.would_cycle(a.id, b.id):
            self.editor.connect(Edge(a.id, b.id, ports[port % len(ports)]))

    @precondition(has_wires)
    @rule(pick=PICK)
    def disconnect(self, pick: int) -> None:
        edges = self.editor.graph.edges
        self.editor.disconnect(edges[pick % len(edges)])

    @precondition(has_layers)
    @rule(pick=PICK, place=PLACE, nudge=st.booleans())
    def move(self, pick: int, place: tuple[float, float], nudge: bool) -> None:
        id = self.node(pick).id
        self.editor.move({id: place}, ("nudge", id) if nudge else None)

    @precondition(has_layers)
    @rule(pick=PICK, cell=PICK, value=NUMBER)
    def set_cell(self, pick: int, cell: int, value: float) -> None:
        node = self.node(pick)
        for name, array in node.weights.items():
            if array.size:
                index = [int(k) for k in _index(array.shape, cell % array.size)]
                self.editor.set_cell(node.id, name, tuple(index), value)
                return

    @precondition(has_layers)
    @rule(pick=PICK, which=PICK, value=st.integers(1, 5), flag=st.booleans())
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

    @precondition(has_layers)
    @rule(pick=PICK, type=TYPES)
    def change_type(self, pick: int, type: str) -> None:
        self.editor.change_type(self.node(pick).id, type)

    @precondition(has_layers)
    @rule(pick=PICK, name=st.text(max_size=12))
    def rename(self, pick: int, name: str) -> None:
        self.editor.rename(self.node(pick).id, name)

    @precondition(lambda self: 0 < len(self.editor.graph.nodes) < 16)
    @rule(picks=st.lists(PICK, min_size=1, max_size=3))
    def paste(self, picks: list[int]) -> None:
        ids = [self.node(pick).id for pick in picks]
        self.editor.paste(piece_of(self.document.content, ids))

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


def test_random_walks_can_be_taken_back(qapp: object) -> None:
    from hypothesis.stateful import run_state_machine_as_test

    run_state_machine_as_test(
        Walk,
        settings=settings(
            max_examples=40,
            stateful_step_count=50,
            deadline=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
        ),
    )
