"""A text drawn token by token, each on a tint of its own; what a merge just made is framed."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPen

from desktop.plots.plot import Plot, mono
from desktop.theme import theme
from desktop.widgets.tokens import visible
from engine.language import tr

_TINTS = ("linear", "activation", "combine", "group")
_PAD = 3.0
_GAP = 2.0


_visible = lru_cache(maxsize=4096)(visible)


@dataclass(frozen=True)
class Piece:
    """One token: its text (with “�” for parts of letters), its id, and whether it is framed."""

    text: str
    id: int
    framed: bool = False


class TokenText(Plot):
    """Tokens in rows. `picked(id)` follows a click on a token, or Enter on the arrow keys' one."""

    picked = Signal(int)

    def __init__(self, title: str, rows: int = 2) -> None:
        super().__init__(title)
        self.empty_text = ""
        self.breaks = True  # a line ends where the text's own line does
        self._rows = rows
        self._pieces: tuple[Piece, ...] = ()
        self._places: list[QRectF] = []
        self._shown: list[str] = []
        self._laid_for: tuple[float, float] | None = None
        self._current = -1
        self.keep_picture()

    def set_pieces(self, pieces: Sequence[Piece]) -> None:
        """Show these."""
        self._pieces = tuple(pieces)
        self._laid_for = None
        self._current = min(self._current, len(self._pieces) - 1)
        height = self.height_for(self.width())
        if height != self.minimumHeight() and self._grows:
            self.setMinimumHeight(height)
        self.content_changed()

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """What is shown."""
        return self._pieces

    _grows = False

    def grow(self) -> None:
        """Be as high as the tokens need: for use inside a scroll area."""
        self._grows = True

    def height_for(self, width: float) -> int:
        """The height that all tokens take at this width."""
        places = self._lay_out(width)
        bottom = places[-1].bottom() if places else 0.0
        return round(max(bottom, self._row() * self._rows) + 6)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(240), round(self._row() * self._rows + 6))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(100), round(self._row() * self._rows + 6))

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        if self._grows:
            self.setMinimumHeight(self.height_for(self.width()))

    def place_of(self, index: int) -> QRectF:
        """Where a token is drawn."""
        return self._lay_out(self.width())[index]

    def _row(self) -> float:
        return QFontMetricsF(mono()).height() + 8

    def _lay_out(self, width: float) -> list[QRectF]:
        key = (width, theme().scale)
        if self._laid_for == key:
            return self._places
        metrics = QFontMetricsF(mono())
        advance, row = metrics.horizontalAdvance("0"), self._row()
        x = y = 2.0
        self._places = []
        self._shown = [_visible(piece.text) for piece in self._pieces]
        for piece, shown in zip(self._pieces, self._shown, strict=True):
            plain = piece.text.isascii()
            wide = len(shown) * advance if plain else metrics.horizontalAdvance(shown)
            wide += 2 * _PAD
            if x + wide > width - 2 and x > 2:
                x, y = 2.0, y + row
            self._places.append(QRectF(x, y, wide, row - 4))
            x += wide + _GAP
            if self.breaks and piece.text.endswith("\n"):
                x, y = 2.0, y + row
        self._laid_for = key
        return self._places

    # --- drawing -----------------------------------------------------------------------------
    def draw(self, painter: QPainter, rect: QRectF) -> None:
        if not self._pieces:
            painter.setFont(theme().font("small"))
            painter.setPen(theme().color("muted"))
            flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(rect.adjusted(4, 0, -4, 0), int(flags), self.empty_text)
            return
        font = mono()
        painter.setFont(font)
        ascent = QFontMetricsF(font).ascent() + 2
        places = self._lay_out(rect.width())
        first, end = self._seen(places, rect)
        share = 0.15 if theme().tokens.name == "light" else 0.26
        tints = [QBrush(theme().color(tint, share)) for tint in _TINTS]
        painter.setPen(Qt.PenStyle.NoPen)
        for index in range(first, end):
            piece = self._pieces[index]
            painter.setBrush(tints[(index if self.breaks else piece.id) % len(_TINTS)])
            painter.drawRoundedRect(places[index], 4, 4)
        painter.setPen(theme().color("text"))
        for index in range(first, end):
            place = places[index]
            painter.drawText(QPointF(place.left() + _PAD, place.top() + ascent), self._shown[index])
        painter.setPen(QPen(theme().color("accent"), 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for index in range(first, end):
            if self._pieces[index].framed:
                painter.drawRoundedRect(places[index].adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)

    def _seen(self, places: Sequence[QRectF], rect: QRectF) -> tuple[int, int]:
        """Which tokens are drawn: on the screen no more than can be seen."""
        part = QRectF(self.visibleRegion().boundingRect())
        if not self._grows:  # rows that fit, and none of which only the upper edge would be seen
            return 0, bisect_right(places, rect.bottom(), key=lambda place: place.bottom())
        if part.isEmpty() or rect != QRectF(self.rect()):
            return 0, len(places)
        first = bisect_left(places, part.top(), key=lambda place: place.bottom())
        return first, bisect_right(places, part.bottom(), key=lambda place: place.top())

    def draw_marks(self, painter: QPainter, rect: QRectF) -> None:
        if self.hasFocus() and 0 <= self._current < len(self._pieces):
            painter.setPen(QPen(theme().color("text"), 1.4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.place_of(self._current), 4, 4)

    # --- pointer and keys --------------------------------------------------------------------
    def index_at(self, position: QPointF) -> int:
        """The token under a point, or −1."""
        places = self._lay_out(self.width())
        return next((n for n, place in enumerate(places) if place.contains(position)), -1)

    def read_out(self, position: QPointF) -> str:
        index = self.index_at(position)
        return self._told(index) if index >= 0 else ""

    def _told(self, index: int) -> str:
        piece = self._pieces[index]
        return tr("“{0}” is token {1:,}").format(visible(piece.text), piece.id)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.index_at(event.position())
        if index >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self._go(index)
            self.picked.emit(self._pieces[index].id)
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is not None and self._pieces:
            self._go(max(0, min(len(self._pieces) - 1, self._current + step)))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current >= 0:
            self.picked.emit(self._pieces[self._current].id)
        else:
            super().keyPressEvent(event)

    def _go(self, index: int) -> None:
        self._current = index
        self.set_read_out(self._told(index))
        self.update()

    # --- what it says ------------------------------------------------------------------------
    def table(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        return [tr("token"), tr("id")], ([piece.text, piece.id] for piece in self._pieces)

    def describe(self) -> str:
        if not self._pieces:
            return f"{self.title}: {self.empty_text or tr('nothing to show yet')}"
        first = " | ".join(visible(piece.text) for piece in self._pieces[:40])
        return tr("{0}, {1} tokens: {2}").format(self.title, len(self._pieces), first)

    def export_size(self) -> QSize:
        return QSize(max(self.width(), 160), max(self.height_for(max(self.width(), 160)), 40))
