"""Curves: every neuron as a function of one input, and its derivative by the chain rule.

The derivative is the network's own backward pass, one per output number; nothing is estimated
from neighbouring points.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from engine.analysis.portions import PIECE_CELLS
from engine.analysis.section import Section, as_plan, section
from engine.errors import EngineError
from engine.graph import Graph
from engine.language import tr
from engine.plan import Gradients, Plan
from engine.spec import Array, TokenShape

MOST_POINTS = 100_000
MOST_DERIVATIVES = 256  # backward passes for one layer


@dataclass(frozen=True, eq=False)
class Curves:
    """`x` (count,) and, for each layer by id, `values[id]` (neurons, count)."""

    x: Array
    values: Mapping[str, Array]


def curves(
    network: Graph | Plan,
    start: float,
    stop: float,
    along: Section | None = None,
    count: int = 401,
    layers: Sequence[str] | None = None,
) -> Curves:
    """Every neuron along one input from `start` to `stop`, both ends included.

    `along` is a section with one input that varies; by default the network's only one. `layers`
    limits the curves to these. Raises `EngineError`.
    """
    plan = as_plan(network)
    x, which = _line(plan, start, stop, along, count)
    shapes = plan.shapes
    pieces: dict[str, list[Array]] = {}
    for part in _pieces(plan, count):
        found = plan.run(which.inputs(x[part, np.newaxis]))
        for id in found if layers is None else layers:
            if not isinstance(shapes.get(id), TokenShape):
                pieces.setdefault(id, []).append(found[id].reshape(len(found[id]), -1).T.copy())
    return Curves(x, {id: np.concatenate(each, axis=1) for id, each in pieces.items()})


def derivative(
    network: Graph | Plan,
    layer: str,
    start: float,
    stop: float,
    along: Section | None = None,
    count: int = 401,
) -> Array:
    """d(every number of `layer`) ÷ d(the input that varies) at the points of `curves`.

    (neurons, count). At a corner it is the slope the layer's declaration takes there. A plan
    given here has its weights' gradients overwritten. Raises `EngineError`.
    """
    plan = as_plan(network)
    x, which = _line(plan, start, stop, along, count)
    return gradient_by_input(plan, layer, which, x[:, np.newaxis])[0]


def gradient_by_input(plan: Plan, layer: str, varied: Section, points: Array) -> Array:
    """The derivatives of a layer's numbers by each coordinate of a section, exact.

    `points` is (count, coordinates); gives (coordinates, neurons, count). The plan's weight
    gradients are overwritten. Raises `EngineError`.
    """
    if varied.features:
        raise EngineError(
            tr("Derivatives are taken by the network's inputs, not through features.")
        )
    end = plan.opened.stands_for.get(layer, layer)
    if end not in plan.shapes:
        raise EngineError(tr("This network has no layer {0!r}.").format(layer))
    neurons = math.prod(plan.shapes[end])
    if neurons > MOST_DERIVATIVES:
        raise EngineError(
            tr("{0} has {1} numbers; derivatives are drawn for up to {2}.").format(
                layer, neurons, MOST_DERIVATIVES
            )
        )
    found = np.zeros((len(varied.cells), neurons, len(points)))
    for part in _pieces(plan, len(points)):
        batch = points[part]
        done = plan.bind(len(batch), gradients=Gradients.ALL, ends=(end,))
        for id, array in varied.inputs(batch).items():
            done.inputs[id][...] = array
        for neuron in range(neurons):
            done.forward()  # a backward pass may use up what the forward pass kept for it
            seed = done.gradients[end]
            seed[...] = 0.0
            seed.reshape(len(batch), -1)[:, neuron] = 1.0
            done.backward()
            for axis, cell in enumerate(varied.cells):
                by_input = done.gradients.get(cell.node)
                if by_input is not None:
                    found[axis, neuron, part] = by_input[(slice(None), *cell.index)]
    return found


def _pieces(plan: Plan, count: int) -> Iterator[slice]:
    """Points that go through the network together: all, unless its layers hold very much."""
    one = sum(math.prod(shape) for shape in plan.shapes.values())
    size = max(1, PIECE_CELLS // max(one, 1))
    for start in range(0, count, size):
        yield slice(start, min(start + size, count))


def _line(
    plan: Plan, start: float, stop: float, along: Section | None, count: int
) -> tuple[Array, Section]:
    if not (math.isfinite(start) and math.isfinite(stop) and start < stop):
        raise EngineError(
            tr("The range is empty: it must run from a smaller number to a larger one.")
        )
    if not 2 <= count <= MOST_POINTS:
        raise EngineError(tr("A curve has 2 to {0:,} points.").format(MOST_POINTS))
    which = along if along is not None else section(plan, dimensions=1)
    if which.dimensions != 1:
        raise EngineError(tr("A curve needs one input that varies; draw a map for two."))
    x = np.linspace(start, stop, count)
    return x, which
