"""Softmax: scores into probabilities, along the last axis."""

from __future__ import annotations

import math
from collections.abc import Iterable

import numpy as np

from engine.expressions import Expression, apply, quotient, total
from engine.spec import Call, LayerType, Site, Teller, call


class Softmax(LayerType):
    """softmax(x)_i = e^(x_i) ÷ Σ_j e^(x_j). The largest score is taken off first: no overflow."""

    key = "softmax"
    title = "Softmax"
    group = "Activations"
    category = "activation"
    help = "Turns scores into probabilities that add up to 1."
    symbol = r"\operatorname{softmax}"
    rule_latex = r"\frac{e^{x_i}}{\sum_j e^{x_j}}"
    rule_text = "e^(x_i) / Σ_j e^(x_j)"

    def forward(self, site: Site) -> Iterable[Call]:
        x, y = site.inputs[0], site.output
        row = site.scratch(0, (*x.shape[:-1], 1))
        yield call(np.maximum.reduce, x, -1, None, row, True)
        yield call(np.subtract, x, row, y)
        yield call(np.exp, y, y)
        yield call(np.add.reduce, y, -1, None, row, True)
        yield call(np.divide, y, row, y)

    def tell(self, at: Teller, index: tuple[int, ...]) -> Expression:
        (*row, out) = index
        powers = [
            apply("exp", [x], math.exp(min(x.value, 700.0)))
            for x in (at.input((*row, each)) for each in range(at.input_shapes[0][-1]))
        ]
        return quotient(powers[out], total(powers))

    def backward(self, site: Site) -> Iterable[Call]:
        into = site.input_gradients[0]
        if into is None:
            return
        y, g = site.output, site.output_gradient
        row = site.scratch(0, (*y.shape[:-1], 1))
        yield call(np.multiply, y, g, into)  # dx = y · (g − Σ y g)
        yield call(np.add.reduce, into, -1, None, row, True)
        yield call(np.subtract, g, row, into)
        yield call(np.multiply, into, y, into)


LAYERS = (Softmax(),)
