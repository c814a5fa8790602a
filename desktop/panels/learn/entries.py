"""What the list at the left holds: the lessons with what is done of each, and the exercise sets."""

from __future__ import annotations

from desktop.panels.learn.contents import Entry
from desktop.panels.learn.practice_desk import CHOOSE, MINE
from desktop.panels.learn.session import PRESETS
from engine.course.blocks import Course
from engine.course.progress import Progress
from engine.language import tr


def entries_of(course: Course, progress: Progress) -> tuple[Entry, ...]:
    """The list at the left: lessons with what is done of each, then the exercise sets."""
    entries = [Entry("section", "course", tr("Course"))]
    for lesson in course.lessons:
        done = progress.done(course, lesson)
        solved, count = progress.counted(course, lesson)
        complete = progress.is_complete(course, lesson)
        begun = bool(done.solved) or any(
            each.key in done.seen for each in lesson.pages if each.exercise is not None
        )
        note = tr("{0} of {1}").format(solved, count) if begun and count and not complete else ""
        entries.append(
            Entry("lesson", lesson.key, lesson.title, str(lesson.number), note, complete)
        )
    entries.append(Entry("section", "sets", tr("Exercise sets")))
    entries += [Entry("set", preset.key, preset.title) for preset in PRESETS]
    entries.append(Entry("set", CHOOSE, tr("Choose your own")))
    entries.append(Entry("set", MINE, tr("My exercises")))
    return tuple(entries)
