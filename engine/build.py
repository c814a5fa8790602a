"""Networks written in code: the few lines that examples, models and tests share."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Any

import numpy as np

from engine.graph import Edge, Graph, Node, settle


def layer(type: str, id: str, /, *, name: str = "", weights: Any = None, **options: Any) -> Node:
    """A layer; whatever is not given takes its default when the network is settled."""
    return Node(id, type, name, options, weights or {})


def sample(id: str, values: Any, name: str = "") -> Node:
    """An Input layer that holds `values`."""
    array = np.asarray(values, np.float64)
    return Node(id, "input", name or id, {"shape": array.shape}, {"value": array})


def affine(id: str, w: Any, b: Any = None, name: str = "") -> Node:
    """A Linear layer with these weights; without `b` it has no bias."""
    weights = {"W": np.asarray(w, np.float64)}
    if b is not None:
        weights["b"] = np.asarray(b, np.float64)
    options = {"outputs": len(weights["W"]), "bias": b is not None}
    return Node(id, "linear", name or id, options, weights)


def chain(nodes: Sequence[Node], seed: int = 0) -> Graph:
    """The layers one after the other, settled."""
    edges = tuple(Edge(a.id, b.id) for a, b in itertools.pairwise(nodes))
    return settle(Graph(tuple(nodes), edges), seed)
