"""The error function beside the standard library's, in both precisions."""

from __future__ import annotations

import math

import numpy as np
import pytest

from engine.special import erf

POINTS = np.concatenate([np.linspace(-7, 7, 40_001), np.logspace(-300, 1, 5_001), [0.0]])


@pytest.mark.parametrize(("dtype", "relative"), [(np.float64, 1e-15), (np.float32, 3e-7)])
def test_the_stated_error_holds(dtype, relative):
    x = POINTS.astype(dtype)
    expected = np.array([math.erf(each) for each in x.tolist()])
    found = erf(x, np.empty_like(x)).astype(np.float64)
    smallest = np.finfo(dtype).tiny  # below it numbers have fewer digits
    wrong = np.abs(found - expected) > relative * np.abs(expected) + smallest
    assert not wrong.any(), x[wrong][:5]


@pytest.mark.parametrize("dtype", [np.float64, np.float32])
def test_the_ends_and_what_is_no_number(dtype):
    x = np.array([np.inf, -np.inf, np.nan, 1e30, -0.0], dtype)
    found = erf(x, np.empty_like(x))  # and no warning
    np.testing.assert_array_equal(found, np.array([1, -1, np.nan, 1, -0.0], dtype))
    assert np.signbit(found[-1])


def test_every_cell_of_an_array_longer_than_one_stretch():
    x = np.random.default_rng(0).normal(size=(3, 7_001)).astype(np.float32)
    expected = np.vectorize(math.erf)(x)
    np.testing.assert_allclose(erf(x, np.empty_like(x)), expected, rtol=3e-7)
