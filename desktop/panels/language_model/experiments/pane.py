"""One side of a comparison: a text, how its next tokens are drawn, and what was written."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit

from desktop.panels.language_model.experiments.work import Said
from desktop.theme import theme
from desktop.widgets.parts import Card, label
from desktop.widgets.pasting import BoundedText
from desktop.widgets.slider import LabelledNumber, Range
from desktop.widgets.tokens import utf16_length
from engine.language import tr

_TEMPERATURE = Range(0.0, 2.0, 0.8, 0.05, 2)
_SEED = Range(0, 999_999, 42)
LONGEST = 20_000
"""Characters of one text, some 5,000 tokens."""


class Pane(Card):
    """`changed` says that the text is another one, `refused(sentence)` what of a paste was left
    out; temperature and seed count when writing.
    """

    changed = Signal()
    refused = Signal(str)

    def __init__(self, name: str, help: str) -> None:
        super().__init__(name)
        self.said: list[Said] = []
        self._parted: int | None = None
        px = theme().px
        self.text = BoundedText(LONGEST)
        self.text.refused.connect(self.refused)
        self.text.setAccessibleName(tr("Text {0}").format(name))
        self.text.setToolTip(help)
        self.text.setMaximumHeight(px(64))
        self.text.setTabChangesFocus(True)
        self.text.textChanged.connect(self.changed)
        self.temperature = LabelledNumber(
            tr("Temperature"), _TEMPERATURE, tr("0 takes the likeliest")
        )
        self.seed = LabelledNumber(tr("Seed"), _SEED, tr("The same seed draws the same points"))
        self.written = QPlainTextEdit()
        self.written.setReadOnly(True)
        self.written.setAccessibleName(tr("What {0} wrote").format(name))
        self.written.setToolTip(tr("The first token in which the two texts part is marked"))
        row = QHBoxLayout()
        row.addWidget(self.temperature)
        row.addSpacing(px(16))
        row.addWidget(self.seed)
        row.addStretch(1)
        self.body.addWidget(self.text)
        self.body.addLayout(row)
        self.body.addWidget(label(tr("writes"), "small"))
        self.body.addWidget(self.written, 1)

    def set_text(self, text: str) -> None:
        """Another text, from outside."""
        if text != self.text.toPlainText():
            self.text.setPlainText(text)

    def clear(self) -> None:
        """Nothing written."""
        self.said, self._parted = [], None
        self.written.clear()

    def show_said(self, said: Sequence[Said], parted: int | None) -> None:
        """Show what was written, its token number `parted` marked; of a text that only grew the
        new tokens are put behind those that stand there.
        """
        first, was = len(self.said), self._parted
        grown = list(said[:first]) == self.said
        if not grown or (parted != was and (was is not None or parted is None or parted < first)):
            first = 0
            self.written.clear()
        self.said, self._parted = list(said), parted
        cursor = QTextCursor(self.written.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        plain, marked = QTextCharFormat(), QTextCharFormat()
        marked.setBackground(theme().color("accent"))
        marked.setForeground(theme().color("on_accent"))
        marked.setFontUnderline(True)
        for place, token in enumerate(said[first:], first):
            text = token.text if token.text or not token.ended else "■"
            cursor.insertText(text, marked if place == parted else plain)
        self.written.ensureCursorVisible()

    def reveal(self, parted: int | None) -> None:
        """Bring the token in which the texts part into sight."""
        if parted is None or not self.said:
            return
        cursor = QTextCursor(self.written.document())
        place = utf16_length("".join(token.text for token in self.said[:parted]))
        cursor.setPosition(min(place, self.written.document().characterCount() - 1))
        self.written.setTextCursor(cursor)
        self.written.ensureCursorVisible()
