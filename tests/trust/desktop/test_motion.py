"""Where motion is to be reduced, nothing moves by itself: results are there at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.panels.build.panel import BuildPanel
from desktop.theme import motion
from desktop.widgets.progress import ProgressBar
from tests.desktop.build_tabs.conftest import shown_tab

WAIT = 20_000  # ms, on a busy machine


@pytest.fixture(autouse=True)
def as_before(qapp: QApplication):
    flash = QApplication.cursorFlashTime()
    every = (Qt.UIEffect.UI_General, *motion._EFFECTS)
    effects = [(effect, QApplication.isEffectEnabled(effect)) for effect in every]
    motion._usual, motion._still = None, False
    yield
    motion._usual, motion._still = None, False
    QApplication.setCursorFlashTime(flash)
    for effect, on in effects:
        QApplication.setEffectEnabled(effect, on)


def test_the_caret_stands_still_and_comes_back(shell) -> None:
    usual = QApplication.cursorFlashTime()
    assert usual > 0
    shell.settings.set("reduce_motion", True)
    assert QApplication.cursorFlashTime() == 0
    shell.settings.set("reduce_motion", False)
    assert QApplication.cursorFlashTime() == usual


def test_menus_and_tips_neither_fade_nor_slide(settings) -> None:
    for effect in (Qt.UIEffect.UI_General, *motion._EFFECTS):
        QApplication.setEffectEnabled(effect, True)
    motion.apply(settings)
    settings.set("reduce_motion", True)
    motion.apply(settings)
    assert not any(QApplication.isEffectEnabled(effect) for effect in motion._EFFECTS)
    settings.set("reduce_motion", False)
    motion.apply(settings)
    assert all(QApplication.isEffectEnabled(effect) for effect in motion._EFFECTS)


def test_a_bar_without_a_measure_stands_still_until_it_has_one(qtbot, settings) -> None:
    bar = ProgressBar()
    qtbot.addWidget(bar)
    motion.apply(settings)
    bar.setRange(0, 0)
    assert bar.maximum() == 0, "Qt's bar runs to and fro"
    settings.set("reduce_motion", True)
    motion.apply(settings)
    bar.setRange(0, 0)
    assert (bar.minimum(), bar.maximum(), bar.value()) == (0, 1, 0)
    bar.setRange(0, 1000)
    bar.setValue(250)
    assert bar.value() / bar.maximum() == 0.25


def test_what_the_system_asks_is_followed_where_it_can_be_known(settings, monkeypatch) -> None:
    assert not motion.reduced(settings)
    monkeypatch.setattr(motion.sys, "platform", "win32")
    monkeypatch.setattr(
        motion.QApplication, "isEffectEnabled", lambda effect: effect != Qt.UIEffect.UI_General
    )
    assert motion.reduced(settings)


@pytest.mark.parametrize("still", [True, False])
def test_the_plane_goes_through_the_network_in_steps_or_moving(shell, qtbot, still) -> None:
    shell.settings.set("reduce_motion", still)
    panel = shell.open_panel("build")
    assert isinstance(panel, BuildPanel)
    panel.actions_.example_actions["lecture"].trigger()
    page = shown_tab(panel, qtbot, "Space").grid
    qtbot.waitUntil(lambda: page.isVisible() and page.slider.maximum() > 0, timeout=WAIT)
    page.slider.setValue(0)
    page.play.click()
    assert page._timer.isActive() is not still
    if still:
        assert page.slider.value() > 0  # a whole stage at once
    page._timer.stop()
