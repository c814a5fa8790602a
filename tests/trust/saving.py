"""Saves that are killed: a process saves without pause, and dies at a moment nobody chose.

A light process forks the savers, so that two hundred of them cost a second. Each save is a version
that carries its number and its checksum; what lies there after the kill must be one of them, whole,
and none older than the last one that was reported done.
"""

from __future__ import annotations

import hashlib
import os
import random
import signal
import struct
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from engine.files import write_atomically

ROOT = Path(__file__).parents[2]
SIZE = 300_000
"""Bytes of one version: enough that writing takes as long as the flushing and renaming around."""
LONGEST_DELAY = 0.006  # seconds; some saves long


@dataclass(frozen=True)
class Killed:
    """What came of it: kills that fell into a save, those between two, and how many were old."""

    inside: int
    between: int
    kept_old: int
    broken: tuple[str, ...]


def version(number: int) -> bytes:
    """Version `number` of the file: its number, a checksum, and a content all its own."""
    content = struct.pack("<Q", number) * (SIZE // 8)
    return struct.pack("<Q", number) + hashlib.sha256(content).digest() + content


def number_of(data: bytes) -> int | None:
    """Which version `data` is; None where it is not a whole one."""
    if len(data) < 40:
        return None
    number = struct.unpack("<Q", data[:8])[0]
    return number if data == version(number) else None


def kill_saves(path: Path, saves: int, seed: int) -> Killed:
    """Kill savers of `path` until `saves` of them died inside a save."""
    command = [sys.executable, "-m", "tests.trust.saving", str(path), str(saves), str(seed)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    inside, between, kept_old, *broken = done.stdout.splitlines()
    return Killed(int(inside), int(between), int(kept_old), tuple(broken))


def _save_for_ever(path: Path, first: int, told: int) -> None:
    for number in range(first, first + 1_000_000):
        os.write(told, b"(" + struct.pack("<Q", number))
        write_atomically(path, version(number))
        os.write(told, b")" + struct.pack("<Q", number))


def _main(path: Path, saves: int, seed: int) -> None:
    chance = random.Random(seed)
    inside = between = kept_old = last = 0
    broken: list[str] = []
    write_atomically(path, version(0))
    while inside < saves:
        hear, tell = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(hear)
            _save_for_ever(path, last + 1, tell)
        os.close(tell)
        os.read(hear, 9)  # it has begun
        time.sleep(chance.random() * LONGEST_DELAY)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        heard = b""
        while part := os.read(hear, 65536):
            heard += part
        os.close(hear)
        marks = [heard[at : at + 9] for at in range(0, len(heard), 9)]
        done = max((struct.unpack("<Q", m[1:])[0] for m in marks if m[:1] == b")"), default=last)
        busy = not marks or marks[-1][:1] == b"("
        found = number_of(path.read_bytes())
        if found is None or found not in (done, done + 1):
            broken.append(f"kill {inside + between}: found {found}, {done} was done")
        inside += busy
        between += not busy
        kept_old += busy and found == done
        last = found if found is not None else done
    print(inside, between, kept_old, *broken, sep="\n")


if __name__ == "__main__":
    _main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
