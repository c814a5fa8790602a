"""Sets the formulas of a page on a job, so that turning a page never holds up the window."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable

from PySide6.QtCore import QObject, Signal

from desktop.jobs import Job, Jobs
from desktop.panels.learn.maths import Ink
from desktop.widgets.latex import set_formula
from engine.language import tr


class Typesetter(QObject):
    """`ready` follows when everything that was wanted so far is set."""

    ready = Signal()

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._wanted: dict[tuple[str, Ink], None] = {}
        self._job: Job | None = None
        self._closed = False

    @property
    def busy(self) -> bool:
        """Whether formulas are being set."""
        return self._job is not None

    def want(self, formulas: Iterable[str], ink: Ink) -> None:
        """Set these; those that are set already cost nothing."""
        for latex in formulas:
            if not ink.is_set(latex):
                self._wanted[latex, ink] = None
        if self._wanted and self._job is None:
            self._begin()

    def shut_down(self) -> None:
        """Set nothing more: a text that is dressed while the window closes may still ask."""
        self._closed = True
        self._wanted.clear()
        if self._job is not None:
            self._job.cancel()

    def _begin(self) -> None:
        if self._closed:
            return
        batch = list(self._wanted)
        self._wanted.clear()

        def work(stopped: Callable[[], bool]) -> Generator[None, None, None]:
            for latex, ink in batch:
                if stopped():
                    return
                set_formula(latex, ink.pixels, ink.colour)
            yield from ()

        self._job = self._jobs.start(work, name=tr("setting formulas"))
        self._job.ended.connect(self._ended)

    def _ended(self) -> None:
        self._job = None
        if self._wanted:
            self._begin()
        else:
            self.ready.emit()
