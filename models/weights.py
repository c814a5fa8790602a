"""The numbers a prepared model is made of, by name, read from its files without the runtime.

The graph file names each array with its place in the weights file (external data of ONNX); here
those entries are found by walking the file's fields (protocol buffers, "Encoding"), and the arrays
are mapped, not loaded.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.errors import ModelFileError
from models.language import tr
from models.manifest import GENERATION, REPAIR, WEIGHTS

BLOCK = 32
"""Numbers that share a scale."""
MIDDLE = 128
"""The level of eight bits that stands for 0."""
_KINDS = {1: np.dtype("<f4"), 2: np.dtype("u1"), 10: np.dtype("<f2")}
"""ONNX's numbers for the types that occur here."""

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Packed:
    """A matrix (outputs, inputs) as it is stored: (level − zero) · scale, in blocks along a row.

    levels: (outputs, columns); zeros and scales: (outputs, columns / BLOCK). A matrix of four bits
    has, after the `inputs` columns, residual ones, one for each block of inputs, which meet the
    block's mean; one of eight bits has none. bias: (outputs,), 0 in most models.
    """

    inputs: int
    levels: NDArray[np.uint8]
    zeros: NDArray[np.uint8]
    scales: Floats
    bias: Floats

    def rows(self, which: slice) -> Packed:
        """Some of the outputs."""
        return type(self)(
            self.inputs,
            self.levels[which],
            self.zeros[which],
            self.scales[which],
            self.bias[which],
        )

    @cached_property
    def stored(self) -> Floats:
        """The numbers behind the levels, residual columns and padding included."""
        count, columns = self.levels.shape
        numbers = self.levels.reshape(count, -1, BLOCK).astype(np.float32)
        numbers -= self.zeros[..., None]
        numbers *= self.scales[..., None]
        return numbers.reshape(count, columns)

    @cached_property
    def matrix(self) -> Floats:
        """W (outputs, inputs), so that the product is W x; the residual columns are spread over
        the blocks whose means they meet.
        """
        own = self.stored[:, : self.inputs]
        residual = self.stored[:, self.inputs : self.inputs + self.inputs // BLOCK]
        if not residual.size:
            return own
        spread: Floats = np.repeat(residual, BLOCK, axis=1) / np.float32(BLOCK)
        return own + spread

    def times(self, vectors: Floats) -> Floats:
        """(n, inputs) → (n, outputs) as the runtime computes it: each block of a vector is first
        rounded to whole numbers from −127 to 127 (MatMulNBits with accuracy_level 4).
        """
        count, columns = len(vectors), self.levels.shape[1]
        padded = np.zeros((count, columns), np.float32)
        padded[:, : self.inputs] = vectors
        if columns > self.inputs:
            means = vectors.reshape(count, -1, BLOCK).mean(axis=2)
            padded[:, self.inputs : self.inputs + means.shape[1]] = means
        return rounded(padded) @ self.stored.T + self.bias


class Exact(Packed):
    """A small model's matrix, stored as it is: the levels are the numbers, each scale is 1."""

    def times(self, vectors: Floats) -> Floats:
        """(n, inputs) → (n, outputs), nothing rounded."""
        return vectors @ self.stored.T + self.bias


class Weights:
    """The arrays of one prepared model. Raises ModelFileError for a graph that cannot be read."""

    def __init__(self, folder: Path) -> None:
        self._data = folder / WEIGHTS
        path = folder / GENERATION
        try:
            self._places = dict(_places(path.read_bytes()))
        except (OSError, ValueError, IndexError, KeyError) as mistake:
            raise ModelFileError(
                tr("The model file {0} cannot be read; {1}.").format(path, REPAIR)
            ) from mistake

    @property
    def places(self) -> Mapping[str, tuple[np.dtype, tuple[int, ...], int]]:
        """Type, shape and offset in the weights file of every array, in the graph's order."""
        return self._places

    def array(self, name: str) -> NDArray[np.generic]:
        """One array, mapped. Raises ModelFileError for a name that is not there."""
        try:
            kind, shape, offset = self._places[name]
            return np.memmap(self._data, kind, "r", offset, shape)
        except (KeyError, OSError, ValueError) as mistake:
            raise ModelFileError(
                tr("The model file {0} lacks the weights {1}; {2}.").format(
                    self._data, name, REPAIR
                )
            ) from mistake

    def vector(self, name: str) -> Floats:
        """A norm's weights."""
        return np.asarray(self.array(name), np.float32)

    def packed(self, name: str, inputs: int) -> Packed:
        """A matrix stored in four or in eight bits, with `inputs` numbers going in."""
        if f"{name}.matrix" in self:
            return self._exact(name, inputs)
        packed = np.asarray(self.array(f"{name}.packed"), np.uint8)  # (outputs, blocks, bytes)
        count, blocks, width = packed.shape
        scales = np.asarray(self.array(f"{name}.scales"), np.float32).reshape(count, blocks)
        bias = self.vector(f"{name}.bias") if f"{name}.bias" in self else np.zeros(count)
        if width == BLOCK:
            levels, zeros = packed, np.full((count, blocks), MIDDLE, np.uint8)
        else:
            stored = np.asarray(self.array(f"{name}.zeros"), np.uint8).reshape(count, -1)
            levels, zeros = _nibbles(packed), _nibbles(stored)[:, :blocks]
        return Packed(inputs, levels.reshape(count, -1), zeros, scales, bias.astype(np.float32))

    def _exact(self, name: str, inputs: int) -> Packed:
        matrix: Any = np.asarray(self.array(f"{name}.matrix"), np.float32)
        shape = (len(matrix), inputs // BLOCK)
        bias = self.vector(f"{name}.bias") if f"{name}.bias" in self else np.zeros(len(matrix))
        zeros, scales = np.zeros(shape, np.uint8), np.ones(shape, np.float32)
        return Exact(inputs, matrix, zeros, scales, bias.astype(np.float32))

    @property
    def exact(self) -> bool:
        """Whether the model's matrices are stored as they are, in 32 bits."""
        return "embedding.matrix" in self

    def embedding(self, ids: Sequence[int] | slice) -> Floats:
        """(n, width): the tokens' own vectors, which are mostly also what the output head compares
        with.

        A few at a time: all 49,152 of SmolLM2 would take 113 MB.
        """
        return self._rows("embedding", ids)

    def head(self, ids: Sequence[int] | slice) -> Floats:
        """(n, width): what the last vector is compared with to get these tokens' logits."""
        own = "head.packed" in self or "head.matrix" in self
        return self._rows("head" if own else "embedding", ids)

    def __contains__(self, name: object) -> bool:
        return name in self._places

    def _rows(self, name: str, ids: Sequence[int] | slice) -> Floats:
        if f"{name}.matrix" in self:
            held = self.array(f"{name}.matrix")
            rows = held[ids if isinstance(ids, slice) else np.asarray(ids, np.int64)]
            return np.array(rows, np.float32)
        levels = self.array(f"{name}.packed")
        scales = self.array(f"{name}.scales").reshape(len(levels), -1)
        which = ids if isinstance(ids, slice) else np.asarray(ids, np.int64)
        chosen = np.asarray(levels[which], np.float32)
        blocks = chosen.reshape(len(chosen), -1, BLOCK)
        blocks -= MIDDLE
        blocks *= np.asarray(scales[which], np.float32)[..., None]
        return blocks.reshape(len(blocks), -1)


def rounded(vectors: Floats) -> Floats:
    """(n, columns) with each block rounded to 127ths of its largest number, as the runtime does
    with what goes into a product (accuracy_level 4).
    """
    blocks = vectors.reshape(len(vectors), -1, BLOCK)
    scale = np.abs(blocks).max(axis=2, keepdims=True) / np.float32(127)
    whole = np.rint(np.divide(blocks, scale, where=scale > 0, out=np.zeros_like(blocks)))
    return (whole * scale).reshape(vectors.shape)


def _nibbles(packed: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Two numbers a byte, the lower half first; the last axis doubles."""
    both = np.empty((*packed.shape, 2), np.uint8)
    both[..., 0], both[..., 1] = packed & 15, packed >> 4
    return both.reshape(*packed.shape[:-1], -1)


# --- the graph file's fields --------------------------------------------------------------------
def _places(data: bytes) -> Iterator[tuple[str, tuple[np.dtype, tuple[int, ...], int]]]:
    """name → type, shape and offset of every array outside the graph file."""
    for graph in _fields(memoryview(data), 7):
        for tensor in _fields(_bytes(graph), 5):
            entry = _bytes(tensor)
            outside = {
                bytes(_bytes(_first(_bytes(pair), 1))): bytes(_bytes(_first(_bytes(pair), 2)))
                for pair in _fields(entry, 13)
            }
            if b"offset" not in outside:
                continue
            shape = tuple(_dimensions(entry))
            kind = _KINDS[_whole(_first(entry, 2))]
            name = bytes(_bytes(_first(entry, 8))).decode()
            yield name, (kind, shape, int(outside[b"offset"]))


def _dimensions(tensor: memoryview) -> Iterator[int]:
    for value in _fields(tensor, 1):
        if isinstance(value, int):
            yield value
        else:
            at = 0
            while at < len(value):
                number, at = _varint(value, at)
                yield number


def _fields(message: memoryview, wanted: int) -> Iterator[int | memoryview]:
    """The values of one field, numbers or contents, in order."""
    at = 0
    while at < len(message):
        key, at = _varint(message, at)
        kind = key & 7
        if kind == 0:
            value, at = _varint(message, at)
        elif kind == 2:
            length, at = _varint(message, at)
            value, at = message[at : at + length], at + length
        elif kind in (1, 5):
            length = 8 if kind == 1 else 4
            value, at = message[at : at + length], at + length
        else:
            raise ValueError(f"field kind {kind}")
        if key >> 3 == wanted:
            yield value


def _first(message: memoryview, wanted: int) -> int | memoryview:
    for value in _fields(message, wanted):
        return value
    raise KeyError(wanted)


def _bytes(value: int | memoryview) -> memoryview:
    if isinstance(value, int):
        raise ValueError("a number where contents belong")
    return value


def _whole(value: int | memoryview) -> int:
    if not isinstance(value, int):
        raise ValueError("contents where a number belongs")
    return value


def _varint(message: memoryview, at: int) -> tuple[int, int]:
    """A number in groups of seven bits, and where the next one begins."""
    number = shift = 0
    while True:
        byte = message[at]
        number |= (byte & 127) << shift
        at += 1
        if byte < 128:
            return number, at
        shift += 7
        if shift > 63:
            raise ValueError("a number without end")
