"""The labs in a real window, with a short text so that nothing takes long."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.app.window import MainWindow
    from desktop.panels.training_labs.panel import TrainingLabsPanel

Open = Callable[[str], "TrainingLabsPanel"]


@pytest.fixture
def labs(qtbot: QtBot, shell: MainWindow) -> Open:
    """Opens a lab on the short bundled comedy, its tokeniser learnt."""
    from desktop.panels.training_labs.panel import TrainingLabsPanel

    def opened(lab: str) -> TrainingLabsPanel:
        panel = shell.open_panel("training_labs", lab=lab)
        assert isinstance(panel, TrainingLabsPanel)
        panel.bench.choose_text("as-you-like-it")
        qtbot.waitUntil(
            lambda: panel.bench.title == "As You Like It" and panel.bench.tokeniser is not None,
            timeout=20_000,
        )
        return panel

    return opened


@pytest.fixture
def copied(qapp: object) -> Callable[[str], None]:
    """Puts a text on the clipboard."""
    return lambda text: QGuiApplication.clipboard().setText(text)
