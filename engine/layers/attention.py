"""Self-attention: every position asks (q), every position answers (k), and values (v) are mixed.

The sums are arranged for numpy: scores lie keys × queries, so that a row maximum runs over whole
rows of memory, and the mixed values are divided by the softmax's sums, not the T × T weights.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from engine.errors import EngineError, ShapeError
from engine.forms import Code, Onnx
from engine.initial import START_OPTIONS, start_by_options
from engine.layers.sequence import (
    need_sequence,
    onnx_turn,
    rotation,
    site_rotation,
    torch_turn,
    turn,
)
from engine.spec import (
    Array,
    Call,
    LayerType,
    Option,
    Options,
    Shape,
    Site,
    WeightSpec,
    call,
    lean,
    rows,
)


@dataclass(frozen=True)
class Heads:
    """How many heads ask, how many answer, and how long their vectors are."""

    queries: int
    keys: int
    size: int

    @property
    def group(self) -> int:
        """How many asking heads share one answering head."""
        return self.queries // self.keys


def heads_of(options: Options, width: int) -> Heads:
    """The heads of a layer whose vectors are `width` long; 0 in the options means the default."""
    queries = int(options["heads"])
    keys = int(options["kv_heads"]) or queries
    return Heads(queries, keys, int(options["head_size"]) or width // queries)


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
    title = "Self-attention"
    group = "Sequence"
    category = "sequence"
    help = "Lets each position gather from the others what matters to it."
    symbol = r"\operatorname{attention}"
    rule_latex = r"W_o \operatorname{softmax}(\frac{q k^T}{\sqrt{d}}) v"
    rule_text = "W_o · softmax(q kᵀ / √d) v"
    options = (
        Option("heads", "int", 2, "Heads", "How many heads ask.", 1, 256),
        Option(
            "kv_heads",
            "int",
            0,
            "Key-value heads",
            "How many heads answer; 0: as many as ask.",
            0,
            256,
        ),
        Option("head_size", "int", 0, "Head size", "0: the width divided by heads.", 0, 4096),
        Option("causal", "bool", True, "Causal", "Whether later positions are hidden."),
        Option("bias", "bool", True, "Biases", "Whether b is added to q, k, v and the output."),
        Option(
            "rotary",
            "bool",
            False,
            "RoPE",
            "Whether q and k are turned by their place before they meet.",
        ),
        Option("base", "float", 10_000.0, "RoPE base θ", "The slowest turn's length.", 2.0, 1e8),
        *START_OPTIONS,
    )
    weights = (
        WeightSpec("W_q", _w_q, "Queries: what each position asks for.", start_by_options),
        WeightSpec("W_k", _w_kv, "Keys: what each position answers to.", start_by_options),
        WeightSpec("W_v", _w_kv, "Values: what each position hands on.", start_by_options),
        WeightSpec("b_q", _b_q, "Bias of the queries."),
        WeightSpec("b_k", _b_kv, "Bias of the keys."),
        WeightSpec("b_v", _b_kv, "Bias of the values."),
        WeightSpec("W_o", _w_o, "Output: puts the heads together.", start_by_options),
        WeightSpec("b_o", _b_o, "Bias of the output."),
    )

    def shape(self, options: Options, shapes: tuple[Shape, ...]) -> Shape:
        need_sequence(shapes[0])
        width, asked = shapes[0][1], int(options["heads"])
        if not options["head_size"] and width % asked:
            raise ShapeError(
                "x", f"This layer shares the width {width} among {asked} heads: it must divide."
            )
        heads = heads_of(options, width)
        if heads.queries % heads.keys:
            raise ShapeError(
                None,
                f"This layer's {asked} heads cannot share {heads.keys} key-value heads evenly.",
            )
        if options["rotary"] and heads.size % 2:
            raise ShapeError(None, "This layer's head size must be even for RoPE.")
        return shapes[0]

    def forward(self, site: Site) -> Iterable[Call]:
        at = _Arrays(site)
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
            yield from _continue_text(site, at)
        else:
            yield from _attend(site, at)
        y = lean(site.output)
        yield call(np.dot, lean(at.mixed), site.weight("W_o").T, y)
        if site.has("b_o"):
            yield call(np.add, y, site.weight("b_o"), y)

    def backward(self, site: Site) -> Iterable[Call]:
        at = _Arrays(site)
        g = rows(site.output_gradient)
        ones = site.ones(len(g))
        yield call(np.dot, g.T, at.mixed, site.gradient("W_o"))
        if site.has("b_o"):
            yield call(np.dot, ones, g, site.gradient("b_o"))
        g_qkv = site.scratch(0, at.qkv.shape)
        yield from _attend_back(site, at, g, g_qkv)
        if site.options["rotary"]:
            cos, sin, _ = at.angles(site)
            yield from turn(site, at.turned_part(g_qkv), cos, -sin)
        yield call(np.dot, g_qkv.T, at.x, site.gradient("W_q", "W_k", "W_v"))
        if site.has("b_q"):
            yield call(np.dot, ones, g_qkv, site.gradient("b_q", "b_k", "b_v"))
        dx = site.input_gradients[0]
        if dx is not None:
            yield call(np.dot, g_qkv, site.weight("W_q", "W_k", "W_v"), rows(dx))

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
            lines.append(f"k, v = k.repeat({heads.group}, axis=1), v.repeat({heads.group}, axis=1)")
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
        how = f"is_causal={bool(o['causal'])}, enable_gqa={heads.group > 1}"
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


class _Arrays:
    """The layer's arrays under the names the formulas use; k and g stand for heads and groups."""

    def __init__(self, site: Site) -> None:
        batch, length, width = site.inputs[0].shape
        self.heads = heads = heads_of(site.options, width)
        self.batch, self.length = batch, length
        asked, answered = heads.queries * heads.size, heads.keys * heads.size
        self.x = rows(site.inputs[0])
        self.qkv = site.buffer("qkv", (batch * length, asked + 2 * answered))
        self.mixed = site.buffer("mixed", (batch * length, asked))
        self.asking = self.qkv[:, :asked]
        self.turning = self.turned_part(self.qkv)
        self.q, self.k, self.v = self.split(self.qkv)

    def turned_part(self, qkv: Array) -> Array:
        """q and k as (batch, place, heads of both, size)."""
        count = self.heads.queries + self.heads.keys
        part = qkv[:, : count * self.heads.size]
        return part.reshape(self.batch, self.length, count, self.heads.size)

    def split(self, qkv: Array) -> tuple[Array, Array, Array]:
        """Views q (batch, k, g, place, size), k and v (batch, k, 1, place, size)."""
        heads = self.heads
        asked, answered = heads.queries * heads.size, heads.keys * heads.size
        parts = qkv[:, :asked], qkv[:, asked : asked + answered], qkv[:, asked + answered :]
        groups = (heads.group, 1, 1)
        q, k, v = (
            part.reshape(self.batch, self.length, heads.keys, group, heads.size).transpose(
                0, 2, 3, 1, 4
            )
            for part, group in zip(parts, groups, strict=True)
        )
        return q, k, v

    def by_head(self, mixed: Array) -> Array:
        """(rows, heads · size) as a view (batch, k, g, place, size)."""
        heads = self.heads
        shape = (self.batch, self.length, heads.keys, heads.group, heads.size)
        return mixed.reshape(shape).transpose(0, 2, 3, 1, 4)

    def angles(self, site: Site) -> tuple[Array, Array, list[Call]]:
        """cos and sin (place, 1, size ÷ 2)."""
        return site_rotation(site, self.length, self.heads.size, float(site.options["base"]), (1,))


def _attend(site: Site, at: _Arrays) -> Iterable[Call]:
    heads, length = at.heads, at.length
    square = (at.batch, heads.keys, heads.group, length, length)  # (…, key, query)
    power = site.buffer("power", square)  # e^(score − largest)
    line = (*square[:3], 1, length)
    largest, sums = site.scratch(0, line), site.buffer("sums", line)
    yield call(np.matmul, at.k, at.q.swapaxes(-1, -2), power)
    if site.options["causal"]:
        hidden = site.buffer("hidden", (length, length))
        hidden[...] = np.where(np.tril(np.ones((length, length)), -1) > 0, -np.inf, 0.0)
        yield call(np.add, power, hidden, power)
    yield call(np.maximum.reduce, power, -2, None, largest, True)
    yield call(np.subtract, power, largest, power)
    yield call(np.exp, power, power)
    yield call(np.matmul, site.ones(length)[np.newaxis], power, sums)
    mixed = at.by_head(at.mixed)
    yield call(np.matmul, power.swapaxes(-1, -2), at.v, mixed)
    yield call(np.divide, mixed, sums.swapaxes(-1, -2), mixed)
    _name_points(site, at, power, sums)


def _name_points(site: Site, at: _Arrays, power: Array, sums: Array) -> None:
    """The points an observer may read; the scores are put together again only when asked for."""
    heads, root = at.heads, math.sqrt(at.heads.size)
    flat = (at.batch, heads.queries, at.length, at.length)
    site.point("q", lambda: at.q.reshape(at.batch, heads.queries, at.length, heads.size) * root)
    site.point("k", lambda: at.k[:, :, 0])
    site.point("v", lambda: at.v[:, :, 0])
    site.point("scores", lambda: (at.q @ at.k.swapaxes(-1, -2)).reshape(flat))
    site.point("weights", lambda: (power / sums).swapaxes(-1, -2).reshape(flat))
    site.point("mixed", lambda: at.mixed.reshape(at.batch, at.length, -1))


def _attend_back(site: Site, at: _Arrays, g: Array, g_qkv: Array) -> Iterable[Call]:
    """Fill `g_qkv` from the output's gradient, through W_o, the mixing and the softmax.

    With a = power ÷ sums: dv = aᵀ dm, and ds = a (v dmᵀ − m · dm), where m is the mixed value.
    The division by the sums is carried out on dm, which is small, instead of on a.
    """
    heads, length = at.heads, at.length
    square = (at.batch, heads.keys, heads.group, length, length)
    power = site.buffer("power", square)
    sums = site.buffer("sums", (*square[:3], 1, length))
    g_mixed = site.scratch(1, at.mixed.shape)
    by_head = at.by_head(g_mixed)
    yield call(np.dot, g, site.weight("W_o"), g_mixed)
    yield call(np.divide, by_head, sums.swapaxes(-1, -2), by_head)
    along = site.scratch(2, at.mixed.shape)
    meeting = site.scratch(3, (at.batch * length, heads.queries))
    yield call(np.multiply, g_mixed, at.mixed, along)
    yield call(np.dot, along.reshape(-1, heads.size), site.ones(heads.size), meeting.reshape(-1))
    line = site.buffer("line", sums.shape)  # m · dm, laid out like the sums
    placed = meeting.reshape(at.batch, length, heads.keys, heads.group).transpose(0, 2, 3, 1)
    yield call(np.copyto, line[..., 0, :], placed)
    g_scores = site.scratch(4, square)
    g_q, g_k, g_v = at.split(g_qkv)
    yield from _shared(site, at, power, by_head, g_v)
    yield call(np.matmul, at.v, by_head.swapaxes(-1, -2), g_scores)
    yield call(np.subtract, g_scores, line, g_scores)
    yield call(np.multiply, g_scores, power, g_scores)
    yield call(np.matmul, g_scores.swapaxes(-1, -2), at.k, g_q)
    yield from _shared(site, at, g_scores, at.q, g_k)
    asking = g_qkv[:, : heads.queries * heads.size]
    yield call(np.multiply, asking, site.constant(1 / math.sqrt(heads.size)), asking)


def _shared(site: Site, at: _Arrays, left: Array, right: Array, into: Array) -> Iterable[Call]:
    """`into` = left · right, summed over the asking heads that share an answering one."""
    if at.heads.group == 1:
        yield call(np.matmul, left, right, into)
        return
    each = site.scratch(5, right.shape)
    yield call(np.matmul, left, right, each)
    yield call(np.add.reduce, each, 2, None, into[:, :, 0])


def _counted(start: int, stop: int) -> Array:
    return np.arange(start, stop, dtype=np.intp)


def _continue_text(site: Site, at: _Arrays) -> Iterable[Call]:
    """Attention of the newest places on all remembered ones."""
    if not site.options["causal"]:
        raise EngineError("Text can only be generated with attention that hides later places.")
    heads, new = at.heads, at.length
    shape = (at.batch, heads.keys, 1, new, heads.size)
    keys, values = site.memory("keys", 3, shape), site.memory("values", 3, shape)
    if keys is None or values is None:
        raise EngineError("There is no memory to continue a text from.")
    mixed = at.by_head(at.mixed)

    def attend() -> None:
        end = site.past + new
        keys[:, :, :, site.past : end] = at.k
        values[:, :, :, site.past : end] = at.v
        scores = np.matmul(at.q, keys[..., :end, :].swapaxes(-1, -2))  # (batch, k, g, new, end)
        if new > 1:
            later = _counted(0, end) > _counted(site.past, end)[:, np.newaxis]
            scores[..., later] = -np.inf
        np.subtract(scores, np.maximum.reduce(scores, -1, keepdims=True), scores)
        np.exp(scores, scores)
        np.matmul(scores, values[..., :end, :], mixed)
        np.divide(mixed, np.add.reduce(scores, -1, keepdims=True), mixed)

    yield attend


LAYERS = (SelfAttention(),)
