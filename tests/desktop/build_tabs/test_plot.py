"""The Plot tab draws what the engine computes, and moves under a person's hands."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.panels.build.panel import BuildPanel
from desktop.panels.build.plot.asked import (
    COARSEST,
    RESOLUTION,
    cells_of,
    not_offered,
    resolution_for,
)
from desktop.panels.build.plot.tab import PlotTab
from desktop.plots import export
from engine.build import affine, chain, layer, sample
from engine.examples import examples
from engine.graph import Edge, Graph
from engine.plan import compile_plan
from tests.desktop.build_tabs.conftest import choose, click, small, wide


def drawn(plot: PlotTab, qtbot: QtBot, check: Callable[[], bool] = lambda: True) -> None:
    qtbot.waitUntil(lambda: plot.drawn is not None and not plot._latest.busy and check())


def lecture() -> Graph:
    return examples()[0].build().graph


def test_the_lecture_in_the_plane(
    put: Callable[[Graph], None], plot: PlotTab, qtbot: QtBot
) -> None:
    put(lecture())
    drawn(plot, qtbot)
    assert plot.map.isVisible()
    # ReLU(2u − v) at (2, 1) with u = ReLU(x + y − 1) = 2 and v = ReLU(x − y + 1) = 2
    assert plot.map.value_at(2.0, 1.0) == pytest.approx(2.0, abs=0.1)
    at = plot.map.to_screen(2.0, 1.0)
    assert plot.map.read_out(at).startswith("x = 2")
    assert plot.map._lines is not None
    click(plot.levels, qtbot, QPoint(8, plot.levels.height() // 2))
    assert plot.map._lines is None


def test_a_curve_and_its_derivative(
    put: Callable[[Graph], None], plot: PlotTab, qtbot: QtBot
) -> None:
    put(
        chain(
            [
                sample("x", [0.5]),
                affine("f_1", [[2.0], [-1.0]], [1.0, 0.0]),
                layer("relu", "a_1", name="ReLU"),
            ]
        )
    )
    drawn(plot, qtbot, lambda: len(plot.curve.curves) == 2)
    x, y = plot.curve.curves[0].x, plot.curve.curves[0].y
    assert np.allclose(y, np.maximum(2 * x + 1, 0))
    click(plot.slope, qtbot, QPoint(8, plot.slope.height() // 2))
    drawn(plot, qtbot, lambda: len(plot.curve.curves) == 4)
    slope = plot.curve.curves[1]
    assert slope.dashed
    assert set(np.unique(slope.y)) == {0.0, 2.0}
    at = plot.curve.to_screen(1.0, 1.0)
    assert plot.curve.read_out(at).startswith("x = 1")
    assert "neuron 1: 3" in plot.curve.read_out(at)


def test_the_selected_layer_is_drawn_until_another_is_chosen(
    panel: BuildPanel, put: Callable[[Graph], None], plot: PlotTab, qtbot: QtBot
) -> None:
    put(lecture())
    panel.network.select(["f_1"])
    drawn(plot, qtbot, lambda: plot.drawn.asked.layer == "f_1")
    choose(plot.layer, "f_2", qtbot)
    drawn(plot, qtbot, lambda: plot.drawn.asked.layer == "f_2")
    panel.network.select(["x"])
    drawn(plot, qtbot, lambda: plot.drawn.asked.layer == "f_2")
    choose(plot.neuron, 1, qtbot)
    drawn(plot, qtbot, lambda: plot.drawn.neurons == (1,))


def test_an_edit_redraws(
    panel: BuildPanel, put: Callable[[Graph], None], plot: PlotTab, qtbot: QtBot
) -> None:
    put(lecture())
    drawn(plot, qtbot)
    panel.editor.set_cell("f_2", "b", (0,), 10.0)
    drawn(plot, qtbot, lambda: plot.map.value_at(-2.9, -2.9) == pytest.approx(9.0))


def test_wheel_drag_and_keys_move_the_view(
    put: Callable[[Graph], None], plot: PlotTab, qtbot: QtBot
) -> None:
    put(lecture())
    drawn(plot, qtbot)
    map_, home = plot.map, plot.map.view
    middle = map_.area().center()
    event = QWheelEvent(
        middle, QPointF(map_.mapToGlobal(middle.toPoint())), QPoint(), QPoint(0, 120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(map_, event)
    assert map_.view.width == pytest.approx(home.width / 1.2)
    drawn(plot, qtbot, lambda: plot.drawn.asked.view == map_.view)
    before = map_.view
    start = middle.toPoint()
    qtbot.mousePress(map_, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(map_, start + QPoint(30, 0))
    qtbot.mouseRelease(map_, Qt.MouseButton.LeftButton, pos=start + QPoint(30, 0))
    assert map_.view.left < before.left
    qtbot.mouseDClick(map_, Qt.MouseButton.LeftButton, pos=start)
    assert map_.view == home
    map_.setFocus()
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Right, Qt.Key.Key_Up):
        qtbot.keyClick(map_, key)
    assert map_.view != home
    qtbot.keyClick(map_, Qt.Key.Key_0)
    assert map_.view == home


def test_a_hundred_inputs_are_held_through_one_slider(
    put: Callable[[Graph], None], plot: PlotTab, qtbot: QtBot
) -> None:
    put(wide())
    drawn(plot, qtbot)
    assert plot.across.count() == 100
    assert plot.held.one is not None
    assert len(plot.held.sliders) == 1
    choose(plot.up, -1, qtbot)
    drawn(plot, qtbot, lambda: plot.drawn.asked.up is None)
    rest = wide().node("x").weights["value"][1:].sum()
    x = plot.curve.curves[0].x
    assert np.allclose(plot.curve.curves[0].y, np.maximum(0.1 * (x + rest), 0))
    (slider,) = plot.held.sliders.values()
    slider.set_value(3.0)  # x[2], whose sample is about −0.98
    second = wide().node("x").weights["value"][1]
    lifted = np.maximum(0.1 * (x + rest - second + 3.0), 0)
    drawn(plot, qtbot, lambda: np.allclose(plot.curve.curves[0].y, lifted))
    choose(plot.held.one, 50, qtbot)
    assert len(plot.held.sliders) == 1


def test_more_inputs_than_a_list_shows_are_spoken_of(
    put: Callable[[Graph], None],
    plot: PlotTab,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    put(lecture())
    drawn(plot, qtbot)
    assert "Offered" not in plot.across.toolTip()
    monkeypatch.setattr("desktop.panels.build.plot.asked.MOST_CELLS", 30)
    put(wide())
    drawn(plot, qtbot, lambda: plot.across.count() == 30)
    for choice in (plot.across, plot.up):
        assert "the first 30 of 100 numbers" in choice.toolTip()


def test_of_more_inputs_than_a_list_shows_each_has_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.panels.build.plot.asked.MOST_CELLS", 2)
    graph = Graph(tuple(sample(id, [1.0, 2.0]) for id in "abc"))
    cells = cells_of(graph)
    assert [cell.node for _, cell in cells] == ["a", "b", "c"]
    assert "3 of 6 numbers" in not_offered(graph, len(cells))


@pytest.mark.parametrize(
    ("graph", "sentence"),
    [
        (Graph(), "Add an input"),
        (Graph((layer("linear", "f_1", name="f_1"),)), "no Input layer"),
        (
            Graph(
                (sample("x", [1.0, 2.0]), sample("z", [1.0, 2.0, 3.0]), layer("add", "s")),
                (Edge("x", "s", "a"), Edge("z", "s", "b")),
            ),
            "of one shape",
        ),
        (
            chain([layer("input", "ids", shape=(4,), tokens=True), layer("embedding", "e")]),
            "token ids",
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_drawn_says_why(
    graph: Graph,
    sentence: str,
    panel: BuildPanel,
    put: Callable[[Graph], None],
    plot: PlotTab,
    qtbot: QtBot,
) -> None:
    put(graph)
    if graph.nodes:
        panel.network.select([graph.nodes[-1].id])
    told = plot.map if plot.map.isVisible() else plot.curve
    qtbot.waitUntil(lambda: sentence in told.empty_text)
    qtbot.waitUntil(lambda: not plot._latest.busy)
    assert told.empty_text.endswith((".", "here."))
    panel.document.start()


def test_what_is_saved_is_what_is_drawn(
    put: Callable[[Graph], None], plot: PlotTab, qtbot: QtBot, tmp_path: Path
) -> None:
    put(small())
    drawn(plot, qtbot)
    for kind in export.FORMATS:
        export.save(plot.map, kind, tmp_path / f"map.{kind}")
        assert (tmp_path / f"map.{kind}").stat().st_size > 1000
    rows = (tmp_path / "map.csv").read_text("utf-8-sig").splitlines()
    assert rows[0] == "x,y,value"
    assert len(rows) == 1 + plot.map.values.size
    x, y, value = map(float, rows[1 + 57].split(","))
    assert plot.map.value_at(x, y) == pytest.approx(value, rel=1e-5)


def test_the_view_is_saved_and_comes_back(
    panel: BuildPanel, put: Callable[[Graph], None], plot: PlotTab, qtbot: QtBot, tmp_path: Path
) -> None:
    put(lecture())
    drawn(plot, qtbot)
    choose(plot.layer, "f_1", qtbot)
    click(plot.slope, qtbot, QPoint(8, plot.slope.height() // 2))
    choose(plot.up, -1, qtbot)
    path = tmp_path / "net.lamina"
    panel.document.save(path)
    panel.document.start()
    qtbot.waitUntil(lambda: not plot.slope.isChecked())
    assert panel.open_file(str(path))
    drawn(plot, qtbot, lambda: plot.drawn.asked.layer == "f_1")
    assert plot.slope.isChecked()
    assert plot.up.currentData() == -1
    assert not panel.document.modified


def test_a_map_is_also_a_surface(put: Callable[[Graph], None], plot: PlotTab, qtbot: QtBot) -> None:
    put(lecture())
    qtbot.waitUntil(lambda: plot.drawn is not None)
    choose(plot.look, "surface", qtbot)
    assert plot.surface.isVisible()
    assert not plot.map.isVisible()
    assert plot.drawn is not None
    finite = plot.drawn.values[np.isfinite(plot.drawn.values)]
    assert plot.surface.range == (finite.min(), finite.max())
    choose(plot.look, "both", qtbot)
    assert plot.map.isVisible()
    assert plot.surface.isVisible()
    choose(plot.up, -1, qtbot)
    assert not plot.look.isEnabled()


def test_a_map_of_a_slow_layer_is_coarser(
    plot: PlotTab, put: Callable[[Graph], None], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A layer with very many weights would take minutes for 40,000 points."""
    assert resolution_for(1_000) == RESOLUTION
    assert resolution_for(10**12) == COARSEST
    assert RESOLUTION > resolution_for(1_000_000) > COARSEST
    monkeypatch.setattr("desktop.panels.build.plot.asked.MOST_PRODUCTS", 50_000)
    put(small())
    drawn(plot, qtbot, lambda: plot.drawn is not None and plot.drawn.asked.layer == "a_2")
    side = len(plot.drawn.values)
    assert COARSEST <= side < RESOLUTION
    assert plot.drawn.values.shape == (side, side)
    expected = compile_plan(small()).run({"x": np.array([[1.0, -2.0]])})["a_2"][0, 0]
    assert plot.map.value_at(1.0, -2.0) == pytest.approx(expected, abs=0.05)


def test_map_and_surface_share_the_width_without_a_gap(
    put: Callable[[Graph], None], plot: PlotTab, qtbot: QtBot
) -> None:
    """A square map left half of a low, wide tab empty."""
    put(small())
    drawn(plot, qtbot)
    assert plot.map.isVisible()
    assert plot.surface.isVisible()
    qtbot.waitUntil(lambda: plot.map.width() - plot.map.area().right() < 24)
    assert plot.surface.width() > plot.pages.width() / 3
    choose(plot.look, "map", qtbot)
    qtbot.waitUntil(lambda: plot.map.width() > plot.pages.width() - 10)
