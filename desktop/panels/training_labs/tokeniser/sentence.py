"""A sentence of one's own in the vocabulary so far, and beside it as SmolLM2 splits it."""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLineEdit

from desktop.panels.training_labs import work
from desktop.panels.training_labs.bench import Bench
from desktop.panels.training_labs.names import name_of, readable
from desktop.panels.training_labs.token_text import Piece, TokenText
from desktop.widgets.parts import Card, label
from engine.labs.tokeniser import Tokeniser
from engine.language import tr

_FIRST = tr("The king said to them, “Bring me the unbelievable book.”")
_LONGEST = 300


class SentenceCard(Card):
    """Follows the typed sentence and the number of merges."""

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self._bench = bench
        self._ours: tuple[Tokeniser | None, int] = (None, 0)
        self._theirs: Any = None  # SmolLM2's tokenizer, once it is open
        self._asked = False
        self.field = QLineEdit(_FIRST)
        self.field.setMaxLength(_LONGEST)
        self.field.setAccessibleName(tr("Sentence"))
        self.field.setToolTip(tr("Type any sentence, in any language"))
        self.field.textChanged.connect(lambda _: self._show())
        self.our_count = label("", "small", wrap=True)
        self.ours = TokenText(tr("The sentence in the vocabulary so far"), 1)
        self.their_count = label(tr("SmolLM2’s 49,152 tokens"), "small", wrap=True)
        self.theirs = TokenText(tr("The sentence as SmolLM2 splits it"), 1)
        self.theirs.empty_text = tr("Opening SmolLM2’s tokenizer…")
        for plot in (self.ours, self.theirs):
            plot.grow()
            plot.breaks = True
        self.plots = (self.ours, self.theirs)
        for widget in (self.field, self.our_count, self.ours, self.their_count, self.theirs):
            self.body.addWidget(widget)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._asked:
            self._asked = True
            self._bench.shell.jobs.start(
                work.smollm2_tokenizer,
                name=work.NAMES["smollm2"],
                finished=self._opened,
                failed=self._missing,
            )

    def _opened(self, tokenizer: Any) -> None:
        self._theirs = tokenizer
        self._show()

    def _missing(self, error: BaseException) -> None:
        self.theirs.empty_text = tr(
            "SmolLM2 is not prepared on this computer; open Language model to prepare it."
        )
        self._show()

    def show_merges(self, known: Tokeniser | None, at: int) -> None:
        """Another vocabulary."""
        self._ours = (known, at)
        self._show_ours()

    def _show(self) -> None:
        self._show_ours()
        self._show_theirs()

    def _text(self) -> str:
        return self.field.text().encode("utf-8", "replace").decode()

    def _show_ours(self) -> None:
        known, at = self._ours
        text = self._text()
        self.ours.empty_text = "" if known else tr("The first merges are being learnt…")
        if known is None:
            self.ours.set_pieces(())
            self.our_count.setText(tr("Your vocabulary so far"))
            return
        ids = known.encode(text, at).tolist()
        self.ours.set_pieces([Piece(name_of(known, i), i) for i in ids])
        self.our_count.setText(_counted(tr("Your vocabulary so far"), len(ids), len(text)))

    def _show_theirs(self) -> None:
        if self._theirs is None:
            self.theirs.set_pieces(())
            return
        text = self._text()
        found = self._theirs.tokens(text)
        self.theirs.set_pieces([Piece(readable(token.data), token.id) for token in found])
        size = tr("SmolLM2’s {0:,} tokens").format(self._theirs.vocabulary_size)
        self.their_count.setText(_counted(size, len(found), len(text)))


def _counted(whose: str, tokens: int, characters: int) -> str:
    if not tokens:
        return tr("{0}: nothing to split yet").format(whose)
    each = characters / tokens
    if tokens == 1:
        return tr("{0}: 1 token, {1:.1f} characters each").format(whose, each)
    return tr("{0}: {1} tokens, {2:.1f} characters each").format(whose, tokens, each)
