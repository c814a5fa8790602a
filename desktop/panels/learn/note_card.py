"""A question to think about or to discuss, with a field for notes that stay on this computer."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal

from desktop.panels.learn.parts import Card
from desktop.panels.learn.prose import ProseView
from desktop.panels.learn.typesetter import Typesetter
from desktop.theme import theme
from desktop.widgets.pasting import BoundedText
from engine.course.blocks import Paragraph, Question
from engine.course.progress import MOST_NOTE
from engine.language import tr

_HEADINGS = {"think": tr("Think"), "discuss": tr("Discuss")}


class _Notes(BoundedText):
    def __init__(self, note: str) -> None:
        super().__init__(MOST_NOTE)
        self.setPlainText(note)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(300), theme().px(84))


class NoteCard(Card):
    """`written(key, text)` follows every change of the notes."""

    written = Signal(str, str)

    def __init__(self, typesetter: Typesetter, question: Question, note: str) -> None:
        super().__init__(_HEADINGS[question.kind].upper())
        self._key = question.key
        self.text = ProseView(typesetter, _HEADINGS[question.kind])
        self.text.show_blocks((Paragraph(question.runs),))
        self.notes = _Notes(note)
        self.notes.setPlaceholderText(tr("Your notes. They stay on this computer."))
        self.notes.setAccessibleName(tr("Your notes"))
        self.notes.setTabChangesFocus(True)
        self.notes.setFixedHeight(theme().px(84))
        self.notes.textChanged.connect(self._changed)
        self.body.addWidget(self.text)
        self.body.addWidget(self.notes)

    def _changed(self) -> None:
        text = self.notes.toPlainText()
        if len(text) > MOST_NOTE:
            cursor = self.notes.textCursor()
            self.notes.setPlainText(text[:MOST_NOTE])
            self.notes.setTextCursor(cursor)
            return
        self.written.emit(self._key, text)
