"""Attention as an operator of its own (opset 23), read as self-attention.

Ours works on one sequence. Queries, keys and values of the same places are laid side by side, and
our matrices pick them out. Those of different sequences are laid one under the other; what a file
adds to the scores (a mask, a window, hidden places) then becomes part of q and k themselves: each
key says in further components which place it is, each query what it adds for that place.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from engine.export.reading.building import Builder, Wire
from engine.export.reading.errors import NoLayer
from engine.export.reading.reader import Result, Use
from engine.language import tr
from engine.spec import Array

MOST_CELLS = 2**24  # numbers in one matrix that says what is added to the scores
_HIDING = -1e4  # added to a score, it leaves nothing of its share


@dataclass(frozen=True)
class _Part:
    """Queries, keys or values as (places, heads · size)."""

    wire: Wire
    heads: int

    @property
    def places(self) -> int:
        return self.wire.shape[0]

    @property
    def width(self) -> int:
        return self.wire.shape[1]

    @property
    def size(self) -> int:
        return self.width // self.heads


def attention(use: Use) -> Result:
    """Attention with grouped queries, constant masks, windows, and keys of earlier places."""
    build = use.build
    use.only_first(tr("its keys, values or scores"))
    if use.attribute("softcap", 0.0):
        raise NoLayer(tr("caps its scores, which ours does not."))
    if use.given(6) is not None:
        raise NoLayer(tr("hides other places for each sample, which no layer does."))
    counts = [int(use.attribute(f"{who}_num_heads", 0)) for who in ("q", "kv", "kv")]
    q, k, v = (_by_place(build, use.wire(at), heads) for at, heads in enumerate(counts))
    new = k.places
    k, v = _continued(use, 4, k), _continued(use, 5, v)
    if k.heads != v.heads or k.places != v.places or q.size != k.size or q.heads % k.heads:
        raise NoLayer(tr("has queries, keys and values that do not fit each other."))
    added = _added(use, q, k, k.places - new)
    causal = added is None and bool(use.attribute("is_causal", 0))
    if added is not None and q.places == k.places:
        later = np.triu(np.full(added.shape[1:], _HIDING), 1)
        causal = bool((added == later).all())
        added = None if causal or not added.any() else added
    if added is None:
        x = build.add("concatenate", [q.wire, k.wire, v.wire], None, inputs=3)
    else:
        x = _stacked(build, q, k, v, added)
    found = _attended(use, x, q, k, v, causal, added)
    if len(use.wire(0).shape) - (0 if build.batched else 1) == 2:
        return build.reshape(found, (*use.wire(0).shape[:-1], found.shape[1]))
    split = build.reshape(found, (q.places, q.heads, v.size))
    turned = build.transpose(split, (1, 0, 2))
    return build.reshape(turned, (*use.wire(0).shape[:-1], v.size))


def _attended(
    use: Use, x: Wire, q: _Part, k: _Part, v: _Part, causal: bool, added: Array | None
) -> Wire:
    """Our layer on the joined sequence: (places of q, heads · size of v)."""
    extra = 0 if added is None else 1 + k.places
    size = max(q.size, v.size) + extra
    scale = use.attribute("scale", None) or 1 / math.sqrt(q.size)
    at = 0
    weights: dict[str, Array] = {}
    for letter, part in (("q", q), ("k", k), ("v", v)):
        rows = np.zeros((part.heads * size, x.shape[1]))
        rows[:, at : at + part.width] = _spread_rows(part.heads, part.size, size)
        weights[f"W_{letter}"] = rows
        at += part.width
    weights["W_q"] *= scale * math.sqrt(size)
    if added is not None:
        asks, names = at, at + 1
        for head in range(k.heads):  # the last components of each head: asks, then which place
            rows = weights["W_k"][head * size : (head + 1) * size][-extra:]
            rows[:, asks : names + k.places] = np.eye(extra)
        for head in range(q.heads):
            rows = weights["W_q"][head * size : (head + 1) * size][-extra:]
            rows[0, asks] = _HIDING * math.sqrt(size)
            says = names + k.places + (head % len(added)) * k.places
            rows[1:, says : says + k.places] = np.eye(k.places) * math.sqrt(size)
    out = _spread_rows(q.heads, v.size, size).T
    weights["W_o"] = np.zeros((x.shape[1], q.heads * size))
    weights["W_o"][: len(out)] = out
    found = use.build.add(
        "self_attention",
        [x],
        weights,
        heads=q.heads,
        kv_heads=k.heads,
        head_size=size,
        causal=causal,
        bias=False,
    )
    return use.build.chosen(use.build.chosen(found, 0, range(q.places)), 1, range(len(out)))


def _stacked(build: Builder, q: _Part, k: _Part, v: _Part, added: Array) -> Wire:
    """Queries above keys and values; behind them who asks, which key it is, and what is added.

    Columns: q, k, v, asks (1), key (its number as 1 among 0), added (one for each head and key).
    """
    width = q.width + k.width + v.width + 1 + k.places + added[:, 0].size
    asks = q.width + k.width + v.width
    q_rows = np.eye(width, q.width)
    kv_rows = np.eye(width, k.width + v.width, -q.width)
    below = build.add("concatenate", [k.wire, v.wire], None, inputs=2)
    parts = [
        build.add("linear", [wire], {"W": rows}, outputs=width, bias=False)
        for wire, rows in ((q.wire, q_rows), (below, kv_rows))
    ]
    table = np.zeros((q.places + k.places, width))
    table[: q.places, asks] = 1
    table[q.places :, asks + 1 : asks + 1 + k.places] = np.eye(k.places)
    table[: q.places, asks + 1 + k.places :] = added.transpose(1, 0, 2).reshape(q.places, -1)
    return build.add("learned_positions", [_under(build, parts)], {"P": table})


def _added(use: Use, q: _Part, k: _Part, past: int) -> Array | None:
    """What is added to the scores, (1 or heads, places of q, of k); None: nothing of its own.

    `past` keys come before those of q's places.
    """
    left, right = (int(use.attribute(f"{side}_window_size", -1)) for side in ("left", "right"))
    mask = use.given(3)
    if mask is None and max(left, right) < 0 and q.places == k.places:
        return None
    width = q.width + 2 * k.width + (1 + q.heads) * (1 + k.places)
    if width * max(q.places + k.places, q.heads * (q.size + k.size + k.places)) > MOST_CELLS:
        raise NoLayer(tr("adds something of its own to the scores of very many places."))
    found: Array = np.zeros((1, q.places, k.places))
    if mask is not None:
        found = found + _mask(use, q, k)
    ahead = np.arange(k.places) - past - np.arange(q.places)[:, np.newaxis]
    hidden = np.zeros(ahead.shape, bool)
    if use.attribute("is_causal", 0):
        hidden |= ahead > 0
    if left >= 0:
        hidden |= -ahead > left
    if right >= 0:
        hidden |= ahead > right
    found = np.where(hidden, _HIDING, found)
    if (found <= _HIDING).all(axis=-1).any():
        raise NoLayer(tr("hides every place from some place."))
    return found


def _mask(use: Use, q: _Part, k: _Part) -> Array:
    """A constant mask as (1 or heads, …), true or false told as numbers. Raises `NoLayer`."""
    if isinstance(use.given(3), Wire):
        raise NoLayer(tr("has a mask that is computed; ours are part of the layer."))
    mask = use.constant(3)
    if mask.dtype == bool:
        mask = np.where(mask, 0.0, _HIDING)
    mask = np.maximum(mask.astype(np.float64), _HIDING)
    while mask.ndim > 3 and mask.shape[0] == 1:
        mask = mask[0]
    if mask.ndim > 3:
        raise NoLayer(tr("has another mask for each sample, which no layer does."))
    short = k.places - mask.shape[-1] if mask.ndim else 0
    if short > 0:  # what a mask does not reach is hidden
        mask = np.pad(mask, [(0, 0)] * (mask.ndim - 1) + [(0, short)], constant_values=_HIDING)
    heads = q.heads if mask.ndim == 3 and mask.shape[0] > 1 else 1
    try:
        return np.broadcast_to(mask, (heads, q.places, k.places))
    except ValueError:
        raise NoLayer(tr("has a mask of another shape than its scores.")) from None


def _continued(use: Use, at: int, part: _Part) -> _Part:
    """Keys or values with those of earlier places above them, where the file hands these on."""
    if use.given(at) is None:
        return part
    before = _by_place(use.build, use.wire(at), part.heads)
    if (before.heads, before.width) != (part.heads, part.width):
        raise NoLayer(tr("has keys or values of earlier places that do not fit the new ones."))
    return _Part(_under(use.build, [before.wire, part.wire]), part.heads)


def _under(build: Builder, wires: Sequence[Wire]) -> Wire:
    """Sequences of one width, one under the other."""
    turned = [build.transpose(wire, (1, 0)) for wire in wires]
    return build.transpose(build.add("concatenate", turned, None, inputs=len(wires)), (1, 0))


def _by_place(build: Builder, wire: Wire, heads: int) -> _Part:
    """(places, heads · size) and the number of heads, from either of ONNX's layouts."""
    shape: Sequence[int] = wire.shape
    if not build.batched:
        if shape[0] != 1:
            raise NoLayer(tr("needs a batch."))
        shape = shape[1:]
        wire = build.reshape(wire, tuple(shape))
    if len(shape) == 2 and heads and shape[1] % heads == 0:
        return _Part(wire, heads)
    if len(shape) != 3:
        raise NoLayer(tr("is given neither a sequence nor heads of sequences."))
    turned = build.transpose(wire, (1, 0, 2))
    return _Part(build.reshape(turned, (shape[1], shape[0] * shape[2])), shape[0])


def _spread_rows(heads: int, size: int, wide: int) -> Array:
    """The matrix that gives each head's `size` numbers `wide` places, zeros behind."""
    found = np.zeros((heads * wide, heads * size))
    for head in range(heads):
        rows = np.arange(size)
        found[head * wide + rows, head * size + rows] = 1
    return found


READERS = {"Attention": attention}
