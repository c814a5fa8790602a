"""Plots on a plane: level lines against circles, ticks, curves with gaps, tiles, polygons."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from desktop.plots import export
from desktop.plots.contour import level_lines
from desktop.plots.field import FieldMap
from desktop.plots.lines import Curve, LinePlot
from desktop.plots.plane import View, ticks
from desktop.plots.tiles import Column, Tiles
from desktop.plots.token_flow import TokenFlow
from desktop.plots.word_map import WordMap
from desktop.theme import theme


@pytest.mark.parametrize("radius", [3.0, 7.5, 12.25])
def test_the_level_line_of_a_cone_is_a_circle(radius: float) -> None:
    y, x = np.mgrid[-20:21, -20:21]
    lines = level_lines(np.hypot(x, y), radius) - 20.0
    assert len(lines) > 8
    # Straight interpolation along an edge of length 1 is off by at most 1/(8 r).
    assert np.abs(np.hypot(lines[..., 0], lines[..., 1]) - radius).max() < 1 / (6 * radius)
    length = np.hypot(*(lines[:, 1] - lines[:, 0]).T).sum()
    assert length == pytest.approx(2 * np.pi * radius, rel=0.01)


def test_a_saddle_is_cut_by_its_middle_and_gaps_have_no_line() -> None:
    high = np.array([[1.0, -0.5], [-0.5, 1.0]])
    low = np.array([[0.5, -1.0], [-1.0, 0.5]])
    for field, corners in ((high, [(0, 1), (1, 0)]), (low, [(0, 0), (1, 1)])):
        lines = level_lines(field, 0.0)
        assert len(lines) == 2
        for (column, row), line in zip(corners, sorted(map(np.ndarray.tolist, lines)), strict=True):
            # Each line cuts one corner off: both ends lie on that corner's two edges.
            for at in line:
                assert at[0] == column or at[1] == row
    assert len(level_lines(np.array([[np.nan, 1.0], [-1.0, 1.0]]), 0.0)) == 0
    assert level_lines(np.zeros((1, 5)), 0.0).shape == (0, 2, 2)


@given(low=st.floats(-1e6, 1e6), span=st.floats(1e-3, 1e6), most=st.integers(1, 12))
def test_ticks_are_round_few_and_inside(low: float, span: float, most: int) -> None:
    found = ticks(low, low + span, most)
    assert len(found) <= most + 1
    room = 1e-6 * max(abs(low), span)
    assert all(low - room <= tick <= low + span + room for tick in found)
    if len(found) > 1:
        step = found[1] - found[0]
        digits = float(f"{step:.0e}")
        assert step == pytest.approx(digits, rel=1e-3)
        assert f"{digits:e}"[0] in "125"


@pytest.mark.parametrize("values", [(float("nan"), 1.0), (0.0, float("inf")), (1.0, 1.0)])
def test_a_range_that_is_none_has_no_ticks(values: tuple[float, float]) -> None:
    assert ticks(*values, 5) == []


def painted(plot: LinePlot | FieldMap | Tiles) -> QImage:
    image = QImage(plot.size(), QImage.Format.Format_RGB32)
    image.fill(theme().color("panel"))
    painter = QPainter(image)
    plot.draw(painter, plot.rect().toRectF())
    painter.end()
    return image


def test_a_curve_breaks_where_there_is_no_number(qtbot: QtBot) -> None:
    plot = LinePlot("Test")
    qtbot.addWidget(plot)
    plot.resize(300, 200)
    x = np.linspace(-1, 1, 201)
    y = np.where(np.abs(x) < 0.25, np.nan, 0.5)
    plot.set_curves([Curve("", x, y)], home=View(-1, 1, 0, 1))
    image = painted(plot)
    accent = theme().color("accent").rgb()

    def blue(at: QPointF) -> bool:
        column = [image.pixel(round(at.x()), round(at.y()) + k) for k in (-1, 0, 1)]
        return accent in column

    assert blue(plot.to_screen(0.5, 0.5))
    assert blue(plot.to_screen(-0.5, 0.5))
    assert not blue(plot.to_screen(0.0, 0.5))


def test_a_log_axis_leaves_out_what_is_not_positive(qtbot: QtBot) -> None:
    plot = LinePlot("Test", log_y=True)
    qtbot.addWidget(plot)
    plot.resize(300, 200)
    plot.set_curves([Curve("g", np.arange(4.0), np.array([0.0, 0.01, 1.0, 100.0]))])
    view = plot.view
    assert view.bottom == pytest.approx(-2, abs=0.5)
    assert view.top == pytest.approx(2, abs=0.5)
    assert plot.read_out(plot.to_screen(2.0, 0.0)) == "x = 2 · g: 1"
    painted(plot)


def test_a_zoomed_plot_is_not_fitted_again_until_it_is_at_home(qtbot: QtBot) -> None:
    plot = LinePlot("Test")
    qtbot.addWidget(plot)
    x = np.arange(10.0)
    plot.set_curves([Curve("a", x, x)])
    home = plot.view
    qtbot.keyClick(plot, Qt.Key.Key_Plus)
    zoomed = plot.view
    plot.set_curves([Curve("a", x, 2 * x)])
    assert plot.view == zoomed
    qtbot.keyClick(plot, Qt.Key.Key_0)
    assert plot.view.top == pytest.approx(18 + (home.top - 9) * 2)


def test_colours_of_a_field_stand_where_its_numbers_are(qtbot: QtBot) -> None:
    field = FieldMap("Test")
    qtbot.addWidget(field)
    field.resize(260, 240)
    field.smooth = False
    view = View(-1, 1, -1, 1)
    field.set_home(view)
    values = np.full((10, 10), -1.0)
    values[8:, :2] = 1.0  # the left upper corner
    field.set_values(values, view)
    image = painted(field)
    blue = image.pixelColor(field.to_screen(-0.8, 0.8).toPoint())
    orange = image.pixelColor(field.to_screen(0.8, -0.8).toPoint())
    assert blue.name() == theme().color("positive").name()
    assert orange.name() == theme().color("negative").name()
    assert field.value_at(-0.9, 0.9) == 1.0
    assert field.value_at(5.0, 0.0) is None
    assert field.read_out(field.to_screen(0.5, -0.5)) == "x = 0.5, y = −0.5: −1"


def test_views_that_cannot_be_drawn_are_refused(qtbot: QtBot) -> None:
    field = FieldMap("Test")
    qtbot.addWidget(field)
    before = field.view
    for view in (View(0, 0, 0, 1), View(1, -1, 0, 1), View(0, float("nan"), 0, 1), View(0, 1e12)):
        field.look_at(view)
        assert field.view == before


def test_tiles_are_walked_by_keys_and_chosen_by_click(qtbot: QtBot) -> None:
    tiles = Tiles("Neurons")
    qtbot.addWidget(tiles)
    tiles.resize(200, 180)
    tiles.set_columns([Column("a", "a", 2, 2), Column("b", "b", 3, 30)], 4)
    atlas = np.zeros((12, 8), np.uint32)
    tiles.set_atlas(atlas)
    assert tiles.filled
    tiles.set_atlas(np.zeros((4, 4), np.uint32))  # late, of other columns: ignored
    chosen: list[tuple[str, int]] = []
    tiles.picked.connect(lambda layer, neuron: chosen.append((layer, neuron)))
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down):
        qtbot.keyClick(tiles, key)
    assert tiles.current_read_out == "b, neuron 3 (of 30, 3 shown)"
    qtbot.keyClick(tiles, Qt.Key.Key_Return)
    at = tiles.tile_rect(1, 0).center().toPoint()
    qtbot.mouseClick(tiles, Qt.MouseButton.LeftButton, pos=at)
    assert chosen == [("b", 2), ("a", 1)]
    painted(tiles)


def test_every_plot_leaves_in_every_format(qtbot: QtBot) -> None:
    line = LinePlot("Line")
    line.set_curves([Curve("a", np.arange(3.0), np.array([1.0, np.nan, 3.0]))])
    empty = LinePlot("Empty")
    field = FieldMap("Field")
    field.set_values(np.zeros((3, 2)), View())
    for plot in (line, empty, field):
        qtbot.addWidget(plot)
        for write in (export.to_png, export.to_svg, export.to_csv):
            assert write(plot)
        assert plot.describe().startswith(plot.title)


def _drawn_words(plot: LinePlot | WordMap, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Everything that is written when the plot is painted."""
    words: list[str] = []
    draw = QPainter.drawText

    def noted(self: QPainter, *arguments: object) -> object:
        words.append(str(arguments[-1]))
        return draw(self, *arguments)

    monkeypatch.setattr(QPainter, "drawText", noted)
    image = QImage(plot.size(), QImage.Format.Format_ARGB32_Premultiplied)
    plot.render(image)
    return words


def test_axes_say_what_they_are_where_there_is_room(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    plot = LinePlot("Lengths", log_y=True)
    qtbot.addWidget(plot)
    plot.x_name, plot.y_name, plot.names_shown = "layer", "length", True
    x = np.arange(31.0)
    plot.set_curves((Curve("", x, np.geomspace(2.0, 700.0, 31)),))
    plot.resize(400, 300)
    words = _drawn_words(plot, monkeypatch)
    assert {"layer", "length", "100", "10"} <= set(words)
    assert not any("e+" in word for word in words)
    plot.resize(400, 100)
    assert not {"layer", "length"} & set(_drawn_words(plot, monkeypatch))


@pytest.mark.parametrize("rising", [True, False])
def test_the_legend_stands_where_no_curve_is(qtbot: QtBot, rising: bool) -> None:
    plot = LinePlot("Curves")
    qtbot.addWidget(plot)
    plot.resize(400, 300)
    x = np.arange(50.0)
    curves = tuple(
        Curve(name, x, (x if rising else -x) + off) for name, off in (("a", 0), ("b", 3))
    )
    plot.set_curves(curves)
    area = plot.area()
    box = plot._free_corner(area, QSizeF(90, 40), curves)
    assert area.contains(box)
    for curve in curves:
        ends = zip(curve.x, curve.y, strict=True)
        spots = [plot.to_screen(float(a), float(b), area) for a, b in ends]
        assert not any(box.contains(spot) for spot in spots)


def _drawn_at(plot: LinePlot, monkeypatch: pytest.MonkeyPatch) -> list[tuple[QPointF, str]]:
    found: list[tuple[QPointF, str]] = []
    draw = QPainter.drawText

    def noted(self: QPainter, *arguments: object) -> object:
        if isinstance(arguments[0], QPointF):
            found.append((QPointF(arguments[0]), str(arguments[-1])))
        return draw(self, *arguments)

    with monkeypatch.context() as patch:
        patch.setattr(QPainter, "drawText", noted)
        image = QImage(plot.size(), QImage.Format.Format_ARGB32_Premultiplied)
        plot.render(image)
    return found


@pytest.mark.parametrize("far", [0.0012, 700_000.0, 5.0])
def test_numbers_beside_the_axis_are_whole(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, far: float
) -> None:
    plot = LinePlot("Wide numbers")
    qtbot.addWidget(plot)
    plot.resize(300, 220)
    plot.set_curves((Curve("y", np.arange(2.0), np.array([-far, far])),))
    drawn = _drawn_at(plot, monkeypatch)
    assert any(text.startswith("−") for _, text in drawn)
    assert min(at.x() for at, _ in drawn) >= 0


@pytest.mark.parametrize("width", [700, 330])
def test_a_legend_above_covers_no_curve(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    plot = LinePlot("Five curves")
    qtbot.addWidget(plot)
    plot.resize(width, 160)
    names = ["chance", "token frequencies", "bigrams", "training text", "held-out text"]
    plot.legend_above = True
    plot.set_curves([Curve(n, np.arange(2.0), np.full(2, float(i))) for i, n in enumerate(names)])
    area = plot.area()
    found = {text: at for at, text in _drawn_at(plot, monkeypatch)}
    assert set(names) <= set(found)
    rows = len({found[name].y() for name in names})
    assert rows == 1 if width == 700 else 1 < rows < 5
    assert all(found[name].y() < area.top() for name in names)
    assert area.height() > 60
    plot.legend_above = False
    assert plot.area().top() < area.top()


def test_dots_at_the_edge_are_whole(qtbot: QtBot) -> None:
    plot = LinePlot("Dots")
    qtbot.addWidget(plot)
    plot.resize(400, 300)
    plot.set_curves((Curve("dots", np.arange(8.0), np.ones(8), dots=True),))
    area = plot.area()
    for x in (0.0, 7.0):
        spot = plot.to_screen(x, 1.0)
        assert area.left() + 3 < spot.x() < area.right() - 3


def test_a_map_of_words_names_its_extremes_and_words_are_picked(qtbot: QtBot) -> None:
    plot = WordMap("Map")
    qtbot.addWidget(plot)
    plot.resize(400, 300)
    points = np.array([[-2.0, 0.0], [3.0, 1.0], [0.0, -4.0], [1.0, 5.0]])
    plot.set_points(points, ["king", "Paris", "two", "cat"])
    said = plot.accessibleDescription()
    assert "king lies furthest to the left and Paris to the right" in said
    assert "two lowest and cat highest" in said
    picked: list[int] = []
    plot.picked.connect(picked.append)
    qtbot.mouseClick(plot, Qt.MouseButton.LeftButton, pos=plot.place(1).toPoint())
    qtbot.keyClick(plot, Qt.Key.Key_N)
    assert picked == [1, 2]
    assert "Picked: two" in plot.accessibleDescription()
    with pytest.raises(ValueError, match="4 points, but 1 names"):
        plot.set_points(points, ["king"])
    plot.set_points(np.zeros((0, 2)), [])
    assert plot.current == -1
    assert plot.accessibleDescription() == "Map: nothing yet."


def test_tokens_in_reading_order_are_picked_by_click_and_keys(qtbot: QtBot) -> None:
    plot = TokenFlow("Surprisal")
    qtbot.addWidget(plot)
    plot.resize(300, 100)
    plot.set_tokens(["The", "·cat", "·sat"], [float("nan"), 3.0, 8.0])
    picked: list[int] = []
    plot.picked.connect(picked.append)
    qtbot.mouseClick(plot, Qt.MouseButton.LeftButton, pos=plot.box(1).center().toPoint())
    qtbot.keyClick(plot, Qt.Key.Key_Right)
    qtbot.keyClick(plot, Qt.Key.Key_Right)
    assert picked == [1, 2]
    assert "most surprising ·sat with 8.0 bits. Picked: ·sat" in plot.accessibleDescription()
    plot.set_tokens(["The"], [1.0])
    assert plot.current == 0


def test_what_is_counted_has_no_halves_and_a_scale_of_powers_only_powers(qtbot: QtBot) -> None:
    plot = LinePlot("Weights", log_y=True)
    qtbot.addWidget(plot)
    plot.resize(600, 400)
    plot.set_curves([Curve("w", np.arange(5.0), np.array([2.0, 30.0, 100.0, 400.0, 900.0]))])
    powers = plot.upright_ticks(plot.view, 400.0)
    assert {1.0, 2.0} <= set(powers)  # 10 and 100
    assert all(power == round(power) for power in powers)  # and not 32 as well
    told: list[str] = []
    plot.tick_text = lambda value, upright: told.append(f"{value:g}") or ""  # type: ignore
    plot.counts_across = True
    plot.grab()
    across = [float(text) for text in told]
    assert all(value == round(value) for value in across)
    plot.counts_across = False
    told.clear()
    plot.grab()
    assert 0.5 in [float(text) for text in told]
