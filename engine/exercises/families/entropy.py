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
from engine.exercises.wording import latex, text, vector_latex, worded
from engine.expressions import Expression, apply, product, quotient, total
from engine.language import tr


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
            tr("likeliest token"),
            tr("The loss looks at the token that came, not at the likeliest one."),
            lambda earlier: of(max(p)),
        ),
        one(
            tr("one minus p"),
            tr("That is 1 − p: take minus the logarithm of p."),
            lambda earlier: 1 - first(earlier, "p"),
        ),
        one(
            tr("wrong base"),
            tr("The wrong logarithm: to base 2 here.")
            if bits
            else tr("The wrong logarithm: the natural one, ln."),
            lambda earlier: _other_log(first(earlier, "p"), bits),
        ),
    ]
    lines = (
        number_line(
            "p",
            f"p({worded(words[truth])})",
            lambda earlier: leaf(p[truth]),
            mistakes=(
                one(
                    tr("likeliest token"),
                    tr("That is the likeliest token; the one that came counts."),
                    lambda earlier: max(p),
                ),
            ),
            told=lambda earlier: tr("look up {0} in the list").format(words[truth]),
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
        tr("Cross-entropy of a prediction"),
        tr(
            "A model gives the next token these probabilities: {0}. The token that came was "
            "{1}. What is the loss, ${2}$"
        ).format(pairs, words[truth], log)
        + (tr(" (in bits)?") if bits else tr("? Two decimals.")),
        lines,
        (
            tr("Only the probability of the token that came counts."),
            tr("The loss is minus the logarithm of it: sure and right costs nothing."),
            (
                tr("Take minus the logarithm to base 2 of ${0}$.").format(latex(p[truth]))
                if bits
                else tr("Take minus the logarithm ln of ${0}$.").format(latex(p[truth]))
            ),
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
                tr("number {0} is −ln({1})").format(at + 1, text(each)),
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
                    tr("base 2"),
                    tr("Take the natural logarithm ln here."),
                    lambda earlier: [-math.log2(each) for each in p],
                ),
                Mistake(
                    tr("one minus p"),
                    tr("That is 1 − p: take minus the logarithm of p."),
                    lambda earlier: [1 - each for each in p],
                ),
            ),
            given=p,
        ),
        number_line(
            "mean",
            worded(tr("mean")),
            mean,
            ("losses",),
            tolerance=TWO_DECIMALS,
            mistakes=(
                one(
                    tr("summed"),
                    tr("That is their sum: divide by how many there are."),
                    lambda earlier: sum(take("losses", earlier)),
                ),
                one(
                    tr("mean of p"),
                    tr("Average the losses, not the probabilities."),
                    lambda earlier: -math.log(sum(p) / 3),
                ),
            ),
        ),
        number_line(
            "perplexity",
            f"e^{{{worded(tr('mean'))}}}",
            perplexity,
            ("mean",),
            tolerance=TWO_DECIMALS,
            mistakes=(
                one(
                    tr("base 2"),
                    tr("With ln in the loss, the perplexity is a power of e, not of 2."),
                    lambda earlier: 2 ** min(float(first(earlier, "mean")), 60.0),
                ),
                one(
                    tr("sign"),
                    tr("The sign: e to the power of the mean loss."),
                    lambda earlier: power_of_e(-first(earlier, "mean")),
                ),
            ),
        ),
    )
    return Exercise(
        tr("Cross-entropy of a prediction"),
        tr(
            "At three places of a text a model gave the token that came the probabilities "
            "${0}$. Compute the loss at each place, their mean and the perplexity. "
            "Two decimals."
        ).format(vector_latex(p)),
        lines,
        (
            tr("The loss at a place is −ln p."),
            tr("The mean is their sum divided by 3."),
            tr(
                "The perplexity is e to the power of the mean: as if choosing among so many tokens."
            ),
        ),
        {"p": p},
    )


FAMILIES = (
    Family(
        "cross-entropy",
        tr("Cross-entropy of a prediction"),
        10,
        tr("How wrong a prediction was."),
        (
            tr("In bits, with powers of 2."),
            tr("With the natural logarithm."),
            tr("Mean and perplexity."),
        ),
        _entropy,
    ),
)
