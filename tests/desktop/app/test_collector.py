"""Garbage is collected on the window's thread alone."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.app import collector
from desktop.app.collector import Collector


class _Circle:
    """Garbage that only the collector finds; says on which thread it did."""

    def __init__(self, ended: list[threading.Thread]) -> None:
        self.itself = self
        self.ended = ended

    def __del__(self) -> None:
        self.ended.append(threading.current_thread())


@pytest.fixture
def collecting(qapp: object) -> Iterator[Collector]:
    gc.enable()
    owner = QObject()
    yield Collector(owner)
    owner.deleteLater()


def _work() -> None:
    kept = []
    for _ in range(200_000):
        kept.append([])


def test_a_job_never_collects_and_the_window_does(collecting: Collector, qtbot: QtBot) -> None:
    ended: list[threading.Thread] = []
    _Circle(ended)
    worker = threading.Thread(target=_work)
    worker.start()
    worker.join()
    assert ended == []
    _work()  # the lists of a busy window are not collected in the middle of anything either
    assert ended == []
    _Circle(ended)
    kept = [[] for _ in range(collector._YOUNG + 1)]
    qtbot.waitUntil(lambda: len(ended) == 2, timeout=20_000)
    assert set(ended) == {threading.main_thread()}
    del kept


def test_everything_is_gone_through_only_when_the_pointer_rests(
    collecting: Collector, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = 1000.0
    monkeypatch.setattr(collector.time, "monotonic", lambda: now)
    collecting._collected = collecting._moved = now
    for _ in range(collector._OLD + 1):
        gc.collect(1)
    now += 1.0
    assert collecting.look() != 2, "the pointer has just been moved"
    now += collector._REST_S
    assert collecting.look() == 2
    for _ in range(collector._OLD + 1):
        gc.collect(1)
    collecting._cost = 0.2
    now += 10.0
    assert collecting.look() != 2, "it would take more than its share of the time"
    now += 10.0
    assert collecting.look() == 2


def test_python_collects_by_itself_again_afterwards(qapp: object, qtbot: QtBot) -> None:
    owner = QObject()
    Collector(owner)
    assert not gc.isenabled()
    owner.deleteLater()
    qtbot.waitUntil(gc.isenabled, timeout=20_000)
