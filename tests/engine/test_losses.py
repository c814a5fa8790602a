"""Losses: their slopes against central differences, their values against the written formula."""

from __future__ import annotations

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
        ("cross_entropy", [[0.5, 0.5]], [-1], "tells 2 classes apart"),
        ("hinge", [[0.5]], [[3.0]], "needs targets from -1 to 1"),
        ("binary_cross_entropy", [[0.5]], [[-1.0]], "needs targets from 0 to 1"),
        ("mse", [[1.0]], [[float("nan")]], "not a finite number"),
        ("regret", [[1.0]], [[1.0]], "no loss called"),
    ],
)
def test_targets_that_do_not_fit_are_told(key, output, target, words):
    with pytest.raises(EngineError, match=words):
        loss_value(key, output, target)
