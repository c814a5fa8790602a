"""Faults of the system around the program that no other test brings about."""

from __future__ import annotations

import ast
import os
import signal
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from tests.trust import saving
from tests.trust.figures import missing_tests
from tests.trust.promises import PROMISES

ROOT = Path(__file__).parents[2]
SOURCES = [path for room in ("desktop", "engine", "models") for path in (ROOT / room).rglob("*.py")]


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_a_process_stopped_in_mid_save_goes_on(tmp_path):
    """As when a laptop's lid is closed: twenty times stopped, looked at, and continued."""
    path = tmp_path / "a"
    saving.write_atomically(path, saving.version(0))
    script = (
        "import sys; from pathlib import Path; from tests.trust import saving\n"
        "saving._save_for_ever(Path(sys.argv[1]), 1, 1)\n"
    )
    command = [sys.executable, "-c", script, str(path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as saver:
        assert saver.stdout is not None
        last = 0
        for _ in range(20):
            saver.stdout.read(18)  # a save done and the next begun, or the other way round
            saver.send_signal(signal.SIGSTOP)
            os.waitid(os.P_PID, saver.pid, os.WSTOPPED)
            found = saving.number_of(path.read_bytes())
            assert found is not None
            assert found >= last
            last = found
            saver.send_signal(signal.SIGCONT)
        word = saver.stdout.read(9)
        assert word[:1] in (b"(", b")")
        assert struct.unpack("<Q", word[1:])[0] >= 1
        saver.kill()
    assert saving.number_of(path.read_bytes()) is not None


def _settable(text: str) -> list[int]:
    """Lines that ask for the time of day (`time.time`, `datetime.now`)."""
    found = []
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Attribute) and ast.unparse(node) in (
            *("time.time", "time.time_ns", "datetime.now", "datetime.utcnow"),
            *("datetime.datetime.now", "datetime.datetime.utcnow", "date.today"),
        ):
            found.append(node.lineno)
    return found


# Where the time of day is shown to a person or written into a file, never waited by.
SHOWN = {
    "desktop/app/clock.py",
    "desktop/panels/build/keeping/",
}


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_nothing_waits_by_a_clock_that_can_be_set(path):
    name = path.relative_to(ROOT).as_posix()
    if any(name.startswith(each) for each in SHOWN):
        pytest.skip("the time of day is meant")
    assert _settable(path.read_text("utf-8")) == []


def test_a_settable_clock_is_seen():
    assert _settable("import time\nend = time.time() + 2") == [2]
    assert _settable("import time\nend = time.monotonic() + 2") == []


def test_every_promise_names_tests_that_exist():
    assert missing_tests(PROMISES) == []
