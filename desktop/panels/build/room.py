"""Who gives way when the window is small: the palette first, then the tabs below.

What a person shows or hides by the menu stays as they chose; what was hidden for want of room comes
back with the room.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktop.theme import theme

# In units of the text scale: less than this, and the canvas would be too small to work on.
_NARROW = 760
_LOW = 440


class Room(QObject):
    """Shows and hides the sides of a workspace, by its size and by three checkable actions."""

    def __init__(
        self,
        workspace: QWidget,
        sides: tuple[tuple[QWidget, QAction], ...],
        narrow: QWidget,
        low: QWidget,
    ) -> None:
        """`narrow` gives way to a narrow window, `low` to a low one; both are among `sides`."""
        super().__init__(workspace)
        self._workspace = workspace
        self._sides = sides
        self._narrow, self._low = narrow, low
        self._chosen: dict[QWidget, bool] = {}
        for side, action in sides:
            action.toggled.connect(lambda shown, side=side: self._choose(side, shown))
        workspace.installEventFilter(self)
        theme().changed.connect(self.adapt)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.adapt()
        return False

    def adapt(self) -> None:
        """Hide what there is no room for, unless the person asked for it."""
        scale = theme().scale
        room = {
            self._narrow: self._workspace.width() / scale >= _NARROW,
            self._low: self._workspace.height() / scale >= _LOW,
        }
        for side, action in self._sides:
            shown = self._chosen.get(side, room.get(side, True))
            side.setVisible(shown)
            blocked = action.blockSignals(True)
            action.setChecked(shown)
            action.blockSignals(blocked)

    def _choose(self, side: QWidget, shown: bool) -> None:
        self._chosen[side] = shown
        side.setVisible(shown)
