"""`python -m tests.trust.long_use`: random use of the real window, and what it leaves behind.

    --minutes N    how long (2); a person does one thing in two seconds, this about forty
    --steps N      a number of steps instead, the same on every machine
    --seed S       which steps (1)
    --json FILE    add the figures to FILE

Counted at points of rest, where the same network is open, no work is under way and each workspace
has been shown: memory, widgets, threads, running timers. The first third is warm-up.
"""

from __future__ import annotations

import argparse
import faulthandler
import json
import logging
import os
import random
import sys
import tempfile
import threading
import time
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication

    from tests.trust.using.stretches import Stretches

PERSON_S = 2.0
"""Seconds between two acts of a person at work; what the simulated hours are counted in."""
REST_EVERY = 300  # steps
_PAUSE = 0.006  # seconds after an act
_MOST_MEMORY = 8 << 30  # bytes of addresses; what takes more ends the run, and its place is told
_LONGEST_ACT = 60.0  # seconds by the clock; likewise
HARMLESS = (
    *("This plugin does not support", "QStandardPaths: ", "libpng warning"),
    *("Keyboard event not accepted", "Mouse event "),  # QTest says so of what it sent itself
    "OpenType support missing for ",  # of each font that has no letters of a script that is typed
)


def use(steps: int, seconds: float, seed: int) -> dict[str, Any]:
    """The figures of one run, ended by the first of `steps` and `seconds`."""
    with tempfile.TemporaryDirectory(prefix="lamina-use-", ignore_cleanup_errors=True) as kept:
        home = Path(kept)
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
            os.environ[name] = str(home / name.lower())
        return _use(home, steps, seconds, seed)


def _use(home: Path, steps: int, seconds: float, seed: int) -> dict[str, Any]:
    from PySide6.QtCore import QtMsgType, qInstallMessageHandler
    from PySide6.QtWidgets import QApplication

    from desktop.app import heap, lean
    from desktop.app.collector import Collector
    from desktop.app.folders import Folders
    from desktop.app.start import application
    from desktop.app.warming import Warming
    from desktop.app.window import MainWindow
    from desktop.settings import Settings
    from desktop.theme import theme
    from engine.document import save
    from engine.examples import examples
    from tests.trust.using.person import Person
    from tests.trust.using.rests import counted, quiet
    from tests.trust.using.stretches import Stretches

    logging.getLogger().setLevel(logging.CRITICAL)
    files = home / "files"
    files.mkdir()
    for example in examples()[:4]:
        save(files / f"{example.key}.lamina", example.build())
    (files / "table.csv").write_text("x,y,kind\n" + "1,2,a\n3,4,b\n" * 20)
    (files / "text.txt").write_text("The cat sat on the mat. " * 400)
    (files / "broken.lamina").write_bytes(b'{"schema": "lamina", "version": 1')
    app = application()
    assert isinstance(app, QApplication)
    faults: list[str] = []
    doing = ["start"]

    def caught(kind: Any, error: BaseException, trace: Any) -> None:
        traceback.print_exception(kind, error, trace)
        last = traceback.extract_tb(trace)[-1] if trace else None
        place = f"{Path(last.filename).name}:{last.lineno}" if last else "?"
        faults.append(f"{type(error).__name__}: {str(error)[:120]} at {place} after {doing[0]}")

    def message(kind: QtMsgType, _context: object, text: str) -> None:
        if kind is not QtMsgType.QtDebugMsg and not text.startswith(HARMLESS):
            faults.append(f"Qt said “{text[:160]}” after {doing[0]}")

    sys.excepthook = caught
    threading.excepthook = lambda told: caught(told.exc_type, told.exc_value, told.exc_traceback)  # type: ignore[arg-type]
    qInstallMessageHandler(message)
    stretches = Stretches()
    stretches.watch()
    window = MainWindow(Settings(Folders.under(home).settings), log_folder=home)
    window.resize(1280, 800)
    window.show()
    # From here on as the real start has it.
    lean.end()
    heap.keep_small()
    Collector(app)
    theme().load_remaining_fonts()
    window.begin()
    for spec in window.specs.values():
        spec.started(window)
    chance = random.Random(seed)
    person = Person(window, chance, files)
    real = person.begin()
    person.aside = stretches.aside
    ready: list[bool] = []
    Warming(window).destroyed.connect(lambda: ready.append(True))
    rests: list[dict[str, Any]] = []
    done = 0

    def rest(patience: float = 0.0) -> Iterator[float]:
        doing[0] = "a rest"
        yield from quiet(window, stretches, patience)
        with stretches.aside():
            rests.append(counted(window))

    def life() -> Iterator[float]:
        """What is done, in turn; yields how many seconds later it goes on."""
        nonlocal done
        while not ready:
            yield 0.01
        yield from rest(patience=60.0)
        deadline = time.monotonic() + seconds
        while done < steps and time.monotonic() < deadline:
            faulthandler.dump_traceback_later(_LONGEST_ACT, exit=True)
            doing[0] = stretches.act(person.step)
            yield _PAUSE  # the program answers: what it does from timers and threads is the act's
            done += 1
            if done % REST_EVERY == 0:
                faulthandler.cancel_dump_traceback_later()
                yield from rest()
        faulthandler.cancel_dump_traceback_later()
        yield from rest()

    _live(life(), app)
    under_way = [job.name for job in window.jobs.running]
    stretches.leave()
    person.end(real)
    for panel in window.panels():
        panel.may_close = lambda: True  # type: ignore[method-assign]
    window.close()
    joined = window.jobs.shut_down(10.0)
    threads = [t.name for t in threading.enumerate() if t is not threading.main_thread()]
    window.deleteLater()
    app.processEvents()
    qInstallMessageHandler(None)
    print(stretches.table(40), file=sys.stderr)
    return _figures(done, seed, rests, stretches, faults, joined, threads) | {
        "under_way": under_way
    }


def _live(life: Iterator[float], app: QCoreApplication) -> None:
    """Run the program's own loop, as a person finds it, until `life` is over."""
    from PySide6.QtCore import QTimer

    raised: list[BaseException] = []

    def on() -> None:
        try:
            QTimer.singleShot(round(next(life) * 1000), on)
        except StopIteration:
            app.exit(0)  # quitting would ask whether to save
        except BaseException as error:
            raised.append(error)
            app.exit(0)

    QTimer.singleShot(0, on)
    app.exec()
    if raised:
        raise raised[0]


def _figures(
    done: int,
    seed: int,
    rests: list[dict[str, Any]],
    stretches: Stretches,
    faults: list[str],
    joined: bool,
    threads: list[str],
) -> dict[str, Any]:
    warm = rests[max(len(rests) // 3, min(1, len(rests) - 1))]
    last = rests[-1]
    kinds = {*warm["by_class"], *last["by_class"]}
    more = {k: last["by_class"].get(k, 0) - warm["by_class"].get(k, 0) for k in kinds}
    for rest in rests:
        del rest["by_class"]
    return {
        "steps": done,
        "seed": seed,
        "hours": round(done * PERSON_S / 3600, 2),
        "growth": {key: last[key] - warm[key] for key in last if isinstance(last[key], int)},
        "more": dict(sorted(more.items(), key=lambda item: -abs(item[1]))[:25]),
        "warm": warm,
        "rests": rests,
        "turns": stretches.all.told(),
        "by_act": {k: t.told() for k, t in sorted(stretches.by_act.items()) if t.over_frame},
        "longest": stretches.longest(25),
        "faults": sorted(set(faults)),
        "joined": joined,
        "threads_left": threads,
    }


def main() -> int:
    """Returns 1 where something broke or was left over."""
    told = argparse.ArgumentParser(prog="python -m tests.trust.long_use")
    told.add_argument("--minutes", type=float, default=2.0)
    told.add_argument("--steps", type=int, default=10**9)
    told.add_argument("--seed", type=int, default=1)
    told.add_argument("--json", type=Path)
    options = told.parse_args()
    faulthandler.enable()
    import resource  # not on every system

    resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
    # As the program itself starts.
    from desktop.app import lean

    lean.begin()
    found = use(options.steps, options.minutes * 60, options.seed)
    print(json.dumps(found, indent=1))
    if options.json:
        kept = json.loads(options.json.read_text()) if options.json.is_file() else {}
        kept.setdefault("use", {})[str(options.seed)] = found
        options.json.write_text(json.dumps(kept, indent=1, sort_keys=True) + "\n")
    sys.stdout.flush()
    return 1 if found["faults"] or not found["joined"] or found["threads_left"] else 0


if __name__ == "__main__":
    status = main()
    # Without taking Python apart in whatever order it pleases while the window's objects live.
    os._exit(status)
