"""What the model computed on the way: every head's attention, the residual stream, the logits.

A reading through the inspection graph, which shows what the runtime computed anyway. Attention
grows with the square of the text, so that only as much of it is kept as fits ATTENTION_BYTES; the
text is read in chunks small enough that the rest never exists at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.architecture import Architecture
from models.cache import KeyValueCache
from models.errors import ModelError, Stopped
from models.language import tr
from models.language_model import LanguageModel, chunk_sizes
from models.progress import Stop, never
from models.session import BoundStep

ATTENTION_BYTES = 64 << 20
"""All heads of a text of 249 tokens, or one layer's of 1,365."""
HIDDEN_BYTES = 24 << 20
"""The residual stream of 352 tokens."""

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Inspection:
    """One text looked into.

    ids: its n tokens. layers: the layers that `attention` holds, in order; all of them unless the
    text is long. first: the earliest query that `attention` holds, 0 unless the text is very long.
    attention: (layers held, heads, n − first, n) float32, rows of queries that sum to 1, 0 for
    later keys. hidden: (layers + 1, positions, width) float32, the residual stream before the first
    layer and after each, of all positions or of the last ones. logits: (vocabulary,) float32, of
    the token that comes next. notice: what was left out, as a sentence; "" when nothing was.
    """

    ids: tuple[int, ...]
    first: int
    layers: tuple[int, ...]
    attention: Floats
    hidden: Floats
    logits: Floats
    notice: str

    def head(self, layer: int, head: int) -> Floats:
        """The attention weights of one head, (n − first, n); ModelError when they were not kept."""
        if layer not in self.layers or not 0 <= head < self.attention.shape[1]:
            raise ModelError(
                tr(
                    "Layer {0}, head {1} was not kept; "
                    "inspect the text again with this layer asked for."
                ).format(layer, head)
            )
        return self.attention[self.layers.index(layer), head]


def inspect(
    model: LanguageModel,
    ids: Sequence[int],
    stop: Stop = never,
    layers: Sequence[int] | None = None,
) -> Inspection:
    """Read `ids` with everything shown.

    layers: whose attention to keep (None: all, or as many as fit). Raises ModelError for no ids,
    more than the context or a layer that is not there; Stopped when `stop` says so.
    """
    checked = model.check(ids)
    sizes, count = model.sizes, len(checked)
    first, held = _what_fits(sizes, count, layers)
    attention = np.empty((len(held), sizes.heads, count - first, count), np.float32)
    position = (sizes.layers + 1) * sizes.width * 4
    early = count - min(count, HIDDEN_BYTES // position)
    hidden = np.empty((sizes.layers + 1, count - early, sizes.width), np.float32)
    logits = np.zeros(0, np.float32)
    cache = KeyValueCache(sizes)
    cache.reserve(count)
    session = model.inspection
    largest = model.chunk(session, count)
    # A text read in one piece has its attention written where it is kept.
    at_once = count <= largest and len(held) == sizes.layers
    room = np.empty(0 if at_once else sizes.layers * sizes.heads * largest * count, np.float32)
    end = 0
    for size in chunk_sizes(count, largest):
        if stop():
            raise Stopped(tr("The inspection was stopped."))
        start, end = end, end + size
        shape = (sizes.layers, 1, sizes.heads, size, end)
        weights = attention[:, None] if at_once else room[: int(np.prod(shape))].reshape(shape)
        streams = np.empty((1, (sizes.layers + 1) * size, sizes.width), np.float32)
        outputs = {f"attention.{layer}": weights[layer] for layer in range(sizes.layers)}
        outputs["hidden"] = streams
        rows = np.array([size - 1] if end == count else [], np.int64)
        step = BoundStep(session, cache, size, len(rows), outputs)
        result = step.run(np.array(checked[start:end], np.int64), rows)
        if end == count:
            logits = result[0]
        stream = streams.reshape(sizes.layers + 1, size, sizes.width)
        skipped = min(max(early - start, 0), size)
        hidden[:, max(start - early, 0) : max(end - early, 0)] = stream[:, skipped:]
        skipped = min(max(first - start, 0), size)
        to = slice(max(start - first, 0), max(end - first, 0))
        for place, layer in enumerate(() if at_once else held):
            attention[place, :, to, :end] = weights[layer, 0, :, skipped:]
            attention[place, :, to, end:] = 0
    return Inspection(
        ids=checked,
        first=first,
        layers=held,
        attention=attention,
        hidden=hidden,
        logits=logits,
        notice=_notice(sizes, count, max(first, early), held, layers),
    )


def _what_fits(
    sizes: Architecture, count: int, layers: Sequence[int] | None
) -> tuple[int, tuple[int, ...]]:
    """The earliest query and the layers whose attention is kept."""
    asked = tuple(range(sizes.layers)) if layers is None else tuple(sorted(set(layers)))
    for layer in asked:
        if not 0 <= layer < sizes.layers:
            raise ModelError(
                tr("There is no layer {0}; this model's go from 0 to {1}.").format(
                    layer, sizes.layers - 1
                )
            )
    per_query = sizes.heads * count * 4
    window = min(count, ATTENTION_BYTES // per_query)
    fitting = ATTENTION_BYTES // (per_query * window)
    return count - window, asked[:fitting]


def _notice(
    sizes: Architecture, count: int, early: int, held: tuple[int, ...], asked: Sequence[int] | None
) -> str:
    wanted = sizes.layers if asked is None else len(set(asked))
    parts: list[str] = []
    if len(held) < wanted:
        parts.append(tr("attention is kept for {0} of {1} layers").format(len(held), wanted))
    if early:
        parts.append(tr("of the first {0:,} positions not everything is kept").format(early))
    if not parts:
        return ""
    told = tr(", and ").join(parts)
    return tr("The text is long ({0:,} tokens): {1}.").format(count, told)
