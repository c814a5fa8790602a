"""A line to search with: a magnifier before the words, and a cross behind them to clear it.

Qt's own cross is looked for in the icon themes of the system the first time that one is made, which
holds the window up for a tenth of a second; this one is of the program's own family.
"""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.theme import set_icon
from engine.language import tr


class SearchLine(QLineEdit):
    """`wanted` stands in the empty line and is its name for screen readers."""

    def __init__(self, wanted: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(wanted)
        self.setAccessibleName(wanted)
        sign = QAction(self)
        set_icon(sign, "search", "muted")
        self.addAction(sign, QLineEdit.ActionPosition.LeadingPosition)
        self.cross = QAction(tr("Clear"), self)
        self.cross.setToolTip(tr("Take the words away"))
        set_icon(self.cross, "close", "muted")
        self.cross.triggered.connect(self.clear)
        self.addAction(self.cross, QLineEdit.ActionPosition.TrailingPosition)
        self.cross.setVisible(False)  # its button is made visible when it is added
        self.textChanged.connect(lambda text: self.cross.setVisible(bool(text)))
