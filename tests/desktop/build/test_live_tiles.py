"""While a network trains, its layers on the canvas show the maps of the run, then their own."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop.panels.build.panel import BuildPanel
from desktop.panels.build.train.scene import TILE
from desktop.panels.build.train.tab import TrainTab
from engine.examples import examples


def side(panel: BuildPanel, id: str) -> int:
    tiles = panel.network.planes.tiles(id)
    return 0 if tiles is None else tiles.images[0].width()


def test_layers_follow_the_run_and_come_back(panel: BuildPanel, qtbot: QtBot) -> None:
    panel.files.open_example(next(each for each in examples() if each.key == "spiral"))
    qtbot.waitUntil(lambda: 0 < side(panel, "a_1") != TILE)
    tab = panel.more.show("train")
    assert isinstance(tab, TrainTab)
    session = tab.session
    qtbot.waitUntil(lambda: session.ready and session.last is not None, timeout=20_000)
    session.play()
    qtbot.waitUntil(lambda: side(panel, "a_1") == side(panel, "a_2") == TILE, timeout=20_000)
    session.pause()
    qtbot.waitUntil(lambda: not session.playing, timeout=20_000)
    qtbot.waitUntil(lambda: 0 < side(panel, "a_1") != TILE, timeout=20_000)
