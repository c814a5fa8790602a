"""The keyboard when the control that has it goes away: not to the rail, and back when it can be."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.app.window import MainWindow
from tests.support.rooms import Room


def _room(frame: MainWindow) -> Room:
    room = frame.open_panel("room")
    assert isinstance(room, Room)
    return room


def _field(room: Room) -> QLineEdit:
    field = QLineEdit(room)
    layout = room.layout()
    assert layout is not None
    layout.addWidget(field)
    room.button.setEnabled(False)  # the field is the last that Tab finds before the rail
    field.setFocus()
    return field


def test_a_field_that_is_shut_for_a_while_has_the_focus_again(
    frame: MainWindow, qtbot: QtBot
) -> None:
    room = _room(frame)
    field = _field(room)
    qtbot.waitUntil(field.hasFocus, timeout=10_000)
    field.setEnabled(False)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert not frame.rail.isAncestorOf(focus)
    field.setEnabled(True)
    assert field.hasFocus()
    field.hide()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert not frame.rail.isAncestorOf(focus)
    field.show()
    assert field.hasFocus()


def test_whoever_went_elsewhere_meanwhile_stays_there(frame: MainWindow, qtbot: QtBot) -> None:
    room = _room(frame)
    field = _field(room)
    qtbot.waitUntil(field.hasFocus, timeout=10_000)
    room.setEnabled(False)
    room.setEnabled(True)
    assert field.hasFocus()
    field.setEnabled(False)
    button = next(iter(frame.rail.buttons.values()))
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert button.hasFocus()
    field.setEnabled(True)
    assert button.hasFocus()


def test_tab_still_reaches_the_rail(frame: MainWindow, qtbot: QtBot) -> None:
    field = _field(_room(frame))
    qtbot.waitUntil(field.hasFocus, timeout=10_000)
    focus: QWidget | None = field
    for _ in range(60):
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        if frame.rail.isAncestorOf(focus):
            return
    raise AssertionError("the rail is not in reach")


def test_what_is_handed_over_has_the_keyboard(frame: MainWindow, qtbot: QtBot) -> None:
    field = _field(_room(frame))
    qtbot.waitUntil(field.hasFocus, timeout=10_000)
    other = frame.open_panel("other", content="something")
    focus = QApplication.focusWidget()
    assert focus is other
