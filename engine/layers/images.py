"""Layers for images (channels × height × width): convolution and pooling."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from fractions import Fraction

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from engine.errors import ShapeError
from engine.expressions import Expression, apply, number, product, quotient, total
from engine.forms import Code, Onnx
from engine.initial import START_OPTIONS, start_by_options
from engine.language import tr
from engine.spec import (
    Array,
    Call,
    LayerType,
    Option,
    Options,
    Shape,
    Site,
    Teller,
    WeightSpec,
    call,
    shape_text,
)

_PADDING = Option(
    "padding", "int", 0, tr("Padding"), tr("How many rows and columns are added around."), 0, 64
)


def _windowed(options: Options, shape: Shape, size_name: str) -> tuple[int, int, int]:
    """Channels, and height and width after the window has gone over the image."""
    if len(shape) != 3:
        raise ShapeError(
            "x",
            tr("This layer takes images (channels × height × width), but is given {0}.").format(
                shape_text(shape)
            ),
        )
    channels, height, width = shape
    size, stride, padding = options[size_name], options["stride"], options["padding"]
    if size > min(height, width) + 2 * padding:
        raise ShapeError(
            "x",
            tr("This layer's window of {0} is larger than {1}.").format(size, shape_text(shape)),
        )
    return (
        channels,
        (height + 2 * padding - size) // stride + 1,
        (width + 2 * padding - size) // stride + 1,
    )


def _padded(site: Site, fill: float) -> tuple[Array, list[Call]]:
    """The image with its border, and the calls that refresh its inside."""
    x, padding = site.inputs[0], int(site.options["padding"])
    if padding == 0:
        return x, []
    batch, channels, height, width = x.shape
    wide = site.buffer("padded", (batch, channels, height + 2 * padding, width + 2 * padding))
    wide[...] = fill  # once: the border is never written again
    return wide, [call(np.copyto, _inside(wide, padding), x)]


def _inside(wide: Array, padding: int) -> Array:
    cells = slice(padding, -padding or None)
    return wide[:, :, cells, cells]


def _shifts(array: Array, size: int, stride: int, out: Shape) -> Iterator[Array]:
    """For each place in the window, the numbers all windows have there: (batch, channels, *out)."""
    for row in range(size):
        for column in range(size):
            yield array[
                :,
                :,
                row : row + stride * (out[-2] - 1) + 1 : stride,
                column : column + stride * (out[-1] - 1) + 1 : stride,
            ]


def _window(at: Teller, index: tuple[int, ...], size: int) -> Iterator[tuple[int, int, int, int]]:
    """The places of one window that lie on the image: row and column in it, then in the image."""
    _, height, width = at.input_shapes[0]
    stride, padding = int(at.options["stride"]), int(at.options["padding"])
    for row, column in np.ndindex(size, size):
        y = index[1] * stride + row - padding
        x = index[2] * stride + column - padding
        if 0 <= y < height and 0 <= x < width:
            yield row, column, y, x


def _kernels(options: Options, shapes: tuple[Shape, ...]) -> Shape:
    return (options["channels"], shapes[0][0], options["kernel"], options["kernel"])


def _bias(options: Options, shapes: tuple[Shape, ...]) -> Shape | None:
    return (options["channels"],) if options["bias"] else None


class Conv2D(LayerType):
    """A small weight matrix slid over an image: the same W at every place.

    Computed as one matrix product with the windows laid out as columns.
    """

    key = "conv2d"
    title = "Conv2D"
    group = tr("Images")
    category = "linear"
    help = tr("Slides small weight matrices over an image; each gives one channel.")
    also = tr("convolution cnn filter kernel")
    symbol = r"W \ast"
    options = (
        Option(
            "channels", "int", 4, tr("Channels"), tr("How many kernels, one channel each."), 1, 1024
        ),
        Option("kernel", "int", 3, tr("Kernel size"), tr("The window's height and width."), 1, 64),
        Option("stride", "int", 1, tr("Stride"), tr("How far the window moves each time."), 1, 64),
        _PADDING,
        Option(
            "bias", "bool", True, tr("Bias b"), tr("Whether a number is added to each channel.")
        ),
        *START_OPTIONS,
    )
    weights = (
        WeightSpec(
            "W", _kernels, tr("Kernels: channels out × in × height × width."), start_by_options
        ),
        WeightSpec("b", _bias, tr("Bias: one number per channel out.")),
    )

    def shape(self, options: Options, shapes: tuple[Shape, ...]) -> Shape:
        _, height, width = _windowed(options, shapes[0], "kernel")
        return (options["channels"], height, width)

    def forward(self, site: Site) -> Iterable[Call]:
        wide, refresh = _padded(site, 0.0)
        yield from refresh
        size, stride = site.options["kernel"], site.options["stride"]
        batch, out, height, width = site.output.shape
        columns = site.buffer("columns", (batch, wide.shape[1], size, size, height, width))
        windows = sliding_window_view(wide, (size, size), (2, 3))[:, :, ::stride, ::stride]
        yield call(np.copyto, columns, windows.transpose(0, 1, 4, 5, 2, 3))
        flat = columns.reshape(batch, math.prod(columns.shape[1:4]), height * width)
        y = site.output.reshape(batch, out, height * width)
        yield call(np.matmul, site.weight("W").reshape(out, -1), flat, y)
        if site.has("b"):
            yield call(np.add, y, site.weight("b")[:, np.newaxis], y)

    def backward(self, site: Site) -> Iterable[Call]:
        batch, out, height, width = site.output.shape
        size, stride = site.options["kernel"], site.options["stride"]
        padding = int(site.options["padding"])
        channels = site.inputs[0].shape[1]
        g = site.output_gradient.reshape(batch, out, height * width)
        columns = site.buffer("columns", (batch, channels, size, size, height, width))
        flat = columns.reshape(batch, math.prod(columns.shape[1:4]), height * width)
        each = site.scratch(0, (batch, out, flat.shape[1]))
        w = site.weight("W").reshape(out, -1)
        yield call(np.matmul, g, flat.transpose(0, 2, 1), each)
        yield call(np.add.reduce, each, 0, None, site.gradient("W").reshape(out, -1))
        if site.has("b"):
            yield call(np.add.reduce, g, (0, 2), None, site.gradient("b"))
        into = site.input_gradients[0]
        if into is None:
            return
        spread = site.scratch(1, flat.shape)
        yield call(np.matmul, w.T, g, spread)
        places = spread.reshape(batch, channels, size * size, height, width)
        wide = into
        if padding:
            wide = site.scratch(
                2, (*into.shape[:2], into.shape[2] + 2 * padding, into.shape[3] + 2 * padding)
            )
        yield call(np.copyto, wide, site.constant(0.0))
        for place, cells in enumerate(_shifts(wide, size, stride, (height, width))):
            yield call(np.add, cells, places[:, :, place], cells)
        if padding:
            yield call(np.copyto, into, _inside(wide, padding))

    def tell(self, at: Teller, index: tuple[int, ...]) -> Expression:
        parts = [
            product(at.weight("W", (index[0], channel, row, column)), at.input((channel, y, x)))
            for channel in range(at.input_shapes[0][0])
            for row, column, y, x in _window(at, index, int(at.options["kernel"]))
        ]
        return total([*parts, at.weight("b", (index[0],))] if at.has("b") else parts)

    def numpy(self, code: Code) -> str:
        o = code.options
        how = f"{o['kernel']}, {o['stride']}, {o['padding']}"
        windows = f"{code.helper('windows')}({code.inputs[0]}, {how})"
        bias = f" + {code.weight('b')}[:, None, None]" if code.has("b") else ""
        product = f'np.einsum("bchwij,ocij->bohw", {windows}, {code.weight("W")})'
        return f"{code.output} = {product}{bias}"

    def torch(self, code: Code) -> str:
        o = code.options
        bias = code.weight("b") if code.has("b") else "None"
        how = tr("{0}, stride={1}, padding={2}").format(bias, o["stride"], o["padding"])
        return f"{code.output} = F.conv2d({code.inputs[0]}, {code.weight('W')}, {how})"

    def onnx(self, onnx: Onnx) -> str:
        o = onnx.options
        bias = [onnx.weight("b")] if onnx.has("b") else []
        return onnx.node(
            "Conv",
            onnx.inputs[0],
            onnx.weight("W"),
            *bias,
            kernel_shape=[o["kernel"]] * 2,
            strides=[o["stride"]] * 2,
            pads=[o["padding"]] * 4,
        )


class _Pool(LayerType):
    group = tr("Images")
    category = "combine"
    options = (
        Option("size", "int", 2, tr("Window"), tr("The window's height and width."), 1, 64),
        Option("stride", "int", 2, tr("Stride"), tr("How far the window moves each time."), 1, 64),
        _PADDING,
    )

    def shape(self, options: Options, shapes: tuple[Shape, ...]) -> Shape:
        if options["padding"] * 2 > options["size"]:
            raise ShapeError(None, tr("This layer's padding may be at most half its window."))
        return _windowed(options, shapes[0], "size")

    def _onnx(self, onnx: Onnx, operator: str, **more: int) -> str:
        o = onnx.options
        return onnx.node(
            operator,
            onnx.inputs[0],
            kernel_shape=[o["size"]] * 2,
            strides=[o["stride"]] * 2,
            pads=[o["padding"]] * 4,
            **more,
        )

    def _wide_gradient(self, site: Site, into: Array) -> Array:
        padding = int(site.options["padding"])
        if padding == 0:
            return into
        height, width = into.shape[2] + 2 * padding, into.shape[3] + 2 * padding
        return site.scratch(2, (*into.shape[:2], height, width))


class MaxPool(_Pool):
    """The largest number in each window. Where several are largest, the first has the gradient."""

    key = "max_pool"
    title = "MaxPool"
    help = tr("Keeps the largest number of each window.")
    also = tr("max pooling maximum")
    symbol = r"\operatorname{maxpool}"

    def forward(self, site: Site) -> Iterable[Call]:
        wide, refresh = _padded(site, -np.inf)
        yield from refresh
        y = site.output
        first, *others = _shifts(wide, site.options["size"], site.options["stride"], y.shape)
        yield call(np.copyto, y, first)
        for each in others:
            yield call(np.maximum, y, each, out=y)

    def backward(self, site: Site) -> Iterable[Call]:
        into = site.input_gradients[0]
        if into is None:
            return
        size, stride = site.options["size"], site.options["stride"]
        y, g = site.output, site.output_gradient
        padding = int(site.options["padding"])
        wide, _ = _padded(site, -np.inf)
        dx = self._wide_gradient(site, into)
        left = site.scratch(0, y.shape)  # what has not found its largest number yet
        part = site.scratch(1, y.shape)
        here = site.buffer("here", y.shape, bool)
        yield call(np.copyto, dx, site.constant(0.0))
        yield call(np.copyto, left, g)
        places = zip(
            _shifts(wide, size, stride, y.shape), _shifts(dx, size, stride, y.shape), strict=True
        )
        for cells, into_cells in places:
            yield call(np.equal, cells, y, here)
            yield call(np.multiply, left, here, part)
            yield call(np.add, into_cells, part, into_cells)
            yield call(np.subtract, left, part, left)
        if padding:
            yield call(np.copyto, into, _inside(dx, padding))

    def tell(self, at: Teller, index: tuple[int, ...]) -> Expression:
        places = _window(at, index, int(at.options["size"]))
        found = [at.input((index[0], y, x)) for _, _, y, x in places]
        largest = max(found, key=lambda each: each.value)
        return apply("max", found, largest.value, largest.exact)

    def numpy(self, code: Code) -> str:
        o = code.options
        how = f"{o['size']}, {o['stride']}, {o['padding']}, -np.inf"
        windows = f"{code.helper('windows')}({code.inputs[0]}, {how})"
        return f"{code.output} = {windows}.max(axis=(-1, -2))"

    def torch(self, code: Code) -> str:
        o = code.options
        how = tr("{0}, stride={1}, padding={2}").format(o["size"], o["stride"], o["padding"])
        return f"{code.output} = F.max_pool2d({code.inputs[0]}, {how})"

    def onnx(self, onnx: Onnx) -> str:
        return self._onnx(onnx, "MaxPool")


class AveragePool(_Pool):
    """The mean of each window; added borders count as zeros."""

    key = "average_pool"
    title = "AveragePool"
    help = tr("Keeps the mean of each window.")
    also = tr("average pooling mean")
    symbol = r"\operatorname{avgpool}"

    def forward(self, site: Site) -> Iterable[Call]:
        wide, refresh = _padded(site, 0.0)
        yield from refresh
        y, size = site.output, site.options["size"]
        first, *others = _shifts(wide, size, site.options["stride"], y.shape)
        yield call(np.copyto, y, first)
        for each in others:
            yield call(np.add, y, each, y)
        yield call(np.multiply, y, site.constant(1 / size**2), y)

    def backward(self, site: Site) -> Iterable[Call]:
        into = site.input_gradients[0]
        if into is None:
            return
        size, stride = site.options["size"], site.options["stride"]
        dx = self._wide_gradient(site, into)
        part = site.scratch(1, site.output.shape)
        yield call(np.multiply, site.output_gradient, site.constant(1 / size**2), part)
        yield call(np.copyto, dx, site.constant(0.0))
        for cells in _shifts(dx, size, stride, site.output.shape):
            yield call(np.add, cells, part, cells)
        if site.options["padding"]:
            yield call(np.copyto, into, _inside(dx, int(site.options["padding"])))

    def tell(self, at: Teller, index: tuple[int, ...]) -> Expression:
        size = int(at.options["size"])
        places = _window(at, index, size)
        found = total([at.input((index[0], y, x)) for _, _, y, x in places])
        return quotient(found, number(size * size, exact=Fraction(size * size)))

    def numpy(self, code: Code) -> str:
        o = code.options
        how = f"{o['size']}, {o['stride']}, {o['padding']}"
        windows = f"{code.helper('windows')}({code.inputs[0]}, {how})"
        return f"{code.output} = {windows}.mean(axis=(-1, -2))"

    def torch(self, code: Code) -> str:
        o = code.options
        how = tr("{0}, stride={1}, padding={2}").format(o["size"], o["stride"], o["padding"])
        return f"{code.output} = F.avg_pool2d({code.inputs[0]}, {how})"

    def onnx(self, onnx: Onnx) -> str:
        return self._onnx(onnx, "AveragePool", count_include_pad=1)


LAYERS = (Conv2D(), MaxPool(), AveragePool())
