"""Linear maps: W x + b, the part of a layer that is learnt."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from engine.expressions import Expression, product, total
from engine.forms import Code, Onnx
from engine.initial import START_OPTIONS, start_by_options
from engine.language import tr
from engine.notation import Writing, is_plain_factor
from engine.spec import (
    Call,
    LayerType,
    Option,
    Options,
    Shape,
    Site,
    Teller,
    WeightSpec,
    call,
    lean,
    rows,
)


def _matrix(options: Options, shapes: tuple[Shape, ...]) -> Shape:
    return (int(options["outputs"]), shapes[0][-1])


def _bias(options: Options, shapes: tuple[Shape, ...]) -> Shape | None:
    return (int(options["outputs"]),) if options["bias"] else None


class Linear(LayerType):
    """y = W x + b, along the last axis: a sequence of vectors is mapped vector by vector."""

    key = "linear"
    title = tr("Linear")
    group = tr("Linear maps")
    category = "linear"
    help = tr("Multiplies by the weight matrix W and adds the bias b.")
    also = tr("dense fully connected affine matrix perceptron")
    symbol = "W"
    layout = "columns"
    options = (
        Option(
            "outputs",
            "int",
            2,
            tr("Outputs"),
            tr("How many numbers come out."),
            minimum=1,
            maximum=65_536,
        ),
        Option(
            "bias", "bool", True, tr("Bias b"), tr("Whether b is added after multiplying by W.")
        ),
        *START_OPTIONS,
    )
    weights = (
        WeightSpec("W", _matrix, tr("Weights: one row per output."), start_by_options),
        WeightSpec("b", _bias, tr("Bias: one number per output.")),
    )

    def shape(self, options: Options, shapes: tuple[Shape, ...]) -> Shape:
        return (*shapes[0][:-1], int(options["outputs"]))

    def forward(self, site: Site) -> Iterable[Call]:
        x, y = lean(site.inputs[0]), lean(site.output)  # (rows, inputs), (rows, outputs)
        yield call(np.dot, x, site.weight("W").T, y)
        if site.has("b"):
            yield call(np.add, y, site.weight("b"), y)

    def forward_columns(self, site: Site) -> Iterable[Call]:
        yield call(np.matmul, site.weight("W"), site.inputs[0], site.output)
        if site.has("b"):
            yield call(np.add, site.output, site.weight("b")[:, np.newaxis], site.output)

    def backward(self, site: Site) -> Iterable[Call]:
        x, g = rows(site.inputs[0]), rows(site.output_gradient)
        yield call(np.dot, g.T, x, site.gradient("W"))
        if site.has("b"):
            yield call(np.dot, site.ones(len(g)), g, site.gradient("b"))
        gx = site.input_gradients[0]
        if gx is not None:
            yield call(np.dot, g, site.weight("W"), rows(gx))

    def numpy(self, code: Code) -> str:
        bias = f" + {code.weight('b')}" if code.has("b") else ""
        return f"{code.output} = {code.inputs[0]} @ {code.weight('W')}.T{bias}"

    def torch(self, code: Code) -> str:
        bias = f", {code.weight('b')}" if code.has("b") else ""
        return f"{code.output} = F.linear({code.inputs[0]}, {code.weight('W')}{bias})"

    def onnx(self, onnx: Onnx) -> str:
        return onnx_affine(onnx, onnx.inputs[0], "W", "b", len(onnx.input_shapes[0]) == 1)

    def tell(self, at: Teller, index: tuple[int, ...]) -> Expression:
        (*row, out) = index
        parts = [
            product(at.weight("W", (out, each)), at.input((*row, each)))
            for each in range(at.input_shapes[0][-1])
        ]
        return total([*parts, at.weight("b", (out,))] if at.has("b") else parts)

    def tell_back(self, at: Teller, index: tuple[int, ...]) -> Expression:
        (*row, column) = index
        outputs = range(int(at.options["outputs"]))
        return total(
            [product(at.weight("W", (o, column)), at.gradient((*row, o))) for o in outputs]
        )

    def tell_weight_back(self, at: Teller, name: str, index: tuple[int, ...]) -> Expression | None:
        rows_before = list(np.ndindex(*at.input_shapes[0][:-1]))
        if name == "b":
            return total([at.gradient((*row, index[0])) for row in rows_before])
        out, column = index
        return total(
            [product(at.gradient((*row, out)), at.input((*row, column))) for row in rows_before]
        )

    def latex(self, writing: Writing) -> str:
        (x,) = writing.arguments
        w, b = writing.letter_latex("W"), writing.letter_latex("b")
        product = rf"{w} {x}" if len(x) < 3 else rf"{w} \cdot {_factor(x)}"
        return f"{product} + {b}" if "b" in writing.weights else product

    def text(self, writing: Writing) -> str:
        (x,) = writing.arguments
        w, b = writing.letter_text("W"), writing.letter_text("b")
        product = f"{w} {x}" if len(x) < 3 else f"{w} · {_factor(x)}"
        return f"{product} + {b}" if "b" in writing.weights else product


def onnx_affine(onnx: Onnx, x: str, w: str, b: str, is_vector: bool) -> str:
    """W x + b as ONNX: one Gemm for vectors, MatMul and Add for sequences of them."""
    if is_vector:
        bias = [onnx.weight(b)] if onnx.has(b) else []
        return onnx.node("Gemm", x, onnx.weight(w), *bias, transB=1)
    y = onnx.node("MatMul", x, onnx.weight(w, onnx.array(w).T))
    return onnx.node("Add", y, onnx.weight(b)) if onnx.has(b) else y


def _factor(expression: str) -> str:
    return expression if is_plain_factor(expression) else f"({expression})"


LAYERS = (Linear(),)
