"""Lesson 9: scores into probabilities."""

from __future__ import annotations

import math
from fractions import Fraction

from engine.exercises.draw import Draw
from engine.exercises.exercise import (
    EXACT,
    THREE_DECIMALS,
    TWO_DECIMALS,
    Earlier,
    Exercise,
    Line,
    Mistake,
    Working,
    cell_text,
    worked,
)
from engine.exercises.family import Dull, Family
from engine.exercises.lines import (
    Reals,
    exponentials,
    power_of_e,
    share_line,
    softmax,
    sum_line,
    vector_field,
)
from engine.exercises.networks import softmax_network
from engine.exercises.wording import joined, text, vector_latex, worded
from engine.expressions import quotient, total
from engine.language import tr

SOFTMAX = r"\operatorname{softmax}(z)"
_HINTS = (
    tr("Softmax makes every number positive first, then lets them add up to 1."),
    tr("Take e to the power of each number, then add these up."),
    tr("Each probability is its own power of e over the sum."),
)


def _power_line(z: Reals, names: list[str], exact: tuple[Fraction, ...] | None) -> Line:
    def work(earlier: Earlier) -> list[Working]:
        return [
            worked(
                power,
                tr("e to the power {0} is asked for").format(name),
                tr("e to the power {0} is {1}").format(name, cell_text(power.value))
                if exact
                else "",
            )
            for power, name in zip(exponentials(z, exact), names, strict=True)
        ]

    return Line(
        "powers",
        "(" + ", ".join(f"e^{{z_{at + 1}}}" for at in range(len(z))) + ")",
        vector_field(len(z)),
        work,
        tolerance=EXACT if exact else TWO_DECIMALS,
        mistakes=(
            Mistake(tr("no powers"), tr("Take e to the power of each number."), lambda earlier: z),
            Mistake(
                tr("negative powers"),
                tr("The sign: a larger score gives a larger power."),
                lambda earlier: [power_of_e(-each) for each in z],
            ),
        ),
        given=z,
    )


def _softmax(draw: Draw, level: int) -> Exercise:
    if level == 3:
        return _softmax_at_once(draw)
    exact: tuple[Fraction, ...] | None = None
    if level == 1:
        exact = tuple(Fraction(draw.between(1, 6)) for _ in range(3))
        if len(set(exact)) < 2 or max(exact) == 1:
            raise Dull
        z: Reals = tuple(Fraction(0) if each == 1 else math.log(each) for each in exact)
        names = ["0" if each == 1 else tr("ln {0}").format(each) for each in exact]
    else:
        z = draw.vector(3, -1, 3)
        if len(set(z)) < 2:
            raise Dull
        names = [text(each) for each in z]
    shown = joined([name.replace("ln", r"\ln").replace("−", "-") for name in names])
    tolerance = EXACT if exact else TWO_DECIMALS
    lines = (
        _power_line(z, names, exact),
        sum_line("sum", worded(tr("sum")), "powers", tolerance=tolerance),
        share_line("softmax", SOFTMAX, "powers", 3, tolerance=tolerance),
    )
    rounding = (
        tr(" The numbers were chosen so that fractions come out.")
        if exact
        else tr(" Two decimals.")
    )
    return Exercise(
        tr("Softmax of logits"),
        tr("The scores (logits) are $z = ({0})$. Compute ${1}$.{2}").format(
            shown, SOFTMAX, rounding
        ),
        lines,
        _HINTS,
        {"z": z, "exact": exact},
        lambda: softmax_network(z),
    )


def _softmax_at_once(draw: Draw) -> Exercise:
    z = draw.vector(4, -3, 3)
    if len(set(z)) < 3 or sum(z) == 0:
        raise Dull

    def work(earlier: Earlier) -> list[Working]:
        powers = exponentials(z)
        return [
            worked(
                quotient(power, total(powers)),
                tr("number {0} is e^({1}) over the sum").format(at + 1, text(z[at])),
            )
            for at, power in enumerate(powers)
        ]

    line = Line(
        "softmax",
        SOFTMAX,
        vector_field(4),
        work,
        tolerance=THREE_DECIMALS,
        mistakes=(
            Mistake(
                tr("not normalised"),
                tr("These do not add up to 1: divide each exponential by their sum."),
                lambda earlier: [power_of_e(each) for each in z],
            ),
            Mistake(
                tr("no powers"),
                tr("The scores themselves were shared out: take e to the power of each first."),
                lambda earlier: [each / sum(z) for each in z],
            ),
            Mistake(
                tr("negative powers"),
                tr("The sign: a larger score gives a larger probability."),
                lambda earlier: softmax([-each for each in z]),
            ),
        ),
        given=z,
    )
    return Exercise(
        tr("Softmax of logits"),
        tr("The scores (logits) are $z = {0}$. Compute ${1}$ to three decimals.").format(
            vector_latex(z), SOFTMAX
        ),
        (line,),
        _HINTS,
        {"z": z, "exact": None},
        lambda: softmax_network(z),
    )


FAMILIES = (
    Family(
        "softmax",
        tr("Softmax of logits"),
        9,
        tr("Scores into probabilities."),
        (
            tr("Scores that make fractions."),
            tr("Whole scores, step by step."),
            tr("Four scores at once."),
        ),
        _softmax,
    ),
)
