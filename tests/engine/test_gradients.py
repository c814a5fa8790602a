"""Every layer's backward pass against central differences in float64, for weights and inputs."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.graph import check
from engine.plan import Gradients, Mode, compile_plan
from tests.engine.cases import CASES, EVERY_LAYER, Case, away_from_corners

STEP = 1e-5


def test_every_registered_layer_has_a_case():
    assert sorted(CASES) == EVERY_LAYER


def _spread(shape, rng):
    """Numbers that all differ clearly: where two nearly agree, a variance bends too sharply."""
    even = np.linspace(-3.6, 3.6, int(np.prod(shape)) + 2)[1:-1]
    return away_from_corners(rng.permutation(even).reshape(shape))


def _compare(case, batch, mode, seed):
    graph = case.graph(seed)
    assert check(graph).problems == ()
    plan = compile_plan(graph)
    rng = np.random.default_rng(seed)
    found = plan.bind(batch, mode, Gradients.ALL)
    for id, array in found.inputs.items():
        array[...] = plan.samples()[id] if case.tokens else _spread(array.shape, rng)
    end = plan.result("y")
    weighting = rng.normal(size=found.values[end].shape)

    def loss():
        found.forward()
        return float((found.values[end] * weighting).sum())

    def slope(array, cell):
        before = array[cell]
        array[cell] = before + STEP
        above = loss()
        array[cell] = before - STEP
        below = loss()
        array[cell] = before
        return (above - below) / (2 * STEP)

    loss()
    plan.gradients.fill(np.nan)  # nothing may count on what a step before has left
    for array in found.gradients.values():
        array.fill(np.nan)
    found.gradients[end][...] = weighting
    found.backward()
    by_weight = plan.gradients.copy()
    by_input = {id: found.gradients[id].copy() for id in found.inputs if id in found.gradients}
    for cell in rng.permutation(plan.parameters.size)[:25]:
        expected = slope(plan.parameters, cell)
        assert by_weight[cell] == pytest.approx(expected, rel=2e-5, abs=2e-7)
    for id, gradient in by_input.items():
        cells = list(np.ndindex(*gradient.shape))
        for place in rng.permutation(len(cells))[:25]:
            expected = slope(found.inputs[id], cells[place])
            assert gradient[cells[place]] == pytest.approx(expected, rel=2e-5, abs=2e-7)
    if not case.tokens:
        assert set(by_input) == set(found.inputs)


@pytest.mark.parametrize("key", [key for key in EVERY_LAYER if key != "dropout"])
@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_backward_equals_central_differences(key, data):
    case = data.draw(CASES[key])
    batch = data.draw(st.integers(1, 3))
    mode = data.draw(st.sampled_from(Mode))
    _compare(case, batch, mode, data.draw(st.integers(0, 99)))


@pytest.mark.parametrize("key", EVERY_LAYER)
@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_going_backwards_again_gives_the_same(key, data):
    """Nothing that forward left behind may be used up: several slopes are asked of one pass."""
    case = data.draw(CASES[key])
    mode = data.draw(st.sampled_from(Mode))
    plan = compile_plan(case.graph(data.draw(st.integers(0, 99))))
    once = plan.bind(2, mode, Gradients.ALL)
    for id, array in once.inputs.items():
        array[...] = plan.samples()[id]
    once.forward()
    found = []
    for _ in range(2):
        once.gradients[plan.result("y")][...] = 1.5
        once.backward()
        inputs = [once.gradients[id].copy() for id in once.inputs if id in once.gradients]
        found.append([plan.gradients.copy(), *inputs])
    for before, again in zip(*found, strict=True):
        np.testing.assert_array_equal(before, again)


def test_dropout_passes_gradients_where_it_passed_numbers():
    plan = compile_plan(Case("dropout", {"rate": 0.5}, ((400,),)).graph())
    once = plan.bind(3, Mode.TRAIN, Gradients.ALL)
    once.inputs["x0"][...] = 1.0
    once.forward()
    once.gradients["y"][...] = 1.0
    once.backward()
    out = once.values["y"].copy()
    assert set(np.unique(out)) == {0.0, 2.0}
    assert 0.4 < (out == 0).mean() < 0.6
    np.testing.assert_array_equal(once.gradients["x0"], out)
    once.forward()
    assert (once.values["y"] != out).any()
    plain = plan.bind(3, Mode.EVALUATE)
    plain.inputs["x0"][...] = 1.0
    plain.forward()
    np.testing.assert_array_equal(plain.values["y"], 1.0)


@pytest.mark.parametrize("padding", [0, 1])
def test_of_several_largest_numbers_the_first_has_the_gradient(padding):
    plan = compile_plan(
        Case("max_pool", {"size": 2, "stride": 1, "padding": padding}, ((1, 3, 3),)).graph()
    )
    once = plan.bind(1, gradients=Gradients.ALL)
    once.inputs["x0"][...] = 7.0
    once.forward()
    once.gradients["y"][...] = 1.0
    once.backward()
    expected = {0: [[1, 1, 0], [1, 1, 0], [0, 0, 0]], 1: [[4, 2, 2], [2, 1, 1], [2, 1, 1]]}
    assert once.gradients["x0"][0, 0].tolist() == expected[padding]


def test_running_averages_follow_the_batches():
    """The variance without bias, as in PyTorch: 1/(n − 1) of the squared deviations."""
    x = np.array([[1.0], [2.0], [6.0]])
    plan = compile_plan(Case("batch_norm", {"momentum": 0.25}, ((1,),)).graph())
    mean, variance = (plan.state["y", name].copy() for name in ("mean", "variance"))
    once = plan.bind(3, Mode.TRAIN)
    once.inputs["x0"][...] = x
    once.forward()
    np.testing.assert_allclose(plan.state["y", "mean"], 0.75 * mean + 0.25 * 3)
    np.testing.assert_allclose(plan.state["y", "variance"], 0.75 * variance + 0.25 * 7)


def test_a_single_number_leaves_the_running_averages():
    plan = compile_plan(Case("batch_norm", {"momentum": 0.25}, ((1,),)).graph())
    before = plan.state["y", "variance"].copy()
    once = plan.bind(1, Mode.TRAIN)
    once.inputs["x0"][...] = 3.0
    once.forward()
    assert plan.state["y", "variance"] == before
