"""Which inputs matter: a short text goes through the network while it is converted, layer by layer.

Of every matrix's input only one thing is wanted: how large the means of its blocks of 32 usually
are, and which go together. A few blocks are ten times the others, and an error in their residual
rows costs a hundred times as much.
"""

from __future__ import annotations

import numpy as np

from models.architecture import Architecture
from models.convert.quantise import BLOCK, EightBit, Floats, Quarter

TEXT = """The history of the city goes back more than two thousand years. In the beginning there was
only a small village on the bank of the river, where fishermen dried their nets in the sun. Later
the Romans built a bridge, a market and a wall.

def area(width, height):
    return width * height

print(area(3, 4))  # 12

User: Can you explain what gravity is?
Assistant: Gravity is the force by which a planet or another body draws objects towards its centre.
It keeps all of the planets in orbit around the sun.

In 2015, about 45% of the people who were asked said that they would rather travel by train; "it is
quieter," one of them told us."""


class Calibration:
    """The residual stream (n, width) of one text, moved on by one layer at a time, in float32."""

    def __init__(self, sizes: Architecture, embedding: EightBit, ids: tuple[int, ...]) -> None:
        self._sizes = sizes
        levels = embedding.packed[list(ids)].astype(np.float32) - 128  # (n, blocks, 32)
        scales = embedding.scales[list(ids)].astype(np.float32)[:, :, None]
        self._stream = (levels * scales).reshape(len(ids), sizes.width)

    def layer(
        self, matrices: dict[str, Quarter], attention_norm: Floats, mlp_norm: Floats
    ) -> dict[str, Floats]:
        """Run one layer; returns for each matrix the mean products of its input's block means."""
        sizes = self._sizes
        normed = self._norm(attention_norm)
        mixed = self._attend(normed @ values(matrices["qkv"]).T)
        self._stream = self._stream + mixed @ values(matrices["attention_out"]).T
        middle = self._norm(mlp_norm)
        both = middle @ values(matrices["gate_up"]).T
        gate, up = both[:, : sizes.mlp_width], both[:, sizes.mlp_width :]
        product = (gate / (1 + np.exp(-np.clip(gate, -80, None))) * up).astype(np.float32)
        self._stream = self._stream + product @ values(matrices["down"]).T
        return {
            "qkv": _products(normed),
            "attention_out": _products(mixed),
            "gate_up": _products(middle),
            "down": _products(product),
        }

    def _norm(self, weight: Floats) -> Floats:
        square = (self._stream**2).mean(axis=1, keepdims=True)
        return self._stream / np.sqrt(square + np.float32(self._sizes.epsilon)) * weight

    def _attend(self, qkv: Floats) -> Floats:
        """(n, (heads + 2 · kv_heads) · head_size) → (n, heads · head_size)."""
        sizes, count = self._sizes, len(qkv)
        packed = qkv.reshape(count, -1, sizes.head_size).swapaxes(0, 1)  # (heads…, n, head_size)
        query = self._turn(packed[: sizes.heads])
        key = self._turn(packed[sizes.heads : -sizes.kv_heads])
        value = packed[-sizes.kv_heads :]
        group = sizes.heads // sizes.kv_heads
        scores = query @ key.repeat(group, axis=0).swapaxes(1, 2) / np.sqrt(sizes.head_size)
        scores[:, np.triu(np.ones((count, count), np.bool_), 1)] = -np.inf
        weights = np.exp(scores - scores.max(axis=2, keepdims=True))
        weights /= weights.sum(axis=2, keepdims=True)
        mixed = weights @ value.repeat(group, axis=0)
        return mixed.swapaxes(0, 1).reshape(count, -1).astype(np.float32)

    def _turn(self, x: Floats) -> Floats:
        """Rotary positions on (heads, n, head_size), number i paired with i + head_size / 2."""
        half = self._sizes.head_size // 2
        speed = [self._sizes.rope_base ** -(i / half) for i in range(half)]
        angle = np.array([[n * s for s in speed] for n in range(x.shape[1])], np.float32)
        cosine, sine = np.cos(angle), np.sin(angle)  # (n, half)
        low, high = x[..., :half], x[..., half:]
        return np.concatenate([low * cosine - high * sine, low * sine + high * cosine], axis=2)


def values(matrix: Quarter) -> Floats:
    """The weights (rows, inputs) that the blocks stand for."""
    scales = matrix.scales.astype(np.float32)[:, :, None]
    minima = matrix.minima.astype(np.float32)[:, :, None]
    return (matrix.levels * scales + minima).reshape(len(matrix.levels), -1)


def _products(inputs: Floats) -> Floats:
    """Mean products (blocks, blocks) of the block means of some inputs (n, width)."""
    means = inputs.reshape(len(inputs), -1, BLOCK).mean(axis=2)
    return means.T @ means / np.float32(len(means))
