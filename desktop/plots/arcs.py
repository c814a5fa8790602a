"""Arcs from each thing in a row to the earlier ones that it looks at: the heavier, the stronger."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPen

from desktop.plots.plot import Plot, mono
from desktop.theme import theme
from engine.language import tr

_FAINTEST = 0.02
"""Weights below this draw no arc: several hundred hair lines are a grey cloud."""
_MOST = 120  # arcs besides the chosen thing's; beyond, the faintest are left out
_WIDEST = 7.0


class Arcs(Plot):
    """`weights` (n, n): how much each row's thing looks at each column's. One of them is chosen:
    its arcs stand out, the others are faint. `picked(index)` follows a click or the arrow keys.
    """

    picked = Signal(int)

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self._weights: NDArray[np.floating] = np.zeros((0, 0), np.float32)
        self._names: tuple[str, ...] = ()
        self._chosen = -1
        self._hurried = False

    def hurry(self, hurried: bool) -> None:
        """While weights follow one another quickly, the arcs besides the chosen thing's are hair
        lines: Qt draws these in a fifth of the time of wider ones.
        """
        if hurried != self._hurried:
            self._hurried = hurried
            self.update()

    def set_weights(self, weights: NDArray[np.floating], names: Sequence[str]) -> None:
        """Show other weights, (n, n), of n names. Raises ValueError where these do not fit."""
        if weights.shape != (len(names), len(names)):
            raise ValueError(f"{weights.shape} weights, but {len(names)} names")
        self._weights, self._names = weights, tuple(names)
        self._chosen = min(self._chosen, len(names) - 1)
        self.content_changed()

    @property
    def weights(self) -> NDArray[np.floating]:
        """What is shown."""
        return self._weights

    @property
    def chosen(self) -> int:
        """Whose arcs stand out; −1 for none."""
        return self._chosen

    def choose(self, index: int) -> None:
        """Let one thing's arcs stand out, without a word of `picked`."""
        if index != self._chosen and -1 <= index < len(self._names):
            self._chosen = index
            self.content_changed()

    # --- geometry ----------------------------------------------------------------------------
    def sizeHint(self) -> QSize:
        return QSize(theme().px(520), theme().px(320))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(160), theme().px(120))

    def _places(self, rect: QRectF) -> tuple[list[float], float]:
        """The middle of each name from left to right, and the line on which they stand."""
        line = rect.bottom() - theme().px(64)
        count = max(len(self._names), 1)
        step = (rect.width() - theme().px(24)) / count
        left = rect.left() + theme().px(12)
        return [left + (at + 0.5) * step for at in range(len(self._names))], line

    def place(self, index: int) -> QPointF:
        """Where a thing stands on the widget."""
        places, line = self._places(QRectF(self.rect()))
        return QPointF(places[index], line)

    def at(self, position: QPointF) -> int:
        """The thing under, or nearest beside, a point; −1 where there are none."""
        places, _ = self._places(QRectF(self.rect()))
        if not places:
            return -1
        return int(np.argmin(np.abs(np.array(places) - position.x())))

    # --- drawing -----------------------------------------------------------------------------
    def draw(self, painter: QPainter, rect: QRectF) -> None:
        places, line = self._places(rect)
        if not places:
            return
        height = line - rect.top() - theme().px(10)
        span = max(places[-1] - places[0], 1.0)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for row, column in self._drawn():
            weight = float(self._weights[row, column])
            stands_out = row == self._chosen
            colour = theme().color("accent" if stands_out else "muted", _alpha(weight, stands_out))
            fine = self._hurried and not stands_out
            painter.setPen(QPen(colour, 0.8 if fine else 0.8 + (_WIDEST - 0.8) * weight))
            start, end = places[row], places[column]
            path = QPainterPath(QPointF(start, line))
            if row == column:
                size = theme().px(9)
                path.cubicTo(
                    start - size, line - 2 * size, start + size, line - 2 * size, start, line
                )
            else:
                up = line - height * (0.25 + 0.75 * (start - end) / span) * 4 / 3
                path.cubicTo(start, up, end, up, end, line)
            painter.drawPath(path)
        self._draw_names(painter, rect, places, line)

    def _drawn(self) -> list[tuple[int, int]]:
        """(row, column) of the arcs, the chosen row's last, so that they lie on top."""
        rows, columns = np.nonzero(self._weights >= _FAINTEST)
        chosen = rows == self._chosen
        others = np.flatnonzero(~chosen)
        strength = self._weights[rows[others], columns[others]]
        strongest = others[np.argsort(strength, kind="stable")[-_MOST:]]
        order = [*strongest.tolist(), *np.flatnonzero(chosen).tolist()]
        return [(int(rows[at]), int(columns[at])) for at in order]

    def _draw_names(
        self, painter: QPainter, rect: QRectF, places: Sequence[float], line: float
    ) -> None:
        font = mono("mono-small")
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        room = rect.bottom() - line - theme().px(6)
        step = places[1] - places[0] if len(places) > 1 else rect.width()
        stride = max(1, int(np.ceil(metrics.height() / step)))
        for index in range(0, len(places), stride):
            painter.save()
            painter.translate(places[index], line + theme().px(6))
            painter.rotate(60)
            painter.setPen(theme().color("accent" if index == self._chosen else "text"))
            text = metrics.elidedText(self._names[index], Qt.TextElideMode.ElideRight, room)
            painter.drawText(QPointF(0, metrics.ascent() / 2), text)
            painter.restore()

    # --- what a plot says --------------------------------------------------------------------
    def read_out(self, position: QPointF) -> str:
        index = self.at(position)
        return "" if index < 0 else self._say(index)

    def _say(self, index: int) -> str:
        row = self._weights[index]
        best = [int(at) for at in np.argsort(-row, kind="stable")[:3] if row[at] >= _FAINTEST]
        parts = ", ".join(tr("{0} {1:.2f}").format(self._names[at], float(row[at])) for at in best)
        return (
            tr("{0} looks at {1}").format(self._names[index], parts)
            if parts
            else self._names[index]
        )

    def table(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        rows, columns = np.nonzero(self._weights)
        return [tr("looks"), tr("at"), tr("weight")], (
            [self._names[row], self._names[column], float(self._weights[row, column])]
            for row, column in zip(rows.tolist(), columns.tolist(), strict=True)
        )

    def describe(self) -> str:
        if not self._names:
            return tr("{0}: nothing to show yet.").format(self.title)
        chosen = tr(" Chosen: {0}.").format(self._say(self._chosen)) if self._chosen >= 0 else ""
        most = ""
        others = np.tril(self._weights, -1)  # what a token looks at before itself
        if others.size and others.max() > 0:
            row, column = divmod(int(others.argmax()), others.shape[1])
            most = tr(" Strongest: {0} looks at {1}, {2:.0%}.").format(
                self._names[row], self._names[column], others[row, column]
            )
        return tr("{0}: {1} tokens.{2}{3} Left and right choose.").format(
            self.title, len(self._names), most, chosen
        )

    # --- mouse and keys ----------------------------------------------------------------------
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._names:
            self._pick(self.at(event.position()))
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if step and 0 <= self._chosen + step < len(self._names):
            self._pick(self._chosen + step)
        elif not step:
            super().keyPressEvent(event)

    def _pick(self, index: int) -> None:
        self.choose(index)
        self.set_read_out(self._say(index))
        self.picked.emit(index)


def _alpha(weight: float, stands_out: bool) -> float:
    return 0.35 + 0.65 * weight if stands_out else 0.08 + 0.4 * weight
