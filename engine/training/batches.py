"""From the chosen examples to the gradient of their mean loss, on one thread or on several.

Several threads share a batch: each works through its part on buffers of its own, weighted by its
share of the batch, and the parts' gradients are summed in a fixed order, so that the same number
of threads gives the same bits. On a busy machine a second thread only waits; the parts are then
worked through one after the other, which changes no bit either.
"""

from __future__ import annotations

import threading
import time
import weakref
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from queue import SimpleQueue

import numpy as np

from engine.losses import Loss, LossSite
from engine.optimizers import STRETCH
from engine.plan import Gradients, Mode, Plan
from engine.spec import Array, Call, call

_Work = Callable[[], None]

TRY_AGAIN = 32  # steps after which the other way of working is timed again
MOST_SIZES = 4  # batch sizes whose buffers are kept: whole batches, the last one, single samples


@dataclass(frozen=True, eq=False)
class _Part:
    """What one thread does of a batch."""

    plan: Plan
    inputs: Array
    site: LossSite
    calls: tuple[Call, ...]
    nbytes: int
    cells: slice  # of the batch
    share: float  # of the batch

    def run(self, inputs: Array, targets: Array, chosen: Array) -> None:
        """Fill the plan's gradients and the site's value from the chosen examples."""
        inputs.take(chosen, 0, self.inputs, "clip")
        targets.take(chosen, 0, self.site.target, "clip")
        for each in self.calls:
            each()


class _Worker:
    """A thread that waits for work. A pool's futures cost more than a small part of a batch."""

    def __init__(self) -> None:
        self._asked: SimpleQueue[_Work | None] = SimpleQueue()
        self._done: SimpleQueue[BaseException | None] = SimpleQueue()
        self._thread = threading.Thread(
            target=_keep_working, args=(self._asked, self._done), name="training", daemon=True
        )
        self._thread.start()
        self._end = weakref.finalize(self, self._asked.put, None)

    def start(self, work: _Work) -> None:
        """Begin; `wait` must follow before the next."""
        self._asked.put(work)

    def wait(self) -> BaseException | None:
        """Until the work is done: what it raised, if it did."""
        return self._done.get()

    def close(self) -> None:
        """End the thread, once it is idle."""
        self._end()
        self._thread.join()


def _keep_working(
    asked: SimpleQueue[_Work | None], done: SimpleQueue[BaseException | None]
) -> None:
    while (work := asked.get()) is not None:
        try:
            work()
        except BaseException as error:  # raised again where the work was asked for
            done.put(error)
        else:
            done.put(None)
        del work  # an idle thread keeps no arrays alive


class Pace:
    """Whether parts are faster side by side or one after the other: found by trying."""

    def __init__(self) -> None:
        self._seconds = {True: 0.0, False: 0.0}
        self._steps = 0

    def side_by_side(self) -> bool:
        """How the next batch is worked through: the faster way, now and then the other."""
        self._steps += 1
        return self._faster if self._steps % TRY_AGAIN else not self._faster

    @property
    def _faster(self) -> bool:
        return self._seconds[True] <= self._seconds[False]

    def took(self, side_by_side: bool, seconds: float) -> None:
        """Remember how long a batch took.

        Of the way in use a single batch that was held up counts little; what is known of the other
        is old, so its new time counts alone.
        """
        before = self._seconds[side_by_side]
        in_use = side_by_side == self._faster and before
        self._seconds[side_by_side] = before + 0.2 * (seconds - before) if in_use else seconds


class Batches:
    """Works through batches of a network whose input, loss and end are settled."""

    def __init__(self, plans: Sequence[Plan], loss: Loss, entry: str, end: str) -> None:
        self._plans = plans
        self._loss = loss
        self._entry = entry
        self._end = end
        self._parts: dict[int, tuple[_Part, ...]] = {}
        self._paces: dict[int, Pace] = {}
        self._workers = [_Worker() for _ in plans[1:]]

    @property
    def nbytes(self) -> int:
        """The size of all buffers."""
        return sum(part.nbytes for parts in self._parts.values() for part in parts)

    def close(self) -> None:
        """End the threads, once they are idle."""
        for worker in self._workers:
            worker.close()
        self._workers.clear()

    def run(self, inputs: Array, targets: Array, chosen: Array) -> float:
        """The mean loss of the chosen examples; its gradient is left in the first plan."""
        count = len(chosen)
        parts = self._parts.get(count) or self._bind(count)
        if len(parts) == 1:
            parts[0].run(inputs, targets, chosen)
            return float(parts[0].site.value)
        pace = self._paces[count]
        start = time.perf_counter()
        if side_by_side := pace.side_by_side():
            self._side_by_side(parts, inputs, targets, chosen)
        else:
            for part in parts:
                part.run(inputs, targets, chosen[part.cells])
        pace.took(side_by_side, time.perf_counter() - start)
        return _together(parts)

    def _side_by_side(
        self, parts: Sequence[_Part], inputs: Array, targets: Array, chosen: Array
    ) -> None:
        working = self._workers[: len(parts) - 1]
        for worker, part in zip(working, parts[1:], strict=True):
            worker.start(partial(part.run, inputs, targets, chosen[part.cells]))
        try:
            parts[0].run(inputs, targets, chosen[parts[0].cells])
        finally:
            errors = [worker.wait() for worker in working]
        for error in errors:
            if error is not None:
                raise error

    def _bind(self, count: int) -> tuple[_Part, ...]:
        if len(self._parts) >= MOST_SIZES:
            self._parts.clear()
            self._paces.clear()
        used = min(len(self._plans), count)
        cuts = [round(count * place / used) for place in range(used + 1)]
        parts = tuple(
            self._bind_part(plan, slice(*ends), count)
            for plan, ends in zip(self._plans, pairwise(cuts), strict=False)
        )
        self._parts[count] = parts
        self._paces[count] = Pace()
        return parts

    def _bind_part(self, plan: Plan, cells: slice, count: int) -> _Part:
        size = cells.stop - cells.start
        once = plan.bind(size, Mode.TRAIN, Gradients.WEIGHTS, ends=(self._end,))
        output = once.values[self._end]
        target = self._loss.target_array(output.shape[1:], size, plan.dtype)
        slope = once.gradients[self._end]
        site = LossSite(output, target, slope, np.zeros((), plan.dtype))
        # Weighing the loss's gradient, the smallest array there is, weighs all that follow from it.
        share = np.array(size / count, plan.dtype)
        weighing = (call(np.multiply, slope, share, slope),) if size < count else ()
        calls = (*once.forward_calls, *self._loss.calls(site), *weighing, *once.backward_calls)
        nbytes = once.nbytes + site.nbytes
        return _Part(plan, once.inputs[self._entry], site, calls, nbytes, cells, size / count)


def _together(parts: Sequence[_Part]) -> float:
    """The batch's loss; its gradient is summed in the first part's plan."""
    whole = parts[0].plan.gradients
    for start in range(0, whole.size, STRETCH):
        cells = slice(start, start + STRETCH)
        for part in parts[1:]:
            np.add(whole[cells], part.plan.gradients[cells], whole[cells])
    return sum(float(part.site.value) * part.share for part in parts)
