"""Where the program keeps its things, in the places that each platform has for them."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QStandardPaths


class Folders(NamedTuple):
    """`settings` is a file; `data` holds the lock and what must outlive a run; `log` the logs."""

    settings: Path
    data: Path
    log: Path

    @staticmethod
    def of_the_user() -> Folders:
        """The places of the person who is logged in (the application's name must be set)."""

        def place(kind: QStandardPaths.StandardLocation) -> Path:
            return Path(QStandardPaths.writableLocation(kind))

        config = place(QStandardPaths.StandardLocation.AppConfigLocation)
        data = place(QStandardPaths.StandardLocation.AppLocalDataLocation)
        return Folders(config / "settings.json", data, data / "log")

    @staticmethod
    def under(root: Path) -> Folders:
        """Everything under one folder, for a self-check or a test."""
        return Folders(root / "settings.json", root, root / "log")
