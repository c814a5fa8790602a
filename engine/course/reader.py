"""Files into lessons: each line is looked at once, and what is wrong is one located sentence."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path

from engine.course import format
from engine.course.blocks import (
    Block,
    Course,
    Display,
    ExerciseBlock,
    Figure,
    Heading,
    Items,
    Lesson,
    Link,
    Page,
    Paragraph,
    Question,
    Quote,
)
from engine.course.errors import CourseError
from engine.course.inline import Runs, check_formula, parse_inline
from engine.exercises.exercise import Variant
from engine.exercises.family import MOST_SEED, families
from engine.language import tr

INDEX = "course.md"
_NAME = re.compile(r"[a-z][a-z0-9_-]{0,39}", re.ASCII)
_NUMBERED = re.compile(r"\d{1,3}\. ", re.ASCII)
_OVERRIDES = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def load(folder: Path) -> Course:
    """Read a course folder. Raises `CourseError`, whose sentence names file and line."""
    try:
        root = folder.resolve(strict=True)
        if not root.is_dir():
            raise CourseError(
                tr("“{0}” is no folder: choose the one that holds {1}.").format(folder.name, INDEX)
            )
        files = sorted(each.name for each in root.iterdir() if each.name.endswith(".md"))
    except (OSError, RuntimeError) as error:
        raise CourseError(
            tr("“{0}” cannot be opened: {1}.").format(folder.name, _reason(error))
        ) from None
    if INDEX not in files:
        raise CourseError(
            tr("“{0}” is not a course: it holds no file {1}.").format(folder.name, INDEX)
        )
    lessons = [name for name in files if name != INDEX]
    if not lessons:
        raise CourseError(
            tr("“{0}” holds no lessons: add files such as 01-functions.md.").format(folder.name)
        )
    if len(lessons) > format.MOST_LESSONS:
        raise CourseError(
            tr("“{0}” holds {1} lessons; a course has at most {2}.").format(
                folder.name, len(lessons), format.MOST_LESSONS
            )
        )
    title, about = read_index(root)
    found = tuple(parse_lesson(read_text(root, each), each, n) for n, each in enumerate(lessons, 1))
    return Course(str(root), title, about, found, root)


def read_index(root: Path) -> tuple[str, str]:
    """A course's title and what it is about. Raises `CourseError`."""
    title, body = _titled(read_text(root, INDEX), INDEX)
    return title, " ".join(line.strip() for line in body if line.strip())[:400]


def read_text(root: Path, name: str) -> str:
    """A file of a course, lines ending in newlines. `root` is resolved. Raises `CourseError`."""
    path = root / name
    try:
        real = path.resolve(strict=True)
        if not real.is_relative_to(root):
            raise CourseError(
                tr("{0} is a link that leads out of the course's folder.").format(name)
            )
        if not real.is_file():
            raise CourseError(tr("{0} is no file.").format(name))
        with real.open("rb") as file:
            data = file.read(format.MOST_FILE_BYTES + 1)
    except (OSError, RuntimeError) as error:
        raise CourseError(tr("{0} cannot be read: {1}.").format(name, _reason(error))) from None
    if len(data) > format.MOST_FILE_BYTES:
        raise CourseError(
            tr("{0} is larger than {1} KB.").format(name, format.MOST_FILE_BYTES >> 10)
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise CourseError(tr("{0} is not text in UTF-8: save it as UTF-8.").format(name)) from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    for number, line in enumerate(text.split("\n"), 1):
        for sign in line:
            if sign != "\t" and (unicodedata.category(sign) == "Cc" or sign in _OVERRIDES):
                raise CourseError(
                    tr("{0}, line {1} holds a hidden control character (U+{2:04X}).").format(
                        name, number, ord(sign)
                    )
                )
    return text


def _reason(error: OSError | RuntimeError) -> str:
    told = error.strerror if isinstance(error, OSError) else ""
    return (told or tr("it leads back to itself")).lower()


def _titled(text: str, name: str) -> tuple[str, list[str]]:
    """The title in the first line that is not empty, and the lines after it."""
    lines = text.split("\n")
    for at, line in enumerate(lines):
        if line.strip():
            title = line[2:].strip()
            if not line.startswith("# ") or not title:
                raise CourseError(
                    tr("{0}, line {1}: begin with “# ” and the title.").format(name, at + 1)
                )
            if len(title) > format.MOST_TITLE:
                raise CourseError(
                    tr("{0}, line {1}: a title has at most {2} characters.").format(
                        name, at + 1, format.MOST_TITLE
                    )
                )
            # The lines before stay counted, so that later sentences name the right ones.
            return title, [""] * (at + 1) + lines[at + 1 :]
    raise CourseError(tr("{0} is empty.").format(name))


def parse_lesson(text: str, name: str, number: int = 1) -> Lesson:
    """One lesson file. Raises `CourseError`, whose sentence names the line."""
    title, lines = _titled(text, name)
    walk = _Walk(name, lines)
    try:
        blocks = list(walk.blocks())
    except CourseError as error:
        said = str(error)
        raise CourseError(
            said
            if said.startswith(name)
            else tr("{0}, line {1}: {2}").format(name, walk.line, said)
        ) from None
    pages: list[Page] = []
    current: list[Block] = []

    def turn() -> None:
        if current:
            pages.append(Page(f"p{len(pages) + 1}", tuple(current)))
            current.clear()

    for block in blocks:
        if block is None:
            turn()
        elif isinstance(block, ExerciseBlock):
            turn()
            pages.append(Page(block.key, (block,)))
        else:
            current.append(block)
    turn()
    if not pages:
        raise CourseError(tr("{0} has a title and nothing below it.").format(name))
    if len(pages) > format.MOST_PAGES:
        raise CourseError(
            tr("{0} has {1} pages; at most {2}.").format(name, len(pages), format.MOST_PAGES)
        )
    return Lesson(number, name.removesuffix(".md"), title, tuple(pages))


class _Walk:
    """One walk down the lines of a lesson; `line` is where it stands, counted from 1."""

    def __init__(self, name: str, lines: list[str]) -> None:
        self.name = name
        self.line = 1
        self._lines = lines
        self._at = 0
        self._keys: set[str] = set()

    def blocks(self) -> Iterator[Block | None]:
        """The blocks; None where a new page begins."""
        count = 0
        while self._at < len(self._lines):
            line = self._lines[self._at].strip()
            self.line = self._at + 1
            if not line:
                self._at += 1
                continue
            count += 1
            if count > format.MOST_BLOCKS:
                raise CourseError(tr("a lesson has at most {0} blocks.").format(format.MOST_BLOCKS))
            yield self._block(line)

    def _block(self, line: str) -> Block | None:
        if line.startswith("```"):
            return self._fenced(line[3:].strip())
        if set(line) == {"-"} and len(line) >= 3:
            self._at += 1
            return None
        if line.startswith("#"):
            if not line.startswith("## "):
                raise CourseError(tr("headings inside a lesson begin with “## ”."))
            self._at += 1
            return Heading(parse_inline(line[3:].strip()))
        if line.startswith("$$"):
            return self._display()
        if line.startswith(("- ", "* ")) or _NUMBERED.match(line):
            return self._items(line)
        if line.startswith(">"):
            return Quote(parse_inline(" ".join(self._run_of(">"))))
        return Paragraph(self._paragraph())

    def _run_of(self, mark: str) -> list[str]:
        """The lines from here on that begin with `mark`, without it."""
        found: list[str] = []
        while self._at < len(self._lines):
            line = self._lines[self._at].strip()
            if not line.startswith(mark):
                break
            found.append(line[len(mark) :].strip())
            self._at += 1
        return found

    def _paragraph(self) -> Runs:
        found: list[str] = []
        while self._at < len(self._lines):
            line = self._lines[self._at].strip()
            if not line or (found and _begins_something(line)):
                break
            found.append(line)
            self._at += 1
        return parse_inline(" ".join(found))

    def _display(self) -> Display:
        found: list[str] = []
        while self._at < len(self._lines):
            found.append(self._lines[self._at].strip())
            self._at += 1
            text = " ".join(found)
            if len(text) > 4 and text.endswith("$$"):
                latex = text[2:-2].strip()
                if not latex or "$" in latex:
                    break
                check_formula(latex)
                return Display(latex)
            if len(text) > format.MOST_FORMULA + 4 or not found[-1]:
                break
        raise CourseError(tr("a formula that begins with $$ must end with $$, alone on its lines."))

    def _items(self, first: str) -> Items:
        numbered = not first.startswith(("- ", "* "))
        items: list[str] = []
        while self._at < len(self._lines):
            raw = self._lines[self._at]
            line = raw.strip()
            mark = _NUMBERED.match(line) if numbered else re.match(r"[-*] ", line)
            if mark is not None:
                items.append(line[mark.end() :].strip())
            elif line and items and raw[0] in " \t":
                items[-1] += f" {line}"  # an indented line goes on with the item above
            else:
                break
            self._at += 1
        return Items(tuple(parse_inline(item) for item in items), numbered)

    # -- fenced blocks

    def _fenced(self, opening: str) -> Block:
        began = self._at
        self._at += 1
        body: list[str] = []
        while self._at < len(self._lines):
            line = self._lines[self._at]
            self._at += 1
            if line.strip() == "```":
                self.line = began + 1
                return self._alive(opening, body)
            body.append(line)
        raise CourseError(tr("this block is never closed: end it with three backquotes."))

    def _alive(self, opening: str, body: list[str]) -> Block:
        kind, _, name = opening.partition(" ")
        name = name.strip()
        if kind not in format.KINDS:
            raise CourseError(
                tr("a block is one of {0}, not “{1}”.").format(
                    ", ".join(format.KINDS), _short(kind)
                )
            )
        if not _NAME.fullmatch(name):
            raise CourseError(tr("a {0} needs its name after it, in small letters.").format(kind))
        if kind == "question":
            return self._question(name, body)
        options = _options(body, kind)
        if kind == "figure":
            return Figure(name, options, tr("{0}, line {1}").format(self.name, self.line))
        if kind == "exercise":
            return self._exercise(name, options)
        return _link(name, options)

    def _question(self, kind: str, body: list[str]) -> Question:
        if kind not in format.QUESTIONS:
            raise CourseError(
                tr("a question is one to {0}.").format(tr(" or to ").join(format.QUESTIONS))
            )
        text = " ".join(line.strip() for line in body if line.strip())
        if not text:
            raise CourseError(tr("a question needs its text between the backquotes."))
        runs = parse_inline(text[: format.MOST_VALUE])
        return Question(self._key("question"), kind, runs)

    def _exercise(self, name: str, options: Mapping[str, str]) -> ExerciseBlock:
        family = families().get(name)
        if family is None:
            known = ", ".join(families())
            raise CourseError(
                tr("there is no exercise family “{0}”; there are {1}.").format(name, known)
            )
        _only(options, ("level", "seed"), tr("an exercise"))
        level = _whole(options.get("level", "1"), "level", 1, len(family.levels))
        seed = _whole(options.get("seed", "0"), "seed", 0, MOST_SEED)
        return ExerciseBlock(self._key(name), Variant(name, level, seed))

    def _key(self, name: str) -> str:
        """A name for a place in the lesson: `lecture`, the next one `lecture-2`."""
        number = 1
        key = name
        while key in self._keys:
            number += 1
            key = f"{name}-{number}"
        self._keys.add(key)
        return key


def _begins_something(line: str) -> bool:
    return line.startswith(("```", "## ", "$$", "- ", "* ", ">")) or (
        set(line) == {"-"} and len(line) >= 3
    )


def _options(body: list[str], kind: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for line in body:
        if not line.strip():
            continue
        key, colon, value = line.partition(":")
        key, value = key.strip(), value.strip()
        if not colon or not _NAME.fullmatch(key):
            raise CourseError(
                tr("a {0} is described by lines “key: value”, not “{1}”.").format(
                    kind, _short(line)
                )
            )
        if key in found:
            raise CourseError(tr("“{0}” is given twice.").format(key))
        if len(value) > format.MOST_VALUE:
            raise CourseError(
                tr("“{0}” has more than {1:,} characters.").format(key, format.MOST_VALUE)
            )
        found[key] = value
    return found


def _link(name: str, options: dict[str, str]) -> Link:
    if name not in format.LINKS:
        raise CourseError(
            tr("a link leads to {0}, not to “{1}”.").format(", ".join(format.LINKS), name)
        )
    _only(options, format.LINKS[name], tr("this link"))
    text = options.pop("text", "")
    if not text or len(text) > format.MOST_TITLE:
        raise CourseError(
            tr("a link needs a text of at most {0} characters.").format(format.MOST_TITLE)
        )
    return Link(name, text, options)


def _only(options: Mapping[str, str], known: tuple[str, ...], what: str) -> None:
    for key in options:
        if key not in known:
            raise CourseError(
                tr("{0} knows {1}, not “{2}”.").format(what, tr(" and ").join(known), key)
            )


def _whole(text: str, what: str, low: int, high: int) -> int:
    number = int(text) if text.isascii() and text.isdecimal() and len(text) < 12 else -1
    if not low <= number <= high:
        raise CourseError(
            tr("the {0} is a whole number from {1} to {2:,}.").format(what, low, high)
        )
    return number


def _short(text: str) -> str:
    text = text.strip()
    return text if len(text) <= 40 else text[:39] + "…"
