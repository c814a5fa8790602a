"""Garbage is collected on the window's thread alone, and mostly while nobody is using the window.

Python collects wherever it happens to be when enough objects have been made, so on a job's thread
too. Among the garbage may be objects of Qt, which must not end their lives there: a timer cannot be
stopped from another thread, and Qt's locks and Python's can then wait for each other for ever. And
a whole collection goes through every object there is, which takes many frames.
"""

from __future__ import annotations

import gc
import time

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QCursor, QGuiApplication

from desktop.app import heap

_EVERY_MS = 100  # more would be collected at once, and take more than a frame
_YOUNG = 2_000  # objects made since the last collection that are worth one
_MIDDLE = 10  # collections of the young to one of the middle-aged, as Python has it
_OLD = 10  # collections of the middle-aged to one of all
_SHARE = 100  # a whole collection may take this part of the time, and no more
_REST_S = 2.0  # without a move of the pointer
_PATIENCE_S = 300.0  # after which all is collected though the pointer never rests


class Collector(QObject):
    """Takes Python's own collecting over, until it is deleted."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._pointer = QPoint()
        self._moved = self._collected = time.monotonic()
        self._cost = 0.0  # seconds of the last whole collection
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(self.look)
        self._timer.start(_EVERY_MS)
        self.destroyed.connect(gc.enable)

    def look(self) -> int | None:
        """Collect what is due; the oldest generation that was gone through, None for none."""
        now = time.monotonic()
        pointer = QCursor.pos()
        if pointer != self._pointer or QGuiApplication.mouseButtons():
            self._pointer, self._moved = pointer, now
        young, middle, old = gc.get_count()
        if old >= _OLD and self._quiet(now):
            gc.collect(2)
            self._collected = time.monotonic()
            self._cost = self._collected - now
            heap.give_back(aside=True)
            return 2
        if young < _YOUNG:
            return None
        generation = 1 if middle >= _MIDDLE else 0
        gc.collect(generation)
        return generation

    def _quiet(self, now: float) -> bool:
        since = now - self._collected
        if since < self._cost * _SHARE:
            return False
        return now - self._moved >= _REST_S or since >= _PATIENCE_S
