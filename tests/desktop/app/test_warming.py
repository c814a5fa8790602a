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
    frozen: list[int] = []
    monkeypatch.setattr(warming.gc, "freeze", lambda: frozen.append(len(read)))
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
    assert frozen == [len(read)], "what stays for good is set apart once, when all is read"


def test_each_module_comes_after_what_it_imports() -> None:
    names = {
        "a": (),
        "a.first": ("a.last", "Qt", "a", "middle"),
        "a.last": ("__doc__",),
        "a.middle": ("a.last",),
        "a.ring": ("a.other",),
        "a.other": ("a.ring",),
    }
    assert warming._ordered(names) == ["a", "a.last", "a.middle", "a.first", "a.other", "a.ring"]


def test_the_names_in_the_code_of_every_module_are_found() -> None:
    names = warming._names_in_each()
    assert "desktop.canvas.view" in names["desktop.panels.build.panel"]
    assert {"engine.language", "tr"} <= set(names["desktop.app.window"])
    assert not any(name.endswith("__main__") for name in names)
    order = warming._ordered(names)
    assert len(set(order)) == len(order)
    assert {name for name in names if not name.startswith("models")} <= set(order)
    assert "models.errors" in order, "what the rooms import of the models"
    assert "models.server" not in order, "and no more of them"
    place = {name: k for k, name in enumerate(order)}
    assert place["desktop.canvas.view"] < place["desktop.panels.build.panel"]


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
