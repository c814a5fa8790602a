"""What takes long is computed elsewhere and shown as stale; what is small never waits."""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from desktop.document import OpenDocument
from desktop.evaluation import Evaluation
from desktop.evaluation import evaluation as evaluation_module
from engine.document import Document
from engine.graph import Edge, Graph, Node
from tests.support.networks import lecture

Waiting = list[tuple[Callable[[], Any], Callable[[Any], None]]]


def _chain(length: int) -> Document:
    nodes = [Node("x", "input", "x", {"shape": (2,)}, {"value": np.array([1.0, 2.0])})]
    nodes += [Node(f"a{i}", "tanh", "tanh", {}, {}) for i in range(length)]
    wires = itertools.pairwise(node.id for node in nodes)
    return Document(Graph(tuple(nodes), tuple(Edge(a, b, "x") for a, b in wires)))


def test_a_small_network_never_waits_however_slow_the_machine_was(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    clock = itertools.count(step=5.0)
    monkeypatch.setattr(time, "perf_counter", lambda: next(clock))
    document = OpenDocument()
    document.start(lecture())
    waiting: Waiting = []
    evaluation = Evaluation(document, lambda make, done: waiting.append((make, done)))
    for _ in range(3):
        for type, expected in (("tanh", [0.9586, 0.7461]), ("relu", [4, 2])):
            graph = document.graph
            for id in ("a_1", "a_2"):
                graph = graph.with_node(replace(graph.node(id), type=type))
            document.set(replace(document.content, graph=graph))
            value = evaluation.value("a_2")
            assert value is not None
            assert np.round(value, 4).tolist() == expected
    assert waiting == []


def test_a_large_network_is_computed_elsewhere_and_then_shown(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # However quick this machine is, the network counts as one that takes long.
    monkeypatch.setattr(evaluation_module, "SOON", 0.0)
    document = OpenDocument()
    document.start(_chain(300))
    waiting: Waiting = []
    evaluation = Evaluation(document, lambda make, done: waiting.append((make, done)))
    before = evaluation.value("a299")
    assert before is not None
    graph = document.graph
    changed = graph.with_node(graph.node("x").with_weights(value=np.array([-3.0, 0.5])))
    document.set(replace(document.content, graph=changed))
    assert evaluation.busy
    assert evaluation.stale("a299")
    assert np.array_equal(evaluation.value("a299"), before)  # type: ignore[arg-type]
    (make, done) = waiting.pop()
    done(make())
    assert not evaluation.busy
    expected = np.array([-3.0, 0.5])
    for _ in range(300):
        expected = np.tanh(expected)
    assert evaluation.value("a299") == pytest.approx(expected, rel=1e-12)
