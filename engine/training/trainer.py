"""One trainer: a network, its examples, and one step after another.

A `Trainer` is an ordinary object that takes one step at a time; `run` is a generator over it that
a job can walk. The same seed and settings give the same weights bit for bit.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from engine.errors import EngineError
from engine.graph import Graph
from engine.language import tr
from engine.losses import LOSSES, LossSite
from engine.optimizers import rate_at
from engine.plan import Plan, compile_plan
from engine.spec import Array
from engine.threads import one_thread_per_product
from engine.training.batches import Batches
from engine.training.ending import Patience, ending
from engine.training.fitting import (
    Evaluation,
    Hits,
    checked_inputs,
    ends,
    finite,
    fused,
    hits,
    need_shares,
    shaped_targets,
)
from engine.training.history import History, Snapshot
from engine.training.settings import Examples, Report, Settings, StopWhen, Unit
from engine.training.update import Update

EVALUATED_AT_ONCE = 512  # examples in one pass when a whole data set is evaluated


class Trainer:
    """Trains a network with one input on examples. Not safe to share between threads.

    With `threads` above 1 each batch is shared among that many threads; `close` when it rests.

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
        threads: int = 1,
    ) -> None:
        self.settings = settings or Settings()
        self.plan: Plan = compile_plan(graph, dtype, seed=self.settings.seed)
        self._plans = (self.plan, *(self.plan.twin() for _ in range(_spare(self.plan, threads))))
        self._graph = graph
        self._input, self._output = ends(self.plan, output)
        if self.plan.parameters.size == 0:
            raise EngineError(tr("There is nothing to train: no layer of the network has weights."))
        self._given = examples
        self._rng = np.random.default_rng(self.settings.seed)
        self.step = 0
        self.epoch = 0
        self._since = 0  # the step at which the optimiser in use began
        self._position = 0
        self._order = self._rng.permutation(len(examples))
        self._batches: Batches | None = None
        self._update = Update(self.plan, self.settings)
        self._prepare_loss()
        self.history = History(self.snapshot())

    # -- settings

    def change(self, settings: Settings) -> None:
        """Go on with other settings. Another optimiser starts without memory.

        Raises `EngineError`, and leaves everything as it was, where the loss does not fit.
        """
        self._turn_to(settings)
        self.history.changed(self.step, settings)

    def _turn_to(self, settings: Settings) -> None:
        before, self.settings = self.settings, settings
        if settings.loss != before.loss:
            try:
                self._prepare_loss()
            except EngineError:
                self.settings = before
                raise

    def _ready(self) -> None:
        """Let the settings in force move the weights: at the next step, so that an optimiser
        that was left and taken up again in between keeps its memory, now and when steps are
        taken again.
        """
        before = self._update.settings
        if before is self.settings:
            return
        kept: tuple[Array, ...] = ()
        if before.optimizer == self.settings.optimizer:
            kept = self._update.memory
        else:
            self._since = self.step
        self._update = Update(self.plan, self.settings, kept)

    def _prepare_loss(self) -> None:
        loss, end = fused(self.plan, LOSSES[self.settings.loss], self._output)
        inputs = checked_inputs(self.plan, self._input, self._given.inputs)
        targets = shaped_targets(self._given.targets, loss)
        targets = loss.check_targets(targets, self.plan.shapes[end])
        need_shares(self.plan, loss, end)
        if loss.targets != "classes":
            targets = finite(targets, self.plan.dtype, "Target")
        self.close()
        self._loss, self._end = loss, end
        self._inputs, self._targets = inputs, targets
        self._batches = Batches(self._plans, loss, self._input, end)

    def close(self) -> None:
        """Rest: end the threads that share the work, and give back the memory of each batch's
        numbers, often many times that of the weights. The next step begins both anew.
        """
        if self._batches is not None:
            self._batches.close()
            self._batches = None
        for plan in self._plans:
            plan.let_go()

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
        """One step on the next `size` examples (by default a batch). Gives its loss.

        Fewer where the epoch has fewer left. Raises `EngineError` for a size below 1.
        """
        if size is not None and size < 1:
            raise EngineError(tr("A step needs at least one example."))
        self._ready()
        self.history.offer(self.step, self.snapshot)
        if size is not None and size != self.settings.batch_size:
            self.history.sizes[self.step] = size
        chosen = self._next(size or self.settings.batch_size)
        if self._batches is None:  # closed since: begin again
            self._batches = Batches(self._plans, self._loss, self._input, self._end)
        loss = self._batches.run(self._inputs, self._targets, chosen)
        rate = self.rate
        self.step += 1
        self._update.apply(rate, self.step - self._since)
        return loss

    def _next(self, size: int) -> Array:
        """The next examples of this epoch; the last batch may be smaller."""
        chosen = self._order[self._position : self._position + size]
        self._position += len(chosen)
        if self._position >= len(self._order):
            self._position = 0
            self.epoch += 1
            self._order = self._rng.permutation(len(self._order))
        return chosen

    @property
    def rate(self) -> float:
        """The learning rate of the next step."""
        s = self.settings
        return rate_at(s.rate, s.schedule, s.schedule_options, s.warm_up, self.step, s.steps)

    @property
    def nbytes(self) -> int:
        """The size of all buffers: weights, gradients, the optimiser's memory, batches."""
        vectors = [self.plan.parameters, *(plan.gradients for plan in self._plans)]
        held = sum(each.nbytes for each in vectors) + self._update.nbytes
        return held + (self._batches.nbytes if self._batches else 0)

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
        pause: float | Callable[[], float] = 1 / 60,
    ) -> Iterator[Report]:
        """Train until a condition holds or `stop` says so, reporting every `pause` seconds.

        A function is asked for the pause after each step. The last report says in `ended` why
        training came to its end.
        """
        until = until or StopWhen()
        every = pause if callable(pause) else lambda: pause
        begun = told = time.monotonic()
        first_step, first_epoch = self.step, self.epoch
        losses: list[float] = []
        watch = Patience(until.patience)
        size = 1 if unit is Unit.SAMPLE else None
        ended = ""
        with one_thread_per_product():
            while not ended:
                epoch = self.epoch
                losses.append(self.take_step(size))
                now = time.monotonic()
                ended = ending(
                    until, self.step - first_step, self.epoch - first_epoch, losses[-1], now - begun
                ) or watch.ending(losses[-1], self.epoch > epoch)
                if not ended and stop():
                    ended = tr("Training was stopped.")
                due = self.epoch > epoch if unit is Unit.EPOCH else now - told >= every()
                if due or ended:
                    yield self._report(losses, now - begun, ended)
                    losses.clear()
                    told = time.monotonic()

    def _report(self, losses: list[float], seconds: float, ended: str = "") -> Report:
        mean = math.fsum(losses) / len(losses) if all(map(math.isfinite, losses)) else math.nan
        norm = self._norm()
        return Report(self.step, self.epoch, mean, self.rate, norm, seconds, ended, self.nbytes)

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
        self._ready()
        return Snapshot(
            self.step,
            self.epoch,
            self._position,
            self._order,
            self.plan.parameters.copy(),
            tuple(each.copy() for each in self._update.memory),
            {key: array.copy() for key, array in self.plan.state.items()},
            tuple(each.bit_generator.state for each in self._randomness()),
            self.settings,
            self._since,
        )

    def restore(self, snapshot: Snapshot) -> None:
        """Go on from a snapshot, with the settings it was taken with."""
        if snapshot.settings != self.settings:
            self._turn_to(snapshot.settings)
        self._ready()
        self.step, self.epoch, self._since = snapshot.step, snapshot.epoch, snapshot.since
        self._position, self._order = snapshot.position, snapshot.order
        self.plan.parameters[...] = snapshot.parameters
        for held, array in zip(self._update.memory, snapshot.memory, strict=True):
            held[...] = array
        for key, array in snapshot.state.items():
            self.plan.state[key][...] = array
        for each, state in zip(self._randomness(), snapshot.randomness, strict=True):
            each.bit_generator.state = state

    def _randomness(self) -> tuple[np.random.Generator, ...]:
        return (self._rng, *(plan.rng for plan in self._plans))

    def back(self, steps: int = 1) -> None:
        """Undo steps: weights, optimiser and shuffling are as they were before them.

        The settings in force now stay in force for what comes next.
        """
        self.go_to(self.step - steps)

    def go_to(self, step: int) -> None:
        """Go back to the state after `step` steps, taking steps again from a snapshot before."""
        wanted, now = max(0, step), self.settings
        if wanted > self.step:
            raise EngineError(tr("Training can only go back to a step it has taken."))
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


def _spare(plan: Plan, threads: int) -> int:
    """How many threads can help: none where layers remember the batches they see (BatchNorm)."""
    remembers = any(plan.layer(node).key != "input" for node, _ in plan.state)
    return 0 if remembers else max(0, threads - 1)
