"""Waiting for work that must have ended before one goes on, in a window that lives meanwhile."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt
from PySide6.QtGui import QGuiApplication

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
