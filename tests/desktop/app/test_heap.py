"""What threads gave back goes back to the system. In a process of its own, as nothing undoes it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from desktop.app import heap

ROOT = Path(__file__).parents[3]
WORK = """
import threading
from desktop.app import heap
from models.memory import resident

assert heap.keep_small()
kept, meeting = [], threading.Barrier(12)

def work():
    meeting.wait()
    for _ in range(3):
        pieces = []
        for _ in range(8):
            pieces.append(bytearray(b"x") * (3 << 20))
            kept.append(bytearray(b"y") * 900)  # small, and in the way of a heap that would shrink
        del pieces

before = resident()
threads = [threading.Thread(target=work) for _ in range(12)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print((resident() - before) >> 20)
"""


HOLES = """
from desktop.app import heap
from models.memory import resident

assert heap.keep_small()
pieces = [bytearray(b"x") * 30_000 for _ in range(6_000)]
kept = pieces[::1000] + [bytearray(900)]
before = resident()
del pieces
still = resident()
assert heap.give_back()
print((before - still) >> 20, (before - resident()) >> 20)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="this is GNU's C library")
def test_what_lies_between_pieces_in_use_goes_back_too() -> None:
    done = subprocess.run(
        [sys.executable, "-c", HOLES], cwd=ROOT, capture_output=True, text=True, check=True
    )
    by_itself, given_back = map(int, done.stdout.split())
    assert by_itself < 60
    assert given_back > 120, "MB of the 171 that were freed"


@pytest.mark.skipif(sys.platform != "linux", reason="this is GNU's C library")
def test_what_many_threads_freed_is_not_kept() -> None:
    done = subprocess.run(
        [sys.executable, "-c", WORK], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert int(done.stdout) < 40, "MB; twelve threads had 288 at once"


def test_elsewhere_nothing_is_wished_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(heap.sys, "platform", "darwin")
    assert not heap.keep_small()
    assert not heap.give_back()
