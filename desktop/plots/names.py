"""Names along a matrix: each where there is room, otherwise every second, fifth, tenth …"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from desktop.plots.plot import mono
from desktop.theme import theme

_SLANT = -48.0  # degrees, of the column names


@dataclass(frozen=True)
class Side:
    """The names of one side: the first begins at `origin`, each takes `size` pixels.

    `shown` is the first and last index to be seen, `marked` one that always keeps its name (−1:
    none).
    """

    names: Sequence[str]
    origin: float
    size: float
    shown: tuple[int, int]
    marked: int

    def middle(self, index: int) -> float:
        """The pixel beside which a name stands."""
        return self.origin + (index + 0.5) * self.size


def draw_rows(painter: QPainter, area: QRectF, side: Side, longest: int) -> None:
    """Names to the left of `area`, one below the other."""
    painter.setFont(mono("mono-small"))
    metrics = QFontMetricsF(painter.font())
    for index, chief in _named(side, metrics.height()):
        middle = side.middle(index)
        if not area.top() - 1 <= middle <= area.bottom() + 1:
            continue
        painter.setPen(theme().color("text" if chief else "muted"))
        box = QRectF(0, middle - metrics.height() / 2, area.left() - 8, metrics.height())
        name = metrics.elidedText(
            short(side.names[index], longest), Qt.TextElideMode.ElideRight, box.width()
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, name)


def draw_columns(painter: QPainter, area: QRectF, side: Side, longest: int) -> None:
    """Names above `area`, slanted so that they stand close."""
    painter.setFont(mono("mono-small"))
    metrics = QFontMetricsF(painter.font())
    for index, chief in _named(side, metrics.height() * 1.15):
        middle = side.middle(index)
        if not area.left() - 1 <= middle <= area.right() + 1:
            continue
        painter.setPen(theme().color("text" if chief else "muted"))
        painter.save()
        painter.translate(middle + metrics.height() * 0.25, area.top() - 6)
        painter.rotate(_SLANT)
        painter.drawText(QPointF(0, 0), short(side.names[index], longest))
        painter.restore()


def short(name: str, longest: int) -> str:
    """A name of at most `longest` characters."""
    return name if len(name) <= longest else name[: longest - 1] + "…"


def _named(side: Side, need: float) -> Iterable[tuple[int, bool]]:
    """The indices to name, and whether to name them plainly."""
    step, marked = stride(need, side.size), side.marked
    for index in range(side.shown[0], side.shown[1] + 1):
        if index == marked:
            yield index, True
        elif index % step == 0 and (marked < 0 or abs(index - marked) >= step):
            yield index, step == 1


def stride(need: float, size: float) -> int:
    """The smallest of 1, 2, 5, 10, 20 … by which names that need `need` pixels do not touch."""
    base = 1
    while True:
        for factor in (1, 2, 5):
            if base * factor * size >= need:
                return base * factor
        base *= 10
