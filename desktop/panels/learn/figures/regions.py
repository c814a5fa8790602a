"""The straight pieces of a network with ReLU: how many there are, for a depth and a width."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPen, QPolygonF

from desktop.jobs import Job
from desktop.panels.learn.figures import (
    FigureKind,
    FigureView,
    Option,
    Scene,
    number_between,
)
from desktop.panels.learn.flow import FlowLayout
from desktop.plots.plane import PlanePlot, View
from desktop.theme import theme
from desktop.widgets.heat import value_color
from desktop.widgets.parts import button, label
from desktop.widgets.slider import LabelledSlider, Range
from engine.analysis.depth import parameter_count, random_network
from engine.analysis.regions import Regions, regions
from engine.analysis.section import Window
from engine.errors import EngineError
from engine.language import tr

_WINDOW = Window(-3, 3, -3, 3)
_MOST_DEPTH, _MOST_WIDTH = 4, 16


class RegionsPlot(PlanePlot):
    """Each region in the colour of the network's value at its middle."""

    def __init__(self) -> None:
        super().__init__(tr("Linear regions"))
        self.same_scale = True
        self._polygons: list[NDArray[np.float64]] = []
        self._values: list[float] = []
        self.set_home(View(-3, 3, -3, 3))
        self.setMinimumSize(theme().px(220), theme().px(220))

    def show_regions(self, polygons: list[NDArray[np.float64]], values: list[float]) -> None:
        """Draw these, (corners, 2) each, with the network's value at their middles."""
        self._polygons, self._values = polygons, values
        self.content_changed()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(320), theme().px(300))

    def draw_content(self, painter: QPainter, area: QRectF, view: View) -> None:
        end = max((abs(value) for value in self._values), default=1.0)
        painter.setPen(QPen(theme().color("panel"), 1.0))
        for polygon, value in zip(self._polygons, self._values, strict=True):
            painter.setBrush(value_color(value, end))
            points = [self.to_screen(float(x), float(y), area) for x, y in polygon]
            painter.drawPolygon(QPolygonF(points))

    def table(self) -> tuple[Sequence[str], Iterable[Sequence[Any]]]:
        return (tr("region"), tr("corners"), tr("value in the middle")), (
            (number, len(polygon), value)
            for number, (polygon, value) in enumerate(
                zip(self._polygons, self._values, strict=True), 1
            )
        )

    def describe(self) -> str:
        return tr("{0} straight pieces in the square from −3 to 3.").format(len(self._polygons))


class RegionsFigure(FigureView):
    """Counting runs on a job, for a network drawn at random."""

    def __init__(self, scene: Scene, depth: int, width: int) -> None:
        super().__init__()
        self._scene = scene
        self._seed = 0
        self._job: Job | None = None
        self.count = 0
        self.plot = RegionsPlot()
        self.plot.said.connect(self.said)
        self.depth_ = LabelledSlider(
            tr("Depth"),
            Range(1, _MOST_DEPTH, depth),
            tr("How many hidden layers, one after the other."),
        )
        self.width_ = LabelledSlider(
            tr("Width"), Range(1, _MOST_WIDTH, width), tr("How many neurons in each hidden layer.")
        )
        self.told = label("", wrap=True)
        self.again = button(tr("Another random network"), tr("Draw other weights"))
        self.again.clicked.connect(self._draw_again)
        for slider in (self.depth_, self.width_):
            slider.changed.connect(lambda _: self._count())
        self.column.addWidget(self.plot)
        self.column.addWidget(self.depth_)
        self.column.addWidget(self.width_)
        self.column.addWidget(self.told)
        row = FlowLayout()
        row.addWidget(self.again)
        self.column.addLayout(row)
        self._count()

    @property
    def busy(self) -> bool:
        """Whether regions are being counted."""
        return self._job is not None

    def leave(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _draw_again(self) -> None:
        self._seed += 1
        self._count()

    def _count(self) -> None:
        self.leave()
        widths = [int(self.width_.value)] * int(self.depth_.value)
        seed = self._seed

        def work(stopped: Callable[[], bool]) -> Generator[None, None, Any]:
            found = regions(random_network(widths, seed=seed), _WINDOW)
            yield from ()
            return found, _polygons(found)

        job = self._scene.shell.jobs.start(work, name=tr("counting regions"))
        self._job = job
        job.finished.connect(lambda result: self._show(job, widths, *result))
        job.failed.connect(lambda error: self._failed(job, error))

    def _show(
        self,
        job: Job,
        widths: list[int],
        found: Regions,
        drawn: tuple[list[NDArray[np.float64]], list[float]],
    ) -> None:
        if job is not self._job:
            return
        self._job = None
        self.count = found.count
        self.plot.show_regions(*drawn)
        neurons, parameters = sum(widths), parameter_count(widths)
        self.told.setText(
            tr(
                "{0} neurons, {1} parameters: {2:,} straight pieces here; "
                "a network of this build can have at most {3:,}."
            ).format(neurons, parameters, self.count, found.bound)
        )

    def _failed(self, job: Job, error: Exception) -> None:
        if job is self._job:
            self._job = None
            if not isinstance(error, EngineError):
                raise error
            self.told.setText(str(error))


def _polygons(found: Regions) -> tuple[list[NDArray[np.float64]], list[float]]:
    middles = found.middles
    values = np.einsum("rc,rc->r", found.matrix[:, 0, :], middles) + found.start[:, 0]
    return [found.polygon(at) for at in range(len(found))], [float(v) for v in values]


def _create(scene: Scene, options: Mapping[str, str]) -> FigureView:
    return RegionsFigure(scene, int(options.get("depth", "2")), int(options.get("width", "6")))


def _whole(name: str, high: int) -> Callable[[str], str]:
    inside = number_between(name, 1, high)
    return lambda text: (
        inside(text)
        or (
            "" if text.isascii() and text.isdecimal() else tr("{0} is a whole number.").format(name)
        )
    )


FIGURES = (
    FigureKind(
        "regions",
        tr("Straight pieces"),
        tr(
            "Colours show the network's value in the middle of each piece: blue above 0, orange "
            "below."
        ),
        _create,
        (
            Option("depth", tr("Hidden layers at first."), _whole("depth", _MOST_DEPTH)),
            Option("width", tr("Neurons in each at first."), _whole("width", _MOST_WIDTH)),
        ),
    ),
)
