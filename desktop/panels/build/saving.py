"""Writing the document on a job: one file after the other, each as it was when it was asked for.

A content never changes, so what is written is whole whatever is done to the network meanwhile. What
came of it is told on the window's thread, and who must know it before going on can wait.
"""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable, Generator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop.document import OpenDocument
from desktop.document.open_document import Snapshot, Stamp
from desktop.jobs import Jobs
from desktop.panels.build.waiting import wait_while
from engine.errors import DocumentError
from engine.language import tr

log = logging.getLogger(__name__)


@dataclass(eq=False)
class Saving:
    """One saving: what, where, and whether it was written (None while that is not known yet)."""

    snapshot: Snapshot
    path: Path
    done: bool | None = None


class Savings:
    """`keep(path)`, on the job, looks after what is saved over; `ended(saving, stamp, sentence)`
    hears what came of each: `stamp` tells this state of the file, `sentence` why it failed."""

    def __init__(
        self,
        jobs: Jobs,
        document: OpenDocument,
        keep: Callable[[Path], object],
        ended: Callable[[Saving, Stamp | None, str], None],
    ) -> None:
        self._jobs, self._document = jobs, document
        self._keep, self._ended = keep, ended
        self._now: Saving | None = None
        self._next: deque[Saving] = deque()

    @property
    def last(self) -> Saving | None:
        """The one under way that was asked for last."""
        return self._next[-1] if self._next else self._now

    def ask(self, path: Path) -> Saving:
        """Write the document as it is at this moment to `path`, after what was asked for before."""
        snapshot, last = self._document.snapshot(), self.last
        if last is not None and last.path == path:
            if last.snapshot == snapshot:
                return last
            if last is not self._now:
                last.snapshot = snapshot  # of two that wait for one place the newer is enough
                return last
        saving = Saving(snapshot, path)
        self._next.append(saving)
        if self._now is None:
            self._go()
        return saving

    def wait(self, saving: Saving | None = None) -> bool:
        """Come back when it, by default everything, is written or has failed; whether it is."""
        saving = saving or self.last
        if saving is None:
            return True
        wait_while(lambda: saving.done is None)
        return bool(saving.done)

    def _go(self) -> None:
        saving = self._now = self._next.popleft()
        snapshot, path = saving.snapshot, saving.path
        written: list[Stamp | None] = []

        def work(stopped: Callable[[], bool]) -> Generator[Any, None, None]:
            yield from ()
            self._keep(path)
            written.append(snapshot.write(path, stopped))

        def stopped() -> None:
            # Too late, where the file was whole already.
            end(tr("{0} was not saved: it was stopped.").format(path.name) if not written else "")

        def failed(error: BaseException) -> None:
            if isinstance(error, DocumentError):
                end(str(error))
            elif isinstance(error, MemoryError):
                end(tr("{0} cannot be saved: there is not enough memory.").format(path.name))
            else:
                log.error("a network could not be saved", exc_info=error)
                end(tr("{0} cannot be saved: {1}.").format(path.name, error))

        def end(sentence: str) -> None:
            saving.done = bool(written)
            self._now = None
            if self._next:
                self._go()
            self._ended(saving, written[0] if written else None, sentence)

        self._jobs.start(
            work,
            name=tr("saving {0}").format(path.name),
            finished=lambda _: end(""),
            failed=failed,
            cancelled=stopped,
        )
