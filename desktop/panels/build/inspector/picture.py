"""What a layer does to the plane: the input grid, bent step by step into the output grid."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QSlider, QVBoxLayout, QWidget

from desktop.evaluation import apply_layer
from desktop.theme import theme
from engine.graph import Node, ports_of
from engine.language import tr

if TYPE_CHECKING:
    from numpy.typing import NDArray

_REACH = 3.0
_LINES = 13
_POINTS = 61  # along each line, so that a bend looks like one
_STEPS = 100


class GridPicture(QWidget):
    """Lines of constant x (blue) and constant y (orange), between where they were and are sent."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before: NDArray[Any] | None = None  # (2 directions, lines, points, 2)
        self._after: NDArray[Any] | None = None
        self._point: tuple[NDArray[Any], NDArray[Any]] | None = None
        self.share = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def show_layer(self, node: Node, sample: NDArray[Any] | None) -> bool:
        """Draw what `node` does to the plane; whether it maps the plane to the plane."""
        import numpy as np

        ports = ports_of(node)
        if len(ports) != 1:
            return False
        at = np.linspace(-_REACH, _REACH, _LINES)
        along = np.linspace(-_REACH, _REACH, _POINTS)
        upright = np.stack(np.broadcast_arrays(at[:, None], along[None, :]), axis=-1)
        grid = np.stack([upright, upright[..., ::-1]])  # (2, lines, points, 2)
        flat = grid.reshape(-1, 2)
        sent = apply_layer(node, {ports[0]: flat})
        if sent is None or sent.shape != flat.shape or not np.isfinite(sent).all():
            return False
        self._before, self._after = grid, sent.reshape(grid.shape)
        self._point = None
        if sample is not None and sample.shape == (2,) and np.isfinite(sample).all():
            end = apply_layer(node, {ports[0]: sample[None]})
            if end is not None and np.isfinite(end).all():
                self._point = (sample, end[0])
        self.update()
        return True

    def set_share(self, share: float) -> None:
        """0 shows the input grid, 1 the output grid."""
        self.share = share
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(220), theme().px(150))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._before is None or self._after is None:
            return
        import numpy as np

        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(6, 6, -6, -6)
        both = np.concatenate([self._before.reshape(-1, 2), self._after.reshape(-1, 2)])
        low, high = both.min(axis=0), both.max(axis=0)
        span = np.maximum(high - low, 1e-9)
        scale = min(area.width() / span[0], area.height() / span[1])
        middle = (low + high) / 2
        centre = area.center()

        def place(x: float, y: float) -> QPointF:
            left = centre.x() + (x - middle[0]) * scale
            return QPointF(left, centre.y() - (y - middle[1]) * scale)

        def points(line: NDArray[Any]) -> QPolygonF:
            return QPolygonF([place(x, y) for x, y in line.tolist()])

        t = theme()
        now = self._before + (self._after - self._before) * self.share
        painter.setPen(QPen(t.color("line"), 1))
        for line in self._before.reshape(-1, _POINTS, 2)[:, [0, -1]]:
            painter.drawPolyline(points(line))
        for direction, token in ((0, "positive"), (1, "negative")):
            painter.setPen(QPen(t.color(token, 0.8), 1))
            for line in now[direction]:
                painter.drawPolyline(points(line))
        if self._point is not None:
            start, end = self._point
            x, y = (start + (end - start) * self.share).tolist()
            painter.setPen(QPen(t.color("panel"), 1.5))
            painter.setBrush(t.color("text"))
            painter.drawEllipse(place(x, y), 4, 4)


class LayerPicture(QWidget):
    """The picture with its slider from the input grid to the output grid."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid = GridPicture(self)
        self.grid.setAccessibleName(tr("The plane before and after this layer"))
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setRange(0, _STEPS)
        self.slider.setValue(_STEPS)
        self.slider.setAccessibleName(tr("From the input grid to the output grid"))
        self.slider.setToolTip(tr("Move from the input grid to the output grid"))
        self.slider.valueChanged.connect(lambda value: self.grid.set_share(value / _STEPS))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.grid)
        row = QHBoxLayout()
        for text in (tr("input grid"), tr("output grid")):
            label = QLabel(text, self)
            label.setProperty("role", "small")
            row.addWidget(label)
            if text == tr("input grid"):
                row.addWidget(self.slider, 1)
        column.addLayout(row)

    def show_layer(self, node: Node, sample: NDArray[Any] | None) -> bool:
        """See `GridPicture.show_layer`."""
        return self.grid.show_layer(node, sample)
