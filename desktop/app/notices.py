"""Notices: a problem in one sentence over the workspace, until it is dismissed or left behind."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.theme import icon, set_icon, theme
from engine.language import tr

_MOST = 3


class Notice(QFrame):
    """One sentence with a way to mend it, where there is one, and a way to dismiss it."""

    def __init__(self, text: str, action: QAction | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        self.setAccessibleName(tr("Notice"))
        self.setAccessibleDescription(text)
        self.text = text
        self.topic = ""
        self.seen = False
        self.offers = action is not None
        self._sign = QLabel(self)
        self.label = QLabel(text, self)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.dismiss = QToolButton(self)
        self.dismiss.setProperty("role", "icon")
        self.dismiss.setToolTip(tr("Dismiss this notice"))
        self.dismiss.setAccessibleName(tr("Dismiss this notice"))
        set_icon(self.dismiss, "close")
        row = QHBoxLayout(self)
        px = theme().px
        row.setContentsMargins(px(14), px(6), px(10), px(6))
        row.setSpacing(px(10))
        row.addWidget(self._sign)
        row.addWidget(self.label, 1)
        if action is not None:
            button = QPushButton(action.text(), self)
            button.setToolTip(action.toolTip())
            button.clicked.connect(action.trigger)
            row.addWidget(button)
        row.addWidget(self.dismiss)
        theme().changed.connect(self._recolour)
        self._recolour()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.seen = True

    def _recolour(self) -> None:
        side = theme().px(18)
        self._sign.setPixmap(icon("warning", "wrong").pixmap(QSize(side, side)))


class Notices(QWidget):
    """At most three notices, the newest on top; the same sentence stands only once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._notices: list[Notice] = []
        self._topic = ""
        self.hide()

    @contextmanager
    def about(self, topic: str) -> Iterator[None]:
        """What is said inside is about `topic`, and takes the place of what was said of it before:
        three files that could not be opened, one after the other, leave one notice."""
        for notice in [notice for notice in self._notices if notice.topic == topic]:
            self.remove(notice)
        before, self._topic = self._topic, topic
        try:
            yield
        finally:
            self._topic = before

    def leave(self) -> None:
        """The person goes on to another workspace: what was seen there is of the past, unless it
        offers something.
        """
        for notice in [each for each in self._notices if each.seen and not each.offers]:
            self.remove(notice)

    def texts(self) -> tuple[str, ...]:
        """The sentences that stand, newest first."""
        return tuple(notice.text for notice in self._notices)

    def add(self, text: str, action: QAction | None = None) -> None:
        """Show a sentence; a standing one of the same words moves to the top."""
        for notice in [notice for notice in self._notices if notice.text == text]:
            self.remove(notice)
        for notice in self._notices[_MOST - 1 :]:
            self.remove(notice)
        notice = Notice(text, action, self)
        notice.topic = self._topic
        notice.dismiss.clicked.connect(lambda: self.remove(notice))
        self._notices.insert(0, notice)
        self._column.insertWidget(0, notice)
        self.show()

    def remove(self, notice: Notice) -> None:
        """Take a notice away."""
        if notice in self._notices:
            self._notices.remove(notice)
            self._column.removeWidget(notice)
            notice.hide()
            notice.deleteLater()
        self.setVisible(bool(self._notices))
