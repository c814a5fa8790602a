"""The bundled model's weights repacked from its GGUF file: matrices of four bits with residual
rows, the embedding in eight.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from models.architecture import Architecture
from models.convert.calibration import Calibration
from models.convert.gguf_file import GgufFile
from models.convert.quantise import join, with_residual_rows
from models.convert.weight_file import WeightFile


def write_weights(
    gguf: GgufFile, sizes: Architecture, weights: WeightFile, text: tuple[int, ...]
) -> Iterator[int]:
    """Repack every matrix of the GGUF file; yields the number of layers done.

    text: token ids of the calibration text.
    """
    width, inner = sizes.width, sizes.mlp_width
    keys = sizes.kv_heads * sizes.head_size
    embedding = gguf.q8_0("token_embd.weight", sizes.vocabulary, width)
    calibration = Calibration(sizes, embedding, text)
    weights.add_eight_bit("embedding", embedding)
    weights.add("norm", gguf.vector("output_norm.weight", width))
    yield 0
    for layer in range(sizes.layers):
        here, there = f"layer.{layer}", f"blk.{layer}"
        attention_norm = gguf.vector(f"{there}.attn_norm.weight", width)
        mlp_norm = gguf.vector(f"{there}.ffn_norm.weight", width)
        weights.add(f"{here}.attention_norm", attention_norm)
        weights.add(f"{here}.mlp_norm", mlp_norm)
        query = gguf.q4_1(f"{there}.attn_q.weight", width, width)
        key = gguf.q4_1(f"{there}.attn_k.weight", keys, width)
        value = gguf.q4_1(f"{there}.attn_v.weight", keys, width)
        matrices = {
            "qkv": join(
                [
                    query.rows(rotary_order(sizes.heads, sizes.head_size)),
                    key.rows(rotary_order(sizes.kv_heads, sizes.head_size)),
                    value,
                ]
            ),
            "attention_out": gguf.q4_1(f"{there}.attn_output.weight", width, width),
            "gate_up": join(
                [
                    gguf.q4_1(f"{there}.ffn_gate.weight", inner, width),
                    gguf.q4_1(f"{there}.ffn_up.weight", inner, width),
                ]
            ),
            "down": gguf.q4_1(f"{there}.ffn_down.weight", width, inner),
        }
        products = calibration.layer(matrices, attention_norm, mlp_norm)
        for name, matrix in matrices.items():
            weights.add_four_bit(f"{here}.{name}", with_residual_rows(matrix, products[name]))
        yield layer + 1


def rotary_order(heads: int, head_size: int) -> NDArray[np.intp]:
    """Row order that undoes GGUF's, which puts the two numbers turned together side by side.

    ONNX Runtime (rotary_interleaved 0) pairs number i with number i + head_size / 2, as the model
    was trained.
    """
    rows = np.arange(heads * head_size).reshape(heads, head_size // 2, 2)
    return rows.swapaxes(1, 2).reshape(-1)
