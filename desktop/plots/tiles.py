"""Many small maps side by side: one per neuron, a column of tiles per layer.

All tiles come as one picture from a worker, so that a frame is a handful of copies.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QImage, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from desktop.plots.plot import Plot, extremes
from desktop.theme import theme
from engine.language import tr

_GAP = 3.0
_LARGEST = 64.0
_SMALLEST = 12.0


@dataclass(frozen=True)
class Column:
    """One layer: its id, its name, and how many of its neurons are shown out of `size`."""

    layer: str
    name: str
    shown: int
    size: int


class Tiles(Plot):
    """`atlas` is (columns' largest count · side, columns · side): tile (row, column) at its place.

    `picked(layer, neuron)` follows a click, or Enter on the tile that the arrow keys reached.
    """

    picked = Signal(str, int)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.empty_text = ""
        self._columns: tuple[Column, ...] = ()
        self._side = 1
        self._atlas: NDArray[np.uint32] | None = None
        self._image: QImage | None = None
        self._ranges: Sequence[NDArray[Any]] = ()
        self._current = (0, 0)  # row, column
        self._hover: tuple[int, int] | None = None
        self.chosen: tuple[str, int] | None = None
        self.setMinimumSize(theme().px(60), theme().px(90))

    def set_columns(self, columns: Sequence[Column], side: int) -> None:
        """Which layers; the pictures follow with `set_atlas`."""
        if (tuple(columns), side) != (self._columns, self._side):
            self._columns, self._side = tuple(columns), side
            self._atlas = self._image = None
            self._ranges = ()
            self._current = (0, 0)
            self._hover = None
            self.updateGeometry()
            self.content_changed()

    def set_atlas(self, atlas: NDArray[np.uint32], ranges: Sequence[NDArray[Any]] = ()) -> None:
        """New pictures of the same tiles; `ranges` holds for each column the least and the greatest
        value of each tile, (tiles, 2)."""
        height, width = atlas.shape
        if (height, width) != (self._most * self._side, len(self._columns) * self._side):
            return  # drawn for other columns, a moment ago
        self._atlas = atlas
        self._ranges = ranges if len(ranges) == len(self._columns) else ()
        self._image = QImage(atlas.data, width, height, width * 4, QImage.Format.Format_RGB32)
        self.update()

    @property
    def columns(self) -> tuple[Column, ...]:
        """The layers shown."""
        return self._columns

    @property
    def filled(self) -> bool:
        """Whether pictures have come for the present columns."""
        return self._image is not None

    @property
    def _most(self) -> int:
        return max((column.shown for column in self._columns), default=0)

    # --- geometry ----------------------------------------------------------------------------
    def sizeHint(self) -> QSize:
        width = len(self._columns) * theme().px(30) + theme().px(8)
        return QSize(max(width, theme().px(60)), theme().px(190))

    def whole_width(self, height: float) -> int:
        """How wide the tiles spread where there is height for so much and width for all."""
        count = max(1, len(self._columns))
        wide = QRectF(0, 0, count * (_LARGEST + _GAP) * 4 * theme().scale, height)
        return round(count * self._step(wide, self.tile_rect(0, 0, wide).width()) + 4)

    def tile_rect(self, row: int, column: int, rect: QRectF | None = None) -> QRectF:
        """Where a tile is drawn."""
        rect = QRectF(self.rect()) if rect is None else rect
        head = QFontMetricsF(theme().font("small")).height() + 4
        count = max(1, len(self._columns))
        across = (rect.width() - 4) / count - _GAP
        down = (rect.height() - head - 2) / max(1, self._most) - _GAP
        side = max(_SMALLEST, min(across, down, _LARGEST * theme().scale))
        step = self._step(rect, side)
        left = rect.left() + 2 + column * step + (step - _GAP - side) / 2
        return QRectF(left, rect.top() + head + row * (side + _GAP), side, side)

    def _step(self, rect: QRectF, side: float) -> float:
        """From one column to the next: no farther than the names under them need."""
        return min((rect.width() - 4) / max(1, len(self._columns)), max(side * 1.9, side + 30))

    def tile_at(self, position: QPointF) -> tuple[int, int] | None:
        """(row, column) of the tile under a position."""
        for column, each in enumerate(self._columns):
            for row in range(each.shown):
                if self.tile_rect(row, column).contains(position):
                    return row, column
        return None

    # --- drawing -----------------------------------------------------------------------------
    def draw(self, painter: QPainter, rect: QRectF) -> None:
        painter.setFont(theme().font("small"))
        painter.setPen(theme().color("muted"))
        if not self._columns:
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(rect.adjusted(6, 4, -6, -4), int(flags), self.empty_text)
            return
        metrics = QFontMetricsF(painter.font())
        side = self._side
        for column, each in enumerate(self._columns):
            first = self.tile_rect(0, column, rect)
            room = self._step(rect, first.width()) - 3
            name = metrics.elidedText(each.name, Qt.TextElideMode.ElideRight, room)
            at = first.center().x() - metrics.horizontalAdvance(name) / 2
            painter.drawText(QPointF(max(at, rect.left()), rect.top() + metrics.ascent()), name)
            for row in range(each.shown):
                tile = self.tile_rect(row, column, rect)
                if self._image is not None:
                    part = QRectF(column * side, row * side, side, side)
                    painter.drawImage(tile, self._image, part)
                else:
                    painter.fillRect(tile, theme().color("field"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.chosen is not None:
            for column, each in enumerate(self._columns):
                if each.layer == self.chosen[0] and self.chosen[1] < each.shown:
                    painter.setPen(QPen(theme().color("accent"), 2))
                    painter.drawRect(self.tile_rect(self.chosen[1], column, rect))

    def draw_marks(self, painter: QPainter, rect: QRectF) -> None:
        marks = [self._hover, self._current if self.hasFocus() and self._columns else None]
        for place in marks:
            if place is not None:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(theme().color("text"), 1.5))
                painter.drawRect(self.tile_rect(place[0], place[1], rect))

    # --- what a plot says --------------------------------------------------------------------
    def _say(self, place: tuple[int, int] | None) -> str:
        if place is None or place[1] >= len(self._columns):
            return ""
        each = self._columns[place[1]]
        more = (
            tr(" (of {0:,}, {1} shown)").format(each.size, each.shown)
            if each.shown < each.size
            else ""
        )
        values = extremes(self._ranges[place[1]][place[0]], "values") if self._ranges else ""
        said = tr("{0}, neuron {1}{2}").format(each.name, place[0] + 1, more)
        return f"{said},{values.removesuffix('.')}" if values else said

    def read_out(self, position: QPointF) -> str:
        place = self.tile_at(position)
        if place != self._hover:
            self._hover = place
            self.update()
        return self._say(place)

    def table(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        return [tr("layer"), tr("neuron")], (
            [each.name, row + 1] for each in self._columns for row in range(each.shown)
        )

    def describe(self) -> str:
        if not self._columns:
            return f"{self.title}: {self.empty_text or tr('nothing to show yet')}"
        layers = ", ".join(f"{each.name} ({each.shown})" for each in self._columns)
        values = extremes(np.concatenate(self._ranges)) if self._ranges else ""
        return tr("{0}: {1}.{2} Arrow keys walk the neurons, Enter chooses one.").format(
            self.title, layers, values
        )

    def focusInEvent(self, event: QFocusEvent) -> None:
        # Said anew when somebody comes to listen, and not with each of many frames a second.
        self.setAccessibleDescription(self.describe())
        super().focusInEvent(event)

    # --- mouse and keys ----------------------------------------------------------------------
    def leaveEvent(self, event: Any) -> None:
        self._hover = None
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self.tile_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and place is not None:
            self._pick(place)

    def _pick(self, place: tuple[int, int]) -> None:
        row, column = place
        self._current = place
        self.picked.emit(self._columns[column].layer, row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: (0, -1),
            Qt.Key.Key_Right: (0, 1),
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
        }
        key = Qt.Key(event.key())
        if key in steps and self._columns:
            row, column = self._current
            column = min(max(column + steps[key][1], 0), len(self._columns) - 1)
            row = min(max(row + steps[key][0], 0), self._columns[column].shown - 1)
            self._current = (row, column)
            self.set_read_out(self._say(self._current))
            self.update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._columns:
            self._pick(self._current)
        else:
            super().keyPressEvent(event)
