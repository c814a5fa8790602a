"""Softmax: scores into probabilities, along the last axis."""

from __future__ import annotations

import math
from collections.abc import Iterable

import numpy as np

from engine.expressions import Expression, apply, minus, number, quotient, total
from engine.forms import Code, Onnx
from engine.language import tr
from engine.spec import Call, LayerType, Site, Teller, call, row_sums


class Softmax(LayerType):
    """softmax(x)_i = e^(x_i) ÷ Σ_j e^(x_j). The largest score is taken off first: no overflow."""

    key = "softmax"
    keeps_fractions = False
    layout = "columns"
    title = "Softmax"
    group = tr("Activations")
    category = "activation"
    help = tr("Turns scores into probabilities that add up to 1.")
    place = 2
    symbol = r"\operatorname{softmax}"
    rule_latex = r"\frac{e^{x_i}}{\sum_j e^{x_j}}"
    rule_text = "e^(x_i) / Σ_j e^(x_j)"

    def forward(self, site: Site) -> Iterable[Call]:
        x, y = site.inputs[0], site.output
        row = site.scratch(0, (*x.shape[:-1], 1))
        yield call(np.maximum.reduce, x, -1, None, row, True)
        yield call(np.subtract, x, row, y)
        yield call(np.exp, y, y)
        yield row_sums(site, y, row)
        yield call(np.divide, y, row, y)

    def forward_columns(self, site: Site) -> Iterable[Call]:
        (x,), y = site.inputs, site.output
        row = site.scratch(0, (1, x.shape[1]))
        yield call(np.max, x, 0, row, True)
        yield call(np.subtract, x, row, y)
        yield call(np.exp, y, y)
        yield call(np.sum, y, 0, None, row, True)
        yield call(np.divide, y, row, y)

    def backward(self, site: Site) -> Iterable[Call]:
        into = site.input_gradients[0]
        if into is None:
            return
        y, g = site.output, site.output_gradient
        row = site.scratch(0, (*y.shape[:-1], 1))
        yield call(np.multiply, y, g, into)  # dx = y · (g − Σ y g)
        yield row_sums(site, into, row)
        yield call(np.subtract, g, row, into)
        yield call(np.multiply, into, y, into)

    def numpy(self, code: Code) -> str:
        return f"{code.output} = {code.helper('softmax')}({code.inputs[0]})"

    def torch(self, code: Code) -> str:
        return f"{code.output} = torch.softmax({code.inputs[0]}, dim=-1)"

    def onnx(self, onnx: Onnx) -> str:
        return onnx.node("Softmax", onnx.inputs[0], axis=-1)

    def tell(self, at: Teller, index: tuple[int, ...]) -> Expression:
        powers, _ = _told_powers(at, index)
        return quotient(powers[index[-1]], total(powers))


class LogSoftmax(LayerType):
    """ln softmax(x) = x − ln Σ_j e^(x_j): log-probabilities, exact where softmax would be 0."""

    key = "log_softmax"
    keeps_fractions = False
    layout = "columns"
    title = tr("Log-softmax")
    group = tr("Activations")
    category = "activation"
    help = tr("The logarithms of the probabilities that softmax gives.")
    symbol = r"\operatorname{logsoftmax}"
    rule_latex = r"x_i - \ln \sum_j e^{x_j}"
    rule_text = tr("x_i − ln Σ_j e^(x_j)")

    def forward(self, site: Site) -> Iterable[Call]:
        x, y = site.inputs[0], site.output
        row = site.scratch(0, (*x.shape[:-1], 1))
        power = site.scratch(1, x.shape)
        yield call(np.maximum.reduce, x, -1, None, row, True)
        yield call(np.subtract, x, row, y)
        yield call(np.exp, y, power)
        yield row_sums(site, power, row)
        yield call(np.log, row, row)
        yield call(np.subtract, y, row, y)

    def forward_columns(self, site: Site) -> Iterable[Call]:
        (x,), y = site.inputs, site.output
        row, power = site.scratch(0, (1, x.shape[1])), site.scratch(1, x.shape)
        yield call(np.max, x, 0, row, True)
        yield call(np.subtract, x, row, y)
        yield call(np.exp, y, power)
        yield call(np.sum, power, 0, None, row, True)
        yield call(np.log, row, row)
        yield call(np.subtract, y, row, y)

    def backward(self, site: Site) -> Iterable[Call]:
        into = site.input_gradients[0]
        if into is None:
            return
        y, g = site.output, site.output_gradient
        row = site.scratch(0, (*y.shape[:-1], 1))
        yield row_sums(site, g, row)  # dx = g − softmax(x) Σ g
        yield call(np.exp, y, into)
        yield call(np.multiply, into, row, into)
        yield call(np.subtract, g, into, into)

    def tell(self, at: Teller, index: tuple[int, ...]) -> Expression:
        powers, scores = _told_powers(at, index)
        whole = total(powers)
        return total([scores[index[-1]], minus(apply("ln", [whole], math.log(whole.value)))])

    def numpy(self, code: Code) -> str:
        (x,) = code.inputs
        return (
            f"{code.output} = {x} - {x}.max(axis=-1, keepdims=True)\n"
            f"{code.output} = {code.output} - "
            f"np.log(np.exp({code.output}).sum(axis=-1, keepdims=True))"
        )

    def torch(self, code: Code) -> str:
        return f"{code.output} = torch.log_softmax({code.inputs[0]}, dim=-1)"

    def onnx(self, onnx: Onnx) -> str:
        return onnx.node("LogSoftmax", onnx.inputs[0], axis=-1)


def _told_powers(at: Teller, index: tuple[int, ...]) -> tuple[list[Expression], list[Expression]]:
    """e to each score of the vector, and the scores; those too large for e^x less the largest."""
    scores = [at.input((*index[:-1], each)) for each in range(at.input_shapes[0][-1])]
    largest = max(each.value for each in scores)
    if abs(largest) > 500:
        top = minus(number(largest, "x_max"))
        scores = [total([each, top]) for each in scores]
    return [apply("exp", [each], math.exp(each.value)) for each in scores], scores


LAYERS = (Softmax(), LogSoftmax())
