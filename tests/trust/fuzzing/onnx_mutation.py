"""Mutations of an ONNX file's own structure: nodes, names, sizes, attributes, arrays."""

from __future__ import annotations

import random

from google.protobuf.message import DecodeError
from onnx import AttributeProto, ModelProto, TensorProto

from tests.trust.fuzzing.mutation import NUMBERS, WORDS

OPERATORS = (
    *("Loop", "If", "Scan", "ConstantOfShape", "Expand", "Tile", "Range", "Reshape", "Concat"),
    *("Gather", "Pad", "Slice", "Split", "MatMul", "Gemm", "Conv", "Softmax", "Shape", "Cast"),
    *("Transpose", "ReduceMean", "Where", "Einsum", "Resize", "OneHot", "Unknown", "Attention"),
)


def model_fields(data: bytes, chance: random.Random) -> bytes:
    """Parse, change one thing, write. A file that cannot be parsed stays as it is."""
    model = ModelProto()
    try:
        model.ParseFromString(data)
    except (DecodeError, RecursionError, ValueError):
        return data
    try:
        _change(model, chance)
        return model.SerializeToString()
    except (ValueError, TypeError, IndexError, RecursionError):
        return data


def _change(model: ModelProto, chance: random.Random) -> None:
    graph = model.graph
    node = chance.choice(graph.node) if graph.node else graph.node.add()
    array = chance.choice(graph.initializer) if graph.initializer else graph.initializer.add()
    names = [name for each in graph.node for name in (*each.input, *each.output)] or ["x"]
    small = [n for n in NUMBERS if -(2**63) <= n < 2**63]
    match chance.randrange(16):
        case 0:
            node.op_type = chance.choice(OPERATORS)
        case 1 if node.input:
            node.input[chance.randrange(len(node.input))] = chance.choice(names)
        case 2 if node.output:
            node.output[chance.randrange(len(node.output))] = chance.choice(names)
        case 3:
            graph.node.remove(node)
        case 4:
            graph.node.add().CopyFrom(node)
        case 5:
            node.domain = chance.choice(("", "ai.onnx", "com.microsoft", *WORDS))
        case 6 | 7:
            _attribute(node, small, chance)
        case 8 if array.dims:
            array.dims[chance.randrange(len(array.dims))] = chance.choice(small)
        case 9:
            array.data_type = chance.randrange(0, 25)
        case 10:
            array.raw_data = array.raw_data[: chance.randrange(len(array.raw_data) + 1)]
        case 11:
            array.data_location = TensorProto.EXTERNAL
            place = chance.choice(("../secret", "/etc/passwd", "weights.bin", "file:///etc/passwd"))
            array.external_data.add(key="location", value=place)
            array.external_data.add(key="offset", value=str(chance.choice(NUMBERS)))
            array.external_data.add(key="length", value=str(chance.choice(NUMBERS)))
        case 12:
            dims = array.dims
            dims.extend(chance.choices(small, k=chance.choice((1, 3, 20))))
        case 13 if graph.input:
            sizes = chance.choice(graph.input).type.tensor_type.shape.dim
            (chance.choice(sizes) if sizes else sizes.add()).dim_value = chance.choice(small)
        case 14:
            versions = model.opset_import
            if versions and chance.random() < 0.5:
                versions[0].version = chance.choice((0, 1, 6, 7, 13, 28, 99, *small))
            else:
                model.ir_version = chance.choice((0, 3, 8, 14, 99, *small))
        case _:
            at = chance.choice(graph.node) if graph.node else node
            at.name = chance.choice(WORDS)
            graph.output.add().name = chance.choice(names)


def _attribute(node, small: list[int], chance: random.Random) -> None:  # type: ignore[no-untyped-def]
    names = ("axis", "axes", "perm", "value", "epsilon", "pads", "strides", "body", "num_heads")
    attribute = chance.choice(node.attribute) if node.attribute else node.attribute.add()
    if not attribute.name or chance.random() < 0.3:
        attribute.name = chance.choice(names)
    match chance.randrange(7):
        case 0:
            attribute.type, attribute.i = AttributeProto.INT, chance.choice(small)
        case 1:
            attribute.type = AttributeProto.FLOAT
            attribute.f = chance.choice((0.0, -1.0, 1e30, float("nan"), float("inf")))
        case 2:
            attribute.type = AttributeProto.INTS
            attribute.ints.extend(chance.choices(small, k=chance.choice((1, 2, 9))))
        case 3:
            attribute.type = AttributeProto.STRING
            attribute.s = chance.choice(WORDS).encode() + b"\xff"
        case 4:
            attribute.type = AttributeProto.TENSOR
            attribute.t.data_type = chance.randrange(0, 25)
            attribute.t.dims.extend(chance.choices(small, k=chance.choice((0, 1, 3))))
            attribute.t.raw_data = chance.randbytes(chance.choice((0, 4, 8, 64)))
        case 5:
            attribute.type = chance.randrange(0, 15)
        case _:
            attribute.type = AttributeProto.GRAPH
            attribute.g.node.add().op_type = chance.choice(OPERATORS)
