"""One batch size's buffers and calls: what a plan walks through.

A `Pass` asks every layer for its calls, forwards in order and backwards in reverse, and hands each
a `Site`: its own arrays among the pass's buffers. A gradient that several layers send to one place
is written by the first and added to by the rest.
"""

from __future__ import annotations

import itertools
import math
from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

import numpy as np

from engine.errors import EngineError
from engine.language import tr
from engine.places import Holder, Place
from engine.spec import Array, Call, LayerType, Options, Shape, TokenShape, call


class Mode(Enum):
    """Whether layers that behave differently while training (Dropout, BatchNorm) do so."""

    EVALUATE = "evaluate"
    TRAIN = "train"


class Gradients(Enum):
    """Which derivatives the backward pass leaves behind."""

    NONE = "none"
    WEIGHTS = "weights"  # the flat vector only; buffers between layers are reused as they free up
    ALL = "all"  # also by every layer's output and by the inputs


@dataclass(frozen=True)
class Wiring:
    """What a pass needs to know of its plan."""

    order: tuple[str, ...]
    layers: Mapping[str, LayerType]
    options: Mapping[str, Options]
    sources: Mapping[str, tuple[str, ...]]
    shapes: Mapping[str, Shape]
    ends: tuple[str, ...]
    plan: Holder


class Memory:
    """What a text's earlier positions left behind, so that the next costs one position's work."""

    def __init__(self, capacity: int) -> None:
        self.capacity = capacity
        self.past = 0
        # The passes that go on from here, by what `Plan.bind` was asked: nobody else can use them,
        # and they go when the text is written.
        self.passes: OrderedDict[Any, Pass] = OrderedDict()
        self._arrays: dict[tuple[str, str], Array] = {}

    def array(self, node: str, name: str, axis: int, shape: Shape, dtype: Any) -> Array:
        """The array remembered under that name, `capacity` long on `axis`."""
        if (node, name) not in self._arrays:
            full = (*shape[:axis], self.capacity, *shape[axis + 1 :])
            self._arrays[node, name] = np.zeros(full, dtype)
        return self._arrays[node, name]


class Pass:
    """The calls of one batch size. Write `inputs`, call `forward`, read `values`.

    For gradients, write `gradients[end]` for each end after `forward`, then call `backward`;
    other `gradients[end]` may be written and sent back as often as is wanted before the next
    `forward`.
    """

    def __init__(
        self,
        wiring: Wiring,
        batch: int,
        mode: Mode,
        gradients: Gradients,
        memory: Memory | None,
    ) -> None:
        self.batch = batch
        self.mode = mode
        self._wiring = wiring
        self._memory = memory
        self._wanted = gradients
        self._store = _Store(wiring.plan.dtype)
        self.points: dict[str, Callable[[], Array]] = {}
        self.values: dict[str, Array] = {
            id: self._store.new((batch, *shape), np.intp if isinstance(shape, TokenShape) else None)
            for id, shape in wiring.shapes.items()
        }
        self.inputs = {id: self.values[id] for id in wiring.plan.inputs}
        self.gradients: dict[str, Array] = {}
        routes = self._route() if gradients is not Gradients.NONE else {}
        self._sites = {id: self._site(id, routes.get(id)) for id in wiring.order}
        needed = self._upstream() if mode is Mode.TRAIN else set(wiring.order)
        self._forward_calls: tuple[Call, ...] = tuple(
            each
            for id in wiring.order
            if id in needed
            for each in wiring.layers[id].forward(self._sites[id])
        )
        self._backward_calls: tuple[Call, ...] = tuple(
            each
            for id in reversed(wiring.order)
            if id in routes
            for each in self._back(id, routes[id])
        )

    @property
    def nbytes(self) -> int:
        """The size of all buffers of this pass, in bytes."""
        return self._store.nbytes

    @property
    def calls(self) -> int:
        """How many numpy calls one forward and backward pass makes."""
        return len(self._forward_calls) + len(self._backward_calls)

    @property
    def forward_calls(self) -> tuple[Call, ...]:
        """The calls of the forward pass, in order."""
        return self._forward_calls

    @property
    def backward_calls(self) -> tuple[Call, ...]:
        """The calls of the backward pass, in order."""
        return self._backward_calls

    def forward(self) -> None:
        """Fill `values` from `inputs`."""
        for each in self._forward_calls:
            each()

    def backward(self) -> None:
        """Fill the plan's gradients (and `gradients`, if all were asked for) from the ends'."""
        for each in self._backward_calls:
            each()

    def read(self, point: str) -> Array:
        """A named point's value after `forward`: a layer's id, or `layer.inner`."""
        if point in self.values:
            return self.values[point].copy()
        if point not in self.points:
            raise EngineError(tr("This network has no point called {0!r}.").format(point))
        return self.points[point]().copy()

    def _upstream(self) -> set[str]:
        """The ends and all they depend on: training computes no more than that."""
        found: set[str] = set()
        waiting = list(self._wiring.ends)
        while waiting:
            id = waiting.pop()
            if id not in found:
                found.add(id)
                waiting += self._wiring.sources[id]
        return found

    # -- gradients

    def _needs_gradient(self) -> set[str]:
        """Layers whose output's gradient leads to something that was asked for."""
        plan = self._wiring.plan
        trained = {node for node, _ in (*plan.places, *plan.tied)}
        needing: set[str] = set()
        for id in self._wiring.order:
            asked = self._wanted is Gradients.ALL and id in self.inputs
            sources = self._wiring.sources[id]
            leads = asked or id in trained or any(source in needing for source in sources)
            if leads and not isinstance(self._wiring.shapes[id], TokenShape):
                needing.add(id)
        return needing

    def _route(self) -> dict[str, _Route]:
        """Which array each layer reads its gradient from and writes its inputs' gradients to."""
        needing = self._needs_gradient()
        keeps = self._wanted is Gradients.ALL
        pool = _Pool(self._store)
        held: dict[str, Array] = {}
        for end in self._wiring.ends:
            held[end] = self._store.new(self.values[end].shape)
            self.gradients[end] = held[end]
        routes: dict[str, _Route] = {}
        for id in reversed(self._wiring.order):
            if id not in needing or id not in held:
                continue
            into: list[Array | None] = []
            additions: list[Call] = []
            spent: list[Array] = []
            for source in self._wiring.sources[id]:
                if source not in needing:
                    into.append(None)
                    continue
                array = pool.take(self.values[source].shape)
                into.append(array)
                if source in held:
                    additions.append(call(np.add, held[source], array, held[source]))
                    spent.append(array)
                else:
                    held[source] = array
            routes[id] = _Route(held[id], tuple(into), tuple(additions))
            if keeps:
                self.gradients[id] = held[id]
            elif id not in self._wiring.ends:
                spent.append(held[id])
            for array in spent:
                pool.give(array)
        return routes

    def _back(self, id: str, route: _Route) -> Iterator[Call]:
        yield from self._wiring.layers[id].backward(self._sites[id])
        yield from self._sites[id].sums
        yield from route.additions

    def _site(self, id: str, route: _Route | None) -> _Site:
        return _Site(
            self,
            id,
            self._wiring,
            self._store,
            route,
            self._memory,
        )


@dataclass(frozen=True)
class _Route:
    gradient: Array
    into: tuple[Array | None, ...]
    additions: tuple[Call, ...]


class _Store:
    """Makes and counts the buffers of one pass."""

    def __init__(self, dtype: np.dtype[Any]) -> None:
        self.dtype = dtype
        self.nbytes = 0
        self.scratch: dict[int, Array] = {}
        self.ones: Array = np.ones(1, dtype)
        self.written: set[Place] = set()  # gradients of shared weights that are there already

    def new(self, shape: Shape, dtype: Any = None) -> Array:
        array = np.zeros(shape, dtype or self.dtype)
        self.nbytes += array.nbytes
        return array


class _Pool:
    """Gradient buffers handed round: one is free again once its layer has gone backwards."""

    def __init__(self, store: _Store) -> None:
        self._store = store
        self._free: dict[int, list[Array]] = {}

    def take(self, shape: Shape) -> Array:
        free = self._free.get(math.prod(shape))
        return free.pop().reshape(shape) if free else self._store.new(shape)

    def give(self, array: Array) -> None:
        self._free.setdefault(array.size, []).append(array)


class _Site:
    """One layer's arrays in one pass; see `engine.spec.Site`."""

    def __init__(
        self,
        owner: Pass,
        id: str,
        wiring: Wiring,
        store: _Store,
        route: _Route | None,
        memory: Memory | None,
    ) -> None:
        self._points = owner.points
        self._id = id
        self._plan = wiring.plan
        self._store = store
        self._memory = memory
        self._buffers: dict[str, Array] = {}
        self.sums: list[Call] = []
        self.options = wiring.options[id]
        self.inputs = tuple(owner.values[source] for source in wiring.sources[id])
        self.output = owner.values[id]
        self.training = owner.mode is Mode.TRAIN
        self.differentiates = route is not None
        self.generating = memory is not None
        self.capacity = memory.capacity if memory else 0
        self.output_gradient: Array = route.gradient if route else self.output
        self.input_gradients = route.into if route else (None,) * len(self.inputs)
        self.rng = wiring.plan.rng

    def has(self, name: str) -> bool:
        return self._plan.place(self._id, name) is not None or (self._id, name) in self._plan.state

    def weight(self, *names: str) -> Array:
        if len(names) == 1 and (self._id, names[0]) in self._plan.state:
            return self._plan.state[self._id, names[0]]
        return self._stacked(self._plan.parameters, names)

    def gradient(self, *names: str) -> Array:
        whole = self._stacked(self._plan.gradients, names)
        if not self._plan.tied:
            return whole
        places = self._places(names)
        if self._store.written.isdisjoint(places):
            self._store.written.update(places)
            return whole
        return self._added(places, whole)

    def _added(self, places: Sequence[Place], whole: Array) -> Array:
        """An array of the layer's own, and the calls that add it where others have written."""
        own = self._store.new(whole.shape)
        start = places[0].offset
        for place in places:
            into = self._plan.gradients[place.cells]
            part = own.reshape(-1)[place.offset - start : place.cells.stop - start]
            known = place in self._store.written
            self.sums.append(
                call(np.add, into, part, into) if known else call(np.copyto, into, part)
            )
        self._store.written.update(places)
        return own

    def _places(self, names: tuple[str, ...]) -> list[Place]:
        found = [self._plan.place(self._id, name) for name in names]
        return [place for place in found if place is not None]

    def _stacked(self, vector: Array, names: tuple[str, ...]) -> Array:
        places = self._places(names)
        for before, after in itertools.pairwise(places):
            if before.cells.stop != after.offset:
                raise EngineError(
                    tr("{0} of {1} are used as one: share all or none of them.").format(
                        ", ".join(names), self._id
                    )
                )
        rows = sum(place.shape[0] for place in places)
        cells = slice(places[0].offset, places[-1].cells.stop)
        return vector[cells].reshape(rows, *places[0].shape[1:])

    def buffer(self, name: str, shape: Shape, dtype: Any = None) -> Array:
        if name not in self._buffers:
            self._buffers[name] = self._store.new(shape, dtype)
        return self._buffers[name]

    def scratch(self, slot: int, shape: Shape) -> Array:
        size = math.prod(shape)
        held = self._store.scratch.get(slot)
        if held is None or held.size < size:
            held = self._store.scratch[slot] = self._store.new((size,))
        return held[:size].reshape(shape)

    def constant(self, value: float) -> Array:
        return np.array(value, self._store.dtype)

    def ones(self, size: int) -> Array:
        if self._store.ones.size < size:
            self._store.ones = np.ones(size, self._store.dtype)
        return self._store.ones[:size]

    def point(self, name: str, read: Callable[[], Array]) -> None:
        self._points[f"{self._id}.{name}"] = read

    def memory(self, name: str, length_axis: int, shape: Shape) -> Array | None:
        if self._memory is None:
            return None
        return self._memory.array(self._id, name, length_axis, shape, self._store.dtype)

    @property
    def past(self) -> int:
        return self._memory.past if self._memory else 0
