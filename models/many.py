"""Drawing many times from one distribution: how the counts come to meet the probabilities."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.sampling import Distribution

LEAST_EXPECTED = 5.0
"""Of tokens expected less often the counts are taken together (Cochran 1954)."""


@dataclass(frozen=True)
class Match:
    """How far counts are from what was expected: `apart` is the share of draws that would have to
    fall elsewhere; `chi_square` has `freedom` degrees of freedom, which is also what to expect of
    it, give or take √(2 · freedom).
    """

    apart: float
    chi_square: float
    freedom: int


class ManyDraws:
    """Draws from what the filters left, each with a number u of its own. ids, shares: (kept,) as in
    `Distribution`; counts: (kept,), how often each was drawn so far.
    """

    def __init__(self, shares: Distribution, seed: int) -> None:
        self.ids = shares.kept_ids
        self.shares = shares.kept_probabilities
        self.counts: NDArray[np.int64] = np.zeros(len(self.ids), np.int64)
        self._bar = np.cumsum(self.shares)
        self._random = np.random.Generator(np.random.PCG64(seed))

    @property
    def drawn(self) -> int:
        """How many draws there were."""
        return int(self.counts.sum())

    def draw(self, times: int) -> None:
        """So many more."""
        places = np.searchsorted(self._bar, self._random.random(times), side="right")
        places = np.minimum(places, len(self._bar) - 1)
        self.counts += np.bincount(places, minlength=len(self.counts))

    def match(self) -> Match:
        """How the counts compare with the probabilities; there must have been a draw."""
        total = self.drawn
        expected = self.shares * total
        apart = float(np.abs(self.counts - expected).sum()) / (2 * max(total, 1))
        often = expected >= LEAST_EXPECTED
        seen = [*self.counts[often].tolist()]
        hoped = [*expected[often].tolist()]
        if not often.all():
            rest = float(expected[~often].sum())
            if rest >= LEAST_EXPECTED or not hoped:
                seen.append(int(self.counts[~often].sum()))
                hoped.append(rest)
            else:
                seen[-1] += int(self.counts[~often].sum())
                hoped[-1] += rest
        chi = sum((s - h) ** 2 / h for s, h in zip(seen, hoped, strict=True) if h > 0)
        return Match(apart, float(chi), max(len(hoped) - 1, 0))
