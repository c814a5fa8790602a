"""Workspaces that were made at a larger size of text are, at the usual one, as those made at it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QSplitter
from pytestqt.qtbot import QtBot

from desktop.app.window import MainWindow
from desktop.settings import Settings
from desktop.theme import theme

_VISITED = ("learn", "training_labs")
_CONTROL = Qt.KeyboardModifier.ControlModifier


def _margins(window: MainWindow, key: str) -> set[tuple[int, int, int, int]]:
    """Of all boxes in it."""
    return {
        (sides.left(), sides.top(), sides.right(), sides.bottom())
        for layout in window.open_panel(key).findChildren(QBoxLayout)
        if (sides := layout.contentsMargins())
    }


def _shares(window: MainWindow, key: str) -> list[float]:
    """Of each side of the splitters that are seen, in hundredths of the whole."""
    return [
        100 * size / max(sum(splitter.sizes()), 1)
        for splitter in window.open_panel(key).findChildren(QSplitter)
        if splitter.isVisible()
        for size in splitter.sizes()
    ]


@pytest.mark.parametrize("key", _VISITED)
def test_a_workspace_first_visited_at_larger_text_is_no_other_one(
    shell: MainWindow, settings: Settings, tmp_path: Path, qtbot: QtBot, key: str
) -> None:
    shell.resize(1440, 900)
    shell.open_panel("build")
    for _ in range(3):
        qtbot.keyClick(shell, Qt.Key.Key_Plus, _CONTROL)
    assert theme().scale > 1.2
    shell.open_panel(key)
    theme().finish()
    qtbot.wait(1)
    grown = _margins(shell, key)
    qtbot.keyClick(shell, Qt.Key.Key_0, _CONTROL)
    assert theme().scale == 1.0

    store = Settings(tmp_path / "other" / "settings.json")
    store.set("theme", "light")
    plain = MainWindow(store)
    qtbot.addWidget(plain)
    plain.resize(1440, 900)
    plain.show()
    plain.open_panel(key)

    def as_made_plain() -> None:
        theme().finish()
        assert _shares(shell, key) == pytest.approx(_shares(plain, key), abs=2.5)
        assert _margins(shell, key) == _margins(plain, key)

    qtbot.waitUntil(lambda: _passes(as_made_plain), timeout=20_000)
    as_made_plain()
    assert _margins(shell, key) != grown
    assert plain.jobs.shut_down(10.0)
    store.save()


def _passes(check: Callable[[], None]) -> bool:
    try:
        check()
    except AssertionError:
        return False
    return True
