"""What a person says next in a chat: a few plain lines. Return sends, Shift+Return begins one."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent

from desktop.theme import theme
from desktop.widgets.pasting import BoundedText
from engine.language import tr

LONGEST = 20_000
"""Characters of one message, some 5,000 tokens."""
_MOST_LINES = 4


class MessageEdit(BoundedText):
    """The field. `sent()` follows Return; `refused(sentence)` says what was left out of a paste."""

    sent = Signal()

    def __init__(self) -> None:
        super().__init__(LONGEST)
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
