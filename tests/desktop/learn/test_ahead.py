"""A page that cannot be made takes nothing with it: the error is told and Learn goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.panels.learn.ahead import Ahead, Building, Built
from desktop.panels.learn.page_view import PageView

if TYPE_CHECKING:
    from desktop.panels.learn.panel import LearnPanel


def _broken() -> Building:
    yield QLabel("begun")
    raise MemoryError("no room for a figure")


def _sound() -> Building:
    made = QLabel("whole")
    yield made
    return Built([(made, "text")])


def test_a_page_that_fails_is_dropped_and_can_be_asked_for_again(qtbot: QtBot) -> None:
    view = PageView()
    qtbot.addWidget(view)
    ahead = Ahead(view)
    shown: list[Built] = []
    failed: list[bool] = []
    ahead.failed.connect(lambda: failed.append(ahead.asked))
    with qtbot.captureExceptions() as told:
        ahead.hurry(("lesson", "page"), _broken(), view, shown.append)
        qtbot.waitUntil(lambda: bool(told), timeout=10_000)
    assert [str(error) for _, error, _ in told] == ["no room for a figure"]
    assert failed == [False]
    ahead.arrive()  # nothing is asked for any more
    assert shown == []
    ahead.hurry(("lesson", "page"), _sound(), view, shown.append)
    ahead.arrive()
    assert [part.text() for part, _ in shown[0].parts] == ["whole"]  # type: ignore[attr-defined]
    qtbot.waitUntil(
        lambda: {each.text() for each in view.findChildren(QLabel)} == {"", "whole"},
        timeout=10_000,
    )


def test_learn_goes_on_after_a_page_that_fails(
    panel: LearnPanel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    lesson, other = panel.lesson, panel.course.lessons[1]
    first = panel.page
    panel.parts.forget()  # the page that was foreseen was made before
    with monkeypatch.context() as patched:
        patched.setattr(panel.parts, "_build", lambda *_: _broken())
        panel.contents.mark("lesson", other.key)  # as a click on it does
        with pytest.raises(MemoryError, match="no room"):
            panel.open_lesson(other.key)
        assert not panel.parts.asked
        assert panel.page is first
        assert panel.contents.currentRow() == panel.contents.row_of("lesson", lesson.key)
    panel.turn(1)
    panel.parts.arrive()
    assert panel.page is lesson.pages[1]
    panel.open_lesson(other.key)
    assert panel.lesson is other
