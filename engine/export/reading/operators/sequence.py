"""Attention and rotary positions as operators of their own (opset 23)."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from engine.export.reading.building import Builder, Wire
from engine.export.reading.errors import NoLayer
from engine.export.reading.reader import Result, Use
from engine.layers.turning import rotation
from engine.spec import Array

_HIDING = -1e4  # what files add to a score so that nothing is left of its share


def rotary(use: Use) -> Result:
    """RotaryEmbedding: RoPE where its angles are RoPE's, else its products written out."""
    build, x = use.build, use.wire()
    shape = x.shape
    heads = int(use.attribute("num_heads", 0))
    axes = len(shape) - (0 if build.batched else 1)  # without the batch
    if axes == 2 and heads:  # places × (heads · size)
        size = shape[-1] // heads
        x = build.reshape(x, (*shape[:-1], heads, size))
        places, above = shape[-2], len(x.shape) - 3
    elif axes == 3:  # heads × places × size
        size, places, above = shape[-1], shape[-2], len(x.shape) - 2
    else:
        raise NoLayer("is given neither a sequence nor heads of sequences.")
    cos, sin = (_angles(use, at, places) for at in (1, 2))
    turned = int(use.attribute("rotary_embedding_dim", 0)) or size
    if turned % 2 or turned > size or cos.shape[-1] != turned // 2:
        raise NoLayer("turns a part of the vectors that its angles do not fit.")
    lead = [1] * len(x.shape)
    lead[above] = places
    lead[-1] = turned // 2
    if cos.shape[0] > 1:
        if build.batched:
            raise NoLayer("differs from sample to sample, which no layer does.")
        lead[0] = cos.shape[0]
    cos, sin = cos.reshape(lead), sin.reshape(lead)
    kept = None if turned == size else build.chosen(x, len(x.shape) - 1, range(turned, size))
    part = build.chosen(x, len(x.shape) - 1, range(turned))
    if len(part.shape) == 2 and not use.attribute("interleaved", 0):
        base = _base_of(cos.reshape(places, -1), sin.reshape(places, -1))
        if base and kept is None:
            return build.add("rope", [part], base=base)
    by_pair = bool(use.attribute("interleaved", 0))
    half = turned // 2
    first = range(0, turned, 2) if by_pair else range(half)
    second = range(1, turned, 2) if by_pair else range(half, turned)
    last = len(part.shape) - 1
    a, b = build.chosen(part, last, first), build.chosen(part, last, second)
    minus = build.add("add", [build.times(a, _full(cos, a)), build.times(b, -_full(sin, b))])
    plus = build.add("add", [build.times(b, _full(cos, b)), build.times(a, _full(sin, a))])
    found = build.add("concatenate", [minus, plus])
    if by_pair:
        found = build.chosen(found, last, [at // 2 + (at % 2) * half for at in range(turned)])
    if kept is not None:
        found = build.add("concatenate", [found, kept])
    return build.reshape(found, shape)


def _full(angles: Array, x: Wire) -> Array:
    return np.broadcast_to(angles, x.shape)


def _angles(use: Use, at: int, places: int) -> Array:
    """cos or sin as (1 or samples, places, half), picked by the places where these are given."""
    table = use.constant(at)
    picked = use.optional(3)
    if picked is not None:
        if picked.size and not 0 <= picked.min() <= picked.max() < len(table):
            raise NoLayer("asks for places that its angles do not have.")
        table = table[picked]
    table = table if table.ndim == 3 else table[np.newaxis]
    if (table == table[:1]).all():
        table = table[:1]
    if table.shape[1] != places:
        raise NoLayer("has angles for another number of places.")
    return table


def _base_of(cos: Array, sin: Array) -> float:
    """θ's base if these are RoPE's angles, else 0."""
    places, half = cos.shape
    if places < 2 or half < 2:
        return 0.0
    turn = abs(math.atan2(float(sin[1, -1]), float(cos[1, -1])))
    base = turn ** (-half / (half - 1)) if turn else 0.0
    base = round(base, 1)
    if not 2 <= base <= 1e8:
        return 0.0
    expected = rotation(places, 2 * half, base)
    near = np.allclose(cos, expected[0], atol=1e-4) and np.allclose(sin, expected[1], atol=1e-4)
    return base if near else 0.0


def attention(use: Use) -> Result:
    """Attention on queries, keys and values of the same places.

    Ours works on one sequence: q, k and v are laid side by side, and its matrices pick them out.
    """
    build = use.build
    use.only_first("its keys, values or scores")
    hides_later = bool(use.attribute("is_causal", 0)) | _hides_later(use)
    others = ("softcap", "left_window_size", "right_window_size")
    if any(use.attribute(name, 0) not in (0, 0.0, -1) for name in others):
        raise NoLayer("caps its scores or looks through a window, which ours does not.")
    wires = [use.wire(at) for at in range(3)]
    counts = [int(use.attribute(f"{who}_num_heads", 0)) for who in ("q", "kv", "kv")]
    flat = [_by_place(build, wire, heads) for wire, heads in zip(wires, counts, strict=True)]
    if len({wire.shape[0] for wire, _ in flat}) > 1:
        raise NoLayer("mixes two sequences; ours is self-attention.")
    sizes = [wire.shape[1] // heads for wire, heads in flat]
    heads, kv_heads, size = flat[0][1], flat[1][1], max(sizes)
    widths = [wire.shape[1] for wire, _ in flat]
    scale = use.attribute("scale", None) or 1 / math.sqrt(sizes[0])
    weights: dict[str, Array] = {}
    for at, letter in enumerate("qkv"):
        rows = _spread_rows(flat[at][1], sizes[at], size)
        full = np.zeros((len(rows), sum(widths)))
        full[:, sum(widths[:at]) : sum(widths[: at + 1])] = rows
        weights[f"W_{letter}"] = full * (scale * math.sqrt(size) if letter == "q" else 1)
    back = np.zeros((sum(widths), heads * size))
    out = _spread_rows(heads, sizes[2], size).T
    back[: len(out)] = out
    weights["W_o"] = back
    x = build.add("concatenate", [wire for wire, _ in flat], None, inputs=3)
    found = build.add(
        "self_attention",
        [x],
        weights,
        heads=heads,
        kv_heads=kv_heads,
        head_size=size,
        causal=hides_later,
        bias=False,
    )
    found = build.chosen(found, 1, range(len(out)))
    if len(wires[0].shape) - (0 if build.batched else 1) == 2:
        return build.reshape(found, (*wires[0].shape[:-1], len(out)))
    split = build.reshape(found, (found.shape[0], heads, sizes[2]))
    turned = build.transpose(split, (1, 0, 2))
    return build.reshape(turned, (*wires[0].shape[:-1], sizes[2]))


def _hides_later(use: Use) -> bool:
    """Whether a constant mask hides later places. Raises `NoLayer` where it hides anything else."""
    mask = use.given(3)
    other = any(use.given(at) is not None for at in range(4, 7))
    if mask is None and not other:
        return False
    own = NoLayer("has a mask or a cache of its own; ours hides later places or nothing.")
    if other or isinstance(mask, Wire):
        raise own
    given = use.constant(3)
    hidden = ~given if given.dtype == bool else given <= _HIDING
    if given.dtype != bool and given[~hidden].any():
        raise own
    if not hidden.any():
        return False
    if hidden.ndim < 2 or (hidden != np.triu(np.ones(hidden.shape[-2:], bool), 1)).any():
        raise own
    return True


def _by_place(build: Builder, wire: Wire, heads: int) -> tuple[Wire, int]:
    """(places, heads · size) and the number of heads, from either of ONNX's layouts."""
    shape: Sequence[int] = wire.shape
    if not build.batched:
        if shape[0] != 1:
            raise NoLayer("needs a batch.")
        shape = shape[1:]
        wire = build.reshape(wire, tuple(shape))
    if len(shape) == 2 and heads and shape[1] % heads == 0:
        return wire, heads
    if len(shape) != 3:
        raise NoLayer("is given neither a sequence nor heads of sequences.")
    turned = build.transpose(wire, (1, 0, 2))
    return build.reshape(turned, (shape[1], shape[0] * shape[2])), shape[0]


def _spread_rows(heads: int, size: int, wide: int) -> Array:
    """The matrix that gives each head's `size` numbers `wide` places, zeros behind."""
    found = np.zeros((heads * wide, heads * size))
    for head in range(heads):
        rows = np.arange(size)
        found[head * wide + rows, head * size + rows] = 1
    return found


READERS = {"RotaryEmbedding": rotary, "Attention": attention}
