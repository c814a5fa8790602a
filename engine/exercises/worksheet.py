"""A worksheet to print, with its key: the same exercises for everybody, other numbers for each.

What is printed is given as blocks; drawing them on paper is left to whoever has a printer. Results
go out as CSV that a spreadsheet opens without running anything in it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from engine.exercises.errors import ExerciseError
from engine.exercises.exercise import Exercise, Field
from engine.exercises.marking import CellState, Result
from engine.exercises.sets import FamilyItem, Item
from engine.language import tr
from engine.numbers import plain, separator
from engine.tables import csv_text

MOST_STUDENTS = 500
MOST_EXERCISES = 40
_SEARCHED = 400  # seeds looked at beyond the first to find variants that differ


@dataclass(frozen=True)
class Heading:
    """A line that begins something: the sheet (level 1) or an exercise (level 2)."""

    text: str
    level: int = 1


@dataclass(frozen=True)
class Paragraph:
    """Markdown with LaTeX between dollar signs."""

    text: str


@dataclass(frozen=True)
class AnswerRow:
    """`label` (LaTeX) = empty boxes of this field; `note` says how exactly."""

    label: str
    field: Field
    note: str = ""


@dataclass(frozen=True)
class KeyRow:
    """`label` (LaTeX) = the answer, and how it is worked out, with every product."""

    label: str
    answer: str
    working: tuple[str, ...]


Block = Heading | Paragraph | AnswerRow | KeyRow


@dataclass(frozen=True)
class Sheet:
    """What one student gets, and its key. Each begins on a new page."""

    student: str
    exercises: tuple[Exercise, ...]
    pages: tuple[Block, ...]
    key: tuple[Block, ...]


@dataclass(frozen=True)
class Worksheet:
    """A sheet for each student."""

    title: str
    sheets: tuple[Sheet, ...]


def make(title: str, items: Sequence[Item], students: Sequence[str]) -> Worksheet:
    """A worksheet with a different variant of every exercise for every student.

    Raises `ExerciseError` where there are not enough variants that differ.
    """
    if not title.strip() or len(title) > 200:
        raise ExerciseError(tr("A worksheet needs a title of at most 200 characters."))
    if not 1 <= len(items) <= MOST_EXERCISES:
        raise ExerciseError(tr("A worksheet holds 1 to {0} exercises.").format(MOST_EXERCISES))
    if not 1 <= len(students) <= MOST_STUDENTS:
        raise ExerciseError(
            tr("A worksheet can be made for 1 to {0} students.").format(MOST_STUDENTS)
        )
    columns = [_different(item, len(students)) for item in items]
    return Worksheet(
        title,
        tuple(
            _sheet(title, student, tuple(column[at] for column in columns))
            for at, student in enumerate(students)
        ),
    )


def numbered(count: int) -> tuple[str, ...]:
    """Names for students who are not named: `Sheet 1`, `Sheet 2` …"""
    return tuple(tr("Sheet {0}").format(number) for number in range(1, count + 1))


def _different(item: Item, count: int) -> list[Exercise]:
    """`count` variants with different questions; a family goes on beyond the seeds it names."""
    seeds = list(item.seeds)
    if isinstance(item, FamilyItem):
        start = max(seeds, default=-1) + 1
        seeds += range(start, start + _SEARCHED + 2 * count)
    found: dict[str, Exercise] = {}
    for seed in seeds:
        if len(found) == count:
            break
        made = item.exercise(seed)
        found.setdefault(made.question, made)
    if len(found) < count:
        raise ExerciseError(
            tr(
                "{0} has {1} different variants for {2} students: let more "
                "numbers vary, or print for fewer."
            ).format(item.title, len(found), count)
        )
    return list(found.values())


def _sheet(title: str, student: str, exercises: tuple[Exercise, ...]) -> Sheet:
    pages: list[Block] = [Heading(title), Paragraph(_plain(student))]
    key: list[Block] = [Heading(tr("{0}: key").format(title)), Paragraph(_plain(student))]
    for number, exercise in enumerate(exercises, 1):
        heading = Heading(f"{number}. {exercise.title}", 2)
        pages += [heading, Paragraph(exercise.question)]
        pages += [
            AnswerRow(line.label, line.field, _note(exercise, line.key)) for line in exercise.lines
        ]
        key += [heading, Paragraph(tr("Variant {0}").format(exercise.variant.text))]
        key += [
            KeyRow(section.label, section.answer, tuple(each.sentence for each in section.working))
            for section in exercise.solution()
        ]
    return Sheet(student, exercises, tuple(pages), tuple(key))


def _plain(text: str) -> str:
    """A name as text: what Markdown and LaTeX would read as their own is taken out."""
    kept = "".join(sign for sign in text if sign.isprintable() and sign not in "$\\`*_<>[]{}#")
    return kept.strip()[:100]


def _note(exercise: Exercise, key: str) -> str:
    line = next(each for each in exercise.lines if each.key == key)
    if line.field.kind == "choice":
        return ", ".join(line.field.choices)
    return "" if line.tolerance.kind == "exact" else line.tolerance.text


# -- CSV
_STATES: Mapping[CellState, str] = {
    "right": tr("right"), "follows": tr("follows"), "uncounted": tr("uncounted"),
    "wrong": tr("wrong"), "blank": tr("blank"), "unreadable": tr("unreadable"),
}  # fmt: skip


@dataclass(frozen=True)
class Outcome:
    """What one student typed into one exercise, and how it was marked."""

    student: str
    exercise: Exercise
    typed: Mapping[str, Sequence[str]]
    result: Result


def result_sheet(worksheet: Worksheet) -> str:
    """CSV for marking on paper: one row per student and exercise, with answers and empty points."""
    rows: list[list[str]] = [
        [
            tr("student"), tr("exercise"), tr("variant"), tr("answers"), tr("points"), tr("out of"),
        ]
    ]  # fmt: skip
    for sheet in worksheet.sheets:
        for number, exercise in enumerate(sheet.exercises, 1):
            answers = "; ".join(section.answer for section in exercise.solution())
            where = f"{number}. {exercise.title}"
            points = str(len(exercise.lines))
            rows.append([sheet.student, where, exercise.variant.text, answers, "", points])
    return csv_text(rows)


def results(outcomes: Sequence[Outcome]) -> str:
    """CSV of marked answers: one row per line, with what was typed and what was said of it."""
    rows: list[list[str]] = [
        [
            tr("student"), tr("exercise"), tr("variant"), tr("line"), tr("typed"), tr("right"),
            tr("marked"), tr("points"), tr("said"),
        ]
    ]  # fmt: skip
    for outcome in outcomes:
        exercise = outcome.exercise
        for line, marked in zip(exercise.lines, outcome.result.lines, strict=True):
            rows.append(
                [
                    outcome.student, exercise.title, exercise.variant.text, line.key,
                    separator().join(outcome.typed.get(line.key, ())), exercise.answer_text(line),
                    _STATES[marked.state], _points(marked.credit), marked.sentence,
                ]
            )  # fmt: skip
    return csv_text(rows)


def _points(credit: Fraction) -> str:
    return plain(float(credit), 2)
