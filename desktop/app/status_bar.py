"""The status bar: what is loaded and how it goes, with the work under way and a way to stop it."""

from __future__ import annotations

import time
from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

from desktop.jobs import Job, Jobs
from desktop.theme import set_icon, theme

_HEIGHT = 26
_SENTENCE_MS = 8000


class StatusBar(QFrame):
    """Pieces at the left, one at the right; a passing sentence takes the left for some seconds."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "status")
        self.setAccessibleName("Status")
        self._jobs = jobs
        self._job: Job | None = None
        self._began = 0.0
        self._pieces: tuple[str, ...] = ()
        self._sentence = ""
        self.left = _label(self, "What is open")
        self.right = _label(self, "State")
        self.work = _label(self, "Work under way")
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName("Progress")
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
        jobs.changed.connect(self._follow_jobs)
        theme().changed.connect(self._rescale)
        self._rescale()
        self._follow_jobs()

    def set_pieces(self, left: Sequence[str], right: str) -> None:
        """What the workspace says of itself."""
        self._pieces = tuple(piece for piece in left if piece)
        self.right.setText(right)
        self._show_left()

    def say(self, sentence: str) -> None:
        """A sentence that stands for some seconds."""
        self._sentence = sentence
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
        running = self._jobs.running
        newest = running[-1] if running else None
        if newest is not self._job:
            self._job = newest
            self._began = time.monotonic()
            self.bar.setRange(0, 0)
            if newest is not None:
                newest.reported.connect(self._progress)
        if newest is not None:
            stopping = "stopping: " if newest.stopping else ""
            self.work.setText(stopping + newest.name)
            self.stop.setToolTip(f"Stop {newest.name}")
            self.stop.setAccessibleName(f"Stop {newest.name}")
        for widget in (self.work, self.bar, self.stop):
            widget.setVisible(newest is not None)

    def _progress(self, report: object) -> None:
        """A report with a `fraction` from 0 to 1 moves the bar and tells the time left."""
        fraction = getattr(report, "fraction", None)
        if self._job is None or self.sender() is not self._job:
            return
        if not isinstance(fraction, float) or not 0.0 <= fraction <= 1.0:
            return
        self.bar.setRange(0, 1000)
        self.bar.setValue(round(fraction * 1000))
        spent = time.monotonic() - self._began
        if fraction > 0.02 and spent > 2.0:
            left = spent * (1.0 - fraction) / fraction
            self.work.setText(f"{self._job.name} · {_duration(left)} left")

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
    return f"{round(seconds / 60)} min"
