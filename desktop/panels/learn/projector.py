"""Projector view: everything larger while it lasts, and back to the person's own size after.

It changes the scale of the theme and never the setting, so nothing is left behind when the window
closes in the middle of a lecture.
"""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.settings import Settings
from desktop.theme import theme

LARGER = 1.6
LARGEST = 2.0


class Projector(QObject):
    """`on` while things are large; `shown` says whether the workspace is to be seen at all."""

    def __init__(self, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        self.on = False
        self._shown = False
        settings.changed.connect(self._follow)

    def turn(self, on: bool) -> None:
        """Begin or end."""
        if on != self.on:
            self.on = on
            self._apply()

    def set_shown(self, shown: bool) -> None:
        """Another workspace has its usual size."""
        if shown != self._shown:
            self._shown = shown
            if self.on:
                self._apply()

    def _apply(self) -> None:
        scale = self._settings.get("text_scale")
        if self.on and self._shown:
            scale = max(scale, min(LARGEST, scale * LARGER))
        if theme().scale != scale:
            theme().change(self._settings.get("theme"), scale)

    def _follow(self, key: str) -> None:
        # The frame has just applied the person's own size; put the larger one back on top.
        if key in ("theme", "text_scale") and self.on:
            self._apply()
