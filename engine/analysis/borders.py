"""Which of many polygons are neighbours: the edges they share.

Two polygons that share an edge were parted by one and the same line, so only edges of one label
are compared. Where activations jump, an edge may lie along several shorter ones.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from engine.analysis.polygons import BORDER, Polygons
from engine.spec import Array

_CLOSE = 1e-7  # of the window's half side


@dataclass(frozen=True, eq=False)
class Borders:
    """`pairs` (borders, 2) of polygons; `ends` (borders, 2, 2), the two ends of each border's
    stretch; `labels` (borders,) says which line it lies on."""

    pairs: Array
    ends: Array
    labels: Array


def shared_borders(polygons: Polygons) -> Borders:
    """Every pair of neighbours with the stretch between them."""
    start, end = polygons.vertices, polygons.next_vertices()
    long = np.hypot(*np.moveaxis(end - start, 2, 0)) > _CLOSE
    inner = polygons.own & (polygons.labels != BORDER) & long
    owner, _ = np.nonzero(inner)
    edges = np.stack([start[inner], end[inner]], axis=1)  # (edges, 2, 2)
    labels = polygons.labels[inner]
    first, second = _twins(edges, labels)
    pairs = [np.stack([owner[first], owner[second]], axis=1)]
    ends, marks = [edges[first]], [labels[first]]
    alone = np.ones(len(owner), bool)
    alone[first] = alone[second] = False
    for label in np.unique(labels[alone]):
        (which,) = np.nonzero(alone & (labels == label))
        a, b, stretch = _overlaps(edges[which])
        pairs.append(np.stack([owner[which[a]], owner[which[b]]], axis=1))
        ends.append(stretch)
        marks.append(np.full(len(a), label))
    return Borders(np.concatenate(pairs), np.concatenate(ends), np.concatenate(marks))


def _twins(edges: Array, labels: Array) -> tuple[Array, Array]:
    """Edges of one label that coincide: they follow each other when sorted along a slant."""
    middle = edges.mean(axis=1)
    slant = middle @ np.array([0.7548776662, 0.5698402910])  # no picture has this slope by design
    order = np.lexsort((slant, labels))
    a, b = order[:-1], order[1:]
    near = np.abs(middle[a] - middle[b]).max(axis=1, initial=0.0) < _CLOSE
    length = np.abs(edges[:, 1] - edges[:, 0])
    near &= np.abs(length[a] - length[b]).max(axis=1, initial=0.0) < _CLOSE
    near &= labels[a] == labels[b]
    return a[near], b[near]


def _overlaps(edges: Array) -> tuple[Array, Array, Array]:
    """Pairs of edges that run along each other in opposite directions, with their stretch."""
    direction = edges[:, 1] - edges[:, 0]
    direction = direction / np.hypot(direction[:, 0], direction[:, 1])[:, np.newaxis]
    from_each = edges[np.newaxis] - edges[:, np.newaxis, :1]  # (edges, others, ends, 2)
    along = np.einsum("iked,id->ike", from_each, direction)
    aside = from_each[..., 0] * direction[:, np.newaxis, 1:] - (
        from_each[..., 1] * direction[:, np.newaxis, :1]
    )
    length = np.hypot(*(edges[:, 1] - edges[:, 0]).T)
    low = np.maximum(along.min(axis=2), 0.0)
    high = np.minimum(along.max(axis=2), length[:, np.newaxis])
    touching = (np.abs(aside).max(axis=2) < _CLOSE) & (high - low > _CLOSE)
    touching &= along[..., 1] < along[..., 0]  # neighbours go round in opposite directions
    a, b = np.nonzero(np.triu(touching, 1))
    reach = np.stack([low[a, b], high[a, b]], axis=1)
    stretch = edges[a, :1] + reach[..., np.newaxis] * direction[a, np.newaxis]
    return a, b, stretch


def connected(count: int, pairs: Array) -> Array:
    """Number the groups that `pairs` connect, from 0 in order of their first member, (count,)."""
    parent = list(range(count))

    def root(at: int) -> int:
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    for a, b in pairs.tolist():
        ra, rb = root(a), root(b)
        parent[max(ra, rb)] = min(ra, rb)
    roots = np.array([root(at) for at in range(count)])
    return np.unique(roots, return_inverse=True)[1]
