"""The feed-forward part of a transformer block: each vector widened, bent and narrowed again."""

from __future__ import annotations

import math
from collections.abc import Iterable

import numpy as np

from engine.expressions import Expression, apply, number, product, total
from engine.forms import Code, Onnx
from engine.initial import START_OPTIONS, start_by_options
from engine.language import tr
from engine.layers.linear import onnx_affine
from engine.layers.smooth import gelu, gelu_slope, silu, silu_slope
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
    lean,
    rows,
)

MOST_TOLD = 256  # weights of W_1; in wider layers the inner units are told as given numbers


def _hidden(options: Options, shapes: tuple[Shape, ...]) -> int:
    return int(options["hidden"]) or 4 * shapes[0][-1]


def _w_in(options: Options, shapes: tuple[Shape, ...]) -> Shape:
    return (_hidden(options, shapes), shapes[0][-1])


def _w_gate(options: Options, shapes: tuple[Shape, ...]) -> Shape | None:
    return _w_in(options, shapes) if options["kind"] == "swiglu" else None


def _b_in(options: Options, shapes: tuple[Shape, ...]) -> Shape | None:
    return (_hidden(options, shapes),) if options["bias"] else None


def _b_gate(options: Options, shapes: tuple[Shape, ...]) -> Shape | None:
    return _b_in(options, shapes) if options["kind"] == "swiglu" else None


def _w_out(options: Options, shapes: tuple[Shape, ...]) -> Shape:
    return (shapes[0][-1], _hidden(options, shapes))


def _b_out(options: Options, shapes: tuple[Shape, ...]) -> Shape | None:
    return (shapes[0][-1],) if options["bias"] else None


class FeedForward(LayerType):
    """W_2 σ(W_1 x + b_1) + b_2, or SwiGLU: W_2 (SiLU(W_3 x + b_3) · (W_1 x + b_1)) + b_2.

    SwiGLU is Shazeer 2020; in Llama's names W_3 is the gate, W_1 "up" and W_2 "down". Named point:
    hidden, what reaches W_2.
    """

    key = "feed_forward"
    keeps_fractions = False
    title = tr("Feed-forward")
    group = tr("Sequence")
    category = "sequence"
    help = tr("Widens each vector, bends it and narrows it again.")
    also = tr("mlp ffn")
    symbol = r"\operatorname{FF}"
    rule_latex = r"W_2 \sigma(W_1 x + b_1) + b_2"
    rule_text = "W_2 σ(W_1 x + b_1) + b_2"
    options = (
        Option(
            "hidden",
            "int",
            0,
            tr("Hidden"),
            tr("The width inside; 0: four times the vectors'."),
            0,
            65_536,
        ),
        Option(
            "kind",
            "choice",
            "gelu",
            tr("Bend"),
            tr("GELU as in GPT-2 (its tanh form), GELU exact, ReLU, or SwiGLU as in Llama."),
            choices=("gelu", "gelu_exact", "relu", "swiglu"),
        ),
        Option("bias", "bool", True, tr("Biases"), tr("Whether b is added to both maps.")),
        *START_OPTIONS,
    )
    weights = (
        WeightSpec("W_1", _w_in, tr("Widens."), start_by_options),
        WeightSpec("W_3", _w_gate, tr("The gate of SwiGLU."), start_by_options),
        WeightSpec("b_1", _b_in, tr("Bias inside.")),
        WeightSpec("b_3", _b_gate, tr("Bias of the gate.")),
        WeightSpec("W_2", _w_out, tr("Narrows."), start_by_options),
        WeightSpec("b_2", _b_out, tr("Bias of the output.")),
    )

    def forward(self, site: Site) -> Iterable[Call]:
        x, y = lean(site.inputs[0]), lean(site.output)
        before, after = (lean(each) for each in self._buffers(site))
        names = self._inner(site)
        yield call(np.dot, x, site.weight(*(f"W_{n}" for n in names)).T, before)
        if site.has("b_1"):
            yield call(np.add, before, site.weight(*(f"b_{n}" for n in names)), before)
        kind = site.options["kind"]
        if kind == "swiglu":
            up, gate = _halves(before)
            bent = site.buffer("bent", after.shape)
            yield from silu(site, gate, bent)
            yield call(np.multiply, bent, up, after)
        elif kind == "relu":
            yield call(np.maximum, before, site.constant(0.0), out=after)
        else:
            yield from gelu(site, _form(kind), before, after)
        yield call(np.dot, after, site.weight("W_2").T, y)
        if site.has("b_2"):
            yield call(np.add, y, site.weight("b_2"), y)
        site.point("hidden", lambda: after.reshape(*site.output.shape[:-1], -1))

    def backward(self, site: Site) -> Iterable[Call]:
        x, g = rows(site.inputs[0]), rows(site.output_gradient)
        before, after = self._buffers(site)
        names = self._inner(site)
        ones = site.ones(len(g))
        yield call(np.dot, g.T, after, site.gradient("W_2"))
        if site.has("b_2"):
            yield call(np.dot, ones, g, site.gradient("b_2"))
        g_after, g_before = site.scratch(1, after.shape), site.scratch(2, before.shape)
        yield call(np.dot, g, site.weight("W_2"), g_after)
        kind = site.options["kind"]
        if kind == "swiglu":
            up, _ = _halves(before)
            g_up, g_gate = _halves(g_before)
            bent = site.buffer("bent", after.shape)
            yield call(np.multiply, g_after, bent, g_up)
            yield call(np.multiply, g_after, up, g_after)
            yield from silu_slope(site, bent, g_after, g_gate)
        elif kind == "relu":
            on = site.buffer("on", after.shape, bool)
            yield call(np.greater, after, site.constant(0.0), on)
            yield call(np.multiply, g_after, on, g_before)
        else:
            yield from gelu_slope(site, _form(kind), before, after, g_after, g_before)
        yield call(np.dot, g_before.T, x, site.gradient(*(f"W_{n}" for n in names)))
        if site.has("b_1"):
            yield call(np.dot, ones, g_before, site.gradient(*(f"b_{n}" for n in names)))
        dx = site.input_gradients[0]
        if dx is not None:
            yield call(np.dot, g_before, site.weight(*(f"W_{n}" for n in names)), rows(dx))

    def _inner(self, site: Site) -> tuple[str, ...]:
        return ("1", "3") if site.options["kind"] == "swiglu" else ("1",)

    def _buffers(self, site: Site) -> tuple[Array, Array]:
        count = rows(site.inputs[0]).shape[0]
        wide = len(site.weight(*(f"W_{n}" for n in self._inner(site))))
        hidden = site.weight("W_2").shape[1]
        return site.buffer("before", (count, wide)), site.buffer("after", (count, hidden))

    def tell(self, at: Teller, index: tuple[int, ...]) -> Expression:
        (*row, out) = index
        hidden = at.point("hidden").reshape(*at.input_shapes[0][:-1], -1)[tuple(row)]
        small = len(hidden) * at.input_shapes[0][-1] <= MOST_TOLD
        parts = [
            product(
                at.weight("W_2", (out, unit)),
                _told_unit(at, row, unit, value) if small else number(value, f"h_{unit + 1}"),
            )
            for unit, value in enumerate(hidden.tolist())
        ]
        return total([*parts, at.weight("b_2", (out,))] if at.has("b_2") else parts)

    def numpy(self, code: Code) -> str:
        (x,), y = code.inputs, code.output
        kind = code.options["kind"]
        up = _mapped(code, x, "1")
        if kind == "swiglu":
            lines = [
                f"gate = {_mapped(code, x, '3')}",
                f"{y} = ({up}) * gate * (0.5 + 0.5 * np.tanh(0.5 * gate))",
            ]
        elif kind == "relu":
            lines = [f"{y} = np.maximum({up}, 0)"]
        elif kind == "gelu":
            inner = f"(2 / np.pi) ** 0.5 * ({y} + 0.044715 * {y}**3)"
            lines = [f"{y} = {up}", f"{y} = 0.5 * {y} * (1 + np.tanh({inner}))"]
        else:
            erf = code.helper("erf")
            lines = [
                f"{y} = {up}",
                f"{y} = (0.5 * {y} * (1 + {erf}({y} / 2**0.5))).astype({y}.dtype)",
            ]
        return "\n".join([*lines, f"{y} = {_mapped(code, y, '2')}"])

    def torch(self, code: Code) -> str:
        (x,), y = code.inputs, code.output

        def linear(of: str, which: str) -> str:
            bias = f", {code.weight('b_' + which)}" if code.has("b_1") else ""
            return f"F.linear({of}, {code.weight('W_' + which)}{bias})"

        bent = {
            "swiglu": f"F.silu({linear(x, '3')}) * {linear(x, '1')}",
            "relu": f"torch.relu({linear(x, '1')})",
            "gelu": f'F.gelu({linear(x, "1")}, approximate="tanh")',
            "gelu_exact": f"F.gelu({linear(x, '1')})",
        }[code.options["kind"]]
        return f"{y} = {bent}\n{y} = {linear(y, '2')}"

    def onnx(self, onnx: Onnx) -> str:
        is_vector = len(onnx.input_shapes[0]) == 1
        y = onnx_affine(onnx, onnx.inputs[0], "W_1", "b_1", is_vector)
        kind = onnx.options["kind"]
        if kind == "swiglu":
            gate = onnx_affine(onnx, onnx.inputs[0], "W_3", "b_3", is_vector)
            y = onnx.node("Mul", y, onnx.node("Mul", gate, onnx.node("Sigmoid", gate)))
        elif kind == "relu":
            y = onnx.node("Relu", y)
        else:
            y = onnx.node("Gelu", y, approximate="tanh" if kind == "gelu" else "none")
        return onnx_affine(onnx, y, "W_2", "b_2", is_vector)


def _told_unit(at: Teller, row: list[int], unit: int, value: float) -> Expression:
    """What one inner unit hands to W_2: its own sum, bent (and, in SwiGLU, times the gate)."""

    def mapped(which: str) -> Expression:
        parts = [
            product(at.weight(f"W_{which}", (unit, each)), at.input((*row, each)))
            for each in range(at.input_shapes[0][-1])
        ]
        return total([*parts, at.weight(f"b_{which}", (unit,))] if at.has("b_1") else parts)

    kind = at.options["kind"]
    if kind != "swiglu":
        return apply("ReLU" if kind == "relu" else "GELU", [mapped("1")], value)
    gate = mapped("3")
    bent = gate.value * 0.5 * (1 + math.tanh(0.5 * gate.value))
    return product(apply("SiLU", [gate], bent), mapped("1"))


def _form(kind: str) -> str:
    return "exact" if kind == "gelu_exact" else "tanh"


def _halves(wide: Array) -> tuple[Array, Array]:
    half = wide.shape[-1] // 2
    return wide[..., :half], wide[..., half:]


def _mapped(code: Code, x: str, which: str) -> str:
    bias = f" + {code.weight('b_' + which)}" if code.has("b_1") else ""
    return f"{x} @ {code.weight('W_' + which)}.T{bias}"


LAYERS = (FeedForward(),)
