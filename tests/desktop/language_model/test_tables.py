"""The tables: all columns in sight where there is room for their figures, and what Ctrl+C takes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.panels.language_model.parts import RowsTable
from desktop.plots.plot import mono

ROWS = [(str(row), f"word {row}", f"{-1.234 * row:.3f}", f"{row / 7:.4f}") for row in range(60)]


@pytest.fixture
def table(qtbot: QtBot) -> RowsTable:
    made = RowsTable("Figures", ("place", "word", "sum so far", "weight"), numbers=(0, 2, 3))
    made.set_widths(60, 160, 140)
    qtbot.addWidget(made)
    return made


def _shown(qtbot: QtBot, table: RowsTable, width: int) -> list[int]:
    table.resize(width, 240)
    with qtbot.waitExposed(table):
        table.show()
    table.rows.show_rows(len(ROWS), ROWS.__getitem__)
    return [table.columnWidth(column) for column in range(4)]


@pytest.mark.parametrize("width", [350, 400, 700])
def test_all_columns_are_in_sight_with_their_figures(
    qtbot: QtBot, table: RowsTable, width: int
) -> None:
    widths = _shown(qtbot, table, width)
    assert sum(widths) == table.viewport().width()
    metrics, header = QFontMetrics(mono()), QFontMetrics(table.horizontalHeader().font())
    for column, heading in ((0, "place"), (2, "sum so far"), (3, "weight")):
        assert widths[column] > header.horizontalAdvance(heading)
        assert widths[column] > metrics.horizontalAdvance(ROWS[11][column])


def test_where_there_is_no_room_the_columns_are_as_wanted(qtbot: QtBot, table: RowsTable) -> None:
    assert _shown(qtbot, table, 180)[:3] == [60, 160, 140]


def test_a_column_pulled_at_stays_so_and_the_last_takes_the_rest(
    qtbot: QtBot, table: RowsTable
) -> None:
    _shown(qtbot, table, 700)
    table.setColumnWidth(1, 222)
    table.rows.show_rows(len(ROWS) - 1, ROWS.__getitem__)
    assert table.columnWidth(1) == 222
    assert sum(table.columnWidth(column) for column in range(4)) == table.viewport().width()


def test_chosen_rows_are_copied_with_tabs(qtbot: QtBot, table: RowsTable) -> None:
    _shown(qtbot, table, 400)
    table.selectRow(2)
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "\t".join(ROWS[2])
