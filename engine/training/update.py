"""From gradients to weights: penalties, clipping, and the optimiser's own calls."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from engine.optimizers import OPTIMIZERS, STRETCH, stretches
from engine.plan import Plan
from engine.spec import Array, Call, call
from engine.training.fitting import decayed_cells
from engine.training.settings import Settings


class Update:
    """Moves a plan's weights along its gradients as the settings say.

    `memory` is the optimiser's own, kept from step to step; give it to go on where another left.
    """

    def __init__(self, plan: Plan, settings: Settings, memory: tuple[Array, ...] = ()) -> None:
        self._plan = plan
        self.settings = settings
        self._optimizer = OPTIMIZERS[settings.optimizer]
        self._options = self._optimizer.complete(settings.optimizer_options)
        if len(memory) != self._optimizer.memories:
            count = self._optimizer.memories
            memory = tuple(np.zeros_like(plan.parameters) for _ in range(count))
        self.memory = memory
        self._work: Array = np.zeros(min(STRETCH, plan.parameters.size), plan.dtype)
        self._decayed = decayed_cells(plan)
        count = len(self._optimizer.numbers(self._options, 1.0, 1))
        self._numbers: tuple[Array, ...] = tuple(np.zeros((), plan.dtype) for _ in range(count))
        self._shrink: Array = np.zeros((), plan.dtype)
        self._penalties = tuple(self._penalty_calls())
        self._moves = tuple(self._move_calls())

    @property
    def nbytes(self) -> int:
        """The size of the optimiser's memory and working space."""
        return sum(each.nbytes for each in (*self.memory, self._work, self._decayed))

    def apply(self, rate: float, step: int) -> None:
        """Move the weights; `step` counts from 1, where this optimiser began."""
        for each in self._penalties:
            each()
        if self.settings.clip:
            self._clip()
        found = self._optimizer.numbers(self._options, rate, step)
        for held, number in zip(self._numbers, found, strict=True):
            held[()] = number
        self._shrink[()] = rate * self.settings.l2
        for each in self._moves:
            each()

    def _clip(self) -> None:
        gradients = self._plan.gradients
        norm = math.sqrt(float(np.dot(gradients, gradients)))
        if norm > self.settings.clip:
            np.multiply(gradients, self.settings.clip / norm, gradients)

    def _penalty_calls(self) -> Iterator[Call]:
        """L1 and L2 as part of the gradient; biases and scales are left alone."""
        settings, plan = self.settings, self._plan
        l1, l2 = (np.array(each, plan.dtype) for each in (settings.l1, settings.l2))
        places = stretches(plan.parameters, plan.gradients, (), self._work)
        for at, decayed in zip(places, _cut(self._decayed), strict=True):
            if settings.l2 and not self._optimizer.decouples_decay:
                yield call(np.multiply, at.weights, decayed, at.work)
                yield call(np.multiply, at.work, l2, at.work)
                yield call(np.add, at.gradients, at.work, at.gradients)
            if settings.l1:
                yield call(np.sign, at.weights, at.work)
                yield call(np.multiply, at.work, decayed, at.work)
                yield call(np.multiply, at.work, l1, at.work)
                yield call(np.add, at.gradients, at.work, at.gradients)

    def _move_calls(self) -> Iterator[Call]:
        plan = self._plan
        places = stretches(plan.parameters, plan.gradients, self.memory, self._work)
        for at, decayed in zip(places, _cut(self._decayed), strict=True):
            if self.settings.l2 and self._optimizer.decouples_decay:
                yield call(np.multiply, at.weights, decayed, at.work)
                yield call(np.multiply, at.work, self._shrink, at.work)
                yield call(np.subtract, at.weights, at.work, at.weights)
            yield from self._optimizer.calls(at, self._options, self._numbers)


def _cut(vector: Array) -> Iterator[Array]:
    for start in range(0, vector.size, STRETCH):
        yield vector[start : start + STRETCH]
