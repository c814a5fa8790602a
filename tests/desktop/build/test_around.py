"""Palette, tabs, clipboard, menus, names for screen readers, large text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.app.window import MainWindow
from desktop.evaluation import layer_types
from desktop.panels.build.panel import BuildPanel
from tests.support import reach


def test_every_layer_type_is_in_the_palette_once(panel: BuildPanel) -> None:
    shown = [chip.layer.key for chip in panel.palette_.chips]
    assert shown == [layer.key for layer in layer_types()]


def test_the_palette_is_searched_and_walked(panel: BuildPanel) -> None:
    palette = panel.palette_
    palette.search.setFocus()
    QTest.keyClicks(palette.search, "relu")
    shown = [chip.layer.title for chip in palette.chips if not chip.isHidden()]
    assert "ReLU" in shown
    assert "tanh" not in shown
    QTest.keyClick(palette.search, Qt.Key.Key_Down)
    first = next(chip for chip in palette.chips if not chip.isHidden())
    assert first.hasFocus()
    QTest.keyClick(first, Qt.Key.Key_Return)
    assert len(panel.network.layers) == 1
    QTest.keyClick(first, Qt.Key.Key_Up)
    assert palette.search.hasFocus()
    QTest.keyClick(palette.search, Qt.Key.Key_Escape)
    assert all(not chip.isHidden() for chip in palette.chips)
    QTest.keyClicks(palette.search, "zzzz")
    assert not palette._nothing.isHidden()
    QTest.keyClick(palette.search, Qt.Key.Key_Return)
    assert len(panel.network.layers) == 1


def test_stepping_tells_the_arithmetic(lecture: BuildPanel) -> None:
    lecture.network.select(["f_2"])
    lecture.refresh()
    steps = lecture.steps
    assert "Step 4 of 5" in steps.heading.text()
    told = steps.lines.text()
    for piece in ("·2 +", "(−1)", "<b>4</b>", "<b>2</b>"):
        assert piece in told
    steps.back.click()
    lecture.refresh()
    assert lecture.network.current == "a_1"
    assert "ReLU(0)" in steps.lines.text()
    steps.next.click()
    steps.next.click()
    lecture.refresh()
    assert lecture.network.current == "a_2"
    assert not steps.next.isEnabled()


def test_stepping_says_why_there_are_no_numbers(lecture: BuildPanel) -> None:
    lecture.editor.disconnect(lecture.editor.graph.into("f_2")[0])
    lecture.network.select(["a_2"])
    lecture.refresh()
    assert "No numbers reach this layer yet" in lecture.steps.lines.text()


def test_the_table_holds_the_canvas_in_rows(lecture: BuildPanel) -> None:
    model = lecture.layers
    rows = [
        [str(model.index(row, column).data()) for column in range(5)]
        for row in range(model.rowCount())
    ]
    assert rows[1] == ["f₁", "Linear", "x", "ℝ²", "(2, 0)"]
    assert rows[4] == ["ReLU", "ReLU", "f₂", "ℝ²", "(4, 2)"]
    lecture.tabs.setCurrentWidget(lecture.table)
    lecture.table.setFocus()
    lecture.table.selectRow(3)
    assert lecture.network.selected == ("f_2",)
    lecture.network.select(["x"])
    lecture.refresh()
    assert [index.row() for index in lecture.table.selectionModel().selectedRows()] == [0]
    QTest.keyClick(lecture.table, Qt.Key.Key_Return)
    page = lecture.inspector.page
    assert page is not None
    assert page.matrices["value"].hasFocus()


def test_layers_travel_as_text(lecture: BuildPanel, shell: MainWindow) -> None:
    lecture.network.select(["f_1", "a_1"])
    lecture.refresh()
    lecture.actions_.copy.trigger()
    assert '"lamina"' in QGuiApplication.clipboard().text()
    lecture.actions_.paste.trigger()
    assert len(lecture.network.layers) == 7
    assert len(lecture.network.selected) == 2
    lecture.refresh()
    lecture.actions_.cut.trigger()
    assert len(lecture.network.layers) == 5
    lecture.network.select(["f_1"])
    lecture.refresh()
    lecture.actions_.duplicate.trigger()
    assert len(lecture.network.layers) == 6
    kept = lecture.document.content
    QGuiApplication.clipboard().setText("not a network \ud800 at all")
    lecture.actions_.paste.trigger()
    assert lecture.document.content is kept
    assert any("holds no layers" in text for text in shell.notices.texts())
    QGuiApplication.clipboard().clear()


def test_select_all_tidy_and_delete(lecture: BuildPanel) -> None:
    lecture.editor.move({"x": (0, 400), "f_2": (10, 10)})
    lecture.actions_.tidy.trigger()
    layout = lecture.document.content.layout
    assert len({y for _, y in layout.values()}) == 1
    lecture.actions_.select_all.trigger()
    assert len(lecture.network.selected) == 5
    lecture.refresh()
    lecture.actions_.delete.trigger()
    lecture.refresh()
    assert not lecture.network.layers
    assert lecture.hint.isVisible()
    lecture.actions_.undo.trigger()
    lecture.refresh()
    assert len(lecture.network.layers) == 5
    assert not lecture.hint.isVisible()


def test_the_next_problem_is_gone_to(lecture: BuildPanel) -> None:
    assert not lecture.actions_.next_problem.isEnabled()
    lecture.editor.disconnect(lecture.editor.graph.into("f_2")[0])
    lecture.refresh()
    lecture.actions_.next_problem.trigger()
    assert lecture.network.selected == ("f_2",)


def test_an_empty_canvas_offers_the_lecture(panel: BuildPanel, qtbot: QtBot) -> None:
    assert panel.hint.isVisible()
    (button,) = [child for child in reach.controls(panel.hint) if child.isVisible()]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(panel.network.layers) == 5


def test_the_welcome_page_opens_an_example(shell: MainWindow) -> None:
    panel = shell.open_panel("build", example="lecture")
    assert isinstance(panel, BuildPanel)
    assert len(panel.network.layers) == 5


@pytest.mark.parametrize("id", ["f_1", "a_1", "x"])
def test_everything_has_a_name_a_tool_tip_and_a_way_to_it(lecture: BuildPanel, id: str) -> None:
    lecture.network.select([id])
    lecture.refresh()
    assert reach.without_name(lecture) == []
    assert reach.without_tool_tip(lecture) == []
    assert reach.out_of_reach(lecture) == []


@pytest.mark.parametrize("scale", [0.8, 2.0])
def test_nothing_is_cut_off(
    lecture: BuildPanel, shell: MainWindow, qtbot: QtBot, scale: float
) -> None:
    shell.settings.set("text_scale", scale)
    lecture.network.select(["f_1"])
    lecture.refresh()
    try:
        qtbot.waitUntil(lambda: reach.cut_off(lecture) == [], timeout=2000)
    finally:
        left = reach.cut_off(lecture)
        shell.settings.set("text_scale", 1.0)
    assert left == []
