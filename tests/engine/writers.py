"""The smallest writers of layer forms: one layer as a numpy function or as an ONNX model."""

from __future__ import annotations

from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from engine.forms import NUMPY_HELPERS
from engine.graph import Graph, check, ports_of
from engine.spec import TokenShape, registry


class Source:
    """Collects what one layer writes as source (see `engine.forms.Code`)."""

    def __init__(self, graph: Graph, id: str) -> None:
        node = graph.node(id)
        shapes = check(graph).shapes
        fed = {edge.port: edge.source for edge in graph.into(id)}
        self.layer = registry()[node.type]
        self.node = node
        self.inputs = tuple(f"x{number}" for number in range(len(ports_of(node))))
        self.output = "y"
        self.options = self.layer.complete(node.options)
        self.input_shapes = tuple(shapes[fed[port]] for port in ports_of(node))
        self.output_shape = shapes[id]
        self.helpers: list[str] = []

    def weight(self, name: str) -> str:
        return f"w_{name}"

    def has(self, name: str) -> bool:
        return name in self.node.weights

    def helper(self, name: str) -> str:
        self.helpers.append(name)
        return name


def run_numpy(graph: Graph, id: str, arrays: dict[str, Any]) -> Any:
    """What the layer's own numpy lines give for these arrays (x0, x1 …)."""
    code = Source(graph, id)
    lines = code.layer.numpy(code)
    scope: dict[str, Any] = {"np": np, **arrays}
    scope |= {f"w_{name}": array for name, array in code.node.weights.items()}
    for name in code.helpers:
        exec(NUMPY_HELPERS[name], scope)
    exec(lines, scope)
    return scope["y"]


class Model:
    """Collects one layer's ONNX operators (see `engine.forms.Onnx`)."""

    def __init__(self, graph: Graph, id: str) -> None:
        self._source = Source(graph, id)
        self.options = self._source.options
        self.inputs = self._source.inputs
        self.input_shapes = self._source.input_shapes
        self.output_shape = self._source.output_shape
        self._nodes: list[Any] = []
        self._initialisers: list[Any] = []

    def _fresh(self) -> str:
        return f"t{len(self._nodes) + len(self._initialisers)}"

    def node(self, operator: str, *inputs: str, **attributes: Any) -> str:
        return self.nodes(operator, 1, *inputs, **attributes)[0]

    def nodes(self, operator: str, outputs: int, *inputs: str, **attributes: Any) -> list[str]:
        names = [f"{self._fresh()}_{number}" for number in range(outputs)]
        self._nodes.append(helper.make_node(operator, list(inputs), names, **attributes))
        return names

    def array(self, name: str) -> Any:
        return self._source.node.weights[name]

    def has(self, name: str) -> bool:
        return self._source.has(name)

    def weight(self, name: str, array: Any = None) -> str:
        return self.constant(np.asarray(self.array(name) if array is None else array, np.float64))

    def constant(self, value: Any) -> str:
        array = np.asarray(value)
        array = array.astype(np.float32 if array.dtype.kind == "f" else np.int64)
        name = self._fresh()
        self._initialisers.append(numpy_helper.from_array(array, name))
        return name

    def build(self) -> onnx.ModelProto:
        """The model: the layer alone, batch size free."""
        result = self._source.layer.onnx(self)
        self._nodes.append(helper.make_node("Identity", [result], ["y"]))
        inputs = [
            helper.make_tensor_value_info(
                name,
                TensorProto.INT64 if isinstance(shape, TokenShape) else TensorProto.FLOAT,
                ["batch", *shape],
            )
            for name, shape in zip(self.inputs, self.input_shapes, strict=True)
        ]
        shape = ["batch", *self.output_shape]
        output = helper.make_tensor_value_info("y", TensorProto.FLOAT, shape)
        graph = helper.make_graph(self._nodes, "layer", inputs, [output], self._initialisers)
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 20)])
        model.ir_version = 10
        onnx.checker.check_model(model)
        return model
