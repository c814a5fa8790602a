"""A point through a network of the plane, stage by stage; the sliders move the input."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from PySide6.QtWidgets import QHBoxLayout

from desktop.panels.learn.figures import (
    INPUT,
    FigureKind,
    FigureView,
    Option,
    Scene,
    numbers,
    one_of,
)
from desktop.panels.learn.point_panes import Place, PointPanes
from desktop.widgets.names import subscripted
from desktop.widgets.slider import LabelledSlider, Range
from engine.examples import examples
from engine.graph import check
from engine.language import tr
from engine.plan import compile_plan


class PathFigure(FigureView):
    """Computed by the engine, for whatever example it is given."""

    def __init__(self, key: str, start_at: Sequence[float] = ()) -> None:
        super().__init__()
        graph = next(each for each in examples() if each.key == key).build().graph
        self._plan = compile_plan(graph)
        self._input = next(iter(self._plan.inputs))
        findings = check(graph)
        self._shown = [
            (node.id, _title(node.type, node.label))
            for node in (graph.node(id) for id in findings.order)
            if findings.shapes[node.id] == (2,)
        ]
        start = start_at or np.asarray(graph.node(self._input).weights["value"]).ravel()
        self.panes = PointPanes()
        self.sliders: list[LabelledSlider] = []
        row = QHBoxLayout()
        for name, value in zip("xy", start, strict=True):
            slider = LabelledSlider(name, Range(-4, 4, float(value), 0.1, 1), tr("Move the input."))
            slider.changed.connect(lambda _: self._compute())
            self.sliders.append(slider)
            row.addWidget(slider)
        self.column.addLayout(row)
        self.column.addWidget(self.panes)
        self._compute()

    def _compute(self) -> None:
        point = np.array([[slider.value for slider in self.sliders]])
        values = self._plan.run({self._input: point})
        places = []
        for id, title in self._shown:
            x, y = values[id][0]
            places.append(Place(title, (float(x), float(y))))
        self.panes.show_places(places)


def _title(type: str, name: str) -> str:
    if type == "input":
        return tr("input")
    return tr("after {0}").format(subscripted(name)) if type == "linear" else name


def _create(scene: Scene, options: Mapping[str, str]) -> FigureView:
    return PathFigure(options.get("example", "lecture"), numbers(options.get("input", "")))


FIGURES = (
    FigureKind(
        "path",
        tr("A point through the layers"),
        tr("Move the input and follow the point."),
        _create,
        (
            Option(
                "example",
                tr("An example network that takes two numbers."),
                one_of("example", lambda: ["lecture", "lecture-tanh"]),
            ),
            INPUT,
        ),
    ),
)
