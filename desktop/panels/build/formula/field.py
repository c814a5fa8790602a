"""A field for typed mathematics: Enter applies, a wavy line shows where reading stopped."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from desktop.theme import theme
from desktop.widgets.typed_text import TypedText
from engine.errors import FormulaError
from engine.formula_text.lexer import MOST_CHARACTERS

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FormulaField(TypedText):
    """`entered` on Enter, with or without Ctrl; Shift+Enter begins a new line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(MOST_CHARACTERS + 1, parent)  # one more, so that reading it says so
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        theme().changed.connect(self._dress)
        self._dress()

    def show_text(self, text: str) -> None:
        """Show a text that nobody typed; the caret stays on its line."""
        if self.toPlainText() != text:
            line = self.textCursor().blockNumber()
            self.setPlainText(text)
            cursor = QTextCursor(self.document().findBlockByNumber(line))
            self.setTextCursor(cursor)
        self.settle()

    def point_at(self, error: FormulaError | None, *, move: bool = False) -> None:
        """Underline what is at fault; `move` puts the caret there."""
        at = None if error is None else error.at
        self.mark(at, 1 if error is None else error.length, move=move)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in _ENTER and not shift:
            self.entered.emit()
        elif event.key() in _ENTER:
            self.insertPlainText("\n")
        else:
            super().keyPressEvent(event)

    def _dress(self) -> None:
        self.setFont(theme().font("maths"))
        self.setStyleSheet(
            f'QPlainTextEdit {{ font-family: "{theme().font("maths").family()}"; '
            f"font-size: {theme().font('maths').pointSizeF():.1f}pt; }}"
        )
