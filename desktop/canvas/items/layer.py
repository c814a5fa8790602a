"""One layer on the canvas: header, miniature, ports, and its value on a badge below.

Geometry is fixed and in scene units; the item holds a node's id and asks for its face only when it
is first painted in detail, so that thousands of layers open at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from math import ceil
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from desktop.canvas.ink import canvas_font
from desktop.canvas.items.face import Face
from desktop.canvas.pictures import Picture, Pictures
from desktop.editing.places import LAYER_HEIGHT, LAYER_WIDTH
from desktop.theme import theme
from desktop.theme.tokens import RADIUS
from desktop.widgets.heat import header_color

HEADER = 24.0
PORT_RADIUS = 4.5
PORT_REACH = 11.0  # how near a press must be
BADGE_TOP = LAYER_HEIGHT + 5
BADGE_HEIGHT = 19.0
_CARD = QRectF(0, 0, LAYER_WIDTH, LAYER_HEIGHT)
_BODY = QRectF(0, HEADER, LAYER_WIDTH, LAYER_HEIGHT - HEADER)
_BOUNDS = _CARD.adjusted(-30, -8, 30, BADGE_HEIGHT + 12)
_MIDDLE = LAYER_HEIGHT / 2
_CLOSE = 2.4  # from this scale on, what a port carries is written beside it
_DETAIL = 0.45  # below this scale texts and miniatures cannot be read


def input_offset(index: int, count: int) -> QPointF:
    """Where an input port stands, from the layer's left upper corner."""
    if count <= 1:
        return QPointF(0, _MIDDLE)
    step = min(26.0, (LAYER_HEIGHT - HEADER - 16) / (count - 1))
    centre = HEADER + (LAYER_HEIGHT - HEADER) / 2
    return QPointF(0, centre + (index - (count - 1) / 2) * step)


OUTPUT_OFFSET = QPointF(LAYER_WIDTH, _MIDDLE)


class LayerItem(QGraphicsItem):
    """Draws one layer; `face` makes its texts and picture when they are needed."""

    def __init__(
        self,
        id: str,
        face: Callable[[], Face],
        ports: Callable[[], tuple[str, ...]],
        pictures: Pictures,
        category: str = "group",
    ) -> None:
        super().__init__()
        self.id = id
        self.category = category
        self._placed = QRectF(_CARD)
        self._make_face = face
        self._ports = ports
        self._pictures = pictures
        self._face: Face | None = None
        self.chosen = False
        self.current = False
        self.hot_port: str | None = None  # the port under a wire being drawn
        self.setZValue(1)

    @property
    def face(self) -> Face:
        """The face as it is now."""
        if self._face is None:
            self._face = self._make_face()
        return self._face

    def refresh(self) -> None:
        """The layer or its value changed: make the face anew when it is painted next."""
        self._face = None
        self._pictures.drop(self.id)
        self.update()

    def choose(self, chosen: bool, current: bool) -> None:
        """Show whether the layer is selected, and whether it is the one that keys act on."""
        if (chosen, current) != (self.chosen, self.current):
            self.chosen, self.current = chosen, current
            self.setZValue(2 if chosen else 1)
            self.update()

    def input_point(self, port: str) -> QPointF:
        """Where a wire into `port` ends, in scene coordinates."""
        ports = self._ports()
        index = ports.index(port) if port in ports else 0
        return self.pos() + input_offset(index, len(ports))

    def output_point(self) -> QPointF:
        """Where wires from this layer begin, in scene coordinates."""
        return self.pos() + OUTPUT_OFFSET

    def port_at(self, point: QPointF, reach: float = PORT_REACH) -> tuple[str, str | None] | None:
        """("output", None) or ("input", port) at a scene position, or None."""
        local = point - self.pos()
        if _distance(local, OUTPUT_OFFSET) <= reach:
            return ("output", None)
        ports = self._ports()
        near = [
            (_distance(local, input_offset(k, len(ports))), port) for k, port in enumerate(ports)
        ]
        within = [entry for entry in near if entry[0] <= reach]
        return ("input", min(within)[1]) if within else None

    def badge_contains(self, point: QPointF) -> bool:
        """Whether a scene position lies on the value below the layer."""
        badge = _badge_rect(self.face.badge) if self.face.badge else QRectF()
        return badge.contains(point - self.pos())

    def card(self) -> QRectF:
        """The body of the layer in scene coordinates; not to be changed."""
        return self._placed

    def place(self, at: QPointF) -> None:
        """Stand with the left upper corner there."""
        self._placed = _CARD.translated(at)
        self.setPos(at)

    def boundingRect(self) -> QRectF:
        return _BOUNDS

    def shape(self) -> QPainterPath:
        path = QPainterPath()
        path.addRect(_CARD.adjusted(-PORT_REACH, 0, PORT_REACH, 0))
        if self._face is not None and self._face.badge:
            path.addRect(_badge_rect(self._face.badge))
        return path

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        at = painter.worldTransform()
        ratio = painter.device().devicePixelRatio()
        scale = at.m11() * ratio
        if not isinstance(painter.device(), QWidget | QPixmap):
            self._draw(painter, at.m11())  # a page or a file: drawn as lines and letters
            return
        look = (self.chosen, self.current, self.hot_port, theme().tokens.name)
        picture = self._pictures.find(self.id, look, scale)
        if picture is None:
            picture = self._painted(scale)
            self._pictures.keep(self.id, look, picture)
        corner = at.map(_BOUNDS.topLeft())
        painter.save()
        painter.resetTransform()
        if picture.scale == scale:
            # On whole pixels, or every letter would be smeared over two.
            place = QPointF(round(corner.x() * ratio) / ratio, round(corner.y() * ratio) / ratio)
            picture.pixmap.setDevicePixelRatio(ratio)
            painter.drawPixmap(place, picture.pixmap)
        else:
            size = at.mapRect(_BOUNDS).size()
            source = QRectF(picture.pixmap.rect())
            painter.drawPixmap(QRectF(corner, size), picture.pixmap, source)
        painter.restore()

    def _painted(self, scale: float) -> Picture:
        """The layer's picture. Most edits change numbers alone, so all else of it is kept."""
        face = self.face
        look = (face.category, self._wrong, self.chosen, self.current, theme().tokens.name)
        own = (
            *look, self.hot_port, face.title, face.miniature,
            face.ports, face.bad_ports, face.space, face.spaces,
        )  # fmt: skip
        with_all = self._pictures.blank(own, scale)
        if with_all is None:
            with_all = self._blank(look, scale).copy()
            with _drawing(with_all, scale) as painter:
                self._draw_upon(painter, scale)
            self._pictures.keep_blank(own, Picture(with_all, scale))
        if not face.badge or scale < _DETAIL:
            return Picture(with_all, scale)
        pixmap = with_all.copy()
        with _drawing(pixmap, scale) as painter:
            self._paint_badge(painter, face)
        return Picture(pixmap, scale)

    def _blank(self, look: Any, scale: float) -> QPixmap:
        """The empty card, which many layers share."""
        blank = self._pictures.blank(look, scale)
        if blank is None:
            size = QSizeF(_BOUNDS.width() * scale, _BOUNDS.height() * scale)
            blank = QPixmap(max(1, ceil(size.width())), max(1, ceil(size.height())))
            blank.fill(Qt.GlobalColor.transparent)
            with _drawing(blank, scale) as painter:
                self._paint_card(painter, scale)
            self._pictures.keep_blank(look, Picture(blank, scale))
        return blank

    @property
    def _wrong(self) -> bool:
        face = self.face
        return bool(face.problem or face.bad_ports or not face.sound)

    def _draw(self, painter: QPainter, scale: float) -> None:
        self._paint_card(painter, scale)
        self._draw_upon(painter, scale)
        if scale >= _DETAIL:
            self._paint_badge(painter, self.face)

    def _draw_upon(self, painter: QPainter, scale: float) -> None:
        """What is this layer's own, upon the blank card that all of its kind have."""
        face = self.face
        if scale >= _DETAIL:
            self._paint_title(painter, face)
            painter.save()
            painter.setClipRect(_BODY.adjusted(2, 0, -2, -2))
            face.miniature.paint(painter, _BODY)
            painter.restore()
        self._paint_ports(painter, face)

    def _paint_card(self, painter: QPainter, scale: float) -> None:
        t = theme()
        ground = header_color(self.face.category)
        painter.setPen(Qt.PenStyle.NoPen)
        if scale >= _DETAIL:
            painter.setBrush(QColor(t.tokens.shadow))
            painter.drawRoundedRect(_CARD.adjusted(0, 1, 0, 2), RADIUS, RADIUS)
        painter.setBrush(t.color("panel"))
        painter.drawRoundedRect(_CARD, RADIUS, RADIUS)
        painter.setBrush(ground)
        painter.drawPath(_header_path())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.chosen:
            painter.setPen(QPen(t.color("accent"), 3 if self.current else 2))
        elif self._wrong:
            painter.setPen(QPen(t.color("wrong"), 2))
        else:
            painter.setPen(QPen(t.color("line"), 1))
        painter.drawRoundedRect(_CARD, RADIUS, RADIUS)

    def _paint_title(self, painter: QPainter, face: Face) -> None:
        wrong = self._wrong
        painter.setFont(canvas_font("header"))
        painter.setPen(theme().color("on_accent"))
        room = QRectF(10, 0, LAYER_WIDTH - (34 if wrong else 20), HEADER)
        metrics = QFontMetricsF(canvas_font("header"))
        text = metrics.elidedText(face.title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
        if wrong:
            _paint_mark(painter, QPointF(LAYER_WIDTH - 14, HEADER / 2))

    def _paint_badge(self, painter: QPainter, face: Face) -> None:
        if not face.badge:
            return
        t = theme()
        font = canvas_font("mono")
        badge = _badge_rect(face.badge)
        painter.setBrush(t.color("panel"))
        painter.setPen(QPen(t.color("line" if face.sound else "wrong"), 1))
        if face.stale:
            painter.setPen(QPen(t.color("muted"), 1, Qt.PenStyle.DotLine))
        painter.drawRoundedRect(badge, BADGE_HEIGHT / 2, BADGE_HEIGHT / 2)
        ink = "muted" if face.stale else "text"
        painter.setPen(t.color(ink if face.sound else "wrong"))
        painter.setFont(font)
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, face.badge)

    def _paint_ports(self, painter: QPainter, face: Face) -> None:
        t = theme()
        color = t.color(face.category)
        for k, port in enumerate(face.ports):
            bad = port in face.bad_ports
            self._paint_port(
                painter,
                input_offset(k, len(face.ports)),
                t.color("wrong") if bad else color,
                hot=self.hot_port == port,
                filled=bad,
            )
            if len(face.ports) > 1 and painter.worldTransform().m11() >= _DETAIL:
                painter.setFont(canvas_font("small"))
                painter.setPen(t.color("muted"))
                where = input_offset(k, len(face.ports)) + QPointF(8, -7)
                painter.drawText(
                    QRectF(where.x(), where.y(), 60, 14), Qt.AlignmentFlag.AlignVCenter, port
                )
        self._paint_port(painter, OUTPUT_OFFSET, color, hot=self.hot_port == "", filled=False)
        if painter.worldTransform().m11() >= _CLOSE:
            painter.setFont(canvas_font("small"))
            painter.setPen(t.color("muted"))
            side = Qt.AlignmentFlag.AlignVCenter
            for k, space in enumerate(face.spaces):
                at = input_offset(k, len(face.ports)) + QPointF(8, 2)
                painter.drawText(QRectF(at.x(), at.y(), 60, 14), side, space)
            room = QRectF(LAYER_WIDTH - 64, _MIDDLE + 2, 56, 14)
            painter.drawText(room, side | Qt.AlignmentFlag.AlignRight, face.space)

    def _paint_port(
        self, painter: QPainter, at: QPointF, color: QColor, *, hot: bool, filled: bool
    ) -> None:
        painter.setPen(QPen(color, 2))
        painter.setBrush(color if filled or hot else theme().color("panel"))
        radius = PORT_RADIUS + (2 if hot else 0)
        painter.drawEllipse(at, radius, radius)


@contextmanager
def _drawing(pixmap: QPixmap, scale: float) -> Iterator[QPainter]:
    """A painter on the picture of a layer, in the layer's own coordinates."""
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    painter.translate(-_BOUNDS.topLeft())
    try:
        yield painter
    finally:
        painter.end()


def _badge_rect(text: str) -> QRectF:
    width = QFontMetricsF(canvas_font("mono")).horizontalAdvance(text) + 16
    badge = QRectF(0, BADGE_TOP, min(width, LAYER_WIDTH + 54), BADGE_HEIGHT)
    badge.moveCenter(QPointF(LAYER_WIDTH / 2, badge.center().y()))
    return badge


def _distance(a: QPointF, b: QPointF) -> float:
    return (abs(a.x() - b.x()) ** 2 + abs(a.y() - b.y()) ** 2) ** 0.5


_paths: dict[str, Any] = {}


def _header_path() -> QPainterPath:
    """A strip whose upper corners are those of the card."""
    if "header" not in _paths:
        path = QPainterPath()
        path.moveTo(0, HEADER)
        path.lineTo(0, RADIUS)
        path.arcTo(QRectF(0, 0, 2 * RADIUS, 2 * RADIUS), 180, -90)
        path.lineTo(LAYER_WIDTH - RADIUS, 0)
        path.arcTo(QRectF(LAYER_WIDTH - 2 * RADIUS, 0, 2 * RADIUS, 2 * RADIUS), 90, -90)
        path.lineTo(LAYER_WIDTH, HEADER)
        path.closeSubpath()
        _paths["header"] = path
    return _paths["header"]


def _paint_mark(painter: QPainter, at: QPointF) -> None:
    """An exclamation mark in a disc: an error must not be told by colour alone."""
    t = theme()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(t.color("on_accent"))
    painter.drawEllipse(at, 7, 7)
    painter.setPen(t.color("wrong"))
    painter.setFont(canvas_font("header"))
    painter.drawText(QRectF(at.x() - 7, at.y() - 7, 14, 14), Qt.AlignmentFlag.AlignCenter, "!")
