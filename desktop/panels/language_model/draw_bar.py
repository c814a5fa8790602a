"""The draw as a picture: the tokens left lie end to end, and a point u falls on one of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPolygonF

from desktop.plots import Plot
from desktop.plots.plot import mono
from desktop.theme import theme
from engine.language import tr


@dataclass(frozen=True, eq=False)
class Drawn:
    """ids, shares: the likeliest tokens left, likeliest first; `whole()` gives all of them. `u` is
    None where a person chose the token `id`.
    """

    ids: NDArray[np.int64]
    shares: NDArray[np.float64]
    u: float | None
    id: int
    name: Callable[[int], str]
    whole: Callable[[], tuple[NDArray[np.int64], NDArray[np.float64]]]


class DrawBar(Plot):
    """The kept tokens end to end, likeliest first, and the point u that picks one of them."""

    def __init__(self) -> None:
        super().__init__(tr("Draw"))
        self._drawn: Drawn | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_draw(self, drawn: Drawn | None) -> None:
        """Show a draw, or none."""
        self._drawn = drawn
        self.content_changed()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(300), theme().px(34))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(120), theme().px(34))

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        drawn = self._drawn
        top, height = rect.top() + theme().px(14), theme().px(16)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("field"))
        painter.drawRect(QRectF(rect.left(), top, rect.width(), height))
        if drawn is None:
            return
        left = 0.0
        metrics = QFontMetricsF(mono("mono-small"))
        least = metrics.horizontalAdvance("m") + 6  # of which most tokens have none
        painter.setFont(mono("mono-small"))
        for rank, (token, share) in enumerate(
            zip(drawn.ids[:400].tolist(), drawn.shares, strict=False)
        ):
            width = float(share) * rect.width()
            cell = QRectF(rect.left() + left, top, width, height)
            chosen = token == drawn.id
            alpha = 1.0 if chosen else max(0.12, 0.62 * 0.82**rank)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("accent", alpha))
            gap = 1.0 if width > 4 else 0.0
            painter.drawRect(cell.adjusted(0, 0, -gap, 0))
            name = drawn.name(token) if width > least else ""
            if name and width > metrics.horizontalAdvance(name) + 6:
                painter.setPen(theme().color("on_accent" if chosen else "text"))
                painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, name)
            left += width
            if left >= rect.width() - 0.5:
                break
        if drawn.u is None:
            return
        x = rect.left() + drawn.u * rect.width()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("negative"))
        half, tip = theme().px(5), theme().px(8)
        x = min(max(x, rect.left() + half), rect.right() - half)
        arrow = QPolygonF()
        for dx, y in ((-half, top - tip - 1), (half, top - tip - 1), (0, top - 1)):
            arrow.append(QPointF(x + dx, y))
        painter.drawPolygon(arrow)

    def read_out(self, position: QPointF) -> str:
        if self._drawn is None or not self.width():
            return ""
        at = position.x() / self.width()
        ids, shares = self._drawn.whole()
        bar = shares.cumsum()
        place = int(bar.searchsorted(at, side="right"))
        if place >= len(bar):
            return tr("less likely tokens")
        begin = float(bar[place - 1]) if place else 0.0
        return tr("{0}: u from {1:.3f} to {2:.3f}").format(
            self._drawn.name(int(ids[place])), begin, float(bar[place])
        )

    def table(self) -> tuple[list[str], list[list[object]]]:
        header = [tr("token"), tr("id"), tr("share")]
        if self._drawn is None:
            return header, []
        ids, shares = self._drawn.whole()
        return header, [
            [self._drawn.name(int(token)), int(token), float(share)]
            for token, share in zip(ids, shares, strict=True)
        ]

    def describe(self) -> str:
        if self._drawn is None:
            return tr("Draw: nothing to draw from yet.")
        name = self._drawn.name(self._drawn.id)
        if self._drawn.u is None:
            return tr("Draw: {0} was chosen by you.").format(name)
        return tr("Draw: the point u = {0:.3f} falls on {1}.").format(self._drawn.u, name)
