"""Weights that several layers share, as an output layer may share the embedding's table.

A layer declares it: `Node.ties` maps its own weight to the layer and weight it is tied to. That
other layer is looked for beside the one that declares the tie, then outside the group they are in,
and so on outwards. Every layer keeps the array too, so a tie whose other end is gone is only a
weight of one's own again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from engine.graph.network import Graph, Node
from engine.spec import Array, registry

Find = Callable[[str], Node | None]
Place = tuple[str, str]  # a layer's id and the name of one of its weights


def trainable(type: str, weight: str) -> bool:
    """Whether layers of that type have such a weight, and training changes it."""
    layer = registry().get(type)
    return layer is not None and any(
        spec.name == weight and spec.trainable for spec in layer.weights
    )


def shared_array(node: Node, weight: str, find: Find) -> Array | None:
    """The array a layer's weight is tied to; None where it is the layer's own.

    Ties are followed from layer to layer; those that run in a circle lead nowhere.
    """
    seen = {(node.id, weight)}
    found: Array | None = None
    while weight in node.ties and trainable(node.type, weight):
        id, weight = node.ties[weight]
        owner = find(id)
        if owner is None or (id, weight) in seen or not trainable(owner.type, weight):
            return None
        seen.add((id, weight))
        found, node = owner.weights.get(weight), owner
    return found


def has_ties(graph: Graph) -> bool:
    """Whether any layer, at any depth, declares a tie."""
    return any(node.ties or (node.inside and has_ties(node.inside)) for node in graph.nodes)


def _finder(graph: Graph, outside: Find | None = None) -> Find:
    def find(id: str) -> Node | None:
        if id in graph:
            return graph.node(id)
        return outside(id) if outside else None

    return find


def shared(graph: Graph, outside: Find | None = None) -> Graph:
    """The network with one array for all that is tied, wherever the shapes agree."""
    find = _finder(graph, outside)
    changed: list[Node] = []
    for node in graph.nodes:
        if node.inside is not None and has_ties(node.inside):
            inside = shared(node.inside, find)
            if inside is not node.inside:
                changed.append(replace(node, inside=inside))
        new: dict[str, Array] = {}
        for weight in node.ties:
            array = shared_array(node, weight, find)
            own = node.weights.get(weight)
            if array is None or own is None or array is own:
                continue
            if array.shape == own.shape:
                new[weight] = array
        if new:
            changed.append(node.with_weights(**new))
    return graph.with_nodes(changed) if changed else graph


def without_tied_weights(graph: Graph) -> Graph:
    """The layers of one level with each shared array left at one of them, as a file keeps them."""
    return Graph(
        tuple(
            replace(node, weights={n: a for n, a in node.weights.items() if n not in left_out})
            if (left_out := {name for name in node.ties if _is_beside(graph, node, name)})
            else node
            for node in graph.nodes
        ),
        graph.edges,
    )


def _is_beside(graph: Graph, node: Node, weight: str) -> bool:
    """Whether the very array is found again by the tie, at a layer on the same level."""
    return node.weights.get(weight) is shared_array(node, weight, _finder(graph))


def with_tied_weights(graph: Graph) -> Graph:
    """The opposite: layers that lack a weight they share are given it."""
    changed: list[Node] = []
    for node in graph.nodes:
        arrays = {name: shared_array(node, name, _finder(graph)) for name in node.ties}
        missing = {n: a for n, a in arrays.items() if a is not None and n not in node.weights}
        if missing:
            changed.append(node.with_weights(**missing))
    return graph.with_nodes(changed) if changed else graph


def opened(nodes: Iterable[Node]) -> tuple[Node, ...]:
    """Layers whose groups have been opened (`group/layer`), each tie leading to a layer there is.

    What leads nowhere is left out.
    """
    layers = tuple(nodes)
    if not any(node.ties for node in layers):
        return layers
    known = {node.id for node in layers}
    found: list[Node] = []
    for node in layers:
        ties: dict[str, Place] = {}
        for weight, (id, other) in node.ties.items():
            group = node.id.rpartition("/")[0]
            while group and f"{group}/{id}" not in known:
                group = group.rpartition("/")[0]
            target = f"{group}/{id}" if group else id
            if target in known and target != node.id:
                ties[weight] = (target, other)
        found.append(replace(node, ties=ties) if ties != node.ties else node)
    return tuple(found)


def owners(nodes: Mapping[str, Node]) -> dict[Place, Place]:
    """For each tied weight of opened layers the place of the one array, where the shapes agree."""
    found: dict[Place, Place] = {}
    for node in nodes.values():
        for weight in node.ties:
            array = shared_array(node, weight, nodes.get)
            own = node.weights.get(weight)
            if array is None or own is None or array.shape != own.shape:
                continue
            at = (node.id, weight)
            while at[1] in nodes[at[0]].ties:
                at = nodes[at[0]].ties[at[1]]
            found[node.id, weight] = at
    return found
