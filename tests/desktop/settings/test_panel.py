"""The settings page: every declared setting has an editor that really changes it."""

from __future__ import annotations

from typing import cast

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QDoubleSpinBox, QSpinBox
from pytestqt.qtbot import QtBot

from desktop.app.window import MainWindow
from desktop.panels.settings.panel import SettingsPanel
from desktop.settings import SETTINGS
from desktop.theme import theme

SHOWN = [key for key, setting in SETTINGS.items() if setting.group]


@pytest.fixture
def panel(shell: MainWindow) -> SettingsPanel:
    return cast(SettingsPanel, shell.open_panel("settings"))


@pytest.mark.parametrize("key", SHOWN)
def test_each_editor_changes_its_setting_by_keys_and_follows_it(
    panel: SettingsPanel, qtbot: QtBot, key: str
) -> None:
    settings, editor = panel.shell.settings, panel.editors[key]
    settings.reset(key)
    editor.setFocus()
    if isinstance(editor, QComboBox):
        qtbot.keyClick(editor, Qt.Key.Key_Down)
    elif isinstance(editor, QCheckBox):
        qtbot.keyClick(editor, Qt.Key.Key_Space)
    else:
        qtbot.keyClick(editor, Qt.Key.Key_Up)
    changed = settings.get(key)
    assert changed != SETTINGS[key].default
    assert panel.resets[key].isVisible()
    panel.resets[key].click()
    assert settings.get(key) == SETTINGS[key].default
    assert not panel.resets[key].isVisible()
    settings.set(key, changed)  # from elsewhere: a menu, another window's file
    if isinstance(editor, QComboBox):
        assert editor.currentData() == changed
    elif isinstance(editor, QCheckBox):
        assert editor.isChecked() is changed
    elif isinstance(editor, QDoubleSpinBox):
        assert editor.value() == pytest.approx(changed * 100)
    else:
        assert cast(QSpinBox, editor).value() == changed


def test_the_page_shows_the_declared_settings_in_their_order(panel: SettingsPanel) -> None:
    assert list(panel.editors) == SHOWN


def test_a_typed_text_size_applies_at_once(panel: SettingsPanel, qtbot: QtBot) -> None:
    box = cast(QDoubleSpinBox, panel.editors["text_scale"])
    box.selectAll()
    qtbot.keyClicks(box, "150")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert panel.shell.settings.get("text_scale") == pytest.approx(1.5)
    assert theme().scale == pytest.approx(1.5)


def test_restoring_all_can_be_taken_back(
    shell: MainWindow, panel: SettingsPanel, qtbot: QtBot
) -> None:
    shell.settings.set("theme", "dark")
    shell.settings.set("threads", 3)
    panel.bar_right()[0].trigger()
    assert shell.settings.get("theme") == "system"
    assert shell.settings.get("threads") == 0
    from PySide6.QtWidgets import QPushButton

    undo = next(b for b in shell.notices.findChildren(QPushButton) if b.text() == "Undo")
    qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert shell.settings.get("theme") == "dark"
    assert shell.settings.get("threads") == 3


def test_scrolling_past_an_editor_changes_nothing(panel: SettingsPanel) -> None:
    for key in ("theme", "threads", "text_scale"):
        editor = panel.editors[key]
        before = panel.shell.settings.get(key)
        editor.clearFocus()
        wheel = QWheelEvent(
            QPointF(5, 5),
            QPointF(editor.mapToGlobal(QPoint(5, 5))),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(editor, wheel)
        assert panel.shell.settings.get(key) == before
