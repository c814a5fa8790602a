"""Typing a formula makes the network; editing the network makes the formula."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.panels.build.formula.tab import FormulaTab
from desktop.panels.build.panel import BuildPanel
from engine.examples import examples
from engine.graph import Graph, check
from tests.desktop.build_tabs.conftest import click, shown_tab


@pytest.fixture
def formula(panel: BuildPanel, qtbot: QtBot) -> FormulaTab:
    return shown_tab(panel, qtbot, "Formula")


def lecture() -> Graph:
    return examples()[0].build().graph


def write(formula: FormulaTab, text: str, qtbot: QtBot) -> None:
    """Take what stands there away and type `text`."""
    formula.field.setFocus()
    qtbot.keyClick(formula.field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(formula.field, Qt.Key.Key_Delete)
    for line_number, line in enumerate(text.split("\n")):
        if line_number:
            qtbot.keyClick(formula.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
        formula.field.insertPlainText(line)


def enter(formula: FormulaTab, qtbot: QtBot) -> None:
    qtbot.keyClick(formula.field, Qt.Key.Key_Return)


def kinds(graph: Graph) -> list[str]:
    return [graph.node(id).type for id in check(graph).order]


def result(panel: BuildPanel) -> list[float]:
    graph = panel.document.graph
    value = panel.evaluation.value(check(graph).order[-1])
    return [] if value is None else value.tolist()


def test_a_typed_formula_becomes_layers_on_an_empty_canvas(
    panel: BuildPanel, formula: FormulaTab, qtbot: QtBot
) -> None:
    write(formula, "f_1(x, y) = (x + y − 1, x − y + 1)\nReLU(f_1(1, 2))", qtbot)
    enter(formula, qtbot)
    assert kinds(panel.document.graph) == ["input", "linear", "relu"]
    qtbot.waitUntil(lambda: result(panel) == [2.0, 0.0])
    assert len(panel.network.layers) == 3
    assert "f₁(x, y) = (x + y − 1, x − y + 1)" in formula.field.toPlainText()
    assert panel.editor.stack.undoText() == "Type the formula"
    panel.editor.stack.undo()
    qtbot.waitUntil(lambda: not panel.network.layers and not formula.field.toPlainText())
    panel.editor.stack.redo()
    qtbot.waitUntil(lambda: "ReLU(f₁(x))" in formula.field.toPlainText())


def test_an_edited_formula_changes_the_weights_and_nothing_else(
    panel: BuildPanel, put: Callable[[Graph], None], formula: FormulaTab, qtbot: QtBot
) -> None:
    put(lecture())
    qtbot.waitUntil(lambda: "2u − v" in formula.field.toPlainText())
    before = panel.document.content
    text = formula.field.toPlainText().replace("2u − v", "3u − 0.5v + 1/3")
    write(formula, text, qtbot)
    click(formula.apply, qtbot)
    after = panel.document.content
    assert after.graph.node("f_2").weights["W"].tolist() == [[3, -0.5], [1, 1]]
    assert after.graph.node("f_2").weights["b"].tolist() == [1 / 3, 0]
    assert after.layout == before.layout
    assert after.graph.node("f_1") is before.graph.node("f_1")
    panel.editor.stack.undo()
    assert panel.document.content == before


def test_an_edited_cell_changes_the_formula(
    panel: BuildPanel, put: Callable[[Graph], None], formula: FormulaTab, qtbot: QtBot
) -> None:
    put(lecture())
    qtbot.waitUntil(lambda: "2u − v" in formula.field.toPlainText())
    panel.editor.set_cell("f_2", "W", (0, 0), 7.0)
    qtbot.waitUntil(lambda: "(7u − v, u + v)" in formula.field.toPlainText())
    assert not formula.apply.isEnabled()


def test_what_cannot_be_read_is_marked_where_it_is_and_changes_nothing(
    panel: BuildPanel, put: Callable[[Graph], None], formula: FormulaTab, qtbot: QtBot
) -> None:
    put(lecture())
    qtbot.waitUntil(lambda: bool(formula.field.toPlainText()))
    before = panel.document.content
    write(formula, "(x + y, x * y)", qtbot)
    enter(formula, qtbot)
    assert panel.document.content is before
    assert "cannot multiply" in formula.note.text()
    assert formula.note.property("role") == "error"
    (marked,) = formula.field.extraSelections()
    assert marked.cursor.selectedText() == "y"
    assert formula.field.textCursor().position() == 12
    assert formula.field.hasFocus()
    qtbot.keyClick(formula.field, Qt.Key.Key_Escape)
    assert "2u − v" in formula.field.toPlainText()
    assert not formula.field.extraSelections()


def test_typing_alone_is_answered_without_changing_the_network(
    panel: BuildPanel, formula: FormulaTab, qtbot: QtBot
) -> None:
    write(formula, "relu(x +", qtbot)
    qtbot.waitUntil(lambda: formula.note.property("role") == "error")
    assert not panel.document.graph.nodes
    formula.field.insertPlainText(" 1)")
    qtbot.waitUntil(lambda: formula.note.property("role") == "small")
    assert not panel.document.graph.nodes


def test_a_formula_goes_behind_the_selected_layer(
    panel: BuildPanel, put: Callable[[Graph], None], formula: FormulaTab, qtbot: QtBot
) -> None:
    put(lecture())
    assert not formula.form.isTabEnabled(1)
    panel.network.select(["a_1"])
    qtbot.waitUntil(lambda: formula.form.isTabEnabled(1))
    click(formula.form, qtbot, formula.form.tabRect(1).center())
    formula.field.insertPlainText("tanh(2u − v, v)")
    enter(formula, qtbot)
    graph = panel.document.graph
    assert kinds(graph) == ["input", "linear", "relu", "linear", "tanh", "linear", "relu"]
    tanh = next(node.id for node in graph.nodes if node.type == "tanh")
    assert panel.network.selected == (tanh,)
    assert graph.into("f_2")[0].source == tanh
    xs = [panel.document.content.layout[id][0] for id in check(graph).order]
    assert xs == sorted(xs)
    assert np.unique(list(panel.document.content.layout.values()), axis=0).shape[0] == 7
    panel.editor.stack.undo()
    assert kinds(panel.document.graph) == kinds(lecture())


def test_the_formula_is_copied(
    put: Callable[[Graph], None], formula: FormulaTab, qtbot: QtBot
) -> None:
    put(lecture())
    qtbot.waitUntil(lambda: formula.copy.isEnabled())
    click(formula.copy, qtbot)
    assert "f(x) = ReLU(f₂(ReLU(f₁(x))))" in QGuiApplication.clipboard().text()


def test_a_huge_paste_is_cut_and_refused(
    panel: BuildPanel, formula: FormulaTab, qtbot: QtBot
) -> None:
    QGuiApplication.clipboard().setText("x + " * 1_000_000)
    formula.field.setFocus()
    formula.field.paste()
    assert len(formula.field.toPlainText()) < 21_000
    enter(formula, qtbot)
    assert "too long" in formula.note.text()
    assert not panel.document.graph.nodes


def test_undo_in_the_field_takes_back_typing_first_and_then_the_network(
    panel: BuildPanel, put: Callable[[Graph], None], formula: FormulaTab, qtbot: QtBot
) -> None:
    put(lecture())
    panel.editor.set_cell("f_2", "W", (0, 0), 7.0)
    qtbot.waitUntil(lambda: "7u" in formula.field.toPlainText())
    formula.field.setFocus()
    qtbot.keyClick(formula.field, Qt.Key.Key_9)
    assert formula.field.typed
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(formula.field, Qt.Key.Key_Z, control)
    assert panel.document.graph.node("f_2").weights["W"][0, 0] == 7.0
    qtbot.waitUntil(lambda: not formula.field.typed)
    qtbot.keyClick(formula.field, Qt.Key.Key_Z, control)
    qtbot.waitUntil(lambda: "2u − v" in formula.field.toPlainText())


def test_a_click_on_the_canvas_card_opens_the_formula(
    panel: BuildPanel, put: Callable[[Graph], None], qtbot: QtBot
) -> None:
    put(lecture())
    qtbot.waitUntil(panel.formula.isVisible)
    click(panel.formula, qtbot)
    place = panel.tabs.currentWidget()
    assert panel.tabs.tabText(panel.tabs.currentIndex()) == "Formula"
    qtbot.waitUntil(lambda: place.tab.field.hasFocus())
    panel.tabs.setCurrentIndex(0)
    panel.formula.setFocus()
    qtbot.keyClick(panel.formula, Qt.Key.Key_Return)
    assert panel.tabs.tabText(panel.tabs.currentIndex()) == "Formula"


def test_every_tab_is_a_command_in_the_view_menu(
    panel: BuildPanel, put: Callable[[Graph], None], qtbot: QtBot
) -> None:
    put(lecture())
    commands = {action.text(): action for action in panel.menus()["View"] if action is not None}
    for index in range(panel.tabs.count()):
        title = panel.tabs.tabText(index)
        command = commands[f"Show {title}"]
        panel.actions_.show_tabs.setChecked(False)
        command.trigger()
        assert panel.tabs.isVisible()
        assert panel.tabs.currentIndex() == index
        assert command.shortcut().toString() == f"Ctrl+Alt+{index + 1}"
