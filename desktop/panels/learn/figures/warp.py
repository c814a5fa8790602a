"""What a layer does to the plane: a grid through x, W x, + b and σ, with W and b to edit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from desktop.panels.learn.figures import FigureKind, FigureView, Option, Scene, one_of
from desktop.plots.plane import PlanePlot, View
from desktop.theme import theme
from desktop.widgets.matrix import MatrixEditor
from desktop.widgets.numbers import vector_text
from desktop.widgets.parts import label
from desktop.widgets.slider import LabelledSlider, Range
from engine.analysis.section import Window
from engine.analysis.warp import Warp, warp
from engine.build import affine, chain, layer, sample
from engine.errors import EngineError
from engine.language import tr

_REACH = 5.0
_STEPS = 100  # of the slider between one stage and the next
_POINT = [1.0, 2.0]  # whose way is followed
_TITLES = {"x": "x", "Wx": "W x", "+b": "W x + b", "σ": "σ(W x + b)"}


class GridPlot(PlanePlot):
    """The grid's lines, (lines, samples, 2), and one point that goes along with them."""

    def __init__(self) -> None:
        super().__init__(tr("The plane"))
        self.same_scale = True
        self._lines: NDArray[np.float64] = np.zeros((0, 0, 2))
        self._point = np.zeros(2)
        self.set_home(View(-_REACH, _REACH, -_REACH, _REACH))
        self.setMinimumSize(theme().px(220), theme().px(220))

    def show_grid(self, lines: NDArray[np.float64], point: NDArray[np.float64]) -> None:
        """Draw these."""
        self._lines, self._point = lines, point
        self.content_changed()

    @property
    def point(self) -> tuple[float, float]:
        """Where the point is."""
        return float(self._point[0]), float(self._point[1])

    def sizeHint(self) -> QSize:
        return QSize(theme().px(320), theme().px(300))

    def draw_content(self, painter: QPainter, area: QRectF, view: View) -> None:
        half = len(self._lines) // 2
        scale = theme().scale
        for number, line in enumerate(self._lines):
            token = "accent" if number < half else "combine"
            painter.setPen(QPen(theme().color(token, 0.65), 1.1 * scale))
            points = [self.to_screen(float(x), float(y), area) for x, y in line]
            painter.drawPolyline(QPolygonF(points))
        painter.setPen(QPen(theme().color("muted"), 1.4))
        origin = self.to_screen(0, 0, area)
        painter.drawLine(QPointF(area.left(), origin.y()), QPointF(area.right(), origin.y()))
        painter.drawLine(QPointF(origin.x(), area.top()), QPointF(origin.x(), area.bottom()))
        painter.setPen(QPen(theme().color("panel"), 1.5))
        painter.setBrush(theme().color("negative"))
        painter.drawEllipse(self.to_screen(*self.point, area), 5 * scale, 5 * scale)

    def table(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        rows = (
            (number, float(x), float(y)) for number, line in enumerate(self._lines) for x, y in line
        )
        return (tr("line"), "x", "y"), rows

    def describe(self) -> str:
        return tr("A grid of the plane, and the point {0}.").format(
            vector_text(self.point, digits=3)
        )


class WarpFigure(FigureView):
    """W and b are edited; the slider goes from x to W x, + b and σ."""

    def __init__(self, activation: str) -> None:
        super().__init__()
        self._activation = activation
        self._w = np.array([[1.0, 1.0], [1.0, -1.0]])
        self._b = np.array([-1.0, 1.0])
        self._warp: Warp | None = None
        self.plot = GridPlot()
        self.plot.said.connect(self.said)
        self.w = MatrixEditor()
        self.w.edited.connect(self._edit_w)
        self.b = MatrixEditor()
        self.b.edited.connect(self._edit_b)
        self.slider = LabelledSlider(
            "x → W x → + b → σ",
            Range(0, 3, 3, 1 / _STEPS, 2),
            tr("0 is the plane as it was, 3 is after the activation."),
        )
        self.slider.changed.connect(lambda _: self._draw())
        self.read_out = label("", "mono", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(theme().px(28))
        for name, editor in (("W", self.w), ("b", self.b)):
            column = QVBoxLayout()
            column.setSpacing(theme().px(2))
            column.addWidget(label(name, "strong-small"))
            column.addWidget(editor)
            column.addStretch(1)
            editor.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            row.addLayout(column)
        row.addStretch(1)
        self.column.addWidget(self.plot)
        self.column.addWidget(self.slider)
        self.column.addWidget(self.read_out)
        self.column.addLayout(row)
        self._compute()

    def _edit_w(self, index: tuple[int, ...], value: float) -> None:
        self._w = np.array(self._w)
        self._w[index] = value
        self._compute()

    def _edit_b(self, index: tuple[int, ...], value: float) -> None:
        self._b = np.array(self._b)
        self._b[index[0]] = value
        self._compute()

    def _compute(self) -> None:
        graph = chain(
            [
                sample("x", _POINT),
                affine("f", self._w, self._b),
                layer(self._activation, "y"),
            ]
        )
        self.w.show_values(self._w, "W")
        self.b.show_values(self._b.reshape(2, 1), "b")
        try:
            self._warp = warp(graph, Window(-3, 3, -3, 3), [_POINT], lines=13, samples=25)
        except EngineError as error:
            self.said.emit(str(error), True)
            return
        self._draw()

    def _draw(self) -> None:
        found = self._warp
        if found is None:
            return
        at = self.slider.value
        last = len(found.stages) - 1
        stage = min(last, int(np.ceil(at)))
        share = 1.0 if stage == 0 else at - (stage - 1)
        point = found.points(stage, share)[0]
        self.plot.show_grid(found.grid(stage, share), point)
        name = _TITLES.get(found.stages[stage].part, "")
        whole = abs(share - 1.0) < 1e-9
        there = name if whole else tr("on the way to {0}").format(name)
        self.read_out.setText(
            tr("{0} is at {1} · {2}").format(
                vector_text(_POINT), vector_text(self.plot.point, digits=3), there
            )
        )


def _create(scene: Scene, options: Mapping[str, str]) -> FigureView:
    return WarpFigure(options.get("activation", "relu"))


FIGURES = (
    FigureKind(
        "warp",
        tr("What a layer does to the plane"),
        tr("Edit W and b, and slide from the plane as it was to the layer's output."),
        _create,
        (
            Option(
                "activation",
                tr("The activation at the end."),
                one_of("activation", lambda: ["relu", "tanh", "sigmoid", "identity"]),
            ),
        ),
    ),
)
