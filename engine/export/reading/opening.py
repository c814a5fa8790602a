"""A foreign file opened with distrust: everything is counted and measured before it is used.

Nothing in a model is ever executed. Files are read whole into memory, arrays in other files
("external data") are refused, and what is handed on is plain Python and numpy.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from google.protobuf.message import DecodeError
from onnx import TensorProto, numpy_helper

from engine.errors import reason
from engine.export.reading import wire
from engine.export.reading.errors import OnnxError
from engine.files import TooLargeError, read_ordinary
from engine.language import tr
from engine.spec import Array

MOST_BYTES = 2**30
MOST_CELLS = 2**26  # numbers in one array
MOST_AXES = 8
OPSETS = (7, 28)
IR_VERSIONS = (3, 14)
_KINDS: Mapping[int, int] = {
    TensorProto.FLOAT: 4,
    TensorProto.DOUBLE: 8,
    TensorProto.FLOAT16: 2,
    TensorProto.BFLOAT16: 2,
    TensorProto.INT64: 8,
    TensorProto.INT32: 4,
    TensorProto.INT16: 2,
    TensorProto.INT8: 1,
    TensorProto.UINT64: 8,
    TensorProto.UINT32: 4,
    TensorProto.UINT16: 2,
    TensorProto.UINT8: 1,
    TensorProto.BOOL: 1,
}
_TOKEN_KINDS = (TensorProto.INT64, TensorProto.INT32)
Size = int | str  # a dimension: a number, or the name of one that is left free


@dataclass(frozen=True)
class Operator:
    """One node of the file. `attributes` holds numbers, texts, lists of them, and arrays."""

    type: str
    name: str
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    attributes: Mapping[str, Any]
    domain: str = ""


@dataclass(frozen=True)
class Entry:
    """An input of the model."""

    name: str
    sizes: tuple[Size, ...]
    tokens: bool


@dataclass(frozen=True)
class Opened:
    """A file that has passed every check. Operators are in the file's order."""

    operators: tuple[Operator, ...]
    arrays: Mapping[str, Array]
    inputs: tuple[Entry, ...]
    outputs: tuple[str, ...]
    opset: int
    title: str = ""
    made_by: dict[str, Operator] = field(init=False)

    def __post_init__(self) -> None:
        made = {name: each for each in self.operators for name in each.outputs if name}
        object.__setattr__(self, "made_by", made)


def open_file(source: Path | bytes) -> Opened:
    """Read and check a model. Raises `OnnxError` with one sentence for people."""
    data = source if isinstance(source, bytes) else _bytes_of(source)
    _look_at_the_beginning(data)
    wire.inspect(memoryview(data))
    model = onnx.ModelProto()
    try:
        model.ParseFromString(data)
    except (DecodeError, RecursionError, ValueError):
        raise OnnxError(
            tr("This file is not a complete ONNX model: it is damaged or was cut off.")
        ) from None
    return _checked(model)


def _bytes_of(path: Path) -> bytes:
    try:
        return read_ordinary(path, MOST_BYTES)
    except TooLargeError:
        raise OnnxError(
            tr("{0} is larger than 1 GB; such models are not opened here.").format(path.name)
        ) from None
    except OSError as error:
        raise OnnxError(tr("{0} cannot be read: {1}.").format(path.name, reason(error))) from error


def _look_at_the_beginning(data: bytes) -> None:
    if len(data) > MOST_BYTES:
        raise OnnxError(tr("This file is larger than 1 GB; such models are not opened here."))
    if not data.strip():
        raise OnnxError(tr("This file is empty."))
    start = data[:512].lstrip().lower()
    if start.startswith(b"version https://git-lfs"):
        raise OnnxError(
            tr(
                "This is only a pointer left by Git LFS: fetch the model itself with `git lfs "
                "pull`."
            )
        )
    if start.startswith((b"<!doctype", b"<html", b"<?xml")):
        raise OnnxError(tr("This is a web page, not a model: the download went wrong."))
    if start.startswith((b"gguf", b"pk\x03\x04", b"\x89hdf")):
        raise OnnxError(
            tr("This is a model in another format; only ONNX files can be opened here.")
        )


def _checked(model: onnx.ModelProto) -> Opened:
    low, high = IR_VERSIONS
    if not low <= model.ir_version <= high:
        raise OnnxError(
            tr(
                "This file uses version {0} of the ONNX format; versions {1} to {2} can be read."
            ).format(model.ir_version, low, high)
        )
    versions = {_text(each.domain) or "ai.onnx": each.version for each in model.opset_import}
    opset = versions.get("ai.onnx", 0)
    low, high = OPSETS
    if not low <= opset <= high:
        raise OnnxError(
            tr(
                "This model uses operator set {0}; sets {1} to {2} can be read. "
                "Export it again with another opset."
            ).format(opset, low, high)
        )
    if model.functions:
        raise OnnxError(
            tr(
                "This model defines functions of its own, which are not read: export it with them "
                "inlined."
            )
        )
    graph = model.graph
    if graph.sparse_initializer:
        raise OnnxError(tr("This model has sparse arrays, which are not read."))
    arrays = {_text(tensor.name): array_of(tensor) for tensor in graph.initializer}
    inputs = [_entry(each) for each in graph.input if _text(each.name) not in arrays]
    operators = tuple(_operator(node, at) for at, node in enumerate(graph.node))
    _single_assignment(operators, {*arrays, *(entry.name for entry in inputs)})
    if not graph.output:
        raise OnnxError(tr("This model has no output."))
    outputs = tuple(_text(each.name) for each in graph.output)
    return Opened(operators, arrays, tuple(inputs), outputs, opset, _text(graph.name)[:200])


def _single_assignment(operators: tuple[Operator, ...], known: set[str]) -> None:
    made: set[str] = set(known)
    for each in operators:
        for name in each.outputs:
            if name and name in made:
                raise OnnxError(
                    tr("This model computes {0} twice; it is damaged.").format(short(name))
                )
            made.add(name)


def _entry(value: onnx.ValueInfoProto) -> Entry:
    name = short(value.name)
    tensor = value.type.tensor_type
    if not value.type.HasField("tensor_type") or not tensor.HasField("shape"):
        raise OnnxError(tr("The input {0} says nothing about its shape.").format(name))
    if tensor.elem_type not in _KINDS:
        raise OnnxError(
            tr("The input {0} is of a kind that is not read (numbers are).").format(name)
        )
    sizes: list[Size] = []
    for at, dimension in enumerate(tensor.shape.dim):
        if dimension.HasField("dim_value"):
            if not 0 < dimension.dim_value <= MOST_CELLS:
                raise OnnxError(
                    tr("The input {0} has the impossible size {1}.").format(
                        name, dimension.dim_value
                    )
                )
            sizes.append(int(dimension.dim_value))
        else:
            sizes.append(_text(dimension.dim_param) or tr("size {0}").format(at + 1))
    if len(sizes) > MOST_AXES:
        raise OnnxError(tr("The input {0} has more than {1} axes.").format(name, MOST_AXES))
    return Entry(_text(value.name), tuple(sizes), tensor.elem_type in _TOKEN_KINDS)


def _operator(node: onnx.NodeProto, at: int) -> Operator:
    attributes = {_text(each.name): _attribute(each, node) for each in node.attribute}
    inputs, outputs = (tuple(map(_text, names)) for names in (node.input, node.output))
    name = _text(node.name) or next(filter(None, outputs), tr("number {0}").format(at + 1))
    domain = _text(node.domain)
    type = _text(node.op_type)
    return Operator(type, name, inputs, outputs, attributes, "" if domain == "ai.onnx" else domain)


def _attribute(attribute: onnx.AttributeProto, node: onnx.NodeProto) -> Any:
    if attribute.type == onnx.AttributeProto.TENSOR:
        return array_of(attribute.t, tr("a constant of {0}").format(short(node.op_type)))
    value: Any = None
    if attribute.type in (onnx.AttributeProto.FLOAT, onnx.AttributeProto.INT):
        value = onnx.helper.get_attribute_value(attribute)
    elif attribute.type == onnx.AttributeProto.STRING:
        value = attribute.s.decode("utf-8", "replace")
    elif attribute.type in (onnx.AttributeProto.FLOATS, onnx.AttributeProto.INTS):
        value = list(onnx.helper.get_attribute_value(attribute))
    return value  # graphs and other kinds: operators that need them have no layer here


def array_of(tensor: onnx.TensorProto, called: str = "") -> Array:
    """A tensor's numbers, after its sizes were held against the bytes there are."""
    name = short(tensor.name) or called
    if tensor.data_location == TensorProto.EXTERNAL or tensor.external_data:
        raise OnnxError(
            tr(
                "The array {0} lies in another file, which is not opened for safety: save the "
                "model as one file."
            ).format(name)
        )
    if tensor.data_type not in _KINDS:
        raise OnnxError(
            tr("The array {0} is of a kind that is not read (numbers are).").format(name)
        )
    if len(tensor.dims) > MOST_AXES or any(size < 0 for size in tensor.dims):
        raise OnnxError(tr("The array {0} has impossible sizes.").format(name))
    cells = math.prod(tensor.dims)
    if cells > MOST_CELLS:
        raise OnnxError(tr("The array {0} would have {1:,} numbers, too many.").format(name, cells))
    if tensor.raw_data:
        there = len(tensor.raw_data) // _KINDS[tensor.data_type]
        exact = len(tensor.raw_data) == cells * _KINDS[tensor.data_type]
    else:
        there = len(tensor.float_data) + len(tensor.double_data) + len(tensor.int32_data)
        there += len(tensor.int64_data) + len(tensor.uint64_data)
        exact = there == cells
    if not exact:
        raise OnnxError(
            tr("The array {0} should have {1:,} numbers, but has {2:,}.").format(name, cells, there)
        )
    try:
        array = numpy_helper.to_array(tensor)
    except (ValueError, TypeError) as error:
        raise OnnxError(
            tr("The array {0} cannot be read; the file is damaged.").format(name)
        ) from error
    if array.dtype.kind not in "fiub":
        array = array.astype(np.float32)  # bfloat16
    if array.dtype.kind == "f":
        array = array.astype(np.float64 if array.dtype == np.float64 else np.float32)
        if np.isnan(array).any():
            raise OnnxError(
                tr("The array {0} holds numbers that are not numbers (NaN).").format(name)
            )
    return array


def _text(name: str | bytes) -> str:
    """A text of the file; protobuf hands on bytes where it is not UTF-8."""
    return name.decode("utf-8", "replace") if isinstance(name, bytes) else name


def short(name: str | bytes) -> str:
    """A name from the file as it may stand in a sentence."""
    shown = "".join(sign if sign.isprintable() else " " for sign in _text(name))
    return shown if len(shown) <= 80 else shown[:77] + "…"
