"""What the workspaces are made of is imported while nothing else is to be done.

The first paint waits for none of it, and whoever opens a workspace afterwards does not wait for it
either: making the workspace is then all that is left to do. Each module comes after those that it
imports, so that no single one of them brings a hundred others along and takes many frames.
"""

from __future__ import annotations

import gc
import importlib
import logging
import pkgutil
import threading
import time
from collections.abc import Iterable, Iterator
from importlib.abc import InspectLoader
from importlib.machinery import ModuleSpec

from PySide6.QtCore import QObject, QTimer

log = logging.getLogger(__name__)

_FIRST_MS = 400  # after the window was painted: its own first moments come first
_GAP_MS = 12  # between two slices: a frame's worth of other events
_SLICE_S = 0.004
_LIBRARIES = ("numpy", "msgspec", "onnx", "xml.etree.ElementTree", "xml.sax.saxutils")
_ROOMS = ("engine", "desktop")
_BESIDE = "models"  # of these only what the rooms import: the libraries behind the rest are large


class Warming(QObject):
    """Begins by itself, and is deleted when it is done or its parent goes."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._names: Iterator[str] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._next)
        self._timer.start(_FIRST_MS)
        self._ordered: list[str] = []
        # Large, whole, and strangers to Qt: the window goes on while they are read. No daemon, as a
        # library half read may not meet a half-dismantled interpreter. Our own modules are not for
        # a thread: Python takes it for a deadlock where both want parts of the same package.
        self._libraries = threading.Thread(target=self._read_libraries, name="libraries")

    def _read_libraries(self) -> None:
        """On a thread of its own."""
        for name in _LIBRARIES:
            _read(name)
        try:
            self._ordered = _ordered(_names_in_each())
        except Exception:  # each is imported when it is needed then
            log.info("the modules could not be put into an order", exc_info=True)

    def _next(self) -> None:
        if self._libraries.ident is None:
            self._libraries.start()
        if not self._libraries.is_alive():
            if self._names is None:
                self._names = iter(self._ordered)
            end = time.monotonic() + _SLICE_S
            while time.monotonic() < end:
                name = next(self._names, "")
                if not name:
                    # Modules and classes stay for good: no collection need go through them again,
                    # and a whole one takes a frame instead of five.
                    gc.freeze()
                    self.deleteLater()
                    return
                _read(name)
        self._timer.start(_GAP_MS)


def _read(name: str) -> None:
    try:
        importlib.import_module(name)
    except Exception:  # whoever needs it is told then
        log.info("%s could not be imported ahead", name, exc_info=True)


def _names_in_each() -> dict[str, tuple[str, ...]]:
    """The modules of the rooms with the names in the outermost code of each."""
    found: dict[str, tuple[str, ...]] = {}
    for room in (*_ROOMS, _BESIDE):
        found[room] = ()
        for spec in _specs(importlib.import_module(room).__path__, f"{room}."):
            loader = spec.loader
            code = loader.get_code(spec.name) if isinstance(loader, InspectLoader) else None
            found[spec.name] = code.co_names if code is not None else ()
    return found


def _specs(path: Iterable[str], prefix: str) -> Iterator[ModuleSpec]:
    """Found without importing the packages on the way."""
    for found in pkgutil.iter_modules(path, prefix):
        if found.name.endswith("__main__"):
            continue
        spec = found.module_finder.find_spec(found.name, None)
        if spec is not None:
            yield spec
            yield from _specs(spec.submodule_search_locations or (), f"{found.name}.")


def _ordered(names: dict[str, tuple[str, ...]]) -> list[str]:
    """Each module of the rooms once, after its package and whatever it imports of `names`.

    `import a.b` leaves the name “a.b” in the code, and `from a import b` the names “a” and “b”.
    """
    done: dict[str, None] = {}
    begun: set[str] = set()
    for first in (name for name in names if name.partition(".")[0] != _BESIDE):
        todo = [first]
        while todo:
            name = todo[-1]
            if name in begun:
                todo.pop()
                done.setdefault(name)
                continue
            begun.add(name)
            whole = [each for each in names[name] if each in names]
            parts = (f"{each}.{part}" for each in whole for part in names[name])
            before = (name.rpartition(".")[0], *whole, *parts)
            todo += [each for each in before[::-1] if each in names and each not in begun]
    return list(done)
