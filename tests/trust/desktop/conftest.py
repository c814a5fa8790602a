"""The real window with its leak checks, as the tests of the desktop have it."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from tests.desktop.conftest import no_leaks, settings, shell, thawed  # noqa: F401 - fixtures

_HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Remarks of the offscreen platform on itself are no failures; every other warning is."""
    if importlib.util.find_spec("pytestqt") is None:
        return
    for item in items:
        if _HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))
