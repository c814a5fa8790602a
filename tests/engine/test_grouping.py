"""Grouping and its inverse change the drawing of a network and none of its numbers."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.build import affine, chain, layer, sample
from engine.document import Document, Drawing, Note, dumps, loads
from engine.errors import EngineError
from engine.graph import Edge, Graph, check, grouped, ports_of, settle, ungrouped
from engine.plan import compile_plan


def lecture() -> Graph:
    return chain(
        [
            sample("x", [1, 2]),
            affine("f_1", [[1, 1], [1, -1]], [-1, 1]),
            layer("relu", "a_1", name="ReLU"),
            affine("f_2", [[2, -1], [1, 1]], [0, 0]),
            layer("relu", "a_2", name="ReLU"),
        ]
    )


def skip() -> Graph:
    """x → f → a → add, with x past them to add, and a second input that add's heir takes."""
    nodes = (
        sample("x", [1.0, -2.0]),
        affine("f", [[1, 2], [3, 4]], [0, 1]),
        layer("tanh", "a"),
        layer("add", "sum"),
        affine("g", [[1, -1]], [0.5]),
    )
    names = ports_of(nodes[3])
    edges = (
        Edge("x", "f"),
        Edge("f", "a"),
        Edge("a", "sum", names[0]),
        Edge("x", "sum", names[1]),
        Edge("sum", "g"),
    )
    return settle(Graph(nodes, edges))


def final(graph: Graph, id: str) -> list[float]:
    return compile_plan(graph).run(None)[id][0].tolist()


def test_a_group_gives_what_its_layers_gave():
    graph = lecture()
    made = grouped(graph, ["f_1", "a_1", "f_2"], "block", "Block")
    assert not check(made.graph).problems
    assert [node.id for node in made.graph.nodes] == ["x", "block", "a_2"]
    assert ports_of(made.graph.node("block")) == ("x",)
    assert made.ports == {"x": "x"}
    assert final(made.graph, "a_2") == final(graph, "a_2") == [4.0, 2.0]
    assert final(made.graph, "block") == final(graph, "f_2")


def test_a_group_at_the_end_of_a_network_is_its_result():
    made = grouped(lecture(), ["f_2", "a_2"], "block", "Block")
    assert final(made.graph, "block") == [4.0, 2.0]


def test_what_enters_twice_from_one_layer_is_one_port():
    graph = skip()
    made = grouped(graph, ["f", "a", "sum"], "res", "Residual")
    assert ports_of(made.graph.node("res")) == ("x",)
    assert final(made.graph, "g") == final(graph, "g")
    apart = grouped(graph, ["sum", "g"], "end", "End")
    assert len(ports_of(apart.graph.node("end"))) == 2
    assert final(apart.graph, "end") == final(graph, "g")


@pytest.mark.parametrize(
    ("ids", "sentence"),
    [
        (["x"], "inputs stay outside"),
        (["f", "sum"], "a stands between"),
        (["f", "g"], "stands between"),
        (["a", "f_other"], "each give one"),
    ],
)
def test_what_cannot_be_a_group_is_refused_in_a_sentence(ids, sentence):
    graph = skip()
    other = affine("f_other", [[1, 0]], [0])
    graph = settle(replace(graph.with_node(other), edges=(*graph.edges, Edge("x", "f_other"))))
    with pytest.raises(EngineError, match=sentence):
        grouped(graph, ids, "block", "Block")


def test_a_value_used_inside_and_outside_is_refused():
    graph = skip()
    graph = graph.with_node(layer("relu", "b")).with_edge(Edge("f", "b"))
    with pytest.raises(EngineError, match="each give one"):
        grouped(graph, ["f", "a"], "block", "Block")


def test_layers_that_nothing_feeds_are_refused():
    graph = Graph((layer("relu", "a"), layer("relu", "b")), (Edge("a", "b"),))
    with pytest.raises(EngineError, match="draw a wire"):
        grouped(graph, ["a", "b"], "block", "Block")


def test_ungrouping_is_the_way_back():
    graph = skip()
    made = grouped(graph, ["f", "a", "sum"], "res", "Residual")
    back = ungrouped(made.graph, "res")
    assert back.names == {"f": "f", "a": "a", "sum": "sum"}
    assert set(back.graph.nodes) == set(graph.nodes)
    assert set(back.graph.edges) == set(graph.edges)


def test_ids_that_are_taken_outside_are_changed():
    made = grouped(lecture(), ["f_1", "a_1"], "block", "Block").graph
    made = made.with_node(replace(made.node("a_2"), id="f_1"))
    back = ungrouped(made, "block")
    assert back.names["f_1"] == "f_1-2"
    with pytest.raises(EngineError, match="is no group"):
        ungrouped(made, "a_2")


def test_groups_within_groups():
    one = grouped(lecture(), ["f_1", "a_1"], "inner", "Inner").graph
    two = grouped(one, ["inner", "f_2"], "outer", "Outer").graph
    assert final(two, "a_2") == [4.0, 2.0]
    assert final(ungrouped(ungrouped(two, "outer").graph, "inner").graph, "a_2") == [4.0, 2.0]


@pytest.mark.parametrize("holder", ["inside", "outside"])
def test_a_tie_across_the_border_stays_a_tie(holder):
    graph = lecture()
    owner, other = ("f_2", "f_1") if holder == "outside" else ("f_1", "f_2")
    graph = settle(graph.with_node(replace(graph.node(other), ties={"W": (owner, "W")})))
    before = final(graph, "a_2")
    made = grouped(graph, ["f_1", "a_1"], "block", "Block").graph
    assert final(made, "a_2") == before
    assert made.parameter_count == graph.parameter_count
    assert ungrouped(made, "block").graph.parameter_count == graph.parameter_count


@settings(max_examples=60, deadline=None)
@given(st.sets(st.sampled_from(["f", "a", "sum", "g"])))
def test_whatever_can_be_grouped_computes_the_same(ids):
    graph = skip()
    try:
        made = grouped(graph, ids, "block", "Block")
    except EngineError:
        return
    assert not check(made.graph).problems
    end = "block" if "g" in ids else "g"
    np.testing.assert_array_equal(final(made.graph, end), final(graph, "g"))
    assert set(ungrouped(made.graph, "block").graph.edges) == set(graph.edges)


def test_how_the_inside_is_drawn_is_saved():
    made = grouped(lecture(), ["f_1", "a_1"], "block", "Block").graph
    drawing = Drawing({"f_1": (10.0, 20.0), "a_1": (220.0, 20.0)}, (Note("n", "here"),))
    content = Document(made, {"x": (0.0, 0.0)}, insides={"block": drawing, "gone": drawing})
    read = loads(dumps(content))
    assert dict(read.insides) == {"block": drawing}
    assert read.graph == made
