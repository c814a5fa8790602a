"""The rail of workspaces: whole in every window, steady when a workspace is chosen."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop.app.rail import NavigationRail
from desktop.app.window import MainWindow


def rail(shell: MainWindow) -> NavigationRail:
    found = shell.findChild(NavigationRail)
    assert isinstance(found, NavigationRail)
    return found


def test_a_low_window_takes_the_air_out_of_it_and_no_label(shell: MainWindow, qtbot: QtBot) -> None:
    buttons = rail(shell).buttons.values()
    assert not any(button.compact for button in buttons)
    shell.settings.set("text_scale", 2.0)
    rail(shell).setFixedHeight(620)  # 200 % would take 680 pixels

    def whole() -> None:
        assert all(button.compact for button in buttons)
        assert all(button.height() >= button.sizeHint().height() for button in buttons)

    qtbot.waitUntil(whole)
    rail(shell).setFixedHeight(900)
    qtbot.waitUntil(lambda: not any(button.compact for button in buttons))


def test_choosing_a_workspace_moves_no_button(shell: MainWindow) -> None:
    for scale in (1.0, 2.0):
        shell.settings.set("text_scale", scale)
        for button in rail(shell).buttons.values():
            button.setChecked(False)
            before = button.sizeHint()
            button.setChecked(True)
            assert button.sizeHint() == before
