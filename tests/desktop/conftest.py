"""Leak checks around every window test: no widget, thread, timer or animation may be left over."""

from __future__ import annotations

import gc
import importlib.util
import threading
from collections.abc import Iterator

import pytest

if importlib.util.find_spec("PySide6") is not None:
    from PySide6.QtCore import QAbstractAnimation, QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication, QWidget

    def _left_over() -> list[str]:
        """Top-level widgets, running timers and animations that outlived their test."""
        found = [
            f"window {widget!r}"
            for widget in QApplication.topLevelWidgets()
            if widget.parent() is None and not _is_qt_internal(widget)
        ]
        for candidate in gc.get_objects():
            if not isinstance(candidate, QObject):
                continue
            try:
                if isinstance(candidate, QTimer) and candidate.isActive():
                    found.append(f"timer {candidate!r} of {candidate.parent()!r}")
                elif (
                    isinstance(candidate, QAbstractAnimation)
                    and candidate.state() == QAbstractAnimation.State.Running
                ):
                    found.append(f"animation {candidate!r}")
            except RuntimeError:
                continue  # deleted on the C++ side: exactly what is wanted
        return found

    def _is_qt_internal(widget: QWidget) -> bool:
        """Qt keeps one tooltip label and the pop-up of a style alive for itself."""
        return type(widget).__module__.startswith(
            "PySide6"
        ) and widget.metaObject().className() in {
            "QTipLabel",
            "QComboBoxPrivateContainer",
        }

    @pytest.fixture(autouse=True)
    def no_leaks(request: pytest.FixtureRequest) -> Iterator[None]:
        """Fails the test that leaves a window, a thread, a running timer or an animation."""
        threads = set(threading.enumerate())
        if "qapp" not in request.fixturenames and "qtbot" not in request.fixturenames:
            yield
            _assert_no_threads(threads)
            return
        app = request.getfixturevalue("qapp")
        before = set(_left_over())
        yield
        qtbot = request.node.funcargs.get("qtbot")
        if qtbot is not None:
            from pytestqt.qtbot import _close_widgets

            _close_widgets(request.node)
        for _ in range(3):
            app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            app.processEvents()
            gc.collect()
        _assert_no_threads(threads)
        new = [entry for entry in _left_over() if entry not in before]
        assert not new, "left over after the test: " + "; ".join(new)


def _assert_no_threads(before: set[threading.Thread]) -> None:
    new = [
        thread
        for thread in threading.enumerate()
        if thread not in before and thread.is_alive() and not thread.name.startswith("pydevd")
    ]
    assert not new, "threads left running: " + ", ".join(thread.name for thread in new)
