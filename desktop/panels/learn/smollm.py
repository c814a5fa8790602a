"""The language model as lessons use it: opened once, on a job, when the first figure asks for it,
and the very one that the Language model workspace has open, where it has one.

Figures hand over work that needs the model; each piece runs on a job, one after the other, and
only the newest of each figure is listened to.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Generator
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from desktop.jobs import Job
from desktop.panels.spec import Shell
from engine.language import tr

if TYPE_CHECKING:
    from models.language_model import LanguageModel

log = logging.getLogger(__name__)

Stop = Callable[[], bool]
Task = Callable[["LanguageModel", Stop], Any]


class ModelRoom(QObject):
    """The one model of this workspace. It stays open from figure to figure, and is let go when
    the workspace is left; a figure that asks again then opens it again."""

    changed = Signal()

    def __init__(self, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._shell = shell
        self._model: LanguageModel | None = None
        self._lock = threading.Lock()  # the model serves one piece of work at a time

    def adopt(self, model: LanguageModel) -> None:
        """Work with a model that is open already."""
        self._model = model

    def let_go(self) -> None:
        """Give the model's memory back."""
        self._model = None

    def run(self, task: Task) -> Work:
        """Run `task(model, stop)` on a job. What it returns, or what went wrong, is told once."""
        provider = self._shell.settings.get("provider")
        threads = self._shell.settings.get("threads")
        work = Work(self)

        def generator(stopped: Stop) -> Generator[None, None, Any]:
            with self._lock:
                if stopped():
                    return None
                if self._model is None:
                    self._model = _open(provider, threads)
                model = self._model
                found = task(model, stopped)
            yield from ()
            return found

        work.listen(self._shell.jobs.start(generator, name=tr("asking the language model")))
        return work


class Work(QObject):
    """A piece of work under way: `done(result)` or `failed(sentence)`, unless it was dropped."""

    done = Signal(object)
    failed = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._job: Job | None = None

    def listen(self, job: Job) -> None:
        """Follow this job."""
        self._job = job
        job.finished.connect(self.done.emit)
        job.failed.connect(self._tell)
        job.ended.connect(self.deleteLater)

    def drop(self) -> None:
        """Stop it; nothing more is said."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _tell(self, error: Exception) -> None:
        from models.errors import ModelError

        if not isinstance(error, ModelError):
            log.error("a figure's work failed", exc_info=error)
            self.failed.emit(
                tr("Something went wrong with the language model ({0}).").format(error)
            )
        else:
            self.failed.emit(_for_a_lesson(str(error)))


def _open(provider: str, threads: int) -> LanguageModel:
    from models import catalog, shared
    from models.errors import ModelError

    problem = catalog.problem(catalog.SMOLLM2)
    if problem:
        raise ModelError(problem)
    return shared.load(catalog.folder(catalog.SMOLLM2), provider, threads)


def _for_a_lesson(sentence: str) -> str:
    from models import manifest

    if manifest.REPAIR in sentence:
        return sentence.replace(manifest.REPAIR, tr("open Language model to make it again"))
    return sentence
