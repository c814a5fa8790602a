"""How surprising a whole text is: the surprisal of each token after those before it.

Perplexity is 2 to the mean surprisal in bits (Jelinek et al. 1977): among how many equally likely
tokens the model seems to choose. A long text is read in windows that overlap, so that every token
has a good stretch of text before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.errors import ModelError, Stopped
from models.language import tr
from models.language_model import LanguageModel
from models.progress import Stop, never

WINDOW = 1_024
"""Tokens read together."""
OVERLAP = 512
"""Of a further window so many were scored before: they only stand in front."""
PART = 64
"""Positions whose logits exist at once: 12 MB."""


@dataclass(frozen=True)
class Scored:
    """ids: all tokens. bits: (done,) the surprisal of the first `done` of them; that of the very
    first is NaN, since nothing stands before it.
    """

    ids: tuple[int, ...]
    bits: NDArray[np.float64]

    @property
    def fraction(self) -> float:
        """How much of the text was read."""
        return len(self.bits) / len(self.ids)

    @property
    def total_bits(self) -> float:
        """The surprisal of the text after its first token."""
        return float(np.nansum(self.bits))

    @property
    def mean_bits(self) -> float:
        """Of a token, without the first."""
        return self.total_bits / max(len(self.bits) - 1, 1)

    @property
    def perplexity(self) -> float:
        """2 to the power of `mean_bits`."""
        return float(2.0**self.mean_bits)


def score(model: LanguageModel, ids: Sequence[int], stop: Stop = never) -> Iterator[Scored]:
    """Read a text and report after each part of it. Raises ModelError for fewer than two tokens,
    Stopped.
    """
    if len(ids) < 2:
        raise ModelError(
            tr("A text needs at least two tokens, since the first has none before it.")
        )
    window = min(WINDOW, model.sizes.context)
    checked = tuple(ids)
    bits = np.full(len(ids), np.nan)
    start, done = 0, 1
    while done < len(ids):
        end = min(start + window, len(ids))
        reader = model.reader()
        # What was scored before is read for what follows alone; its last row scores the next token.
        at = start
        if done - 1 > start:
            reader.read(checked[start : done - 1], stop)
            at = done - 1
        while at < end - 1:
            if stop():
                raise Stopped(tr("The reading was stopped."))
            # A single position would be computed by another kernel, with other rounding.
            to = end - 1 if end - 1 - at <= PART + 1 else at + PART
            logits = reader.read_rows(checked[at:to], to - at, stop)
            bits[at + 1 : to + 1] = _bits(logits, checked[at + 1 : to + 1])
            at, done = to, to + 1
            yield Scored(checked, bits[:done].copy())
        start = end - min(OVERLAP, window // 2)


def _bits(logits: NDArray[np.float32], tokens: Sequence[int]) -> NDArray[np.float64]:
    top = logits.max(axis=1)
    sums = np.exp(logits - top[:, None]).sum(axis=1, dtype=np.float64)
    own = logits[np.arange(len(tokens)), np.asarray(tokens)].astype(np.float64)
    return np.maximum(np.log(sums) + top - own, 0) / np.log(2)
