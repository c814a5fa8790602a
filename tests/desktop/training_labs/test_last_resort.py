"""Where SmolLM2 was never prepared, the tiny model can be worked with instead."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.panels.language_model.panel import LanguageModelPanel
from engine.labs import recipe
from models import catalog, open_model

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.app.window import MainWindow


def test_the_gate_offers_the_tiny_model(
    qtbot: QtBot, shell: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(catalog, "problem", lambda entry: "It was never prepared.")
    monkeypatch.setattr(open_model, "cache", lambda: tmp_path / "cache")
    panel = shell.open_panel("language_model")
    assert isinstance(panel, LanguageModelPanel)
    door = panel.bench.door
    qtbot.waitUntil(lambda: door.phase in ("missing", "damaged"), timeout=20_000)
    assert panel.gate.instead.isVisibleTo(panel)
    assert panel.gate.meanwhile.isVisibleTo(panel)
    assert "which is always here" in panel.gate.meanwhile.text()
    QTest.mouseClick(panel.gate.instead, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: door.opened is not None, timeout=20_000)
    assert door.opened is not None
    assert door.opened.info.title == "Tiny model"
    panel.bench.replace_text("The king said to")
    qtbot.waitUntil(lambda: panel.bench.shares is not None, timeout=20_000)
    shares = panel.bench.shares
    assert shares is not None
    ids = recipe.bundled().tokeniser.encode("The king said to").tolist()
    assert panel.bench.ids == ids
