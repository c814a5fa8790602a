"""The keyboard stays at work where the control that had it goes away or is shut for a while.

Qt gives the focus to the next control then, and behind the last one that is the first of the rail,
as if the person had gone there.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

_BACK = (QEvent.Type.EnabledChange, QEvent.Type.Show)
_OTHER = Qt.FocusReason.OtherFocusReason


class FocusKeeper(QObject):
    """Keeps the focus of `window` out of `rail` unless the person takes it there.

    `home()` is where it goes instead; a control that was shut and is open again has it back,
    unless the person has gone elsewhere meanwhile.
    """

    def __init__(self, window: QWidget, rail: QWidget, home: Callable[[], QWidget | None]) -> None:
        super().__init__(window)
        self._window, self._rail, self._home = window, rail, home
        self._shut: QWidget | None = None
        self._stands_in: QWidget | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._moved)

    def _moved(self, old: QWidget | None, new: QWidget | None) -> None:
        if not isValid(self._window):
            return
        if new is not None and new is not self._stands_in and self._open(new):
            if not self._rail.isAncestorOf(new) or not self._left_by_itself(old):
                self._forget()  # somebody took it there
                return
        elif new is not None or not self._left_by_itself(old):
            return
        if self._shut is None and old is not None:
            self._shut = old
            old.installEventFilter(self)
        home = self._home()
        if home is not None and self._open(home):
            self._stands_in = home
            home.setFocus(_OTHER)

    def close(self) -> None:
        """Stop following: the window is closing."""
        self._forget()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.disconnect(self._moved)

    def go_home(self) -> None:
        """Something was handed to the workspace: what is typed next is meant for it."""
        home, now = self._home(), self._window.focusWidget()
        if home is not None and not (now is not None and home.isAncestorOf(now)):
            home.setFocus(_OTHER)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        shut = self._shut
        if event.type() in _BACK and shut is watched and shut is not None and self._open(shut):
            if QApplication.focusWidget() in (None, self._stands_in):
                shut.setFocus(_OTHER)
            self._forget()
        return super().eventFilter(watched, event)

    def _left_by_itself(self, old: QWidget | None) -> bool:
        """Whether the one that had it was shut or hidden, and so cannot be where it was."""
        return (
            old is not None
            and isValid(old)
            and old.window() is self._window
            and not self._open(old)
            and self._window.isVisible()
        )

    def _open(self, widget: QWidget) -> bool:
        return widget.isEnabled() and widget.isVisible()

    def _forget(self) -> None:
        if self._shut is not None and isValid(self._shut):
            self._shut.removeEventFilter(self)
        self._shut = self._stands_in = None
