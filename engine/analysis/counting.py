"""How many linear regions a network can have: bounds by depth and width, and counts by drawing.

A line cuts the plane in two; n lines in general position make 1 + n + n(n − 1)/2 parts. A second
layer cuts each of those parts again, which is why depth multiplies where width only adds.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from engine.errors import EngineError
from engine.language import tr


def most_parts(units: int, dimensions: int, corners: int = 1) -> int:
    """The most parts that `units` families of `corners` parallel hyperplanes cut space into.

    Σ_{j ≤ d} C(n, j) · k^j: one part for every way in which up to d of them meet (Zaslavsky 1975,
    “Facing up to arrangements”).
    """
    return sum(math.comb(units, j) * corners**j for j in range(min(units, dimensions) + 1))


def most_regions(widths: Sequence[int], inputs: int = 2, corners: int = 1) -> int:
    """An upper bound for hidden layers of these widths, each unit with so many corners.

    Π_l Σ_{j ≤ d_l} C(n_l, j) · k^j with d_l = min(n_0, …, n_{l−1}): each layer can cut every
    region of the one before as an arrangement of lines, in no more dimensions than reach it.
    Montúfar 2017, “Notes on the number of linear regions of deep neural networks” (there k = 1),
    after Montúfar, Pascanu, Cho and Bengio 2014, “On the number of linear regions of deep neural
    networks”. For one hidden layer it is Zaslavsky's number and is reached.
    """
    _check(widths, inputs)
    bound, dimensions = 1, inputs
    for width in widths:
        bound *= most_parts(width, dimensions, corners)
        dimensions = min(dimensions, width)
    return bound


def reached_regions(widths: Sequence[int], inputs: int = 2) -> int:
    """So many regions some ReLU network with hidden layers of these widths does have.

    Π_{l < L} ⌊n_l / n_0⌋^{n_0} · Σ_{j ≤ n_0} C(n_L, j), for widths of at least n_0; Montúfar,
    Pascanu, Cho and Bengio 2014, theorem 4. Raises `EngineError` for narrower layers.
    """
    _check(widths, inputs)
    if min(widths, default=inputs) < inputs:
        raise EngineError(tr("This bound is for layers that are at least as wide as the input."))
    if not widths:
        return 1
    *before, last = widths
    folds = math.prod((width // inputs) ** inputs for width in before)
    return folds * most_parts(last, inputs)


def _check(widths: Sequence[int], inputs: int) -> None:
    if inputs < 1 or any(width < 1 for width in widths):
        raise EngineError(tr("A network has at least one input and one neuron in each layer."))
