"""A matrix as coloured cells with named rows and columns: zoom at the pointer, drag, walk by keys.

The colours are one small image scaled up, so that a frame costs the same for 8 and for 500 rows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from desktop.plots import colours, names
from desktop.plots.plot import Plot, mono
from desktop.theme import theme
from engine.language import tr

_LARGEST_CELL = 56.0  # a small matrix does not grow beyond this, so that it stays a picture
_LEAST_GAP_CELL = 7.0  # from this size on the cells are told apart by a gap
_GAMMA = 0.6
_LONGEST_NAMES = (14, 9)  # characters, where there are few and many of them
_FEW = 16


@lru_cache(maxsize=16)
def _widest(side: tuple[str, ...], longest: int, scale: float) -> float:
    """Pixels of the widest name at a text scale; names can be many, and are asked for often."""
    return max((_wide(names.short(name, longest), scale) for name in set(side)), default=0.0)


@lru_cache(maxsize=2_048)
def _wide(name: str, scale: float) -> float:
    """Pixels of a name at a text scale: of a text that grows most are the same each time."""
    return QFontMetricsF(mono("mono-small")).horizontalAdvance(name)


class HeatMap(Plot):
    """Rows look at columns. `values` (rows, columns); NaN cells are not drawn.

    `picked(row, column)` follows a click or the arrow keys. `sentence(row, column, value)` makes
    the read-out.
    """

    picked = Signal(int, int)

    def __init__(self, title: str, parent: QWidget | None = None, *, square: bool = True) -> None:
        super().__init__(title, parent)
        self._square = square
        self._values: NDArray[np.floating] = np.zeros((0, 0), np.float32)
        self._rows: Sequence[str] = ()
        self._columns: Sequence[str] = ()
        self._low, self._high, self._signed = 0.0, 1.0, False
        self._sentence: Callable[[int, int, float], str] = self._plain_sentence
        self._image: QImage | None = None
        self._picked: tuple[int, int] | None = None
        self._hover: tuple[int, int] | None = None
        self._zoom = 1.0
        self._shift = QPointF(0, 0)  # pixels by which the cells are scrolled
        self._drag: QPointF | None = None
        self._dragged = False
        self.setMinimumSize(theme().px(140), theme().px(130))
        self.setToolTip("")

    # --- content -----------------------------------------------------------------------------
    def set_values(
        self,
        values: NDArray[np.floating],
        rows: Sequence[str],
        columns: Sequence[str],
        *,
        low: float = 0.0,
        high: float = 1.0,
        signed: bool = False,
        sentence: Callable[[int, int, float], str] | None = None,
    ) -> None:
        """Show `values` (rows, columns) from `low` to `high`; `signed` takes blue and orange."""
        if values.shape != (len(rows), len(columns)):
            raise ValueError(f"{values.shape} values, but {len(rows)} × {len(columns)} names")
        if values.shape != self._values.shape:
            self._zoom, self._shift = 1.0, QPointF(0, 0)
        self._values, self._rows, self._columns = values, tuple(rows), tuple(columns)
        self._low, self._high, self._signed = low, high, signed
        self._sentence = sentence or self._plain_sentence
        self._image = None
        if self._picked is not None and not self._inside(*self._picked):
            self._picked = None
        self._hover = None
        self.set_read_out(self._say(self._picked))
        self.content_changed()

    @property
    def values(self) -> NDArray[np.floating]:
        """What is shown, (rows, columns)."""
        return self._values

    @property
    def zoom(self) -> float:
        """1 fits the whole matrix into the plot."""
        return self._zoom

    def pick(self, row: int, column: int) -> None:
        """Mark a cell and say so; outside the matrix nothing happens."""
        if not self._inside(row, column) or self._picked == (row, column):
            return
        self._picked = (row, column)
        self._reveal(row, column)
        self.set_read_out(self._say(self._picked))
        self.update()
        self.picked.emit(row, column)

    @property
    def current(self) -> tuple[int, int] | None:
        """The marked cell."""
        return self._picked

    # --- geometry ----------------------------------------------------------------------------
    def cells(self, rect: QRectF | None = None) -> QRectF:
        """Where the cells may appear: what the names leave free."""
        rect = QRectF(self.rect()) if rect is None else rect
        metrics = QFontMetricsF(mono("mono-small"))
        row_width, column_width = (
            _widest(tuple(side), self._longest, theme().scale)
            for side in (self._rows, self._columns)
        )
        left = rect.left() + min(row_width, rect.width() * 0.3) + 14
        top = rect.top() + min(column_width * 0.75 + metrics.height(), rect.height() * 0.34) + 6
        # The slanted names lean to the right beyond their column.
        right = rect.right() - min(10 + column_width * 0.12, rect.width() * 0.1)
        return QRectF(left, top, max(8.0, right - left), max(8.0, rect.bottom() - 8 - top))

    def cell_size(self, rect: QRectF | None = None) -> tuple[float, float]:
        """Width and height of one cell in pixels; (0, 0) where there is none."""
        height, width = self._values.shape
        if not height or not width:
            return 0.0, 0.0
        area = self.cells(rect)
        largest = _LARGEST_CELL * theme().scale
        across = min(area.width() / width, largest)
        down = min(area.height() / height, largest)
        if self._square:
            across = down = min(across, down)
        zoom = self._zoom if rect is None else 1.0
        return across * zoom, down * zoom

    def cell_rect(self, row: int, column: int) -> QRectF:
        """Where a cell is on the widget."""
        area, (across, down) = self.cells(), self.cell_size()
        return QRectF(
            area.left() + column * across - self._shift.x(),
            area.top() + row * down - self._shift.y(),
            across,
            down,
        )

    def cell_at(self, position: QPointF) -> tuple[int, int] | None:
        """(row, column) under a point of the widget."""
        area, (across, down) = self.cells(), self.cell_size()
        if across <= 0 or not area.contains(position):
            return None
        column = int((position.x() - area.left() + self._shift.x()) // across)
        row = int((position.y() - area.top() + self._shift.y()) // down)
        return (row, column) if self._inside(row, column) else None

    def _inside(self, row: int, column: int) -> bool:
        return (
            0 <= row < self._values.shape[0]
            and 0 <= column < self._values.shape[1]
            and bool(np.isfinite(self._values[row, column]))
        )

    # --- drawing -----------------------------------------------------------------------------
    def draw(self, painter: QPainter, rect: QRectF) -> None:
        height, width = self._values.shape
        if not height or not width:
            return
        own = rect.size() == QRectF(self.rect()).size()
        area = self.cells(rect)
        across, down = self.cell_size(None if own else rect)
        shift = self._shift if own else QPointF(0, 0)
        rows = self._visible(shift.y(), area.height(), down, height)
        columns = self._visible(shift.x(), area.width(), across, width)
        painter.save()
        painter.setClipRect(area.adjusted(-1, -1, 1, 1))
        target = QRectF(
            area.left() - shift.x(), area.top() - shift.y(), width * across, height * down
        )
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, min(across, down) < 1.0)
        painter.drawImage(target, self._picture())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        if down >= _LEAST_GAP_CELL:
            painter.setPen(QPen(theme().color("panel"), max(1.0, min(2.0, down / 12))))
            for row in range(rows[0], rows[1] + 2):
                y = target.top() + row * down
                painter.drawLine(QPointF(target.left() - 1, y), QPointF(target.right() + 1, y))
        if across >= _LEAST_GAP_CELL:
            painter.setPen(QPen(theme().color("panel"), max(1.0, min(2.0, across / 12))))
            for column in range(columns[0], columns[1] + 2):
                x = target.left() + column * across
                painter.drawLine(QPointF(x, target.top() - 1), QPointF(x, target.bottom() + 1))
        painter.restore()
        row, column = self._picked or (-1, -1)
        names.draw_rows(
            painter, area, names.Side(self._rows, target.top(), down, rows, row), self._longest
        )
        names.draw_columns(
            painter,
            area,
            names.Side(self._columns, target.left(), across, columns, column),
            self._longest,
        )

    def draw_marks(self, painter: QPainter, rect: QRectF) -> None:
        painter.save()
        painter.setClipRect(self.cells().adjusted(-2, -2, 2, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for cell, token, width in ((self._hover, "muted", 1.2), (self._picked, "negative", 2.0)):
            if cell is not None:
                painter.setPen(QPen(theme().color(token), width))
                painter.drawRect(self.cell_rect(*cell))
        painter.restore()

    def _picture(self) -> QImage:
        if self._image is None:
            tokens = theme().tokens
            if self._signed:
                table, gamma = colours.diverging(tokens), 1.0
            else:
                table, gamma = colours.sequential(tokens), _GAMMA
            self._image = colours.image(self._values, table, self._low, self._high, gamma)
        return self._image

    def _theme_changed(self) -> None:
        self._image = None
        super()._theme_changed()

    @property
    def _longest(self) -> int:
        return _LONGEST_NAMES[max(self._values.shape) > _FEW]

    @staticmethod
    def _visible(shift: float, room: float, size: float, count: int) -> tuple[int, int]:
        first = max(0, int(shift // size))
        return first, min(count - 1, int((shift + room) // size))

    # --- what a plot says --------------------------------------------------------------------
    def read_out(self, position: QPointF) -> str:
        return self._say(self.cell_at(position))

    def _say(self, cell: tuple[int, int] | None) -> str:
        if cell is None:
            return ""
        return self._sentence(*cell, float(self._values[cell]))

    def _plain_sentence(self, row: int, column: int, value: float) -> str:
        return tr("{0}, {1}: {2:.3g}").format(self._rows[row], self._columns[column], value)

    def table(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        rows = (
            [name, *(float(v) if np.isfinite(v) else "" for v in values)]
            for name, values in zip(self._rows, self._values, strict=True)
        )
        return ["", *self._columns], rows

    def describe(self) -> str:
        height, width = self._values.shape
        if not height or not width:
            return tr("{0}: nothing to show yet.").format(self.title)
        finite = np.where(np.isfinite(self._values), np.abs(self._values), -1.0)
        row, column = divmod(int(finite.argmax()), width)
        return tr(
            "{0}: {1} rows, {2} columns. Largest: {3}. "
            "Arrow keys walk the cells, plus and minus zoom, F fits."
        ).format(self.title, height, width, self._say((row, column)))

    def sizeHint(self) -> QSize:
        return QSize(theme().px(420), theme().px(400))

    # --- mouse and keys ----------------------------------------------------------------------
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag is not None and event.buttons() & Qt.MouseButton.LeftButton:
            moved = event.position() - self._drag
            if self._dragged or moved.manhattanLength() > 6:
                self._dragged = True
                self._scroll_to(self._shift - moved)
                self._drag = event.position()
                return
        cell = self.cell_at(event.position())
        if cell != self._hover:
            self._hover = cell
            self.update()
        super().mouseMoveEvent(event)
        if cell is None:
            self.set_read_out(self._say(self._picked))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._drag, self._dragged = event.position(), False
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._drag is not None:
            cell = self.cell_at(event.position())
            if cell is not None and not self._dragged:
                self.pick(*cell)
            self._drag = None
        super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.fit()

    def leaveEvent(self, event: Any) -> None:
        self._hover = None
        super().leaveEvent(event)
        self.set_read_out(self._say(self._picked))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not self._values.size:
            event.ignore()
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._scroll_to(self._shift - QPointF(event.angleDelta().y(), 0))
        else:
            self.zoom_at(event.position(), 1.2 ** (event.angleDelta().y() / 120))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: (0, -1),
            Qt.Key.Key_Right: (0, 1),
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
        }
        key = Qt.Key(event.key())
        if key in steps and self._values.size:
            row, column = self._picked or (self._values.shape[0] - 1, 0)
            if self._picked is not None:
                row, column = row + steps[key][0], column + steps[key][1]
            self.pick(row, column)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_at(self.cells().center(), 1.25)
        elif key == Qt.Key.Key_Minus:
            self.zoom_at(self.cells().center(), 0.8)
        elif key in (Qt.Key.Key_F, Qt.Key.Key_0):
            self.fit()
        else:
            super().keyPressEvent(event)

    def zoom_at(self, position: QPointF, factor: float) -> None:
        """Zoom so that what lies under `position` stays there; at most to 64 pixels a cell."""
        old = self.cell_size()
        if min(old) <= 0:
            return
        fit = min(old) / self._zoom
        before = self._zoom
        self._zoom = min(max(self._zoom * factor, 1.0), max(1.0, 64 * theme().scale / fit))
        under = position - self.cells().topLeft()
        self._scroll_to((self._shift + under) * (self._zoom / before) - under)

    def fit(self) -> None:
        """Show the whole matrix."""
        self._zoom, self._shift = 1.0, QPointF(0, 0)
        self.update()

    def _scroll_to(self, shift: QPointF) -> None:
        height, width = self._values.shape
        area, (across, down) = self.cells(), self.cell_size()
        self._shift = QPointF(
            min(max(0.0, shift.x()), max(0.0, width * across - area.width())),
            min(max(0.0, shift.y()), max(0.0, height * down - area.height())),
        )
        self.update()

    def _reveal(self, row: int, column: int) -> None:
        """Scroll as little as needed for a cell to be seen."""
        area, cell = self.cells(), self.cell_rect(row, column)
        shift = QPointF(self._shift)
        shift.setX(shift.x() + min(0.0, cell.left() - area.left()))
        shift.setX(shift.x() + max(0.0, cell.right() - area.right()))
        shift.setY(shift.y() + min(0.0, cell.top() - area.top()))
        shift.setY(shift.y() + max(0.0, cell.bottom() - area.bottom()))
        self._scroll_to(shift)

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._scroll_to(self._shift)
