"""One network, four views: what is edited in one of them stands in every other."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.panels.build.panel import BuildPanel
from desktop.panels.build.parameters.model import VALUE
from engine.examples import examples
from engine.graph import Graph
from tests.desktop.build_tabs.conftest import click, shown_tab

NEW = 5.0  # what the first cell of W of f_2 becomes; it was 2


def lecture() -> Graph:
    return examples()[0].build().graph


# --- ways to edit the cell ----------------------------------------------------------------------


def edit_on_canvas(panel: BuildPanel, qtbot: QtBot) -> None:
    """Enter on the selected layer opens its matrix in the inspector."""
    panel.network.select(["f_2"])
    panel.refresh()
    panel.view.setFocus()
    qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    page = panel.inspector.page
    assert page is not None
    matrix = page.matrices["W"]
    qtbot.waitUntil(lambda: matrix.isAncestorOf(QApplication.focusWidget()))
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_5)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    qtbot.keyClick(editor, Qt.Key.Key_Return)


def edit_in_the_table(panel: BuildPanel, qtbot: QtBot) -> None:
    table = shown_tab(panel, qtbot, "Parameters")
    table.view.setFocus()
    table.view.setCurrentIndex(table.model.index(6, VALUE))
    qtbot.keyClick(table.view, Qt.Key.Key_Return)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, "5")
    qtbot.keyClick(editor, Qt.Key.Key_Return)


def edit_in_the_formula(panel: BuildPanel, qtbot: QtBot) -> None:
    formula = shown_tab(panel, qtbot, "Formula")
    qtbot.waitUntil(lambda: "2u − v" in formula.field.toPlainText())
    formula.field.setTextCursor(formula.field.document().find("2u − v"))
    formula.field.insertPlainText("5u - v")
    formula.field.setFocus()
    qtbot.keyClick(formula.field, Qt.Key.Key_Return)


def edit_in_the_code(panel: BuildPanel, qtbot: QtBot) -> None:
    code = shown_tab(panel, qtbot, "Code")
    qtbot.waitUntil(lambda: "[[2, -1]" in code.text.toPlainText())
    code.text.setTextCursor(code.text.document().find("[[2, -1]"))
    code.text.insertPlainText("[[5, -1]")
    click(code.apply, qtbot)


# --- what each view then says -------------------------------------------------------------------


def canvas_says(panel: BuildPanel, qtbot: QtBot) -> None:
    """The badges of the canvas: f_1(1, 2) = (2, 0), so f_2 gives (10, 2) now."""
    qtbot.waitUntil(
        lambda: (value := panel.evaluation.value("f_2")) is not None and value.tolist() == [10, 2]
    )


def inspector_says(panel: BuildPanel, qtbot: QtBot) -> None:
    panel.network.select(["f_2"])
    panel.refresh()
    page = panel.inspector.page
    assert page is not None
    assert page.map is not None
    assert "(5u − v, u + v)" in page.map.line.text()


def table_says(panel: BuildPanel, qtbot: QtBot) -> None:
    table = shown_tab(panel, qtbot, "Parameters")
    qtbot.waitUntil(lambda: table.model.text(6, VALUE) == "5")


def formula_says(panel: BuildPanel, qtbot: QtBot) -> None:
    formula = shown_tab(panel, qtbot, "Formula")
    qtbot.waitUntil(lambda: "f₂(u, v) = (5u − v, u + v)" in formula.field.toPlainText())


def code_says(panel: BuildPanel, qtbot: QtBot) -> None:
    code = shown_tab(panel, qtbot, "Code")
    qtbot.waitUntil(lambda: "f_2_W = np.array([[5, -1], [1, 1]]" in code.text.toPlainText())


EDITS = (edit_on_canvas, edit_in_the_table, edit_in_the_formula, edit_in_the_code)
SAYINGS = (canvas_says, inspector_says, table_says, formula_says, code_says)


@pytest.mark.parametrize("says", SAYINGS, ids=lambda each: each.__name__)
@pytest.mark.parametrize("edit", EDITS, ids=lambda each: each.__name__)
def test_an_edit_in_one_view_reaches_the_other(
    panel: BuildPanel,
    put: Callable[[Graph], None],
    qtbot: QtBot,
    edit: Callable[[BuildPanel, QtBot], None],
    says: Callable[[BuildPanel, QtBot], None],
) -> None:
    put(lecture())
    edit(panel, qtbot)
    qtbot.waitUntil(lambda: panel.document.graph.node("f_2").weights["W"][0, 0] == NEW)
    says(panel, qtbot)
    panel.editor.stack.undo()
    assert panel.document.graph == lecture()
    panel.editor.stack.redo()
    says(panel, qtbot)
