"""Lesson 9: what the temperature does to two tokens."""

from __future__ import annotations

import math
from fractions import Fraction

from engine.exercises.draw import Draw
from engine.exercises.exercise import (
    TWO_DECIMALS,
    Earlier,
    Exercise,
    Line,
    Mistake,
    Working,
    worked,
)
from engine.exercises.family import Dull, Family
from engine.exercises.lines import (
    Real,
    Reals,
    exponentials,
    first,
    leaf,
    number_line,
    one,
    power_of_e,
    reals,
    softmax,
    vector_field,
)
from engine.exercises.networks import softmax_network
from engine.exercises.wording import joined, latex, text, vector_latex
from engine.expressions import apply, quotient, total
from engine.language import tr


def _temperature(draw: Draw, level: int) -> Exercise:
    if level == 3:
        return _which_temperature(draw)
    z: Reals
    if level == 1:
        base, t = draw.between(2, 9), Fraction(draw.between(2, 4))
        top = float(t) * math.log(base)
        z, shown = (top, Fraction(0)), joined([rf"{latex(t)} \ln {base}", "0"])
        if draw.below(2):
            z, shown = (Fraction(0), top), joined(["0", rf"{latex(t)} \ln {base}"])
    else:
        t = draw.choice((Fraction(1, 2), Fraction(2), Fraction(4), Fraction(1, 4)))
        z = draw.vector(2, -2, 3)
        if z[0] == z[1] or abs(z[0] - z[1]) / t > 5:
            raise Dull
        shown = joined([latex(each) for each in z])

    def scaled(earlier: Earlier) -> list[Working]:
        return [
            worked(
                quotient(leaf(each), leaf(t)),
                tr("{0} is divided by {1}").format(text(each), text(t)),
            )
            for each in z
        ]

    def probabilities(earlier: Earlier) -> list[Working]:
        powers = exponentials(reals(earlier["scaled"]))
        return [
            worked(
                quotient(power, total(powers)),
                tr("token {0}: e^z over the sum of both").format(name),
            )
            for power, name in zip(powers, "AB", strict=True)
        ]

    lines = (
        Line(
            "scaled",
            r"z / T",
            vector_field(2),
            scaled,
            tolerance=TWO_DECIMALS,
            mistakes=(
                Mistake(
                    tr("multiplied"),
                    tr("Divide by the temperature instead of multiplying."),
                    lambda earlier: [each * t for each in z],
                ),
                Mistake(tr("temperature"), tr("The temperature was left out."), lambda earlier: z),
            ),
            given=z,
        ),
        Line(
            "probabilities",
            r"\operatorname{softmax}(z / T)",
            vector_field(2),
            probabilities,
            ("scaled",),
            TWO_DECIMALS,
            (
                Mistake(
                    tr("temperature"),
                    tr("Those are the probabilities at temperature 1."),
                    lambda earlier: softmax(z),
                ),
                Mistake(
                    tr("probabilities divided"),
                    tr(
                        "Divide the scores by the temperature, before softmax, not the "
                        "probabilities."
                    ),
                    lambda earlier: [each / float(t) for each in softmax(z)],
                ),
                Mistake(
                    tr("not normalised"),
                    tr("These do not add up to 1: divide by the sum of both."),
                    lambda earlier: [power_of_e(each) for each in reals(earlier["scaled"])],
                ),
                Mistake(
                    tr("wrong way round"),
                    tr("The tokens are the wrong way round."),
                    lambda earlier: tuple(reversed(softmax(reals(earlier["scaled"])))),
                ),
            ),
        ),
    )
    return Exercise(
        tr("Temperature"),
        tr(
            "Two tokens A and B have the scores $z = ({0})$. The temperature is $T = {1}$. "
            "Compute their probabilities. Two decimals."
        ).format(shown, latex(t)),
        lines,
        (
            tr("The temperature acts on the scores, before softmax."),
            tr("Divide both scores by T."),
            tr("Then softmax: e to the power of each, over the sum of both."),
        ),
        {"z": z, "t": t},
        lambda: softmax_network(tuple(each / t for each in z)),
    )


def _which_temperature(draw: Draw) -> Exercise:
    odds = draw.between(2, 9)
    gap = Fraction(draw.between(1, 6), 2)
    p = Fraction(odds, odds + 1)
    low = Fraction(draw.between(-2, 2))
    z = (low + gap, low)

    lines = (
        number_line(
            "odds",
            r"p_A / p_B",
            lambda earlier: quotient(leaf(p), leaf(1 - p)),
            mistakes=(
                one(
                    tr("other odds"), tr("The other way round."), lambda earlier: 1 / Fraction(odds)
                ),
                one(tr("p taken"), tr("Divide by the other probability."), lambda earlier: p),
            ),
        ),
        _log_line("log", r"\ln(p_A / p_B)", "odds"),
        number_line(
            "temperature",
            "T",
            lambda earlier: quotient(leaf(gap), leaf(first(earlier, "log"))),
            ("log",),
            tolerance=TWO_DECIMALS,
            mistakes=(
                one(
                    tr("upside down"),
                    tr("Upside down: the gap of the scores stands above."),
                    lambda earlier: _over(first(earlier, "log"), gap),
                ),
                one(
                    tr("multiplied"),
                    tr("Divide the gap by the logarithm."),
                    lambda earlier: first(earlier, "log") * gap,
                ),
            ),
            told=lambda earlier: tr("the gap {0} over T must be {1}").format(
                text(gap), text(first(earlier, "log"))
            ),
        ),
    )
    return Exercise(
        tr("Temperature"),
        tr(
            "Two tokens A and B have the scores $z = {0}$. At which temperature $T$ has "
            "A the probability ${1}$? Two decimals."
        ).format(vector_latex(z), latex(p)),
        lines,
        (
            tr("At temperature T, p_A over p_B is e to the power (z_A − z_B) / T."),
            tr("Find p_A over p_B first, then its natural logarithm ln."),
            tr("(z_A − z_B) / T equals that logarithm."),
        ),
        {"z": z, "p": p},
        lambda: softmax_network(z),
    )


def _over(a: Real, b: Real) -> Real | None:
    return a / b if b else None


def _log_line(key: str, label: str, source: str) -> Line:
    def work(earlier: Earlier) -> list[Working]:
        value = first(earlier, source)
        if value <= 0:
            return [Working(math.nan, tr("only a positive number has a logarithm"))]
        return [worked(apply("ln", [leaf(value)], math.log(value)))]

    def base_ten(earlier: Earlier) -> list[Real] | None:
        value = first(earlier, source)
        return [math.log10(value)] if value > 0 else None

    return Line(
        key,
        label,
        vector_field(1),
        work,
        (source,),
        TWO_DECIMALS,
        (Mistake(tr("base 10"), tr("Take the natural logarithm ln, not to base 10."), base_ten),),
    )


FAMILIES = (
    Family(
        "temperature",
        tr("Temperature and two tokens"),
        9,
        tr("What the temperature does to two tokens."),
        (tr("Scores that make fractions."), tr("Whole scores."), tr("Find the temperature.")),
        _temperature,
    ),
)
