"""The plan: the lecture's numbers, buffers that are reused, points that can be read."""

from __future__ import annotations

import gc
import tracemalloc
import weakref

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.build import chain, layer, sample
from engine.errors import EngineError
from engine.graph import Edge, Graph, settle
from engine.plan import Gradients, Memory, Mode, compile_plan
from tests.engine.cases import CASES, EVERY_LAYER, Case
from tests.engine.test_graph import lecture


def test_the_lecture_gives_four_and_two():
    values = compile_plan(lecture()).run()
    assert [values[id][0].tolist() for id in ("x", "f_1", "a_1", "f_2", "a_2")] == [
        [1, 2],
        [2, 0],
        [2, 0],
        [4, 2],
        [4, 2],
    ]


def test_with_tanh_to_four_decimals():
    values = compile_plan(lecture("tanh")).run()
    assert values["a_2"][0].round(4).tolist() == [0.9586, 0.7461]


def test_results_are_the_callers_own():
    plan = compile_plan(lecture())
    first = plan.run()
    plan.run({"x": [[5.0, 5.0]]})
    assert first["a_2"].tolist() == [[4, 2]]


def test_a_batch_of_any_size_and_both_precisions():
    points = np.random.default_rng(0).normal(size=(17, 2))
    fine, coarse = (compile_plan(lecture("tanh"), t).run({"x": points}) for t in "df")
    assert fine["a_2"].dtype == np.float64
    assert coarse["a_2"].dtype == np.float32
    np.testing.assert_allclose(coarse["a_2"], fine["a_2"], rtol=1e-5)


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"x": [[1, 2, 3]]}, "takes 2, but was given 3"),
        ({"x": [["a", "b"]]}, "takes numbers only"),
        ({}, "No numbers were given for the input x"),
        ({"x": 5}, "takes 2, but was given"),
    ],
)
def test_wrong_values_are_told(values, words):
    with pytest.raises(EngineError, match=words):
        compile_plan(lecture()).run(values)


@pytest.mark.parametrize("ids", [[[0, 9]], [[0, -1]], [[0, 0.5]], [[0, float("nan")]]])
def test_token_ids_outside_the_vocabulary_are_told(ids):
    graph = chain(
        [layer("input", "x", shape=(2,), tokens=True), layer("embedding", "e", vocabulary=9)]
    )
    with pytest.raises(EngineError, match="whole numbers from 0 to 8"):
        compile_plan(graph).run({"x": ids})


def test_whole_numbers_are_no_precision_to_compute_in():
    with pytest.raises(EngineError, match="in float32 or float64, not in int32"):
        compile_plan(lecture(), np.int32)


@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize("key", [key for key in EVERY_LAYER if key != "input"])
@settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_no_examples_are_a_batch_too(key, mode, data):
    plan = compile_plan(data.draw(CASES[key]).graph())
    plan.gradients.fill(np.nan)
    once = plan.bind(0, mode, Gradients.ALL)
    once.forward()
    once.backward()
    assert once.values[plan.result("y")].shape == (0, *plan.shapes[plan.result("y")])
    assert (plan.gradients == 0).all()


def test_what_is_wrong_stops_a_whole_plan_but_not_a_partial_one():
    graph = lecture().with_node(layer("conv2d", "f_2"))
    with pytest.raises(EngineError, match="f_2 takes images"):
        compile_plan(graph)
    assert set(compile_plan(graph, partial=True).run()) == {"x", "f_1", "a_1"}


def test_a_value_used_twice_gets_both_gradients():
    """y = x · x by two wires: dy/dx = 2x."""
    graph = settle(
        Graph(
            (sample("x", [3.0]), layer("identity", "i"), layer("multiply", "y")),
            (Edge("x", "i"), Edge("i", "y", "a"), Edge("i", "y", "b")),
        )
    )
    plan = compile_plan(graph)
    once = plan.bind(1, gradients=Gradients.ALL)
    once.inputs["x"][...] = 3.0
    once.forward()
    once.gradients["y"][...] = 1.0
    once.backward()
    assert once.gradients["x"].tolist() == [[6.0]]


def test_attention_has_its_scores_and_weights_as_points():
    graph = Case("self_attention", {"heads": 2, "causal": True}, ((4, 6),)).graph()
    plan = compile_plan(graph)
    once = plan.bind(1)
    once.inputs["x0"][...] = plan.samples()["x0"]
    once.forward()
    weights, scores = once.read("y.weights"), once.read("y.scores")
    assert weights.shape == (1, 2, 4, 4)
    np.testing.assert_allclose(weights.sum(axis=-1), 1.0)
    assert (np.triu(weights[0, 0], 1) == 0).all()
    q, k = once.read("y.q"), once.read("y.k")
    np.testing.assert_allclose(scores, q @ k.swapaxes(-1, -2) / 3**0.5)
    hidden = np.where(np.tril(np.ones((4, 4))) > 0, scores, -np.inf)
    expected = np.exp(hidden) / np.exp(hidden).sum(axis=-1, keepdims=True)
    np.testing.assert_allclose(weights, expected)
    with pytest.raises(EngineError, match="no point called"):
        once.read("y.thoughts")


BIG = {
    "linear": Case("linear", {"outputs": 200}, ((200,),)),
    "gelu": Case("gelu", {"form": "exact"}, ((300,),)),
    "softmax": Case("softmax", {}, ((300,),)),
    "layer_norm": Case("layer_norm", {}, ((20, 30),)),
    "batch_norm": Case("batch_norm", {}, ((4, 12, 12),)),
    "conv2d": Case("conv2d", {"padding": 1}, ((3, 16, 16),)),
    "max_pool": Case("max_pool", {"padding": 1}, ((3, 16, 16),)),
    "self_attention": Case(
        "self_attention", {"heads": 4, "kv_heads": 2, "rotary": True}, ((32, 16),)
    ),
    "feed_forward": Case("feed_forward", {"kind": "swiglu"}, ((32, 16),)),
    "dropout": Case("dropout", {"rate": 0.5}, ((600,),)),
}


@pytest.mark.parametrize("key", BIG)
def test_a_second_step_allocates_nothing_large(key):
    assert key in CASES
    plan = compile_plan(BIG[key].graph(), np.float32)
    once = plan.bind(64, Mode.TRAIN, Gradients.ALL)
    for id, array in once.inputs.items():
        array[...] = plan.samples()[id]

    def step():
        once.forward()
        once.gradients["y"][...] = 1.0
        once.backward()

    step()
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    step()
    tracemalloc.reset_peak()
    step()
    peak = tracemalloc.get_traced_memory()[1] - before
    tracemalloc.stop()
    assert peak < 300_000, f"{peak} bytes at once"
    assert once.nbytes > 64 * 300 * 4


def test_only_the_latest_batch_sizes_keep_their_buffers():
    plan = compile_plan(lecture())
    first = plan.bind(1)
    assert plan.bind(1) is first
    for batch in range(2, 30):
        plan.bind(batch)
    assert plan.bind(1) is not first


def test_training_computes_no_more_than_the_loss_needs():
    plan = compile_plan(lecture())
    whole = plan.bind(4, Mode.TRAIN, Gradients.WEIGHTS)
    part = plan.bind(4, Mode.TRAIN, Gradients.WEIGHTS, ends=("f_1",))
    assert len(part.forward_calls) < len(whole.forward_calls)
    assert set(part.gradients) == {"f_1"}


def test_shorter_texts_run_through_the_same_weights():
    graph = chain(
        [
            layer("input", "ids", shape=(8,), tokens=True),
            layer("embedding", "e", vocabulary=11, width=6),
            layer("learned_positions", "p"),
            layer("self_attention", "a", heads=2),
            layer("linear", "head", outputs=11),
        ]
    )
    plan = compile_plan(graph)
    ids = np.arange(8) % 11
    long = plan.run({"ids": ids[np.newaxis]})["head"][0]
    short = plan.bind(1, length=5)
    short.inputs["ids"][0] = ids[:5]
    short.forward()
    np.testing.assert_allclose(short.values["head"][0], long[:5], rtol=1e-12)
    memory = Memory(8)
    once = plan.bind(1, length=3, memory=memory)
    once.inputs["ids"][0] = ids[:3]
    once.forward()
    np.testing.assert_allclose(once.values["head"][0], long[:3], rtol=1e-12)


def test_what_continues_a_text_goes_with_its_memory():
    graph = chain(
        [
            layer("input", "ids", shape=(8,), tokens=True),
            layer("embedding", "e", vocabulary=11, width=6),
        ]
    )
    plan = compile_plan(graph)
    memory = Memory(8)
    held = weakref.ref(plan.bind(1, length=3, memory=memory))
    assert plan.bind(1, length=3, memory=memory) is held()
    del memory
    gc.collect()
    assert held() is None
