"""The plane cut into polygons, each with a colour of its own; one is marked under the pointer."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QWidget

from desktop.plots import colours
from desktop.plots.plane import PlanePlot, View
from desktop.plots.plot import extremes
from desktop.theme import theme
from engine.language import tr

MOST_DRAWN = 20_000


class PolygonMap(PlanePlot):
    """`pointed(index)` follows the pointer from polygon to polygon; −1 is none.

    `vertices` (polygons, longest, 2) with `sizes`; `values` (polygons,) choose the colours, `lines`
    (count, 2, 2) are the borders to draw. `find(x, y)` names the polygon at a point.
    """

    pointed = Signal(int)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.same_scale = True
        self.empty_text = ""
        self.sentence: Callable[[int], str] = lambda index: ""
        self._vertices: NDArray[Any] = np.zeros((0, 0, 2))
        self._sizes: NDArray[Any] = np.zeros(0, np.intp)
        self._values: NDArray[Any] = np.zeros(0)
        self._lines: NDArray[Any] = np.zeros((0, 2, 2))
        self._find: Callable[[float, float], int | None] = lambda x, y: None
        self._table: tuple[Sequence[str], Iterable[Sequence[Any]]] = ((), ())
        self._picture: tuple[tuple[object, ...], QPixmap] | None = None
        self.marked = -1

    def set_polygons(
        self,
        vertices: NDArray[Any],
        sizes: NDArray[Any],
        values: NDArray[Any],
        lines: NDArray[Any],
        find: Callable[[float, float], int | None],
        table: tuple[Sequence[str], Iterable[Sequence[Any]]] = ((), ()),
    ) -> None:
        """Show these polygons."""
        self._vertices, self._sizes, self._values = vertices, sizes, values
        self._lines, self._find, self._table = lines, find, table
        self._picture = None
        self.mark(-1)
        self.content_changed()

    def clear(self, sentence: str) -> None:
        """Show nothing but a sentence."""
        self.empty_text = sentence
        none = np.zeros((0, 0, 2))
        self.set_polygons(
            none, np.zeros(0, np.intp), np.zeros(0), np.zeros((0, 2, 2)), lambda x, y: None
        )

    def __len__(self) -> int:
        return len(self._sizes)

    def mark(self, index: int) -> None:
        """Mark a polygon; −1 marks none."""
        if index != self.marked:
            self.marked = index
            self.update()
            self.pointed.emit(index)

    def mark_at(self, x: float, y: float) -> None:
        """Mark the polygon at a point of the plane."""
        found = self._find(x, y)
        self.mark(-1 if found is None else found)

    # --- drawing -----------------------------------------------------------------------------
    def draw_content(self, painter: QPainter, area: QRectF, view: View) -> None:
        if not len(self):
            painter.setFont(theme().font("small"))
            painter.setPen(theme().color("muted"))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(area.adjusted(6, 4, -6, -4), int(flags), self.empty_text)
            return
        ratio = painter.device().devicePixelRatioF()
        key = (view, area.x(), area.y(), area.width(), area.height(), theme().tokens.name, ratio)
        if self._picture is None or self._picture[0] != key:
            size = (area.right() + 1, area.bottom() + 1)
            picture = QPixmap(math.ceil(size[0] * ratio), math.ceil(size[1] * ratio))
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            inner = QPainter(picture)
            inner.setClipRect(area)
            self._paint_polygons(inner, area, view)
            inner.end()
            self._picture = (key, picture)
        painter.drawPixmap(QPointF(0, 0), self._picture[1])

    def _placed(self, points: NDArray[Any], area: QRectF, view: View) -> NDArray[Any]:
        scale = np.array([area.width() / view.width, -area.height() / view.height])
        origin = np.array([area.left(), area.bottom()]) - np.array([view.left, view.bottom]) * scale
        return np.clip(points * scale + origin, -1e5, 1e5)

    def _paint_polygons(self, painter: QPainter, area: QRectF, view: View) -> None:
        table = colours.soft(theme().tokens)
        reach = float(np.abs(self._values).max(initial=0.0)) or 1.0
        shades = table[colours.indices(self._values, -reach, reach)].tolist()
        placed = self._placed(self._vertices[:MOST_DRAWN], area, view).tolist()
        sizes = self._sizes.tolist()
        painter.setPen(Qt.PenStyle.NoPen)
        for number, corners in enumerate(placed):
            painter.setBrush(QColor.fromRgb(shades[number]))
            shape = QPolygonF([QPointF(x, y) for x, y in corners[: sizes[number]]])
            painter.drawConvexPolygon(shape)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().color("text", 0.5), 1))
        ends = self._placed(self._lines, area, view).reshape(-1, 4).tolist()
        painter.drawLines([QLineF(*each) for each in ends])

    def draw_marks(self, painter: QPainter, rect: QRectF) -> None:
        if not 0 <= self.marked < len(self):
            return
        area = self.area(rect)
        corners = self._vertices[self.marked, : self._sizes[self.marked]]
        placed = self._placed(corners, area, self.seen(area)).tolist()
        painter.save()
        painter.setClipRect(area)
        painter.setBrush(theme().color("accent", 0.25))
        painter.setPen(QPen(theme().color("accent"), 2))
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in placed]))
        painter.restore()

    # --- what a plot says --------------------------------------------------------------------
    def read_out(self, position: QPointF) -> str:
        area = self.area()
        if not area.contains(position):
            return ""
        self.mark_at(*self.to_plane(position, area))
        return self.sentence(self.marked) if self.marked >= 0 else ""

    def table(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        return self._table

    def describe(self) -> str:
        if not len(self):
            return f"{self.title}: {self.empty_text or tr('nothing to show yet')}"
        values = extremes(self._values, tr("Their values go"))
        keys = tr("Arrow keys move, + and − zoom, 0 goes back.")
        return tr("{0}: {1:,} pieces.{2} {3}").format(self.title, len(self), values, keys)
