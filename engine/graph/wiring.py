"""Which wires of a network hold, who feeds whom, and in which order the layers come.

Wires that lead nowhere, into a port that is taken, or round in a circle are told as problems and
left out. Nothing here asks for shapes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from engine.graph.findings import Known, Problem
from engine.graph.network import Edge, Graph
from engine.language import tr
from engine.spec import registry


@dataclass(frozen=True)
class Wiring:
    """Sound wires. `feeder` leads from a layer and its port to the layer that feeds it.

    `first` is how many layers wait for nothing, or -1 where a wire was left out; `new` holds, where
    all is wired as in the base, the layers that are other than there.
    """

    feeder: Mapping[str, Mapping[str, str]]
    order: tuple[str, ...]
    first: int
    problems: tuple[Problem, ...] = ()
    new: set[str] | None = None


def wiring(graph: Graph, base: Known | None = None) -> Wiring:
    """The wires of a network; `base` is what is known of one much like it."""
    return _as_before(graph, base) or _Walk(graph).wiring()


def _as_before(graph: Graph, base: Known | None) -> Wiring | None:
    """The base's wires and order, where only layers were changed, or added unwired."""
    if base is None or base.first < 0 or base.graph.edges is not graph.edges:
        return None
    before = base.graph
    new = [node for node in graph.nodes if node.id not in before]
    if len(graph.nodes) - len(new) != len(before.nodes) or len(new) != len({*new}):
        return None
    if new and graph.nodes[-len(new) :] != tuple(new):
        return None
    others = {node.id for node in new}
    for was, node in zip(before.nodes, graph.nodes, strict=False):
        if was is not node:
            if was.id != node.id or was.ports != node.ports:
                return None
            others.add(node.id)
        elif node.inside is not None or node.ties:
            others.add(node.id)  # what it gives may hang on layers that do not feed it
    # An unwired layer is taken up behind those that wait for nothing, before all others.
    ids = tuple(node.id for node in new)
    order = base.findings.order
    feeder: dict[str, Mapping[str, str]] = dict(base.feeder)
    feeder.update((id, {}) for id in ids)
    order = (*order[: base.first], *ids, *order[base.first :])
    return Wiring(feeder, order, base.first + len(ids), (), others)


class _Walk:
    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._problems: list[Problem] = []
        self._first = -1
        self._edges = tuple(self._sound_edges())

    def wiring(self) -> Wiring:
        feeder: dict[str, dict[str, str]] = {node.id: {} for node in self._graph.nodes}
        for edge in self._edges:
            feeder[edge.target][edge.port] = edge.source
        order = self._sort()
        return Wiring(feeder, order, self._first, tuple(self._problems))

    def _say(self, node: str, port: str | None, message: str) -> None:
        self._problems.append(Problem(node, port, message))

    def _sound_edges(self) -> Iterator[Edge]:
        fed: set[tuple[str, str]] = set()
        for edge in self._graph.edges:
            place = (edge.target, edge.port)
            if self._is_sound(edge) and place not in fed:
                fed.add(place)
                yield edge
                continue
            if edge.target not in self._graph:
                place = edge.source if edge.source in self._graph else ""
                self._say(
                    place, None, tr("A wire leads to {0}, which is not there.").format(edge.target)
                )
                continue
            label = self._graph.node(edge.target).label
            if edge.source not in self._graph:
                message = tr("The wire into {0} comes from {1}, which is not there.").format(
                    label, edge.source
                )
                self._say(edge.target, edge.port, message)
            elif edge.source == edge.target:
                self._say(
                    edge.target, edge.port, tr("{0} feeds itself; remove that wire.").format(label)
                )
            elif edge.port not in self._graph.node(edge.target).ports:
                known = self._graph.node(edge.target).type in registry()
                if known:
                    self._say(
                        edge.target,
                        None,
                        tr("{0} has no input called {1}.").format(label, edge.port),
                    )
            else:
                message = tr("Input {0} of {1} has two wires; it takes one.").format(
                    edge.port, label
                )
                self._say(edge.target, edge.port, message)

    def _is_sound(self, edge: Edge) -> bool:
        graph = self._graph
        if edge.source == edge.target or edge.source not in graph or edge.target not in graph:
            return False
        return edge.port in graph.node(edge.target).ports

    def _sort(self) -> tuple[str, ...]:
        """Kahn's algorithm, keeping the order of the nodes where the wires leave it open."""
        waits: dict[str, int] = dict.fromkeys((node.id for node in self._graph.nodes), 0)
        feeds: dict[str, list[str]] = {}
        for edge in self._edges:
            waits[edge.target] += 1
            feeds.setdefault(edge.source, []).append(edge.target)
        ready = [id for id, count in waits.items() if count == 0]
        first = len(ready)
        order: list[str] = []
        for id in ready:
            order.append(id)
            for target in feeds.get(id, ()):
                waits[target] -= 1
                if waits[target] == 0:
                    ready.append(target)
        if len(self._edges) == len(self._graph.edges) and len(order) == len(self._graph.nodes):
            self._first = first
        if len(order) < len(waits):
            self._report_cycles({id for id, count in waits.items() if count > 0})
        return tuple(order)

    def _report_cycles(self, stuck: set[str]) -> None:
        feeder = {e.target: e.source for e in self._edges if e.source in stuck}
        reported: set[str] = set()
        for start in stuck:
            path: list[str] = []
            id = start
            while id not in path and id not in reported:
                path.append(id)
                id = feeder[id]
            if id in path:
                loop = path[path.index(id) :][::-1]
                names = " → ".join(self._graph.node(each).label for each in [*loop[:4], loop[0]])
                self._say(
                    min(loop),
                    None,
                    tr("These layers feed themselves in a circle: {0}.").format(names),
                )
            reported.update(path)
