"""The process that reads mutated files: limited in memory, watched in what it touches, timed.

`python -m tests.trust.fuzzing.worker READER SEED FIRST COUNT` reads inputs FIRST to FIRST + COUNT
and writes one line of JSON for each fault, "@n" before each input, and "=n" at the end. Which input
is number n follows from the seed and n alone.
"""

from __future__ import annotations

import ctypes
import gc
import json
import os
import random
import resource
import shutil
import sys
import tempfile
import time
import traceback
import unicodedata
import warnings
from pathlib import Path
from typing import Any

LONGEST = 2.0  # seconds of processor time for one input
MEMORY = 2**30
"""Bytes that one input may make the process grow by."""

WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
CHANGING = ("os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.link", "os.symlink", "os.chmod",
            "os.chown", "os.truncate", "os.utime", "shutil.rmtree", "shutil.move")  # fmt: skip
NEVER = ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork",
         "pickle.find_class", "ctypes.dlopen")  # fmt: skip


class Watch:
    """What the code under test touches: recorded while `on`."""

    def __init__(self, room: Path) -> None:
        self.on = False
        self.found: list[str] = []
        self._room = str(room)
        # Reading what belongs to Python and to Lamina is what any import does.
        self._own = tuple(
            {sys.prefix, sys.base_prefix, str(Path(__file__).parents[3]), "/proc/self"}
        )
        self._modules = frozenset(sys.modules)
        sys.addaudithook(self._hook)

    def _hook(self, event: str, arguments: tuple[Any, ...]) -> None:
        if not self.on:
            return
        if event == "open":
            path, _, flags = arguments
            if isinstance(path, str | bytes | os.PathLike):
                self._opened(os.fsdecode(path), flags if isinstance(flags, int) else 0)
        elif event.startswith("socket.") or event in NEVER:
            self.found.append(f"{event} {arguments!r}"[:200])
        elif event in CHANGING:
            for path in arguments[:2]:
                if isinstance(path, str | bytes | os.PathLike):
                    self._opened(os.fsdecode(path), os.O_WRONLY)

    def _opened(self, path: str, flags: int) -> None:
        real = os.path.realpath(path)
        if real.startswith(self._room):
            return
        if flags & WRITES or not real.startswith(self._own):
            self.found.append(f"{'wrote' if flags & WRITES else 'read'} {real}"[:200])


def make(seeds: list[bytes], own: list[Any], key: str, seed: int, number: int) -> bytes:
    """Input `number`: a mutation of one of the valid files; the first ones are the files."""
    from tests.trust.fuzzing.mutation import mutated

    if number < len(seeds):
        return seeds[number]
    chance = random.Random(f"{key}/{seed}/{number}")
    return mutated(chance.choice(seeds), seeds, chance, own)


def _resident() -> int:
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * 4096


def _sentence(error: BaseException) -> str:
    """What is wrong with the message as a sentence for people; "" for a good one."""
    text = str(error)
    if not text or len(text) > 700:
        return f"its message has {len(text)} characters"
    if any(unicodedata.category(sign)[0] == "C" and sign != "\n" for sign in text):
        return "its message holds signs that cannot be shown"
    return (
        "" if text.rstrip("`”’)").endswith((".", "?", "!", "=")) else "its message is no sentence"
    )


def _place(error: BaseException) -> str:
    """Where it was raised: the last line that is our own."""
    found = "?"
    for frame in traceback.extract_tb(error.__traceback__):
        if any(f"/{room}/" in frame.filename for room in ("engine", "models", "desktop")) and (
            "site-packages" not in frame.filename
        ):
            found = f"{'/'.join(Path(frame.filename).parts[-3:])}:{frame.lineno}"
    return found


def _main(key: str, seed: int, first: int, count: int) -> None:
    # No import may begin under the limits or the watch: run every seed once before.
    from tests.trust.fuzzing.readers import readers

    reader = readers()[key]
    seeds = reader.seeds()
    warnings.simplefilter("ignore")
    out = os.fdopen(1, "w", buffering=1)
    # In memory where there is such a folder: most inputs cost a disk more than they cost a reader.
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    room = Path(tempfile.mkdtemp(prefix="lamina-fuzz-", dir=memory))
    watch = Watch(room)

    def attempt(number: int) -> tuple[dict[str, Any] | None, bool]:
        data = make(seeds, reader.own, key, seed, number)
        folder = room / "in"
        folder.mkdir(exist_ok=True)
        path = folder / f"input{reader.suffix}"
        path.write_bytes(data)
        fault = ""
        place = "?"
        taken = False
        before = time.process_time()
        watch.on = True
        try:
            reader.read(path)
            taken = True
        except reader.refusals as error:
            wrong = _sentence(error)
            place = _place(error)
            fault = f"{type(error).__name__}: {wrong}: {str(error)[:160]!r}" if wrong else ""
        except BaseException as error:
            place = _place(error)
            fault = f"{type(error).__name__}: {str(error)[:200]}"
        watch.on = False
        spent = time.process_time() - before
        if spent > LONGEST and not fault:
            fault = f"took {spent:.1f} s"
        if watch.found:
            fault = f"touched: {watch.found[0]}"
            watch.found.clear()
        if not fault:
            return None, taken
        return {"input": number, "fault": fault, "place": place, "seconds": round(spent, 2)}, taken

    for number in range(len(seeds)):
        found, taken = attempt(number)
        if reader.taken and not taken and first == 0:
            told = found or {"input": number, "fault": "a valid file is refused", "place": "?"}
            out.write(json.dumps(told) + "\n")
    watch.found.clear()
    gc.collect()
    base = int(Path("/proc/self/statm").read_text().split()[0]) * 4096
    resource.setrlimit(resource.RLIMIT_AS, (base + MEMORY, base + MEMORY))
    resource.setrlimit(resource.RLIMIT_FSIZE, (64 << 20, 64 << 20))
    most = taken_in_all = 0
    try:
        for number in range(first, first + count):
            out.write(f"@{number}\n")
            found, taken = attempt(number)
            taken_in_all += taken
            if number % 64 == 0:
                most = max(most, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10)
            if found is not None:
                out.write(json.dumps(found) + "\n")
        out.write(f"={count} {taken_in_all} {most}\n")
    finally:
        shutil.rmtree(room, ignore_errors=True)


if __name__ == "__main__":
    # A worker whose parent is gone ends too.
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(1, 9)
    _main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
