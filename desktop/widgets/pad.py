"""A pad of grey cells to draw on: with the mouse as with a pencil, or cell by cell with the keys.

Strokes are drawn four times as fine as the cells and then averaged, as scanned digits are, so that
edges come out grey.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.theme import theme
from engine.language import tr

if TYPE_CHECKING:
    from numpy.typing import NDArray

_FINE = 4  # parts of a cell, each way
_PENCIL = 0.075  # half the width of a stroke, as a share of the pad
_SIDES = (8, 28)  # of pictures that are given as one row of numbers
_MOST_LINES = 14  # more cells than this are drawn without lines between them
_ARROWS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


def picture_shape(shape: tuple[int, ...]) -> tuple[int, int] | None:
    """Rows and columns of an input that is one grey picture: 8×8, 8×8×1, 64, 1×28×28 …"""
    sizes = tuple(size for size in shape if size != 1)
    if len(sizes) == 2 and all(4 <= size <= 64 for size in sizes):
        return (sizes[0], sizes[1])
    side = next((side for side in _SIDES if sizes == (side * side,)), None)
    return None if side is None else (side, side)


class Pad(QWidget):
    """`drawn()` follows each change of `ink` (rows, columns), 0 paper to 1 ink; `stroke_began()`
    comes before the first change of a stroke."""

    drawn = Signal()
    stroke_began = Signal()

    def __init__(self, rows: int = 28, columns: int = 28, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fine: NDArray[Any] | None = None
        self._rows, self._columns = rows, columns
        self._at = (rows // 2, columns // 2)
        self._last: QPointF | None = None
        self._rubbing = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Drawing pad"))
        self.setToolTip(
            tr(
                "Draw with the mouse; the right button or Shift rubs out. "
                "Arrow keys move, Space inks a cell, Delete clears."
            )
        )
        theme().changed.connect(self.update)

    # --- what is drawn -----------------------------------------------------------------------
    @property
    def cells(self) -> tuple[int, int]:
        """Rows and columns."""
        return (self._rows, self._columns)

    @property
    def ink(self) -> NDArray[Any]:
        """What stands there: (rows, columns), 0 paper to 1 ink."""
        fine = self._grid()
        parts = fine.reshape(self._rows, _FINE, self._columns, _FINE)
        return parts.mean(axis=(1, 3))

    @property
    def drawing(self) -> bool:
        """Whether a stroke is under way."""
        return self._last is not None

    @property
    def empty(self) -> bool:
        """Whether nothing is drawn."""
        return self._fine is None or not bool(self._fine.any())

    def set_cells(self, rows: int, columns: int) -> None:
        """Another grid, empty, unless it has that many cells already."""
        if (rows, columns) != self.cells:
            self._rows, self._columns = rows, columns
            self._at = (rows // 2, columns // 2)
            self._fine = None
            self.update()

    def show_ink(self, ink: NDArray[Any]) -> None:
        """Show a picture that nobody drew here: (rows, columns)."""
        import numpy as np

        self.set_cells(*ink.shape)
        self._fine = np.kron(np.clip(ink, 0, 1), np.ones((_FINE, _FINE)))
        self.update()

    def clear(self) -> None:
        """Clean paper."""
        self.stroke_began.emit()
        self._fine = None
        self.update()
        self.drawn.emit()

    def _grid(self) -> NDArray[Any]:
        import numpy as np

        if self._fine is None:
            self._fine = np.zeros((self._rows * _FINE, self._columns * _FINE))
        return self._fine

    def _line(self, start: QPointF, end: QPointF) -> None:
        """A stroke between two points, in cells."""
        import numpy as np

        fine = self._grid()
        ys, xs = np.mgrid[0 : fine.shape[0], 0 : fine.shape[1]]
        xs, ys = (xs + 0.5) / _FINE, (ys + 0.5) / _FINE
        dx, dy = end.x() - start.x(), end.y() - start.y()
        span = dx * dx + dy * dy
        share = 0.0 if span == 0 else ((xs - start.x()) * dx + (ys - start.y()) * dy) / span
        share = np.clip(share, 0, 1)
        away = np.hypot(xs - start.x() - share * dx, ys - start.y() - share * dy)
        radius = max(_PENCIL * max(self._rows, self._columns), 0.5)
        touched = np.clip(radius + 0.5 - away, 0, 1)
        if self._rubbing:
            np.minimum(fine, 1 - touched, out=fine)
        else:
            np.maximum(fine, touched, out=fine)
        self.update()
        self.drawn.emit()

    # --- mouse and keys ----------------------------------------------------------------------
    def _cell(self, at: QPointF) -> QPointF:
        area = self.area()
        return QPointF(
            (at.x() - area.left()) / area.width() * self._columns,
            (at.y() - area.top()) / area.height() * self._rows,
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        buttons = (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton)
        if event.button() not in buttons:
            return
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._rubbing = shift or event.button() == Qt.MouseButton.RightButton
        self.stroke_began.emit()
        self._last = self._cell(event.position())
        self._line(self._last, self._last)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._last is not None:
            here = self._cell(event.position())
            self._line(self._last, here)
            self._last = here

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._last = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _ARROWS.get(Qt.Key(event.key()))
        if step is not None:
            row, column = self._at[0] + step[0], self._at[1] + step[1]
            self._at = (row % self._rows, column % self._columns)
            self._tell_cell()
            self.update()
        elif event.key() == Qt.Key.Key_Space:
            fine = self._grid()
            row, column = self._at
            part = fine[row * _FINE : (row + 1) * _FINE, column * _FINE : (column + 1) * _FINE]
            self.stroke_began.emit()
            part[...] = 0.0 if part.mean() > 0.5 else 1.0
            self._tell_cell()
            self.update()
            self.drawn.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.clear()
        else:
            super().keyPressEvent(event)

    def _tell_cell(self) -> None:
        row, column = self._at
        value = round(float(self.ink[row, column]) * 100)
        self.setAccessibleDescription(
            tr("Row {0}, column {1}: {2} per cent ink").format(row + 1, column + 1, value)
        )

    # --- painting ----------------------------------------------------------------------------
    def area(self) -> QRectF:
        """Where the paper is: as large as fits, in the middle."""
        room = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        size = min(room.width() / self._columns, room.height() / self._rows)
        width, height = size * self._columns, size * self._rows
        return QRectF(room.center().x() - width / 2, room.center().y() - height / 2, width, height)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(180), theme().px(180))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(90), theme().px(90))

    def paintEvent(self, event: QPaintEvent) -> None:
        t, area = theme(), self.area()
        painter = QPainter(self)
        paper, dark = t.color("field"), t.color("text")
        painter.fillRect(area, paper)
        size = area.width() / self._columns
        if not self.empty:
            ink = self.ink
            for row in range(self._rows):
                for column in range(self._columns):
                    share = float(ink[row, column])
                    if share > 0.01:
                        left, top = area.left() + column * size, area.top() + row * size
                        painter.fillRect(
                            QRectF(left, top, size + 0.6, size + 0.6), _mixed(paper, dark, share)
                        )
        painter.setPen(QPen(t.color("line"), 1))
        if max(self._rows, self._columns) <= _MOST_LINES:
            for column in range(1, self._columns):
                x = area.left() + column * size
                painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
            for row in range(1, self._rows):
                y = area.top() + row * size
                painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
        painter.drawRect(area)
        if self.hasFocus():
            row, column = self._at
            painter.setPen(QPen(t.color("accent"), 2))
            painter.drawRect(
                QRectF(area.left() + column * size, area.top() + row * size, size, size)
            )


def _mixed(paper: QColor, ink: QColor, share: float) -> QColor:
    parts = (
        round(a + (b - a) * share)
        for a, b in zip(paper.getRgb()[:3], ink.getRgb()[:3], strict=True)  # type: ignore[arg-type]
    )
    return QColor(*parts)
