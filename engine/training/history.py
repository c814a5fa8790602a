"""The way training has come: snapshots thinned out along it, so that it can be gone back.

Any step between two snapshots is reached by taking the steps since the earlier one again, with the
settings that were in force; the same seed makes them the same steps, bit for bit.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from engine.spec import Array
from engine.training.settings import Settings


@dataclass(frozen=True, eq=False)
class Snapshot:
    """Everything that decides how training goes on."""

    step: int
    epoch: int
    position: int
    order: Array
    parameters: Array
    memory: tuple[Array, ...]
    state: Mapping[tuple[str, str], Array]
    randomness: tuple[Mapping[str, Any], ...]
    settings: Settings
    since: int  # the step at which the optimiser in use began

    @property
    def nbytes(self) -> int:
        """About how much memory it takes."""
        return self.parameters.nbytes * (1 + len(self.memory)) + self.order.nbytes


class History:
    """Snapshots along the way, thinned out so that they stay within `BUDGET` bytes."""

    BUDGET = 64 * 2**20
    MOST = 64

    def __init__(self, first: Snapshot) -> None:
        self._kept = [first]
        self._every = 1
        self._changes: list[tuple[int, Settings]] = [(0, first.settings)]
        self.sizes: dict[int, int] = {}

    def offer(self, step: int, take: Callable[[], Snapshot]) -> None:
        """Keep a snapshot of this step if it is one of those to keep."""
        if step <= self._kept[-1].step or step % self._every:
            return
        self._kept.append(take())
        most = max(2, min(self.MOST, self.BUDGET // max(1, self._kept[0].nbytes)))
        if len(self._kept) > most:
            self._every *= 2
            self._kept = [each for each in self._kept if each.step % self._every == 0]

    def changed(self, step: int, settings: Settings) -> None:
        """Remember which settings are in force from this step on."""
        self._changes.append((step, settings))

    def settings_at(self, step: int) -> Settings:
        """The settings in force when that step was taken."""
        return [settings for at, settings in self._changes if at <= step][-1]

    def before(self, step: int) -> Snapshot:
        """The latest snapshot that is not after `step`."""
        return next(each for each in reversed(self._kept) if each.step <= step)

    def forget_after(self, step: int) -> None:
        """What lay ahead is not remembered once training has gone back."""
        self._kept = [each for each in self._kept if each.step <= step]
        self._changes = [(at, each) for at, each in self._changes if at <= step]
        self.sizes = {at: size for at, size in self.sizes.items() if at < step}
