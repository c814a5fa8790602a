"""How long the GUI thread works before it looks at its events again.

Measured in processor time of that thread: on a machine with other work a frame may wait for its
turn, but what delays it here is only what this program does. A second thread looks at what is being
done once a stretch goes on, so that a block has a name.
"""

from __future__ import annotations

import _thread
import faulthandler
import re
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QAbstractEventDispatcher

FRAME = 0.016
BLOCK = 0.100
_LOOK_AFTER, _LOOK_EVERY = 0.040, 0.010  # seconds by the clock
_ROOT = Path(__file__).resolve().parents[3]


@dataclass
class Stretches:
    """Between waking up and going to sleep again: counts, and the longest with what began them."""

    count: int = 0
    over_frame: int = 0
    blocks: list[tuple[float, str]] = field(default_factory=list)
    doing: str = ""
    _began: float | None = None
    _since: float = 0.0  # by the clock; 0 between stretches
    _seen: list[list[str]] = field(default_factory=list)
    _aside: bool = False

    def watch(self) -> None:
        """Listen to the event dispatcher of this thread."""
        dispatcher = QAbstractEventDispatcher.instance()
        dispatcher.awake.connect(self._awake)
        dispatcher.aboutToBlock.connect(self._asleep)
        # None of `threading`'s, as those that are left over are counted.
        _thread.start_new_thread(self._look, (threading.get_ident(),))

    def _look(self, thread: int) -> None:
        """Note where `thread` is, again and again, while a stretch goes on."""
        with tempfile.TemporaryFile() as told:
            while True:
                time.sleep(_LOOK_EVERY)
                since = self._since
                if since and time.monotonic() - since > _LOOK_AFTER:
                    told.seek(0)
                    told.truncate()
                    # Not by frames: whoever holds one keeps a painter or a widget alive in it.
                    faulthandler.dump_traceback(told, all_threads=True)
                    told.seek(0)
                    places = _places(told.read().decode("utf-8", "replace"), thread)
                    if self._since == since:  # else the stretch was over meanwhile
                        self._seen.append(places)

    def _awake(self) -> None:
        # The dispatcher wakes again for each round of its loop: that ends a stretch as well.
        self._asleep()
        if not self._aside:
            self._begin()

    def _begin(self) -> None:
        self._seen = []
        self._since = time.monotonic()
        self._began = time.thread_time()

    def _asleep(self) -> None:
        if self._began is not None:
            self.note(time.thread_time() - self._began)
            self._began = None
        self._since = 0.0

    @contextmanager
    def aside(self) -> Iterator[None]:
        """What is done inside is no use of the program, and is not counted."""
        acting = self._began is not None
        self._asleep()
        self._aside = True
        try:
            yield
        finally:
            self._aside, self._began, self._since = False, None, 0.0
            if acting:
                self._begin()

    def act(self, work: Callable[[], str]) -> str:
        """Do something outside the event loop; returns what `work` says it was.

        One stretch, but where a menu or a question runs a loop of its own, in which it ends.
        """
        self._asleep()
        before = len(self.blocks)
        self.doing = "an act"
        self._begin()
        self.doing = work()
        self._asleep()
        self.blocks[before:] = [
            (seconds, told.replace("an act", self.doing, 1))
            for seconds, told in self.blocks[before:]
        ]
        return self.doing

    def note(self, seconds: float) -> None:
        """One stretch of work."""
        self.count += 1
        self.over_frame += seconds > FRAME
        if seconds > BLOCK:
            self.blocks.append((round(seconds, 3), f"{self.doing}{self._where()}"))

    def _where(self) -> str:
        """The innermost place that was there each time somebody looked, and what it called most."""
        if not self._seen:
            return ""
        shared = 0
        while all(len(places) > shared for places in self._seen) and (
            len({places[shared] for places in self._seen}) == 1
        ):
            shared += 1
        calls = [places[shared] for places in self._seen if len(places) > shared]
        last = self._seen[0][max(shared - 3, 0) : shared]
        often = max(sorted(set(calls)), key=calls.count, default="")
        return f"; in {' > '.join(last)}{' > ' + often if often else ''}"

    @property
    def share_in_time(self) -> float:
        """The share of stretches that fit into a frame."""
        return 1 - self.over_frame / max(self.count, 1)

    def longest(self, most: int) -> list[tuple[float, str]]:
        """The longest blocks."""
        return sorted(self.blocks, reverse=True)[:most]


def _places(told: str, thread: int) -> list[str]:
    """The places of our own code in what `faulthandler` told of a thread, the outermost first."""
    found: list[str] = []
    for part in re.split(r"\n(?=Thread |Current thread )", told):
        if f"0x{thread:016x}" not in part.partition("\n")[0]:
            continue
        for file, line, name in re.findall(r'File "(.*)", line (\d+) in (.*)', part):
            path = Path(file)
            if path.is_relative_to(_ROOT) and ".venv" not in path.parts:
                found.append(f"{path.relative_to(_ROOT)}:{line} {name}")
    return found[::-1]
