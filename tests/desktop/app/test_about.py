"""Help → About and Licences: versions, where the model runs, a licence for all that is bundled."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QLabel, QTabWidget

from desktop.app import about, version
from desktop.app.window import MainWindow

ROOT = Path(__file__).parents[3]


def _told(frame: MainWindow) -> list[str]:
    sheet = about.About(frame)
    texts = [each.text() for each in sheet.findChildren(QLabel)]
    sheet.close()
    return texts


def test_it_says_where_the_model_runs_and_that_nothing_is_looked_up(
    frame: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    running = [SimpleNamespace(info=SimpleNamespace(provider="cuda"))]
    monkeypatch.setitem(sys.modules, "models.shared", SimpleNamespace(in_use=lambda: running))
    texts = _told(frame)
    assert texts[texts.index("Language model runs on") + 1] == "CUDA"
    assert any("never looks for updates" in text for text in texts)
    running.clear()
    assert "no model is open" in _told(frame)


def test_every_library_has_its_version_and_its_licence(frame: MainWindow) -> None:
    texts = _told(frame)
    for name, number in version.parts():
        assert texts[texts.index(name) + 1] == number
    sheet = about.Licences(frame)
    libraries = sheet.findChild(about.LibraryLicences)
    assert libraries is not None
    assert libraries.library.count() == 0, "the sheet would open late for what it does not show"
    sheet.open()
    tabs = sheet.findChild(QTabWidget)
    assert tabs is not None
    tabs.setCurrentWidget(libraries)
    shown = {libraries.library.itemText(row) for row in range(libraries.library.count())}
    assert {"Python", "numpy", "onnxruntime", "onnx", "ziamath", "gguf"} <= shown
    assert set(version.TEXTS) <= shown, "these come without a text, so we hand it on"
    for name in shown:
        libraries.library.setCurrentText(name)
        assert len(libraries.text.toPlainText()) > 100, name
    sheet.close()


def test_what_is_bundled_is_named_with_its_licence() -> None:
    told = (ROOT / "THIRD_PARTY.md").read_text("utf-8").lower().replace("_", "-")
    for name in version.BUNDLED:
        wanted = name.lower().replace("_", "-").removesuffix("-essentials").removesuffix("-gpu")
        assert re.search(rf"\b{re.escape(wanted)}\b", told), name
