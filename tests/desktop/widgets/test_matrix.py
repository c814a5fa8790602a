"""The matrix editor: colours, arrows, typing, Tab, and values of any shape."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.theme import theme
from desktop.theme.colour_maps import colour, diverging
from desktop.theme.contrast import ratio
from desktop.widgets.heat import heat_image, ink_on, value_color
from desktop.widgets.matrix import MatrixEditor, MatrixModel


@pytest.fixture
def matrix(qtbot: QtBot) -> MatrixEditor:
    theme().apply("light")
    editor = MatrixEditor()
    qtbot.addWidget(editor)
    editor.resize(300, 200)
    with qtbot.waitExposed(editor):
        editor.show()
    return editor


def _type(matrix: MatrixEditor, text: str, end: Qt.Key = Qt.Key.Key_Return) -> None:
    QTest.keyClicks(matrix, text[0])
    (editor,) = matrix.viewport().findChildren(QLineEdit)
    QTest.keyClicks(editor, text[1:])
    QTest.keyClick(editor, end)
    QApplication.processEvents()


@pytest.mark.parametrize(
    ("shape", "row", "column", "index"),
    [
        ((3,), 0, 2, (2,)),
        ((2, 3), 1, 2, (1, 2)),
        ((2, 3, 4), 1, 7, (1, 1, 3)),
        ((2, 1, 2, 2), 0, 3, (0, 0, 1, 1)),
    ],
)
def test_an_edit_names_the_cell_of_the_array(
    matrix: MatrixEditor,
    qtbot: QtBot,
    shape: tuple[int, ...],
    row: int,
    column: int,
    index: tuple[int, ...],
) -> None:
    values = np.arange(np.prod(shape), dtype=float).reshape(shape)
    matrix.show_values(values, "W")
    cell = matrix.model().index(row, column)
    assert float(str(cell.data(Qt.ItemDataRole.EditRole))) == values[index]
    matrix.setFocus()
    matrix.setCurrentIndex(cell)
    with qtbot.waitSignal(matrix.edited) as edited:
        _type(matrix, "0,25")
    assert edited.args == [index, 0.25]


def test_tab_goes_to_the_next_cell(matrix: MatrixEditor, qtbot: QtBot) -> None:
    matrix.show_values(np.zeros((2, 2)), "W")
    matrix.edit_first()
    with qtbot.waitSignal(matrix.edited):
        _type(matrix, "3", Qt.Key.Key_Tab)
    current = matrix.currentIndex()
    assert (current.row(), current.column()) == (0, 1)


def test_a_cell_names_itself_to_a_screen_reader(matrix: MatrixEditor) -> None:
    matrix.show_values(np.array([[1.0, -2.5]]).T, "W")
    cell = matrix.model().index(1, 0)
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == "W 2: −2.5"


def test_a_large_matrix_scrolls_and_opens_at_once(matrix: MatrixEditor) -> None:
    matrix.show_values(np.random.default_rng(0).normal(size=(128, 784)), "W")
    assert matrix.sizeHint().height() < 400
    assert matrix.grab().width() > 0


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_every_cell_can_be_read_in_its_colour(qapp: object, choice: str) -> None:
    theme().apply(choice)
    try:
        for value in np.linspace(-1, 1, 41):
            ground = value_color(float(value), 1.0)
            assert ratio(ink_on(ground).name(), ground.name()) >= 4.5, value
    finally:
        theme().apply("light")


def test_positive_is_blue_and_negative_is_orange(qapp: object) -> None:
    theme().apply("light")
    image = heat_image(np.array([[1.0, -1.0, 0.0, np.nan]]))
    colours = [QColor(image.pixel(x, 0)).name().upper() for x in range(4)]
    tokens = theme().tokens
    assert colours == [tokens.positive, tokens.negative, tokens.panel, tokens.muted]


def test_cells_and_plots_colour_signs_by_one_map(qapp: object) -> None:
    theme().apply("dark")
    try:
        table = diverging(theme().tokens)
        for value in (-1.0, -0.4, 0.3, 1.0):
            share = np.copysign(0.18 + 0.82 * abs(value), value)  # small numbers are lifted
            assert value_color(value, 1.0).rgb() == colour(share, table, -1.0, 1.0).rgb()
    finally:
        theme().apply("light")


@pytest.mark.parametrize(
    ("values", "largest"),
    [
        ([[1.0, -3.0]], 3.0),
        ([[2.0, -1.0]], 2.0),
        ([[0.0, 0.0]], 0.0),
        ([[float("nan"), -2.0]], 2.0),
        ([[float("inf"), 0.5]], 0.5),
        ([[float("-inf"), float("nan")]], 0.0),
    ],
)
def test_the_end_of_the_colours_is_the_largest_finite_number(
    qtbot: QtBot, values: list[list[float]], largest: float
) -> None:
    model = MatrixModel()
    model.show(np.array(values), "W")
    assert model.largest == largest
