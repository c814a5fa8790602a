"""A network on a small canvas, the very one of Build, with its inputs on sliders."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout

from desktop.canvas.camera import Camera
from desktop.canvas.scene import NetworkScene
from desktop.document import OpenDocument
from desktop.evaluation import Evaluation
from desktop.panels.learn.figures import (
    INPUT,
    FigureKind,
    FigureView,
    Option,
    Scene,
    numbers,
    one_of,
)
from desktop.panels.learn.flow import FlowLayout
from desktop.panels.learn.maths_label import MathsLabel
from desktop.theme import theme
from desktop.widgets.parts import button
from desktop.widgets.slider import LabelledSlider, Range
from engine.examples import examples
from engine.exercises.wording import variables
from engine.formula import LATEX, TEXT, network_formula
from engine.language import tr


class _SmallCanvas(Camera):
    """Looked at, not worked on."""

    def __init__(self, scene: NetworkScene) -> None:
        super().__init__(scene)
        self.setInteractive(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(tr("The network as layers"))

    def sizeHint(self) -> QSize:
        return QSize(theme().px(380), theme().px(190))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()  # all of it, however small that makes it


class CanvasFigure(FigureView):
    """One example; moving an input evaluates only what depends on it."""

    def __init__(self, scene: Scene, key: str, start_at: Sequence[float] = ()) -> None:
        super().__init__()
        example = next(each for each in examples() if each.key == key)
        self._document = OpenDocument()
        content = example.build()
        self._document.start(replace(content, notes=()), example.title)
        self._evaluation = Evaluation(self._document)
        self.network = NetworkScene(self._document, self._evaluation)
        self.network.setParent(self)
        self.view = _SmallCanvas(self.network)
        self.view.setMinimumHeight(theme().px(170))
        self.column.addWidget(self.view)
        self.sliders: list[LabelledSlider] = []
        inputs = QHBoxLayout()
        inputs.setSpacing(theme().px(24))
        for node in self._document.graph.nodes:
            if node.type != "input":
                continue
            start = np.asarray(node.weights["value"]).ravel()
            names = variables(len(start)) if len(start) > 1 else (node.label,)
            for at, (name, value) in enumerate(zip(names, start, strict=True)):
                slider = LabelledSlider(
                    name, Range(-4, 4, float(value), 0.1, 1), tr("Move the input.")
                )
                slider.changed.connect(
                    lambda value, id=node.id, at=at: self._set(id, at, float(value))
                )
                self.sliders.append(slider)
                inputs.addWidget(slider)
        self.column.addLayout(inputs)
        for slider, value in zip(self.sliders, start_at, strict=False):
            slider.set_value(value)
        row = FlowLayout(spacing=6)
        self.open_button = button(
            tr("Open on canvas"), tr("Open this network in Build, as it stands")
        )
        self.open_button.clicked.connect(
            lambda: self.canvas_wanted.emit(self._document.content, example.title)
        )
        row.addWidget(self.open_button)
        self.column.addLayout(row)
        lines = network_formula(self._document.graph, TEXT)
        self.formula = MathsLabel(scene.typesetter, 1.1)
        if len(lines) == 1:
            self.formula.set_formula(network_formula(self._document.graph, LATEX)[0], lines[0])
            self.column.insertWidget(0, self.formula)

    @property
    def result(self) -> list[float]:
        """What the last layer gives now."""
        last = self._evaluation.findings.order[-1]
        value = self._evaluation.value(last)
        return [] if value is None else [float(each) for each in value.ravel()]

    def _set(self, id: str, at: int, value: float) -> None:
        content = self._document.content
        node = content.graph.node(id)
        values = np.array(node.weights["value"], np.float64)
        values.flat[at] = value
        graph = content.graph.with_node(node.with_weights(value=values))
        self._document.set(replace(content, graph=graph))

    def leave(self) -> None:
        self.network.close()
        self._evaluation.close()


def _create(scene: Scene, options: Mapping[str, str]) -> FigureView:
    return CanvasFigure(scene, options.get("example", "lecture"), numbers(options.get("input", "")))


FIGURES = (
    FigureKind(
        "canvas",
        tr("A network"),
        tr("Move the inputs and watch the numbers pass from layer to layer."),
        _create,
        (
            Option(
                "example",
                tr("Which example network."),
                one_of("example", lambda: [each.key for each in examples()]),
            ),
            INPUT,
        ),
        is_wide=True,
    ),
)
