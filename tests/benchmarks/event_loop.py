"""Letting the window's event loop run from inside a measurement, for a time or until something."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication


def until(condition: Callable[[], bool], patience: float = 60.0) -> None:
    """Run the event loop until a condition holds, looking after each event and every millisecond.

    Raises TimeoutError.
    """
    deadline = time.perf_counter() + patience
    beat = QTimer()
    beat.setTimerType(Qt.TimerType.PreciseTimer)
    beat.start(1)
    wait = QEventLoop.ProcessEventsFlag.WaitForMoreEvents
    while not condition():
        if time.perf_counter() > deadline:
            raise TimeoutError("what was waited for did not happen")
        QApplication.processEvents(wait)
    beat.stop()


def pause(seconds: float) -> None:
    """Let the event loop run."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()
