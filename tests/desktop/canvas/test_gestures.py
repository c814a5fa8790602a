"""Every gesture with a real mouse: done, refused, and given up half-way with Escape."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.canvas.view import NetworkView
from desktop.document import OpenDocument
from desktop.editing.places import SNAP
from desktop.widgets.names import set_names
from engine.build import affine, chain, layer, sample
from engine.document import Document
from engine.graph import Edge, settle
from tests.desktop.canvas.conftest import Hand

SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_a_click_selects_and_a_click_beside_lets_go(view: NetworkView, hand: Hand) -> None:
    hand.click(hand.middle("f_1"))
    assert view.network.selected == ("f_1",)
    hand.click(hand.middle("a_1"), SHIFT)
    assert view.network.selected == ("f_1", "a_1")
    hand.click(hand.middle("f_1"), SHIFT)
    assert view.network.selected == ("a_1",)
    hand.click(hand.empty())
    assert view.network.selected == ()


def test_dragging_moves_with_snap_in_one_command(
    view: NetworkView, hand: Hand, document: OpenDocument
) -> None:
    x, y = document.content.layout["f_1"]
    start = hand.middle("f_1")
    hand.drag(start, start + QPoint(37, 83))
    nx, ny = document.content.layout["f_1"]
    assert (nx, ny) != (x, y)
    assert nx % SNAP == 0
    assert ny % SNAP == 0
    assert view.editor.stack.count() == 1
    view.editor.stack.undo()
    assert document.content.layout["f_1"] == (x, y)
    assert view.network.layers["f_1"].pos() == QPointF(x, y)


def test_dragging_one_of_several_moves_them_all(hand: Hand, document: OpenDocument) -> None:
    before = dict(document.content.layout)
    hand.click(hand.middle("f_1"))
    hand.click(hand.middle("a_1"), SHIFT)
    start = hand.middle("a_1")
    hand.drag(start, start + QPoint(0, 60))
    after = document.content.layout
    moved = {id for id in before if after[id] != before[id]}
    assert moved == {"f_1", "a_1"}


def test_escape_gives_up_a_move(view: NetworkView, hand: Hand, document: OpenDocument) -> None:
    before = document.content
    place = view.network.layers["f_1"].pos()
    start = hand.middle("f_1")
    hand.carry(start, start + QPoint(90, 90))
    assert view.network.layers["f_1"].pos() != place
    hand.key(Qt.Key.Key_Escape)
    assert view.network.layers["f_1"].pos() == place
    hand.release(start + QPoint(90, 90))
    assert document.content is before
    assert view.editor.stack.count() == 0


def test_a_move_ends_where_its_layers_go_away(
    view: NetworkView, hand: Hand, document: OpenDocument
) -> None:
    """Another document opens while a layer without wires is held, and the pointer moves on."""
    document.start(Document(chain([sample("x", [1.0]), affine("f", [[2.0]])]).without(["x"])))
    start = hand.middle("f")
    hand.carry(start, start + QPoint(60, 60))
    assert view.gesture is not None
    other = Document(chain([sample("y", [1.0]), affine("g", [[2.0]])]))
    document.start(other)
    assert view.gesture is None
    hand.move(start + QPoint(90, 90))
    hand.release(start + QPoint(90, 90))
    assert document.content.graph == other.graph


def test_a_press_that_hardly_moves_is_a_click(hand: Hand, document: OpenDocument) -> None:
    before = document.content
    start = hand.middle("f_1")
    hand.drag(start, start + QPoint(1, 1))
    assert document.content is before


def test_a_wire_is_drawn_from_port_to_port(view: NetworkView, hand: Hand) -> None:
    hand.carry(hand.output("x"), hand.input("f_2"))
    assert view.pointer_note.isVisible()
    assert "x → f₂" in view.pointer_note.text()
    hand.release(hand.input("f_2"))
    assert Edge("x", "f_2") in view.editor.graph.edges
    assert Edge("a_1", "f_2") not in view.editor.graph.edges
    assert view.editor.stack.count() == 1
    assert not view.pointer_note.isVisible()


def test_a_wire_may_be_dropped_anywhere_on_a_layer(view: NetworkView, hand: Hand) -> None:
    hand.drag(hand.output("x"), hand.middle("a_2"))
    assert Edge("x", "a_2") in view.editor.graph.edges


def test_a_wire_can_be_drawn_backwards(view: NetworkView, hand: Hand) -> None:
    view.editor.disconnect(Edge("a_1", "f_2"))
    hand.drag(hand.input("f_2"), hand.output("f_1"))
    assert Edge("f_1", "f_2") in view.editor.graph.edges


def test_a_circle_is_refused_with_a_sentence_at_the_pointer(
    view: NetworkView, hand: Hand, qtbot: QtBot, document: OpenDocument
) -> None:
    before = document.content
    hand.carry(hand.output("a_2"), hand.input("f_1"))
    assert view.pointer_note.isVisible()
    assert "circle" in view.pointer_note.text()
    with qtbot.waitSignal(view.said) as said:
        hand.release(hand.input("f_1"))
    assert "circle" in said.args[0]
    assert document.content is before
    assert not view.pointer_note.isVisible()


def test_an_input_layer_takes_no_wire(
    view: NetworkView, hand: Hand, document: OpenDocument
) -> None:
    before = document.content
    hand.drag(hand.output("a_2"), hand.middle("x"))
    assert document.content is before


def test_escape_gives_up_a_wire(view: NetworkView, hand: Hand, document: OpenDocument) -> None:
    before = document.content
    items = len(view.network.items())
    hand.carry(hand.output("x"), hand.input("f_2"))
    assert len(view.network.items()) == items + 1
    hand.key(Qt.Key.Key_Escape)
    assert len(view.network.items()) == items
    hand.release(hand.input("f_2"))
    assert document.content is before


def test_a_wire_taken_by_its_end_goes_elsewhere(view: NetworkView, hand: Hand) -> None:
    hand.drag(hand.input("f_2"), hand.input("a_2"))
    edges = view.editor.graph.edges
    assert Edge("a_1", "a_2") in edges
    assert Edge("a_1", "f_2") not in edges
    assert view.editor.stack.count() == 1


def test_a_wire_taken_by_its_end_and_dropped_is_gone(view: NetworkView, hand: Hand) -> None:
    hand.drag(hand.input("f_2"), hand.empty())
    assert Edge("a_1", "f_2") not in view.editor.graph.edges
    assert not view.quick_menu.isVisible()


def test_escape_puts_a_taken_wire_back(
    view: NetworkView, hand: Hand, document: OpenDocument
) -> None:
    before = document.content
    edge = Edge("a_1", "f_2")
    hand.carry(hand.input("f_2"), hand.empty())
    assert view.network.wires[edge].opacity() < 1
    hand.key(Qt.Key.Key_Escape)
    assert view.network.wires[edge].opacity() == 1
    hand.release(hand.empty())
    assert document.content is before


def test_a_wire_dropped_on_nothing_asks_what_comes_next(view: NetworkView, hand: Hand) -> None:
    hand.drag(hand.output("a_2"), hand.empty())
    menu = view.quick_menu
    assert menu.isVisible()
    offered = [menu.found.item(row).text() for row in range(menu.found.count())]
    assert "Linear" in offered
    assert "Input" not in offered  # it takes no wire
    QTest.keyClicks(menu.search, "tanh")
    QTest.keyClick(menu.search, Qt.Key.Key_Return)
    (new,) = view.network.selected
    assert view.editor.graph.node(new).type == "tanh"
    assert Edge("a_2", new) in view.editor.graph.edges
    assert view.editor.stack.count() == 1


def test_the_quick_menu_can_be_left_with_escape(
    view: NetworkView, hand: Hand, document: OpenDocument
) -> None:
    before = document.content
    hand.drag(hand.output("a_2"), hand.empty())
    QTest.keyClick(view.quick_menu.search, Qt.Key.Key_Escape)
    assert not view.quick_menu.isVisible()
    assert document.content is before


def test_a_double_click_opens_the_searchable_quick_menu(view: NetworkView, hand: Hand) -> None:
    place = hand.empty()
    hand.double_click(place)
    menu = view.quick_menu
    assert menu.isVisible()
    QTest.keyClicks(menu.search, "no such layer")
    QTest.keyClick(menu.search, Qt.Key.Key_Return)
    assert menu.isVisible()
    menu.search.clear()
    QTest.keyClicks(menu.search, "sig")
    QTest.keyClick(menu.search, Qt.Key.Key_Return)
    assert not menu.isVisible()
    (new,) = view.network.selected
    assert view.editor.graph.node(new).type == "sigmoid"
    assert view.network.layers[new].card().contains(view.mapToScene(place))


def test_a_double_click_on_a_layer_wants_to_edit_it(
    view: NetworkView, hand: Hand, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(view.edit_wanted) as wanted:
        hand.double_click(hand.middle("f_2"))
    assert wanted.args == ["f_2"]


def test_a_rubber_band_selects_what_it_touches(view: NetworkView, hand: Hand) -> None:
    left = view.network.layers["f_1"].card()
    right = view.network.layers["a_1"].card()
    start = hand.at(left.topLeft() - QPointF(20, 30))
    end = hand.at(right.center())
    hand.drag(start, end)
    assert set(view.network.selected) == {"f_1", "a_1"}


def test_escape_gives_up_a_rubber_band(view: NetworkView, hand: Hand) -> None:
    hand.click(hand.middle("x"))
    card = view.network.layers["f_1"].card()
    hand.carry(hand.at(card.topLeft() - QPointF(20, 30)), hand.at(card.bottomRight()))
    assert view.network.selected == ("f_1",)
    hand.key(Qt.Key.Key_Escape)
    hand.release(hand.at(card.bottomRight()))
    assert view.network.selected == ()  # the press beside the layers had let go of x


def test_a_wire_is_selected_and_deleted(view: NetworkView, hand: Hand) -> None:
    edge = Edge("f_1", "a_1")
    hand.click(hand.wire(edge))
    assert view.network.selected_edges == (edge,)
    hand.key(Qt.Key.Key_Delete)
    assert edge not in view.editor.graph.edges


def test_a_free_layer_dropped_on_a_wire_goes_in_between(view: NetworkView, hand: Hand) -> None:
    id = view.editor.add_layer("tanh", (210, 300))
    view.fit()
    edge = Edge("x", "f_1")
    start = hand.at(view.network.layers[id].card().center())
    hand.carry(start, hand.wire(edge))
    assert view.network.wires[edge].marked
    hand.release(hand.wire(edge))
    edges = view.editor.graph.edges
    assert Edge("x", id) in edges
    assert Edge(id, "f_1") in edges
    assert view.editor.stack.count() == 2


def test_escape_gives_up_dropping_into_a_wire(view: NetworkView, hand: Hand) -> None:
    id = view.editor.add_layer("tanh", (210, 300))
    view.fit()
    edge = Edge("x", "f_1")
    hand.carry(hand.at(view.network.layers[id].card().center()), hand.wire(edge))
    hand.key(Qt.Key.Key_Escape)
    assert not view.network.wires[edge].marked
    hand.release(hand.wire(edge))
    assert edge in view.editor.graph.edges


@pytest.mark.parametrize("button", [Qt.MouseButton.MiddleButton, Qt.MouseButton.LeftButton])
def test_the_canvas_is_panned(
    view: NetworkView, hand: Hand, document: OpenDocument, button: Qt.MouseButton
) -> None:
    before = document.content
    fixed = view.mapToScene(QPoint(300, 300))
    if button == Qt.MouseButton.LeftButton:
        QTest.keyPress(view, Qt.Key.Key_Space)
    hand.drag(QPoint(300, 300), QPoint(380, 340), button)
    if button == Qt.MouseButton.LeftButton:
        QTest.keyRelease(view, Qt.Key.Key_Space)
    assert view.mapFromScene(fixed) == QPoint(380, 340)
    assert not view.quick_menu.isVisible()
    assert document.content is before


def test_escape_gives_up_a_pan(view: NetworkView, hand: Hand) -> None:
    fixed = view.mapToScene(QPoint(300, 300))
    hand.carry(QPoint(300, 300), QPoint(380, 340), Qt.MouseButton.MiddleButton)
    hand.key(Qt.Key.Key_Escape)
    hand.release(QPoint(380, 340), Qt.MouseButton.MiddleButton)
    assert view.mapFromScene(fixed) == QPoint(300, 300)


def test_a_layer_carried_from_outside_lands_where_it_is_dropped(
    view: NetworkView, hand: Hand
) -> None:
    place = hand.empty()
    view.begin_placing("tanh", QPoint(-50, 10))
    view.place_follow(place)
    view.place_finish(place)
    (new,) = view.network.selected
    assert view.editor.graph.node(new).type == "tanh"
    assert view.network.layers[new].card().contains(view.mapToScene(place))


def test_a_layer_carried_onto_a_wire_goes_in_between(view: NetworkView, hand: Hand) -> None:
    place = hand.wire(Edge("f_1", "a_1"))
    view.begin_placing("tanh", QPoint(-50, 10))
    view.place_follow(place)
    assert view.network.wires[Edge("f_1", "a_1")].marked
    view.place_finish(place)
    (new,) = view.network.selected
    assert Edge("f_1", new) in view.editor.graph.edges
    assert Edge(new, "a_1") in view.editor.graph.edges
    assert view.editor.stack.count() == 1


def test_a_layer_carried_and_given_up_leaves_nothing(
    view: NetworkView, hand: Hand, document: OpenDocument
) -> None:
    before, items = document.content, len(view.network.items())
    view.begin_placing("tanh", QPoint(-50, 10))
    view.place_follow(hand.empty())
    hand.key(Qt.Key.Key_Escape)
    view.place_finish(hand.empty())
    view.begin_placing("tanh", QPoint(-50, 10))
    view.place_finish(QPoint(-50, 10))
    assert document.content is before
    assert len(view.network.items()) == items


def test_the_context_menu_is_asked_for_where_it_was_wanted(
    view: NetworkView, hand: Hand, qtbot: QtBot
) -> None:
    from PySide6.QtGui import QContextMenuEvent

    at = hand.middle("a_1")
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, hand.port.mapToGlobal(at))
    with qtbot.waitSignal(view.menu_wanted) as wanted:
        QApplication.sendEvent(hand.port, event)
    assert wanted.args[1] == "a_1"
    assert view.network.selected == ("a_1",)


@pytest.mark.parametrize(
    ("start", "end", "sentence"),
    [
        ("a_2", "f_1", "circle"),
        ("f_1", "x", "takes no input"),
        ("wide", "sum", "shape"),
        ("words", "f_1", "token"),
    ],
)
def test_every_refusal_is_said_at_the_pointer_and_changes_nothing(
    view: NetworkView,
    hand: Hand,
    document: OpenDocument,
    start: str,
    end: str,
    sentence: str,
) -> None:
    graph = document.graph
    for node in (
        sample("wide", [1, 2, 3]),
        layer("add", "sum"),
        layer("input", "words", name="words", shape=(4,), tokens=True),
    ):
        graph = graph.with_node(node)
    graph = settle(graph.with_edge(Edge("f_1", "sum", "a")))
    places = {"wide": (0.0, 190.0), "sum": (420.0, 190.0), "words": (0.0, 380.0)}
    document.start(Document(graph, {**document.content.layout, **places}))
    view.fit()
    before = document.content
    said: list[str] = []
    view.said.connect(said.append)
    port = {"sum": "b"}.get(end, "x")
    target = hand.middle(end) if end == "x" else hand.input(end, port)
    hand.carry(hand.output(start), target)
    assert view.pointer_note.isVisible()
    at_pointer = view.pointer_note.text()
    hand.release(target)
    assert document.content is before
    assert not view.pointer_note.isVisible()
    assert sentence in said[-1]
    assert at_pointer == set_names(said[-1])


def test_what_a_port_carries_is_said_where_the_pointer_rests(view: NetworkView, hand: Hand) -> None:
    hand.move(hand.empty())
    hand.move(hand.output("f_1"))
    assert view.pointer_note.isVisible()
    assert view.pointer_note.text() == "Output of f₁: ℝ²"
    hand.move(hand.middle("f_1"))
    assert not view.pointer_note.isVisible()
    hand.carry(hand.output("x"), hand.empty())
    assert view.pointer_note.text() == "Output of x: ℝ²"
    hand.key(Qt.Key.Key_Escape)
    assert not view.pointer_note.isVisible()
    hand.release(hand.empty())
