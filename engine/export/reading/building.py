"""The network under construction while a file is read: what each value of the file stands for.

A value is a constant, or a `Wire`: the output of a layer already placed. A wire knows its shape as
the file sees it; where the first axis is the batch, layers know nothing of it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from engine.errors import ShapeError
from engine.export.reading.errors import NoLayer
from engine.graph import Edge, Graph, Node, ports_of
from engine.graph.checking import MOST_OUTPUT_CELLS, MOST_WEIGHT_CELLS
from engine.language import tr
from engine.spec import Array, OptionValue, Shape, TokenShape, registry

MOST_LAYERS = 20_000
MOST_WEIGHTS = 2**28  # numbers in all layers together: 1 GB of float32


@dataclass(frozen=True)
class Wire:
    """A layer's output. `shape` is one sample's; `truth`: 1 and 0 stand for true and false.

    `merged`: the file has laid all places of all samples under each other, (batch · places, width),
    as GPT-2's code does before each product; here it remains a sequence of vectors.
    """

    node: str
    shape: Shape
    truth: bool = False
    merged: bool = False


Value = Wire | Array


@dataclass
class Builder:
    """Layers and wires so far. `batched`: the file's axis 0 is the batch."""

    batched: bool
    nodes: dict[str, Node]
    edges: dict[str, tuple[str, ...]]
    used: set[str]  # layers whose output some other layer takes already
    shared: set[str]  # layers whose output the file uses more than once
    weights: int = 0
    numbers: dict[str, int] = field(default_factory=dict[str, int])  # how often an id was wanted
    name: str = ""  # what the file calls the output now being built

    @classmethod
    def start(cls, batched: bool) -> Builder:
        """Nothing yet."""
        return cls(batched, {}, {}, set(), set())

    # -- axes

    def axis(self, wire: Wire, axis: int) -> int:
        """A file's axis as an axis of one sample. Raises `NoLayer` for the batch."""
        rank = self.rank(wire)
        if wire.merged:
            if axis in (-1, 1):
                return len(wire.shape) - 1
            raise NoLayer(tr("works across the samples of a batch, which no layer does."))
        if not -rank <= axis < rank:
            raise NoLayer(tr("names axis {0}, which is not there.").format(axis))
        axis %= rank
        if self.batched and axis == 0:
            raise NoLayer(tr("works across the samples of a batch, which no layer does."))
        return axis - self.batched

    def rank(self, wire: Wire) -> int:
        """How many axes the file sees."""
        return 2 if wire.merged else len(wire.shape) + self.batched

    def constant(self, value: Value) -> Array:
        """A value that must be known. Raises `NoLayer`."""
        if isinstance(value, Wire):
            raise NoLayer(tr("needs a constant where this model computes a value."))
        return value

    def wire(self, value: Value | None) -> Wire:
        """A value that must be computed. Raises `NoLayer`."""
        if not isinstance(value, Wire):
            raise NoLayer(tr("is given a constant where a layer takes its input."))
        return value

    # -- layers

    def add(
        self,
        type: str,
        sources: Sequence[Wire],
        /,
        weights: Mapping[str, Any] | None = None,
        **options: OptionValue,
    ) -> Wire:
        """A layer; raises `NoLayer` where it would not take its inputs or its options."""
        layer = registry()[type]
        complete = layer.complete(options)
        for option in layer.options:
            fault = option.problem(complete[option.name])
            if fault:
                raise NoLayer(tr("goes beyond what {0} allows: {1}").format(layer.title, fault))
        shapes = tuple(wire.shape for wire in sources)
        merged = any(wire.merged for wire in sources)
        if merged and not (all(wire.merged for wire in sources) and _works_by_place(type)):
            raise NoLayer(tr("mixes the samples of a batch, which no layer does."))
        if any(isinstance(shape, TokenShape) for shape in shapes) and not layer.takes_tokens:
            raise NoLayer(tr("computes with token ids, which are names and not quantities."))
        try:
            shape = layer.shape(complete, shapes)
        except ShapeError as error:
            raise NoLayer(tr("does not fit {0}: {1}").format(layer.title, error)) from None
        if np.prod(shape, dtype=float) > MOST_OUTPUT_CELLS or len(self.nodes) >= MOST_LAYERS:
            raise NoLayer(tr("would make the network too large."))
        if min(shape, default=1) < 1:
            raise NoLayer(tr("leaves nothing over."))
        arrays = {name: _weight(array, name) for name, array in (weights or {}).items()}
        wanted = layer.weight_shapes(complete, shapes)
        if {name: array.shape for name, array in arrays.items()} != wanted:
            raise NoLayer(tr("has weights of other shapes than {0} takes.").format(layer.title))
        self.weights += sum(array.size for array in arrays.values())
        if self.weights > MOST_WEIGHTS:
            raise NoLayer(tr("would make the network too large."))
        id = self.free_id(type)
        self.nodes[id] = Node(id, type, self.label(), options, arrays)
        self.edges[id] = tuple(wire.node for wire in sources)
        self.used.update(wire.node for wire in sources)
        return Wire(id, shape, merged=merged)

    def amend(self, wire: Wire, weights: Mapping[str, Any], **options: OptionValue) -> Wire:
        """The layer a wire comes from with other weights, when only this wire leaves it."""
        old = self.nodes[wire.node]
        arrays = {name: _weight(array, name) for name, array in weights.items()}
        self.nodes[wire.node] = replace(
            old, options={**old.options, **options}, weights={**old.weights, **arrays}
        )
        return wire

    def source(self, wire: Wire, type: str) -> Node | None:
        """The layer a wire comes from, if it is of that type and nothing else uses it."""
        node = self.nodes[wire.node]
        free = node.id not in self.used and node.id not in self.shared
        return node if node.type == type and free else None

    def into(self, wire: Wire) -> tuple[str, ...]:
        """The layers that feed the layer a wire comes from."""
        return self.edges[wire.node]

    def label(self) -> str:
        """What the layer now being placed is called on the canvas."""
        return _label(self.name)

    def free_id(self, type: str) -> str:
        """An id made from the file's name for the value now being placed."""
        stem = re.sub(r"\W+", ".", _path(self.name), flags=re.ASCII).strip(".")[:80] or type
        id = stem
        while id in self.nodes:
            self.numbers[stem] = self.numbers.get(stem, 1) + 1
            id = f"{stem}.{self.numbers[stem]}"
        return id

    def graph(self, kept: set[str]) -> Graph:
        """The layers that lead to `kept`, and their wires."""
        waiting, needed = list(kept), set[str]()
        while waiting:
            id = waiting.pop()
            if id not in needed:
                needed.add(id)
                waiting += self.edges[id]
        nodes = tuple(node for id, node in self.nodes.items() if id in needed)
        edges = tuple(
            Edge(source, node.id, port)
            for node in nodes
            for source, port in zip(self.edges[node.id], ports_of(node), strict=True)
        )
        return Graph(nodes, edges)

    # -- arrangements that several operators need

    def reshape(self, wire: Wire, shape: Shape) -> Wire:
        """The same numbers in another shape of one sample."""
        if tuple(shape) == tuple(wire.shape):
            return wire
        if np.prod(shape, dtype=float) != np.prod(wire.shape, dtype=float):
            raise NoLayer(tr("asks for a shape that one sample's numbers do not fill."))
        if len(shape) == 1:
            return self.add("flatten", [wire])
        return self.add("reshape", [wire], shape=tuple(shape))

    def transpose(self, wire: Wire, order: Sequence[int]) -> Wire:
        """One sample's axes in another order, counted from 0."""
        if list(order) == list(range(len(wire.shape))):
            return wire
        return self.add("transpose", [wire], order=tuple(axis + 1 for axis in order))

    def along_last(self, wire: Wire, axis: int, type: str) -> Wire:
        """A layer that works along the last axis, used along another."""
        last = len(wire.shape) - 1
        order = [*(each for each in range(last + 1) if each != axis), axis]
        turned = self.add(type, [self.transpose(wire, order)])
        return self.transpose(turned, [order.index(each) for each in range(last + 1)])

    def chosen(self, wire: Wire, axis: int, places: Sequence[int]) -> Wire:
        """Some places along one axis of a sample, in any order: a matrix of noughts and ones."""
        size = wire.shape[axis]
        if not places:
            raise NoLayer(tr("leaves nothing over."))
        if list(places) == list(range(places[0], places[0] + len(places))):
            if len(places) == size:
                return wire
            stretch = {"axis": axis + 1, "start": places[0], "stop": places[0] + len(places)}
            return self.add("slice", [wire], None, **stretch)
        pick = np.zeros((len(places), size))
        pick[np.arange(len(places)), places] = 1
        last = len(wire.shape) - 1
        order = [*(each for each in range(last + 1) if each != axis), axis]
        turned = self.transpose(wire, order)
        found = self.add("linear", [turned], {"W": pick}, outputs=len(places), bias=False)
        return self.transpose(found, [order.index(each) for each in range(last + 1)])

    def every_sum(self, wire: Wire, matrix: Any, shape: Shape) -> Wire:
        """A linear map of all numbers of a sample at once, W as outputs × inputs."""
        flat = self.reshape(wire, (int(np.prod(wire.shape)),))
        found = self.add("linear", [flat], {"W": matrix}, outputs=len(matrix), bias=False)
        return self.reshape(found, shape)

    def plus(self, wire: Wire, constant: Any) -> Wire:
        """x + c for a constant of the sample's shape (or one that spreads to it)."""
        c = _spread_to(constant, wire, self.batched)
        if not c.any():
            return wire
        merged = self._into_bias(wire, c)
        if merged is not None:
            return merged
        flat = wire.shape if len(wire.shape) == 2 else (1, int(np.prod(wire.shape)))
        added = self.add("learned_positions", [self.reshape(wire, flat)], {"P": c.reshape(flat)})
        return self.reshape(added, wire.shape)

    def _into_bias(self, wire: Wire, c: Array) -> Wire | None:
        rows = c.reshape(-1, c.shape[-1])
        linear = self.source(wire, "linear")
        if linear is not None and (rows == rows[0]).all():
            old = linear.weights.get("b", 0.0)
            return self.amend(wire, {"b": rows[0] + old}, bias=True)
        conv = self.source(wire, "conv2d")
        if conv is not None:
            per_channel = c.reshape(c.shape[0], -1)
            if (per_channel == per_channel[:, :1]).all():
                old = conv.weights.get("b", 0.0)
                return self.amend(wire, {"b": per_channel[:, 0] + old}, bias=True)
        attention = self.source(wire, "self_attention")
        if attention is not None and (rows == rows[0]).all():
            weights = attention.weights
            biases = {f"b_{at}": np.zeros(len(weights[f"W_{at}"])) for at in "qkvo"}
            biases |= {name: weights[name] for name in biases if name in weights}
            biases["b_o"] = biases["b_o"] + rows[0]
            return self.amend(wire, biases, bias=True)
        return None

    def times(self, wire: Wire, constant: Any) -> Wire:
        """c · x for a constant number, or one number for each of the sample's."""
        c = _spread_to(constant, wire, self.batched)
        first = float(c.reshape(-1)[0])
        if (c == first).all():
            if first == 1:
                return wire
            if abs(first) <= 1e6:
                return self.add("scale", [wire], factor=first)
        return self._times_each(wire, c)

    def _times_each(self, wire: Wire, c: Array) -> Wire:
        size = wire.shape[-1]
        rows = c.reshape(-1, size)
        if (rows == rows[0]).all() and size <= 64:
            return self.add("linear", [wire], {"W": np.diag(rows[0])}, outputs=size, bias=False)
        count = int(np.prod(wire.shape))
        tiny = 1e-12
        weights = {"gamma": c.reshape(-1), "beta": np.zeros(count), "mean": np.zeros(count)}
        weights["variance"] = np.full(count, 1 - tiny)
        scaled = self.add("batch_norm", [self.reshape(wire, (count,))], weights, epsilon=tiny)
        return self.reshape(scaled, wire.shape)


def _works_by_place(type: str) -> bool:
    """Whether a layer does the same to the vector at every place, whatever stands beside it."""
    layer = registry()[type]
    own = ("linear", "add", "multiply", "scale", "layer_norm", "rms_norm", "dropout")
    return layer.group == tr("Activations") or type in own


def _weight(array: Any, name: str) -> Array:
    found = np.asarray(array)
    if found.dtype != np.float32:
        found = found.astype(np.float64)
    if not np.isfinite(found).all():
        raise NoLayer(tr("has weights that are not finite ({0}).").format(name))
    if found.size > MOST_WEIGHT_CELLS:
        raise NoLayer(tr("has too many weights ({0}).").format(name))
    return found


def _spread_to(constant: Any, wire: Wire, batched: bool) -> Array:
    """A constant in the shape of one sample. Raises `NoLayer` when the file makes it larger."""
    c = np.asarray(constant)
    if c.dtype.kind not in "fiu":
        raise NoLayer(tr("computes with a constant that is not a number."))
    c = c.astype(c.dtype if c.dtype.kind == "f" else np.float64)
    if isinstance(wire.shape, TokenShape):
        raise NoLayer(tr("computes with token ids, which are names and not quantities."))
    if wire.merged:
        if c.size not in (1, wire.shape[-1]) or c.shape[-1:] not in ((), (1,), wire.shape[-1:]):
            raise NoLayer(tr("differs from sample to sample, which no layer does."))
        c = c.reshape(-1)
    if batched and c.ndim > len(wire.shape):
        if c.shape[0] != 1 or c.ndim != len(wire.shape) + 1:
            raise NoLayer(tr("differs from sample to sample, which no layer does."))
        c = c[0]
    try:
        return np.broadcast_to(c, wire.shape)
    except ValueError:
        raise NoLayer(tr("spreads its input over a larger shape, which no layer does.")) from None


def _path(name: str) -> str:
    """`/encoder/fc1/Gemm_output_0` → `encoder/fc1`."""
    path = re.sub(r"_output_\d+$", "", name).strip("/")
    head, slash, tail = path.rpartition("/")
    return head if slash and re.fullmatch(r"[A-Z]\w*", tail) else path


def _label(name: str) -> str:
    """What a layer is called on the canvas: the last part of its path, if a person wrote it."""
    last = re.split(r"[/.]", _path(name))[-1]
    return last if re.fullmatch(r"[^\W\d]\w{0,30}", last) else ""
