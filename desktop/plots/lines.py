"""Curves over one axis: each with a name and a colour, read out at the pointer, also on a log axis.

The plot fits itself to its curves until a person moves or zooms; a double-click fits it again.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from desktop.plots.plane import PlanePlot, View
from desktop.theme import theme
from engine.language import tr
from engine.numbers import plain

CURVES = ("accent", "negative", "combine", "sequence", "activation", "group", "input", "muted")
"""Tokens for curves and classes, in the order they are given out."""
_DOT = 2.4
_SAMPLE, _BETWEEN = 23, 14  # pixels of a legend: before a name, and between two
_MOST_ROWS = 50_000


@dataclass(frozen=True, eq=False)
class Curve:
    """y over x, both (count,); `token` is its colour, `dots` draws points instead of a line."""

    name: str
    x: NDArray[Any]
    y: NDArray[Any]
    token: str = "accent"
    dashed: bool = False
    dots: bool = False
    width: float = 1.8


class LinePlot(PlanePlot):
    """Several curves. With `log_y` heights are logarithms; what is not positive is not drawn."""

    def __init__(self, title: str, parent: QWidget | None = None, *, log_y: bool = False) -> None:
        super().__init__(title, parent)
        self.log_y = log_y
        self.empty_text = ""
        self._curves: tuple[Curve, ...] = ()
        self._pointer: float | None = None
        self.legend = True
        self.legend_above = False  # in rows over the axes, where it can cover nothing

    # --- content -----------------------------------------------------------------------------
    def set_curves(self, curves: Sequence[Curve], home: View | None = None) -> None:
        """Show these; `home` is what to see of them, by default all."""
        self._curves = tuple(curves)
        if self.empty_text:  # which has no numbers beside it
            self.ticks_shown = any(len(curve.x) for curve in curves)
        fitted = home if home is not None else self._fit()
        if fitted is not None and fitted != self._home:
            self.set_home(fitted, go=self.at_home)
        self.content_changed()

    @property
    def curves(self) -> tuple[Curve, ...]:
        """What is shown."""
        return self._curves

    def heights(self, curve: Curve) -> NDArray[np.float64]:
        """A curve's y as it is drawn: its logarithm on a log axis."""
        y = np.asarray(curve.y, np.float64)
        if not self.log_y:
            return y
        with np.errstate(all="ignore"):
            return np.where(y > 0, np.log10(np.maximum(y, 1e-300)), np.nan)

    def _fit(self) -> View | None:
        found = [(np.asarray(c.x, np.float64), self.heights(c)) for c in self._curves if len(c.x)]
        kept = [(x, y[np.isfinite(y)]) for x, y in found]
        kept = [(x, y) for x, y in kept if y.size]
        if not kept:
            return None
        left = min(float(x[0]) for x, _ in kept)
        right = max(float(x[-1]) for x, _ in kept)
        low = min(float(y.min()) for _, y in kept)
        high = max(float(y.max()) for _, y in kept)
        room = (high - low) * 0.06 or max(abs(high), 1.0) * 0.1
        if right <= left:
            left, right = left - 0.5, left + 0.5
        elif any(curve.dots for curve in self._curves):
            # A dot at the edge is drawn whole.
            left, right = left - (right - left) * 0.02, right + (right - left) * 0.02
        return View(left, right, low - room, high + room)

    # --- drawing -----------------------------------------------------------------------------
    def area(self, rect: QRectF | None = None) -> QRectF:
        area = super().area(rect)
        if self.legend_above and area.height() > 0:
            metrics = QFontMetricsF(theme().font("small"))
            rows = len(self._legend_rows(area.width(), metrics))
            area.setTop(area.top() + rows * metrics.height() + (4 if rows else 0))
        return area

    def _legend_rows(self, width: float, metrics: QFontMetricsF) -> list[list[Curve]]:
        """Which names stand beside one another over the axes."""
        rows: list[list[Curve]] = []
        free = 0.0
        for curve in self._curves:
            if not curve.name or not len(curve.x):
                continue
            needs = _SAMPLE + metrics.horizontalAdvance(curve.name) + _BETWEEN
            if not rows or needs - _BETWEEN > free:
                rows.append([])
                free = width
            rows[-1].append(curve)
            free -= needs
        return rows

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        super().draw(painter, rect)
        if not self.legend_above:
            return
        font = theme().font("small")
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        area = self.area(rect)
        rows = self._legend_rows(area.width(), metrics)
        top = area.top() - 4 - len(rows) * metrics.height()
        for row, curves in enumerate(rows):
            left, y = area.left(), top + metrics.height() * (row + 0.5)
            for curve in curves:
                self._draw_name(painter, metrics, QPointF(left, y), curve)
                left += _SAMPLE + metrics.horizontalAdvance(curve.name) + _BETWEEN

    def _draw_name(
        self, painter: QPainter, metrics: QFontMetricsF, at: QPointF, curve: Curve
    ) -> None:
        """A sample of a curve from `at` on, and its name."""
        color = theme().color(curve.token)
        if curve.dots:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
            painter.drawEllipse(at + QPointF(9, 0), _DOT, _DOT)
        else:
            painter.setPen(_pen(color, curve))
            painter.drawLine(at, at + QPointF(18, 0))
        painter.setPen(theme().color("text"))
        painter.drawText(at + QPointF(_SAMPLE, metrics.ascent() / 2 - 1), curve.name)

    def upright_ticks(self, view: View, height: float) -> list[float]:
        found = super().upright_ticks(view, height)
        whole = [power for power in found if abs(power - round(power)) < 1e-9]
        return whole if self.log_y and len(whole) > 1 else found

    def tick_text(self, value: float, upright: bool) -> str:
        if not (upright and self.log_y):
            return super().tick_text(value, upright)
        power = 10.0**value
        if power < 1e-3 or power >= 1e5:
            return f"{power:.0e}".replace("e-0", "e−").replace("e+0", "e")
        return plain(float(f"{power:.2g}"), 12)

    def draw_content(self, painter: QPainter, area: QRectF, view: View) -> None:
        if not any(len(curve.x) for curve in self._curves):
            painter.setFont(theme().font("small"))
            painter.setPen(theme().color("muted"))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(area.adjusted(6, 4, -6, -4), int(flags), self.empty_text)
            return
        if not self.log_y and view.bottom < 0 < view.top:
            zero = self.to_screen(0, 0, area).y()
            painter.setPen(QPen(theme().color("muted"), 1))
            painter.drawLine(QPointF(area.left(), zero), QPointF(area.right(), zero))
        for curve in self._curves:
            self._draw_curve(painter, area, view, curve)
        if self.legend and not self.legend_above and len([c for c in self._curves if c.name]) > 1:
            self._draw_legend(painter, area)

    def _draw_curve(self, painter: QPainter, area: QRectF, view: View, curve: Curve) -> None:
        xs = area.left() + (np.asarray(curve.x, np.float64) - view.left) / view.width * area.width()
        ys = area.bottom() - (self.heights(curve) - view.bottom) / view.height * area.height()
        # Far outside the axes Qt's rasteriser loses precision.
        ys = np.clip(ys, area.top() - 1e4, area.bottom() + 1e4)
        color = theme().color(curve.token)
        if curve.dots:
            painter.setPen(QPen(theme().color("panel"), 0.6))
            painter.setBrush(color)
            for x, y in zip(xs.tolist(), ys.tolist(), strict=True):
                painter.drawEllipse(QPointF(x, y), _DOT, _DOT)
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(_pen(color, curve))
        for start, stop in _runs(np.isfinite(ys)):
            points = zip(xs[start:stop].tolist(), ys[start:stop].tolist(), strict=True)
            painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in points]))

    def _draw_legend(self, painter: QPainter, area: QRectF) -> None:
        font = theme().font("small")
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        named = [curve for curve in self._curves if curve.name]
        shown = named[: max(1, int(area.height() / metrics.height()) - 1)]
        widest = max(metrics.horizontalAdvance(curve.name) for curve in shown)
        size = QSizeF(widest + 30, metrics.height() * len(shown) + 4)
        box = self._free_corner(area, size, shown)
        left, top = box.left() + 4, box.top()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("panel", 0.82))
        painter.drawRoundedRect(box, 4, 4)
        for row, curve in enumerate(shown):
            y = top + 2 + metrics.height() * (row + 0.5)
            self._draw_name(painter, metrics, QPointF(left, y), curve)

    def _free_corner(self, area: QRectF, size: QSizeF, shown: Sequence[Curve]) -> QRectF:
        """The corner in which the legend covers least, the right upper one where all are alike."""
        found = QRectF()
        fewest = math.inf
        for right, top in ((True, True), (False, True), (True, False), (False, False)):
            x = area.right() - size.width() - 4 if right else area.left() + 4
            y = area.top() + 3 if top else area.bottom() - size.height() - 3
            box = QRectF(QPointF(x, y), size)
            covered = sum(self._points_in(box, area, curve) for curve in shown)
            if covered < fewest:
                found, fewest = box, covered
        return found

    def _points_in(self, box: QRectF, area: QRectF, curve: Curve) -> int:
        view = self.seen(area)
        ys = self.heights(curve)
        xs = np.asarray(curve.x, np.float64)
        if not curve.dots and len(xs) > 1:
            # A line covers what lies between its points too.
            fine = np.linspace(0, len(xs) - 1, 4 * len(xs))
            at = np.arange(len(xs))
            xs, ys = np.interp(fine, at, xs), np.interp(fine, at, ys)
        across = area.left() + (xs - view.left) / view.width * area.width()
        down = area.bottom() - (ys - view.bottom) / view.height * area.height()
        inside = (across >= box.left()) & (across <= box.right())
        return int((inside & (down >= box.top()) & (down <= box.bottom())).sum())

    def draw_marks(self, painter: QPainter, rect: QRectF) -> None:
        if self._pointer is None or not self._curves:
            return
        area = self.area(rect)
        at = self.to_screen(self._pointer, 0, area).x()
        if not area.left() <= at <= area.right():
            return
        painter.setPen(QPen(theme().color("muted"), 1, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(at, area.top()), QPointF(at, area.bottom()))
        view = self.seen(area)
        for curve in self._curves:
            place = _nearest(curve, self._pointer)
            if place is None or curve.dots:
                continue
            y = float(self.heights(curve)[place])
            if math.isfinite(y) and view.bottom <= y <= view.top:
                painter.setBrush(theme().color(curve.token))
                painter.setPen(QPen(theme().color("panel"), 1))
                painter.drawEllipse(self.to_screen(float(curve.x[place]), y, area), 3.5, 3.5)

    # --- what a plot says --------------------------------------------------------------------
    def read_out(self, position: QPointF) -> str:
        area = self.area()
        inside = area.contains(position)
        x = self.to_plane(position, area)[0] if inside else None
        if x != self._pointer:
            self._pointer = x
            self.update()
        if x is None or not self._curves:
            return ""
        lines = [f"{self.x_name} = {plain(_round_to(x, self._view.width))}"]
        for curve in self._curves:
            place = None if curve.dots else _nearest(curve, x)
            if place is not None:
                lines.append(f"{curve.name or self.y_name}: {plain(float(curve.y[place]))}")
        return " · ".join(lines) if len(lines) > 1 else ""

    def leaveEvent(self, event: Any) -> None:
        self._pointer = None
        super().leaveEvent(event)

    def table(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        together = self._curves and all(c.x is self._curves[0].x for c in self._curves)
        if together:
            header = [self.x_name, *(curve.name or self.y_name for curve in self._curves)]
            columns = [self._curves[0].x, *(curve.y for curve in self._curves)]
            return header, ([float(v) for v in row] for row in zip(*columns, strict=True))
        rows = (
            [curve.name or self.y_name, float(x), float(y)]
            for curve in self._curves
            for x, y in zip(curve.x, curve.y, strict=True)
        )
        return [tr("curve"), self.x_name, self.y_name], rows

    def describe(self) -> str:
        parts: list[str] = []
        for curve in self._curves[:4]:
            y = np.asarray(curve.y, np.float64)
            y = y[np.isfinite(y)]
            if y.size:
                name = curve.name or self.y_name
                parts.append(
                    tr("{0} from {1} to {2}").format(
                        name, plain(float(y.min()), 3), plain(float(y.max()), 3)
                    )
                )
        return f"{self.title}: {'; '.join(parts) or self.empty_text or tr('nothing to show yet')}."


def _pen(color: QColor, curve: Curve) -> QPen:
    style = Qt.PenStyle.DashLine if curve.dashed else Qt.PenStyle.SolidLine
    return QPen(color, curve.width, style, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.RoundJoin)


def _runs(good: NDArray[np.bool_]) -> Iterable[tuple[int, int]]:
    """The stretches of True, so that a line breaks where there is no number."""
    if good.all():
        return [(0, len(good))] if len(good) else []
    edges = np.flatnonzero(np.diff(np.concatenate([[False], good, [False]]).astype(np.int8)))
    return [(int(a), int(b)) for a, b in edges.reshape(-1, 2)]


def _nearest(curve: Curve, x: float) -> int | None:
    if not len(curve.x):
        return None
    place = int(np.searchsorted(curve.x, x))
    if place == len(curve.x):
        return place - 1
    if place and abs(curve.x[place - 1] - x) < abs(curve.x[place] - x):
        return place - 1
    return place


def _round_to(value: float, span: float) -> float:
    """As many digits as a pointer can tell apart."""
    digits = 3 - math.floor(math.log10(span)) if span > 0 else 3
    return round(value, max(0, digits))
