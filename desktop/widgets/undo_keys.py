"""Ctrl+Z in a text field: what is being typed first; once that is entered, the document's undo.

Qt's line edits keep Ctrl+Z and Ctrl+Shift+Z for themselves even when they have nothing of their own
left to take back, so that a document's Undo seems dead while a field has the focus.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QWidget
from shiboken6 import isValid

_MARK = "passes_undo"


class _Passing(QObject):
    """Watches the field that has the keyboard, and no other: a filter written in Python is asked
    at every event of what it watches, and a page of fields has thousands while it is shown."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._watched: list[QWidget] = []
        app.focusChanged.connect(self._follow)
        self._follow(None, app.focusWidget())

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched = []
        if now is not None and now.property(_MARK):
            self._watched = [now, _line_of(now)] if isinstance(now, QAbstractSpinBox) else [now]
            for widget in self._watched:
                widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
            line = _line_of(watched)
            if any(event.matches(key) for key in keys) and not line.isModified():
                event.ignore()
                return True
        return super().eventFilter(watched, event)


def pass_undo_on(field: QLineEdit | QAbstractSpinBox) -> None:
    """Let Undo and Redo through to the window unless something is being typed in `field`."""
    line = _line_of(field)
    line.returnPressed.connect(lambda: line.setModified(False))
    field.setProperty(_MARK, True)
    app = QApplication.instance()
    if isinstance(app, QApplication) and app.findChild(_Passing) is None:
        _Passing(app)


def _line_of(field: QObject) -> QLineEdit:
    return field.lineEdit() if isinstance(field, QAbstractSpinBox) else field  # type: ignore[return-value]
