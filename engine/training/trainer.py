"""One trainer: a network, its examples, and one step after another.

A `Trainer` is an ordinary object that takes one step at a time; `run` is a generator over it that
a job can walk. The same seed and settings give the same weights bit for bit.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.errors import EngineError
from engine.graph import Graph
from engine.losses import LOSSES, LossSite
from engine.optimizers import OPTIMIZERS, STRETCH, rate_at, stretches
from engine.plan import Gradients, Mode, Pass, Plan, compile_plan
from engine.spec import Array, Call, call
from engine.training.ending import Patience, ending
from engine.training.fitting import (
    Evaluation,
    Hits,
    checked_inputs,
    decayed_cells,
    ends,
    fused,
    hits,
    shaped_targets,
)
from engine.training.history import History, Snapshot
from engine.training.settings import Examples, Report, Settings, StopWhen, Unit

EVALUATED_AT_ONCE = 512  # examples in one pass when a whole data set is evaluated


@dataclass
class _Bound:
    """One batch size's calls, from the batch to the gradients."""

    batch: Pass
    loss: LossSite
    into: Array
    calls: tuple[Call, ...]


class Trainer:
    """Trains a network with one input on examples. Not safe to share between threads.

    Raises `EngineError` when network, examples and settings do not fit each other.
    """

    def __init__(
        self,
        graph: Graph,
        examples: Examples,
        settings: Settings | None = None,
        *,
        output: str | None = None,
        dtype: Any = np.float32,
    ) -> None:
        self.settings = settings or Settings()
        self.plan: Plan = compile_plan(graph, dtype, seed=self.settings.seed)
        self._graph = graph
        self._input, self._output = ends(self.plan, output)
        if self.plan.parameters.size == 0:
            raise EngineError("There is nothing to train: no layer of the network has weights.")
        self._given = examples
        self._rng = np.random.default_rng(self.settings.seed)
        self.step = 0
        self.epoch = 0
        self._position = 0
        self._order = self._rng.permutation(len(examples))
        self._memory: tuple[Array, ...] = ()
        self._bound: dict[int, _Bound] = {}
        self._update: tuple[Call, ...] = ()
        self._numbers: tuple[Array, ...] = ()
        self._clip_norm = 0.0
        self._decayed = decayed_cells(self.plan)
        self._work: Array = np.zeros(min(STRETCH, self.plan.parameters.size), dtype)
        self._prepare_loss()
        self._prepare_update()
        self.history = History(self.snapshot())

    # -- settings

    def change(self, settings: Settings) -> None:
        """Go on with other settings. Another optimiser starts without memory."""
        self._turn_to(settings)
        self.history.changed(self.step, settings)

    def _turn_to(self, settings: Settings) -> None:
        before, self.settings = self.settings, settings
        try:
            if settings.loss != before.loss:
                self._prepare_loss()
            if settings.optimizer != before.optimizer:
                self._memory = ()
            self._prepare_update()
        except EngineError:
            self.settings = before
            self._prepare_loss()
            self._prepare_update()
            raise

    def _prepare_loss(self) -> None:
        loss, end = fused(self.plan, LOSSES[self.settings.loss], self._output)
        self._loss, self._end = loss, end
        shape = self.plan.shapes[end]
        self._inputs = checked_inputs(self.plan, self._input, self._given.inputs)
        self._targets = loss.check_targets(shaped_targets(self._given.targets, loss), shape)
        if loss.targets != "classes":
            self._targets = self._targets.astype(self.plan.dtype)
        self._bound.clear()

    def _prepare_update(self) -> None:
        settings, plan = self.settings, self.plan
        optimizer = OPTIMIZERS[settings.optimizer]
        options = optimizer.complete(settings.optimizer_options)
        if len(self._memory) != optimizer.memories:
            self._memory = tuple(np.zeros_like(plan.parameters) for _ in range(optimizer.memories))
        count = len(optimizer.numbers(options, 1.0, 1))
        self._numbers = tuple(np.zeros((), plan.dtype) for _ in range(count))
        self._shrink = np.zeros((), plan.dtype)
        calls: list[Call] = []
        places = stretches(plan.parameters, plan.gradients, self._memory, self._work)
        for at, decayed in zip(places, _cut(self._decayed), strict=True):
            if settings.l2 and optimizer.decouples_decay:
                calls += [
                    call(np.multiply, at.weights, decayed, at.work),
                    call(np.multiply, at.work, self._shrink, at.work),
                    call(np.subtract, at.weights, at.work, at.weights),
                ]
            calls += optimizer.calls(at, options, self._numbers)
        self._update = tuple(calls)
        self._penalty = tuple(self._penalty_calls(optimizer.decouples_decay))
        self._optimizer_options = options

    def _penalty_calls(self, decoupled: bool) -> Iterator[Call]:
        """L1 and L2 as part of the gradient; biases and scales are left alone."""
        settings, plan = self.settings, self.plan
        l1, l2 = (np.array(each, plan.dtype) for each in (settings.l1, settings.l2))
        places = stretches(plan.parameters, plan.gradients, (), self._work)
        for at, decayed in zip(places, _cut(self._decayed), strict=True):
            if settings.l2 and not decoupled:
                yield call(np.multiply, at.weights, decayed, at.work)
                yield call(np.multiply, at.work, l2, at.work)
                yield call(np.add, at.gradients, at.work, at.gradients)
            if settings.l1:
                yield call(np.sign, at.weights, at.work)
                yield call(np.multiply, at.work, decayed, at.work)
                yield call(np.multiply, at.work, l1, at.work)
                yield call(np.add, at.gradients, at.work, at.gradients)

    # -- steps

    def advance(self, unit: Unit = Unit.BATCH) -> Report:
        """Train on one example, one batch, or to the end of the epoch."""
        losses: list[float] = []
        start = time.monotonic()
        epoch = self.epoch
        while True:
            losses.append(self.take_step(1 if unit is Unit.SAMPLE else self.settings.batch_size))
            if unit is not Unit.EPOCH or self.epoch > epoch:
                break
        return self._report(losses, time.monotonic() - start)

    def take_step(self, size: int | None = None) -> float:
        """One step on the next `size` examples (by default a batch). Gives its loss."""
        self.history.offer(self.step, self.snapshot)
        if size is not None and size != self.settings.batch_size:
            self.history.sizes[self.step] = size
        chosen = self._next(size or self.settings.batch_size)
        bound = self._bound.get(len(chosen)) or self._bind(len(chosen))
        self._inputs.take(chosen, 0, bound.into, "clip")
        self._targets.take(chosen, 0, bound.loss.target, "clip")
        for each in bound.calls:
            each()
        self._apply()
        return float(bound.loss.value)

    def _apply(self) -> None:
        settings = self.settings
        for each in self._penalty:
            each()
        if settings.clip:
            self._clip_norm = norm = self._norm()
            if norm > settings.clip:
                np.multiply(self.plan.gradients, settings.clip / norm, self.plan.gradients)
        rate = self.rate
        self.step += 1
        optimizer = OPTIMIZERS[settings.optimizer]
        found = optimizer.numbers(self._optimizer_options, rate, self.step)
        for held, number in zip(self._numbers, found, strict=True):
            held[()] = number
        self._shrink[()] = rate * settings.l2
        for each in self._update:
            each()

    def _next(self, size: int) -> Array:
        """The next examples of this epoch; the last batch may be smaller."""
        chosen = self._order[self._position : self._position + size]
        self._position += len(chosen)
        if self._position >= len(self._order):
            self._position = 0
            self.epoch += 1
            self._order = self._rng.permutation(len(self._order))
        return chosen

    def _bind(self, size: int) -> _Bound:
        batch = self.plan.bind(size, Mode.TRAIN, Gradients.WEIGHTS, ends=(self._end,))
        output = batch.values[self._end]
        target = self._loss.target_array(output.shape[1:], size, self.plan.dtype)
        value = np.zeros((), self.plan.dtype)
        site = LossSite(output, target, batch.gradients[self._end], value)
        calls = (*batch.forward_calls, *self._loss.calls(site), *batch.backward_calls)
        bound = _Bound(batch, site, batch.inputs[self._input], calls)
        if len(self._bound) > 4:
            self._bound.clear()
        self._bound[size] = bound
        return bound

    @property
    def rate(self) -> float:
        """The learning rate of the next step."""
        s = self.settings
        return rate_at(s.rate, s.schedule, s.schedule_options, s.warm_up, self.step, s.steps)

    @property
    def nbytes(self) -> int:
        """The size of all buffers: weights, gradients, the optimiser's memory, batches."""
        vectors = (self.plan.parameters, self.plan.gradients, *self._memory, self._work)
        held = sum(each.nbytes for each in vectors)
        batches = (each.batch.nbytes + each.loss.nbytes for each in self._bound.values())
        return held + sum(batches)

    def _norm(self) -> float:
        gradients = self.plan.gradients
        return math.sqrt(float(np.dot(gradients, gradients)))

    def gradient_norms(self) -> dict[str, float]:
        """The length of the last step's gradient, layer by layer."""
        squares: dict[str, float] = {}
        for place in self.plan.places.values():
            part = self.plan.gradients[place.cells]
            squares[place.node] = squares.get(place.node, 0.0) + float(np.dot(part, part))
        return {node: math.sqrt(square) for node, square in squares.items()}

    # -- running

    def run(
        self,
        unit: Unit = Unit.BATCH,
        until: StopWhen | None = None,
        *,
        stop: Callable[[], bool] = lambda: False,
        pause: float = 1 / 60,
    ) -> Iterator[Report]:
        """Train until a condition holds or `stop` says so, reporting every `pause` seconds.

        The last report says in `ended` why training came to its end.
        """
        until = until or StopWhen()
        begun = told = time.monotonic()
        first_step, first_epoch = self.step, self.epoch
        losses: list[float] = []
        watch = Patience(until.patience)
        size = 1 if unit is Unit.SAMPLE else None
        ended = ""
        while not ended:
            epoch = self.epoch
            losses.append(self.take_step(size))
            now = time.monotonic()
            ended = ending(
                until, self.step - first_step, self.epoch - first_epoch, losses[-1], now - begun
            ) or watch.ending(losses[-1], self.epoch > epoch)
            if not ended and stop():
                ended = "Training was stopped."
            due = self.epoch > epoch if unit is Unit.EPOCH else now - told >= pause
            if due or ended:
                yield self._report(losses, now - begun, ended)
                losses.clear()
                told = time.monotonic()

    def _report(self, losses: list[float], seconds: float, ended: str = "") -> Report:
        mean = math.fsum(losses) / len(losses) if all(map(math.isfinite, losses)) else math.nan
        norm = self._norm()
        return Report(self.step, self.epoch, mean, self.rate, norm, seconds, ended)

    # -- results

    def graph(self) -> Graph:
        """The network with the weights as they are now."""
        return self.plan.updated(self._graph)

    def evaluate(self, examples: Examples | None = None) -> Evaluation:
        """Loss, accuracy and confusion on examples (by default those trained with)."""
        inputs, targets = self._inputs, self._targets
        if examples is not None:
            inputs = checked_inputs(self.plan, self._input, examples.inputs)
            shape = self.plan.shapes[self._end]
            targets = self._loss.check_targets(shaped_targets(examples.targets, self._loss), shape)
        total, count = 0.0, len(inputs)
        counted: Hits | None = None
        for start in range(0, count, EVALUATED_AT_ONCE):
            cells = slice(start, start + EVALUATED_AT_ONCE)
            loss, found = self._evaluate_part(inputs[cells], targets[cells])
            total += loss * len(inputs[cells])
            if found is not None:
                counted = found if counted is None else counted.plus(found)
        if counted is None:
            return Evaluation(total / count, None, None)
        return Evaluation(total / count, counted.right / counted.total, counted.confusion)

    def _evaluate_part(self, inputs: Array, targets: Array) -> tuple[float, Hits | None]:
        once = self.plan.bind(len(inputs))
        once.inputs[self._input][...] = inputs
        once.forward()
        output = once.values[self._end]
        target = self._loss.target_array(output.shape[1:], len(inputs), self.plan.dtype)
        target[...] = targets
        value = np.zeros((), self.plan.dtype)
        for each in self._loss.calls(LossSite(output, target, np.zeros_like(output), value)):
            each()
        return float(value), hits(self._loss, output, target)

    # -- going back

    def snapshot(self) -> Snapshot:
        """Everything that decides how training goes on, copied."""
        return Snapshot(
            self.step,
            self.epoch,
            self._position,
            self._order,
            self.plan.parameters.copy(),
            tuple(each.copy() for each in self._memory),
            {key: array.copy() for key, array in self.plan.state.items()},
            (self._rng.bit_generator.state, self.plan.rng.bit_generator.state),
            self.settings,
        )

    def restore(self, snapshot: Snapshot) -> None:
        """Go on from a snapshot, with the settings it was taken with."""
        if snapshot.settings != self.settings:
            self._turn_to(snapshot.settings)
        self.step, self.epoch = snapshot.step, snapshot.epoch
        self._position, self._order = snapshot.position, snapshot.order
        self.plan.parameters[...] = snapshot.parameters
        for held, array in zip(self._memory, snapshot.memory, strict=False):
            held[...] = array
        for key, array in snapshot.state.items():
            self.plan.state[key][...] = array
        self._rng.bit_generator.state, self.plan.rng.bit_generator.state = snapshot.randomness

    def back(self, steps: int = 1) -> None:
        """Undo steps: weights, optimiser and shuffling are as they were before them.

        The settings in force now stay in force for what comes next.
        """
        self.go_to(self.step - steps)

    def go_to(self, step: int) -> None:
        """Go back to the state after `step` steps, taking steps again from a snapshot before."""
        wanted, now = max(0, step), self.settings
        if wanted > self.step:
            raise EngineError("Training can only go back to a step it has taken.")
        self.restore(self.history.before(wanted))
        while self.step < wanted:
            then = self.history.settings_at(self.step)
            if then != self.settings:
                self._turn_to(then)
            self.take_step(self.history.sizes.get(self.step))
        self.history.forget_after(wanted)
        if now != self.settings:
            self.change(now)

    def rewind(self) -> None:
        """Back to the very start: the same weights, the same order of examples."""
        self.go_to(0)


def _cut(vector: Array) -> Iterator[Array]:
    for start in range(0, vector.size, STRETCH):
        yield vector[start : start + STRETCH]
