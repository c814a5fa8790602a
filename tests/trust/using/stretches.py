"""How long the GUI thread works before it looks at its events again.

Measured in processor time of that thread: on a machine with other work a frame may wait for its
turn, but what delays it here is only what this program does.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QAbstractEventDispatcher

FRAME = 0.016
BLOCK = 0.100


@dataclass
class Stretches:
    """Between waking up and going to sleep again: counts, and the longest with what began them."""

    count: int = 0
    over_frame: int = 0
    blocks: list[tuple[float, str]] = field(default_factory=list)
    doing: str = ""
    _began: float | None = None

    def watch(self) -> None:
        """Listen to the event dispatcher of this thread."""
        dispatcher = QAbstractEventDispatcher.instance()
        dispatcher.awake.connect(self._awake)
        dispatcher.aboutToBlock.connect(self._asleep)

    def _awake(self) -> None:
        # The dispatcher wakes again for each round of its loop: that ends a stretch as well.
        self._asleep()
        self._began = time.thread_time()

    def _asleep(self) -> None:
        if self._began is not None:
            self.note(time.thread_time() - self._began)
            self._began = None

    def act(self, work: Callable[[], str]) -> str:
        """Do something outside the event loop, as one stretch; returns what `work` says it was."""
        self._asleep()
        began = time.thread_time()
        self.doing = work()
        self._began = None  # loops within the act were part of it
        self.note(time.thread_time() - began)
        return self.doing

    def note(self, seconds: float) -> None:
        """One stretch of work."""
        self.count += 1
        self.over_frame += seconds > FRAME
        if seconds > BLOCK:
            self.blocks.append((round(seconds, 3), self.doing))

    @property
    def share_in_time(self) -> float:
        """The share of stretches that fit into a frame."""
        return 1 - self.over_frame / max(self.count, 1)

    def longest(self, most: int) -> list[tuple[float, str]]:
        """The longest blocks."""
        return sorted(self.blocks, reverse=True)[:most]
