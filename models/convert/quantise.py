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
from typing import Any

import numpy as np
from numpy.typing import NDArray

BLOCK = 32
"""Weights that share one scale, in GGUF's Q4_1 and Q8_0 and in what is written here."""

SHRINKS = tuple(np.linspace(0.4, 1.05, 14).tolist())
"""Parts of a block's range that its scale may cover: a few values cut off can make all others
finer.
"""
SMALLEST_STEP = np.float32(1e-12)
DAMPING = 0.01
"""Share of the mean square added to every square, so that the products can be inverted."""

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


def with_residual_rows(matrix: Quarter, products: Floats) -> FourBit:
    """Whole zero points, and what their rounding left over as further input rows.

    products: (blocks, blocks), the mean products of the block means that the residual rows will
    meet.
    """
    rows, blocks = matrix.scales.shape
    scale = matrix.scales.astype(np.float32)
    minimum = matrix.minima.astype(np.float32)
    ratio = np.divide(-minimum, scale, out=np.zeros_like(scale), where=scale != 0)
    zero_points = np.clip(np.rint(ratio), 0, 15)
    residual = BLOCK * (minimum + scale * zero_points)  # (rows, blocks)

    padding = ((0, 0), (0, -blocks % BLOCK))
    padded = np.pad(residual, padding).reshape(rows, -1, BLOCK)
    weight = np.pad(np.diag(products)[None], padding).reshape(-1, BLOCK)
    scales, zeros = _fit_scales(padded, weight)
    levels = _rounded(residual, products, scales, zeros)

    return FourBit(
        packed=_pack(
            np.concatenate(
                [matrix.levels, np.pad(levels, padding).reshape(rows, -1, BLOCK)], axis=1
            )
        ),
        scales=np.concatenate([matrix.scales, scales], axis=1),
        zero_points=_pack_pairs(np.concatenate([zero_points, zeros], axis=1).astype(np.uint8)),
        inputs=blocks * BLOCK + blocks,
    )


def _fit_scales(values: Floats, weight: Floats) -> tuple[Halves, Floats]:
    """Scale and whole zero point per block with the least weighted squared error, found by trying.

    values: (rows, blocks, 32); weight: (blocks, 32).
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
            fitted = _levels(values, step[:, :, None], zero[:, :, None]) - zero[:, :, None]
            error = ((fitted * step[:, :, None] - values) ** 2 * weight).sum(axis=2)
            better = error < best
            best = np.where(better, error, best)
            scales = np.where(better, scale, scales)
            zeros = np.where(better, zero, zeros)
    return scales, zeros


def _rounded(residual: Floats, products: Floats, scales: Halves, zeros: Floats) -> Bytes:
    """Levels (rows, blocks): one column rounded after another, the most important first, and what
    its rounding did to the result made up for by those still to come (Frantar et al. 2023, GPTQ,
    section 3).
    """
    linear: Any = np.linalg  # its stubs leave the result open
    blocks = residual.shape[1]
    order = np.argsort(-np.diag(products), kind="stable")
    damping = DAMPING * max(float(np.trace(products)) / blocks, 1e-30) * np.eye(blocks)
    inverse = linear.inv(products.astype(np.float64)[np.ix_(order, order)] + damping)
    upper = linear.cholesky(inverse).T
    left = residual[:, order].astype(np.float64)
    levels = np.zeros(residual.shape, np.uint8)
    for at, column in enumerate(order):
        block = column // BLOCK
        step = np.maximum(scales[:, block].astype(np.float32), SMALLEST_STEP)
        level = _levels(left[:, at], step, zeros[:, block])
        levels[:, column] = level
        error = (left[:, at] - (level - zeros[:, block]) * step) / upper[at, at]
        left[:, at + 1 :] -= error[:, None] * upper[at, at + 1 :]
    return levels


def _levels(values: NDArray[Any], step: Floats, zero: Floats) -> NDArray[Any]:
    """The nearest levels 0…15 of some values."""
    return np.clip(np.rint(values / step) + zero, 0, 15)


def _pack(levels: Bytes) -> Bytes:
    """(rows, blocks, 32) levels of four bits → (rows, blocks, 16) bytes, low nibble first."""
    return levels[:, :, 0::2] | (levels[:, :, 1::2] << np.uint8(4))


def _pack_pairs(zero_points: Bytes) -> Bytes:
    """(rows, blocks) → (rows, ceil(blocks / 2)) bytes, low nibble first, an odd count padded."""
    padded = np.pad(zero_points, ((0, 0), (0, zero_points.shape[1] % 2)))
    return padded[:, 0::2] | (padded[:, 1::2] << np.uint8(4))
