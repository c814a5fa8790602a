"""Lesson 10: how wrong a prediction was."""

from __future__ import annotations

import math
from fractions import Fraction

from engine.exercises.draw import Draw
from engine.exercises.exercise import (
    EXACT,
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
    first,
    leaf,
    number_line,
    one,
    power_of_e,
    take,
    vector_field,
)
from engine.exercises.wording import latex, text, vector_latex
from engine.expressions import Expression, apply, product, quotient, total


def _entropy(draw: Draw, level: int) -> Exercise:
    if level == 3:
        return _mean_entropy(draw)
    if level == 1:
        p = draw.choice(
            (
                (Fraction(1, 2), Fraction(1, 4), Fraction(1, 8), Fraction(1, 8)),
                (Fraction(1, 2), Fraction(1, 4), Fraction(1, 16), Fraction(3, 16)),
                (Fraction(1, 4), Fraction(1, 2), Fraction(1, 32), Fraction(7, 32)),
            )
        )
        p = draw.sample(p, 4)
    else:
        first_, second = draw.between(1, 6), draw.between(1, 2)
        third = 10 - first_ - second - 1
        p = draw.sample([Fraction(each, 10) for each in (first_, second, third, 1)], 4)
    words = draw.sample(("cat", "dog", "sat", "ran", "mat", "sun", "sea", "sky"), 4)
    truth = draw.below(4)
    if p[truth] in (1, max(p)) and draw.below(2):
        raise Dull
    if level == 1 and p[truth].numerator != 1:
        raise Dull
    pairs = ", ".join(f"{word} ${latex(each)}$" for word, each in zip(words, p, strict=True))
    bits = level == 1
    log = r"-\log_2 p" if bits else r"-\ln p"

    def surprise(value: Real) -> Real:
        found = -math.log2(value) if bits else -math.log(value)
        return Fraction(round(found)) if bits and abs(found - round(found)) < 1e-12 else found

    def tell(earlier: Earlier) -> Expression:
        value = first(earlier, "p")
        if value <= 0:
            return leaf(math.nan)
        found = -surprise(value)
        exact = found if isinstance(found, Fraction) else None
        name = "log2" if bits else "ln"
        return product(leaf(Fraction(-1)), apply(name, [leaf(value)], float(found), exact))

    def of(value: Real) -> Real | None:
        return surprise(value) if value > 0 else None

    mistakes = [
        one(
            "likeliest token",
            "The loss looks at the token that came, not at the likeliest one.",
            lambda earlier: of(max(p)),
        ),
        one("one minus p", "That is 1 − p: take minus the logarithm of p.",
            lambda earlier: 1 - first(earlier, "p")),
        one(
            "wrong base",
            "The wrong logarithm: " + ("to base 2 here." if bits else "the natural one, ln."),
            lambda earlier: _other_log(first(earlier, "p"), bits),
        ),
    ]  # fmt: skip
    lines = (
        number_line(
            "p",
            rf"p(\text{{{words[truth]}}})",
            lambda earlier: leaf(p[truth]),
            mistakes=(
                one(
                    "likeliest token",
                    "That is the likeliest token; the one that came counts.",
                    lambda earlier: max(p),
                ),
            ),
            told=lambda earlier: f"look up {words[truth]} in the list",
        ),
        number_line(
            "loss",
            log,
            tell,
            ("p",),
            tolerance=EXACT if bits else TWO_DECIMALS,
            mistakes=mistakes,
        ),
    )
    return Exercise(
        "Cross-entropy of a prediction",
        f"A model gives the next token these probabilities: {pairs}. The token that came was "
        f"{words[truth]}. What is the loss, ${log}$"
        + (" (in bits)?" if bits else "? Two decimals."),
        lines,
        (
            "Only the probability of the token that came counts.",
            "The loss is minus the logarithm of it: sure and right costs nothing.",
            f"Take minus the logarithm {'to base 2' if bits else 'ln'} of ${latex(p[truth])}$.",
        ),
        {"p": p, "truth": truth, "bits": bits},
    )


def _other_log(value: Real, bits: bool) -> Real | None:
    if value <= 0:
        return None
    return -math.log(value) if bits else -math.log2(value)


def _mean_entropy(draw: Draw) -> Exercise:
    p = tuple(Fraction(draw.between(1, 9), 10) for _ in range(3))
    if len(set(p)) < 2:
        raise Dull

    def losses(earlier: Earlier) -> list[Working]:
        return [
            worked(
                product(leaf(Fraction(-1)), apply("ln", [leaf(each)], math.log(each))),
                f"number {at + 1} is −ln({text(each)})",
            )
            for at, each in enumerate(p)
        ]

    def mean(earlier: Earlier) -> Expression:
        return quotient(total([leaf(each) for each in take("losses", earlier)]), leaf(Fraction(3)))

    def perplexity(earlier: Earlier) -> Expression:
        value = first(earlier, "mean")
        return apply("exp", [leaf(value)], power_of_e(value))

    lines = (
        Line(
            "losses",
            r"-\ln p",
            vector_field(3),
            losses,
            tolerance=TWO_DECIMALS,
            mistakes=(
                Mistake(
                    "base 2",
                    "Take the natural logarithm ln here.",
                    lambda earlier: [-math.log2(each) for each in p],
                ),
                Mistake(
                    "one minus p",
                    "That is 1 − p: take minus the logarithm of p.",
                    lambda earlier: [1 - each for each in p],
                ),
            ),
            given=p,
        ),
        number_line(
            "mean",
            r"\text{mean}",
            mean,
            ("losses",),
            tolerance=TWO_DECIMALS,
            mistakes=(
                one(
                    "summed",
                    "That is their sum: divide by how many there are.",
                    lambda earlier: sum(take("losses", earlier)),
                ),
                one(
                    "mean of p",
                    "Average the losses, not the probabilities.",
                    lambda earlier: -math.log(sum(p) / 3),
                ),
            ),
        ),
        number_line(
            "perplexity",
            r"e^{\text{mean}}",
            perplexity,
            ("mean",),
            tolerance=TWO_DECIMALS,
            mistakes=(
                one(
                    "base 2",
                    "With ln in the loss, the perplexity is a power of e, not of 2.",
                    lambda earlier: 2 ** min(float(first(earlier, "mean")), 60.0),
                ),
                one(
                    "sign",
                    "The sign: e to the power of the mean loss.",
                    lambda earlier: power_of_e(-first(earlier, "mean")),
                ),
            ),
        ),
    )
    return Exercise(
        "Cross-entropy of a prediction",
        f"At three places of a text a model gave the token that came the probabilities "
        f"${vector_latex(p)}$. Compute the loss at each place, their mean and the perplexity. "
        "Two decimals.",
        lines,
        (
            "The loss at a place is −ln p.",
            "The mean is their sum divided by 3.",
            "The perplexity is e to the power of the mean: as if choosing among so many tokens.",
        ),
        {"p": p},
    )


FAMILIES = (
    Family(
        "cross-entropy",
        "Cross-entropy of a prediction",
        10,
        "How wrong a prediction was.",
        ("In bits, with powers of 2.", "With the natural logarithm.", "Mean and perplexity."),
        _entropy,
    ),
)
