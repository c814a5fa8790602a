"""A set of exercises from a file: read at once, its variants solved on a job."""

from __future__ import annotations

from collections.abc import Callable, Generator
from pathlib import Path

from desktop.panels.spec import Shell
from engine.errors import EngineError
from engine.exercises import set_file
from engine.exercises.sets import ExerciseSet
from engine.language import tr


def open_set(
    shell: Shell,
    path: str | Path,
    opened: Callable[[ExerciseSet], None],
    refused: Callable[[str], None],
) -> bool:
    """Whether the file can be read; `opened(set)` follows once every variant of it was solved.

    `refused(sentence)` hears of a file that cannot be read, and of variants that are unsound.
    """
    try:
        set_file.read(path)
    except EngineError as error:
        refused(str(error))
        return False

    def work(stopped: Callable[[], bool]) -> Generator[None, None, ExerciseSet]:
        found = set_file.load(path, stopped)  # a set may hold thousands of variants
        yield from ()
        return found

    def failed(error: Exception) -> None:
        if not isinstance(error, EngineError):
            raise error
        shell.forget_file(str(Path(path).absolute()))
        refused(str(error))

    shell.jobs.start(
        work, name=tr("solving the exercises of the set"), finished=opened, failed=failed
    )
    return True
