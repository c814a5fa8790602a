"""Marks of classes: each class has a shape beside its colour, so that neither carries it alone."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPolygonF

# Corners at a distance of 1 from the middle; () is a disc. Areas are made alike by the size.
_SHAPES: tuple[tuple[float, tuple[tuple[float, float], ...]], ...] = (
    (1.0, ()),
    (0.92, ((-1, -1), (1, -1), (1, 1), (-1, 1))),
    (1.35, ((0, -1), (0.87, 0.5), (-0.87, 0.5))),
    (1.3, ((0, -1), (1, 0), (0, 1), (-1, 0))),
    (1.35, ((0, 1), (0.87, -0.5), (-0.87, -0.5))),
)


def draw_mark(painter: QPainter, at: QPointF, radius: float, kind: int) -> None:
    """The mark of class `kind` with the painter's pen and brush; `radius` is a disc's."""
    size, corners = _SHAPES[kind % len(_SHAPES)]
    if not corners:
        painter.drawEllipse(at, radius, radius)
        return
    reach = radius * size
    painter.drawPolygon(
        QPolygonF([QPointF(at.x() + x * reach, at.y() + y * reach) for x, y in corners])
    )
