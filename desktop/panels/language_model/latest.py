"""Of one kind of work only the newest run counts: starting another cancels and forgets the last."""

from __future__ import annotations

import logging
import weakref
from collections.abc import Callable, Generator
from typing import Any

from desktop.jobs import Job, Jobs
from engine.language import tr
from models.errors import ModelError, Stopped

log = logging.getLogger(__name__)


class Latest:
    """Jobs of one kind, of which only the newest is listened to; starting one cancels the last."""

    def __init__(self, jobs: Jobs, name: str) -> None:
        self._jobs = jobs
        self._name = name
        self.job: Job | None = None
        self.error: Exception | None = None  # what the last failure was

    def start(
        self,
        task: Callable[[Callable[[], bool]], Generator[Any, None, Any]],
        *,
        reported: Callable[[Any], None] | None = None,
        finished: Callable[[Any], None] | None = None,
        failed: Callable[[str], None] | None = None,
        cancelled: Callable[[], None] | None = None,
    ) -> None:
        """Run `task`; `failed` gets one sentence. What an older run still says is dropped."""
        self.cancel()

        def current(job: Job, slot: Callable[..., None] | None, *values: Any, end: bool) -> None:
            if self.job is not job:
                return
            if end:
                self.job = None
            if slot is not None:
                slot(*values)

        def sentence(job: Job, error: Exception) -> None:
            self.error = error
            if isinstance(error, Stopped):
                current(job, cancelled, end=True)
            elif isinstance(error, ModelError):
                current(job, failed, str(error), end=True)
            else:
                log.error("%s failed", self._name, exc_info=error)
                text = tr("Something went wrong while {0} ({1}); try again.").format(
                    self._name, error
                )
                current(job, failed, text, end=True)

        job = self._jobs.start(task, name=self._name)
        # Nothing is delivered before the event loop comes round, so connecting here is in time.
        self.job = job
        job.reported.connect(lambda report: current(job, reported, report, end=False))
        job.finished.connect(lambda result: current(job, finished, result, end=True))
        job.failed.connect(lambda error: sentence(job, error))
        job.cancelled.connect(lambda: current(job, cancelled, end=True))

    def cancel(self) -> None:
        """Stop listening to what runs, and ask it to stop."""
        if self.job is not None:
            job, self.job = self.job, None
            job.cancel()

    @property
    def running(self) -> bool:
        """Whether the newest job is still under way."""
        return self.job is not None


class Asked:
    """What was asked last, and of what: `of` is not held, since a view that is out of sight would
    keep every number of a text that was replaced long ago.
    """

    def __init__(self) -> None:
        self._of: weakref.ref[object] | None = None
        self._wish: tuple[object, ...] = ()

    def note(self, of: object, *wish: object) -> None:
        """This is asked now."""
        self._of, self._wish = weakref.ref(of), wish

    def already(self, of: object, *wish: object) -> bool:
        """Whether just this was asked last."""
        return self._of is not None and self._of() is of and self._wish == wish

    def forget(self) -> None:
        """Whatever is asked next is new."""
        self._of, self._wish = None, ()
