"""The settings file: kept whole, read with suspicion, never a reason not to start."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.settings import SETTINGS, Settings


def _store(path: Path) -> Settings:
    return Settings(path)


def test_without_a_file_the_defaults_apply(qapp: object, tmp_path: Path) -> None:
    store = _store(tmp_path / "none.json")
    assert {key: store.get(key) for key in SETTINGS} == {
        key: setting.default for key, setting in SETTINGS.items()
    }
    assert store.notice == ""


def test_what_is_set_is_told_once_and_comes_back(qapp: object, tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "settings.json"
    store = _store(path)
    told: list[str] = []
    store.changed.connect(told.append)
    store.set("theme", "dark")
    store.set("theme", "dark")
    store.set("text_scale", 1.5)
    store.save()
    assert told == ["theme", "text_scale"]
    again = _store(path)
    assert again.get("theme") == "dark"
    assert again.get("text_scale") == 1.5


def test_it_is_written_by_itself_a_moment_later(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    store = _store(path)
    store.set("theme", "dark")
    assert not path.exists()
    qtbot.waitUntil(path.exists)
    assert json.loads(path.read_bytes())["theme"] == "dark"


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("theme", "purple"),
        ("text_scale", 2.5),
        ("text_scale", "1.0"),
        ("text_scale", True),
        ("text_scale", float("nan")),
        ("threads", -1),
        ("threads", 1.5),
        ("threads", True),
        ("reduce_motion", 1),
        ("recent_files", {}),
    ],
)
def test_a_value_outside_its_declaration_is_refused(
    qapp: object, tmp_path: Path, key: str, value: object
) -> None:
    store = _store(tmp_path / "settings.json")
    with pytest.raises(ValueError, match="is no value for the setting"):
        store.set(key, value)
    assert store.get(key) == SETTINGS[key].default


def test_lists_are_handed_out_as_copies(qapp: object, tmp_path: Path) -> None:
    store = _store(tmp_path / "settings.json")
    files = store.get("recent_files")
    files.append("x")
    assert store.get("recent_files") == []


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[1, 2]",
        b'"theme"',
        b"\xff\xfe\x00",
        b'{"theme": NaN}',
        b'{"text_scale": 1e999}',
        b'{"theme": "dark"' + b" " * 100_000,
        b'{"panel_state": ' + b"[" * 100_000 + b"}",
    ],
    ids=["empty", "half", "list", "text", "bytes", "nan", "huge", "cut off", "deep"],
)
def test_a_damaged_file_gives_defaults_a_backup_and_one_sentence(
    qapp: object, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    store = _store(path)
    assert store.get("theme") == "system"
    assert store.notice == (
        "The settings file was damaged, so the defaults apply. "
        "The old file is kept as settings.json.bak."
    )
    assert (tmp_path / "settings.json.bak").read_bytes() == content
    store.set("theme", "dark")
    store.save()
    assert _store(path).get("theme") == "dark"


def test_single_values_that_do_not_fit_fall_back_alone(qapp: object, tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"theme": "dark", "text_scale": 99, "threads": true, "from_the_future": 1}')
    store = _store(path)
    assert store.get("theme") == "dark"
    assert store.get("text_scale") == 1.0
    assert store.get("threads") == 0
    assert store.notice == ""


def test_a_whole_number_is_taken_for_a_decimal_one(qapp: object, tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"text_scale": 2}')
    assert _store(path).get("text_scale") == 2.0


def test_a_folder_in_place_of_the_file_is_said(qapp: object, tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.mkdir()
    store = _store(path)
    assert store.notice.startswith("Settings could not be read")
    assert store.get("theme") == "system"


def test_a_place_that_cannot_be_written_is_noted_not_fatal(qapp: object, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    store = _store(blocked / "settings.json")
    store.set("theme", "dark")
    store.save()
    assert store.notice.startswith("Settings could not be saved")
    assert store.get("theme") == "dark"


@pytest.mark.skipif(os.name != "posix", reason="symbolic links")
def test_a_settings_file_that_is_a_link_stays_one(qapp: object, tmp_path: Path) -> None:
    target, link = tmp_path / "real.json", tmp_path / "settings.json"
    target.write_text("{}")
    link.symlink_to(target)
    store = _store(link)
    store.set("theme", "dark")
    store.save()
    assert link.is_symlink()
    assert json.loads(target.read_text())["theme"] == "dark"


@pytest.mark.parametrize("setting", SETTINGS.values(), ids=lambda setting: setting.key)
def test_a_declaration_accepts_its_own_default_and_says_what_it_is(setting) -> None:  # type: ignore[no-untyped-def]
    assert setting.accepts(setting.default)
    if setting.group:
        assert setting.title
        assert setting.help.endswith(".")
