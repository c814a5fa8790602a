"""An independent judge: the cells of a small network in exact fractions, one polygon at a time.

Written to be plainly right rather than fast: polygons are lists of Fraction pairs, cut by each
neuron's line in turn; nothing is shared with the engine.
"""

from __future__ import annotations

from fractions import Fraction

Point = tuple[Fraction, Fraction]
Affine = tuple[Fraction, Fraction, Fraction]  # a·x + b·y + c


def value(line: Affine, point: Point) -> Fraction:
    return line[0] * point[0] + line[1] * point[1] + line[2]


def above(polygon: list[Point], line: Affine) -> list[Point]:
    """The part where line ≥ 0 (Sutherland and Hodgman 1974)."""
    found: list[Point] = []
    for p, q in zip(polygon, polygon[1:] + polygon[:1], strict=True):
        at_p, at_q = value(line, p), value(line, q)
        if at_p >= 0:
            found.append(p)
        if at_p * at_q < 0:
            t = at_p / (at_p - at_q)
            found.append((p[0] + t * (q[0] - p[0]), p[1] + t * (q[1] - p[1])))
    return found


def area(polygon: list[Point]) -> Fraction:
    pairs = zip(polygon, polygon[1:] + polygon[:1], strict=True)
    return sum((p[0] * q[1] - q[0] * p[1] for p, q in pairs), Fraction(0)) / 2


def cells(
    maps: list[tuple[list[list[int]], list[int]]], half: int, slope: Fraction = Fraction(0)
) -> dict[tuple[int, ...], Fraction]:
    """The area of each activation pattern with more than none, over [−half, half]².

    `maps` are (W, b) with whole numbers; after each comes a (leaky) ReLU with this slope.
    """
    h = Fraction(half)
    window = [(-h, -h), (h, -h), (h, h), (-h, h)]
    one, zero = Fraction(1), Fraction(0)
    found: dict[tuple[int, ...], Fraction] = {}

    def follow(polygon: list[Point], inputs: list[Affine], layer: int, pattern: tuple[int, ...]):
        if layer == len(maps):
            found[pattern] = area(polygon)
            return
        w, b = maps[layer]
        lines = [
            tuple(
                sum((c * each[k] for c, each in zip(row, inputs, strict=True)), zero)
                + (start if k == 2 else 0)
                for k in range(3)
            )
            for row, start in zip(w, b, strict=True)
        ]
        split(polygon, lines, 0, layer, pattern, [])

    def split(polygon, lines, unit, layer, pattern, outputs):
        if unit == len(lines):
            follow(polygon, outputs, layer + 1, pattern)
            return
        line = lines[unit]
        for side, factor in ((1, one), (0, slope)):
            turned = line if side else tuple(-c for c in line)
            part = above(polygon, turned)
            if len(part) > 2 and area(part) > 0:
                if line == (zero, zero, zero) and side == 1:
                    continue  # a unit that is 0 everywhere counts as off
                bent = tuple(factor * c for c in line)
                split(part, lines, unit + 1, layer, (*pattern, side), [*outputs, bent])

    follow(window, [(one, zero, zero), (zero, one, zero)], 0, ())
    return found
