"""From raw examples to a data set: noise, split, filled gaps, features, scaling, in this order.

Each random step draws from its own stream of the seed. So moving the noise slider leaves the
points and the split where they were, and scales the same jitter up and down. Whatever is fitted
(means, ranges, most frequent values) is fitted on the training part alone.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from engine.data.dataset import Array, DataSet, Mask, Scaling, Task, Whole
from engine.data.features import FEATURES, apply_features, check_features
from engine.errors import EngineError
from engine.language import tr

Normalisation = Literal["none", "standard", "min-max"]
NORMALISATIONS: dict[Normalisation, str] = {
    "none": tr("As they are"),
    "standard": tr("Mean 0, standard deviation 1"),
    "min-max": tr("From 0 to 1"),
}
LARGEST_TEST_SHARE = 0.9
SMALLEST_SPREAD = 1e-100
POINTS, NOISE, SPLIT, CHOICE = range(4)  # one stream of the seed each


@dataclass(frozen=True)
class Preparation:
    """The controls beside every data set; plain values, so that a document can hold them."""

    seed: int = 0
    test_share: float = 0.3
    """Part of the examples kept for testing, 0 to 0.9."""
    noise: float | None = None
    """Standard deviation of the jitter, in the data's own unit; None: what the set suggests."""
    normalisation: Normalisation = "none"
    features: tuple[str, ...] | None = None
    """Keys of `FEATURES`; None: the coordinates as they are."""

    def check(self) -> None:
        """Raise `EngineError` with a sentence for the first setting out of its bounds."""
        if isinstance(self.seed, bool) or not 0 <= self.seed < 2**63:
            raise EngineError(tr("The seed must be a whole number from 0 to 9223372036854775807."))
        if not 0 <= self.test_share <= LARGEST_TEST_SHARE:  # also refuses NaN
            raise EngineError(tr("The test part must be between 0 and 90 % of the examples."))
        if self.noise is not None and not (math.isfinite(self.noise) and 0 <= self.noise <= 100):
            raise EngineError(tr("The noise must be a number between 0 and 100."))
        if self.normalisation not in NORMALISATIONS:
            names = ", ".join(NORMALISATIONS)
            raise EngineError(
                tr("There is no normalisation “{0}”; use {1}.").format(self.normalisation, names)
            )


@dataclass(frozen=True, eq=False)
class Raw:
    """Examples before anything was done to them. NaN in `inputs` is a gap to be filled."""

    key: str
    title: str
    task: Task
    inputs: Array
    targets: Array | Whole
    input_names: tuple[str, ...] = ()
    target_names: tuple[str, ...] = ("class",)
    class_names: tuple[str, ...] = ()
    description: str = ""
    licence: str = ""
    noise: float = 0.0
    """The noise used when the preparation names none."""
    noise_scale: Array | float = 1.0
    """How far noise 1 moves each input (or target); 0 keeps it still."""
    noise_on: Literal["inputs", "targets"] = "inputs"
    bounds: tuple[float, float] | None = None
    """Noisy inputs are cut off here (grey levels stay between black and white)."""
    groups: tuple[tuple[int, ...], ...] = ()
    """Columns that together are one category; a gap takes the most frequent one."""
    notes: tuple[str, ...] = ()


def stream(seed: int, which: int) -> np.random.Generator:
    """The random numbers of one step: `POINTS`, `NOISE`, `SPLIT` or `CHOICE`."""
    return np.random.default_rng((seed, which))


def split(labels: Whole | None, count: int, share: float, seed: int) -> tuple[Whole, Whole]:
    """Training and test rows, both in random order; n · share rows (rounded) are for testing.

    With labels (count,) every class gives its part to within one example, and keeps at least one
    for training where it has any.
    """
    rng = stream(seed, SPLIT)
    wanted = min(math.floor(count * share + 0.5), count - 1)
    if labels is None:
        order = rng.permutation(count)
        return order[wanted:], order[:wanted]
    sizes = np.bincount(labels)
    parts = np.minimum(proportions(sizes, wanted), np.maximum(sizes - 1, 0))
    order, chosen = pick(labels, parts, rng)
    return order[~chosen], order[chosen]


def proportions(sizes: Whole, wanted: int) -> Whole:
    """How many of `wanted` each class of these sizes gives, by largest remainders."""
    exact = sizes * (wanted / max(int(sizes.sum()), 1))
    parts = np.floor(exact + 1e-9).astype(np.int64)
    by_remainder = np.argsort(parts - exact, kind="stable")
    parts[by_remainder[: wanted - int(parts.sum())]] += 1
    return parts


def pick(labels: Whole, parts: Whole, rng: np.random.Generator) -> tuple[Whole, Mask]:
    """A random order of all rows, and where in it the first `parts[c]` rows of each class are."""
    order = rng.permutation(len(labels))
    shuffled = labels[order]
    chosen = np.zeros(len(labels), dtype=bool)
    for label, part in enumerate(parts):
        chosen[np.flatnonzero(shuffled == label)[:part]] = True
    return order, chosen


def subset(labels: Whole, count: int, rng: np.random.Generator) -> Whole:
    """`count` rows in their old order, every class in proportion."""
    order, chosen = pick(labels, proportions(np.bincount(labels), count), rng)
    return np.sort(order[chosen])


def prepare(raw: Raw, preparation: Preparation) -> DataSet:
    """Everything the controls ask for, done to `raw`. Raises `EngineError`."""
    preparation.check()
    if len(raw.inputs) < 2:
        raise EngineError(
            tr("{0} has too few examples; at least two are needed.").format(raw.title)
        )
    classes = raw.targets.astype(np.int64) if raw.task == "classification" else None
    train, test = split(classes, len(raw.inputs), preparation.test_share, preparation.seed)
    raw = fill(jitter(raw, preparation), train)

    inputs, names = raw.inputs, raw.input_names
    if preparation.features is not None:
        coordinates = inputs.shape[1] if inputs.ndim == 2 else math.prod(inputs.shape[1:])
        check_features(preparation.features, coordinates, raw.title)
        inputs = apply_features(inputs, preparation.features)
        names = tuple(FEATURES[key].name(names) for key in preparation.features)
    scaling = fit(inputs[train], preparation.normalisation)
    targets, target_scaling = raw.targets, None
    if raw.task == "regression":
        target_scaling = fit(np.asarray(targets[train], np.float64), preparation.normalisation)
        targets = target_scaling.apply(targets) if target_scaling else targets
    return DataSet(
        key=raw.key,
        title=raw.title,
        task=raw.task,
        inputs=scaling.apply(inputs) if scaling else np.ascontiguousarray(inputs),
        targets=targets,
        input_names=names,
        target_names=raw.target_names,
        class_names=raw.class_names,
        train=train,
        test=test,
        description=raw.description,
        licence=raw.licence,
        points=raw.inputs,
        features=preparation.features,
        scaling=scaling,
        target_scaling=target_scaling,
        notes=raw.notes,
    )


def jitter(raw: Raw, preparation: Preparation) -> Raw:
    """`raw` with normal noise; noise 0 gives the very same numbers back."""
    amount = raw.noise if preparation.noise is None else preparation.noise
    if amount == 0:
        return raw
    values = raw.inputs if raw.noise_on == "inputs" else raw.targets
    drawn = stream(preparation.seed, NOISE).standard_normal(values.shape)
    noisy = values + amount * raw.noise_scale * drawn
    if raw.noise_on == "targets":
        return replace(raw, targets=noisy)
    if raw.bounds is not None:
        noisy = np.clip(noisy, *raw.bounds)
    return replace(raw, inputs=noisy)


def fill(raw: Raw, train: Whole) -> Raw:
    """Gaps filled: numbers by their mean, categories by the most frequent, of the training rows."""
    gaps = np.isnan(raw.inputs)
    if not gaps.any():
        return raw
    # A column whose training part is all gaps can only be filled from the rest.
    untrained = gaps[train].all(axis=0)
    values = np.where(untrained, known_means(raw.inputs), known_means(raw.inputs[train]))
    for group in raw.groups:
        columns = list(group)
        frequent = columns[int(np.argmax(values[columns]))]
        values[columns] = 0
        values[frequent] = 1
    return replace(raw, inputs=np.where(gaps, values, raw.inputs))


def known_means(values: Array) -> Array:
    """(n, width) to (width,): the means of what is not NaN; 0 where all is."""
    known = ~np.isnan(values)
    totals: Array = np.where(known, values, 0.0).sum(axis=0)
    return totals / np.maximum(known.sum(axis=0), 1)


def fit(values: Array, normalisation: Normalisation) -> Scaling | None:
    """The scaling that normalises training values (n, *shape); a constant only loses its offset."""
    if normalisation == "none":
        return None
    low: Array = values.min(axis=0)
    high: Array = values.max(axis=0)
    standard = normalisation == "standard"
    offset: Array = values.mean(axis=0) if standard else low
    factor: Array = values.std(axis=0) if standard else high - low
    # Values closer than any unit anyone measures in would overflow when divided by their spread.
    constant = (high == low) | (factor < SMALLEST_SPREAD)
    return Scaling(np.where(constant, low, offset), np.where(constant, 1.0, factor))
