"""One page: its heading, its text, and its figures beside the text or between its parts.

Where there is room the figures stand in a column of their own, wide ones below both columns; in a
narrow window, or at large text, each stands where the lesson has it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.panels.learn.parts import empty
from desktop.theme import theme
from desktop.widgets.parts import label
from engine.language import tr

_TWO_COLUMNS = 800  # pixels at a text scale of 1
_WIDEST = 1060
_TEXT, _FIGURES = 57, 43
_ANYWHERE = Qt.AlignmentFlag(0)

Where = Literal["text", "side", "below"]
Part = tuple[QWidget, Where]


class PageView(QScrollArea):
    """Scrolls a page. `show_page` takes the parts, each with where it stands when there is room."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setAccessibleName(tr("Page"))
        self.where = label("", "muted", wrap=True)
        self.title = label("", "display", wrap=True)
        self._parts: list[Part] = []
        self._wide: bool | None = None
        ground = QWidget()
        self.setWidget(ground)
        self._margins = QHBoxLayout(ground)
        column = QVBoxLayout()
        self._margins.addLayout(column, 1)
        column.addWidget(self.where)
        column.addWidget(self.title)
        self._columns = QHBoxLayout()
        self._main = QVBoxLayout()
        self._side = QVBoxLayout()
        self._columns.addLayout(self._main, _TEXT)
        self._columns.addLayout(self._side, _FIGURES)
        column.addLayout(self._columns)
        self._below = QVBoxLayout()
        column.addLayout(self._below)
        column.addStretch(1)
        self._column = column
        theme().changed.connect(self._arrange)

    def show_page(self, where: str, title: str, parts: Sequence[Part]) -> None:
        """Another page, in the order of the lesson. The old parts are deleted."""
        self.clear()
        self.set_heading(where, title)
        self._parts = list(parts)
        self._wide = None
        self._arrange()
        self.verticalScrollBar().setValue(0)

    def take_in(self, widget: QWidget) -> None:
        """Make a widget one of the page's, hidden until it is shown."""
        widget.hide()  # said so: else it would be shown with the page
        widget.setParent(self.widget())

    def fit(self, widget: QWidget) -> None:
        """Lay out what is in a widget that was taken in, as wide as the page's text."""
        if self._parts:
            widget.resize(self._parts[0][0].width(), widget.sizeHint().height())
        layout = widget.layout()
        if layout is not None:
            layout.activate()

    def set_heading(self, where: str, title: str) -> None:
        """What stands above the page."""
        self.where.setText(where)
        self.where.setVisible(bool(where))
        self.title.setText(title)

    def read_on(self, screens: int) -> bool:
        """Scroll on (or back, below 0) by nearly a screen; whether there was anything left."""
        bar = self.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + screens * round(0.9 * bar.pageStep()))
        return bar.value() != before

    def parts(self) -> tuple[QWidget, ...]:
        """What is on the page."""
        return tuple(widget for widget, _ in self._parts)

    def clear(self) -> None:
        """Take everything off the page."""
        self._parts = []
        for layout in (self._main, self._side, self._below):
            empty(layout)

    @property
    def has_side(self) -> bool:
        """Whether figures stand beside the text now."""
        return bool(self._wide)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()  # nothing lies beside the page; in projector view they turn it
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        px = theme().px
        room = self.viewport().width()
        width = min(room - px(48), px(_WIDEST))
        side = max(px(24), min(px(44), (room - width) // 2))
        self._margins.setContentsMargins(side, px(24), max(side, room - side - width), px(24))
        self._column.setSpacing(px(6))
        self._columns.setSpacing(px(26))
        self._columns.setContentsMargins(0, px(10), 0, 0)
        for layout in (self._main, self._side, self._below):
            layout.setSpacing(px(14))
        self._below.setContentsMargins(0, px(10), 0, 0)
        figures = any(where == "side" for _, where in self._parts)
        wide = figures and width >= px(_TWO_COLUMNS)
        text = width if not figures else width - px(26)
        # Lines of text longer than some 75 characters are hard to read.
        self._columns.setStretch(1, _FIGURES if wide else 0)
        self._columns.setStretch(0, _TEXT)
        if not wide and not figures:
            right = max(0, text - px(700))
            self._columns.setContentsMargins(0, px(10), right, 0)
        if wide != self._wide:
            self._wide = wide
            self._refill()

    def _refill(self) -> None:
        for layout in (self._main, self._side, self._below):
            while layout.count():
                layout.takeAt(0)
        for widget, where in self._parts:
            if where == "below":
                layout = self._below
            else:
                layout = self._side if where == "side" and self._wide else self._main
            # A button as wide as a page of text would look like a field.
            left = isinstance(widget, QAbstractButton)
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft if left else _ANYWHERE)
            widget.show()
        self._main.addStretch(1)
        self._side.addStretch(1)
