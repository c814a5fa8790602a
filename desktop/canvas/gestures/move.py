"""Move: selected layers and notes follow the pointer and snap to the grid; a free layer may fall
into a wire."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt

from desktop.canvas.gestures.gesture import Gesture
from desktop.canvas.items import WireItem
from desktop.canvas.surface import Surface
from desktop.editing.places import LAYER_HEIGHT, LAYER_WIDTH, SNAP


class Move(Gesture):
    """Shows the layers elsewhere; the document hears of it once, at the end."""

    cursor = Qt.CursorShape.ClosedHandCursor

    def __init__(self, view: Surface, start: QPoint) -> None:
        super().__init__(view, start)
        self._ids = self.scene.selected
        self._notes = self.scene.selected_notes
        self._by = QPointF()
        self._into: WireItem | None = None
        ports = self.scene.layers[self._ids[0]].face.ports if self._ids else ()
        self._free = (
            len(self._ids) == 1
            and not self._notes
            and bool(ports)
            and not self.scene.wires_of(self._ids[0])
        )

    def follow(self, at: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        by = self.travelled(at)
        self._by = QPointF(round(by.x() / SNAP) * SNAP, round(by.y() / SNAP) * SNAP)
        self.scene.offset(self._ids, self._by, self._notes)
        if self._free:
            centre = self.scene.layers[self._ids[0]].pos() + QPointF(
                LAYER_WIDTH / 2, LAYER_HEIGHT / 2
            )
            self._into = self.view.mark_wire(centre, besides=self._ids[0])

    def finish(self, at: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        self.follow(at, modifiers)
        into, self._into = self._into, None
        self.view.mark_wire(None)
        self.scene.offset(self._ids, QPointF(), self._notes)
        if self._by.isNull():
            return
        layout = self.scene.document.content.layout
        places = {}
        for id in self._ids:
            x, y = layout.get(id, (0.0, 0.0))
            places[id] = (x + self._by.x(), y + self._by.y())
        if into is not None:
            id = self._ids[0]
            self.view.editor.insert_existing(id, into.edge, places[id])
        else:
            written = {note.id: note for note in self.scene.document.content.notes}
            notes = {
                id: (written[id].x + self._by.x(), written[id].y + self._by.y())
                for id in self._notes
            }
            self.view.editor.move(places, notes=notes)

    def cancel(self) -> None:
        self.view.mark_wire(None)
        self.scene.offset(self._ids, QPointF(), self._notes)
