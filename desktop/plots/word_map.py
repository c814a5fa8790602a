"""Named points on a plane: words where their vectors put them. One can be picked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter

from desktop.plots.plane import PlanePlot, View
from desktop.plots.plot import mono
from desktop.theme import theme

_NEAR = 14.0  # pixels within which the pointer means a point
_DOT = 3.6


class WordMap(PlanePlot):
    """`set_points` shows names at places. `picked(index)` follows a click, or the keys N (next) and
    P (previous).
    """

    picked = Signal(int)

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.x_name, self.y_name = "first axis", "second axis"
        self.same_scale = True
        self.empty_text = ""
        self._points: NDArray[np.floating] = np.zeros((0, 2))
        self._names: tuple[str, ...] = ()
        self._current = -1
        self._press = QPointF()

    # --- content -----------------------------------------------------------------------------
    def set_points(self, points: NDArray[np.floating], names: Sequence[str]) -> None:
        """Show names at points (n, 2)."""
        if len(points) != len(names):
            raise ValueError(f"{len(points)} points, but {len(names)} names")
        self._points, self._names = points, tuple(names)
        self._current = min(self._current, len(names) - 1)
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
    def names(self) -> tuple[str, ...]:
        """The words shown."""
        return self._names

    @property
    def current(self) -> int:
        """The point picked, −1 for none."""
        return self._current

    def pick(self, index: int) -> None:
        """Choose a point and say so."""
        if 0 <= index < len(self._names) and index != self._current:
            self._current = index
            self.set_read_out(self._say(index))
            self.content_changed()
            self.picked.emit(index)

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
        taken: list[QRectF] = []
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
            taken.append(box)
            painter.setPen(theme().color("text"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name)

    def _free(
        self, area: QRectF, spot: QPointF, size: QSizeF, taken: Sequence[QRectF]
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
            inside = area.contains(box)
            if inside and not any(box.intersects(other) for other in taken):
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
        return f"{self._names[index]}: {x:.3f}, {y:.3f}"

    def read_out(self, position: QPointF) -> str:
        index = self._at(position)
        return self._say(index) if index >= 0 else ""

    def table(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        return ["token", self.x_name, self.y_name], [
            [name, float(x), float(y)]
            for name, (x, y) in zip(self._names, self._points, strict=True)
        ]

    def describe(self) -> str:
        if not self._names:
            return f"{self.title}: nothing yet."
        chosen = f" Picked: {self._say(self._current)}." if self._current >= 0 else ""
        return f"{self.title}: {len(self._names)} points.{chosen}"

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
