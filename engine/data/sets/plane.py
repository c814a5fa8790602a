"""Two classes of points in the plane, each a shape that some network finds hard.

Without noise every point lies exactly on its shape: a spiral's arm, a moon's arc, a ring, or
inside its own region. All coordinates lie within ± 3 (Gaussians excepted, which have tails).
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from engine.data.prepare import Raw
from engine.data.source import Source
from engine.language import tr

Array = NDArray[np.float64]
Shape = Callable[[int, int, np.random.Generator], Array]

SPAN = 3.0
GAP = 0.15  # half the empty cross between the squares of XOR
SPREAD = 0.6  # of each Gaussian
TURNS = 1.75  # of each spiral arm


def evenly(count: int, rng: np.random.Generator) -> Array:
    """(count,) numbers from 0 to 1, one at random in each of `count` equal parts."""
    return (np.arange(count) + rng.random(count)) / count


def on_circle(radius: Array | float, angle: Array) -> Array:
    """Points (n, 2) at these distances and angles from the origin."""
    return np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1)


def disc_and_ring(label: int, count: int, rng: np.random.Generator) -> Array:
    """Class 0: the disc of radius 1.5. Class 1: the ring from 2.1 to 3. Both evenly filled."""
    inner, outer = ((0.0, 1.5), (2.1, SPAN))[label]
    radius = np.sqrt(rng.uniform(inner**2, outer**2, count))
    return on_circle(radius, 2 * np.pi * rng.random(count))


def xor(label: int, count: int, rng: np.random.Generator) -> Array:
    """Class 0: x and y have the same sign. Class 1: different signs."""
    size = rng.uniform(GAP, SPAN, (count, 2))
    sign = rng.choice(np.array([-1.0, 1.0]), count)
    return size * np.stack([sign, sign * (1 - 2 * label)], axis=1)


def gaussian(label: int, count: int, rng: np.random.Generator) -> Array:
    """A cloud of standard deviation 0.6 around (−1.5, −1.5) or (1.5, 1.5)."""
    return rng.normal((-1.5, 1.5)[label], SPREAD, (count, 2))


def corner(label: int, count: int, rng: np.random.Generator) -> Array:
    """A cloud of standard deviation 0.5 around one of three corners of a triangle."""
    angle = np.full(count, np.pi / 2 + 2 * np.pi * label / 3)
    return on_circle(1.8, angle) + rng.normal(0, 0.5, (count, 2))


def spiral(label: int, count: int, rng: np.random.Generator) -> Array:
    """Two arms, half a turn apart: radius 3 t at angle 3.5 π t (+ π), t from 0 to 1."""
    t = evenly(count, rng)
    return on_circle(SPAN * t, 2 * np.pi * TURNS * t + np.pi * label)


def moon(label: int, count: int, rng: np.random.Generator) -> Array:
    """Two half circles of radius 2, each reaching into the other."""
    angle = np.pi * (evenly(count, rng) + label)
    return on_circle(2.0, angle) + np.array([(-1.0, -0.5), (1.0, 0.5)][label])


def ring(label: int, count: int, rng: np.random.Generator) -> Array:
    """Circles of radius 1, 2 and 3: the middle one is class 1, the two others class 0."""
    if label == 1:
        return on_circle(2.0, 2 * np.pi * evenly(count, rng))
    # The outer circle is three times as long, so it gets three quarters of the points.
    inner = count // 4
    angles = 2 * np.pi * np.concatenate([evenly(inner, rng), evenly(count - inner, rng)])
    return on_circle(np.repeat([1.0, 3.0], [inner, count - inner]), angles)


def checkerboard(label: int, count: int, rng: np.random.Generator) -> Array:
    """A board of 4 × 4 squares, each 1.5 wide; neighbours differ."""
    column = rng.integers(0, 4, count)
    row = 2 * rng.integers(0, 2, count) + (column + label) % 2
    return (np.stack([column, row], axis=1) + rng.random((count, 2))) * 1.5 - SPAN


def classes(key: str, title: str, help: str, shape: Shape, names: tuple[str, ...]) -> Source:
    """A source whose classes are drawn one after the other, as nearly equal in size as can be."""

    def draw(source: Source, count: int, rng: np.random.Generator) -> Raw:
        sizes = [len(part) for part in np.array_split(np.arange(count), len(names))]
        points = [shape(label, size, rng) for label, size in enumerate(sizes)]
        return Raw(
            key=source.key,
            title=source.title,
            task=source.task,
            inputs=np.concatenate(points),
            targets=np.repeat(np.arange(len(names)), sizes),
            input_names=("x", "y"),
            class_names=names,
            description=source.help,
            licence=source.licence,
            noise=source.noise,
        )

    return Source(
        key, title, tr("Points in the plane"), "classification", help, draw, minimum=10, span=SPAN
    )


DATA_SETS = (
    classes(
        "circle",
        tr("Circle"),
        tr("A disc inside a ring: no straight line parts them, but x² + y² does."),
        disc_and_ring,
        (tr("inside"), tr("outside")),
    ),
    classes(
        "xor",
        tr("XOR"),
        tr("Same sign or different sign: the smallest problem that one layer cannot solve."),
        xor,
        (tr("same sign"), tr("different signs")),
    ),
    classes(
        "gaussians",
        tr("Gaussians"),
        tr("Two clouds side by side: a straight line parts them almost perfectly."),
        gaussian,
        (tr("lower left"), tr("upper right")),
    ),
    classes(
        "gaussians-3",
        tr("Three Gaussians"),
        tr("Three clouds at the corners of a triangle: a softmax with three outputs parts them."),
        corner,
        (tr("at the top"), tr("on the left"), tr("on the right")),
    ),
    classes(
        "spiral",
        tr("Spiral"),
        tr("Two arms wound around each other: the hardest of these shapes."),
        spiral,
        (tr("first arm"), tr("second arm")),
    ),
    classes(
        "moons",
        tr("Moons"),
        tr("Two half circles reaching into each other: a bent line parts them."),
        moon,
        (tr("upper moon"), tr("lower moon")),
    ),
    classes(
        "rings",
        tr("Rings"),
        tr("One ring between two others: the boundary is two circles."),
        ring,
        (tr("inner and outer ring"), tr("middle ring")),
    ),
    classes(
        "checkerboard",
        tr("Checkerboard"),
        tr("Sixteen squares in turn: many straight pieces are needed."),
        checkerboard,
        (tr("white"), tr("black")),
    ),
)
