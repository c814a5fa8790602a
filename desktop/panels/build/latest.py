"""Work of which only the newest question matters: one job at a time, the rest is skipped.

A slider asks sixty times a second; each answer may take longer than that. The question asked last
is taken up as soon as the one under way is answered.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import Any

from desktop.jobs import Job, Jobs

Ask = Callable[[Callable[[], bool]], Any]


class Latest:
    """`ask` runs `question(stopped)` on a worker and hands its answer to `answered`, or the
    exception to `failed`; `cancelled` hears that it was stopped elsewhere while an answer was still
    wanted. Questions never run side by side, so they may share what is safe for one thread; a long
    one looks at `stopped()`: true once nobody waits for its answer any more."""

    def __init__(
        self,
        jobs: Jobs,
        name: str,
        answered: Callable[[Any], None],
        failed: Callable[[BaseException], None],
        cancelled: Callable[[], None] = lambda: None,
    ) -> None:
        self._jobs, self._name = jobs, name
        self._answered, self._failed, self._cancelled = answered, failed, cancelled
        self._wanted = False
        self._job: Job | None = None
        self._next: Ask | None = None
        self._closed = False

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._job is not None

    def ask(self, question: Ask) -> None:
        """Ask this instead of whatever was asked before and is not taken up yet."""
        if self._closed:
            return
        self._next = question
        if self._job is None:
            self._go()

    def forget(self) -> None:
        """No answer is wanted any more."""
        self._next, self._wanted = None, False
        if self._job is not None:
            self._job.cancel()

    def close(self) -> None:
        """The window goes."""
        self._closed = True
        self.forget()
        self._job = None

    def _go(self) -> None:
        question, self._next = self._next, None
        if question is None:
            return

        self._wanted = True

        def work(stopped: Callable[[], bool]) -> Generator[Any, None, Any]:
            yield from ()
            return question(lambda: stopped() or self._next is not None)

        self._job = self._jobs.start(
            work,
            name=self._name,
            finished=lambda answer: self._end(self._answered, answer),
            failed=lambda error: self._end(self._failed, error),
            cancelled=lambda: self._end(self._stopped, None),
        )

    def _stopped(self, _: None) -> None:
        if self._wanted:
            self._cancelled()

    def _end(self, tell: Callable[[Any], None], what: Any) -> None:
        self._job = None
        if self._closed:
            return
        if self._next is None:
            tell(what)
        self._go()
