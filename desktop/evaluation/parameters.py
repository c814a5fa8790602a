"""Every trained number of a network in one list, without a copy of any of them.

A `Block` is one array of one layer, also of layers inside groups; number k of the list is found by
bisection. Editing gives another network and leaves this one as it is.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from desktop.evaluation.evaluation import Evaluation
from engine.errors import EngineError
from engine.graph import Graph, Node, check
from engine.language import tr
from engine.plan import Gradients, compile_plan
from engine.spec import registry

Array = NDArray[Any]
Path = tuple[str, ...]
_MOST_GRADIENTS = 2_000_000  # parameters; beyond it a backward pass is felt
_CONDITION = re.compile(
    r"(\|w\||abs)?\s*(>=|<=|≥|≤|>|<|=)\s*([-−]?\d+(?:[.,]\d+)?)(?=\s|$)", re.IGNORECASE
)


@dataclass(frozen=True)
class Block:
    """One array: the layer's `path` (ids from the outside in), its label, and where it begins."""

    path: Path
    label: str
    weight: str
    array: Array
    first: int

    @property
    def shape_text(self) -> str:
        """2×3."""
        return "×".join(map(str, self.array.shape)) or "1"


class Parameters:
    """The numbers of `graph` in data order; `len` counts them."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.blocks = tuple(_blocks(graph))
        self._starts = [block.first for block in self.blocks]
        last = self.blocks[-1] if self.blocks else None
        self._count = 0 if last is None else last.first + last.array.size

    def __len__(self) -> int:
        return self._count

    def place(self, number: int) -> tuple[Block, int]:
        """The array that holds a number, and how many stand before it there."""
        block = self.blocks[bisect_right(self._starts, number) - 1]
        return block, number - block.first

    def index(self, number: int) -> tuple[int, ...]:
        """Row, column … of a number in its array, from 0."""
        block, offset = self.place(number)
        return tuple(int(each) for each in np.unravel_index(offset, block.array.shape))

    def value(self, number: int) -> float:
        """The number itself."""
        block, offset = self.place(number)
        return float(block.array.flat[offset])

    def with_values(self, values: Mapping[int, float]) -> Graph:
        """The network with other numbers at some places."""
        by_block: dict[int, list[tuple[int, float]]] = {}
        for number, value in values.items():
            at = bisect_right(self._starts, number) - 1
            by_block.setdefault(at, []).append((number - self.blocks[at].first, value))
        graph = self.graph
        for at, cells in by_block.items():
            block = self.blocks[at]
            array = np.array(block.array)
            places, numbers = zip(*cells, strict=True)
            array.reshape(-1)[list(places)] = numbers
            graph = _with_weight(graph, block.path, block.weight, array)
        return graph

    def chosen(self, text: str) -> Array | None:
        """Which numbers a filter leaves, or None for all. Words are looked for in layer and array.

        `> 0.5`, `= 0`, `|w| < 0.01` ask for the number's size.
        """
        conditions = [(found[1], found[2], found[3]) for found in _CONDITION.finditer(text)]
        words = _CONDITION.sub(" ", text).lower().split()
        if not words and not conditions:
            return None
        kept: list[Array] = []
        for block in self.blocks:
            names = {block.label.lower(), block.weight.lower(), block.shape_text}
            spoken = f"{block.label} {block.weight}".lower()
            if any(word not in names and word not in spoken for word in words):
                continue
            flat = block.array.reshape(-1)
            mask = np.ones(flat.size, bool)
            for absolute, sign, number in conditions:
                limit = float(number.replace("−", "-").replace(",", "."))
                mask &= _compare(np.abs(flat) if absolute else flat, sign, limit)
            kept.append(np.flatnonzero(mask) + block.first)
        return np.concatenate(kept) if kept else np.zeros(0, np.int64)

    def flat(self, arrays: Mapping[tuple[Path, str], Array] | None = None) -> Array:
        """All numbers in one array, or those of `arrays` (NaN where there are none)."""
        if arrays is None:
            parts = [block.array.reshape(-1) for block in self.blocks]
        else:
            parts = [
                arrays[block.path, block.weight].reshape(-1)
                if (block.path, block.weight) in arrays
                else np.full(block.array.size, np.nan)
                for block in self.blocks
            ]
        return np.concatenate(parts) if parts else np.zeros(0)


def weight_gradients(
    evaluation: Evaluation, graph: Graph
) -> dict[tuple[Path, str], NDArray[np.float64]]:
    """∂L/∂ of every trained array for L = the sum of all final numbers, at the sample shown.

    Raises `EngineError` when the network is too large for it or cannot be computed.
    """
    if graph.parameter_count > _MOST_GRADIENTS:
        raise EngineError(
            tr("Gradients are shown for up to {0:,} parameters.").format(_MOST_GRADIENTS)
        )
    known = {node.id for node in graph.nodes if evaluation.value(node.id) is not None}
    sound = graph.without({node.id for node in graph.nodes} - known)
    if not any(node.weights for node in sound.nodes if node.type != "input"):
        return {}
    plan = compile_plan(sound)
    once = plan.bind(1, gradients=Gradients.ALL)
    for id, array in plan.samples().items():
        once.inputs[id][...] = array
    with np.errstate(all="ignore"):
        once.forward()
        ends = {plan.result(node.id) for node in sound.nodes if not sound.out_of(node.id)}
        for id in ends & once.gradients.keys():
            once.gradients[id][...] = 1.0
        once.backward()
    found: dict[tuple[Path, str], NDArray[np.float64]] = {}
    for block in Parameters(sound).blocks:
        if block.weight in _trained(_node(sound, block.path).type):
            try:
                gradient = plan.gradient("/".join(block.path), block.weight)
            except (EngineError, KeyError):
                continue
            found[block.path, block.weight] = np.array(gradient, np.float64)
    return found


def _blocks(graph: Graph) -> Iterator[Block]:
    first = 0
    for path, label, node in _walk(graph, (), ""):
        for spec in registry()[node.type].weights:
            array = node.weights.get(spec.name)
            if array is not None and node.type != "input":
                yield Block(path, label, spec.name, array, first)
                first += array.size


def _walk(graph: Graph, path: Path, before: str) -> Iterator[tuple[Path, str, Node]]:
    order = check(graph).order
    placed = set(order)
    for id in [*order, *(node.id for node in graph.nodes if node.id not in placed)]:
        node = graph.node(id)
        label = f"{before}{node.label}"
        if node.inside is not None:
            yield from _walk(node.inside, (*path, id), f"{label} / ")
        elif node.type in registry():
            yield (*path, id), label, node


def _node(graph: Graph, path: Sequence[str]) -> Node:
    node = graph.node(path[0])
    return node if len(path) == 1 or node.inside is None else _node(node.inside, path[1:])


def _with_weight(graph: Graph, path: Sequence[str], weight: str, array: Array) -> Graph:
    node = graph.node(path[0])
    if len(path) == 1 or node.inside is None:
        return graph.with_node(node.with_weights(**{weight: array}))
    inner = _with_weight(node.inside, path[1:], weight, array)
    return graph.with_node(replace(node, inside=inner))


def _trained(type: str) -> set[str]:
    return {spec.name for spec in registry()[type].weights if spec.trainable}


def _compare(values: Array, sign: str, limit: float) -> Array:
    if sign in (">=", "≥"):
        return values >= limit
    if sign in ("<=", "≤"):
        return values <= limit
    if sign == ">":
        return values > limit
    return values < limit if sign == "<" else values == limit
