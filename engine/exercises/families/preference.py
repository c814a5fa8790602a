"""Lesson 11: one step of preference tuning, and which response it makes more likely.

The policy step is Williams (1992); the margin is that of direct preference optimisation (Rafailov
and others 2023).
"""

from __future__ import annotations

import math
from collections.abc import Callable
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
    choice_line,
    first,
    leaf,
    number_line,
    one,
    power_of_e,
    reals,
    softmax,
    vector_field,
)
from engine.exercises.wording import difference_text, latex, text, vector_latex, worded
from engine.expressions import Expression, apply, product, quotient, total
from engine.language import tr

_RESPONSES = ("A", "B")


def _preference(draw: Draw, level: int) -> Exercise:
    if level == 2:
        return _margin(draw)
    return _policy_step(draw, rewarded=level == 3)


def _policy_step(draw: Draw, *, rewarded: bool) -> Exercise:
    """A step along the gradient of ln p of one response, times an advantage."""
    odds = draw.choice((Fraction(2), Fraction(3), Fraction(4), Fraction(1, 2), Fraction(1, 3)))
    p = (odds / (1 + odds), 1 / (1 + odds))
    shown = r"\ln " + (str(odds) if odds > 1 else rf"\tfrac{{1}}{{{odds.denominator}}}")
    z: Reals = (math.log(odds), Fraction(0))
    chosen = draw.below(2)
    rate = draw.choice((Fraction(1, 2), Fraction(1), Fraction(2)))
    reward, baseline = Fraction(draw.between(0, 4)), Fraction(draw.between(1, 3))
    advantage = reward - baseline if rewarded else Fraction(1)
    if not advantage:
        raise Dull
    name = _RESPONSES[chosen]
    risen = name if advantage > 0 else _RESPONSES[1 - chosen]
    one_hot = [Fraction(at == chosen) for at in range(2)]

    def changes(by: Callable[[Real, Fraction], Real]) -> Callable[[Earlier], list[Real]]:
        return lambda earlier: [
            by(share, hot) for share, hot in zip(reals(earlier["p"]), one_hot, strict=True)
        ]

    def shares(earlier: Earlier) -> list[Working]:
        powers = [leaf(odds), leaf(Fraction(1))]
        return [
            worked(quotient(power, total(powers)), tr("e^z over the sum of both"))
            for power in powers
        ]

    def work(earlier: Earlier) -> list[Working]:
        return [
            worked(
                product(leaf(rate * advantage), total([leaf(hot), leaf(-share)])),
                tr("z_{0} changes by {1}·({2})").format(
                    response, text(rate * advantage), difference_text(hot, share)
                ),
            )
            for response, share, hot in zip(_RESPONSES, reals(earlier["p"]), one_hot, strict=True)
        ]

    size = rate * advantage
    change_mistakes = [
        Mistake(
            tr("wrong response"),
            tr("The step pushes the other response."),
            changes(lambda share, hot: size * ((1 - hot) - share)),
        ),
        Mistake(
            tr("probability forgotten"),
            tr("Take the present probability off: what is likely already moves less."),
            changes(lambda share, hot: size * hot),
        ),
    ]
    if size != 1:
        change_mistakes.append(
            Mistake(
                tr("size forgotten"),
                tr("Multiply by the step size and the advantage.")
                if rewarded
                else tr("Multiply by the step size."),
                changes(lambda share, hot: hot - share),
            )
        )
    if rewarded:
        change_mistakes.append(
            Mistake(
                tr("baseline forgotten"),
                tr("The baseline comes off the reward first."),
                changes(lambda share, hot: rate * reward * (hot - share)),
            )
        )

    def decide(earlier: Earlier) -> tuple[str, str]:
        moved = reals(earlier["change"])
        up = 0 if moved[0] > moved[1] else 1
        return _RESPONSES[up], tr("the score of {0} rises against the other").format(_RESPONSES[up])

    def after(earlier: Earlier) -> Reals:
        return tuple(a + c for a, c in zip(z, reals(earlier["change"]), strict=True))

    def new_shares(earlier: Earlier) -> list[Working]:
        powers = [apply("exp", [leaf(each)], power_of_e(each)) for each in after(earlier)]
        return [
            worked(quotient(power, total(powers)), tr("softmax of the new scores"))
            for power in powers
        ]

    lines = [
        Line(
            "p",
            r"(p_A, p_B)",
            vector_field(2),
            shares,
            mistakes=(
                Mistake(
                    tr("wrong way round"), tr("The wrong way round."), lambda earlier: (p[1], p[0])
                ),
            ),
        ),
        Line(
            "change",
            r"(\Delta z_A, \Delta z_B)",
            vector_field(2),
            work,
            ("p",),
            mistakes=tuple(change_mistakes),
        ),
        choice_line(
            "rises",
            worded(tr("more likely")),
            _RESPONSES,
            decide,
            ("change",),
            [
                one(
                    tr("wrong response"),
                    (
                        tr("A becomes less likely: compare how the two scores change.")
                        if risen == "B"
                        else tr("B becomes less likely: compare how the two scores change.")
                    ),
                    lambda earlier: "A" if risen == "B" else "B",
                )
            ],
        ),
    ]
    if rewarded:
        lines.append(
            Line("after", r"(p_A', p_B')", vector_field(2), new_shares, ("change",), TWO_DECIMALS, (
                Mistake(tr("change alone"), tr("Add the change to the old scores first."),
                        lambda earlier: softmax(reals(earlier["change"]))),
                Mistake(tr("unchanged"), tr("Those are the old probabilities."), lambda earlier: p),
            ))
        )  # fmt: skip
    story = (
        tr(
            "Response {0} was sampled and got the reward {1}; the baseline is "
            "{2}. A policy-gradient step adds to each score the step size ${3}$"
            " times the advantage (reward − baseline) times $(1 - p)$ for {0} and $(0 - p)$ for "
            "the other."
        ).format(name, text(reward), text(baseline), latex(rate))
        if rewarded
        else tr(
            "A person prefers response {0}. A step adds to each score the step size "
            "${1}$ times $(1 - p)$ for the preferred response and $(0 - p)$ for the other."
        ).format(name, latex(rate))
    )
    return Exercise(
        tr("A preference step"),
        tr(
            "Two responses A and B have the scores $z = ({0}, 0)$, and softmax gives their "
            "probabilities. {1} Which response becomes more likely?"
        ).format(shown, story)
        + (tr(" Give the new probabilities to two decimals.") if rewarded else ""),
        tuple(lines),
        (
            tr("First the present probabilities: softmax of the scores."),
            tr(
                "Then each score's change: for the response that is pushed, 1 − p; for the other, "
                "−p."
            ),
            tr(
                "The response whose score rises against the other's becomes more likely; "
                "a negative advantage turns that round."
            )
            if rewarded
            else tr("The response whose score rises against the other's becomes more likely."),
        ),
        {"z": z, "p": p, "chosen": chosen, "size": size, "rewarded": rewarded},
    )


def _margin(draw: Draw) -> Exercise:
    """Direct preference optimisation: the margin, its probability, and who gains."""
    beta = draw.choice((Fraction(1, 2), Fraction(1, 4), Fraction(1, 10), Fraction(1)))
    now = tuple(Fraction(draw.between(-12, -2)) for _ in range(2))
    reference = tuple(Fraction(draw.between(-12, -2)) for _ in range(2))
    gains = tuple(a - b for a, b in zip(now, reference, strict=True))
    preferred = draw.below(2)
    margin = beta * (gains[preferred] - gains[1 - preferred])
    if margin == 0 or abs(margin) > 4 or not all(gains):
        raise Dull
    name = _RESPONSES[preferred]

    def gain(earlier: Earlier) -> list[Working]:
        return [
            worked(
                total([leaf(a), leaf(-b)]),
                tr("for {0} it is {1}").format(response, difference_text(a, b)),
            )
            for response, a, b in zip(_RESPONSES, now, reference, strict=True)
        ]

    def tell_margin(earlier: Earlier) -> Expression:
        found = reals(earlier["gains"])
        return product(leaf(beta), total([leaf(found[preferred]), leaf(-found[1 - preferred])]))

    def tell_probability(earlier: Earlier) -> Expression:
        value = float(first(earlier, "margin"))
        return apply("sigmoid", [leaf(first(earlier, "margin"))], (1 + math.tanh(value / 2)) / 2)

    lines = (
        Line(
            "gains",
            r"\ln \pi - \ln \pi_{\text{ref}}",
            vector_field(2),
            gain,
            mistakes=(
                Mistake(
                    tr("other way"),
                    tr("The other way round: the reference comes off."),
                    lambda earlier: [-each for each in gains],
                ),
                Mistake(
                    tr("reference forgotten"),
                    tr("The reference model was left out."),
                    lambda earlier: now,
                ),
            ),
        ),
        number_line(
            "margin",
            worded(tr("margin")),
            tell_margin,
            ("gains",),
            mistakes=(
                one(
                    tr("beta"),
                    tr("The factor β is missing."),
                    lambda earlier: (
                        reals(earlier["gains"])[preferred] - reals(earlier["gains"])[1 - preferred]
                    ),
                ),
                one(
                    tr("other way"),
                    tr("The preferred response comes first."),
                    lambda earlier: (
                        -beta
                        * (
                            reals(earlier["gains"])[preferred]
                            - reals(earlier["gains"])[1 - preferred]
                        )
                    ),
                ),
            ),
        ),
        number_line(
            "probability",
            rf"\sigma({worded(tr('margin'))})",
            tell_probability,
            ("margin",),
            tolerance=TWO_DECIMALS,
            mistakes=(
                one(
                    tr("sign"),
                    tr("The sign of the margin was turned round."),
                    lambda earlier: (1 - math.tanh(float(first(earlier, "margin")) / 2)) / 2,
                ),
                one(
                    "tanh",
                    tr("That is tanh; the sigmoid function is asked for."),
                    lambda earlier: math.tanh(float(first(earlier, "margin"))),
                ),
            ),
        ),
        choice_line(
            "rises",
            worded(tr("more likely")),
            _RESPONSES,
            lambda earlier: (
                name,
                tr(
                    "a step raises the preferred response, {0}, against the "
                    "other, whatever the margin is"
                ).format(name),
            ),
            (),
            [
                one(
                    tr("unpreferred"),
                    tr("A step always raises the preferred response against the other."),
                    lambda earlier: _RESPONSES[1 - preferred],
                )
            ],
        ),
    )
    return Exercise(
        tr("A preference step"),
        tr(
            "Two responses A and B have the log-probabilities "
            "$\\ln \\pi = {0}$ under the model and "
            "$\\ln \\pi_{{\\text{{ref}}}} = {1}$ under the reference model. A "
            "person prefers {2}. With $\\beta = {3}$, compute how much each has gained, "
            "the margin β · (gain of {2} − gain of the other), and the probability σ(margin) that "
            "the model agrees (two decimals). Which response does the step make more likely?"
        ).format(vector_latex(now), vector_latex(reference), name, latex(beta)),
        lines,
        (
            tr("A gain is the log-probability minus the reference's."),
            tr("The margin compares the two gains, the preferred one first, times β."),
            tr("The step raises σ(margin): think which response must rise for that."),
        ),
        {"beta": beta, "now": now, "reference": reference, "preferred": preferred},
    )


FAMILIES = (
    Family(
        "preference",
        tr("A preference step"),
        11,
        tr("Which response a step of preference tuning makes more likely."),
        (
            tr("A person prefers one of two responses."),
            tr("The margin over a reference model."),
            tr("A reward and a baseline."),
        ),
        _preference,
    ),
)
