"""The network seen from far away: all cards and wires drawn in a few calls.

Below a certain zoom nobody can read a layer, and asking thousands of items to paint themselves
costs more than a frame has. So the view draws this instead.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from desktop.theme import theme
from desktop.widgets.heat import header_color

if TYPE_CHECKING:
    from desktop.canvas.scene import NetworkScene


OVERVIEW_BELOW = 0.42  # the scale at which texts of 12 pixels would have 5
_WITH_BODY = 0.2  # from this scale on a card is large enough for a header and a body
_HEADER = 24.0


class Overview:
    """Rectangles by category and straight wires, gathered once per change of the network."""

    def __init__(self, scene: NetworkScene) -> None:
        self._scene = scene
        self._cards: dict[str, list[QRectF]] | None = None
        self._bodies: list[QRectF] = []
        self._wires: list[QLineF] = []
        self._wrong: list[QRectF] = []

    def forget(self) -> None:
        """The network changed: gather anew when painted next."""
        self._cards = None
        # Items that were never painted cannot ask for it: from far away the view must be told.
        for view in self._scene.views():
            if view.transform().m11() < OVERVIEW_BELOW:
                view.viewport().update()

    def paint(self, painter: QPainter) -> None:
        """Draw everything, in scene coordinates."""
        if self._cards is None:
            self._gather()
        t = theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QPen(t.color("muted"), 0))
        painter.drawLines(self._wires)
        near = painter.worldTransform().m11() >= _WITH_BODY
        painter.setPen(QPen(t.color("line"), 0) if near else Qt.PenStyle.NoPen)
        painter.setBrush(t.color("panel"))
        if near:
            painter.drawRects(self._bodies)
        painter.setPen(Qt.PenStyle.NoPen)
        for category, cards in (self._cards or {}).items():
            painter.setBrush(header_color(category) if near else t.color(category))
            painter.drawRects([_header(card) for card in cards] if near else cards)
        marked = [
            item.card() for id in self._scene.selected if (item := self._scene.layers.get(id))
        ]
        for token, rects in (("wrong", self._wrong), ("accent", marked)):
            if rects:
                pen = QPen(t.color(token), 3)
                pen.setCosmetic(True)
                painter.setPen(pen)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRects(rects)

    def _gather(self) -> None:
        cards: dict[str, list[QRectF]] = {}
        for item in self._scene.layers.values():
            cards.setdefault(item.category, []).append(item.card())
        self._cards = cards
        self._bodies = [card for several in cards.values() for card in several]
        self._wires = [item.line for item in self._scene.wires.values()]
        troubled = {problem.node for problem in self._scene.evaluation.all_problems}
        layers = self._scene.layers
        self._wrong = [layers[id].card() for id in troubled if id in layers]


def _header(card: QRectF) -> QRectF:
    return QRectF(card.x(), card.y(), card.width(), _HEADER)
