"""Which layers are made of straight pieces, and which pieces they are.

An activation declares where its corners lie; its slopes and heights between them are asked of the
same declaration, in fractions. Any other layer counts as straight if it turns out affine when
probed, and is then written as a matrix and a start.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from engine.errors import EngineError
from engine.graph import Edge, Graph, Node, ports_of
from engine.language import tr
from engine.layers.activations import Activation
from engine.plan import Plan, compile_plan
from engine.spec import Array, LayerType, Options, Shape, registry

CORNERS: dict[str, tuple[int, ...]] = {
    key: layer.corners
    for key, layer in registry().items()
    if isinstance(layer, Activation) and layer.corners is not None
}
MOST_MATRIX_CELLS = 2**24
_PROBE_SIZES = (0.01, 1.0, 100.0)  # an affine map is one at every size


@dataclass(frozen=True, eq=False)
class Pieces:
    """σ on each stretch between corners: slopes[i] · x + starts[i] below corners[i].

    `corners` (k,); `slopes` and `starts` (k + 1,). `above[i]` says whether the corner itself
    belongs to the stretch above it, which it does only where σ jumps just below it.
    """

    corners: Array
    slopes: Array
    starts: Array
    above: tuple[bool, ...]


def pieces(layer: LayerType, options: Options) -> Pieces | None:
    """The straight pieces of an activation; None for layers that have none."""
    if not isinstance(layer, Activation) or layer.corners is None:
        return None
    corners = [Fraction(each) for each in layer.corners]
    inner = [(a + b) / 2 for a, b in itertools.pairwise(corners)]
    ends = [corners[0] - 1, *inner, corners[-1] + 1] if corners else [Fraction(1)]
    slopes: list[Fraction] = []
    starts: list[Fraction] = []
    for x in ends:
        height, slope = layer.exact(options, x), layer.exact_slope(options, x)
        if height is None or slope is None:
            raise TypeError(f"{layer.key} has corners but no fractions to tell its pieces by")
        slopes.append(slope)
        starts.append(height - slope * x)
    above = tuple(
        layer.exact(options, x) != slopes[i] * x + starts[i] for i, x in enumerate(corners)
    )
    return Pieces(_floats(corners), _floats(slopes), _floats(starts), above)


def _floats(exact: Sequence[Fraction]) -> Array:
    return np.array([float(each) for each in exact])


@dataclass(frozen=True, eq=False)
class Straight:
    """A layer as a sum over its inputs: Σ matrices[i] · x_i + start, everything flattened.

    A matrix is (outputs, inputs), or None for the identity.
    """

    matrices: tuple[Array | None, ...]
    start: Array


def straight(plan: Plan, id: str) -> Straight:
    """A layer as an affine map, at the plan's present weights. Raises `EngineError` if it bends."""
    node = plan.opened.graph.node(id)
    shapes = tuple(plan.shapes[source] for source in plan.sources(id))
    size = math.prod(plan.shapes[id])
    if node.type == "linear" and len(shapes[0]) == 1:
        bias = plan.weight(id, "b") if "b" in node.weights else np.zeros(size)
        return Straight((plan.weight(id, "W").astype(np.float64),), bias.astype(np.float64))
    if node.type in ("identity", "add", "flatten", "reshape"):
        return Straight((None,) * len(shapes), np.zeros(size))
    return _probed(plan, node, shapes, size)


def _probed(plan: Plan, node: Node, shapes: Sequence[Shape], size: int) -> Straight:
    """The layer run by itself on unit vectors, then on random ones to see that it is affine."""
    sizes = [math.prod(shape) for shape in shapes]
    total = sum(sizes)
    if total * size > MOST_MATRIX_CELLS:
        raise EngineError(
            tr("{0} is too large to be followed region by region.").format(node.label)
        )
    rng = np.random.default_rng(0)
    probes = np.concatenate([s * rng.standard_normal((4, total)) for s in _PROBE_SIZES])
    batch = np.concatenate([np.zeros((1, total)), np.eye(total), probes])
    result = _alone(node, shapes, batch).reshape(len(batch), size)
    start, columns = result[0], (result[1 : total + 1] - result[0]).T  # (outputs, inputs)
    expected = probes @ columns.T + start
    room = 1e-9 * (np.abs(probes) @ np.abs(columns).T + np.abs(start) + 1e-300)
    if not (np.abs(result[total + 1 :] - expected) <= room).all():
        raise EngineError(
            tr(
                "{0} bends smoothly or joins its inputs in a way that has no straight "
                "pieces: regions exist for networks of linear layers and ReLU-like activations."
            ).format(node.label)
        )
    return Straight(tuple(np.split(columns, np.cumsum(sizes)[:-1], axis=1)), start)


def _alone(node: Node, shapes: Sequence[Shape], batch: Array) -> Array:
    """One layer's output for a batch of its inputs, flattened and side by side."""
    ids = [f"@{port}" for port in ports_of(node)]
    nodes = [
        Node(id, "input", options={"shape": shape}, weights={"value": np.zeros(shape)})
        for id, shape in zip(ids, shapes, strict=True)
    ]
    edges = [Edge(id, node.id, port) for id, port in zip(ids, ports_of(node), strict=True)]
    plan = compile_plan(Graph((*nodes, node), tuple(edges)))
    cuts = np.cumsum([math.prod(shape) for shape in shapes])[:-1]
    parts = zip(ids, np.split(batch, cuts, axis=1), shapes, strict=True)
    return plan.run({id: part.reshape(-1, *shape) for id, part, shape in parts})[node.id]
