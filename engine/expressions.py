"""Arithmetic as data: each number with what it was made of, ready to be drawn or read out.

An expression knows its value, its exact fraction where every part has one, and its parts. Views
choose how to draw it; `text` and `latex` here write it out as a student would.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from engine import numbers

Operation = Literal["number", "sum", "product", "quotient", "apply"]
Role = Literal["", "input", "weight", "bias", "gradient", "result"]
_LARGEST_DENOMINATOR = 10**6


@dataclass(frozen=True)
class Expression:
    """A number and how it came about.

    `label` names it (`x_1`, `W_12`, `ReLU`); `role` says what kind of number it is, so that a view
    can colour weights and inputs. `exact` is None unless the value is a fraction without rounding.
    """

    operation: Operation
    value: float
    label: str = ""
    parts: tuple[Expression, ...] = ()
    exact: Fraction | None = None
    role: Role = ""

    def text(self, digits: int = 4) -> str:
        """The expression with its numbers put in: `1·1 + 1·2 + (−1)`."""
        return _write(self, lambda leaf: _shown(leaf, digits), "·", " / ")

    def symbols(self) -> str:
        """The same with names instead of numbers: `W_11·x_1 + W_12·x_2 + b_1`."""
        return _write(self, lambda leaf: leaf.label or _shown(leaf, 4), "·", " / ")

    def latex(self, digits: int = 4) -> str:
        """The expression with its numbers put in, as LaTeX."""
        return _latex(self, lambda leaf: _shown_latex(leaf, digits))

    def symbols_latex(self) -> str:
        """The same with names, as LaTeX."""
        return _latex(self, lambda leaf: _label_latex(leaf.label) or _shown_latex(leaf, 4))

    def result_text(self, digits: int = 4) -> str:
        """The value alone: a fraction where it is exact and short, else a decimal."""
        return _shown(self, digits)


_Leaf = Callable[[Expression], str]


@dataclass(frozen=True)
class Step:
    """One line of working: `label = expression`; `note` says in words what is done."""

    label: str
    expression: Expression
    note: str = ""


def number(
    value: float, label: str = "", role: Role = "", exact: Fraction | None = None
) -> Expression:
    """A number that is given."""
    return Expression("number", float(value), label, (), exact, role)


def total(parts: Sequence[Expression], label: str = "") -> Expression:
    """The sum of `parts`."""
    exact = [part.exact for part in parts]
    known = [each for each in exact if each is not None]
    value = math.fsum(part.value for part in parts)
    whole = _short(sum(known, Fraction(0))) if len(known) == len(exact) else None
    return Expression("sum", value, label, tuple(parts), whole)


def product(*parts: Expression) -> Expression:
    """The product of `parts`."""
    exact: Fraction | None = Fraction(1)
    for part in parts:
        exact = None if exact is None or part.exact is None else _short(exact * part.exact)
    return Expression("product", math.prod(part.value for part in parts), "", parts, exact)


def quotient(top: Expression, bottom: Expression) -> Expression:
    """`top` ÷ `bottom`."""
    exact = None
    if top.exact is not None and bottom.exact:
        exact = _short(top.exact / bottom.exact)
    value = top.value / bottom.value if bottom.value else math.nan
    return Expression("quotient", value, "", (top, bottom), exact)


def minus(part: Expression) -> Expression:
    """−1 times `part`: what is taken off in a sum."""
    return product(number(-1.0, f"{numbers.MINUS}1", exact=Fraction(-1)), part)


def root(part: Expression) -> Expression:
    """√ of `part`."""
    return apply("√", [part], math.sqrt(part.value) if part.value >= 0 else math.nan)


def apply(
    name: str, parts: Sequence[Expression], value: float, exact: Fraction | None = None
) -> Expression:
    """A function called `name` of `parts`, whose value is already known."""
    return Expression("apply", float(value), name, tuple(parts), _short(exact))


def _short(exact: Fraction | None) -> Fraction | None:
    if exact is None or exact.denominator > _LARGEST_DENOMINATOR or abs(exact) > 10**12:
        return None
    return exact


def _shown(leaf: Expression, digits: int) -> str:
    if leaf.exact is not None and leaf.exact.denominator in (3, 6, 7, 9, 11, 12):
        return numbers.fraction_text(leaf.exact)
    return numbers.plain(leaf.value, digits)


def _shown_latex(leaf: Expression, digits: int) -> str:
    if leaf.exact is not None and leaf.exact.denominator in (3, 6, 7, 9, 11, 12):
        return numbers.fraction_latex(leaf.exact)
    return numbers.latex(leaf.value, digits)


def _write(at: Expression, leaf: _Leaf, times: str, over: str) -> str:
    if at.operation == "number":
        return leaf(at)
    inner = [_write(part, leaf, times, over) for part in at.parts]
    if at.operation == "apply":
        return f"{at.label}({', '.join(inner)})"
    if at.operation == "sum":
        signed = [_bracketed(text, index > 0) for index, text in enumerate(inner)]
        return " + ".join(signed) or "0"
    factors = [
        f"({text})" if part.operation in ("sum", "quotient") else _bracketed(text, True)
        for part, text in zip(at.parts, inner, strict=True)
    ]
    return (times if at.operation == "product" else over).join(factors)


def _latex(at: Expression, leaf: _Leaf) -> str:
    if at.operation == "number":
        return leaf(at)
    inner = [_latex(part, leaf) for part in at.parts]
    if at.operation == "apply":
        name = at.label if at.label.startswith("\\") else rf"\operatorname{{{at.label}}}"
        return f"{name}({', '.join(inner)})"
    if at.operation == "quotient":
        return rf"\frac{{{inner[0]}}}{{{inner[1]}}}"
    if at.operation == "sum":
        return " + ".join(_bracketed(text, i > 0) for i, text in enumerate(inner)) or "0"
    factors = [
        f"({text})" if part.operation == "sum" else _bracketed(text, True)
        for part, text in zip(at.parts, inner, strict=True)
    ]
    return r" \cdot ".join(factors)


def _bracketed(text: str, inside: bool) -> str:
    """A negative number after another sign stands in brackets."""
    negative = text.startswith((numbers.MINUS, "-"))
    return f"({text})" if inside and negative else text


def _label_latex(label: str) -> str:
    head, _, tail = label.partition("_")
    return f"{head}_{{{tail}}}" if tail else head
