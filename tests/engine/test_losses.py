"""Losses: slopes against central differences, values and slopes against the written formulas."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.errors import EngineError
from engine.losses import LOSSES, loss_value


def _case(key, shape, seed):
    rng = np.random.default_rng(seed)
    output = rng.normal(size=shape) * 2
    if key in ("binary_cross_entropy", "cross_entropy"):
        output = 1 / (1 + np.exp(-output))
    targets = {
        "numbers": rng.normal(size=shape),
        "shares": rng.random(shape),
        "signs": rng.choice([-1.0, 1.0], shape),
        "classes": rng.integers(0, shape[-1], shape[:-1]),
    }[LOSSES[key].targets]
    return output, targets


@pytest.mark.parametrize("key", LOSSES)
@settings(max_examples=15, deadline=None)
@given(
    shape=st.lists(st.integers(1, 4), min_size=2, max_size=3).map(tuple), seed=st.integers(0, 99)
)
def test_slopes_equal_central_differences(key, shape, seed):
    output, targets = _case(key, shape, seed)
    _, gradient = loss_value(key, output, targets)
    for cell in np.ndindex(shape):
        above, below = output.copy(), output.copy()
        above[cell] += 1e-6
        below[cell] -= 1e-6
        slope = (loss_value(key, above, targets)[0] - loss_value(key, below, targets)[0]) / 2e-6
        assert gradient[cell] == pytest.approx(slope, rel=1e-5, abs=1e-8)


def _sigmoid(x):
    return 1 / (1 + math.exp(-x))


# key → (loss of one number y with target t, its derivative by y), as a textbook has them
FORMULAS = {
    "mse": (lambda y, t: (y - t) ** 2, lambda y, t: 2 * (y - t)),
    "huber": (
        lambda y, t: (y - t) ** 2 / 2 if abs(y - t) <= 1 else abs(y - t) - 0.5,
        lambda y, t: y - t if abs(y - t) <= 1 else math.copysign(1, y - t),
    ),
    "hinge": (lambda y, t: max(0.0, 1 - t * y), lambda y, t: -t if t * y < 1 else 0.0),
    "binary_cross_entropy": (
        lambda p, t: -t * math.log(p) - (1 - t) * math.log(1 - p),
        lambda p, t: (1 - t) / (1 - p) - t / p,
    ),
    "binary_cross_entropy_logits": (
        lambda x, t: -t * math.log(_sigmoid(x)) - (1 - t) * math.log(1 - _sigmoid(x)),
        lambda x, t: _sigmoid(x) - t,
    ),
}


@pytest.mark.parametrize("key", FORMULAS)
@settings(max_examples=30, deadline=None)
@given(
    shape=st.lists(st.integers(1, 5), min_size=2, max_size=3).map(tuple), seed=st.integers(0, 999)
)
def test_losses_of_single_numbers_are_their_formulas(key, shape, seed):
    output, targets = _case(key, shape, seed)
    value, gradient = loss_value(key, output, targets)
    one, slope = FORMULAS[key]
    pairs = list(zip(output.ravel().tolist(), targets.ravel().tolist(), strict=True))
    assert value == pytest.approx(math.fsum(one(y, t) for y, t in pairs) / len(pairs), rel=1e-10)
    expected = [slope(y, t) / len(pairs) for y, t in pairs]
    np.testing.assert_allclose(gradient.ravel(), expected, rtol=1e-9, atol=1e-14)


@pytest.mark.parametrize("key", ["cross_entropy", "cross_entropy_logits"])
@settings(max_examples=30, deadline=None)
@given(
    shape=st.lists(st.integers(1, 5), min_size=2, max_size=3).map(tuple), seed=st.integers(0, 999)
)
def test_losses_of_classes_are_their_formulas(key, shape, seed):
    output, targets = _case(key, shape, seed)
    value, gradient = loss_value(key, output, targets)
    rows, right = output.reshape(-1, shape[-1]).tolist(), targets.ravel().tolist()
    surprise, slopes = [], []
    for scores, t in zip(rows, right, strict=True):
        if key == "cross_entropy":
            shares = scores
            slope = [-1 / p if at == t else 0.0 for at, p in enumerate(shares)]
        else:
            powers = [math.exp(each) for each in scores]
            shares = [each / math.fsum(powers) for each in powers]
            slope = [p - (at == t) for at, p in enumerate(shares)]
        surprise.append(-math.log(shares[t]))
        slopes.append([each / len(rows) for each in slope])
    assert value == pytest.approx(math.fsum(surprise) / len(rows), rel=1e-10, abs=1e-15)
    found = gradient.reshape(len(rows), -1)
    np.testing.assert_allclose(found, slopes, rtol=1e-9, atol=1e-14)


def test_every_loss_has_a_formula():
    assert {*FORMULAS, "cross_entropy", "cross_entropy_logits"} == set(LOSSES)


def test_values_by_hand():
    assert loss_value("mse", [[1.0, 3.0]], [[0.0, 1.0]])[0] == 2.5
    assert loss_value("huber", [[0.5, 3.0]], [[0.0, 0.0]])[0] == (0.125 + 2.5) / 2
    assert loss_value("hinge", [[0.5, -2.0]], [[1.0, -1.0]])[0] == 0.25
    half = np.log(2)
    assert loss_value("binary_cross_entropy", [[0.5]], [[1.0]])[0] == pytest.approx(half)
    assert loss_value("binary_cross_entropy_logits", [[0.0]], [[1.0]])[0] == pytest.approx(half)
    assert loss_value("cross_entropy", [[0.5, 0.25, 0.25]], [0])[0] == pytest.approx(half)
    assert loss_value("cross_entropy_logits", [[7.0, 7.0]], [1])[0] == pytest.approx(half)


@pytest.mark.parametrize("score", [-1e4, 1e4])
def test_large_scores_do_not_overflow(score):
    for key, target in (("binary_cross_entropy_logits", [[1.0]]), ("cross_entropy_logits", [0])):
        output = [[score]] if key.startswith("binary") else [[score, 0.0]]
        value, gradient = loss_value(key, output, target)
        assert np.isfinite(value)
        assert np.isfinite(gradient).all()


@pytest.mark.parametrize(
    ("key", "output", "target", "words"),
    [
        ("mse", [[1.0]], [[1.0, 2.0]], "needs targets of 1, but was given 2"),
        ("cross_entropy", [[0.5, 0.5]], [2], "tells 2 classes apart, but a target is 2"),
        ("cross_entropy", [[0.5, 0.5]], [0.5], "must be whole numbers"),
        ("cross_entropy", [[0.5, 0.5]], [-1], "numbered from 0, but a target is negative"),
        ("cross_entropy", [[0.5, 0.5]], [float("inf")], "not a finite number"),
        ("cross_entropy", [[0.5, 0.5]], ["cat"], "targets that are numbers"),
        ("cross_entropy", [[0.5, 0.5]] * 2, [1], "2 outputs but 1 targets"),
        ("hinge", [[0.5]], [[3.0]], "needs targets that are −1 or 1"),
        ("hinge", [[0.5]], [[0.0]], "needs targets that are −1 or 1"),
        ("mse", [[1.0], [2.0]], [[1.0]], "2 outputs but 1 targets"),
        ("mse", [["x"]], [[1.0]], "compares numbers only"),
        ("mse", np.zeros((0, 1)), np.zeros((0, 1)), "at least one example"),
        ("mse", 1.0, 1.0, "at least one example"),
        ("binary_cross_entropy", [[0.5]], [[-1.0]], "needs targets from 0 to 1"),
        ("mse", [[1.0]], [[float("nan")]], "not a finite number"),
        ("regret", [[1.0]], [[1.0]], "no loss called"),
    ],
)
def test_targets_that_do_not_fit_are_told(key, output, target, words):
    with pytest.raises(EngineError, match=words):
        loss_value(key, output, target)
