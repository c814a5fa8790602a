"""The layers of a formula laid over those of a network, so that what stays the same stays itself.

Named layers are found by name. The rest is compared in data order, kind by kind, as one compares
two texts; where only the kind of activation differs, it is the same layer with another kind.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

import numpy as np

from engine.errors import FormulaError
from engine.formula_text.terms import Stage
from engine.formula_text.writing import written_order
from engine.graph import Edge, Graph, Node, check, ports_of, settle
from engine.language import tr
from engine.spec import is_shape, registry


def laid_over(
    stages: Sequence[Stage], end: int, graph: Graph, aliases: Mapping[str, str]
) -> tuple[Graph, str]:
    """The network with the stages in the place of what feeds its output, and the output's id."""
    needed = _needed(stages, end)
    covered = _covered(graph)
    ids = _identities([stages[k] for k in needed], needed, graph, covered)
    nodes = _nodes(stages, needed, ids, graph, aliases)
    edges = _edges(stages, needed, ids, nodes)
    return _assembled(graph, covered, nodes, edges, end, ids)


def spliced_after(stages: Sequence[Stage], start: int, end: int, graph: Graph) -> tuple[Graph, str]:
    """The network with the stages behind stage `start`, in the wires that leave it."""
    needed = [k for k in _needed(stages, end) if k != start]
    after = stages[start].keep or ""
    taken = {node.id for node in graph.nodes}
    ids = {start: after}
    for k in needed:
        ids[k] = _fresh_id(stages[k].type, taken)
        taken.add(ids[k])
    if end == start:
        raise FormulaError(tr("This formula adds no layer."), 0)
    nodes = _nodes(stages, needed, ids, graph, {})
    edges = _edges(stages, needed, ids, nodes)
    leaving = set(graph.out_of(after))
    moved = tuple(
        replace(edge, source=ids[end]) if edge in leaving else edge for edge in graph.edges
    )
    found = Graph((*graph.nodes, *nodes.values()), (*moved, *edges))
    return _settled(found, graph, stages, needed, ids), ids[end]


def _needed(stages: Sequence[Stage], end: int) -> list[int]:
    """The stages that `end` is made of, in order; what was read on the way falls away."""
    found: set[int] = set()
    waiting = [end]
    while waiting:
        k = waiting.pop()
        if k not in found:
            found.add(k)
            waiting += stages[k].inputs
    return sorted(found)


def _covered(graph: Graph) -> list[str]:
    """The layers that the network's formula speaks of: what its last output is made of.

    Where no formula can be written because something is wrong, it is the last end all the same.
    """
    written = written_order(graph)
    if written:
        return written
    order = list(check(graph).order)
    ends = [id for id in order if not graph.out_of(id) and graph.node(id).type != "input"]
    if not ends:
        return [id for id in order if graph.node(id).type == "input"]
    found: set[str] = set()
    waiting = [ends[-1]]
    while waiting:
        id = waiting.pop()
        if id not in found:
            found.add(id)
            waiting += [edge.source for edge in graph.into(id)]
    return [id for id in order if id in found]


def _identities(
    stages: Sequence[Stage], numbers: Sequence[int], graph: Graph, covered: Sequence[str]
) -> dict[int, str]:
    """Which layer of the network each stage is; new ids for those that are new."""
    kept = {stage.keep for stage in stages if stage.keep}
    inputs = [id for id in covered if graph.node(id).type == "input" and id not in kept]
    ids: dict[int, str] = {}
    used: set[str] = set()
    for number, stage in zip(numbers, stages, strict=True):
        if stage.keep and stage.keep not in used:
            ids[number] = stage.keep
        elif stage.type == "input" and inputs:
            ids[number] = inputs.pop(0)
        used.add(ids.get(number, ""))
    old = [id for id in covered if graph.node(id).type != "input"]
    new = [n for n, stage in zip(numbers, stages, strict=True) if stage.type != "input"]
    by_number = dict(zip(numbers, stages, strict=True))
    before = [id if id in used else graph.node(id).type for id in old]
    after = [ids.get(n) or by_number[n].type for n in new]
    matcher = SequenceMatcher(a=before, b=after, autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        free = [id for id in old[a:b] if id not in used]
        waiting = [n for n in new[c:d] if n not in ids]
        if tag == "equal":
            for id, n in zip(old[a:b], new[c:d], strict=True):
                if n not in ids and id not in used:
                    ids[n] = id
                    used.add(id)
        elif tag == "replace":
            for n in waiting:
                like = next((id for id in free if _alike(graph, id, by_number[n].type)), None)
                if like is not None:
                    free.remove(like)
                    ids[n] = like
                    used.add(like)
    taken = {node.id for node in graph.nodes}
    for n in numbers:
        if n not in ids:
            ids[n] = _fresh_id(by_number[n].type, taken)
            taken.add(ids[n])
    return ids


def _alike(graph: Graph, id: str, type: str) -> bool:
    found = graph.node(id).type
    one, other = registry()[found], registry()[type]
    return found == type or one.category == other.category == "activation"


def _fresh_id(type: str, taken: set[str]) -> str:
    number = 1
    while f"{type}-{number}" in taken:
        number += 1
    return f"{type}-{number}"


def _nodes(
    stages: Sequence[Stage],
    needed: Sequence[int],
    ids: Mapping[int, str],
    graph: Graph,
    aliases: Mapping[str, str],
) -> dict[str, Node]:
    names = {node.name for node in graph.nodes}
    found: dict[str, Node] = {}
    for k in needed:
        stage, id = stages[k], ids[k]
        old = graph.node(id) if id in graph else None
        node = _new_node(stage, id, names) if old is None else _changed(stage, old, aliases)
        names.add(node.name)
        found[id] = node
    return found


def _new_node(stage: Stage, id: str, names: set[str]) -> Node:
    layer = registry()[stage.type]
    name = stage.name
    if not name or (name in names and stage.type in ("linear", "input")):
        stem = "x" if stage.type == "input" else "f"
        number = 1
        while f"{stem}_{number}" in names:
            number += 1
        name = f"{stem}_{number}" if stage.type in ("linear", "input") else layer.title
        if stage.type == "input" and "x" not in names:
            name = "x"
    options = layer.complete(stage.options or {})
    if stage.type == "input" and stage.size and not stage.weights:
        options["shape"] = (stage.size,)
    return Node(id, stage.type, name, options, dict(stage.weights or {}))


def _changed(stage: Stage, old: Node, aliases: Mapping[str, str]) -> Node:
    """The layer as the formula wants it: the very same object if that is how it is."""
    node = old
    layer = registry()[stage.type]
    if node.type != stage.type:
        own_name = node.name and node.name != registry()[node.type].title
        node = Node(
            node.id, stage.type, node.name if own_name else layer.title, layer.complete({}), {}
        )
    options = dict(stage.options or {})
    if stage.type == "input" and stage.size and not stage.weights:
        shape = node.options.get("shape")
        if is_shape(shape) and len(shape) == 1 and shape[0] != stage.size:
            options["shape"] = (stage.size,)
    weights = dict(stage.weights or {})
    b = weights.get("b")
    if b is not None and not b.any() and "b" not in node.weights and "W" in node.weights:
        weights.pop("b")  # a layer without bias has none because nobody types + 0
        options["bias"] = False
    now = layer.complete(node.options)
    differing = {name: value for name, value in options.items() if now.get(name) != value}
    if stage.type not in ("linear", "input", "scale", "add", "multiply", "concatenate"):
        differing = {}
    if differing:
        node = node.with_options(**differing)
        if differing.get("bias") is False:
            node = replace(node, weights={n: a for n, a in node.weights.items() if n != "b"})
    other = {
        name: array
        for name, array in weights.items()
        if name not in node.weights or not np.array_equal(node.weights[name], array)
    }
    if other:
        node = node.with_weights(**other)
    if stage.name and stage.name not in (aliases.get(node.id), node.name) and node.type == "linear":
        node = replace(node, name=stage.name)
    return node


def _edges(
    stages: Sequence[Stage],
    needed: Sequence[int],
    ids: Mapping[int, str],
    nodes: Mapping[str, Node],
) -> list[Edge]:
    found: list[Edge] = []
    for k in needed:
        stage, node = stages[k], nodes[ids[k]]
        ports = ports_of(node)
        if len(stage.inputs) != len(ports):
            raise FormulaError(
                tr("{0} takes {1} inputs, but is given {2}.").format(
                    node.label, len(ports), len(stage.inputs)
                ),
                stage.at,
            )
        found += [
            Edge(ids[source], node.id, port)
            for source, port in zip(stage.inputs, ports, strict=True)
        ]
    return found


def _assembled(
    graph: Graph,
    covered: Sequence[str],
    nodes: Mapping[str, Node],
    edges: Sequence[Edge],
    end: int,
    ids: Mapping[int, str],
) -> tuple[Graph, str]:
    gone = {id for id in covered if id not in nodes}
    gone = {id for id in gone if not _used_elsewhere(graph, id, covered)}
    changed = [
        node for node in nodes.values() if node.id not in graph or graph.node(node.id) is not node
    ]
    mine = {edge for edge in graph.edges if edge.target in nodes}
    if not gone and not changed and mine == set(edges):
        return graph, ids[end]
    kept = [node for node in graph.nodes if node.id not in gone]
    order = [nodes.get(node.id, node) for node in kept]
    order += [node for node in nodes.values() if node.id not in graph]
    others = [
        edge
        for edge in graph.edges
        if edge.target not in nodes and edge.source not in gone and edge.target not in gone
    ]
    in_place = [edge for edge in graph.edges if edge in set(edges)]
    new = [edge for edge in edges if edge not in set(in_place)]
    found = Graph(tuple(order), (*others, *in_place, *new))
    if len(found.nodes) > 0 and check(found).order == ():
        raise FormulaError(tr("In this formula a layer feeds itself."), 0)
    return settle(found), ids[end]


def _used_elsewhere(graph: Graph, id: str, covered: Sequence[str]) -> bool:
    """Whether a layer outside the formula still needs this one."""
    inside = set(covered)
    return any(edge.target not in inside for edge in graph.out_of(id))


def _settled(
    found: Graph,
    graph: Graph,
    stages: Sequence[Stage],
    needed: Sequence[int],
    ids: Mapping[int, str],
) -> Graph:
    settled = settle(found)
    before = {problem.node for problem in check(graph).problems}
    places = {ids[k]: stages[k].at for k in needed}
    for problem in check(settled).problems:
        if problem.node in places and problem.node not in before:
            raise FormulaError(problem.message, places[problem.node])
    return settled
