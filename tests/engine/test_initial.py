"""Start weights: each way has the spread its paper says, and the same seed draws the same bits."""

from __future__ import annotations

import math

import numpy as np
import pytest

from engine.build import chain, layer
from engine.initial import INITIALISATIONS, fans
from engine.spec import registry

WIDE = (300, 200)  # outputs × inputs
KERNELS = (60, 8, 5, 5)


def drawn(key, shape, scale=1.0, seed=0):
    return INITIALISATIONS[key].fill(shape, scale, np.random.default_rng(seed))


def test_the_ways_there_are():
    names = {"zeros", "constant", "normal", "uniform", "xavier", "he", "orthogonal"}
    assert set(INITIALISATIONS) == names
    for way in INITIALISATIONS.values():
        assert way.title
        assert way.help.endswith(".")


@pytest.mark.parametrize("key", INITIALISATIONS)
@pytest.mark.parametrize("shape", [WIDE, KERNELS, (1, 1), (3, 7), (7, 3), (5,)])
def test_the_same_seed_draws_the_same_bits_in_every_shape(key, shape):
    if key == "orthogonal" and len(shape) == 1:
        return  # rows are needed
    found = drawn(key, shape, 0.5)
    assert found.shape == shape
    assert np.isfinite(found).all()
    assert found.tobytes() == drawn(key, shape, 0.5).tobytes()
    if key not in ("zeros", "constant", "orthogonal"):
        assert (found != drawn(key, shape, 0.5, seed=1)).all()


def test_fixed_ways():
    assert (drawn("zeros", WIDE, 3.0) == 0).all()
    assert (drawn("constant", WIDE, 3.0) == 3).all()


def test_normal_and_uniform_have_the_scale():
    normal, uniform = drawn("normal", WIDE, 0.2), drawn("uniform", WIDE, 0.2)
    assert normal.std() == pytest.approx(0.2, rel=0.02)
    assert abs(normal.mean()) < 0.003
    assert 0.199 < np.abs(uniform).max() < 0.2
    assert uniform.std() == pytest.approx(0.2 / math.sqrt(3), rel=0.02)


@pytest.mark.parametrize(
    ("shape", "inputs", "outputs"), [(WIDE, 200, 300), (KERNELS, 8 * 25, 60 * 25)]
)
def test_xavier_and_he_keep_the_spread_from_layer_to_layer(shape, inputs, outputs):
    assert fans(shape) == (inputs, outputs)
    xavier, he = drawn("xavier", shape), drawn("he", shape)
    reach = math.sqrt(6 / (inputs + outputs))  # Glorot 2010, equation 16
    assert 0.99 * reach < np.abs(xavier).max() <= reach
    assert xavier.std() == pytest.approx(math.sqrt(2 / (inputs + outputs)), rel=0.03)
    assert he.std() == pytest.approx(math.sqrt(2 / inputs), rel=0.03)  # He 2015, equation 10
    assert abs(np.mean(he**4) / np.var(he) ** 2 - 3) < 0.2  # normal, not uniform (1.8)


@pytest.mark.parametrize("shape", [(4, 9), (9, 4), (6, 6), (5, 3, 2, 2)])
def test_orthogonal_rows_or_columns(shape):
    found = drawn("orthogonal", shape, 1.5).reshape(shape[0], -1)
    small = found @ found.T if found.shape[0] <= found.shape[1] else found.T @ found
    np.testing.assert_allclose(small, 2.25 * np.eye(len(small)), atol=1e-12)


def test_orthogonal_draws_favour_no_sign():
    signs = [math.copysign(1, drawn("orthogonal", (3, 3), 1.0, seed)[0, 0]) for seed in range(400)]
    assert abs(sum(signs)) < 80  # 4 standard deviations


def test_layers_start_as_their_options_say():
    for key in ("linear", "conv2d", "self_attention", "feed_forward"):
        assert {"start", "start_scale"} <= {option.name for option in registry()[key].options}
    graph = chain(
        [
            layer("input", "x", shape=(200,)),
            layer("linear", "f", outputs=300, start="he", start_scale=2.0),
        ],
        seed=5,
    )
    assert graph.node("f").weights["W"].std() == pytest.approx(2 * math.sqrt(2 / 200), rel=0.03)
    assert (graph.node("f").weights["b"] == 0).all()
