"""Self-attention: every position asks (q), every position answers (k), and values (v) are mixed.

The arithmetic between q, k and v is in `attending`.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

import numpy as np

from engine.errors import ShapeError
from engine.expressions import Expression, number, product, total
from engine.forms import Code, Onnx
from engine.initial import START_OPTIONS, start_by_options
from engine.language import tr
from engine.layers.attending import Arrays, Heads, attend, attend_back, continue_text, heads_of
from engine.layers.sequence import need_sequence
from engine.layers.turning import onnx_turn, rotation, torch_turn, turn
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

MOST_TOLD = 256  # shares times values in one line; beyond it what is mixed is a given number


def _rows_q(options: Options, shapes: tuple[Shape, ...]) -> int:
    heads = heads_of(options, shapes[0][-1])
    return heads.queries * heads.size


def _rows_kv(options: Options, shapes: tuple[Shape, ...]) -> int:
    heads = heads_of(options, shapes[0][-1])
    return heads.keys * heads.size


def _w_q(options: Options, shapes: tuple[Shape, ...]) -> Shape:
    return (_rows_q(options, shapes), shapes[0][-1])


def _w_kv(options: Options, shapes: tuple[Shape, ...]) -> Shape:
    return (_rows_kv(options, shapes), shapes[0][-1])


def _w_o(options: Options, shapes: tuple[Shape, ...]) -> Shape:
    return (shapes[0][-1], _rows_q(options, shapes))


def _b_q(options: Options, shapes: tuple[Shape, ...]) -> Shape | None:
    return (_rows_q(options, shapes),) if options["bias"] else None


def _b_kv(options: Options, shapes: tuple[Shape, ...]) -> Shape | None:
    return (_rows_kv(options, shapes),) if options["bias"] else None


def _b_o(options: Options, shapes: tuple[Shape, ...]) -> Shape | None:
    return (shapes[0][-1],) if options["bias"] else None


class SelfAttention(LayerType):
    """W_o · concat over heads of softmax(q kᵀ ÷ √size) v (Vaswani 2017, 3.2).

    Several asking heads may share one answering head (grouped queries, Ainslie 2023). Named
    points: q, k, v, scores (heads, query, key), weights (the same after softmax), mixed.
    """

    key = "self_attention"
    keeps_fractions = False
    title = tr("Self-attention")
    group = tr("Sequence")
    category = "sequence"
    help = tr("Lets each position gather from the others what matters to it.")
    also = tr("head transformer query key value")
    symbol = r"\operatorname{attention}"
    rule_latex = r"W_o \operatorname{softmax}(\frac{q k^T}{\sqrt{d}}) v"
    rule_text = "W_o · softmax(q kᵀ / √d) v"
    options = (
        Option("heads", "int", 2, tr("Heads"), tr("How many heads ask."), 1, 256),
        Option(
            "kv_heads",
            "int",
            0,
            tr("Key-value heads"),
            tr("How many heads answer; 0: as many as ask."),
            0,
            256,
        ),
        Option(
            "head_size", "int", 0, tr("Head size"), tr("0: the width divided by heads."), 0, 4096
        ),
        Option("causal", "bool", True, tr("Causal"), tr("Whether later positions are hidden.")),
        Option(
            "bias", "bool", True, tr("Biases"), tr("Whether b is added to q, k, v and the output.")
        ),
        Option(
            "rotary",
            "bool",
            False,
            tr("RoPE"),
            tr("Whether q and k are turned by their place before they meet."),
        ),
        Option(
            "base", "float", 10_000.0, tr("RoPE base θ"), tr("The slowest turn's length."), 2.0, 1e8
        ),
        *START_OPTIONS,
    )
    weights = (
        WeightSpec("W_q", _w_q, tr("Queries: what each position asks for."), start_by_options),
        WeightSpec("W_k", _w_kv, tr("Keys: what each position answers to."), start_by_options),
        WeightSpec("W_v", _w_kv, tr("Values: what each position hands on."), start_by_options),
        WeightSpec("b_q", _b_q, tr("Bias of the queries.")),
        WeightSpec("b_k", _b_kv, tr("Bias of the keys.")),
        WeightSpec("b_v", _b_kv, tr("Bias of the values.")),
        WeightSpec("W_o", _w_o, tr("Output: puts the heads together."), start_by_options),
        WeightSpec("b_o", _b_o, tr("Bias of the output.")),
    )

    def shape(self, options: Options, shapes: tuple[Shape, ...]) -> Shape:
        need_sequence(shapes[0])
        width, asked = shapes[0][1], int(options["heads"])
        if not options["head_size"] and width % asked:
            raise ShapeError(
                "x",
                tr("This layer shares the width {0} among {1} heads: it must divide.").format(
                    width, asked
                ),
            )
        heads = heads_of(options, width)
        if heads.queries % heads.keys:
            raise ShapeError(
                None,
                tr("This layer's {0} heads cannot share {1} key-value heads evenly.").format(
                    asked, heads.keys
                ),
            )
        if options["rotary"] and heads.size % 2:
            raise ShapeError(None, tr("This layer's head size must be even for RoPE."))
        return shapes[0]

    def forward(self, site: Site) -> Iterable[Call]:
        at = Arrays(site)
        qkv = lean(at.qkv)
        yield call(np.dot, lean(at.x), site.weight("W_q", "W_k", "W_v").T, qkv)
        if site.has("b_q"):
            yield call(np.add, qkv, site.weight("b_q", "b_k", "b_v"), qkv)
        if site.options["rotary"]:
            cos, sin, move_on = at.angles(site)
            yield from move_on
            yield from turn(site, at.turning, cos, sin)
        yield call(np.multiply, at.asking, site.constant(1 / math.sqrt(at.heads.size)), at.asking)
        if site.generating:
            yield from continue_text(site, at)
        else:
            yield from attend(site, at)
        y = lean(site.output)
        yield call(np.dot, lean(at.mixed), site.weight("W_o").T, y)
        if site.has("b_o"):
            yield call(np.add, y, site.weight("b_o"), y)

    def backward(self, site: Site) -> Iterable[Call]:
        at = Arrays(site)
        g = rows(site.output_gradient)
        ones = site.ones(len(g))
        yield call(np.dot, g.T, at.mixed, site.gradient("W_o"))
        if site.has("b_o"):
            yield call(np.dot, ones, g, site.gradient("b_o"))
        g_qkv = site.scratch(0, at.qkv.shape)
        yield from attend_back(site, at, g, g_qkv)
        if site.options["rotary"]:
            cos, sin, _ = at.angles(site)
            yield from turn(site, at.turned_part(g_qkv), cos, -sin)
        yield call(np.dot, g_qkv.T, at.x, site.gradient("W_q", "W_k", "W_v"))
        if site.has("b_q"):
            yield call(np.dot, ones, g_qkv, site.gradient("b_q", "b_k", "b_v"))
        dx = site.input_gradients[0]
        if dx is not None:
            yield call(np.dot, g_qkv, site.weight("W_q", "W_k", "W_v"), rows(dx))

    def tell(self, at: Teller, index: tuple[int, ...]) -> Expression:
        """W_o times what each head mixed, each a sum of shares times values.

        How one share came about is told by `engine.attention_steps`.
        """
        (place, out) = index
        heads = heads_of(at.options, at.input_shapes[0][-1])
        weights, v = at.point("weights"), at.point("v")
        seen = range(place + 1 if at.options["causal"] else at.input_shapes[0][0])
        small = len(seen) * heads.queries * heads.size <= MOST_TOLD
        mixed = at.point("mixed")[place].tolist()
        parts: list[Expression] = []
        for column, value in enumerate(mixed):
            head, component = divmod(column, heads.size)
            taken = number(value, f"m_{column + 1}")
            if small:
                taken = total(
                    [
                        product(
                            number(weights[head, place, other], f"a_{other + 1}"),
                            number(v[head // heads.group, other, component], f"v_{other + 1}"),
                        )
                        for other in seen
                    ]
                )
            parts.append(product(at.weight("W_o", (out, column)), taken))
        return total([*parts, at.weight("b_o", (out,))] if at.has("b_o") else parts)

    def numpy(self, code: Code) -> str:
        o, heads = code.options, heads_of(code.options, code.input_shapes[0][-1])
        length = code.input_shapes[0][0]
        (x,), y = code.inputs, code.output
        lines = [
            f"{name} = {_projected(code, x, name)}.reshape(-1, {length}, {count}, {heads.size})"
            ".transpose(0, 2, 1, 3)"
            for name, count in (("q", heads.queries), ("k", heads.keys), ("v", heads.keys))
        ]
        if o["rotary"]:
            rotate = code.helper("rotate")
            lines.append(f"q, k = {rotate}(q, {o['base']!r}), {rotate}(k, {o['base']!r})")
        if heads.group > 1:
            lines.append(
                tr("k, v = k.repeat({0}, axis=1), v.repeat({0}, axis=1)").format(heads.group)
            )
        lines.append(f"scores = q @ k.swapaxes(-1, -2) / {heads.size}**0.5")
        if o["causal"]:
            hidden = f"np.triu(np.ones(({length}, {length}), dtype=bool), 1)"
            lines.append(f"scores = np.where({hidden}, -np.inf, scores)")
        lines.append(f"{y} = {code.helper('softmax')}(scores) @ v")
        lines.append(f"{y} = {y}.transpose(0, 2, 1, 3).reshape(-1, {length}, {_flat(heads)})")
        lines.append(f"{y} = ({_projected(code, y, 'o')}).astype({x}.dtype)")
        return "\n".join(lines)

    def torch(self, code: Code) -> str:
        o, heads = code.options, heads_of(code.options, code.input_shapes[0][-1])
        (x,), y = code.inputs, code.output
        lines: list[str] = []
        for name, count in (("q", heads.queries), ("k", heads.keys), ("v", heads.keys)):
            bias = f", {code.weight('b_' + name)}" if code.has("b_q") else ""
            projected = f"F.linear({x}, {code.weight('W_' + name)}{bias})"
            lines.append(
                f"{name} = {projected}.unflatten(-1, ({count}, {heads.size})).transpose(1, 2)"
            )
        if o["rotary"]:
            lines += [torch_turn("q", "q", o["base"]), torch_turn("k", "k", o["base"])]
        how = tr("is_causal={0}, enable_gqa={1}").format(bool(o["causal"]), heads.group > 1)
        lines.append(f"{y} = F.scaled_dot_product_attention(q, k, v, {how})")
        bias = f", {code.weight('b_o')}" if code.has("b_o") else ""
        joined = f"{y}.transpose(1, 2).flatten(-2)"
        lines.append(f"{y} = F.linear({joined}, {code.weight('W_o')}{bias})")
        return "\n".join(lines)

    def onnx(self, onnx: Onnx) -> str:
        o, heads = onnx.options, heads_of(onnx.options, onnx.input_shapes[0][-1])
        length = onnx.input_shapes[0][0]
        parts: dict[str, str] = {}
        for name, count in (("q", heads.queries), ("k", heads.keys), ("v", heads.keys)):
            y = _onnx_projected(onnx, onnx.inputs[0], name)
            y = onnx.node("Reshape", y, onnx.constant([-1, length, count, heads.size]))
            y = onnx.node("Transpose", y, perm=[0, 2, 1, 3])
            if o["rotary"] and name != "v":
                y = onnx_turn(onnx, y, *rotation(length, heads.size, float(o["base"])))
            if heads.group > 1 and name != "q":
                y = onnx.node("Unsqueeze", y, onnx.constant([2]))
                y = onnx.node("Expand", y, onnx.constant([1, 1, heads.group, 1, 1]))
                y = onnx.node("Reshape", y, onnx.constant([-1, heads.queries, length, heads.size]))
            parts[name] = y
        scores = onnx.node(
            "MatMul", parts["q"], onnx.node("Transpose", parts["k"], perm=[0, 1, 3, 2])
        )
        scores = onnx.node("Mul", scores, onnx.constant(1 / math.sqrt(heads.size)))
        if o["causal"]:
            hidden = np.where(np.triu(np.ones((length, length)), 1) > 0, -1e30, 0.0)
            scores = onnx.node("Add", scores, onnx.constant(hidden))
        mixed = onnx.node("MatMul", onnx.node("Softmax", scores, axis=-1), parts["v"])
        mixed = onnx.node("Transpose", mixed, perm=[0, 2, 1, 3])
        mixed = onnx.node("Reshape", mixed, onnx.constant([-1, length, _flat(heads)]))
        return _onnx_projected(onnx, mixed, "o")


def _flat(heads: Heads) -> int:
    return heads.queries * heads.size


def _projected(code: Code, x: str, letter: str) -> str:
    bias = f" + {code.weight('b_' + letter)}" if code.has("b_q") else ""
    product = f"{x} @ {code.weight('W_' + letter)}.T"
    return f"({product}{bias})"


def _onnx_projected(onnx: Onnx, x: str, letter: str) -> str:
    w = f"W_{letter}"
    y = onnx.node("MatMul", x, onnx.weight(w, onnx.array(w).T))
    return onnx.node("Add", y, onnx.weight(f"b_{letter}")) if onnx.has("b_q") else y


LAYERS = (SelfAttention(),)
