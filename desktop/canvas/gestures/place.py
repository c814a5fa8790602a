"""Place: a layer, kept group or note on its way from the palette to the canvas, or into a wire."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsPathItem

from desktop.canvas.adding import Adding
from desktop.canvas.gestures.gesture import Gesture
from desktop.canvas.items import WireItem
from desktop.canvas.surface import Surface
from desktop.editing.places import snapped
from desktop.theme import theme
from desktop.theme.tokens import RADIUS


class PlaceLayer(Gesture):
    """Carries an offer by its key; `at` is in viewport pixels and may lie outside the viewport."""

    cursor = Qt.CursorShape.DragCopyCursor

    def __init__(self, view: Surface, adding: Adding, start: QPoint, type: str) -> None:
        super().__init__(view, start)
        self._adding, self._type = adding, type
        self._into: WireItem | None = None
        offer = adding.offer(type)
        self._takes_input = offer is not None and offer.takes_input
        self._centre = adding.centre_of(type)
        size = (2 * self._centre.x(), 2 * self._centre.y())
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(0, 0, *size), RADIUS, RADIUS)
        self._ghost = QGraphicsPathItem(outline)
        pen = QPen(theme().color(offer.category if offer is not None else "group"), 2)
        pen.setStyle(Qt.PenStyle.DashLine)
        self._ghost.setPen(pen)
        self._ghost.setBrush(theme().color("panel", 0.6))
        self._ghost.setZValue(3)
        self._ghost.setVisible(False)
        self.scene.addItem(self._ghost)

    def follow(self, at: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        inside = self.view.viewport().rect().contains(at)
        self._ghost.setVisible(inside)
        point = self.view.mapToScene(at)
        self._ghost.setPos(QPointF(*self._place(point)))
        self._into = self.view.mark_wire(point if inside and self._takes_input else None)

    def finish(self, at: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        self.follow(at, modifiers)
        into = self._into
        self.cancel()
        if not self.view.viewport().rect().contains(at):
            return
        place = self._place(self.view.mapToScene(at))
        self.view.setFocus()
        self._adding.put(self._type, place, into=into.edge if into is not None else None)

    def cancel(self) -> None:
        self.view.mark_wire(None)
        self._into = None
        if self._ghost.scene() is not None:
            self.scene.removeItem(self._ghost)

    def _place(self, point: QPointF) -> tuple[float, float]:
        corner = point - self._centre
        return snapped((corner.x(), corner.y()))
