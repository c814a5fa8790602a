"""What the data looks like on the screen: a plane, a line, or neither; and how it is coloured.

A `Stage` turns points of the picture into inputs of the network, through the same features and
scaling as the examples, so that the map shows the network as it is trained.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from desktop.plots import colours
from desktop.plots.field import CLASSES, class_table
from desktop.plots.plane import View
from desktop.theme import theme
from engine.analysis.maps import DecisionMap
from engine.analysis.section import Section, Window
from engine.data import DataSet
from engine.plan import Plan
from engine.spec import TokenShape

Array = NDArray[Any]
RESOLUTION = 200  # of the map, each way
TILE = 40  # pixels of a miniature, each way
MOST_TILES = 12  # of one layer
MOST_COLUMNS = 10
_ROOM = 0.12
DRAWING = View(-3.6, 3.6, -3.6, 3.6)


@dataclass(frozen=True, eq=False)
class Inked(Section):
    """A section through the examples' own space: plane or line to features and scaling."""

    data: DataSet | None = None
    axes: tuple[int, ...] = (0,)
    base: Array | None = None  # one point in the examples' original coordinates

    @property
    def dimensions(self) -> int:
        """How many coordinates vary."""
        return 2

    def inputs(self, points: Array) -> dict[str, Array]:
        """Points (count, 2) of the picture to the network's input; a line takes x alone."""
        assert self.data is not None
        assert self.base is not None
        full = np.broadcast_to(self.base, (len(points), len(self.base))).copy()
        for place, axis in enumerate(self.axes):
            full[:, axis] = points[:, place]
        return {self.fed: self.data.encode(full)}


@dataclass(frozen=True, eq=False)
class Stage:
    """How examples are shown. `points` (count, 2) for a plane, (count, 1) for a line."""

    kind: Literal["plane", "line", "none"]
    data: DataSet
    axes: tuple[int, ...]
    names: tuple[str, str]
    points: Array
    home: View

    def section(self, entry: str) -> Inked:
        """The section of a network whose Input layer is `entry`."""
        base = self.data.points[self.data.train].mean(axis=0)
        return Inked((), {}, (), entry, self.data, self.axes, base)


def stage_of(data: DataSet, axes: tuple[int, int] = (0, 1)) -> Stage:
    """Two coordinates make a plane, one a line; of more, `axes` are seen and the rest held."""
    points = data.points
    if points.ndim != 2:
        return Stage("none", data, (), ("", ""), np.zeros((0, 2)), View())
    width = points.shape[1]
    names = data.input_names if data.features is None else ("x", "y")[:width]
    if width == 1:
        low, high = _range(points[:, 0])
        heights = data.decode_targets(data.targets.reshape(data.count, -1))[:, 0]
        bottom, top = _range(heights)
        name = names[0] if names else "x"
        home = View(low, high, bottom, top)
        return Stage("line", data, (0,), (name, data.target_names[0]), points, home)
    first, second = axes if max(axes) < width and axes[0] != axes[1] else (0, 1)
    seen = points[:, [first, second]]
    if data.key == "drawn":  # the paper stays where it is while points are added
        return Stage("plane", data, (0, 1), ("x", "y"), seen, DRAWING)
    left, right = _range(seen[:, 0])
    bottom, top = _range(seen[:, 1])
    if width == 2:  # one scale for both, as the plane is drawn
        reach = max(right - left, top - bottom) / 2
        across, up = (left + right) / 2, (bottom + top) / 2
        home = View(across - reach, across + reach, up - reach, up + reach)
    else:
        home = View(left, right, bottom, top)
    return Stage("plane", data, (first, second), (names[first], names[second]), seen, home)


def _range(values: Array) -> tuple[float, float]:
    low, high = float(values.min()), float(values.max())
    room = (high - low) * _ROOM or 1.0
    return low - room, high + room


def window(view: View) -> Window:
    """The engine's word for a view."""
    return Window(view.left, view.right, view.bottom, view.top)


@dataclass(frozen=True, eq=False)
class Palette:
    """The theme's colours as tables, made on the GUI thread and used on the worker's."""

    signs: NDArray[np.uint32]  # (256,)
    classes: NDArray[np.uint32]  # (classes, 256)
    ground: np.uint32

    @classmethod
    def of_theme(cls, classes: int) -> Palette:
        """The present theme's, for so many classes."""
        tokens: Sequence[str] = [CLASSES[k % len(CLASSES)] for k in range(max(classes, 2))]
        ground = int(theme().tokens.panel[1:], 16) | 0xFF000000
        return cls(colours.soft(theme().tokens), class_table(tokens), np.uint32(ground))


@dataclass(frozen=True)
class Levels:
    """How one layer's numbers become colours: `middle` is neutral, ± `reach` the full colours.

    A reach of 0 takes the largest number of each frame.
    """

    middle: float = 0.0
    reach: float = 0.0


def levels_of(kind: str, width: int) -> Levels:
    """Shares are judged around one half (or an even share), signed numbers around 0."""
    if kind == "sigmoid" or (kind == "softmax" and width <= 2):
        return Levels(0.5, 0.5)
    if kind == "softmax":
        return Levels(1 / width, 1 - 1 / width)
    if kind == "tanh":
        return Levels(0.0, 1.0)
    return Levels()


def tile_layers(plan: Plan) -> list[tuple[str, int]]:
    """The layers worth a column of miniatures, with their sizes: what comes out of each bend."""
    graph = plan.opened.graph
    found: list[tuple[str, int]] = []
    for id in plan.order:
        shape = plan.shapes[id]
        if isinstance(shape, TokenShape) or len(shape) != 1:
            continue
        after = [graph.node(edge.target).type for edge in graph.out_of(id)]
        bends = {"relu", "tanh", "sigmoid", "softmax"}
        if (
            plan.layer(id).key == "linear"
            and len(after) == 1
            and (
                after[0] in bends or plan.layer(graph.out_of(id)[0].target).category == "activation"
            )
        ):
            continue  # its numbers are seen behind the activation
        found.append((id, shape[0]))
    if len(found) > MOST_COLUMNS:
        found = [*found[: MOST_COLUMNS - 1], found[-1]]
    return found


def colour_levels(values: Array, levels: Levels, table: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """Numbers (rows, columns) from bottom to top as colours from top to bottom."""
    reach = levels.reach
    if not reach:
        finite = np.abs(values - levels.middle)
        reach = float(np.nan_to_num(finite, posinf=0.0).max(initial=0.0)) or 1.0
    scaled = values[::-1] - np.float32(levels.middle)
    scaled *= np.float32(127.5 / reach)
    scaled += np.float32(127.5)
    np.nan_to_num(scaled, copy=False, nan=127.5)
    np.clip(scaled, 0, 255, out=scaled)
    return table[scaled.astype(np.uint8)]


def colour_classes(
    maps: Array, shares: bool, table: NDArray[np.uint32]
) -> tuple[NDArray[np.uint32], Array]:
    """Scores (classes, rows, columns) as colours of the likeliest class, and its share there."""
    if not shares:
        maps = np.exp(maps - maps.max(axis=0))
        maps /= maps.sum(axis=0)
    chosen = maps.argmax(axis=0)
    surest = maps.max(axis=0)
    even = 1 / len(maps)
    depth = np.clip((surest - even) / (1 - even), 0, 1) * 0.85 + 0.15
    depth = (np.nan_to_num(depth) * 255).astype(np.uint8)
    # Read as: the whole part is the class, the rest how sure the network is of it.
    known = chosen + np.minimum(np.nan_to_num(surest), 0.9999)
    return np.ascontiguousarray(table[chosen[::-1], depth[::-1]]), known


def ranges_of(maps: DecisionMap, layers: Sequence[tuple[str, int]]) -> tuple[Array, ...]:
    """For each layer the least and the greatest value of its miniatures, (tiles, 2)."""
    found: list[Array] = []
    for id, size in layers:
        shown = _few(maps, id, min(size, MOST_TILES))
        found.append(np.stack([shown.min(axis=(1, 2)), shown.max(axis=(1, 2))], axis=1))
    return tuple(found)


def _few(maps: DecisionMap, id: str, count: int) -> Array:
    """The first maps of a layer as coarse as a miniature, (count, TILE, TILE)."""
    across, up = maps.resolution[0] // TILE, maps.resolution[1] // TILE
    return maps.layer(id)[:count, up // 2 :: up, across // 2 :: across]


def atlas_of(
    maps: DecisionMap, layers: Sequence[tuple[str, int]], kinds: Sequence[str], palette: Palette
) -> NDArray[np.uint32]:
    """Every miniature in one picture: (most · TILE, layers · TILE)."""
    shown = [min(size, MOST_TILES) for _, size in layers]
    atlas = np.full((max(shown, default=0) * TILE, len(layers) * TILE), palette.ground, np.uint32)
    for column, ((id, size), kind) in enumerate(zip(layers, kinds, strict=True)):
        few = _few(maps, id, shown[column])
        # From the last neuron to the first, since the whole column is turned upside down.
        tall = few[::-1].reshape(-1, TILE)
        pixels = colour_levels(tall, levels_of(kind, size), palette.signs)
        left = column * TILE
        atlas[: len(pixels), left : left + TILE] = pixels
    return atlas
