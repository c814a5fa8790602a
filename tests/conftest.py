"""What every test shares: a quiet platform, and options known with or without Qt installed."""

from __future__ import annotations

import importlib.util
import os
import sys

import pytest

from tests.support.network import no_network  # noqa: F401 - a fixture for every test

if sys.platform.startswith("linux") and not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Tests that use ONNX Runtime as an authority import it themselves; it must not report that.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"


def pytest_addoption(parser: pytest.Parser) -> None:
    """The suite also runs where PySide6 and pytest-qt are absent; their options stay known."""
    if importlib.util.find_spec("pytestqt") is None:
        parser.addini("qt_api", "the Qt binding")
        parser.addini("qt_log_level_fail", "Qt messages from this level on fail a test")


def pytest_ignore_collect(collection_path, config) -> bool | None:  # type: ignore[no-untyped-def]
    """Window tests need Qt; everything else must pass without it."""
    without_qt = importlib.util.find_spec("PySide6") is None
    parts = collection_path.parts
    if without_qt and "desktop" in parts and "tests" in parts:
        inside = parts[parts.index("desktop", parts.index("tests")) + 1 :]
        return not (not inside or inside[0] in {"document", "evaluation"})
    return None
