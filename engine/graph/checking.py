"""What comes out of each layer, and what is wrong with a network and where.

`check` never raises: a network that is half drawn is the normal case, so each fault is a sentence
that sits at a layer and, where one is at fault, at a port. `settle` gives every layer the weights
its shapes ask for and keeps the cells a person has already set.
"""

from __future__ import annotations

import math
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

import numpy as np

from engine.errors import ShapeError
from engine.graph.findings import Findings, Known, Problem, Recent
from engine.graph.network import Graph, Node
from engine.graph.ties import shared, shared_array
from engine.graph.wiring import wiring
from engine.language import tr
from engine.spec import Array, LayerType, Shape, TokenShape, registry, shape_text

MOST_WEIGHT_CELLS = 2**26  # one array: 512 MB in float64; GPT-2's largest has 39 million
MOST_OUTPUT_CELLS = 2**24  # one sample's output of one layer
MOST_DEPTH = 16  # groups within groups


def ports_of(node: Node) -> tuple[str, ...]:
    """A layer's input ports by name; a group's are the Input layers inside it."""
    return node.ports


def result_of(graph: Graph) -> str | None:
    """The one layer whose output nothing else uses, or None when there are none or several."""
    ends = [node.id for node in graph.nodes if not graph.out_of(node.id)]
    return ends[0] if len(ends) == 1 else None


def check(graph: Graph) -> Findings:
    """Shapes, order and problems of a network. Never raises."""
    known, base = _recent.find(graph)
    if known is not None:
        return known.findings
    walk = _Check(graph, {}, 0, base=base)
    findings = walk.findings()
    _recent.keep(walk.known(findings))
    return findings


def settle(graph: Graph, seed: int = 0) -> Graph:
    """The network with every weight in the shape its place asks for.

    Missing weights are drawn as their layer declares, from a stream of their own (the seed, the
    layer's id and the weight's name), so that adding a layer changes no other. Weights of another
    shape are cut or widened; the cells both shapes share keep their numbers. Layers whose inputs
    are unknown, and weights of absurd size, are left as they are. Weights that are shared become
    one array.
    """
    _, base = _recent.find(graph)
    walk = _Check(graph, {}, 0, base=base)
    settled = walk.settled(seed)
    result = shared(settled)
    if result is settled:
        # The walk told the shapes of what it settled: nobody needs to walk there again.
        _recent.keep(walk.known(walk.found(), result))
    return result


_recent = Recent()


class _Check:
    """One walk over a network; `given` holds the shapes a group's Input layers receive."""

    def __init__(
        self,
        graph: Graph,
        given: Mapping[str, Shape],
        depth: int,
        outside: Callable[[str], Node | None] | None = None,
        base: Known | None = None,
    ) -> None:
        self._graph = graph
        self._base = base
        self.told: dict[str, tuple[Problem, ...]] = {}
        self.at_rest: set[str] = set()
        self._outside = outside
        self._done: dict[str, Node] = {}
        self._given = given
        self._depth = depth
        self._shapes: dict[str, Shape | None] = {node.id: None for node in graph.nodes}
        self._wiring = wiring(graph, base)
        self.feeder = self._wiring.feeder
        self._order, self._new = self._wiring.order, self._wiring.new
        self._problems: list[Problem] = list(self._wiring.problems)
        self._general = 0  # how many of the problems sit at no layer of the order

    def findings(self) -> Findings:
        self._repeated_ids()
        self._general = len(self._problems)
        for node in self._to_visit(settling=False):
            if not self._as_before(node):
                self._tell_shape(node)
        self._gather()
        return self.found()

    def found(self) -> Findings:
        return Findings(self._shapes, self._order, tuple(self._problems))

    def known(self, findings: Findings, settled: Graph | None = None) -> Known:
        """What this walk found, of its own network or of what it was settled to."""
        graph = settled or self._graph
        at_rest = frozenset(self.at_rest)
        return Known(graph, self.feeder, self.told, at_rest, findings, self._wiring.first)

    def settled(self, seed: int) -> Graph:
        self._repeated_ids()
        self._general = len(self._problems)
        changed: list[Node] = []
        for node in self._to_visit(settling=True):
            id = node.id
            if self._base and id in self._base.at_rest and self._as_before(node):
                continue
            shapes = self._input_shapes(node)
            if shapes is not None:
                settled = self._settle_node(node, shapes, seed)
                if settled is not node:
                    changed.append(settled)
                node = settled  # only with its weights does it tell the next layer its shape
                self._done[id] = node
            self._tell_shape(node)
            self.at_rest.add(id)
        self._gather()
        return self._graph.with_nodes(changed) if changed else self._graph

    def _to_visit(self, *, settling: bool) -> Iterator[Node]:
        """The layers in their order; in a network wired as the base only those that are new, and
        those behind a layer whose shape turns out to be another: the rest is taken over."""
        base, graph = self._base, self._graph
        if base is None or self._new is None:
            yield from map(graph.node, self._order)
            return
        stale = set(self._new)
        if settling:
            stale.update(id for id in self._order if id not in base.at_rest)
        shapes = base.findings.shapes
        self._shapes.update(shapes)
        self.told = dict(base.told)
        self.at_rest = set(base.at_rest)
        for id in self._order:
            if id not in stale:
                continue
            self.at_rest.discard(id)
            yield graph.node(id)
            if id not in shapes or not _alike(self._shapes[id], shapes[id]):
                stale.update(edge.target for edge in graph.out_of(id))

    def _gather(self) -> None:
        """Every problem in the order of the layers, those that were taken over among them."""
        if self._new is not None:
            located = (problem for id in self._order for problem in self.told[id])
            self._problems = [*self._problems[: self._general], *located]

    def _tell_shape(self, node: Node) -> None:
        before = len(self._problems)
        self._shapes[node.id] = self._shape(node)
        self.told[node.id] = tuple(self._problems[before:])

    def _as_before(self, node: Node) -> bool:
        """Take over what the base found at a layer, where nothing it depends on is new."""
        base = self._base
        if base is None or node.ties or node.inside is not None or node.id not in base.told:
            return False
        fed = self.feeder[node.id]
        if base.graph.node(node.id) is not node or base.feeder[node.id] != fed:
            return False
        if not all(_alike(self._shapes[each], base.findings.shapes[each]) for each in fed.values()):
            return False
        self._shapes[node.id] = base.findings.shapes[node.id]
        self.told[node.id] = base.told[node.id]
        self._problems += self.told[node.id]
        if node.id in base.at_rest:
            self.at_rest.add(node.id)
        return True

    def _say(self, node: str, port: str | None, message: str) -> None:
        self._problems.append(Problem(node, port, message))

    def _repeated_ids(self) -> None:
        seen: set[str] = set()
        for node in self._graph.nodes:
            if node.id in seen:
                self._say(
                    node.id,
                    None,
                    tr("Two layers have the id {0}; each needs its own.").format(node.id),
                )
            seen.add(node.id)

    # -- shapes

    def _input_shapes(self, node: Node) -> tuple[Shape, ...] | None:
        fed = self.feeder[node.id]
        shapes = [self._shapes.get(fed.get(port, "")) for port in ports_of(node)]
        return None if None in shapes else tuple(shape for shape in shapes if shape is not None)

    def _shape(self, node: Node) -> Shape | None:
        layer = registry().get(node.type)
        if layer is None:
            self._say(
                node.id,
                None,
                tr("{0} is of a kind unknown here, {1!r}.").format(node.label, node.type),
            )
            return None
        if layer.category == "group" and node.inside is None:
            self._say(
                node.id,
                None,
                tr("{0} holds no layers: delete it, or group others.").format(node.label),
            )
            return None
        if not self._options_are_sound(node, layer) or not self._ports_are_fed(node):
            return None
        shapes = self._input_shapes(node)
        if shapes is None or not self._kinds_fit(node, layer, shapes):
            return None
        if node.inside is not None:
            return self._group_shape(node, node.inside, shapes)
        options = layer.complete(node.options)
        try:
            shape = self._given.get(node.id) or layer.shape(options, shapes)
        except ShapeError as error:
            self._say(node.id, error.port, _named(node, str(error)))
            return None
        if min(shape, default=1) < 1:
            self._say(
                node.id, None, tr("Nothing is left of the input after {0}.").format(node.label)
            )
            return None
        if math.prod(shape) > MOST_OUTPUT_CELLS:
            message = tr("{0} would give {1} numbers for one sample, too many.").format(
                node.label, shape_text(shape)
            )
            self._say(node.id, None, message)
            return None
        return shape if self._weights_fit(node, layer, shapes) else None

    def _options_are_sound(self, node: Node, layer: LayerType) -> bool:
        values = layer.complete(node.options)
        faults = [option.problem(values[option.name]) for option in layer.options]
        for fault in filter(None, faults):
            self._say(node.id, None, f"{node.label}: {fault}")
        for name in node.options.keys() - values.keys():
            self._say(node.id, None, tr("{0} has no option called {1}.").format(node.label, name))
        return not any(faults)

    def _ports_are_fed(self, node: Node) -> bool:
        ports = ports_of(node)
        fed = self.feeder[node.id].keys()
        for port in ports:
            if port not in fed:
                which = tr("Its input") if len(ports) == 1 else tr("Input {0}").format(port)
                message = tr("{0} is not connected: draw a wire to {1}.").format(which, node.label)
                self._say(node.id, port, message)
        return fed >= set(ports)

    def _kinds_fit(self, node: Node, layer: LayerType, shapes: tuple[Shape, ...]) -> bool:
        for port, shape in zip(ports_of(node), shapes, strict=True):
            tokens = isinstance(shape, TokenShape)
            if tokens and not layer.takes_tokens:
                message = tr(
                    "{0} takes numbers, not token ids: put an Embedding before it."
                ).format(node.label)
            elif not tokens and not layer.takes_numbers:
                message = tr(
                    "{0} takes token ids, not numbers: connect it to a token input."
                ).format(node.label)
            else:
                continue
            self._say(node.id, port, message)
            return False
        return True

    def _weights_fit(self, node: Node, layer: LayerType, shapes: tuple[Shape, ...]) -> bool:
        wanted = layer.weight_shapes(layer.complete(node.options), shapes)
        for name, shape in wanted.items():
            if math.prod(shape) > MOST_WEIGHT_CELLS:
                message = tr("{0} of {1} would be {2}: too large.").format(
                    name, node.label, shape_text(shape)
                )
            elif name not in node.weights:
                message = tr("{0} has no {1} yet: it needs {2} numbers.").format(
                    node.label, name, shape_text(shape)
                )
            elif node.weights[name].shape != shape and node.id not in self._given:
                has = shape_text(node.weights[name].shape)
                message = tr("{0} of {1} is {2}, but must be {3}.").format(
                    name, node.label, has, shape_text(shape)
                )
            else:
                continue
            self._say(node.id, None, message)
            return False
        for name, (owner, other) in node.ties.items():
            tied = shared_array(node, name, self._find)
            if tied is not None and name in wanted and tied.shape != wanted[name]:
                found = self._find(owner)
                label = found.label if found else owner
                message = tr(
                    "{0} shares {1} with {2}, where {3} is "
                    "{4}, but here it must be {5}: "
                    "give both layers sizes that agree."
                ).format(
                    node.label, name, label, other, shape_text(tied.shape), shape_text(wanted[name])
                )
                self._say(node.id, None, message)
                return False
        return True

    def _group_shape(self, node: Node, inside: Graph, shapes: tuple[Shape, ...]) -> Shape | None:
        inner = self._inner(node, inside, shapes)
        result = result_of(inside)
        if inner is None:
            self._say(
                node.id, None, tr("{0} holds groups within groups too deeply.").format(node.label)
            )
            return None
        if result is None:
            message = tr(
                "The group {0} needs exactly one layer whose output is not used inside."
            ).format(node.label)
            self._say(node.id, None, message)
            return None
        findings = inner.findings()
        for problem in findings.problems:
            self._say(node.id, None, tr("Inside {0}: {1}").format(node.label, problem.message))
        return findings.shapes[result] if not findings.problems else None

    def _inner(self, node: Node, inside: Graph, shapes: tuple[Shape, ...]) -> _Check | None:
        if self._depth >= MOST_DEPTH:
            return None
        given = dict(zip(ports_of(node), shapes, strict=True))
        return _Check(inside, given, self._depth + 1, self._find)

    def _find(self, id: str) -> Node | None:
        """A layer as far as it is settled: here, or outside the group this is."""
        if id in self._graph:
            return self._done.get(id) or self._graph.node(id)
        return self._outside(id) if self._outside else None

    # -- weights

    def _settle_node(self, node: Node, shapes: tuple[Shape, ...], seed: int) -> Node:
        if node.inside is not None:
            inner = self._inner(node, node.inside, shapes)
            inside = inner.settled(seed) if inner else node.inside
            return node if inside is node.inside else replace(node, inside=inside)
        layer = registry().get(node.type)
        if layer is None or layer.category == "group":
            return node
        options = layer.complete(node.options)
        if any(option.problem(options[option.name]) for option in layer.options):
            return node
        try:
            layer.shape(options, shapes)
            wanted = layer.weight_shapes(options, shapes)
        except ShapeError:
            return node
        if any(math.prod(shape) > MOST_WEIGHT_CELLS for shape in wanted.values()):
            return node
        if {name: array.shape for name, array in node.weights.items()} == wanted:
            return node
        weights: dict[str, Array] = {}
        for spec in layer.weights:
            if spec.name in wanted:
                tied = shared_array(node, spec.name, self._find)
                if tied is not None and tied.shape == wanted[spec.name]:
                    weights[spec.name] = tied
                    continue
                stream = [seed, zlib.crc32(f"{node.id}\0{spec.name}".encode())]
                fresh = spec.start(options, wanted[spec.name], np.random.default_rng(stream))
                weights[spec.name] = _keeping(fresh, node.weights.get(spec.name))
        return replace(node, weights=weights)


def _alike(a: Shape | None, b: Shape | None) -> bool:
    return a is b or (a == b and type(a) is type(b))


def _keeping(fresh: Array, old: Array | None) -> Array:
    """`fresh`, with the cells that `old` has too taken from `old`."""
    if old is None or old.ndim != fresh.ndim:
        return fresh
    if old.shape == fresh.shape:
        return old
    shared = tuple(slice(min(a, b)) for a, b in zip(old.shape, fresh.shape, strict=True))
    fresh[shared] = old[shared]
    return fresh


def _named(node: Node, message: str) -> str:
    start = tr("This layer")
    return node.label + message[len(start) :] if message.startswith(start) else message
