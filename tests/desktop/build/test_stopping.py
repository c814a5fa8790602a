"""Work beside the window that is stopped, or whose document is left, before it is done."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.app.window import MainWindow
from desktop.editing.clipboard import from_text, piece_of, to_text
from desktop.jobs import Job, Jobs
from desktop.panels.build import copied, step_through
from desktop.panels.build.elsewhere import Elsewhere
from desktop.panels.build.panel import BuildPanel
from engine.document import Document
from engine.graph import Node
from tests.desktop.build.conftest import WAIT

SECONDS = WAIT / 1000


class Held:
    """Work on a job that has begun, and goes on once it may."""

    def __init__(self, work: Callable[..., Any]) -> None:
        self._work = work
        self.begun, self.may_go_on = threading.Event(), threading.Event()

    def __call__(self, *given: Any) -> Any:
        self.begun.set()
        assert self.may_go_on.wait(SECONDS)
        return self._work(*given)


def _stop(jobs: Jobs, name: str) -> Job:
    (job,) = [job for job in jobs.running if name in job.name]
    job.cancel()
    return job


def _until_idle(qtbot: QtBot, jobs: Jobs, name: str) -> None:
    qtbot.waitUntil(lambda: not any(name in job.name for job in jobs.running), timeout=WAIT)


def test_arithmetic_that_is_stopped_says_so_and_is_told_when_one_comes_back(
    lecture: BuildPanel, shell: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = Held(step_through.forward_page)
    monkeypatch.setattr(step_through, "_AT_ONCE", 5)  # f_1 has six numbers, a_1 none
    monkeypatch.setattr(step_through, "forward_page", told)
    lecture.steps.forget()
    lecture.network.select(["f_1"])
    lecture.refresh()
    assert told.begun.wait(SECONDS)
    assert "being computed" in lecture.steps.lines.text()
    _stop(shell.jobs, "arithmetic")
    told.may_go_on.set()
    _until_idle(qtbot, shell.jobs, "arithmetic")
    assert "stopped" in lecture.steps.lines.text()
    for id in ("a_1", "f_1"):
        lecture.network.select([id])
        lecture.refresh()
    qtbot.waitUntil(lambda: "·" in lecture.steps.lines.text(), timeout=WAIT)


def test_values_arrive_though_their_computing_was_stopped(shell: MainWindow, qtbot: QtBot) -> None:
    elsewhere = Elsewhere(shell.jobs)
    question = Held(lambda: "the values")
    arrived: list[Any] = []
    elsewhere(question, arrived.append)
    assert question.begun.wait(SECONDS)
    _stop(shell.jobs, "evaluating")
    question.may_go_on.set()
    _until_idle(qtbot, shell.jobs, "evaluating")
    assert arrived == ["the values"]


@pytest.fixture
def reading(lecture: BuildPanel, monkeypatch: pytest.MonkeyPatch) -> Held:
    """A pasted text that is still being read."""
    text = to_text(piece_of(lecture.document.content, ["f_1"]))
    held = Held(from_text)
    monkeypatch.setattr(copied, "_SHORT", 1)
    monkeypatch.setattr(copied, "from_text", held)
    QGuiApplication.clipboard().setText(text)
    lecture.actions_.paste.trigger()
    assert held.begun.wait(SECONDS)
    return held


def test_a_paste_does_not_land_in_another_document(
    lecture: BuildPanel, reading: Held, shell: MainWindow, qtbot: QtBot
) -> None:
    lecture.actions_.new.trigger()
    assert not lecture.document.graph.nodes
    reading.may_go_on.set()
    _until_idle(qtbot, shell.jobs, "clipboard")
    assert not lecture.document.graph.nodes


def test_a_paste_does_not_land_in_another_group(
    lecture: BuildPanel, reading: Held, shell: MainWindow, qtbot: QtBot
) -> None:
    lecture.network.select(["f_1", "a_1"])
    lecture.refresh()
    lecture.actions_.group.trigger()
    (group,) = lecture.network.selected
    before = lecture.document.content
    assert lecture.level.enter(group)
    reading.may_go_on.set()
    _until_idle(qtbot, shell.jobs, "clipboard")
    assert lecture.document.content is before


def test_of_two_pastes_in_a_row_no_two_are_read_side_by_side(
    lecture: BuildPanel, reading: Held, shell: MainWindow, qtbot: QtBot
) -> None:
    count = len(lecture.document.graph.nodes)
    lecture.actions_.paste.trigger()
    assert len([job for job in shell.jobs.running if "clipboard" in job.name]) == 1
    reading.may_go_on.set()
    _until_idle(qtbot, shell.jobs, "clipboard")
    assert len(lecture.document.graph.nodes) == count + 1


@pytest.mark.parametrize("why", ["too long", "no memory", "stopped"])
def test_what_no_other_program_gets_is_said(
    lecture: BuildPanel,
    shell: MainWindow,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    why: str,
) -> None:
    def text(piece: Document) -> str:
        if why == "no memory":
            raise MemoryError
        return to_text(piece)

    written = Held(text)
    monkeypatch.setattr(copied, "to_text", written)
    monkeypatch.setattr(copied, "_AT_ONCE", 5)
    if why == "too long":
        monkeypatch.setattr(copied, "LONGEST", 10)
    node = Node("many", "input", "many", {"shape": (9,)}, {"value": np.arange(9.0)})
    content = lecture.document.content
    lecture.document.set(replace(content, graph=content.graph.with_node(node)))
    lecture.network.select(["many"])
    lecture.refresh()
    lecture.actions_.copy.trigger()
    assert written.begun.wait(SECONDS)
    if why == "stopped":
        _stop(shell.jobs, "copying")
    written.may_go_on.set()
    _until_idle(qtbot, shell.jobs, "copying")
    assert any("but nowhere else" in text for text in shell.notices.texts())
    lecture.actions_.paste.trigger()
    (new,) = lecture.network.selected
    assert lecture.document.graph.node(new).weights["value"].tolist() == list(range(9))
