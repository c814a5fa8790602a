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
    stretches.note(0.2)
    stretches._seen = []
    stretches.note(0.3)
    stretches.note(0.01)
    assert stretches.blocks == [(0.2, "click Train; in loop > tab > fill"), (0.3, "click Train")]
    assert stretches.over_frame == 2


def test_what_the_person_looks_for_is_not_counted():
    stretches = Stretches()

    def work() -> str:
        with stretches.aside():
            stretches._awake()  # a loop inside begins no stretch
            assert stretches._began is None
        assert stretches._began is not None, "the act goes on"
        return "click"

    assert stretches.act(work) == "click"
    assert stretches.count == 2  # before and after
    assert stretches._began is None
    with stretches.aside():
        pass
    assert stretches._began is None


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
