"""What a line of typed mathematics is made of, before anybody asks what it means.

definition → [name [(names)] =] sum;  sum → product ± product …;  product → factor · factor …;
factor → number | name | call | (sum, …) | [matrix].
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from engine.errors import FormulaError
from engine.formula_text.lexer import Token, tokens
from engine.language import tr

MOST_COMPONENTS = 64
_DEEPEST = 40
_MOST_CELLS = 4_096


@dataclass(frozen=True)
class Part:
    """A piece of a formula and where it stands."""

    at: int
    length: int


@dataclass(frozen=True)
class Number(Part):
    """3, 0.5."""

    value: Fraction


@dataclass(frozen=True)
class Name(Part):
    """x, x_1, W_2."""

    text: str


@dataclass(frozen=True)
class Call(Part):
    """f_1(x): a name with something in brackets behind it."""

    name: str
    is_type: bool
    arguments: tuple[Part, ...]


@dataclass(frozen=True)
class Tuple(Part):
    """(a, b)."""

    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Matrix(Part):
    """[[1, 1], [1, −1]] or [1, 1; 1, −1]."""

    rows: tuple[tuple[Fraction, ...], ...]


@dataclass(frozen=True)
class Sum(Part):
    """a − b + c: each with its sign."""

    terms: tuple[tuple[int, Part], ...]


@dataclass(frozen=True)
class Product(Part):
    """a · b, or a ⊙ b (`pointwise`)."""

    left: Part
    right: Part
    pointwise: bool = False


@dataclass(frozen=True)
class Quotient(Part):
    """a / b."""

    left: Part
    right: Part


@dataclass(frozen=True)
class Definition:
    """One line: `name(parameters) = body`; a line without = has no name."""

    name: str
    parameters: tuple[str, ...] | None
    body: Part
    at: int


def parse_line(text: str, start: int = 0) -> Definition:
    """One line that begins at character `start`. Raises `FormulaError`, located."""
    return _Parser(tokens(text, start)).definition()


class _Parser:
    def __init__(self, found: list[Token]) -> None:
        self._tokens = found
        self._at = 0
        self._depth = 0

    @property
    def _now(self) -> Token:
        return self._tokens[self._at]

    def _is(self, signs: str) -> bool:
        return self._now.kind == "sign" and self._now.text in signs

    def _take(self) -> Token:
        token = self._now
        self._at += 1
        return token

    def definition(self) -> Definition:
        at = self._now.at
        equals = [k for k, token in enumerate(self._tokens) if token.text == "="]
        if len(equals) > 1:
            raise FormulaError(
                tr("A line has one equals sign at most."), self._tokens[equals[1]].at
            )
        name, parameters = "", None
        if equals:
            name, parameters = self._left_side(equals[0])
        if self._at == len(self._tokens) - 1:
            raise FormulaError(tr("Nothing stands behind the equals sign."), self._now.at)
        body = self._several("")
        if self._at < len(self._tokens) - 1:
            raise FormulaError(
                tr("“{0}” is not expected here.").format(self._now.text),
                self._now.at,
                self._now.length,
            )
        return Definition(name, parameters, body, at)

    def _left_side(self, equals: int) -> tuple[str, tuple[str, ...] | None]:
        sentence = tr("Begin the line like f(x, y) = or like W =")
        first = self._take()
        if first.kind not in ("name", "function") or self._at > equals:
            raise FormulaError(f"{sentence}.", first.at, first.length)
        if first.kind == "function":
            raise FormulaError(
                tr(
                    "This is the name of an activation already: call your function f_1, g or the "
                    "like."
                ),
                first.at,
                first.length,
            )
        if self._at == equals:
            self._take()
            return first.text, None
        names: list[str] = []
        if self._is("("):
            self._take()
            while self._at < equals:
                token = self._take()
                if token.kind != "name" or token.text in names:
                    twice = (
                        tr("Two inputs have the same name.") if token.text in names else sentence
                    )
                    raise FormulaError(twice, token.at, token.length)
                names.append(token.text)
                if not self._is(","):
                    break
                self._take()
            if self._is(")") and self._at == equals - 1:
                self._take()
                self._take()
                return first.text, tuple(names)
        raise FormulaError(f"{sentence}.", self._now.at, self._now.length)

    def _several(self, end: str) -> Part:
        """One sum, or several with commas between: a tuple."""
        at = self._now.at
        parts = [self._sum()]
        while self._is(",;"):
            self._take()
            parts.append(self._sum())
            if len(parts) > MOST_COMPONENTS:
                raise FormulaError(tr("More than {0} components.").format(MOST_COMPONENTS), at)
        if end and not self._is(end):
            self._unclosed(at)
        return parts[0] if len(parts) == 1 else Tuple(at, self._now.at - at, tuple(parts))

    def _unclosed(self, at: int) -> None:
        if self._now.kind == "end":
            raise FormulaError(tr("A bracket is opened but not closed."), max(at - 1, 0))
        raise FormulaError(
            tr("“{0}” is not expected here.").format(self._now.text), self._now.at, self._now.length
        )

    def _sum(self) -> Part:
        self._depth += 1
        at = self._now.at
        if self._depth > _DEEPEST:
            raise FormulaError(tr("There are too many brackets inside each other."), at)
        terms = [(1, self._product())]
        while self._is("+-"):
            sign = 1 if self._take().text == "+" else -1
            terms.append((sign, self._product()))
        self._depth -= 1
        if len(terms) == 1:
            return terms[0][1]
        return Sum(at, self._end() - at, tuple(terms))

    def _end(self) -> int:
        last = self._tokens[self._at - 1]
        return last.at + last.length

    def _product(self) -> Part:
        at = self._now.at
        found = self._signed()
        while True:
            if self._is("*#"):
                pointwise = self._take().text == "#"
                found = Product(at, 0, found, self._signed(), pointwise)
            elif self._is("/"):
                self._take()
                found = Quotient(at, 0, found, self._signed())
            elif self._now.kind in ("number", "name", "function") or self._is("(["):
                found = Product(at, 0, found, self._factor())
            else:
                return found

    def _signed(self) -> Part:
        at, sign = self._now.at, 1
        while self._is("+-"):
            sign = -sign if self._take().text == "-" else sign
        found = self._factor()
        return found if sign > 0 else Sum(at, self._end() - at, ((-1, found),))

    def _factor(self) -> Part:
        token = self._take()
        if token.kind == "number":
            return Number(token.at, token.length, Fraction(token.text))
        if token.kind == "end":
            raise FormulaError(
                tr("The line ends where a number or a name is expected."), max(token.at - 1, 0)
            )
        if token.kind in ("name", "function"):
            if not self._is("("):
                return Name(token.at, token.length, token.text)
            inside = self._bracket(self._take().at)
            arguments = inside.parts if isinstance(inside, Tuple) else (inside,)
            is_type = token.kind == "function"
            return Call(token.at, token.length, token.text, is_type, arguments)
        if token.text == "(":
            return self._bracket(token.at)
        if token.text == "[":
            return self._matrix(token.at)
        raise FormulaError(
            tr("Before “{0}” a number or a name is missing.").format(token.text),
            token.at,
            token.length,
        )

    def _bracket(self, at: int) -> Part:
        if self._is(")"):
            raise FormulaError(tr("There is nothing between the brackets."), at, 2)
        found = self._several(")")
        self._take()
        return found

    def _matrix(self, at: int) -> Part:
        rows: list[tuple[Fraction, ...]] = []
        if self._is("["):
            while self._is("["):
                self._take()
                rows.append(self._row(at))
                self._close(at)
                if self._is(",;"):
                    self._take()
        else:
            rows.append(self._row(at))
            while self._is(";"):
                self._take()
                rows.append(self._row(at))
        self._close(at)
        if len({len(row) for row in rows}) > 1:
            raise FormulaError(tr("The rows of this matrix are not equally long."), at)
        if sum(map(len, rows)) > _MOST_CELLS:
            raise FormulaError(
                tr("A typed matrix has at most {0:,} numbers.").format(_MOST_CELLS), at
            )
        return Matrix(at, self._end() - at, tuple(rows))

    def _close(self, at: int) -> None:
        if not self._is("]"):
            self._unclosed(at + 1)
        self._take()

    def _row(self, at: int) -> tuple[Fraction, ...]:
        """Numbers with commas or spaces between: 1, −2 or 1 −2."""
        found = [self._cell()]
        while not self._is("];"):
            if self._is(","):
                self._take()
            elif self._now.kind == "end":
                self._unclosed(at + 1)
            found.append(self._cell())
        return tuple(found)

    def _cell(self) -> Fraction:
        sign = 1
        while self._is("+-"):
            sign = -sign if self._take().text == "-" else sign
        token = self._take()
        if token.kind != "number":
            raise FormulaError(tr("A matrix holds numbers only."), token.at, max(token.length, 1))
        value = Fraction(token.text)
        if self._is("/"):
            self._take()
            below = self._take()
            if below.kind != "number" or Fraction(below.text) == 0:
                raise FormulaError(tr("A number other than 0 must stand below."), below.at)
            value /= Fraction(below.text)
        return sign * value
