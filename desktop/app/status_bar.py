"""The status bar: what is loaded and how it goes, with the work under way and a way to stop it.

Work shows itself once it has gone on for a moment, so that what is done at once does not flicker.
"""

from __future__ import annotations

import math
import time
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from desktop.jobs import Job, Jobs
from desktop.theme import set_icon, theme
from desktop.widgets.elided import Elided
from desktop.widgets.progress import ProgressBar
from engine.language import tr

_HEIGHT = 26
_SENTENCE_MS = 8000
_PATIENCE_MS = 300


class StatusBar(QFrame):
    """Pieces at the left, one at the right; a passing sentence takes the left for some seconds."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "status")
        self.setAccessibleName(tr("Status"))
        self._jobs = jobs
        self._job: Job | None = None
        self._began: dict[Job, float] = {}  # of the jobs that run
        self._fractions: dict[Job, float] = {}
        self._pieces: tuple[str, ...] = ()
        self._sentence = ""
        self._state: str | None = None
        self.left = Elided("", self)
        self.left.setAccessibleName(tr("What is open"))
        self.left.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.right = _label(self, tr("State"))
        self.work = _label(self, tr("Work under way"))
        self.bar = ProgressBar(self)
        self.stop = QToolButton(self)
        self.stop.setProperty("role", "icon")
        set_icon(self.stop, "close", "muted")
        self.stop.clicked.connect(self._cancel)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.left, 1)
        for widget in (self.work, self.bar, self.stop, self.right):
            self._row.addWidget(widget)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SENTENCE_MS)
        self._timer.timeout.connect(self._forget_sentence)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._follow_jobs)
        jobs.changed.connect(self._follow_jobs)
        theme().changed.connect(self._rescale)
        self._rescale()
        self._follow_jobs()

    def set_pieces(self, left: Sequence[str], right: str) -> None:
        """What the workspace says of itself."""
        self._pieces = tuple(piece for piece in left if piece)
        if self._sentence and self._state is not None and right != self._state:
            self._forget_sentence()  # “Saved.” must not stand beside “not saved”
        self._state = right
        self.right.setText(right)
        self._show_left()

    def say(self, sentence: str) -> None:
        """A sentence that stands for some seconds."""
        self._sentence = sentence
        self._state = None  # what the workspace says next belongs to the sentence
        self._timer.start()
        self._show_left()

    def _forget_sentence(self) -> None:
        self._sentence = ""
        self._show_left()

    def _show_left(self) -> None:
        text = self._sentence or "     ".join(self._pieces)
        self.left.setText(text)
        self.left.setToolTip(text)

    def _follow_jobs(self) -> None:
        """Show the newest of the jobs that have gone on for a moment; come back for the others."""
        now, running = time.monotonic(), self._jobs.running
        for job in running:
            if job not in self._began:
                self._began[job] = now
                job.reported.connect(partial(self._progress, job))
        for job in self._began.keys() - set(running):
            del self._began[job]
            self._fractions.pop(job, None)
        wait = {job: self._began[job] + _PATIENCE_MS / 1000 - now for job in running}
        shown = [job for job in running if wait[job] <= 0]
        self._job = shown[-1] if shown else None
        self._show_job()
        waiting = [seconds for seconds in wait.values() if seconds > 0]
        if waiting:
            self._patience.start(math.ceil(min(waiting) * 1000))
        else:
            self._patience.stop()

    def _show_job(self) -> None:
        job = self._job
        if job is not None:
            self._show_progress(job)
            self.stop.setToolTip(tr("Stop {0}").format(job.name))
            self.stop.setAccessibleName(tr("Stop {0}").format(job.name))
        for widget in (self.work, self.bar, self.stop):
            widget.setVisible(job is not None)

    def _progress(self, job: Job, report: object) -> None:
        """A report with a `fraction` from 0 to 1 moves the bar and tells the time left."""
        fraction = getattr(report, "fraction", None)
        if job not in self._began or not isinstance(fraction, float) or not 0.0 <= fraction <= 1.0:
            return
        self._fractions[job] = fraction
        if job is self._job:
            self._show_progress(job)

    def _show_progress(self, job: Job) -> None:
        fraction = self._fractions.get(job)
        spent = time.monotonic() - self._began[job]
        text = tr("stopping: {0}").format(job.name) if job.stopping else job.name
        if fraction is None:
            self.bar.setRange(0, 0)
        else:
            self.bar.setRange(0, 1000)
            self.bar.setValue(round(fraction * 1000))
            if fraction > 0.02 and spent > 2.0 and not job.stopping:
                text = tr("{0} · {1} left").format(
                    job.name, _duration(spent * (1.0 - fraction) / fraction)
                )
        self.work.setText(text)

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._follow_jobs()

    def _rescale(self) -> None:
        px = theme().px
        self.setFixedHeight(px(_HEIGHT))
        self._row.setContentsMargins(px(14), 0, px(14), 0)
        self._row.setSpacing(px(8))
        self.bar.setFixedWidth(px(96))
        self.bar.setFixedHeight(px(5))


def _label(parent: QWidget, name: str) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAccessibleName(name)
    return label


def _duration(seconds: float) -> str:
    if seconds < 90:
        return f"{max(1, round(seconds))} s"
    return tr("{0} min").format(round(seconds / 60))
