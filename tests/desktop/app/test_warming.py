"""What is imported ahead is what the workspaces import, and no workspace is made by it."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.app import warming
from desktop.app.warming import Warming


def test_it_reads_every_module_once_and_ends(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    monkeypatch.setattr(warming, "_read", read.append)
    owner = QWidget()
    qtbot.addWidget(owner)
    ahead = Warming(owner)
    ended: list[bool] = []
    ahead.destroyed.connect(lambda: ended.append(True))
    qtbot.waitUntil(lambda: bool(ended), timeout=60_000)
    assert len(read) == len(set(read))
    assert {"numpy", "engine.graph", "desktop.canvas.view", "desktop.panels.learn.panel"} <= set(
        read
    )
    assert not any(name.endswith("__main__") for name in read)
    assert read.index("numpy") < read.index("engine.graph") < read.index("desktop.canvas.view")
    assert read.index("desktop.panels.learn") < read.index("desktop.panels.learn.panel")


def test_a_module_that_fails_is_left_to_whoever_needs_it(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level("INFO"):
        warming._read("engine.no_such_module")
    assert "engine.no_such_module" in caplog.text
    warming._read("engine.errors")
    assert "engine.errors" in sys.modules


def test_it_ends_with_the_window(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    monkeypatch.setattr(warming, "_read", read.append)
    owner = QWidget()
    ahead = Warming(owner)
    ended: list[bool] = []
    ahead.destroyed.connect(lambda: ended.append(True))
    owner.deleteLater()
    qtbot.waitUntil(lambda: bool(ended), timeout=20_000)
    assert read == []
