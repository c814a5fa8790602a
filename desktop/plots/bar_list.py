"""Shares as a list of bars that can be chosen: an outline for before, a filled bar for after."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from desktop.plots.plot import Plot, mono
from desktop.theme import theme
from engine.language import tr

_SCALES = (0.05, 0.1, 0.2, 0.5, 1.0)


@dataclass(frozen=True)
class Bar:
    """`before` and `after` are shares from 0 to 1; `marked` tints the row; `cut` dims it."""

    name: str
    before: float
    after: float
    marked: bool = False
    cut: bool = False
    read_out: str = ""


class BarList(Plot):
    """Rows of bars. `chosen(row)` follows a click, or Enter on the row the arrow keys reached."""

    chosen = Signal(int)

    def __init__(self, title: str, rows: int = 12, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._bars: tuple[Bar, ...] = ()
        self.empty_text = ""  # said in place of bars while there are none
        self.number: Callable[[float], str] = percent  # how a bar's length is written
        self._rows = rows
        self._hover = -1
        self._current = -1
        self._pressed = -1

    # --- content -----------------------------------------------------------------------------
    def set_bars(self, bars: Sequence[Bar]) -> None:
        """Show these rows."""
        self._bars = tuple(bars)
        self._current = min(self._current, len(self._bars) - 1)
        self._hover = min(self._hover, len(self._bars) - 1)
        self.content_changed()

    @property
    def bars(self) -> tuple[Bar, ...]:
        """What is shown."""
        return self._bars

    @property
    def current(self) -> int:
        """The row that the arrow keys reached, or −1."""
        return self._current

    def full_scale(self) -> float:
        """The share at the right end: the smallest of 5, 10, 20, 50, 100 % that holds every bar."""
        return full_scale([max(bar.before, bar.after) for bar in self._bars])

    # --- geometry ----------------------------------------------------------------------------
    def row_height(self) -> float:
        """Pixels from row to row: less than usual where the last rows would be cut off."""
        usual = float(theme().px(22))
        fitting = (self.height() - theme().px(18)) / max(self._rows, 1)
        return usual if fitting >= usual else max(fitting, float(theme().px(14)))

    def row_rect(self, row: int) -> QRectF:
        """Where a row is on the widget."""
        return QRectF(0, row * self.row_height(), self.width(), self.row_height())

    def row_at(self, position: QPointF) -> int:
        """The row under a point, or −1."""
        row = int(position.y() // self.row_height())
        return row if 0 <= row < len(self._bars) and 0 <= position.x() < self.width() else -1

    def sizeHint(self) -> QSize:
        return QSize(theme().px(300), theme().px(22) * self._rows + theme().px(18))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(220), self.sizeHint().height())

    def export_size(self) -> QSize:
        return self.sizeHint().expandedTo(self.size())

    # --- drawing -----------------------------------------------------------------------------
    def draw(self, painter: QPainter, rect: QRectF) -> None:
        if not self._bars:
            painter.setFont(theme().font("body"))
            painter.setPen(theme().color("muted"))
            painter.drawText(
                rect.adjusted(0, theme().px(8), 0, 0),
                int(Qt.TextFlag.TextWordWrap),
                self.empty_text,
            )
            return
        font = mono()
        metrics = QFontMetricsF(font)
        wide = [metrics.horizontalAdvance(bar.name) for bar in self._bars]
        name_width = max(rect.width() * 0.26, min(max(wide) + 8, rect.width() * 0.4))
        number_width = metrics.horizontalAdvance("100.0 %") + 10
        left = rect.left() + name_width + 8
        room = max(10.0, rect.right() - number_width - left)
        scale = self.full_scale()
        height = self.row_height()
        for index, bar in enumerate(self._bars):
            row = QRectF(rect.left(), rect.top() + index * height, rect.width(), height)
            if bar.marked:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme().color("right_soft"))
                painter.drawRoundedRect(row.adjusted(0, 1, 0, -1), 4, 4)
            painter.setFont(font)
            painter.setPen(theme().color("muted" if bar.cut else "text"))
            name = bar.name
            if wide[index] > name_width:
                name = metrics.elidedText(name, Qt.TextElideMode.ElideRight, name_width)
            painter.drawText(
                QRectF(row.left(), row.top(), name_width, height),
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                name,
            )
            painter.drawText(
                QRectF(row.right() - number_width, row.top(), number_width - 6, height),
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                self.number(bar.after),
            )
            before = QRectF(left, row.center().y() - height * 0.3, 0, height * 0.6)
            before.setWidth(max(2.0, bar.before / scale * room))
            if bar.after > 0:
                after = QRectF(left, row.center().y() - height * 0.22, 0, height * 0.44)
                after.setWidth(max(1.5, bar.after / scale * room))
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme().color("accent"))
                painter.drawRect(after)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme().color("muted"), 1))
            painter.drawRoundedRect(before, 2, 2)
        self._draw_axis(painter, left, room, rect.top() + len(self._bars) * height, scale)

    def _draw_axis(
        self, painter: QPainter, left: float, room: float, top: float, scale: float
    ) -> None:
        painter.setFont(mono("mono-small"))
        painter.setPen(theme().color("muted"))
        metrics = QFontMetricsF(painter.font())
        ends = 2 * metrics.horizontalAdvance("100 %")
        shares = self.number is percent
        for share in (0.0, 0.5, 1.0) if room > 1.8 * ends else (0.0, 1.0):
            value = share * scale
            text = tr("{0:g} %").format(100 * value) if shares else tr("{0:g}").format(value)
            width = metrics.horizontalAdvance(text)
            x = left + share * room - (0 if share == 0 else width / 2 if share < 1 else width)
            painter.drawText(QPointF(x, top + metrics.ascent() + 3), text)

    def draw_marks(self, painter: QPainter, rect: QRectF) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for row, token in ((self._hover, "line"), (self._current, "accent")):
            if row >= 0 and (row != self._current or (token == "accent" and self.hasFocus())):
                painter.setPen(QPen(theme().color(token), 1))
                painter.drawRoundedRect(self.row_rect(row).adjusted(0.5, 1, -0.5, -1), 4, 4)

    # --- what a plot says --------------------------------------------------------------------
    def read_out(self, position: QPointF) -> str:
        return self._say(self.row_at(position))

    def _say(self, row: int) -> str:
        if not 0 <= row < len(self._bars):
            return ""
        bar = self._bars[row]
        return bar.read_out or tr("{0}: {1} before, {2}").format(
            bar.name, self.number(bar.before), self.number(bar.after)
        )

    def table(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        return [tr("name"), tr("before"), tr("after")], (
            [b.name, b.before, b.after] for b in self._bars
        )

    def describe(self) -> str:
        if not self._bars:
            return tr("{0}: nothing to show yet.").format(self.title)
        first = ", ".join(f"{bar.name} {self.number(bar.after)}" for bar in self._bars[:3])
        return tr("{0}: {1}. Up and down walk the rows, Enter chooses one.").format(
            self.title, first
        )

    # --- mouse and keys ----------------------------------------------------------------------
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        row = self.row_at(event.position())
        if row != self._hover:
            self._hover = row
            self.setCursor(
                Qt.CursorShape.PointingHandCursor if row >= 0 else Qt.CursorShape.ArrowCursor
            )
            self.update()
        super().mouseMoveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = self.row_at(event.position())
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        row = self.row_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and row >= 0 and row == self._pressed:
            self.chosen.emit(row)
        self._pressed = -1
        super().mouseReleaseEvent(event)

    def leaveEvent(self, event: Any) -> None:
        self._hover = -1
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self._bars:
            step = 1 if key == Qt.Key.Key_Down else -1
            self._current = min(max(self._current + step, 0), len(self._bars) - 1)
            self.set_read_out(self._say(self._current))
            self.update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current >= 0:
            self.chosen.emit(self._current)
        else:
            super().keyPressEvent(event)


def full_scale(shares: Sequence[float]) -> float:
    """The smallest of 5, 10, 20, 50, 100 % that holds every share."""
    largest = max(shares, default=1.0)
    return next(scale for scale in _SCALES if scale >= min(largest, 1.0))


def percent(share: float) -> str:
    """A share for reading: 52.0 %, 0.03 %, < 0.01 %."""
    if share <= 0:
        return "0 %"
    if share < 0.0001:
        return tr("< {0:.2f} %").format(0.01)
    return (
        tr("{0:.2f} %").format(share * 100)
        if share < 0.001
        else tr("{0:.1f} %").format(share * 100)
    )
