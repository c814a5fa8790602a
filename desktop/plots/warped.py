"""A grid and points as a map carries them: upright lines blue, level lines orange."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from desktop.plots.field import CLASSES
from desktop.plots.marks import draw_mark
from desktop.plots.plane import PlanePlot, View
from desktop.plots.plot import extremes
from desktop.theme import theme
from engine.language import tr
from engine.numbers import plain

_POINT = 2.6
_ROOM = 0.08


class WarpedGrid(PlanePlot):
    """`set_grid` with lines (lines, samples, 2), the first half of them upright."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.same_scale = True
        self.empty_text = ""
        self.lines: NDArray[Any] = np.zeros((0, 0, 2))
        self.points: NDArray[Any] = np.zeros((0, 2))
        self._kinds: NDArray[Any] = np.zeros(0, np.intp)

    @property
    def fitted(self) -> bool:
        return False

    def seen(self, area: QRectF) -> View:
        """One scale both ways: the longer side sees more."""
        view = self._view
        across, up = area.width() / view.width, area.height() / view.height
        middle_x, middle_y = (view.left + view.right) / 2, (view.bottom + view.top) / 2
        scale = max(min(across, up), 1e-12)
        wide, tall = area.width() / scale / 2, area.height() / scale / 2
        return View(middle_x - wide, middle_x + wide, middle_y - tall, middle_y + tall)

    def set_grid(
        self, lines: NDArray[Any], points: NDArray[Any], kinds: NDArray[Any], home: View
    ) -> None:
        """Show these; `home` is what is seen while nobody moved."""
        self.lines, self.points, self._kinds = lines, points, kinds
        self.set_home(home, go=self.at_home)
        self.content_changed()

    def draw_content(self, painter: QPainter, area: QRectF, view: View) -> None:
        if not len(self.lines):
            painter.setFont(theme().font("small"))
            painter.setPen(theme().color("muted"))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(area.adjusted(6, 4, -6, -4), int(flags), self.empty_text)
            return
        painter.setPen(QPen(theme().color("muted"), 1))
        zero = self.to_screen(0, 0, area)
        painter.drawLine(QPointF(zero.x(), area.top()), QPointF(zero.x(), area.bottom()))
        painter.drawLine(QPointF(area.left(), zero.y()), QPointF(area.right(), zero.y()))
        across, up = area.width() / view.width, area.height() / view.height
        origin = np.array([area.left() - view.left * across, area.bottom() + view.bottom * up])
        scale = np.array([across, -up])
        placed = np.clip(self.lines * scale + origin, -1e5, 1e5)
        half = len(placed) // 2
        for number, line in enumerate(placed.tolist()):
            token = "positive" if number < half else "negative"
            painter.setPen(QPen(theme().color(token, 0.8), 1))
            painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in line]))
        inks = [theme().ink(token) for token in CLASSES]
        painter.setPen(QPen(theme().color("panel"), 0.8))
        spots = np.clip(self.points * scale + origin, -1e5, 1e5).tolist()
        for (x, y), kind in zip(spots, self._kinds.tolist(), strict=True):
            painter.setBrush(inks[int(kind) % len(inks)])
            draw_mark(painter, QPointF(x, y), _POINT, int(kind))

    def read_out(self, position: QPointF) -> str:
        area = self.area()
        if not area.contains(position) or not len(self.lines):
            return ""
        x, y = self.to_plane(position, area)
        return f"({plain(x, 2)}, {plain(y, 2)})"

    def table(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        rows: list[list[Any]] = []
        half = len(self.lines) // 2
        for number, line in enumerate(self.lines):
            kind = "upright" if number < half else "level"
            rows += [[f"{kind} {number % max(half, 1) + 1}", float(x), float(y)] for x, y in line]
        rows += [[tr("point"), float(x), float(y)] for x, y in self.points]
        return [tr("line"), "x", "y"], rows

    def describe(self) -> str:
        if not len(self.lines):
            return f"{self.title}: {self.empty_text or tr('nothing to show yet')}"
        view = self.view
        return tr("{0}: {1} grid lines and {2:,} points, from ({3}, {4}) to ({5}, {6}).{7}").format(
            self.title,
            len(self.lines),
            len(self.points),
            plain(view.left, 2),
            plain(view.bottom, 2),
            plain(view.right, 2),
            plain(view.top, 2),
            self._reach(),
        )

    def _reach(self) -> str:
        """How far the grid lies, and the points with it."""
        across, up = self.lines[..., 0], self.lines[..., 1]
        found = extremes(across, tr("The grid lies across")) + extremes(up, tr("Upwards it lies"))
        if len(self.points):
            found += extremes(self.points[:, 0], tr("The points lie across"))
            found += extremes(self.points[:, 1], tr("Upwards they lie"))
        return found


def bounds(points: NDArray[Any]) -> View:
    """A view that holds all points (count, 2), with some room."""
    finite = points[np.isfinite(points).all(axis=1)]
    if not len(finite):
        return View()
    low, high = finite.min(axis=0), finite.max(axis=0)
    size = np.maximum(high - low, max(float((high - low).max()) * 0.05, 0.5))
    middle = (low + high) / 2
    low, high = middle - size * (0.5 + _ROOM), middle + size * (0.5 + _ROOM)
    return View(float(low[0]), float(high[0]), float(low[1]), float(high[1]))
