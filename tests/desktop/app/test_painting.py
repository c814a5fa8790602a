"""A fault while painting is reported like any other; Qt crashes where a painter is left at work."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.app import action_bar, rail
from desktop.app.action_bar import BarButton
from desktop.app.window import MainWindow
from desktop.theme import icons


def _fails(*arguments: object) -> None:
    raise ValueError("planted")


def _painted_with_a_fault(widget: QWidget, qtbot: QtBot) -> None:
    # By the event loop, as in the program; a painter left at work is a warning of Qt's, which fails
    # the test: the traceback holds its frame, so nothing but our own care can have ended it.
    with qtbot.captureExceptions() as raised:
        widget.update()
        qtbot.waitUntil(lambda: raised != [])
        assert not widget.paintingActive()
    # Through another override of ours on the way, PySide puts that one's name before it.
    assert {str(error).rsplit(": ", 1)[-1] for _, error, _ in raised} == {"planted"}


def test_the_rail(frame: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rail, "paint_icon", _fails)
    _painted_with_a_fault(frame.rail.buttons["room"], qtbot)


def test_a_button_with_a_menu(
    frame: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    frame.open_panel("room")
    button = next(b for b in frame.findChildren(BarButton) if b.property("drops"))
    qtbot.waitUntil(button.isVisible)
    monkeypatch.setattr(action_bar, "paint_icon", _fails)
    _painted_with_a_fault(button, qtbot)


def test_a_heading_that_gives_way(
    frame: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    frame.open_panel("room")
    monkeypatch.setattr(frame.action_bar.title, "foregroundRole", _fails)
    _painted_with_a_fault(frame.action_bar.title, qtbot)


def test_an_icon(qapp: object, monkeypatch: pytest.MonkeyPatch) -> None:
    painters: list[QPainter] = []

    class Fails:
        def render(self, painter: QPainter, *rest: object) -> None:
            painters.append(painter)
            raise ValueError("planted")

    monkeypatch.setattr(icons, "_renderer", lambda *_: Fails())
    icons._pixmaps.cache_clear()
    with pytest.raises(ValueError, match="planted"):
        icons.icon("open")
    assert not painters[0].isActive()
    monkeypatch.undo()
    assert not icons.icon("open").isNull()
