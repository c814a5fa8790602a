"""Lesson 4: into how many linear pieces a layer of ReLUs cuts a line or a plane."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from fractions import Fraction

from engine.exercises.draw import Draw
from engine.exercises.exercise import (
    Cells,
    Earlier,
    Exercise,
    Field,
    Line,
    Mistake,
    Working,
    worked,
)
from engine.exercises.family import Dull, Family
from engine.exercises.lines import Map, leaf, number_line, one, reals, vector_field
from engine.exercises.networks import network
from engine.exercises.wording import affine_latex, affine_text, latex, listed, worded
from engine.expressions import Expression, quotient, total
from engine.language import tr


def _kinks(w: Sequence[Fraction], b: Sequence[Fraction]) -> list[Fraction]:
    return [-constant / weight for weight, constant in zip(w, b, strict=True)]


def _regions(draw: Draw, level: int) -> Exercise:
    if level == 3:
        return _plane_regions(draw)
    count = level + 1
    w = tuple(Fraction(draw.choice((-2, -1, 1, 2))) for _ in range(count))
    b = tuple(each * draw.between(-4, 4) for each in w)
    v = tuple(Fraction(draw.choice((-3, -2, -1, 1, 2, 3))) for _ in range(count))
    kinks = _kinks(w, b)
    # The slope changes at a kink by Σ v·|w|: where that is 0, the bends cancel.
    change = {
        at: sum((c * abs(a) for a, c, k in zip(w, v, kinks, strict=True) if k == at), Fraction(0))
        for at in kinks
    }
    if not all(change.values()) or (level == 1 and len(change) < count):
        raise Dull
    if level == 2 and len(change) == count and draw.below(2):
        raise Dull  # half of the variants have two bends at one place
    terms = [
        (c < 0, f"{'' if abs(c) == 1 else latex(abs(c))}"
         rf"\operatorname{{ReLU}}({affine_latex((a,), k, ('x',))})")
        for a, k, c in zip(w, b, v, strict=True)
    ]  # fmt: skip
    formula = "".join(
        (("-" if minus else "") if at == 0 else (" - " if minus else " + ")) + term
        for at, (minus, term) in enumerate(terms)
    )

    def places(earlier: Earlier) -> list[Working]:
        return [
            worked(
                quotient(leaf(-constant), leaf(weight)),
                tr("{0} is 0 there").format(affine_text((weight,), constant, ("x",))),
            )
            for weight, constant in zip(w, b, strict=True)
        ]

    def pieces(earlier: Earlier) -> Expression:
        return total([leaf(Fraction(len(set(earlier["kinks"])))), leaf(Fraction(1))])

    kink_line = Line(
        "kinks",
        worded(tr("bends at") + " ") + "x",
        vector_field(count),
        places,
        mistakes=(
            Mistake(
                tr("sign"),
                tr("The sign: the bend is where what is inside ReLU becomes 0."),
                lambda earlier: [-each for each in kinks],
            ),
            Mistake(
                tr("bias taken"),
                tr("That is the bias: set what is inside ReLU to 0 and solve for x."),
                lambda earlier: b,
            ),
        ),
    )
    region_line = number_line(
        "regions",
        worded(tr("pieces")),
        pieces,
        ("kinks",),
        mistakes=(
            one(
                tr("bends counted"),
                tr("Those are the bends: there is one piece more."),
                lambda earlier: Fraction(len(set(earlier["kinks"]))),
            ),
            one(
                tr("counted twice"),
                tr("Two bends at the same place are one."),
                lambda earlier: Fraction(count + 1),
            ),
            one(
                tr("powers"),
                tr("With one input, n bends make n + 1 pieces, not 2ⁿ."),
                lambda earlier: Fraction(2**count),
            ),
        ),
    )
    hidden = Map("f_1", tuple((each,) for each in w), b)
    return Exercise(
        tr("Linear regions"),
        tr(
            "Let $f(x) = {0}$. Where does the graph bend (in the order of the terms), and "
            "of how many straight pieces does it consist?"
        ).format(formula),
        (kink_line, region_line),
        (
            tr("ReLU bends where what is inside it becomes 0."),
            tr("Set each inside to 0 and solve for x."),
            tr("Between two neighbouring bends the graph is straight; do not forget the two ends."),
        ),
        {"w": w, "b": b, "v": v},
        lambda: network((Fraction(1),), [hidden, "ReLU", Map("f_2", (v,), (Fraction(0),), 1)]),
    )


def _parallel(a: Sequence[Fraction], b: Sequence[Fraction]) -> bool:
    return a[0] * b[1] == a[1] * b[0]


def _plane_regions(draw: Draw) -> Exercise:
    count = draw.between(2, 4)
    w = draw.matrix(count, 2, -2, 2)
    b = draw.vector(count, -3, 3)
    crossings: list[tuple[Fraction, Fraction]] = []
    for (p, c), (q, d) in itertools.combinations(list(zip(w, b, strict=True)), 2):
        if _parallel(p, q):
            if p[0] * d == q[0] * c and p[1] * d == q[1] * c:
                raise Dull  # the same line twice
            continue
        det = p[0] * q[1] - p[1] * q[0]
        crossings.append(((p[1] * d - q[1] * c) / det, (q[0] * c - p[0] * d) / det))
    if len(set(crossings)) < len(crossings):
        raise Dull  # three lines through one point
    neurons = [affine_latex(row, k, ("x", "y")) for row, k in zip(w, b, strict=True)]

    def cross(earlier: Earlier) -> Sequence[Working]:
        return [
            Working(Fraction(len(crossings)), tr("parallel lines never meet, others meet once"))
        ]

    def number(earlier: Earlier) -> Expression:
        met = reals(earlier["crossings"])[0]
        return total([leaf(Fraction(1)), leaf(Fraction(count)), leaf(met)])

    pairs = count * (count - 1) // 2

    def cell(value: int) -> Cells:
        return (Fraction(value),)

    cross_line = Line(
        "crossings",
        worded(tr("crossings")),
        Field(),
        cross,
        mistakes=(
            Mistake(tr("parallel"), tr("Parallel lines do not meet."), lambda earlier: cell(pairs)),
        ),
    )
    lines = (
        cross_line,
        number_line(
            "regions",
            worded(tr("regions")),
            number,
            ("crossings",),
            mistakes=(
                one(
                    tr("powers"),
                    tr("Not every on-off pattern occurs: n lines need not make 2ⁿ regions."),
                    lambda earlier: Fraction(2**count),
                ),
                one(
                    tr("one missing"),
                    tr("One region is there before any line is drawn."),
                    lambda earlier: count + reals(earlier["crossings"])[0],
                ),
                one(
                    tr("lines counted"), tr("Those are the lines."), lambda earlier: Fraction(count)
                ),
            ),
        ),
    )
    shown = listed([rf"$\operatorname{{ReLU}}({each})$" for each in neurons])
    hidden = Map("f_1", w, b)
    return Exercise(
        tr("Linear regions in the plane"),
        tr(
            "A layer on two inputs has the neurons {0}. Each switches on along a straight line. "
            "In how many points do two of these lines cross, and into how many regions do they "
            "divide the plane?"
        ).format(shown),
        lines,
        (
            tr("Each neuron's line is where what is inside its ReLU becomes 0."),
            tr("Two lines cross once, unless they are parallel."),
            tr("Every line adds one region, and one more for each line it crosses."),
        ),
        {"w": w, "b": b},
        lambda: network((Fraction(1), Fraction(1)), [hidden, "ReLU"]),
    )


FAMILIES = (
    Family(
        "regions",
        tr("Counting linear regions"),
        4,
        tr("How many straight pieces a ReLU layer makes."),
        (
            tr("Two neurons on a line."),
            tr("Three neurons, some at one place."),
            tr("Lines in the plane."),
        ),
        _regions,
    ),
)
