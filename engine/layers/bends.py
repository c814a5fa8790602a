"""Functions that bend in a wider sense: a step, a wave, a fold and a parabola.

Seldom trained with, but good to think with: what does a network become with each of them?
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

import numpy as np

from engine.forms import Onnx
from engine.language import tr
from engine.layers.activations import Activation
from engine.spec import Array, Call, Options, Site, call


class Step(Activation):
    """1 where x > 0, else 0: the perceptron's bend. Its slope is 0 wherever it has one."""

    key = "step"
    corners = (0,)
    title = tr("Step function")
    help = tr("Says 1 for positive numbers and 0 for all others; it cannot be trained through.")
    also = tr("heaviside threshold perceptron")
    symbol = "H"
    rule_latex = r"1 \text{ if } x > 0, \text{ else } 0"
    rule_text = tr("1 if x > 0, else 0")
    numpy_code = "({x} > 0).astype({x}.dtype)"
    torch_code = "({x} > 0).to({x}.dtype)"

    def apply(self, site: Site, x: Array, y: Array) -> Iterable[Call]:
        on = site.buffer("on", y.shape, bool)
        yield call(np.greater, x, site.constant(0.0), on)
        yield call(np.copyto, y, on)

    def slope(self, site: Site, x: Array, y: Array, g: Array, into: Array) -> Iterable[Call]:
        yield call(np.copyto, into, site.constant(0.0))

    def onnx(self, onnx: Onnx) -> str:
        on = onnx.node("Greater", onnx.inputs[0], onnx.constant(0.0))
        return onnx.node("Where", on, onnx.constant(1.0), onnx.constant(0.0))

    def exact(self, options: Options, x: Fraction) -> Fraction:
        return Fraction(int(x > 0))

    def exact_slope(self, options: Options, x: Fraction) -> Fraction | None:
        return Fraction(0) if x else None


class Sine(Activation):
    """sin x."""

    key = "sine"
    title = tr("Sine")
    help = tr("A wave: the only activation here that repeats.")
    also = tr("sin wave")
    symbol = r"\sin"
    rule_latex = r"\sin x"
    rule_text = "sin x"
    numpy_code = "np.sin({x})"
    torch_code = "torch.sin({x})"
    onnx_operator = "Sin"

    def apply(self, site: Site, x: Array, y: Array) -> Iterable[Call]:
        yield call(np.sin, x, y)

    def slope(self, site: Site, x: Array, y: Array, g: Array, into: Array) -> Iterable[Call]:
        yield call(np.cos, x, into)
        yield call(np.multiply, into, g, into)


class Absolute(Activation):
    """|x|; its slope at 0 is taken as 0."""

    key = "abs"
    corners = (0,)
    title = tr("Absolute value")
    help = tr("Folds the negative numbers onto the positive ones.")
    also = tr("modulus")
    symbol = r"\operatorname{abs}"
    rule_latex = "|x|"
    rule_text = "|x|"
    numpy_code = "np.abs({x})"
    torch_code = "torch.abs({x})"
    onnx_operator = "Abs"

    def apply(self, site: Site, x: Array, y: Array) -> Iterable[Call]:
        yield call(np.absolute, x, y)

    def slope(self, site: Site, x: Array, y: Array, g: Array, into: Array) -> Iterable[Call]:
        yield call(np.sign, x, into)
        yield call(np.multiply, into, g, into)

    def exact(self, options: Options, x: Fraction) -> Fraction:
        return abs(x)

    def exact_slope(self, options: Options, x: Fraction) -> Fraction:
        return Fraction((x > 0) - (x < 0))


class Square(Activation):
    """x²."""

    key = "square"
    title = tr("Square")
    help = tr("Multiplies every number by itself.")
    symbol = r"\operatorname{sq}"
    rule_latex = "x^2"
    rule_text = "x²"
    numpy_code = "{x} * {x}"
    torch_code = "{x} * {x}"

    def apply(self, site: Site, x: Array, y: Array) -> Iterable[Call]:
        yield call(np.multiply, x, x, y)

    def slope(self, site: Site, x: Array, y: Array, g: Array, into: Array) -> Iterable[Call]:
        yield call(np.multiply, x, g, into)
        yield call(np.add, into, into, into)

    def onnx(self, onnx: Onnx) -> str:
        return onnx.node("Mul", onnx.inputs[0], onnx.inputs[0])

    def exact(self, options: Options, x: Fraction) -> Fraction:
        return x * x

    def exact_slope(self, options: Options, x: Fraction) -> Fraction:
        return 2 * x


LAYERS = (Step(), Sine(), Absolute(), Square())
