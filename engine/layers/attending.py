"""Attention's arithmetic: q meets k, a softmax makes shares, the shares mix v; and back again.

The sums are arranged for numpy: scores lie keys × queries, so that a row maximum runs over whole
rows of memory, and the mixed values are divided by the softmax's sums, not the T × T weights.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from engine.errors import EngineError
from engine.language import tr
from engine.layers.turning import site_rotation
from engine.spec import Array, Call, Options, Site, call, rows

_WHOLE_TABLES = 2**16  # numbers; longer tables would push what they turn out of the cache


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


class Arrays:
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
        """cos and sin (place, heads of both, size); one for all heads where that would be long."""
        count, size = self.heads.queries + self.heads.keys, self.heads.size
        between = (count if self.length * count * size <= _WHOLE_TABLES else 1,)
        return site_rotation(site, self.length, size, float(site.options["base"]), between)


def attend(site: Site, at: Arrays) -> Iterable[Call]:
    """Fill `at.mixed` from q, k and v."""
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


def _name_points(site: Site, at: Arrays, power: Array, sums: Array) -> None:
    """The points an observer may read; the scores are put together again only when asked for."""
    heads, root = at.heads, math.sqrt(at.heads.size)
    flat = (at.batch, heads.queries, at.length, at.length)
    site.point("q", lambda: at.q.reshape(at.batch, heads.queries, at.length, heads.size) * root)
    site.point("k", lambda: at.k[:, :, 0])
    site.point("v", lambda: at.v[:, :, 0])
    site.point("scores", lambda: (at.q @ at.k.swapaxes(-1, -2)).reshape(flat))
    site.point("weights", lambda: (power / sums).swapaxes(-1, -2).reshape(flat))
    site.point("mixed", lambda: at.mixed.reshape(at.batch, at.length, -1))


def attend_back(site: Site, at: Arrays, g: Array, g_qkv: Array) -> Iterable[Call]:
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


def _shared(site: Site, at: Arrays, left: Array, right: Array, into: Array) -> Iterable[Call]:
    """`into` = left · right, summed over the asking heads that share an answering one."""
    if at.heads.group == 1:
        yield call(np.matmul, left, right, into)
        return
    each = site.scratch(5, right.shape)
    yield call(np.matmul, left, right, each)
    yield call(np.add.reduce, each, 2, None, into[:, :, 0])


def _counted(start: int, stop: int) -> Array:
    return np.arange(start, stop, dtype=np.intp)


def continue_text(site: Site, at: Arrays) -> Iterable[Call]:
    """Attention of the newest places on all remembered ones."""
    if not site.options["causal"]:
        raise EngineError(tr("Text can only be generated with attention that hides later places."))
    heads, new = at.heads, at.length
    shape = (at.batch, heads.keys, 1, new, heads.size)
    keys, values = site.memory("keys", 3, shape), site.memory("values", 3, shape)
    if keys is None or values is None:
        raise EngineError(tr("There is no memory to continue a text from."))
    mixed = at.by_head(at.mixed)

    def look_back() -> None:
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

    yield look_back
