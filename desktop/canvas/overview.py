"""The network seen from far away: all cards and wires drawn in a few calls.

Below a certain zoom nobody can read a layer, and asking thousands of items to paint themselves
costs more than a frame has. So the view draws this instead.
"""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from desktop.canvas.stage import Stage
from desktop.document import Change
from desktop.theme import theme
from desktop.widgets.heat import header_color
from engine.graph import Edge

OVERVIEW_BELOW = 0.42  # the scale at which texts of 12 pixels would have 5
_WITH_BODY = 0.2  # from this scale on a card is large enough for a header and a body
_HEADER = 24.0


class Overview:
    """Rectangles by category and straight wires; a change costs what it changes and no more."""

    def __init__(self, scene: Stage) -> None:
        self._scene = scene
        self._cards: dict[str, dict[str, QRectF]] | None = None  # by category and layer
        self._wires: dict[Edge, QLineF] = {}
        self._wrong: list[QRectF] | None = None

    def forget(self) -> None:
        """All of it changed: gather anew when painted next."""
        self._cards = None
        self.forget_problems()

    def follow(self, change: Change) -> None:
        """The network changed like this, and the items have followed."""
        if change.reset or self._cards is None:
            self.forget()
            return
        items, wires = self._scene.layers, self._scene.wires
        touched = change.changed | change.moved
        for id in touched | change.removed:
            for cards in self._cards.values():
                cards.pop(id, None)
        for id in touched | change.added:
            if id in items:
                self._cards.setdefault(items[id].category, {})[id] = items[id].card()
        for edge in change.edges_removed:
            self._wires.pop(edge, None)
        for edge in change.edges_added.union(*(self._scene.wires_of(id) for id in touched)):
            if edge in wires:
                self._wires[edge] = wires[edge].line
        self.forget_problems()

    def forget_problems(self) -> None:
        """Other layers may be wrong: see when painted next."""
        self._wrong = None
        # Items that were never painted cannot ask for it: from far away the view must be told.
        for view in self._scene.views():
            if view.transform().m11() < OVERVIEW_BELOW:
                view.viewport().update()

    def paint(self, painter: QPainter) -> None:
        """Draw everything, in scene coordinates."""
        cards = self._gathered()
        t = theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QPen(t.color("muted"), 0))
        painter.drawLines(list(self._wires.values()))
        near = painter.worldTransform().m11() >= _WITH_BODY
        painter.setPen(QPen(t.color("line"), 0) if near else Qt.PenStyle.NoPen)
        painter.setBrush(t.color("panel"))
        if near:
            painter.drawRects([card for several in cards.values() for card in several.values()])
        painter.setPen(Qt.PenStyle.NoPen)
        for category, several in cards.items():
            painter.setBrush(header_color(category) if near else t.color(category))
            rects = list(several.values())
            painter.drawRects([_header(card) for card in rects] if near else rects)
        marked = [
            item.card() for id in self._scene.selected if (item := self._scene.layers.get(id))
        ]
        for token, rects in (("wrong", self._troubled()), ("accent", marked)):
            if rects:
                pen = QPen(t.color(token), 3)
                pen.setCosmetic(True)
                painter.setPen(pen)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRects(rects)

    def _gathered(self) -> dict[str, dict[str, QRectF]]:
        if self._cards is None:
            self._cards = {}
            for id, item in self._scene.layers.items():
                self._cards.setdefault(item.category, {})[id] = item.card()
            self._wires = {edge: item.line for edge, item in self._scene.wires.items()}
        return self._cards

    def _troubled(self) -> list[QRectF]:
        if self._wrong is None:
            layers = self._scene.layers
            troubled = {problem.node for problem in self._scene.evaluation.all_problems}
            self._wrong = [layers[id].card() for id in troubled if id in layers]
        return self._wrong


def _header(card: QRectF) -> QRectF:
    return QRectF(card.x(), card.y(), card.width(), _HEADER)
