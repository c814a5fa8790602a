"""Names with a number each, as bars of one scale: pairs and how often they occur."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from desktop.plots.plot import Plot, mono
from desktop.theme import theme
from engine.language import tr


@dataclass(frozen=True)
class Count:
    """One row; `text` is what stands at its end, by default the number."""

    name: str
    value: float
    marked: bool = False
    text: str = ""


class CountBars(Plot):
    """Rows of bars, the largest reaching to the end, or `full` where that is set.

    Where there is no room for all rows, the first `least` are still there.
    """

    def __init__(
        self, title: str, columns: tuple[str, str], rows: int, least: int | None = None
    ) -> None:
        super().__init__(title)
        self._least = rows if least is None else least
        self._columns = columns
        self._rows = rows
        self._counts: tuple[Count, ...] = ()
        self.empty_text = ""
        self.full: float | None = None
        self.mark = "accent"  # the colour of marked rows

    def set_counts(self, counts: Sequence[Count]) -> None:
        """Show these."""
        self._counts = tuple(counts)
        self.content_changed()

    @property
    def counts(self) -> tuple[Count, ...]:
        """What is shown."""
        return self._counts

    def _row(self) -> float:
        return float(theme().px(20))

    def sizeHint(self) -> QSize:
        return QSize(theme().px(200), round(self._row() * self._rows + 4))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(120), round(self._row() * self._least + 4))

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        font = mono()
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        if not self._counts:
            painter.setFont(theme().font("small"))
            painter.setPen(theme().color("muted"))
            flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
            painter.drawText(rect.adjusted(2, 4, -2, 0), int(flags), self.empty_text)
            return
        shown = self._counts[: max(1, int(rect.height() / self._row()))]
        advance = metrics.horizontalAdvance("0")
        names = max(metrics.horizontalAdvance(count.name) for count in shown) + 8
        names = min(names, rect.width() * 0.6)
        numbers = max(len(self._text(count)) for count in shown) * advance + 6
        room = max(rect.width() - names - numbers, 10.0)
        largest = self.full or max((count.value for count in shown), default=0.0) or 1.0
        for row, count in enumerate(shown):
            top = row * self._row()
            base = top + metrics.ascent() + (self._row() - metrics.height()) / 2
            if count.marked:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme().color(f"{self.mark}_soft"))
                painter.drawRoundedRect(QRectF(0, top, rect.width(), self._row() - 1), 4, 4)
            painter.setPen(theme().color("text"))
            name = metrics.elidedText(count.name, Qt.TextElideMode.ElideRight, names - 4)
            painter.drawText(QPointF(3, base), name)
            if count.value > 0:
                painter.setPen(Qt.PenStyle.NoPen)
                colour = theme().color(self.mark) if count.marked else theme().color("accent", 0.5)
                painter.setBrush(colour)
                wide = max(room * count.value / largest, 1.0)
                painter.drawRoundedRect(QRectF(names, top + 5, wide, self._row() - 10), 2, 2)
            painter.setPen(theme().color("text"))
            text = self._text(count)
            end = rect.width() - 3 - metrics.horizontalAdvance(text)
            painter.drawText(QPointF(end, base), text)

    def _text(self, count: Count) -> str:
        return count.text or tr("{0:,.0f}").format(count.value)

    def read_out(self, position: QPointF) -> str:
        row = int(position.y() // self._row())
        if not 0 <= row < len(self._counts):
            return ""
        return f"{self._counts[row].name}: {self._text(self._counts[row])}"

    def table(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        return list(self._columns), ([count.name, count.value] for count in self._counts)

    def describe(self) -> str:
        rows = "; ".join(f"{count.name} {self._text(count)}" for count in self._counts[:12])
        return f"{self.title}: {rows or self.empty_text}"
