"""Numbers repacked, not rounded again: GGUF's blocks in the form that ONNX Runtime's kernels read.

A Q4_1 block is 32 weights w = d·q + m with q in 0…15. The 4-bit kernel computes d·(q − z) with a
whole number z, and m is seldom a whole multiple of d: rounding z would ruin the model. What
rounding leaves over, r = m + d·z, is the same for all 32 weights of a block, so that its part of
the product is r·Σx = 32·r·mean(x). These 32·r are appended to the matrix as further input rows
("residual rows", one per block, themselves 4-bit), and the block means of x to its input: the
product is nearly exact for 3 % more bytes.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

BLOCK = 32
"""Weights that share one scale, in GGUF's Q4_1 and Q8_0 and in what is written here."""

SHRINKS = tuple(np.linspace(0.4, 1.05, 14).tolist())
"""Parts of a block's range that its scale may cover: a few values cut off can make all others
finer.
"""
SMALLEST_STEP = np.float32(1e-12)

Bytes = NDArray[np.uint8]
Halves = NDArray[np.float16]
Floats = NDArray[np.float32]


@dataclass(frozen=True)
class FourBit:
    """A matrix for MatMulNBits: `inputs` counts the residual rows too."""

    packed: Bytes  # (outputs, blocks, 16), low nibble first
    scales: Halves  # (outputs, blocks)
    zero_points: Bytes  # (outputs, ceil(blocks / 2)), low nibble first
    inputs: int


@dataclass(frozen=True)
class EightBit:
    """A matrix for MatMulNBits with eight bits and its fixed zero point of 128."""

    packed: Bytes  # (outputs, blocks, 32)
    scales: Halves  # (outputs, blocks)


@dataclass(frozen=True)
class Quarter:
    """The fields of Q4_1 blocks: w = scale·level + minimum."""

    levels: Bytes  # (rows, blocks, 32), 0…15
    scales: Halves  # (rows, blocks)
    minima: Halves  # (rows, blocks)

    def rows(self, order: NDArray[np.intp]) -> Quarter:
        """The same matrix with its rows in another order."""
        return Quarter(self.levels[order], self.scales[order], self.minima[order])


def read_q4_1(raw: Bytes) -> Quarter:
    """Split Q4_1 rows of bytes (rows, blocks·20) into fields.

    A block is 2 bytes scale, 2 bytes minimum, 16 bytes whose low nibbles are the levels 0…15 and
    whose high nibbles the levels 16…31 (ggml, `block_q4_1`).
    """
    blocks = raw.reshape(raw.shape[0], -1, 20)
    halves = np.ascontiguousarray(blocks[:, :, :4]).view(np.float16)
    nibbles = blocks[:, :, 4:]
    levels = np.concatenate([nibbles & np.uint8(15), nibbles >> np.uint8(4)], axis=2)
    return Quarter(
        levels.astype(np.uint8, copy=False), halves[:, :, 0].copy(), halves[:, :, 1].copy()
    )


def read_q8_0(raw: Bytes) -> EightBit:
    """Q8_0 rows of bytes (rows, blocks·34), its signed levels moved up by 128.

    A block is 2 bytes scale and 32 signed bytes (ggml, `block_q8_0`): the same numbers, exactly.
    """
    blocks = raw.reshape(raw.shape[0], -1, 34)
    scales = np.ascontiguousarray(blocks[:, :, :2]).view(np.float16)[:, :, 0].copy()
    return EightBit(blocks[:, :, 2:] ^ np.uint8(128), scales)


def join(parts: list[Quarter]) -> Quarter:
    """Matrices that read the same input, one under the other (query, key, value; gate, up)."""
    return Quarter(
        np.concatenate([p.levels for p in parts]),
        np.concatenate([p.scales for p in parts]),
        np.concatenate([p.minima for p in parts]),
    )


def with_residual_rows(matrix: Quarter, importance: Floats) -> FourBit:
    """Whole zero points, and what their rounding left over as further input rows.

    importance: (blocks,), the mean square of what each residual row will be multiplied by.
    """
    rows, blocks = matrix.scales.shape
    scale = matrix.scales.astype(np.float32)
    minimum = matrix.minima.astype(np.float32)
    ratio = np.divide(-minimum, scale, out=np.zeros_like(scale), where=scale != 0)
    zero_points = np.clip(np.rint(ratio), 0, 15)
    residual = BLOCK * (minimum + scale * zero_points)  # (rows, blocks)

    padding = -blocks % BLOCK
    extra = np.pad(residual, ((0, 0), (0, padding))).reshape(rows, -1, BLOCK)
    weight = np.pad(importance, (0, padding)).reshape(-1, BLOCK)
    levels, scales, zeros = _fit_four_bit(extra, weight.astype(np.float32))

    return FourBit(
        packed=_pack(np.concatenate([matrix.levels, levels], axis=1)),
        scales=np.concatenate([matrix.scales, scales], axis=1),
        zero_points=_pack_pairs(np.concatenate([zero_points.astype(np.uint8), zeros], axis=1)),
        inputs=blocks * BLOCK + blocks,
    )


def _fit_four_bit(values: Floats, weight: Floats) -> tuple[Bytes, Halves, Bytes]:
    """Scale and whole zero point per block with the smallest weighted squared error, found by
    trying.

    values: (rows, blocks, 32); weight: (blocks, 32). Returns levels, scales, zero points.
    """
    low = np.minimum(values.min(axis=2), 0)  # (rows, blocks)
    high = np.maximum(values.max(axis=2), 0)
    best = np.full(low.shape, np.inf, np.float32)
    scales = np.zeros(low.shape, np.float16)
    zeros = np.zeros(low.shape, np.float32)
    for shrink in SHRINKS:
        scale = ((high - low) * (shrink / 15)).astype(np.float16)
        step = np.maximum(scale.astype(np.float32), SMALLEST_STEP)
        for nudge in (-1, 0, 1):
            zero = np.clip(np.rint(-low * shrink / step) + nudge, 0, 15)
            fitted = (_levels(values, step, zero) - zero[:, :, None]) * step[:, :, None]
            error = ((fitted - values) ** 2 * weight).sum(axis=2)
            better = error < best
            best = np.where(better, error, best)
            scales = np.where(better, scale, scales)
            zeros = np.where(better, zero, zeros)
    step = np.maximum(scales.astype(np.float32), SMALLEST_STEP)
    return _levels(values, step, zeros).astype(np.uint8), scales, zeros.astype(np.uint8)


def _levels(values: Floats, step: Floats, zero: Floats) -> Floats:
    """The nearest levels 0…15 of (rows, blocks, 32) values, step and zero point given per block."""
    return np.clip(np.rint(values / step[:, :, None]) + zero[:, :, None], 0, 15)


def _pack(levels: Bytes) -> Bytes:
    """(rows, blocks, 32) levels of four bits → (rows, blocks, 16) bytes, low nibble first."""
    return levels[:, :, 0::2] | (levels[:, :, 1::2] << np.uint8(4))


def _pack_pairs(zero_points: Bytes) -> Bytes:
    """(rows, blocks) → (rows, ceil(blocks / 2)) bytes, low nibble first, an odd count padded."""
    padded = np.pad(zero_points, ((0, 0), (0, zero_points.shape[1] % 2)))
    return padded[:, 0::2] | (padded[:, 1::2] << np.uint8(4))
