"""From logits to one token: each filter takes its part of the probability away, and a number u
picks from what is left.

The order is: logits ÷ temperature → repeat penalty → top-k → top-p → min-p → softmax. Only what is
asked for is computed: a draw needs the few tokens kept, the window needs the whole vocabulary.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from models.errors import ModelError
from models.language import tr

FRONT = 2_048
"""How many tokens are put in order at first where top-k leaves all of them."""
_REACHES = (6.0, 12.0)
"""How far below the largest value the largest ones are looked for before all are."""

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
            ("temperature", self.temperature, 0 <= self.temperature <= 100, tr("from 0 to 100")),
            ("top-k", self.top_k, self.top_k >= 0, tr("0 or more")),
            ("top-p", self.top_p, 0 < self.top_p <= 1, tr("above 0 and at most 1")),
            ("min-p", self.min_p, 0 <= self.min_p <= 1, tr("from 0 to 1")),
            ("seed", self.seed, self.seed >= 0, tr("0 or more")),
            (
                tr("repeat penalty"),
                self.repeat_penalty,
                0 < self.repeat_penalty <= 100,
                tr("above 0 and at most 100"),
            ),
        )
        for name, value, fits, range_ in bounds:
            if not fits:  # also where the value is NaN
                raise ModelError(tr("The {0} is {1}; it must be {2}.").format(name, value, range_))

    def generator(self, place: int = 0) -> np.random.Generator:
        """The row of random numbers that belongs to the seed (PCG64), from the `place`-th on.

        Each written token has its own: the same seed writes the same text, in one go or step by
        step, and the next point can be shown before it is used.
        """
        return np.random.Generator(np.random.PCG64(self.seed).advance(place))


class Distribution:
    """The probabilities of one next token, before and after the filters. All arrays are
    (vocabulary,) unless said.

    `kept_count` tokens are left by the filters; `front_ids` and `front_probabilities` are the
    likeliest of them, at least FRONT where there are as many, likeliest first.
    """

    def __init__(
        self, logits: NDArray[np.float32], settings: Settings, history: Sequence[int]
    ) -> None:
        self.logits = logits
        self.settings = settings
        self.adjusted = _penalised(logits, settings.repeat_penalty, history)
        self.front_ids, self.front_probabilities, self.kept_count = _filtered(
            self.adjusted, settings
        )

    @cached_property
    def kept_ids(self) -> Ids:
        """All tokens that the filters left, likeliest first and of equals the lower id first."""
        if len(self.front_ids) == self.kept_count:
            return self.front_ids
        return _falling(self.adjusted)

    @cached_property
    def kept_probabilities(self) -> Doubles:
        """What `kept_ids` are drawn with; their sum is 1."""
        if len(self.front_ids) == self.kept_count:
            return self.front_probabilities
        return self.tempered[self.kept_ids]

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
        if len(self.front_ids) < self.kept_count:
            return self.tempered  # nothing is cut off
        final = np.zeros(len(self.logits))
        final[self.front_ids] = self.front_probabilities
        return final

    @cached_property
    def kept(self) -> NDArray[np.bool_]:
        """Which tokens the filters left."""
        kept = np.full(len(self.logits), len(self.front_ids) < self.kept_count)
        kept[self.front_ids] = True
        return kept

    @cached_property
    def removed(self) -> float:
        """The share of `tempered` that the filters take away."""
        if self.kept_count == len(self.logits):
            return 0.0
        return max(0.0, 1.0 - float(self.tempered[self.front_ids].sum()))

    @cached_property
    def entropy_bits(self) -> float:
        """Entropy of `final`: the average surprise of the draw."""
        if len(self.front_ids) < self.kept_count:
            return _entropy_bits(self.tempered, self.adjusted / self.settings.temperature)
        return _entropy_bits(self.front_probabilities, np.log(self.front_probabilities))

    @cached_property
    def model_entropy_bits(self) -> float:
        """Entropy of `model`."""
        return _entropy_bits(self.model, self.logits.astype(np.float64))

    def surprisal_bits(self, token: int) -> float:
        """How surprising a token is to the model: −log2 of its probability in `model`."""
        return surprisal_bits(float(self.model[token]))

    def likeliest(self, count: int) -> Ids:
        """The first `count` of `order`, without ordering the rest."""
        kept = (self.front_ids if count <= len(self.front_ids) else self.kept_ids)[:count]
        missing = min(count, len(self.logits)) - len(kept)
        if missing <= 0:
            return kept
        # Those kept need not be the best by the model (a penalty moves them), so that among this
        # many of the best there are enough others.
        best = _largest(self.logits.astype(np.float64), min(count, len(self.logits)))
        # Not np.isin: its first use imports masked arrays, a tenth of a second.
        known = set(kept.tolist())
        others = [token for token in best.tolist() if token not in known]
        return np.concatenate([kept, np.array(others[:missing], np.int64)])

    @cached_property
    def order(self) -> Ids:
        """All ids, likeliest in `final` first; those cut off follow by what the model says of
        them.
        """
        rest = np.flatnonzero(~self.kept)
        rest = rest[_falling(self.logits[rest])]
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
    bar, ids = np.cumsum(distribution.front_probabilities), distribution.front_ids
    if u >= bar[-1]:
        bar, ids = np.cumsum(distribution.kept_probabilities), distribution.kept_ids
    place = min(int(np.searchsorted(bar, u, side="right")), len(bar) - 1)
    return Draw(int(ids[place]), u)


def _penalised(logits: NDArray[np.float32], penalty: float, history: Sequence[int]) -> Doubles:
    """Tokens that occurred: positive logits ÷ penalty, negative × penalty (Keskar et al. 2019,
    section 4.1).

    Dividing by the temperature before or after makes no difference.
    """
    if not np.isfinite(logits).all():
        raise ModelError(
            tr(
                "The model's answer holds a value that is not a number; "
                "run `python -m models --prepare` to make it again."
            )
        )
    adjusted = logits.astype(np.float64)
    if penalty != 1 and len(history):
        # Not np.unique: its first use imports what takes some hundredths of a second.
        seen = np.array(list(set(history)), np.int64)
        adjusted[seen] = np.where(
            adjusted[seen] > 0, adjusted[seen] / penalty, adjusted[seen] * penalty
        )
    return adjusted


def _filtered(adjusted: Doubles, settings: Settings) -> tuple[Ids, Doubles, int]:
    """The likeliest ids left, of equals the lower id first, their probabilities, and how many ids
    are left in all: more than are given only where nothing is cut off.
    """
    if settings.temperature == 0:
        return np.array([int(adjusted.argmax())], np.int64), np.ones(1), 1
    scaled = adjusted / settings.temperature
    cut = 0 < settings.top_k < len(scaled)
    ids = _largest(scaled, settings.top_k if cut else FRONT)
    # Each further filter keeps a front part of the row, because it is sorted.
    weights: Doubles = np.exp(scaled[ids] - scaled[ids[0]])
    total = float(weights.sum())
    if len(ids) < len(scaled) and not cut:
        total = float(np.exp(scaled - scaled[ids[0]]).sum())
        if settings.top_p == 1 and settings.min_p == 0:
            return ids, weights / total, len(scaled)
        if not _front_is_enough(weights, total, settings):
            ids = _falling(scaled)
            weights = np.exp(scaled[ids] - scaled[ids[0]])
    if settings.top_p < 1:
        # The fewest tokens that together reach top_p (Holtzman et al. 2020, section 3.1).
        reached: Doubles = np.add.accumulate(weights)
        enough = int(np.searchsorted(reached, settings.top_p * total, side="left")) + 1
        weights = weights[:enough]
    if settings.min_p > 0:
        weights = weights[weights >= settings.min_p * weights[0]]
    return ids[: len(weights)], weights / weights.sum(), len(weights)


def _front_is_enough(weights: Doubles, total: float, settings: Settings) -> bool:
    """Whether a filter ends within these largest of all weights, so that the rest of the
    vocabulary need not be put in order.
    """
    by_top_p = settings.top_p < 1 and float(weights.sum()) > settings.top_p * total
    return by_top_p or float(weights[-1]) < settings.min_p * float(weights[0])


def _largest(scaled: Doubles, count: int) -> Ids:
    """Ids of the `count` largest values (0: all), largest first, of equals the lower id first."""
    if not 0 < count < len(scaled):
        return _falling(scaled)
    high = float(scaled.max())
    for reach in _REACHES:  # most often few are near the largest: an eighth of the time
        near = np.flatnonzero(scaled >= high - reach)
        if len(near) >= count:
            break
    else:
        near = np.arange(len(scaled))
    values = scaled[near]
    least = np.partition(values, len(values) - count)[len(values) - count]
    candidates = near[values >= least]
    return candidates[_falling(scaled[candidates])][:count].astype(np.int64)


def _falling(values: NDArray[np.floating]) -> Ids:
    """Places of the values, largest first and of equals the earlier place first.

    The quick sort is five times the speed of the stable one; only where values are equal is their
    order mended.
    """
    order = np.argsort(-values)
    ranked = values[order]
    same = ranked[1:] == ranked[:-1]
    if same.any():
        tied = np.concatenate([same, [False]]) | np.concatenate([[False], same])
        group = np.cumsum(np.concatenate([[True], ~same]))[tied]
        among = order[tied]
        order[tied] = among[np.lexsort((among, group))]
    return order.astype(np.int64)


def _softmax(scores: Doubles) -> Doubles:
    weights = np.exp(scores - scores.max())
    return weights / weights.sum()


def surprisal_bits(probability: float) -> float:
    """−log2 p (Shannon 1948); finite also where p is too small for a number."""
    return -math.log2(max(probability, sys.float_info.min))


def _entropy_bits(probabilities: Doubles, scores: Doubles) -> float:
    """The average surprisal of a draw from softmax(scores): log Σ exp(scores) less the average
    score, which takes one logarithm in all instead of one for each token.
    """
    top = float(scores.max())
    total = top + math.log(float(np.exp(scores - top).sum()))
    # Not a dot product: those wake a thread of BLAS for each core, which takes 4 ms here.
    average = float((probabilities * scores).sum())
    return max(0.0, (total - average) / math.log(2))
