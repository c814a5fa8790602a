"""Lesson 10: one step of gradient descent, told from the output to the new weight."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction

from engine.exercises.draw import Draw
from engine.exercises.exercise import (
    Earlier,
    Exercise,
    Line,
    Mistake,
    Working,
    worked,
)
from engine.exercises.family import Dull, Family
from engine.exercises.lines import (
    Map,
    Real,
    Reals,
    dot,
    first,
    leaf,
    number_line,
    one,
    reals,
    vector_field,
)
from engine.exercises.networks import network
from engine.exercises.wording import bracketed, difference_text, latex, text
from engine.expressions import Expression, apply, product, total
from engine.language import tr

_RATES = (Fraction(1, 2), Fraction(1, 4), Fraction(1, 5), Fraction(1, 10))


def _step_line(
    names: Sequence[str], start: Sequence[Fraction], rate: Fraction, source: str
) -> Line:
    """start − rate · gradient."""

    def stepped(sign: int, by: Fraction) -> Callable[[Earlier], Reals]:
        return lambda earlier: tuple(
            w + sign * by * g for w, g in zip(start, reals(earlier[source]), strict=True)
        )

    def work(earlier: Earlier) -> list[Working]:
        return [
            worked(
                total([leaf(w), product(leaf(-rate), leaf(g))]),
                tr("new {0} is {1} − {2}·{3}").format(name, text(w), text(rate), bracketed(g)),
            )
            for name, w, g in zip(names, start, reals(earlier[source]), strict=True)
        ]

    label = ", ".join(rf"{name}'" for name in names)
    return Line(
        "step",
        label if len(names) == 1 else f"({label})",
        vector_field(len(names)),
        work,
        (source,),
        mistakes=(
            Mistake(tr("uphill"), tr("That goes uphill: take the step off."), stepped(1, rate)),
            Mistake(
                tr("rate forgotten"), tr("The learning rate is missing."), stepped(-1, Fraction(1))
            ),
        ),
    )


def _error_lines(
    tell: Callable[[Earlier], Expression], y: Fraction, needs: Sequence[str]
) -> list[Line]:
    """The network's output and how far it is from y."""
    return [
        number_line("output", r"\hat{y}", tell, needs),
        number_line(
            "error",
            r"\hat{y} - y",
            lambda earlier: total([leaf(first(earlier, "output")), leaf(-y)]),
            ("output",),
            mistakes=(
                one(
                    tr("squared"),
                    tr("Without the square here."),
                    lambda earlier: (first(earlier, "output") - y) ** 2,
                ),
                one(
                    tr("added"),
                    tr("Take y off the output."),
                    lambda earlier: first(earlier, "output") + y,
                ),
            ),
            told=lambda earlier: tr("the error is {0}").format(
                difference_text(first(earlier, "output"), y)
            ),
        ),
    ]


def _gradient_line(
    names: Sequence[str], factors: Callable[[Earlier], Sequence[Real]], needs: Sequence[str]
) -> Line:
    """∂L/∂ of each name: 2 · error · its factor."""

    def work(earlier: Earlier) -> list[Working]:
        error = first(earlier, "error")
        return [
            worked(
                product(leaf(Fraction(2)), leaf(error), leaf(factor)),
                tr("∂L/∂{0} is 2·{1}·{2}").format(name, bracketed(error), bracketed(factor)),
            )
            for name, factor in zip(names, factors(earlier), strict=True)
        ]

    def scaled(by: Callable[[Real, Real], Real]) -> Callable[[Earlier], list[Real]]:
        return lambda earlier: [by(first(earlier, "error"), each) for each in factors(earlier)]

    label = ", ".join(rf"\partial L / \partial {name}" for name in names)
    return Line(
        "gradient",
        label if len(names) == 1 else f"({label})",
        vector_field(len(names)),
        work,
        ("error", *needs),
        mistakes=(
            Mistake(
                tr("two forgotten"),
                tr("The 2 from the square is missing."),
                scaled(lambda error, factor: error * factor),
            ),
            Mistake(
                tr("inner derivative"),
                tr(
                    "The inner derivative is missing: multiply by what the weight is multiplied "
                    "with."
                ),
                scaled(lambda error, factor: 2 * error),
            ),
            Mistake(
                tr("error forgotten"),
                tr("The error is missing: the further off, the larger the step."),
                scaled(lambda error, factor: 2 * factor),
            ),
        ),
    )


def _gradient(draw: Draw, level: int) -> Exercise:
    rate = draw.choice(_RATES)
    if level == 3:
        return _two_layers(draw, rate)
    x, y = Fraction(draw.nonzero(-3, 3)), Fraction(draw.between(-4, 4))
    w, b = Fraction(draw.nonzero(-3, 3)), Fraction(draw.nonzero(-3, 3) if level == 2 else 0)
    if w * x + b in (y, y + 1, y - 1) or abs(w * x + b - y) > 6 or abs(x) == 1 == level:
        raise Dull
    names = ("w", "b") if level == 2 else ("w",)
    factors = (x, Fraction(1))[: len(names)]
    constant = b if level == 2 else None
    lines = [
        *_error_lines(lambda earlier: dot((w,), (x,), constant), y, ()),
        _gradient_line(names, lambda earlier: factors, ()),
        _step_line(names, (w, b)[: len(names)], rate, "gradient"),
    ]
    model = "wx + b" if level == 2 else "wx"
    start = f"w = {latex(w)}" + (f", b = {latex(b)}" if level == 2 else "")
    return Exercise(
        tr("One step of gradient descent"),
        tr(
            "The model is $\\hat{{y}} = {0}$ with ${1}$, the loss $L = (\\hat{{y}} - y)^2$. "
            "Make one step of gradient descent with the learning rate ${2}$ on the example "
            "$x = {3}$, $y = {4}$."
        ).format(model, start, latex(rate), latex(x), latex(y)),
        tuple(lines),
        _HINTS,
        {"w": w, "b": b, "x": x, "y": y, "rate": rate, "level": level},
        lambda: network((x,), [Map("f", ((w,),), (b,))]),
    )


_HINTS = (
    tr("First compute the output and the error."),
    tr("The derivative of (ŷ − y)² is 2 · error times the inner derivative."),
    tr("A step goes against the gradient: new = old − rate · gradient."),
)


def _two_layers(draw: Draw, rate: Fraction) -> Exercise:
    x, y = Fraction(draw.choice((2, 3, -2, -3))), Fraction(draw.between(-4, 4))
    w, v = Fraction(draw.nonzero(-3, 3)), Fraction(draw.choice((-3, -2, 2, 3)))
    hidden = w * x
    error = v * hidden - y
    if hidden <= 0 or error in (0, 1, -1) or abs(error) > 8:
        raise Dull

    def tell_hidden(earlier: Earlier) -> Expression:
        inner = dot((w,), (x,))
        return apply("ReLU", [inner], max(0.0, inner.value), max(Fraction(0), hidden))

    lines = [
        number_line("hidden", r"h = \operatorname{ReLU}(wx)", tell_hidden),
        *_error_lines(
            lambda earlier: product(leaf(v), leaf(first(earlier, "hidden"))), y, ("hidden",)
        ),
        _gradient_line(("w", "v"), lambda earlier: (v * x, first(earlier, "hidden")), ("hidden",)),
        _step_line(("w", "v"), (w, v), rate, "gradient"),
    ]
    return Exercise(
        tr("One step of gradient descent"),
        tr(
            r"The network is $\hat{{y}} = v \cdot \operatorname{{ReLU}}(wx)$ with "
            "$w = {0}$, $v = {1}$, the loss $L = (\\hat{{y}} - y)^2$. Make one step of "
            "gradient descent with the learning rate ${2}$ on $x = {3}$, "
            "$y = {4}$."
        ).format(latex(w), latex(v), latex(rate), latex(x), latex(y)),
        tuple(lines),
        (
            tr("Compute forwards first: h, the output, the error."),
            tr(
                "Backwards: ∂L/∂v is 2 · error · h; ∂L/∂w goes on through v and the ReLU, "
                "which is on here."
            ),
            tr("A step goes against the gradient: new = old − rate · gradient."),
        ),
        {"w": w, "v": v, "x": x, "y": y, "rate": rate, "level": 3},
        lambda: network(
            (x,),
            [Map("f_1", ((w,),), (Fraction(0),)), "ReLU", Map("f_2", ((v,),), (Fraction(0),), 1)],
        ),
    )


FAMILIES = (
    Family(
        "gradient",
        tr("One step of gradient descent"),
        10,
        tr("Output, error, gradient, step."),
        (tr("One weight."), tr("A weight and a bias."), tr("Two layers with ReLU.")),
        _gradient,
    ),
)
