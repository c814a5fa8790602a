"""Small networks that several tests of the analysis share."""

from __future__ import annotations

from typing import Any

import numpy as np

from engine.analysis.depth import random_network
from engine.build import affine, chain, layer, sample
from engine.graph import Edge, Graph, Node, check, ports_of, settle

LECTURE = ([[1, 1], [1, -1]], [-1, 1]), ([[2, -1], [1, 1]], [0, 0])


def stacked(
    maps: Any, activation: str = "relu", inputs: int = 2, last_bends: bool = False, **options: Any
) -> Graph:
    """Linear layers from (W, b) pairs with an activation after each but (perhaps) the last."""
    nodes: list[Node] = [sample("x", np.zeros(inputs))]
    for place, (w, b) in enumerate(maps, 1):
        nodes.append(affine(f"f_{place}", w, b))
        if place < len(maps) or last_bends:
            nodes.append(layer(activation, f"a_{place}", **options))
    return chain(nodes)


def residual(seed: int = 0) -> Graph:
    """Two inputs → 6 units → (6 units + skip) → 2 outputs, with an Add and a Scale."""
    rng = np.random.default_rng(seed)

    def draw(id: str, outputs: int, inputs: int) -> Node:
        return affine(id, rng.standard_normal((outputs, inputs)), rng.standard_normal(outputs) / 2)

    nodes = (
        sample("x", [0.0, 0.0]),
        draw("f_1", 6, 2),
        layer("relu", "a_1"),
        draw("f_2", 6, 6),
        layer("leaky_relu", "a_2", slope=0.2),
        layer("scale", "half", factor=0.5),
        layer("add", "sum"),
        layer("abs", "a_3"),
        draw("f_3", 2, 6),
    )
    wires = [
        Edge("x", "f_1"),
        Edge("f_1", "a_1"),
        Edge("a_1", "f_2"),
        Edge("f_2", "a_2"),
        Edge("a_2", "half"),
        Edge("half", "sum", "a"),
        Edge("a_1", "sum", "b"),
        Edge("sum", "a_3"),
        Edge("a_3", "f_3"),
    ]
    return settle(Graph(nodes, tuple(wires)))


def around(key: str) -> Graph | None:
    """x → Linear → one layer of this type on every port; None where it takes no vector."""
    tested = Node("tested", key)
    if not ports_of(tested):
        return None
    linear = [layer("linear", f"f_{port}", outputs=4) for port in ports_of(tested)]
    wires = [Edge("x", node.id) for node in linear]
    wires += [Edge(n.id, "tested", p) for n, p in zip(linear, ports_of(tested), strict=True)]
    graph = settle(Graph((sample("x", [0.3, -0.4]), *linear, tested), tuple(wires)))
    return None if check(graph).problems else graph


def alone(key: str) -> Graph | None:
    """Input layers of four numbers → one layer of this type; None where it takes no vector."""
    tested = Node("tested", key)
    inputs = [sample(f"x_{port}", np.zeros(4)) for port in ports_of(tested)]
    if not inputs:
        return None
    wires = [Edge(n.id, "tested", p) for n, p in zip(inputs, ports_of(tested), strict=True)]
    graph = settle(Graph((*inputs, tested), tuple(wires)))
    return None if check(graph).problems else graph


__all__ = ["LECTURE", "alone", "around", "random_network", "residual", "stacked"]
