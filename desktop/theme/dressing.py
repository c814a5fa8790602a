"""A new style sheet put on: every widget is dressed once, what is seen first.

`QApplication.setStyleSheet` dresses each widget once for every ancestor that it has (Qt 6.11 goes
through the children of each widget that it knows, and it knows the children as well): a second and
more for a window with all its workspaces. A style that has forgotten its widgets has none to go
through, so they are dressed here, parents before children as in Qt, each a single time.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

_REMEMBERED_FONT = "_q_styleSheetWidgetFont"  # where Qt's style keeps the font a widget was given
_SLICE_S = 0.006  # of dressing what is out of sight, before other events have their turn


class Wardrobe(QObject):
    """Puts sheets on the widgets of the application."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: deque[tuple[QObject, Callable[[], object]]] = deque()
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._slice)

    def put_on(self, app: QApplication, sheet: str) -> None:
        """Dress what is seen now; the rest waits for `finish` or the next moments."""
        if not app.styleSheet():
            app.setStyleSheet(sheet)  # the first one makes the style that knows sheets
            return
        app.style().unpolish(app)
        app.setStyleSheet(sheet)
        self._waiting.clear()
        for widget in _dressed():
            self.in_turn(widget, partial(_dress, widget))

    def in_turn(self, seen: QObject, work: Callable[[], object]) -> None:
        """Do `work` now if `seen` is a widget that is seen, and in its turn otherwise.

        It is not done where `seen` is gone by then.
        """
        if isinstance(seen, QWidget) and seen.isVisible():
            work()
            return
        self._waiting.append((seen, work))
        if not self._timer.isActive():
            self._timer.start()

    def finish(self, within: QWidget | None = None) -> None:
        """Do what still waits, or what of it concerns `within` and the widgets in it."""
        first = [each for each in self._waiting if _belongs(each[0], within)]
        rest = [each for each in self._waiting if not _belongs(each[0], within)]
        self._waiting = deque(first + rest)
        while len(self._waiting) > len(rest):
            self._next()
        if not self._waiting:
            self._timer.stop()

    def _slice(self) -> None:
        end = time.monotonic() + _SLICE_S
        while self._waiting and time.monotonic() < end:
            self._next()
        if not self._waiting:
            self._timer.stop()

    def _next(self) -> None:
        seen, work = self._waiting.popleft()
        if isValid(seen):
            work()


def _belongs(seen: QObject, within: QWidget | None) -> bool:
    """Whether `seen` is no widget, and so may be shown anywhere, or is one in `within`."""
    if within is None or not isValid(seen) or not isinstance(seen, QWidget):
        return True
    return seen is within or within.isAncestorOf(seen)


def _dressed() -> Iterator[QWidget]:
    """Every widget that wears a sheet, parents before their children."""
    for top in QApplication.allWidgets():
        if top.parentWidget() is None:
            for widget in (top, *top.findChildren(QWidget)):
                # What was never shown is dressed when it is.
                if widget.testAttribute(Qt.WidgetAttribute.WA_StyleSheet):
                    yield widget


def _dress(widget: QWidget) -> None:
    if widget.testAttribute(Qt.WidgetAttribute.WA_SetFont):
        # The style would put back the font it remembers; since then the widget may have taken the
        # new size already, as one does that is out of sight and dressed after `changed`.
        widget.setProperty(_REMEMBERED_FONT, widget.font())
    widget.style().polish(widget)
    QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))
