"""Splitters that come back as they were left: sizes and collapsed sides, under one key each."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QObject
from PySide6.QtWidgets import QSplitter

from desktop.settings import Settings


class _Keeper(QObject):
    """Lives with its splitter and notes each move of a handle."""

    def __init__(self, splitter: QSplitter, settings: Settings, key: str) -> None:
        super().__init__(splitter)
        self._splitter, self._settings, self._key = splitter, settings, key
        splitter.splitterMoved.connect(self.note)

    def note(self) -> None:
        state = self._settings.get("splitters")
        state[self._key] = bytes(self._splitter.saveState().toBase64().data()).decode("ascii")
        self._settings.set("splitters", state)


def keep_splitter(splitter: QSplitter, settings: Settings, key: str) -> bool:
    """Restore `splitter` from `settings` and note its moves; whether it was restored.

    Call it once all sides are added. Junk in the settings leaves the splitter as it is.
    """
    saved = settings.get("splitters").get(key)
    restored = isinstance(saved, str) and splitter.restoreState(
        QByteArray.fromBase64(QByteArray(saved.encode("ascii", "ignore")))
    )
    _Keeper(splitter, settings, key)
    return restored
