"""Neighbours are those of the whole vocabulary at once; the map is numpy's own eigenvectors."""

from __future__ import annotations

import numpy as np
import pytest

from models.errors import ModelError, Stopped
from models.language_model import LanguageModel
from models.near import flatten, nearest
from models.weights import Weights


@pytest.fixture(scope="module")
def weights(model: LanguageModel) -> Weights:
    return Weights(model.folder)


def test_the_nearest_are_those_of_the_whole_table(model: LanguageModel, weights: Weights) -> None:
    (token,) = model.tokenizer.encode(" Paris")
    table = weights.embedding(slice(0, model.sizes.vocabulary)).astype(np.float64)
    vector = table[token]
    lengths = np.linalg.norm(table, axis=1)
    cosines = table @ vector / np.where(lengths > 0, lengths, 1) / lengths[token]
    found = nearest(weights, weights.embedding([token])[0], model.sizes.vocabulary, 12)
    assert list(found.ids) == list(np.argsort(-cosines)[:12])
    np.testing.assert_allclose(found.cosines, cosines[found.ids], atol=1e-5)
    assert found.ids[0] == token
    assert found.cosines[0] == pytest.approx(1)
    assert found.mean == pytest.approx(cosines.mean(), abs=1e-5)


def test_no_direction_and_a_stop_are_said(weights: Weights) -> None:
    with pytest.raises(ModelError, match="no direction"):
        nearest(weights, np.zeros(576, np.float32), 49_152, 3)
    with pytest.raises(Stopped):
        nearest(weights, np.ones(576, np.float32), 49_152, 3, lambda: True)


def test_the_map_is_the_plane_of_the_largest_eigenvectors() -> None:
    rng = np.random.default_rng(3)
    vectors = (rng.normal(size=(30, 12)) * np.linspace(4, 0.5, 12)).astype(np.float32)
    found = flatten(vectors)
    values, directions = np.linalg.eigh(np.cov(vectors.T.astype(np.float64)))
    np.testing.assert_allclose(found.explained, values[::-1][:2] / values.sum(), rtol=1e-5)
    for axis in range(2):
        assert abs(found.axes[axis] @ directions[:, -1 - axis]) == pytest.approx(1, abs=1e-5)
    centred = vectors - vectors.mean(axis=0)
    np.testing.assert_allclose(found.points, centred @ found.axes.T, atol=1e-4)


def test_a_map_is_not_mirrored_by_one_row_more() -> None:
    rng = np.random.default_rng(5)
    vectors = (rng.normal(size=(9, 8)) * np.linspace(5, 1, 8)).astype(np.float32)
    before = flatten(vectors[:8])
    mirrored = type(before)(-before.points, -before.axes, before.explained)
    for like in (before, mirrored):
        after = flatten(vectors, like)
        assert all(float(a @ b) > 0 for a, b in zip(after.axes, like.axes, strict=True))


def test_two_rows_lie_on_a_line_and_one_is_no_map() -> None:
    vectors = np.array([[0, 0, 0], [3, 4, 0]], np.float32)
    found = flatten(vectors)
    np.testing.assert_allclose(found.explained, [1, 0], atol=1e-9)
    np.testing.assert_allclose(np.abs(found.points[:, 0]), 2.5)
    for few in (vectors[:1], vectors[[0, 0]]):
        with pytest.raises(ModelError, match="at least two"):
            flatten(few)
