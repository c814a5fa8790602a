"""Lessons are read as they are written, and whatever is wrong with them is one located sentence."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.course import format, progress, reader
from engine.course.blocks import (
    Display,
    ExerciseBlock,
    Figure,
    Heading,
    Items,
    Link,
    Paragraph,
    Question,
    Quote,
    prose,
)
from engine.course.errors import CourseError
from engine.course.inline import Run, parse_inline
from engine.course.own import own_course
from engine.course.progress import Progress
from engine.exercises.exercise import Variant
from engine.exercises.family import exercise_of, families

LESSON = """# A title

First *line* of a paragraph
goes on with **weight** and `code`.

## A heading

$$W x + b$$

- one, with $x_1$
- two
  which goes on

1. first
2. second

> remember

```figure warp
title: A figure
activation: tanh
```

---

```question think
What is
a question?
```

```exercise lecture
level: 2
seed: 7
```

```exercise lecture
```

```link language_model
text: Try it
prompt: The capital of France: is
```
"""


def write(folder: Path, lessons: dict[str, str], index: str = "# A course\n\nAbout it.") -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "course.md").write_text(index, "utf-8")
    for name, text in lessons.items():
        (folder / name).write_text(text, "utf-8")
    return folder


def test_a_lesson_is_read_block_by_block() -> None:
    lesson = reader.parse_lesson(LESSON, "01.md")
    first, second, *rest = lesson.pages
    assert lesson.title == "A title"
    paragraph, heading, display, bullets, numbers, quote, figure = first.blocks
    assert isinstance(paragraph, Paragraph)
    assert paragraph.runs == (
        Run("text", "First "),
        Run("emphasis", "line"),
        Run("text", " of a paragraph goes on with "),
        Run("strong", "weight"),
        Run("text", " and "),
        Run("code", "code"),
        Run("text", "."),
    )
    assert isinstance(heading, Heading)
    assert display == Display("W x + b")
    assert isinstance(bullets, Items)
    assert [len(item) for item in bullets.items] == [2, 1]
    assert bullets.items[1] == (Run("text", "two which goes on"),)
    assert isinstance(numbers, Items)
    assert numbers.numbered
    assert isinstance(quote, Quote)
    assert isinstance(figure, Figure)
    assert figure.options == {"title": "A figure", "activation": "tanh"}
    assert figure.where == "01.md, line 19"
    (question,) = second.blocks
    assert isinstance(question, Question)
    assert question.runs == (Run("text", "What is a question?"),)
    one, two, link = rest
    assert one.exercise == ExerciseBlock("lecture", Variant("lecture", 2, 7))
    assert two.exercise == ExerciseBlock("lecture-2", Variant("lecture", 1, 0))
    assert link.blocks == (
        Link("language_model", "Try it", {"prompt": "The capital of France: is"}),
    )


def test_our_own_course_is_whole() -> None:
    course = own_course()
    assert [lesson.number for lesson in course.lessons] == list(range(1, 13))
    used = set()
    for lesson in course.lessons:
        kinds = {type(block) for block in lesson.blocks()}
        assert {Figure, Question} <= kinds, lesson.key
        assert lesson.exercises, lesson.key
        for block in lesson.exercises:
            used.add(block.variant.family)
            assert exercise_of(block.variant).lines
    assert used == set(families()), "a family that no lesson uses"
    assert len(course.lessons[4].exercises) == 8


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "is empty"),
        ("no title", "line 1: begin with"),
        ("# \n", "begin with"),
        ("# A\n", "nothing below"),
        ("# A\n\n# B", "line 3: headings"),
        ("# A\n\n$$x", "line 3: a formula that begins"),
        ("# A\n\n```figure warp\ntitle: x", "line 3: this block is never closed"),
        ("# A\n\n```figure\n```", "line 3: a figure needs its name"),
        ("# A\n\n```picture x\n```", "line 3: a block is one of"),
        ("# A\n\n```figure ../../etc\n```", "needs its name"),
        ("# A\n\n```figure warp\nnonsense\n```", "lines “key: value”"),
        ("# A\n\n```figure warp\na: 1\na: 2\n```", "given twice"),
        ("# A\n\n```exercise nothing\n```", "no exercise family"),
        ("# A\n\n```exercise lecture\nlevel: 4\n```", "level is a whole number from 1 to 3"),
        ("# A\n\n```exercise lecture\nseed: 1e9\n```", "seed is a whole number"),
        ("# A\n\n```exercise lecture\nseed: ٣\n```", "seed is a whole number"),
        ("# A\n\n```exercise lecture\ncode: 1\n```", "knows level and seed"),
        ("# A\n\n```question shout\nx\n```", "think or to discuss"),
        ("# A\n\n```question think\n```", "needs its text"),
        ("# A\n\n```link web\ntext: x\n```", "a link leads to"),
        ("# A\n\n```link build\nexample: x\n```", "needs a text"),
        ("# A\n\n```link build\ntext: x\nprompt: x\n```", "knows text and example"),
        ("# A\n\n$" + "{" * 20 + "x" + "}" * 20 + "$", "braces"),
        ("# A\n\n$$" + "x" * 2000 + "$$", "at most 1,000"),
        ("# " + "A" * 200 + "\n\nx", "at most 120"),
        ("# A\n\n" + "x\n\n" * 500, "at most 400 blocks"),
        ("# A\n\n" + "x\n\n---\n\n" * 60, "at most 40"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(text: str, says: str) -> None:
    with pytest.raises(CourseError) as caught:
        reader.parse_lesson(text, "03-x.md")
    assert "03-x.md" in str(caught.value)
    assert says in str(caught.value)
    assert str(caught.value).endswith(".")
    assert "\n" not in str(caught.value)


def test_a_folder_is_read_in_the_order_of_its_names(tmp_path: Path) -> None:
    folder = write(tmp_path / "c", {"02-b.md": "# B\n\ntext", "01-a.md": "# A\n\ntext"})
    (folder / "notes.txt").write_text("not a lesson")
    course = reader.load(folder)
    assert (course.title, course.about) == ("A course", "About it.")
    assert [lesson.title for lesson in course.lessons] == ["A", "B"]
    assert course.key != own_course().key


def test_damaged_folders_are_refused(tmp_path: Path) -> None:
    cases = {
        "not there": tmp_path / "nothing",
        "a file": tmp_path / "file",
        "no index": tmp_path / "no-index",
        "no lessons": write(tmp_path / "no-lessons", {}),
        "too many": write(tmp_path / "many", {f"{n:03}.md": "# A\n\nx" for n in range(61)}),
        "too large": write(tmp_path / "large", {"1.md": "# A\n\n" + "x " * 200_000}),
        "control": write(tmp_path / "control", {"1.md": "# A\n\nx\x1b[31m"}),
        "bidi": write(tmp_path / "bidi", {"1.md": "# A\n\nx\u202egnp"}),
    }
    (tmp_path / "file").write_text("x")
    (tmp_path / "no-index").mkdir()
    binary = write(tmp_path / "binary", {})
    (binary / "1.md").write_bytes(b"# A\n\n\xff\xfe\x00")
    folder = write(tmp_path / "folder", {})
    (folder / "1.md").mkdir()
    for place in (*cases.values(), binary, folder):
        with pytest.raises(CourseError) as caught:
            reader.load(place)
        assert str(caught.value).endswith("."), place


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs links and pipes")
def test_links_out_of_the_folder_and_pipes_are_refused(tmp_path: Path) -> None:
    secret = tmp_path / "secret.md"
    secret.write_text("# Secret\n\nx")
    linked = write(tmp_path / "linked", {})
    (linked / "1.md").symlink_to(secret)
    with pytest.raises(CourseError, match="leads out"):
        reader.load(linked)
    piped = write(tmp_path / "piped", {})
    os.mkfifo(piped / "1.md")
    with pytest.raises(CourseError, match="no file"):
        reader.load(piped)
    looped = write(tmp_path / "looped", {})
    (looped / "1.md").symlink_to(looped / "1.md")
    with pytest.raises(CourseError):
        reader.load(looped)


@pytest.mark.parametrize("text", ["*" * 100_000, "**a *b " * 20_000, "`$" * 50_000, "\\" * 99_999])
def test_hostile_text_takes_no_more_than_its_length(text: str) -> None:
    began = time.process_time()
    found = parse_inline(text)
    assert time.process_time() - began < 5.0  # quadratic would be minutes
    assert sum(len(run.text) for run in found) <= len(text)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_read_or_refused_in_a_sentence(text: str) -> None:
    said = ""
    pages: tuple[object, ...] = ()
    try:
        pages = reader.parse_lesson(f"# A\n\n{text}", "x.md").pages
    except CourseError as error:
        said = str(error)
    assert pages or said.startswith("x.md")


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="ab $*`\\{}", max_size=60))
def test_inline_loses_no_letters(text: str) -> None:
    try:
        found = parse_inline(text)
    except CourseError:
        return
    letters = [sign for sign in text if sign in "ab"]
    assert [sign for run in found for sign in run.text if sign in "ab"] == letters


def test_escapes_and_lone_signs_stand_for_themselves() -> None:
    assert parse_inline(r"5 \$ and 2 * 3 and a_b") == (Run("text", "5 $ and 2 * 3 and a_b"),)
    assert parse_inline("<b>x</b>") == (Run("text", "<b>x</b>"),)


def test_a_questions_display_formula_stands_alone() -> None:
    assert prose("Compute $$x^2$$ line by line.") == (
        Paragraph((Run("text", "Compute "),)),
        Display("x^2"),
        Paragraph((Run("text", "line by line."),)),
    )


# --- progress


def test_progress_is_kept_and_read_back(tmp_path: Path) -> None:
    course = own_course()
    lesson = course.lessons[4]
    made = Progress().saw(course, lesson, "p1").solved(course, lesson, "lecture")
    made = made.noted(course, lesson, "question", "my “notes”\nΣ")
    path = tmp_path / "deep" / "progress.json"
    progress.save(path, made)
    assert progress.load(path) == made
    assert made.counted(course, lesson) == (1, 8)
    assert not made.is_complete(course, lesson)
    for page in lesson.pages:
        made = made.saw(course, lesson, page.key)
    for block in lesson.exercises:
        made = made.solved(course, lesson, block.key)
    assert made.is_complete(course, lesson)
    assert made.noted(course, lesson, "question", "  ").done(course, lesson).notes == {}


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[]",
        b'{"schema":"other","version":1,"lessons":[],"last":{}}',
        b'{"schema":"lamina-progress","version":2,"lessons":[],"last":{}}',
        b'{"schema":"lamina-progress","version":1,"lessons":[{"course":1}],"last":{}}',
        b'{"schema":"lamina-progress","version":1,"lessons":[],"last":{},"more":1}',
        b"[" * 100_000,
        b"\xff\xfe",
    ],
)
def test_a_damaged_progress_is_refused(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "progress.json"
    path.write_bytes(data)
    with pytest.raises(CourseError, match=r"progress.*\."):
        progress.load(path)


def test_no_progress_yet_and_one_that_cannot_be_saved(tmp_path: Path) -> None:
    assert progress.load(tmp_path / "none.json") == Progress()
    (tmp_path / "file").write_text("x")
    with pytest.raises(CourseError, match="cannot be saved"):
        progress.save(tmp_path / "file" / "progress.json", Progress())


def test_the_format_is_told_with_an_example_that_can_be_read() -> None:
    """The documentation's own block is a lesson."""
    text = format.__doc__ or ""
    blocks = [line[4:] for line in text.split("\n") if line.startswith("    ")]
    told = "\n".join(line.split("   ")[0].rstrip() for line in blocks)
    lesson = reader.parse_lesson(f"# A\n\n{told}", "documented.md")
    assert {Figure, Question, Link, ExerciseBlock} <= {type(block) for block in lesson.blocks()}
