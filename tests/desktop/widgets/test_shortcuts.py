"""A key that stands twice among an action's keys would do nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.app.window import MainWindow
from desktop.widgets.shortcuts import set_keys


def test_a_key_that_is_two_keys_at_once_is_carried_out(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    action = QAction("Save as", widget)
    widget.addAction(action)
    done: list[bool] = []
    action.triggered.connect(lambda: done.append(True))
    named = QKeySequence(QKeySequence.StandardKey.SaveAs).toString()
    set_keys(action, (QKeySequence.StandardKey.SaveAs, named, "", "Ctrl+K"))
    assert [key.toString() for key in action.shortcuts()] == [named, "Ctrl+K"]
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(widget, Qt.Key.Key_S, both)
    assert done == [True]


def test_no_action_of_the_window_has_a_key_twice(shell: MainWindow) -> None:
    for key in shell.specs:
        shell.open_panel(key)
    actions = shell.findChildren(QAction)
    assert len(actions) > 100
    for action in actions:
        keys = [key.toString() for key in action.shortcuts()]
        assert len(keys) == len(set(keys)), (action.text(), keys)
