"""The self-check of Learn: every page is built, and the lecture's exercise is marked both ways."""

from __future__ import annotations

from collections.abc import Generator
from typing import Protocol

from desktop.panels.learn.figures.chances import ChancesFigure
from desktop.panels.learn.notebook import Notebook
from desktop.panels.learn.page_parts import PageParts
from desktop.panels.learn.page_view import PageView
from desktop.panels.learn.typesetter import Typesetter
from desktop.panels.spec import Condition, Tour
from engine.course.blocks import Course, Figure, Lesson, Page
from engine.exercises.family import families
from engine.language import tr

RIGHT = {"f_1": ["2", "0"], "a_1": ["2", "0"], "f_2": ["4", "2"], "a_2": ["4", "2"]}
PLANTED = {**RIGHT, "f_2": ["4", "3"], "a_2": ["4", "3"]}
SAID = [
    tr("right"),
    tr("right"),
    tr("{0} is {1}").format("u + v", "2 + 0"),
    tr("right, given your line above"),
]


class Visited(Protocol):
    """The parts of the workspace that are looked at."""

    course: Course
    notebook: Notebook
    parts: PageParts
    typesetter: Typesetter
    view: PageView

    def open_page(self, lesson: Lesson, page: Page) -> None:
        """Turn to a page."""
        ...


def visit(panel: Visited, tour: Tour) -> Generator[Condition, None, None]:
    """Turn every page, then solve the lecture's exercise with a planted error and without."""
    course = panel.course
    pages = 0
    for lesson in course.lessons:
        for page in lesson.pages:
            panel.open_page(lesson, page)
            pages += 1
            yield lambda: not panel.typesetter.busy
            tour.expect(
                bool(panel.view.parts()), f"Page {page.key} of {lesson.key} has nothing on it."
            )
    figure = None
    for lesson in course.lessons:
        for page in lesson.pages:
            if any(isinstance(b, Figure) and b.name == "chances" for b in page.blocks):
                panel.open_page(lesson, page)
                figure = panel.parts.figures[0]
    if isinstance(figure, ChancesFigure):
        yield lambda: not figure.busy
        tour.facts["learn.next_token"] = figure.bars.bars[0].name if figure.bars.bars else ""
        tour.expect(bool(figure.bars.bars), f"No next token is shown: {figure.state.text()}")
    tour.facts["learn.lessons"] = len(course.lessons)
    tour.facts["learn.pages"] = pages
    tour.facts["learn.families"] = len(families())
    tour.facts["learn.exercises"] = sum(len(lesson.exercises) for lesson in course.lessons)

    lesson, page = _lecture(panel)
    panel.open_page(lesson, page)
    card = panel.parts.card
    if card is None:
        tour.expect(False, "The lecture's exercise is not on its page.")
        return
    card.fill(RIGHT)
    card.check()
    solved = card.result is not None and card.result.is_solved
    tour.facts["learn.lecture_solved"] = solved
    tour.expect(solved, "The lecture's exercise is not solved by (4, 2).")
    card.fill(PLANTED)
    card.check()
    said = [line.verdict.text() for line in card.lines]
    tour.facts["learn.planted"] = said
    tour.expect(said == SAID, f"The planted error is marked otherwise: {said}.")
    yield lambda: not panel.typesetter.busy and panel.notebook.is_saved


def _lecture(panel: Visited):  # type: ignore[no-untyped-def]
    for lesson in panel.course.lessons:
        for page in lesson.pages:
            block = page.exercise
            if block is not None and block.variant.text == "lecture-1-0":
                return lesson, page
    raise LookupError(tr("the course has no page with the lecture's exercise"))
