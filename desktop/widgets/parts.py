"""Small parts of every workspace: labels and buttons in the theme's roles, rules, cards."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
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


def button(
    text: str, tip: str, pressed: Callable[[], object] | None = None, *, role: str = ""
) -> QPushButton:
    """A button with its tool tip."""
    made = QPushButton(text)
    made.setToolTip(tip)
    made.setAutoDefault(False)
    if role:
        made.setProperty("role", role)
    if pressed is not None:
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


def rule() -> QFrame:
    """A thin line across."""
    line = QFrame()
    line.setProperty("role", "rule")
    line.setFixedHeight(1)
    return line


class Card(QFrame):
    """A framed part; `body` takes its content, under a heading where it has one.

    `padding` and `spacing` are pixels at a text scale of 1.
    """

    def __init__(self, heading: str = "", *, padding: int = 12, spacing: int = 8) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._padding, self._spacing = padding, spacing
        self.body = QVBoxLayout(self)
        self.heading = label(heading, "section", wrap=True)
        self.body.addWidget(self.heading)
        self.heading.setVisible(bool(heading))  # in its card by now: alone it would be a window
        theme().changed.connect(self._space)
        self._space()

    def set_heading(self, text: str) -> None:
        """Another heading; none where it is empty."""
        self.heading.setText(text)
        self.heading.setVisible(bool(text))

    def _space(self) -> None:
        self.body.setContentsMargins(*[theme().px(self._padding)] * 4)
        self.body.setSpacing(theme().px(self._spacing))


class FrontStack(QStackedWidget):
    """Pages of which only the one in front asks for room: Qt's own stack is never smaller than
    the largest of those behind it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currentChanged.connect(lambda _page: self.updateGeometry())

    def minimumSizeHint(self) -> QSize:
        page = self.currentWidget()
        return page.minimumSizeHint().expandedTo(page.minimumSize()) if page else QSize()

    def sizeHint(self) -> QSize:
        page = self.currentWidget()
        return page.sizeHint().expandedTo(self.minimumSizeHint()) if page else QSize()
