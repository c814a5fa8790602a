"""A view of what no look holds: it is asked for on a job, once for each thing that is picked."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Generator
from typing import Any

from desktop.panels.language_model.latest import Asked, Latest
from desktop.panels.language_model.stages import StageView
from desktop.panels.language_model.work import Opened, Stop
from desktop.panels.language_model.workbench import Workbench
from desktop.widgets.parts import label
from engine.language import tr
from models.inspect import Inspection

Task = Callable[[Stop], Generator[Any, None, Any]]


class AskedView(StageView):
    """`found` is what is shown, None where there is nothing to show; `where` says why.

    A view says in `ask` what it wants and in `show_found` how that looks.
    """

    doing = tr("looking inside")  # in sentences about what went wrong

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self.found: Any = None
        self.where = label("", "muted", wrap=True)
        self._jobs = Latest(bench.jobs, self.doing)
        self._asked = Asked()
        self.listen(bench.looking.changed)

    @abstractmethod
    def ask(self, opened: Opened, seen: Inspection) -> tuple[tuple[object, ...], Task] | None:
        """What is wanted of a look, and the work that reports it; None: nothing."""

    @abstractmethod
    def show_found(self) -> None:
        """Show `found`, which may be None."""

    @property
    def busy(self) -> bool:
        """Whether an answer is on its way."""
        return self._jobs.running

    def follow(self) -> None:
        """Ask for what is picked in the look at hand, unless that was asked already."""
        if self.bench.writing:
            return  # the model needs the processors; looking goes on once it rests
        look, opened = self.bench.looking.look, self.bench.opened
        wanted = None
        if look is not None and opened is not None:
            wanted = self.ask(opened, look.inspection)
        if look is None or wanted is None:
            self._jobs.cancel()
            self._asked.forget()
            self._take(None)
            return
        seen, (wish, task) = look.inspection, wanted
        if self._asked.already(seen, *wish):
            return
        self._asked.note(seen, *wish)
        self._jobs.start(task, reported=self._take, failed=self._failed)

    def _take(self, found: Any) -> None:
        self.found = found if self.bench.looking.look is not None else None
        self.show_found()

    def _failed(self, sentence: str) -> None:
        self._asked.forget()
        self._take(None)
        self.where.setText(sentence)
