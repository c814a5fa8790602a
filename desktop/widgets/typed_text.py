"""A field for text that is read, not only kept: a wavy line shows where reading stopped, and Undo
is the field's while something is being typed and the document's once it is entered."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from desktop.theme import theme
from desktop.widgets.pasting import BoundedText

LONGEST = 100_000
"""Characters that are pasted at most; a text widget takes seconds for more."""
_UNDO = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class TypedText(BoundedText):
    """`typed` tells whether a person changed the text since it was shown; `entered()` follows
    Ctrl+Enter, `given_up()` Escape."""

    entered = Signal()
    given_up = Signal()

    def __init__(self, longest: int = LONGEST, parent: QWidget | None = None) -> None:
        super().__init__(longest, parent)

    @property
    def typed(self) -> bool:
        """Whether a person changed the text since it was shown."""
        return self.document().isModified()

    def settle(self) -> None:
        """What stands there is no longer being typed: it was shown, or entered."""
        self.document().setModified(False)
        self.document().clearUndoRedoStacks()
        self.mark(None)

    def type_over(self, text: str, caret: int) -> None:
        """Replace everything by a text that a person typed earlier, as one step of Undo."""
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        cursor.setPosition(min(caret, max(self.document().characterCount() - 1, 0)))
        self.setTextCursor(cursor)

    def mark(self, at: int | None, length: int = 1, *, move: bool = False) -> None:
        """Underline `length` characters from `at` on; None takes the line away; `move` puts the
        caret there and shows the place."""
        self.setExtraSelections([])
        if at is None:
            return
        last = max(self.document().characterCount() - 1, 0)
        start = min(at, max(last - 1, 0))
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(min(start + max(length, 1), last), QTextCursor.MoveMode.KeepAnchor)
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
            place.setPosition(min(at, last))
            self.setTextCursor(place)
            self.ensureCursorVisible()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and not self.typed
            and any(event.matches(key) for key in _UNDO)
        ):
            event.ignore()
            return True
        return super().event(event)
