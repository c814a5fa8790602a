"""What a person sets before and during training, and what training tells in return."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

import numpy as np

from engine.errors import EngineError
from engine.language import tr
from engine.losses import LOSSES
from engine.optimizers import OPTIMIZERS, SCHEDULES, Optimizer, Schedule
from engine.spec import Array


class Unit(Enum):
    """How far one go of training reaches."""

    SAMPLE = "sample"
    BATCH = "batch"
    EPOCH = "epoch"


@dataclass(frozen=True, eq=False)
class Examples:
    """Inputs (n, *shape) and their targets (n, …); what targets must be depends on the loss.

    Raises `EngineError` where there is not one target for each input, or no example at all.
    """

    inputs: Array
    targets: Array

    def __post_init__(self) -> None:
        if len(self.inputs) != len(self.targets):
            raise EngineError(
                tr("There are {0} inputs but {1} targets; each example needs one of each.").format(
                    len(self.inputs), len(self.targets)
                )
            )
        if len(self.inputs) == 0:
            raise EngineError(tr("There is no example to train with."))

    def __len__(self) -> int:
        return len(self.inputs)


def split(examples: Examples, test_share: float, seed: int = 0) -> tuple[Examples, Examples | None]:
    """Examples for training and for testing, drawn at random; None where no test part is left."""
    if not 0 <= test_share < 1:
        raise EngineError(tr("The share of examples for testing must be from 0 up to (not) 1."))
    order = np.random.default_rng(seed).permutation(len(examples))
    cut = round(len(examples) * test_share)
    test, train = order[:cut], order[cut:]
    tested = Examples(examples.inputs[test], examples.targets[test]) if cut else None
    return Examples(examples.inputs[train], examples.targets[train]), tested


@dataclass(frozen=True)
class Settings:
    """All that can be turned while training runs. `steps` is how long schedules are planned for.

    `clip` is the greatest length of the whole gradient; 0 leaves it. Raises `EngineError` for
    names that are not declared and for numbers out of their bounds.
    """

    loss: str = "mse"
    optimizer: str = "adam"
    optimizer_options: Mapping[str, Any] = field(default_factory=dict[str, Any])
    rate: float = 0.01
    schedule: str = "constant"
    schedule_options: Mapping[str, Any] = field(default_factory=dict[str, Any])
    warm_up: int = 0
    steps: int = 1000
    batch_size: int = 32
    l1: float = 0.0
    l2: float = 0.0
    clip: float = 0.0
    seed: int = 0

    def __post_init__(self) -> None:
        for what, key, known in (
            ("loss", self.loss, LOSSES),
            ("optimiser", self.optimizer, OPTIMIZERS),
            ("schedule", self.schedule, SCHEDULES),
        ):
            if key not in known:
                raise EngineError(tr("There is no {0} called {1!r}.").format(what, key))
        for what, number in (
            (tr("The learning rate"), self.rate),
            ("L1", self.l1),
            ("L2", self.l2),
            ("Clipping", self.clip),
        ):
            if not (_is_number(number) and 0 <= number < math.inf):
                raise EngineError(tr("{0} must be a finite number, 0 or more.").format(what))
        for what, whole, least in (
            (tr("The batch size"), self.batch_size, 1),
            (tr("The number of planned steps"), self.steps, 1),
            (tr("The number of warm-up steps"), self.warm_up, 0),
            (tr("The seed"), self.seed, 0),
        ):
            if not (_is_whole(whole) and whole >= least):
                raise EngineError(
                    tr("{0} must be a whole number, at least {1}.").format(what, least)
                )
        _check_options(OPTIMIZERS[self.optimizer], self.optimizer_options)
        _check_options(SCHEDULES[self.schedule], self.schedule_options)


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _check_options(chosen: Optimizer | Schedule, options: Mapping[str, Any]) -> None:
    """Raise `EngineError` for the first option out of its bounds; those of others are ignored."""
    for option in chosen.options:
        problem = option.problem(options.get(option.name, option.default))
        if problem:
            raise EngineError(f"{chosen.title}: {problem}")


@dataclass(frozen=True)
class StopWhen:
    """When `run` ends by itself; a condition of 0 is off."""

    steps: int = 0
    epochs: int = 0
    loss_below: float = 0.0
    seconds: float = 0.0
    patience: int = 0  # epochs without a better mean loss

    def __post_init__(self) -> None:
        numbers = (self.steps, self.epochs, self.loss_below, self.seconds, self.patience)
        if not all(_is_number(each) and 0 <= each < math.inf for each in numbers):
            raise EngineError(
                tr("A condition that ends training must be a finite number, 0 or more.")
            )


@dataclass(frozen=True)
class Report:
    """Where training stands. `loss` is the mean since the last report, over batches.

    `ended` is a sentence once `run` has come to its end, else "". `nbytes` is the size of all
    buffers that training holds.
    """

    step: int
    epoch: int
    loss: float
    rate: float
    gradient_norm: float
    seconds: float
    ended: str = ""
    nbytes: int = 0
