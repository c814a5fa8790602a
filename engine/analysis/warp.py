"""The plane as each layer bends it: a grid and the data, carried from x to W x to + b to σ.

Each layer gives one stage per part. Between two stages every point moves along a straight line,
x + t(W x − x) and so on, so a slider can scrub through the whole network.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np

from engine.analysis.section import Section, Window, as_plan, section
from engine.errors import EngineError
from engine.graph import Graph
from engine.language import tr
from engine.layers.activations import Activation
from engine.plan import Plan
from engine.spec import Array, shape_text

MOST_GRID_POINTS = 200_000
MOST_BYTES = 2**30  # what all layers give at all points
_FLAT = 1e-9  # a picture this much thinner one way than the other has no second direction

Part = Literal["x", "features", "Wx", "+b", "σ", "f"]


@dataclass(frozen=True, eq=False)
class View:
    """How vectors are drawn in the plane: drawn = values · matrixᵀ, matrix (2, width).

    `kind` is "direct" for two numbers, "line" for one, "principal" for more; `share` is how much
    of the grid's spread the picture keeps (0 to 1), and `title` says all this in words.
    """

    kind: Literal["direct", "line", "principal"]
    title: str
    matrix: Array
    share: float


@dataclass(frozen=True, eq=False)
class Stage:
    """Where the points are after one part of a layer.

    `values` (points, width) are the layer's numbers, `drawn` (points, 2) their places in the
    picture. `before` is the stage from which the points come here, None for the first. `part` is
    "f" for layers that have no parts of their own.
    """

    node: str
    part: Part
    title: str
    before: int | None
    values: Array
    drawn: Array
    view: View


@dataclass(frozen=True, eq=False)
class Warp:
    """All stages. `lines` (grid lines, samples) are the places of the grid's points among all;
    the data follow them, `data` long."""

    stages: tuple[Stage, ...]
    lines: Array
    data: int

    def drawn(self, stage: int, t: float = 1.0) -> Array:
        """All points on the way into a stage, (points, 2): t = 0 before it, t = 1 there."""
        here = self.stages[stage]
        if here.before is None:
            return here.drawn
        before = self.stages[here.before].drawn
        return before + min(1.0, max(0.0, t)) * (here.drawn - before)

    def grid(self, stage: int, t: float = 1.0) -> Array:
        """The grid's lines, (lines, samples, 2)."""
        return self.drawn(stage, t)[self.lines]

    def points(self, stage: int, t: float = 1.0) -> Array:
        """The data, (data, 2)."""
        return self.drawn(stage, t)[self.lines.size :]


def warp(
    network: Graph | Plan,
    window: Window,
    points: Any = None,
    across: Section | None = None,
    lines: int = 13,
    samples: int = 61,
) -> Warp:
    """Carry a grid over the window, and data `points` (count, 2), through every layer.

    `lines` run each way, with `samples` points on each. Layers on other branches blend from what
    their first port is fed. Raises `EngineError` where a layer gives no vector.
    """
    plan = as_plan(network)
    which = across if across is not None else section(plan, dimensions=2)
    if which.dimensions != 2:
        raise EngineError(tr("The grid needs two inputs that vary."))
    if lines < 2 or samples < 2 or 2 * lines * samples > MOST_GRID_POINTS:
        raise EngineError(
            tr(
                "The grid needs at least two lines and two points on each, and not more "
                "than {0:,} points."
            ).format(MOST_GRID_POINTS)
        )
    data = np.zeros((0, 2)) if points is None else np.asarray(points, np.float64)
    if data.ndim != 2 or data.shape[1] != 2:
        raise EngineError(tr("The data must be points with two coordinates each."))
    grid = _grid(window, lines, samples)
    start = np.concatenate([grid.reshape(-1, 2), data])
    places = np.arange(2 * lines * samples).reshape(2 * lines, samples)
    stages = _Stages(plan, which, start, places.size)
    return Warp(tuple(stages.found), places, len(data))


def _grid(window: Window, lines: int, samples: int) -> Array:
    """(2 · lines, samples, 2): upright lines, then level ones."""
    x = np.linspace(window.left, window.right, lines)
    y = np.linspace(window.bottom, window.top, lines)
    along_x = np.linspace(window.left, window.right, samples)
    along_y = np.linspace(window.bottom, window.top, samples)
    upright = np.stack(np.meshgrid(x, along_y, indexing="ij"), axis=-1)
    level = np.stack(np.meshgrid(along_x, y), axis=-1)
    return np.concatenate([upright, level])


def _check(plan: Plan, points: int) -> None:
    """Refuse what cannot be drawn before it is computed: at each point of the grid, a language
    model gives gigabytes.
    """
    for id in plan.order:
        if id not in plan.inputs and len(plan.shapes[id]) != 1:
            raise EngineError(
                tr(
                    "{0} gives {1} numbers; the space is drawn for layers that give a vector."
                ).format(plan.opened.graph.node(id).label, shape_text(plan.shapes[id]))
            )
    size = sum(math.prod(shape) for shape in plan.shapes.values()) * points * plan.dtype.itemsize
    if size > MOST_BYTES:
        raise EngineError(
            tr("The space of this network would take {0:.1f} GB of memory.").format(size / 2**30)
        )


class _Stages:
    """Builds the stages in the order of the layers."""

    def __init__(self, plan: Plan, which: Section, start: Array, grid: int) -> None:
        self.found: list[Stage] = []
        self._grid = grid  # the first so many points are the grid's; views are fitted to them
        self._last: dict[str, int] = {}  # each layer's last stage
        _check(plan, len(start))
        inputs = which.inputs(start)
        values = plan.run(inputs)
        first = self._add("", "x", "x", None, start)
        for id in plan.inputs:
            self._last[id] = first
        if which.features:
            title = tr("features {0}").format(", ".join(which.features))
            fed = inputs[which.fed]
            self._last[which.fed] = self._add(which.fed, "features", title, first, fed)
        for id in plan.order:
            if id not in plan.inputs:
                for stage in self._parts(plan, id, values):
                    self._last[id] = stage

    def _parts(self, plan: Plan, id: str, values: dict[str, Array]) -> Iterator[int]:
        node, layer = plan.opened.graph.node(id), plan.layer(id)
        sources = plan.sources(id)
        before, out = self._last[sources[0]], values[id]
        if layer.key == "linear":
            product = values[sources[0]] @ plan.weight(id, "W").T
            has_bias = "b" in node.weights
            view = self._view(out, before)
            before = self._add(id, "Wx", tr("W x of {0}").format(node.label), before, product, view)
            yield before
            if has_bias:
                yield self._add(id, "+b", tr("+ b of {0}").format(node.label), before, out, view)
        else:
            part: Part = "σ" if isinstance(layer, Activation) else "f"
            yield self._add(id, part, node.label, before, out)

    def _add(
        self,
        node: str,
        part: Part,
        title: str,
        before: int | None,
        values: Array,
        view: View | None = None,
    ) -> int:
        view = view if view is not None else self._view(values, before)
        drawn = values @ view.matrix.T
        self.found.append(Stage(node, part, title, before, values, drawn, view))
        return len(self.found) - 1

    def _view(self, values: Array, before: int | None) -> View:
        width = values.shape[1]
        if width == 2:
            return View("direct", tr("The layer's two numbers"), np.eye(2), 1.0)
        if width == 1:
            title = tr("The layer's one number, along a line")
            return View("line", title, np.array([[1.0], [0.0]]), 1.0)
        picture = None if before is None else self.found[before].drawn[: self._grid]
        return principal_view(values[: self._grid], picture)


def principal_view(values: Array, picture: Array | None = None) -> View:
    """The plane in which `values` (points, width > 2) spread most, as principal components.

    The sign of each direction is fixed (its largest weight is positive), and the plane is then
    turned as little as the picture before (points, 2) asks for (orthogonal Procrustes, Schönemann
    1966), so that nothing flips from frame to frame.
    """
    centred = values - values.mean(axis=0)
    _, sizes, directions = np.linalg.svd(centred, full_matrices=False)
    matrix = directions[:2]
    largest = np.abs(matrix).argmax(axis=1)
    matrix = matrix * np.where(matrix[np.arange(2), largest] < 0, -1.0, 1.0)[:, np.newaxis]
    spread = float((sizes**2).sum())
    share = float((sizes[:2] ** 2).sum()) / spread if spread else 1.0
    if picture is not None:
        fit = (picture - picture.mean(axis=0)).T @ (centred @ matrix.T)  # (2, 2)
        u, strengths, v = np.linalg.svd(fit)
        if strengths[1] > _FLAT * strengths[0]:
            matrix = (u @ v) @ matrix
    title = tr("Principal plane (PCA) of {0} numbers: shows {1:.0%} of the spread").format(
        values.shape[1], share
    )
    return View("principal", title, matrix, share)
