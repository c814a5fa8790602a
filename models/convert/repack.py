"""A published model repacked as our graphs and one weights file: mostly eight bits a weight.

Eight bits with a scale per block of 32 stand for any kind of numbers, floats or other blocks, with
a divergence of some thousandths of a nat.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from models.convert.bundled import rotary_order
from models.convert.published import Published, Tensor, finite
from models.convert.quantise import BLOCK, Bytes, EightBit, Floats, Halves
from models.convert.weight_file import WeightFile

ROWS = 4_096
"""Rows of a matrix that are float32 at once."""


def write_published(published: Published, weights: WeightFile) -> Iterator[int]:
    """Repack every matrix; yields the number of layers done. Raises ModelFileError."""
    sizes = published.sizes
    width, inner = sizes.width, sizes.mlp_width
    queries, keys = sizes.heads * sizes.head_size, sizes.kv_heads * sizes.head_size

    def put(name: str, *parts: tuple[str, int, int]) -> None:
        """Matrices (name, outputs, inputs), one under the other, as this model is stored."""
        if published.exact:
            whole = [_exactly(published, *part) for part in parts]
            weights.add_matrix(name, np.concatenate(whole))
        else:
            weights.add_eight_bit(name, _under([_read(published, *part) for part in parts]))

    put("embedding", ("embedding", sizes.vocabulary, width))
    if sizes.own_head:
        put("head", ("head", sizes.vocabulary, width))
    weights.add("norm", published.vector("norm", width))
    yield 0
    for layer in range(sizes.layers):
        here = f"layer.{layer}"
        for name in ("attention_norm", "mlp_norm"):
            weights.add(f"{here}.{name}", published.vector(f"{here}.{name}", width))
        parts = {"query": queries, "key": keys, "value": keys}
        put(f"{here}.qkv", *((f"{here}.{name}", rows, width) for name, rows in parts.items()))
        if sizes.qkv_bias:
            biases = [_bias(published, f"{here}.{name}_bias", n) for name, n in parts.items()]
            weights.add(f"{here}.qkv.bias", np.concatenate(biases))
        if sizes.head_norm:
            for name in ("query_norm", "key_norm"):
                norm = published.vector(f"{here}.{name}", sizes.head_size)
                weights.add(f"{here}.{name}", norm)
        put(f"{here}.attention_out", (f"{here}.attention_out", width, queries))
        put(f"{here}.gate_up", *((f"{here}.{name}", inner, width) for name in ("gate", "up")))
        put(f"{here}.down", (f"{here}.down", width, inner))
        yield layer + 1


def eight_bit(values: Floats) -> EightBit:
    """The nearest of 255 levels around zero, as far as the largest of each block of 32 reaches.

    values: (rows, inputs), inputs a multiple of 32.
    """
    blocks = values.reshape(len(values), -1, BLOCK)
    largest = np.abs(blocks).max(axis=2)
    scales: Halves = np.minimum(largest / np.float32(127), np.float32(65504)).astype(np.float16)
    step = scales.astype(np.float32)[:, :, None]
    levels = np.divide(blocks, step, out=np.zeros_like(blocks), where=step > 0)
    packed: Bytes = (np.clip(np.rint(levels), -127, 127) + 128).astype(np.uint8)
    return EightBit(packed, scales)


def _read(published: Published, name: str, outputs: int, inputs: int) -> EightBit:
    tensor = published.matrix(name, outputs, inputs)
    parts = [
        eight_bit(finite(published.path, name, tensor.rows(start, min(start + ROWS, outputs))))
        for start in range(0, outputs, ROWS)
    ]
    whole = _under(parts)
    if tensor.pairs:
        order = _turned(published, tensor)
        whole = EightBit(whole.packed[order], whole.scales[order])
    return whole


def _exactly(published: Published, name: str, outputs: int, inputs: int) -> Floats:
    tensor = published.matrix(name, outputs, inputs)
    values = finite(published.path, name, tensor.rows(0, outputs))
    return values[_turned(published, tensor)] if tensor.pairs else values


def _bias(published: Published, name: str, size: int) -> Floats:
    values = published.vector(name, size)
    tensor = published.tensors[name]
    return values[_turned(published, tensor)] if tensor.pairs else values


def _turned(published: Published, tensor: Tensor) -> NDArray[np.intp]:
    size = published.sizes.head_size
    return rotary_order(tensor.shape[0] // size, size)


def _under(parts: list[EightBit]) -> EightBit:
    """Matrices that read the same input, one under the other."""
    return EightBit(
        np.concatenate([part.packed for part in parts]),
        np.concatenate([part.scales for part in parts]),
    )
