"""The safe: a folder with the unsaved work of every running window, one entry each.

An entry is locked by its process. Whatever lies there unlocked was left by one that did not end as
it should, and is offered to the person. Nothing here ever touches the person's own files.
"""

from __future__ import annotations

import json
import logging
import os
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLockFile

from engine.document import SUFFIX, Document, load, pieces
from engine.files import write_atomically
from engine.language import tr

log = logging.getLogger(__name__)

_LONGEST = 200
_LEFT_BEHIND_S = 60 * 24 * 3600  # what nobody asked for in so long is cleared away
# But never these, the newest: a clock that was wrong makes yesterday's work look as old.
_ALWAYS_LEFT = 5
_ENDINGS = (SUFFIX, ".json", ".png")


@dataclass(frozen=True)
class Entry:
    """Unsaved work that was left: what it is called, when it was kept, and where it came from."""

    stem: Path
    title: str
    origin: str
    kept_at: float  # seconds since 1970

    @property
    def picture(self) -> Path:
        """A PNG of its canvas; it may be missing."""
        return self.stem.with_suffix(".png")

    def read(self) -> Document:
        """The document. Raises `DocumentError`."""
        return load(self.stem.with_suffix(SUFFIX))


class Own:
    """The entry of one window. `keep` may be called on any thread, one call at a time."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._stem = folder / f"{os.getpid()}-{uuid.uuid4().hex[:12]}"
        self._lock: QLockFile | None = None
        self._closed = False

    @property
    def stem(self) -> Path:
        """Where the entry lies, without an ending."""
        return self._stem

    def claim(self) -> bool:
        """Make the folder and the lock; whether that could be done."""
        if self._lock is None:
            try:
                self._folder.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                log.warning("unsaved work cannot be kept in %s: %s", self._folder, error)
                return False
            lock = _lock(self._stem)
            if not lock.tryLock(0):
                log.warning("unsaved work cannot be kept: no lock in %s", self._folder)
                return False
            self._lock = lock
        return True

    def keep(
        self,
        content: Document,
        title: str,
        origin: str,
        picture: bytes,
        stopped: Callable[[], bool] = lambda: False,
    ) -> None:
        """Write the work as it is now. Raises `OSError` and `DocumentError`, also once `stopped`
        says so."""
        about = {"title": title[:_LONGEST], "origin": origin, "kept_at": time.time()}
        try:
            write_atomically(self._stem.with_suffix(SUFFIX), pieces(content, stopped))
            write_atomically(self._stem.with_suffix(".png"), picture)
            text = json.dumps(about).encode("utf-8", errors="backslashreplace")
            write_atomically(self._stem.with_suffix(".json"), text)
        finally:
            if self._closed:  # meanwhile: nothing is unsaved any more
                self.clear()

    def clear(self) -> None:
        """There is nothing unsaved any more."""
        _remove(self._stem)

    def close(self) -> None:
        """The window ended as it should."""
        self._closed = True
        if self._lock is not None:
            self.clear()
            self._lock.unlock()
            self._lock = None


def left_over(folder: Path) -> list[Entry]:
    """What processes left that are gone, the newest first; very old work is cleared away."""
    found: list[Entry] = []
    try:
        paths = sorted(folder.glob(f"*{SUFFIX}"))
    except OSError:
        return []
    for path in paths:
        stem = path.with_suffix("")
        lock = _lock(stem)
        if not lock.tryLock(0):
            continue
        lock.unlock()
        entry = _entry(stem, path)
        if entry is not None:
            found.append(entry)
    found.sort(key=lambda entry: -entry.kept_at)
    for entry in found[_ALWAYS_LEFT:]:
        if time.time() - entry.kept_at > _LEFT_BEHIND_S:
            _remove(entry.stem)
            found.remove(entry)
    return found


def discard(entry: Entry) -> None:
    """Take an entry out of the safe."""
    _remove(entry.stem)


def _entry(stem: Path, path: Path) -> Entry | None:
    title, origin = tr("Untitled"), ""
    try:
        kept_at = path.stat().st_mtime
        about = json.loads(stem.with_suffix(".json").read_text("utf-8", "replace"))
    except OSError:
        return Entry(stem, title, origin, kept_at) if path.exists() else None
    except ValueError:
        about = {}
    if isinstance(about, dict):
        said, came = about.get("title"), about.get("origin")
        title = said[:_LONGEST] if isinstance(said, str) and said else title
        origin = came if isinstance(came, str) else ""
    return Entry(stem, title, origin, kept_at)


def _lock(stem: Path) -> QLockFile:
    lock = QLockFile(str(stem.with_suffix(".lock")))
    lock.setStaleLockTime(0)
    return lock


def _remove(stem: Path) -> None:
    for ending in _ENDINGS:
        try:
            stem.with_suffix(ending).unlink(missing_ok=True)
        except OSError as error:
            log.warning("%s%s cannot be removed: %s", stem.name, ending, error)
