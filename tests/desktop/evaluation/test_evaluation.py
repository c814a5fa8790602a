"""Values on the canvas: right, recomputed only where stale, and never an exception."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from desktop.document import OpenDocument
from desktop.evaluation import Evaluation, Update, prepare
from engine.document import Document
from engine.examples import Example, examples
from engine.graph import Edge, Graph, Node, settle
from engine.plan import compile_plan
from tests.support.networks import lecture


@pytest.fixture
def document() -> OpenDocument:
    opened = OpenDocument()
    opened.start(lecture())
    return opened


@pytest.fixture
def evaluation(document: OpenDocument) -> Evaluation:
    return Evaluation(document)


def _set(document: OpenDocument, graph: Graph) -> None:
    document.set(replace(document.content, graph=graph))


def test_the_lecture_gives_four_and_two(evaluation: Evaluation) -> None:
    expected = {"x": [1, 2], "f_1": [2, 0], "a_1": [2, 0], "f_2": [4, 2], "a_2": [4, 2]}
    for id, value in expected.items():
        shown = evaluation.value(id)
        assert shown is not None
        assert shown.tolist() == value
    assert evaluation.all_problems == ()


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.key)
def test_every_example_agrees_with_one_plan(example: Example) -> None:
    document = OpenDocument()
    document.start(example.build())
    evaluation = Evaluation(document)
    whole = compile_plan(document.graph).run(None)
    for node in document.graph.nodes:
        shown = evaluation.value(node.id)
        assert shown is not None, evaluation.all_problems
        np.testing.assert_allclose(shown, whole[node.id][0], rtol=1e-12, atol=1e-12)


def test_only_what_lies_behind_an_edit_is_recomputed(
    document: OpenDocument, evaluation: Evaluation
) -> None:
    before = {id: evaluation.value(id) for id in ("x", "f_1", "a_1")}
    _set(document, document.graph.with_node(document.graph.node("f_2").with_weights(b=[1, 1])))
    assert evaluation.evaluated_last == ("f_2", "a_2")
    assert all(evaluation.value(id) is value for id, value in before.items())
    last = evaluation.value("a_2")
    assert last is not None
    assert last.tolist() == [5, 3]


def test_a_new_name_computes_nothing(document: OpenDocument, evaluation: Evaluation) -> None:
    _set(document, document.graph.with_node(replace(document.graph.node("f_1"), name="g")))
    assert evaluation.evaluated_last == ()


def test_moving_computes_nothing(document: OpenDocument, evaluation: Evaluation) -> None:
    seen: list[Update] = []
    evaluation.observe(seen.append)
    content = document.content
    document.set(replace(content, layout={**content.layout, "x": (9.0, 9.0)}))
    assert not seen


def test_a_broken_network_evaluates_as_far_as_it_goes(
    document: OpenDocument, evaluation: Evaluation
) -> None:
    seen: list[Update] = []
    evaluation.observe(seen.append)
    _set(document, document.graph.without_edge(Edge("a_1", "f_2")))
    assert evaluation.value("a_1") is not None
    assert evaluation.value("f_2") is None
    assert evaluation.value("a_2") is None
    assert evaluation.problems("f_2")[0].port == "x"
    assert {"f_2", "a_2"} <= seen[-1].values
    assert "f_2" in seen[-1].problems
    _set(document, document.graph.with_edge(Edge("a_1", "f_2")))
    last = evaluation.value("a_2")
    assert last is not None
    assert last.tolist() == [4, 2]


def test_a_cycle_does_not_stop_the_rest(document: OpenDocument, evaluation: Evaluation) -> None:
    graph = document.graph
    graph = Graph((*graph.nodes, Node("p", "relu", "p"), Node("q", "relu", "q")), graph.edges)
    graph = graph.with_edge(Edge("p", "q")).with_edge(Edge("q", "p"))
    _set(document, graph)
    last = evaluation.value("a_2")
    assert last is not None
    assert last.tolist() == [4, 2]
    assert evaluation.value("p") is None
    assert any("circle" in problem.message for problem in evaluation.all_problems)


@pytest.mark.parametrize(("weight", "word"), [(1e308, "too large"), (float("nan"), "not defined")])
def test_numbers_that_are_not_finite_are_shown_and_flagged(
    document: OpenDocument, evaluation: Evaluation, weight: float, word: str
) -> None:
    node = document.graph.node("f_1").with_weights(W=[[weight, weight], [weight, weight]])
    _set(document, document.graph.with_node(node))
    value = evaluation.value("f_1")
    assert value is not None
    assert not np.isfinite(value).all()
    assert word in evaluation.problems("f_1")[0].message
    assert "f_1" in evaluation.problems("f_1")[0].message
    healthy = document.graph.node("f_1").with_weights(W=[[1, 1], [1, -1]])
    _set(document, document.graph.with_node(healthy))
    assert evaluation.all_problems == ()


def test_values_cannot_be_changed_by_who_reads_them(evaluation: Evaluation) -> None:
    value = evaluation.value("f_1")
    assert value is not None
    with pytest.raises(ValueError, match="read-only"):
        value[0] = 3


def test_inputs_arrive_by_port(evaluation: Evaluation) -> None:
    given = evaluation.inputs_of("f_2")
    assert list(given) == ["x"]
    assert given["x"].tolist() == [2, 0]
    assert evaluation.inputs_of("x") == {}


def test_another_document_starts_anew(document: OpenDocument, evaluation: Evaluation) -> None:
    document.start(Document())
    assert evaluation.value("x") is None
    assert evaluation.findings.order == ()
    evaluation.close()
    document.start(lecture())
    assert evaluation.value("x") is None


def test_a_deep_network_evaluates_at_once() -> None:
    count = 300
    nodes = [Node("x", "input", "x", {"shape": (2,)}, {"value": [1.0, 2.0]})]
    nodes += [Node(f"n{k}", "linear" if k % 2 else "tanh", f"n{k}") for k in range(count)]
    edges = [Edge("x", "n0"), *(Edge(f"n{k}", f"n{k + 1}") for k in range(count - 1))]
    document = OpenDocument()
    document.start(Document(settle(Graph(tuple(nodes), tuple(edges)))))
    evaluation = Evaluation(document)
    assert evaluation.value(f"n{count - 1}") is not None
    assert len(evaluation.evaluated_last) == count + 1


class Elsewhere:
    """Keeps questions until somebody answers; only the newest is handed on, as jobs do."""

    def __init__(self) -> None:
        self.asked: list[tuple[Any, Any]] = []

    def __call__(self, question: Any, answered: Any) -> None:
        self.asked.append((question, answered))

    def answer(self) -> None:
        """Answer all, hand on the last."""
        answers = [(question(), answered) for question, answered in self.asked]
        self.asked = []
        found, answered = answers[-1]
        answered(found)


def _slow(length: int, elsewhere: Elsewhere) -> tuple[OpenDocument, Evaluation]:
    nodes = [Node("x", "input", "x", {"shape": (2,)}, {"value": np.ones(2)})]
    edges: list[Edge] = []
    for k in range(length):
        weights = {"W": np.eye(2), "b": np.ones(2)}
        nodes.append(Node(f"n{k}", "linear", f"f_{k}", {"outputs": 2}, weights))
        edges.append(Edge(nodes[-2].id, nodes[-1].id, "x"))
    document = OpenDocument()
    document.start(Document(Graph(tuple(nodes), tuple(edges))))
    return document, Evaluation(document, elsewhere)


def _shift(document: OpenDocument, id: str, value: float) -> None:
    graph = document.graph
    b = np.array([value, 0.0])
    document.set(Document(graph.with_node(graph.node(id).with_weights(b=b))))


def test_what_takes_long_is_computed_elsewhere_and_shown_as_stale_until_then() -> None:
    elsewhere = Elsewhere()
    document, evaluation = _slow(2000, elsewhere)
    updates: list[Update] = []
    evaluation.observe(updates.append)
    before = evaluation.value("n1999")
    _shift(document, "n0", 5.0)
    assert evaluation.busy
    assert evaluation.stale("n1999")
    assert evaluation.value("n1999") is before
    assert not evaluation.stale("x")
    assert "n1999" in updates[-1].values
    elsewhere.answer()
    assert not evaluation.busy
    assert not evaluation.stale("n1999")
    assert evaluation.value("n1999").tolist() == [2005.0, 2000.0]  # (1 + 5) + 1999, (1 + 0) + 1999
    assert "n1999" in updates[-1].values


def test_only_the_newest_question_counts_and_each_builds_on_the_last() -> None:
    elsewhere = Elsewhere()
    document, evaluation = _slow(2000, elsewhere)
    for value in (2.0, 3.0, 7.0):
        _shift(document, "n0", value)
    elsewhere.answer()
    assert evaluation.value("n1999").tolist() == [2007.0, 2000.0]
    _shift(document, "n1", 4.0)
    elsewhere.answer()
    fresh = Evaluation(document)
    for id in ("n0", "n1", "n2", "n1999"):
        assert evaluation.value(id).tolist() == fresh.value(id).tolist()


def test_an_edit_elsewhere_in_the_network_does_not_lose_what_is_still_to_come() -> None:
    elsewhere = Elsewhere()
    document, evaluation = _slow(2000, elsewhere)
    _shift(document, "n0", 5.0)
    _shift(document, "n1999", 9.0)
    elsewhere.answer()
    assert evaluation.value("n1998").tolist() == [2004.0, 1999.0]
    assert evaluation.value("n1999").tolist() == [2013.0, 1999.0]
    assert not evaluation.busy


def test_another_document_leaves_no_question_behind() -> None:
    elsewhere = Elsewhere()
    document, evaluation = _slow(2000, elsewhere)
    _shift(document, "n0", 5.0)
    document.start(Document(Graph((Node("x", "input", "x", {"shape": (1,)}, {"value": [3.0]}),))))
    elsewhere.answer()
    assert not evaluation.busy
    assert evaluation.value("n1999") is None
    assert evaluation.value("x").tolist() == [3.0]


def test_a_document_prepared_beforehand_is_taken_as_it_was_found() -> None:
    document, evaluation = _slow(3, Elsewhere())
    content = document.content
    prepared = prepare(content)
    document.start()
    evaluation.expect(prepared)
    document.start(content)
    assert evaluation.evaluated_last == ()
    assert evaluation.value("n2").tolist() == [4.0, 4.0]
