"""What the residual stream already says on the way: the logit lens, and who said how much of it.

The lens puts the final norm and the output head on the stream of an earlier layer (nostalgebraist
2020, "interpreting GPT: the logit lens"). The stream is a sum, so that a logit is one too: each
head and each MLP adds its share directly (Elhage et al. 2021, "A mathematical framework for
transformer circuits", logit attribution).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.architecture import Architecture
from models.by_hand import rms_norm
from models.errors import ModelError, Stopped
from models.inspect import Inspection
from models.language import tr
from models.progress import Stop, never
from models.weights import Weights, rounded

Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]
PART = 2_048
"""Rows of the output head at a time: 5 MB of numbers instead of 113."""
TOGETHER = 1_024
"""Vectors at a time: their 8 MB of logits are still near the processor when they are looked at."""


@dataclass(frozen=True)
class Lens:
    """positions: (m,). ids, probabilities: (layers + 1, m, count), likeliest first; entry 0 is read
    before the first layer, the last is the model's own answer. entropy_bits: (layers + 1, m).
    """

    positions: tuple[int, ...]
    ids: NDArray[np.int64]
    probabilities: Doubles
    entropy_bits: Doubles


def lens(
    weights: Weights,
    sizes: Architecture,
    seen: Inspection,
    positions: Sequence[int],
    count: int = 5,
    stop: Stop = never,
) -> Lens:
    """What every layer would say next at some positions; only these are computed.

    Raises ModelError for positions that were not kept, Stopped.
    """
    places = [_kept(seen, position) for position in positions]
    streams = seen.hidden[:, places].reshape(-1, sizes.width)
    vectors = rms_norm(streams, weights.vector("norm"), sizes.epsilon)
    if not weights.exact:
        vectors = rounded(vectors)
    rows = len(vectors)
    best = np.full((rows, count), -np.inf, np.float32)
    ids = np.zeros((rows, count), np.int64)
    top = np.full(rows, -np.inf)
    total, weighed = np.zeros(rows), np.zeros(rows)
    for start in range(0, sizes.vocabulary, PART):
        head = weights.head(slice(start, start + PART)).T
        for first in range(0, rows, TOGETHER):
            if stop():
                raise Stopped(tr("The lens was stopped."))
            some = slice(first, first + TOGETHER)
            part = vectors[some] @ head
            new, found = _largest(part, min(count, part.shape[1]))
            # The sums behind the softmax and its entropy, relative to the largest logit so far.
            higher = np.maximum(top[some], found[:, 0])
            old = np.exp(top[some] - higher)
            shares = np.exp(part - higher[:, None].astype(np.float32))
            weighed[some] = weighed[some] * old + np.einsum("ij,ij->i", shares, part)
            total[some] = total[some] * old + shares.sum(axis=1)
            top[some] = higher
            both = np.concatenate([best[some], found], axis=1)
            named = np.concatenate([ids[some], new + start], axis=1)
            order = np.argsort(-both, axis=1, kind="stable")[:, :count]
            best[some] = np.take_along_axis(both, order, axis=1)
            ids[some] = np.take_along_axis(named, order, axis=1)
    shape = (sizes.layers + 1, len(places))
    probabilities = np.exp(best - top[:, None]) / total[:, None]
    entropy = (np.log(total) + top - weighed / total) / np.log(2)
    return Lens(
        tuple(positions),
        ids.reshape(*shape, count),
        probabilities.reshape(*shape, count),
        np.maximum(entropy, 0).reshape(shape),
    )


def _largest(part: Floats, count: int) -> tuple[NDArray[np.int64], Floats]:
    """Places and values (rows, count) of each row's largest numbers, in falling order: a few passes
    for the largest one are far quicker than sorting whole rows.
    """
    places = np.empty((len(part), count), np.int64)
    values = np.empty((len(part), count), np.float32)
    rows = np.arange(len(part))
    for rank in range(count):
        places[:, rank] = part.argmax(axis=1)
        values[:, rank] = part[rows, places[:, rank]]
        if count > 1:
            part[rows, places[:, rank]] = -np.inf
    if count > 1:
        np.put_along_axis(part, places, values, axis=1)
    return places, values


@dataclass(frozen=True)
class Contributions:
    """Shares of one token's logit at the last position of a text.

    embedding: of the token's own vector. heads: (layers, heads). mlps: (layers,), what the layer
    added beside its heads. rest: what is left to `logit`, the model's own (the output head rounds
    its input). All of them add up to `logit`.
    """

    token: int
    embedding: float
    heads: Doubles
    mlps: Doubles
    rest: float
    logit: float


def contributions(
    weights: Weights, sizes: Architecture, seen: Inspection, token: int, stop: Stop = never
) -> Contributions:
    """Who made a token likely as the next one, at the end of the text.

    Each part of the residual stream, divided by the stream's final root mean square as a whole,
    against the token's row of the output head. Raises ModelError for a token that is not there or a
    text that was not kept whole, Stopped.
    """
    if not 0 <= token < sizes.vocabulary:
        raise ModelError(tr("There is no token {0} in this model's vocabulary.").format(token))
    count = len(seen.ids)
    _kept(seen, 0)
    if len(seen.layers) < sizes.layers:
        raise ModelError(
            tr(
                "The text has {0:,} tokens, too many to keep the attention of all layers; shorten "
                "it to see who contributes."
            ).format(count)
        )
    final = seen.hidden[-1, -1].astype(np.float64)
    direction = weights.head([token])[0].astype(np.float64) * weights.vector("norm")
    direction /= np.sqrt(np.square(final).mean() + sizes.epsilon)
    heads = np.zeros((sizes.layers, sizes.heads))
    mlps = np.zeros(sizes.layers)
    size, together = sizes.head_size, sizes.heads // sizes.kv_heads
    for layer in range(sizes.layers):
        if stop():
            raise Stopped(tr("The contributions were stopped."))
        name = f"layer.{layer}"
        normed = rms_norm(
            seen.hidden[layer], weights.vector(f"{name}.attention_norm"), sizes.epsilon
        )
        fused = weights.packed(f"{name}.qkv", sizes.width)
        values = fused.rows(slice((sizes.heads + sizes.kv_heads) * size, None)).times(normed)
        values = values.reshape(count, sizes.kv_heads, 1, size).repeat(together, axis=2)
        mixed = np.einsum(
            "hk,khd->hd", seen.attention[layer, :, -1], values.reshape(count, sizes.heads, size)
        )
        out = weights.packed(f"{name}.attention_out", sizes.heads * size).matrix
        # direction · (W_O mixed), head by head, without forming what each head writes.
        onto = (direction @ out.astype(np.float64)).reshape(sizes.heads, size)
        heads[layer] = (onto * mixed).sum(axis=1)
        added = seen.hidden[layer + 1, -1].astype(np.float64) - seen.hidden[layer, -1]
        mlps[layer] = float(direction @ added) - heads[layer].sum()
    embedding = float(direction @ seen.hidden[0, -1])
    logit = float(seen.logits[token])
    rest = logit - embedding - float(heads.sum()) - float(mlps.sum())
    return Contributions(token, embedding, heads, mlps, rest, logit)


def _kept(seen: Inspection, position: int) -> int:
    """The place of a position among the vectors that were kept."""
    early = len(seen.ids) - seen.hidden.shape[1]
    if not early <= position < len(seen.ids):
        raise ModelError(
            tr(
                "Of this text of {0:,} tokens the vectors from token {1:,} on "
                "were kept; shorten it to see earlier ones."
            ).format(len(seen.ids), early + 1)
        )
    return position - early
