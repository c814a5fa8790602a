"""The surface: turned with mouse and keys, drawn from back to front, and taken along."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.plots import export
from desktop.plots.plane import View
from desktop.plots.surface import SurfacePlot, thinned

VIEW = View(-2, 2, -2, 2)


def bowl(size: int = 30) -> np.ndarray:
    at = np.linspace(-2, 2, size)
    return at[None, :] ** 2 + at[:, None] ** 2 - 2


@pytest.fixture
def plot(qtbot: QtBot) -> SurfacePlot:
    made = SurfacePlot("Bowl")
    qtbot.addWidget(made)
    made.resize(360, 280)
    made.set_values(bowl(), VIEW, (-1.0, 0.0, 1.0))
    made.show()
    qtbot.waitExposed(made)
    return made


def test_a_drag_turns_it_and_a_double_click_brings_it_back(plot: SurfacePlot, qtbot: QtBot) -> None:
    before = (plot.round, plot.up)
    picture = plot.grab().toImage()
    qtbot.mousePress(plot, Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    qtbot.mouseMove(plot, QPoint(140, 120))
    qtbot.mouseRelease(plot, Qt.MouseButton.LeftButton, pos=QPoint(140, 120))
    assert plot.round == pytest.approx(before[0] + 20)
    assert plot.up == pytest.approx(before[1] + 10)
    assert plot.grab().toImage() != picture
    qtbot.mouseDClick(plot, Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    assert (plot.round, plot.up) == before


def test_the_keyboard_turns_it_too(plot: SurfacePlot, qtbot: QtBot) -> None:
    before = (plot.round, plot.up)
    plot.setFocus()
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Up):
        qtbot.keyClick(plot, key)
    assert (plot.round, plot.up) == (before[0] - 10, before[1] + 10)
    for _ in range(20):
        qtbot.keyClick(plot, Qt.Key.Key_Up)
    assert plot.up < 90
    qtbot.keyClick(plot, Qt.Key.Key_Home)
    assert (plot.round, plot.up) == before


def test_seen_from_above_it_is_the_map(plot: SurfacePlot) -> None:
    plot.turn(0, 89)
    rect = QRectF(0, 0, 300, 300)
    corners = np.array([(-1, -1, 0), (1, -1, 0), (-1, 1, 0), (1, 1, 0)], np.float64)
    places = plot.project(corners, rect)
    assert places[0, 0] == pytest.approx(places[2, 0])  # x to the right
    assert places[1, 0] > places[0, 0]
    assert places[2, 1] < places[0, 1]  # y upwards
    high = plot.project(np.array([(0, 0, -0.4), (0, 0, 0.4)]), rect)
    assert high[1, 2] > high[0, 2]  # what is higher is nearer


def test_turning_keeps_lengths(plot: SurfacePlot) -> None:
    for round, up in ((0, 0), (33, 20), (-170, 80)):
        plot.turn(round, up)
        matrix = plot._matrix()
        np.testing.assert_allclose(matrix @ matrix.T, np.eye(3), atol=1e-12)


def test_ctrl_c_puts_the_picture_on_the_clipboard(plot: SurfacePlot, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("nothing")
    plot.setFocus()
    qtbot.keyClick(plot, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    image = QGuiApplication.clipboard().image()
    assert image.width() == plot.width() * export.PNG_SCALE


def test_it_leaves_in_every_format(plot: SurfacePlot) -> None:
    for kind, start in (("png", b"\x89PNG"), ("svg", b"<?xml"), ("pdf", b"%PDF-")):
        data = export.FORMATS[kind][1](plot)
        assert data.startswith(start)
        assert len(data) > 2_000
    rows = export.FORMATS["csv"][1](plot).decode("utf-8-sig").splitlines()
    assert rows[0] == "x,y,value"
    assert len(rows) == 1 + 900


@pytest.mark.parametrize(
    "values",
    [
        np.zeros((5, 5)),
        np.full((4, 4), np.nan),
        np.full((3, 3), np.inf),
        np.eye(2),
        np.ones((1, 4)),
    ],
)
def test_odd_fields_are_drawn_without_a_fault(plot: SurfacePlot, values: np.ndarray) -> None:
    plot.set_values(np.asarray(values), VIEW, (0.0,))
    assert not plot.grab().isNull()


def test_large_fields_are_thinned_but_keep_their_edges() -> None:
    field = np.arange(200.0 * 150).reshape(200, 150)
    found = thinned(field)
    assert found.shape == (49, 49)
    assert found[0, 0] == field[0, 0]
    assert found[-1, -1] == field[-1, -1]
