"""What a course is once it is read: lessons of pages of blocks, immutable and free of widgets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from engine.course.inline import Run, Runs, formulas, parse_inline
from engine.exercises.exercise import Variant


@dataclass(frozen=True)
class Heading:
    """A heading inside a page."""

    runs: Runs


@dataclass(frozen=True)
class Paragraph:
    """Running text."""

    runs: Runs


@dataclass(frozen=True)
class Display:
    """A formula on a line of its own."""

    latex: str


@dataclass(frozen=True)
class Items:
    """A list; `numbered` counts its items from 1."""

    items: tuple[Runs, ...]
    numbered: bool = False


@dataclass(frozen=True)
class Quote:
    """A quotation, or a sentence to remember."""

    runs: Runs


@dataclass(frozen=True)
class Figure:
    """A live figure; `name` is one that the window knows, `where` the file and line."""

    name: str
    options: Mapping[str, str] = field(default_factory=dict[str, str])
    where: str = ""


@dataclass(frozen=True)
class ExerciseBlock:
    """An exercise: the variant shown first. `key` names its place within the lesson."""

    key: str
    variant: Variant


@dataclass(frozen=True)
class Question:
    """Something to think about or to discuss, with private notes kept under `key`."""

    key: str
    kind: Literal["think", "discuss"]
    runs: Runs


@dataclass(frozen=True)
class Link:
    """A way into another workspace; `options` is what is handed over."""

    workspace: str
    text: str
    options: Mapping[str, str]


Prose = Heading | Paragraph | Display | Items | Quote
Block = Prose | Figure | ExerciseBlock | Question | Link


@dataclass(frozen=True)
class Page:
    """What is shown at once. A page with an exercise holds nothing else."""

    key: str
    blocks: tuple[Block, ...]

    @property
    def exercise(self) -> ExerciseBlock | None:
        """The exercise this page is, if it is one."""
        first = self.blocks[0] if self.blocks else None
        return first if isinstance(first, ExerciseBlock) else None


@dataclass(frozen=True)
class Lesson:
    """A lesson; `number` counts from 1, `key` is its file's name."""

    number: int
    key: str
    title: str
    pages: tuple[Page, ...]

    @property
    def exercises(self) -> tuple[ExerciseBlock, ...]:
        """Its exercises, in order."""
        return tuple(page.exercise for page in self.pages if page.exercise is not None)

    def blocks(self) -> Iterator[Block]:
        """All blocks of all pages."""
        for page in self.pages:
            yield from page.blocks


@dataclass(frozen=True)
class Course:
    """A course; `key` tells its progress from another's, `folder` is where it was read."""

    key: str
    title: str
    about: str
    lessons: tuple[Lesson, ...]
    folder: Path


def prose(text: str) -> tuple[Prose, ...]:
    """A text with formulas, such as an exercise's question, as blocks: $$…$$ stands alone.

    Raises `CourseError` for a formula that is too long.
    """
    found: list[Prose] = []
    line: list[Run] = []

    def end_line() -> None:
        if any(run.text.strip() for run in line):
            if line[0].kind == "text":
                line[0] = Run("text", line[0].text.lstrip())
            found.append(Paragraph(tuple(line)))
        line.clear()

    for run in parse_inline(text):
        if run.kind == "display":
            end_line()
            found.append(Display(run.text))
        else:
            line.append(run)
    end_line()
    return tuple(found)


def formulas_of(block: Block) -> tuple[str, ...]:
    """The LaTeX in a block."""
    if isinstance(block, Display):
        return (block.latex,)
    if isinstance(block, Items):
        return tuple(each for item in block.items for each in formulas(item))
    if isinstance(block, Heading | Paragraph | Quote | Question):
        return formulas(block.runs)
    return ()
