"""Which part of a long list is on the page, and the two buttons that turn it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from desktop.theme import set_icon
from engine.language import tr


class Pager(QWidget):
    """“numbers 11–20 of 784” between two arrows; hidden while all is on one page."""

    turned = Signal()

    def __init__(self, what: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._what = what
        self.first = 0
        self._shown = 1
        self._before: list[int] = []  # where the pages before began: they differ in length
        self.label = QLabel("", self)
        self.label.setProperty("role", "small")
        self.back = self._button("chevron_left", tr("The {0} before").format(what))
        self.on = self._button("chevron_right", tr("The {0} after these").format(what))
        self.back.clicked.connect(self._turn_back)
        self.on.clicked.connect(self._turn)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self.back, self.label, self.on):
            row.addWidget(widget)
        row.addStretch(1)
        self.hide()

    def begin(self) -> None:
        """Go to the first page, without saying so."""
        self.go_to(0)

    def go_to(self, first: int) -> None:
        """Begin the page there, without saying so."""
        self.first = first
        self._before = [0] if first else []

    def show_page(self, first: int, shown: int, count: int) -> None:
        """Say what is on the page."""
        self.first, self._shown = first, max(1, shown)
        self.setVisible(count > shown)
        last = min(count, first + shown)
        left = count - (last - first)
        place = (
            tr("{0:,}").format(first + 1)
            if last == first + 1
            else tr("{0:,}–{1:,}").format(first + 1, last)
        )
        self.label.setText(
            tr("{0} {1} of {2:,}, {3:,} not shown").format(self._what, place, count, left)
        )
        self.back.setEnabled(first > 0)
        self.on.setEnabled(last < count)

    def _turn(self) -> None:
        self._before.append(self.first)
        self.first += self._shown
        self.turned.emit()

    def _turn_back(self) -> None:
        before = self._before.pop() if self._before else self.first - self._shown
        self.first = max(0, min(before, self.first - 1))
        self.turned.emit()

    def _button(self, sign: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("role", "icon")
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        set_icon(button, sign)
        return button
