"""Resize: the right edge of a note follows the pointer; its words find their lines anew."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt

from desktop.canvas.gestures.gesture import Gesture
from desktop.canvas.items import NoteItem
from desktop.canvas.surface import Surface
from desktop.editing.notes import NARROWEST, WIDEST
from desktop.editing.places import SNAP
from engine.language import tr


class ResizeNote(Gesture):
    """Shows the note wider or narrower; the document hears of it once, at the end."""

    cursor = Qt.CursorShape.SizeHorCursor

    def __init__(self, view: Surface, start: QPoint, item: NoteItem) -> None:
        super().__init__(view, start)
        self._item = item
        self._width = item.note.width

    def follow(self, at: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        width = round((self._item.note.width + self.travelled(at).x()) / SNAP) * SNAP
        self._width = max(NARROWEST, min(WIDEST, width))
        self._item.widen(self._width)

    def finish(self, at: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        self.follow(at, modifiers)
        self.view.editor.change_note(self._item.note.id, tr("Resize a note"), width=self._width)

    def cancel(self) -> None:
        self._item.widen(self._item.note.width)
