"""Tidy layouts: columns by depth, nothing on top of anything else."""

from __future__ import annotations

import math

import pytest

from desktop.editing.places import FARTHEST, LAYER_HEIGHT, LAYER_WIDTH, snapped, tidy
from engine.examples import Example, examples
from engine.graph import Edge, Graph, Node, check


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.key)
def test_every_example_is_laid_out_from_left_to_right(example: Example) -> None:
    graph = example.build().graph
    places = tidy(graph, check(graph))
    assert places.keys() == {node.id for node in graph.nodes}
    for edge in graph.edges:
        assert places[edge.source][0] < places[edge.target][0]
    points = list(places.values())
    for k, (x, y) in enumerate(points):
        for px, py in points[k + 1 :]:
            assert abs(px - x) >= LAYER_WIDTH or abs(py - y) >= LAYER_HEIGHT


def test_layers_on_a_circle_have_places_too() -> None:
    graph = Graph((Node("p", "relu"), Node("q", "relu")), (Edge("p", "q"), Edge("q", "p")))
    places = tidy(graph, check(graph))
    assert len(set(places.values())) == 2


def test_places_snap_and_stay_in_reach() -> None:
    assert snapped((14.9, -4.9)) == (10, 0)
    assert snapped((1e300, -1e300)) == (FARTHEST, -FARTHEST)
    assert math.copysign(1, snapped((-0.1, 0))[0]) == 1
