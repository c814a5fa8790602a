"""The window comes back as it was, and on a screen that exists."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLabel, QSplitter
from pytestqt.qtbot import QtBot

from desktop.app.layout import on_screen
from desktop.app.window import MainWindow
from desktop.settings import Settings
from desktop.widgets.splitters import keep_splitter
from tests.support.rooms import OTHER, ROOM

SCREENS = [QRect(0, 0, 1920, 1080), QRect(1920, 0, 1280, 1024)]


@pytest.mark.parametrize(
    ("window", "stays"),
    [
        (QRect(100, 100, 1000, 700), True),
        (QRect(2500, 200, 1000, 700), True),  # on the second screen
        (QRect(1800, 100, 1000, 700), True),  # across both
        (QRect(4000, 100, 1000, 700), False),  # on a screen that was removed
        (QRect(100, -400, 1000, 700), False),  # its title bar above the top
        (QRect(-950, 100, 1000, 700), False),  # only a sliver left to grasp
        (QRect(9000, 9000, 5000, 4000), False),
    ],
)
def test_the_title_bar_can_always_be_grasped(window: QRect, stays: bool) -> None:
    place = on_screen(window, SCREENS)
    if stays:
        assert place == window
    else:
        assert SCREENS[0].contains(place)
        assert place.width() <= window.width()


def _window(settings: Settings, qtbot: QtBot) -> MainWindow:
    window = MainWindow(settings, specs=(ROOM, OTHER))
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    return window


def test_size_and_workspace_come_back(settings: Settings, qtbot: QtBot, tmp_path: Path) -> None:
    first = _window(settings, qtbot)
    first.resize(790, 560)
    first.open_panel("other")
    first.close()
    again = Settings(tmp_path / "settings" / "settings.json")
    second = _window(again, qtbot)
    assert (second.width(), second.height()) == (790, 560)
    second.begin()
    assert second.current_key == "other"
    second.close()
    again.save()


@pytest.mark.parametrize("junk", ["", "not base64 at all ü", "AAAA", "////"])
def test_junk_in_place_of_a_geometry_gives_the_usual_window(
    settings: Settings, qtbot: QtBot, junk: str
) -> None:
    settings.set("window_geometry", junk)
    window = _window(settings, qtbot)
    assert window.width() >= 640
    window.close()


def _splitter(qtbot: QtBot) -> QSplitter:
    splitter = QSplitter()
    splitter.addWidget(QLabel("left"))
    splitter.addWidget(QLabel("right"))
    splitter.resize(600, 200)
    qtbot.addWidget(splitter)
    with qtbot.waitExposed(splitter):
        splitter.show()
    return splitter


def test_a_splitter_comes_back_as_it_was_left(settings: Settings, qtbot: QtBot) -> None:
    first = _splitter(qtbot)
    assert not keep_splitter(first, settings, "room.sides")
    first.moveSplitter(150, 1)
    second = _splitter(qtbot)
    assert keep_splitter(second, settings, "room.sides")
    assert second.sizes() == first.sizes()
    first.moveSplitter(0, 1)  # collapsed
    third = _splitter(qtbot)
    keep_splitter(third, settings, "room.sides")
    assert third.sizes()[0] == 0


@pytest.mark.parametrize("junk", ["ü", "AAAA", "", "/" * 400])
def test_junk_in_place_of_a_splitters_state_is_ignored(
    settings: Settings, qtbot: QtBot, junk: str
) -> None:
    settings.set("splitters", {"room.sides": junk})
    splitter = _splitter(qtbot)
    before = splitter.sizes()
    assert not keep_splitter(splitter, settings, "room.sides")
    assert splitter.sizes() == before
