"""The course in other languages: a translation holds what the English holds, in its own words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from engine import language
from engine.course import own
from engine.course.blocks import Lesson, Paragraph, Question
from engine.course.inline import plain_text
from engine.course.reader import load, parse_lesson, read_text

ENGLISH = load(own.CONTENT)
CODES = sorted(path.name for path in own.CONTENT.iterdir() if path.is_dir())
EACH = [(code, lesson) for code in CODES for lesson in ENGLISH.lessons]
NAMES = [f"{code}-{lesson.key}" for code, lesson in EACH]
FOLLOWED = "sources.sha256"


def in_other_words(code: str, lesson: Lesson) -> Lesson:
    name = f"{lesson.key}.md"
    return parse_lesson(read_text(own.CONTENT.resolve() / code, name), name, lesson.number)


@pytest.fixture
def speaking() -> Iterator[None]:
    """The language that a test installs is gone after it."""
    yield
    language.install(None)


def test_there_is_a_german_course() -> None:
    assert "de" in CODES


@pytest.mark.parametrize("code", CODES)
def test_a_translation_has_a_file_for_each_lesson(code: str) -> None:
    wanted = {path.name for path in own.CONTENT.glob("*.md")}
    assert {path.name for path in (own.CONTENT / code).iterdir()} == wanted | {FOLLOWED}


@pytest.mark.parametrize(("code", "lesson"), EACH, ids=NAMES)
def test_a_translation_holds_what_the_english_lesson_holds(code: str, lesson: Lesson) -> None:
    assert own.differences(lesson, in_other_words(code, lesson)) == []


@pytest.mark.parametrize(("code", "lesson"), EACH, ids=NAMES)
def test_no_sentence_was_left_in_english(code: str, lesson: Lesson) -> None:
    def sentences(of: Lesson) -> list[str]:
        said = (block for block in of.blocks() if isinstance(block, Paragraph | Question))
        return [plain_text(block.runs) for block in said]

    english, other = sentences(lesson), sentences(in_other_words(code, lesson))
    assert set(english).isdisjoint(other)
    for one, two in zip(english, other, strict=True):
        # Shortened, or with a sentence of its own: both would be seen in the length.
        assert 0.7 < len(two) / len(one) < 2.0, two


@pytest.mark.parametrize("code", CODES)
def test_a_translation_follows_the_english_text(code: str) -> None:
    """Whoever changes a lesson looks at its translations, then notes the new fingerprint there."""
    kept = (own.CONTENT / code / FOLLOWED).read_text("utf-8").splitlines()
    names = sorted(path.name for path in own.CONTENT.glob("*.md"))
    now = [f"{own.fingerprint(name)}  ../{name}" for name in names]
    changed = [line for line in now if line not in kept]
    told = f"bring the lessons in content/{code} after the English ones, then put into {FOLLOWED}:"
    assert kept == now, "\n".join([told, *changed])


def test_the_fingerprint_is_of_the_text_whatever_its_line_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(own, "CONTENT", tmp_path)
    for ends in (b"\n", b"\r\n"):
        (tmp_path / "1.md").write_bytes(b"# A" + ends + b"Text." + ends)
        assert own.fingerprint("1.md") == sha256(b"# A\nText.\n").hexdigest()


LESSON = """# One

Take 2,000 steps of $x$ at $(2,\\; -1)$ in **two** ways, `a` and *b*.

## A heading

$$p(\\text{next})$$

- one
- two $y$

```figure curve
title: A curve
x: 1.5
```

```figure preference
a: yes
```

---

> Remember 3.

```question think
Why?
```

```link build
text: Open it
example: lecture
```

```exercise lecture
level: 2
```
"""
GERMAN = """# Eins

Gehe auf **zwei** Arten, *b* und `a`, 2.000 Schritte von $x$ bei $(2;\\; -1)$.

## Eine Überschrift

$$p(\\text{nächstes})$$

- eins
- zwei $y$

```figure curve
title: Eine Kurve
x: 1.5
```

```figure preference
a: ja
```

---

> Merke dir 3.

```question think
Warum?
```

```link build
text: Öffnen
example: lecture
```

```exercise lecture
level: 2
```
"""


def found(german: str) -> list[str]:
    return own.differences(parse_lesson(LESSON, "1.md"), parse_lesson(german, "1.md"))


def test_other_words_in_another_order_are_no_difference() -> None:
    assert found(GERMAN) == []


@pytest.mark.parametrize(
    ("there", "instead", "says"),
    [
        ("2.000", "2.001", "numbers"),
        ("2.000 ", "", "numbers"),
        ("$x$", "$x_1$", "formulas"),
        ("(2;", "(3;", "formulas"),
        ("(2;\\;", "(2;", "formulas"),
        ("Gehe", "Gehe $z$", "formulas"),
        ("`a`", "`c`", "code"),
        ("**zwei**", "zwei", "marks"),
        ("**zwei**", "*zwei*", "marks"),
        ("p(\\text", "q(\\text", "q("),
        ("- zwei $y$", "- zwei $y$\n- drei", "another list"),
        ("- zwei $y$", "- zwei $x$", "formulas"),
        ("- eins\n- zwei", "1. eins\n2. zwei", "another list"),
        ("## Eine", "Eine", "instead of"),
        ("x: 1.5", "x: 2.5", "2.5"),
        ("x: 1.5", "", "'x'"),
        ("figure curve", "figure warp", "warp"),
        ("a: ja", "b: ja", "'b'"),
        ("Merke dir 3.", "Merke dir 4.", "numbers"),
        ("question think", "question discuss", "discuss"),
        ("example: lecture", "example: xor", "xor"),
        ("level: 2", "level: 1", "level=1"),
        ("exercise lecture", "exercise tanh", "pages"),
        ("---", "", "pages"),
        ("> Merke dir 3.\n", "", "holds"),
    ],
)
def test_what_is_no_sentence_is_the_same_or_it_is_said(there: str, instead: str, says: str) -> None:
    assert GERMAN.count(there) == 1
    remarks = found(GERMAN.replace(there, instead))
    assert says in " ".join(remarks)


def course_with(folder: Path, german: str | bytes) -> Path:
    (folder / "de").mkdir(parents=True)
    for name, text in (("course.md", "# A course"), ("1.md", LESSON), ("2.md", LESSON)):
        (folder / name).write_text(text, "utf-8")
    (folder / "de" / "course.md").write_text("# Ein Kurs\n\nDarüber.", "utf-8")
    (folder / "de" / "1.md").write_bytes(
        german if isinstance(german, bytes) else german.encode("utf-8")
    )
    return folder


def test_a_lesson_that_is_not_translated_is_shown_in_english(tmp_path: Path) -> None:
    course = load(course_with(tmp_path, GERMAN))
    german = own.in_language(course, "de")
    assert (german.title, german.about) == ("Ein Kurs", "Darüber.")
    assert [lesson.title for lesson in german.lessons] == ["Eins", "One"]
    assert german.key == course.key
    assert own.in_language(course, "fr") == course


@pytest.mark.parametrize(
    "german",
    ["", "# Eins", GERMAN.replace("2.000", "3"), GERMAN + "```exercise lecture", b"\xff\xfe\x00"],
)
def test_a_damaged_or_drifted_translation_leaves_the_english_lesson(
    tmp_path: Path, german: str | bytes
) -> None:
    course = load(course_with(tmp_path, german))
    assert own.in_language(course, "de").lessons == course.lessons


def test_a_course_without_its_title_in_german_keeps_it(tmp_path: Path) -> None:
    folder = course_with(tmp_path, GERMAN)
    (folder / "de" / "course.md").unlink()
    assert own.in_language(load(folder), "de").title == "A course"


@pytest.mark.usefixtures("speaking")
def test_our_own_course_speaks_the_language_of_the_interface_and_others_stay(
    tmp_path: Path,
) -> None:
    english = own.own_course()
    language.install(lambda text: text, ",", "de")
    german = own.own_course()
    assert own.own_course() is german
    assert german.key == english.key == own.KEY
    for one, two in zip(english.lessons, german.lessons, strict=True):
        assert (one.key, one.number) == (two.key, two.number)
        assert [page.key for page in one.pages] == [page.key for page in two.pages]
        assert one.title != two.title or re.fullmatch(r"\w+", one.title)  # Attention
    theirs = load(course_with(tmp_path, GERMAN))
    assert [lesson.title for lesson in theirs.lessons] == ["One", "One"]
    language.install(lambda text: text, ".", "pseudo")
    assert own.own_course() == english
