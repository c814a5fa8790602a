"""A short slice of the long use: nothing raised, nothing left over. In a process of its own, as
what other tests left behind would be counted too.

The long run is `python -m tests.trust.long_use`.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
STEPS = 240

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc")


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
