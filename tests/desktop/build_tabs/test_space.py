"""The Space tab: where the grid goes, which regions there are, and what depth is worth."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.panels.build.panel import BuildPanel
from desktop.panels.build.space.region_page import map_text
from desktop.panels.build.space.tab import SpaceTab
from engine.analysis.depth import parameter_count
from engine.build import affine, chain, layer, sample
from engine.examples import examples
from engine.graph import Graph
from tests.desktop.build_tabs.conftest import click, wide


def lecture() -> Graph:
    return examples()[0].build().graph


def turn(space: SpaceTab, page: int, qtbot: QtBot) -> None:
    click(space.choice, qtbot, space.choice.tabRect(page).center())
    assert space.pages.currentIndex() == page


def test_the_grid_is_scrubbed_through_the_lecture(
    put: Callable[[Graph], None], space: SpaceTab, qtbot: QtBot
) -> None:
    put(lecture())
    page = space.grid
    qtbot.waitUntil(lambda: page.warp is not None)
    titles = [stage.part for stage in page.warp.stages]
    assert titles == ["x", "Wx", "+b", "σ", "Wx", "+b", "σ"]
    page.slider.setValue(0)
    corner = np.array([-3.0, -3.0])
    assert np.allclose(page.plot.lines[0, 0], corner)
    page.slider.setValue(200)  # after W x + b: (x + y − 1, x − y + 1)
    assert np.allclose(page.plot.lines[0, 0], [-7.0, 1.0])
    page.slider.setValue(250)  # half way to ReLU
    assert np.allclose(page.plot.lines[0, 0], [-3.5, 1.0])
    page.slider.setFocus()
    qtbot.keyClick(page.slider, Qt.Key.Key_Right)
    assert page.slider.value() == 260
    assert len(page.plot.points) == 300
    assert "ReLU" in page.title.text()


def test_the_grid_moves_by_itself_and_stops(
    put: Callable[[Graph], None], space: SpaceTab, qtbot: QtBot
) -> None:
    put(lecture())
    page = space.grid
    qtbot.waitUntil(lambda: page.warp is not None)
    page.slider.setValue(page.slider.maximum() - 20)
    click(page.play, qtbot)
    qtbot.waitUntil(lambda: page.slider.value() == page.slider.maximum())
    qtbot.waitUntil(lambda: not page._timer.isActive())


def test_the_map_under_the_pointer_is_the_networks(
    panel: BuildPanel, put: Callable[[Graph], None], space: SpaceTab, qtbot: QtBot
) -> None:
    put(lecture())
    turn(space, 1, qtbot)
    page = space.regions
    qtbot.waitUntil(lambda: page.cut is not None)
    assert page.cut.count == 5
    assert page.count.text() == "5 linear regions"
    at = page.plot.to_screen(2.0, 1.0).toPoint()
    qtbot.mouseMove(page.plot, at)
    page.plot.read_out(page.plot.to_screen(2.0, 1.0))
    # At (2, 1): u = x + y − 1, v = x − y + 1, so 2u − v = x + 3y − 3 and u + v = 2x.
    assert page.formula.text() == "(x + 3y − 3, 2x)"
    panel.editor.set_cell("f_2", "b", (1,), 1.0)
    qtbot.waitUntil(lambda: page.cut.regions.start[:, 1].max() > 0.5)


def test_the_map_is_written_as_people_write_it() -> None:
    a = np.array([[1.0, -2.0], [0.0, 0.0], [-1.0, 0.5]])
    assert map_text(a, np.array([3.0, -4.0, 0.0]), ("x", "y")) == "(x − 2y + 3, −4, −x + 0.5y)"
    assert map_text(a[:1], np.array([0.0]), ("u", "v")) == "u − 2v"


@pytest.mark.parametrize(
    ("graph", "page", "sentence"),
    [
        (Graph(), 0, "Add an input"),
        (chain([sample("x", [1.0]), affine("f_1", [[1.0]], [0.0])]), 0, "one number"),
        (
            chain(
                [
                    sample("x", [1.0, 2.0]),
                    affine("f_1", np.eye(2), [0.0, 0.0]),
                    layer("tanh", "a", name="tanh"),
                ]
            ),
            1,
            "straight",
        ),
        (chain([sample("x", np.zeros((4, 4, 1))), layer("flatten", "f", name="Flatten")]), 0, ""),
    ],
)
def test_what_has_no_plane_says_why(
    graph: Graph,
    page: int,
    sentence: str,
    panel: BuildPanel,
    put: Callable[[Graph], None],
    space: SpaceTab,
    qtbot: QtBot,
) -> None:
    put(graph)
    turn(space, page, qtbot)
    plot = space.grid.plot if page == 0 else space.regions.plot
    if sentence:
        qtbot.waitUntil(lambda: sentence in plot.empty_text)
    else:
        qtbot.waitUntil(lambda: space.grid.warp is not None or bool(plot.empty_text))
    panel.document.start()


def test_a_slice_of_a_hundred_inputs(
    put: Callable[[Graph], None], space: SpaceTab, qtbot: QtBot
) -> None:
    put(wide())
    turn(space, 1, qtbot)
    page = space.regions
    qtbot.waitUntil(lambda: page.cut is not None)
    # ReLU(0.1 (x[1] + x[2] + the rest)): one corner line through this window, or none.
    assert page.cut.count == 2


def test_depth_and_width_are_compared(space: SpaceTab, qtbot: QtBot) -> None:
    turn(space, 2, qtbot)
    page = space.comparison
    page.parameters.set_value(60)
    page.draws.set_value(2)
    click(page.start, qtbot)
    assert page.busy
    qtbot.waitUntil(lambda: not page.busy, timeout=60_000)
    shallow, deep = page.compared.sides
    assert shallow.count.parameters == parameter_count(page.compared.asked.builds[0])
    assert abs(shallow.count.parameters - deep.count.parameters) < 20
    assert len(shallow.count.counts) == 2
    assert shallow.cut is not None
    assert deep.cut is not None
    assert "regions at random start" in page.texts[0].text()


def test_comparing_can_be_stopped(space: SpaceTab, qtbot: QtBot) -> None:
    turn(space, 2, qtbot)
    page = space.comparison
    page.parameters.set_value(600)
    page.draws.set_value(40)
    click(page.start, qtbot)
    qtbot.waitUntil(lambda: page.compared is not None)
    click(page.start, qtbot)
    assert not page.busy
    qtbot.waitUntil(lambda: not space.bench.shell.jobs.running, timeout=20_000)


@pytest.mark.parametrize("page", ["regions", "comparison"])
def test_what_a_square_map_leaves_is_the_text_s(
    panel: BuildPanel, space: SpaceTab, put: Callable[[Graph], None], qtbot: QtBot, page: str
) -> None:
    """Beside each map there was a gap, while the text was cut off in a small window."""
    panel.window().resize(1280, 720)
    put(examples()[0].build().graph)
    shown = getattr(space, page)
    space.choice.setCurrentIndex(space.pages.indexOf(shown))
    if page == "regions":
        map_ = shown.plot
        qtbot.waitUntil(lambda: map_.width() - map_.area().right() < 24)
    text = shown.about if page == "regions" else shown.hint
    qtbot.waitUntil(lambda: text.isVisible() and text.text() != "", timeout=20_000)
    qtbot.waitUntil(lambda: text.heightForWidth(text.width()) <= text.height())
