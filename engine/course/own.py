"""The program's own course, in the language of the interface.

The English lessons declare all that is no sentence: pages, figures, exercises, formulas, numbers,
links. A translation is a folder beside them (`content/de`) with files of the same names that hold
the same in other words; a lesson that is not translated, or not so, is shown in English.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from hashlib import sha256
from pathlib import Path

from engine.course.blocks import (
    Block,
    Course,
    Display,
    Figure,
    Heading,
    Items,
    Lesson,
    Link,
    Paragraph,
    Question,
    Quote,
)
from engine.course.errors import CourseError
from engine.course.inline import Runs, formulas
from engine.course.reader import load, parse_lesson, read_index, read_text
from engine.language import language

KEY = "lamina"
CONTENT = Path(__file__).parent / "content"
WORDS = {"preference": ("title", "a", "b")}
"""The options of a figure that are sentences; of any other only its title is one."""
_TITLE = ("title",)


def own_course() -> Course:
    """The program's own course."""
    return _own_course(language())


@cache
def _own_course(code: str) -> Course:
    return in_language(replace(load(CONTENT), key=KEY), code)


def in_language(course: Course, code: str) -> Course:
    """`course` with what of it stands translated in its folder `code`."""
    folder = course.folder / code
    if not folder.is_dir():
        return course
    try:
        title, about = read_index(folder)
    except CourseError:
        title, about = course.title, course.about
    lessons = tuple(_translated(lesson, folder) for lesson in course.lessons)
    return replace(course, title=title, about=about, lessons=lessons)


def _translated(lesson: Lesson, folder: Path) -> Lesson:
    name = f"{lesson.key}.md"
    try:
        other = parse_lesson(read_text(folder, name), name, lesson.number)
    except CourseError:
        return lesson
    return lesson if differences(lesson, other) else other


def fingerprint(lesson: str) -> str:
    """The SHA-256 of a lesson's English text: the one that a translation was last made after."""
    return sha256(read_text(CONTENT.resolve(), lesson).encode()).hexdigest()


def differences(english: Lesson, other: Lesson) -> list[str]:
    """What a translation holds otherwise, in more than its words: a remark for each block."""
    if [page.key for page in english.pages] != [page.key for page in other.pages]:
        return ["the pages or their exercises are others"]
    found: list[str] = []
    for one, two in zip(english.pages, other.pages, strict=True):
        kinds = [[type(block).__name__ for block in page.blocks] for page in (one, two)]
        if kinds[0] != kinds[1]:
            found.append(f"page {one.key} holds {kinds[1]} instead of {kinds[0]}")
            continue
        pairs = zip(one.blocks, two.blocks, strict=True)
        for place, (old, new) in enumerate(pairs, 1):
            found += [f"page {one.key}, block {place}: {said}" for said in _differ(old, new)]
    return found


def _differ(old: Block, new: Block) -> Iterator[str]:
    """What differs between two blocks of one kind, besides words."""
    if isinstance(old, Items) and isinstance(new, Items):
        if (len(old.items), old.numbered) != (len(new.items), new.numbered):
            yield "another list"
            return
        for one, two in zip(old.items, new.items, strict=True):
            yield from _differ_in_text(one, two)
    elif isinstance(old, Heading | Paragraph | Quote | Question):
        assert isinstance(new, Heading | Paragraph | Quote | Question)
        yield from _differ_in_text(old.runs, new.runs)
    if _fixed(old) != _fixed(new):
        yield f"{_fixed(new)} instead of {_fixed(old)}"


def _fixed(block: Block) -> object:
    """What of a block is no sentence."""
    if isinstance(block, Figure):
        words = WORDS.get(block.name, _TITLE)
        return block.name, {k: "" if k in words else v for k, v in block.options.items()}
    if isinstance(block, Link):
        return block.workspace, dict(block.options)
    if isinstance(block, Question):
        return block.key, block.kind
    if isinstance(block, Display):
        return _wordless(block.latex)
    return None if isinstance(block, Heading | Paragraph | Quote | Items) else block


def _differ_in_text(old: Runs, new: Runs) -> Iterator[str]:
    """Formulas, code, marks and numbers, in whatever order the sentence needs them."""
    parts = zip(("formulas", "code", "marks", "numbers"), _parts(old), _parts(new), strict=True)
    for what, one, two in parts:
        if one != two:
            has, lacks = sorted((two - one).elements()), sorted((one - two).elements())
            yield f"other {what}: {has} for {lacks}"


def _parts(runs: Runs) -> tuple[Counter[str], ...]:
    text = " ".join(run.text for run in runs if run.kind in ("text", "strong", "emphasis"))
    whole = re.sub(r"(?<=\d)[.,\u00a0\u202f](?=\d)", "", text)  # 2,000 here is 2.000 elsewhere
    return (
        Counter(_wordless(latex) for latex in formulas(runs)),
        Counter(run.text for run in runs if run.kind == "code"),
        Counter(run.kind for run in runs if run.kind in ("strong", "emphasis")),
        Counter(re.findall(r"\d+", whole)),
    )


def _wordless(latex: str) -> str:
    r"""A formula without what stands in `\text{…}`, and with `(2, 1)` for the `(2; 1)` that is
    written where the comma is the decimal sign."""
    return re.sub(r"(?<!\\);", ",", re.sub(r"\\text\{[^{}]*\}", r"\\text{}", latex))
