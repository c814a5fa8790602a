"""The small picture inside a layer: its matrix, its curve, its numbers. Always the real ones."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from desktop.canvas.ink import canvas_font
from desktop.theme import theme
from desktop.widgets.heat import heat_image, value_color
from engine.language import tr

if TYPE_CHECKING:
    from numpy.typing import NDArray

_MOST_CELLS = 8  # rows or columns drawn as separate cells; larger matrices become a picture
_MOST_ROWS = 4
_MOST_HEADS = 8
_CENTRE = Qt.AlignmentFlag.AlignCenter


class Miniature(Protocol):
    """Draws itself into the body of a layer."""

    def paint(self, painter: QPainter, body: QRectF) -> None:
        """Draw inside `body`, in scene units."""
        ...


@dataclass(frozen=True)
class Numbers:
    """Lines of text such as `x = 1`, in the middle of the body."""

    lines: tuple[str, ...]

    def paint(self, painter: QPainter, body: QRectF) -> None:
        lines = self.lines
        if len(lines) > _MOST_ROWS:
            lines = (*lines[: _MOST_ROWS - 1], tr("… {0} more").format(len(lines) - _MOST_ROWS + 1))
        painter.setFont(canvas_font("mono"))
        painter.setPen(theme().color("text"))
        step = 18.0
        top = body.center().y() - step * len(lines) / 2
        for k, line in enumerate(lines):
            painter.drawText(QRectF(body.x(), top + k * step, body.width(), step), _CENTRE, line)


class Matrix:
    """Weights as coloured cells, with a caption below.

    Equal to another of the same weights: a network's arrays are never written to, so that `whole`,
    the array that the rows and columns were made of, says which they are.
    """

    def __init__(self, values: NDArray[Any], caption: str, whole: NDArray[Any]) -> None:
        self._values = values  # (rows, columns)
        self._caption = caption
        self._whole = whole
        self._theme = ""
        self._image = None

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Matrix):
            return NotImplemented
        return self._whole is other._whole and self._caption == other._caption

    def __hash__(self) -> int:
        return hash((id(self._whole), self._caption))

    def paint(self, painter: QPainter, body: QRectF) -> None:
        rows, columns = self._values.shape
        room = body.adjusted(14, 8, -14, -24)
        side = min(room.width() / columns, room.height() / rows, 21.0)
        width, height = max(side * columns, 6.0), max(side * rows, 6.0)
        left, top = room.center().x() - width / 2, room.center().y() - height / 2
        if max(rows, columns) <= _MOST_CELLS:
            largest = float(abs(self._values).max(initial=0.0))
            painter.setPen(QPen(theme().color("line"), 0.5))
            for r, row in enumerate(self._values.tolist()):
                for c, value in enumerate(row):
                    painter.setBrush(value_color(value, largest))
                    cell = QRectF(left + c * side, top + r * side, side - 1, side - 1)
                    painter.drawRect(cell)
        else:
            if self._image is None or self._theme != theme().tokens.name:
                self._theme = theme().tokens.name
                self._image = heat_image(thinned(self._values))
            painter.drawImage(QRectF(left, top, width, height), self._image)
        painter.setFont(canvas_font("label"))
        painter.setPen(theme().color("muted"))
        painter.drawText(
            QRectF(body.x(), body.bottom() - 24, body.width(), 18), _CENTRE, self._caption
        )


@dataclass(frozen=True)
class Curve:
    """A function of one number over −3 … 3, on its two axes."""

    points: tuple[tuple[float, float], ...]
    category: str

    def paint(self, painter: QPainter, body: QRectF) -> None:
        box = QRectF(0, 0, 76, 56)
        box.moveCenter(body.center())
        reach = max(1.0, *(abs(y) for _, y in self.points))
        centre = box.center()
        painter.setPen(QPen(theme().color("line"), 1))
        painter.drawLine(QPointF(box.left(), centre.y()), QPointF(box.right(), centre.y()))
        painter.drawLine(QPointF(centre.x(), box.top()), QPointF(centre.x(), box.bottom()))
        sx, sy = box.width() / 6, box.height() / 2 / reach
        line = QPolygonF(
            [QPointF(centre.x() + x * sx, centre.y() - y * sy) for x, y in self.points]
        )
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme().color(self.category), 2, j=Qt.PenJoinStyle.RoundJoin))
        painter.drawPolyline(line)


@dataclass(frozen=True)
class Bars:
    """The numbers that come out, as bars up (positive) and down (negative)."""

    values: tuple[float, ...]

    def paint(self, painter: QPainter, body: QRectF) -> None:
        box = body.adjusted(20, 12, -20, -12)
        finite = [v for v in self.values if abs(v) < float("inf")]
        top, bottom = max([0.0, *finite]), min([0.0, *finite])
        span = top - bottom or 1.0
        zero = box.top() + box.height() * top / span
        step = min(box.width() / max(1, len(self.values)), 24.0)
        left = box.center().x() - step * len(self.values) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        largest = max(abs(top), abs(bottom))
        for k, value in enumerate(self.values):
            if abs(value) < float("inf"):
                painter.setBrush(value_color(value, largest))
                y = zero - box.height() * value / span
                painter.drawRect(QRectF(left + k * step + 0.5, y, step - 1, zero - y).normalized())
        painter.setPen(QPen(theme().color("line"), 1))
        painter.drawLine(QPointF(box.left(), zero), QPointF(box.right(), zero))


class Picture:
    """A matrix or image that passes through, one pixel per number."""

    def __init__(self, values: NDArray[Any]) -> None:
        self._values = values
        self._theme = ""
        self._image = None

    def paint(self, painter: QPainter, body: QRectF) -> None:
        if self._image is None or self._theme != theme().tokens.name:
            self._theme = theme().tokens.name
            self._image = heat_image(thinned(self._values))
        room = body.adjusted(12, 8, -12, -8)
        side = min(room.width() / self._image.width(), room.height() / self._image.height())
        target = QRectF(0, 0, self._image.width() * side, self._image.height() * side)
        target.moveCenter(room.center())
        painter.drawImage(target, self._image)


class Heads:
    """Attention: a square for each head, a row for each place that asks, darker for more."""

    def __init__(self, shares: NDArray[Any]) -> None:
        self._shares = shares  # (heads, query, key)
        self._theme = ""
        self._images: list[Any] = []

    def paint(self, painter: QPainter, body: QRectF) -> None:
        if self._theme != theme().tokens.name:
            self._theme = theme().tokens.name
            self._images = [heat_image(head, 1.0) for head in self._shares[:_MOST_HEADS]]
        count = len(self._images)
        across = count if count <= 3 else (count + 1) // 2
        down = -(-count // across)
        room = body.adjusted(10, 8, -10, -24)
        side = min(room.width() / across - 3, room.height() / down - 3)
        left = room.center().x() - across * (side + 3) / 2
        top = room.center().y() - down * (side + 3) / 2
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme().color("line"), 0.5))
        for k, image in enumerate(self._images):
            cell = QRectF(
                left + (k % across) * (side + 3), top + (k // across) * (side + 3), side, side
            )
            painter.drawImage(cell, image)
            painter.drawRect(cell)
        painter.setFont(canvas_font("label"))
        painter.setPen(theme().color("muted"))
        more = len(self._shares) - count
        text = (
            tr("who looks at whom")
            if not more
            else tr("{0} of {1} heads").format(count, len(self._shares))
        )
        painter.drawText(QRectF(body.x(), body.bottom() - 24, body.width(), 18), _CENTRE, text)


@dataclass(frozen=True)
class Symbol:
    """A layer without weights or values to show: what it is, in one word."""

    text: str

    def paint(self, painter: QPainter, body: QRectF) -> None:
        painter.setFont(canvas_font("maths"))
        painter.setPen(theme().color("text"))
        painter.drawText(body, _CENTRE, self.text)


def thinned(values: NDArray[Any], most: int = 96) -> NDArray[Any]:
    """A matrix with at most `most` rows and columns, each cell the mean of those it stands for."""
    import numpy as np

    for axis in (0, 1):
        size = values.shape[axis]
        if size > most:
            starts = np.arange(most) * size // most
            counts = np.diff(np.append(starts, size))
            shape = (-1, 1) if axis == 0 else (1, -1)
            values = np.add.reduceat(values, starts, axis=axis) / counts.reshape(shape)
    return values


@lru_cache(maxsize=64)
def activation_curve(
    type: str, options: tuple[tuple[str, Any], ...]
) -> tuple[tuple[float, float], ...]:
    """An activation sampled by the engine at 61 points from −3 to 3; empty where it is no curve."""
    import numpy as np

    from desktop.evaluation import apply_layer
    from engine.graph import Node
    from engine.spec import registry

    layer = registry()[type]
    xs = np.linspace(-3.0, 3.0, 61)
    node = Node("curve", type, layer.title, dict(options))
    ports = layer.port_names(layer.complete(node.options))
    if len(ports) != 1:
        return ()
    single = apply_layer(node, {ports[0]: xs[:, None]})  # (61, 1)
    together = apply_layer(node, {ports[0]: xs[None, :]})  # (1, 61)
    # Only what acts on each number by itself is a curve: softmax is not.
    if single is None or together is None or single.shape != (61, 1):
        return ()
    if together.shape != (1, 61) or not np.allclose(single[:, 0], together[0], equal_nan=True):
        return ()
    if not np.isfinite(single).all():
        return ()
    return tuple((float(x), float(y)) for x, y in zip(xs, single[:, 0], strict=True))
