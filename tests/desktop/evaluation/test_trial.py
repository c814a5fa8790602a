"""Wires and layers tried without touching the document."""

from __future__ import annotations

import math

import numpy as np
import pytest

from desktop.evaluation import apply_layer, fitting_types, refusal
from engine.graph import Edge, Graph, Node, check, settle
from engine.spec import registry
from tests.support.networks import lecture


@pytest.mark.parametrize(
    ("edge", "word"),
    [
        (Edge("f_1", "f_1"), "cannot feed itself"),
        (Edge("a_2", "f_1"), "circle"),
        (Edge("f_1", "x"), "takes no input"),
        (Edge("x", "f_2", "y"), "no input called"),
        (Edge("x", "nobody"), "both ends"),
    ],
)
def test_a_wire_that_cannot_be_is_refused_with_a_sentence(edge: Edge, word: str) -> None:
    graph = lecture().graph
    sentence = refusal(graph, check(graph), edge)
    assert word in sentence


def test_a_wire_that_fits_is_not_refused() -> None:
    graph = lecture().graph
    assert refusal(graph, check(graph), Edge("x", "f_2")) == ""
    assert refusal(graph, check(graph), Edge("f_1", "a_2")) == ""


def test_shapes_that_differ_are_refused_at_the_port() -> None:
    nodes = (
        Node("a", "input", "a", {"shape": (2,)}),
        Node("b", "input", "b", {"shape": (3,)}),
        Node("s", "add", "s"),
    )
    ports = registry()["add"].port_names(registry()["add"].complete({}))
    graph = settle(Graph(nodes, (Edge("a", "s", ports[0]),)))
    assert refusal(graph, check(graph), Edge("b", "s", ports[1])) != ""
    assert refusal(graph, check(graph), Edge("a", "s", ports[1])) == ""


def test_a_layer_with_a_fault_of_its_own_still_takes_a_wire() -> None:
    nodes = (
        Node("x", "input", "x", {"shape": (2,)}),
        Node("f", "linear", "f", {"outputs": 0}),
    )
    graph = settle(Graph(nodes))
    assert refusal(graph, check(graph), Edge("x", "f")) == ""


def test_every_type_offered_for_a_vector_takes_it() -> None:
    offered = {layer.key for layer in fitting_types((2,))}
    assert {"linear", "relu", "tanh", "softmax"} <= offered
    assert "input" not in offered
    for key in offered:
        layer = registry()[key]
        ports = layer.port_names(layer.complete({}))
        nodes = (Node("x", "input", "x", {"shape": (2,)}), Node("n", key, "n"))
        graph = settle(Graph(nodes, tuple(Edge("x", "n", port) for port in ports)))
        assert check(graph).problems == (), key


def test_one_layer_computes_on_its_own() -> None:
    points = np.array([[0.0, 1.0], [-2.0, 0.5]])
    out = apply_layer(Node("t", "tanh", "t"), {"x": points})
    assert out is not None
    expected = [[math.tanh(v) for v in row] for row in points.tolist()]
    np.testing.assert_allclose(out, expected, rtol=1e-15)
    assert apply_layer(Node("t", "tanh", "t"), {}) is None
