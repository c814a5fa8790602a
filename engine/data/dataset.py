"""A data set ready for a network: inputs, targets, their names, and which examples are for testing.

A `DataSet` remembers how its inputs were made from the original points (features, then scaling),
so that a new point, such as one under the mouse, can be put through the same steps.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from engine.data.features import apply_features
from engine.errors import EngineError
from engine.language import tr

Array = NDArray[np.float64]
Whole = NDArray[np.int64]
Mask = NDArray[np.bool_]
Task = Literal["classification", "regression", "tokens"]
TASKS: tuple[Task, ...] = ("classification", "regression", "tokens")


@dataclass(frozen=True, eq=False)
class Scaling:
    """x ↦ (x − offset) / factor in every component; fitted on the training part alone."""

    offset: Array
    factor: Array

    def apply(self, values: NDArray[Any]) -> Array:
        """Original values (…, *shape) to scaled ones of the same shape."""
        return np.asarray((values - self.offset) / self.factor, dtype=np.float64)

    def undo(self, values: NDArray[Any]) -> Array:
        """Scaled values (…, *shape) back to original ones."""
        return np.asarray(values * self.factor + self.offset, dtype=np.float64)


@dataclass(frozen=True, eq=False)
class DataSet:
    """n examples. All arrays are read-only.

    Raises `EngineError` when its parts do not fit one another or a number is not finite.
    """

    key: str
    title: str
    task: Task
    inputs: Array
    """(n, *shape): what the network is given. Token ids are whole numbers."""
    targets: Array | Whole
    """Class numbers (n,); regression targets (n, outputs); next token ids (n, length)."""
    input_names: tuple[str, ...]
    """One name per input of a vector; empty for images and tokens."""
    target_names: tuple[str, ...]
    class_names: tuple[str, ...]
    """Classification: one per class. Otherwise empty."""
    train: Whole
    """Which examples are for training, in a seeded random order."""
    test: Whole
    description: str
    licence: str
    points: Array
    """(n, *original shape): the examples before features and scaling, for drawing."""
    features: tuple[str, ...] | None = None
    """Keys of `engine.data.features.FEATURES` in use; None: the coordinates as they are."""
    scaling: Scaling | None = None
    target_scaling: Scaling | None = None
    vocabulary: int = 0
    """Tokens: how many different ids there are."""
    notes: tuple[str, ...] = field(default=())
    """What was mended or left out on the way, one sentence each."""

    def __post_init__(self) -> None:
        count = len(self.inputs)
        if count == 0:
            raise EngineError(tr("{0} has no examples; add at least two.").format(self.title))
        if len(self.targets) != count or len(self.points) != count:
            raise EngineError(
                tr("{0} has {1} inputs but {2} targets; each example needs one of each.").format(
                    self.title, count, len(self.targets)
                )
            )
        for array in (self.inputs, self.targets, self.points):
            if not np.isfinite(array).all():
                raise EngineError(tr("{0} holds a number that is not finite.").format(self.title))
        if self.task == "classification":
            self._check_classes()
        rows = np.concatenate([self.train, self.test])
        if not np.array_equal(np.sort(rows), np.arange(count)):
            raise EngineError(
                tr(
                    "The training and test parts of {0} must hold every example exactly once."
                ).format(self.title)
            )
        if len(self.train) == 0:
            raise EngineError(tr("{0} leaves no example for training.").format(self.title))
        for array in (self.inputs, self.targets, self.points, self.train, self.test):
            array.flags.writeable = False

    def _check_classes(self) -> None:
        if len(self.class_names) < 2:
            raise EngineError(
                tr("{0} has only one class; telling classes apart needs at least two.").format(
                    self.title
                )
            )
        outside = self.targets.min() < 0 or self.targets.max() >= len(self.class_names)
        if self.targets.ndim != 1 or self.targets.dtype.kind not in "iu" or outside:
            raise EngineError(
                tr("{0} has targets that are not numbers of its classes.").format(self.title)
            )

    @property
    def count(self) -> int:
        """How many examples there are."""
        return len(self.inputs)

    @property
    def input_shape(self) -> tuple[int, ...]:
        """The shape of one input: (2,), (8, 8, 1) …"""
        return self.inputs.shape[1:]

    @property
    def outputs(self) -> int:
        """How many numbers a network answers with: classes, regression targets or vocabulary."""
        if self.task == "classification":
            return len(self.class_names)
        return self.vocabulary if self.task == "tokens" else self.targets.shape[1]

    def encode(self, points: NDArray[Any]) -> Array:
        """Points (m, *original shape) as inputs (m, *input shape): same features, same scaling."""
        values = np.asarray(points, dtype=np.float64)
        if self.features is not None:
            values = apply_features(values, self.features)
        return self.scaling.apply(values) if self.scaling is not None else values

    def decode_targets(self, values: NDArray[Any]) -> Array:
        """A regression network's answers (m, outputs) in the units of the original targets."""
        if self.target_scaling is not None:
            return self.target_scaling.undo(values)
        return np.asarray(values, dtype=np.float64)

    def one_hot(self) -> Array:
        """Class numbers (n,) as rows (n, classes) with a single 1."""
        if self.task != "classification":
            raise EngineError(tr("{0} has no classes.").format(self.title))
        return np.eye(len(self.class_names))[self.targets.astype(np.int64)]
