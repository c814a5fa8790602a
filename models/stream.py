"""What each layer adds to the residual stream: its heads together, its MLP, and the MLP's neurons.

The stream after a layer is the one before plus what the heads wrote plus what the MLP wrote (Elhage
et al. 2021). An MLP is a row of neurons that each write one vector, as strongly as they fire (Geva
et al. 2021, "Transformer feed-forward layers are key-value memories"); here a neuron is
silu(gate) · up (Shazeer 2020, SwiGLU).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.architecture import Architecture
from models.by_hand import rms_norm, turn
from models.errors import ModelError, Stopped
from models.inspect import Inspection
from models.language import tr
from models.progress import Stop, never
from models.weights import Weights

Floats = NDArray[np.float32]
PART = 4_096
"""Rows of the output head at a time."""


@dataclass(frozen=True)
class Added:
    """At one position: streams (layers + 1, width) before the first layer and after each; heads and
    mlps (layers, width), what each layer's heads and its MLP added.
    """

    position: int
    streams: Floats
    heads: Floats
    mlps: Floats

    def lengths(self) -> tuple[Floats, Floats, Floats]:
        """How long each of them is."""
        stream, heads, mlps = (
            np.linalg.norm(part, axis=1) for part in (self.streams, self.heads, self.mlps)
        )
        return stream, heads, mlps


def added(
    weights: Weights, sizes: Architecture, seen: Inspection, position: int, stop: Stop = never
) -> Added:
    """What every layer added at a position. Raises ModelError for a text that was not kept whole,
    Stopped.
    """
    _whole(seen, range(sizes.layers))
    heads = np.empty((sizes.layers, sizes.width), np.float32)
    for layer in range(sizes.layers):
        if stop():
            raise Stopped(tr("The layers were stopped."))
        heads[layer] = _attended(weights, sizes, seen, layer, [position])[0]
    streams = seen.hidden[:, position]
    return Added(position, streams, heads, np.diff(streams, axis=0) - heads)


@dataclass(frozen=True)
class Neurons:
    """One layer's neurons over a text: fired (n, mlp_width). strongest: (count,), those that fire
    most, either way, at `position`. tokens: (count, few), the tokens that each makes more likely
    where it fires upwards, by its own vector alone.
    """

    layer: int
    position: int
    fired: Floats
    strongest: NDArray[np.int64]
    tokens: NDArray[np.int64]


def neurons(
    weights: Weights,
    sizes: Architecture,
    seen: Inspection,
    layer: int,
    position: int,
    count: int = 16,
    few: int = 4,
    stop: Stop = never,
) -> Neurons:
    """The neurons of a layer. Raises ModelError for a text that was not kept whole, Stopped."""
    _whole(seen, [layer])
    every = range(len(seen.ids))
    middle = seen.hidden[layer] + _attended(weights, sizes, seen, layer, every)
    name = f"layer.{layer}"
    normed = rms_norm(middle, weights.vector(f"{name}.mlp_norm"), sizes.epsilon)
    both = weights.packed(f"{name}.gate_up", sizes.width).times(normed)
    gate, up = both[:, : sizes.mlp_width], both[:, sizes.mlp_width :]
    fired = (gate / (1 + np.exp(-gate)) * up).astype(np.float32)
    strongest = np.argsort(-np.abs(fired[position]), kind="stable")[:count].astype(np.int64)
    if stop():
        raise Stopped(tr("The neurons were stopped."))
    out = weights.packed(f"{name}.down", sizes.mlp_width).matrix
    written = out[:, strongest].T * weights.vector("norm")
    return Neurons(layer, position, fired, strongest, _towards(weights, sizes, written, few, stop))


def scores(
    weights: Weights, sizes: Architecture, seen: Inspection, place: tuple[int, int]
) -> NDArray[np.float64]:
    """(n, n): q · k ÷ √head_size of every token and every one before it, NaN for those it does not
    see; the
    softmax of a row is the head's attention. place: (layer, head). Raises ModelError.
    """
    layer, head = place
    _whole(seen, [layer])
    count, size, name = len(seen.ids), sizes.head_size, f"layer.{layer}"
    normed = rms_norm(seen.hidden[layer], weights.vector(f"{name}.attention_norm"), sizes.epsilon)
    fused = weights.packed(f"{name}.qkv", sizes.width)
    shared = sizes.heads + head * sizes.kv_heads // sizes.heads
    places = np.arange(count)

    def turned(at: int, norm: str) -> Floats:
        vectors = fused.rows(slice(at * size, (at + 1) * size)).times(normed)
        if sizes.head_norm:
            vectors = rms_norm(vectors, weights.vector(f"{name}.{norm}"), sizes.epsilon)
        return turn(vectors, places, sizes.rope_base)

    q, k = turned(head, "query_norm"), turned(shared, "key_norm")
    found = q.astype(np.float64) @ k.T.astype(np.float64) / np.sqrt(size)
    found[np.triu_indices(count, 1)] = np.nan
    if sizes.window:
        found[np.tril_indices(count, -sizes.window)] = np.nan
    return found


def _attended(
    weights: Weights, sizes: Architecture, seen: Inspection, layer: int, positions: Sequence[int]
) -> Floats:
    """(m, width): what the heads of a layer write at some positions."""
    count, size, name = len(seen.ids), sizes.head_size, f"layer.{layer}"
    normed = rms_norm(seen.hidden[layer], weights.vector(f"{name}.attention_norm"), sizes.epsilon)
    fused = weights.packed(f"{name}.qkv", sizes.width)
    values = fused.rows(slice((sizes.heads + sizes.kv_heads) * size, None)).times(normed)
    values = values.reshape(count, sizes.kv_heads, size).repeat(
        sizes.heads // sizes.kv_heads, axis=1
    )
    looks = seen.attention[seen.layers.index(layer)][:, list(positions)]
    mixed = np.einsum("hqk,khd->qhd", looks, values).reshape(len(positions), -1)
    return weights.packed(f"{name}.attention_out", sizes.heads * size).times(
        np.ascontiguousarray(mixed, np.float32)
    )


def _towards(
    weights: Weights, sizes: Architecture, written: Floats, few: int, stop: Stop
) -> NDArray[np.int64]:
    """(n, few): the tokens whose rows of the output head go furthest with vectors (n, width)."""
    best = np.full((len(written), few), -np.inf, np.float32)
    ids = np.zeros((len(written), few), np.int64)
    for start in range(0, sizes.vocabulary, PART):
        if stop():
            raise Stopped(tr("The neurons were stopped."))
        part = written @ weights.head(slice(start, start + PART)).T
        new = np.argpartition(-part, few - 1, axis=1)[:, :few]
        both = np.concatenate([best, np.take_along_axis(part, new, axis=1)], axis=1)
        named = np.concatenate([ids, new + start], axis=1)
        order = np.argsort(-both, axis=1, kind="stable")[:, :few]
        best = np.take_along_axis(both, order, axis=1)
        ids = np.take_along_axis(named, order, axis=1)
    return ids


def _whole(seen: Inspection, layers: Sequence[int]) -> None:
    count = len(seen.ids)
    kept = all(layer in seen.layers for layer in layers)
    if not kept or seen.first or seen.hidden.shape[1] < count:
        raise ModelError(
            tr(
                "The text has {0:,} tokens, too many to keep all of it; shorten it to see what "
                "the layers add."
            ).format(count)
        )
