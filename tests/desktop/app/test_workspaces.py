"""Every real workspace in the real window: named, explained, reached by keys, not cut off."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QTabBar
from pytestqt.qtbot import QtBot

from desktop.app.failed import FailedPanel
from desktop.app.window import MainWindow
from desktop.panels.spec import PanelSpec, panel_specs
from desktop.theme import icon_names
from tests.support.language_tour import make_whole
from tests.support.reach import cut_off, out_of_reach, pushed_out, without_name, without_tool_tip

SPECS = panel_specs()
EACH = pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.key)


@EACH
def test_a_workspace_declares_itself_in_full(spec: PanelSpec) -> None:
    assert spec.title
    assert spec.help
    assert spec.icon in icon_names()
    for entry in spec.welcome():
        assert entry.group
        assert entry.title
        assert entry.help
        assert not entry.icon or entry.icon in icon_names()


def test_no_two_workspaces_share_a_key_or_a_shortcut(shell: MainWindow) -> None:
    shortcuts = [a.shortcut().toString() for a in shell.actions_.workspaces.values()]
    assert len(set(shortcuts)) == len(SPECS)
    assert len({spec.key for spec in SPECS}) == len(SPECS)


@EACH
def test_a_workspace_is_made_and_speaks_for_itself(shell: MainWindow, spec: PanelSpec) -> None:
    panel = shell.open_panel(spec.key)
    assert not isinstance(panel, FailedPanel)
    assert panel.heading()[0]
    assert shell.action_bar.title.text() == panel.heading()[0]


@EACH
def test_its_controls_are_named_explained_and_reached(shell: MainWindow, spec: PanelSpec) -> None:
    make_whole(shell.open_panel(spec.key))
    assert without_name(shell) == []
    assert without_tool_tip(shell) == []
    assert out_of_reach(shell) == []


@EACH
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_its_text_is_not_cut_off(
    shell: MainWindow, qtbot: QtBot, spec: PanelSpec, scale: float
) -> None:
    shell.settings.set("text_scale", scale)
    make_whole(shell.open_panel(spec.key))

    def nothing_cut_off() -> None:
        assert cut_off(shell) == []
        assert pushed_out(shell) == []

    qtbot.waitUntil(nothing_cut_off, timeout=20_000)


@pytest.mark.parametrize("spec", [spec for spec in SPECS if spec.welcome()], ids=lambda s: s.key)
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_its_text_is_not_cut_off_with_content_on_any_tab(
    shell: MainWindow,
    qtbot: QtBot,
    spec: PanelSpec,
    scale: float,
) -> None:
    """An empty workspace fits easily; the first thing that the welcome page offers fills it."""
    shell.settings.set("text_scale", scale)
    panel = shell.open_panel(spec.key, **dict(spec.welcome()[0].state))
    make_whole(panel)
    qtbot.waitUntil(lambda: shell.jobs.running == (), timeout=30_000)

    def nothing_cut_off() -> None:
        assert cut_off(shell) == []
        assert pushed_out(shell) == []

    qtbot.waitUntil(nothing_cut_off, timeout=20_000)
    for bar in panel.findChildren(QTabBar):
        for place in range(bar.count()):
            if bar.isVisible():
                bar.setCurrentIndex(place)
                qtbot.waitUntil(nothing_cut_off, timeout=20_000)


@EACH
def test_no_shortcut_of_it_means_two_things(shell: MainWindow, spec: PanelSpec) -> None:
    make_whole(shell.open_panel(spec.key))
    seen: dict[str, str] = {}
    for command in shell.commands():
        for key in command.action.shortcuts():
            text = key.toString()
            assert seen.setdefault(text, command.title) == command.title, text
