"""Level lines of a field of numbers: marching squares over all cells at once.

Each cell of four neighbouring numbers is cut where the level lies between two corners, by straight
interpolation along its edges (Lorensen and Cline 1987, seen in the plane). The two ambiguous
cases are settled by the mean of the corners.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

# For each of the 16 cases the edges that one line joins: 0 bottom, 1 right, 2 top, 3 left.
_FIRST = {1: (3, 0), 2: (0, 1), 3: (3, 1), 4: (1, 2), 6: (0, 2), 7: (3, 2), 8: (2, 3),
          9: (2, 0), 11: (2, 1), 12: (1, 3), 13: (1, 0), 14: (0, 3)}  # fmt: skip


def level_lines(values: NDArray[Any], level: float) -> NDArray[np.float64]:
    """Segments (n, 2, 2) of (column, row) on which `values` (rows, columns) reach `level`.

    Coordinates count from 0 at the middle of the first column and row. Cells with numbers that
    are not finite have no line.
    """
    field = np.asarray(values, np.float64) - level
    if min(field.shape) < 2:
        return np.zeros((0, 2, 2))
    a, b = field[:-1, :-1], field[:-1, 1:]  # the lower corners
    d, c = field[1:, :-1], field[1:, 1:]  # the upper corners
    finite = np.isfinite(a) & np.isfinite(b) & np.isfinite(c) & np.isfinite(d)
    case = (a > 0) * 1 + (b > 0) * 2 + (c > 0) * 4 + (d > 0) * 8
    case = np.where(finite, case, 0)
    found: list[NDArray[np.float64]] = []
    for number, (start, end) in _FIRST.items():
        found.append(_segments(field, case == number, start, end))
    for number, joined, parted in (
        (5, ((3, 2), (1, 0)), ((3, 0), (1, 2))),
        (10, ((0, 3), (2, 1)), ((0, 1), (2, 3))),
    ):
        cells = case == number
        high = (a + b + c + d) > 0
        for start, end in joined:
            found.append(_segments(field, cells & high, start, end))
        for start, end in parted:
            found.append(_segments(field, cells & ~high, start, end))
    return np.concatenate(found)


def _segments(
    field: NDArray[np.float64], cells: NDArray[np.bool_], start: int, end: int
) -> NDArray[np.float64]:
    rows, columns = np.nonzero(cells)
    return np.stack([_crossing(field, rows, columns, edge) for edge in (start, end)], axis=1)


def _crossing(
    field: NDArray[np.float64], rows: NDArray[Any], columns: NDArray[Any], edge: int
) -> NDArray[np.float64]:
    """Where the level lies on one edge of each cell, (n, 2)."""
    r0, c0, r1, c1 = ((0, 0, 0, 1), (0, 1, 1, 1), (1, 0, 1, 1), (0, 0, 1, 0))[edge]
    first = field[rows + r0, columns + c0]
    second = field[rows + r1, columns + c1]
    share = first / (first - second)
    x = columns + c0 + share * (c1 - c0)
    y = rows + r0 + share * (r1 - r0)
    return np.stack([x, y], axis=1)
