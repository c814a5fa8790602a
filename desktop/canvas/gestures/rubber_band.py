"""Rubber band: a rectangle that selects what it touches; Shift or Ctrl adds to what was."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QRubberBand

from desktop.canvas.gestures.gesture import Gesture
from desktop.canvas.surface import Surface

_ADDING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier


class RubberBand(Gesture):
    """Selects while it is drawn; Escape brings the old selection back."""

    def __init__(self, view: Surface, start: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        super().__init__(view, start)
        self._before = (
            self.scene.selected,
            self.scene.selected_edges,
            self.scene.selected_notes,
        )
        self._kept, _, self._kept_notes = self._before if modifiers & _ADDING else ((), (), ())
        self._band = QRubberBand(QRubberBand.Shape.Rectangle, view.viewport())
        self._band.setGeometry(QRect(start, QSize()))
        self._band.show()

    def follow(self, at: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        area = QRect(self.start, at).normalized()
        self._band.setGeometry(area)
        seen = self.view.mapToScene(area).boundingRect()
        notes = [*self._kept_notes, *self.scene.notes.within(seen)]
        self.scene.select([*self._kept, *self.scene.layers_within(seen)], (), notes)

    def finish(self, at: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        self.follow(at, modifiers)
        self._take_away()

    def cancel(self) -> None:
        self.scene.select(*self._before)
        self._take_away()

    def _take_away(self) -> None:
        self._band.hide()
        self._band.deleteLater()
