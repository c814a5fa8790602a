"""What window tests share: leak checks around each, temporary settings, and a real main window."""

from __future__ import annotations

import gc
import importlib.util
import threading
import weakref
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.app.window import MainWindow
    from desktop.settings import Settings

_HERE = Path(__file__).parent
# What platforms without a window manager say of themselves.
_HARMLESS = ("This plugin does not support",)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Remarks of the offscreen platform on itself are no failures; every other warning is."""
    if importlib.util.find_spec("pytestqt") is None:
        return
    for item in items:
        if _HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore(*_HARMLESS, extend=True))


_known: list[weakref.ref[Any]] = []  # what Qt objects there were before the test


@pytest.fixture(autouse=True, scope="module")
def thawed() -> Iterator[None]:
    """Lets the objects that `no_leaks` set aside be collected after the last test of a file."""
    yield
    _known.clear()
    gc.unfreeze()
    gc.collect()


@pytest.fixture(autouse=True)
def no_leaks(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fails the test that leaves a window, a thread, a running timer or an animation."""
    threads = set(threading.enumerate())
    with_qt = "qapp" in request.fixturenames or "qtbot" in request.fixturenames
    if with_qt:
        request.getfixturevalue("qapp")
    before = set(_left_over()) if with_qt else set()
    if with_qt:
        # A million objects of libraries and earlier tests would be gone through twice per test.
        _known[:] = [weakref.ref(thing) for thing in _wrapped()]
        gc.freeze()
        # As in the program (desktop/app/collector.py): never on the thread of a job.
        gc.disable()
    yield
    gc.enable()
    # By now pytest-qt has closed the widgets that it was given.
    if with_qt:
        _settle()
    left = [
        f"thread {thread.name}"
        for thread in threading.enumerate()
        if thread not in threads and thread.is_alive() and not thread.name.startswith("pydevd")
    ]
    if with_qt:
        left += [what for address, what in _left_over().items() if address not in before]
    assert not left, "left over after the test: " + "; ".join(left)


def _settle() -> None:
    """Carry out every deferred deletion, those that deletions bring about included."""
    from PySide6.QtCore import QCoreApplication, QEvent

    from desktop.theme import theme

    for round_ in range(3):
        theme().finish()  # the rest of a change of theme, which outlives the windows of the test
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()
        if round_ == 0:
            gc.collect()  # objects in a cycle with a closure, which deletion then posts
    theme().finish()  # what the last events asked for


def _left_over() -> dict[int, str]:
    """Top-level widgets, running timers and animations, by their address in memory."""
    import shiboken6
    from PySide6.QtCore import QAbstractAnimation, QObject, QTimer
    from PySide6.QtWidgets import QApplication, QWidget

    def address(thing: QObject) -> int:
        return shiboken6.getCppPointer(thing)[0]

    found = {
        address(widget): f"window {widget!r}"
        for widget in QApplication.topLevelWidgets()
        if widget.parent() is None
        and not widget.metaObject().className().startswith(("QTipLabel", "QComboBoxPrivate"))
    }
    roots: list[QObject] = [w for w in QApplication.topLevelWidgets() if isinstance(w, QWidget)]
    children = [child for root in roots for child in root.findChildren(QObject)]
    for thing in (*children, *_wrapped()):
        if not shiboken6.isValid(thing):
            continue
        if isinstance(thing, QTimer) and thing.isActive():
            found[address(thing)] = f"timer {thing!r} of {thing.parent()!r}"
        elif (
            isinstance(thing, QAbstractAnimation)
            and thing.state() == QAbstractAnimation.State.Running
        ):
            found[address(thing)] = f"animation {thing!r}"
    return found


def _wrapped() -> list[Any]:
    """Every Qt object that Python knows of, those set aside included."""
    from PySide6.QtCore import QObject

    aside = [thing for known in _known if (thing := known()) is not None]
    return aside + [thing for thing in gc.get_objects() if isinstance(thing, QObject)]


@pytest.fixture
def settings(qapp: object, tmp_path: Path) -> Iterator[Settings]:
    """Settings in a folder of the test's own; light, whatever the machine prefers."""
    from desktop.settings import Settings

    store = Settings(tmp_path / "settings" / "settings.json")
    store.set("theme", "light")
    yield store
    store.save()
    store.deleteLater()


@pytest.fixture
def shell(qtbot: QtBot, settings: Settings) -> Iterator[MainWindow]:
    """A real main window of 1280 × 720 with every real workspace, none of them made yet.

    `shell.open_panel(key)` makes one. At the end the window closes without asking about unsaved
    work.
    """
    from desktop.app.window import MainWindow

    window = MainWindow(settings)
    window.resize(1280, 720)
    qtbot.addWidget(window, before_close_func=_let_close)
    with qtbot.waitActive(window):  # shortcuts work in the active window alone
        window.show()
        window.activateWindow()
    yield window
    assert window.jobs.shut_down(10.0), "work did not stop"


def _let_close(window: MainWindow) -> None:
    for panel in window.panels():
        panel.may_close = lambda: True  # type: ignore[method-assign]
