"""What a picture shows at a glance, its least and greatest value, is said to who cannot see it."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.plots.plane import View
from desktop.plots.plot import extremes
from desktop.plots.polygons import PolygonMap
from desktop.plots.tiles import Column, Tiles
from desktop.plots.warped import WarpedGrid


def test_extremes_leave_out_what_is_no_number() -> None:
    assert extremes(np.array([np.nan, -1.5, np.inf, 2.0])) == " Values from −1.5 to 2."
    assert extremes(np.array([np.nan])) == ""
    assert extremes(None) == ""


def test_linear_regions_say_how_far_their_values_go(qtbot: QtBot) -> None:
    plot = PolygonMap("Regions")
    qtbot.addWidget(plot)
    corners = np.array([[[0, 0], [1, 0], [0, 1]], [[1, 0], [1, 1], [0, 1]]], np.float64)
    lines = np.zeros((0, 2, 2))
    plot.set_polygons(corners, np.array([3, 3]), np.array([-2.5, 4.0]), lines, lambda x, y: None)
    assert "2 pieces. Their values go from −2.5 to 4." in plot.accessibleDescription()
    plot.clear("There is no network yet.")
    assert plot.accessibleDescription() == "Regions: There is no network yet."


def test_a_bent_grid_says_where_it_and_its_points_lie(qtbot: QtBot) -> None:
    plot = WarpedGrid("Space")
    qtbot.addWidget(plot)
    lines = np.array([[[-1.0, 0.0], [3.0, 2.0]], [[0.0, -4.0], [0.0, 1.0]]])
    plot.set_grid(lines, np.array([[0.5, 1.5]]), np.zeros(1, np.intp), View(-5, 5, -5, 5))
    said = plot.accessibleDescription()
    assert "The grid lies across from −1 to 3. Upwards it lies from −4 to 2." in said
    assert "The points lie across from 0.5 to 0.5. Upwards they lie from 1.5 to 1.5." in said


def test_miniatures_say_the_range_of_all_and_of_the_one_walked_to(qtbot: QtBot) -> None:
    tiles = Tiles("Neurons")
    qtbot.addWidget(tiles)
    tiles.set_columns([Column("a", "f_1", 2, 2), Column("b", "f_2", 1, 9)], 4)
    atlas = np.zeros((8, 8), np.uint32)
    tiles.set_atlas(atlas, (np.array([[-1.0, 0.5], [0.0, 3.0]]), np.array([[-7.0, 0.25]])))
    with qtbot.waitExposed(tiles):
        tiles.show()
    tiles.setFocus()
    qtbot.waitUntil(lambda: "Values from −7 to 3." in tiles.accessibleDescription())
    QTest.keyClick(tiles, Qt.Key.Key_Down)
    assert tiles.current_read_out == "f_1, neuron 2, values from 0 to 3"
    centre = tiles.tile_rect(0, 1).center()
    said = tiles.read_out(QPointF(centre))
    assert said == "f_2, neuron 1 (of 9, 1 shown), values from −7 to 0.25"
    tiles.set_columns([Column("a", "f_1", 2, 2)], 4)
    assert "Values" not in tiles.accessibleDescription()
