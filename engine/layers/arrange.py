"""Layers that change how numbers are arranged, or keep some of them: no weights, no arithmetic."""

from __future__ import annotations

import math
from collections.abc import Iterable

import numpy as np

from engine.errors import ShapeError
from engine.expressions import Expression
from engine.forms import Code, Onnx
from engine.language import tr
from engine.spec import Call, LayerType, Option, Options, Shape, Site, Teller, call, shape_text


class _Rearranged(LayerType):
    """A layer that keeps all numbers and their order, and names their arrangement anew."""

    group = tr("Combine")
    category = "combine"

    def forward(self, site: Site) -> Iterable[Call]:
        yield call(np.copyto, site.output, site.inputs[0].reshape(site.output.shape))

    def backward(self, site: Site) -> Iterable[Call]:
        into = site.input_gradients[0]
        if into is not None:
            yield call(np.copyto, into, site.output_gradient.reshape(into.shape))

    def numpy(self, code: Code) -> str:
        sizes = ", ".join(map(str, code.output_shape))
        return f"{code.output} = {code.inputs[0]}.reshape(-1, {sizes})"

    torch = numpy

    def onnx(self, onnx: Onnx) -> str:
        sizes = onnx.constant([-1, *onnx.output_shape])
        return onnx.node("Reshape", onnx.inputs[0], sizes)

    def tell(self, at: Teller, index: tuple[int, ...]) -> Expression:
        shape = self.shape(at.options, at.input_shapes)
        return at.input(_same_place(index, shape, at.input_shapes[0]))

    def tell_back(self, at: Teller, index: tuple[int, ...]) -> Expression:
        shape = self.shape(at.options, at.input_shapes)
        return at.gradient(_same_place(index, at.input_shapes[0], shape))


def _same_place(index: tuple[int, ...], shape: Shape, other: Shape) -> tuple[int, ...]:
    """Where the number at `index` of one shape stands when its numbers fill another shape."""
    flat = 0
    for place, size in zip(index, shape, strict=True):
        flat = flat * size + place
    found: list[int] = []
    for size in reversed(other):
        flat, place = divmod(flat, size)
        found.append(place)
    return tuple(reversed(found))


class Flatten(_Rearranged):
    """All numbers of one sample in a single row."""

    key = "flatten"
    title = tr("Flatten")
    help = tr("Puts all numbers of an image or a sequence into one row.")
    symbol = r"\operatorname{flatten}"

    def shape(self, options: Options, shapes: tuple[Shape, ...]) -> Shape:
        return (math.prod(shapes[0]),)


class Reshape(_Rearranged):
    """The same numbers in another shape."""

    key = "reshape"
    title = tr("Reshape")
    help = tr("Arranges the same numbers in another shape.")
    symbol = r"\operatorname{reshape}"
    options = (
        Option(
            "shape", "shape", (2, 2), tr("Shape"), tr("The new shape."), minimum=1, maximum=65_536
        ),
    )

    def shape(self, options: Options, shapes: tuple[Shape, ...]) -> Shape:
        wanted = tuple(options["shape"])
        if math.prod(wanted) != math.prod(shapes[0]):
            raise ShapeError(
                "x",
                tr("This layer is given {0} numbers, which do not fill {1}.").format(
                    math.prod(shapes[0]), shape_text(wanted)
                ),
            )
        return wanted


class Transpose(LayerType):
    """The axes in another order: rows become columns."""

    key = "transpose"
    title = tr("Transpose")
    group = tr("Combine")
    category = "combine"
    help = tr("Puts the axes into another order; (2, 1) turns rows into columns.")
    symbol = r"\operatorname{T}"
    options = (
        Option(
            "order",
            "shape",
            (2, 1),
            tr("Order"),
            tr("The input's axes in the order the output has them, counted from 1."),
            minimum=1,
            maximum=4,
        ),
    )

    def shape(self, options: Options, shapes: tuple[Shape, ...]) -> Shape:
        order: tuple[int, ...] = tuple(options["order"])
        if sorted(order) != list(range(1, len(shapes[0]) + 1)):
            raise ShapeError(
                "x",
                tr("This layer's order must name each of the {0} axes of {1} once.").format(
                    len(shapes[0]), shape_text(shapes[0])
                ),
            )
        return tuple(shapes[0][axis - 1] for axis in order)

    def forward(self, site: Site) -> Iterable[Call]:
        axes = (0, *site.options["order"])
        yield call(np.copyto, site.output, site.inputs[0].transpose(axes))

    def backward(self, site: Site) -> Iterable[Call]:
        into = site.input_gradients[0]
        if into is not None:
            axes = (0, *site.options["order"])
            yield call(np.copyto, into.transpose(axes), site.output_gradient)

    def numpy(self, code: Code) -> str:
        return f"{code.output} = {code.inputs[0]}.transpose{(0, *code.options['order'])}"

    def torch(self, code: Code) -> str:
        return f"{code.output} = {code.inputs[0]}.permute{(0, *code.options['order'])}"

    def onnx(self, onnx: Onnx) -> str:
        return onnx.node("Transpose", onnx.inputs[0], perm=[0, *onnx.options["order"]])

    def tell(self, at: Teller, index: tuple[int, ...]) -> Expression:
        cell = [0] * len(index)
        for place, axis in enumerate(at.options["order"]):
            cell[axis - 1] = index[place]
        return at.input(tuple(cell))

    def tell_back(self, at: Teller, index: tuple[int, ...]) -> Expression:
        order: tuple[int, ...] = tuple(at.options["order"])
        return at.gradient(tuple(index[axis - 1] for axis in order))


class Slice(LayerType):
    """The stretch from one position up to (not including) another, along one axis."""

    key = "slice"
    title = tr("Slice")
    group = tr("Combine")
    category = "combine"
    help = tr("Keeps a stretch of the numbers along one axis.")
    symbol = r"\operatorname{slice}"
    options = (
        Option(
            "axis", "int", 1, tr("Axis"), tr("Which axis, counted from 1."), minimum=1, maximum=4
        ),
        Option("start", "int", 0, tr("From"), tr("The first position kept, from 0."), 0, 65_535),
        Option("stop", "int", 1, tr("To"), tr("The first position no longer kept."), 1, 65_536),
    )

    def shape(self, options: Options, shapes: tuple[Shape, ...]) -> Shape:
        axis, start, stop = options["axis"], options["start"], options["stop"]
        (shape,) = shapes
        if axis > len(shape):
            raise ShapeError(
                "x",
                tr("This layer's axis {0} is not there in {1}.").format(axis, shape_text(shape)),
            )
        if not start < stop <= shape[axis - 1]:
            raise ShapeError(
                "x",
                tr("This layer keeps {0} to {1}, but axis {2} has only {3}.").format(
                    start, stop, axis, f"{shape[axis - 1]}"
                ),
            )
        return (*shape[: axis - 1], stop - start, *shape[axis:])

    def _cells(self, options: Options) -> tuple[slice, ...]:
        kept = slice(int(options["start"]), int(options["stop"]))
        return (*(slice(None),) * int(options["axis"]), kept)

    def forward(self, site: Site) -> Iterable[Call]:
        yield call(np.copyto, site.output, site.inputs[0][self._cells(site.options)])

    def backward(self, site: Site) -> Iterable[Call]:
        into = site.input_gradients[0]
        if into is not None:
            yield call(np.copyto, into, site.constant(0.0))
            yield call(np.copyto, into[self._cells(site.options)], site.output_gradient)

    def numpy(self, code: Code) -> str:
        before = ":, " * int(code.options["axis"])
        kept = f"{code.options['start']}:{code.options['stop']}"
        return f"{code.output} = {code.inputs[0]}[{before}{kept}]"

    torch = numpy

    def onnx(self, onnx: Onnx) -> str:
        ends = [onnx.constant([int(onnx.options[name])]) for name in ("start", "stop", "axis")]
        return onnx.node("Slice", onnx.inputs[0], *ends)

    def tell(self, at: Teller, index: tuple[int, ...]) -> Expression:
        cell = list(index)
        cell[at.options["axis"] - 1] += at.options["start"]
        return at.input(tuple(cell))


LAYERS = (Flatten(), Reshape(), Transpose(), Slice())
