"""What a split costs: how surprising the model finds the same letters cut into other tokens."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from models.errors import Stopped
from models.language import tr
from models.language_model import LanguageModel
from models.progress import Stop, never


def cost_bits(
    model: LanguageModel,
    before: Sequence[int],
    splits: Sequence[Sequence[int]],
    stop: Stop = never,
) -> Iterator[tuple[float, ...]]:
    """For each split the surprisal of its tokens one by one, −log2 p(token | what stands before),
    so that the sum is that of the letters cut this way.

    before: the tokens in front; where there are none, the token that ends a text stands there, as
    between two texts while the model was trained. Raises ModelError past the context, Stopped.
    """
    front = list(before) or [model.tokenizer.special.stop[0]]
    reader = model.reader()
    first = reader.read(front, stop)
    read = reader.cache.length
    for split in splits:
        if stop():
            raise Stopped(tr("The costs were stopped."))
        reader.cache.cut(read)
        rows = [first]
        if len(split) > 1:
            rows += list(reader.read_rows(split[:-1], len(split) - 1, stop))
        yield tuple(_bits(row, token) for row, token in zip(rows, split, strict=False))


def _bits(logits: NDArray[np.float32], token: int) -> float:
    scores = logits.astype(np.float64)
    top = scores.max()
    total = top + np.log(np.exp(scores - top).sum())
    return float(max(total - scores[token], 0.0) / np.log(2))
