"""The file that settings lie in: read with suspicion, written whole, on a thread of its own.

Flushing a file to the disk can take longer than a frame, so the window hands the content on and
paints; only the end of the program waits.
"""

from __future__ import annotations

import contextlib
import json
import os
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

from engine.files import open_ordinary, write_atomically
from engine.language import tr

MOST_BYTES = 4 << 20
COPIES_KEPT = 3


class DamagedError(ValueError):
    """The file is there and is no settings file; `copy` names where it is kept, or is ""."""

    def __init__(self, copy: str) -> None:
        super().__init__(tr("The settings file is damaged."))
        self.copy = copy


class SettingsFile:
    """One JSON object in a file.

    `failed` is called, on the thread that wrote, with the error of a write that did not succeed.
    """

    def __init__(self, path: Path, failed: Callable[[Exception], None]) -> None:
        self.path = path
        self._failed = failed
        self._unread = False
        self._lock = threading.Lock()
        self._waiting: dict[str, Any] | None = None
        self._thread: threading.Thread | None = None

    # --- reading ----------------------------------------------------------------------------
    def read(self) -> dict[str, Any]:
        """What is in the file; {} without one.

        Raises OSError when it cannot be read, and DamagedError for anything but a JSON object of
        a sensible size; such a file is copied aside first. What could neither be read nor copied
        is not written over: the first write moves it aside.
        """
        try:
            with open_ordinary(self.path) as file:
                raw = file.read(MOST_BYTES + 1)
        except FileNotFoundError:
            return {}
        except OSError:
            self._unread = True
            raise
        try:
            if len(raw) > MOST_BYTES:
                raise ValueError("too large")
            return _object(raw)
        except (ValueError, RecursionError):
            copy = self._copy(raw)
            self._unread = not copy
            raise DamagedError(copy) from None

    @property
    def unread(self) -> bool:
        """Whether something stands there that could be neither read nor copied."""
        return self._unread

    def _copy(self, raw: bytes) -> str:
        copies = self._copies()
        with contextlib.suppress(OSError):
            if copies and copies[-1].read_bytes() == raw:
                return copies[-1].name  # nothing has been saved since the last start
        copy = self._next_copy(copies)
        try:
            copy.write_bytes(raw)
        except OSError:
            return ""
        self._drop_old_copies()
        return copy.name

    def _copies(self) -> list[Path]:
        """`settings.json.1.bak` and so on, the oldest first."""
        numbered = [(self._number(path), path) for path in self._folder.glob("*.bak")]
        return [path for number, path in sorted(numbered) if number]

    def _number(self, path: Path) -> int:
        stem = path.name.removesuffix(".bak")
        number = stem.removeprefix(f"{self.path.name}.")
        ours = stem != number and number.isascii() and number.isdecimal() and len(number) < 10
        return int(number) if ours else 0

    def _next_copy(self, copies: list[Path]) -> Path:
        number = self._number(copies[-1]) + 1 if copies else 1
        return self._folder / f"{self.path.name}.{number}.bak"

    def _drop_old_copies(self) -> None:
        for path in self._copies()[:-COPIES_KEPT]:
            with contextlib.suppress(OSError):
                path.unlink()

    @property
    def _folder(self) -> Path:
        return self.path.parent

    # --- writing ----------------------------------------------------------------------------
    def write_soon(self, values: dict[str, Any]) -> None:
        """Write `values`, which nobody changes any more; of several calls the last one counts."""
        with self._lock:
            self._waiting = values
            if self._thread is None:
                self._thread = threading.Thread(target=self._write_waiting, name="settings")
                self._thread.start()

    def write_now(self, values: dict[str, Any]) -> None:
        """Write `values` and come back when they are on the disk, or `failed` has been called."""
        with self._lock:
            self._waiting = None
            thread = self._thread
        if thread is not None:
            thread.join()
        self._write(values)

    def _write_waiting(self) -> None:
        while True:
            with self._lock:
                values, self._waiting = self._waiting, None
                if values is None:
                    self._thread = None
                    return
            self._write(values)

    def _write(self, values: dict[str, Any]) -> None:
        try:
            content = _lines(values)
            self._folder.mkdir(parents=True, exist_ok=True)
            if self._unread:
                self._move_aside()
            write_atomically(self.path, content)
        # A value of another version may be nested deeper than can be written again.
        except (OSError, ValueError, TypeError, RecursionError) as error:
            self._failed(error)

    def _move_aside(self) -> None:
        """Moving needs no reading; without it nothing is written. Raises OSError."""
        target = Path(os.path.realpath(self.path))
        with contextlib.suppress(FileNotFoundError):
            os.rename(target, self._next_copy(self._copies()))
        self._unread = False
        self._drop_old_copies()


def _lines(values: dict[str, Any]) -> bytes:
    """JSON with one line for each setting.

    Escaped, so that halves of surrogate pairs in what another version wrote pass too; and each
    value by json's own encoder in C, which goes as deep as its reader does.
    """
    lines = [f"  {json.dumps(key)}: {json.dumps(values[key], allow_nan=False)}" for key in values]
    return ("{\n" + ",\n".join(lines) + "\n}\n").encode("ascii")


def _object(raw: bytes) -> dict[str, Any]:
    """A JSON object, read as strictly as msgspec would; that takes 20 ms to import.

    Raises ValueError or RecursionError for anything else.
    """

    def refused(constant: str) -> NoReturn:
        raise ValueError(f"{constant} is no JSON")

    def finite(text: str) -> float:
        number = float(text)
        if number in (float("inf"), float("-inf")):
            refused(text)
        return number

    values = json.loads(raw, parse_constant=refused, parse_float=finite)
    if not isinstance(values, dict):
        refused(type(values).__name__)
    return values
