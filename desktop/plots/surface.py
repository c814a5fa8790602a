"""A field of numbers as a surface over its plane, with level lines on the floor; a drag turns it.

The surface is drawn from back to front, patch by patch, in parallel projection: nothing is needed
but a painter, and a saved drawing is made of shapes.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QPolygonF,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from desktop.plots import colours
from desktop.plots.contour import level_lines
from desktop.plots.plane import View
from desktop.plots.plot import Plot
from desktop.theme import theme
from engine.language import tr
from engine.numbers import plain

_MOST = 48  # patches each way
_HOME = (35.0, 28.0)  # degrees round and up
_STEEPEST = 89.0
_TALL = 0.8  # the height of the box beside its sides, which are 2
_STEP = 10.0  # degrees for an arrow key

Values = NDArray[np.floating]


class SurfacePlot(Plot):
    """`set_values` as for a map; dragging or the arrow keys turn it, Home brings it back."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.x_name, self.y_name, self.z_name = "x", "y", ""
        self.empty_text = ""
        self._values: Values | None = None
        self._view = View()
        self._levels: tuple[float, ...] = ()
        self._lines: list[tuple[float, NDArray[np.float64]]] | None = None  # of the levels
        self.round, self.up = _HOME
        self.zoom = 1.0
        self._grip: QPointF | None = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    # --- content -----------------------------------------------------------------------------
    def set_values(self, values: Values | None, view: View, levels: Sequence[float] = ()) -> None:
        """Numbers (rows from bottom to top, columns) over `view`; level lines lie on the floor."""
        self._values, self._view, self._levels = values, view, tuple(levels)
        self._lines = None
        self.content_changed()

    def turn(self, round: float, up: float) -> None:
        """Turn to an angle round and an angle up, in degrees."""
        self.round = (round + 180.0) % 360.0 - 180.0
        self.up = max(-_STEEPEST, min(_STEEPEST, up))
        self.update()

    @property
    def range(self) -> tuple[float, float]:
        """The lowest and the highest finite number."""
        finite = np.zeros(0) if self._values is None else self._values[np.isfinite(self._values)]
        return (float(finite.min()), float(finite.max())) if finite.size else (0.0, 0.0)

    # --- projection --------------------------------------------------------------------------
    def _matrix(self) -> NDArray[np.float64]:
        """From box coordinates (x, y in −1 … 1, z in ∓_TALL / 2) to right, up, towards us."""
        a, b = math.radians(self.round), math.radians(self.up)
        right = (math.cos(a), math.sin(a), 0.0)
        upward = (-math.sin(a) * math.sin(b), math.cos(a) * math.sin(b), math.cos(b))
        near = (math.sin(a) * math.cos(b), -math.cos(a) * math.cos(b), math.sin(b))
        return np.array([right, upward, near])

    def project(self, points: NDArray[np.float64], rect: QRectF) -> NDArray[np.float64]:
        """Box points (n, 3) to (n, 3): pixels across, pixels down, and nearness."""
        size = min(rect.width(), rect.height() * 1.15) / 3.6 * self.zoom
        turned = points @ self._matrix().T
        centre = rect.center()
        across = centre.x() + turned[:, 0] * size
        down = centre.y() - turned[:, 1] * size
        return np.stack([across, down, turned[:, 2]], axis=1)

    def _heights(self, values: NDArray[Any]) -> NDArray[np.float64]:
        low, high = self.range
        share = (values - low) / (high - low) if high > low else np.full(values.shape, 0.5)
        return (np.clip(share, 0, 1) - 0.5) * _TALL

    # --- drawing -----------------------------------------------------------------------------
    def draw(self, painter: QPainter, rect: QRectF) -> None:
        if self._values is None or min(self._values.shape) < 2:
            painter.setFont(theme().font("body"))
            painter.setPen(theme().color("muted"))
            flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
            painter.drawText(rect.adjusted(16, 16, -16, -16), flags, self.empty_text)
            return
        self._draw_box(painter, rect)
        self._draw_levels(painter, rect)
        self._draw_patches(painter, rect)
        self._draw_names(painter, rect)

    def _draw_box(self, painter: QPainter, rect: QRectF) -> None:
        floor = np.array([(-1, -1), (1, -1), (1, 1), (-1, 1)], np.float64)
        base = self.project(np.column_stack([floor, np.full(4, -_TALL / 2)]), rect)
        top = self.project(np.column_stack([floor, np.full(4, _TALL / 2)]), rect)
        painter.setPen(QPen(theme().color("line"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolygon(_polygon(base))
        farthest = int(base[:, 2].argmin())
        for k in range(4):
            if k != farthest or self.up < 0:
                continue
            for other in (k, (k + 1) % 4, (k + 3) % 4):
                painter.drawLine(QPointF(*base[other, :2]), QPointF(*top[other, :2]))
            painter.drawLine(QPointF(*top[k, :2]), QPointF(*top[(k + 1) % 4, :2]))
            painter.drawLine(QPointF(*top[k, :2]), QPointF(*top[(k + 3) % 4, :2]))

    def _level_lines(self) -> list[tuple[float, NDArray[np.float64]]]:
        """For each level the ends of its lines on the floor, in box coordinates (2 · lines, 3)."""
        assert self._values is not None
        rows, columns = self._values.shape
        found: list[tuple[float, NDArray[np.float64]]] = []
        for level in self._levels:
            ends = level_lines(self._values, level).reshape(-1, 2)
            x = (ends[:, 0] + 0.5) / columns * 2 - 1
            y = (ends[:, 1] + 0.5) / rows * 2 - 1
            found.append((level, np.column_stack([x, y, np.full(len(x), -_TALL / 2)])))
        return found

    def _draw_levels(self, painter: QPainter, rect: QRectF) -> None:
        if self._lines is None:
            self._lines = self._level_lines()
        for level, ends in self._lines:
            token = "positive" if level > 0 else "negative" if level < 0 else "text"
            painter.setPen(QPen(theme().color(token, 0.75), 1))
            points = self.project(ends, rect)[:, :2].reshape(-1, 4)
            painter.drawLines([QLineF(*each) for each in points.tolist()])

    def _draw_patches(self, painter: QPainter, rect: QRectF) -> None:
        assert self._values is not None
        field = thinned(self._values)
        rows, columns = field.shape
        xs, ys = np.linspace(-1, 1, columns), np.linspace(-1, 1, rows)
        across, along = np.meshgrid(xs, ys)
        points = self.project(
            np.column_stack([across.ravel(), along.ravel(), self._heights(field).ravel()]), rect
        )
        places = np.arange(rows * columns).reshape(rows, columns)
        corners = np.stack(
            [places[:-1, :-1], places[:-1, 1:], places[1:, 1:], places[1:, :-1]], axis=2
        ).reshape(-1, 4)
        mean = (field[:-1, :-1] + field[:-1, 1:] + field[1:, 1:] + field[1:, :-1]).ravel() / 4
        order = np.argsort(points[corners, 2].mean(axis=1), kind="stable")
        order = order[np.isfinite(mean[order])]
        end = max(abs(each) for each in self.range) or 1.0
        table = colours.diverging(theme().tokens)
        fills = table[colours.indices(mean[order], -end, end)].tolist()
        brushes = {fill: QBrush(QColor.fromRgba(fill)) for fill in set(fills)}
        edge = theme().color("text", 0.22)
        painter.setPen(QPen(edge, 0.6))
        # Points shared by four patches each, and lists as they are: half the time of polygons.
        at = [QPointF(x, y) for x, y in points[:, :2].tolist()]
        for fill, (a, b, c, d) in zip(fills, corners[order].tolist(), strict=True):
            painter.setBrush(brushes[fill])
            painter.drawPolygon([at[a], at[b], at[c], at[d]])

    def _draw_names(self, painter: QPainter, rect: QRectF) -> None:
        painter.setFont(theme().font("small"))
        metrics = painter.fontMetrics()
        painter.setPen(theme().color("muted"))
        view, (low, high) = self._view, self.range
        turn, floor = math.radians(self.round), -_TALL / 2
        front = -1.14 if math.cos(turn) > 0 else 1.14  # the nearer edge along x
        side = 1.14 if math.sin(turn) > 0 else -1.14  # and along y
        corners = np.array([(x, y, floor) for x in (-1, 1) for y in (-1, 1)], np.float64)
        left = corners[self.project(corners, rect)[:, 0].argmin()] * (1.12, 1.12, 1.0)
        named = [
            ((0.0, front, floor), self.x_name),
            ((-1.0, front, floor), plain(view.left, 3)),
            ((1.0, front, floor), plain(view.right, 3)),
            ((side, 0.0, floor), self.y_name),
            ((side, -1.0, floor), plain(view.bottom, 3)),
            ((side, 1.0, floor), plain(view.top, 3)),
            ((left[0], left[1], floor), plain(low, 3)),
            ((left[0], left[1], -floor), plain(high, 3)),
        ]
        places = self.project(np.array([place for place, _ in named], np.float64), rect)
        for k, ((x, y, _), (_, text)) in enumerate(zip(places.tolist(), named, strict=True)):
            upright = k >= len(named) - 2  # the height's two ends, at the left of their corner
            wide = metrics.horizontalAdvance(text) + 4
            box = QRectF(x - (wide if upright else wide / 2), y - (18 if upright else 10), wide, 20)
            box.moveLeft(max(rect.left(), min(box.left(), rect.right() - wide)))
            side_of = Qt.AlignmentFlag.AlignRight if upright else Qt.AlignmentFlag.AlignHCenter
            painter.drawText(box, int(side_of | Qt.AlignmentFlag.AlignVCenter), text)

    # --- turning -----------------------------------------------------------------------------
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._grip = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is None:
            super().mouseMoveEvent(event)
            return
        by = event.position() - self._grip
        self._grip = event.position()
        self.turn(self.round + by.x() * 0.5, self.up + by.y() * 0.5)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.zoom = 1.0
        self.turn(*_HOME)

    def wheelEvent(self, event: QWheelEvent) -> None:
        factor = 1.2 if event.angleDelta().y() > 0 else 1 / 1.2
        self.zoom = max(0.3, min(5.0, self.zoom * factor))
        self.update()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, by = event.key(), (0.0, 0.0)
        if key == Qt.Key.Key_Left:
            by = (-_STEP, 0.0)
        elif key == Qt.Key.Key_Right:
            by = (_STEP, 0.0)
        elif key == Qt.Key.Key_Up:
            by = (0.0, _STEP)
        elif key == Qt.Key.Key_Down:
            by = (0.0, -_STEP)
        elif key == Qt.Key.Key_Home:
            self.zoom = 1.0
            self.turn(*_HOME)
            return
        if by == (0.0, 0.0):
            super().keyPressEvent(event)
        else:
            self.turn(self.round + by[0], self.up + by[1])

    # --- what a plot says --------------------------------------------------------------------
    def table(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        header = [self.x_name, self.y_name, tr("value")]
        values = self._values
        if values is None:
            return header, ()
        view, (rows, columns) = self._view, values.shape
        xs = view.left + (np.arange(columns) + 0.5) / columns * view.width
        ys = view.bottom + (np.arange(rows) + 0.5) / rows * view.height
        return header, (
            [float(x), float(y), float(values[r, c])]
            for r, y in enumerate(ys)
            for c, x in enumerate(xs)
        )

    def describe(self) -> str:
        if self._values is None:
            return self.empty_text
        low, high = self.range
        return tr(
            "{0} as a surface over {1} and {2}: from {3} "
            "to {4}. Drag or use the arrow keys to turn it."
        ).format(self.title, self.x_name, self.y_name, plain(low), plain(high))

    def sizeHint(self) -> QSize:
        return QSize(theme().px(320), theme().px(220))


def thinned(values: Values) -> NDArray[np.float64]:
    """At most `_MOST` + 1 rows and columns of a field, its edges among them."""
    rows, columns = values.shape
    return np.asarray(values, np.float64)[np.ix_(_spread(rows), _spread(columns))]


def _spread(count: int) -> list[int]:
    """Places from the first to the last, each once."""
    places = np.linspace(0, count - 1, min(count, _MOST + 1)).round().astype(int)
    # Not np.unique: its first use imports what takes more than a tenth of a second.
    return list(dict.fromkeys(places.tolist()))


def _polygon(points: NDArray[np.float64]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in points[:, :2].tolist()])
