"""Ways out of a lesson: a press carries what the page says into the other workspace."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from engine.course.blocks import Link
from engine.course.own import own_course

if TYPE_CHECKING:
    from desktop.app.window import MainWindow
    from desktop.panels.learn.panel import LearnPanel

LINKS = [
    (lesson, page, block)
    for lesson in own_course().lessons
    for page in lesson.pages
    for block in page.blocks
    if isinstance(block, Link)
]


def _press(panel: LearnPanel, qtbot: QtBot, lesson: Any, page: Any, link: Link) -> None:
    panel.open_page(lesson, page)
    (made,) = [each for each in panel.view.findChildren(QPushButton) if each.text() == link.text]
    qtbot.mouseClick(made, Qt.MouseButton.LeftButton)


def test_every_lab_has_a_lesson_that_leads_to_it() -> None:
    from desktop.panels.training_labs.labs import LABS

    led = [link.options["lab"] for _, _, link in LINKS if link.workspace == "training_labs"]
    assert led == [lab.key for lab in LABS]


@pytest.mark.parametrize(
    ("lesson", "page", "link"), LINKS, ids=[f"{lesson.number}-{b.text}" for lesson, _, b in LINKS]
)
def test_every_link_carries_its_state_over(
    shell: MainWindow,
    panel: LearnPanel,
    quiet: Callable[[], None],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    lesson: Any,
    page: Any,
    link: Link,
) -> None:
    _press(panel, qtbot, lesson, page, link)
    assert shell.current_key == link.workspace
    opened: Any = shell.open_panel(link.workspace)
    if link.workspace == "training_labs":
        assert opened.lab == link.options["lab"]
    elif link.workspace == "language_model":
        assert opened.bench.text == link.options.get("prompt", "")
    else:
        assert opened.heading()
    qtbot.waitUntil(lambda: not shell.jobs.running, timeout=60_000)


@pytest.mark.parametrize(
    ("workspace", "options"),
    [("training_labs", {"lab": "cooking"}), ("build", {"example": "soup"})],
)
def test_a_link_to_what_is_not_there_says_so(
    shell: MainWindow, panel: LearnPanel, workspace: str, options: dict[str, str]
) -> None:
    panel.parts.link_wanted.emit(workspace, options)
    assert shell.current_key == workspace
    assert f"“{next(iter(options.values()))}”" in shell.notices.texts()[-1]
