"""A network as a value: layers and the wires between them, never changed in place.

Every edit gives a new `Graph` that shares all that did not change, so undo is keeping the old one
and a thread can work on a graph while the canvas moves on. The graph knows no coordinates.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, NoReturn

import numpy as np

from engine.errors import EngineError
from engine.language import tr
from engine.spec import Array, OptionValue, registry

_PIECE = 1 << 15  # numbers compared at once: they stay in the processor's cache


def _refuse(*args: object, **named: object) -> NoReturn:
    raise TypeError("a network's layers cannot be changed in place; make a new layer instead")


class Frozen(dict[str, Any]):
    """A dict that can be read, copied and pickled, but not changed."""

    if not TYPE_CHECKING:  # a checker would want each to keep dict's own signature
        __setitem__ = __delitem__ = __ior__ = _refuse
        clear = pop = popitem = setdefault = update = _refuse

    def __reduce__(self) -> Any:
        return (Frozen, (dict(self),))


@dataclass(frozen=True, eq=False)
class Node:
    """One layer of a network.

    `weights` are read-only arrays, float64 unless given as float32. `inside` is the sub-network
    of a group; its Input layers are the group's ports, in order. `ties` names weights shared with
    another layer: `{"W": ("embedding", "W")}` (see `ties`).
    """

    id: str
    type: str
    name: str = ""
    options: Mapping[str, OptionValue] = field(default_factory=Frozen)
    weights: Mapping[str, Array] = field(default_factory=Frozen)
    inside: Graph | None = None
    ties: Mapping[str, tuple[str, str]] = field(default_factory=Frozen)

    def __post_init__(self) -> None:
        object.__setattr__(self, "options", Frozen(self.options))
        object.__setattr__(self, "ties", Frozen(self.ties))
        weights = {name: _read_only(array) for name, array in self.weights.items()}
        object.__setattr__(self, "weights", Frozen(weights))

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if not isinstance(other, Node):
            return NotImplemented
        return self._looks() == other._looks() and all(
            _same_numbers(array, other.weights[name]) for name, array in self.weights.items()
        )

    def _looks(self) -> tuple[object, ...]:
        """All but the weights' numbers."""
        plain = (self.id, self.type, self.name, self.options, self.ties)
        return (*plain, self.inside, self.weights.keys())

    def __hash__(self) -> int:
        return hash((self.id, self.type, self.name))

    def with_options(self, **options: OptionValue) -> Node:
        """This layer with some options changed."""
        return replace(self, options={**self.options, **options})

    def with_weights(self, **weights: Any) -> Node:
        """This layer with some weights changed (anything numpy can make an array of)."""
        return replace(self, weights={**self.weights, **weights})

    @cached_property
    def trained(self) -> tuple[tuple[Array, bool], ...]:
        """Every trained weight here and inside, and whether it is tied to another's."""
        inside = () if self.inside is None else tuple(self.inside.trained())
        layer = registry().get(self.type)
        return (
            *inside,
            *(
                (self.weights[spec.name], spec.name in self.ties)
                for spec in (layer.weights if layer is not None else ())
                if spec.trainable and spec.name in self.weights
            ),
        )

    @cached_property
    def numbers(self) -> int:
        """How many numbers the weights hold, here and inside."""
        here = sum(array.size for array in self.weights.values())
        return here + (0 if self.inside is None else self.inside.numbers)

    @cached_property
    def parts(self) -> int:
        """How many layers this is: one, and those inside."""
        return 1 + (0 if self.inside is None else sum(node.parts for node in self.inside.nodes))

    @cached_property
    def own_size(self) -> int:
        """How many numbers training may change here and inside, without those tied to others."""
        return sum(array.size for array, tied in self.trained if not tied)

    @cached_property
    def shares(self) -> bool:
        """Whether a trained weight here or inside is tied to another's."""
        return any(tied for _, tied in self.trained)

    @property
    def label(self) -> str:
        """What messages call this layer."""
        return self.name or self.id

    @cached_property
    def ports(self) -> tuple[str, ...]:
        """The input ports by name; a group's are the Input layers inside it."""
        if self.inside is not None:
            return tuple(inner.id for inner in self.inside.nodes if inner.type == "input")
        layer = registry().get(self.type)
        return layer.port_names(layer.complete(self.options)) if layer else ()


def _same_numbers(one: Array, other: Array) -> bool:
    """Whether two arrays hold the same, NaN included; piece by piece, up to the first that differs.

    Where all weights of a large network changed, looking through all of them would take long.
    """
    if one is other:
        return True
    if one.shape != other.shape:
        return False
    a, b = one.reshape(-1), other.reshape(-1)
    return all(
        bool((a[at : at + _PIECE] == b[at : at + _PIECE]).all())
        or np.array_equal(a[at : at + _PIECE], b[at : at + _PIECE], equal_nan=True)
        for at in range(0, max(a.size, 1), _PIECE)
    )


def _read_only(array: Any) -> Array:
    found = np.asarray(array)
    if found.dtype.type not in (np.float64, np.float32):
        found = found.astype(np.float64)
    if found.flags.writeable or found.base is not None:
        found = found.copy()  # nobody else may hold a writeable view of a layer's weights
        found.flags.writeable = False
    return found


@dataclass(frozen=True)
class Edge:
    """A wire from one layer's output to an input port of another."""

    source: str
    target: str
    port: str = "x"


@dataclass(frozen=True)
class Graph:
    """Layers and wires. Equal when all of both are equal."""

    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()

    @property
    def by_id(self) -> Mapping[str, Node]:
        """The layers by their ids."""
        return self._by_id

    @cached_property
    def _by_id(self) -> dict[str, Node]:
        return {node.id: node for node in self.nodes}

    @cached_property
    def _feeding(self) -> dict[str, tuple[Edge, ...]]:
        return _grouped((edge.target, edge) for edge in self.edges)

    @cached_property
    def _leaving(self) -> dict[str, tuple[Edge, ...]]:
        return _grouped((edge.source, edge) for edge in self.edges)

    def __contains__(self, id: object) -> bool:
        return id in self._by_id

    def node(self, id: str) -> Node:
        """The layer of that id. Raises `EngineError`."""
        try:
            return self._by_id[id]
        except KeyError:
            raise EngineError(tr("This network has no layer {0!r}.").format(id)) from None

    def into(self, id: str) -> tuple[Edge, ...]:
        """The wires that end at a layer."""
        return self._feeding.get(id, ())

    def out_of(self, id: str) -> tuple[Edge, ...]:
        """The wires that begin at a layer."""
        return self._leaving.get(id, ())

    def with_node(self, node: Node) -> Graph:
        """With that layer added, or put in the place of the one that has its id.

        A weight that it shares with another layer changes there too.
        """
        return self.with_nodes((node,))

    def with_nodes(self, nodes: Iterable[Node]) -> Graph:
        """`with_node` for many at once."""
        new = {node.id: node for node in nodes}
        new |= self._tied_to(new)
        kept = tuple(new.pop(old.id, old) for old in self.nodes)
        return self._wired_alike((*kept, *new.values()))

    def _wired_alike(self, nodes: tuple[Node, ...]) -> Graph:
        """Other layers with the same wires, and with what was found out about those."""
        graph = Graph(nodes, self.edges)
        for found in ("_feeding", "_leaving"):
            if found in self.__dict__:
                graph.__dict__[found] = self.__dict__[found]
        return graph

    @cached_property
    def _ties(self) -> tuple[tuple[tuple[str, str], tuple[str, str]], ...]:
        """Both ends of every tie between layers that stand side by side."""
        return tuple(
            ((node.id, weight), other)
            for node in self.nodes
            for weight, other in node.ties.items()
            if other[0] in self._by_id
        )

    def _tied_to(self, new: Mapping[str, Node]) -> dict[str, Node]:
        """What else changes: layers that share a weight one of the new layers brings."""
        changed: dict[str, Node] = {}
        waiting = [node for node in new.values() if self._ties and node.id in self._by_id]
        while waiting:
            node = waiting.pop()
            old = self._by_id[node.id]
            for ends in self._ties:
                for (id, name), (other, other_name) in (ends, ends[::-1]):
                    array = node.weights.get(name)
                    if id != node.id or other in new or array is None:
                        continue
                    now = changed.get(other, self._by_id[other])
                    theirs = now.weights.get(other_name)
                    if array is old.weights.get(name) or theirs is None or theirs is array:
                        continue
                    if theirs.shape == array.shape:
                        changed[other] = now.with_weights(**{other_name: array})
                        waiting.append(changed[other])
        return changed

    def without(self, ids: Iterable[str]) -> Graph:
        """Without those layers and the wires that touch them."""
        gone = frozenset(ids)
        left = tuple(node for node in self.nodes if node.id not in gone)
        if not any(self.into(id) or self.out_of(id) for id in gone):
            return self._wired_alike(left)
        edges = (e for e in self.edges if e.source not in gone and e.target not in gone)
        return Graph(left, tuple(edges))

    def with_edge(self, edge: Edge) -> Graph:
        """With that wire; a wire that already fed the same port is replaced."""
        kept = (e for e in self.edges if (e.target, e.port) != (edge.target, edge.port))
        return Graph(self.nodes, (*kept, edge))

    def without_edge(self, edge: Edge) -> Graph:
        """Without that wire."""
        return Graph(self.nodes, tuple(e for e in self.edges if e != edge))

    def would_cycle(self, source: str, target: str) -> bool:
        """Whether a wire from `source` to `target` would let a layer feed itself."""
        waiting, seen = [target], set[str]()
        while waiting:
            id = waiting.pop()
            if id == source:
                return True
            if id not in seen:
                seen.add(id)
                waiting += [edge.target for edge in self.out_of(id)]
        return False

    def downstream(self, ids: Iterable[str]) -> frozenset[str]:
        """Those layers and every layer that depends on them: what an edit makes stale."""
        waiting, seen = list(ids), set[str]()
        while waiting:
            id = waiting.pop()
            if id not in seen:
                seen.add(id)
                waiting += [edge.target for edge in self.out_of(id)]
        return frozenset(seen)

    @cached_property
    def numbers(self) -> int:
        """How many numbers the weights of all layers hold."""
        return sum(node.numbers for node in self.nodes)

    @cached_property
    def parameter_count(self) -> int:
        """How many numbers training may change; a weight that layers share counts once."""
        own = sum(node.own_size for node in self.nodes)
        if not any(node.shares for node in self.nodes):
            return own
        arrays = list(self.trained())
        counted = {id(array) for array, tied in arrays if not tied}
        apart = {id(array): array for array, tied in arrays if tied and id(array) not in counted}
        return own + sum(array.size for array in apart.values())

    def trained(self) -> Iterator[tuple[Array, bool]]:
        """Every trained weight, and whether it is tied to another's."""
        for node in self.nodes:
            yield from node.trained


def _grouped(edges: Iterable[tuple[str, Edge]]) -> dict[str, tuple[Edge, ...]]:
    found: dict[str, list[Edge]] = {}
    for id, edge in edges:
        found.setdefault(id, []).append(edge)
    return {id: tuple(several) for id, several in found.items()}
