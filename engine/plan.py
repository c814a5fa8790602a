"""A network compiled to a flat list of numpy calls on buffers that are made once.

`compile_plan` lays all weights in one flat vector (and their gradients in another, same layout),
so that an optimiser is a dozen calls however deep the network is. A weight that several layers
share has one place there. `Plan.bind` makes the buffers for
one batch size and asks every layer for its calls; running the network is then walking that list.
"""

from __future__ import annotations

import copy
import math
from collections import OrderedDict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from engine.errors import EngineError, ShapeError
from engine.graph import Graph, Node, check, ports_of
from engine.graph.flattening import Flat, flatten
from engine.graph.ties import owners, shared
from engine.language import tr
from engine.passes import Gradients, Memory, Mode, Pass, Wiring
from engine.places import Place
from engine.spec import Array, LayerType, Shape, TokenShape, registry, shape_text

MOST_PASSES = 8  # batch sizes whose buffers are kept; the least recently used goes first


def compile_plan(
    graph: Graph, dtype: Any = np.float64, *, partial: bool = False, seed: int = 0
) -> Plan:
    """Compile a settled network.

    With `partial`, layers that have a problem, and all that depend on them, are left out;
    otherwise the first problem raises `EngineError`. `seed` feeds layers that draw (Dropout).
    """
    if np.dtype(dtype).name not in ("float32", "float64"):
        raise EngineError(
            tr("A network computes in float32 or float64, not in {0}.").format(np.dtype(dtype))
        )
    findings = check(graph)
    if findings.problems:
        if not partial:
            raise EngineError(findings.problems[0].message)
        bad = graph.downstream(problem.node for problem in findings.problems)
        unknown = [id for id, shape in findings.shapes.items() if shape is None]
        graph = graph.without({*bad, *unknown})
    return Plan(graph, np.dtype(dtype), seed)


class Plan:
    """A compiled network. `parameters` and `gradients` are flat vectors of `dtype`.

    A plan is not safe to share between threads: its buffers are reused by every call.
    """

    def __init__(self, graph: Graph, dtype: np.dtype[Any], seed: int) -> None:
        self._source = graph
        self._flat: Flat = flatten(graph)
        self._order = check(self._flat.graph).order
        self.dtype = dtype
        self.rng = np.random.default_rng(seed)
        nodes = [self._flat.graph.node(id) for id in self._order]
        self._layers: dict[str, LayerType] = {node.id: registry()[node.type] for node in nodes}
        self._options = {node.id: self._layers[node.id].complete(node.options) for node in nodes}
        self.inputs: dict[str, Shape] = {
            node.id: self._layers[node.id].shape(self._options[node.id], ())
            for node in nodes
            if node.type == "input"
        }
        self.shapes = self.shapes_for(None)
        self.tied = owners({node.id: node for node in nodes})
        self.places = self._lay_out(nodes)
        size = sum(math.prod(place.shape) for place in self.places.values())
        self.parameters: Array = np.zeros(size, dtype)
        self.gradients: Array = np.zeros(size, dtype)
        self.state: dict[tuple[str, str], Array] = {}
        self._passes: OrderedDict[Any, Pass] = OrderedDict()
        self.load(graph)

    def twin(self) -> Plan:
        """A plan with the same weights (shared) and gradients and buffers of its own.

        Two threads may run a plan and its twin at once, as long as neither changes the weights.
        """
        other = copy.copy(self)
        other.gradients = np.zeros_like(self.gradients)
        other.rng = self.rng.spawn(1)[0]
        other._passes = OrderedDict()
        return other

    # -- weights

    def _lay_out(self, nodes: Iterable[Node]) -> dict[tuple[str, str], Place]:
        places: dict[tuple[str, str], Place] = {}
        offset = 0
        for node in nodes:
            for spec in self._layers[node.id].weights:
                if (node.id, spec.name) in self.tied:
                    continue  # it lies where the weight lies that it is tied to
                if spec.trainable and spec.name in node.weights:
                    place = Place(node.id, spec.name, offset, node.weights[spec.name].shape)
                    places[node.id, spec.name] = place
                    offset = place.cells.stop
        return places

    def load(self, graph: Graph) -> None:
        """Take the weights of a network with the same layers. Raises `EngineError`."""
        flat = flatten(graph).graph
        for (id, name), place in self.places.items():
            array = flat.node(id).weights.get(name) if id in flat else None
            if array is None or array.shape != place.shape:
                raise EngineError(
                    tr("The weights {0} of {1} do not fit this network.").format(
                        name, self.label(id)
                    )
                )
            self.parameters[place.cells] = array.ravel()
        for id in self._order:
            for spec in self._layers[id].weights:
                if not spec.trainable and spec.name in flat.node(id).weights:
                    fresh = flat.node(id).weights[spec.name].astype(self.dtype)
                    held = self.state.setdefault((id, spec.name), fresh)
                    held[...] = fresh

    def place(self, node: str, name: str) -> Place | None:
        """Where a layer's weight lies, shared or its own; None if it is not one that is trained."""
        return self.places.get(self.tied.get((node, name), (node, name)))

    def weight(self, node: str, name: str) -> Array:
        """A view of one weight in the flat vector. Raises `EngineError`."""
        return self._part(self.parameters, node, name)

    def gradient(self, node: str, name: str) -> Array:
        """A view of one weight's gradient. Raises `EngineError`."""
        return self._part(self.gradients, node, name)

    def _part(self, vector: Array, node: str, name: str) -> Array:
        place = self.place(node, name)
        if place is None:
            raise EngineError(tr("{0} has no trained weight {1}.").format(self.label(node), name))
        return vector[place.cells].reshape(place.shape)

    def updated(self, graph: Graph | None = None) -> Graph:
        """The network with the plan's present weights written back into its layers."""
        found = self._write_back(graph if graph is not None else self._source, "")
        return shared(found) if self.tied else found

    def _write_back(self, graph: Graph, prefix: str) -> Graph:
        changed: list[Node] = []
        for node in graph.nodes:
            if node.inside is not None:
                inside = self._write_back(node.inside, f"{prefix}{node.id}/")
                changed.append(replace(node, inside=inside))
                continue
            new = {
                name: self.weight(prefix + node.id, name).astype(np.float64)
                for name in node.weights
                if self.place(prefix + node.id, name) is not None
            }
            new |= {
                name: self.state[prefix + node.id, name].astype(np.float64)
                for name in node.weights
                if node.type != "input" and (prefix + node.id, name) in self.state
            }
            if new:
                changed.append(node.with_weights(**new))
        return graph.with_nodes(changed)

    # -- shapes

    def shapes_for(self, length: int | None) -> dict[str, Shape]:
        """Every layer's shape when token inputs are `length` long (None: as declared).

        Raises `ShapeError` where a layer cannot take what comes of that.
        """
        shapes: dict[str, Shape] = {}
        for id in self._order:
            given = tuple(shapes[source] for source in self._sources(id))
            try:
                shape = self._layers[id].shape(self._options[id], given)
            except ShapeError as error:
                sentence = str(error).replace(tr("This layer"), self.label(id), 1)
                raise ShapeError(error.port, sentence) from None
            if length is not None and isinstance(shape, TokenShape) and not given:
                shape = TokenShape((length, *shape[1:]))
            shapes[id] = shape
        return shapes

    @property
    def opened(self) -> Flat:
        """The network as it is computed: every group opened."""
        return self._flat

    @property
    def order(self) -> tuple[str, ...]:
        """The layers in the order they are computed, groups opened."""
        return self._order

    def label(self, id: str) -> str:
        """What a person calls a layer."""
        return self._flat.graph.node(id).label if id in self._flat.graph else id

    def layer(self, id: str) -> LayerType:
        """The type of one layer."""
        return self._layers[id]

    def sources(self, id: str) -> tuple[str, ...]:
        """The layers that feed a layer's ports, in the order of the ports."""
        return self._sources(id)

    def result(self, id: str) -> str:
        """The layer that gives a layer's output: itself, or the one a group ends with."""
        return self._flat.stands_for.get(id, id)

    def _sources(self, id: str) -> tuple[str, ...]:
        node = self._flat.graph.node(id)
        fed = {edge.port: edge.source for edge in self._flat.graph.into(id)}
        return tuple(fed[port] for port in ports_of(node))

    # -- running

    def bind(
        self,
        batch: int,
        mode: Mode = Mode.EVALUATE,
        gradients: Gradients = Gradients.NONE,
        *,
        length: int | None = None,
        memory: Memory | None = None,
        ends: tuple[str, ...] | None = None,
    ) -> Pass:
        """The buffers and calls for one batch size, made once and then kept.

        `length` shortens token inputs; `memory` continues a text position by position; `ends`
        are the layers a loss starts from (by default those that feed nothing).
        """
        key = (batch, mode, gradients, length, ends)
        passes = self._passes if memory is None else memory.passes
        found = passes.get(key)
        if found is not None:
            passes.move_to_end(key)
            return found
        shapes = self.shapes if length is None else self.shapes_for(length)
        found = Pass(self._wiring(shapes, ends), batch, mode, gradients, memory)
        passes[key] = found
        if len(passes) > MOST_PASSES:
            passes.popitem(last=False)
        return found

    def let_go(self) -> None:
        """Give back the memory of every pass; the next `bind` makes what it needs anew."""
        self._passes.clear()

    def _wiring(self, shapes: Mapping[str, Shape], ends: tuple[str, ...] | None) -> Wiring:
        graph = self._flat.graph
        if ends is None:
            ends = tuple(id for id in self._order if not graph.out_of(id))
        return Wiring(
            order=self._order,
            layers=self._layers,
            options=self._options,
            sources={id: self._sources(id) for id in self._order},
            shapes=shapes,
            ends=tuple(self._flat.stands_for.get(id, id) for id in ends),
            plan=self,
        )

    def run(self, values: Mapping[str, Any] | None = None) -> dict[str, Array]:
        """Evaluate: every layer's output, by id, each a fresh array (batch, *shape).

        `values` gives each input layer's batch (batch, *shape); None uses the sample each Input
        layer holds, as a batch of one. Raises `EngineError`.
        """
        if values is None:
            values = self.samples()
        arrays = {id: self.checked(id, values[id]) for id in self.inputs if id in values}
        missing = [id for id in self.inputs if id not in values]
        if missing:
            raise EngineError(
                tr("No numbers were given for the input {0}.").format(self.label(missing[0]))
            )
        sizes = {len(array) for array in arrays.values()}
        if len(sizes) > 1:
            raise EngineError(tr("The inputs were given batches of different sizes."))
        done = self.bind(sizes.pop() if sizes else 1)
        for id, array in arrays.items():
            done.inputs[id][...] = array
        done.forward()
        found = {id: array.copy() for id, array in done.values.items()}
        for group, stands in self._flat.stands_for.items():
            if stands in found:
                found[group] = found[stands]
        return found

    def samples(self) -> dict[str, Array]:
        """The sample of each Input layer, as a batch of one."""
        return {id: self.state[id, "value"][np.newaxis] for id in self.inputs}

    def checked(self, id: str, given: Any) -> Array:
        """A batch for an input (batch, *shape), ids as integers. Raises `EngineError`."""
        shape, label = self.inputs[id], self.label(id)
        try:
            array = np.asarray(given, dtype=np.float64)
        except (TypeError, ValueError):
            raise EngineError(tr("The input {0} takes numbers only.").format(label)) from None
        if array.shape[1:] != tuple(shape) or array.ndim == 0:
            has = shape_text(array.shape[1:])
            raise EngineError(
                tr("The input {0} takes {1}, but was given {2}.").format(
                    label, shape_text(shape), has
                )
            )
        if not isinstance(shape, TokenShape):
            return array
        whole = np.isfinite(array).all() and (array == np.floor(array)).all()
        limit = self.token_limit(id)
        if not whole or (array < 0).any() or (array >= limit).any():
            raise EngineError(
                tr("The input {0} takes token ids: whole numbers from 0 to {1}.").format(
                    label, limit - 1
                )
            )
        return array.astype(np.intp)

    def token_limit(self, id: str) -> int:
        """How many different token ids an input may be given: what its embeddings know."""
        readers = (edge.target for edge in self._flat.graph.out_of(id))
        limits = (self._layers[each].token_limit(self._options[each]) for each in readers)
        return min(limits, default=2**31)


__all__ = ["Gradients", "Memory", "Mode", "Pass", "Place", "Plan", "compile_plan"]
