"""Where numbers enter a network: x."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from engine.forms import Code, Onnx
from engine.language import tr
from engine.notation import Writing, name_latex, name_text
from engine.spec import (
    Array,
    Call,
    LayerType,
    Option,
    Options,
    Shape,
    Site,
    TokenShape,
    WeightSpec,
    start_at_zero,
)


def _value_shape(options: Options, shapes: tuple[Shape, ...]) -> Shape:
    return tuple(options["shape"])


def _value_start(options: Options, shape: Shape, rng: np.random.Generator) -> Array:
    return start_at_zero(options, shape, rng)


class Input(LayerType):
    """x: the sample a person sets, or a batch handed to the plan. Its value is never trained."""

    key = "input"
    title = tr("Input")
    group = tr("Input")
    category = "input"
    help = tr("The numbers that enter the network.")
    also = tr("vector data image")
    symbol = "x"
    ports = ()
    options = (
        Option(
            "shape",
            "shape",
            (2,),
            tr("Shape"),
            tr("How many numbers enter: 2, or channels × height × width for an image."),
            minimum=1,
            maximum=65_536,
        ),
        Option(
            "tokens",
            "bool",
            False,
            tr("Token ids"),
            tr("Whether the numbers are ids of words (whole numbers) rather than quantities."),
        ),
    )
    weights = (
        WeightSpec(
            "value", _value_shape, tr("The sample shown on the canvas."), _value_start, False
        ),
    )

    def shape(self, options: Options, shapes: tuple[Shape, ...]) -> Shape:
        sizes = tuple(options["shape"])
        return TokenShape(sizes) if options["tokens"] else sizes

    def forward(self, site: Site) -> Iterable[Call]:
        return ()  # the plan writes the batch straight into the output

    def backward(self, site: Site) -> Iterable[Call]:
        return ()

    def numpy(self, code: Code) -> str:
        return ""  # the function's own argument

    def torch(self, code: Code) -> str:
        return ""

    def onnx(self, onnx: Onnx) -> str:
        return onnx.inputs[0]

    def latex(self, writing: Writing) -> str:
        return name_latex(writing.name)

    def text(self, writing: Writing) -> str:
        return name_text(writing.name)


LAYERS = (Input(),)
