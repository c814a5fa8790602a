"""How the chosen word became tokens, merge by merge, and what another split of it would cost."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QScrollArea

from desktop.panels.language_model import words
from desktop.panels.language_model.latest import Latest
from desktop.panels.language_model.words import Split, Word
from desktop.panels.language_model.workbench import Workbench
from desktop.plots.merge_rows import MergeRow, MergeRows
from desktop.theme import set_icon
from desktop.widgets.halves import keep_out_of_line
from desktop.widgets.parts import Card, label
from engine.language import tr
from models.errors import ModelError

if TYPE_CHECKING:
    from models.tokenizer import Token

_REST_MS = 200  # after another word is chosen, before the model is asked


class WordCard(Card):
    """Shows one word; `show_word(tokens, place)` chooses it."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(tr("HOW A WORD BECAME TOKENS"))
        self._bench = bench
        self._jobs = Latest(bench.jobs, tr("computing what splits cost"))
        self._learning = Latest(bench.jobs, tr("reading the tokenizer's rules"))
        self._typed_jobs = Latest(bench.jobs, tr("computing what a split costs"))
        self._key: tuple[int, ...] = ()
        self._before: list[int] = []
        self.word: Word | None = None
        self.splits: tuple[Split, ...] = ()
        self.typed: Split | None = None
        self.about = label("", "muted", wrap=True)
        self.rows = MergeRows(tr("Merges"))
        self.rows.picked.connect(lambda _: self._offer())
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(self.rows)
        self._area = area
        self.back = QPushButton(tr("Back"))
        self.next = QPushButton(tr("Next merge"))
        set_icon(self.back, "step_back")
        set_icon(self.next, "step")
        self.back.setToolTip(tr("One merge back"))
        self.next.setToolTip(tr("Make the next merge"))
        self.back.clicked.connect(lambda _=False: self._move(-1))
        self.next.clicked.connect(lambda _=False: self._move(1))
        self.step_text = label("", "small")
        steps = QHBoxLayout()
        steps.addWidget(self.back)
        steps.addWidget(self.next)
        steps.addWidget(self.step_text, 1)
        self.rule = label("", "mono", wrap=True)
        self.field = QLineEdit()
        self.field.setAccessibleName(tr("Another split"))
        self.field.setToolTip(
            tr("The word with | between the pieces; Return computes what it costs")
        )
        self.field.setMaxLength(200)
        self.field.returnPressed.connect(self._compute)
        self.compute = QPushButton(tr("What it costs"))
        self.compute.setToolTip(tr("Ask the model how surprising this split would be"))
        self.compute.clicked.connect(lambda _=False: self._compute())
        other = QHBoxLayout()
        other.addWidget(label(tr("Another split")))
        other.addWidget(self.field, 1)
        other.addWidget(self.compute)
        self.verdict = label("", "muted", wrap=True)
        keep_out_of_line(self.field, self.verdict.setText)
        self.body.addWidget(self.about)
        self.body.addLayout(steps)
        self.body.addWidget(area, 1)
        self.body.addWidget(self.rule)
        self.body.addLayout(other)
        self.body.addWidget(self.verdict)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._ask)
        bench.running_changed.connect(self._when_idle)

    @property
    def busy(self) -> bool:
        """Whether costs are still to come."""
        jobs = (self._learning, self._jobs, self._typed_jobs)
        return self._rest.isActive() or any(each.running for each in jobs)

    def show_word(self, tokens: Sequence[Token], place: int) -> None:
        """Take the word around a token of the text."""
        opened = self._bench.opened
        if opened is None or not 0 <= place < len(tokens):
            self._nothing(tr("Choose a token to see how its word came about."))
            return
        if not words.learnt(opened):
            self._nothing(tr("The tokenizer's rules are being read."))
            self._learning.start(
                lambda stop: words.learn(opened),
                finished=lambda _: self.show_word(tokens, place),
                failed=self._nothing,
            )
            return
        try:
            word = words.word_at(opened, tokens, place)
        except ModelError as error:
            self._nothing(str(error))
            return
        if word is None:
            self._nothing(
                tr(
                    "{0} is a control token: it stands in the vocabulary as a whole "
                    "and was never joined from letters."
                ).format(tokens[place].piece)
            )
            return
        before = [token.id for token in tokens[: word.before]]
        key = (*before, -1, *word.letters.encode())
        if key == self._key:
            return
        self._jobs.cancel()
        self._typed_jobs.cancel()
        self._key, self._before, self.word = key, before, word
        self.splits, self.typed = word.splits, None
        half = max(len(word.text) // 2, 1)
        self.field.setText(f"{word.text[:half]}|{word.text[half:]}" if not word.cut else "")
        self.verdict.setText("")
        self._fill(len(self.splits) - 1)
        self._rest.start()

    def _nothing(self, sentence: str) -> None:
        self._learning.cancel()
        self._rest.stop()
        self._jobs.cancel()
        self._key, self.word, self.splits = (), None, ()
        self.set_heading(tr("HOW A WORD BECAME TOKENS"))
        self.about.setText(sentence)
        self.rule.setText("")
        self.verdict.setText("")
        self.field.clear()
        self.rows.set_rows((), 0)
        self._offer()

    def _when_idle(self) -> None:
        if not self._bench.writing and self.word is not None and not self._known():
            self._rest.start()

    def _known(self) -> bool:
        return bool(self.splits) and all(split.bits or not split.ids for split in self.splits)

    def _ask(self) -> None:
        """What each stage of the joining would cost; while text is written, the model is busy."""
        opened, splits, before = self._bench.opened, self.splits, self._before
        if opened is None or not splits or self._bench.writing or self._known():
            return
        self._jobs.start(
            lambda stop: words.costs(opened, before, splits, stop),
            reported=self._costs,
            failed=self.verdict.setText,
        )

    def _costs(self, splits: tuple[Split, ...]) -> None:
        self.splits = splits
        self._fill(self.rows.current)

    # --- showing -----------------------------------------------------------------------------
    def _fill(self, current: int) -> None:
        word = self.word
        if word is None:
            return
        self.set_heading(tr("HOW {0} BECAME TOKENS").format(word.text))
        own = self.splits[-1]
        count = tr("1 token") if len(own.ids) == 1 else tr("{0} tokens").format(len(own.ids))
        cut = tr(" Only its beginning is shown.") if word.cut else ""
        self.about.setText(
            tr(
                "{0} bytes, joined pair by pair into {1}: always the pair that "
                "was learnt first. At the right, how surprising the model finds such a split.{2}"
            ).format(len(word.letters), count, cut)
        )
        rows: list[MergeRow] = []
        for split in self.splits:
            pieces = tuple(words.shown(piece) for piece in split.pieces)
            note = tr("{0:.1f} bits").format(split.cost) if split.bits else ""
            rule = (
                tr("Rule {0:,} made {1}. ").format(split.rank, pieces[split.at])
                if split.rank
                else ""
            )
            told = f"{rule}{_counted(split)}" + (f", {note}" if note else "")
            rows.append(MergeRow(pieces, split.at, note, told))
        self.rows.set_rows(rows, current)
        self._offer()

    def _offer(self) -> None:
        current, last = self.rows.current, len(self.splits) - 1
        self.back.setEnabled(current > 0)
        self.next.setEnabled(0 <= current < last)
        self.compute.setEnabled(self.word is not None)
        self.step_text.setText(tr("merge {0} of {1}").format(current, last) if last > 0 else "")
        if not self.splits:
            return
        split = self.splits[current]
        if split.rank:
            before = self.splits[current - 1].pieces
            pair = " + ".join(words.shown(p) for p in before[split.at : split.at + 2])
            text = tr("rule {0:,}: {1} → {2}").format(
                split.rank, pair, words.shown(split.pieces[split.at])
            )
        else:
            text = tr("no merge yet: a piece for every byte")
        self.rule.setText(f"{text} · {_counted(split)}")
        self._area.ensureVisible(0, round(self.rows.row_rect(current).bottom()))

    def _move(self, by: int) -> None:
        self.rows.pick(self.rows.current + by)

    # --- another split -----------------------------------------------------------------------
    def _compute(self) -> None:
        opened, word, before = self._bench.opened, self.word, self._before
        if opened is None or word is None:
            return
        try:
            split = words.typed_split(opened, word, self.field.text())
        except ModelError as error:
            self.verdict.setText(str(error))
            return
        both = (split, word.splits[-1])
        self._typed_jobs.start(
            lambda stop: words.costs(opened, before, both, stop),
            reported=self._typed,
            failed=self.verdict.setText,
        )

    def _typed(self, both: tuple[Split, Split]) -> None:
        split, own = both
        if not own.bits:
            return
        self.typed = split
        pieces = " | ".join(words.shown(piece) for piece in split.pieces)
        more = split.cost - own.cost
        each = " + ".join(tr("{0:.1f}").format(bits) for bits in split.bits)
        sums = tr("{0} = {1:.1f}").format(each, split.cost) if len(split.bits) > 1 else each
        self.verdict.setText(
            tr(
                "{0}: {1}, {2} bits of surprise after what stands before. "
                "The tokenizer's own split: {3}, {4:.1f} bits; to the model the "
                "other one is {5}."
            ).format(pieces, _counted(split), sums, _counted(own), own.cost, _times(more))
        )


def _counted(split: Split) -> str:
    return tr("1 token") if len(split.ids) == 1 else tr("{0} tokens").format(len(split.ids))


def _times(bits: float) -> str:
    if abs(bits) < 0.05:
        return tr("as likely")
    factor = 2 ** min(abs(bits), 60)
    many = tr("{0:.1f}").format(factor) if factor < 100 else tr("{0:,.0f}").format(factor)
    return (
        tr("{0} times less likely").format(many)
        if bits > 0
        else tr("{0} times more likely").format(many)
    )
