"""Token ids into vectors, and vectors told where in the sequence they stand."""

from __future__ import annotations

import math
from collections.abc import Iterable

import numpy as np

from engine.errors import ShapeError
from engine.expressions import Expression, apply, number, total
from engine.forms import Code, Onnx
from engine.initial import INITIALISATIONS
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
    rows,
    shape_text,
)


def _normal_start(options: Options, shape: Shape, rng: np.random.Generator) -> Array:
    return INITIALISATIONS["normal"].fill(shape, float(options["start_scale"]), rng)


_DEVIATION = Option(
    "start_scale",
    "float",
    0.02,
    tr("Start deviation"),
    tr("The standard deviation the vectors are drawn with before training."),
    minimum=0.0,
    maximum=100.0,
)


def need_sequence(shape: Shape) -> None:
    """Raise `ShapeError` unless the shape is positions × width."""
    if len(shape) != 2:
        raise ShapeError(
            "x",
            tr(
                "This layer takes a sequence of vectors (positions × width), but is given {0}."
            ).format(shape_text(shape)),
        )


def _table(options: Options, shapes: tuple[Shape, ...]) -> Shape:
    return (options["vocabulary"], options["width"])


class Embedding(LayerType):
    """Each token id becomes the row of W with that number: a product with a one-hot vector."""

    key = "embedding"
    title = tr("Embedding")
    group = tr("Sequence")
    category = "sequence"
    help = tr("Looks up a learnt vector for each token id.")
    also = tr("lookup token vectors")
    symbol = r"\operatorname{embed}"
    rule_latex = r"W_{x}"
    rule_text = tr("row x of W")
    takes_tokens = True
    takes_numbers = False
    options = (
        Option(
            "vocabulary",
            "int",
            256,
            tr("Vocabulary"),
            tr("How many tokens there are."),
            1,
            1_000_000,
        ),
        Option("width", "int", 16, tr("Width"), tr("How long each vector is."), 1, 65_536),
        _DEVIATION,
    )
    weights = (WeightSpec("W", _table, tr("One row per token."), _normal_start),)

    def token_limit(self, options: Options) -> int:
        return int(options["vocabulary"])

    def shape(self, options: Options, shapes: tuple[Shape, ...]) -> Shape:
        return (*tuple(shapes[0]), int(options["width"]))

    def forward(self, site: Site) -> Iterable[Call]:
        ids = site.inputs[0].reshape(-1)
        yield call(np.take, site.weight("W"), ids, 0, rows(site.output), "clip")

    def backward(self, site: Site) -> Iterable[Call]:
        ids = site.inputs[0].reshape(-1)
        g, into = rows(site.output_gradient), site.gradient("W")
        in_order, sums = site.scratch(0, g.shape), site.scratch(1, g.shape)

        def add_up_rows() -> None:
            """Rows of one token brought side by side and summed: twice as fast as add.at."""
            order = np.argsort(ids, kind="stable")
            sorted_ids = ids[order]
            first = np.flatnonzero(np.diff(sorted_ids, prepend=-1))
            np.take(g, order, 0, in_order, "clip")
            np.add.reduceat(in_order, first, 0, None, sums[: len(first)])
            into.fill(0)
            into[sorted_ids[first]] = sums[: len(first)]

        yield add_up_rows

    def numpy(self, code: Code) -> str:
        return f"{code.output} = {code.weight('W')}[{code.inputs[0]}]"

    def torch(self, code: Code) -> str:
        return f"{code.output} = F.embedding({code.inputs[0]}, {code.weight('W')})"

    def onnx(self, onnx: Onnx) -> str:
        return onnx.node("Gather", onnx.weight("W"), onnx.inputs[0], axis=0)

    def tell(self, at: Teller, index: tuple[int, ...]) -> Expression:
        (*place, column) = index
        return at.weight("W", (int(at.input(tuple(place)).value), column))


def _positions(options: Options, shapes: tuple[Shape, ...]) -> Shape:
    return (int(options["context"]) or shapes[0][0], shapes[0][-1])


class LearnedPositions(LayerType):
    """x_t + P_t: a learnt vector for each place, as in GPT-2."""

    key = "learned_positions"
    title = tr("Learned positions")
    group = tr("Sequence")
    category = "sequence"
    help = tr("Adds a learnt vector for each place in the sequence.")
    also = tr("positional encoding")
    symbol = r"\operatorname{pos}"
    rule_latex = r"x_t + P_t"
    rule_text = "x_t + P_t"
    options = (
        Option(
            "context",
            "int",
            0,
            tr("Places"),
            tr("How many places have a vector; 0: as many as the sequence is long."),
            0,
            65_536,
        ),
        _DEVIATION,
    )
    weights = (WeightSpec("P", _positions, tr("One row per place."), _normal_start),)

    def shape(self, options: Options, shapes: tuple[Shape, ...]) -> Shape:
        need_sequence(shapes[0])
        context = int(options["context"])
        if context and context < shapes[0][0]:
            raise ShapeError(
                "x",
                tr("This layer knows {0} places, but the sequence has {1}.").format(
                    context, shapes[0][0]
                ),
            )
        return shapes[0]

    def forward(self, site: Site) -> Iterable[Call]:
        x, y, table = site.inputs[0], site.output, site.weight("P")
        length = x.shape[1]
        if not site.generating:
            yield call(np.add, x, table[:length], y)
            return

        def add_next_places() -> None:
            np.add(x, table[site.past : site.past + length], y)

        yield add_next_places

    def backward(self, site: Site) -> Iterable[Call]:
        g, into = site.output_gradient, site.gradient("P")
        length = g.shape[1]
        if length < len(into):
            yield call(np.copyto, into, site.constant(0.0))
        yield call(np.add.reduce, g, 0, None, into[:length])
        dx = site.input_gradients[0]
        if dx is not None:
            yield call(np.copyto, dx, g)

    def numpy(self, code: Code) -> str:
        (x,) = code.inputs
        return f"{code.output} = {x} + {code.weight('P')}[: {x}.shape[1]]"

    torch = numpy

    def onnx(self, onnx: Onnx) -> str:
        table = onnx.weight("P", onnx.array("P")[: onnx.input_shapes[0][0]])
        return onnx.node("Add", onnx.inputs[0], table)

    def tell(self, at: Teller, index: tuple[int, ...]) -> Expression:
        return total([at.input(index), at.weight("P", index)])


def sinusoids(length: int, width: int, base: float) -> Array:
    """sin and cos of t ÷ base^(2i ÷ width), alternating along the width (Vaswani 2017, 3.5)."""
    place = np.arange(length)[:, np.newaxis]
    angle = place / base ** (2 * (np.arange(width) // 2) / width)
    return np.where(np.arange(width) % 2 == 0, np.sin(angle), np.cos(angle))


class SinusoidalPositions(LayerType):
    """x_t plus waves of many lengths: positions that need no training (Vaswani 2017)."""

    key = "sinusoidal_positions"
    title = tr("Sinusoidal positions")
    group = tr("Sequence")
    category = "sequence"
    help = tr("Adds waves of many lengths, so that each place has its own pattern.")
    also = tr("positional encoding")
    symbol = r"\operatorname{pos}"
    rule_latex = r"x_t + p_t"
    rule_text = "x_t + p_t"
    options = (
        Option("base", "float", 10_000.0, tr("Base"), tr("The longest wave's length."), 2.0, 1e8),
    )

    def shape(self, options: Options, shapes: tuple[Shape, ...]) -> Shape:
        need_sequence(shapes[0])
        return shapes[0]

    def forward(self, site: Site) -> Iterable[Call]:
        x, y = site.inputs[0], site.output
        length, width = x.shape[1:]
        base = float(site.options["base"])
        if not site.generating:
            table = site.buffer("table", (length, width))
            table[...] = sinusoids(length, width, base)
            yield call(np.add, x, table, y)
            return
        waves = sinusoids(site.capacity, width, base).astype(y.dtype)

        def add_next_places() -> None:
            np.add(x, waves[site.past : site.past + length], y)

        yield add_next_places

    def backward(self, site: Site) -> Iterable[Call]:
        dx = site.input_gradients[0]
        if dx is not None:
            yield call(np.copyto, dx, site.output_gradient)

    def tell(self, at: Teller, index: tuple[int, ...]) -> Expression:
        place, column = index
        width = at.input_shapes[0][1]
        angle = place / float(at.options["base"]) ** (2 * (column // 2) / width)
        name, wave = ("cos", math.cos) if column % 2 else ("sin", math.sin)
        return total([at.input(index), apply(name, [number(angle)], wave(angle))])

    def tell_back(self, at: Teller, index: tuple[int, ...]) -> Expression:
        return at.gradient(index)

    def numpy(self, code: Code) -> str:
        length, width = code.input_shapes[0]
        y = code.output
        return (
            f"{y} = np.arange({length})[:, None]"
            f" / {code.options['base']!r} ** (2 * (np.arange({width}) // 2) / {width})\n"
            f"{y} = np.where(np.arange({width}) % 2 == 0, np.sin({y}), np.cos({y}))\n"
            f"{y} = {code.inputs[0]} + {y}.astype({code.inputs[0]}.dtype)"
        )

    def torch(self, code: Code) -> str:
        length, width = code.input_shapes[0]
        (x,), y = code.inputs, code.output
        column = f"torch.arange({width}, device={x}.device)"
        return (
            f"{y} = torch.arange({length}, dtype={x}.dtype, device={x}.device)[:, None]"
            f" / {code.options['base']!r} ** (2 * ({column} // 2) / {width})\n"
            f"{y} = torch.where({column} % 2 == 0, torch.sin({y}), torch.cos({y}))\n"
            f"{y} = {x} + {y}.to({x}.dtype)"
        )

    def onnx(self, onnx: Onnx) -> str:
        length, width = onnx.input_shapes[0]
        table = sinusoids(length, width, float(onnx.options["base"]))
        return onnx.node("Add", onnx.inputs[0], onnx.constant(table))


LAYERS = (Embedding(), LearnedPositions(), SinusoidalPositions())
