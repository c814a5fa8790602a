"""Several layers made one, and one made several again: grouping changes no number that comes out.

Wires that enter become the group's ports (Input layers inside it), one for each layer they come
from; the one value that leaves is the group's output. Inputs of the network stay outside, since
inside a group an Input layer is a port.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import count

import numpy as np

from engine.errors import EngineError
from engine.graph.checking import check, result_of
from engine.graph.network import Edge, Graph, Node
from engine.language import tr
from engine.spec import Shape, TokenShape

GROUP = "group"


@dataclass(frozen=True)
class Grouped:
    """The network with a group in it. `ports` names the Input layers made inside, each with the
    layer outside that feeds it."""

    graph: Graph
    group: str
    ports: Mapping[str, str]


@dataclass(frozen=True)
class Ungrouped:
    """The network without the group; `names` leads from each inner id to its id outside."""

    graph: Graph
    names: Mapping[str, str]


def grouped(graph: Graph, ids: Iterable[str], id: str, name: str) -> Grouped:
    """Put layers into a new group `id`.

    Raises `EngineError` where what is chosen has not exactly one output, or would feed itself.
    """
    chosen = [node for node in graph.nodes if node.id in set(ids) and node.type != "input"]
    inner = {node.id for node in chosen}
    if not inner:
        raise EngineError(tr("Choose the layers that the group shall hold; inputs stay outside."))
    entering = [e for e in graph.edges if e.target in inner and e.source not in inner]
    _require_no_circle(graph, inner)
    end = _end(graph, inner)
    shapes = check(graph).shapes
    ports: dict[str, str] = {}  # by source
    taken = set(inner)
    for edge in entering:
        if edge.source not in ports:
            port = next(n for k in count(1) if (n := "x" if k == 1 else f"x_{k}") not in taken)
            taken.add(port)
            ports[edge.source] = port
    inputs = [_port(port, shapes.get(source)) for source, port in ports.items()]
    inside = Graph(
        (*inputs, *chosen),
        (
            *(Edge(ports[e.source], e.target, e.port) for e in entering),
            *(e for e in graph.edges if e.source in inner and e.target in inner),
        ),
    )
    if not inputs:
        raise EngineError(tr("Nothing feeds these layers: draw a wire to the first of them."))
    group = Node(id, GROUP, name, inside=inside)
    outside = _with_ties_turned(graph, inner)
    nodes: list[Node] = []
    for node in outside.nodes:
        if node.id == end:
            nodes.append(group)
        elif node.id not in inner:
            nodes.append(node)
    inside = replace(
        inside,
        nodes=tuple(outside.node(n.id) if n.id in inner else n for n in inside.nodes),
    )
    nodes = [replace(group, inside=inside) if node is group else node for node in nodes]
    edges = (
        *(e for e in graph.edges if e.source not in inner and e.target not in inner),
        *(Edge(source, id, port) for source, port in ports.items()),
        *(
            Edge(id, e.target, e.port)
            for e in graph.edges
            if e.source in inner and e.target not in inner
        ),
    )
    return Grouped(Graph(tuple(nodes), edges), id, {p: s for s, p in ports.items()})


def ungrouped(graph: Graph, id: str) -> Ungrouped:
    """Take a group apart: its layers stand where it stood. Raises `EngineError` for no group."""
    group = graph.node(id)
    if group.inside is None:
        raise EngineError(tr("{0} is no group.").format(group.label))
    inside = group.inside
    fed = {edge.port: edge.source for edge in graph.into(id)}
    taken = {node.id for node in graph.nodes} - {id}
    names: dict[str, str] = {}
    for node in inside.nodes:
        if node.type == "input" and node.id in fed:
            continue
        new = node.id
        if new in taken:
            new = next(n for k in count(2) if (n := f"{node.id}-{k}") not in taken)
        taken.add(new)
        names[node.id] = new
    moved = [
        replace(node, id=names[node.id], ties=_renamed(node.ties, names))
        for node in inside.nodes
        if node.id in names
    ]
    nodes: list[Node] = []
    for node in graph.nodes:
        nodes += moved if node.id == id else [node]
    sources = {**fed, **names}
    result = result_of(inside)
    leaving = graph.out_of(id)
    edges = [e for e in graph.edges if id not in (e.source, e.target)]
    edges += [
        Edge(sources[e.source], names[e.target], e.port)
        for e in inside.edges
        if e.source in sources and e.target in names
    ]
    if result is not None and result in sources:
        edges += [Edge(sources[result], e.target, e.port) for e in leaving]
    return Ungrouped(Graph(tuple(nodes), tuple(edges)), names)


def _require_no_circle(graph: Graph, inner: set[str]) -> None:
    first = {e.target for e in graph.edges if e.source in inner and e.target not in inner}
    behind = graph.downstream(first) - inner
    for edge in graph.edges:
        if edge.target in inner and edge.source in behind:
            between = graph.node(edge.source).label
            raise EngineError(
                tr(
                    "{0} stands between these layers, so the group would feed itself: "
                    "select {0} as well."
                ).format(between)
            )


def _end(graph: Graph, inner: set[str]) -> str:
    """The one layer whose value leaves. Raises `EngineError`."""
    ends = [id for id in inner if not any(e.target in inner for e in graph.out_of(id))]
    leaving = {e.source for e in graph.edges if e.source in inner and e.target not in inner}
    several = sorted({*ends, *leaving}, key=[n.id for n in graph.nodes].index)
    if len(several) == 1 and ends:
        return several[0]
    names = [graph.node(id).label for id in several[:3]]
    raise EngineError(
        tr(
            "A group gives one value, but here {0} would each give one: "
            "select layers that end in a single one."
        ).format(tr(" and ").join(names))
    )


def _port(id: str, shape: Shape | None) -> Node:
    sizes = tuple(shape) if shape else (1,)
    tokens = isinstance(shape, TokenShape)
    return Node(id, "input", id, {"shape": sizes, "tokens": tokens}, {"value": np.zeros(sizes)})


def _with_ties_turned(graph: Graph, inner: set[str]) -> Graph:
    """Ties that lead from outside into the group turned round: they are looked for outwards."""
    changed: dict[str, Node] = {}
    for node in graph.nodes:
        for weight, (owner, other) in node.ties.items():
            if node.id in inner or owner not in inner:
                continue
            holder = changed.get(owner, graph.node(owner))
            here = changed.get(node.id, node)
            if other in holder.ties:  # turned already: both follow the same one outside
                changed[node.id] = replace(here, ties={**here.ties, weight: holder.ties[other]})
            else:
                kept = {name: tie for name, tie in here.ties.items() if name != weight}
                changed[node.id] = replace(here, ties=kept)
                turned = {**holder.ties, other: (node.id, weight)}
                changed[owner] = replace(holder, ties=turned)
    return Graph(tuple(changed.get(n.id, n) for n in graph.nodes), graph.edges)


def _renamed(
    ties: Mapping[str, tuple[str, str]], names: Mapping[str, str]
) -> dict[str, tuple[str, str]]:
    return {weight: (names.get(id, id), other) for weight, (id, other) in ties.items()}
