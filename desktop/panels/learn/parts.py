"""Small parts of the Learn workspace: labels by role, cards, and how a layout is emptied."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.theme import theme


def label(text: str = "", role: str = "", *, wrap: bool = False) -> QLabel:
    """A plain-text label in one of the theme's roles."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
    return made


def button(text: str, tip: str, role: str = "") -> QPushButton:
    """A button with its tool tip."""
    made = QPushButton(text)
    made.setToolTip(tip)
    made.setAutoDefault(False)
    if role:
        made.setProperty("role", role)
    return made


def together(*widgets: QWidget) -> QWidget:
    """Widgets that stay side by side where a row goes on in the next."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme().px(6))
    for widget in widgets:
        row.addWidget(widget)
    return made


class Card(QFrame):
    """A framed part; `body` takes its content, under a heading where it has one."""

    def __init__(self, heading: str = "") -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(*[theme().px(16)] * 4)
        self.body.setSpacing(theme().px(8))
        self.heading = label(heading, "section", wrap=True)
        self.body.addWidget(self.heading)
        self.heading.setVisible(bool(heading))
        theme().changed.connect(self._space)

    def set_heading(self, text: str) -> None:
        """Another heading."""
        self.heading.setText(text)
        self.heading.setVisible(bool(text))

    def _space(self) -> None:
        self.body.setContentsMargins(*[theme().px(16)] * 4)
        self.body.setSpacing(theme().px(8))


def empty(layout: QLayout) -> None:
    """Take everything out of a layout and delete the widgets."""
    while layout.count():
        item = layout.takeAt(0)
        assert item is not None
        widget = item.widget()
        inner = item.layout()
        if widget is not None:
            widget.hide()
            widget.setParent(None)  # type: ignore[call-overload]
            widget.deleteLater()
        elif inner is not None:
            empty(inner)


def restate(widget: QWidget, state: str) -> None:
    """Give a widget the look of a state (`right`, `wrong`, `follows`; "" for none)."""
    if widget.property("state") != state:
        widget.setProperty("state", state)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def say_role(widget: QWidget, role: str) -> None:
    """Give a widget another of the theme's roles."""
    if widget.property("role") != role:
        widget.setProperty("role", role)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
