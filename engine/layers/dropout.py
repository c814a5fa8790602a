"""Dropout: while training, some numbers are left out at random."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from engine.expressions import Expression
from engine.forms import Code, Onnx
from engine.language import tr
from engine.spec import Call, LayerType, Option, Site, Teller, call


class Dropout(LayerType):
    """0 with probability `rate`, else x ÷ (1 − rate), while training (Srivastava 2014).

    In evaluation it leaves everything as it is.
    """

    key = "dropout"
    title = tr("Dropout")
    group = tr("Normalisation")
    category = "combine"
    help = tr("While training, leaves out a share of the numbers at random, against overfitting.")
    place = 9
    symbol = r"\operatorname{drop}"
    options = (
        Option(
            "rate",
            "float",
            0.1,
            tr("Rate"),
            tr("The share of numbers that is left out."),
            minimum=0.0,
            maximum=0.95,
        ),
    )

    def forward(self, site: Site) -> Iterable[Call]:
        if not site.training:
            yield call(np.copyto, site.output, site.inputs[0])
            return
        rate = float(site.options["rate"])
        chance = site.scratch(0, site.output.shape)
        kept = site.buffer("kept", site.output.shape)  # 0 or 1 ÷ (1 − rate)
        yield call(site.rng.random, None, chance.dtype, chance)
        yield call(np.greater_equal, chance, site.constant(rate), kept)
        yield call(np.multiply, kept, site.constant(1 / (1 - rate)), kept)
        yield call(np.multiply, site.inputs[0], kept, site.output)

    def backward(self, site: Site) -> Iterable[Call]:
        into = site.input_gradients[0]
        if into is None:
            return
        if site.training:
            kept = site.buffer("kept", site.output.shape)
            yield call(np.multiply, site.output_gradient, kept, into)
        else:
            yield call(np.copyto, into, site.output_gradient)

    def tell(self, at: Teller, index: tuple[int, ...]) -> Expression:
        return at.input(index)  # an evaluation is told, and then nothing is left out

    def numpy(self, code: Code) -> str:
        return f"{code.output} = {code.inputs[0]}"

    def torch(self, code: Code) -> str:
        rate = f"{code.options['rate']!r}, self.training"
        return f"{code.output} = F.dropout({code.inputs[0]}, {rate})"

    def onnx(self, onnx: Onnx) -> str:
        return onnx.node("Identity", onnx.inputs[0])


LAYERS = (Dropout(),)
