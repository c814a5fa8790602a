"""One layer computed wrongly, as a layer: what a named mistake in a network comes down to."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from engine.exercises.declared import ACTIVATIONS
from engine.graph import Graph, Node
from engine.language import tr


def with_cell(graph: Graph, id: str, name: str, index: tuple[int, ...], value: float) -> Graph:
    """The network with one number changed."""
    node = graph.node(id)
    array = np.array(node.weights[name], np.float64)
    array[index] = value
    return graph.with_node(node.with_weights(**{name: array}))


def weight_shapes(node: Node) -> dict[str, tuple[int, ...]]:
    """The shape of each of a layer's weights."""
    return {name: array.shape for name, array in node.weights.items()}


def slips(node: Node, name: str) -> list[tuple[str, str, Node]]:
    """The ways one layer is computed wrongly: key, sentence, the layer that does so."""
    found: list[tuple[str, str, Node]] = []
    if node.type == "linear":
        w, b = node.weights["W"], node.weights.get("b")
        if b is not None and b.any():
            zero = node.with_weights(b=np.zeros(b.shape))
            found.append(("bias", tr("The bias of {0} is missing.").format(name), zero))
            found.append(
                (
                    tr("bias sign"),
                    tr("The bias of {0} has the wrong sign.").format(name),
                    node.with_weights(b=-b),
                )
            )
        if len(w) > 1 and w.shape[0] == w.shape[1] and not np.array_equal(w, w.T):
            found.append(
                (
                    "transposed",
                    tr("W of {0} was transposed.").format(name),
                    node.with_weights(W=w.T),
                )
            )
    elif node.type in ACTIVATIONS and node.type != "identity":
        idle = replace(node, type="identity", options={})
        found.append((tr("activation skipped"), tr("{0} was skipped.").format(name), idle))
    elif node.type == "softmax":
        idle = replace(node, type="identity", options={})
        found.append((tr("softmax skipped"), tr("{0} was skipped.").format(name), idle))
    return found
