"""A job is an ordinary generator on a thread of its own; what it yields arrives on the GUI thread.

The work gets a function `stopped()` and looks at it between pieces. Each job carries its own
identity, so whatever a cancelled run still says is dropped. Plot-like reports keep only the
newest one, at about 30 a second or as often as the job asks; text-like reports are queued and none
is lost. Either way the GUI thread hands on reports for a few milliseconds at a time and then lets
the window breathe.
"""

from __future__ import annotations

import logging
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Generator
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

log = logging.getLogger(__name__)

Work = Callable[[Callable[[], bool]], Generator[Any, None, Any]]

_FRAME_MS = 33
_SLICE_S = 0.006  # of handing on queued reports, before other events have their turn
# After so long in Python one thread hands over to another that waits; Python's own 5 ms are a third
# of a frame, and two training threads would wait as long for each other and for the window.
_TURN_S = 0.001


class Job(QObject):
    """One piece of work under way.

    Signals, all on the GUI thread: `reported(report)`; then exactly one of `finished(result)`
    (the generator's return value), `failed(exception)`, `cancelled()`; then `ended()`. After
    `cancel` nothing but `cancelled` and `ended` is said, whatever the work still does.
    """

    reported = Signal(object)
    finished = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    ended = Signal()
    _woken = Signal()

    def __init__(
        self,
        work: Work,
        *,
        name: str,
        newest_only: bool,
        parent: QObject,
        frame_ms: int = _FRAME_MS,
    ) -> None:
        super().__init__(parent)
        self._frame_ms = frame_ms
        self.name = name
        self._work = work
        self._newest_only = newest_only
        self._stop = threading.Event()
        self._lock = threading.Lock()
        self._reports: deque[Any] = deque()
        self._outcome: tuple[str, Any] | None = None
        self._pending = False
        self.running = True
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._deliver)
        self._last_delivery = 0.0
        self._woken.connect(self._wake, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._run, name=f"job {name}", daemon=True)

    def start(self) -> None:
        """Begin; called once, by `Jobs.start`. Without a thread to be had it fails as work does."""
        try:
            self._thread.start()
        except (RuntimeError, MemoryError) as error:
            log.warning("no thread for the job %s: %s", self.name, error)
            self._outcome = ("failed", error)
            self._signal_gui()

    def cancel(self) -> None:
        """Ask the work to stop; `cancelled` follows when it has. Reports stop at once."""
        self._stop.set()

    @property
    def stopping(self) -> bool:
        """Whether `cancel` was called."""
        return self._stop.is_set()

    def join(self, timeout: float) -> bool:
        """Wait for the thread, at most `timeout` seconds; whether it has ended."""
        if self._thread.ident is None:
            return True  # it never began
        self._thread.join(timeout)
        return not self._thread.is_alive()

    # --- on the worker thread ---------------------------------------------------------------
    def _run(self) -> None:
        outcome = self._outcome_of_work()
        with self._lock:
            self._outcome = outcome
        self._signal_gui()

    def _outcome_of_work(self) -> tuple[str, Any]:
        try:
            generator = self._work(self._stop.is_set)
            try:
                while True:
                    report = next(generator)
                    if self._stop.is_set():
                        generator.close()
                        return ("cancelled", None)
                    self._post(report)
            except StopIteration as end:
                return ("cancelled", None) if self._stop.is_set() else ("finished", end.value)
        # Not only Exception: a panic inside the tokenizers library is none, and a thread that
        # dies without a word would leave its workspace waiting for ever.
        except BaseException as error:
            log.info("job %s failed", self.name, exc_info=True)
            return ("cancelled", None) if self._stop.is_set() else ("failed", error)

    def _post(self, report: Any) -> None:
        with self._lock:
            if self._newest_only:
                self._reports.clear()
            self._reports.append(report)
        self._signal_gui()

    def _signal_gui(self) -> None:
        with self._lock:
            if self._pending:
                return
            self._pending = True
        try:
            self._woken.emit()
        except RuntimeError:
            # The window went away while the thread was finishing: nobody is left to tell.
            log.debug("job %s outlived its window", self.name)

    # --- on the GUI thread ------------------------------------------------------------------
    def _wake(self) -> None:
        with self._lock:
            ended = self._outcome is not None
        wait = 0
        if self._newest_only and not ended:
            since = (time.monotonic() - self._last_delivery) * 1000
            wait = max(0, round(self._frame_ms - since))
        self._timer.start(wait)

    def _deliver(self) -> None:
        began = time.monotonic()
        while not self._stop.is_set():
            with self._lock:
                if not self._reports:
                    break
                report = self._reports.popleft()
            self.reported.emit(report)
            if time.monotonic() - began > _SLICE_S:
                break
        with self._lock:
            if self._stop.is_set():
                self._reports.clear()
            if self._reports:
                outcome = None
            else:
                outcome = self._outcome
                self._pending = False
            more = bool(self._reports)
        self._last_delivery = time.monotonic()
        if more:
            self._timer.start(self._frame_ms if self._newest_only else 0)
        elif outcome is not None and self.running:
            self._end(*outcome)

    def _end(self, kind: str, value: Any) -> None:
        self.running = False
        if self._stop.is_set() or kind == "cancelled":
            self.cancelled.emit()
        elif kind == "finished":
            self.finished.emit(value)
        else:
            self.failed.emit(value)
        self.ended.emit()


class Jobs(QObject):
    """The jobs of one window; closing it cancels and joins them all."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(_TURN_S)
        self._running: list[Job] = []

    @property
    def running(self) -> tuple[Job, ...]:
        """The jobs that have not ended yet, oldest first."""
        return tuple(self._running)

    def start(
        self,
        work: Work,
        *,
        name: str,
        newest_only: bool = False,
        frame_ms: int = _FRAME_MS,
        reported: Callable[[Any], None] | None = None,
        finished: Callable[[Any], None] | None = None,
        failed: Callable[[Any], None] | None = None,
        cancelled: Callable[[], None] | None = None,
    ) -> Job:
        """Run `work(stopped)` on a thread and hand on what it yields.

        `work` returns a generator; `name` is a short phrase for the status bar ("loading the
        model"). `newest_only` suits plots, its absence suits text; `frame_ms` is then the least
        time between two reports (0 for work that waits for each to be painted).
        """
        job = Job(work, name=name, newest_only=newest_only, parent=self, frame_ms=frame_ms)
        for signal, slot in (
            (job.reported, reported),
            (job.finished, finished),
            (job.failed, failed),
            (job.cancelled, cancelled),
        ):
            if slot is not None:
                signal.connect(slot)
        job.ended.connect(lambda: self._forget(job))
        self._running.append(job)
        job.start()
        self.changed.emit()
        return job

    def shut_down(self, timeout: float = 2.0) -> bool:
        """Cancel everything and wait at most `timeout` seconds; whether all threads ended."""
        for job in self._running:
            job.cancel()
        deadline = time.monotonic() + timeout
        # One deadline for all: the window may not stay for the sum of their patience.
        self._running = [
            job for job in self._running if not job.join(max(0.0, deadline - time.monotonic()))
        ]
        return not self._running

    def _forget(self, job: Job) -> None:
        if job in self._running:
            self._running.remove(job)
        job.deleteLater()
        self.changed.emit()
