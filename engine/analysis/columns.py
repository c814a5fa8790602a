"""A network computed features first: one row per neuron, one column per point.

Over a grid of 40,000 points a layer has few rows and very many columns; W·X is then one fast
product, and every neuron's values lie side by side as a finished picture. Which layers can be
computed so, and how, they declare themselves (`layout`, `forward_columns`).
"""

from __future__ import annotations

import math
from collections.abc import Collection
from typing import Any, cast

import numpy as np

from engine.plan import Plan
from engine.spec import Array, Call, Options, Shape, Site


class Columns:
    """Buffers and calls for `points` points. Write `values[input]`, `run`, read `values`.

    `values[id]` is (size, points) in the plan's dtype; weights are read where the plan keeps
    them, so a plan in training is always shown as it is. Build only where `can_run` says so.
    """

    def __init__(self, plan: Plan, points: int, layers: Collection[str]) -> None:
        graph = plan.opened.graph
        self.values: dict[str, Array] = {
            id: np.zeros((math.prod(plan.shapes[id]), points), plan.dtype) for id in layers
        }
        calls: list[Call] = []
        self._sites: list[ColumnSite] = []
        for id in plan.order:
            if id not in self.values or id in plan.inputs:
                continue
            node = graph.node(id)
            layer = plan.layer(id)
            inputs = tuple(self.values[source] for source in plan.sources(id))
            site = ColumnSite(plan, id, layer.complete(node.options), inputs, self.values[id])
            self._sites.append(site)
            calls += layer.forward_columns(cast(Site, site))
        self._calls = tuple(calls)

    @property
    def nbytes(self) -> int:
        """The size of all buffers, in bytes."""
        held = sum(array.nbytes for array in self.values.values())
        return held + sum(site.nbytes for site in self._sites)

    def run(self) -> None:
        """Fill `values` from the inputs' rows; nothing large is allocated."""
        for each in self._calls:
            each()


def can_run(plan: Plan, layers: Collection[str]) -> bool:
    """Whether each of these layers can be computed features first."""
    for id in layers:
        layer = plan.layer(id)
        vectors = all(len(plan.shapes[source]) == 1 for source in (id, *plan.sources(id)))
        fits = layer.layout == "any" or (layer.layout == "columns" and vectors)
        if id not in plan.inputs and not fits:
            return False
    return True


class ColumnSite:
    """One layer's arrays, features first: as much of a `Site` as evaluating such layers takes."""

    def __init__(
        self, plan: Plan, id: str, options: Options, inputs: tuple[Array, ...], output: Array
    ) -> None:
        self._plan = plan
        self._id = id
        self._held: dict[object, Array] = {}
        self.options = options
        self.inputs = inputs
        self.output = output
        self.training = False
        self.differentiates = False
        self.trains_weights = False

    @property
    def nbytes(self) -> int:
        """The size of the buffers made here."""
        return sum(array.nbytes for array in self._held.values())

    def has(self, name: str) -> bool:
        return self._plan.place(self._id, name) is not None

    def weight(self, *names: str) -> Array:
        (name,) = names  # layers computed this way have no stacked weights
        return self._plan.weight(self._id, name)

    def buffer(self, name: str, shape: Shape, dtype: Any = None) -> Array:
        return self._kept(name, shape, dtype)

    def scratch(self, slot: int, shape: Shape) -> Array:
        return self._kept((slot, tuple(shape)), shape, None)

    def _kept(self, key: object, shape: Shape, dtype: Any) -> Array:
        if key not in self._held:
            self._held[key] = np.zeros(shape, dtype or self.output.dtype)
        return self._held[key]

    def constant(self, value: float) -> Array:
        return np.array(value, self.output.dtype)
