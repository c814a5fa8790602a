"""Live figures of lessons, one kind in each file here, found by walking the folder.

A figure is declared once: its name, what options a lesson may give it, and how it is made. It is
made when its page is shown and deleted when the page is left.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.panels.learn.smollm import ModelRoom
from desktop.panels.learn.typesetter import Typesetter
from desktop.panels.spec import Shell
from desktop.theme import theme
from engine.course.blocks import Course, Figure
from engine.course.errors import CourseError
from engine.language import tr


@dataclass(frozen=True)
class Scene:
    """What a figure may use: the frame, the one language model of all figures, the typesetter."""

    shell: Shell
    model: ModelRoom
    typesetter: Typesetter


class FigureView(QWidget):
    """A figure on a page: `column` takes its parts. `said` carries a sentence for the window."""

    said = Signal(str, bool)
    canvas_wanted = Signal(object, str)  # a document and its name
    prompt_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme().px(8))

    def leave(self) -> None:
        """The page is left: stop what runs."""


@dataclass(frozen=True)
class Option:
    """A key of a figure's block. `check` gives a sentence for a value that cannot be, or ""."""

    name: str
    help: str
    check: Callable[[str], str] = lambda _: ""


@dataclass(frozen=True)
class FigureKind:
    """One kind of figure. `create` gets the block's options; `heading` stands where none is given.

    `sentence` says in one line what can be done with it. A wide figure stands below the text.
    """

    name: str
    heading: str
    sentence: str
    create: Callable[[Scene, Mapping[str, str]], FigureView]
    options: tuple[Option, ...] = field(default=())
    is_wide: bool = False


TITLE = Option("title", tr("The heading above the figure."))


@cache
def figure_kinds() -> Mapping[str, FigureKind]:
    """Every kind by its name."""
    found: list[FigureKind] = []
    for module in pkgutil.iter_modules(__path__):
        found += importlib.import_module(f"{__name__}.{module.name}").FIGURES
    return {kind.name: kind for kind in found}


def check_figures(course: Course) -> None:
    """Raise `CourseError` for a figure that is not known here, or an option it does not have."""
    for lesson in course.lessons:
        for block in lesson.blocks():
            if isinstance(block, Figure):
                problem = _problem(block)
                if problem:
                    raise CourseError(f"{block.where}: {problem}")


def _problem(figure: Figure) -> str:
    kind = figure_kinds().get(figure.name)
    if kind is None:
        known = ", ".join(sorted(figure_kinds()))
        return tr("there is no figure “{0}”; there are {1}.").format(figure.name, known)
    options = {option.name: option for option in (TITLE, *kind.options)}
    for name, value in figure.options.items():
        if name not in options:
            return tr("the figure {0} knows {1}, not “{2}”.").format(
                kind.name, ", ".join(options), name
            )
        problem = options[name].check(value)
        if problem:
            return problem
    return ""


def number_between(name: str, low: float, high: float) -> Callable[[str], str]:
    """A check: a number in these bounds."""

    def check(text: str) -> str:
        from desktop.widgets.numbers import NumberError, parse_number

        try:
            good = low <= parse_number(text) <= high
        except NumberError:
            good = False
        return "" if good else tr("{0} is a number from {1:g} to {2:g}.").format(name, low, high)

    return check


def numbers(text: str) -> tuple[float, ...]:
    """Numbers with commas between them. Raises `NumberError`."""
    from desktop.widgets.numbers import parse_number

    return tuple(parse_number(part) for part in text.split(",") if part.strip())


def _two_inputs(text: str) -> str:
    from desktop.widgets.numbers import NumberError

    try:
        found = numbers(text)
    except NumberError:
        found = ()
    good = len(found) == 2 and all(-4 <= value <= 4 for value in found)
    return "" if good else tr("input is two numbers from −4 to 4, such as “2, -1”.")


INPUT = Option("input", tr("Where the two inputs begin."), _two_inputs)


def one_of(name: str, choices: Callable[[], Any], *, several: bool = False) -> Callable[[str], str]:
    """A check: one of these words, or several with commas between them."""

    def check(text: str) -> str:
        known = list(choices())
        words = [word.strip() for word in text.split(",")] if several else [text]
        wrong = next((word for word in words if word not in known), None)
        return (
            ""
            if wrong is None
            else tr("{0} knows {1}, not “{2}”.").format(name, ", ".join(known), wrong[:40])
        )

    return check
