"""Curves: every neuron as a function of one input, and its derivative by the chain rule.

The derivative is the network's own backward pass, one per output number; nothing is estimated
from neighbouring points.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

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
) -> Curves:
    """Every neuron along one input from `start` to `stop`, both ends included.

    `along` is a section with one input that varies; by default the network's only one. Raises
    `EngineError`.
    """
    plan = as_plan(network)
    x, inputs = _line(plan, start, stop, along, count)
    found = plan.run(inputs)
    shapes = plan.shapes
    return Curves(
        x,
        {
            id: np.ascontiguousarray(array.reshape(count, -1).T)
            for id, array in found.items()
            if not isinstance(shapes.get(id), TokenShape)
        },
    )


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
    x, _ = _line(plan, start, stop, along, count)
    which = along if along is not None else section(plan, dimensions=1)
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
    done = plan.bind(len(points), gradients=Gradients.ALL, ends=(end,))
    for id, batch in varied.inputs(points).items():
        done.inputs[id][...] = batch
    for neuron in range(neurons):
        done.forward()  # a backward pass may use up what the forward pass kept for it
        seed = done.gradients[end]
        seed[...] = 0.0
        seed.reshape(len(points), -1)[:, neuron] = 1.0
        done.backward()
        for axis, cell in enumerate(varied.cells):
            by_input = done.gradients.get(cell.node)
            if by_input is not None:
                found[axis, neuron] = by_input[(slice(None), *cell.index)]
    return found


def _line(
    plan: Plan, start: float, stop: float, along: Section | None, count: int
) -> tuple[Array, dict[str, Array]]:
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
    return x, which.inputs(x[:, np.newaxis])
