"""Workers started, watched and replaced: a worker that hangs or dies is a fault of its input."""

from __future__ import annotations

import json
import os
import selectors
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[3]
PATIENCE = 20.0
"""Seconds by the wall after which a worker hangs; what takes over 2 s of work it tells itself."""
BATCH = 20_000
QUIET = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "RAYON_NUM_THREADS": "1",
         "TOKENIZERS_PARALLELISM": "false", "QT_QPA_PLATFORM": "offscreen",
         "RUST_BACKTRACE": "0"}  # fmt: skip


@dataclass
class Outcome:
    """What came of a reader's inputs. `faults`: one of each kind, with the input that shows it."""

    reader: str
    tried: int = 0
    taken: int = 0
    memory_mb: int = 0
    faults: dict[str, str] = field(default_factory=dict)


def run(key: str, seed: int, first: int, count: int, until: float | None = None) -> Outcome:
    """Read inputs `first` to `first + count`, or until the clock (monotonic) shows `until`."""
    outcome = Outcome(key)
    at, end = first, first + count
    while at < end and (until is None or time.monotonic() < until):
        at = _one_worker(outcome, seed, at, min(BATCH, end - at), until)
    outcome.tried = at - first
    return outcome


def _one_worker(outcome: Outcome, seed: int, first: int, count: int, until: float | None) -> int:
    """Returns the input with which the next worker goes on."""
    key = outcome.reader
    command = [sys.executable, "-m", "tests.trust.fuzzing.worker", key, str(seed)]
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(
            [*command, str(first), str(count)],
            cwd=ROOT,
            env=os.environ | QUIET,
            stdout=subprocess.PIPE,
            stderr=said,
        )
        assert process.stdout is not None
        try:
            at, why = _listen(outcome, process, first, count, until)
        finally:
            process.kill()
            process.wait()
            process.stdout.close()
        if why == "ended":
            said.seek(0)
            words = said.read().decode("utf-8", "replace").strip()[-600:]
            code = process.returncode
            name = signal.Signals(-code).name if code < 0 else f"status {code}"
            _note(outcome, seed, at, f"the process ended with {name}", words)
        elif why == "hangs":
            _note(outcome, seed, at, f"no answer within {PATIENCE:g} s", "?")
    return at if why in ("done", "time") else at + 1


def _listen(
    outcome: Outcome,
    process: subprocess.Popen[bytes],
    first: int,
    count: int,
    until: float | None,
) -> tuple[int, str]:
    """Where it got to, and why listening ended: done, time, ended, hangs."""
    assert process.stdout is not None
    descriptor = process.stdout.fileno()
    waiting = selectors.DefaultSelector()
    waiting.register(descriptor, selectors.EVENT_READ)
    at, begun, rest, heard = first, False, b"", time.monotonic()
    while True:
        if until is not None and begun and time.monotonic() > until:
            return at, "time"
        if not waiting.select(1.0):
            # Before the first input there is the start of a process, on a machine that may be busy.
            if time.monotonic() - heard > (PATIENCE if begun else 6 * PATIENCE):
                return at, "hangs"
            continue
        part = os.read(descriptor, 1 << 16)
        heard = time.monotonic()
        if not part:
            process.wait()
            return at, "ended"
        *lines, rest = (rest + part).split(b"\n")
        for line in lines:
            if line.startswith(b"@"):
                at, begun = int(line[1:]), True
            elif line.startswith(b"="):
                _, taken, most = line[1:].split()
                outcome.taken += int(taken)
                outcome.memory_mb = max(outcome.memory_mb, int(most))
                return first + count, "done"
            elif line.startswith(b"{"):
                told = json.loads(line)
                _note(outcome, 0, told["input"], told["fault"], told["place"])


def _note(outcome: Outcome, seed: int, number: int, fault: str, place: str) -> None:
    kind = fault.split(":")[0] if ": its message" not in fault else fault[:60]
    if kind.startswith("took"):
        kind = "took"
    outcome.faults.setdefault(f"{kind} at {place}", f"input {number}: {fault}")
