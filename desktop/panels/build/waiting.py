"""Waiting for work that must have ended before one goes on, in a window that lives meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import Any

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt
from PySide6.QtGui import QGuiApplication

from desktop.jobs import Jobs

# What the person clicks and types waits; timers, paints and jobs go on.
_MEANWHILE = (
    QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents
    | QEventLoop.ProcessEventsFlag.WaitForMoreEvents
)


def wait_while(busy: Callable[[], bool]) -> None:
    """Come back when `busy` says no, which is asked after each event."""
    if not busy():
        return
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        while busy():
            QCoreApplication.processEvents(_MEANWHILE)
    finally:
        QGuiApplication.restoreOverrideCursor()


def result_of(jobs: Jobs, name: str, work: Callable[[], Any]) -> Any:
    """What `work` gives, run on a job. Raises what it raises, and OSError where it was stopped."""
    found: list[tuple[Any, BaseException | None]] = []

    def run(stopped: Callable[[], bool]) -> Generator[Any, None, Any]:
        yield from ()
        return work()

    jobs.start(
        run,
        name=name,
        finished=lambda result: found.append((result, None)),
        failed=lambda error: found.append((None, error)),
        cancelled=lambda: found.append((None, InterruptedError())),
    )
    wait_while(lambda: not found)
    result, error = found[0]
    if error is not None:
        raise error
    return result
