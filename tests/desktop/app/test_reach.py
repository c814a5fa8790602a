"""Everyone can use it: names, tool tips, keys, and text of 200 % that is not cut off."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import dialogs
from desktop.app.palette import CommandPalette
from desktop.app.window import MainWindow
from tests.support.reach import controls, cut_off, out_of_reach, without_name, without_tool_tip

PLACES = ["welcome", "room", "broken", "settings"]


def _go(frame: MainWindow, place: str) -> None:
    frame.say("The settings file was damaged, so the defaults apply.", problem=True)
    if place == "welcome":
        frame.show_welcome()
    else:
        frame.open_panel(place)


def _settled(qtbot: QtBot, root: QWidget) -> None:
    def nothing_cut_off() -> None:
        assert cut_off(root) == []

    qtbot.waitUntil(nothing_cut_off, timeout=20_000)


def test_the_measure_itself_sees_what_is_cut_off(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    label, button, fine = (
        QLabel("A long label", page),
        QPushButton("Press", page),
        QLabel("x", page),
    )
    label.setFixedWidth(20)
    button.setFixedSize(60, 8)
    fine.move(0, 50)
    page.show()
    assert [text.split(" needs")[0] for text in cut_off(page)] == ["'A long label'", "'Press'"]
    assert len(without_tool_tip(page)) == 1
    button.setText("")
    assert len(without_name(page)) == 1


@pytest.mark.parametrize("place", PLACES)
def test_every_control_has_a_name_and_a_tool_tip(frame: MainWindow, place: str) -> None:
    _go(frame, place)
    assert len(controls(frame)) > 4
    assert without_name(frame) == []
    assert without_tool_tip(frame) == []


@pytest.mark.parametrize("place", PLACES)
def test_every_control_is_reached_by_keys(frame: MainWindow, place: str) -> None:
    _go(frame, place)
    assert out_of_reach(frame) == []


@pytest.mark.parametrize("scale", [0.8, 1.0, 1.5, 2.0])
@pytest.mark.parametrize("place", PLACES)
def test_no_text_is_cut_off_at_any_size(
    frame: MainWindow, qtbot: QtBot, place: str, scale: float
) -> None:
    frame.settings.set("text_scale", scale)
    _go(frame, place)
    _settled(qtbot, frame)


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("kind", ["about", "licences", "shortcuts", "log", "report"])
def test_the_dialogs_too(frame: MainWindow, qtbot: QtBot, kind: str, scale: float) -> None:
    frame.settings.set("text_scale", scale)
    frame.resize(1440, 900)
    dialog: QDialog
    if kind == "report":
        dialog = dialogs.Report(ValueError("planted"), frame)
        dialog.open()
    else:
        getattr(frame.actions_, kind).trigger()
        dialog = frame.findChildren(QDialog)[-1]
    qtbot.waitUntil(dialog.isVisible)
    assert without_name(dialog) == []
    _settled(qtbot, dialog)
    dialog.close()


def test_the_palette_too(frame: MainWindow, qtbot: QtBot) -> None:
    frame.settings.set("text_scale", 2.0)
    frame.show_palette()
    palette = frame.findChild(CommandPalette)
    assert without_name(palette) == []
    assert cut_off(palette) == []
    palette.close()
