"""Decision maps: what every neuron says at every place of a window, in one batched pass.

A `DecisionMap` makes its buffers once; `update` then only computes, so that a view of a network in
training can be redrawn on every frame.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np

from engine.analysis.columns import Columns, can_run
from engine.analysis.portions import PIECE_CELLS, PIECE_PRODUCTS
from engine.analysis.section import Section, Window, section
from engine.errors import EngineError
from engine.graph import Graph
from engine.language import tr
from engine.plan import Plan, compile_plan
from engine.spec import Array, TokenShape

MOST_BYTES = 2**30  # all maps of one window together
MOST_RESOLUTION = 4_096


class DecisionMap:
    """Every neuron's value over a window of a two-dimensional section.

    `network` is a graph, compiled to float32, or a plan, whose present weights are read at every
    `update`. `resolution` is (columns, rows). `layers` limits the maps to these layers, groups
    included; by default every layer has its own. Raises `EngineError`.
    """

    def __init__(
        self,
        network: Graph | Plan,
        window: Window,
        across: Section | None = None,
        resolution: tuple[int, int] = (200, 200),
        layers: Sequence[str] | None = None,
    ) -> None:
        if not all(1 <= count <= MOST_RESOLUTION for count in resolution):
            raise EngineError(tr("A map has 1 to {0} columns and rows.").format(MOST_RESOLUTION))
        self.plan = network if isinstance(network, Plan) else compile_plan(network, np.float32)
        self.section = across if across is not None else section(self.plan, dimensions=2)
        if self.section.dimensions != 2:
            raise EngineError(tr("A map needs two inputs that vary; draw a curve for one."))
        self.resolution = resolution
        self._stands_for = self.plan.opened.stands_for
        self._wanted = self._choose(layers)
        self._columns: Columns | None = None
        self._maps: dict[str, Array] = {}
        self._make_buffers()
        self.move(window)

    def _choose(self, layers: Sequence[str] | None) -> tuple[str, ...]:
        plan = self.plan
        if layers is None:
            return tuple(id for id in plan.order if not isinstance(plan.shapes[id], TokenShape))
        found = tuple(dict.fromkeys(self._stands_for.get(id, id) for id in layers))
        for id in found:
            if id not in plan.shapes:
                raise EngineError(tr("This network has no layer {0!r}.").format(id))
        return found

    def _make_buffers(self) -> None:
        plan, points = self.plan, math.prod(self.resolution)
        needed = upstream(plan, self._wanted)
        weights = (plan.opened.graph.node(id).weights for id in needed - plan.inputs.keys())
        cells = sum(array.size for each in weights for array in each.values())
        features_first = can_run(plan, needed) and points * cells <= 8 * PIECE_PRODUCTS
        kept = needed if features_first else self._wanted
        size = sum(math.prod(plan.shapes[id]) for id in kept) * points * plan.dtype.itemsize
        if size > MOST_BYTES:
            raise EngineError(
                tr(
                    "The maps of all these neurons would take {0:.1f} GB: choose fewer "
                    "layers or a lower resolution."
                ).format(size / 2**30)
            )
        if features_first:
            self._columns = Columns(plan, points, needed)
            self._maps = {id: self._columns.values[id] for id in self._wanted}
            return
        one = sum(math.prod(shape) for shape in plan.shapes.values())
        most = min(PIECE_CELLS // one, PIECE_PRODUCTS // max(cells, 1))
        self._pass = plan.bind(max(1, min(points, most)))
        self._maps = {
            id: np.zeros((math.prod(plan.shapes[id]), points), plan.dtype) for id in self._wanted
        }

    @property
    def layers(self) -> tuple[str, ...]:
        """The layers that have maps, groups opened."""
        return self._wanted

    @property
    def nbytes(self) -> int:
        """The size of the maps and what is needed to compute them."""
        held = sum(array.nbytes for array in self._maps.values())
        if self._columns is not None:
            return self._columns.nbytes
        return held + self._pass.nbytes

    def move(self, window: Window) -> None:
        """Look at another window; `update` then computes it."""
        self.window = window
        columns, rows = self.resolution
        self.xs, self.ys = window.xs(columns), window.ys(rows)
        grid = np.meshgrid(self.xs, self.ys)  # each (rows, columns)
        self._points = np.stack([each.ravel() for each in grid], axis=1)
        if self._columns is None:
            return
        for id, batch in self.section.inputs(self._points).items():
            if id in self._columns.values:
                self._columns.values[id][...] = batch.reshape(len(batch), -1).T

    def update(self, stopped: Callable[[], bool] = lambda: False) -> None:
        """Compute every map from the plan's present weights; `stopped` ends it between pieces."""
        if self._columns is not None:
            self._columns.run()
            return
        points, size = math.prod(self.resolution), self._pass.batch
        for start in range(0, points, size):
            if stopped():
                return
            first = min(start, points - size)  # the last piece overlaps the one before
            # Piece by piece: all inputs at every point may be a thousand times the maps.
            for id, batch in self.section.inputs(self._points[first : first + size]).items():
                self._pass.inputs[id][...] = batch
            self._pass.forward()
            for id, maps in self._maps.items():
                maps[:, first : first + size] = self._pass.values[id].reshape(size, -1).T

    def layer(self, id: str) -> Array:
        """One layer's maps, (neurons, rows, columns), rows from bottom to top; a view that the
        next `update` overwrites. Raises `EngineError`."""
        found = self._maps.get(self._stands_for.get(id, id))
        if found is None:
            raise EngineError(tr("There is no map of {0}.").format(id))
        columns, rows = self.resolution
        return found.reshape(-1, rows, columns)

    def neuron(self, id: str, index: tuple[int, ...]) -> Array:
        """One neuron's map, (rows, columns). Raises `EngineError`."""
        shape = self.plan.shapes.get(self._stands_for.get(id, id), ())
        maps = self.layer(id)
        if len(index) != len(shape) or not all(
            0 <= i < n for i, n in zip(index, shape, strict=True)
        ):
            raise EngineError(tr("{0} has no such neuron.").format(id))
        return maps[int(np.ravel_multi_index(index, shape))]


def products_of(plan: Plan, layers: Sequence[str]) -> int:
    """About how many multiplications these layers take for one point."""
    found = 0
    for id in upstream(plan, layers) - plan.inputs.keys():
        shape = plan.shapes[id]
        rows = math.prod(shape[:-1]) if len(shape) > 1 else 1
        weights = plan.opened.graph.node(id).weights.values()
        found += rows * sum(array.size for array in weights) + math.prod(shape)
    return found


def upstream(plan: Plan, layers: Sequence[str]) -> frozenset[str]:
    """These layers and all that they depend on."""
    waiting, seen = list(layers), set[str]()
    while waiting:
        id = waiting.pop()
        if id not in seen:
            seen.add(id)
            waiting += plan.sources(id)
    return frozenset(seen)
