"""A function of one number as a curve: choose the rule, slide x, read f(x) off."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout

from desktop.panels.learn.figures import (
    FigureKind,
    FigureView,
    Option,
    Scene,
    number_between,
    one_of,
)
from desktop.panels.learn.flow import FlowLayout
from desktop.panels.learn.maths_label import MathsLabel
from desktop.plots.lines import Curve, LinePlot
from desktop.plots.plane import View
from desktop.theme import theme
from desktop.widgets.numbers import parse_number
from desktop.widgets.parts import button, label
from desktop.widgets.slider import LabelledSlider, Range
from engine.build import affine, chain, layer, sample
from engine.graph import Graph, result_of
from engine.language import tr
from engine.numbers import plain
from engine.plan import Plan, compile_plan

_LOW, _HIGH = -4.0, 4.0


@dataclass(frozen=True)
class Rule:
    """A function to look at: what it is called, its formula, and the network that computes it."""

    title: str
    latex: str
    spoken: str

    graph: Graph

    @property
    def plan(self) -> Plan:
        """The network, ready to run."""
        return _compiled(self.title)


def _single(type: str) -> Graph:
    return chain([sample("x", [0.0]), layer(type, "y")])


@cache
def rules() -> Mapping[str, Rule]:
    """The rules by name. Each is a network of the engine, even the straight line."""
    bumps = chain(
        [
            sample("x", [0.0]),
            affine("f_1", [[1], [1], [1], [1], [1]], [3, 2, 0.5, -1, -2.5]),
            layer("relu", "a_1"),
            affine("f_2", [[1.0, -2.4, 2.8, -2.6, 2.2]], [-1.2]),
        ]
    )
    relu = r"\operatorname{ReLU}"
    return {
        "line": Rule(
            tr("Line"),
            "f(x) = 2x - 1",
            "f(x) = 2x − 1",
            chain([sample("x", [0.0]), affine("y", [[2.0]], [-1.0])]),
        ),
        "relu": Rule(
            "ReLU", rf"f(x) = {relu}(x) = \max(0, x)", "f(x) = max(0, x)", _single("relu")
        ),
        "tanh": Rule("tanh", r"f(x) = \tanh(x)", "f(x) = tanh(x)", _single("tanh")),
        "sigmoid": Rule(
            tr("Sigmoid"), r"f(x) = \frac{1}{1 + e^{-x}}", "f(x) = 1/(1 + e^−x)", _single("sigmoid")
        ),
        "network": Rule(
            tr("A small network"),
            rf"f(x) = f_2({relu}(f_1(x)))",
            "f(x) = f₂(ReLU(f₁(x)))",
            bumps,
        ),
    }


@cache
def _compiled(title: str) -> Plan:
    return compile_plan(next(rule.graph for rule in rules().values() if rule.title == title))


def values(rule: Rule, x: NDArray[np.float64]) -> NDArray[np.float64]:
    """f(x) for every x, (count,), by the engine."""
    end = result_of(rule.graph)
    assert end is not None
    return rule.plan.run({"x": x[:, None]})[end][:, 0]


class _Plot(LinePlot):
    """Curves with one point that can be seen from the back row."""

    point: tuple[float, float] | None = None

    def draw_content(self, painter: QPainter, area: QRectF, view: View) -> None:
        super().draw_content(painter, area, view)
        if self.point is not None:
            painter.setPen(QPen(theme().color("panel"), 1.5))
            painter.setBrush(theme().color("negative"))
            painter.drawEllipse(self.to_screen(*self.point, area), *[5.0 * theme().scale] * 2)


class CurveFigure(FigureView):
    """The curve, a point on it, and what it says."""

    def __init__(self, scene: Scene, names: list[str], x: float) -> None:
        super().__init__()
        self._names = names
        self._xs = np.linspace(_LOW, _HIGH, 401)
        self.plot = _Plot(tr("A function of x"))
        self.plot.legend = False
        self.plot.movable = False
        self.plot.y_name = "f(x)"
        self.plot.setMinimumHeight(theme().px(210))
        self.plot.said.connect(self.said)
        self.formula = MathsLabel(scene.typesetter, 1.1)
        self.read_out = label("", "mono")
        self.slider = LabelledSlider(
            "x", Range(_LOW, _HIGH, x, 0.1, 1), tr("What goes into the function.")
        )
        self.slider.changed.connect(lambda _: self._follow())
        self.buttons: dict[str, object] = {}
        choices = FlowLayout(spacing=4)
        self._group = QButtonGroup(self)
        for name in names:
            choice = button(rules()[name].title, tr("Look at this function"))
            choice.setCheckable(True)
            choice.setChecked(name == names[0])
            choice.clicked.connect(lambda _=False, name=name: self.choose(name))
            self._group.addButton(choice)
            choices.addWidget(choice)
            self.buttons[name] = choice
        if len(names) > 1:
            self.column.addLayout(choices)
        said = QHBoxLayout()
        said.addWidget(self.formula)
        said.addStretch(1)
        said.addWidget(self.read_out)
        self.column.addLayout(said)
        self.column.addWidget(self.plot)
        self.column.addWidget(self.slider)
        self.name = names[0]
        self._follow()

    def choose(self, name: str) -> None:
        """Look at another function."""
        self.name = name
        self._follow()

    def _follow(self) -> None:
        rule = rules()[self.name]
        self.formula.set_formula(rule.latex, rule.spoken)
        x = self.slider.value
        y = float(values(rule, np.array([x]))[0])
        ys = values(rule, self._xs)
        self.plot.point = (x, y)
        low, high = min(-1.5, float(ys.min())), max(1.5, float(ys.max()))
        home = View(_LOW, _HIGH, max(low, -5) - 0.3, min(high, 5) + 0.3)
        drop = Curve("", np.array([x, x, _LOW]), np.array([0.0, y, y]), "muted", True, width=1.0)
        self.plot.set_curves(
            [
                drop,
                Curve("f(x)", self._xs, ys, "accent", width=2.2 * theme().scale),
            ],
            home,
        )
        self.read_out.setText(f"f({plain(x, 2)}) = {plain(y, 3)}")


def _create(scene: Scene, options: Mapping[str, str]) -> FigureView:
    names = [name.strip() for name in options.get("functions", "line, relu, tanh").split(",")]
    return CurveFigure(scene, names, float(parse_number(options.get("x", "1"))))


FIGURES = (
    FigureKind(
        "curve",
        tr("A function of one number"),
        tr("Slide x and choose another function."),
        _create,
        (
            Option(
                "functions",
                tr("Which functions may be chosen."),
                one_of("functions", rules, several=True),
            ),
            Option("x", tr("Where x begins."), number_between("x", _LOW, _HIGH)),
        ),
    ),
)
