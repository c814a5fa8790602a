"""The lines most families share: a linear map, an activation, softmax, a sum of products.

Each builder gives a `Line` whose `work` tells its arithmetic on whatever the earlier lines hold,
and whose mistakes are computed from the same numbers.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from typing import cast

from engine.exercises.exercise import (
    EXACT,
    Cell,
    Cells,
    Earlier,
    Field,
    Line,
    Mistake,
    Tolerance,
    Working,
    worked,
)
from engine.exercises.wording import affine_numbers, affine_text, map_latex, text, variables
from engine.expressions import Expression, Role, apply, number, product, quotient, total
from engine.language import tr
from engine.notation import name_text

Real = Fraction | float
Reals = tuple[Real, ...]
Rows = tuple[tuple[Fraction, ...], ...]
Source = str | Reals
"""Where a line's numbers come from: an earlier line, by its key, or what the question gives."""


def take(source: Source, earlier: Earlier) -> Reals:
    """The numbers of a source."""
    return reals(earlier[source]) if isinstance(source, str) else source


def reals(cells: Cells) -> Reals:
    """Cells that are known to be numbers."""
    return cast("Reals", cells)


def uses(source: Source) -> tuple[str, ...]:
    """The lines a source reads."""
    return (source,) if isinstance(source, str) else ()


def given(source: Source) -> Cells:
    """What the question gives, where the source is no line."""
    return () if isinstance(source, str) else source


def leaf(value: Real, label: str = "", role: Role = "") -> Expression:
    """A number in the working, with its fraction where it has one."""
    return number(float(value), label, role, value if isinstance(value, Fraction) else None)


def dot(row: Sequence[Real], values: Sequence[Real], constant: Real | None = None) -> Expression:
    """Σ row · values (+ constant), every product written out."""
    parts = [
        product(leaf(a, role="weight"), leaf(b, role="input"))
        for a, b in zip(row, values, strict=True)
    ]
    if constant is not None:
        parts.append(leaf(constant, role="bias"))
    return total(parts) if len(parts) > 1 else parts[0]


# -- linear maps


@dataclass(frozen=True)
class Map:
    """x ↦ W x + b, with a name such as f_1; `layer` chooses the letters of its inputs."""

    name: str
    w: Rows
    b: tuple[Fraction, ...]
    layer: int = 0

    @property
    def latex(self) -> str:
        """`f_1(x, y) = (x + y - 1, x - y + 1)`."""
        return map_latex(self.name, self.w, self.b, self.layer)

    @property
    def spoken(self) -> str:
        """The name in a sentence: `f₁`."""
        return name_text(self.name)

    @property
    def is_square(self) -> bool:
        """Whether W has as many rows as columns."""
        return len(self.w) == len(self.w[0])

    def at(self, x: Sequence[Real]) -> Reals:
        """W x + b."""
        return affine(self.w, x, self.b)


def affine(w: Rows, x: Sequence[Real], b: Sequence[Real]) -> Reals:
    """W x + b, exact where all of it is."""
    return tuple(
        sum((a * v for a, v in zip(row, x, strict=True)), Fraction(0)) + constant
        for row, constant in zip(w, b, strict=True)
    )


def transpose(w: Rows) -> Rows:
    """The rows of W as columns."""
    return tuple(zip(*w, strict=True))


def map_line(
    key: str,
    label: str,
    by: Map,
    source: Source,
    *,
    tolerance: Tolerance = EXACT,
    more: Sequence[Mistake] = (),
) -> Line:
    """label = W x + b on what `source` holds."""

    def work(earlier: Earlier) -> list[Working]:
        x = take(source, earlier)
        names = variables(len(by.w[0]), by.layer)
        return [
            worked(
                dot(row, x, constant if any(by.b) else None),
                tr("{0} is {1}").format(
                    affine_text(row, constant, names), affine_numbers(row, constant, x)
                ),
            )
            for row, constant in zip(by.w, by.b, strict=True)
        ]

    mistakes = (*map_mistakes(by, source), *more)
    field = vector_field(len(by.b))
    return Line(key, label, field, work, uses(source), tolerance, mistakes, given(source))


def vector_field(size: int) -> Field:
    """A vector's cells, or one number's."""
    return Field("vector", 1, size) if size > 1 else Field()


def map_mistakes(by: Map, source: Source) -> list[Mistake]:
    """Bias forgotten or subtracted, W transposed."""
    zero = (Fraction(0),) * len(by.b)
    minus = tuple(-each for each in by.b)
    found: list[Mistake] = []
    if any(by.b):
        found.append(
            Mistake(
                tr("bias"),
                tr("The bias is missing: {0} adds it after the products.").format(by.spoken),
                lambda earlier: affine(by.w, take(source, earlier), zero),
            )
        )
        found.append(
            Mistake(
                tr("bias sign"),
                tr("The bias has the wrong sign."),
                lambda earlier: affine(by.w, take(source, earlier), minus),
            )
        )
    if by.is_square and len(by.b) > 1 and transpose(by.w) != by.w:
        found.append(
            Mistake(
                tr("transposed"),
                tr("W was transposed: each row of W makes one output, not each column."),
                lambda earlier: affine(transpose(by.w), take(source, earlier), by.b),
            )
        )
    return found


def instead(key: str, sentence: str, by: Map, source: Source) -> Mistake:
    """What comes out when `by` is applied to `source` in place of what was asked."""

    def gives(earlier: Earlier) -> Reals | None:
        x = take(source, earlier)
        return by.at(x) if len(x) == len(by.w[0]) else None

    return Mistake(key, sentence, gives)


# -- activations


def _relu(x: Real) -> Real:
    return max(Fraction(0), x)


def _sigmoid(x: Real) -> Real:
    return (1 + math.tanh(float(x) / 2)) / 2


ACTIVATIONS: Mapping[str, Callable[[Real], Real]] = {
    "identity": lambda x: x,
    "ReLU": _relu,
    "tanh": lambda x: math.tanh(x),
    "sigmoid": _sigmoid,
}
ACTIVATION_LATEX = {
    "identity": r"\operatorname{id}",
    "ReLU": r"\operatorname{ReLU}",
    "tanh": r"\tanh",
    "sigmoid": r"\sigma",
}


def activated(name: str, x: Real) -> Expression:
    """σ(x), told."""
    value = ACTIVATIONS[name](x)
    return apply(name, [leaf(x)], float(value), value if isinstance(value, Fraction) else None)


def activation_line(
    key: str,
    label: str,
    name: str,
    source: Source,
    size: int,
    *,
    tolerance: Tolerance = EXACT,
    more: Sequence[Mistake] = (),
) -> Line:
    """label = σ of each component of what `source` holds."""

    def work(earlier: Earlier) -> list[Working]:
        told = tr("{0}({1}) is max(0, {1})") if name == "ReLU" else tr("this component is {0}({1})")
        return [
            worked(activated(name, x), told.format(name, text(x))) for x in take(source, earlier)
        ]

    found = (
        Mistake(
            tr("activation skipped"),
            tr("{0} was skipped here: apply it to each component.").format(name),
            lambda earlier: take(source, earlier),
        ),
        *_activation_mistakes(name, source),
        *more,
    )
    return Line(key, label, vector_field(size), work, uses(source), tolerance, found, given(source))


def _activation_mistakes(name: str, source: Source) -> list[Mistake]:
    def each(by: Callable[[Real], Real]) -> Callable[[Earlier], Reals]:
        return lambda earlier: tuple(by(x) for x in take(source, earlier))

    if name == "ReLU":
        return [
            Mistake(
                tr("absolute value"),
                tr("The minus sign was dropped: ReLU turns a negative number into 0."),
                each(abs),
            ),
            Mistake(
                tr("wrong half"),
                tr("ReLU keeps the positive numbers and turns the negative ones into 0."),
                each(lambda x: min(Fraction(0), x)),
            ),
        ]
    others = [other for other in ("ReLU", "tanh", "sigmoid") if other != name]
    return [
        Mistake(
            tr("{0} instead").format(other),
            tr("That is {0}; {1} is asked for.").format(other, name),
            each(ACTIVATIONS[other]),
        )
        for other in others
    ]


# -- probabilities


def power_of_e(x: Real) -> float:
    """e^x; beyond e^700 it stays there, because a student's line may hold any number."""
    return math.exp(min(float(x), 700.0))


def exponentials(z: Sequence[Real], exact: Sequence[Fraction] | None = None) -> list[Expression]:
    """e^z for each z; `exact` gives them as fractions where they are (z = ln 3)."""
    if exact is None:
        return [apply("exp", [leaf(each)], power_of_e(each)) for each in z]
    pairs = zip(z, exact, strict=True)
    return [apply("exp", [leaf(each)], float(power), power) for each, power in pairs]


def softmax(z: Sequence[Real]) -> tuple[float, ...]:
    """e^z over their sum."""
    top = max(float(each) for each in z)
    powers = [math.exp(float(each) - top) for each in z]
    return tuple(power / math.fsum(powers) for power in powers)


def ratio(value: Real, whole: Sequence[Real], index: int) -> Working:
    """value ÷ the sum of `whole`."""
    shares = total([leaf(each) for each in whole])
    return worked(
        quotient(leaf(value), shares),
        tr("number {0} is {1} over the sum {2}").format(
            index + 1, text(value), text(sum(whole, Fraction(0)))
        ),
    )


def sum_line(key: str, label: str, source: Source, *, tolerance: Tolerance = EXACT) -> Line:
    """label = the sum of what `source` holds."""

    def work(earlier: Earlier) -> list[Working]:
        values = take(source, earlier)
        return [worked(total([leaf(each) for each in values]))]

    return Line(key, label, Field(), work, uses(source), tolerance, (), given(source))


def share_line(key: str, label: str, source: str, size: int, *, tolerance: Tolerance) -> Line:
    """Each number of a line over their sum: the last step of softmax."""

    def work(earlier: Earlier) -> list[Working]:
        powers = take(source, earlier)
        if not sum(powers, Fraction(0)):
            return [Working(math.nan, tr("the sum is 0")) for _ in powers]
        return [ratio(each, powers, index) for index, each in enumerate(powers)]

    unshared = Mistake(
        tr("not normalised"),
        tr("These do not add up to 1: divide each exponential by their sum."),
        partial(take, source),
    )
    return Line(key, label, vector_field(size), work, (source,), tolerance, (unshared,))


# -- single numbers


def number_line(
    key: str,
    label: str,
    tell: Callable[[Earlier], Expression],
    needs: Sequence[str] = (),
    *,
    tolerance: Tolerance = EXACT,
    mistakes: Sequence[Mistake] = (),
    told: Callable[[Earlier], str] | None = None,
    start: Cells = (),
) -> Line:
    """label = one number, told by `tell`."""

    def work(earlier: Earlier) -> list[Working]:
        return [worked(tell(earlier), told(earlier) if told else "")]

    return Line(key, label, Field(), work, tuple(needs), tolerance, tuple(mistakes), start)


def one(key: str, sentence: str, gives: Callable[[Earlier], Cell | None]) -> Mistake:
    """A mistake in a line of one cell."""

    def cells(earlier: Earlier) -> tuple[Cell] | None:
        found = gives(earlier)
        return None if found is None else (found,)

    return Mistake(key, sentence, cells)


def first(earlier: Earlier, key: str) -> Real:
    """The single number of an earlier line."""
    return reals(earlier[key])[0]


def choice_line(
    key: str,
    label: str,
    choices: Sequence[str],
    decide: Callable[[Earlier], tuple[str, str]],
    needs: Sequence[str] = (),
    mistakes: Sequence[Mistake] = (),
) -> Line:
    """label = one of `choices`; `decide` gives the right one and the reason."""

    def work(earlier: Earlier) -> list[Working]:
        value, reason = decide(earlier)
        return [Working(value, tr("another one fits better"), shown=reason)]

    return Line(
        key, label, Field("choice", choices=tuple(choices)), work, tuple(needs), EXACT,
        tuple(mistakes),
    )  # fmt: skip
