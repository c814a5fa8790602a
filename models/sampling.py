"""From logits to one token: each filter takes its part of the probability away, and a number u
picks from what is left.

The order is: logits ÷ temperature → repeat penalty → top-k → top-p → min-p → softmax. Only what is
asked for is computed: a draw needs the few tokens kept, the window needs the whole vocabulary.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from models.errors import ModelError

Doubles = NDArray[np.float64]
Ids = NDArray[np.int64]


@dataclass(frozen=True)
class Settings:
    """How the next token is chosen; the same seed and settings give the same text.

    temperature ≥ 0 (0 takes the likeliest token); top_k ≥ 0 (0: all); 0 < top_p ≤ 1; 0 ≤ min_p ≤ 1,
    a share of the likeliest token's probability; repeat_penalty > 0 (1: none). Raises ModelError
    outside these bounds.
    """

    temperature: float = 0.8
    top_k: int = 40
    top_p: float = 0.95
    min_p: float = 0.0
    seed: int = 42
    repeat_penalty: float = 1.0

    def __post_init__(self) -> None:
        bounds = (
            ("temperature", self.temperature, 0 <= self.temperature <= 100, "from 0 to 100"),
            ("top-k", self.top_k, self.top_k >= 0, "0 or more"),
            ("top-p", self.top_p, 0 < self.top_p <= 1, "above 0 and at most 1"),
            ("min-p", self.min_p, 0 <= self.min_p <= 1, "from 0 to 1"),
            ("seed", self.seed, self.seed >= 0, "0 or more"),
            (
                "repeat penalty",
                self.repeat_penalty,
                0 < self.repeat_penalty <= 100,
                "above 0 and at most 100",
            ),
        )
        for name, value, fits, range_ in bounds:
            if not fits:  # also where the value is NaN
                raise ModelError(f"The {name} is {value}; it must be {range_}.")

    def generator(self) -> np.random.Generator:
        """The row of random numbers that belongs to the seed (PCG64)."""
        return np.random.Generator(np.random.PCG64(self.seed))


class Distribution:
    """The probabilities of one next token, before and after the filters. All arrays are
    (vocabulary,) unless said.
    """

    def __init__(
        self, logits: NDArray[np.float32], settings: Settings, history: Sequence[int]
    ) -> None:
        self.logits = logits
        self.settings = settings
        self.adjusted = _penalised(logits, settings.repeat_penalty, history)
        self.kept_ids, self.kept_probabilities = _filtered(self.adjusted, settings)

    @cached_property
    def model(self) -> Doubles:
        """What the model says: softmax of the logits at temperature 1."""
        return _softmax(self.logits.astype(np.float64))

    @cached_property
    def tempered(self) -> Doubles:
        """After temperature and repeat penalty, before anything is cut off; at temperature 0 all
        on the likeliest.
        """
        if self.settings.temperature == 0:
            return self.final
        return _softmax(self.adjusted / self.settings.temperature)

    @cached_property
    def final(self) -> Doubles:
        """What is drawn from: 0 for every token cut off, the rest scaled up to 1."""
        final = np.zeros(len(self.logits))
        final[self.kept_ids] = self.kept_probabilities
        return final

    @cached_property
    def kept(self) -> NDArray[np.bool_]:
        """Which tokens the filters left."""
        kept = np.zeros(len(self.logits), bool)
        kept[self.kept_ids] = True
        return kept

    @cached_property
    def entropy_bits(self) -> float:
        """Entropy of `final`: the average surprise of the draw."""
        return _entropy_bits(self.kept_probabilities)

    @cached_property
    def model_entropy_bits(self) -> float:
        """Entropy of `model`."""
        return _entropy_bits(self.model)

    @cached_property
    def order(self) -> Ids:
        """All ids, likeliest in `final` first; those cut off follow by what the model says of
        them.
        """
        rest = np.flatnonzero(~self.kept)
        rest = rest[np.argsort(-self.logits[rest], kind="stable")]
        return np.concatenate([self.kept_ids, rest])


@dataclass(frozen=True)
class Draw:
    """A token, and the point u in 0…1 that fell on its part of the bar of probabilities (in
    `order`).
    """

    id: int
    u: float


def distribution(
    logits: NDArray[np.float32], settings: Settings, history: Sequence[int] = ()
) -> Distribution:
    """The probabilities of the next token. logits: (vocabulary,); history: ids that the repeat
    penalty looks at.

    Raises ModelError when a logit is not a number.
    """
    return Distribution(logits, settings, history)


def draw(distribution: Distribution, rng: np.random.Generator) -> Draw:
    """One token: u falls on the bar in which the kept tokens lie end to end, likeliest first."""
    u = float(rng.random())
    bar = np.cumsum(distribution.kept_probabilities)
    place = min(int(np.searchsorted(bar, u, side="right")), len(bar) - 1)
    return Draw(int(distribution.kept_ids[place]), u)


def _penalised(logits: NDArray[np.float32], penalty: float, history: Sequence[int]) -> Doubles:
    """Tokens that occurred: positive logits ÷ penalty, negative × penalty (Keskar et al. 2019,
    section 4.1).

    Dividing by the temperature before or after makes no difference.
    """
    if not np.isfinite(logits).all():
        raise ModelError(
            "The model's answer holds a value that is not a number; "
            "run `python -m models --prepare` to make it again."
        )
    adjusted = logits.astype(np.float64)
    if penalty != 1 and len(history):
        seen = np.unique(np.asarray(history, np.int64))
        adjusted[seen] = np.where(
            adjusted[seen] > 0, adjusted[seen] / penalty, adjusted[seen] * penalty
        )
    return adjusted


def _filtered(adjusted: Doubles, settings: Settings) -> tuple[Ids, Doubles]:
    """Ids left, likeliest first and of equals the lower id first, and their probabilities, which
    sum to 1.
    """
    if settings.temperature == 0:
        return np.array([int(adjusted.argmax())], np.int64), np.ones(1)
    scaled = adjusted / settings.temperature
    ids = _largest(scaled, settings.top_k)
    # Each further filter keeps a front part of the row, because it is sorted.
    weights: Doubles = np.exp(scaled[ids] - scaled[ids[0]])
    total = float(weights.sum())
    if settings.top_p < 1:
        # The fewest tokens that together reach top_p (Holtzman et al. 2020, section 3.1).
        reached: Doubles = np.add.accumulate(weights)
        enough = int(np.searchsorted(reached, settings.top_p * total, side="left")) + 1
        weights = weights[:enough]
    if settings.min_p > 0:
        weights = weights[weights >= settings.min_p * weights[0]]
    return ids[: len(weights)], weights / weights.sum()


def _largest(scaled: Doubles, count: int) -> Ids:
    """Ids of the `count` largest values (0: all), largest first, of equals the lower id first."""
    if not 0 < count < len(scaled):
        return np.argsort(-scaled, kind="stable").astype(np.int64)
    least = np.partition(scaled, len(scaled) - count)[len(scaled) - count]
    candidates = np.flatnonzero(scaled >= least)
    return candidates[np.argsort(-scaled[candidates], kind="stable")][:count].astype(np.int64)


def _softmax(scores: Doubles) -> Doubles:
    weights = np.exp(scores - scores.max())
    return weights / weights.sum()


def _entropy_bits(probabilities: Doubles) -> float:
    positive = probabilities[probabilities > 0]
    return max(0.0, -float(np.dot(positive, np.log2(positive))))
