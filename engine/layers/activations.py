"""Activation functions σ: what bends a network between its linear maps.

Each acts on every component by itself (softmax, in its own file, is the exception). The slope is
written from whichever of x and σ(x) is cheaper, because both are at hand.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from fractions import Fraction

import numpy as np

from engine.expressions import Expression, apply, product
from engine.spec import Array, Call, LayerType, Options, Site, Teller, call


class Activation(LayerType):
    """σ applied to every component. `slope` gives the calls that fill `into` with g · σ′(x)."""

    group = "Activations"
    category = "activation"

    def forward(self, site: Site) -> Iterable[Call]:
        return self.apply(site, site.inputs[0], site.output)

    def backward(self, site: Site) -> Iterable[Call]:
        into = site.input_gradients[0]
        if into is None:
            return ()
        return self.slope(site, site.inputs[0], site.output, site.output_gradient, into)

    def tell(self, at: Teller, index: tuple[int, ...]) -> Expression:
        x = at.input(index)
        exact = None if x.exact is None else self.exact(at.options, x.exact)
        return apply(self.title, [x], at.output(index), exact)

    def tell_back(self, at: Teller, index: tuple[int, ...]) -> Expression:
        x, g = at.input(index), at.gradient(index)
        exact = None if x.exact is None else self.exact_slope(at.options, x.exact)
        given = at.input_gradient(index)
        slope = (given / g.value) if g.value else math.nan
        if math.isnan(slope) and exact is not None:
            slope = float(exact)
        return product(g, apply(f"{self.title}′", [x], slope, exact))

    def exact(self, options: Options, x: Fraction) -> Fraction | None:
        """σ(x) as a fraction, for the activations that keep fractions."""
        return None

    def exact_slope(self, options: Options, x: Fraction) -> Fraction | None:
        """σ′(x) as a fraction, likewise."""
        return None

    def apply(self, site: Site, x: Array, y: Array) -> Iterable[Call]:
        """The calls that fill `y` with σ(x)."""
        raise NotImplementedError

    def slope(self, site: Site, x: Array, y: Array, g: Array, into: Array) -> Iterable[Call]:
        """The calls that fill `into` with g · σ′(x)."""
        raise NotImplementedError


class Identity(Activation):
    """σ(x) = x: a layer without a bend."""

    key = "identity"
    title = "Identity"
    help = "Leaves every number as it is."
    symbol = r"\operatorname{id}"
    rule_latex = r"x"
    rule_text = "x"

    def apply(self, site: Site, x: Array, y: Array) -> Iterable[Call]:
        yield call(np.copyto, y, x)

    def slope(self, site: Site, x: Array, y: Array, g: Array, into: Array) -> Iterable[Call]:
        yield call(np.copyto, into, g)


class ReLU(Activation):
    """max(0, x); its slope at 0 is taken as 0."""

    key = "relu"
    title = "ReLU"
    help = "Keeps positive numbers and turns negative ones into 0."
    symbol = r"\operatorname{ReLU}"
    rule_latex = r"\max(0, x)"
    rule_text = "max(0, x)"

    def apply(self, site: Site, x: Array, y: Array) -> Iterable[Call]:
        yield call(np.maximum, x, site.constant(0.0), y)

    def slope(self, site: Site, x: Array, y: Array, g: Array, into: Array) -> Iterable[Call]:
        mask = site.buffer("on", y.shape, bool)
        yield call(np.greater, y, site.constant(0.0), mask)
        yield call(np.multiply, g, mask, into)


class Tanh(Activation):
    """tanh x, with slope 1 − tanh² x."""

    key = "tanh"
    title = "tanh"
    help = "Bends every number smoothly into the range −1 to 1."
    symbol = r"\tanh"
    rule_latex = r"\frac{e^{x} - e^{-x}}{e^{x} + e^{-x}}"
    rule_text = "(eˣ − e⁻ˣ) / (eˣ + e⁻ˣ)"

    def apply(self, site: Site, x: Array, y: Array) -> Iterable[Call]:
        yield call(np.tanh, x, y)

    def slope(self, site: Site, x: Array, y: Array, g: Array, into: Array) -> Iterable[Call]:
        yield call(np.multiply, y, y, into)
        yield call(np.subtract, site.constant(1.0), into, into)
        yield call(np.multiply, into, g, into)


class Sigmoid(Activation):
    """σ(x) = 1 ÷ (1 + e^(−x)), computed as (1 + tanh(x ÷ 2)) ÷ 2, which cannot overflow."""

    key = "sigmoid"
    title = "Sigmoid"
    help = "Bends every number smoothly into the range 0 to 1."
    symbol = r"\sigma"
    rule_latex = r"\frac{1}{1 + e^{-x}}"
    rule_text = "1 / (1 + e⁻ˣ)"

    def apply(self, site: Site, x: Array, y: Array) -> Iterable[Call]:
        half = site.constant(0.5)
        yield call(np.multiply, x, half, y)
        yield call(np.tanh, y, y)
        yield call(np.multiply, y, half, y)
        yield call(np.add, y, half, y)

    def slope(self, site: Site, x: Array, y: Array, g: Array, into: Array) -> Iterable[Call]:
        yield call(np.subtract, site.constant(1.0), y, into)
        yield call(np.multiply, into, y, into)
        yield call(np.multiply, into, g, into)


LAYERS = (Identity(), ReLU(), Tanh(), Sigmoid())
