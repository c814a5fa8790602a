"""The settings file: kept whole, read with suspicion, never a reason not to start."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.settings import SETTINGS, Settings, file
from engine.files import write_atomically


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
    store.save()
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
        ("recent_files", [1]),
        ("recent_files", ["a\0b"]),
        ("recent_files", ["caf\udce9.lamina"]),
        ("recent_files", ["x"] * 501),
        ("panel_state", {"language_model": 5}),
        ("panel_state", {"language_model": {"across": [10**400]}}),
        ("panel_state", {"language_model": {"across": {"deeper": 1}}}),
        ("panel_state", {1: {}}),
        ("splitters", {"build.sides": ["x"]}),
        ("text_scale", 10**400),
        ("threads", 10**400),
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
        "The old file is kept as settings.json.1.bak."
    )
    assert (tmp_path / "settings.json.1.bak").read_bytes() == content
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
    told: list[str] = []
    store.trouble.connect(told.append)
    store.save()
    store.save()
    assert store.notice.startswith("Settings could not be saved")
    assert told == [store.notice]  # once, not at every change
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


# --- a file that another version, another program or a fault has left ------------------------
def _write(path: Path, text: str) -> Path:
    path.write_text(text)
    return path


def test_a_number_beyond_all_floats_falls_back(qapp: object, tmp_path: Path) -> None:
    path = _write(tmp_path / "settings.json", f'{{"text_scale": 1{"0" * 400}, "theme": "dark"}}')
    store = _store(path)
    assert store.get("text_scale") == 1.0
    assert store.get("theme") == "dark"


def test_what_a_newer_version_wrote_is_written_back(qapp: object, tmp_path: Path) -> None:
    deep = "[" * 800 + "]" * 800
    path = _write(
        tmp_path / "settings.json",
        '{"of_tomorrow": {"a": [1, "\\ud800"]}, "provider": "quantum", "theme": "dark", '
        f'"deep": {deep}}}',
    )
    store = _store(path)
    assert store.get("provider") == "auto"
    store.set("theme", "light")
    store.save()
    kept = json.loads(path.read_bytes())
    assert kept["of_tomorrow"] == {"a": [1, "\ud800"]}
    assert kept["provider"] == "quantum"
    assert kept["theme"] == "light"
    assert "deep" in kept
    store.set("provider", "cpu")
    store.save()
    assert json.loads(path.read_bytes())["provider"] == "cpu"


def test_the_newest_three_damaged_files_are_kept(qapp: object, tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    for number in range(1, 6):
        store = _store(_write(path, f"damaged {number}"))
        assert store.notice.endswith(f"settings.json.{number}.bak.")
    assert _store(path).notice.endswith("settings.json.5.bak.")  # the same once more: no new copy
    kept = {copy.name: copy.read_text() for copy in tmp_path.glob("*.bak")}
    assert kept == {f"settings.json.{n}.bak": f"damaged {n}" for n in (3, 4, 5)}


def _refuse_reading(monkeypatch: pytest.MonkeyPatch, path: Path, refused: OSError) -> None:
    original = file.open_ordinary

    def opened(given: Path) -> object:
        if given == path:
            raise refused
        return original(given)

    monkeypatch.setattr(file, "open_ordinary", opened)


@pytest.mark.parametrize("number", [errno.EACCES, errno.EIO])
def test_a_file_that_cannot_be_read_is_left_alone(
    qapp: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    path = _write(tmp_path / "settings.json", '{"theme": "dark"}')
    _refuse_reading(monkeypatch, path, OSError(number, os.strerror(number)))
    store = _store(path)
    assert store.notice.startswith("Settings could not be read")
    store.set("window_geometry", "AAAA")  # which the closing window notes by itself
    store.save()
    monkeypatch.undo()
    assert path.read_text() == '{"theme": "dark"}'
    assert os.listdir(tmp_path) == ["settings.json"]


def test_a_file_that_cannot_be_read_is_moved_aside_once_something_is_changed(
    qapp: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = _write(tmp_path / "settings.json", '{"theme": "dark"}')
    _refuse_reading(monkeypatch, path, PermissionError(errno.EACCES, "Permission denied"))
    store = _store(path)
    monkeypatch.undo()
    store.set("text_scale", 1.5)
    store.save()
    assert json.loads(path.read_bytes()) == {"text_scale": 1.5}
    assert (tmp_path / "settings.json.1.bak").read_text() == '{"theme": "dark"}'
    store.set("text_scale", 1.6)
    store.save()
    assert len(list(tmp_path.glob("*.bak"))) == 1


def test_a_damaged_file_of_which_no_copy_can_be_made_is_not_written_over(
    qapp: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = _write(tmp_path / "settings.json", "damaged")

    def full(self: Path, data: bytes) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    store = _store(path)
    assert store.notice == "The settings file was damaged, so the defaults apply."
    store.set("workspace", "build")
    store.save()
    assert path.read_text() == "damaged"


def test_a_file_far_too_large_is_damaged(qapp: object, tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    with path.open("wb") as file:
        file.truncate(1 << 34)  # a hole of 16 GB: it would not fit into memory
    store = _store(path)
    assert store.notice.startswith("The settings file was damaged")


# --- writing without holding up the window ----------------------------------------------------
def test_the_disk_is_not_waited_for_until_the_end(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "settings.json"
    store = _store(path)
    writing, may_go_on = threading.Event(), threading.Event()
    threads: list[threading.Thread] = []

    def slow(target: Path, data: bytes) -> None:
        threads.append(threading.current_thread())
        writing.set()
        assert may_go_on.wait(10)
        write_atomically(target, data)

    monkeypatch.setattr(file, "write_atomically", slow)
    store.set("theme", "dark")
    qtbot.waitUntil(writing.is_set)  # by itself, and the event loop still goes round
    store.set("theme", "light")
    may_go_on.set()
    store.save()
    assert json.loads(path.read_bytes())["theme"] == "light"
    assert threads[0] is not threading.main_thread()
    assert threads[-1] is threading.main_thread()
    assert not threads[0].is_alive()


def test_trouble_on_the_writing_thread_is_told_on_this_one(qtbot: QtBot, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    store = _store(blocked / "settings.json")
    heard: list[threading.Thread] = []
    store.trouble.connect(lambda sentence: heard.append(threading.current_thread()))
    with qtbot.waitSignal(store.trouble):
        store.set("theme", "dark")
    assert heard == [threading.main_thread()]
    store.save()


def test_saving_imports_nothing_heavy(tmp_path: Path) -> None:
    code = (
        "import sys\nfrom pathlib import Path\nfrom PySide6.QtCore import QCoreApplication\n"
        "from desktop.settings import Settings\napp = QCoreApplication([])\n"
        "store = Settings(Path(sys.argv[1]))\nstore.set('theme', 'dark')\nstore.save()\n"
        "print(sorted({'msgspec', 'numpy'} & set(sys.modules)))"
    )
    path = tmp_path / "settings.json"
    done = subprocess.run(
        [sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True
    )
    assert path.exists()
    assert done.stdout.strip() == "[]"
