"""What the View menu switches on and off, kept from one start to the next."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtGui import QAction

from desktop.settings import Settings


class Switched(Protocol):
    """What can be wanted or not."""

    @property
    def wanted(self) -> bool: ...

    @wanted.setter
    def wanted(self, wanted: bool) -> None: ...


def keep_switch(settings: Settings, action: QAction, key: str, shown: Switched) -> None:
    """Let an action switch `shown.wanted`, now as it was left last."""
    action.setChecked(bool(settings.get("panel_state").get("build", {}).get(key, True)))
    shown.wanted = action.isChecked()

    def switch(on: bool) -> None:
        shown.wanted = on
        state = settings.get("panel_state")
        state.setdefault("build", {})[key] = on
        settings.set("panel_state", state)

    action.toggled.connect(switch)
