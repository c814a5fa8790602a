"""What each neuron of a layer gives over the plane of the two inputs, as a strip of small maps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPen

from desktop.canvas.ink import canvas_font
from desktop.theme import theme

if TYPE_CHECKING:
    from desktop.canvas.items.miniature import Miniature

MOST = 12
_GAP = 3.0
_LARGEST = 34.0
_FOOT = 6.0


@dataclass(frozen=True)
class Tiles:
    """`images`, one a neuron, below the miniature `above`; `count` neurons in all."""

    images: tuple[QImage, ...]
    count: int
    above: Miniature | None = None

    def paint(self, painter: QPainter, body: QRectF) -> None:
        shown = len(self.images)
        more = self.count - shown
        room = body.width() - 16 - (22 if more else 0)
        rows = 1 if shown <= 6 else 2
        across = -(-shown // rows)
        side = min(room / across - _GAP, _LARGEST if rows == 1 else _LARGEST / 1.6)
        height = rows * (side + _GAP)
        if self.above is not None:
            self.above.paint(painter, body.adjusted(0, 0, 0, -height))
        width = across * (side + _GAP) - _GAP
        left = body.center().x() - (width + (22 if more else 0)) / 2
        top = body.bottom() - height - _FOOT + _GAP
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme().color("line"), 0.5))
        for k, image in enumerate(self.images):
            x = left + (k % across) * (side + _GAP)
            cell = QRectF(x, top + (k // across) * (side + _GAP), side, side)
            painter.drawImage(cell, image)
            painter.drawRect(cell)
        if more:
            painter.setFont(canvas_font("small"))
            painter.setPen(theme().color("muted"))
            foot = QRectF(left + width + 3, top, 22, height - _GAP)
            painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, f"+{more}")
