"""Layers that join several branches or change how numbers are arranged, without weights."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from engine.errors import ShapeError
from engine.expressions import Expression, product, total
from engine.forms import Code, Onnx
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
    call,
    shape_text,
)

_INPUTS = Option(
    "inputs", "int", 2, tr("Inputs"), tr("How many branches are joined."), minimum=2, maximum=8
)


class _Joint(LayerType):
    """A layer with several inputs, named a, b, c …"""

    group = tr("Combine")
    category = "combine"
    options = (_INPUTS,)
    ports = ("a", "b")

    def port_names(self, options: Options) -> tuple[str, ...]:
        return tuple("abcdefgh"[: int(options["inputs"])])

    def _same_shape(self, options: Options, shapes: tuple[Shape, ...]) -> Shape:
        for port, shape in zip(self.port_names(options), shapes, strict=True):
            if tuple(shape) != tuple(shapes[0]):
                raise ShapeError(
                    port,
                    tr("This layer needs inputs of one shape, but a is {0} and {1} is {2}.").format(
                        shape_text(shapes[0]), port, shape_text(shape)
                    ),
                )
        return shapes[0]


class Add(_Joint):
    """a + b + …, component by component: the skip connection of residual networks."""

    key = "add"
    layout = "any"
    title = tr("Add")
    help = tr("Adds its inputs component by component (a skip connection).")
    also = tr("skip residual sum plus")
    place = 1
    symbol = "+"
    rule_latex = "a + b"
    rule_text = "a + b"

    def shape(self, options: Options, shapes: tuple[Shape, ...]) -> Shape:
        return self._same_shape(options, shapes)

    def forward(self, site: Site) -> Iterable[Call]:
        first, second, *others = site.inputs
        yield call(np.add, first, second, site.output)
        for each in others:
            yield call(np.add, site.output, each, site.output)

    def backward(self, site: Site) -> Iterable[Call]:
        for into in site.input_gradients:
            if into is not None:
                yield call(np.copyto, into, site.output_gradient)

    def numpy(self, code: Code) -> str:
        return f"{code.output} = {' + '.join(code.inputs)}"

    torch = numpy

    def onnx(self, onnx: Onnx) -> str:
        return onnx.node("Sum", *onnx.inputs)

    def latex(self, writing: Writing) -> str:
        return " + ".join(writing.arguments)

    text = latex

    def tell(self, at: Teller, index: tuple[int, ...]) -> Expression:
        return total([at.input(index, port) for port in range(len(at.input_shapes))])

    def tell_back(self, at: Teller, index: tuple[int, ...]) -> Expression:
        return at.gradient(index)


class Multiply(_Joint):
    """a · b · …, component by component: a gate."""

    key = "multiply"
    layout = "any"
    title = tr("Multiply")
    help = tr("Multiplies its inputs component by component (a gate).")
    also = tr("gate product times")
    place = 1
    symbol = r"\odot"
    rule_latex = r"a \odot b"
    rule_text = "a ⊙ b"

    def shape(self, options: Options, shapes: tuple[Shape, ...]) -> Shape:
        return self._same_shape(options, shapes)

    def forward(self, site: Site) -> Iterable[Call]:
        first, second, *others = site.inputs
        yield call(np.multiply, first, second, site.output)
        for each in others:
            yield call(np.multiply, site.output, each, site.output)

    def backward(self, site: Site) -> Iterable[Call]:
        for port, into in enumerate(site.input_gradients):
            if into is not None:
                first, *others = (x for at, x in enumerate(site.inputs) if at != port)
                yield call(np.multiply, site.output_gradient, first, into)
                for each in others:
                    yield call(np.multiply, into, each, into)

    def numpy(self, code: Code) -> str:
        return f"{code.output} = {' * '.join(code.inputs)}"

    torch = numpy

    def onnx(self, onnx: Onnx) -> str:
        found, *others = onnx.inputs
        for each in others:
            found = onnx.node("Mul", found, each)
        return found

    def latex(self, writing: Writing) -> str:
        return r" \odot ".join(_bracketed(each) for each in writing.arguments)

    def text(self, writing: Writing) -> str:
        return " ⊙ ".join(_bracketed(each) for each in writing.arguments)

    def tell(self, at: Teller, index: tuple[int, ...]) -> Expression:
        return product(*(at.input(index, port) for port in range(len(at.input_shapes))))

    def tell_back(self, at: Teller, index: tuple[int, ...]) -> Expression:
        others = (at.input(index, port) for port in range(1, len(at.input_shapes)))
        return product(at.gradient(index), *others)


def _bracketed(expression: str) -> str:
    return expression if is_plain_factor(expression) else f"({expression})"


class Concatenate(_Joint):
    """(a, b, …) put one behind the other along the last axis."""

    key = "concatenate"
    layout = "columns"
    title = tr("Concatenate")
    help = tr("Puts its inputs one behind the other, along the last axis.")
    also = tr("join stack merge")
    place = 1
    symbol = r"\operatorname{concat}"
    rule_latex = "(a, b)"
    rule_text = "(a, b)"

    def shape(self, options: Options, shapes: tuple[Shape, ...]) -> Shape:
        for port, shape in zip(self.port_names(options), shapes, strict=True):
            if shape[:-1] != shapes[0][:-1]:
                raise ShapeError(
                    port,
                    tr(
                        "This layer's inputs may differ in the last size only, but a is "
                        "{0} and {1} is {2}."
                    ).format(shape_text(shapes[0]), port, shape_text(shape)),
                )
        return (*shapes[0][:-1], sum(shape[-1] for shape in shapes))

    def forward(self, site: Site) -> Iterable[Call]:
        at = 0
        for x in site.inputs:
            yield call(np.copyto, site.output[..., at : at + x.shape[-1]], x)
            at += x.shape[-1]

    def forward_columns(self, site: Site) -> Iterable[Call]:
        at = 0
        for x in site.inputs:
            yield call(np.copyto, site.output[at : at + len(x)], x)
            at += len(x)

    def backward(self, site: Site) -> Iterable[Call]:
        at = 0
        for x, into in zip(site.inputs, site.input_gradients, strict=True):
            if into is not None:
                yield call(np.copyto, into, site.output_gradient[..., at : at + x.shape[-1]])
            at += x.shape[-1]

    def numpy(self, code: Code) -> str:
        return f"{code.output} = np.concatenate([{', '.join(code.inputs)}], axis=-1)"

    def torch(self, code: Code) -> str:
        return f"{code.output} = torch.cat([{', '.join(code.inputs)}], dim=-1)"

    def onnx(self, onnx: Onnx) -> str:
        return onnx.node("Concat", *onnx.inputs, axis=-1)

    def tell(self, at: Teller, index: tuple[int, ...]) -> Expression:
        (*row, column) = index
        for port, shape in enumerate(at.input_shapes):
            if column < shape[-1]:
                return at.input((*row, column), port)
            column -= shape[-1]
        raise IndexError(index)

    def tell_back(self, at: Teller, index: tuple[int, ...]) -> Expression:
        return at.gradient(index)


class Scale(LayerType):
    """c · x with a fixed number c."""

    key = "scale"
    layout = "any"
    title = tr("Scale")
    group = tr("Combine")
    category = "combine"
    help = tr("Multiplies every number by the same constant.")
    symbol = "c"
    rule_latex = "c x"
    rule_text = "c·x"
    options = (
        Option(
            "factor",
            "float",
            1.0,
            tr("Factor c"),
            tr("What every number is multiplied by."),
            minimum=-1e6,
            maximum=1e6,
        ),
    )

    def forward(self, site: Site) -> Iterable[Call]:
        factor = site.constant(site.options["factor"])
        yield call(np.multiply, site.inputs[0], factor, site.output)

    def backward(self, site: Site) -> Iterable[Call]:
        into = site.input_gradients[0]
        if into is not None:
            factor = site.constant(site.options["factor"])
            yield call(np.multiply, site.output_gradient, factor, into)

    def numpy(self, code: Code) -> str:
        return f"{code.output} = {code.options['factor']!r} * {code.inputs[0]}"

    torch = numpy

    def onnx(self, onnx: Onnx) -> str:
        return onnx.node("Mul", onnx.inputs[0], onnx.constant(float(onnx.options["factor"])))

    def tell(self, at: Teller, index: tuple[int, ...]) -> Expression:
        return product(at.option("factor", "c"), at.input(index))

    def tell_back(self, at: Teller, index: tuple[int, ...]) -> Expression:
        return product(at.option("factor", "c"), at.gradient(index))


LAYERS = (Add(), Multiply(), Concatenate(), Scale())
