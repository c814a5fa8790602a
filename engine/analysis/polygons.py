"""Many convex polygons cut by lines at once, as arrays padded to the longest.

Each polygon lists its vertices anticlockwise. Each edge (from a vertex to the next) remembers
which line made it, so that it is known afterwards which neuron a border belongs to.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from engine.spec import Array

TOLERANCE = 1e-10  # of the window's half side: vertices this close to a line lie on it
BORDER = -1  # the label of the window's own sides


@dataclass(frozen=True, eq=False)
class Polygons:
    """`vertices` (polygons, longest, 2); `sizes` (polygons,); `labels` (polygons, longest).

    Places after a polygon's own repeat its first vertex, which changes neither area nor extent.
    """

    vertices: Array
    sizes: Array
    labels: Array

    def __len__(self) -> int:
        return len(self.sizes)

    @property
    def areas(self) -> Array:
        """Each polygon's area, by the shoelace formula."""
        v = self.vertices - self.vertices[:, :1]  # from a corner: small polygons keep their digits
        w = np.roll(v, -1, axis=1)
        return 0.5 * (v[..., 0] * w[..., 1] - v[..., 1] * w[..., 0]).sum(axis=1)

    @property
    def middles(self) -> Array:
        """A point inside each polygon: the mean of its vertices, (polygons, 2)."""
        own = self.own[..., np.newaxis]
        return (self.vertices * own).sum(axis=1) / self.sizes[:, np.newaxis]

    @property
    def own(self) -> Array:
        """Which places are a polygon's own vertices, (polygons, longest)."""
        return np.arange(int(self.vertices.shape[1])) < self.sizes[:, np.newaxis]

    def chosen(self, which: Array) -> Polygons:
        """Some of the polygons."""
        return Polygons(self.vertices[which], self.sizes[which], self.labels[which])

    def next_vertices(self) -> Array:
        """The vertex after each, (polygons, longest, 2); after the last comes the first."""
        return np.roll(self.vertices, -1, axis=1)  # padding repeats the first vertex


def square() -> Polygons:
    """The one polygon [−1, 1]²."""
    corners = np.array([[[-1.0, -1.0], [1.0, -1.0], [1.0, 1.0], [-1.0, 1.0]]])
    return Polygons(corners, np.array([4]), np.full((1, 4), BORDER))


def cut(
    polygons: Polygons, normals: Array, offsets: Array, noise: Array, label: int
) -> tuple[Polygons, Array]:
    """Cut each polygon by its own line normal · p + offset = 0.

    `noise` (polygons,) is how large the left side may be by rounding alone. A polygon that
    reaches beyond the line by less than `TOLERANCE` on either side stays whole, so no slivers
    arise. Gives the polygons and, for each, which old one it was; the first `len(polygons)` keep
    their places.
    """
    v = polygons.vertices
    heights = v[..., 0] * normals[:, :1] + v[..., 1] * normals[:, 1:] + offsets[:, np.newaxis]
    room = np.maximum(TOLERANCE * np.hypot(normals[:, 0], normals[:, 1]), noise)
    crossed = (heights.max(axis=1) > room) & (heights.min(axis=1) < -room)
    (at,) = np.nonzero(crossed)
    if not len(at):
        return polygons, np.arange(len(polygons))
    upper, lower = _halves(polygons.chosen(at), heights[at], room[at], label)
    longest = max(v.shape[1], upper.vertices.shape[1], lower.vertices.shape[1])
    whole, upper, lower = (_widened(each, longest) for each in (polygons, upper, lower))
    kept = Polygons(whole.vertices.copy(), whole.sizes.copy(), whole.labels.copy())
    kept.vertices[at], kept.sizes[at], kept.labels[at] = upper.vertices, upper.sizes, upper.labels
    found = Polygons(
        np.concatenate([kept.vertices, lower.vertices]),
        np.concatenate([kept.sizes, lower.sizes]),
        np.concatenate([kept.labels, lower.labels]),
    )
    return found, np.concatenate([np.arange(len(polygons)), at])


def _halves(
    polygons: Polygons, heights: Array, room: Array, label: int
) -> tuple[Polygons, Polygons]:
    """The parts above and below each polygon's line.

    Vertices and crossings are interleaved along the border; each half keeps its own in order.
    """
    v, own = polygons.vertices, polygons.own
    count, longest, _ = v.shape
    side = np.sign(np.where(np.abs(heights) > room[:, np.newaxis], heights, 0.0))
    after, side_after = polygons.next_vertices(), np.roll(side, -1, axis=1)
    crossing = own & (side * side_after < 0)
    there = np.roll(heights, -1, axis=1)
    share = np.divide(heights, heights - there, out=np.zeros_like(heights), where=crossing)
    places = np.empty((count, 2 * longest, 2))
    places[:, 0::2] = v
    places[:, 1::2] = v + share[..., np.newaxis] * (after - v)
    halves: list[Polygons] = []
    for sign in (1, -1):
        keeps = np.empty((count, 2 * longest), bool)
        keeps[:, 0::2] = own & (side * sign >= 0)
        keeps[:, 1::2] = crossing
        # an edge is the line's own where the border goes over to the other side
        leaves = side_after * sign < 0
        labels = np.empty((count, 2 * longest), polygons.labels.dtype)
        labels[:, 0::2] = np.where(leaves & (side == 0), label, polygons.labels)
        labels[:, 1::2] = np.where(leaves, label, polygons.labels)
        halves.append(_packed(places, keeps, labels))
    return halves[0], halves[1]


def _packed(places: Array, keeps: Array, labels: Array) -> Polygons:
    sizes = keeps.sum(axis=1)
    order = np.argsort(~keeps, axis=1, kind="stable")[:, : int(sizes.max())]
    filled = np.arange(int(order.shape[1])) < sizes[:, np.newaxis]
    order = np.where(filled, order, order[:, :1])
    rows = np.arange(len(places))[:, np.newaxis]
    return Polygons(places[rows, order], sizes, labels[rows, order])


def _widened(polygons: Polygons, longest: int) -> Polygons:
    missing = longest - polygons.vertices.shape[1]
    if missing <= 0:
        return polygons
    first = np.repeat(polygons.vertices[:, :1], missing, axis=1)
    labels = np.repeat(polygons.labels[:, :1], missing, axis=1)
    return Polygons(
        np.concatenate([polygons.vertices, first], axis=1),
        polygons.sizes,
        np.concatenate([polygons.labels, labels], axis=1),
    )
