"""Optimisers against the written formula, step by step in plain float64, and schedules."""

from __future__ import annotations

import numpy as np
import pytest

from engine.optimizers import OPTIMIZERS, SCHEDULES, STRETCH, rate_at, stretches


def _by_hand(key, weights, gradients, rate, decay):
    """The textbook update, written out without any of the engine's rearrangements."""
    w = weights.copy()
    m, v = np.zeros_like(w), np.zeros_like(w)
    for step, g in enumerate(gradients, 1):
        if key == "sgd":
            w = w - rate * g
        elif key == "momentum":
            v = 0.9 * v + g
            w = w - rate * v
        elif key == "nesterov":
            v = 0.9 * v + g
            w = w - rate * (g + 0.9 * v)
        elif key == "rmsprop":
            v = 0.99 * v + 0.01 * g**2
            w = w - rate * g / (np.sqrt(v) + 1e-8)
        else:
            w = w - rate * decay * w
            m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g**2
            corrected = np.sqrt(v / (1 - 0.999**step)) + 1e-8
            w = w - rate * m / (1 - 0.9**step) / corrected
    return w


@pytest.mark.parametrize("key", OPTIMIZERS)
@pytest.mark.parametrize("size", [1, 7, STRETCH + 3])
def test_updates_follow_the_formula(key, size):
    rng = np.random.default_rng(0)
    start = rng.normal(size=size)
    gradients = [rng.normal(size=size) for _ in range(6)]
    optimizer = OPTIMIZERS[key]
    options = optimizer.complete({})
    weights, gradient = start.copy(), np.zeros(size)
    memory = tuple(np.zeros(size) for _ in range(optimizer.memories))
    numbers = tuple(np.zeros(()) for _ in optimizer.numbers(options, 1.0, 1))
    parts = list(stretches(weights, gradient, memory, np.zeros(min(size, STRETCH))))
    assert sum(part.weights.size for part in parts) == size
    calls = [each for part in parts for each in optimizer.calls(part, options, numbers)]
    for step, given in enumerate(gradients, 1):
        gradient[...] = given
        for held, found in zip(numbers, optimizer.numbers(options, 0.01, step), strict=True):
            held[()] = found
        for each in calls:
            each()
    expected = _by_hand(key, start, gradients, 0.01, 0.0)
    np.testing.assert_allclose(weights, expected, rtol=1e-7, atol=1e-9)


def test_schedules():
    def rates(schedule, options=None, warm_up=0):
        return [rate_at(1.0, schedule, options or {}, warm_up, step, 100) for step in range(101)]

    assert set(rates("constant")) == {1.0}
    stepped = rates("step", {"every": 30, "drop": 0.5})
    assert stepped[29:31] == [1.0, 0.5]
    assert stepped[90] == 0.125
    cosine = rates("cosine", {"floor": 0.2})
    assert cosine[0] == 1.0
    assert cosine[50] == pytest.approx(0.6)
    assert cosine[100] == pytest.approx(0.2)
    warm = rates("cosine", warm_up=10)
    assert warm[:10] == pytest.approx([step / 10 for step in range(1, 11)])
    assert warm[10] == 1.0
    assert rate_at(1.0, "cosine", {}, 0, 10**9, 10) == pytest.approx(0.1)


@pytest.mark.parametrize("declared", [*OPTIMIZERS.values(), *SCHEDULES.values()])
def test_what_can_be_chosen_is_described(declared):
    assert declared.title
    assert declared.help.endswith(".")
    for option in declared.options:
        assert option.problem(option.default) == ""
