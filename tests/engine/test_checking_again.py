"""Checking and settling build on what was found before: the outcome is that of a fresh walk."""

from __future__ import annotations

import gc
import pickle
import random
import weakref

import pytest

from engine.graph import Edge, Findings, Graph, Node, check, settle


def _fresh(graph: Graph) -> Graph:
    """The same network of objects never seen before."""
    return pickle.loads(pickle.dumps(graph))


def _chain(length: int) -> Graph:
    nodes = [Node("x", "input", "x", {"shape": (2,)})]
    edges: list[Edge] = []
    for k in range(length):
        type = "linear" if k % 2 == 0 else "relu"
        options = {"outputs": 2 + k % 3} if type == "linear" else {}
        nodes.append(Node(f"n{k}", type, f"f_{k}", options))
        edges.append(Edge(nodes[-2].id, nodes[-1].id, "x"))
    return Graph(tuple(nodes), tuple(edges))


def _edited(graph: Graph, dice: random.Random) -> Graph:
    node = dice.choice(graph.nodes[1:])
    match dice.randrange(6):
        case 0 if node.type == "linear":
            return graph.with_node(node.with_options(outputs=dice.randrange(1, 5)))
        case 1 if node.weights:
            return graph.with_node(node.with_weights(W=dice.random() + node.weights["W"]))
        case 2 if graph.edges:
            return graph.without_edge(dice.choice(graph.edges))
        case 3:
            source = dice.choice(graph.nodes)
            return graph.with_edge(Edge(source.id, node.id, "x"))
        case 4 if len(graph.nodes) > 90:
            return graph.without([node.id])
        case _:
            new = Node(f"m{dice.randrange(10**9)}", "linear", "f", {"outputs": 3})
            return graph.with_node(new).with_edge(Edge(node.id, new.id, "x"))


def _same(a: Findings, b: Findings) -> bool:
    return dict(a.shapes) == dict(b.shapes) and a.order == b.order and a.problems == b.problems


@pytest.mark.parametrize("seed", range(6))
def test_after_any_edits_the_outcome_is_that_of_a_fresh_walk(seed: int) -> None:
    dice = random.Random(seed)
    graph = settle(_chain(100))
    for _ in range(60):
        edited = _edited(graph, dice)
        if dice.random() < 0.5:
            assert _same(check(edited), check(_fresh(edited)))
        settled = settle(edited)
        assert settled == settle(_fresh(edited))
        assert _same(check(settled), check(_fresh(settled)))
        graph = settled


def test_a_network_checked_before_it_was_settled_is_settled_nevertheless() -> None:
    graph = _chain(100)
    assert check(graph).problems
    assert not check(settle(graph)).problems


def test_a_group_without_inside_is_a_problem_and_no_crash() -> None:
    graph = Graph(
        (Node("x", "input", "x", {"shape": (2,)}), Node("g", "group", "g")),
        (Edge("x", "g", "x"),),
    )
    settled = settle(graph)
    messages = [problem.message for problem in check(settled).problems if problem.node == "g"]
    assert any("holds no layers" in message for message in messages)


def test_a_network_that_nobody_has_any_more_is_not_held() -> None:
    graph = settle(_chain(100))
    check(graph)
    held = weakref.ref(graph)
    del graph
    gc.collect()
    assert held() is None
