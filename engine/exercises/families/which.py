"""Lesson 2: which activation function it was."""

from __future__ import annotations

from fractions import Fraction

from engine.exercises.draw import Draw
from engine.exercises.exercise import (
    Earlier,
    Exercise,
    Mistake,
)
from engine.exercises.family import Dull, Family
from engine.exercises.lines import (
    ACTIVATIONS,
    Map,
    choice_line,
    map_line,
    one,
    reals,
)
from engine.exercises.networks import network
from engine.exercises.wording import joined, latex, text, vector_latex
from engine.language import tr
from engine.numbers import plain

_NAMES = ("identity", "ReLU", "tanh", "sigmoid")


def _activation(draw: Draw, level: int) -> Exercise:
    name = draw.choice(_NAMES)
    x = draw.vector(3, -3, 3) if level < 3 else draw.vector(2, -2, 3)
    if level == 1:
        x = (Fraction(draw.between(-3, -1)), Fraction(0), Fraction(draw.between(1, 3)))
    f: Map | None = None
    if level == 3:
        f = Map("f", draw.matrix(3, 2, -2, 2), draw.vector(3, -2, 2))
    inner = x if f is None else f.at(x)
    if (
        len(set(inner)) < 3
        or not any(each < 0 for each in inner)
        or not any(each > 0 for each in inner)
    ):
        raise Dull  # otherwise ReLU and identity may look the same
    output = tuple(ACTIVATIONS[name](each) for each in inner)
    shown = joined([latex(round(float(each), 2)) for each in output])

    def decide(earlier: Earlier) -> tuple[str, str]:
        values = reals(earlier["inner"]) if f is not None else inner
        tried = [plain(float(ACTIVATIONS[name](each)), 2) for each in values]
        return name, tr("{0} of {1} is {2}").format(
            name, joined([text(each) for each in values]), joined(tried)
        )

    def confusion(other: str) -> Mistake:
        would = joined([plain(float(ACTIVATIONS[other](each)), 2) for each in inner])
        return one(
            tr("{0} taken").format(other),
            tr("{0} would give {1}.").format(other, would),
            lambda earlier: other,
        )

    choice = choice_line(
        "activation",
        r"\sigma",
        _NAMES,
        decide,
        ("inner",) if f is not None else (),
        [confusion(other) for other in _NAMES if other != name],
    )
    lines = (choice,) if f is None else (map_line("inner", f"f{vector_latex(x)}", f, x), choice)
    question = (
        tr("An activation function turns ${0}$ into $({1})$. Which one was it?").format(
            vector_latex(x), shown
        )
        if f is None
        else tr(
            "Let ${0}$. The layer gives $\\sigma(f{1}) = ({2})$. "
            "Which activation function is $\\sigma$?"
        ).format(f.latex, vector_latex(x), shown)
    )
    return Exercise(
        tr("Which activation was it?"),
        question + tr(" (Numbers are rounded to two decimals.)"),
        lines,
        (
            tr("Look at what became of the negative number."),
            tr(
                "sigmoid gives numbers between 0 and 1, tanh between −1 and 1; "
                "ReLU leaves positive numbers as they are."
            ),
            tr("At the largest number, {0}, compare what each of them would give.").format(
                text(max(inner))
            ),
        ),
        {"inner": inner, "output": output, "x": x, "f": None if f is None else (f.w, f.b)},
        lambda: network(x, ["identity"] if f is None else [f, "identity"]),
    )


FAMILIES = (
    Family(
        "activation",
        tr("Which activation was it?"),
        2,
        tr("Tell activations by what they do."),
        (
            tr("A negative number, 0 and a positive one."),
            tr("Any three numbers."),
            tr("Behind a linear map."),
        ),
        _activation,
    ),
)
