"""From the chosen examples to the gradient of their mean loss, on one thread or on several.

Several threads share a batch: each works through its part on buffers of its own, and the parts'
gradients are summed in a fixed order, so that the same number of threads gives the same bits. On a
busy machine a second thread only waits; the parts are then worked through one after the other,
which changes no bit either.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np

from engine.losses import Loss, LossSite
from engine.optimizers import STRETCH
from engine.plan import Gradients, Mode, Plan
from engine.spec import Array, Call

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

    def run(self, inputs: Array, targets: Array, chosen: Array) -> None:
        """Fill the plan's gradients and the site's value from the chosen examples."""
        inputs.take(chosen, 0, self.inputs, "clip")
        targets.take(chosen, 0, self.site.target, "clip")
        for each in self.calls:
            each()


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
        self._workers = ThreadPoolExecutor(len(plans) - 1, "training") if len(plans) > 1 else None

    @property
    def nbytes(self) -> int:
        """The size of all buffers."""
        return sum(part.nbytes for parts in self._parts.values() for part in parts)

    def close(self) -> None:
        """End the threads, once they are idle."""
        if self._workers is not None:
            self._workers.shutdown()

    def run(self, inputs: Array, targets: Array, chosen: Array) -> float:
        """The mean loss of the chosen examples; its gradient is left in the first plan."""
        count = len(chosen)
        parts = self._parts.get(count) or self._bind(count)
        if len(parts) == 1 or self._workers is None:
            parts[0].run(inputs, targets, chosen)
            return float(parts[0].site.value)
        cuts = np.cumsum([len(part.inputs) for part in parts])[:-1]
        shares = np.split(chosen, cuts)
        pace = self._paces[count]
        side_by_side = pace.side_by_side()
        start = time.perf_counter()
        waiting = [
            self._workers.submit(part.run, inputs, targets, some)
            for part, some in zip(parts[1:], shares[1:], strict=True)
            if side_by_side
        ]
        alone = 1 if side_by_side else len(parts)
        for part, some in zip(parts[:alone], shares[:alone], strict=True):
            part.run(inputs, targets, some)
        for each in waiting:
            each.result()
        pace.took(side_by_side, time.perf_counter() - start)
        return self._together(parts, count)

    def _together(self, parts: Sequence[_Part], count: int) -> float:
        """Gradients and losses of the parts, weighted by how many examples each had."""
        shares = [len(part.inputs) / count for part in parts]
        whole = parts[0].plan.gradients
        for start in range(0, whole.size, STRETCH):
            cells = slice(start, start + STRETCH)
            sum_here = whole[cells]
            np.multiply(sum_here, np.array(shares[0], whole.dtype), sum_here)
            for part, share in zip(parts[1:], shares[1:], strict=True):
                more = part.plan.gradients[cells]
                np.multiply(more, np.array(share, whole.dtype), more)
                np.add(sum_here, more, sum_here)
        return sum(float(p.site.value) * s for p, s in zip(parts, shares, strict=True))

    def _bind(self, count: int) -> tuple[_Part, ...]:
        if len(self._parts) >= MOST_SIZES:
            self._parts.clear()
            self._paces.clear()
        used = min(len(self._plans), count)
        sizes = [count // used + (place < count % used) for place in range(used)]
        parts = tuple(
            self._bind_part(plan, size) for plan, size in zip(self._plans, sizes, strict=False)
        )
        self._parts[count] = parts
        self._paces[count] = Pace()
        return parts

    def _bind_part(self, plan: Plan, size: int) -> _Part:
        once = plan.bind(size, Mode.TRAIN, Gradients.WEIGHTS, ends=(self._end,))
        output = once.values[self._end]
        target = self._loss.target_array(output.shape[1:], size, plan.dtype)
        site = LossSite(output, target, once.gradients[self._end], np.zeros((), plan.dtype))
        calls = (*once.forward_calls, *self._loss.calls(site), *once.backward_calls)
        return _Part(plan, once.inputs[self._entry], site, calls, once.nbytes + site.nbytes)
