"""The notes of one scene: which item draws which, and which are selected."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF

from desktop.canvas.items import NoteItem
from desktop.canvas.stage import Stage
from desktop.widgets.typesetting import typesetting


class Notes:
    """Items by note id; `follow` makes them what the document says."""

    def __init__(self, scene: Stage) -> None:
        self._scene = scene
        self.items: dict[str, NoteItem] = {}
        self.chosen: dict[str, None] = {}

    def follow(self) -> bool:
        """Show the notes as they are; whether a selected one is gone."""
        notes = {note.id: note for note in self._scene.document.content.notes}
        for id, item in tuple(self.items.items()):
            if notes.get(id) != item.note:
                self._scene.removeItem(item)
                del self.items[id]
        for id, note in notes.items():
            if id not in self.items:
                item = NoteItem(note)
                item.choose(id in self.chosen)
                self.items[id] = item
                self._scene.addItem(item)
        missing = {key: None for item in self.items.values() for key in item.missing}
        if missing:
            typesetting().want(self._scene, missing, self._set_again)
        gone = [id for id in self.chosen if id not in self.items]
        for id in gone:
            del self.chosen[id]
        return bool(gone)

    def forget(self) -> None:
        """The scene was emptied."""
        self.items, self.chosen = {}, {}

    def at(self, point: QPointF) -> NoteItem | None:
        """The note at a scene position."""
        for item in reversed(self.items.values()):
            if item.card().contains(point):
                return item
        return None

    def edge_at(self, point: QPointF) -> NoteItem | None:
        """The selected note whose right edge is there."""
        for id in self.chosen:
            if self.items[id].edge().contains(point):
                return self.items[id]
        return None

    def within(self, area: QRectF) -> list[str]:
        """The notes that meet an area."""
        return [id for id, item in self.items.items() if item.card().intersects(area)]

    def choose(self, ids: Iterable[str]) -> bool:
        """Select these and no others; whether that is a change."""
        chosen = dict.fromkeys(id for id in ids if id in self.items)
        if list(chosen) == list(self.chosen):
            return False
        self.chosen = chosen
        for id, item in self.items.items():
            item.choose(id in chosen)
        return True

    def offset(self, ids: Iterable[str], by: QPointF) -> None:
        """Show notes away from where the document has them."""
        for id in ids:
            item = self.items.get(id)
            if item is not None:
                item.setPos(QPointF(item.note.x, item.note.y) + by)

    def _set_again(self) -> None:
        for item in self.items.values():
            if item.missing:
                item.set_again()
