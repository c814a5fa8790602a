"""Layers' operators put together into one ONNX model, names and all."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from engine.errors import EngineError
from engine.export.arrays import MOST_NUMBERS
from engine.export.outline import Names, require_sound
from engine.graph import Graph, Node, check, ports_of
from engine.graph.flattening import flatten
from engine.language import tr
from engine.spec import Array, LayerType, Options, Shape, TokenShape, registry


@dataclass
class _Model:
    """What all layers add to."""

    nodes: list[onnx.NodeProto] = field(default_factory=list[onnx.NodeProto])
    arrays: dict[str, onnx.TensorProto] = field(default_factory=dict[str, onnx.TensorProto])
    numbers: int = 0
    known: dict[Hashable, tuple[str, Array]] = field(
        default_factory=dict[Hashable, "tuple[str, Array]"]
    )

    def constant(self, name: str, value: Any) -> str:
        """An initialiser for a constant; equal constants are stored once."""
        array = np.asarray(value)
        return self._store(name, array, (array.dtype.str, array.shape, array.tobytes()))

    def weight(self, name: str, array: Array) -> tuple[str, bool]:
        """An initialiser for a weight, and whether it must still be transposed.

        Layers that hold one array between them (tied embeddings) share one initialiser.
        """
        turned = self.known.get(_memory(array.T))
        if turned is not None and array.ndim == 2 and _memory(array) not in self.known:
            return turned[0], True
        return self._store(name, array, _memory(array)), False

    def _store(self, name: str, array: Array, key: Hashable) -> str:
        if key in self.known:
            return self.known[key][0]
        self.numbers += array.size
        if self.numbers > MOST_NUMBERS:
            raise EngineError(tr("This network has more than 2 GB of weights, too many for ONNX."))
        stem, number = name, 2
        while name in self.arrays:
            name, number = f"{stem}_{number}", number + 1
        kind = np.float32 if array.dtype.kind == "f" else np.int64
        self.arrays[name] = numpy_helper.from_array(np.asarray(array, kind, order="C"), name)
        self.known[key] = (name, array)  # the array too, so that its memory is not used anew
        return name


def _memory(array: Array) -> Hashable:
    return (array.__array_interface__["data"][0], array.shape, array.strides)


@dataclass
class _Layer:
    """What a layer asks while it writes itself (`engine.forms.Onnx`)."""

    model: _Model
    path: str
    own: Node
    layer: LayerType
    options: Options
    inputs: tuple[str, ...]
    input_shapes: tuple[Shape, ...]
    output_shape: Shape
    added: list[onnx.NodeProto] = field(default_factory=list[onnx.NodeProto])

    def node(self, operator: str, *inputs: str, **attributes: Any) -> str:
        return self.nodes(operator, 1, *inputs, **attributes)[0]

    def nodes(self, operator: str, outputs: int, *inputs: str, **attributes: Any) -> list[str]:
        count = sum(node.op_type == operator for node in self.added)
        name = f"{self.path}/{operator}" + (f"_{count + 1}" if count else "")
        names = [name] if outputs == 1 else [f"{name}.{at}" for at in range(outputs)]
        self.added.append(helper.make_node(operator, list(inputs), names, name, **attributes))
        return names

    def array(self, name: str) -> Array:
        return self.own.weights[name]

    def has(self, name: str) -> bool:
        return name in self.own.weights

    def weight(self, name: str, array: Array | None = None) -> str:
        wanted = self.own.weights[name] if array is None else array
        stored, turned = self.model.weight(f"{self.path}.{name}", wanted)
        return self.node("Transpose", stored, perm=[1, 0]) if turned else stored

    def constant(self, value: Any) -> str:
        return self.model.constant(f"{self.path}/constant", value)

    def write(self) -> None:
        """Add the layer's operators; what the last one gives is called like the layer."""
        result = self.layer.onnx(self)
        if not any(result in node.output for node in self.added):
            result = self.node("Identity", result)
        for node in self.added:
            for names in (node.input, node.output):
                for at, name in enumerate(names):
                    if name == result:
                        names[at] = self.path
        self.model.nodes += self.added


def build(graph: Graph, title: str, opset: int, ir_version: int) -> bytes:
    """The model file. Raises `EngineError`."""
    require_sound(graph)
    opened = flatten(graph).graph
    shapes = require_sound(opened)
    order = check(opened).order
    names = _paths(opened, order)
    model = _Model()
    inputs: list[onnx.ValueInfoProto] = []
    for node in opened.nodes:
        if node.type == "input":
            shape = shapes[node.id]
            kind = TensorProto.INT64 if isinstance(shape, TokenShape) else TensorProto.FLOAT
            inputs.append(helper.make_tensor_value_info(names[node.id], kind, ["batch", *shape]))
    for id in order:
        node = opened.node(id)
        if node.type == "input":
            continue
        layer = registry()[node.type]
        fed = {edge.port: edge.source for edge in opened.into(id)}
        sources = [fed[port] for port in ports_of(node)]
        _Layer(
            model,
            names[id],
            node,
            layer,
            layer.complete(node.options),
            tuple(names[source] for source in sources),
            tuple(shapes[source] for source in sources),
            shapes[id],
        ).write()
    ends = [node.id for node in opened.nodes if not opened.out_of(node.id)]
    ends = [id for id in ends if opened.node(id).type != "input"] or ends
    outputs: list[onnx.ValueInfoProto] = []
    for id in ends:
        name = names[id]
        kind = TensorProto.INT64 if isinstance(shapes[id], TokenShape) else TensorProto.FLOAT
        if opened.node(id).type == "input":  # a file must not give back its input unchanged
            name = f"{name}/output"
            model.nodes.append(helper.make_node("Identity", [names[id]], [name], name))
        outputs.append(helper.make_tensor_value_info(name, kind, ["batch", *shapes[id]]))
    written = helper.make_model(
        helper.make_graph(
            model.nodes, title or "Network", inputs, outputs, [*model.arrays.values()]
        ),
        opset_imports=[helper.make_opsetid("", opset)],
        producer_name="Lamina",
        ir_version=ir_version,
    )
    return written.SerializeToString()


def _paths(graph: Graph, order: tuple[str, ...]) -> Mapping[str, str]:
    """A name for each layer: the groups it is in, then its own."""
    taken: dict[str, Names] = {}
    paths: dict[str, str] = {}
    for id in order:
        groups, slash, own = id.rpartition("/")
        node = graph.node(id)
        names = taken.setdefault(groups, Names(frozenset()))
        paths[id] = groups + slash + names.take(node.name or own, node.type)
    return paths
