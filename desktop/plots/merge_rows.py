"""Pieces joined step by step: a row per step, the piece just made in colour, figures at its end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPen

from desktop.plots.plot import Plot, mono
from desktop.theme import theme
from engine.language import tr

_PAD = 5.0
_GAP = 3.0


@dataclass(frozen=True)
class MergeRow:
    """`made` is the place of the piece that this step made (−1: none); `note` stands behind."""

    pieces: tuple[str, ...]
    made: int = -1
    note: str = ""
    read_out: str = ""


class MergeRows(Plot):
    """The rows up to the current one are drawn in full, later ones are not yet there.

    `picked(row)` follows a click or the arrow keys up and down.
    """

    picked = Signal(int)

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self._rows: tuple[MergeRow, ...] = ()
        self._current = -1

    def set_rows(self, rows: Sequence[MergeRow], current: int) -> None:
        """Show these, up to `current`."""
        self._rows = tuple(rows)
        self._current = min(max(current, 0), len(rows) - 1)
        self.updateGeometry()
        self.content_changed()

    @property
    def current(self) -> int:
        """The last row that is drawn."""
        return self._current

    def pick(self, row: int) -> None:
        """Go to a step; outside the rows nothing happens."""
        if 0 <= row < len(self._rows) and row != self._current:
            self._current = row
            self.content_changed()
            self.picked.emit(row)

    # --- geometry ----------------------------------------------------------------------------
    def _step(self) -> float:
        return QFontMetricsF(mono()).height() + theme().px(12)

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(mono())
        wide = max((self._width(row, metrics) for row in self._rows), default=0.0)
        note = max((metrics.horizontalAdvance(row.note) for row in self._rows), default=0.0)
        return QSize(round(wide + note + 24), round(len(self._rows) * self._step() + 8))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _width(self, row: MergeRow, metrics: QFontMetricsF) -> float:
        return sum(metrics.horizontalAdvance(p) + 2 * _PAD + _GAP for p in row.pieces)

    def row_rect(self, row: int) -> QRectF:
        """Where a row is drawn."""
        return QRectF(0, 4 + row * self._step(), self.width(), self._step())

    # --- drawing -----------------------------------------------------------------------------
    def draw(self, painter: QPainter, rect: QRectF) -> None:
        painter.setFont(mono())
        metrics = QFontMetricsF(painter.font())
        for place, row in enumerate(self._rows[: self._current + 1]):
            top = rect.top() + 4 + place * self._step()
            height = self._step() - theme().px(5)
            x = rect.left() + 4
            last = place == self._current
            for at, piece in enumerate(row.pieces):
                wide = metrics.horizontalAdvance(piece) + 2 * _PAD
                box = QRectF(x, top, wide, height)
                made = at == row.made
                painter.setPen(QPen(theme().color("accent" if made else "line"), 1.4))
                painter.setBrush(theme().color("accent_soft" if made else "panel"))
                painter.drawRoundedRect(box, 4, 4)
                painter.setPen(theme().color("text" if last or made else "muted"))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, piece)
                x += wide + _GAP
            painter.setPen(theme().color("text" if last else "muted"))
            room = QRectF(x + 8, top, rect.right() - x - 12, height)
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(room, side, row.note)

    def read_out(self, position: QPointF) -> str:
        row = int((position.y() - 4) // self._step())
        return self._rows[row].read_out if 0 <= row <= self._current else ""

    def table(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        return [tr("step"), tr("pieces"), tr("note")], [
            [place, " ".join(row.pieces), row.note] for place, row in enumerate(self._rows)
        ]

    def describe(self) -> str:
        if self._current < 0:
            return tr("{0}: nothing yet.").format(self.title)
        row = self._rows[self._current]
        return tr("{0}, step {1}: {2}. {3}").format(
            self.title, self._current, " | ".join(row.pieces), row.read_out
        )

    # --- choosing ----------------------------------------------------------------------------
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.pick(int((event.position().y() - 4) // self._step()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Right: 1,
        }.get(Qt.Key(event.key()), 0)
        if step:
            self.pick(self._current + step)
        else:
            super().keyPressEvent(event)
