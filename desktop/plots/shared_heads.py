"""Heads that share keys and values, drawn: each one's q above, the k and v of its group below."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen

from desktop.plots.plot import Plot, mono
from desktop.theme import theme
from engine.language import tr


class SharedHeads(Plot):
    """`picked(head)` follows a click or the arrow keys."""

    picked = Signal(int)

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self._heads = self._shared = 0
        self._current = 0

    def set_heads(self, heads: int, shared: int, current: int) -> None:
        """So many heads with so many keys and values between them; `current` is chosen."""
        if (heads, shared, current) != (self._heads, self._shared, self._current):
            self._heads, self._shared, self._current = heads, shared, current
            self.content_changed()

    @property
    def current(self) -> int:
        """The head chosen, from 0."""
        return self._current

    def pick(self, head: int) -> None:
        """Choose a head and say so."""
        if 0 <= head < self._heads and head != self._current:
            self._current = head
            self.content_changed()
            self.picked.emit(head)

    def group(self, head: int) -> int:
        """The key-value head that a head uses."""
        return head * self._shared // max(self._heads, 1)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(360), theme().px(78))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(200), theme().px(78))

    # --- geometry ----------------------------------------------------------------------------
    def head_rect(self, head: int) -> QRectF:
        """Where a head's q is drawn."""
        step = min((self.width() - 8.0) / max(self._heads, 1), theme().px(72))
        return QRectF(4 + head * step, 4, step - 6, theme().px(24))

    def shared_rect(self, group: int) -> QRectF:
        """Where a group's k and v are drawn: under the middle of its heads."""
        inside = [head for head in range(self._heads) if self.group(head) == group]
        first, last = self.head_rect(inside[0]), self.head_rect(inside[-1])
        middle = (first.left() + last.right()) / 2
        width = min(last.right() - first.left(), theme().px(64))
        return QRectF(middle - width / 2, theme().px(48), width, theme().px(24))

    # --- drawing -----------------------------------------------------------------------------
    def draw(self, painter: QPainter, rect: QRectF) -> None:
        if not self._heads:
            return
        painter.setFont(mono("mono-small"))
        chosen = self.group(self._current)
        for head in range(self._heads):
            above, below = self.head_rect(head), self.shared_rect(self.group(head))
            here = self.group(head) == chosen
            painter.setPen(QPen(theme().color("accent" if here else "line"), 1.6 if here else 1))
            start = QPointF(above.center().x(), above.bottom())
            painter.drawLine(QLineF(start, QPointF(below.center().x(), below.top())))
            self._box(painter, above, f"q{head + 1}", head == self._current, here)
        for group in range(self._shared):
            text = f"k{group + 1} v{group + 1}"
            self._box(painter, self.shared_rect(group), text, False, group == chosen)

    def _box(self, painter: QPainter, box: QRectF, text: str, full: bool, edge: bool) -> None:
        painter.setPen(QPen(theme().color("accent" if edge else "line"), 1.2))
        painter.setBrush(theme().color("accent" if full else "accent_soft" if edge else "panel"))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(theme().color("on_accent" if full else "text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    # --- reading out -------------------------------------------------------------------------
    def _at(self, position: QPointF) -> int:
        for head in range(self._heads):
            if self.head_rect(head).contains(position):
                return head
        return -1

    def read_out(self, position: QPointF) -> str:
        head = self._at(position)
        if head < 0:
            return ""
        return tr("Head {0} has a q of its own and takes k and v from {1}.").format(
            head + 1, self.group(head) + 1
        )

    def table(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        return [tr("head"), tr("key-value head")], [
            [head + 1, self.group(head) + 1] for head in range(self._heads)
        ]

    def describe(self) -> str:
        if not self._heads:
            return tr("{0}: nothing yet.").format(self.title)
        together = [h + 1 for h in range(self._heads) if self.group(h) == self.group(self._current)]
        return tr("{0}: {1} heads, {2} keys and values. Head {3} shares with {4}.").format(
            self.title, self._heads, self._shared, self._current + 1, ", ".join(map(str, together))
        )

    # --- choosing ----------------------------------------------------------------------------
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.pick(self._at(event.position()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if step:
            self.pick(self._current + step)
        else:
            super().keyPressEvent(event)
