"""Evaluating off the window's thread: the newest question alone, on a job.

No edit would bring the values of a question that was stopped, so its answer is taken all the same.
"""

from __future__ import annotations

import logging
from collections.abc import Callable

from desktop.evaluation.computing import Answer
from desktop.jobs import Jobs
from desktop.panels.build.latest import Latest
from engine.language import tr

log = logging.getLogger(__name__)


class Elsewhere:
    """What `Evaluation` takes as `later`."""

    def __init__(self, jobs: Jobs) -> None:
        self._answered: Callable[[Answer], None] | None = None
        self._latest = Latest(
            jobs, tr("evaluating the network"), self._hand_on, self._failed, self._stopped
        )
        self._found: list[Answer] = []

    def __call__(self, question: Callable[[], Answer], answered: Callable[[Answer], None]) -> None:
        self._answered = answered
        found = self._found = []

        def work(_stopped: Callable[[], bool]) -> Answer:
            found.append(question())
            return found[0]

        self._latest.ask(work)

    def close(self) -> None:
        """No answer is wanted any more."""
        self._answered = None
        self._found = []
        self._latest.close()

    def _hand_on(self, answer: Answer) -> None:
        # The question, with the whole network, stands in it: not kept until the next one.
        answered, self._answered = self._answered, None
        self._found = []
        if answered is not None:
            answered(answer)

    def _stopped(self) -> None:
        if self._found:
            self._hand_on(self._found[0])

    def _failed(self, error: BaseException) -> None:
        self._answered = None
        log.error("the network could not be evaluated", exc_info=error)
