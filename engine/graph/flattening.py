"""Groups opened: the same network with every layer at the top, as the plan computes it.

A layer inside a group is called `group/layer`. The group's Input layers vanish: what fed the
group's port feeds what they fed.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from engine.errors import EngineError
from engine.graph.checking import MOST_DEPTH, result_of
from engine.graph.network import Edge, Graph, Node
from engine.graph.ties import opened
from engine.language import tr


@dataclass(frozen=True)
class Flat:
    """A network without groups. `stands_for` names the layer whose output a group's output is."""

    graph: Graph
    stands_for: dict[str, str]


def flatten(graph: Graph) -> Flat:
    """Open every group. Raises `EngineError` when groups are nested too deeply to be meant."""
    if not any(node.inside is not None or node.ties for node in graph.nodes) and all(
        edge.target in graph for edge in graph.edges
    ):
        return Flat(graph, {})  # nothing to open: the very same network, whose shapes are known
    nodes: list[Node] = []
    edges: list[Edge] = []
    stands_for: dict[str, str] = {}
    _open(graph, "", {}, nodes, edges, stands_for, 0)
    return Flat(
        Graph(
            opened(nodes),
            tuple(replace(edge, source=_final(edge.source, stands_for)) for edge in edges),
        ),
        {id: _final(id, stands_for) for id in stands_for},
    )


def _final(id: str, stands_for: dict[str, str]) -> str:
    while id in stands_for:
        id = stands_for[id]
    return id


def _open(
    graph: Graph,
    prefix: str,
    fed: dict[str, str],
    nodes: list[Node],
    edges: list[Edge],
    stands_for: dict[str, str],
    depth: int,
) -> None:
    if depth > MOST_DEPTH:
        raise EngineError(tr("Groups are nested too deeply: take some of the inner ones apart."))
    for node in graph.nodes:
        id = prefix + node.id
        if node.id in fed:  # an Input inside a group is whatever feeds that port
            stands_for[id] = fed[node.id]
        elif node.inside is None:
            nodes.append(replace(node, id=id))
        else:
            into = {edge.port: prefix + edge.source for edge in graph.into(node.id)}
            _open(node.inside, id + "/", into, nodes, edges, stands_for, depth + 1)
            result = result_of(node.inside)
            if result is not None:
                stands_for[id] = f"{id}/{result}"
    for edge in graph.edges:
        target = graph.node(edge.target) if edge.target in graph else None
        if target is not None and target.inside is None:
            edges.append(Edge(prefix + edge.source, prefix + edge.target, edge.port))
