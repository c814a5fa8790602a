"""What a person says next in a chat: a few plain lines. Return sends, Shift+Return begins one."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit

from desktop.theme import theme
from engine.language import tr

LONGEST = 20_000
"""Characters of one message, some 5,000 tokens."""
_MOST_LINES = 4


class MessageEdit(QPlainTextEdit):
    """The field. `sent()` follows Return; `refused(sentence)` says what was left out of a paste."""

    sent = Signal()
    refused = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Message"))
        self.setToolTip(tr("What you say next; Return sends it, Shift+Return begins a new line"))
        self.setPlaceholderText(tr("Message to the model"))
        self.setTabChangesFocus(True)
        self.setProperty("role", "message")
        self.textChanged.connect(self._grow)
        theme().changed.connect(self._grow)
        self._grow()

    def _grow(self) -> None:
        """As high as its lines, from one to a few."""
        lines = min(max(round(self.document().size().height()), 1), _MOST_LINES)
        line = QFontMetricsF(self.font()).lineSpacing()
        margins = 2 * self.document().documentMargin() + 2 * self.frameWidth() + theme().px(4)
        self.setFixedHeight(round(lines * line + margins))

    def sizeHint(self) -> QSize:
        return QSize(theme().px(300), self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self.sent.emit()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Plain text, and no more of it than a message may have."""
        text = source.text()
        taken = text[: max(LONGEST - len(self.toPlainText()), 0)]
        self.insertPlainText(taken)
        if len(taken) < len(text):
            self.refused.emit(
                tr(
                    "The pasted text has {0:,} characters; the first {1:,} were "
                    "taken, since a message may have {2:,}."
                ).format(len(text), len(taken), LONGEST)
            )
