"""A sentence at the pointer while a gesture is under way: what would happen, or why it cannot."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QWidget

from desktop.theme import theme
from desktop.widgets.names import set_names

_BESIDE = QPoint(16, 18)
_WIDEST = 320


class PointerNote(QLabel):
    """Moves with the pointer, and keeps inside its parent."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def say(self, at: QPoint, text: str, *, wrong: bool = False) -> None:
        """Show `text` beside `at`, in the parent's pixels."""
        t = theme().tokens
        ground, edge = (t.wrong_soft, t.wrong) if wrong else (t.panel, t.line)
        sheet = (
            f"QLabel {{ background: {ground}; color: {t.text}; border: 1px solid {edge};"
            " border-radius: 6px; padding: 4px 8px; }"
        )
        if sheet != self.styleSheet():  # setting one costs more than a move of the pointer may
            self.setStyleSheet(sheet)
        text = set_names(text)
        self.setText(text)
        self.setAccessibleName(text)
        wide = min(theme().px(_WIDEST), self.fontMetrics().horizontalAdvance(text) + 24)
        self.setFixedWidth(wide)
        self.setFixedHeight(self.heightForWidth(wide))
        place = at + _BESIDE
        parent = self.parentWidget()
        if parent is not None:
            place.setX(max(4, min(place.x(), parent.width() - self.width() - 4)))
            if place.y() + self.height() > parent.height() - 4:
                place.setY(at.y() - self.height() - 8)
        self.move(place)
        self.show()
        self.raise_()
