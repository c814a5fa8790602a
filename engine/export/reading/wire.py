"""A look at a protobuf file before it is parsed: how much would it become in memory?

Parsing makes an object of every two bytes, so that a file of empty messages grows a hundredfold.
Here only lengths are followed, and whatever is counted too often ends the look at once.
"""

from __future__ import annotations

from collections.abc import Iterator

from engine.export.reading.errors import OnnxError
from engine.language import tr

MOST_NODES = 20_000
MOST_ARRAYS = 20_000
MOST_FIELDS = 200_000  # of the graph
MOST_ARRAY_FIELDS = 64  # of one array: few and long, never many and small
MOST_STRUCTURE = 16 * 2**20  # bytes that are not the graph's own arrays
_GRAPH, _NODE, _ARRAY = 7, 1, 5  # field numbers in ModelProto and GraphProto
_VARINT, _FIXED_64, _BYTES, _FIXED_32 = 0, 1, 2, 5
_BROKEN = tr("This file is not a complete ONNX model: it is damaged or was cut off.")

Field = tuple[int, int, int]  # number, where its contents begin, where they end


def inspect(data: memoryview) -> None:
    """Raise `OnnxError` for a file that is cut off, not protobuf, or far too large inside."""
    structure = 0
    graphs = 0
    for number, start, stop in _fields(data, 0, len(data)):
        if number != _GRAPH:
            structure += stop - start
            continue
        graphs += 1
        if graphs > 1:
            raise OnnxError(_BROKEN)
        structure += _inspect_graph(data, start, stop)
    if structure > MOST_STRUCTURE:
        raise OnnxError(tr("This ONNX model is too large apart from its weights; 16 MB are read."))
    if graphs == 0:
        raise OnnxError(tr("This file holds no network: it is empty or not an ONNX model."))


def _inspect_graph(data: memoryview, start: int, stop: int) -> int:
    nodes = arrays = structure = 0
    for number, begin, end in _fields(data, start, stop):
        if number == _ARRAY:
            arrays += 1
            for _ in _fields(data, begin, end, MOST_ARRAY_FIELDS):
                pass
        else:
            nodes += number == _NODE
            structure += end - begin
        if nodes > MOST_NODES:
            raise OnnxError(
                tr("This ONNX model has more than {0:,} operators; too many.").format(MOST_NODES)
            )
        if arrays > MOST_ARRAYS:
            raise OnnxError(
                tr("This ONNX model has more than {0:,} arrays; too many.").format(MOST_ARRAYS)
            )
    return structure


def _fields(data: memoryview, at: int, stop: int, most: int = MOST_FIELDS) -> Iterator[Field]:
    count = 0
    while at < stop:
        count += 1
        if count > most:
            raise OnnxError(tr("This ONNX model has far too many parts to be meant seriously."))
        key, at = _varint(data, at, stop)
        kind = key & 7
        if kind == _BYTES:
            length, at = _varint(data, at, stop)
        elif kind == _VARINT:
            _, end = _varint(data, at, stop)
            length = end - at
        elif kind in (_FIXED_64, _FIXED_32):
            length = 8 if kind == _FIXED_64 else 4
        else:
            raise OnnxError(_BROKEN)
        if key >> 3 == 0 or at + length > stop:
            raise OnnxError(_BROKEN)
        yield key >> 3, at, at + length
        at += length


def _varint(data: memoryview, at: int, stop: int) -> tuple[int, int]:
    value = shift = 0
    while at < stop and shift < 70:
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, at
        shift += 7
    raise OnnxError(_BROKEN)
