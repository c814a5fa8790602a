"""Files for other programs, written on jobs: what they are made of never changes meanwhile."""

from __future__ import annotations

import logging
from collections.abc import Callable, Generator, Sequence
from pathlib import Path
from typing import Any
from weakref import WeakSet

from desktop.jobs import Job
from desktop.panels.build.waiting import wait_while
from desktop.panels.spec import Shell
from engine.errors import EngineError, reason
from engine.language import tr

log = logging.getLogger(__name__)

_under_way: WeakSet[Job] = WeakSet()


def write_out(shell: Shell, target: Path, write: Callable[[], Sequence[Path]]) -> Job:
    """Run `write`, which gives the files it wrote, and say what came of it.

    It raises EngineError with a sentence, and OSError where the disk refuses.
    """
    written: list[Sequence[Path]] = []

    def work(stopped: Callable[[], bool]) -> Generator[Any, None, None]:
        yield from ()
        written.append(write())

    def done() -> None:
        if written:  # else it was stopped in time
            names = tr(" and ").join(each.name for each in written[0])
            shell.say(tr("Saved {0}.").format(names))

    def failed(error: BaseException) -> None:
        sentence = str(error)
        if isinstance(error, OSError):
            sentence = tr("{0} could not be written: {1}.").format(target.name, reason(error))
        elif isinstance(error, MemoryError):
            sentence = tr("There is not enough memory to write {0}.").format(target.name)
        elif not isinstance(error, EngineError):
            log.error("a file could not be written", exc_info=error)
            sentence = tr("{0} could not be written: {1}.").format(target.name, error)
        shell.say(sentence, problem=True)

    job = shell.jobs.start(
        work,
        name=tr("saving {0}").format(target.name),
        finished=lambda _: done(),
        failed=failed,
        cancelled=done,
    )
    _under_way.add(job)
    return job


def wait_for_files(shell: Shell) -> None:
    """Come back when everything is written, or has failed."""
    wait_while(lambda: any(job in _under_way for job in shell.jobs.running))
