"""Lamina starts, wherever and however it is started: it paints, says what is wrong, ends well."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.trust.desktop.started import own_folders, start

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="folders and limits of Linux")


def nothing(folder: Path) -> None:
    """Folders as they are at the first start: not there."""


@dataclass(frozen=True)
class Place:
    """What is strange: files made first, the environment, Python run first, a shell around it.

    `says` must stand in what the window says; `log` in its log.
    """

    make: Callable[[Path], object] = nothing
    environment: dict[str, str | None] = field(default_factory=dict)
    before: str = ""
    shell: str = ""
    argument: str = ""
    says: str = ""
    log: str = ""


def file(name: str, data: bytes = b"") -> Callable[[Path], object]:
    def make(folder: Path) -> None:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)

    return make


def directory(name: str) -> Callable[[Path], object]:
    return lambda folder: (folder / name).mkdir(parents=True)


def pipe(name: str) -> Callable[[Path], object]:
    def make(folder: Path) -> None:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        os.mkfifo(folder / name)

    return make


def link(name: str, target: str) -> Callable[[Path], object]:
    def make(folder: Path) -> None:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).symlink_to(target)

    return make


def limit(name: str, value: int) -> str:
    return f"import resource; resource.setrlimit(resource.RLIMIT_{name}, ({value}, {value}))"


SETTINGS, DATA, LOG = "config/lamina/settings.json", "data/lamina", "data/lamina/log/lamina.log"
CRASH = "data/lamina/log/crash.txt"

FOLDERS = {
    "settings folder is a file": Place(file("config"), says="Settings could not be read"),
    "data folder is a file": Place(file("data")),
    "home is nowhere": Place(
        environment={"HOME": "/proc/nowhere"}
        | dict.fromkeys(("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"))
    ),
    "folders that nobody may write": Place(
        environment={"XDG_CONFIG_HOME": "/proc/1/x", "XDG_DATA_HOME": "/proc/1/y"}
    ),
    "folder for temporary files is gone": Place(environment={"TMPDIR": "/nonexistent"}),
    "folder of the session is gone": Place(environment={"XDG_RUNTIME_DIR": "/nonexistent"}),
    "log folder is a file": Place(file("data/lamina/log")),
    "log is a folder": Place(directory(LOG)),
    "log is a pipe": Place(pipe(LOG)),
    "log is on a full disk": Place(link(LOG, "/dev/full")),
    "trace of a crash is a folder": Place(directory(CRASH)),
    "trace of a crash is a pipe": Place(pipe(CRASH)),
    "trace of a crash never ends": Place(link(CRASH, "/dev/full")),
    "trace of a crash is enormous": Place(file(CRASH, b"Fatal\n" * 200_000), says="unexpectedly"),
    "lock is a folder": Place(directory("data/lamina/lamina.lock")),
    "lock is junk": Place(file("data/lamina/lamina.lock", b"\xff" * 100_000)),
    "settings are a folder": Place(directory(SETTINGS), says="Settings could not be read"),
    "settings are a pipe": Place(pipe(SETTINGS), says="a device or a pipe"),
    "settings are a device": Place(link(SETTINGS, "/dev/zero"), says="a device or a pipe"),
    "settings are a circle": Place(link(SETTINGS, "settings.json"), says="could not be read"),
    "settings of another program": Place(file(SETTINGS, b"[General]\na=1\n"), says="damaged"),
    "settings of 5 MB": Place(file(SETTINGS, b" " * (5 << 20)), says="damaged"),
    "settings of a version to come": Place(
        file(SETTINGS, b'{"version": 99, "theme": {"of": "tomorrow"}, "workspace": "holodeck"}')
    ),
    "everything is remembered wrongly": Place(
        file(SETTINGS, b'{"workspace": "build", "recent_files": ["/dev/zero", "", "http://a/b"]}')
    ),
}

SYSTEM = {
    "a language nobody speaks": Place(environment={"LC_ALL": "xx_YY.nonsense"}),
    "a language with decimal commas": Place(environment={"LC_ALL": "de_DE.UTF-8"}),
    "no language, a name that is not ASCII": Place(
        file("nä.lamina", b"{}"),
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        argument="nä.lamina",
        says="not a Lamina network",
    ),
    "a time zone that is none": Place(environment={"TZ": "Nonsense/Zone"}),
    "a clock that stands in 1970": Place(
        before="import time; time.time = lambda: 10.0; time.time_ns = lambda: 10**10"
    ),
    "no room on the disk": Place(before=limit("FSIZE", 0)),
    "few files at a time": Place(before=limit("NOFILE", 64)),
    "a small stack": Place(before=limit("STACK", 1 << 20)),
    "nothing may be read again": Place(before="import os; os.umask(0o777)"),
    "no input, output or errors": Place(shell='"$@" <&- >&- 2>&-'),
    "output to a full disk": Place(shell='"$@" >/dev/full 2>/dev/full'),
    "as without a console": Place(before="import sys; sys.stdout = sys.stderr = sys.stdin = None"),
    "no fonts installed": Place(environment={"FONTCONFIG_PATH": "/nonexistent"}),
    "a screen of 370 %": Place(environment={"QT_SCALE_FACTOR": "3.7"}),
    "scales that are none": Place(environment={"QT_SCALE_FACTOR": "x", "QT_FONT_DPI": "-9"}),
    "a style that is none": Place(
        environment={"QT_STYLE_OVERRIDE": "nonsense", "QT_QPA_PLATFORMTHEME": "nonsense"}
    ),
    "numbers of threads that are none": Place(
        environment={"OMP_NUM_THREADS": "junk", "OPENBLAS_NUM_THREADS": "-3"}
    ),
    "another program's Python": Place(
        environment={"PYTHONIOENCODING": "ascii:strict", "PYTHONSTARTUP": "/nonexistent"}
    ),
    "the folder it was started in is gone": Place(
        shell='mkdir "$HOME/gone" && cd "$HOME/gone" && rmdir "$HOME/gone" && "$@"',
        argument="relative.lamina",
        says="is not there",
    ),
}

GIVEN = {
    "a pipe": Place(pipe("a.lamina"), argument="a.lamina", says="a device or a pipe"),
    "a device": Place(link("a.lamina", "/dev/zero"), argument="a.lamina", says="a device"),
    "a folder": Place(directory("a.lamina"), argument="a.lamina", says="is a folder"),
    "a circle of links": Place(link("a.lamina", "a.lamina"), argument="a.lamina", says="not there"),
    "an empty file": Place(file("a.lamina"), argument="a.lamina", says="a.lamina"),
    "an address in the network": Place(argument="https://e.org/a.lamina", says="address in the"),
    "a file by its address": Place(
        file("a b.lamina", b"{}"), argument="file://{folder}/a%20b.lamina", says="not a Lamina"
    ),
    "marks in the name": Place(argument='a\nb%n<b>"x".lamina', says="is not there"),
    "a name that is no text": Place(argument="\udcff\udcfe.lamina", says="is not there"),
    "a path of 5,000 signs": Place(argument="x" * 5000 + ".lamina", says="xxx…xxx"),
    "the home of nobody": Place(argument="~nobody-at-all.lamina", says="is not there"),
    "no ending": Place(file("network", b"{}"), argument="network", says="does not know files"),
    "only an ending": Place(file(".lamina", b"{}"), argument=".lamina", says="not a Lamina"),
    "an ending in capitals": Place(file("A.LAMINA", b"{}"), argument="A.LAMINA", says="not a Lam"),
}


def _starts(place: Place, folder: Path) -> None:
    place.make(folder)
    environment = own_folders(folder)
    for name, value in place.environment.items():
        environment.pop(name, None)
        if value is not None:
            environment[name] = value
    given = place.argument.replace("{folder}", str(folder))
    inside = not given.startswith(("file:", "https:", "~", "relative"))
    arguments = [str(folder / given) if inside else given] if given else []
    begun = start(
        folder, *arguments, environment=environment, before=place.before, shell=place.shell
    )
    assert begun.status == 0, begun.printed
    assert begun.workspace != "not begun"
    assert "Traceback" not in begun.printed
    assert place.says in " ".join(begun.said)
    assert "unexpected exception" not in begun.log


@pytest.mark.parametrize("name", FOLDERS)
def test_whatever_stands_in_its_folders(name: str, tmp_path: Path) -> None:
    _starts(FOLDERS[name], tmp_path)


@pytest.mark.parametrize("name", SYSTEM)
def test_whatever_the_system_is_like(name: str, tmp_path: Path) -> None:
    _starts(SYSTEM[name], tmp_path)


@pytest.mark.parametrize("name", GIVEN)
def test_whatever_file_it_is_given(name: str, tmp_path: Path) -> None:
    _starts(GIVEN[name], tmp_path)


def test_a_report_of_the_window_would_be_seen(tmp_path: Path) -> None:
    """The measure itself: what is raised within the start fails these tests."""
    spoilt = "import desktop.app.window as w; w.MainWindow.begin = lambda self, path='': 1 / 0"
    begun = start(tmp_path, before=spoilt + "\nfrom desktop.app import start as s\n" + _ENDS)
    assert begun.workspace == "not begun"
    assert "unexpected exception" in begun.log


_ENDS = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
real_catch = s.faults.catch
s.faults.catch = lambda show: real_catch(lambda error: QTimer.singleShot(0, QApplication.quit))
"""
