"""Curves and derivatives against the plan and against central differences."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.analysis.curves import curves, derivative, gradient_by_input
from engine.analysis.section import Cell, feature_section, section
from engine.build import affine, chain, layer, sample
from engine.errors import EngineError
from engine.plan import compile_plan
from tests.engine.analysis.nets import random_network

SMOOTH = ("tanh", "sigmoid", "gelu", "silu", "softplus", "sine", "square")


def test_every_neuron_is_a_curve():
    graph = chain([sample("x", [0]), affine("f", [[2], [-1]], [1, 0]), layer("relu", "a")])
    found = curves(graph, -1, 1, count=5)
    np.testing.assert_allclose(found.x, [-1, -0.5, 0, 0.5, 1])
    np.testing.assert_allclose(found.values["f"], [[-1, 0, 1, 2, 3], [1, 0.5, 0, -0.5, -1]])
    np.testing.assert_allclose(found.values["a"][1], [1, 0.5, 0, 0, 0])


@settings(max_examples=25, deadline=None)
@given(
    st.sampled_from(SMOOTH),
    st.lists(st.integers(1, 5), min_size=1, max_size=3),
    st.integers(1, 3),
    st.integers(0, 10_000),
)
def test_the_derivative_is_the_limit_of_differences(activation, widths, inputs, seed):
    graph = random_network(widths, inputs, 2, activation, seed)
    along = section(graph, [Cell("x", (inputs - 1,))])
    last = f"f_{len(widths) + 1}"
    for target in (last, "a_1"):
        found = derivative(graph, target, -1, 1, along, 9)
        h = 1e-5
        above = curves(graph, -1 + h, 1 + h, along, 9).values[target]
        below = curves(graph, -1 - h, 1 - h, along, 9).values[target]
        np.testing.assert_allclose(found, (above - below) / (2 * h), rtol=1e-4, atol=1e-6)


def test_both_derivatives_of_two_inputs():
    graph = random_network([6, 6], outputs=3, activation="tanh", seed=3)
    points = np.random.default_rng(0).uniform(-1, 1, (7, 2))
    found = gradient_by_input(compile_plan(graph), "f_3", section(graph), points)
    assert found.shape == (2, 3, 7)
    plan, h = compile_plan(graph), 1e-6
    for axis in (0, 1):
        step = np.eye(2)[axis] * h
        up, down = plan.run({"x": points + step}), plan.run({"x": points - step})
        slope = (up["f_3"] - down["f_3"]).T / (2 * h)
        np.testing.assert_allclose(found[axis], slope, rtol=1e-6, atol=1e-8)


def test_the_slope_of_a_step_is_zero_and_of_the_input_itself_one():
    graph = chain([sample("x", [0]), layer("step", "s")])
    np.testing.assert_array_equal(derivative(graph, "s", -1, 1, count=4), np.zeros((1, 4)))
    np.testing.assert_array_equal(derivative(graph, "x", -1, 1, count=4), np.ones((1, 4)))


@pytest.mark.parametrize(
    ("ask", "sentence"),
    [
        (lambda n: curves(n, 1, 1), "range is empty"),
        (lambda n: curves(n, 0, np.inf), "range is empty"),
        (lambda n: curves(n, 0, 1, count=1), "2 to 100,000"),
        (lambda n: curves(random_network([2]), 0, 1), "one of the inputs"),
        (lambda n: curves(n, 0, 1, section(random_network([2]))), "draw a map"),
        (lambda n: derivative(n, "nowhere", 0, 1), "no layer 'nowhere'"),
        (lambda n: derivative(random_network([300], 1), "a_1", 0, 1), "up to 256"),
        (lambda n: derivative(n, "f_2", 0, 1, feature_section(n, ("x",))), "not through features"),
    ],
)
def test_what_cannot_be_drawn_is_said(ask, sentence):
    with pytest.raises(EngineError, match=sentence):
        ask(random_network([2], 1))


def test_curves_of_wide_layers_are_made_in_portions(monkeypatch):
    """The same numbers, and derivatives, however few points go through the network together."""
    graph = random_network([5, 3], activation="tanh", inputs=1)
    whole = curves(graph, -2, 2, count=50)
    slope = derivative(graph, "f_2", -2, 2, count=50)
    monkeypatch.setattr("engine.analysis.curves.PIECE_CELLS", 100)
    plan = compile_plan(graph)
    together: list[int] = []
    run = plan.run
    monkeypatch.setattr(
        plan, "run", lambda inputs: together.append(len(inputs["x"])) or run(inputs)
    )
    found = curves(plan, -2, 2, count=50, layers=["f_2"])
    assert list(found.values) == ["f_2"]
    assert max(together) < 50
    assert sum(together) == 50
    np.testing.assert_allclose(found.values["f_2"], whole.values["f_2"], rtol=1e-12)
    np.testing.assert_allclose(derivative(graph, "f_2", -2, 2, count=50), slope, rtol=1e-12)
