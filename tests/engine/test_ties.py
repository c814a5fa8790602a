"""Weights that layers share: one array, one place, one gradient, through everything."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from engine.build import chain, layer, sample
from engine.document import Document, dumps, loads
from engine.errors import DocumentError, EngineError
from engine.graph import Edge, Graph, Node, check, settle
from engine.graph.flattening import flatten
from engine.plan import Gradients, Mode, compile_plan
from engine.training import Examples, Settings, Trainer
from engine.transformer import Sizes, gpt2, llama

SMALL = Sizes(vocabulary=9, context=5, width=8, layers=1, heads=2)
TEXTS = np.random.default_rng(0).integers(0, 9, (6, 6))


def tied(node: Node, **ties: tuple[str, str]) -> Node:
    return replace(node, ties=ties)


def twice(first: str = "f", second: str = "g") -> Graph:
    """x → f → tanh → g, where the second of both has the first one's W."""
    nodes = [
        sample("x", [0.5, -1.0, 2.0]),
        layer("linear", "f", outputs=3),
        layer("tanh", "a"),
        layer("linear", "g", outputs=3),
    ]
    return chain([tied(n, W=(first, "W")) if n.id == second else n for n in nodes])


def array(graph: Graph, id: str = "output") -> np.ndarray:
    return graph.node(id).weights["W"]


@pytest.mark.parametrize("family", [gpt2, llama])
def test_one_place_in_the_flat_vector(family):
    graph = family(SMALL)
    plan = compile_plan(graph)
    assert plan.parameters.size == graph.parameter_count
    assert plan.parameters.size == compile_plan(family(SMALL, tied=False)).parameters.size - 9 * 8
    shared = plan.weight("output", "W")
    assert np.shares_memory(shared, plan.weight("embedding", "W"))
    shared[3] = 7.0
    assert (plan.weight("embedding", "W")[3] == 7.0).all()
    back = plan.updated()
    assert array(back) is array(back, "embedding")
    assert (array(back)[3] == 7.0).all()


def _slopes(graph, ids, weighting):
    plan = compile_plan(graph)
    once = plan.bind(len(ids), Mode.TRAIN, Gradients.WEIGHTS)
    (entry,) = once.inputs.values()
    (end,) = once.gradients

    def loss():
        entry[...] = ids
        once.forward()
        return float((once.values[end] * weighting).sum())

    loss()
    once.gradients[end][...] = weighting
    once.backward()
    found = plan.gradients.copy()
    for cell in np.random.default_rng(1).permutation(plan.parameters.size)[:60]:
        before = plan.parameters[cell]
        plan.parameters[cell] = before + 1e-5
        above = loss()
        plan.parameters[cell] = before - 1e-5
        below = loss()
        plan.parameters[cell] = before
        assert found[cell] == pytest.approx((above - below) / 2e-5, rel=1e-5, abs=1e-7)
    return plan, found


@pytest.mark.parametrize("family", [gpt2, llama])
def test_gradients_of_both_ends_are_summed_as_differences_say(family):
    weighting = np.random.default_rng(2).normal(size=(6, 5, 9))
    plan, _ = _slopes(family(SMALL), TEXTS[:, :-1], weighting)
    assert np.shares_memory(plan.gradient("output", "W"), plan.gradient("embedding", "W"))


@pytest.mark.parametrize(("first", "second"), [("f", "g"), ("g", "f")])
def test_either_end_may_declare_the_tie(first, second):
    ids = np.random.default_rng(3).normal(size=(4, 3))
    graph = twice(first, second)
    assert array(graph, "f") is array(graph, "g")
    _, gradients = _slopes(graph, ids, np.random.default_rng(4).normal(size=(4, 3)))
    assert gradients.size == 3 * 3 + 3 + 3
    assert graph.parameter_count == gradients.size


def test_a_whole_layer_may_be_shared_but_not_part_of_what_is_used_as_one():
    def blocks(*names: str) -> Graph:
        one = layer("self_attention", "one", heads=2)
        two = tied(layer("self_attention", "two", heads=2), **{n: ("one", n) for n in names})
        ids = [layer("input", "x", shape=(5,), tokens=True)]
        table = layer("embedding", "e", vocabulary=9, width=8)
        return chain([*ids, table, one, two])

    every = ("W_q", "W_k", "W_v", "b_q", "b_k", "b_v", "W_o", "b_o")
    graph = blocks(*every)
    _slopes(graph, TEXTS[:, :-1], np.random.default_rng(5).normal(size=(6, 5, 8)))
    with pytest.raises(EngineError, match="W_q, W_k, W_v of two are used as one: share all"):
        compile_plan(blocks("W_k")).bind(1)


def test_one_matrix_of_several_used_as_one_may_be_shared_with_another_layer():
    graph = chain(
        [
            sample("x", np.random.default_rng(0).normal(size=(3, 4))),
            layer("self_attention", "a", heads=2),
            tied(layer("linear", "f", outputs=4), W=("a", "W_k")),
        ]
    )
    ids = np.random.default_rng(6).normal(size=(2, 3, 4))
    _slopes(graph, ids, np.random.default_rng(7).normal(size=(2, 3, 4)))


@pytest.mark.parametrize("threads", [1, 2])
def test_training_keeps_the_tie_and_can_go_back(threads):
    settings = Settings(loss="cross_entropy_logits", batch_size=4, rate=0.05)
    examples = Examples(TEXTS[:, :-1], TEXTS[:, 1:])
    trainer = Trainer(gpt2(SMALL), examples, settings, threads=threads)
    first = trainer.evaluate().loss
    for _ in range(40):
        trainer.take_step()
    after = trainer.graph()
    assert trainer.evaluate().loss < 0.5 * first
    assert array(after) is array(after, "embedding")
    assert (array(after) != array(gpt2(SMALL))).any()
    trainer.rewind()
    np.testing.assert_array_equal(array(trainer.graph()), array(gpt2(SMALL)).astype(np.float32))
    trainer.close()


def test_saving_keeps_the_tie_and_writes_the_numbers_once():
    document = Document(gpt2(SMALL))
    data = dumps(document)
    back = loads(data).graph
    assert back == document.graph
    assert array(back) is array(back, "embedding")
    assert back.parameter_count == document.graph.parameter_count
    assert len(data) < len(dumps(Document(gpt2(SMALL, tied=False))))
    damaged = data.replace(b'"ties": {\n     "W"', b'"ties": {\n     "V"')
    assert damaged != data
    with pytest.raises(DocumentError, match="shares a weight 'V' that its kind does not have"):
        loads(damaged)


def test_an_edit_at_either_end_changes_both():
    graph = gpt2(SMALL)
    for id in ("output", "embedding"):
        edited = graph.with_node(graph.node(id).with_weights(W=np.full((9, 8), 0.25)))
        assert (array(edited) == 0.25).all()
        assert array(edited) is array(edited, "embedding")
        assert settle(edited) == edited


def test_layers_with_several_ties_change_together():
    graph = settle(
        Graph(
            (
                sample("x", [1.0, 2.0]),
                layer("linear", "f", outputs=2),
                tied(layer("linear", "g", outputs=2), W=("f", "W"), b=("f", "b")),
                tied(layer("linear", "h", outputs=2), W=("g", "W")),
            ),
            (Edge("x", "f"), Edge("f", "g"), Edge("g", "h")),
        )
    )
    new = graph.node("g").with_weights(W=np.eye(2), b=np.ones(2))
    edited = graph.with_node(new)
    assert all((array(edited, id) == np.eye(2)).all() for id in "fgh")
    assert (edited.node("f").weights["b"] == 1).all()
    assert edited.parameter_count == 4 + 2 + 2
    assert compile_plan(edited).parameters.size == 8


def test_new_sizes_reach_both_and_sizes_that_disagree_are_told():
    graph = gpt2(SMALL)
    both = settle(
        graph.with_nodes(
            [
                graph.node("embedding").with_options(vocabulary=12),
                graph.node("output").with_options(outputs=12),
            ]
        )
    )
    assert array(both) is array(both, "embedding")
    np.testing.assert_array_equal(array(both)[:9], array(graph))
    one = settle(graph.with_node(graph.node("embedding").with_options(vocabulary=12)))
    (problem,) = check(one).of("output")
    assert problem.message == (
        "Output shares W with Embedding, where W is 12×8, but here it must be 9×8: give both "
        "layers sizes that agree."
    )


def test_inside_a_group_the_tie_leads_out():
    inner = chain([layer("input", "p", shape=(3,)), tied(layer("linear", "g"), W=("f", "W"))])
    inner = inner.with_node(inner.node("g").with_options(outputs=3))
    graph = settle(
        Graph(
            (
                sample("x", [1.0, 2.0, 3.0]),
                layer("linear", "f", outputs=3),
                Node("box", "group", inside=inner),
            ),
            (Edge("x", "f"), Edge("f", "box", "p")),
        )
    )
    assert check(graph).problems == ()
    plan = compile_plan(graph)
    assert plan.parameters.size == graph.parameter_count == 9 + 3 + 3
    box = graph.node("box").inside
    assert box is not None
    assert array(box, "g") is array(graph, "f")
    assert flatten(graph).graph.node("box/g").ties == {"W": ("f", "W")}
    assert loads(dumps(Document(graph))).graph == graph


@pytest.mark.parametrize(
    "ties", [{"W": ("nobody", "W")}, {"W": ("g", "W")}, {"W": ("x", "value")}, {"W": ("f", "V")}]
)
def test_a_tie_that_leads_nowhere_leaves_a_weight_of_ones_own(ties):
    graph = twice()
    graph = settle(graph.with_node(replace(graph.node("g"), ties=ties)))
    assert check(graph).problems == ()
    assert compile_plan(graph).parameters.size == 2 * (9 + 3)
    assert loads(dumps(Document(graph))).graph == graph


def test_without_the_other_layer_the_weight_stays():
    graph = twice().without(["f"]).with_edge(Edge("x", "a"))
    assert settle(graph) == graph
    assert compile_plan(graph).weight("g", "W").tolist() == array(graph, "g").tolist()
