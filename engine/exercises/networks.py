"""The networks that exercises are about, so that each can be opened on the canvas."""

from __future__ import annotations

from collections.abc import Sequence

from engine.build import affine, chain, layer, sample
from engine.exercises.lines import Map, Reals
from engine.graph import Graph, Node

KEYS = {"identity": "identity", "ReLU": "relu", "tanh": "tanh", "sigmoid": "sigmoid"}
"""The layer type of each activation, by the name exercises give it."""


def network(x: Reals, stages: Sequence[Map | str]) -> Graph:
    """Input x, then maps and activations one after the other: ids x, f_1, a_1, f_2, a_2 …"""
    nodes: list[Node] = [sample("x", [float(value) for value in x])]
    maps = bends = 0
    for stage in stages:
        if isinstance(stage, Map):
            maps += 1
            w = [[float(cell) for cell in row] for row in stage.w]
            nodes.append(affine(f"f_{maps}", w, [float(cell) for cell in stage.b], stage.name))
        else:
            bends += 1
            nodes.append(layer(KEYS[stage], f"a_{bends}", name=stage))
    return chain(nodes)


def softmax_network(z: Reals) -> Graph:
    """The scores and a Softmax layer."""
    return chain([sample("z", [float(each) for each in z]), layer("softmax", "p", name="softmax")])
