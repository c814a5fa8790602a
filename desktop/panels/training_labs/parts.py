"""Small parts of the labs' pages: labels by role, buttons, headed columns, a file to save to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.theme import set_icon, theme


def label(text: str = "", role: str = "", *, wrap: bool = False) -> QLabel:
    """A plain-text label in one of the theme's roles."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
    return made


def giving_way(text: QLabel) -> QLabel:
    """The label cut short where there is no room, instead of making the window wider."""
    text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return text


def button(text: str, tip: str, pressed: Callable[[], object], role: str = "") -> QPushButton:
    """A button with its tool tip."""
    made = QPushButton(text)
    made.setToolTip(tip)
    made.setAutoDefault(False)
    if role:
        made.setProperty("role", role)
    made.clicked.connect(lambda _=False: pressed())
    return made


def icon_button(icon: str, tip: str, pressed: Callable[[], object]) -> QToolButton:
    """A small button that shows a sign only."""
    made = QToolButton()
    made.setProperty("role", "icon")
    set_icon(made, icon)
    made.setToolTip(tip)
    made.setAccessibleName(tip)
    made.clicked.connect(lambda _=False: pressed())
    return made


class Choice(QComboBox):
    """A list of keys with titles; `chosen(key)` hears of the person's choices alone."""

    def __init__(self, name: str, help: str, chosen: Callable[[Any], object]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setToolTip(help)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(theme().px(80))
        self.activated.connect(lambda row: chosen(self.itemData(row)))

    def offer(self, items: Sequence[tuple[str, Any]]) -> None:
        """Offer these (title, key)."""
        with QSignalBlocker(self):
            self.clear()
            for item in items:
                self.addItem(*item)

    def show_key(self, key: Any) -> None:
        """Show a choice without announcing it."""
        with QSignalBlocker(self):
            self.setCurrentIndex(self.findData(key))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class Column(QScrollArea):
    """A column that scrolls where the window is low; `body` takes its content."""

    def __init__(self, name: str, width: int = 0, ground: str = "panel") -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QFrame()
        if ground:
            inner.setProperty("role", ground)
        self.body = QVBoxLayout(inner)
        self.body.setContentsMargins(*[theme().px(14)] * 4)
        self.body.setSpacing(theme().px(8))
        self.setWidget(inner)
        if width:
            self.setMinimumWidth(theme().px(width))

    def section(self, text: str) -> QLabel:
        """A heading."""
        made = label(text.upper(), "section")
        self.body.addWidget(made)
        return made


class Card(QFrame):
    """A framed part; `body` takes its content."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(*[theme().px(10)] * 4)
        self.body.setSpacing(theme().px(6))

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """A widget under the others."""
        self.body.addWidget(widget, stretch)


def scrolling(widget: QWidget) -> QFrame:
    """A widget that grows, in a frame of its own in which it scrolls."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setAccessibleName(widget.accessibleName())
    area.setWidget(widget)
    card = Card()
    card.add(area, 1)
    return card


def ask_where(parent: QWidget, title: str, name: str, pattern: str) -> Path | None:
    """Where to save; None when the person changed their mind."""
    path, _ = QFileDialog.getSaveFileName(parent, title, str(Path.home() / name), pattern)
    return Path(path) if path else None
