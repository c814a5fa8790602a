"""Points of rest in a long use: each workspace shown, nothing under way; then all is counted."""

from __future__ import annotations

import gc
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from desktop.app import heap
from desktop.app.window import MainWindow
from desktop.settings.declared import SETTINGS
from engine.examples import examples
from tests.trust.using.stretches import Stretches

_PATIENCE_S = 20.0  # for work that was told to stop


def quiet(window: MainWindow, stretches: Stretches, patience: float = 0.0) -> Iterator[float]:
    """Come to rest, with the same network, prompt and lesson open, nothing trained in the labs and
    the same settings; yields how many seconds to let the program go on before the next step.

    patience: seconds that work under way is given to end by itself, as the first opening of the
    language model, which is kept from then on.
    """
    stretches.doing = "a rest"
    for _ in range(20):
        modal = QApplication.activeModalWidget() or QApplication.activePopupWidget()
        if modal is None:
            break
        modal.close()
        yield 0.0
    for key, setting in SETTINGS.items():
        if setting.group:  # else it is no person's choice, but what the window remembers
            window.settings.reset(key)
    for key in window.specs:
        stretches.act(lambda key=key: _go(window, key))
        yield 0.0
        settled = _SETTLED.get(key)
        if settled is not None:
            stretches.act(lambda key=key, settled=settled: settled(window.open_panel(key)))
            yield 0.0
    for other in QApplication.topLevelWidgets():
        # Closing one may have ended another.
        if isValid(other) and other is not window and other.isVisible():
            other.close()
    deadline = time.monotonic() + patience
    while window.jobs.running and time.monotonic() < deadline:
        yield 0.01
    deadline = time.monotonic() + _PATIENCE_S
    while window.jobs.running and time.monotonic() < deadline:
        # In the loop, as the end of one piece of work may begin another.
        for job in window.jobs.running:
            job.cancel()
        yield 0.01
    QApplication.clipboard().clear()  # a copied layer of a language model is megabytes
    stretches.act(lambda: _go(window, next(iter(window.specs))))
    stretches.doing = "a rest"
    yield 0.05


def _learn(panel: Any) -> str:
    panel.project(False)
    panel.restore(lesson=1)
    return "go to the first lesson"


def _build(panel: Any) -> str:
    example = examples()[0]
    panel.document.start()  # no question whether to save what was left there
    panel.files.open_example(example)
    return f"open {example.title}"


def _training_labs(panel: Any) -> str:
    """What was trained there is a person's work as a document is, and may be as large."""
    for key, begin_again in (("pre-training", "reset"), ("preferences", "restart")):
        if key in panel.pages:
            getattr(panel.pages[key].session, begin_again)()
    return "begin the labs again"


def _language_model(panel: Any) -> str:
    panel.bench.replace_text("The cat sat on the")
    return "another prompt"


_SETTLED: dict[str, Callable[[Any], str]] = {
    "learn": _learn,
    "build": _build,
    "language_model": _language_model,
    "training_labs": _training_labs,
}
"""What makes a workspace show the same at each rest, so that what is counted can be compared."""


def _go(window: MainWindow, key: str) -> str:
    window.open_panel(key)
    return f"go to {key}"


def counted(window: MainWindow) -> dict[str, Any]:
    """What there is now: numbers, and the objects by their class."""
    gc.collect()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    # As the program does by itself once the pointer has rested for some seconds.
    gc.collect()
    heap.give_back()
    widgets = Counter(_kind(widget) for widget in QApplication.allWidgets())
    objects = Counter(_kind(thing) for thing in window.findChildren(QObject))
    timers = [t for t in window.findChildren(QTimer) if t.isActive()]
    with open("/proc/self/statm") as file:
        resident = int(file.read().split()[1]) * 4096
    return {
        "memory_mb": resident >> 20,
        "widgets": widgets.total(),
        "objects": objects.total(),
        "windows": len([w for w in QApplication.topLevelWidgets() if w.isVisible()]),
        "threads": threading.active_count(),
        "timers": len(timers),
        "jobs": len(window.jobs.running),
        "by_class": dict(widgets + Counter({f"{k} (object)": n for k, n in objects.items()})),
        "timers_of": sorted(_owner(timer) for timer in timers),
    }


def _kind(thing: QObject) -> str:
    return thing.metaObject().className()


def _owner(timer: QTimer) -> str:
    parent = timer.parent()
    return f"{_kind(parent) if parent else 'nobody'}, {timer.interval()} ms"
