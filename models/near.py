"""Which tokens lie near: the cosine of a vector with every row of the embedding, and a flat map.

The map is the principal component analysis of some rows (Pearson 1901): the plane in which they lie
furthest apart.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.errors import ModelError, Stopped
from models.language import tr
from models.progress import Stop, never
from models.weights import Weights

Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]
PART = 4_096
"""Rows of the embedding at a time: 9 MB of numbers instead of 113."""


@dataclass(frozen=True)
class Near:
    """The rows nearest to a vector: ids and cosines, (count,), nearest first; `mean` is the cosine
    averaged over the whole vocabulary.
    """

    ids: NDArray[np.int64]
    cosines: Doubles
    mean: float


def nearest(
    weights: Weights, vector: Floats, vocabulary: int, count: int, stop: Stop = never
) -> Near:
    """The `count` tokens whose embedding has the largest cosine with `vector` (width,). Raises
    ModelError for a vector of nothing but 0, Stopped.
    """
    length = float(np.linalg.norm(vector))
    if not length > 0:
        raise ModelError(tr("A vector of nothing but 0 has no direction; choose another token."))
    direction = (vector / np.float32(length)).astype(np.float32)
    cosines = np.empty(vocabulary)
    for start in range(0, vocabulary, PART):
        if stop():
            raise Stopped(tr("The search was stopped."))
        rows = weights.embedding(slice(start, start + PART))
        lengths = np.sqrt(np.square(rows).sum(axis=1))
        np.divide(rows @ direction, lengths, out=lengths, where=lengths > 0)
        cosines[start : start + len(rows)] = lengths
    order = np.argsort(-cosines, kind="stable")[:count].astype(np.int64)
    return Near(order, np.clip(cosines[order], -1, 1), float(cosines.mean()))


@dataclass(frozen=True)
class Flat:
    """points: (n, 2), the rows' places in the plane. axes: (2, width), its directions, of length 1.
    explained: (2,), each one's share of how far the rows lie apart.
    """

    points: Doubles
    axes: Doubles
    explained: Doubles


def flatten(vectors: Floats, like: Flat | None = None) -> Flat:
    """The plane in which vectors (n, width) lie furthest apart.

    like: an earlier map; each axis then points the way that fits it, so that a word more does not
    mirror the map. Raises ModelError for fewer than two vectors that differ.
    """
    centred = vectors.astype(np.float64) - vectors.mean(axis=0, dtype=np.float64)
    if len(vectors) < 2 or not np.abs(centred).max() > 1e-9:
        raise ModelError(tr("A map needs at least two different tokens; write a few more words."))
    _, sizes, rows = np.linalg.svd(centred, full_matrices=False)
    axes = np.zeros((2, vectors.shape[1]))
    kept = min(2, len(rows))
    axes[:kept] = rows[:kept]
    for axis in range(2):
        # A direction and its opposite serve as well: take the one whose largest number is positive,
        # or that of the map before.
        way = axes[axis][np.abs(axes[axis]).argmax()]
        if like is not None and abs(float(axes[axis] @ like.axes[axis])) > 0.1:
            way = float(axes[axis] @ like.axes[axis])
        if way < 0:
            axes[axis] *= -1
    spread = np.square(sizes)
    explained = np.zeros(2)
    explained[:kept] = spread[:kept] / spread.sum()
    return Flat(centred @ axes.T, axes, explained)
