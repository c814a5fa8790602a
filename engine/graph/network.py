"""A network as a value: layers and the wires between them, never changed in place.

Every edit gives a new `Graph` that shares all that did not change, so undo is keeping the old one
and a thread can work on a graph while the canvas moves on. The graph knows no coordinates.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, NoReturn

import numpy as np

from engine.errors import EngineError
from engine.spec import Array, OptionValue


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
    of a group; its Input layers are the group's ports, in order.
    """

    id: str
    type: str
    name: str = ""
    options: Mapping[str, OptionValue] = field(default_factory=Frozen)
    weights: Mapping[str, Array] = field(default_factory=Frozen)
    inside: Graph | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "options", Frozen(self.options))
        weights = {name: _read_only(array) for name, array in self.weights.items()}
        object.__setattr__(self, "weights", Frozen(weights))

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if not isinstance(other, Node):
            return NotImplemented
        mine = (self.id, self.type, self.name, self.options, self.inside, self.weights.keys())
        theirs = (
            other.id,
            other.type,
            other.name,
            other.options,
            other.inside,
            other.weights.keys(),
        )
        return mine == theirs and all(
            array is other.weights[name]
            or np.array_equal(array, other.weights[name], equal_nan=True)
            for name, array in self.weights.items()
        )

    def __hash__(self) -> int:
        return hash((self.id, self.type, self.name))

    def with_options(self, **options: OptionValue) -> Node:
        """This layer with some options changed."""
        return replace(self, options={**self.options, **options})

    def with_weights(self, **weights: Any) -> Node:
        """This layer with some weights changed (anything numpy can make an array of)."""
        return replace(self, weights={**self.weights, **weights})

    @property
    def label(self) -> str:
        """What messages call this layer."""
        return self.name or self.id


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
            raise EngineError(f"This network has no layer {id!r}.") from None

    def into(self, id: str) -> tuple[Edge, ...]:
        """The wires that end at a layer."""
        return self._feeding.get(id, ())

    def out_of(self, id: str) -> tuple[Edge, ...]:
        """The wires that begin at a layer."""
        return self._leaving.get(id, ())

    def with_node(self, node: Node) -> Graph:
        """With that layer added, or put in the place of the one that has its id."""
        if node.id not in self._by_id:
            return Graph((*self.nodes, node), self.edges)
        return Graph(tuple(node if old.id == node.id else old for old in self.nodes), self.edges)

    def with_nodes(self, nodes: Iterable[Node]) -> Graph:
        """`with_node` for many at once."""
        new = {node.id: node for node in nodes}
        kept = tuple(new.pop(old.id, old) for old in self.nodes)
        return Graph((*kept, *new.values()), self.edges)

    def without(self, ids: Iterable[str]) -> Graph:
        """Without those layers and the wires that touch them."""
        gone = frozenset(ids)
        return Graph(
            tuple(node for node in self.nodes if node.id not in gone),
            tuple(e for e in self.edges if e.source not in gone and e.target not in gone),
        )

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

    @property
    def parameter_count(self) -> int:
        """How many numbers training may change (an Input layer's sample is not one)."""
        total = 0
        for node in self.nodes:
            if node.inside is not None:
                total += node.inside.parameter_count
            elif node.type != "input":
                total += sum(array.size for array in node.weights.values())
        return total


def _grouped(edges: Iterable[tuple[str, Edge]]) -> dict[str, tuple[Edge, ...]]:
    found: dict[str, list[Edge]] = {}
    for id, edge in edges:
        found.setdefault(id, []).append(edge)
    return {id: tuple(several) for id, several in found.items()}
