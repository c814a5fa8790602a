"""The dotted grid behind the network: one column of dots, drawn once and set side by side."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

STEP = 20.0  # scene units between two dots at 100 %
_CLOSEST = 12.0  # pixels; nearer dots would become a pattern of their own
_WIDTH = 4
_RADIUS = 0.9


def paint_grid(
    painter: QPainter, area: QRect, origin: QPointF, scale: float, color: QColor
) -> None:
    """Fill `area` (device pixels) with dots; `origin` is where the scene's (0, 0) is seen."""
    step = STEP * scale
    while step < _CLOSEST:
        step *= 2
    ratio = painter.device().devicePixelRatio()
    column = _column(round(step, 3), area.height(), ratio, color.name())
    x, top = origin.x() % step - step, origin.y() % step - step
    while x <= area.right() + step:
        painter.drawPixmap(QPointF(x - _WIDTH / 2, top), column)
        x += step


@lru_cache(maxsize=8)
def _column(step: float, height: int, ratio: float, color: str) -> QPixmap:
    """Dots `step` apart, the first at the upper edge's `step`, one step more than `height`."""
    tall = height + 2 * step
    pixmap = QPixmap(round(_WIDTH * ratio), round(tall * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(color))
    y = 0.0
    while y < tall:
        painter.drawEllipse(QPointF(_WIDTH / 2, y), _RADIUS, _RADIUS)
        y += step
    painter.end()
    return pixmap
