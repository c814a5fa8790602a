"""A network along one input, exactly: where its graph has corners, and each straight piece.

The same cutting as for regions in the plane, seen along a single coordinate.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from engine.analysis.regions import regions
from engine.analysis.section import Section, Window, as_plan, section
from engine.errors import EngineError
from engine.graph import Graph
from engine.language import tr
from engine.plan import Plan
from engine.spec import Array


@dataclass(frozen=True, eq=False)
class LinePieces:
    """The pieces from left to right: y = slope · x + start for left ≤ x ≤ right.

    `left` and `right` (pieces,); `slope` and `start` (pieces, outputs).
    """

    left: Array
    right: Array
    slope: Array
    start: Array

    def __len__(self) -> int:
        return len(self.left)


def line_pieces(
    network: Graph | Plan,
    start: float,
    stop: float,
    along: Section | None = None,
    layer: str | None = None,
) -> LinePieces:
    """The straight pieces of a layer's output along one input, from `start` to `stop`.

    Raises `EngineError` where a layer on the way is not made of straight pieces.
    """
    plan = as_plan(network)
    which = along if along is not None else section(plan, dimensions=1)
    if which.dimensions != 1:
        raise EngineError(tr("A curve needs one input that varies; look at the regions for two."))
    half = (stop - start) / 2
    found = regions(plan, Window(start, stop, -half, half), which, layer)
    across = found.vertices[..., 0]
    order = np.argsort(across.min(axis=1))
    label = found.merged[order]
    opens = np.flatnonzero(np.concatenate([[True], label[1:] != label[:-1]]))
    first = order[opens]
    left = across.min(axis=1)[first]
    return LinePieces(
        left=left,
        right=np.concatenate([left[1:], [across.max()]]),
        slope=found.matrix[first, :, 0],
        start=found.start[first],
    )
