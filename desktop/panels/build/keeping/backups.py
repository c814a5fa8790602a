"""Earlier versions: what stood in a file before it was saved over, the last few of each.

They lie in a folder of the person's own data, one subfolder for each file, never beside the file.
"""

from __future__ import annotations

import hashlib
import logging
import os
import time
from dataclasses import dataclass
from pathlib import Path

from engine.document import SUFFIX
from engine.files import write_atomically

log = logging.getLogger(__name__)

MOST = 5
MOST_BYTES = 64 * 2**20
_DIGITS = 20  # of a time in nanoseconds


@dataclass(frozen=True)
class Version:
    """One earlier version of a file."""

    path: Path
    saved_at: float  # seconds since 1970
    size: int


class Backups:
    """The earlier versions in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, path: Path) -> None:
        """Keep what stands in a file now, which is about to be saved over. Never raises."""
        try:
            if not path.is_file() or path.stat().st_size > MOST_BYTES:
                return
            data = path.read_bytes()
            versions = self.of(path)
            if versions and versions[0].path.read_bytes() == data:
                return
            place = self._place(path)
            place.mkdir(parents=True, exist_ok=True)
            # After a clock was set back the newest must be the newest all the same.
            number = max(time.time_ns(), _number(versions[0]) + 1 if versions else 0)
            write_atomically(place / f"{number:0{_DIGITS}d}{SUFFIX}", data)
            for old in self.of(path)[MOST:]:
                old.path.unlink(missing_ok=True)
        except OSError as error:
            log.warning("no earlier version of %s was kept: %s", path.name, error)

    def of(self, path: Path) -> list[Version]:
        """The earlier versions of a file, the newest first."""
        found: list[Version] = []
        try:
            for each in sorted(self._place(path).glob(f"*{SUFFIX}"), reverse=True):
                if each.stem.isascii() and each.stem.isdigit() and len(each.stem) <= _DIGITS:
                    found.append(Version(each, int(each.stem) / 1e9, each.stat().st_size))
        except OSError as error:
            log.warning("the earlier versions of %s cannot be listed: %s", path.name, error)
        return found

    def _place(self, path: Path) -> Path:
        name = os.fsencode(os.path.realpath(path))
        return self._folder / hashlib.sha256(name).hexdigest()[:24]


def _number(version: Version) -> int:
    return int(version.path.stem)
