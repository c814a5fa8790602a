"""A plot on two axes: where the plane is on the screen, its ticks, and moving about in it.

The wheel zooms at the pointer, a drag moves, a double-click or 0 goes back home; + and − zoom and
the arrow keys move, so that all of it works without a mouse.
"""

from __future__ import annotations

import math
from abc import abstractmethod
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPen, QWheelEvent
from PySide6.QtWidgets import QWidget

from desktop.plots.plot import Plot, mono
from desktop.theme import theme
from engine.language import tr

_NARROWEST = 1e-6  # of where the view lies: beyond it neighbouring numbers fall together
_WIDEST = 1e9
_LOW = 130  # pixels at a text scale of 1 below which a plot's height is all for its curves


@dataclass(frozen=True)
class View:
    """The part of the plane that is seen."""

    left: float = -1.0
    right: float = 1.0
    bottom: float = -1.0
    top: float = 1.0

    @property
    def width(self) -> float:
        """How far it reaches across."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """How far it reaches up."""
        return self.top - self.bottom

    def zoomed(self, factor: float, x: float, y: float) -> View:
        """`factor` times as large on the screen, with (x, y) where it was."""
        return View(
            x - (x - self.left) / factor,
            x + (self.right - x) / factor,
            y - (y - self.bottom) / factor,
            y + (self.top - y) / factor,
        )

    def moved(self, by_x: float, by_y: float) -> View:
        """The same size somewhere else."""
        return View(self.left + by_x, self.right + by_x, self.bottom + by_y, self.top + by_y)

    @property
    def sound(self) -> bool:
        """Whether it can be drawn: finite, and neither too narrow nor too wide."""
        sides = (self.left, self.right, self.bottom, self.top)
        far = max(map(abs, sides))
        return (
            all(map(math.isfinite, sides))
            and min(self.width, self.height) > _NARROWEST * far
            and far < _WIDEST
        )


class PlanePlot(Plot):
    """A plot with an x-axis and a y-axis. `view_changed()` when the person moved or zoomed."""

    view_changed = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.x_name, self.y_name = "x", "y"
        self.same_scale = False  # a unit is as long across as upwards
        self.movable = True
        self.ticks_shown = True
        self.counts_across = False  # there is no half of what is counted along the x-axis
        self.names_shown = False  # the axes' names beside the ticks
        self._view = self._home = View()
        self._widest: tuple[tuple[float, ...], float] | None = None
        self._drag: QPointF | None = None
        self._dragged = False
        self.setMinimumSize(theme().px(110), theme().px(90))

    # --- what a plot on a plane draws --------------------------------------------------------
    @abstractmethod
    def draw_content(self, painter: QPainter, area: QRectF, view: View) -> None:
        """Paint inside the axes; the painter is clipped to `area`."""

    def tick_text(self, value: float, upright: bool) -> str:
        """A number beside a tick."""
        return _number(value)

    # --- the view ----------------------------------------------------------------------------
    @property
    def view(self) -> View:
        """What is seen."""
        return self._view

    @property
    def home(self) -> View:
        """Where a double-click goes back to."""
        return self._home

    @property
    def at_home(self) -> bool:
        """Whether nobody has moved or zoomed."""
        return self._view == self._home

    def set_home(self, view: View, *, go: bool = True) -> None:
        """Where a double-click goes back to; with `go` also what is seen now."""
        if view.sound:
            follow = go or self.at_home
            self._home = view
            if follow:
                self.look_at(view)

    def look_at(self, view: View) -> None:
        """See another part of the plane; one that cannot be drawn is left alone."""
        if view.sound and view != self._view:
            self._view = view
            self.content_changed()

    def _go(self, view: View) -> None:
        before = self._view
        self.look_at(view)
        if self._view != before:
            self.view_changed.emit()

    # --- geometry ----------------------------------------------------------------------------
    def sizeHint(self) -> QSize:
        return QSize(theme().px(220), theme().px(190))

    def area(self, rect: QRectF | None = None) -> QRectF:
        """The rectangle inside the axes."""
        rect = QRectF(self.rect()) if rect is None else rect
        if not self.ticks_shown:
            area = rect.adjusted(2, 2, -2, -2)
        else:
            metrics = QFontMetricsF(mono("mono-small"))
            left = self._widest_tick(rect.height(), metrics) + 6
            name = metrics.height() + 2 if self._room_for_names(rect) else 0.0
            area = rect.adjusted(left, 6 + name, -8, -(metrics.height() + 5 + name))
        if self.same_scale and self.fitted:
            side = min(area.width(), area.height())
            area = QRectF(area.left(), area.top(), side, side)
        return area

    def whole_width(self, height: int) -> int:
        """How wide a square plot of that height is with its axes; 0 where any width will do."""
        if not (self.same_scale and self.fitted):
            return 0
        return round(self.area(QRectF(0, 0, 4 * height, height)).right()) + theme().px(8)

    def _widest_tick(self, height: float, metrics: QFontMetricsF) -> float:
        """How far the numbers beside the y-axis reach; not less than usual ones do."""
        view = self._view
        key = (view.bottom, view.top, height, metrics.height())
        if self._widest is None or self._widest[0] != key:
            ys = self.upright_ticks(view, height)
            texts = ["−0.00", *(self.tick_text(y, True) for y in ys)]
            self._widest = (key, max(map(metrics.horizontalAdvance, texts)))
        return self._widest[1]

    def upright_ticks(self, view: View, height: float) -> list[float]:
        """Where numbers stand beside the y-axis, `height` pixels high."""
        return ticks(view.bottom, view.top, max(3, int(height / theme().px(32))))

    @property
    def fitted(self) -> bool:
        """Whether a plot of one scale shrinks to a square rather than seeing more one way."""
        return True

    def seen(self, area: QRectF) -> View:
        """The view as it lies in `area`."""
        return self._view

    def to_screen(self, x: float, y: float, area: QRectF | None = None) -> QPointF:
        """Where a point of the plane is drawn."""
        area = self.area() if area is None else area
        view = self.seen(area)
        return QPointF(
            area.left() + (x - view.left) / view.width * area.width(),
            area.bottom() - (y - view.bottom) / view.height * area.height(),
        )

    def to_plane(self, position: QPointF, area: QRectF | None = None) -> tuple[float, float]:
        """The point of the plane under a position."""
        area = self.area() if area is None else area
        view = self.seen(area)
        return (
            view.left + (position.x() - area.left()) / max(area.width(), 1) * view.width,
            view.bottom + (area.bottom() - position.y()) / max(area.height(), 1) * view.height,
        )

    # --- drawing -----------------------------------------------------------------------------
    def draw(self, painter: QPainter, rect: QRectF) -> None:
        area = self.area(rect)
        view = self.seen(area)
        painter.setFont(mono("mono-small"))
        metrics = QFontMetricsF(painter.font())
        xs = ticks(view.left, view.right, max(3, int(area.width() / theme().px(46))))
        if self.counts_across:
            xs = [x for x in xs if abs(x - round(x)) < 1e-9]
        ys = self.upright_ticks(view, area.height())
        if self.ticks_shown:
            painter.setPen(QPen(theme().color("grid"), 1))
            for x in xs:
                at = self.to_screen(x, 0, area).x()
                painter.drawLine(QPointF(at, area.top()), QPointF(at, area.bottom()))
            for y in ys:
                at = self.to_screen(0, y, area).y()
                painter.drawLine(QPointF(area.left(), at), QPointF(area.right(), at))
        painter.save()
        painter.setClipRect(area)
        self.draw_content(painter, area, view)
        painter.restore()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme().color("line"), 1))
        painter.drawRect(area)
        if not self.ticks_shown:
            return
        painter.setPen(theme().color("muted"))
        free = area.left() - 40
        for x in xs:
            text = self.tick_text(x, False)
            width = metrics.horizontalAdvance(text)
            at = self.to_screen(x, 0, area).x() - width / 2
            at = min(at, rect.right() - width)
            if at > free:
                painter.drawText(QPointF(at, area.bottom() + metrics.ascent() + 3), text)
                free = at + width + 4
        for y in ys:
            text = self.tick_text(y, True)
            at = self.to_screen(0, y, area).y() + metrics.ascent() / 2 - 1
            at = min(max(at, rect.top() + metrics.ascent()), area.bottom())
            painter.drawText(QPointF(area.left() - 5 - metrics.horizontalAdvance(text), at), text)
        if self._room_for_names(rect):
            self._draw_names(painter, area)

    def _room_for_names(self, rect: QRectF) -> bool:
        return self.names_shown and rect.height() >= theme().px(_LOW)

    def _draw_names(self, painter: QPainter, area: QRectF) -> None:
        """The x-axis's name under its right end, the y-axis's above its upper end."""
        font = theme().font("small")
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(theme().color("muted"))
        x_name = metrics.elidedText(self.x_name, Qt.TextElideMode.ElideRight, area.width())
        y_name = metrics.elidedText(self.y_name, Qt.TextElideMode.ElideRight, area.width())
        below = area.bottom() + QFontMetricsF(mono("mono-small")).height() + 3
        left = area.right() - metrics.horizontalAdvance(x_name)
        painter.drawText(QPointF(left, below + metrics.ascent()), x_name)
        painter.drawText(QPointF(area.left(), area.top() - 4), y_name)

    # --- mouse and keys ----------------------------------------------------------------------
    def wheelEvent(self, event: QWheelEvent) -> None:
        if not self.movable or not self.area().contains(event.position()):
            event.ignore()
            return
        factor = 1.2 ** (event.angleDelta().y() / 120)
        self._go(self._view.zoomed(factor, *self.to_plane(event.position())))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.movable:
            self._drag, self._dragged = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag is None:
            super().mouseMoveEvent(event)
            return
        by = event.position() - self._drag
        if not self._dragged and abs(by.x()) + abs(by.y()) < 4:
            return
        self._dragged = True
        area, view = self.area(), self._view
        self._drag = event.position()
        self._go(
            view.moved(
                -by.x() / max(area.width(), 1) * view.width,
                by.y() / max(area.height(), 1) * view.height,
            )
        )

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._drag = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.movable:
            self._go(self._home)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        view, key = self._view, Qt.Key(event.key())
        middle = ((view.left + view.right) / 2, (view.bottom + view.top) / 2)
        steps = {
            Qt.Key.Key_Left: (-0.1, 0.0),
            Qt.Key.Key_Right: (0.1, 0.0),
            Qt.Key.Key_Down: (0.0, -0.1),
            Qt.Key.Key_Up: (0.0, 0.1),
        }
        if not self.movable:
            super().keyPressEvent(event)
        elif key in steps:
            across, up = steps[key]
            self._go(view.moved(across * view.width, up * view.height))
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self._go(view.zoomed(1.2, *middle))
        elif key == Qt.Key.Key_Minus:
            self._go(view.zoomed(1 / 1.2, *middle))
        elif key in (Qt.Key.Key_0, Qt.Key.Key_Home):
            self._go(self._home)
        else:
            super().keyPressEvent(event)


def ticks(low: float, high: float, most: int) -> list[float]:
    """At most about `most` round numbers from `low` to `high`: steps of 1, 2 or 5 times 10ⁿ."""
    span = high - low
    if not (math.isfinite(span) and span > 0):
        return []
    rough = span / max(1, most)
    unit = 10.0 ** math.floor(math.log10(rough))
    step = next(unit * factor for factor in (1, 2, 5, 10) if unit * factor >= rough * 0.999)
    first = math.ceil(low / step - 1e-9)
    last = math.floor(high / step + 1e-9)
    return [number * step for number in range(first, last + 1)]


def _number(value: float) -> str:
    text = tr("{0:.6g}").format(value)
    if text in ("-0", "0") or abs(value) < 1e-12:
        return "0"
    return text.replace("-", "−")
