"""The keyboard in the inspector: undo reaches the document, and the focus stays where one works."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSpinBox
from pytestqt.qtbot import QtBot

from desktop.app.window import MainWindow
from desktop.panels.build.panel import BuildPanel
from tests.desktop.build.test_lecture import click_layer

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_an_entered_map_is_undone_from_its_field(
    shell: MainWindow, lecture: BuildPanel, qtbot: QtBot
) -> None:
    shell.activateWindow()
    qtbot.waitUntil(shell.isActiveWindow)
    before = lecture.document.content
    click_layer(lecture, "f_2")
    page = lecture.inspector.page
    assert page is not None
    assert page.map is not None
    line = page.map.line
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "(u, 7v)")
    QTest.keyClick(line, Qt.Key.Key_Z, CONTROL)
    assert lecture.document.content is before
    assert lecture.editor.stack.count() == 0, "letters are taken back first, not the document"
    line.selectAll()
    QTest.keyClicks(line, "(u, 7v)")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert lecture.editor.graph.node("f_2").weights["W"].tolist() == [[1, 0], [0, 7]]
    QTest.keyClick(line, Qt.Key.Key_Z, CONTROL)
    assert lecture.document.content == before


def test_an_entered_number_is_undone_from_its_field(
    shell: MainWindow, lecture: BuildPanel, qtbot: QtBot
) -> None:
    shell.activateWindow()
    qtbot.waitUntil(shell.isActiveWindow)
    before = lecture.document.content
    click_layer(lecture, "f_2")
    page = lecture.inspector.page
    assert page is not None
    box = page.options["outputs"].widget
    assert isinstance(box, QSpinBox)
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, "3")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert lecture.editor.graph.node("f_2").weights["W"].shape == (3, 2)
    QTest.keyClick(box, Qt.Key.Key_Z, CONTROL)
    assert lecture.document.content == before


def test_the_list_of_kinds_keeps_the_keyboard(
    shell: MainWindow, lecture: BuildPanel, qtbot: QtBot
) -> None:
    shell.activateWindow()
    qtbot.waitUntil(shell.isActiveWindow)
    click_layer(lecture, "a_1")
    page = lecture.inspector.page
    assert page is not None
    assert page.kind is not None
    page.kind.setFocus()
    page.kind.showPopup()
    view = page.kind.view()
    view.setCurrentIndex(page.kind.model().index(page.kind.findText("tanh"), 0))
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert lecture.editor.graph.node("a_1").type == "tanh"
    page = lecture.inspector.page
    assert page is not None
    assert page.kind is not None
    qtbot.waitUntil(page.kind.hasFocus)
