"""What the workspace knows: the text, its tokens, what the model said, what is being looked at.

Views read the attributes and listen to the signals; what a person does arrives through the
methods. Everything slow is a job, and of each kind only the newest counts.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal

from desktop.jobs import Jobs
from desktop.panels.language_model import work
from desktop.panels.language_model.door import ModelDoor
from desktop.panels.language_model.latest import Latest
from desktop.panels.language_model.looking import Looking
from desktop.panels.language_model.work import Opened, Tokens, Written
from desktop.widgets.tokens import Chip, chips_of, utf16_length
from models.sampling import Distribution, Draw, Settings, distribution, draw

if TYPE_CHECKING:
    from models.generation import Ready, Writing

GENERATE_MOST = 256
"""Tokens that one press of Generate writes at most; a further press goes on."""
_TYPING_MS = 140  # of quiet before a changed text is read
_FRAME_MS = 33


class Workbench(QObject):
    """The state of the Language model workspace."""

    text_replaced = Signal(str)  # by the program; the editor follows
    text_added = Signal(str)
    tokens_changed = Signal()
    shares_changed = Signal()  # the next token's probabilities, or the point that will be drawn
    running_changed = Signal()
    notice_changed = Signal()

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.jobs = jobs
        self.door = ModelDoor(jobs, self)
        self.door.model_changed.connect(self._model_changed)
        self.settings = Settings()
        self._clear()
        self.looking = Looking(jobs, self)
        self.looking.failed.connect(self.tell)
        self._reading_jobs = Latest(jobs, "reading the text")
        self._writing_jobs = Latest(jobs, "writing")
        self._stop_writing = threading.Event()
        self._typing = self._timer(_TYPING_MS, self._read)
        self._frame = self._timer(_FRAME_MS, self._flush)
        self._then: Callable[[], None] | None = None
        self.model_runs = 0  # how often the model was asked for logits

    def _timer(self, milliseconds: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(slot)
        return timer

    def _clear(self) -> None:
        """No text, and nothing that follows from one."""
        self.prompt = ""
        self.split: Tokens | None = None
        self.written: list[Written] = []
        self.chips: tuple[Chip, ...] = ()
        self.reading: Writing | None = None
        self.logits: NDArray[np.float32] | None = None
        self.shares: Distribution | None = None
        self.next_draw: Draw | None = None
        self.notice = ""
        self.problem = False
        self.first_token_ms = 0.0
        self.tokens_per_s = 0.0
        self._spent: list[float] = []
        self._added = ""

    # --- the model ---------------------------------------------------------------------------
    def _model_changed(self) -> None:
        """The model came or went; the text stays and is read by the new one."""
        self._stop_writing.set()
        for jobs in (self._reading_jobs, self._writing_jobs, self.looking):
            jobs.cancel()
        self.reading = None
        if self.opened is not None:
            self.prompt, self.written = self.text, []
            if self.text:
                self._read()
        self.running_changed.emit()

    @property
    def opened(self) -> Opened | None:
        """The model, once it is there."""
        return self.door.opened

    # --- the text ----------------------------------------------------------------------------
    @property
    def text(self) -> str:
        """The prompt and what was written after it."""
        return self.prompt + "".join(step.text for step in self.written)

    @property
    def token_count(self) -> int:
        """Tokens of the prompt and of what was written."""
        return (len(self.split.tokens) if self.split else 0) + len(self.kept)

    @property
    def kept(self) -> list[Written]:
        """What was written, without the token that closed the text."""
        return [step for step in self.written if not step.ended]

    @property
    def ids(self) -> list[int]:
        """All token ids."""
        prompt = [token.id for token in self.split.tokens] if self.split else []
        return prompt + [step.token.id for step in self.kept]

    def edit(self, text: str) -> None:
        """A person changed the text: all of it is the prompt now, read after a short rest."""
        if text == self.text:
            return
        self._leave_text()
        self.prompt = text
        self.written = []
        self._typing.start()
        self.running_changed.emit()

    def replace_text(self, text: str) -> None:
        """Another prompt, from outside the editor; read at once."""
        self._leave_text()
        self.prompt = text
        self.written = []
        self.text_replaced.emit(text)
        # The caret, which went to the end, is no choice of a token of the text that was there.
        self.looking.follow_newest()
        self._read()

    def reset(self) -> None:
        """Back to the prompt, without what was written."""
        self.replace_text(self.prompt)

    def _leave_text(self) -> None:
        """Whatever runs is about the old text."""
        self.looking.follow_newest()
        self._typing.stop()
        self._frame.stop()
        self._then = None
        self._stop_writing.set()
        for jobs in (self._writing_jobs, self._reading_jobs, self.looking):
            jobs.cancel()
        self.reading = None
        self._added = ""
        self.tell("")

    def _read(self) -> None:
        self._typing.stop()
        opened, text = self.opened, self.prompt
        if opened is None:
            return
        if not text:
            self._clear()
            self.looking.clear()
            for signal in (self.tokens_changed, self.shares_changed, self.running_changed):
                signal.emit()
            return
        self._reading_jobs.start(
            lambda stop: work.read_text(opened, text, stop),
            reported=self._split,
            finished=self._have_read,
            failed=self._not_read,
            cancelled=lambda: self._not_read("Reading was stopped; change the text to go on."),
        )
        self.running_changed.emit()

    def _split(self, tokens: Tokens) -> None:
        self.split = tokens
        self.chips = tokens.chips
        self.written = []
        self.tokens_changed.emit()

    def _have_read(self, reading: Writing | None) -> None:
        self.reading = reading
        if reading is None:
            self._not_read("The model has no token for any letter of this text; change it.")
            return
        self.model_runs += 1
        self._spent = []
        self.tokens_per_s = 0.0
        self.first_token_ms = reading.seconds * 1000
        self._said(reading.logits)
        then, self._then = self._then, None
        if then is not None:
            then()
        else:
            self._look()
        self.running_changed.emit()

    def _not_read(self, sentence: str) -> None:
        self._then = None
        self.reading = self.logits = self.shares = self.next_draw = None
        self.tell(sentence)
        self.looking.clear()
        self.shares_changed.emit()
        self.running_changed.emit()

    def tell(self, sentence: str, *, problem: bool = True) -> None:
        """One sentence about the text, shown beside it until it changes."""
        if sentence != self.notice:
            self.notice, self.problem = sentence, problem
            self.notice_changed.emit()

    # --- probabilities -----------------------------------------------------------------------
    def _said(self, logits: NDArray[np.float32]) -> None:
        self.logits = logits
        self._share()

    def set_settings(self, **changes: float) -> None:
        """Other sampling settings; the probabilities follow from the stored logits."""
        self.settings = replace(self.settings, **changes)
        self._share()

    def _share(self) -> None:
        if self.logits is None:
            return
        self.shares = distribution(self.logits, self.settings, self.ids)
        self.next_draw = draw(self.shares, self.settings.generator(len(self.kept)))
        self.shares_changed.emit()

    # --- writing -----------------------------------------------------------------------------
    @property
    def writing(self) -> bool:
        """Whether text is being written, or will be once it is read."""
        return self._writing_jobs.running or self._then is not None

    @property
    def busy(self) -> bool:
        """Whether the text is still being read or waits for it."""
        return self._reading_jobs.running or self._typing.isActive()

    @property
    def ended(self) -> bool:
        """Whether the model closed the text."""
        return bool(self.written) and self.written[-1].ended

    def generate(self) -> None:
        """Write until the model ends its text, a limit, or `stop`."""
        self._write(GENERATE_MOST)

    def write_most(self, limit: int) -> None:
        """Write at most `limit` tokens."""
        self._write(limit)

    def step(self) -> None:
        """Write one token."""
        self._write(1)

    def choose(self, token: int) -> None:
        """Go on with a token that a person chose."""
        self._write(1, token)

    def stop(self) -> None:
        """Stop writing after the token under way; nothing that was written is lost."""
        if self._then is not None:
            self._then = None
            self.running_changed.emit()
        self._stop_writing.set()

    def _write(self, limit: int, chosen: int | None = None) -> None:
        if self._writing_jobs.running:
            return
        if not self.text:
            self.tell("There is no text to go on from: write a few words first.")
            return
        if self.reading is None:
            # Not read yet: write as soon as it is.
            self._then = partial(self._write, limit, chosen)
            if not self._reading_jobs.running:
                self._read()
            self.running_changed.emit()
            return
        if self.ended:
            self.written.pop()
        opened, reading = self.opened, self.reading
        if opened is None:
            return
        self.tell("")
        self.looking.cancel()
        self._stop_writing = threading.Event()
        enough = self._stop_writing.is_set
        self._writing_jobs.start(
            lambda stop: work.write(
                opened, reading, lambda: self.settings, limit, lambda: stop() or enough(), chosen
            ),
            reported=self._report,
            finished=lambda _: self._written_all(limit),
            failed=self._write_failed,
            cancelled=self._read_again,
        )
        self.running_changed.emit()

    def _report(self, report: Written | Ready) -> None:
        if isinstance(report, Written):
            self.written.append(report)
            self._added += report.text
            if report.ended:
                self.tell(
                    f"The model ended its text here, with {report.token.text}.", problem=False
                )
        else:
            self.model_runs += 1
            self._spent = [*self._spent[-63:], report.seconds]
            self.tokens_per_s = len(self._spent) / max(sum(self._spent), 1e-9)
            self.logits = report.logits
        if not self._frame.isActive():
            self._frame.start()

    def _flush(self) -> None:
        """Show what arrived since the last frame."""
        self._frame.stop()
        if self._added:
            added, self._added = self._added, ""
            self.text_added.emit(added)
        self._extend_chips()
        self._share()
        if self.writing and self.opened is not None:
            self.looking.start_if_rested(self.opened, self.ids)

    def _look(self) -> None:
        if self.opened is not None:
            self.looking.start(self.opened, self.ids)

    def _extend_chips(self) -> None:
        if self.split is None:
            return
        start = utf16_length(self.prompt)
        spans = [*self.split.spans, *work.written_spans(start, self.kept)]
        self.chips = chips_of(spans, len(self.split.spans))
        self.tokens_changed.emit()

    def _written_all(self, limit: int) -> None:
        self._flush()
        if limit > 1 and not self.ended and not self._stop_writing.is_set():
            self.tell(f"{limit} tokens were written; Generate goes on.", problem=False)
        self._look()
        self.running_changed.emit()

    def _write_failed(self, sentence: str) -> None:
        self._flush()
        self.tell(sentence)
        self._look()
        self.running_changed.emit()

    def _read_again(self) -> None:
        """The job was cancelled from outside: what it did last is unknown, so read anew."""
        self._flush()
        opened, ids = self.opened, self.ids
        written = len(self.kept)
        self.reading = None
        if opened is None or not ids:
            return

        def task(stop: Callable[[], bool]) -> Generator[None, None, Writing]:
            yield None
            reading = work.read_ids(opened, ids, stop)
            reading.written = written
            return reading

        self._reading_jobs.start(task, finished=self._have_read, failed=self._not_read)
        self.running_changed.emit()

    def token_name(self, token: int) -> str:
        """A token as it is shown, by id."""
        return self.opened.name(token) if self.opened is not None else str(token)

    def shut_down(self) -> None:
        """Stop everything; the window is closing."""
        self._leave_text()
        self.door.shut_down()
