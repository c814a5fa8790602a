"""Pan: the canvas follows the hand (middle button, or Space and the left button)."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt

from desktop.canvas.gestures.gesture import Gesture
from desktop.canvas.surface import Surface


class Pan(Gesture):
    """Moves the view, never the document."""

    cursor = Qt.CursorShape.ClosedHandCursor

    def __init__(self, view: Surface, start: QPoint) -> None:
        super().__init__(view, start)
        self._last = start
        self._from = (view.horizontalScrollBar().value(), view.verticalScrollBar().value())

    def follow(self, at: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        self.view.pan_by(self._last - at)
        self._last = at

    def cancel(self) -> None:
        self.view.horizontalScrollBar().setValue(self._from[0])
        self.view.verticalScrollBar().setValue(self._from[1])
