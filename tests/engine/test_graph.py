"""The network as a value: edits share, settling keeps, and every fault is found where it is."""

from __future__ import annotations

import copy
import itertools
import pickle

import numpy as np
import pytest

from engine.build import affine, chain, layer, sample
from engine.errors import EngineError
from engine.graph import Edge, Graph, Node, check, result_of, settle
from engine.plan import compile_plan


def lecture(bend: str = "relu") -> Graph:
    return chain(
        [
            sample("x", [1, 2]),
            affine("f_1", [[1, 1], [1, -1]], [-1, 1]),
            layer(bend, "a_1"),
            affine("f_2", [[2, -1], [1, 1]], [0, 0]),
            layer(bend, "a_2"),
        ]
    )


def messages(graph: Graph) -> dict[tuple[str, str | None], str]:
    return {(problem.node, problem.port): problem.message for problem in check(graph).problems}


def test_nothing_of_a_layer_can_be_changed_in_place():
    node = lecture().node("f_1")
    with pytest.raises(TypeError):
        node.options["outputs"] = 3  # type: ignore[index]
    with pytest.raises(ValueError, match="read-only"):
        node.weights["W"][0, 0] = 5
    given = np.ones((2, 2))
    held = node.with_weights(W=given)
    given[0, 0] = 9
    assert held.weights["W"][0, 0] == 1


def test_graphs_compare_copy_and_pickle_by_value():
    graph = lecture()
    assert graph == lecture()
    assert pickle.loads(pickle.dumps(graph)) == graph == copy.deepcopy(graph)
    assert graph != graph.with_node(graph.node("f_1").with_weights(b=[0, 0]))


def test_settling_once_gives_weights_to_a_whole_chain():
    """A layer tells the next one its shape only once it has weights: all in one walk."""
    nodes = [
        sample("x", [1.0, 2.0, 3.0]),
        layer("linear", "f", outputs=4),
        layer("layer_norm", "n"),
        layer("linear", "g", outputs=5),
        layer("batch_norm", "m"),
        layer("linear", "h", outputs=2),
    ]
    wires = [Edge(a.id, b.id) for a, b in itertools.pairwise(nodes)]
    given = Graph(tuple(reversed(nodes)), tuple(wires))  # the order of the nodes must not matter
    graph = settle(given)
    assert check(graph).problems == ()
    sizes = {id: array.shape for id in "fgh" for array in [graph.node(id).weights["W"]]}
    assert sizes == {"f": (4, 3), "g": (5, 4), "h": (2, 5)}
    assert settle(graph) is graph


def test_settling_once_reaches_through_groups():
    inner = Graph((layer("input", "p"), layer("linear", "f", outputs=4)), (Edge("p", "f"),))
    graph = settle(
        Graph(
            (
                sample("x", [1.0, 2.0]),
                Node("one", "group", inside=inner),
                Node("two", "group", inside=inner),
                layer("linear", "end", outputs=3),
            ),
            (Edge("x", "one", "p"), Edge("one", "two", "p"), Edge("two", "end")),
        )
    )
    assert check(graph).problems == ()
    inside = graph.node("two").inside
    assert inside is not None
    assert inside.node("f").weights["W"].shape == (4, 4)
    assert graph.node("end").weights["W"].shape == (3, 4)


def test_edits_share_what_did_not_change():
    graph = lecture()
    edited = graph.with_node(graph.node("f_2").with_weights(b=[1, 1]))
    assert edited.node("f_1") is graph.node("f_1")
    assert graph.without(["a_1"]).edges == (Edge("x", "f_1"), Edge("f_2", "a_2"))
    replaced = graph.with_edge(Edge("x", "f_2"))
    assert [edge.source for edge in replaced.into("f_2")] == ["x"]
    with pytest.raises(EngineError, match="no layer 'zz'"):
        graph.node("zz")


def test_cycles_are_seen_before_they_are_drawn():
    graph = lecture()
    assert graph.would_cycle("a_2", "f_1")
    assert graph.would_cycle("f_1", "f_1")
    assert not graph.would_cycle("x", "a_2")
    assert graph.downstream(["f_2"]) == {"f_2", "a_2"}


def test_shapes_and_order_of_a_sound_network():
    findings = check(lecture())
    assert findings.problems == ()
    assert findings.order == ("x", "f_1", "a_1", "f_2", "a_2")
    assert set(findings.shapes.values()) == {(2,)}


@pytest.mark.parametrize(
    ("edges", "place", "words"),
    [
        ((Edge("a_1", "f_1"),), ("f_1", "x"), "has two wires"),
        ((Edge("f_1", "f_1"),), ("f_1", "x"), "feeds itself"),
        ((Edge("gone", "f_1"),), ("f_1", "x"), "comes from gone"),
        ((Edge("f_1", "gone"),), ("f_1", None), "leads to gone"),
        ((Edge("x", "f_1", "side"),), ("f_1", None), "no input called side"),
    ],
)
def test_bad_wires_are_located(edges, place, words):
    graph = lecture()
    assert words in messages(Graph(graph.nodes, (*graph.edges, *edges)))[place]


def test_a_circle_is_one_problem_and_what_lies_behind_it_waits():
    graph = lecture()
    edges = (*graph.edges[1:], Edge("a_1", "f_1"))
    findings = check(Graph(graph.nodes, edges))
    assert len(findings.problems) == 1
    assert "in a circle" in findings.problems[0].message
    assert findings.problems[0].node in ("f_1", "a_1")
    assert findings.order == ("x",)
    assert findings.shapes["f_2"] is None


@pytest.mark.parametrize(
    ("node", "words"),
    [
        (layer("wormhole", "f_1"), "of a kind unknown here"),
        (layer("linear", "f_1", outputs=0), "Outputs must be at least 1"),
        (layer("linear", "f_1", outputs=10**9), "at most 65536"),
        (layer("linear", "f_1", outputs=1.5), "must be a whole number"),
        (layer("linear", "f_1", outputs=True), "must be a whole number"),
        (layer("linear", "f_1", wings=2), "no option called wings"),
        (layer("conv2d", "f_1"), "takes images"),
        (layer("self_attention", "f_1"), "takes a sequence of vectors"),
        (layer("embedding", "f_1"), "takes token ids, not numbers"),
        (layer("reshape", "f_1", shape=(3, 3)), "2 numbers, which do not fill 3×3"),
        (layer("linear", "f_1"), "has no W yet: it needs 2×2"),
        (affine("f_1", np.ones((2, 3))), "W of f_1 is 2×3, but must be 2×2"),
    ],
)
def test_a_layer_that_cannot_be_says_why(node, words):
    found = check(lecture().with_node(node))
    assert any(words in problem.message for problem in found.of("f_1")), found.problems
    assert found.shapes["f_1"] is None
    assert found.shapes["a_2"] is None
    assert {problem.node for problem in found.problems} == {"f_1"}


def test_a_missing_input_is_marked_at_its_port():
    graph = lecture().with_node(layer("add", "sum")).with_edge(Edge("x", "sum", "a"))
    assert messages(graph) == {("sum", "b"): "Input b is not connected: draw a wire to sum."}


def test_shapes_that_differ_are_marked_at_the_port():
    graph = settle(
        Graph(
            (sample("x", [1, 2]), sample("z", [1, 2, 3]), layer("add", "sum")),
            (Edge("x", "sum", "a"), Edge("z", "sum", "b")),
        )
    )
    assert messages(graph) == {
        ("sum", "b"): "sum needs inputs of one shape, but a is 2 and b is 3."
    }


def test_token_ids_do_not_go_where_numbers_belong():
    graph = chain([layer("input", "x", shape=(3,), tokens=True), layer("linear", "f")])
    assert "put an Embedding before it" in messages(graph)["f", "x"]


def test_two_layers_with_one_id_are_a_problem():
    graph = Graph((sample("x", [1]), sample("x", [2])))
    assert "Two layers have the id x" in messages(graph)["x", None]


def test_settling_keeps_the_cells_that_still_have_a_place():
    graph = lecture()
    wider = settle(graph.with_node(graph.node("f_1").with_options(outputs=3)), seed=3)
    w = wider.node("f_1").weights["W"]
    np.testing.assert_array_equal(w[:2], [[1, 1], [1, -1]])
    assert w.shape == (3, 2)
    assert w[2].any()
    np.testing.assert_array_equal(wider.node("f_1").weights["b"], [-1, 1, 0])
    np.testing.assert_array_equal(wider.node("f_2").weights["W"][:, :2], [[2, -1], [1, 1]])
    assert check(wider).problems == ()
    narrower = settle(wider.with_node(wider.node("f_1").with_options(outputs=1)))
    np.testing.assert_array_equal(narrower.node("f_1").weights["W"], [[1, 1]])


def test_settling_is_seeded_layer_by_layer():
    def net(*ids: str) -> Graph:
        return chain([sample("x", [1, 2]), *(layer("linear", id) for id in ids)], seed=5)

    a, b = net("f", "g"), net("f", "g")
    assert a == b
    assert net("f", "h").node("f") == a.node("f")
    assert settle(a) is a


def test_settling_leaves_absurd_sizes_alone():
    graph = chain([layer("input", "x", shape=(65536,)), layer("linear", "f", outputs=65536)])
    assert "W" not in graph.node("f").weights
    assert "too large" in messages(graph)["f", None]


def grouped(inner_bend: str = "tanh") -> Graph:
    inside = Graph(
        (layer("input", "p"), layer("linear", "g", outputs=2), layer(inner_bend, "bend")),
        (Edge("p", "g"), Edge("g", "bend")),
    )
    group = Node("block", "group", "Block", {}, {}, inside)
    outer = Node(
        "outer",
        "group",
        "Outer",
        {},
        {},
        Graph((layer("input", "q"), group), (Edge("q", "block", "p"),)),
    )
    return settle(
        Graph(
            (sample("x", [1, 2, 3]), outer, layer("relu", "end")),
            (Edge("x", "outer", "q"), Edge("outer", "end")),
        )
    )


def test_groups_within_groups_take_the_shape_they_are_given():
    graph = grouped()
    findings = check(graph)
    assert findings.problems == ()
    assert findings.shapes["outer"] == (2,)
    inner = graph.node("outer").inside.node("block").inside  # type: ignore[union-attr]
    assert inner.node("g").weights["W"].shape == (2, 3)
    values = compile_plan(graph).run()
    np.testing.assert_array_equal(values["outer"], values["outer/block/bend"])
    expected = np.tanh(np.array([1, 2, 3]) @ inner.node("g").weights["W"].T)
    np.testing.assert_allclose(values["end"][0], np.maximum(expected, 0), rtol=1e-12)


def test_what_is_wrong_inside_a_group_is_told_at_the_group():
    graph = grouped("wormhole")
    (problem,) = check(graph).problems
    assert problem.node == "outer"
    assert problem.message.startswith("Inside Outer: Inside Block: bend is of a kind unknown")


def test_training_a_group_writes_its_weights_back():
    graph = grouped()
    plan = compile_plan(graph)
    plan.parameters += 1.0
    new = plan.updated()
    before = graph.node("outer").inside.node("block").inside.node("g").weights["W"]  # type: ignore[union-attr]
    after = new.node("outer").inside.node("block").inside.node("g").weights["W"]  # type: ignore[union-attr]
    np.testing.assert_allclose(after, before + 1)
    assert result_of(graph) == "end"
    assert graph.parameter_count == 8
