"""Notes with mouse and keys: written, moved, resized, copied, deleted, and given up."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from desktop.canvas.view import NetworkView
from desktop.document import OpenDocument
from desktop.editing.clipboard import from_text, piece_of, to_text
from tests.desktop.canvas.conftest import NONE, Hand

SHIFT = Qt.KeyboardModifier.ShiftModifier


def written(document: OpenDocument) -> list[str]:
    return [note.text for note in document.content.notes]


def new_note(view: NetworkView, text: str, at: tuple[float, float] = (0.0, 260.0)) -> str:
    view.adding.put("note", at)
    QTest.keyClicks(view.note_editor, text)
    QTest.keyClick(view.note_editor, Qt.Key.Key_Return)
    view.centerOn(QPointF(*at))
    return view.network.selected_notes[-1]


def test_a_note_is_written_where_it_stands(view: NetworkView, document: OpenDocument) -> None:
    before = len(document.content.notes)
    id = new_note(view, "depth $\\frac{1}{2}$ folds")
    note = document.content.notes[-1]
    assert (note.id, note.text) == (id, "depth $\\frac{1}{2}$ folds")
    assert (note.x, note.y) == (0.0, 260.0)
    assert not view.note_editor.isVisible()
    view.editor.stack.undo()
    assert len(document.content.notes) == before


def test_escape_while_writing_keeps_nothing(view: NetworkView, document: OpenDocument) -> None:
    before = document.content
    view.adding.put("note", (0.0, 260.0))
    QTest.keyClicks(view.note_editor, "no")
    QTest.keyClick(view.note_editor, Qt.Key.Key_Escape)
    assert document.content is before
    view.adding.put("note", (0.0, 260.0))
    QTest.keyClick(view.note_editor, Qt.Key.Key_Return)
    assert document.content is before


def test_enter_and_a_double_click_write_on(
    view: NetworkView, hand: Hand, document: OpenDocument
) -> None:
    id = new_note(view, "one")
    hand.key(Qt.Key.Key_Return)
    assert view.note_editor.isVisible()
    QTest.keyClick(view.note_editor, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(view.note_editor, Qt.Key.Key_Return, SHIFT)
    QTest.keyClicks(view.note_editor, "two")
    QTest.keyClick(view.note_editor, Qt.Key.Key_Return)
    assert written(document)[-1] == "one\ntwo"
    hand.double_click(hand.at(view.network.notes.items[id].card().center()))
    assert view.note_editor.isVisible()
    QTest.keyClicks(view.note_editor, "three")
    QTest.keyClick(view.note_editor, Qt.Key.Key_Escape)
    assert written(document)[-1] == "one\ntwo"
    hand.double_click(hand.at(view.network.notes.items[id].card().center()))
    view.note_editor.clear()
    QTest.keyClick(view.note_editor, Qt.Key.Key_Return)
    assert id not in view.network.notes.items


def test_a_note_is_dragged_and_the_drag_given_up(
    view: NetworkView, hand: Hand, document: OpenDocument
) -> None:
    id = new_note(view, "here")
    count = view.editor.stack.count()
    start = hand.at(view.network.notes.items[id].card().center())
    hand.click(hand.empty())
    hand.carry(start, start + QPoint(60, 40))
    hand.key(Qt.Key.Key_Escape)
    assert view.network.notes.items[id].pos() == QPointF(0, 260)
    hand.release(start + QPoint(60, 40))
    hand.drag(start, start + QPoint(60, 40))
    note = document.content.notes[-1]
    assert (note.x, note.y) != (0.0, 260.0)
    assert note.x % 10 == 0
    assert view.editor.stack.count() == count + 1
    view.editor.stack.undo()
    assert view.network.notes.items[id].pos() == QPointF(0, 260)


def test_arrows_move_and_delete_deletes(
    view: NetworkView, hand: Hand, document: OpenDocument
) -> None:
    id = new_note(view, "here")
    hand.key(Qt.Key.Key_Right)
    hand.key(Qt.Key.Key_Down)
    note = document.content.notes[-1]
    assert (note.x, note.y) == (10.0, 270.0)
    hand.key(Qt.Key.Key_Delete)
    assert id not in view.network.notes.items
    view.editor.stack.undo()
    assert view.network.notes.items[id].note.text == "here"


def test_the_right_edge_changes_the_width(
    view: NetworkView, hand: Hand, document: OpenDocument
) -> None:
    id = new_note(view, "many words that need several lines when it is narrow")
    item = view.network.notes.items[id]
    edge = hand.at(item.edge().center())
    hand.carry(edge, edge - QPoint(80, 0))
    tall = item.card().height()
    hand.key(Qt.Key.Key_Escape)
    assert item.card().height() < tall
    hand.release(edge)
    assert document.content.notes[-1].width == 240.0
    hand.drag(edge, edge - QPoint(80, 0))
    assert document.content.notes[-1].width < 240.0
    view.editor.stack.undo()
    assert document.content.notes[-1].width == 240.0


def test_a_rubber_band_takes_notes_and_escape_gives_them_back(
    view: NetworkView, hand: Hand
) -> None:
    id = new_note(view, "here")
    item = view.network.notes.items[id]
    hand.click(hand.at(item.card().bottomRight() + QPointF(200, 60)))
    assert view.network.selected_notes == ()
    start = hand.at(item.card().bottomRight() + QPointF(200, 60))
    hand.carry(start, hand.at(item.card().center()))
    assert view.network.selected_notes == (id,)
    hand.key(Qt.Key.Key_Escape)
    assert view.network.selected_notes == ()
    hand.release(start)


def test_notes_travel_as_text(view: NetworkView, document: OpenDocument) -> None:
    id = new_note(view, "take me along")
    piece = from_text(to_text(piece_of(document.content, ["f_1"], [id])))
    ids, notes = view.editor.paste_all(piece, (500.0, 500.0))
    assert len(ids) == len(notes) == 1
    assert notes[0] != id
    assert written(document)[-1] == "take me along"


def test_a_click_with_shift_adds_a_note_to_the_selection(view: NetworkView, hand: Hand) -> None:
    id = new_note(view, "here")
    at = hand.at(view.network.notes.items[id].card().center())
    view.network.select(["f_1"])
    hand.click(at, SHIFT)
    assert (view.network.selected, view.network.selected_notes) == (("f_1",), (id,))
    hand.click(at, SHIFT)
    assert view.network.selected_notes == ()
    hand.click(at, NONE)
    assert (view.network.selected, view.network.selected_notes) == ((), (id,))


def test_a_formula_is_set_as_one(view: NetworkView) -> None:
    from desktop.widgets.formula import formula_picture

    assert formula_picture("x", 10.0, "#000000") is not None  # brings the typesetter
    id = new_note(view, "a $\\frac{a}{b}$, then")
    item = view.network.notes.items[id]
    item.set_again()
    kinds = [(piece.text, piece.formula is not None) for piece in item._pieces]
    assert kinds == [("a", False), ("$\\frac{a}{b}$", True), (",", False), ("then", False)]
    comma = item._pieces[2]
    formula = item._pieces[1]
    assert formula.formula is not None
    assert abs(comma.at.x() - formula.at.x() - formula.formula.width) < 0.5
    bad = new_note(view, "cost 5$ and $\\frac{$")
    assert view.network.notes.items[bad].card().height() > 0
