"""Evaluations told as arithmetic: the numbers told are the numbers computed."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.attention_steps import attention_score
from engine.build import affine, chain, layer, sample
from engine.plan import Gradients, compile_plan
from engine.spec import registry
from engine.steps import Telling
from tests.engine.cases import CASES, EVERY_LAYER, Case
from tests.engine.test_graph import lecture


def test_the_lecture_told_forwards():
    told = Telling(lecture())
    steps = told.forward("f_1")
    assert [step.expression.text() for step in steps] == [
        "1·1 + 1·2 + (−1)",
        "1·1 + (−1)·2 + 1",
    ]
    assert steps[0].expression.symbols() == "W_11·x_1 + W_12·x_2 + b_1"
    assert [step.expression.exact for step in told.forward("a_2")] == [4, 2]
    assert told.forward("a_1")[0].expression.text() == "ReLU(2)"
    assert told.order == ("x", "f_1", "a_1", "f_2", "a_2")


def test_the_lecture_told_backwards():
    told = Telling(lecture())
    first = told.backward("f_2")[0].expression
    assert first.symbols() == "W_11·∂L/∂y_1 + W_21·∂L/∂y_2"
    assert first.text() == "2·1 + 1·1"
    bend = told.backward("a_1")[1].expression
    assert bend.text() == "0·ReLU′(0)"
    assert bend.value == 0
    assert told.weight_backward("f_2", "W", (0, 0)).expression.text() == "1·2"
    assert told.gradient("x").tolist() == [3, 3]


def test_fractions_stay_exact_through_the_layers():
    graph = chain(
        [
            sample("x", [0.1, 1 / 3]),
            affine("f", [[3, 3], [0.2, -1]], [0.5, 0]),
            layer("leaky_relu", "a", slope=0.25),
            layer("square", "s"),
        ]
    )
    told = Telling(graph)
    assert told.cell("f", (0,)).expression.exact == Fraction(9, 5)
    assert told.cell("a", (1,)).expression.exact == Fraction(-47, 600)
    assert told.cell("s", (0,)).expression.exact == Fraction(81, 25)
    assert told.cell("f", (1,)).expression.result_text() == "−0.3133"


@pytest.mark.parametrize("key", EVERY_LAYER)
@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_what_is_told_equals_what_is_computed(key, data):
    graph = data.draw(CASES[key]).graph()
    told = Telling(graph)
    for id in told.order:
        values = told.value(id)
        for index in np.ndindex(*values.shape):
            expression = told.cell(id, index).expression
            assert expression.value == pytest.approx(values[index], rel=1e-9, abs=1e-12)
            if expression.exact is not None:
                assert float(expression.exact) == pytest.approx(values[index], rel=1e-9)
            assert expression.text()
            assert expression.symbols()
            assert expression.latex()
        backward = told.backward(id)
        if backward and told.gradient(told.sources(id)[0]) is not None:
            expected = told.gradient(told.sources(id)[0]).ravel()[: len(backward)]
            found = [step.expression.value for step in backward]
            np.testing.assert_allclose(found, expected, rtol=1e-7, atol=1e-10)


def test_told_weight_gradients_equal_the_plans():
    graph = Case("linear", {"outputs": 3}, ((2, 4),)).graph()
    told = Telling(graph, seeds={"y": np.random.default_rng(0).normal(size=(2, 3))})
    for name in ("W", "b"):
        whole = told.weight_gradient("y", name)
        for index in np.ndindex(*whole.shape):
            told_value = told.weight_backward("y", name, index).expression.value
            assert told_value == pytest.approx(whole[index], rel=1e-12)


def test_one_attention_score_number_by_number():
    graph = Case("self_attention", {"heads": 2, "rotary": True}, ((3, 8),)).graph()
    plan = compile_plan(graph)
    once = plan.bind(1, gradients=Gradients.NONE)
    once.inputs["x0"][...] = plan.samples()["x0"]
    once.forward()
    told = attention_score(Telling(graph), "y", head=1, query=2, key=0)
    assert told.score.value == pytest.approx(once.read("y.scores")[0, 1, 2, 0])
    assert told.weight.value == pytest.approx(once.read("y.weights")[0, 1, 2, 0])
    assert told.score.symbols().startswith("(q_1·k_1 + q_2·k_2")
    q, k = once.read("y.q")[0, 1, 2], once.read("y.k")[0, 1, 0]
    assert [line.expression.value for line in told.query[4:]] == pytest.approx(q.tolist())
    assert [line.expression.value for line in told.key[4:]] == pytest.approx(k.tolist())
    assert told.query[0].expression.symbols().startswith("W_q_51·x_1 + W_q_52·x_2")
    assert [line.label for line in told.query] == [f"q′_{n}" for n in "1234"] + [
        f"q_{n}" for n in "1234"
    ]
    weights = once.read("y.weights")[0, 1, 2]
    values = once.read("y.v")[0, 1]
    for place, expression in enumerate(told.mixed):
        assert expression.value == pytest.approx((weights @ values)[place])


@pytest.mark.parametrize("rotary", [False, True])
def test_the_lines_of_q_and_k_are_those_the_score_is_made_of(rotary):
    options = {"heads": 2, "kv_heads": 1, "rotary": rotary, "causal": False}
    told = attention_score(
        Telling(Case("self_attention", options, ((4, 8),)).graph()), "y", head=1, query=1, key=3
    )
    (top, _) = told.score.parts
    met = [(pair.parts[0].value, pair.parts[1].value) for pair in top.parts]
    lines = zip(told.query[-4:], told.key[-4:], strict=True)
    found = [(q.expression.value, k.expression.value) for q, k in lines]
    np.testing.assert_allclose(found, met)
    assert len(told.query) == len(told.key) == (8 if rotary else 4)


@pytest.mark.parametrize("key", EVERY_LAYER)
@settings(max_examples=3, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_every_layer_but_a_bend_is_told_as_arithmetic(key, data):
    """Only a σ of one number may say `σ(x)`; all else is products, sums, roots and powers."""
    told = Telling(data.draw(CASES[key]).graph())
    plain = {"exp", "ln", "√", "max", "sin", "cos", "ReLU", "GELU", "SiLU"}
    for id in told.order:
        layer = registry()[told.type(id)]
        for step in told.forward(id, 4):
            names = {layer.title} if layer.category == "activation" else set()
            waiting = [step.expression]
            while waiting:
                at = waiting.pop()
                assert at.operation != "apply" or at.label in plain | names
                assert at.label not in names or len(at.parts) == 1
                waiting += at.parts


def test_norms_and_blocks_in_words():
    norm = chain([sample("x", [1.0, 3.0]), layer("layer_norm", "y")])
    assert Telling(norm).cell("y", (0,)).expression.text() == (
        "1·((1 + (−1)·((1 + 3) / 2)) / √(((1 + (−1)·2)·(1 + (−1)·2)"
        " + (3 + (−1)·2)·(3 + (−1)·2)) / 2 + 1·10⁻⁵)) + 0"
    )
    rms = chain([sample("x", [3.0, 4.0]), layer("rms_norm", "y")])
    assert Telling(rms).cell("y", (1,)).expression.text() == "1·(4 / √((3·3 + 4·4) / 2 + 1·10⁻⁵))"
    weights = {"W_1": [[1, 2], [3, 4]], "W_2": [[1, -1], [2, 0]]}
    block = chain(
        [
            sample("x", [1.0, -1.0]),
            layer("feed_forward", "y", weights=weights, kind="relu", bias=False, hidden=2),
        ]
    )
    assert Telling(block).cell("y", (0,)).expression.text() == (
        "1·ReLU(1·1 + 2·(−1)) + (−1)·ReLU(3·1 + 4·(−1))"
    )


@pytest.mark.parametrize("key", ["feed_forward", "self_attention"])
def test_large_layers_are_told_with_given_inner_numbers(key):
    graph = Case(key, {}, ((40, 24),)).graph()
    told = Telling(graph)
    step = told.cell("y", (39, 5))
    assert step.expression.value == pytest.approx(told.value("y")[39, 5])
    assert all(part.parts[1].operation == "number" for part in step.expression.parts[:-1])


@pytest.mark.parametrize("key", ["softmax", "log_softmax"])
def test_scores_beyond_what_powers_can_hold(key):
    graph = chain([sample("x", [800.0, 801.0, -900.0]), layer(key, "y")])
    told = Telling(graph)
    found = [step.expression.value for step in told.forward("y")]
    np.testing.assert_allclose(found, told.value("y"), rtol=1e-12)
