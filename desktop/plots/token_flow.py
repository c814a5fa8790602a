"""Tokens in reading order, each on a ground as deep as its number: surprising ones stand out."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent

from desktop.plots.picking import Picking
from desktop.plots.plot import mono
from desktop.theme import theme
from engine.language import tr

DEEPEST = 14.0
"""Bits from which on the ground is no deeper: one in 16,000."""
_PAD = 2.0


class TokenFlow(Picking):
    """`set_tokens` shows names with their bits (NaN: none). One is picked by a click or the arrow
    keys.
    """

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self._bits: tuple[float, ...] = ()
        self._boxes: list[QRectF] = []
        self._tops: list[float] = []

    # --- content -----------------------------------------------------------------------------
    def set_tokens(self, names: Sequence[str], bits: Sequence[float]) -> None:
        """Show these, one number for each."""
        self._take(names, len(bits), "numbers")
        self._bits = tuple(bits)
        self._lay()
        self.content_changed()

    def box(self, index: int) -> QRectF:
        """Where a token is drawn."""
        return self._boxes[index]

    # --- layout ------------------------------------------------------------------------------
    def _lay(self) -> None:
        metrics = QFontMetricsF(mono())
        height = metrics.height() + theme().px(6)
        x = y = 4.0
        room = max(self.width() - 4.0, 40.0)
        self._boxes = []
        for name in self._names:
            wide = min(metrics.horizontalAdvance(name) + 2 * _PAD + 1, room - 4)
            if x + wide > room and x > 4.0:
                x, y = 4.0, y + height
            self._boxes.append(QRectF(x, y, wide, height - theme().px(3)))
            x += wide
            if name.endswith("↵"):
                x, y = 4.0, y + height
        self._tops = [box.top() for box in self._boxes]
        least = round(y + height + 4)
        if self.minimumHeight() != least:
            self.setMinimumHeight(least)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay()

    def _theme_changed(self) -> None:
        self._lay()
        super()._theme_changed()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(300), max(self.minimumHeight(), theme().px(40)))

    # --- drawing -----------------------------------------------------------------------------
    def draw(self, painter: QPainter, rect: QRectF) -> None:
        painter.setFont(mono())
        if not self._names:
            painter.setFont(theme().font("body"))
            painter.setPen(theme().color("muted"))
            painter.drawText(
                rect.adjusted(4, 4, -4, 0), int(Qt.TextFlag.TextWordWrap), self.empty_text
            )
            return
        first, last = 0, len(self._boxes)
        if painter.device() is self:
            seen = QRectF(self.visibleRegion().boundingRect())
            first = max(bisect_right(self._tops, seen.top() - 60) - 1, 0)
            last = bisect_right(self._tops, seen.bottom() + 4)
        for index in range(first, last):
            box, bits = self._boxes[index], self._bits[index]
            if not math.isnan(bits):
                painter.setPen(Qt.PenStyle.NoPen)
                depth = min(max(bits, 0.0) / DEEPEST, 1.0)
                painter.setBrush(theme().color("negative", 0.04 + 0.5 * depth))
                painter.drawRoundedRect(box.adjusted(0.5, 0, -0.5, 0), 3, 3)
            painter.setPen(theme().color("muted" if math.isnan(bits) else "text"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._names[index])

    def draw_marks(self, painter: QPainter, rect: QRectF) -> None:
        if 0 <= self._current < len(self._boxes):
            painter.setPen(QPen(theme().color("accent"), 1.6))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self._boxes[self._current], 3, 3)

    # --- reading out -------------------------------------------------------------------------
    def _at(self, position: QPointF) -> int:
        last = bisect_right(self._tops, position.y())
        for index in range(last - 1, -1, -1):
            if self._boxes[index].contains(position):
                return index
            if self._tops[index] < position.y() - 60:
                break
        return -1

    def _say(self, index: int) -> str:
        if not 0 <= index < len(self._names):
            return ""
        bits = self._bits[index]
        if math.isnan(bits):
            return tr("{0}: given").format(self._names[index])
        return tr("{0}: {1:.2f} bits, {2}").format(self._names[index], bits, _chance(bits))

    def read_out(self, position: QPointF) -> str:
        return self._say(self._at(position))

    def table(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        return [tr("token"), tr("surprisal in bits")], [
            [name, "" if math.isnan(bits) else bits]
            for name, bits in zip(self._names, self._bits, strict=True)
        ]

    def describe(self) -> str:
        if not self._names:
            return tr("{0}: nothing yet.").format(self.title)
        known = [(bits, name) for bits, name in zip(self._bits, self._names, strict=True)]
        known = [pair for pair in known if not math.isnan(pair[0])]
        if not known:
            return tr("{0}: {1} tokens.").format(self.title, len(self._names))
        bits, name = max(known)
        return tr("{0}: {1} tokens, the most surprising {2} with {3:.1f} bits.{4}").format(
            self.title, len(self._names), name, bits, self._picked_too()
        )

    # --- choosing ----------------------------------------------------------------------------
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.pick(self._at(event.position()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if step:
            self.pick(max(self._current + step, 0))
        else:
            super().keyPressEvent(event)


def _chance(bits: float) -> str:
    """1 in 8."""
    times = 2.0**bits
    return (
        tr("1 in {0:.1f}").format(times)
        if times < 10
        else tr("1 in {0:,.0f}").format(times)
        if times < 1e9
        else tr("hardly ever")
    )
