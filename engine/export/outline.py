"""A network as a programmer would write it: functions, and inside each a line or two per layer.

Every group becomes a function, and groups that differ in nothing but their numbers become one
function called with different weights. What language the lines are in is the caller's matter.
"""

from __future__ import annotations

import keyword
import re
import unicodedata
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from engine.errors import EngineError
from engine.graph import Graph, Node, check, ports_of
from engine.graph.flattening import flatten
from engine.language import tr
from engine.spec import Array, LayerType, Options, Shape, TokenShape, registry

# What the lines of layers and the frame around them call their own things.
_LAYERS_OWN = ("a", "b", "c", "s", "q", "k", "v", "w", "e", "gate", "scores", "sides", "half")
_HELPERS_OWN = ("angles", "erf", "softmax", "windows", "rotate", "forward", "part", "name", "block")
_PYTHONS_OWN = ("self", "nn", "np", "math", "torch", "io", "base64", "load", "print")
RESERVED = frozenset((*_LAYERS_OWN, *_HELPERS_OWN, *_PYTHONS_OWN))


@lru_cache(4_096)
def _identifier(wanted: str, otherwise: str) -> str:
    plain = unicodedata.normalize("NFKC", wanted)
    plain = re.sub(r"\W+", "_", plain, flags=re.ASCII).strip("_").lower()
    if not plain or plain[0].isdigit() or keyword.iskeyword(plain):
        plain = f"{otherwise}_{plain}".rstrip("_")
    if plain.startswith("apply_"):  # what the functions of groups are called
        plain = f"layer_{plain}"
    return plain


class Names:
    """Hands out identifiers: what a person called a thing, made fit for code and unique."""

    def __init__(self, reserved: frozenset[str] = RESERVED) -> None:
        self._taken = set(reserved)

    def take(self, wanted: str, otherwise: str, weights: Iterable[str] = ()) -> str:
        """`wanted` as an identifier in lower case, else `otherwise`; numbered when taken.

        The names of its weights (`f_1_W`) are then taken too.
        """
        plain = _identifier(wanted, otherwise)
        found, number = plain, 1 if plain in RESERVED else 2
        while self._taken.intersection(names := [found, *(f"{found}_{w}" for w in weights)]):
            found, number = f"{plain}_{number}", number + 1
        self._taken.update(names)
        return found


@dataclass(frozen=True)
class Step:
    """One layer, or one or more groups of the same body applied in turn.

    `name` is the variable that holds the output and what the weights' names begin with; `parts`
    are the names of the groups (none for a layer).
    """

    node: Node
    layer: LayerType
    options: Options
    name: str
    inputs: tuple[str, ...]
    input_shapes: tuple[Shape, ...]
    output_shape: Shape
    body: Body | None = None
    parts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Body:
    """One function: what it takes, its steps, and the variables it gives back."""

    name: str
    title: str
    arguments: tuple[str, ...]
    shapes: tuple[Shape, ...]
    steps: tuple[Step, ...]
    results: tuple[str, ...]
    result_shapes: tuple[Shape, ...]


@dataclass(frozen=True)
class Outline:
    """`bodies` lists every function before those that call it; the network itself is last.

    `weights` has every array by its dotted name (`block_1.attention_W_q`); `inputs` gives for each
    argument of the network the id of its Input layer.
    """

    bodies: tuple[Body, ...]
    weights: Mapping[str, Array]
    inputs: Mapping[str, str]

    @property
    def network(self) -> Body:
        """The network's own function."""
        return self.bodies[-1]

    @property
    def weight_count(self) -> int:
        """How many numbers the weights have together."""
        return sum(array.size for array in self.weights.values())


def require_sound(graph: Graph) -> Mapping[str, Shape]:
    """The shape of every layer's output. Raises `EngineError` with the first problem."""
    findings = check(graph)
    if findings.problems:
        raise EngineError(findings.problems[0].message)
    if not graph.nodes:
        raise EngineError(
            tr("There is no layer yet: an empty network cannot be written to a file.")
        )
    return {id: shape for id, shape in findings.shapes.items() if shape is not None}


def outline(graph: Graph) -> Outline:
    """The outline of a settled network. Raises `EngineError`."""
    writer = _Writer(graph, require_sound(graph))
    body = writer.body(graph, "", "network", "")
    variables = writer.variables(graph)
    inputs = {variables[node.id]: node.id for node in graph.nodes if node.type == "input"}
    return Outline((*writer.bodies, body), dict(_weights(graph, "", writer.variables)), inputs)


def variables_of(graph: Graph) -> dict[str, str]:
    """A variable for each layer, in the order of the lines."""
    names = Names()
    nodes = [graph.node(id) for id in check(graph).order]
    return {
        node.id: names.take(node.name or node.id, node.type, tuple(node.weights)) for node in nodes
    }


def _weights(
    graph: Graph, prefix: str, variables_in: Callable[[Graph], Mapping[str, str]]
) -> Iterator[tuple[str, Array]]:
    variables = variables_in(graph)
    for node in graph.nodes:
        name = prefix + variables[node.id]
        if node.inside is not None:
            yield from _weights(node.inside, f"{name}.", variables_in)
        elif node.type != "input":
            for weight, array in node.weights.items():
                yield f"{name}_{weight}", array


class _Writer:
    def __init__(self, graph: Graph, shapes: Mapping[str, Shape]) -> None:
        """`shapes` are those of the network's own layers."""
        self.bodies: list[Body] = []
        self._variables: dict[int, tuple[Graph, Mapping[str, str]]] = {}
        self._known: dict[Hashable, Body] = {}
        self._titles = Names(frozenset({"f", "nn", "network", "torch", "np"}))
        self._shapes, self._stands_for = shapes, dict[str, str]()
        if any(node.inside is not None for node in graph.nodes):
            flat = flatten(graph)
            self._shapes = require_sound(flat.graph)
            self._stands_for = flat.stands_for

    def variables(self, graph: Graph) -> Mapping[str, str]:
        """`variables_of`, worked out once for each graph."""
        if id(graph) not in self._variables:
            self._variables[id(graph)] = (graph, variables_of(graph))
        return self._variables[id(graph)][1]

    def _shape(self, path: str) -> Shape:
        return self._shapes[self._stands_for.get(path, path)]

    def body(self, graph: Graph, prefix: str, name: str, title: str) -> Body:
        """The function of a graph; its layers' ids begin with `prefix` once groups are opened."""
        variables = self.variables(graph)
        steps: list[Step] = []
        for id, variable in variables.items():
            node = graph.node(id)
            if node.type == "input":
                continue
            fed = {edge.port: edge.source for edge in graph.into(id)}
            sources = [fed[port] for port in ports_of(node)]
            inner = self._group(node, prefix)
            layer = registry()[node.type]
            steps.append(
                Step(
                    node,
                    layer,
                    layer.complete(node.options),
                    variable,
                    tuple(variables[source] for source in sources),
                    tuple(self._shape(prefix + source) for source in sources),
                    self._shape(prefix + id),
                    inner,
                    (variable,) if inner else (),
                )
            )
        inputs = [node.id for node in graph.nodes if node.type == "input"]
        ends = [node.id for node in graph.nodes if not graph.out_of(node.id)]
        if len(ends) > 1:
            ends = [id for id in ends if id not in inputs] or ends
        results = tuple(variables[id] for id in ends)
        return Body(
            name,
            title,
            tuple(variables[id] for id in inputs),
            tuple(self._shape(prefix + id) for id in inputs),
            tuple(_with_loops(steps, set(results))),
            results,
            tuple(self._shape(prefix + id) for id in ends),
        )

    def _group(self, node: Node, prefix: str) -> Body | None:
        if node.inside is None:
            return None
        path = f"{prefix}{node.id}/"
        key = self._form(node.inside, path)
        if key not in self._known:
            title = re.sub(r"[\s_]*\d+$", "", node.name) or node.name or node.id
            name = self._titles.take(title, "block")
            body = self.body(node.inside, path, name, title)
            self.bodies.append(body)
            self._known[key] = body
        return self._known[key]

    def _form(self, graph: Graph, prefix: str) -> Hashable:
        """All of a graph but its numbers: graphs of equal form become one function."""
        return (
            tuple(
                (
                    node.id,
                    node.type,
                    node.name,
                    tuple(sorted(node.options.items())) if node.type != "input" else (),
                    tuple((name, array.shape) for name, array in sorted(node.weights.items()))
                    if node.type != "input"
                    else (),
                    self._form(node.inside, f"{prefix}{node.id}/") if node.inside else (),
                    self._shape(prefix + node.id),
                )
                for node in graph.nodes
            ),
            frozenset(graph.edges),
        )


def _with_loops(steps: list[Step], results: set[str]) -> Iterator[Step]:
    """Groups of one body that only feed each other, one after the other, drawn into one step."""
    uses: dict[str, int] = {}
    for step in steps:
        for source in step.inputs:
            uses[source] = uses.get(source, 0) + 1
    held: Step | None = None
    for step in steps:
        follows = (
            held is not None
            and held.body is not None
            and step.body is held.body
            and step.inputs == (held.name,)
            and uses[held.name] == 1
            and held.name not in results
        )
        if held is not None and follows:
            held = replace(step, inputs=held.inputs, parts=(*held.parts, *step.parts))
            continue
        if held is not None:
            yield held
        held = step
    if held is not None:
        yield held


def shape_note(shape: Shape) -> str:
    """`(batch, 2)`; `(batch, 12) token ids`."""
    text = f"({', '.join(map(str, ('batch', *shape)))})"
    return f"{text} token ids" if isinstance(shape, TokenShape) else text
