"""RoPE: vectors turned by their place, so that what meets of two is how far apart they stand."""

from __future__ import annotations

import math
from collections.abc import Iterable

import numpy as np

from engine.errors import ShapeError
from engine.expressions import Expression, apply, minus, number, product, total
from engine.forms import Code, Onnx
from engine.language import tr
from engine.layers.sequence import need_sequence
from engine.spec import Array, Call, LayerType, Option, Options, Shape, Site, Teller, call


def rotation(length: int, size: int, base: float) -> tuple[Array, Array]:
    """cos and sin of t · base^(−i ÷ half), each (length, size ÷ 2) (Su 2021, 3.2)."""
    half = size // 2
    angle = np.arange(length)[:, np.newaxis] * base ** (-np.arange(half) / half)
    return np.cos(angle), np.sin(angle)


class RoPE(LayerType):
    """Pairs of components turned by an angle that grows with the place (Su 2021).

    Component i is paired with i + width ÷ 2, as in Llama.
    """

    key = "rope"
    title = "RoPE"
    group = tr("Sequence")
    category = "sequence"
    help = tr("Turns pairs of components by an angle that grows with the place in the sequence.")
    also = tr("rotary positional encoding")
    symbol = r"\operatorname{R}"
    rule_latex = r"R_t x_t"
    rule_text = "R_t x_t"
    options = (
        Option("base", "float", 10_000.0, tr("Base θ"), tr("The slowest turn's length."), 2.0, 1e8),
    )

    def shape(self, options: Options, shapes: tuple[Shape, ...]) -> Shape:
        need_sequence(shapes[0])
        if shapes[0][1] % 2:
            raise ShapeError("x", tr("This layer turns pairs: the width must be even."))
        return shapes[0]

    def forward(self, site: Site) -> Iterable[Call]:
        x, y = site.inputs[0], site.output
        cos, sin, move_on = self._angles(site)
        yield from move_on
        yield call(np.copyto, y, x)
        yield from turn(site, y, cos, sin)

    def backward(self, site: Site) -> Iterable[Call]:
        dx = site.input_gradients[0]
        if dx is not None:
            cos, sin, _ = self._angles(site)
            yield call(np.copyto, dx, site.output_gradient)
            yield from turn(site, dx, cos, -sin)

    def tell(self, at: Teller, index: tuple[int, ...]) -> Expression:
        place, column = index
        half = at.input_shapes[0][1] // 2
        angle = place * float(at.options["base"]) ** (-(column % half) / half)
        turn = number(angle)
        other = (place, (column + half) % (2 * half))
        across = product(at.input(other), apply("sin", [turn], math.sin(angle)))
        own = product(at.input(index), apply("cos", [turn], math.cos(angle)))
        return total([own, minus(across) if column < half else across])

    def _angles(self, site: Site) -> tuple[Array, Array, list[Call]]:
        _, length, width = site.output.shape
        return site_rotation(site, length, width, float(site.options["base"]), ())

    def numpy(self, code: Code) -> str:
        (x,) = code.inputs
        turned = f"{code.helper('rotate')}({x}, {code.options['base']!r})"
        return f"{code.output} = {turned}.astype({x}.dtype)"

    def torch(self, code: Code) -> str:
        return torch_turn(code.inputs[0], code.output, code.options["base"])

    def onnx(self, onnx: Onnx) -> str:
        length, width = onnx.input_shapes[0]
        cos, sin = rotation(length, width, float(onnx.options["base"]))
        return onnx_turn(onnx, onnx.inputs[0], cos, sin)


def torch_turn(x: str, y: str, base: float) -> str:
    """PyTorch lines that set `y` to `x` (…, places, size) turned."""
    half = f"{x}.shape[-1] // 2"
    return (
        f"c = torch.arange({x}.shape[-2], dtype={x}.dtype, device={x}.device)[:, None]"
        f" * {base!r} ** (-torch.arange({half}, dtype={x}.dtype, device={x}.device) / ({half}))\n"
        f"c, s = torch.cos(c), torch.sin(c)\n"
        f"a, b = {x}.chunk(2, dim=-1)\n"
        f"{y} = torch.cat([a * c - b * s, b * c + a * s], dim=-1)"
    )


def onnx_turn(onnx: Onnx, x: str, cos: Array, sin: Array) -> str:
    """ONNX operators that turn `x` (…, places, size)."""
    c, s = onnx.constant(cos), onnx.constant(sin)
    a, b = onnx.nodes("Split", 2, x, axis=-1, num_outputs=2)
    first = onnx.node("Sub", onnx.node("Mul", a, c), onnx.node("Mul", b, s))
    second = onnx.node("Add", onnx.node("Mul", b, c), onnx.node("Mul", a, s))
    return onnx.node("Concat", first, second, axis=-1)


def site_rotation(
    site: Site, length: int, size: int, base: float, between: Shape
) -> tuple[Array, Array, list[Call]]:
    """What `turn` multiplies with at this call's places, (length, *between, size) both: cosines,
    and sines, those of each first half negative.

    While text is generated the places move on: the calls given back bring both up to date.
    """
    shape = (length, *between, size)
    cos, sin = site.buffer("cos", shape), site.buffer("sin", shape)
    halves = rotation(site.capacity if site.generating else length, size, base)
    tables = (np.concatenate([halves[0]] * 2, 1), np.concatenate([-halves[1], halves[1]], 1))
    ones = (1,) * len(between)

    def move_on() -> None:
        place = site.past if site.generating else 0
        for into, table in zip((cos, sin), tables, strict=True):
            into[...] = table[place : place + length].reshape(length, *ones, size)

    move_on()
    return cos, sin, [move_on] if site.generating else []


def turn(site: Site, x: Array, cos: Array, sin: Array) -> Iterable[Call]:
    """Turn `x` (…, size) in place: x cos + (x with its halves swapped) sin.

    Halves are short; only the swap works on them, the rest runs through whole rows of memory.
    """
    other = site.scratch(4, x.shape)
    halves = (*x.shape[:-1], 2, x.shape[-1] // 2)
    yield call(np.copyto, other.reshape(halves), x.reshape(halves)[..., ::-1, :])
    yield call(np.multiply, x, cos, x)
    yield call(np.multiply, other, sin, other)
    yield call(np.add, x, other, x)


LAYERS = (RoPE(),)
