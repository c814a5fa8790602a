"""How the model comes in: not before it is wanted, on a job, and prepared first where need be."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.jobs import Jobs
from desktop.panels.language_model import work
from desktop.panels.language_model.latest import Latest
from desktop.panels.language_model.work import Opened
from engine.language import tr
from models.errors import ModelFileError
from models.progress import Progress


class ModelDoor(QObject):
    """Opens the bundled model, or goes on with another one that was opened elsewhere.

    `phase` is closed, opening, missing (never prepared), damaged (to be prepared again), stopped
    (to be opened again), preparing or ready; `problem` is the sentence that goes with missing,
    damaged and stopped. `choose` gives provider and threads at the time of opening.
    """

    phase_changed = Signal()
    progress_changed = Signal(Progress)
    model_changed = Signal()

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.phase = "closed"
        self.problem = ""
        self.tried = False  # to prepare the model, here
        self.opened: Opened | None = None
        self.folder: Path | None = None  # of another model than the bundled one
        self.choose: Callable[[], tuple[str, int]] = lambda: ("auto", 0)
        self._opening = Latest(jobs, tr("opening the language model"))
        self._preparing = Latest(jobs, tr("preparing the language model"))

    def open(self) -> None:
        """Load the model on a job, unless it is there or on its way."""
        if self.phase in ("opening", "preparing", "ready"):
            return
        self._enter("opening")
        provider, threads = self.choose()
        folder = self.folder
        self._opening.start(
            lambda stop: work.open_model(provider, threads, stop, folder),
            reported=self._report,
            finished=self.adopt,
            failed=self._not_opened,
            cancelled=lambda: self._stopped(tr("Opening the model was stopped.")),
        )

    def reopen(self) -> None:
        """Load the model again, with the provider and threads of the settings as they are now."""
        if self.phase == "ready":
            self.phase = "closed"
            self.opened = None
            self.model_changed.emit()
            self.open()

    def prepare(self) -> None:
        """Make the model's files, then open them."""
        if self.phase == "preparing":
            return
        self.tried = True
        self._enter("preparing")
        self._preparing.start(
            work.prepare_model,
            reported=self._report,
            finished=self._prepared,
            failed=self._not_prepared,
            cancelled=lambda: self._not_prepared(tr("The preparation was stopped.")),
        )

    def cancel(self) -> None:
        """Stop making the model's files; what was there before is still there."""
        if self._preparing.job is not None:
            self._preparing.job.cancel()

    def shut_down(self) -> None:
        """Stop what runs; nothing more is said."""
        self._opening.cancel()
        self._preparing.cancel()

    def _report(self, progress: Progress) -> None:
        self.progress_changed.emit(progress)

    def _prepared(self, _: object) -> None:
        self.phase = "closed"
        self.open()

    def adopt(self, opened: Opened) -> None:
        """Work with this model from now on."""
        from models import catalog

        self.opened = opened
        bundled = opened.model.folder == catalog.folder(catalog.SMOLLM2)
        self.folder = None if bundled else opened.model.folder
        self._enter("ready")
        self.model_changed.emit()

    def _not_opened(self, sentence: str) -> None:
        if isinstance(self._opening.error, ModelFileError):
            self._not_prepared(sentence)
        else:
            self._stopped(sentence)

    def _not_prepared(self, sentence: str) -> None:
        self.folder = None  # another model that went away leaves the bundled one
        self.problem = work.for_the_window(sentence)
        self._enter("missing" if work.never_prepared() else "damaged")

    def _stopped(self, sentence: str) -> None:
        self.problem = sentence
        self._enter("stopped")

    def _enter(self, phase: str) -> None:
        self.phase = phase
        self.phase_changed.emit()
