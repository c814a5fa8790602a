"""What the person does: clicks, drags, wheels, keys, commands, other workspaces; one thing a step.

Files are chosen in a folder of the test's own, and every question is answered at random.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QAction, QDesktopServices, QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QInputDialog,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QWidget,
)
from shiboken6 import isValid

from desktop.app.window import MainWindow
from tests.support.reach import controls

# What ends the program, downloads, or starts work of many minutes.
LEFT_ALONE = ("quit", "exit", "prepare", "repair", "close the window", "full screen", "delete the")
KEYS = (
    *(Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Space),
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Delete),
    *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Backspace, Qt.Key.Key_PageDown, Qt.Key.Key_F2),
)
TEXTS = (
    *("0,25", "1e99999999", "9**9**9", "-" * 60, "The cat", "f(x) = ReLU(W x + b)", "٣"),
    *("\u202eab", "1/3", "🙂", "nan", "W", "3.5", "1_0", "a\x00b"),
)
_ANSWER_MS = 15
SHORTCUTS = "zyacvxdefgn0+-"


class Person(QObject):
    """Does one random thing in `window` at a time; `step` returns what it did."""

    def __init__(self, window: MainWindow, chance: random.Random, folder: Path) -> None:
        super().__init__(window)
        self.window = window
        self.chance = chance
        self.folder = folder
        self.files = sorted(folder.iterdir())
        self._saved = 0
        # Around what the person does to find something to do: no work of the program.
        self.aside: Callable[[], AbstractContextManager[None]] = nullcontext
        # Questions and menus hold the loop: they are answered from a timer inside it. A new one
        # each time, as one that is being answered does not fire for the question that follows.
        self._answering = False

    def begin(self) -> dict[str, Any]:
        """Take the place of the dialogs of the platform, which cannot be clicked on here."""
        real = {
            "open": QFileDialog.getOpenFileName,
            "save": QFileDialog.getSaveFileName,
            "folder": QFileDialog.getExistingDirectory,
            "url": QDesktopServices.openUrl,
            "text": QInputDialog.getText,
        }
        QFileDialog.getOpenFileName = lambda *a, **k: (self._some_file(), "")  # type: ignore[method-assign]
        QFileDialog.getSaveFileName = lambda *a, **k: (self._new_file(), "")  # type: ignore[method-assign]
        QFileDialog.getExistingDirectory = lambda *a, **k: ""  # type: ignore[method-assign]
        QDesktopServices.openUrl = lambda *a: True  # type: ignore[method-assign]
        QInputDialog.getText = lambda *a, **k: (self.chance.choice(TEXTS), True)  # type: ignore[method-assign]
        self._answering = True
        QTimer.singleShot(_ANSWER_MS, self, self._answer)
        return real

    def end(self, real: dict[str, Any]) -> None:
        """Put them back."""
        self._answering = False
        QFileDialog.getOpenFileName = real["open"]  # type: ignore[method-assign]
        QFileDialog.getSaveFileName = real["save"]  # type: ignore[method-assign]
        QFileDialog.getExistingDirectory = real["folder"]  # type: ignore[method-assign]
        QDesktopServices.openUrl = real["url"]  # type: ignore[method-assign]
        QInputDialog.getText = real["text"]  # type: ignore[method-assign]

    def _some_file(self) -> str:
        return str(self.chance.choice(self.files)) if self.chance.random() < 0.7 else ""

    def _new_file(self) -> str:
        self._saved += 1
        return str(self.folder / f"saved-{self._saved % 5}") if self.chance.random() < 0.5 else ""

    # --- what is done -----------------------------------------------------------------------
    def step(self) -> str:
        """One random act, handled before this returns; what it was, for the report."""
        act = self.chance.choices(
            (
                self._click,
                self._type,
                self._press,
                self._drag,
                self._wheel,
                self._command,
                self._go,
            ),
            (30, 8, 14, 12, 8, 10, 4),
        )[0]
        return act()

    def _root(self) -> QWidget:
        return QApplication.activeModalWidget() or self.window

    def _some_control(self) -> QWidget | None:
        with self.aside():
            found = [
                widget
                for widget in controls(self._root())
                if isValid(widget)  # a dialog that is left may be gone at any moment
                and widget.isEnabled()
                and not _named(widget).lower().startswith(LEFT_ALONE)
            ]
        return self.chance.choice(found) if found else None

    def _click(self) -> str:
        widget = self._some_control()
        if widget is None:
            return "nothing"
        told = f"click {_named(widget)}"
        target = widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget
        place = self._place(target)
        button = Qt.MouseButton.LeftButton
        if isinstance(widget, QAbstractItemView | QPlainTextEdit) and self.chance.random() < 0.2:
            QTest.mouseDClick(target, button, pos=place)
            return told
        QTest.mousePress(target, button, pos=place)
        _look()
        if isValid(target):
            QTest.mouseRelease(target, button, pos=place)
        return told

    def _type(self) -> str:
        widget = self._some_control()
        if not isinstance(widget, QLineEdit | QPlainTextEdit | QComboBox):
            with self.aside():
                fields = [
                    w for w in controls(self._root()) if isinstance(w, QLineEdit | QPlainTextEdit)
                ]
            fields = [w for w in fields if w.isEnabled()]
            if not fields:
                return "nothing"
            widget = self.chance.choice(fields)
        told = f"type into {_named(widget)}"
        widget.setFocus()
        text = self.chance.choice(TEXTS)
        for sign in text[:40]:  # QTest.keyClicks ends the program at a sign outside Latin-1
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, sign)
                into = QApplication.focusWidget() or (widget if isValid(widget) else self.window)
                QApplication.sendEvent(into, event)
            _look()
        if self.chance.random() < 0.6 and isValid(widget):
            QTest.keyClick(widget, Qt.Key.Key_Return)
        return told

    def _press(self) -> str:
        widget = QApplication.focusWidget() or self._root()
        if self.chance.random() < 0.35:
            sign = self.chance.choice(SHORTCUTS)
            QTest.keyClick(widget, sign, Qt.KeyboardModifier.ControlModifier)
            return f"Ctrl+{sign} in {_named(widget)}"
        key = self.chance.choice(KEYS)
        shift = Qt.KeyboardModifier.ShiftModifier
        QTest.keyClick(widget, key, shift if self.chance.random() < 0.2 else shift & ~shift)
        return f"{key.name} in {_named(widget)}"

    def _drag(self) -> str:
        widget = self._some_surface()
        if widget is None:
            return "nothing"
        told = f"drag in {_named(widget)}"
        start, end = self._place(widget), self._place(widget)
        QTest.mousePress(widget, Qt.MouseButton.LeftButton, pos=start)
        for part in (0.25, 0.5, 0.75, 1.0):
            way = QPointF(start) + (QPointF(end) - QPointF(start)) * part
            if isValid(widget):
                QTest.mouseMove(widget, way.toPoint())
            _look()
        if isValid(widget):
            QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=end)
        return told

    def _wheel(self) -> str:
        widget = self._some_surface()
        if widget is None:
            return "nothing"
        told = f"wheel on {_named(widget)}"
        at = QPointF(self._place(widget))
        none, control = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
        turned = QWheelEvent(
            at,
            QPointF(widget.mapToGlobal(at)),
            QPoint(),
            QPoint(0, self.chance.choice((-240, -120, 120, 240))),
            Qt.MouseButton.NoButton,
            self.chance.choice((none, control)),
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(widget, turned)
        return told

    def _command(self) -> str:
        """A command of the menus, as the palette runs it."""
        with self.aside():
            found = [
                action
                for action in self.window.findChildren(QAction)
                if action.isEnabled()
                and action.isVisible()
                and action.text()
                and action.menu() is None
                and not action.text().replace("&", "").lower().startswith(LEFT_ALONE)
            ]
        if not found or QApplication.activeModalWidget() is not None:
            return "nothing"
        action = self.chance.choice(found)
        told = f"command {action.text()}"
        action.trigger()
        return told

    def _go(self) -> str:
        key = self.chance.choice(list(self.window.specs))
        if QApplication.activeModalWidget() is None:
            self.window.open_panel(key)
        return f"go to {key}"

    def _some_surface(self) -> QWidget | None:
        """Something to drag in: a canvas, a plot, a list."""
        with self.aside():
            found = [
                widget
                for widget in self._root().findChildren(QWidget)
                if isValid(widget)  # collecting garbage may take some meanwhile
                and widget.isVisible()
                and widget.width() > 60
                and widget.height() > 60
                and (widget.hasMouseTracking() or isinstance(widget.parent(), QAbstractScrollArea))
            ]
        return self.chance.choice(found) if found else None

    def _place(self, widget: QWidget) -> QPoint:
        rect = widget.visibleRegion().boundingRect()
        if rect.isEmpty():
            rect = widget.rect()
        return QPoint(
            rect.x() + self.chance.randrange(max(rect.width(), 1)),
            rect.y() + self.chance.randrange(max(rect.height(), 1)),
        )

    # --- what holds the loop ------------------------------------------------------------------
    def _answer(self) -> None:
        if not self._answering:
            return
        QTimer.singleShot(_ANSWER_MS, self, self._answer)
        menu = QApplication.activePopupWidget()
        if isinstance(menu, QMenu):
            self._choose(menu)
            return
        if menu is not None:
            QTest.keyClick(menu, Qt.Key.Key_Escape)
            if QApplication.activePopupWidget() is menu:
                menu.close()
            return
        modal = QApplication.activeModalWidget()
        if isinstance(modal, QMessageBox):
            buttons = [b for b in modal.buttons() if b.isEnabled()]
            self.chance.choice(buttons).click()
        elif isinstance(modal, QDialog) and self.chance.random() < 0.1:
            modal.reject()

    def _choose(self, menu: QMenu) -> None:
        harmless = [
            action
            for action in menu.actions()
            if action.isEnabled()
            and action.menu() is None
            and not action.isSeparator()
            and not action.text().replace("&", "").lower().startswith(LEFT_ALONE)
        ]
        if harmless and self.chance.random() < 0.5:
            menu.setActiveAction(self.chance.choice(harmless))
            QTest.keyClick(menu, Qt.Key.Key_Return)
        if QApplication.activePopupWidget() is menu:
            menu.close()


def _look() -> None:
    """Let the loop look at its events, as it does between two keys of a person's."""
    QApplication.processEvents()


def _named(widget: QWidget) -> str:
    """How the report calls a widget."""
    text = getattr(widget, "text", None)
    said = text() if callable(text) else ""
    name = widget.accessibleName() or (said if isinstance(said, str) else "")
    return f"{name[:40] or 'no name'} ({type(widget).__name__})"


def deleted_later() -> None:
    """Carry out what was put off, so that only what is kept is counted."""
    for _ in range(3):
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()
