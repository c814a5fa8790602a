"""A list to choose from: keys with titles; only what a person chooses is announced."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QWheelEvent
from PySide6.QtWidgets import QComboBox, QListView, QSizePolicy, QStyle, QStyleOptionComboBox

from desktop.theme import theme

_MANY = 100  # of them, and a line between groups may be as high as what it parts
_LEAST_HEIGHT, _AIR = 14, 2  # what Qt gives a line of text in a combo box, in pixels


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
        view = self.view()
        if isinstance(view, QListView):
            # A list of thousands is laid out at every change of theme, though it is not open.
            view.setUniformItemSizes(None not in items or len(items) > _MANY)

    def show_key(self, key: Any) -> None:
        """Show a choice without announcing it."""
        with QSignalBlocker(self):
            self.setCurrentIndex(self.findData(key))

    def sizeHint(self) -> QSize:
        """As Qt's, but for the width, where it does not count: Qt measures every title for it."""
        if self.sizePolicy().horizontalPolicy() is not QSizePolicy.Policy.Ignored:
            return super().sizeHint()
        height = math.ceil(QFontMetricsF(self.font()).height())
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        contents = QSize(self.minimumWidth(), max(height, _LEAST_HEIGHT) + _AIR)
        kind = QStyle.ContentsType.CT_ComboBox
        return self.style().sizeFromContents(kind, option, contents, self)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
