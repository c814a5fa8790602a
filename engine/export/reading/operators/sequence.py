"""Rotary positions as an operator of their own (opset 23)."""

from __future__ import annotations

import math

import numpy as np

from engine.export.reading.building import Wire
from engine.export.reading.errors import NoLayer
from engine.export.reading.reader import Result, Use
from engine.language import tr
from engine.layers.turning import rotation
from engine.spec import Array


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
        raise NoLayer(tr("is given neither a sequence nor heads of sequences."))
    cos, sin = (_angles(use, at, places) for at in (1, 2))
    turned = int(use.attribute("rotary_embedding_dim", 0)) or size
    if turned % 2 or turned > size or cos.shape[-1] != turned // 2:
        raise NoLayer(tr("turns a part of the vectors that its angles do not fit."))
    lead = [1] * len(x.shape)
    lead[above] = places
    lead[-1] = turned // 2
    if cos.shape[0] > 1:
        if build.batched:
            raise NoLayer(tr("differs from sample to sample, which no layer does."))
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
            raise NoLayer(tr("asks for places that its angles do not have."))
        table = table[picked]
    table = table if table.ndim == 3 else table[np.newaxis]
    if (table == table[:1]).all():
        table = table[:1]
    if table.shape[1] != places:
        raise NoLayer(tr("has angles for another number of places."))
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


READERS = {"RotaryEmbedding": rotary}
