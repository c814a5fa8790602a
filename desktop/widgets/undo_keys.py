"""Ctrl+Z in a text field: what is being typed first; once that is entered, the document's undo.

Qt's line edits keep Ctrl+Z and Ctrl+Shift+Z for themselves even when they have nothing of their own
left to take back, so that a document's Undo seems dead while a field has the focus.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractSpinBox, QLineEdit


class _Passing(QObject):
    def __init__(self, field: QLineEdit | QAbstractSpinBox, line: QLineEdit) -> None:
        super().__init__(field)
        self._line = line
        line.returnPressed.connect(lambda: line.setModified(False))
        for watched in {field, line}:
            watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
            if any(event.matches(key) for key in keys) and not self._line.isModified():
                event.ignore()
                return True
        return super().eventFilter(watched, event)


def pass_undo_on(field: QLineEdit | QAbstractSpinBox) -> None:
    """Let Undo and Redo through to the window unless something is being typed in `field`."""
    line = field.lineEdit() if isinstance(field, QAbstractSpinBox) else field
    _Passing(field, line)
