"""How long the GUI thread works before it looks at its events again.

A turn is what that thread does between two looks at its events (two calls of `poll`), in whichever
loop it is: the window's, a menu's, a question's. Each is measured twice: by the clock, as the
person waits, and in processor time of the thread, which is what this program did and no other.
Only turns with something to do are counted. A second thread looks at what is being done once a turn
goes on, so that a block has a name.
"""

from __future__ import annotations

import _thread
import ctypes
import faulthandler
import re
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractEventDispatcher

FRAME = 0.016
BLOCK = 0.100
SOMETHING = 0.0001
"""Processor time below which nothing was done: such a turn would only flatter the share."""
_LOOK_AFTER, _LOOK_EVERY = 0.040, 0.010  # seconds by the clock
_ROOT = Path(__file__).resolve().parents[3]
_POLL = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_uint, ctypes.c_int)


@dataclass
class Turns:
    """What the turns of one kind came to: how many, too long by either measure, the longest."""

    count: int = 0
    over_frame: int = 0
    over_frame_clock: int = 0
    over_block: int = 0
    over_block_clock: int = 0
    frames_lost: int = 0
    frames_lost_clock: int = 0
    longest: float = 0.0
    longest_clock: float = 0.0

    def add(self, cpu: float, clock: float) -> None:
        """One more, in seconds."""
        self.count += 1
        self.over_frame += cpu > FRAME
        self.over_frame_clock += clock > FRAME
        self.over_block += cpu > BLOCK
        self.over_block_clock += clock > BLOCK
        self.frames_lost += int(cpu / FRAME)
        self.frames_lost_clock += int(clock / FRAME)
        self.longest = max(self.longest, cpu)
        self.longest_clock = max(self.longest_clock, clock)

    def told(self) -> dict[str, Any]:
        """For the report, in milliseconds."""
        return {
            "turns": self.count,
            "over_16_ms": self.over_frame,
            "over_16_ms_by_the_clock": self.over_frame_clock,
            "over_100_ms": self.over_block,
            "over_100_ms_by_the_clock": self.over_block_clock,
            "frames_lost": self.frames_lost,
            "frames_lost_by_the_clock": self.frames_lost_clock,
            "longest_ms": round(self.longest * 1000),
            "longest_ms_by_the_clock": round(self.longest_clock * 1000),
        }


@dataclass
class Stretches:
    """The turns of the loop: all together, by what began them, and each block by its place."""

    all: Turns = field(default_factory=Turns)
    by_act: dict[str, Turns] = field(default_factory=dict)
    blocks: list[tuple[float, float, str]] = field(default_factory=list)
    """Processor time, clock, what was being done; for turns too long by either."""
    doing: str = "the start"
    _held: list[tuple[float, float, str]] | None = None
    _began: tuple[float, float] | None = None
    _since: float = 0.0  # by the clock; 0 between turns
    _seen: list[list[str]] = field(default_factory=list)
    _aside: int = 0
    _poll: Any = None

    def watch(self) -> None:
        """Stand where the loop looks at its events, until `leave`."""
        dispatcher = QAbstractEventDispatcher.instance()
        assert dispatcher is not None
        if "Glib" not in dispatcher.metaObject().className():
            raise RuntimeError("The turns can only be measured in GLib's loop.")
        glib = ctypes.CDLL("libglib-2.0.so.0")
        real = glib.g_poll
        real.argtypes = [ctypes.c_void_p, ctypes.c_uint, ctypes.c_int]

        def poll(found: int | None, count: int, timeout: int) -> int:
            self.end()
            ready = real(found, count, timeout)
            self.begin()
            return ready

        self._poll = _POLL(poll)
        glib.g_main_context_set_poll_func(None, self._poll)
        # None of `threading`'s, as those that are left over are counted.
        _thread.start_new_thread(self._look, (threading.get_ident(),))

    def leave(self) -> None:
        """The loop looks at its events by itself again."""
        ctypes.CDLL("libglib-2.0.so.0").g_main_context_set_poll_func(None, None)
        self._began, self._since, self._aside = None, 0.0, 1

    def _look(self, thread: int) -> None:
        """Note where `thread` is, again and again, while a turn goes on."""
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
                    if self._since == since:  # else the turn was over meanwhile
                        self._seen.append(places)

    def begin(self) -> None:
        """A turn begins."""
        if self._aside:
            return
        self._seen = []
        self._since = time.monotonic()
        self._began = (time.thread_time(), self._since)

    def end(self) -> None:
        """It is over."""
        if self._began is not None:
            cpu, clock = time.thread_time(), time.monotonic()
            self.note(cpu - self._began[0], clock - self._began[1])
            self._began = None
        self._since = 0.0

    @contextmanager
    def aside(self) -> Iterator[None]:
        """What is done inside is no use of the program, and is not counted."""
        acting = self._began is not None
        self.end()
        self._aside += 1
        try:
            yield
        finally:
            self._aside -= 1
            if acting:
                self.begin()

    def act(self, work: Callable[[], str]) -> str:
        """Do something as a turn of its own; returns what `work` says it was.

        A menu or a question inside runs a loop, the turns of which are this act's as well; so are
        those that follow, until the next.
        """
        self.end()
        self._held = []
        self.begin()
        try:
            self.doing = work()
        finally:
            self.end()
            held, self._held = self._held, None
            for cpu, clock, where in held:
                self._keep(cpu, clock, where)
            self.begin()
        return self.doing

    def note(self, cpu: float, clock: float) -> None:
        """One turn, in seconds of either kind."""
        if cpu < SOMETHING and clock < FRAME:
            return
        where = self._where() if max(cpu, clock) > BLOCK else ""
        if self._held is not None:
            self._held.append((cpu, clock, where))  # what it is, is known at its end
        else:
            self._keep(cpu, clock, where)

    def _keep(self, cpu: float, clock: float, where: str) -> None:
        self.all.add(cpu, clock)
        self.by_act.setdefault(self.doing, Turns()).add(cpu, clock)
        if max(cpu, clock) > BLOCK:
            self.blocks.append((round(cpu, 3), round(clock, 3), f"{self.doing}{where}"))

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

    def longest(self, most: int) -> list[tuple[float, float, str]]:
        """The longest blocks, by processor time."""
        return sorted(self.blocks, reverse=True)[:most]

    def table(self, most: int) -> str:
        """By what began them, those with most turns over a frame first: for people to read."""
        lines = [
            f"{'turns':>6} {'>16':>5} {'clock':>5} {'>100':>5} {'clock':>5} {'ms':>5} {'clock':>5}"
        ]
        ordered = sorted(
            self.by_act.items(), key=lambda item: (-item[1].over_block, -item[1].over_frame)
        )
        for doing, turns in [("all", self.all), *ordered[:most]]:
            lines.append(
                f"{turns.count:5} {turns.over_frame:5} {turns.over_frame_clock:5} "
                f"{turns.over_block:5} {turns.over_block_clock:5} {turns.longest * 1000:5.0f} "
                f"{turns.longest_clock * 1000:5.0f}  {doing}"
            )
        lines += ["", "The longest blocks (processor time, clock):"]
        lines += [f"{cpu:6.3f} {clock:6.3f}  {told}" for cpu, clock, told in self.longest(most)]
        return "\n".join(lines)


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
