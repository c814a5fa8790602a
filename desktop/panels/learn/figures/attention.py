"""Attention of a real text: which earlier tokens each token looks at, in a layer and a head."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtWidgets import QHBoxLayout

from desktop.panels.learn.asking import ModelFigure, token_names
from desktop.panels.learn.figures import FigureKind, FigureView, Option, Scene, number_between
from desktop.plots import HeatMap
from desktop.plots.bar_list import percent
from desktop.theme import theme
from desktop.widgets.parts import label
from desktop.widgets.slider import LabelledSlider, Range
from engine.language import tr

if TYPE_CHECKING:
    from models.language_model import LanguageModel

_DEFAULT = "The animal did not cross the street because it was too tired."


class AttentionFigure(ModelFigure):
    """All layers are read at once, so the sliders only choose what is shown."""

    def __init__(self, scene: Scene, text: str, layer: int, head: int) -> None:
        super().__init__(scene, text, tr("Text that the model reads"))
        self.map = HeatMap(tr("Attention"))
        self.map.setFixedHeight(theme().px(380))
        self.map.said.connect(self.said)
        self.read_out = label("", "mono", wrap=True)
        self.map.hovered.connect(self.read_out.setText)
        self.layer = LabelledSlider(
            tr("Layer"), Range(1, 30, layer), tr("Which layer, counted from 1.")
        )
        self.head = LabelledSlider(tr("Head"), Range(1, 9, head), tr("Which head of the layer."))
        row = QHBoxLayout()
        row.setSpacing(theme().px(20))
        for slider in (self.layer, self.head):
            slider.changed.connect(lambda _: self._show_head())
            row.addWidget(slider)
        self.column.addWidget(self.map)
        self.column.addWidget(self.read_out)
        self.column.addLayout(row)
        self.column.addLayout(self.foot)
        self._names: list[str] = []
        self._weights: Any = None

    def follow(self) -> None:
        text = self.text.text()

        def task(model: LanguageModel, stop: Any) -> Any:
            from models.inspect import inspect

            ids = list(model.tokenizer.encode(text))
            if not ids:
                return None
            return token_names(model, ids), inspect(model, ids, stop).attention

        self.ask(task, self._show)

    def _show(self, found: Any) -> None:
        self._names, self._weights = found
        layers, heads = self._weights.shape[:2]
        self.layer.set_bounds(Range(1, layers, min(self.layer.value, layers)))
        self.head.set_bounds(Range(1, heads, min(self.head.value, heads)))
        self._show_head()

    def _show_head(self) -> None:
        weights = self.weights
        if weights is None:
            return
        later = np.triu(np.ones(weights.shape, bool), 1)
        names = self._names
        self.map.set_values(
            np.where(later, np.nan, weights),
            names,
            names,
            sentence=lambda row, column, value: tr("{0} looks at {1}: {2}").format(
                names[row], names[column], percent(value)
            ),
        )

    @property
    def weights(self) -> Any:
        """What is shown, (query, key); None before the model has read the text."""
        if self._weights is None:
            return None
        return self._weights[int(self.layer.value) - 1, int(self.head.value) - 1]


def _create(scene: Scene, options: Mapping[str, str]) -> FigureView:
    return AttentionFigure(
        scene,
        options.get("text", _DEFAULT),
        int(options.get("layer", "6")),
        int(options.get("head", "1")),
    )


def _whole(name: str, high: int) -> Any:
    inside = number_between(name, 1, high)
    return lambda text: (
        inside(text) or ("" if text.isdecimal() else tr("{0} is a whole number.").format(name))
    )


FIGURES = (
    FigureKind(
        "attention",
        tr("Which tokens look where"),
        tr("Each row is a token and adds up to 100 %. Change the text, the layer and the head."),
        _create,
        (
            Option("text", tr("The text to begin with.")),
            Option("layer", tr("The layer to begin with."), _whole("layer", 30)),
            Option("head", tr("The head to begin with."), _whole("head", 9)),
        ),
    ),
)
