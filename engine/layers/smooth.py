"""Smooth activations: SiLU, GELU and softplus, the soft relatives of ReLU."""

from __future__ import annotations

import math
from collections.abc import Iterable

import numpy as np

from engine.forms import Code, Onnx
from engine.language import marked, tr
from engine.layers.activations import Activation
from engine.spec import Array, Call, Option, Site, call
from engine.special import erf

_C = math.sqrt(2 / math.pi)
_A = 0.044715


def silu(site: Site, x: Array, y: Array) -> Iterable[Call]:
    """Fill `y` with x · σ(x)."""
    half = site.constant(0.5)
    gate = site.buffer("gate", x.shape)  # σ(x)
    yield call(np.multiply, x, half, gate)
    yield call(np.tanh, gate, gate)
    yield call(np.multiply, gate, half, gate)
    yield call(np.add, gate, half, gate)
    yield call(np.multiply, x, gate, y)


def silu_slope(site: Site, y: Array, g: Array, into: Array) -> Iterable[Call]:
    """Fill `into` with g · (σ + xσ(1 − σ)); `y` is the activation's output."""
    gate = site.buffer("gate", y.shape)
    yield call(np.subtract, site.constant(1.0), gate, into)
    yield call(np.multiply, into, y, into)
    yield call(np.add, into, gate, into)
    yield call(np.multiply, into, g, into)


def gelu(site: Site, form: str, x: Array, y: Array) -> Iterable[Call]:
    """Fill `y` with x · Φ(x)."""
    share = site.buffer("share", x.shape)  # 2 Φ(x)
    if form == "exact":
        yield call(np.multiply, x, site.constant(math.sqrt(0.5)), y)
        yield call(erf, y, share)
    else:
        yield call(np.multiply, x, x, y)  # tanh(c (x + a x³))
        yield call(np.multiply, y, site.constant(_C * _A), y)
        yield call(np.add, y, site.constant(_C), y)
        yield call(np.multiply, y, x, y)
        yield call(np.tanh, y, share)
    yield call(np.add, share, site.constant(1.0), share)
    yield call(np.multiply, x, share, y)
    yield call(np.multiply, y, site.constant(0.5), y)


def gelu_slope(site: Site, form: str, x: Array, y: Array, g: Array, into: Array) -> Iterable[Call]:
    """Fill `into` with g times the slope of x · Φ(x), worked out as half of twice the slope."""
    share = site.buffer("share", x.shape)
    half = site.constant(0.5)
    if form == "exact":
        yield call(np.multiply, x, x, into)  # 2 Φ + 2 x φ(x)
        yield call(np.multiply, into, site.constant(-0.5), into)
        yield call(np.exp, into, into)
        yield call(np.multiply, into, site.constant(_C), into)
        yield call(np.multiply, into, x, into)
    else:
        inner = site.scratch(0, x.shape)  # 2 Φ + 2 y (2 − share) · c (1 + 3 a x²)
        yield call(np.multiply, x, x, inner)
        yield call(np.multiply, inner, site.constant(6 * _C * _A), inner)
        yield call(np.add, inner, site.constant(2 * _C), inner)
        yield call(np.multiply, inner, y, inner)
        yield call(np.subtract, site.constant(2.0), share, into)
        yield call(np.multiply, into, inner, into)
    yield call(np.add, into, share, into)
    yield call(np.multiply, into, g, into)
    yield call(np.multiply, into, half, into)


class SiLU(Activation):
    """x · σ(x), also called swish (Elfwing 2018)."""

    key = "silu"
    title = "SiLU"
    help = tr("x times its own sigmoid: a ReLU with a soft corner.")
    also = tr("swish")
    symbol = r"\operatorname{SiLU}"
    rule_latex = r"\frac{x}{1 + e^{-x}}"
    rule_text = "x / (1 + e⁻ˣ)"
    numpy_code = "{x} * (0.5 + 0.5 * np.tanh(0.5 * {x}))"
    torch_code = "F.silu({x})"

    def apply(self, site: Site, x: Array, y: Array) -> Iterable[Call]:
        return silu(site, x, y)

    def slope(self, site: Site, x: Array, y: Array, g: Array, into: Array) -> Iterable[Call]:
        return silu_slope(site, y, g, into)

    def onnx(self, onnx: Onnx) -> str:
        return onnx.node("Mul", onnx.inputs[0], onnx.node("Sigmoid", onnx.inputs[0]))


class GELU(Activation):
    """x · Φ(x), Φ the normal distribution's share below x (Hendrycks 2016), exact or by tanh."""

    key = "gelu"
    title = tr("GELU")
    help = tr("x times the share of a normal distribution that lies below x.")
    place = 3
    symbol = r"\operatorname{GELU}"
    rule_latex = r"x \cdot \Phi(x)"
    rule_text = "x·Φ(x)"
    options = (
        Option(
            "form",
            "choice",
            "exact",
            tr("Form"),
            tr("Exact, or the tanh approximation that GPT-2 uses."),
            choices=(marked("exact"), "tanh"),
        ),
    )
    numpy_code = ""
    torch_code = ""

    def apply(self, site: Site, x: Array, y: Array) -> Iterable[Call]:
        return gelu(site, site.options["form"], x, y)

    def slope(self, site: Site, x: Array, y: Array, g: Array, into: Array) -> Iterable[Call]:
        return gelu_slope(site, site.options["form"], x, y, g, into)

    def numpy(self, code: Code) -> str:
        (x,) = code.inputs
        if code.options["form"] == "exact":
            return f"{code.output} = 0.5 * {x} * (1 + {code.helper('erf')}({x} / 2**0.5))"
        inner = f"(2 / np.pi) ** 0.5 * ({x} + {_A} * {x}**3)"
        return f"{code.output} = 0.5 * {x} * (1 + np.tanh({inner}))"

    def torch(self, code: Code) -> str:
        how = "none" if code.options["form"] == "exact" else "tanh"
        return f'{code.output} = F.gelu({code.inputs[0]}, approximate="{how}")'

    def onnx(self, onnx: Onnx) -> str:
        how = "none" if onnx.options["form"] == "exact" else "tanh"
        return onnx.node("Gelu", onnx.inputs[0], approximate=how)


class Softplus(Activation):
    """ln(1 + eˣ), whose slope is the sigmoid."""

    key = "softplus"
    title = tr("Softplus")
    help = tr("A ReLU without a corner; its slope is the sigmoid.")
    symbol = r"\operatorname{softplus}"
    rule_latex = r"\ln(1 + e^{x})"
    rule_text = "ln(1 + eˣ)"
    numpy_code = "np.logaddexp(0, {x})"
    torch_code = "F.softplus({x})"
    onnx_operator = "Softplus"

    def apply(self, site: Site, x: Array, y: Array) -> Iterable[Call]:
        yield call(np.logaddexp, x, site.constant(0.0), y)

    def slope(self, site: Site, x: Array, y: Array, g: Array, into: Array) -> Iterable[Call]:
        yield call(np.negative, y, into)  # 1 − e^(−y) = σ(x), without cancelling for small y
        yield call(np.expm1, into, into)
        yield call(np.negative, into, into)
        yield call(np.multiply, into, g, into)


LAYERS = (GELU(), SiLU(), Softplus())
