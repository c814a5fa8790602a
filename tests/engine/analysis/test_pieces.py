"""Every registered activation either is known by its corners or really bends."""

import numpy as np
import pytest

from engine.analysis.pieces import CORNERS, pieces, straight
from engine.build import chain, layer, sample
from engine.errors import EngineError
from engine.layers.activations import Activation
from engine.plan import compile_plan
from engine.spec import registry
from tests.engine.analysis.nets import alone

ACTIVATIONS = [key for key, found in registry().items() if isinstance(found, Activation)]
AFFINE = {"linear", "add", "concatenate", "scale", "flatten", "identity", "dropout", "batch_norm"}


def apply(key, x):
    """σ by the plan alone."""
    graph = chain([sample("x", [0]), layer(key, "y")])
    return compile_plan(graph).run({"x": x[:, np.newaxis]})["y"][:, 0]


@pytest.mark.parametrize("key", ACTIVATIONS)
def test_an_activation_has_corners_exactly_when_it_is_straight_between_few_points(key):
    x = np.linspace(-8, 8, 4001)
    y = apply(key, x)
    bends = np.abs(np.diff(y, 2)) > 1e-9
    assert (bends.sum() < 10) == (key in CORNERS)


@pytest.mark.parametrize("key", sorted(CORNERS))
def test_the_pieces_are_the_activation(key):
    found = pieces(registry()[key], registry()[key].complete({}))
    x = np.concatenate([np.random.default_rng(0).uniform(-9, 9, 500), found.corners])
    which = np.searchsorted(found.corners, x, side="left")  # a corner belongs below …
    for place, above in enumerate(found.above):  # … unless it says otherwise
        which[x == found.corners[place]] += above
    expected = found.slopes[which] * x + found.starts[which]
    np.testing.assert_allclose(apply(key, x), expected, rtol=1e-12, atol=1e-12)


def test_a_leaky_slope_is_taken_from_the_option():
    found = pieces(registry()["leaky_relu"], {"slope": 0.125})
    np.testing.assert_array_equal(found.slopes, [0.125, 1])


TRIED = [key for key in registry() if alone(key) is not None and key not in CORNERS]


@pytest.mark.parametrize("key", TRIED)
def test_layers_are_matrices_exactly_when_they_are_affine(key):
    """Affine means f(a + b) − f(a) − f(b) + f(0) = 0, asked of the plan at other points."""
    plan = compile_plan(alone(key))
    rng = np.random.default_rng(7)
    a, b = rng.standard_normal((2, 4))
    batch = np.stack([a + b, a, b, np.zeros(4)])
    both, first, second, none = plan.run(dict.fromkeys(plan.inputs, batch))["tested"].reshape(4, -1)
    if np.abs(both - first - second + none).max() > 1e-9:
        with pytest.raises(EngineError, match="no straight pieces"):
            straight(plan, "tested")
        return
    rule = straight(plan, "tested")
    matrices = [np.eye(4) if matrix is None else matrix for matrix in rule.matrices]
    np.testing.assert_allclose(sum(m @ a for m in matrices) + rule.start, first, atol=1e-9)


def test_known_affine_layers_are_among_those_tried():
    assert {key for key in AFFINE if key in registry()} - {"identity"} <= set(TRIED)
