"""The table of all parameters: edited, filtered, sorted, copied, pasted, saved; and it follows."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.evaluation.parameters import Parameters
from desktop.panels.build.panel import BuildPanel
from desktop.panels.build.parameters.model import GRADIENT, VALUE
from desktop.panels.build.parameters.tab import ParametersTab
from engine.build import affine, chain, layer, sample
from engine.examples import examples
from engine.graph import Graph
from tests.desktop.build_tabs.conftest import click, shown_tab

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def table(panel: BuildPanel, qtbot: QtBot) -> ParametersTab:
    return shown_tab(panel, qtbot, "Parameters")


def lecture() -> Graph:
    return examples()[0].build().graph


def values(table: ParametersTab) -> list[str]:
    return [table.model.text(row, VALUE) for row in range(table.model.rowCount())]


def go(table: ParametersTab, row: int, column: int = VALUE) -> None:
    table.view.setFocus()
    table.view.setCurrentIndex(table.model.index(row, column))


def type_into(table: ParametersTab, text: str, qtbot: QtBot) -> None:
    """Enter opens the cell; type; Enter closes it."""
    qtbot.keyClick(table.view, Qt.Key.Key_Return)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    editor.insert(text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is table.view)


def test_every_number_has_a_row(
    put: Callable[[Graph], None], table: ParametersTab, qtbot: QtBot
) -> None:
    put(lecture())
    qtbot.waitUntil(lambda: table.model.rowCount() == 12)
    assert [table.model.text(1, column) for column in range(6)] == ["f₁", "W", "2×2", "1", "2", "1"]
    assert values(table) == ["1", "1", "1", "−1", "−1", "1", "2", "−1", "1", "1", "0", "0"]
    assert table.count.text() == "12 numbers"


def test_a_number_is_edited_where_it_stands_and_undone(
    panel: BuildPanel, put: Callable[[Graph], None], table: ParametersTab, qtbot: QtBot
) -> None:
    put(lecture())
    qtbot.waitUntil(lambda: table.model.rowCount() == 12)
    go(table, 6)
    type_into(table, "−1/4", qtbot)
    assert panel.document.graph.node("f_2").weights["W"][0, 0] == -0.25
    assert table.view.currentIndex().row() == 7
    assert values(table)[6] == "−0.25"
    panel.editor.stack.undo()
    qtbot.waitUntil(lambda: values(table)[6] == "2")


def test_what_is_no_number_changes_nothing_and_is_said(
    panel: BuildPanel,
    put: Callable[[Graph], None],
    table: ParametersTab,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    said: list[str] = []
    monkeypatch.setattr(panel.shell, "say", lambda text, problem=False, **_: said.append(text))
    put(lecture())
    qtbot.waitUntil(lambda: table.model.rowCount() == 12)
    before = panel.document.content
    go(table, 0)
    type_into(table, "9**9", qtbot)
    assert panel.document.content is before
    assert "is not a number" in said[-1]


def test_the_canvas_and_the_inspector_change_the_table(
    panel: BuildPanel, put: Callable[[Graph], None], table: ParametersTab, qtbot: QtBot
) -> None:
    put(lecture())
    panel.editor.set_cell("f_1", "b", (0,), 5.0)
    qtbot.waitUntil(lambda: values(table)[4:5] == ["5"])
    panel.editor.add_after("linear", "a_2")
    qtbot.waitUntil(lambda: table.model.rowCount() == 18)


def test_the_filter_finds_names_and_sizes(
    put: Callable[[Graph], None], table: ParametersTab, qtbot: QtBot
) -> None:
    put(lecture())
    qtbot.waitUntil(lambda: table.model.rowCount() == 12)
    table.search.setFocus()
    qtbot.keyClicks(table.search, "f_2 w")
    assert values(table) == ["2", "−1", "1", "1"]
    qtbot.keyClicks(table.search, " < 0")
    assert values(table) == ["−1"]
    assert table.count.text() == "1 of 12 numbers"
    table.search.clear()
    qtbot.keyClicks(table.search, "|w| >= 2")
    assert values(table) == ["2"]
    table.search.clear()
    qtbot.keyClicks(table.search, "nothing like that")
    assert table.model.rowCount() == 0
    table.search.clear()
    assert table.model.rowCount() == 12


def test_a_filtered_number_is_edited_at_its_own_place(
    panel: BuildPanel, put: Callable[[Graph], None], table: ParametersTab, qtbot: QtBot
) -> None:
    put(lecture())
    qtbot.waitUntil(lambda: table.model.rowCount() == 12)
    table.search.setText("b < 0")
    go(table, 0)
    type_into(table, "0,5", qtbot)
    assert panel.document.graph.node("f_1").weights["b"].tolist() == [0.5, 1]


def test_numbers_are_sorted_by_a_click_on_the_heading(
    put: Callable[[Graph], None], table: ParametersTab, qtbot: QtBot
) -> None:
    put(lecture())
    qtbot.waitUntil(lambda: table.model.rowCount() == 12)
    header = table.view.horizontalHeader()
    at = header.viewport().rect().center()
    at.setX(header.sectionViewportPosition(VALUE) + 20)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    found = values(table)
    ordered = [float(text.replace("−", "-")) for text in found]
    assert ordered in (sorted(ordered), sorted(ordered, reverse=True))


def test_columns_and_matrices_are_copied_and_pasted(
    panel: BuildPanel, put: Callable[[Graph], None], table: ParametersTab, qtbot: QtBot
) -> None:
    put(lecture())
    qtbot.waitUntil(lambda: table.model.rowCount() == 12)
    select = QItemSelectionModel.SelectionFlag.Select
    go(table, 0)
    for row in range(4):
        table.view.selectionModel().select(table.model.index(row, VALUE), select)
    qtbot.keyClick(table.view, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "1\n1\n1\n-1"
    go(table, 6)
    qtbot.keyClick(table.view, Qt.Key.Key_V, CONTROL)
    assert panel.document.graph.node("f_2").weights["W"].tolist() == [[1, 1], [1, -1]]
    assert panel.editor.stack.undoText() == "Paste 4 numbers"
    QGuiApplication.clipboard().setText("0,5\t2\r\n3\t−4\r\n")
    click(table.paste, qtbot)
    assert panel.document.graph.node("f_2").weights["W"].tolist() == [[0.5, 2], [3, -4]]
    panel.editor.stack.undo()
    panel.editor.stack.undo()
    assert panel.document.content.graph == lecture()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("1\t2\t3\n4\t5\t6", "do not fit into W of f₂"),
        ("1\n" * 13, "do not fit into 6 rows"),
        ("1\nabc", "Line 2 of the clipboard"),
        ("", "no numbers to paste"),
        ("1e999", "too large"),
    ],
)
def test_what_does_not_fit_is_refused_whole(
    panel: BuildPanel,
    put: Callable[[Graph], None],
    table: ParametersTab,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    text: str,
    sentence: str,
) -> None:
    said: list[str] = []
    monkeypatch.setattr(panel.shell, "say", lambda text, problem=False, **_: said.append(text))
    put(lecture())
    qtbot.waitUntil(lambda: table.model.rowCount() == 12)
    before = panel.document.content
    go(table, 6)
    QGuiApplication.clipboard().setText(text)
    qtbot.keyClick(table.view, Qt.Key.Key_V, CONTROL)
    assert panel.document.content is before
    assert sentence in said[-1]


def test_gradients_are_those_of_finite_differences(
    panel: BuildPanel, put: Callable[[Graph], None], table: ParametersTab, qtbot: QtBot
) -> None:
    graph = chain(
        [
            sample("x", [0.3, -0.7]),
            affine("f_1", [[0.5, 1], [1, -1]], [0.1, 0.2]),
            layer("tanh", "a_1", name="tanh"),
            affine("f_2", [[2.0, -1.0]], [0.3]),
        ]
    )
    put(graph)
    qtbot.waitUntil(lambda: table.model.rowCount() == 9)
    assert panel.evaluation.value("f_2") is not None
    click(table.gradients, qtbot)
    assert not table.view.isColumnHidden(GRADIENT)
    parameters = Parameters(graph)
    from engine.plan import compile_plan

    def total(network: Graph) -> float:
        return float(compile_plan(network).run(None)["f_2"].sum())

    for number in range(len(parameters)):
        by = 1e-6
        value = parameters.value(number)
        above = total(parameters.with_values({number: value + by}))
        below = total(parameters.with_values({number: value - by}))
        found = table.model.gradient(number)
        assert found == pytest.approx((above - below) / (2 * by), abs=1e-7)


def test_numbers_inside_groups_are_edited_too(
    panel: BuildPanel, put: Callable[[Graph], None], table: ParametersTab, qtbot: QtBot
) -> None:
    from tests.engine.test_graph import grouped

    put(grouped())
    qtbot.waitUntil(lambda: table.model.rowCount() > 0)
    parameters = table.model.parameters
    assert parameters is not None
    row = next(k for k in range(len(parameters)) if len(parameters.place(k)[0].path) > 1)
    assert " / " in table.model.text(row, 0)
    go(table, row)
    type_into(table, "42", qtbot)
    assert values(table)[row] == "42"
    panel.editor.stack.undo()
    assert panel.document.graph == grouped()


def test_the_table_is_saved_with_all_digits(
    put: Callable[[Graph], None],
    table: ParametersTab,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    graph = lecture()
    graph = graph.with_node(graph.node("f_1").with_weights(b=[1 / 3, -1e-9]))
    put(graph)
    qtbot.waitUntil(lambda: table.model.rowCount() == 12)
    target = tmp_path / "numbers.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (str(target), ""))
    click(table.save, qtbot)
    rows = list(csv.reader(io.StringIO(target.read_text("utf-8-sig"))))
    assert rows[0] == ["Layer", "Array", "Shape", "Row", "Column", "Value"]
    assert float(rows[5][5]) == 1 / 3
    assert float(rows[6][5]) == -1e-9
    assert len(rows) == 13


def test_a_hundred_thousand_numbers_are_not_copied(
    panel: BuildPanel, put: Callable[[Graph], None], table: ParametersTab, qtbot: QtBot
) -> None:
    graph = chain([sample("x", np.zeros(300)), affine("f_1", np.ones((400, 300)), np.zeros(400))])
    put(graph)
    qtbot.waitUntil(lambda: table.model.rowCount() == 120_400)
    parameters = table.model.parameters
    assert parameters is not None
    assert all(
        block.array is panel.document.graph.node("f_1").weights[block.weight]
        for block in parameters.blocks
    )
    go(table, 119_999)
    type_into(table, "7", qtbot)
    assert panel.document.graph.node("f_1").weights["W"][399, 299] == 7
    table.search.setText("W > 1")
    assert values(table) == ["7"]


def test_edits_of_one_cell_in_a_row_are_one_undo(
    panel: BuildPanel, put: Callable[[Graph], None], table: ParametersTab, qtbot: QtBot
) -> None:
    put(lecture())
    qtbot.waitUntil(lambda: table.model.rowCount() == 12)
    count = panel.editor.stack.count()
    for text in ("3", "4"):
        go(table, 0)
        type_into(table, text, qtbot)
    assert panel.editor.stack.count() == count + 1


def test_a_row_opens_its_layer(
    panel: BuildPanel, put: Callable[[Graph], None], table: ParametersTab, qtbot: QtBot
) -> None:
    put(lecture())
    qtbot.waitUntil(lambda: table.model.rowCount() == 12)
    go(table, 7, 0)
    qtbot.keyClick(table.view, Qt.Key.Key_Return)
    assert panel.network.selected == ("f_2",)


def test_frozen_networks_compare_as_before() -> None:
    graph = lecture()
    found = Parameters(graph).with_values({0: 9.0})
    assert found.node("f_1").weights["W"][0, 0] == 9
    assert graph.node("f_1").weights["W"][0, 0] == 1
    assert replace(found.node("f_2")) == graph.node("f_2")
