"""What every gesture has: it begins at a point, follows the pointer, and ends or is cancelled."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt

from desktop.canvas.surface import Surface


class Gesture:
    """One gesture under way in a view. Exactly one of `finish` and `cancel` is called."""

    cursor = Qt.CursorShape.ArrowCursor

    def __init__(self, view: Surface, start: QPoint) -> None:
        self.view = view
        self.scene = view.network
        self.start = start  # viewport pixels
        self.start_point = view.mapToScene(start)

    def follow(self, at: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        """The pointer moved to `at`, in viewport pixels."""

    def finish(self, at: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        """The button was released at `at`."""

    def cancel(self) -> None:
        """Escape, or the window lost the pointer: leave everything as it was."""

    def travelled(self, at: QPoint) -> QPointF:
        """How far the pointer is from where it was pressed, in scene units."""
        return self.view.mapToScene(at) - self.start_point
