"""The real main window with the Build workspace, and answers to the questions it asks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from desktop.app.window import MainWindow
from desktop.panels.build.panel import BuildPanel

WAIT = 20_000  # milliseconds, on a busy machine


@pytest.fixture
def save_now(qtbot: QtBot) -> Callable[[BuildPanel, str], None]:
    """Trigger “save” or “save_as” and wait until it was written, or was not."""

    def trigger(panel: BuildPanel, action: str = "save") -> None:
        getattr(panel.actions_, action).trigger()
        qtbot.waitUntil(lambda: not panel.files.saving, timeout=WAIT)

    return trigger


@pytest.fixture
def panel(shell: MainWindow, qtbot: QtBot) -> BuildPanel:
    shown = shell.open_panel("build")
    assert isinstance(shown, BuildPanel)
    qtbot.waitUntil(shown.isVisible)
    return shown


@pytest.fixture
def lecture(panel: BuildPanel) -> BuildPanel:
    panel.actions_.example_actions["lecture"].trigger()
    return panel


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Callable[[QMessageBox.StandardButton], list[str]]:
    """Answer every question with one button; the returned list holds the questions asked."""

    def prepare(button: QMessageBox.StandardButton) -> list[str]:
        asked: list[str] = []

        def warning(parent: object, title: str, text: str, *rest: object) -> object:
            asked.append(text)
            return button

        monkeypatch.setattr(QMessageBox, "warning", warning)
        return asked

    return prepare


@pytest.fixture
def save_to(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path | None], None]:
    """What the next save dialogs return; None is a dialog that was cancelled."""

    def prepare(path: Path | None) -> None:
        chosen = (str(path) if path else "", "")
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: chosen)

    return prepare
