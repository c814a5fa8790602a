"""Groups with mouse and keys in the real window: made, opened, edited inside, kept, taken apart."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog, QMessageBox
from pytestqt.qtbot import QtBot

from desktop.editing.places import LAYER_HEIGHT, LAYER_WIDTH
from desktop.panels.build.panel import BuildPanel
from engine.document import load

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier


def middle(panel: BuildPanel, id: str) -> QPoint:
    corner = panel.network.layers[id].pos()
    return panel.view.mapFromScene(corner + QPointF(LAYER_WIDTH / 2, LAYER_HEIGHT / 2 + 20))


def value(panel: BuildPanel, id: str) -> list[float] | None:
    found = panel.level.values.value(id)
    return None if found is None else [float(number) for number in found]


@pytest.fixture
def grouped(lecture: BuildPanel) -> BuildPanel:
    """The lecture's network with its first three layers after x in one group, by Ctrl+G."""
    lecture.network.select(["f_1", "a_1", "f_2"])
    lecture.refresh()
    lecture.view.setFocus()
    QTest.keyClick(lecture.view, Qt.Key.Key_G, CTRL)
    lecture.refresh()
    return lecture


def test_ctrl_g_makes_a_group_that_gives_the_same(grouped: BuildPanel) -> None:
    assert [node.id for node in grouped.document.graph.nodes] == ["x", "group-1", "a_2"]
    assert grouped.network.selected == ("group-1",)
    assert value(grouped, "group-1") == [4.0, 2.0]
    assert not grouped.evaluation.all_problems
    grouped.editor.stack.undo()
    assert len(grouped.document.graph.nodes) == 5


def test_grouping_and_ungrouping_puts_every_layer_back(grouped: BuildPanel) -> None:
    grouped.editor.stack.undo()
    before = grouped.document.content
    grouped.editor.stack.redo()
    grouped.network.select(["group-1"])
    grouped.refresh()
    grouped.actions_.ungroup.trigger()
    after = grouped.document.content
    assert dict(after.layout) == dict(before.layout)
    assert set(after.graph.nodes) == set(before.graph.nodes)
    assert set(grouped.network.selected) == {"f_1", "a_1", "f_2"}


def test_a_double_click_opens_a_group_and_escape_leaves_it(
    grouped: BuildPanel, qtbot: QtBot
) -> None:
    QTest.mouseDClick(
        grouped.view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, middle(grouped, "group-1")
    )
    assert grouped.level.where == ("group-1",)
    assert set(grouped.network.layers) == {"x", "f_1", "a_1", "f_2"}
    assert grouped.trail.isVisible()
    # What arrives at the group stands at its port, and every value inside is real.
    assert value(grouped, "x") == [1.0, 2.0]
    assert value(grouped, "f_1") == [2.0, 0.0]
    assert value(grouped, "f_2") == [4.0, 2.0]
    QTest.keyClick(grouped.view, Qt.Key.Key_Escape)
    assert grouped.level.where == ()
    assert grouped.network.selected == ("group-1",)
    assert not grouped.trail.isVisible()


def test_enter_opens_and_the_trail_leads_out(grouped: BuildPanel) -> None:
    grouped.view.setFocus()
    QTest.keyClick(grouped.view, Qt.Key.Key_Return)
    assert grouped.level.where == ("group-1",)
    grouped.network.select(["f_1", "a_1"])
    grouped.refresh()
    QTest.keyClick(grouped.view, Qt.Key.Key_G, CTRL)
    QTest.keyClick(grouped.view, Qt.Key.Key_Return)
    assert len(grouped.level.where) == 2
    assert [step.text() for step in grouped.trail.steps] == ["Network", "Group 1"]
    assert value(grouped, "f_1") == [2.0, 0.0]
    QTest.mouseClick(grouped.trail.steps[0], LEFT)
    assert grouped.level.where == ()
    assert value(grouped, "a_2") == [4.0, 2.0]


def test_an_edit_inside_reaches_the_whole_and_is_undone_from_anywhere(grouped: BuildPanel) -> None:
    before = grouped.document.content
    grouped.level.enter("group-1")
    grouped.view.editor.set_cell("f_1", "b", (0,), 0.0)
    inside = grouped.document.graph.node("group-1").inside
    assert inside is not None
    assert inside.node("f_1").weights["b"].tolist() == [0.0, 1.0]
    # The port still holds what the document says, not what happens to arrive.
    was = before.graph.node("group-1").inside
    assert was is not None
    assert inside.node("x") == was.node("x")
    assert value(grouped, "f_1") == [3.0, 0.0]
    grouped.level.leave()
    assert value(grouped, "a_2") == [6.0, 3.0]
    grouped.editor.stack.undo()
    assert grouped.document.content == before
    assert value(grouped, "a_2") == [4.0, 2.0]


def test_what_changes_outside_is_seen_inside(grouped: BuildPanel) -> None:
    grouped.level.enter("group-1")
    grouped.editor.set_cell("x", "value", (0,), 3.0)
    assert value(grouped, "x") == [3.0, 2.0]
    assert value(grouped, "f_1") == [4.0, 2.0]


def test_places_and_notes_inside_are_kept_and_saved(grouped: BuildPanel, tmp_path: Path) -> None:
    grouped.level.enter("group-1")
    grouped.view.editor.move({"a_1": (500.0, 300.0)})
    grouped.view.editor.add_note((0.0, 400.0), "inside $x$")
    grouped.document.save(tmp_path / "g.lamina")
    read = load(tmp_path / "g.lamina")
    assert read.insides["group-1"].layout["a_1"] == (500.0, 300.0)
    assert read.insides["group-1"].notes[0].text == "inside $x$"
    grouped.level.leave()
    assert not grouped.network.notes.items.keys() & {"note-1"}
    grouped.level.enter("group-1")
    assert grouped.network.layers["a_1"].pos() == QPointF(500, 300)
    assert "note-1" in grouped.network.notes.items


def test_undoing_the_group_while_inside_leads_out(grouped: BuildPanel) -> None:
    grouped.level.enter("group-1")
    grouped.editor.stack.undo()
    assert grouped.level.where == ()
    assert set(grouped.network.layers) == {"x", "f_1", "a_1", "f_2", "a_2"}


def test_another_document_is_shown_from_outside(grouped: BuildPanel) -> None:
    grouped.level.enter("group-1")
    grouped.document.start()
    grouped.editor.forget()
    assert grouped.level.where == ()
    assert not grouped.network.layers
    assert not grouped.trail.isVisible()


def test_a_removed_port_takes_its_wire_along(grouped: BuildPanel) -> None:
    grouped.level.enter("group-1")
    grouped.view.editor.remove(["x"])
    assert grouped.document.graph.into("group-1") == ()
    grouped.editor.stack.undo()
    assert len(grouped.document.graph.into("group-1")) == 1


def test_what_cannot_be_grouped_is_said(lecture: BuildPanel, monkeypatch: object) -> None:
    said: list[str] = []
    lecture.shell.say = lambda text, **_: said.append(text)  # type: ignore[method-assign]
    before = lecture.document.content
    lecture.network.select(["f_1", "f_2"])
    lecture.refresh()
    lecture.actions_.group.trigger()
    assert "ReLU stands between" in said[-1]
    lecture.network.select(["x"])
    lecture.refresh()
    lecture.actions_.group.trigger()
    assert "inputs stay outside" in said[-1]
    assert lecture.document.content is before


def test_a_group_is_kept_dragged_out_renamed_and_removed(
    grouped: BuildPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QInputDialog, "getText", lambda *a, **k: ("My block", True))
    grouped.actions_.keep_group.trigger()
    chip = next(chip for chip in grouped.palette_.chips if chip.layer.kept)
    assert chip.text() == "My block"
    assert [kept.title for kept in grouped.shelf.all()] == ["My block"]
    # Dragged into the last wire, it stands between group and ReLU.
    wire = next(e for e in grouped.document.graph.edges if e.target == "a_2")
    start, end = grouped.network.wires[wire].ends()
    port = grouped.view.viewport()
    target = port.mapToGlobal(grouped.view.mapFromScene((start + end) / 2))
    here = chip.rect().center()
    QTest.mousePress(chip, LEFT, Qt.KeyboardModifier.NoModifier, here)
    QTest.mouseMove(chip, here + QPoint(20, 20))
    QTest.mouseMove(chip, chip.mapFromGlobal(target))
    QTest.mouseRelease(chip, LEFT, Qt.KeyboardModifier.NoModifier, chip.mapFromGlobal(target))
    added = grouped.network.selected[0]
    assert grouped.document.graph.node(added).inside is not None
    assert value(grouped, added) is not None
    assert [e.source for e in grouped.document.graph.into(added)] == ["group-1"]
    grouped.editor.stack.undo()
    assert added not in grouped.document.graph
    monkeypatch.setattr(QInputDialog, "getText", lambda *a, **k: ("Another / name", True))
    grouped.commands.rename_kept("My block.lamina")
    assert [kept.title for kept in grouped.shelf.all()] == ["Another name"]
    button = QMessageBox.StandardButton
    monkeypatch.setattr(QMessageBox, "warning", lambda *a: button.Cancel)
    grouped.commands.remove_kept("Another name.lamina")
    assert grouped.shelf.all()
    monkeypatch.setattr(QMessageBox, "warning", lambda *a: button.Discard)
    grouped.commands.remove_kept("Another name.lamina")
    assert not grouped.shelf.all()
    assert not any(chip.layer.kept for chip in grouped.palette_.chips)


def test_a_damaged_kept_group_is_named_and_adds_nothing(panel: BuildPanel) -> None:
    panel.shelf.folder.mkdir(parents=True)
    (panel.shelf.folder / "bad.lamina").write_text("{")
    said: list[str] = []
    panel.view.said.connect(said.append)
    before = panel.document.content
    panel.view.adding.put_here("kept:bad.lamina")
    assert "bad.lamina" in said[-1]
    panel.view.adding.put_here("kept:gone.lamina")
    assert "no longer" in said[-1]
    assert panel.document.content is before


def test_the_inspector_of_a_group_opens_it(grouped: BuildPanel) -> None:
    grouped.refresh()
    page = grouped.inspector.page
    assert page is not None
    QTest.mouseClick(page.group_buttons[0], LEFT)
    assert grouped.level.where == ("group-1",)
    grouped.refresh()


def test_stepping_through_tells_the_layers_inside(grouped: BuildPanel) -> None:
    grouped.level.enter("group-1")
    grouped.network.select(["f_1"])
    grouped.refresh()
    assert "2" in grouped.steps.lines.text()
    assert grouped.steps.stages == ("x", "f_1", "a_1", "f_2")
