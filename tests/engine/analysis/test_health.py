"""The report on what will not learn, against cases made so that the answer is known."""

import numpy as np
import pytest

from engine.analysis.health import health
from engine.build import affine, chain, sample
from engine.errors import EngineError
from engine.plan import compile_plan
from tests.engine.analysis.nets import random_network, stacked

RNG = np.random.default_rng(0)
DATA = RNG.uniform(-1, 1, (700, 2))  # more than is measured at once


def kinds(found):
    return [each.kind for each in found.findings]


def test_units_that_no_sample_wakes_are_counted():
    w = [[1, 0], [0, 1], [1, 1], [1, -1]]
    network = stacked([(w, [-5, 0, -2.5, 0]), ([[1, 1, 1, 1]], [0])])
    found = health(network, {"x": DATA})
    (bend,) = [each for each in found.layers if each.node == "a_1"]
    assert bend.never == (0, 2)  # |x| ≤ 1, so x − 5 and x + y − 2.5 stay below 0
    assert bend.never_share == 0.5
    assert kinds(found) == ["dead"]
    assert found.findings[0].node == "a_1"
    assert "2 of 4 units are never active on these 700 samples" in found.findings[0].sentence


def test_never_active_equals_a_count_by_hand():
    network = random_network([12, 12], seed=3)
    found = health(network, {"x": DATA})
    values = compile_plan(network).run({"x": DATA})
    for each in found.layers:
        if each.node in ("a_1", "a_2"):
            active = values[each.node].max(axis=0) > 0
            assert each.never == tuple(np.flatnonzero(~active))


def test_mean_gradients_equal_differences():
    network = random_network([4, 3], activation="tanh", seed=1)
    found = {each.node: each for each in health(network, {"x": DATA}).layers}
    plan = compile_plan(network)
    total = plan.run({"x": DATA})["f_3"].sum()
    w, h = network.node("f_1").weights["W"], 1e-6
    slopes = []
    for node in ("f_1",):
        for name in ("W", "b"):
            array = network.node(node).weights[name]
            for cell in np.ndindex(array.shape):
                moved = array.copy()
                moved[cell] += h
                changed = network.with_node(network.node(node).with_weights(**{name: moved}))
                slopes.append((compile_plan(changed).run({"x": DATA})["f_3"].sum() - total) / h)
    assert len(slopes) == w.size + 4
    assert found["f_1"].weight_gradient == pytest.approx(np.abs(slopes).mean(), rel=1e-4)
    assert found["f_3"].gradient == 1.0  # of the sum of the outputs by each output


def test_a_losss_gradients_are_used_where_given():
    network = random_network([4], seed=1)
    seeds = np.linspace(-2, 2, 700)[:, np.newaxis]
    found = {e.node: e for e in health(network, {"x": DATA}, {"f_2": seeds}).layers}
    assert found["f_2"].gradient == pytest.approx(np.abs(seeds).mean())


def deep(factor):
    """Nine layers, each shuffling six numbers and multiplying them by ±factor."""
    rng = np.random.default_rng(4)
    nodes, before = [sample("x", [0, 0])], 2
    for place in range(9):
        signs = rng.choice([-factor, factor], 6)
        w = (np.eye(6) * signs)[rng.permutation(6)][:, :before]
        nodes.append(affine(f"f_{place}", w))
        before = 6
    return chain(nodes)


def test_small_weights_make_gradients_vanish_and_large_ones_explode():
    """Each of the eight layers between multiplies every derivative by ±factor."""
    small = health(deep(0.25), {"x": DATA})
    (finding,) = small.findings
    assert (finding.kind, finding.node) == ("vanishing", "f_0")
    gradients = {each.node: each.gradient for each in small.layers}
    assert gradients["f_0"] / gradients["f_8"] == pytest.approx(0.25**8)
    assert "shrinks 66,000 times (1 to 1.5e-05)" in finding.sentence  # 4^8 = 65,536
    (finding,) = health(deep(5.0), {"x": DATA}).findings
    assert finding.kind == "exploding"
    assert "grows 390,000 times (1 to 3.9e+05)" in finding.sentence  # 5^8 = 390,625
    assert kinds(health(deep(1.0), {"x": DATA})) == ["fine"]
    assert kinds(health(deep(0.5), {"x": DATA})) == ["fine"]  # 256 times is not worth a word


def test_numbers_beyond_floats_are_an_explosion_not_a_crash():
    huge = chain(
        [sample("x", [0, 0])] + [affine(f"f_{i}", np.full((2, 2), 1e200)) for i in range(4)]
    )
    found = health(huge, {"x": DATA[:5]})
    assert kinds(found) == ["exploding"]


def test_a_dead_layer_lets_no_gradient_through():
    network = stacked([([[1, 1]], [-9]), ([[1], [2]], [0, 0]), ([[1, 1]], [1])])
    found = health(network, {"x": DATA})
    assert kinds(found) == ["dead", "dead", "vanishing"]
    assert "the only unit is never active" in found.findings[0].sentence
    assert "No gradient" in found.findings[-1].sentence


def test_a_step_blocks_and_saturated_units_are_named():
    blocked = health(random_network([4], activation="step"), {"x": DATA})
    assert kinds(blocked) == ["blocked"]
    wide = random_network([5], activation="tanh", seed=2)
    scaled = wide.with_node(wide.node("f_1").with_weights(W=wide.node("f_1").weights["W"] * 100))
    found = health(scaled, {"x": DATA})
    assert "saturated" in kinds(found)
    z = compile_plan(scaled).run({"x": DATA})["f_1"]
    (bend,) = [each for each in found.layers if each.node == "a_1"]
    assert bend.saturated == pytest.approx((1 - np.tanh(z) ** 2 < 0.05).mean())


def test_a_layer_that_never_bends_is_named():
    network = stacked([([[1, 0], [0, 1]], [5, 5]), ([[1, 1]], [0])])
    found = health(network, {"x": DATA})
    assert kinds(found) == ["straight"]
    (bend,) = [each for each in found.layers if each.node == "a_1"]
    assert bend.always == (0, 1)


@pytest.mark.parametrize(
    ("inputs", "sentence"),
    [
        ({}, "lack numbers"),
        ({"x": np.zeros((0, 2))}, "at least one"),
        ({"x": np.zeros((5, 3))}, "do not fit"),
    ],
)
def test_data_that_do_not_fit_are_said(inputs, sentence):
    with pytest.raises(EngineError, match=sentence):
        health(random_network([2]), inputs)
