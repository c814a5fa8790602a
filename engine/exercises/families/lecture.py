"""Lesson 5: ReLU(f_2(ReLU(f_1(1, 2)))) line by line, and the same with tanh.

Variant 0 of level 1 is the lecture's own: f_1(x, y) = (x + y − 1, x − y + 1) and
f_2(u, v) = (2u − v, u + v) at (1, 2).
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from engine.exercises.draw import Draw
from engine.exercises.exercise import EXACT, TWO_DECIMALS, Earlier, Exercise, Line, Mistake
from engine.exercises.family import Dull, Family
from engine.exercises.lines import (
    ACTIVATION_LATEX,
    ACTIVATIONS,
    Map,
    Reals,
    activation_line,
    instead,
    map_line,
)
from engine.exercises.networks import network
from engine.exercises.wording import listed, vector_latex
from engine.language import tr


def _whole(rows: Sequence[Sequence[int]]) -> tuple[tuple[Fraction, ...], ...]:
    return tuple(tuple(Fraction(cell) for cell in row) for row in rows)


LECTURE = (
    Map("f_1", _whole([[1, 1], [1, -1]]), _whole([[-1, 1]])[0], 0),
    Map("f_2", _whole([[2, -1], [1, 1]]), _whole([[0, 0]])[0], 1),
)
LECTURE_INPUT: tuple[Fraction, ...] = (Fraction(1), Fraction(2))


def composition(name: str, maps: Sequence[Map], x: Reals) -> Exercise:
    """σ(f_n(… σ(f_1(x)))) asked line by line."""
    sigma = ACTIVATION_LATEX[name]
    tolerance = EXACT if name == "ReLU" else TWO_DECIMALS
    lines: list[Line] = []
    for at, by in enumerate(maps):
        before = f"a_{at}"
        here = vector_latex(x) if at == 0 else r"(\ldots)"
        more = _map_mistakes(maps, at, x, name)
        source = before if at else x
        lines.append(
            map_line(by.name, f"{by.name}{here}", by, source, tolerance=tolerance, more=more)
        )
        last = at == len(maps) - 1
        late = (_other_order(name, maps, x),) if last and _fits_backwards(maps) else ()
        label = rf"{sigma}(\ldots)"
        lines.append(
            activation_line(
                f"a_{at + 1}", label, name, by.name, len(by.b), tolerance=tolerance, more=late
            )
        )
    asked = vector_latex(x)
    for by in maps:
        asked = rf"{sigma}({by.name}{asked if asked.startswith('(') else f'({asked})'})"
    shown = "ReLU" if name == "ReLU" else "tanh"
    bent = name == "ReLU"
    rounding = "" if bent else tr(" Give two decimals (you may type tanh(2)).")
    return Exercise(
        tr("Linear layers and {0}").format(shown),
        tr("Let {0}, and let {1} act on each component. Compute $${2}$$ line by line.{3}").format(
            listed([f"${by.latex}$" for by in maps]), shown, asked, rounding
        ),
        tuple(lines),
        (
            tr("Work from the inside out: the innermost function comes first."),
            tr(
                "Each line is the next function of the line above: a map, then {0}, and so on."
            ).format(shown),
            tr("Begin with ${0}{1}$: put the numbers in for the variables.").format(
                maps[0].name, vector_latex(x)
            ),
        ),
        {"maps": tuple((by.w, by.b) for by in maps), "x": x, "activation": name},
        lambda: network(x, [stage for by in maps for stage in (by, name)]),
        challenge=tr("What if we used the activation function tanh instead?") if bent else "",
        challenge_family="tanh" if bent else "",
    )


def _map_mistakes(maps: Sequence[Map], at: int, x: Reals, name: str) -> list[Mistake]:
    source = f"a_{at}" if at else x
    found: list[Mistake] = []
    if at:
        found.append(
            instead(
                tr("activation skipped before"),
                tr("{0} was skipped on the line before: {1} takes what {0} gave.").format(
                    name, maps[at].spoken
                ),
                maps[at],
                maps[at - 1].name,
            )
        )
    other = maps[at - 1] if at else maps[1]
    if len(other.b) == len(maps[at].b):
        found.append(
            instead(
                tr("layers swapped"),
                tr("That is {0}, not {1}.").format(other.spoken, maps[at].spoken),
                other,
                source,
            )
        )
    if not at:

        def early(earlier: Earlier) -> Reals:
            return maps[0].at([ACTIVATIONS[name](value) for value in x])

        found.append(
            Mistake(
                tr("activation too early"),
                tr("{0} came too early: it follows {1}, it does not go before it.").format(
                    name, maps[0].spoken
                ),
                early,
            )
        )
    return found


def _fits_backwards(maps: Sequence[Map]) -> bool:
    sizes = [len(by.b) for by in maps] + [len(by.w[0]) for by in maps]
    return len(set(sizes)) == 1


def _other_order(name: str, maps: Sequence[Map], x: Reals) -> Mistake:
    def gives(earlier: Earlier) -> Reals:
        value = x
        for by in reversed(maps):
            value = tuple(ACTIVATIONS[name](each) for each in by.at(value))
        return value

    return Mistake(
        tr("wrong order of composition"),
        tr("The maps were applied in the wrong order: {0}, inside, comes first.").format(
            maps[0].spoken
        ),
        gives,
    )


def _maps(draw: Draw, sizes: Sequence[int], low: int, high: int, over: int) -> tuple[Map, ...]:
    return tuple(
        Map(
            f"f_{at + 1}",
            draw.matrix(sizes[at + 1], sizes[at], low, high, over),
            tuple(Fraction(draw.nonzero(-2, 2), over) for _ in range(sizes[at + 1])),
            at,
        )
        for at in range(len(sizes) - 1)
    )


def _lecture(draw: Draw, level: int) -> Exercise:
    sizes = ((2, 2, 2), (2, 3, 2), (2, 2, 2, 2))[level - 1]
    maps = _maps(draw, sizes, -2, 2, 1)
    x = tuple(Fraction(draw.nonzero(-2, 3)) for _ in range(2))
    value: Reals = x
    bends = 0
    for by in maps:
        before = by.at(value)
        value = tuple(max(Fraction(0), each) for each in before)
        bends += value != before
        if not any(value) or max(abs(each) for each in before) > 30:
            raise Dull
    if not bends:
        raise Dull
    return composition("ReLU", maps, x)


def _tanh(draw: Draw, level: int) -> Exercise:
    sizes = ((2, 2, 2), (2, 3, 2), (2, 3, 2))[level - 1]
    maps = _maps(draw, sizes, -2, 2, 2 if level == 3 else 1)
    x = tuple(Fraction(draw.nonzero(-2, 2), 2 if level > 1 else 1) for _ in range(2))
    if max(abs(each) for each in maps[0].at(x)) > 3:
        raise Dull  # tanh of more than 3 is 1 to two decimals: nothing to compute
    return composition("tanh", maps, x)


FAMILIES = (
    Family(
        "lecture",
        tr("ReLU(f₂(ReLU(f₁(x))))"),
        5,
        tr("A two-layer network, line by line."),
        (
            tr("Two layers of two; the first variant is the lecture's own."),
            tr("Three neurons in the middle."),
            tr("Three layers."),
        ),
        _lecture,
        {(1, 0): lambda: composition("ReLU", LECTURE, LECTURE_INPUT)},
    ),
    Family(
        "tanh",
        tr("The challenge: tanh instead"),
        5,
        tr("The same composition with tanh, to two decimals."),
        (
            tr("Two layers of two; the first variant is the lecture's own."),
            tr("Three neurons in the middle."),
            tr("Three neurons, with halves."),
        ),
        _tanh,
        {(1, 0): lambda: composition("tanh", LECTURE, LECTURE_INPUT)},
    ),
)
