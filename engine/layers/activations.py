"""Activation functions σ: what bends a network between its linear maps.

Each acts on every component by itself. The slope is written from whichever of x and σ(x) is
cheaper, because both are at hand. The soft relatives of ReLU are in `smooth`, and functions that
are bends only in a wider sense (steps, waves, folds) in `bends`.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable
from fractions import Fraction
from typing import ClassVar

import numpy as np

from engine.expressions import Expression, apply, product
from engine.forms import Code, Onnx
from engine.language import tr
from engine.spec import Array, Call, LayerType, Option, Options, Site, Teller, call


class Activation(LayerType):
    """σ applied to every component: `apply` fills y with σ(x), `slope` fills `into` with g·σ′(x).

    `corners` are the places where σ turns or jumps, if it is made of straight pieces; None if it
    bends. `numpy_code` and `torch_code` are expressions of {x} and the options; `onnx_operator` is
    the operator that is σ where ONNX has one.
    """

    group = tr("Activations")
    category = "activation"
    layout = "any"
    corners: ClassVar[tuple[int, ...] | None] = None
    numpy_code: ClassVar[str]
    torch_code: ClassVar[str]
    onnx_operator: ClassVar[str] = ""

    def forward(self, site: Site) -> Iterable[Call]:
        return self.apply(site, site.inputs[0], site.output)

    def backward(self, site: Site) -> Iterable[Call]:
        into = site.input_gradients[0]
        if into is None:
            return ()
        return self.slope(site, site.inputs[0], site.output, site.output_gradient, into)

    @abstractmethod
    def apply(self, site: Site, x: Array, y: Array) -> Iterable[Call]:
        """The calls that fill `y` with σ(x)."""

    @abstractmethod
    def slope(self, site: Site, x: Array, y: Array, g: Array, into: Array) -> Iterable[Call]:
        """The calls that fill `into` with g · σ′(x)."""

    def numpy(self, code: Code) -> str:
        return f"{code.output} = " + self.numpy_code.format(x=code.inputs[0], **code.options)

    def torch(self, code: Code) -> str:
        return f"{code.output} = " + self.torch_code.format(x=code.inputs[0], **code.options)

    def onnx(self, onnx: Onnx) -> str:
        return onnx.node(self.onnx_operator, onnx.inputs[0])

    def exact(self, options: Options, x: Fraction) -> Fraction | None:
        """σ(x) as a fraction, for the activations that keep fractions."""
        return None

    def exact_slope(self, options: Options, x: Fraction) -> Fraction | None:
        """σ′(x) as a fraction, likewise."""
        return None

    def tell(self, at: Teller, index: tuple[int, ...]) -> Expression:
        x = at.input(index)
        exact = None if x.exact is None else self.exact(at.options, x.exact)
        return apply(self.title, [x], at.output(index), exact)

    def tell_back(self, at: Teller, index: tuple[int, ...]) -> Expression:
        x = at.input(index)
        exact = None if x.exact is None else self.exact_slope(at.options, x.exact)
        return product(at.gradient(index), apply(f"{self.title}′", [x], at.slope(index), exact))


class Identity(Activation):
    """σ(x) = x: a layer without a bend."""

    key = "identity"
    corners = ()
    title = tr("Identity")
    help = tr("Leaves every number as it is.")
    also = tr("none nothing")
    symbol = r"\operatorname{id}"
    rule_latex = "x"
    rule_text = "x"
    numpy_code = "{x}"
    torch_code = "{x}"
    onnx_operator = "Identity"

    def apply(self, site: Site, x: Array, y: Array) -> Iterable[Call]:
        yield call(np.copyto, y, x)

    def slope(self, site: Site, x: Array, y: Array, g: Array, into: Array) -> Iterable[Call]:
        yield call(np.copyto, into, g)

    def exact(self, options: Options, x: Fraction) -> Fraction:
        return x

    def exact_slope(self, options: Options, x: Fraction) -> Fraction:
        return Fraction(1)


class ReLU(Activation):
    """max(0, x); its slope at 0 is taken as 0."""

    key = "relu"
    corners = (0,)
    title = "ReLU"
    help = tr("Keeps positive numbers and turns negative ones into 0.")
    also = tr("rectifier rectified linear unit ramp")
    place = 1
    symbol = r"\operatorname{ReLU}"
    rule_latex = r"\max(0, x)"
    rule_text = "max(0, x)"
    numpy_code = "np.maximum({x}, 0)"
    torch_code = "torch.relu({x})"
    onnx_operator = "Relu"

    def apply(self, site: Site, x: Array, y: Array) -> Iterable[Call]:
        yield call(np.maximum, x, site.constant(0.0), out=y)

    def slope(self, site: Site, x: Array, y: Array, g: Array, into: Array) -> Iterable[Call]:
        on = site.buffer("on", y.shape, bool)
        yield call(np.greater, y, site.constant(0.0), on)
        yield call(np.multiply, g, on, into)

    def exact(self, options: Options, x: Fraction) -> Fraction:
        return max(x, Fraction(0))

    def exact_slope(self, options: Options, x: Fraction) -> Fraction:
        return Fraction(int(x > 0))


class LeakyReLU(Activation):
    """x where positive, else a·x with a small slope a (Maas 2013)."""

    key = "leaky_relu"
    corners = (0,)
    title = tr("Leaky ReLU")
    help = tr("Keeps positive numbers and shrinks negative ones, so that no unit dies.")
    symbol = r"\operatorname{LReLU}"
    rule_latex = r"\max(a x, x)"
    rule_text = "max(a·x, x)"
    options = (
        Option(
            "slope",
            "float",
            0.01,
            tr("Slope a"),
            tr("What negative numbers are multiplied by."),
            minimum=0.0,
            maximum=1.0,
        ),
    )
    numpy_code = "np.where({x} > 0, {x}, {slope!r} * {x})"
    torch_code = "F.leaky_relu({x}, {slope!r})"

    def apply(self, site: Site, x: Array, y: Array) -> Iterable[Call]:
        yield call(np.multiply, x, site.constant(site.options["slope"]), y)
        yield call(np.maximum, x, y, out=y)

    def slope(self, site: Site, x: Array, y: Array, g: Array, into: Array) -> Iterable[Call]:
        a = float(site.options["slope"])
        on = site.buffer("on", y.shape, bool)
        yield call(np.greater, x, site.constant(0.0), on)
        yield call(np.multiply, on, site.constant(1 - a), into)
        yield call(np.add, into, site.constant(a), into)
        yield call(np.multiply, into, g, into)

    def onnx(self, onnx: Onnx) -> str:
        return onnx.node("LeakyRelu", onnx.inputs[0], alpha=float(onnx.options["slope"]))

    def exact(self, options: Options, x: Fraction) -> Fraction:
        return x if x > 0 else x * Fraction(str(float(options["slope"])))

    def exact_slope(self, options: Options, x: Fraction) -> Fraction:
        return Fraction(1) if x > 0 else Fraction(str(float(options["slope"])))


class ELU(Activation):
    """x where positive, else a·(eˣ − 1) (Clevert 2016)."""

    key = "elu"
    title = "ELU"
    help = tr("Keeps positive numbers and lets negative ones level off at −a.")
    symbol = r"\operatorname{ELU}"
    rule_latex = r"x \text{ if } x > 0, \text{ else } a(e^{x} - 1)"
    rule_text = tr("x if x > 0, else a·(eˣ − 1)")
    options = (
        Option(
            "level",
            "float",
            1.0,
            tr("Level a"),
            tr("How far below 0 negative numbers level off."),
            minimum=0.0,
            maximum=10.0,
        ),
    )
    numpy_code = "np.where({x} > 0, {x}, {level!r} * np.expm1(np.minimum({x}, 0)))"
    torch_code = "F.elu({x}, {level!r})"

    def apply(self, site: Site, x: Array, y: Array) -> Iterable[Call]:
        zero = site.constant(0.0)
        positive = site.scratch(0, x.shape)
        yield call(np.minimum, x, zero, out=y)
        yield call(np.expm1, y, y)
        yield call(np.multiply, y, site.constant(site.options["level"]), y)
        yield call(np.maximum, x, zero, out=positive)
        yield call(np.add, y, positive, y)

    def slope(self, site: Site, x: Array, y: Array, g: Array, into: Array) -> Iterable[Call]:
        on = site.buffer("on", y.shape, bool)
        yield call(np.greater, x, site.constant(0.0), on)
        yield call(np.add, y, site.constant(site.options["level"]), into)  # a·eˣ where x ≤ 0
        yield call(np.copyto, into, site.constant(1.0), "same_kind", on)
        yield call(np.multiply, into, g, into)

    def onnx(self, onnx: Onnx) -> str:
        return onnx.node("Elu", onnx.inputs[0], alpha=float(onnx.options["level"]))


class Tanh(Activation):
    """tanh x, with slope 1 − tanh² x."""

    key = "tanh"
    title = "tanh"
    help = tr("Bends every number smoothly into the range −1 to 1.")
    also = tr("hyperbolic tangent")
    place = 1
    symbol = r"\tanh"
    rule_latex = r"\frac{e^{x} - e^{-x}}{e^{x} + e^{-x}}"
    rule_text = "(eˣ − e⁻ˣ) / (eˣ + e⁻ˣ)"
    numpy_code = "np.tanh({x})"
    torch_code = "torch.tanh({x})"
    onnx_operator = "Tanh"

    def apply(self, site: Site, x: Array, y: Array) -> Iterable[Call]:
        yield call(np.tanh, x, y)

    def slope(self, site: Site, x: Array, y: Array, g: Array, into: Array) -> Iterable[Call]:
        yield call(np.multiply, y, y, into)
        yield call(np.subtract, site.constant(1.0), into, into)
        yield call(np.multiply, into, g, into)


class Sigmoid(Activation):
    """σ(x) = 1 ÷ (1 + e^(−x)), computed as (1 + tanh(x ÷ 2)) ÷ 2, which cannot overflow."""

    key = "sigmoid"
    title = tr("Sigmoid")
    help = tr("Bends every number smoothly into the range 0 to 1.")
    also = tr("logistic")
    place = 1
    symbol = r"\sigma"
    rule_latex = r"\frac{1}{1 + e^{-x}}"
    rule_text = "1 / (1 + e⁻ˣ)"
    numpy_code = "0.5 + 0.5 * np.tanh(0.5 * {x})"
    torch_code = "torch.sigmoid({x})"
    onnx_operator = "Sigmoid"

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


class HardSigmoid(Activation):
    """x ÷ 6 + 1/2, cut off at 0 and 1: a sigmoid of three straight pieces."""

    key = "hard_sigmoid"
    corners = (-3, 3)
    title = tr("Hard sigmoid")
    help = tr("A sigmoid made of three straight pieces.")
    symbol = r"\operatorname{hardσ}"
    rule_latex = r"\min(1, \max(0, \frac{x}{6} + \frac{1}{2}))"
    rule_text = "min(1, max(0, x/6 + 1/2))"
    numpy_code = "np.clip({x} / 6 + 0.5, 0, 1)"
    torch_code = "F.hardsigmoid({x})"

    def apply(self, site: Site, x: Array, y: Array) -> Iterable[Call]:
        yield call(np.multiply, x, site.constant(1 / 6), y)
        yield call(np.add, y, site.constant(0.5), y)
        yield call(np.maximum, y, site.constant(0.0), out=y)
        yield call(np.minimum, y, site.constant(1.0), out=y)

    def slope(self, site: Site, x: Array, y: Array, g: Array, into: Array) -> Iterable[Call]:
        low, high = site.buffer("low", y.shape, bool), site.buffer("high", y.shape, bool)
        yield call(np.greater, y, site.constant(0.0), low)
        yield call(np.less, y, site.constant(1.0), high)
        yield call(np.logical_and, low, high, low)
        yield call(np.multiply, g, low, into)
        yield call(np.multiply, into, site.constant(1 / 6), into)

    def onnx(self, onnx: Onnx) -> str:
        return onnx.node("HardSigmoid", onnx.inputs[0], alpha=1 / 6, beta=0.5)

    def exact(self, options: Options, x: Fraction) -> Fraction:
        return min(Fraction(1), max(Fraction(0), x / 6 + Fraction(1, 2)))

    def exact_slope(self, options: Options, x: Fraction) -> Fraction:
        return Fraction(1, 6) if -3 < x < 3 else Fraction(0)


LAYERS = (
    ReLU(),
    Tanh(),
    Sigmoid(),
    Identity(),
    LeakyReLU(),
    ELU(),
    HardSigmoid(),
)
