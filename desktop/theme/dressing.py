"""A new style sheet put on: every widget is dressed once, what is seen first.

`QApplication.setStyleSheet` dresses each widget once for every ancestor that it has (Qt 6.11 goes
through the children of each widget that it knows, and it knows the children as well): a second and
more for a window with all its workspaces. A style that has forgotten its widgets has none to go
through, so they are dressed here, parents before children as in Qt, each a single time, in the
pauses between other events.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QLayout, QWidget
from shiboken6 import isValid

from desktop.theme.followers import Followers, widget_of
from desktop.theme.lengths import fit, with_lengths

_REMEMBERED_FONT = "_q_styleSheetWidgetFont"  # where Qt's style keeps the font a widget was given
_SLICE_S = 0.004  # of dressing, before other events have their turn
_PAINTING_MS = 30  # that a window has for painting itself before the rest goes on

_Work = tuple[QObject, Callable[[], object]]


class Wardrobe(QObject):
    """Puts sheets on the widgets of the application.

    What is seen is dressed in slices as well, so that keys and the pointer are heard meanwhile. The
    windows keep their picture until all that is seen is dressed, and are then painted once.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scale = 1.0  # of the text
        self._lengths: deque[tuple[QWidget | QLayout, float]] = deque()  # to be brought to it
        self._found: Iterator[QWidget] = iter(())  # each to be dressed now, or to wait
        self._seen: deque[_Work] = deque()  # before the windows are painted again
        self._then: Followers | None = None  # asked when all that is seen is dressed
        self._held: list[QWidget] = []  # windows that keep their picture
        self._waiting: deque[_Work] = deque()
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._slice)

    def put_on(self, app: QApplication, sheet: str, scale: float, then: Followers) -> None:
        """Dress everything in the next moments, or by `finish`: first what is seen, then `then`.

        Lengths are brought to `scale`, that of the text. Of `then`, those that are seen follow
        before the windows are painted, the others in their turn. Where no window is seen, all do
        at once.
        """
        before, self._scale = self._scale, scale
        if not app.styleSheet():
            app.setStyleSheet(sheet)  # the first one makes the style that knows sheets
            for _, slot in then:
                slot()
            return
        app.style().unpolish(app)
        app.setStyleSheet(sheet)
        self._seen.clear()
        self._waiting.clear()
        if scale != before:
            self._note_lengths(before)
        self._found = _dressed()
        self._then = then
        self._hold()

    def _note_lengths(self, before: float) -> None:
        """All that there is by now: what is made from here on has the new scale's.

        What an earlier change had not come to has those of the scale before that one.
        """
        noted = {id(thing) for thing, _ in self._lengths}
        for top in _tops():
            for thing in with_lengths(top):
                if id(thing) not in noted:
                    self._lengths.append((thing, before))

    def _hold(self) -> None:
        for window in QApplication.topLevelWidgets():
            if window.isVisible() and window.updatesEnabled():
                window.setUpdatesEnabled(False)
                self._held.append(window)
        if self._held:
            self._timer.start(0)
        else:
            self._finish_seen()

    def in_turn(self, seen: QObject, work: Callable[[], object], *, further: bool = False) -> None:
        """Do `work` now if `seen` is a widget that is seen, and in its turn otherwise.

        In its turn as well, but before they are painted, while the windows keep their picture; and
        in any case where it is `further` work, which would else nest in what it goes on from. It
        is not done where `seen`, or whose method `work` is, is gone by then.
        """
        in_sight = isinstance(seen, QWidget) and seen.isVisible()
        if in_sight and not self._held and not further:
            work()
            return
        (self._seen if in_sight and self._held else self._waiting).append((seen, work))
        if not self._timer.isActive():
            self._timer.start(0)

    def finish(self, within: QWidget | None = None) -> None:
        """Do what still waits; or have what concerns `within` and the widgets in it done next.

        The windows keep their picture until `within` is dressed; where none is seen, it is at once.
        """
        if within is None:
            self._finish_seen()
            self._do_all(self._waiting)
            self._timer.stop()
            return
        first = [each for each in self._waiting if _belongs(each[0], within)]
        if not first:
            return
        self._waiting = deque(each for each in self._waiting if not _belongs(each[0], within))
        self._seen.extend(first)
        self._hold()

    def _finish_seen(self) -> None:
        while self._dress_next():
            pass
        self._follow()
        self._do_all(self._seen)
        self._release()

    def _do_all(self, waiting: deque[_Work]) -> None:
        while waiting:
            _do(waiting.popleft())

    def _dress_next(self) -> bool:
        """One more widget that is seen, or one found that is not; whether there was any."""
        if self._lengths:
            thing, before = self._lengths.popleft()
            if isValid(thing):
                fit(thing, before, self._scale)
            return True
        widget = next(self._found, None)
        if widget is None:
            if self._seen:
                _do(self._seen.popleft())
                return True
            return False
        if isValid(widget):
            work = partial(_dress, widget)
            if widget.isVisible():
                work()
            else:
                self._waiting.append((widget, work))
        return True

    def _follow(self) -> None:
        then, self._then = self._then, None
        for owner, slot in then or ():
            widget = widget_of(owner)
            now = not self._held or widget is None or widget.isVisible()
            queue = self._seen if now else self._waiting
            queue.append((widget or owner or self, slot))

    def _release(self) -> None:
        held, self._held = self._held, []
        for window in held:
            if isValid(window):
                _show_anew(window)

    def _slice(self) -> None:
        """One thing at a time: what is seen, what follows it, the windows' painting, the rest."""
        end = time.monotonic() + _SLICE_S
        if self._held:
            while self._dress_next():
                if time.monotonic() > end:
                    return
            if self._then is not None:
                self._follow()  # what follows are turns of their own
            else:
                self._release()
                self._timer.start(_PAINTING_MS)
            return
        self._timer.start(0)
        while self._waiting and time.monotonic() < end:
            _do(self._waiting.popleft())
        if not self._waiting:
            self._timer.stop()


def _show_anew(window: QWidget) -> None:
    """Let it be painted again, once.

    Allowing it marks every widget in it as changed by itself, and Qt then paints those that cover
    their place first, and all the others after that: a whole window twice. What comes and goes
    leaves its place as one to be painted, in which nothing is marked any more.
    """
    disabled = Qt.WidgetAttribute.WA_UpdatesDisabled
    window.setAttribute(disabled, False)  # of the window alone, not of what is in it
    veil = QWidget(window)
    veil.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    veil.setGeometry(window.rect())
    veil.show()
    veil.hide()
    veil.deleteLater()
    window.setAttribute(disabled)
    window.setUpdatesEnabled(True)


def _do(each: _Work) -> None:
    seen, work = each
    # What is a part of a widget can end before it.
    if isValid(seen) and isValid(getattr(work, "__self__", None)):
        work()


def _belongs(seen: QObject, within: QWidget) -> bool:
    """Whether `seen` is no widget, and so may be shown anywhere, or is one in `within`."""
    if not isValid(seen) or not isinstance(seen, QWidget):
        return True
    return seen is within or within.isAncestorOf(seen)


def _tops() -> Iterator[QWidget]:
    for top in QApplication.topLevelWidgets():
        if isValid(top) and top.parentWidget() is None:
            yield top


def _dressed() -> Iterator[QWidget]:
    """Every widget that wears a sheet, parents before their children."""
    for top in _tops():
        for widget in (top, *top.findChildren(QWidget)):
            # What was never shown is dressed when it is.
            if isValid(widget) and widget.testAttribute(Qt.WidgetAttribute.WA_StyleSheet):
                yield widget


def _dress(widget: QWidget) -> None:
    if widget.testAttribute(Qt.WidgetAttribute.WA_SetFont):
        # The style would put back the font it remembers; since then the widget may have taken the
        # new size already, as one does that is out of sight and dressed after `changed`.
        widget.setProperty(_REMEMBERED_FONT, widget.font())
    widget.style().polish(widget)
    QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))
