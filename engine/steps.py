"""An evaluation told as arithmetic: each number with the products, sums and bends that made it.

`Telling` runs a network once on one sample and then tells any number of it, forwards or backwards,
as an `Expression`. Where inputs and weights are fractions and the layers keep fractions, every
number downstream is known exactly too.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import cached_property
from typing import Any

import numpy as np

from engine import numbers
from engine.build import chain, sample
from engine.errors import EngineError
from engine.expressions import (
    Expression,
    Role,
    Step,
    number,
)
from engine.graph import Graph, check, ports_of
from engine.graph.flattening import flatten
from engine.language import tr
from engine.plan import Gradients, Pass, compile_plan
from engine.spec import Array, LayerType, Shape, registry

MOST_EXACT_CELLS = 2_000  # beyond this a network is not followed in fractions
MOST_EXACT_LAYERS = 40

Index = tuple[int, ...]


class Telling:
    """One sample's way through a network, number by number.

    `values` gives each Input layer's sample (shape without batch); by default the one it holds.
    `seeds` gives ∂L/∂y for the layers where a loss begins; by default 1 at every final number.
    """

    def __init__(
        self,
        graph: Graph,
        values: Mapping[str, Any] | None = None,
        seeds: Mapping[str, Any] | None = None,
    ) -> None:
        self._plan = compile_plan(graph)
        self._graph = flatten(graph).graph
        self._order = check(self._graph).order
        self._pass: Pass = self._plan.bind(1, gradients=Gradients.ALL)
        given = self._plan.samples()
        if values is not None:
            given |= {id: np.asarray(value, np.float64)[np.newaxis] for id, value in values.items()}
        for id, array in given.items():
            self._pass.inputs[id][...] = array
        self._pass.forward()
        self._seeds = seeds
        self._slopes: dict[str, Array] = {}
        self._points: dict[str, Array] = {}
        self._exact = self._exact_values()

    @property
    def order(self) -> tuple[str, ...]:
        """The layers in the order they are computed, groups opened."""
        return self._order

    @cached_property
    def _gradients(self) -> Mapping[str, Array]:
        """The way back, gone once somebody asks for it: it takes longer than the way forward."""
        found = self._pass.gradients
        for id, gradient in found.items():
            if not self._graph.out_of(id):
                gradient[...] = 1.0 if self._seeds is None else self._seeds.get(id, 0.0)
        self._pass.backward()
        return found

    def value(self, node: str) -> Array:
        """A layer's output, without the batch axis."""
        return self._pass.values[node][0].copy()

    def point(self, name: str) -> Array:
        """A named point inside a layer, `layer.point`, with the batch axis of one."""
        return self._pass.read(name)

    def inner(self, name: str) -> Array:
        """The same without the batch axis, read once."""
        if name not in self._points:
            self._points[name] = self.point(name)[0]
        return self._points[name]

    def gradient(self, node: str) -> Array | None:
        """∂L/∂ of a layer's output, or None where nothing depends on it."""
        found = self._gradients.get(node)
        return None if found is None else found[0].copy()

    def forward(self, node: str, limit: int = 64) -> tuple[Step, ...]:
        """How each number of a layer's output was made, the first `limit` of them."""
        cells = np.ndindex(*self._shape(node))
        return tuple(self.cell(node, index) for index, _ in zip(cells, range(limit), strict=False))

    def cell(self, node: str, index: Index) -> Step:
        """How one number of a layer's output was made."""
        layer, at = self._at(node)
        label = _indexed("y", index)
        if layer.key == "input":
            return Step(_indexed(self._graph.node(node).label, index), self.exact_leaf(node, index))
        return Step(label, layer.tell(at, index))

    def backward(self, node: str, limit: int = 64) -> tuple[Step, ...]:
        """How ∂L/∂ of each number that enters the layer (first port) was made."""
        layer, at = self._at(node)
        if not at.input_shapes or self._gradients.get(node) is None:
            return ()
        cells = zip(np.ndindex(*at.input_shapes[0]), range(limit), strict=False)
        return tuple(
            Step(f"∂L/∂{_indexed('x', index)}", layer.tell_back(at, index)) for index, _ in cells
        )

    def weight_backward(self, node: str, name: str, index: Index) -> Step:
        """How ∂L/∂ of one weight cell was made. Raises `EngineError` where it is not told."""
        layer, at = self._at(node)
        told = layer.tell_weight_back(at, name, index)
        if told is None:
            raise EngineError(
                tr("The derivative by {0} is not told number by number here.").format(name)
            )
        return Step(f"∂L/∂{_indexed(name, index)}", told)

    def weight_gradient(self, node: str, name: str) -> Array:
        """∂L/∂ of a whole weight array."""
        _ = self._gradients
        return self._plan.gradient(node, name).copy()

    # -- what layers read

    def _shape(self, node: str) -> Shape:
        return self._plan.shapes[node]

    def _at(self, node: str) -> tuple[LayerType, _At]:
        found = self._graph.node(node)
        return registry()[found.type], _At(self, node)

    def sources(self, node: str) -> tuple[str, ...]:
        """The layers that feed a layer's ports, in their order."""
        fed = {edge.port: edge.source for edge in self._graph.into(node)}
        return tuple(fed[port] for port in ports_of(self._graph.node(node)))

    def exact_leaf(
        self, node: str, index: Index, label: str = "", role: Role = "input"
    ) -> Expression:
        """One number of a layer's output as a leaf, with its exact fraction where known."""
        value = float(self._pass.values[node][(0, *index)])
        exact = self._exact.get(node, {}).get(index)
        return number(value, label or _indexed(self._graph.node(node).label, index), role, exact)

    def gradient_leaf(self, node: str, index: Index) -> Expression:
        """∂L/∂ of one number of a layer's output as a leaf."""
        value = float(self._gradients[node][(0, *index)])
        label = f"∂L/∂{_indexed('y', index)}"
        return number(value, label, "gradient", numbers.rational(value))

    def weight_leaf(self, node: str, name: str, index: Index) -> Expression:
        """One cell of a weight as a leaf."""
        value = float(self._graph.node(node).weights[name][index])
        role: Role = "bias" if name.startswith("b") else "weight"
        return number(value, _indexed(name, index), role, numbers.rational(value))

    def raw_gradient(self, node: str, index: Index) -> float:
        """∂L/∂ of one number of a layer's output; 0 where nothing depends on it."""
        found = self._gradients.get(node)
        return 0.0 if found is None else float(found[(0, *index)])

    def slopes(self, node: str) -> Array:
        """σ′ at every number an activation is given: its backward pass with 1 for each."""
        if node not in self._slopes:
            source = self.value(self.sources(node)[0])
            alone = chain([sample("x", source), replace(self._graph.node(node), id="y")])
            plan = compile_plan(alone)
            once = plan.bind(1, gradients=Gradients.ALL)
            once.inputs["x"][...] = source
            once.forward()
            once.gradients["y"][...] = 1.0
            once.backward()
            self._slopes[node] = once.gradients["x"][0]
        return self._slopes[node]

    def type(self, node: str) -> str:
        """The key of a layer's type."""
        return self._graph.node(node).type

    def options(self, node: str) -> Mapping[str, Any]:
        """A layer's options, complete."""
        found = self._graph.node(node)
        return registry()[found.type].complete(found.options)

    def shape(self, node: str) -> Shape:
        """The shape of a layer's output."""
        return self._shape(node)

    def has_weight(self, node: str, name: str) -> bool:
        """Whether a layer has that weight."""
        return name in self._graph.node(node).weights

    # -- fractions

    def _exact_values(self) -> dict[str, dict[Index, Fraction]]:
        """Every number that is known as a fraction, walked once from the inputs."""
        cells = sum(math.prod(self._shape(id)) for id in self._order)
        weights = self._plan.parameters.size
        exact: dict[str, dict[Index, Fraction]] = {}
        self._exact = exact
        too_large = cells + weights > MOST_EXACT_CELLS or len(self._order) > MOST_EXACT_LAYERS
        if too_large:
            return exact
        for id in self._order:
            layer, at = self._at(id)
            known = exact[id] = {}
            if not layer.keeps_fractions or not (
                layer.key == "input" or any(exact[source] for source in self.sources(id))
            ):
                continue
            for index in np.ndindex(*self._shape(id)):
                if layer.key == "input":
                    found = numbers.rational(float(self._pass.values[id][(0, *index)]))
                else:
                    found = layer.tell(at, index).exact
                if found is not None:
                    known[index] = found
        return exact


class _At:
    """One layer, as it reads itself while telling; see `engine.spec.Teller`."""

    def __init__(self, telling: Telling, node: str) -> None:
        self._telling = telling
        self._node = node
        self._sources = telling.sources(node)
        self.options = telling.options(node)
        self.input_shapes = tuple(telling.shape(source) for source in self._sources)

    def input(self, index: Index, port: int = 0) -> Expression:
        letter = "x" if len(self._sources) == 1 else "abcdefgh"[port]
        return self._telling.exact_leaf(self._sources[port], index, _indexed(letter, index))

    def weight(self, name: str, index: Index) -> Expression:
        return self._telling.weight_leaf(self._node, name, index)

    def option(self, name: str, label: str) -> Expression:
        value = float(self.options[name])
        return number(value, label, "weight", numbers.rational(value))

    def has(self, name: str) -> bool:
        return self._telling.has_weight(self._node, name)

    def point(self, name: str) -> Array:
        return self._telling.inner(f"{self._node}.{name}")

    def output(self, index: Index) -> float:
        return float(self._telling.exact_leaf(self._node, index).value)

    def gradient(self, index: Index) -> Expression:
        return self._telling.gradient_leaf(self._node, index)

    def slope(self, index: Index) -> float:
        return float(self._telling.slopes(self._node)[index])

    def input_gradient(self, index: Index, port: int = 0) -> float:
        return self._telling.raw_gradient(self._sources[port], index)


def _indexed(letter: str, index: Sequence[int]) -> str:
    """`W_12` for cell (0, 1): counted from 1, with commas once a number has two digits."""
    tail = "".join(_counted(index))
    return f"{letter}_{tail}" if tail else letter


def _counted(index: Sequence[int]) -> Iterator[str]:
    plain = all(each < 9 for each in index)
    for place, each in enumerate(index):
        yield ("," if place and not plain else "") + str(each + 1)
