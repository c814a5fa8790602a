"""`python -m tests.trust.long_use`: random use of the real window, and what it leaves behind.

    --minutes N    how long (2); a person does about one thing in two seconds, this about twenty
    --steps N      a number of steps instead, the same on every machine
    --seed S       which steps (1)
    --json FILE    add the figures to FILE

Counted at points of rest, where the same network is open, no work is under way and each workspace
has been shown: memory, widgets, threads, running timers. The first third is warm-up.
"""

from __future__ import annotations

import argparse
import gc
import json
import logging
import os
import random
import sys
import tempfile
import threading
import time
import traceback
from pathlib import Path
from typing import Any

PERSON_S = 2.0
"""Seconds between two acts of a person at work; what the simulated hours are counted in."""
REST_EVERY = 300  # steps
HARMLESS = ("This plugin does not support", "QStandardPaths: ", "libpng warning")


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

    from desktop.app.collector import Collector
    from desktop.app.folders import Folders
    from desktop.app.start import application
    from desktop.app.warming import Warming
    from desktop.app.window import MainWindow
    from desktop.settings import Settings
    from engine.document import save
    from engine.examples import examples
    from tests.trust.using.person import Person
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
        last = traceback.extract_tb(trace)[-1] if trace else None
        place = f"{Path(last.filename).name}:{last.lineno}" if last else "?"
        faults.append(f"{type(error).__name__}: {str(error)[:120]} at {place} after {doing[0]}")

    def message(kind: QtMsgType, _context: object, text: str) -> None:
        if kind is not QtMsgType.QtDebugMsg and not text.startswith(HARMLESS):
            faults.append(f"Qt said “{text[:160]}” after {doing[0]}")

    sys.excepthook = caught
    threading.excepthook = lambda told: caught(told.exc_type, told.exc_value, told.exc_traceback)  # type: ignore[arg-type]
    qInstallMessageHandler(message)
    window = MainWindow(Settings(Folders.under(home).settings), log_folder=home)
    window.resize(1280, 800)
    window.show()
    Collector(app)  # as the real start has it
    window.begin()
    chance = random.Random(seed)
    person = Person(window, chance, files)
    real = person.begin()
    stretches = Stretches()
    stretches.watch()
    person.aside = stretches.aside
    ready: list[bool] = []
    Warming(window).destroyed.connect(lambda: ready.append(True))
    while not ready:
        app.processEvents()
        time.sleep(0.002)
    deadline = time.monotonic() + seconds
    with stretches.aside():
        rests = [_rest(window, patience=60.0)]
    done = 0
    while done < steps and time.monotonic() < deadline:
        doing[0] = stretches.act(person.step)
        # Let the program answer: what it does from timers and threads belongs to the act.
        for _ in range(3):
            app.processEvents()
            time.sleep(0.002)
        done += 1
        if done % REST_EVERY == 0:
            doing[0] = stretches.doing = "a rest"
            with stretches.aside():
                rests.append(_rest(window))
    doing[0] = stretches.doing = "the end"
    with stretches.aside():
        rests.append(_rest(window))
    deadline = time.monotonic() + 20  # what a timer has just begun ends by itself
    while window.jobs.running and time.monotonic() < deadline:
        app.processEvents()
        time.sleep(0.01)
    under_way = [job.name for job in window.jobs.running]
    person.end(real)
    for panel in window.panels():
        panel.may_close = lambda: True  # type: ignore[method-assign]
    window.close()
    joined = window.jobs.shut_down(10.0)
    threads = [t.name for t in threading.enumerate() if t is not threading.main_thread()]
    window.deleteLater()
    app.processEvents()
    qInstallMessageHandler(None)
    return _figures(done, seed, rests, stretches, faults, joined, threads) | {
        "under_way": under_way
    }


def _rest(window: Any, patience: float = 0.0) -> dict[str, int]:
    """Every workspace shown in turn, nothing under way, nothing waiting; then counted.

    patience: seconds that work under way is given to end by itself, as the first opening of the
    language model, which is kept from then on.
    """
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication
    from shiboken6 import isValid

    from tests.trust.using.person import deleted_later

    for _ in range(20):
        modal = QApplication.activeModalWidget() or QApplication.activePopupWidget()
        if modal is None:
            break
        modal.close()
        QApplication.processEvents()
    for key in window.specs:
        window.open_panel(key)
        QApplication.processEvents()
    for other in QApplication.topLevelWidgets():
        # Closing one may have ended another.
        if isValid(other) and other is not window and other.isVisible():
            other.close()
    deadline = time.monotonic() + patience
    while window.jobs.running and time.monotonic() < deadline:
        QApplication.processEvents()
        time.sleep(0.01)
    deadline = time.monotonic() + 20
    while window.jobs.running and time.monotonic() < deadline:
        # In the loop, as the end of one piece of work may begin another.
        for job in window.jobs.running:
            job.cancel()
        QApplication.processEvents()
        time.sleep(0.01)
    window.open_panel(next(iter(window.specs)))
    deleted_later()
    gc.collect()
    deleted_later()
    with open("/proc/self/statm") as file:
        resident = int(file.read().split()[1]) * 4096
    timers = [t for t in window.findChildren(QTimer) if t.isActive()]
    return {
        "memory_mb": resident >> 20,
        "widgets": len(QApplication.allWidgets()),
        "windows": len([w for w in QApplication.topLevelWidgets() if w.isVisible()]),
        "threads": threading.active_count(),
        "timers": len(timers),
        "jobs": len(window.jobs.running),
    }


def _figures(
    done: int,
    seed: int,
    rests: list[dict[str, int]],
    stretches: Any,
    faults: list[str],
    joined: bool,
    threads: list[str],
) -> dict[str, Any]:
    warm = rests[max(len(rests) // 3, min(1, len(rests) - 1))]
    last = rests[-1]
    return {
        "steps": done,
        "seed": seed,
        "hours": round(done * PERSON_S / 3600, 2),
        "growth": {key: last[key] - warm[key] for key in last},
        "warm": warm,
        "rests": rests,
        "stretches": stretches.count,
        "within_a_frame": round(stretches.share_in_time, 4),
        "blocks": len(stretches.blocks),
        "longest": stretches.longest(12),
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
