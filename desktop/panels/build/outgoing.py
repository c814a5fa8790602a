"""Files for other programs, written on jobs: what they are made of never changes meanwhile."""

from __future__ import annotations

import logging
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any
from weakref import WeakSet

from desktop.jobs import Job
from desktop.panels.build.waiting import wait_while
from desktop.panels.spec import Shell
from engine.errors import EngineError, reason
from engine.language import tr

log = logging.getLogger(__name__)

Stopped = Callable[[], bool]

_under_way: WeakSet[Job] = WeakSet()
_failed: WeakSet[Job] = WeakSet()


def write_out(shell: Shell, target: Path, write: Callable[[Stopped], Sequence[Path]]) -> Job:
    """Run `write(stopped)`, which gives the files it wrote, and say what came of it.

    It raises EngineError with a sentence, OSError where the disk refuses, and either of them once
    `stopped` says so; then nothing of it is left.
    """
    written: list[Sequence[Path]] = []

    def work(stopped: Callable[[], bool]) -> Generator[Any, None, None]:
        yield from ()
        written.append(write(stopped))

    def done() -> None:
        names = tr(" and ").join(each.name for each in written[0])
        shell.say(tr("Saved {0}.").format(names))

    def given_up() -> None:
        if written:  # too late: the file was whole already
            done()
        else:
            shell.say(tr("{0} was not saved: it was stopped.").format(target.name), problem=True)

    def failed(error: BaseException) -> None:
        _failed.add(job)
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
        cancelled=given_up,
    )
    _under_way.add(job)
    return job


def unless_stopped(pieces: Iterable[bytes], stopped: Stopped) -> Iterator[bytes]:
    """The pieces of a file. Raises InterruptedError between two once `stopped` says so."""
    for piece in pieces:
        if stopped():
            raise InterruptedError(tr("it was stopped"))
        yield piece


def wait_for_files(shell: Shell) -> bool:
    """Come back when everything is written, or has failed; whether nothing failed."""
    waited_for: set[Job] = set()

    def busy() -> bool:
        now = [job for job in shell.jobs.running if job in _under_way]
        waited_for.update(now)
        return bool(now)

    wait_while(busy)
    return not any(job in _failed for job in waited_for)
