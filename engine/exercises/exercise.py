"""What an exercise is: a question, and lines to fill in, each computed from the lines before it.

A line holds one function, `work`: from the cells of the earlier lines to its own, with the
arithmetic told. The right answer is `work` on right lines; follow-through is the same function on
the student's lines; the worked solution is what it tells. So the three cannot disagree.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from typing import Any, Literal

from engine import numbers
from engine.exercises.answers import parse_number, parse_token
from engine.exercises.errors import AnswerError
from engine.exercises.wording import joined
from engine.expressions import Expression
from engine.graph import Graph
from engine.language import tr

Cell = Fraction | float | str
Cells = tuple[Cell, ...]
Earlier = Mapping[str, Cells]
"""The cells of the lines so far, by the lines' keys."""

FieldKind = Literal["number", "vector", "matrix", "choice", "token"]


@dataclass(frozen=True)
class Field:
    """Where an answer is written: a grid of `rows` × `columns` cells, or one choice or token.

    A vector is one row, as it is written in a line: (4, 2). Cells are kept row by row.
    """

    kind: FieldKind = "number"
    rows: int = 1
    columns: int = 1
    choices: tuple[str, ...] = ()

    @property
    def size(self) -> int:
        """How many cells there are."""
        return self.rows * self.columns

    def read(self, text: str) -> Cell:
        """What a student typed into one cell. Raises `AnswerError`."""
        if self.kind == "choice":
            if text not in self.choices:
                raise AnswerError(tr("Choose one of the answers that are offered."))
            return text
        if self.kind == "token":
            return parse_token(text)
        return parse_number(text).cell

    def show(self, cell: Cell, digits: int = 4) -> str:
        """A cell as people write it."""
        return cell_text(cell, digits)


def cell_text(cell: Cell, digits: int = 4) -> str:
    """`3`, `−1/3`, `0.76`, `ReLU`: what a cell holds, written for people."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, Fraction) and cell.denominator not in (1, 2, 4, 5, 8, 10, 20, 25, 50, 100):
        return numbers.fraction_text(cell)
    return numbers.plain(float(cell), digits)


def typed_text(cell: Cell) -> str:
    """A cell as a student could type it so that it reads back as exactly this."""
    if isinstance(cell, Fraction):
        whole = cell.denominator == 1
        return str(cell.numerator) if whole else f"{cell.numerator}/{cell.denominator}"
    return cell if isinstance(cell, str) else repr(cell)


@dataclass(frozen=True)
class Tolerance:
    """How near an answer must be: exactly, within ± `size`, or within `size` times the answer."""

    kind: Literal["exact", "absolute", "relative"] = "exact"
    size: float = 0.0

    def accepts(self, given: Cell, right: Cell) -> bool:
        """Whether `given` counts as `right`."""
        if isinstance(given, str) or isinstance(right, str):
            return given == right
        if isinstance(given, Fraction) and isinstance(right, Fraction) and given == right:
            return True
        if isinstance(right, float) and not math.isfinite(right):
            return False  # a line that cannot be computed from the line above
        return abs(float(given) - float(right)) <= self.margin(right)

    def margin(self, right: Cell) -> float:
        """How far from `right` an answer may lie."""
        size = 0.0 if isinstance(right, str) else abs(float(right))
        if self.kind == "exact":
            return 1e-9 * max(1.0, size)  # room for √ and tanh typed as such, nothing more
        return (self.size if self.kind == "absolute" else self.size * size) + 1e-9

    @property
    def text(self) -> str:
        """What a student is told: `exactly`, `to 2 decimals`, `to within 1 %`."""
        if self.kind == "exact":
            return tr("exactly")
        if self.kind == "absolute":
            for decimals in range(1, 7):
                if abs(self.size - 0.5 * 10.0**-decimals) < 1e-12:
                    return (
                        tr("to {0} decimals").format(decimals)
                        if decimals > 1
                        else tr("to {0} decimal").format(decimals)
                    )
            return tr("to within {0}").format(numbers.plain(self.size, 6))
        return tr("to within {0} %").format(numbers.plain(100 * self.size))


EXACT = Tolerance()
TWO_DECIMALS = Tolerance("absolute", 0.005)
THREE_DECIMALS = Tolerance("absolute", 0.0005)


@dataclass(frozen=True)
class Working:
    """One cell of a line, worked out.

    `told` is the arithmetic as a tutor says it, with the numbers put in (`u + v is 2 + 0`): it
    stands beside a wrong cell, so it leaves the result to the student. `expression` is the same
    with every product, where there is arithmetic; `shown` is the worked solution's own sentence
    where there is none.
    """

    value: Cell
    told: str
    expression: Expression | None = None
    shown: str = ""

    @property
    def sentence(self) -> str:
        """A line of the worked solution: the arithmetic with every product, and its value."""
        if self.shown or self.expression is None:
            return self.shown or self.told
        written = self.expression.text()
        value = cell_text(self.value)
        return written if written == value else f"{written} = {value}"

    @property
    def latex(self) -> str:
        """The same as LaTeX; "" where there is no arithmetic."""
        if self.expression is None:
            return ""
        value = cell_latex(self.value)
        written = self.expression.latex()
        return written if written == value else f"{written} = {value}"


def cell_latex(cell: Cell) -> str:
    """A cell as LaTeX."""
    if isinstance(cell, str):
        return rf"\text{{{cell}}}"
    if isinstance(cell, Fraction) and cell.denominator != 1:
        return numbers.fraction_latex(cell)
    return numbers.latex(float(cell))


def worked(expression: Expression, told: str = "", shown: str = "") -> Working:
    """A cell whose value is that of `expression`."""
    value = expression.value if expression.exact is None else expression.exact
    return Working(value, told or expression.text(), expression, shown)


@dataclass(frozen=True)
class Mistake:
    """A mistake people make: what it is called, what to say, and what it would give.

    `gives` computes the line's cells under the mistake from the earlier lines, or None where the
    mistake cannot be made there.
    """

    key: str
    sentence: str
    gives: Callable[[Earlier], Sequence[Cell] | None]


@dataclass(frozen=True)
class Line:
    """One line of an answer: `label` (LaTeX) = field.

    `uses` names the earlier lines `work` reads. `given` is what the line starts from when it uses
    none: a student who writes that down again has not worked.
    """

    key: str
    label: str
    field: Field
    work: Callable[[Earlier], Sequence[Working]]
    uses: tuple[str, ...] = ()
    tolerance: Tolerance = EXACT
    mistakes: tuple[Mistake, ...] = ()
    given: Cells = ()

    def values(self, earlier: Earlier) -> Cells:
        """The line's cells, given the earlier lines."""
        return tuple(each.value for each in self.work(earlier))


@dataclass(frozen=True)
class Variant:
    """The name of a variant: it says all that is needed to make it again."""

    family: str
    level: int
    seed: int

    @property
    def text(self) -> str:
        """`lecture-2-17`, printed on worksheets."""
        return f"{self.family}-{self.level}-{self.seed}"


@dataclass(frozen=True)
class Section:
    """One line of the worked solution: its label (LaTeX), the working and the answer."""

    label: str
    working: tuple[Working, ...]
    answer: str


@dataclass(frozen=True)
class Exercise:
    """A question with its lines. `question` is Markdown with LaTeX between dollar signs.

    `given` holds the numbers the question is about, by name, so that the answer can be computed
    again by other means. `hints` are three, each saying more than the one before. `challenge` is
    what to think about next; trying it leads to `challenge_variant`.
    """

    title: str
    question: str
    lines: tuple[Line, ...]
    hints: tuple[str, str, str]
    given: Mapping[str, Any] = field(default_factory=dict[str, Any])
    build: Callable[[], Graph] | None = None
    variant: Variant = Variant("", 1, 0)
    challenge: str = ""
    challenge_family: str = ""

    @property
    def challenge_variant(self) -> Variant | None:
        """The variant that takes the challenge up: the same level and seed of another family."""
        if not self.challenge_family:
            return None
        return Variant(self.challenge_family, self.variant.level, self.variant.seed)

    @cached_property
    def answers(self) -> Earlier:
        """The right cells of every line, by its key."""
        found: dict[str, Cells] = {}
        for line in self.lines:
            found[line.key] = line.values(found)
        return found

    @cached_property
    def network(self) -> Graph | None:
        """The network the exercise is about, to open on the canvas; None where there is none."""
        return None if self.build is None else self.build()

    def solution(self) -> tuple[Section, ...]:
        """The worked solution, line by line, with every product."""
        sections: list[Section] = []
        for line in self.lines:
            working = tuple(line.work(self.answers))
            sections.append(Section(line.label, working, self.answer_text(line)))
        return tuple(sections)

    def answer_text(self, line: Line) -> str:
        """A line's right answer for a key: `(4, 2)`, `ReLU`, rows of a matrix after another."""
        cells = [line.field.show(cell) for cell in self.answers[line.key]]
        return grid_text(cells, line.field)


def grid_text(cells: Sequence[str], field: Field) -> str:
    """Cells as one line of text: `4`, `(4, 2)`, `(1, 2; 3, 4)`."""
    if field.size == 1:
        return cells[0]
    rows = [cells[at : at + field.columns] for at in range(0, len(cells), field.columns)]
    between = "; " if numbers.separator() == ", " else " | "
    return "(" + between.join(joined(row) for row in rows) + ")"
