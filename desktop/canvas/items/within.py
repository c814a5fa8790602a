"""A closed group's picture: the network inside it, small."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from desktop.canvas.ink import canvas_font
from desktop.editing.places import LAYER_HEIGHT, LAYER_WIDTH, bounds, tidy
from desktop.theme import theme
from desktop.widgets.heat import header_color
from engine.graph import Graph, check
from engine.language import tr
from engine.spec import registry

_MOST = 120  # layers drawn; of more only the number is told
_CAPTION = 18.0
_MOST_PICTURES = 256


@dataclass(frozen=True)
class Within:
    """Cards (x, y, category) and wires between them, in the units of the canvas."""

    cards: tuple[tuple[float, float, str], ...]
    wires: tuple[tuple[float, float, float, float], ...]
    caption: str

    def paint(self, painter: QPainter, body: QRectF) -> None:
        room = body.adjusted(10, 8, -10, -_CAPTION - 4)
        painter.setFont(canvas_font("label"))
        painter.setPen(theme().color("muted"))
        foot = QRectF(body.x(), body.bottom() - _CAPTION - 2, body.width(), _CAPTION)
        painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, self.caption)
        if not self.cards:
            return
        left, top, right, bottom = bounds((x, y) for x, y, _ in self.cards)
        scale = min(room.width() / (right - left), room.height() / (bottom - top), 0.26)
        across = room.center().x() - (left + right) / 2 * scale
        down = room.center().y() - (top + bottom) / 2 * scale
        painter.setPen(QPen(theme().color("muted"), 1))
        for x1, y1, x2, y2 in self.wires:
            painter.drawLine(
                QLineF(
                    across + x1 * scale, down + y1 * scale, across + x2 * scale, down + y2 * scale
                )
            )
        painter.setPen(Qt.PenStyle.NoPen)
        width, height = max(LAYER_WIDTH * scale, 3.0), max(LAYER_HEIGHT * scale, 3.0)
        for x, y, category in self.cards:
            painter.setBrush(header_color(category))
            painter.drawRoundedRect(
                QRectF(across + x * scale, down + y * scale, width, height), 2, 2
            )


_pictures: OrderedDict[Hashable, Within] = OrderedDict()  # those asked for last at the end


def _placed(graph: Graph) -> Within:
    layers = [node for node in graph.nodes if node.type != "input"]
    caption = (
        tr("{0} layer").format(len(layers))
        if len(layers) == 1
        else tr("{0} layers").format(len(layers))
    )
    if len(graph.nodes) > _MOST:
        return Within((), (), caption)
    places = tidy(graph, check(graph))

    def category(type: str) -> str:
        layer = registry().get(type)
        return layer.category if layer is not None else "group"

    cards = tuple((*places[node.id], category(node.type)) for node in graph.nodes)
    middle = LAYER_HEIGHT / 2
    wires = tuple(
        (
            places[edge.source][0] + LAYER_WIDTH,
            places[edge.source][1] + middle,
            places[edge.target][0],
            places[edge.target][1] + middle,
        )
        for edge in graph.edges
        if edge.source in places and edge.target in places
    )
    return Within(cards, wires, caption)


def inner_map(graph: Graph) -> Within:
    """The picture of a group with this inside."""
    # By what it shows, kinds and wires: whoever kept the network would keep its numbers.
    shown = (tuple((node.id, node.type) for node in graph.nodes), graph.edges)
    found = _pictures.pop(shown, None) or _placed(graph)
    _pictures[shown] = found
    if len(_pictures) > _MOST_PICTURES:
        _pictures.popitem(last=False)
    return found
