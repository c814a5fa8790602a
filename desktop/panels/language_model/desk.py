"""The desk a text lies on: what was asked, how it was read, and what may come next.

Views read the attributes and listen to the signals; what a person does arrives through the
methods. Everything slow is a job, and of each kind only the newest counts.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal

from desktop.jobs import Jobs
from desktop.panels.language_model import reading, work
from desktop.panels.language_model.branches import Branches, Node
from desktop.panels.language_model.door import ModelDoor
from desktop.panels.language_model.latest import Latest
from desktop.panels.language_model.looking import Looking
from desktop.panels.language_model.passage import Conversation, Passage, Tokens
from desktop.panels.language_model.work import Opened, Written
from desktop.widgets.tokens import PLAIN, chips_of, shaping_of, utf16_length, visible
from desktop.widgets.tokens_edit import MOST_CHIPS
from engine.language import tr
from models.sampling import Distribution, Draw, Settings, distribution, draw

if TYPE_CHECKING:
    from models.generation import Writing

_TYPING_MS = 140  # of quiet before a changed text is read
_STALE_MS = 700
"""After so long of reading, what was shown of the text before is taken away: sooner, the views
would flicker with every key; later, a person would take it for that of the new text.
"""


class Desk(QObject, Passage):
    """A text with the model's reading of it; `Workbench` writes on."""

    text_replaced = Signal(str)  # by the program; the editor follows
    text_added = Signal(str)
    tokens_changed = Signal()
    shares_changed = Signal()  # the next token's probabilities, or the point that will be drawn
    running_changed = Signal()
    mode_changed = Signal()  # between a text to go on from and a conversation
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
        self._reading_jobs = Latest(jobs, tr("reading the text"))
        self._typing = self._timer(_TYPING_MS, self._read)
        self._stale = self._timer(_STALE_MS, self._forget)
        self._left: Conversation | None = None  # while a text is gone on from
        self._left_text = ""  # while there is a conversation
        self.branches = Branches()
        self._after: list[Written] = []  # to stand behind the prompt once it was split
        self._then: Callable[[], None] | None = None  # what follows once the text was read
        self._of: tuple[str, int] | None = None  # the model whose tokens these are
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
        self.split = None
        self.written = []
        self.chips = ()
        self.reading: Writing | None = None
        self.logits: NDArray[np.float32] | None = None
        self.shares: Distribution | None = None
        self.next_draw: Draw | None = None
        self.notice = self._standing = self._pasted = ""
        self.problem = False
        self.first_token_ms = 0.0

    # --- the model ---------------------------------------------------------------------------
    def _model_changed(self) -> None:
        """The model came or went; the text stays and is read by the new one."""
        for jobs in (self._reading_jobs, self.looking):
            jobs.cancel()
        self.reading = None
        self.branches.clear()
        if self.opened is not None:
            self.conversation = self.talk
            self.prompt, self.written = self.text, []
            of = (self.opened.info.title, self.opened.info.vocabulary)
            was, self._of = self._of, of
            if was not in (None, of):
                self._forget_tokens()
            if self.text or self.conversation is not None:
                self._read()
        self.running_changed.emit()

    @property
    def opened(self) -> Opened | None:
        """The model, once it is there."""
        return self.door.opened

    def token_text(self, token: int) -> str:
        """A token as it stands in a row of tokens, by id; part of a letter as �."""
        opened = self.opened
        if opened is None or not opened.has(token):
            return str(token)
        return visible(opened.model.tokenizer.described([token])[0].text)

    def token_name(self, token: int) -> str:
        """A token as it is shown, by id."""
        opened = self.opened
        # A table out of sight may still be about another model's.
        return opened.name(token) if opened is not None and opened.has(token) else str(token)

    # --- the text ----------------------------------------------------------------------------
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
        if self.conversation is not None:
            self.conversation = None
            self.mode_changed.emit()
        self.prompt = text
        self.written = []
        self.text_replaced.emit(text)
        # The caret, which went to the end, is no choice of a token of the text that was there.
        self.looking.follow_newest()
        self._read()

    def reset(self) -> None:
        """Back to the prompt, without what was written."""
        if self.conversation is not None:
            self.converse(self.conversation)
        else:
            self.replace_text(self.prompt)

    def reopen(self, place: Node) -> None:
        """Go back to a text that was written before, as far as `place`."""
        root, steps = place.root, place.steps
        self._leave_text()
        was = self.conversation
        self.conversation, self.prompt, self.written = root.talk, root.prompt, steps
        self._after = steps
        if (was is None) != (root.talk is None):
            self.mode_changed.emit()
        self.text_replaced.emit(self.text)
        self.looking.follow_newest()
        self._read()

    def set_mode(self, *, chat: bool) -> None:
        """A conversation, or a text to go on from; the text left is there again on return."""
        if chat == (self.conversation is not None):
            return
        if not chat:
            self._left, talk = self.talk, self._left_text
            self.replace_text(talk)
            return
        self._left_text = self.text
        tokenizer = self.opened.model.tokenizer if self.opened is not None else None
        if self._left is None and tokenizer is not None:
            self._left = Conversation(tokenizer.system_prompt)
        self.converse(self._left or Conversation(""))

    def converse(self, talk: Conversation) -> None:
        """Read a conversation in the model's template, in place of the text that was there."""
        self._leave_text()
        was = self.conversation
        self.conversation, self.written = talk, []
        if was is None:
            self.mode_changed.emit()
        self._read()

    def _leave_text(self) -> None:
        """Whatever runs is about the old text."""
        self.looking.follow_newest()
        self._typing.stop()
        self._stale.stop()
        self._then = None
        for jobs in (self._reading_jobs, self.looking):
            jobs.cancel()
        self.reading = None
        self._after = []
        self._standing = self._pasted = ""
        self.tell("")

    def note(self, sentence: str) -> None:
        """Something about how the text came here, said until it changes."""
        self._pasted = self._standing = sentence
        self.tell("")

    def _read(self) -> None:
        self._typing.stop()
        opened, text, talk = self.opened, self.prompt, self.conversation
        if opened is None:
            return
        if not text and talk is None:
            self._clear()
            self.looking.clear()
            for signal in (self.tokens_changed, self.shares_changed, self.running_changed):
                signal.emit()
            return
        after, self._after = self._after, []
        self._stale.start()
        self._reading_jobs.start(
            lambda stop: reading.read_text(opened, text if talk is None else talk, stop, after),
            reported=lambda tokens: self._split(tokens, after),
            finished=self._have_read,
            failed=self._not_read,
            cancelled=lambda: self._not_read(tr("Reading was stopped; change the text to go on.")),
        )
        self.running_changed.emit()

    def _split(self, tokens: Tokens, after: list[Written]) -> None:
        self.split = tokens
        self.written = list(after)
        self._standing = " ".join(said for said in (self._pasted, tokens.notice) if said)
        self.tell("")
        if self.conversation is not None and tokens.text != self.prompt:
            self.prompt = tokens.text
            self.text_replaced.emit(self.text)
        self.branches.begin(self.prompt, self.conversation, after)
        self._extend_chips()

    def _extend_chips(self) -> None:
        if self.split is not None:
            self._place_chips()
            self.tokens_changed.emit()

    def _place_chips(self) -> None:
        if self.split is None:
            return
        start = utf16_length(self.prompt)
        spans = [*self.split.spans, *work.written_spans(start, self.kept)]
        special = self.opened.special if self.opened is not None else ()
        # Where there are too many to be drawn, how they would look does not matter.
        shaping = shaping_of(self.text) if len(spans) <= MOST_CHIPS else PLAIN
        self.chips = chips_of(spans, len(self.split.spans), special, shaping)

    def _forget(self) -> None:
        """What was said of the text before is not that of the one that is still being read."""
        if self.reading is not None or not self._reading_jobs.running:
            return
        self.logits = self.shares = self.next_draw = None
        self.first_token_ms = 0.0
        self.looking.clear()
        self.shares_changed.emit()
        self.running_changed.emit()

    def _forget_tokens(self) -> None:
        """What was found is in the tokens of another model, which this one has not."""
        self.split, self.chips = None, ()
        self.logits = self.shares = self.next_draw = None
        self.first_token_ms = 0.0
        self.looking.clear()
        self.tokens_changed.emit()
        self.shares_changed.emit()

    def _have_read(self, found: Writing | None) -> None:
        self._stale.stop()
        self.reading = found
        if found is None:
            self._not_read(tr("The model has no token for any letter of this text; change it."))
            return
        self.model_runs += 1
        self.first_token_ms = found.seconds * 1000
        self._said(found.logits)
        then, self._then = self._then, None
        if then is not None:
            then()
        else:
            self._look()
        self.running_changed.emit()

    def _not_read(self, sentence: str) -> None:
        self._stale.stop()
        self._then = None
        self.reading = self.logits = self.shares = self.next_draw = None
        self.first_token_ms = 0.0
        if self.split is not None and self.split.text != self.prompt:
            # The text before had these tokens; this one was never split.
            self.split, self.chips = None, ()
            self.tokens_changed.emit()
        self.tell(sentence)
        self.looking.clear()
        self.shares_changed.emit()
        self.running_changed.emit()

    def tell(self, sentence: str, *, problem: bool = True) -> None:
        """One sentence about the text, shown beside it until it changes; "" leaves what is to be
        said of the text as a whole.
        """
        sentence = sentence or self._standing
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

    def _look(self) -> None:
        if self.opened is not None:
            self.looking.start(self.opened, self.ids)
