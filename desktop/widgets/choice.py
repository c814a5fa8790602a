"""A list to choose from: keys with titles; only what a person chooses is announced."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy

from desktop.theme import theme


class Choice(QComboBox):
    """A list of keys with titles; `chosen(key)` hears of the person's choices alone."""

    def __init__(self, name: str, help: str, chosen: Callable[[Any], object]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setToolTip(help)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        # Its width hangs on the room alone, so no policy of sizes: setting one makes the list that
        # opens, which takes longer than all the rest of it.
        self.setMinimumWidth(theme().px(80))
        self.activated.connect(lambda row: chosen(self.itemData(row)))

    def offer(self, items: Sequence[tuple[str, Any] | None]) -> None:
        """Offer these (title, key); None is a line between groups."""
        with QSignalBlocker(self):
            self.clear()
            for item in items:
                if item is None:
                    self.insertSeparator(self.count())
                else:
                    self.addItem(*item)

    def show_key(self, key: Any) -> None:
        """Show a choice without announcing it."""
        with QSignalBlocker(self):
            self.setCurrentIndex(self.findData(key))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
