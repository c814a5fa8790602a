"""A CSV file becomes what is learnt: read at once, or on a job where the window would wait."""

from __future__ import annotations

from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

from desktop.jobs import Job
from desktop.panels.spec import Shell
from engine.data.csv_text import read_file
from engine.data.kept import kept_table
from engine.errors import EngineError
from engine.language import tr
from engine.study import MOST_TABLE_BYTES, TableFile

AT_ONCE = 100_000  # bytes: read within a frame or two


def table_file(path: Path) -> TableFile:
    """The table in a file with the choice of columns that it suggests. Raises `EngineError`."""
    data = read_file(path)
    if len(data) > MOST_TABLE_BYTES:
        raise EngineError(
            tr(
                "{0} is larger than {1} MB; a table is kept inside "
                "the network's file and must be smaller than that."
            ).format(path.name, MOST_TABLE_BYTES >> 20)
        )
    return TableFile(path.name, data, kept_table(data, path.name).suggestion())


class Loading:
    """Hands what was read to `take`; one file at a time, the last one asked for."""

    def __init__(self, shell: Shell, take: Callable[[TableFile], None]) -> None:
        self._shell, self._take = shell, take
        self._job: Job | None = None

    def load(self, path: Path) -> bool:
        """Whether the file could be read, as far as that is known now."""
        self.forget()
        try:
            large = path.is_file() and path.stat().st_size > AT_ONCE
        except OSError:
            large = False  # and why is said by whoever reads it
        if large:
            self._load_later(path)
            return True
        try:
            self._take(table_file(path))
        except EngineError as error:
            self._refuse(error)
            return False
        return True

    def forget(self) -> None:
        """What is being read is no longer wanted."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _load_later(self, path: Path) -> None:
        def work(stopped: Callable[[], bool]) -> Generator[Any, None, TableFile]:
            yield from ()
            return table_file(path)

        def done(found: TableFile) -> None:
            if job is self._job:
                self._job = None
                self._take(found)

        job = self._shell.jobs.start(
            work, name=tr("reading {0}").format(path.name), finished=done, failed=self._refuse
        )
        self._job = job

    def _refuse(self, error: BaseException) -> None:
        self._shell.say(str(error), problem=True)
