"""The autoencoder among the examples squeezes pictures as well as any linear one can."""

from __future__ import annotations

import numpy as np

from engine.data import make
from engine.examples import examples


def test_its_directions_are_those_of_the_singular_value_decomposition() -> None:
    document = next(each for each in examples() if each.key == "autoencoder").build()
    encode = np.asarray(document.graph.node("encode").weights["W"])  # (8, 64)
    images = np.asarray(make("digits-8").points, np.float64).reshape(-1, 64)
    wanted = np.linalg.svd(images - images.mean(axis=0), full_matrices=False)[2][:8]
    # The same up to the sign of each, which is free.
    assert np.allclose(np.abs(np.sum(encode * wanted, axis=1)), 1.0, atol=1e-3)
    assert np.allclose(encode @ encode.T, np.eye(8), atol=1e-3)


def test_the_sign_of_a_direction_is_the_same_everywhere() -> None:
    document = next(each for each in examples() if each.key == "autoencoder").build()
    encode = np.asarray(document.graph.node("encode").weights["W"])
    largest = np.abs(encode).argmax(axis=1)
    assert np.all(encode[np.arange(len(encode)), largest] > 0)
