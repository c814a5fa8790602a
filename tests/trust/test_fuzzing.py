"""A seeded slice of the fuzzing, and proofs that the harness itself sees what it looks for.

The long run is `python -m tests.trust.fuzz`.
"""

from __future__ import annotations

import sys

import pytest

from tests.trust.fuzzing import running
from tests.trust.fuzzing.readers import readers
from tests.trust.fuzzing.worker import make

INPUTS = 600
SEED = 20_261

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="limits and /proc of Linux"),
    pytest.mark.timeout(300),
]


@pytest.mark.parametrize("key", list(readers()))
def test_mutated_files_are_taken_or_refused(key):
    outcome = running.run(key, SEED, 0, INPUTS // readers()[key].cost)
    assert outcome.faults == {}
    assert outcome.tried == INPUTS // readers()[key].cost
    assert outcome.taken > 0
    assert outcome.taken < outcome.tried or key == "start"  # junk from another start is ignored


def test_the_same_seed_gives_the_same_inputs():
    reader = readers()["csv"]
    first, again, other = (
        [make(reader.seeds(), reader.own, "csv", seed, n) for n in range(100)] for seed in (1, 1, 2)
    )
    assert first == again
    assert first != other


FAULTS = {
    "raises": ("raise KeyError('x')", "KeyError"),
    "remark": ("from engine.errors import EngineError\n    raise EngineError('nope')", "sentence"),
    "slow": ("deadline = time.process_time() + 2.2\n    while time.process_time() < deadline: pass",
             "took"),
    "memory": ("bytearray(3 << 30)", "MemoryError"),
    "crash": ("os.kill(os.getpid(), 11)", "SIGSEGV"),
    "touches": ("open('/etc/hostname').close()", "touched: read /etc/hostname"),
    "writes": ("open('/tmp/lamina-fuzz-outside', 'w').close()", "touched: wrote"),
    "removes": ("try: os.remove('/tmp/no-such')\n    except OSError: pass",
                "touched: wrote /tmp/no-such"),
    "connects": ("import socket\n    with socket.socket() as s: pass", "touched: socket"),
    "starts": ("import subprocess\n    subprocess.run(['true'])", "touched: "),
}  # fmt: skip

PLANTED = """
import os, sys, time
from tests.trust.fuzzing import readers, worker
def read(path):
    {}
planted = readers.Reader("planted", "Planted", ".bin", lambda: [b"ok"], read, [])
readers.readers = lambda: {{"planted": planted}}
worker._main("planted", 1, 0, 1)
"""


@pytest.mark.parametrize("kind", FAULTS)
def test_the_harness_sees(kind, monkeypatch):
    code, seen = FAULTS[kind]
    real = running.subprocess.Popen

    def planted(command, **options):
        return real([sys.executable, "-c", PLANTED.format(code)], **options)

    monkeypatch.setattr(running.subprocess, "Popen", planted)
    outcome = running.run("planted", 1, 0, 1)
    assert seen in str(outcome.faults), outcome


def test_the_harness_sees_a_hang(monkeypatch):
    monkeypatch.setattr(running, "PATIENCE", 1.0)
    real = running.subprocess.Popen
    script = "import sys, time; print('@0', flush=True); time.sleep(600)"
    monkeypatch.setattr(
        running.subprocess,
        "Popen",
        lambda command, **options: real([sys.executable, "-c", script], **options),
    )
    outcome = running.run("planted", 1, 0, 1)
    assert "no answer" in str(outcome.faults)


def test_names_of_a_foreign_file_cannot_turn_a_sentence_round(tmp_path):
    """Found by fuzzing: marks of direction and NUL came into messages with keys and names."""
    from engine.course.errors import CourseError
    from engine.course.reader import load
    from engine.document import loads
    from engine.errors import DocumentError
    from models.convert.safetensors_file import read_safetensors
    from models.errors import ModelFileError

    hidden = (
        '{"schema": "lamina", "version": 1, "network": {"nodes": [], "edges": []}, "a\u202eb": 1}'
    )
    with pytest.raises(DocumentError, match="�") as told:
        loads(hidden.encode())
    (tmp_path / "course.md").write_text("# A course\n")
    (tmp_path / "01-a.md").write_text("# A\n\n## B\n\n```exer\ufeffcise\n```\n")
    with pytest.raises(CourseError, match="�"):
        load(tmp_path)
    header = b'{"a": {"dtype": "\\u0000", "shape": [1], "data_offsets": [0, 4]}}'
    path = tmp_path / "a.safetensors"
    path.write_bytes(len(header).to_bytes(8, "little") + header + bytes(4))
    with pytest.raises(ModelFileError, match="�"):
        list(read_safetensors(path))
    assert "\u202e" not in str(told.value)
