"""A main window with small workspaces of known content beside the real settings page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from desktop.app.window import MainWindow
from desktop.panels.settings import SPEC as SETTINGS_SPEC
from desktop.settings import Settings
from tests.support.rooms import BROKEN, OTHER, ROOM


@pytest.fixture
def frame(qtbot: QtBot, settings: Settings) -> Iterator[MainWindow]:
    window = MainWindow(settings, specs=(ROOM, OTHER, BROKEN, SETTINGS_SPEC))
    window.resize(1280, 720)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):  # shortcuts work in the active window alone
        window.show()
        window.activateWindow()
    yield window
    for panel in window.panels():
        panel.may_close = lambda: True  # type: ignore[method-assign]
    window.close()
