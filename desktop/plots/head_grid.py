"""Every head of a network at once: layers down, heads across, one shade each; one is chosen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from desktop.plots import colours
from desktop.plots.plot import Plot, mono
from desktop.theme import theme
from engine.language import tr


class HeadGrid(Plot):
    """`values` (layers, heads) from 0 to 1. `picked(layer, head)` follows mouse and arrow keys."""

    picked = Signal(int, int)

    def __init__(self, title: str, measure: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._measure, self._unit = measure, ""
        self._values: NDArray[np.floating] = np.zeros((0, 0), np.float32)
        self._current = (0, 0)
        self._hover: tuple[int, int] | None = None
        self._high = 1.0
        self.setMinimumSize(theme().px(120), theme().px(130))

    # --- content -----------------------------------------------------------------------------
    def set_values(
        self, values: NDArray[np.floating], measure: str | None = None, unit: str = ""
    ) -> None:
        """Show one number per head; the strongest takes the deepest colour. measure, unit: what
        stands before and behind a number in words; as before where they are not given.
        """
        same = values is self._values and measure in (None, self._measure)
        self._values = values
        if measure is not None:
            self._measure, self._unit = measure, unit
        self._high = max(float(values.max(initial=0.0)), 1e-6)
        layer, head = self._current
        if values.size and not (layer < values.shape[0] and head < values.shape[1]):
            self._current = (0, 0)  # another model, with fewer of them
        if not same:  # while a text grows the grid is painted as seldom as it is computed
            self.content_changed()

    @property
    def values(self) -> NDArray[np.floating]:
        """What is shown, (layers, heads)."""
        return self._values

    @property
    def current(self) -> tuple[int, int]:
        """(layer, head) chosen, from 0."""
        return self._current

    def pick(self, layer: int, head: int) -> None:
        """Choose a head and say so; outside the grid nothing happens."""
        layers, heads = self._values.shape
        if not (0 <= layer < layers and 0 <= head < heads) or self._current == (layer, head):
            return
        self._current = (layer, head)
        self.set_read_out(self._say(self._current))
        self.update()
        self.picked.emit(layer, head)

    # --- geometry ----------------------------------------------------------------------------
    def _area(self, rect: QRectF) -> tuple[QRectF, float, float]:
        """The cells' rectangle, and the width and height of one cell with its gap."""
        layers, heads = self._values.shape
        metrics = QFontMetricsF(mono("mono-small"))
        left = rect.left() + metrics.horizontalAdvance("L30") + 8
        top = rect.top() + metrics.height() + 3
        width = max(1.0, (rect.right() - 4 - left) / max(heads, 1))
        height = max(1.0, (rect.bottom() - 4 - top) / max(layers, 1))
        width = min(width, theme().px(34))
        height = min(height, theme().px(18))
        return QRectF(left, top, width * heads, height * layers), width, height

    def cell_rect(self, layer: int, head: int, rect: QRectF | None = None) -> QRectF:
        """Where a head's cell is on the widget."""
        area, width, height = self._area(QRectF(self.rect()) if rect is None else rect)
        return QRectF(area.left() + head * width, area.top() + layer * height, width, height)

    def cell_at(self, position: QPointF) -> tuple[int, int] | None:
        """(layer, head) under a point of the widget."""
        area, width, height = self._area(QRectF(self.rect()))
        if not self._values.size or not area.contains(position):
            return None
        layer = min(int((position.y() - area.top()) // height), self._values.shape[0] - 1)
        head = min(int((position.x() - area.left()) // width), self._values.shape[1] - 1)
        return layer, head

    def sizeHint(self) -> QSize:
        return QSize(theme().px(230), theme().px(420))

    # --- drawing -----------------------------------------------------------------------------
    def draw(self, painter: QPainter, rect: QRectF) -> None:
        layers, heads = self._values.shape
        if not layers:
            return
        table = colours.sequential(theme().tokens)
        area, width, height = self._area(rect)
        shades = table[colours.indices(self._values, 0.0, self._high)]
        gap = 1.0 if height < 10 else 1.5
        painter.setPen(Qt.PenStyle.NoPen)
        for layer in range(layers):
            for head in range(heads):
                painter.setBrush(QColor.fromRgb(int(shades[layer, head])))
                cell = QRectF(
                    area.left() + head * width, area.top() + layer * height, width, height
                )
                painter.drawRoundedRect(cell.adjusted(gap, gap / 2, -gap, -gap / 2), 2, 2)
        painter.setFont(mono("mono-small"))
        metrics = QFontMetricsF(painter.font())
        painter.setPen(theme().color("muted"))
        for head in range(heads):
            painter.drawText(
                QRectF(area.left() + head * width, rect.top(), width, metrics.height()),
                Qt.AlignmentFlag.AlignCenter,
                str(head + 1),
            )
        stride = 1 if height >= metrics.height() else 5
        for layer in range(0, layers, stride):
            middle = area.top() + (layer + 0.5) * height
            painter.drawText(
                QRectF(
                    rect.left(),
                    middle - metrics.height() / 2,
                    area.left() - rect.left() - 6,
                    metrics.height(),
                ),
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                f"L{layer + 1}",
            )

    def draw_marks(self, painter: QPainter, rect: QRectF) -> None:
        if not self._values.size:
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._hover is not None:
            painter.setPen(QPen(theme().color("muted"), 1.2))
            painter.drawRoundedRect(self.cell_rect(*self._hover), 2, 2)
        painter.setPen(QPen(theme().color("negative"), 2))
        painter.drawRoundedRect(self.cell_rect(*self._current).adjusted(0, -0.5, 0, 0.5), 2, 2)

    # --- what a plot says --------------------------------------------------------------------
    def read_out(self, position: QPointF) -> str:
        return self._say(self.cell_at(position))

    def _say(self, cell: tuple[int, int] | None) -> str:
        if cell is None or not self._values.size:
            return ""
        layer, head = cell
        number = tr("{0:.2f}{1}").format(self._values[cell], self._unit)
        return tr("Layer {0}, head {1}: {2} {3}").format(layer + 1, head + 1, self._measure, number)

    def table(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        header = [
            tr("layer"),
            *(tr("head {0}").format(head + 1) for head in range(self._values.shape[1])),
        ]
        rows = ([i + 1, *(float(v) for v in row)] for i, row in enumerate(self._values))
        return header, rows

    def describe(self) -> str:
        if not self._values.size:
            return tr("{0}: nothing to show yet.").format(self.title)
        layer, head = divmod(int(self._values.argmax()), self._values.shape[1])
        return tr(
            "{0}: {1} layers, {2} heads. Strongest: {3}. Chosen: {4}. Arrow keys choose."
        ).format(
            self.title,
            self._values.shape[0],
            self._values.shape[1],
            self._say((layer, head)),
            self._say(self._current),
        )

    # --- mouse and keys ----------------------------------------------------------------------
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        cell = self.cell_at(event.position())
        if cell != self._hover:
            self._hover = cell
            self.update()
        super().mouseMoveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        cell = self.cell_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and cell is not None:
            self.pick(*cell)
        super().mousePressEvent(event)

    def leaveEvent(self, event: Any) -> None:
        self._hover = None
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: (0, -1),
            Qt.Key.Key_Right: (0, 1),
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
        }
        key = Qt.Key(event.key())
        if key in steps:
            layer, head = self._current
            self.pick(layer + steps[key][0], head + steps[key][1])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self._values.size:
            last = self._values.shape[0] - 1
            self.pick(0 if key == Qt.Key.Key_Home else last, self._current[1])
        else:
            super().keyPressEvent(event)
