"""Preference tuning in the smallest case: two responses, a person's choice, and one step a press.

The step is the gradient of direct preference optimisation on the two scores (Rafailov and others
2023, equation 7, with the reference model's scores equal at the start).
"""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np

from desktop.panels.learn.figures import FigureKind, FigureView, Option, Scene
from desktop.panels.learn.flow import FlowLayout
from desktop.plots import Bar, BarList
from desktop.plots.lines import Curve, LinePlot
from desktop.plots.plane import View
from desktop.theme import theme
from desktop.widgets.parts import button, label
from desktop.widgets.slider import LabelledSlider, Range
from engine.language import tr

_RATE = 1.0
_START = (0.4, 0.0)  # the untuned model likes A a little better


class PreferenceFigure(FigureView):
    """`scores` are the two logits; every press of a button is one pair of training."""

    def __init__(self, a: str, b: str) -> None:
        super().__init__()
        self.names = (a, b)
        self.scores = np.array(_START)
        self.history: list[float] = []
        self.bars = BarList(tr("The two responses"), 2)
        self.plot = LinePlot(tr("Probability of the first response"))
        self.plot.x_name, self.plot.y_name = tr("step"), tr("p(first response)")
        self.plot.movable = False
        self.plot.setMinimumHeight(theme().px(150))
        self.beta = LabelledSlider(
            "β",
            Range(0.1, 2.0, 0.5, 0.1, 1),
            tr("How strongly the model is held to what it was: a small β lets it go further."),
        )
        self.told = label("", wrap=True)
        row = FlowLayout()
        for place, name in enumerate(("A", "B")):
            choice = button(
                tr("I prefer {0}").format(name),
                tr("One step of training with {0} preferred").format(name),
            )
            choice.clicked.connect(lambda _=False, place=place: self.prefer(place))
            row.addWidget(choice)
        reset = button(tr("Begin again"), tr("Back to the untuned model"), role="flat")
        reset.clicked.connect(self.reset)
        row.addWidget(reset)
        for name, text in (("A", a), ("B", b)):
            self.column.addWidget(label(f"{name}: {text}", wrap=True))
        self.column.addWidget(self.bars)
        self.column.addLayout(row)
        self.column.addWidget(self.beta)
        self.column.addWidget(self.plot)
        self.column.addWidget(self.told)
        self.reset()

    def reset(self) -> None:
        """The untuned model."""
        self.scores = np.array(_START)
        self.history = [self.shares[0]]
        self._show(tr("Nothing was preferred yet."))

    @property
    def shares(self) -> tuple[float, float]:
        """p(A), p(B): softmax of the scores."""
        p = 1.0 / (1.0 + math.exp(self.scores[1] - self.scores[0]))
        return p, 1.0 - p

    def prefer(self, winner: int) -> None:
        """One step: up with the preferred response, down with the other."""
        beta = float(self.beta.value)
        loser = 1 - winner
        margin = (self.scores[winner] - self.scores[loser]) - (_START[winner] - _START[loser])
        push = beta / (1.0 + math.exp(beta * margin))  # β σ(−β · margin)
        self.scores[winner] += _RATE * push
        self.scores[loser] -= _RATE * push
        self.history.append(self.shares[0])
        self._show(tr("The scores moved by {0:.3f} in opposite directions.").format(_RATE * push))

    def _show(self, sentence: str) -> None:
        self.bars.set_bars([Bar(name, p, p) for name, p in zip("AB", self.shares, strict=True)])
        x = np.arange(len(self.history), dtype=np.float64)
        end = max(10.0, float(len(self.history)))
        self.plot.set_curves(
            [Curve("p(A)", x, np.array(self.history), width=2.2 * theme().scale)],
            View(0, end, 0, 1.02),
        )
        self.told.setText(sentence)


def _create(scene: Scene, options: Mapping[str, str]) -> FigureView:
    return PreferenceFigure(
        options.get("a", "It is what it is."),
        options.get("b", "The sky is blue because air scatters blue light most."),
    )


FIGURES = (
    FigureKind(
        "preference",
        tr("Your preference changes the model"),
        tr("Each press is one comparison by a person. Prefer the same response a few times."),
        _create,
        (Option("a", tr("The first response.")), Option("b", tr("The second response."))),
    ),
)
