"""Another kind of layer in the same place: what fits is kept, and what had to follow is told."""

from __future__ import annotations

from dataclasses import replace

from engine.graph import Graph, Node, ports_of
from engine.language import tr
from engine.spec import registry, shape_text


def retyped(node: Node, type: str) -> Node:
    """The layer as another kind: options and weights of the same name stay, as does its name if
    somebody gave it one."""
    new, old = registry()[type], registry().get(node.type)
    options = {
        option.name: node.options[option.name]
        for option in new.options
        if option.name in node.options and not option.problem(node.options[option.name])
    }
    names = {weight.name for weight in new.weights}
    weights = {name: array for name, array in node.weights.items() if name in names}
    own_name = node.name and (old is None or node.name != old.title)
    name = node.name if own_name else new.title
    shared = {weight: tie for weight, tie in node.ties.items() if weight in weights}
    return Node(node.id, type, name, new.complete(options), weights, ties=shared)


def with_type(graph: Graph, id: str, type: str) -> Graph:
    """The network with that layer retyped; wires into ports that are no more are gone."""
    node = graph.node(id)
    changed = retyped(node, type)
    renamed = dict(zip(ports_of(node), ports_of(changed), strict=False))
    edges = tuple(
        replace(edge, port=renamed[edge.port]) if edge.target == id else edge
        for edge in graph.edges
        if edge.target != id or edge.port in renamed
    )
    return Graph(graph.with_node(changed).nodes, edges)


def followed(before: Graph, after: Graph, id: str) -> str:
    """Which weights of other layers took another shape, and what became of their numbers."""
    told: list[str] = []
    grew = False
    for node in after.nodes:
        if node.id == id or node.id not in before or node is before.node(node.id):
            continue
        for name, array in node.weights.items():
            was = before.node(node.id).weights.get(name)
            if was is not None and was.shape != array.shape:
                told.append(
                    tr("{0} of {1} is now {2}").format(name, node.label, shape_text(array.shape))
                )
                grew = grew or array.size > was.size
    if not told:
        return ""
    kept = (
        tr("the numbers it had are kept and the new ones drawn") if grew else tr("the rest is kept")
    )
    more = tr(", and {0} more").format(len(told) - 1) if len(told) > 1 else ""
    return f"{told[0]}{more}: {kept}."
