"""Named points on a plane: words where their vectors put them. One can be picked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter

from desktop.plots.picking import Picking
from desktop.plots.plane import PlanePlot, View
from desktop.plots.plot import mono
from desktop.theme import theme
from engine.language import tr

_NEAR = 14.0  # pixels within which the pointer means a point
_DOT = 3.6
_ROW = 20.0  # pixels of a row in which names are looked for that stand in the way


class WordMap(Picking, PlanePlot):
    """`set_points` shows names at places. One is picked by a click, or the keys N (next) and P
    (previous).
    """

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.x_name, self.y_name = tr("first axis"), tr("second axis")
        self.same_scale = True
        self._points: NDArray[np.floating] = np.zeros((0, 2))
        self._press = QPointF()

    # --- content -----------------------------------------------------------------------------
    def set_points(self, points: NDArray[np.floating], names: Sequence[str]) -> None:
        """Show names at points (n, 2)."""
        self._take(names, len(points), "points")
        self._points = points
        if len(points):
            low, high = points.min(axis=0), points.max(axis=0)
            room = np.maximum((high - low) * 0.12, max(float((high - low).max()) * 0.05, 1e-3))
            home = View(
                float(low[0] - room[0]),
                float(high[0] + room[0] * 1.6),
                float(low[1] - room[1]),
                float(high[1] + room[1]),
            )
            if home != self._home:
                self.set_home(home, go=self.at_home)
        self.content_changed()

    @property
    def fitted(self) -> bool:
        return False

    def seen(self, area: QRectF) -> View:
        """A unit is as long across as upwards: where there is room, more is seen."""
        view = self._view
        unit = max(view.width / max(area.width(), 1), view.height / max(area.height(), 1))
        wide, high = unit * area.width() / 2, unit * area.height() / 2
        x, y = (view.left + view.right) / 2, (view.bottom + view.top) / 2
        return View(x - wide, x + wide, y - high, y + high)

    def place(self, index: int) -> QPointF:
        """Where a point is on the screen."""
        x, y = self._points[index]
        return self.to_screen(float(x), float(y))

    # --- drawing -----------------------------------------------------------------------------
    def draw_content(self, painter: QPainter, area: QRectF, view: View) -> None:
        if not self._names:
            painter.setFont(theme().font("small"))
            painter.setPen(theme().color("muted"))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(area.adjusted(6, 4, -6, -4), int(flags), self.empty_text)
            return
        painter.setFont(mono())
        metrics = QFontMetricsF(painter.font())
        taken: dict[int, list[QRectF]] = {}  # by the rows of type that they lie in
        spots = [self.to_screen(float(x), float(y), area) for x, y in self._points]
        order = sorted(range(len(spots)), key=lambda index: index != self._current)
        for index in order:
            spot, chosen = spots[index], index == self._current
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("negative" if chosen else "accent"))
            painter.drawEllipse(spot, _DOT, _DOT)
            name = self._names[index]
            box = self._free(
                area, spot, QSizeF(metrics.horizontalAdvance(name), metrics.height()), taken
            )
            if box is None:
                continue
            for row in _rows(box):
                taken.setdefault(row, []).append(box)
            painter.setPen(theme().color("text"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name)

    def _free(
        self, area: QRectF, spot: QPointF, size: QSizeF, taken: Mapping[int, Sequence[QRectF]]
    ) -> QRectF | None:
        """Room for a name beside its point; None where others stand all around."""
        width, height = size.width(), size.height()
        for dx, dy in (
            (_DOT + 3, -height / 2),
            (-width - _DOT - 3, -height / 2),
            (-width / 2, -height - _DOT),
            (-width / 2, _DOT),
        ):
            box = QRectF(spot.x() + dx, spot.y() + dy, width, height)
            near = (other for row in _rows(box) for other in taken.get(row, ()))
            if area.contains(box) and not any(box.intersects(other) for other in near):
                return box
        return None

    # --- reading out -------------------------------------------------------------------------
    def _at(self, position: QPointF) -> int:
        best, index = _NEAR, -1
        for place in range(len(self._names)):
            away = self.place(place) - position
            distance = (away.x() ** 2 + away.y() ** 2) ** 0.5
            if distance < best:
                best, index = distance, place
        return index

    def _say(self, index: int) -> str:
        x, y = self._points[index]
        return tr("{0}: {1:.3f}, {2:.3f}").format(self._names[index], x, y)

    def read_out(self, position: QPointF) -> str:
        index = self._at(position)
        return self._say(index) if index >= 0 else ""

    def table(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        return [tr("token"), self.x_name, self.y_name], [
            [name, float(x), float(y)]
            for name, (x, y) in zip(self._names, self._points, strict=True)
        ]

    def describe(self) -> str:
        if not self._names:
            return tr("{0}: nothing yet.").format(self.title)
        (left, low), (right, high) = (
            [self._names[int(place)] for place in places]
            for places in (self._points.argmin(axis=0), self._points.argmax(axis=0))
        )
        return tr(
            "{0}: {1} points. On the {2}, {3} lies furthest "
            "to the left and {4} to the right; on the {5}, {6} lowest and {7} "
            "highest.{8}"
        ).format(
            self.title,
            len(self._names),
            self.x_name,
            left,
            right,
            self.y_name,
            low,
            high,
            self._picked_too(),
        )

    # --- choosing ----------------------------------------------------------------------------
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._press = event.position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        moved = (event.position() - self._press).manhattanLength()
        if event.button() == Qt.MouseButton.LeftButton and moved < 4:
            self.pick(self._at(event.position()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_N: 1, Qt.Key.Key_P: -1}.get(Qt.Key(event.key()), 0)
        if step and self._names:
            self.pick((self._current + step) % len(self._names))
        else:
            super().keyPressEvent(event)


def _rows(box: QRectF) -> range:
    """The rows of the plot that a box reaches into."""
    return range(int(box.top() // _ROW), int(box.bottom() // _ROW) + 1)
