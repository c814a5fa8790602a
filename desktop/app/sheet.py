"""What the frame's dialogs share: a column with buttons at its foot, texts, a scrolling grid."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.theme import theme
from desktop.widgets.window_size import open_at
from engine.language import tr


class Sheet(QDialog):
    """A dialog of one column with buttons at its foot; it is gone once closed."""

    def __init__(self, title: str, width: int, height: int, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        px = theme().px
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(px(24), px(20), px(24), px(16))
        self.column.setSpacing(px(12))
        self.foot = QHBoxLayout()
        self.foot.addStretch(1)
        open_at(self, px(width), px(height))

    def end(self, *buttons: QPushButton) -> None:
        """Put the foot under everything: `buttons`, then Close."""
        close = QPushButton(tr("Close"), self)
        close.setToolTip(tr("Close this window (Esc)"))
        close.clicked.connect(self.close)
        for button in (*buttons, close):
            self.foot.addWidget(button)
        self.column.addLayout(self.foot)
        close.setDefault(True)
        close.setFocus()


def label(text: str, role: str, parent: QWidget) -> QLabel:
    """Plain text that wraps, in one of the theme's roles."""
    made = QLabel(text, parent)
    made.setProperty("role", role)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    return made


def copy_button(text: str, name: str, help: str, parent: QWidget) -> QPushButton:
    """Copies `text`."""
    button = QPushButton(name, parent)
    button.setToolTip(help)
    button.clicked.connect(lambda: QGuiApplication.clipboard().setText(text))
    return button


def plain_text(text: str, name: str, parent: QWidget) -> QPlainTextEdit:
    """A text to read and to copy, line by line."""
    view = QPlainTextEdit(parent)
    view.setPlainText(text)
    view.setReadOnly(True)
    view.setAccessibleName(name)
    view.setToolTip(name)
    view.setFont(theme().font("mono"))
    view.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
    return view


def scrolled(name: str, parent: QWidget) -> tuple[QScrollArea, QWidget, QGridLayout]:
    """A scrolling page with a grid: the area, the page, the grid."""
    area = QScrollArea(parent)
    area.setAccessibleName(name)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    page = QWidget()
    grid = QGridLayout(page)
    grid.setContentsMargins(0, 0, theme().px(12), 0)
    grid.setHorizontalSpacing(theme().px(24))
    area.setWidget(page)
    return area, page, grid
