"""Whatever stands in the settings file, Lamina starts, and a person can open every workspace."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as limits
from hypothesis import strategies as some
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QSplitter
from pytestqt.qtbot import QtBot

from desktop.app.failed import FailedPanel
from desktop.app.window import MainWindow
from desktop.panels.settings import SPEC as SETTINGS_SPEC
from desktop.panels.spec import panel_specs
from desktop.settings import SETTINGS, Settings
from desktop.theme import theme
from desktop.widgets.splitters import keep_splitter
from tests.support.rooms import OTHER, ROOM

_HUGE = 10**400
_texts = some.text(max_size=8) | some.sampled_from(
    ["", "dark", "light", "room", "other", "settings", "AAAA", "a\0b", "\ud800"]
)
_scalars = (
    some.none()
    | some.booleans()
    | some.integers()
    | some.sampled_from([_HUGE, -_HUGE, 2**31, 0, 1, 2])
    | some.floats(allow_nan=False, allow_infinity=False)
    | _texts
)
_values = some.recursive(
    _scalars,
    lambda inner: some.lists(inner, max_size=4) | some.dictionaries(_texts, inner, max_size=4),
    max_leaves=12,
)
_files = some.dictionaries(some.sampled_from(sorted(SETTINGS)) | _texts, _values, max_size=12)


@limits(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=_files)
def test_a_window_opens_and_closes_on_any_settings_file(qtbot: QtBot, content: object) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "settings.json"
        path.write_text(json.dumps(content))
        store = Settings(path)
        for setting in SETTINGS.values():
            assert setting.accepts(store.get(setting.key))
        window = MainWindow(store, specs=(ROOM, OTHER, SETTINGS_SPEC))
        window.show()
        window.begin()
        window.show_welcome()
        window.open_panel("settings")
        splitter = QSplitter(window)
        keep_splitter(splitter, store, "AAAA")
        assert window.close()
        assert store.notice == ""
        again = json.loads(path.read_bytes())
        for key, value in content.items():  # type: ignore[attr-defined]
            if key not in SETTINGS:
                assert again[key] == value  # of a newer version, perhaps
        window.deleteLater()
        store.deleteLater()
        # Now, not when the test is over: each window left would be styled with every later one.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        theme().apply("light", 1.0)


_NESTED = (
    {"recent_files": [1]},
    {"recent_files": [["x"]]},
    {"recent_files": ["\0", "x" * 5000, "\ud800"]},
    {"panel_state": {"language_model": 5}},
    {"panel_state": {"language_model": {"across": 5, "down": [_HUGE, 1], "side": "x"}}},
    {"panel_state": {"language_model": {"across": ["x", None], "down": {}}}},
    {"panel_state": {"language_model": {"across": [-5, -7], "down": [0, 0]}}},
    {"panel_state": ["language_model", "build"]},
    {"splitters": {"build.sides": 5, "build.train": ["x"]}},
    {"splitters": {"build.sides": "////", "build.train": "AAAA/wAAAAEAAAAC"}},
    {"threads": _HUGE, "text_scale": _HUGE, "provider": ["cpu"], "theme": {"dark": 1}},
)


@pytest.fixture(params=_NESTED, ids=lambda content: json.dumps(content)[:60])
def junk(request: pytest.FixtureRequest, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps(request.param))
    store = Settings(path)
    window = MainWindow(store)
    window.resize(1280, 720)
    qtbot.addWidget(window)
    window.show()
    yield window
    for panel in window.panels():
        panel.may_close = lambda: True  # type: ignore[method-assign]
    assert window.close()
    theme().apply("light", 1.0)
    store.deleteLater()


def test_every_workspace_opens_on_junk_within_a_setting(junk: MainWindow, qtbot: QtBot) -> None:
    junk.begin()
    for spec in panel_specs():
        assert not isinstance(junk.open_panel(spec.key), FailedPanel)
        qtbot.wait(0)
