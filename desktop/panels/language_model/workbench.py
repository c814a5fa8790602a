"""What the workspace knows and does: the text on the desk, and the writing that goes on from it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Generator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.jobs import Jobs
from desktop.panels.language_model import work
from desktop.panels.language_model.desk import Desk
from desktop.panels.language_model.latest import Latest
from desktop.panels.language_model.reading import read_ids
from desktop.panels.language_model.work import Report, Written
from engine.language import tr
from models.chat import USER
from models.following import Shown

if TYPE_CHECKING:
    from models.generation import Writing

GENERATE_MOST = 256
"""Tokens that one press of Generate writes at most; a further press goes on."""
_FRAME_MS = 33
_SHARES_S = 0.2
"""Between two sights of what may come next while text streams: more often nobody could read them.
"""


class Workbench(Desk):
    """The state of the Language model workspace."""

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(jobs, parent)
        self._writing_jobs = Latest(jobs, "writing")
        self._stop_writing = threading.Event()
        self._frame = self._timer(_FRAME_MS, self._show_part)
        self._parts: Sequence[Callable[[], None]] = (
            self._show_text,
            self._show_shares,
            self._show_inside,
        )
        self._shared_at = 0.0
        self._told: Written | None = None  # the last token whose text was shown
        self._part = 0  # of a frame, which is shown next
        self._again: Callable[[], None] | None = None  # what follows once writing has stopped
        self._arrived = False  # whether there is something for a further frame

    def _clear(self) -> None:
        super()._clear()
        self._forget_speed()
        self._added = ""

    def _forget_speed(self) -> None:
        self.tokens_per_s = 0.0
        self._spent: list[float] = []

    def _model_changed(self) -> None:
        self._stop_writing.set()
        self._writing_jobs.cancel()
        super()._model_changed()

    def _leave_text(self) -> None:
        self._end_frame()
        self._again = None
        self._stop_writing.set()
        self._writing_jobs.cancel()
        self._added = ""
        super()._leave_text()

    def _have_read(self, found: Writing | None) -> None:
        self._forget_speed()
        super()._have_read(found)

    # --- writing -----------------------------------------------------------------------------
    @property
    def writing(self) -> bool:
        """Whether text is being written, or will be once it is read."""
        return self._writing_jobs.running or self._then is not None

    @property
    def stopping(self) -> bool:
        """Whether writing ends with the token under way, and does not go on."""
        stopped = self._writing_jobs.running and self._stop_writing.is_set()
        return stopped and self._again is None

    @property
    def busy(self) -> bool:
        """Whether the text is still being read or waits for it."""
        return self._reading_jobs.running or self._typing.isActive()

    def generate(self) -> None:
        """Write until the model ends its text, a limit, or `stop`."""
        self._write(GENERATE_MOST)

    def send(self, message: str, limit: int = GENERATE_MOST) -> None:
        """Say something in the conversation and have at most `limit` tokens of answer written."""
        talk = self.talk
        if talk is not None:
            self.converse(talk.said(USER, message))
            self._write(limit)

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
        self._then = self._again = None
        self._stop_writing.set()
        self.running_changed.emit()

    def _write(self, limit: int, chosen: int | None = None) -> None:
        if self._writing_jobs.running:
            if self._stop_writing.is_set():
                # Stopped a moment ago: the token under way comes first.
                self._again = partial(self._write, limit, chosen)
                self.running_changed.emit()
            return
        if not self.text and self.conversation is None:
            self.tell(tr("There is no text to go on from: write a few words first."))
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
            self.branches.back()
        opened, reading = self.opened, self.reading
        if opened is None:
            return
        self.tell("")
        self.looking.cancel()
        self._stop_writing = threading.Event()
        enough = self._stop_writing.is_set

        def task(stop: Callable[[], bool]) -> Generator[Sequence[Report], None, None]:
            def ends() -> bool:
                return stop() or enough()

            reports = work.write(opened, reading, lambda: self.settings, limit, ends, chosen)
            return work.in_frames(reports)

        self._writing_jobs.start(
            task,
            reported=self._heard,
            finished=lambda _: self._written_all(limit),
            failed=self._write_failed,
            cancelled=self._read_again,
        )
        self.running_changed.emit()

    def _heard(self, reports: Sequence[Report]) -> None:
        """What came since the last frame, shown in the next turn."""
        for report in reports:
            self._report(report)
        self._arrived = True
        if not self._frame.isActive():
            self._frame.start(0)

    def _report(self, report: Report) -> None:
        if isinstance(report, Written):
            self.written.append(report)
            self.branches.add(report)
            self._added += report.text
            if report.ended:
                self.tell(
                    tr("The model ended its text here, with {0}.").format(report.token.text),
                    problem=False,
                )
        elif isinstance(report, Shown):
            self.looking.hear(report, self.token_text(report.token))
        else:
            self.model_runs += 1
            self._spent = [*self._spent[-63:], report.seconds]
            self.tokens_per_s = len(self._spent) / max(sum(self._spent), 1e-9)
            self.logits = report.logits

    def _show_part(self) -> None:
        """Show what arrived since the last frame: a part in each turn of the window's loop, since
        all at once would take longer than a frame.
        """
        part, self._part = self._part, (self._part + 1) % len(self._parts)
        self._arrived = self._arrived and part > 0
        self._parts[part]()
        if self._part:
            self._frame.start(0)
        elif self._arrived:
            self._frame.start(_FRAME_MS)

    def _flush(self) -> None:
        """Show all that arrived, now."""
        self._end_frame()
        self._show_text()
        self._share()
        self._show_inside()

    def _end_frame(self) -> None:
        self._frame.stop()
        self._part, self._arrived = 0, False

    def _show_text(self) -> None:
        last = self.written[-1] if self.written else None
        if self.split is None or (last is self._told and not self._added):
            return  # only what may come next, or the inside, is newer
        self._told = last
        self._place_chips()
        if self._added:
            added, self._added = self._added, ""
            self.text_added.emit(added)
        self.tokens_changed.emit()

    def _show_shares(self) -> None:
        """What may come next now, or in a later frame where the last sight is too fresh."""
        now = time.monotonic()
        if now - self._shared_at < _SHARES_S:
            self._arrived = True
            return
        self._shared_at = now
        self._share()

    def _show_inside(self) -> None:
        """What the newest tokens showed of their inside, or a new look at the growing text."""
        if self.writing and self.opened is not None and not self.looking.show_heard(self.ids):
            self.looking.start_if_rested(self.opened, self.ids)

    def _written_all(self, limit: int) -> None:
        self._flush()
        if limit > 1 and not self.ended and not self._stop_writing.is_set():
            self.tell(tr("{0} tokens were written; Generate goes on.").format(limit), problem=False)
        again, self._again = self._again, None
        if again is not None:
            again()
            return
        self._look()
        self.running_changed.emit()

    def _write_failed(self, sentence: str) -> None:
        self._flush()
        self._again = None
        self.tell(sentence)
        self._look()
        self.running_changed.emit()

    def read_again(self) -> None:
        """Read the text on the desk anew, unless it is being written on; its tokens stay."""
        if self.reading is not None and not self.writing:
            self._read_again()

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
            again = read_ids(opened, ids, stop)
            again.written = written
            return again

        self._reading_jobs.start(task, finished=self._have_read, failed=self._not_read)
        self.running_changed.emit()

    def shut_down(self) -> None:
        """Stop everything; the window is closing."""
        self._leave_text()
        self.door.shut_down()
