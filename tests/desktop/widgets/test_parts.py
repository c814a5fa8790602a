"""The small parts that every workspace is made of."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.widgets.parts import Card


class Shown(QObject):
    """Notes every window that appears."""

    def __init__(self) -> None:
        super().__init__()
        self.windows: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.windows.append(repr(watched))
        return False


def test_a_card_in_the_making_is_no_window(qtbot: QtBot, qapp: QApplication) -> None:
    """A label shown before it has its place is one, and takes the keyboard from the window."""
    shown = Shown()
    qapp.installEventFilter(shown)
    try:
        card = Card("HEADING")
    finally:
        qapp.removeEventFilter(shown)
    qtbot.addWidget(card)
    assert shown.windows == []
    card.show()
    assert card.heading.isVisible()
    card.set_heading("")
    assert not card.heading.isVisible()
