"""One wire: a curve from an output to an input, with the space its values live in above it."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPainterPathStroker, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from desktop.canvas.ink import canvas_font
from desktop.theme import theme
from engine.graph import Edge

REACH = 9.0
_DETAIL = 0.45


class WireItem(QGraphicsItem):
    """Draws one edge between two points in scene coordinates."""

    def __init__(self, edge: Edge) -> None:
        super().__init__()
        self.edge = edge
        self.label = ""
        self.chosen = False
        self.live = False  # leads into or out of a selected layer
        self.wrong = False
        self.marked = False  # a layer dropped now would fall into this wire
        self._start = QPointF()
        self._end = QPointF()
        self.line = QLineF()  # the shortest way between the ends
        self._path = QPainterPath()
        self._straight = False
        self._bounds = QRectF()
        self._label_place = QRectF()  # empty where there is no room for the label
        self.setZValue(0)

    def place(self, start: QPointF, end: QPointF) -> None:
        """Run from `start` to `end`."""
        if (start, end) == (self._start, self._end):
            return
        self.prepareGeometryChange()
        self._start, self._end = start, end
        self.line = QLineF(start, end)
        self._path = wire_path(start, end)
        self._straight = self._path.elementCount() == 2
        self._bounds = self._path.controlPointRect().adjusted(-12, -24, 12, 12)
        self._place_label()

    def show_state(self, *, label: str, chosen: bool, live: bool, wrong: bool) -> None:
        """The label above the wire and how it is drawn."""
        state = (label, chosen, live, wrong)
        if state != (self.label, self.chosen, self.live, self.wrong):
            self.label, self.chosen, self.live, self.wrong = state
            self._place_label()
            self.update()

    def _place_label(self) -> None:
        self._label_place = QRectF()
        if self.label:
            width = QFontMetricsF(canvas_font("label")).horizontalAdvance(self.label) + 4
            if width <= abs(self._end.x() - self._start.x()) + 20:
                middle = self._path.pointAtPercent(0.5)
                self._label_place = QRectF(middle.x() - width / 2, middle.y() - 20, width, 16)

    def mark(self, marked: bool) -> None:
        """Show that a layer dropped now would fall into this wire."""
        if marked != self.marked:
            self.marked = marked
            self.update()

    def ends(self) -> tuple[QPointF, QPointF]:
        """The two ends, source first."""
        return self._start, self._end

    def boundingRect(self) -> QRectF:
        return self._bounds

    def shape(self) -> QPainterPath:
        stroker = QPainterPathStroker()
        stroker.setWidth(2 * REACH)
        return stroker.createStroke(self._path)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        t = theme()
        token = "accent" if self.chosen or self.live or self.marked else "muted"
        color = t.color("wrong" if self.wrong else token)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pen = QPen(color, 4 if self.marked else 3 if self.chosen else 1.8)
        if self.wrong:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        if self._straight:
            painter.drawLine(self._start, self._end)
        else:
            painter.drawPath(self._path)
        if self._label_place.isEmpty() or painter.worldTransform().m11() < _DETAIL:
            return
        painter.setFont(canvas_font("label"))
        painter.setPen(t.color("wrong") if self.wrong else t.color("muted"))
        painter.drawText(self._label_place, Qt.AlignmentFlag.AlignCenter, self.label)


def wire_path(start: QPointF, end: QPointF) -> QPainterPath:
    """A straight line between neighbours at one height, else a curve that leaves horizontally."""
    path = QPainterPath(start)
    dx, dy = end.x() - start.x(), end.y() - start.y()
    if abs(dy) < 0.5 and dx > 0:
        path.lineTo(end)
        return path
    pull = max(40.0, abs(dx) / 2) if dx > 0 else min(40.0 + abs(dx) / 2, 220.0)
    path.cubicTo(start + QPointF(pull, 0), end - QPointF(pull, 0), end)
    return path
