"""What the person has done, kept in two files beside the settings: progress, and the record.

Changes are written a moment after they happen, on a job, whole and atomically. Files that cannot
be read are put aside, and one sentence says so.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.panels.spec import Shell
from engine.course import progress as progress_file
from engine.course.blocks import Course, Lesson
from engine.course.errors import CourseError
from engine.course.progress import Progress
from engine.errors import EngineError
from engine.exercises import record as record_file
from engine.exercises.record import Attempt, Record
from engine.language import tr

log = logging.getLogger(__name__)

_WRITE_DELAY_MS = 500


class Notebook(QObject):
    """Progress in courses and the record of exercises; `changed` follows every step."""

    changed = Signal()

    def __init__(self, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._shell = shell
        folder = shell.settings.folder
        self.progress_path = folder / "progress.json"
        self.record_path = folder / "exercises.json"
        self.problem = ""
        self.progress: Progress = self._read(progress_file.load, self.progress_path, Progress())
        self.record: Record = self._read(record_file.load, self.record_path, Record())
        self._stored = (self.progress, self.record)
        self._writing = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WRITE_DELAY_MS)
        self._timer.timeout.connect(self._write)

    @property
    def is_saved(self) -> bool:
        """Whether the files hold what is here."""
        return self._stored == (self.progress, self.record)

    # --- steps -------------------------------------------------------------------------------
    def saw(self, course: Course, lesson: Lesson, page: str) -> None:
        """A page was looked at."""
        self._take(progress=self.progress.saw(course, lesson, page))

    def solved(self, course: Course, lesson: Lesson, exercise: str) -> None:
        """A lesson's exercise was solved."""
        self._take(progress=self.progress.solved(course, lesson, exercise))

    def noted(self, course: Course, lesson: Lesson, question: str, text: str) -> None:
        """A note was written."""
        self._take(progress=self.progress.noted(course, lesson, question, text))

    def tried(self, attempt: Attempt) -> None:
        """A variant was solved or given up."""
        self._take(record=self.record.after(attempt))

    def _take(self, progress: Progress | None = None, record: Record | None = None) -> None:
        before = (self.progress, self.record)
        self.progress = progress if progress is not None else self.progress
        self.record = record if record is not None else self.record
        if before != (self.progress, self.record):
            self._timer.start()
            self.changed.emit()

    # --- files -------------------------------------------------------------------------------
    def save(self) -> None:
        """Write what is not written yet, now."""
        self._timer.stop()
        if not self.is_saved:
            now = (self.progress, self.record)
            try:
                self._store(*now)
            except EngineError as error:
                log.warning("%s", error)
            else:
                self._stored = now

    def _store(self, progress: Progress, record: Record) -> None:
        progress_file.save(self.progress_path, progress)
        record_file.save(self.record_path, record)

    def _write(self) -> None:
        if self.is_saved:
            return
        if self._writing:  # the next one waits for the last
            self._timer.start()
            return
        now = (self.progress, self.record)

        def work(stopped: Callable[[], bool]) -> Generator[None, None, None]:
            self._store(*now)
            yield from ()

        self._writing = True
        job = self._shell.jobs.start(
            work, name=tr("saving your progress"), finished=lambda _: self._written(now),
            failed=self._failed,
        )  # fmt: skip
        job.ended.connect(self._ended)

    def _written(self, stored: tuple[Progress, Record]) -> None:
        self._stored = stored
        self.problem = ""
        self.changed.emit()

    def _failed(self, error: Exception) -> None:
        if self.problem != str(error):
            self.problem = str(error)
            self._shell.say(self.problem, problem=True)
        self.changed.emit()

    def _ended(self) -> None:
        self._writing = False

    def _read(self, load: Callable[[Path], Any], path: Path, empty: Any) -> Any:
        try:
            return load(path)
        except (CourseError, EngineError) as error:
            kept = path.with_suffix(path.suffix + ".bak")
            try:
                path.replace(kept)
                aside = tr(" The old file is kept as {0}.").format(kept.name)
            except OSError:
                aside = ""
            self._shell.say(tr("{0} You begin afresh.{1}").format(error, aside), problem=True)
            return empty
