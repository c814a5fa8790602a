"""The settings of one person: read once at the start, kept in step with their file."""

from __future__ import annotations

import copy
import logging
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.settings.declared import SETTINGS
from desktop.settings.file import DamagedError, SettingsFile
from engine.errors import reason
from engine.language import tr

log = logging.getLogger(__name__)

_WRITE_DELAY_MS = 400


class Settings(QObject):
    """Values by key, with a signal for each change.

    A missing file means defaults. A damaged file is kept beside the new one as `….bak`, the
    defaults apply, and `notice` holds one sentence that says so. A file that cannot be read is left
    alone until the person changes a setting of the Settings panel; then it is moved aside as
    `….bak`. Single values that do not fit their declaration fall back to their default, and what
    this version does not know is written back as it was.

    `trouble` tells a sentence when saving begins to fail.
    """

    changed = Signal(str)
    trouble = Signal(str)
    _failed = Signal(str)

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.notice = ""
        self._values: dict[str, Any] = {}
        self._foreign: dict[str, Any] = {}  # of a newer Lamina, or outside the declaration
        self._changed_by_hand = False
        self._failed.connect(self._tell)  # across threads
        self._file = SettingsFile(path, self._write_failed)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WRITE_DELAY_MS)
        self._timer.timeout.connect(self._save_soon)
        self._read()

    @property
    def folder(self) -> Path:
        """Where the settings file lies; what a person has done in a workspace is kept beside it."""
        return self._file.path.parent

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
        self._values[key] = copy.deepcopy(declared.taken(value))
        self._foreign.pop(key, None)
        self._changed_by_hand = self._changed_by_hand or bool(declared.group)
        self._timer.start()
        self.changed.emit(key)

    def reset(self, key: str) -> None:
        """Back to the declared default."""
        self.set(key, copy.deepcopy(SETTINGS[key].default))

    def save(self) -> None:
        """Write the file now. A folder that cannot be written is told as trouble, never fatal."""
        self._timer.stop()
        if self._may_write():
            self._file.write_now(self._content())

    def _save_soon(self) -> None:
        if self._may_write():
            self._file.write_soon(self._content())

    def _may_write(self) -> bool:
        return not self._file.unread or self._changed_by_hand

    def _content(self) -> dict[str, Any]:
        # Values are replaced, never changed, so another thread may read them.
        return self._foreign | self._values

    def _write_failed(self, error: Exception) -> None:
        log.warning("settings not saved to %s: %s", self._file.path, error)
        try:
            self._failed.emit(tr("Settings could not be saved: {0}.").format(reason(error)))
        except RuntimeError:  # the window went away meanwhile; the log has it
            return

    def _tell(self, sentence: str) -> None:
        if self.notice != sentence:
            self.notice = sentence
            self.trouble.emit(sentence)

    def _read(self) -> None:
        try:
            values = self._file.read()
        except OSError as error:
            self.notice = tr("Settings could not be read ({0}); defaults apply.").format(
                reason(error)
            )
            return
        except DamagedError as damaged:
            kept = tr(" The old file is kept as {0}.").format(damaged.copy) if damaged.copy else ""
            self.notice = tr("The settings file was damaged, so the defaults apply.{0}").format(
                kept
            )
            return
        for key, value in values.items():
            declared = SETTINGS.get(key)
            if declared is not None and declared.accepts(value):
                self._values[key] = declared.taken(value)
            else:
                self._foreign[key] = value
