"""The Learn workspace in a real window, with the lecture's exercise a page away."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

if TYPE_CHECKING:
    from desktop.app.window import MainWindow
    from desktop.panels.learn.exercise_card import ExerciseCard
    from desktop.panels.learn.panel import LearnPanel


@pytest.fixture
def quiet(shell: MainWindow, qtbot: QtBot) -> Callable[[], None]:
    """Waits until no job runs, the page asked for is there and what was set is shown."""

    def wait() -> None:
        panel: LearnPanel = shell.open_panel("learn")  # type: ignore[assignment]
        qtbot.waitUntil(
            lambda: not (shell.jobs.running or panel.typesetter.busy or panel.parts.asked),
            timeout=60_000,
        )

    return wait


@pytest.fixture
def panel(shell: MainWindow, qtbot: QtBot) -> LearnPanel:
    made: LearnPanel = shell.open_panel("learn")  # type: ignore[assignment]
    qtbot.waitUntil(made.view.isVisible)
    return made


@pytest.fixture
def lecture(panel: LearnPanel, quiet: Callable[[], None]) -> ExerciseCard:
    """The card of the lecture's own exercise: lesson 5, its first."""
    lesson = panel.course.lessons[4]
    panel.open_page(lesson, next(page for page in lesson.pages if page.key == "lecture"))
    quiet()
    card = panel.parts.card
    assert card is not None
    return card
