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
from engine.exercises.wording import (
    text,
    vector_latex,
)
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
    shown = ", ".join(plain(float(each), 2).replace("\u2212", "-") for each in output)

    def decide(earlier: Earlier) -> tuple[str, str]:
        values = reals(earlier["inner"]) if f is not None else inner
        tried = [plain(float(ACTIVATIONS[name](each)), 2) for each in values]
        return name, f"{name} of {', '.join(map(text, values))} is {', '.join(tried)}"

    def confusion(other: str) -> Mistake:
        would = ", ".join(plain(float(ACTIVATIONS[other](each)), 2) for each in inner)
        return one(f"{other} taken", f"{other} would give {would}.", lambda earlier: other)

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
        f"An activation function turns ${vector_latex(x)}$ into $({shown})$. Which one was it?"
        if f is None
        else f"Let ${f.latex}$. The layer gives $\\sigma(f{vector_latex(x)}) = ({shown})$. "
        "Which activation function is $\\sigma$?"
    )
    return Exercise(
        "Which activation was it?",
        question + " (Numbers are rounded to two decimals.)",
        lines,
        (
            "Look at what became of the negative number.",
            "sigmoid gives numbers between 0 and 1, tanh between −1 and 1; "
            "ReLU leaves positive numbers as they are.",
            f"At the largest number, {text(max(inner))}, compare what each of them would give.",
        ),
        {"inner": inner, "output": output, "x": x, "f": None if f is None else (f.w, f.b)},
        lambda: network(x, ["identity"] if f is None else [f, "identity"]),
    )


FAMILIES = (
    Family(
        "activation",
        "Which activation was it?",
        2,
        "Tell activations by what they do.",
        ("A negative number, 0 and a positive one.", "Any three numbers.", "Behind a linear map."),
        _activation,
    ),
)
