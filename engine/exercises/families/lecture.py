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
    rounding = "" if bent else " Give two decimals (you may type tanh(2))."
    return Exercise(
        f"Linear layers and {shown}",
        f"Let {listed([f'${by.latex}$' for by in maps])}, and let {shown} act on each component. "
        f"Compute $${asked}$$ line by line.{rounding}",
        tuple(lines),
        (
            "Work from the inside out: the innermost function comes first.",
            f"Each line is the next function of the line above: a map, then {shown}, and so on.",
            f"Begin with ${maps[0].name}{vector_latex(x)}$: put the numbers in for the variables.",
        ),
        {"maps": tuple((by.w, by.b) for by in maps), "x": x, "activation": name},
        lambda: network(x, [stage for by in maps for stage in (by, name)]),
        challenge="What if we used the activation function tanh instead?" if bent else "",
        challenge_family="tanh" if bent else "",
    )


def _map_mistakes(maps: Sequence[Map], at: int, x: Reals, name: str) -> list[Mistake]:
    source = f"a_{at}" if at else x
    found: list[Mistake] = []
    if at:
        found.append(
            instead(
                "activation skipped before",
                f"{name} was skipped on the line before: {maps[at].spoken} takes what {name} gave.",
                maps[at],
                maps[at - 1].name,
            )
        )
    other = maps[at - 1] if at else maps[1]
    if len(other.b) == len(maps[at].b):
        found.append(
            instead(
                "layers swapped", f"That is {other.spoken}, not {maps[at].spoken}.", other, source
            )
        )
    if not at:

        def early(earlier: Earlier) -> Reals:
            return maps[0].at([ACTIVATIONS[name](value) for value in x])

        found.append(
            Mistake(
                "activation too early",
                f"{name} came too early: it follows {maps[0].spoken}, it does not go before it.",
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
        "wrong order of composition",
        f"The maps were applied in the wrong order: {maps[0].spoken}, inside, comes first.",
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
        "ReLU(f₂(ReLU(f₁(x))))",
        5,
        "A two-layer network, line by line.",
        (
            "Two layers of two; the first variant is the lecture's own.",
            "Three neurons in the middle.",
            "Three layers.",
        ),
        _lecture,
        {(1, 0): lambda: composition("ReLU", LECTURE, LECTURE_INPUT)},
    ),
    Family(
        "tanh",
        "The challenge: tanh instead",
        5,
        "The same composition with tanh, to two decimals.",
        (
            "Two layers of two; the first variant is the lecture's own.",
            "Three neurons in the middle.",
            "Three neurons, with halves.",
        ),
        _tanh,
        {(1, 0): lambda: composition("tanh", LECTURE, LECTURE_INPUT)},
    ),
)
