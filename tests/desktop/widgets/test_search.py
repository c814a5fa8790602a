"""A line to search with: its cross comes with the first letter and takes the words away."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from desktop.widgets.search import SearchLine


def test_the_cross_takes_the_words_away(qtbot: QtBot) -> None:
    line = SearchLine("Search layers")
    qtbot.addWidget(line)
    line.show()
    (cross,) = (b for b in line.findChildren(QToolButton) if b.defaultAction() is line.cross)
    assert not cross.isVisible()
    QTest.keyClicks(line, "relu")
    qtbot.waitUntil(cross.isVisible)
    QTest.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert line.text() == ""
    qtbot.waitUntil(lambda: not cross.isVisible())
    assert line.accessibleName() == line.placeholderText() == "Search layers"


def test_no_icon_theme_is_searched_for_it(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Qt’s own cross cost a tenth of a second of the window’s time when Build was opened."""
    asked: list[bool] = []
    monkeypatch.setattr(QLineEdit, "setClearButtonEnabled", lambda _line, on: asked.append(on))
    line = SearchLine("Search")
    qtbot.addWidget(line)
    assert asked == []
    assert not line.isClearButtonEnabled()
