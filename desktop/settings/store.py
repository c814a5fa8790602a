"""The settings file: read once at the start, written whole and atomically after a change."""

from __future__ import annotations

import copy
import json
import logging
from pathlib import Path
from typing import Any, NoReturn

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.settings.declared import SETTINGS

log = logging.getLogger(__name__)

_WRITE_DELAY_MS = 400


class Settings(QObject):
    """Values by key, with a signal for each change.

    A missing file means defaults. A file that cannot be read is kept beside the new one as
    `….bak`, the defaults apply, and `notice` holds one sentence that says so. Single values that
    do not fit their declaration fall back to their default.
    """

    changed = Signal(str)

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self.notice = ""
        self._values: dict[str, Any] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WRITE_DELAY_MS)
        self._timer.timeout.connect(self.save)
        self._read()

    @property
    def folder(self) -> Path:
        """Where the settings file lies; what a person has done in a workspace is kept beside it."""
        return self._path.parent

    def get(self, key: str) -> Any:
        """The value of a declared setting; a copy where it is a list or a dictionary."""
        value = self._values.get(key, SETTINGS[key].default)
        return copy.deepcopy(value) if isinstance(value, list | dict) else value

    def set(self, key: str, value: Any) -> None:
        """Change a declared setting; raises ValueError for a value outside its declaration."""
        declared = SETTINGS[key]
        if not declared.accepts(value):
            raise ValueError(f"{value!r} is no value for the setting “{declared.title or key}”.")
        if value == self.get(key):
            return
        self._values[key] = copy.deepcopy(value)
        self._timer.start()
        self.changed.emit(key)

    def reset(self, key: str) -> None:
        """Back to the declared default."""
        self.set(key, copy.deepcopy(SETTINGS[key].default))

    def save(self) -> None:
        """Write the file now. A folder that cannot be written is noted, never fatal."""
        self._timer.stop()
        # Imported here: the first paint needs neither.
        import msgspec

        from engine.files import write_atomically

        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(self._path, msgspec.json.format(msgspec.json.encode(self._values)))
        except OSError as error:
            log.warning("settings not saved to %s: %s", self._path, error)
            self.notice = f"Settings could not be saved: {error.strerror or error}."

    def _read(self) -> None:
        try:
            raw = self._path.read_bytes()
        except FileNotFoundError:
            return
        except OSError as error:
            self.notice = f"Settings could not be read ({error.strerror or error}); defaults apply."
            return
        try:
            values = _object(raw)
        except (ValueError, RecursionError):
            backup = self._path.with_suffix(self._path.suffix + ".bak")
            try:
                backup.write_bytes(raw)
                kept = f" The old file is kept as {backup.name}."
            except OSError:
                kept = ""
            self.notice = f"The settings file was damaged, so the defaults apply.{kept}"
            return
        for key, value in values.items():
            declared = SETTINGS.get(key)
            if declared is not None and declared.accepts(value):
                self._values[key] = value


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
