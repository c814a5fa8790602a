"""A lab is made piece by piece, out of sight, and whole for whoever asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.panels.training_labs.labs import LABS

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.app.window import MainWindow

KEYS = [lab.key for lab in LABS]


@pytest.mark.parametrize("key", KEYS)
def test_a_lab_is_made_between_other_events(qtbot: QtBot, shell: MainWindow, key: str) -> None:
    first = "preferences" if key == "tokeniser" else "tokeniser"
    panel = shell.open_panel("training_labs", lab=first)
    shown = panel.page  # type: ignore[attr-defined]
    panel.open_lab(key)  # type: ignore[attr-defined]
    page = panel.pages[key]  # type: ignore[attr-defined]
    assert not page.whole
    assert shown.isVisible()
    assert not page.isVisible()
    qtbot.waitUntil(page.isVisible, timeout=20_000)
    assert page.whole
    assert not shown.isVisible()
    assert tuple(panel.bar_right()) == tuple(page.actions_right())


def test_whoever_asks_for_a_lab_gets_it_whole(qtbot: QtBot, shell: MainWindow) -> None:
    panel = shell.open_panel("training_labs", lab="pre-training")
    page = panel.page  # type: ignore[attr-defined]
    assert page.whole
    assert page.isVisible()


def test_a_lab_left_in_the_making_is_gone_on_with(qtbot: QtBot, shell: MainWindow) -> None:
    panel = shell.open_panel("training_labs", lab="tokeniser")
    before = panel.page  # type: ignore[attr-defined]
    panel.open_lab("preferences")  # type: ignore[attr-defined]
    begun = panel.pages["preferences"]  # type: ignore[attr-defined]
    panel.open_lab("tokeniser")  # type: ignore[attr-defined]
    qtbot.waitUntil(before.isVisible, timeout=20_000)
    assert not begun.whole
    panel.open_lab("preferences")  # type: ignore[attr-defined]
    qtbot.waitUntil(begun.isVisible, timeout=20_000)
    assert panel.page is begun  # type: ignore[attr-defined]


def test_the_window_may_close_on_a_lab_in_the_making(shell: MainWindow) -> None:
    panel = shell.open_panel("training_labs", lab="pre-training")
    assert panel is not None
    assert shell.close()
