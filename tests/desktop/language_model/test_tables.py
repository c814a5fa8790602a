"""The tables: all columns in sight where there is room for their figures, and what Ctrl+C takes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.app.window import MainWindow
from desktop.panels.language_model.panel import LanguageModelPanel
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


def test_a_table_that_grows_keeps_its_rows_its_choice_and_its_place(
    qtbot: QtBot, table: RowsTable
) -> None:
    _shown(qtbot, table, 400)
    table.selectRow(40)
    table.scrollToBottom()
    at = table.verticalScrollBar().value()
    more = [*ROWS, ("60", "word 60", "x", "y")]
    with (
        qtbot.assertNotEmitted(table.rows.modelReset),
        qtbot.assertNotEmitted(table.rows.dataChanged),
    ):
        table.rows.show_rows(len(more), more.__getitem__, len(ROWS))
    assert table.rows.rowCount() == 61
    assert table.rows.text(60, 1) == "word 60"
    assert [index.row() for index in table.selectionModel().selectedRows()] == [40]
    assert table.verticalScrollBar().value() == at
    others = [("a", "b", "c", "d")] * 61
    with qtbot.waitSignal(table.rows.dataChanged):
        table.rows.show_rows(61, others.__getitem__)
    assert table.rows.text(0, 1) == "b"


def test_a_cell_is_legible_and_long_words_are_cut_short(qtbot: QtBot, table: RowsTable) -> None:
    _shown(qtbot, table, 400)
    rows = [("1", "W" * 200, "2", "3"), *ROWS[1:]]
    table.rows.show_rows(len(rows), rows.__getitem__)
    image = table.viewport().grab().toImage()
    dot = image.devicePixelRatio()
    left = table.columnViewportPosition(2) * dot
    room = range(round(left - 8 * dot), round(left))  # between the words and the next column
    column = [image.pixelColor(x, round(13 * dot)).lightness() for x in room]
    assert min(column) > 240, "the word runs into the next column"
    words = range(round(table.columnViewportPosition(1) * dot), round(left))
    high = range(round(26 * dot))
    assert min(image.pixelColor(x, y).lightness() for x in words for y in high) < 110


@pytest.mark.parametrize(
    ("stage", "tab"),
    [("probabilities", "vocabulary"), ("attention", "lens"), ("attention", "by_hand")],
)
def test_in_a_small_window_no_column_has_to_be_scrolled_to(
    qtbot: QtBot, shell: MainWindow, france: LanguageModelPanel, stage: str, tab: str
) -> None:
    assert (shell.width(), shell.height()) == (1280, 720)
    france.open_tab(stage, tab)
    tables = [each for each in france.view.findChildren(RowsTable) if each.isVisible()]
    assert tables
    qtbot.waitUntil(lambda: all(each.rows.rowCount() for each in tables), timeout=20_000)
    for each in tables:
        across = each.horizontalScrollBar()
        qtbot.waitUntil(lambda across=across: across.maximum() == 0, timeout=10_000)
