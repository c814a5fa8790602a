"""A short slice of the long use: nothing raised, nothing left over. In a process of its own, as
what other tests left behind would be counted too.

The long run is `python -m tests.trust.long_use`.
"""

from __future__ import annotations

import faulthandler
import json
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from tests.trust.using.stretches import Stretches, _places

ROOT = Path(__file__).parents[2]
STEPS = 240

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc")


def test_a_thread_is_found_in_what_is_told_of_all(tmp_path: Path):
    with (tmp_path / "told").open("w+") as told:
        faulthandler.dump_traceback(told, all_threads=True)
        told.seek(0)
        text = told.read()
    last = _places(text, threading.get_ident())[-1]
    assert last.startswith("tests/trust/test_long_use.py:")
    assert last.endswith(" test_a_thread_is_found_in_what_is_told_of_all")
    assert _places(text, 1) == []


def test_a_block_is_told_with_what_was_done_meanwhile():
    stretches = Stretches(doing="click Train")
    stretches._seen = [["loop", "tab", "fill"], ["loop", "tab", "paint"], ["loop", "tab", "fill"]]
    stretches.note(0.2, 0.25)
    stretches._seen = []
    stretches.note(0.05, 0.3)
    stretches.note(0.01, 0.01)
    stretches.note(0.00001, 0.00002)
    assert stretches.blocks == [
        (0.2, 0.25, "click Train; in loop > tab > fill"),
        (0.05, 0.3, "click Train"),
    ]
    told = stretches.all.told()
    assert told == stretches.by_act["click Train"].told()
    assert told["turns"] == 3, "where nothing was done, no turn is counted"
    assert told["over_16_ms"] == told["over_16_ms_by_the_clock"] == 2
    assert (told["over_100_ms"], told["over_100_ms_by_the_clock"]) == (1, 2)
    assert (told["longest_ms"], told["longest_ms_by_the_clock"]) == (200, 300)
    assert (told["frames_lost"], told["frames_lost_by_the_clock"]) == (12 + 3, 15 + 18)
    assert "click Train; in loop > tab > fill" in stretches.table(5)


def test_what_the_person_looks_for_is_not_counted():
    stretches = Stretches()
    noted: list[str] = []
    stretches.note = lambda cpu, clock: noted.append(stretches.doing)  # type: ignore[method-assign]

    def work() -> str:
        with stretches.aside():
            stretches.begin()  # a loop inside begins no turn
            assert stretches._began is None
        assert stretches._began is not None, "the act goes on"
        return "click"

    assert stretches.act(work) == "click"
    assert len(noted) == 2  # before and after
    assert stretches._began is not None, "what follows in this turn is counted as well"
    stretches.end()
    with stretches.aside():
        pass
    assert stretches._began is None


LOOPS = """
import json, os, time
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog
from tests.trust.using.stretches import Stretches
app = QApplication([])
app.setQuitOnLastWindowClosed(False)
stretches = Stretches()
stretches.watch()
dialog = QDialog()

def work():
    end = time.thread_time() + 0.2
    while time.thread_time() < end:
        pass

def ask():
    stretches.doing = "in a question"
    QTimer.singleShot(0, work)
    QTimer.singleShot(400, dialog.accept)
    dialog.exec()
    stretches.doing = "after it"
    QTimer.singleShot(0, work)
    QTimer.singleShot(400, app.quit)

QTimer.singleShot(0, ask)
app.exec()
stretches.leave()
print(json.dumps([told for _, _, told in stretches.blocks]))
"""


def test_work_in_the_loop_of_a_question_and_in_the_windows_is_seen():
    done = subprocess.run(
        [sys.executable, "-c", LOOPS], cwd=ROOT, capture_output=True, text=True, check=True
    )
    # Each once: waiting for what is to come is no block.
    told = [place.partition(";")[0] for place in json.loads(done.stdout)]
    assert told == ["in a question", "after it"]


@pytest.mark.timeout(300)
def test_random_use_of_every_workspace_raises_and_leaves_nothing():
    command = [
        sys.executable,
        "-m",
        "tests.trust.long_use",
        "--steps",
        str(STEPS),
        "--minutes",
        "2",
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stdout.startswith("{"), done.stderr[-2000:]
    found = json.loads(done.stdout)
    assert found["faults"] == []
    assert found["joined"]
    assert found["threads_left"] == []
    assert found["steps"] > 50
    assert found["under_way"] == []
    assert found["rests"][-1]["threads"] == 1
    assert done.returncode == 0
