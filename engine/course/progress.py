"""What a student has done in each course: pages seen, exercises solved, notes. One JSON file.

The value is immutable; every step gives a new one. It stays on the student's own computer.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import msgspec

from engine.course.blocks import Course, Lesson
from engine.course.errors import CourseError
from engine.files import TooLargeError, read_ordinary, write_atomically
from engine.language import tr

SCHEMA = "lamina-progress"
VERSION = 1
MOST_BYTES = 16 * 2**20
MOST_NOTE = 20_000  # characters
_MOST_COURSES = 200


@dataclass(frozen=True)
class Done:
    """What was done in one lesson: the pages seen and exercises solved, by key; notes by key."""

    seen: frozenset[str] = frozenset()
    solved: frozenset[str] = frozenset()
    notes: Mapping[str, str] = field(default_factory=dict[str, str])


Place = tuple[str, str]
"""A lesson: the course's key and its own."""


@dataclass(frozen=True)
class Progress:
    """All that is remembered; `last` is the page a course was left at, as (lesson, page)."""

    lessons: Mapping[Place, Done] = field(default_factory=dict[Place, Done])
    last: Mapping[str, tuple[str, str]] = field(default_factory=dict[str, tuple[str, str]])

    def done(self, course: Course, lesson: Lesson) -> Done:
        """What was done in a lesson."""
        return self.lessons.get((course.key, lesson.key), Done())

    def saw(self, course: Course, lesson: Lesson, page: str) -> Progress:
        """After a page was looked at."""
        old = self.done(course, lesson)
        seen = self._with(course, lesson, replace(old, seen=old.seen | {page}))
        return replace(seen, last={**self.last, course.key: (lesson.key, page)})

    def solved(self, course: Course, lesson: Lesson, exercise: str) -> Progress:
        """After an exercise was solved."""
        old = self.done(course, lesson)
        return self._with(course, lesson, replace(old, solved=old.solved | {exercise}))

    def noted(self, course: Course, lesson: Lesson, question: str, text: str) -> Progress:
        """After a note was written; an empty one is forgotten."""
        old = self.done(course, lesson)
        notes = {key: note for key, note in old.notes.items() if key != question}
        if text.strip():
            notes[question] = text[:MOST_NOTE]
        return self._with(course, lesson, replace(old, notes=notes))

    def counted(self, course: Course, lesson: Lesson) -> tuple[int, int]:
        """How many exercises of a lesson are solved, of how many."""
        solved = self.done(course, lesson).solved
        return sum(each.key in solved for each in lesson.exercises), len(lesson.exercises)

    def is_complete(self, course: Course, lesson: Lesson) -> bool:
        """Whether every page was seen and every exercise solved."""
        done = self.done(course, lesson)
        solved, count = self.counted(course, lesson)
        return solved == count and all(page.key in done.seen for page in lesson.pages)

    def _with(self, course: Course, lesson: Lesson, done: Done) -> Progress:
        return replace(self, lessons={**self.lessons, (course.key, lesson.key): done})


# -- the file


class _Lesson(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    course: str
    lesson: str
    seen: list[str] = []
    solved: list[str] = []
    notes: dict[str, str] = {}


class _File(msgspec.Struct, forbid_unknown_fields=True):
    schema: str
    version: int
    lessons: list[_Lesson]
    last: dict[str, tuple[str, str]]


def dumps(progress: Progress) -> bytes:
    """The progress as JSON."""
    lessons = [
        _Lesson(course, lesson, sorted(done.seen), sorted(done.solved), dict(done.notes))
        for (course, lesson), done in progress.lessons.items()
    ]
    file = _File(SCHEMA, VERSION, lessons, dict(progress.last))
    return msgspec.json.format(msgspec.json.encode(file), indent=1)


def loads(data: bytes) -> Progress:
    """Read a progress from bytes. Raises `CourseError`."""
    try:
        file = msgspec.json.decode(data, type=_File)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        raise CourseError(
            tr("The record of your progress is damaged and cannot be read.")
        ) from None
    if file.schema != SCHEMA or file.version != VERSION:
        raise CourseError(
            tr("The record of your progress was written by another version of Lamina.")
        )
    if len(file.last) > _MOST_COURSES or len(file.lessons) > 100 * _MOST_COURSES:
        raise CourseError(tr("The record of your progress is too large to be one."))
    lessons = {
        (each.course, each.lesson): Done(
            frozenset(each.seen),
            frozenset(each.solved),
            {key: note[:MOST_NOTE] for key, note in each.notes.items()},
        )
        for each in file.lessons
    }
    return Progress(lessons, file.last)


def load(path: str | os.PathLike[str]) -> Progress:
    """Read a progress; a file that is not there is none yet. Raises `CourseError`."""
    try:
        data = read_ordinary(path, MOST_BYTES)
    except TooLargeError:
        raise CourseError(tr("The record of your progress is too large to be one.")) from None
    except FileNotFoundError:
        return Progress()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise CourseError(
            tr("The record of your progress cannot be read: {0}.").format(reason)
        ) from None
    return loads(data)


def save(path: str | os.PathLike[str], progress: Progress) -> None:
    """Write a progress; the old file stays whole if anything fails. Raises `CourseError`."""
    try:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, dumps(progress))
    except (OSError, UnicodeEncodeError, msgspec.MsgspecError) as error:
        reason = str(getattr(error, "strerror", "") or error).lower()
        raise CourseError(tr("Your progress cannot be saved: {0}.").format(reason)) from None
