"""Settings: a page generated from the declarations in `desktop.settings`."""

from __future__ import annotations

from desktop.panels.spec import Panel, PanelSpec, Shell
from engine.language import tr


def _create(shell: Shell) -> Panel:
    from desktop.panels.settings.panel import SettingsPanel

    return SettingsPanel(shell)


SPEC = PanelSpec(
    key="settings",
    title=tr("Settings"),
    icon="settings",
    order=100,
    help=tr("Theme, text size and where the language model runs"),
    create=_create,
    shortcut="Ctrl+,",
    at_foot=True,
)
