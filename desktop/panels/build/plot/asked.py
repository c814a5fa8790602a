"""What a plot shows, as plain values, and how a worker computes it."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

import numpy as np
from numpy.typing import NDArray

from desktop.plots.plane import View
from engine.analysis.curves import MOST_DERIVATIVES, curves, derivative, gradient_by_input
from engine.analysis.maps import DecisionMap, products_of
from engine.analysis.section import Cell, Window, section
from engine.errors import EngineError
from engine.graph import Graph, Node, check
from engine.language import tr
from engine.plan import Plan, compile_plan

Array = NDArray[Any]
POINTS = 601
RESOLUTION = 200
COARSEST = 20
MOST_PRODUCTS = 2**33  # multiplications for one map: a few seconds
ARROWS = 17
MOST_CURVES = 8
MOST_CELLS = 2048  # numbers that enter, in a list to choose from


@dataclass(frozen=True, eq=False)
class Asked:
    """One plot: `neuron` counts the flattened output; None draws the first few as curves.

    `up` None means a curve. `held` gives every Input layer's array; `layer` is its id.
    """

    graph: Graph
    layer: str
    neuron: int | None
    across: Cell
    up: Cell | None
    held: Mapping[str, Array]
    view: View
    slope: bool


@dataclass(frozen=True, eq=False)
class Drawn:
    """The numbers of a plot. For a curve `values` is (neurons, points), else (rows, columns).

    `slopes` has the shape of a curve's values; `arrows` is (points, 4): x, y and the derivative.
    """

    asked: Asked
    neurons: tuple[int, ...]
    x: Array
    values: Array
    slopes: Array | None = None
    arrows: Array | None = None


def resolution_for(products: int) -> int:
    """The cells of a map each way, for so many multiplications a point: fine where it is quick."""
    affordable = math.isqrt(MOST_PRODUCTS // max(products, 1))
    return min(RESOLUTION, max(COARSEST, affordable // 10 * 10))


class Computer:
    """Keeps the compiled network from one question to the next; one thread at a time."""

    def __init__(self) -> None:
        self._graph: Graph | None = None
        self._plan: Plan | None = None

    def plan(self, graph: Graph) -> Plan:
        """The network compiled as far as it is sound."""
        if self._plan is None or self._graph is not graph:
            self._plan, self._graph = compile_plan(graph, partial=True), graph
        return self._plan

    def draw(self, asked: Asked, stopped: Callable[[], bool] = lambda: False) -> Drawn:
        """`stopped` says that the answer is no longer wanted. Raises `EngineError` with a sentence
        where there is nothing to draw."""
        plan = self.plan(asked.graph)
        end = plan.result(asked.layer)
        if end not in plan.shapes:
            problems = check(asked.graph).of(asked.layer)
            label = asked.graph.node(asked.layer).label
            raise EngineError(
                problems[0].message
                if problems
                else tr("What feeds {0} is not complete.").format(label)
            )
        held = {id: array for id, array in asked.held.items() if id in plan.inputs}
        size = math.prod(plan.shapes[end])
        with np.errstate(all="ignore"):
            if asked.up is None:
                return self._curve(plan, asked, end, held, size)
            return self._map(plan, asked, end, held, size, stopped)

    def _curve(
        self, plan: Plan, asked: Asked, end: str, held: Mapping[str, Array], size: int
    ) -> Drawn:
        along = section(plan, [asked.across], held)
        left, right = asked.view.left, asked.view.right
        found = curves(plan, left, right, along, POINTS, [end])
        if asked.neuron is None:
            neurons = tuple(range(min(size, MOST_CURVES)))
        else:
            neurons = (min(asked.neuron, size - 1),)
        rows = list(neurons)
        slopes = None
        if asked.slope and size <= MOST_DERIVATIVES:
            slopes = derivative(plan, end, left, right, along, POINTS)[rows]
        return Drawn(asked, neurons, found.x, found.values[end][rows], slopes)

    def _map(
        self,
        plan: Plan,
        asked: Asked,
        end: str,
        held: Mapping[str, Array],
        size: int,
        stopped: Callable[[], bool],
    ) -> Drawn:
        assert asked.up is not None
        plane = section(plan, [asked.across, asked.up], held)
        view = asked.view
        window = Window(view.left, view.right, view.bottom, view.top)
        side = resolution_for(products_of(plan, [end]))
        maps = DecisionMap(plan, window, plane, (side, side), [end])
        maps.update(stopped)
        neuron = min(asked.neuron or 0, size - 1)
        values = np.array(maps.layer(end)[neuron])
        arrows = None
        if asked.slope and size <= MOST_DERIVATIVES:
            grid = np.meshgrid(window.xs(ARROWS), window.ys(ARROWS))
            points = np.stack([each.ravel() for each in grid], axis=1)
            slopes = gradient_by_input(plan, end, plane, points)[:, neuron].T
            arrows = np.concatenate([points, slopes], axis=1)
        return Drawn(asked, (neuron,), maps.xs, values, None, arrows)


def entering(graph: Graph) -> tuple[tuple[str, str, tuple[int, ...]], ...]:
    """What `cells_of` hangs on: the Input layers, what they are called, and their shapes."""
    return tuple((node.id, node.label, node.weights["value"].shape) for node in _inputs(graph))


def cells_of(graph: Graph) -> list[tuple[str, Cell]]:
    """The numbers that enter the network, with what they are called: x, y … or x_3, or p_(1,2).

    Of each Input layer the first ones, as many as lists may show; `not_offered` says so.
    """
    inputs = _inputs(graph)
    found: list[tuple[str, Cell]] = []
    for node in inputs:
        most = max(1, MOST_CELLS // len(inputs))
        for index in islice(np.ndindex(node.weights["value"].shape), most):
            cell = Cell(node.id, tuple(int(i) for i in index))
            found.append((_called(inputs, node, cell.index), cell))
    return found


def not_offered(graph: Graph, offered: int) -> str:
    """A sentence where more numbers enter than the `offered` ones, else nothing."""
    inputs = _inputs(graph)
    count = sum(node.weights["value"].size for node in inputs)
    if count <= offered:
        return ""
    if len(inputs) == 1:
        return tr("Offered are the first {0:,} of {1:,} numbers that enter.").format(offered, count)
    return tr(
        "Offered are {0:,} of {1:,} numbers that enter: of each Input layer the first ones."
    ).format(offered, count)


def cell_name(graph: Graph, cell: Cell) -> str:
    """What one of `cells_of` is called."""
    return _called(_inputs(graph), graph.node(cell.node), cell.index)


def _inputs(graph: Graph) -> list[Node]:
    return [node for node in graph.nodes if node.type == "input" and "value" in node.weights]


def _called(inputs: Sequence[Node], node: Node, index: tuple[int, ...]) -> str:
    value = node.weights["value"]
    if len(inputs) == 1 and value.size <= 3 and value.ndim == 1:
        return "xyz"[index[0]]
    if value.size == 1:
        return node.label
    return f"{node.label}[{', '.join(str(i + 1) for i in index)}]"


def place_name(place: int, shape: tuple[int, ...]) -> str:
    """Where the neuron with that number stands in a layer's output: 3, or 1, 2."""
    if len(shape) <= 1:
        return str(place + 1)
    index = np.unravel_index(place, shape)
    return ", ".join(str(int(i) + 1) for i in index)


def sample_of(graph: Graph, cell: Cell) -> float:
    """The number that an Input layer holds there; 0 for one that is gone."""
    if cell.node not in graph or "value" not in graph.node(cell.node).weights:
        return 0.0
    value = graph.node(cell.node).weights["value"]
    inside = len(cell.index) == value.ndim and all(
        i < n for i, n in zip(cell.index, value.shape, strict=True)
    )
    return float(value[cell.index]) if inside else 0.0
