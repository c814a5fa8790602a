"""What the workspaces are made of is imported while nothing else is to be done.

The first paint waits for none of it, and whoever opens a workspace afterwards does not wait for it
either: making the workspace is then all that is left to do.
"""

from __future__ import annotations

import importlib
import logging
import pkgutil
import threading
import time
from collections.abc import Iterator
from types import ModuleType

from PySide6.QtCore import QObject, QTimer

log = logging.getLogger(__name__)

_FIRST_MS = 400  # after the window was painted: its own first moments come first
_GAP_MS = 12  # between two slices: a frame's worth of other events
_SLICE_S = 0.004
_LIBRARIES = ("numpy", "msgspec", "onnx")
_ROOMS = ("engine", "desktop")


class Warming(QObject):
    """Begins by itself, and is deleted when it is done or its parent goes."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._names = _modules()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._next)
        self._timer.start(_FIRST_MS)
        # Large, whole, and strangers to Qt: the window goes on while they are read. No daemon, as a
        # library half read may not meet a half-dismantled interpreter.
        self._libraries = threading.Thread(target=_read_libraries, name="libraries")

    def _next(self) -> None:
        if self._libraries.ident is None:
            self._libraries.start()
        if not self._libraries.is_alive():
            end = time.monotonic() + _SLICE_S
            while time.monotonic() < end:
                name = next(self._names, "")
                if not name:
                    self.deleteLater()
                    return
                _read(name)
        self._timer.start(_GAP_MS)


def _read_libraries() -> None:
    for name in _LIBRARIES:
        _read(name)


def _read(name: str) -> None:
    try:
        importlib.import_module(name)
    except Exception:  # whoever needs it is told then
        log.info("%s could not be imported ahead", name, exc_info=True)


def _modules() -> Iterator[str]:
    """The modules of both rooms, folder by folder, each after the package that holds it."""
    for name in _ROOMS:
        yield name
        yield from _inside(importlib.import_module(name))


def _inside(package: ModuleType) -> Iterator[str]:
    for found in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
        if found.name.endswith("__main__"):
            continue
        yield found.name
        if found.ispkg:
            yield from _inside(importlib.import_module(found.name))
