r"""Text inside a line: strong, emphasised, code and mathematics, as runs of one kind each.

The walk goes once from left to right; a sign that opens something and is never closed stands for
itself, and so does all markup it does not know (HTML stays plain text).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from engine.course.errors import CourseError
from engine.course.format import MOST_BRACES, MOST_FORMULA
from engine.language import tr

Kind = Literal["text", "strong", "emphasis", "code", "maths", "display"]
_MARKS: tuple[tuple[str, Kind], ...] = (
    ("$$", "display"),
    ("$", "maths"),
    ("**", "strong"),
    ("*", "emphasis"),
    ("`", "code"),
)
_ESCAPED = "$*`\\"


@dataclass(frozen=True)
class Run:
    """A piece of text of one kind; of `maths` and `display`, the LaTeX."""

    kind: Kind
    text: str


Runs = tuple[Run, ...]


def parse_inline(text: str) -> Runs:
    """Text as runs. Raises `CourseError` for a formula that is too long or nested too deeply."""
    found: list[Run] = []
    plain: list[str] = []
    absent: set[str] = set()  # marks that do not come again, so that no search is made twice

    def flush() -> None:
        if plain:
            found.append(Run("text", "".join(plain)))
            plain.clear()

    at = 0
    while at < len(text):
        sign = text[at]
        if sign == "\\" and at + 1 < len(text) and text[at + 1] in _ESCAPED:
            plain.append(text[at + 1])
            at += 2
            continue
        opened = _opened(text, at, absent) if sign in "$*`" else None
        if opened is None:
            plain.append(sign)
            at += 1
            continue
        mark, kind, end = opened
        inside = text[at + len(mark) : end]
        if kind in ("maths", "display"):
            check_formula(inside)
        flush()
        found.append(Run(kind, inside))
        at = end + len(mark)
    flush()
    return tuple(found)


def _opened(text: str, at: int, absent: set[str]) -> tuple[str, Kind, int] | None:
    """The mark that opens here, its kind and where it closes."""
    for mark, kind in _MARKS:
        if mark in absent or not text.startswith(mark, at):
            continue
        start = at + len(mark)
        if kind in ("strong", "emphasis") and text[start : start + 1] in ("", " "):
            continue  # a lone star, as in 2 * 3
        end = text.find(mark, start)
        if end < 0:
            absent.add(mark)
        elif end > start:
            return mark, kind, end
    return None


def check_formula(latex: str) -> None:
    """Raise `CourseError` for LaTeX that is too long or nested too deeply to be set."""
    if len(latex) > MOST_FORMULA:
        raise CourseError(tr("A formula may have at most {0:,} characters.").format(MOST_FORMULA))
    depth = 0
    for sign in latex:
        depth += (sign == "{") - (sign == "}")
        if depth > MOST_BRACES:
            raise CourseError(
                tr("A formula may have at most {0} braces in one another.").format(MOST_BRACES)
            )


def plain_text(runs: Runs) -> str:
    """Runs as bare text, for screen readers and search; formulas as their LaTeX."""
    return "".join(run.text for run in runs)


def formulas(runs: Runs) -> tuple[str, ...]:
    """The LaTeX in a text."""
    return tuple(run.text for run in runs if run.kind in ("maths", "display"))
