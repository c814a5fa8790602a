"""Where a picture looks at a network: which inputs vary, over which window, what the rest hold.

A `Section` turns plane coordinates (x, y), or a single x, into a batch of network inputs. All
pictures (decision maps, curves, warped grids, linear regions) are taken of one, so that slices
through networks with many inputs need no code of their own.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.data.features import FEATURES, apply_features, check_features
from engine.errors import EngineError
from engine.graph import Graph
from engine.language import tr
from engine.plan import Plan, compile_plan
from engine.spec import Array, TokenShape


@dataclass(frozen=True)
class Window:
    """A rectangle of the plane, sides parallel to the axes. Raises `EngineError` if empty."""

    left: float = -1.0
    right: float = 1.0
    bottom: float = -1.0
    top: float = 1.0

    def __post_init__(self) -> None:
        sides = (self.left, self.right, self.bottom, self.top)
        if not all(map(math.isfinite, sides)):
            raise EngineError(tr("The window's sides must be finite numbers."))
        if not (self.left < self.right and self.bottom < self.top):
            raise EngineError(tr("The window is empty: each range must run from less to more."))
        far = max(map(abs, sides))
        if min(self.width, self.height) < 1e-9 * far:
            raise EngineError(tr("The window is too narrow for where it lies: zoom out a little."))

    @property
    def width(self) -> float:
        """How far the window reaches across."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """How far the window reaches up."""
        return self.top - self.bottom

    @property
    def area(self) -> float:
        """Width times height."""
        return self.width * self.height

    @property
    def centre(self) -> Array:
        """The middle of the window, (2,)."""
        return np.array([(self.left + self.right) / 2, (self.bottom + self.top) / 2])

    def xs(self, count: int) -> Array:
        """The middles of `count` columns of equal width, from left to right."""
        return self.left + self.width * (np.arange(count) + 0.5) / count

    def ys(self, count: int) -> Array:
        """The middles of `count` rows of equal height, from bottom to top."""
        return self.bottom + self.height * (np.arange(count) + 0.5) / count


@dataclass(frozen=True)
class Cell:
    """One number of an Input layer: the layer's id and the place in its array."""

    node: str
    index: tuple[int, ...]


@dataclass(frozen=True, eq=False)
class Section:
    """One or two inputs that vary while the others hold still.

    `cells` are the inputs that vary, the first across and the second upwards. `held` has the
    whole array of every Input layer (its shape, without batch). With `features`, the Input layer
    `fed` receives these functions of the coordinates instead (see `engine.data.features`).
    """

    cells: tuple[Cell, ...]
    held: Mapping[str, Array]
    features: tuple[str, ...] = ()
    fed: str = ""

    @property
    def dimensions(self) -> int:
        """How many coordinates vary: 1 or 2."""
        if self.features:
            return 2 if any(FEATURES[key].needs_y for key in self.features) else 1
        return len(self.cells)

    def inputs(self, points: Array) -> dict[str, Array]:
        """Coordinates (count, 1 or 2) to the network's inputs, each (count, *shape)."""
        arrays = {
            id: np.broadcast_to(value, (len(points), *value.shape)).copy()
            for id, value in self.held.items()
        }
        if self.features:
            arrays[self.fed] = apply_features(points, self.features)
        for axis, cell in enumerate(self.cells):
            arrays[cell.node][(slice(None), *cell.index)] = points[:, axis]
        return arrays

    def straight(self) -> dict[str, tuple[Array, Array]]:
        """The inputs as E·(x, y) + e: for each Input layer E (size, 2) and e (size,), float64.

        Raises `EngineError` where features bend the coordinates.
        """
        found = {
            id: (np.zeros((value.size, 2)), np.asarray(value, np.float64).ravel().copy())
            for id, value in self.held.items()
        }
        if self.features:
            bent = [
                FEATURES[key].name(("x", "y")) for key in self.features if key not in ("x", "y")
            ]
            if bent:
                raise EngineError(
                    tr(
                        "The feature {0} bends the plane, so the regions have no straight "
                        "edges: choose the features x and y only."
                    ).format(bent[0])
                )
            matrix, start = found[self.fed]
            start[:] = 0.0
            for row, key in enumerate(self.features):
                matrix[row, "xy".index(key)] = 1.0
        for axis, cell in enumerate(self.cells):
            matrix, start = found[cell.node]
            at = int(np.ravel_multi_index(cell.index, self.held[cell.node].shape))
            matrix[at, axis] = 1.0
            start[at] = 0.0
        return found


def as_plan(network: Graph | Plan, dtype: Any = np.float64) -> Plan:
    """The plan itself, or the network compiled. Raises `EngineError`."""
    return network if isinstance(network, Plan) else compile_plan(network, dtype)


def section(
    network: Graph | Plan,
    cells: Sequence[Cell] | None = None,
    held: Mapping[str, Any] | None = None,
    dimensions: int | None = None,
) -> Section:
    """A section of a network's inputs.

    Without `cells`, all inputs vary: the network must then take one number or two (or just
    `dimensions` of them). `held` gives Input layers' arrays; the rest hold their own samples.
    Raises `EngineError`.
    """
    plan = as_plan(network)
    for id, shape in plan.inputs.items():
        if isinstance(shape, TokenShape):
            raise EngineError(
                tr("The input {0} takes token ids, which have no values in between.").format(id)
            )
    arrays = _held(plan, held or {})
    if cells is None:
        cells = [
            Cell(id, index) for id, array in arrays.items() for index in np.ndindex(array.shape)
        ]
        if len(cells) not in (1, 2) or (dimensions is not None and len(cells) != dimensions):
            wanted = {None: tr("one or two"), 1: tr("one"), 2: tr("two")}[dimensions]
            raise EngineError(
                tr(
                    "This picture varies {0} of the inputs, but the network takes "
                    "{1} numbers: choose which of them vary."
                ).format(wanted, len(cells))
            )
    if len(set(cells)) < len(cells) or len(cells) not in (1, 2):
        raise EngineError(tr("Choose one input, or two different ones, to vary."))
    if dimensions is not None and len(cells) != dimensions:
        raise EngineError(
            tr("This picture needs {0} inputs that vary, not {1}.").format(dimensions, len(cells))
        )
    for cell in cells:
        shape = arrays[cell.node].shape if cell.node in arrays else None
        fits = shape is not None and len(cell.index) == len(shape)
        if not fits or not all(0 <= i < n for i, n in zip(cell.index, shape or (), strict=True)):
            place = ", ".join(str(i + 1) for i in cell.index)
            raise EngineError(
                tr("The network has no input number {0} at {1}.").format(place, cell.node)
            )
    return Section(tuple(cells), arrays)


def feature_section(network: Graph | Plan, features: Sequence[str]) -> Section:
    """The plane seen through features, for a network whose one Input layer takes just those.

    Raises `EngineError`.
    """
    plan = as_plan(network)
    keys = tuple(features)
    check_features(keys, 2, tr("this network"))
    if len(plan.inputs) != 1:
        raise EngineError(tr("Features feed a network with one Input layer; this one has more."))
    ((fed, shape),) = plan.inputs.items()
    if tuple(shape) != (len(keys),) or isinstance(shape, TokenShape):
        raise EngineError(
            tr("{0} features are chosen, but {1} takes another number.").format(len(keys), fed)
        )
    return Section((), _held(plan, {}), keys, fed)


def _held(plan: Plan, held: Mapping[str, Any]) -> dict[str, Array]:
    arrays = {id: np.array(sample[0], np.float64) for id, sample in plan.samples().items()}
    for id, value in held.items():
        if id not in arrays:
            raise EngineError(tr("The network has no input called {0}.").format(id))
        given = np.asarray(value, np.float64)
        if given.shape != arrays[id].shape:
            raise EngineError(tr("The numbers held at {0} do not fit its shape.").format(id))
        arrays[id] = given.copy()
    return arrays
