"""A field for typed mathematics: Enter applies, a wavy line shows where reading stopped."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit, QWidget

from desktop.theme import theme
from engine.errors import FormulaError
from engine.formula_text.lexer import MOST_CHARACTERS

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FormulaField(QPlainTextEdit):
    """`entered` on Enter, `given_up` on Escape. Shift+Enter begins a new line."""

    entered = Signal()
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        theme().changed.connect(self._dress)
        self._dress()

    @property
    def typed(self) -> bool:
        """Whether a person changed the text since it was shown."""
        return self.document().isModified()

    def show_text(self, text: str) -> None:
        """Show a text that nobody typed; the caret stays on its line."""
        if self.toPlainText() != text:
            line = self.textCursor().blockNumber()
            self.setPlainText(text)
            cursor = QTextCursor(self.document().findBlockByNumber(line))
            self.setTextCursor(cursor)
        self.document().setModified(False)
        self.document().clearUndoRedoStacks()
        self.mark(None)

    def mark(self, error: FormulaError | None, *, move: bool = False) -> None:
        """Underline what is at fault; `move` puts the caret there."""
        self.setExtraSelections([])
        if error is None or error.at is None:
            return
        length = self.document().characterCount() - 1
        start = min(error.at, max(length - 1, 0))
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        end = min(start + max(error.length, 1), length)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        found = QTextEdit.ExtraSelection()
        form = QTextCharFormat()
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        form.setUnderlineColor(theme().color("wrong"))
        form.setBackground(theme().color("wrong_soft"))
        found.format = form  # type: ignore[assignment]
        found.cursor = cursor  # type: ignore[assignment]
        self.setExtraSelections([found])
        if move:
            place = self.textCursor()
            place.setPosition(min(error.at, length))
            self.setTextCursor(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in _ENTER and not shift:
            self.entered.emit()
        elif event.key() in _ENTER:
            self.insertPlainText("\n")
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event):  # type: ignore[no-untyped-def]
        # What is being typed comes first; once it is entered, Undo is the document's.
        if event.type() == event.Type.ShortcutOverride and not self.typed:
            keys = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
            if any(event.matches(key) for key in keys):
                event.ignore()
                return True
        return super().event(event)

    def insertFromMimeData(self, source) -> None:  # type: ignore[no-untyped-def]
        """Plain text only, and no more of it than a formula can have."""
        room = MOST_CHARACTERS + 1 - self.document().characterCount()
        self.insertPlainText(source.text()[: max(room, 0) + 1])

    def _dress(self) -> None:
        self.setFont(theme().font("maths"))
        self.setStyleSheet(
            f'QPlainTextEdit {{ font-family: "{theme().font("maths").family()}"; '
            f"font-size: {theme().font('maths').pointSizeF():.1f}pt; }}"
        )
