"""A map typed by a person, `(x + y − 1, x − y + 1)`, read as W and b, and written back.

The text is read by a small parser of its own that knows sums, products with numbers, fractions and
brackets, and nothing else: no text is ever evaluated. Numbers are kept as exact fractions.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from engine.errors import FormulaError
from engine.typed import PLAIN_SIGNS, number_pattern, shown_sign

MOST_CHARACTERS = 2_000
MOST_DIGITS = 24
MOST_COMPONENTS = 64
MOST_INPUTS = 64
_DEEPEST = 40
_LARGEST = 10**12

FAMILIES = ("xyz", "uvw", "abcd", "pqrs")  # names that stand for the first, second … input
_INDEXED = re.compile(r"[a-zA-Z]_(\d{1,3})")
_TOKEN = re.compile(
    rf"\s*(?:(?P<number>{number_pattern('.')})|(?P<name>[A-Za-z](?:_\d+)?)|(?P<sign>[-+*/(),;]))",
    re.ASCII,
)
_SUBSCRIPTS = {ord("₀") + digit: str(digit) for digit in range(10)}
_SAME = str.maketrans(PLAIN_SIGNS)
_LEFT_SIDE = re.compile(r"\s*([A-Za-z](?:_\d+)?)\s*\(([^()=]*)\)\s*=(.*)", re.DOTALL)


@dataclass(frozen=True)
class AffineMap:
    """x ↦ W x + b with W (outputs, inputs) and b (outputs,), float64, and its variables' names."""

    W: NDArray[np.float64]
    b: NDArray[np.float64]
    variables: tuple[str, ...]


@dataclass(frozen=True)
class _Sum:
    """Σ coefficient · variable + constant, exact."""

    constant: Fraction = Fraction(0)
    terms: dict[str, Fraction] = field(default_factory=dict[str, Fraction])

    def plus(self, other: _Sum, sign: int) -> _Sum:
        names = [*self.terms, *(name for name in other.terms if name not in self.terms)]
        zero = Fraction(0)
        return _Sum(
            self.constant + sign * other.constant,
            {n: self.terms.get(n, zero) + sign * other.terms.get(n, zero) for n in names},
        )

    def times(self, factor: Fraction) -> _Sum:
        return _Sum(
            self.constant * factor, {name: value * factor for name, value in self.terms.items()}
        )


def parse_affine(text: str, inputs: int | None = None) -> AffineMap:
    """Read a typed map. `inputs`, if given, is how many numbers go in.

    Raises `FormulaError`, whose sentence says what could not be read and what to write instead.
    """
    if len(text) > MOST_CHARACTERS:
        raise FormulaError(f"The map is too long: at most {MOST_CHARACTERS:,} characters.")
    named: tuple[str, ...] | None = None
    body = _subscripts(text).translate(_SAME)
    left = _LEFT_SIDE.fullmatch(body)
    if left:
        named = tuple(part.strip() for part in left[2].split(","))
        body = left[3]
        for name in named:
            if not re.fullmatch(r"[A-Za-z](_\d+)?", name):
                raise FormulaError(
                    f"{name or 'An empty name'} cannot name an input: use x, y or x_1."
                )
        if len(set(named)) < len(named):
            raise FormulaError("Two inputs have the same name on the left of the equals sign.")
    elif "=" in body:
        raise FormulaError("Write the map alone, or begin it like f(x, y) =.")
    components = _Parser(_decimal_points(body)).components()
    used = sorted({name for each in components for name in each.terms})
    variables = ordered_variables(used, named, inputs)
    if inputs is not None and len(variables) != inputs:
        raise FormulaError(
            f"The map takes {len(variables)} numbers, but the layer is given {inputs}."
        )
    column = {name: index for index, name in enumerate(variables)}
    w = np.zeros((len(components), len(variables)))
    b = np.zeros(len(components))
    for row, each in enumerate(components):
        b[row] = _float(each.constant)
        for name, value in each.terms.items():
            w[row, column[name]] = _float(value)
    return AffineMap(w, b, variables)


def _subscripts(text: str) -> str:
    return re.sub(r"[₀-₉]+", lambda found: "_" + found[0].translate(_SUBSCRIPTS), text)


def _decimal_points(text: str) -> str:
    """Decimal commas as points, where they cannot be meant as a separator."""
    inner = re.compile(r"(?<=\d),(?=\d)")
    if not inner.search(text):
        return text
    others = re.sub(inner, "", text)
    if ";" in others or "," in others or not text.strip().startswith("("):
        return inner.sub(".", text)
    raise FormulaError(
        "A comma between two digits could be a decimal comma or begin the next component: "
        "write 0.5 with a point, or a space after the comma."
    )


def _float(value: Fraction) -> float:
    if abs(value) > _LARGEST:
        raise FormulaError("A number in the map is too large: keep below 1,000,000,000,000.")
    return float(value)


def ordered_variables(
    used: Sequence[str], named: tuple[str, ...] | None, inputs: int | None
) -> tuple[str, ...]:
    """The inputs' names in order, from the left side, or from which letters were used."""
    if named is not None:
        for name in used:
            if name not in named:
                raise FormulaError(f"{name} is not among the inputs {', '.join(named)}.")
        return named
    indexed = [_INDEXED.fullmatch(name) for name in used]
    if used and all(indexed) and len({name[0] for name in used}) == 1:
        last = max(int(found[1]) for found in indexed if found)
        first = min(int(found[1]) for found in indexed if found)
        count = last if inputs is None else inputs
        if first < 1 or last > min(count, MOST_INPUTS):
            raise FormulaError(f"{used[0][0]}_{last if first else first} is not one of the inputs.")
        return tuple(f"{used[0][0]}_{index}" for index in range(1, count + 1))
    for family in FAMILIES:
        if set(used) <= set(family):
            needed = max((family.index(name) + 1 for name in used), default=1)
            count = needed if inputs is None else inputs
            if count < needed:
                raise FormulaError(
                    f"{family[needed - 1]} would be input {needed}, but the layer is given {count}."
                )
            if count <= len(family):
                return tuple(family[:count])
            if not used:
                return tuple(f"x_{index}" for index in range(1, count + 1))
    if inputs is not None and inputs > 3 and used:
        raise FormulaError(f"With {inputs} inputs, call them x_1, x_2 and so on.")
    raise FormulaError(
        f"{', '.join(used)} cannot be put in order: use x, y, z, or u, v, w, or x_1, x_2 and so "
        "on, or begin with f(a, b) =."
    )


class _Parser:
    """Recursive descent over tuple → sum → product → signed factor."""

    def __init__(self, text: str) -> None:
        self._tokens = list(_tokens(text))
        self._at = 0
        self._depth = 0

    def components(self) -> list[_Sum]:
        if not self._tokens:
            raise FormulaError("There is no map to read: type one such as (x + y − 1, x − y + 1).")
        whole = self._try_tuple()
        if whole is None:
            self._at = 0
            whole = self._list("")
        if self._at < len(self._tokens):
            raise FormulaError(f"After the map, “{self._tokens[self._at]}” is not expected.")
        return whole

    def _try_tuple(self) -> list[_Sum] | None:
        """`( … )` around everything; None when the first bracket closes earlier."""
        depth = 0
        for index, token in enumerate(self._tokens):
            depth += (token == "(") - (token == ")")
            if depth == 0:
                if index < len(self._tokens) - 1 or token != ")":
                    return None
                break
        else:
            if depth > 0 and self._tokens[0] == "(":
                raise FormulaError("A bracket is opened but not closed.")
            return None
        self._at = 1
        found = self._list(")")
        self._at += 1
        return found

    def _list(self, end: str) -> list[_Sum]:
        found = [self._sum()]
        while self._peek() in (",", ";"):
            self._at += 1
            found.append(self._sum())
            if len(found) > MOST_COMPONENTS:
                raise FormulaError(f"The map has more than {MOST_COMPONENTS} components.")
        if self._peek() != end:
            raise FormulaError(f"“{self._peek()}” is not expected here.")
        return found

    def _peek(self) -> str:
        return self._tokens[self._at] if self._at < len(self._tokens) else ""

    def _sum(self) -> _Sum:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise FormulaError("The map has too many brackets inside each other.")
        total = self._product()
        while self._peek() in ("+", "-"):
            sign = 1 if self._peek() == "+" else -1
            self._at += 1
            total = total.plus(self._product(), sign)
        self._depth -= 1
        return total

    def _product(self) -> _Sum:
        sign = 1
        while self._peek() in ("+", "-"):
            sign = -sign if self._peek() == "-" else sign
            self._at += 1
        total = self._factor().times(Fraction(sign))
        while True:
            token = self._peek()
            if token == "/":
                self._at += 1
                total = self._divided(total, self._signed_factor())
            elif token == "*":
                self._at += 1
                total = self._multiplied(total, self._signed_factor())
            elif token and token not in "+-),;":  # 2u, 2(x + y)
                total = self._multiplied(total, self._factor())
            else:
                return total

    def _signed_factor(self) -> _Sum:
        sign = 1
        while self._peek() in ("+", "-"):
            sign = -sign if self._peek() == "-" else sign
            self._at += 1
        return self._factor().times(Fraction(sign))

    def _factor(self) -> _Sum:
        token = self._peek()
        if not token:
            raise FormulaError("The map ends where a number or a variable is expected.")
        self._at += 1
        if token == "(":
            inner = self._sum()
            if self._peek() != ")":
                raise FormulaError("A bracket is opened but not closed.")
            self._at += 1
            return inner
        if token[0].isalpha():
            return _Sum(terms={token: Fraction(1)})
        if token[0].isdigit() or token[0] == ".":
            return _Sum(Fraction(token))
        raise FormulaError(f"Before “{token}” a number or a variable is missing.")

    def _multiplied(self, left: _Sum, right: _Sum) -> _Sum:
        if any(left.terms.values()) and any(right.terms.values()):
            raise FormulaError(
                "A linear layer cannot multiply its inputs with each other, only with numbers."
            )
        return (
            left.times(right.constant) if any(left.terms.values()) else right.times(left.constant)
        )

    def _divided(self, left: _Sum, right: _Sum) -> _Sum:
        if any(right.terms.values()):
            raise FormulaError("A linear layer cannot divide by its inputs, only by numbers.")
        if right.constant == 0:
            raise FormulaError("The map divides by 0.")
        return left.times(1 / right.constant)


def _tokens(text: str) -> list[str]:
    found: list[str] = []
    at = 0
    text = text.rstrip()
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            shown = shown_sign(text[at:].lstrip()[0])
            raise FormulaError(f"{shown} cannot be read in a map.")
        if match["name"] in ("e", "E") and found and found[-1][-1].isdigit() and text[at] in "eE":
            raise FormulaError(f"{found[-1]}e… cannot be read: write the number out in full.")
        token = match["number"] or match["name"] or match["sign"]
        if len(token) > MOST_DIGITS:
            raise FormulaError(f"A number in the map has more than {MOST_DIGITS} digits.")
        if match["number"]:
            token = token.rstrip(".") if token != "." else token
        if (
            found
            and match["name"]
            and found[-1][0].isalpha()
            and at == match.start(match.lastgroup or 0)
        ):
            raise FormulaError(
                f"“{found[-1]}{token}” cannot be read: name inputs by one letter, like x or x_1."
            )
        found.append(token)
        at = match.end()
    return found
