"""Lesson 8: the attention of one query over three keys, by hand."""

from __future__ import annotations

import math
from collections.abc import Sequence
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
    Rows,
    affine,
    dot,
    exponentials,
    leaf,
    power_of_e,
    reals,
    softmax,
    transpose,
    vector_field,
)
from engine.exercises.wording import affine_numbers, matrix_latex, text, vector_latex, worded
from engine.expressions import quotient, total
from engine.language import tr

_ZERO = (Fraction(0),)


def _score_line(q: tuple[Fraction, ...], keys: Rows) -> Line:
    def work(earlier: Earlier) -> list[Working]:
        return [
            worked(
                dot(q, key),
                tr("q · k{0} is {1}").format("₁₂₃"[at], affine_numbers(q, Fraction(0), key)),
            )
            for at, key in enumerate(keys)
        ]

    return Line(
        "scores",
        r"(q \cdot k_1, q \cdot k_2, q \cdot k_3)",
        vector_field(3),
        work,
        mistakes=(
            Mistake(
                tr("numbers added"),
                tr("A dot product multiplies number by number, then adds up."),
                lambda earlier: [sum(q) + sum(key) for key in keys],
            ),
            Mistake(
                tr("keys alone"),
                tr("The query is missing: multiply each key with it."),
                lambda earlier: [sum(key, Fraction(0)) for key in keys],
            ),
        ),
    )


def _scaled_line(size: int) -> Line:
    root = Fraction(math.isqrt(size))

    def work(earlier: Earlier) -> list[Working]:
        return [
            worked(
                quotient(leaf(each), leaf(root)),
                tr("{0} is divided by √{1}").format(text(each), size),
            )
            for each in reals(earlier["scores"])
        ]

    return Line(
        "scaled",
        worded(tr("scores")) + rf" / \sqrt{{{size}}}",
        vector_field(3),
        work,
        ("scores",),
        mistakes=(
            Mistake(
                tr("not scaled"), tr("The scores are still to be divided."), lambda e: e["scores"]
            ),
            Mistake(
                tr("divided by the size"),
                tr("Divide by the square root √{0}, not by {0}.").format(size),
                lambda earlier: [each / size for each in reals(earlier["scores"])],
            ),
            Mistake(
                tr("multiplied"),
                tr("Divide by the square root instead of multiplying."),
                lambda earlier: [each * root for each in reals(earlier["scores"])],
            ),
        ),
    )


def _weights(scores: Sequence[Real], seen: int) -> Reals:
    return (*softmax(scores[:seen]), *_ZERO * (len(scores) - seen))


def _weight_line(source: str, seen: int) -> Line:
    def work(earlier: Earlier) -> list[Working]:
        powers = exponentials(reals(earlier[source])[:seen])
        found = [
            worked(
                quotient(power, total(powers)),
                tr("weight {0}: e^score over the sum of all").format(at + 1),
            )
            for at, power in enumerate(powers)
        ]
        found += [Working(Fraction(0), tr("a masked key has weight 0"))] * (3 - seen)
        return found

    mistakes = [
        Mistake(
            tr("not normalised"),
            tr("These do not add up to 1: divide each exponential by their sum."),
            lambda earlier: [
                *(power_of_e(each) for each in reals(earlier[source])[:seen]),
                *_ZERO * (3 - seen),
            ],
        ),
        Mistake(
            tr("no powers"),
            tr("Softmax takes e to the power of each score first."),
            lambda earlier: _shares(reals(earlier[source]), seen),
        ),
        Mistake(
            tr("negative powers"),
            tr("The sign: a larger score gives a larger weight."),
            lambda earlier: _weights([-each for each in reals(earlier[source])], seen),
        ),
    ]
    if source == "scaled":
        mistakes.append(
            Mistake(
                tr("not scaled"),
                tr("The scores were not divided by the square root first."),
                lambda earlier: _weights(reals(earlier["scores"]), seen),
            )
        )
    if seen < 3:
        mistakes.append(
            Mistake(
                tr("mask forgotten"),
                tr("The third key comes after the query: it is masked."),
                lambda earlier: softmax(reals(earlier[source])),
            )
        )
    return Line(
        "weights",
        r"\operatorname{softmax}",
        vector_field(3),
        work,
        (source,),
        TWO_DECIMALS,
        tuple(mistakes),
    )


def _shares(scores: Reals, seen: int) -> Reals | None:
    whole = sum(scores[:seen], Fraction(0))
    return (*(each / whole for each in scores[:seen]), *_ZERO * (3 - seen)) if whole else None


def _output_line(values: Rows, keys: Rows, seen: int) -> Line:
    columns = transpose(values)

    def mixed(rows: Rows, weights: Sequence[Real]) -> Reals:
        return tuple(
            sum((a * b for a, b in zip(column, weights, strict=True)), Fraction(0))
            for column in transpose(rows)
        )

    def work(earlier: Earlier) -> list[Working]:
        weights = reals(earlier["weights"])
        return [
            worked(
                dot(weights, column),
                tr("number {0} is {1}").format(
                    at + 1, affine_numbers(column, Fraction(0), weights)
                ),
            )
            for at, column in enumerate(columns)
        ]

    even = (Fraction(1, seen),) * seen + _ZERO * (3 - seen)
    return Line(
        "output",
        worded(tr("output")),
        vector_field(len(columns)),
        work,
        ("weights",),
        TWO_DECIMALS,
        (
            Mistake(
                tr("plain mean"),
                tr("That is the plain mean: weigh each value by its attention weight."),
                lambda earlier: mixed(values, even),
            ),
            Mistake(
                tr("keys mixed"),
                tr("The keys were mixed: the weights mix the values."),
                lambda earlier: (
                    mixed(keys, reals(earlier["weights"])) if len(keys[0]) == len(columns) else None
                ),
            ),
        ),
    )


def _attention(draw: Draw, level: int) -> Exercise:
    size = 2 if level == 1 else 4
    low = 0 if level == 1 else -1
    q = draw.vector(size, low, 2)
    keys = draw.matrix(3, size, low, 2)
    values = draw.matrix(3, size, -2, 3) if level == 1 else draw.matrix(3, 2, -2, 3)
    seen = 2 if level == 3 else 3
    scores = affine(keys, q, _ZERO * 3)
    limit = 3 if level == 1 else 6
    if len(set(scores)) < 2 or max(scores) - min(scores) > limit or not any(scores):
        raise Dull
    source = "scores" if level == 1 else "scaled"
    middle = () if level == 1 else (_scaled_line(size),)
    lines = (
        _score_line(q, keys),
        *middle,
        _weight_line(source, seen),
        _output_line(values, keys, seen),
    )
    mask = tr(" The query is the second token, so the third key is masked.") if level == 3 else ""
    scale = (
        tr(" Leave out the scaling.")
        if level == 1
        else tr(" Scale by $\\sqrt{{{0}}}$.").format(size)
    )
    return Exercise(
        tr("Attention of one query"),
        tr(
            "The query is $q = {0}$, the keys are the rows of $K = {1}$"
            " and the values the rows of $V = {2}$. Compute the attention of the "
            "query over the three keys, and its output.{3}{4} Two decimals."
        ).format(vector_latex(q), matrix_latex(keys), matrix_latex(values), scale, mask),
        lines,
        (
            tr("First a score for each key: its dot product with the query."),
            tr("Then softmax turns the scores into weights that add up to 1."),
            tr("The output is each value times its weight, added up."),
        ),
        {"q": q, "keys": keys, "values": values, "seen": seen, "scaled": level > 1},
    )


FAMILIES = (
    Family(
        "attention",
        tr("Attention of one query"),
        8,
        tr("One query over three keys, by hand."),
        (
            tr("Vectors of two numbers, without scaling."),
            tr("Vectors of four numbers, divided by √4."),
            tr("The same, with the last key masked."),
        ),
        _attention,
    ),
)
