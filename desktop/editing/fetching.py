"""Groups that were handed over before their inside was there: it is fetched when one is opened.

A model has more numbers than one wants on the canvas at once. Until a group is opened, a layer
inside it stands for what it computes; so the network is whole, and can be saved, at every moment.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Generator
from dataclasses import dataclass, replace
from typing import Any, Protocol

from desktop.document import Change
from desktop.editing.level import Level, with_inside
from desktop.jobs import Job, Jobs
from engine.document import Document
from engine.errors import EngineError
from engine.language import tr

log = logging.getLogger(__name__)

Bringing = Generator[Any, None, Document]


@dataclass(frozen=True)
class Fetch:
    """`bring(id, stop)`, run on a thread, ends with what is inside a group, its places and notes;
    the inside of a group that waits for its own has a layer called `stand_in`.

    Raises EngineError.
    """

    stand_in: str
    bring: Callable[[str, Callable[[], bool]], Bringing]


class Frame(Protocol):
    """What runs the fetching, and where is said what comes of it."""

    jobs: Jobs

    def say(self, text: str, *, problem: bool = False) -> None:
        """One sentence for the person."""
        ...


class FetchingLevel(Level):
    """A level whose groups may have to be fetched."""

    _fetch: Fetch | None = None
    _frame: Frame | None = None
    _job: Job | None = None

    def expect(self, fetch: Fetch | None, frame: Frame) -> None:
        """How the groups of the document that was just opened are fetched, where they are."""
        self._give_up()
        self._fetch, self._frame = fetch, frame

    @property
    def fetching(self) -> bool:
        """Whether a group is on its way."""
        return self._job is not None

    def waits(self, id: str) -> bool:
        """Whether that group of the whole network has not got its inside yet."""
        graph = self.whole.graph
        if self._fetch is None or id not in graph:
            return False
        inside = graph.node(id).inside
        return inside is not None and self._fetch.stand_in in inside

    def enter(self, id: str) -> bool:
        """Show the inside of a group, once it is there; whether it is one."""
        fetch, frame = self._fetch, self._frame
        if self.where or fetch is None or frame is None or not self.waits(id):
            return super().enter(id)
        self._give_up()
        name = self.whole.graph.node(id).label
        frame.say(tr("Fetching {0}").format(name))

        def end(slot: Callable[..., None], *values: Any) -> None:
            if self._job is job:  # not given up for another one meanwhile
                self._job = None
                slot(*values)

        job = frame.jobs.start(
            lambda stop: fetch.bring(id, stop),
            name=tr("fetching {0}").format(name),
            finished=lambda found: end(self._brought, id, found),
            failed=lambda error: end(self._failed, error),
            cancelled=lambda: end(lambda: None),
        )
        self._job = job
        return True

    def close(self) -> None:
        self._give_up()
        super().close()

    def _give_up(self) -> None:
        job, self._job = self._job, None
        if job is not None:
            job.cancel()

    def _brought(self, id: str, inside: Document) -> None:
        if not self.waits(id):  # changed, or taken away, meanwhile
            return
        content = self.whole.content
        node = replace(content.graph.node(id), inside=inside.graph)
        graph, insides = content.graph.with_node(node), with_inside(content, id, inside)
        self.whole.complete(replace(content, graph=graph, insides=insides))
        self._say("")
        if not self.where:
            super().enter(id)

    def _failed(self, error: Exception) -> None:
        if isinstance(error, EngineError):
            said = str(error)
        else:
            log.error("a group could not be fetched", exc_info=error)
            said = tr("There is not enough memory to open this group.")
            if not isinstance(error, MemoryError):
                said = tr("The group could not be fetched ({0}); try to open it again.").format(
                    error
                )
        self._say(said, problem=True)

    def _say(self, sentence: str, *, problem: bool = False) -> None:
        if self._frame is not None:
            self._frame.say(sentence, problem=problem)

    def _follow_whole(self, change: Change) -> None:
        if change.reset:
            self._give_up()
            self._fetch = None
        super()._follow_whole(change)
