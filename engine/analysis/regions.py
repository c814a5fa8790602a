"""The exact linear regions of a network of straight pieces, on a window of a section.

On each region the network is one affine map A·(x, y) + c. The window starts as one region; layer
by layer, each region is cut along the line on which a neuron reaches a corner of its activation
(within a region every neuron is affine, so that line is straight), and its maps are followed.
The method is that of counting by successive cuts, as in Montúfar et al. 2014, section 3.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from engine.analysis.borders import Borders, connected, shared_borders
from engine.analysis.counting import most_parts
from engine.analysis.maps import upstream
from engine.analysis.pieces import Pieces, pieces, straight
from engine.analysis.polygons import BORDER, Polygons, cut, square
from engine.analysis.section import Section, Window, as_plan, section
from engine.errors import EngineError
from engine.graph import Graph
from engine.language import tr
from engine.plan import Plan
from engine.spec import Array

MOST_REGIONS = 100_000
MOST_MAP_CELLS = 2**27  # numbers in the maps of one layer over all regions: 1 GB
_ROUNDING = 64 * float(np.finfo(np.float64).eps)
_SAME = 1e-9  # maps this close, relative to the largest, are one


@dataclass(frozen=True, eq=False)
class Regions:
    """Convex regions that fill the window, each with one activation pattern.

    `matrix` (regions, outputs, 2) and `start` (regions, outputs) give the layer's value as
    matrix · (x, y) + start, in the section's coordinates. `pattern` (regions, units) says on
    which piece of its activation each unit is, counted from 0 at the left; `layers` names the
    activations and how many units each has, in the order of the pattern. `bound` is how many
    regions a network of this build could have at most (see `engine.analysis.counting`).
    """

    section: Section
    window: Window
    layer: str
    matrix: Array
    start: Array
    pattern: Array
    layers: tuple[tuple[str, int], ...]
    bound: int
    unit_polygons: Polygons  # in the coordinates that make the window [−1, 1]²
    unit_maps: Array  # (regions, outputs, 3), likewise

    def __len__(self) -> int:
        return len(self.unit_polygons)

    @cached_property
    def vertices(self) -> Array:
        """(regions, longest, 2): places after a region's own vertices repeat its first."""
        return self._placed(self.unit_polygons.vertices)

    @property
    def sizes(self) -> Array:
        """How many vertices each region has."""
        return self.unit_polygons.sizes

    def polygon(self, region: int) -> Array:
        """One region's vertices, anticlockwise, (vertices, 2)."""
        return self.vertices[region, : self.sizes[region]]

    @cached_property
    def areas(self) -> Array:
        """Each region's area; together, the window's."""
        return self.unit_polygons.areas * (self.window.area / 4)

    @cached_property
    def middles(self) -> Array:
        """A point inside each region."""
        return self._placed(self.unit_polygons.middles)

    def at(self, x: float, y: float) -> int | None:
        """The region under a point; None outside the window."""
        half = np.array([self.window.width, self.window.height]) / 2
        point = (np.array([x, y]) - self.window.centre) / half
        if np.abs(point).max() > 1:
            return None
        v = self.unit_polygons.vertices
        edge, to = self.unit_polygons.next_vertices() - v, point - v
        left = edge[..., 0] * to[..., 1] - edge[..., 1] * to[..., 0]  # ≥ 0 where it lies inside
        length = np.hypot(edge[..., 0], edge[..., 1])
        reach = np.divide(left, length, out=np.full_like(left, np.inf), where=length > 0)
        return int(reach.min(axis=1).argmax())

    def pattern_of(self, region: int) -> dict[str, Array]:
        """One region's pattern by layer."""
        cuts = np.cumsum([size for _, size in self.layers])[:-1]
        parts = np.split(self.pattern[region], cuts)
        return {id: part for (id, _), part in zip(self.layers, parts, strict=True)}

    @cached_property
    def borders(self) -> Borders:
        """The edges that two regions share, in the section's coordinates."""
        found = shared_borders(self.unit_polygons)
        return Borders(found.pairs, self._placed(found.ends), found.labels)

    def unit_of(self, label: int) -> tuple[str, int] | None:
        """Which unit of which activation a border's label stands for; None for the window's."""
        if label == BORDER:
            return None
        for id, size in self.layers:
            if label < size:
                return id, label
            label -= size
        raise EngineError(tr("There is no such border."))

    @cached_property
    def merged(self) -> Array:
        """The linear region of each polygon, counted from 0, (regions,).

        Neighbours whose maps are equal (a unit bends, but nothing beyond listens) are one linear
        region in the strict sense: the largest connected part on which the layer is affine.
        """
        pairs = self.borders.pairs
        largest = max(float(np.abs(self.unit_maps).max(initial=0.0)), 1e-300)
        difference = np.abs(self.unit_maps[pairs[:, 0]] - self.unit_maps[pairs[:, 1]])
        equal = difference.max(axis=(1, 2)) <= _SAME * largest
        return connected(len(self), pairs[equal])

    @property
    def count(self) -> int:
        """How many linear regions there are in the strict sense (see `merged`)."""
        return int(self.merged.max()) + 1

    def _placed(self, points: Array) -> Array:
        half = np.array([self.window.width, self.window.height]) / 2
        return points * half + self.window.centre


def regions(
    network: Graph | Plan,
    window: Window,
    across: Section | None = None,
    layer: str | None = None,
) -> Regions:
    """The linear regions of a layer's output (by default the network's only last layer).

    A section with one coordinate gives upright strips. Raises `EngineError` where a layer on the
    way is not made of straight pieces, or there are too many regions.
    """
    plan = as_plan(network)
    which = across if across is not None else section(plan)
    target = _target(plan, layer)
    walk = _Walk(plan, which, window, target)
    maps = walk.run()
    half = np.array([window.width, window.height]) / 2
    matrix = maps[..., :2] / half
    return Regions(
        section=which,
        window=window,
        layer=target,
        matrix=matrix,
        start=maps[..., 2] - matrix @ window.centre,
        pattern=np.concatenate([*walk.patterns, np.zeros((len(maps), 0), np.int8)], axis=1),
        layers=tuple(walk.layers),
        bound=walk.bound,
        unit_polygons=walk.polygons,
        unit_maps=maps,
    )


def _target(plan: Plan, layer: str | None) -> str:
    if layer is not None:
        found = plan.opened.stands_for.get(layer, layer)
        if found not in plan.shapes:
            raise EngineError(tr("This network has no layer {0!r}.").format(layer))
        return found
    ends = [id for id in plan.order if not plan.opened.graph.out_of(id)]
    if len(ends) != 1:
        raise EngineError(tr("This network has several last layers: choose the one to look at."))
    return ends[0]


class _Walk:
    """The state while layers are followed. Maps are (regions, size, 4): A, c and rounding."""

    def __init__(self, plan: Plan, which: Section, window: Window, target: str) -> None:
        self._plan = plan
        self._target = target
        self._maps: dict[str, Array] = {}
        self._dimensions: dict[str, int] = {}
        self._dimension = which.dimensions
        needed = upstream(plan, [target])
        self._order = [id for id in plan.order if id in needed]
        half, centre = np.array([window.width, window.height]) / 2, window.centre
        for id, (matrix, start) in which.straight().items():
            maps = np.concatenate([matrix * half, (start + matrix @ centre)[:, np.newaxis]], axis=1)
            self._maps[id] = _with_rounding(maps[np.newaxis])
            self._dimensions[id] = min(len(start), which.dimensions)
        self.polygons = square()
        self.patterns: list[Array] = []
        self.layers: list[tuple[str, int]] = []
        self.bound = 1

    def run(self) -> Array:
        """The target's maps, (regions, outputs, 3)."""
        for place, id in enumerate(self._order):
            if id not in self._maps:
                self._follow(id)
            later = {s for after in self._order[place + 1 :] for s in self._plan.sources(after)}
            for spent in self._maps.keys() - later - {self._target}:
                del self._maps[spent]
        return self._maps[self._target][..., :3]

    def _follow(self, id: str) -> None:
        node, layer = self._plan.opened.graph.node(id), self._plan.layer(id)
        size = math.prod(self._plan.shapes[id])
        sources = self._plan.sources(id)
        room = sum(self._dimensions[source] for source in sources)
        self._dimensions[id] = min(size, room, self._dimension)
        if len(self.polygons) * size * 4 > MOST_MAP_CELLS:
            raise EngineError(
                tr("{0} is too large for so many regions: zoom in.").format(node.label)
            )
        bends = pieces(layer, layer.complete(node.options))
        if bends is None:
            self._maps[id] = self._straightened(id, sources)
        elif not len(bends.corners):
            self._maps[id] = self._maps[sources[0]]
        else:
            self._maps[id] = self._bent(sources[0], bends)
            self.layers.append((id, size))
            dimensions = self._dimensions[sources[0]]
            self.bound *= most_parts(size, dimensions, len(bends.corners))

    def _straightened(self, id: str, sources: tuple[str, ...]) -> Array:
        """The maps after an affine layer: A′ = W A, c′ = W c + b."""
        rule = straight(self._plan, id)
        count = len(self.polygons)
        maps = np.zeros((count, len(rule.start), 3))
        terms = np.zeros((count, len(rule.start)))  # how large the summed terms are
        for matrix, source in zip(rule.matrices, sources, strict=True):
            given = self._maps[source][..., :3]
            sizes = np.abs(given).sum(axis=2)
            maps += given if matrix is None else np.matmul(matrix, given)
            terms += sizes if matrix is None else sizes @ np.abs(matrix).T
        maps[..., 2] += rule.start
        terms += np.abs(rule.start)
        return np.concatenate([maps, _ROUNDING * terms[..., np.newaxis]], axis=2)

    def _bent(self, source: str, bends: Pieces) -> Array:
        """Cut along every unit's corners, then take each region's own piece of the activation."""
        before = self._maps[source]
        first_label = sum(size for _, size in self.layers)
        origin = np.arange(len(before))
        for unit in range(before.shape[1]):
            for corner in bends.corners:
                line = before[origin, unit]
                self.polygons, parents = cut(
                    self.polygons, line[:, :2], line[:, 2] - corner, line[:, 3], first_label + unit
                )
                origin = origin[parents]
                if len(origin) > MOST_REGIONS:
                    raise EngineError(
                        tr(
                            "There are more than {0:,} regions in this window: zoom in, "
                            "or take fewer neurons."
                        ).format(MOST_REGIONS)
                    )
        self._maps = {id: maps[origin] for id, maps in self._maps.items()}
        self.patterns = [pattern[origin] for pattern in self.patterns]
        maps = self._maps[source]
        chosen = _pieces_of(maps, self.polygons.middles, bends)
        self.patterns.append(chosen.astype(np.int8))
        bent = maps[..., :3] * bends.slopes[chosen][..., np.newaxis]
        bent[..., 2] += bends.starts[chosen]
        return _with_rounding(bent)


def _pieces_of(maps: Array, middles: Array, bends: Pieces) -> Array:
    """Which piece each unit is on, (regions, units)."""
    inner = np.matmul(maps[..., :2], middles[:, :, np.newaxis])[..., 0] + maps[..., 2]
    chosen = np.zeros(inner.shape, np.intp)
    for corner, above in zip(bends.corners, bends.above, strict=True):
        # a unit that sits on its corner all over the region differs from it by rounding only
        flat = np.abs(maps[..., :2]).sum(axis=2) <= maps[..., 3]
        on_corner = flat & (np.abs(inner - corner) <= maps[..., 3])
        chosen += np.where(on_corner, above, inner > corner)
    return chosen


def _with_rounding(maps: Array) -> Array:
    """Maps (regions, size, 3) with the size of their rounding errors as a fourth column."""
    terms = np.abs(maps).sum(axis=2, keepdims=True)
    return np.concatenate([maps, _ROUNDING * terms], axis=2)
