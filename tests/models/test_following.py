"""Followed token by token, the inside is that of the whole text, and the text is the same."""

from __future__ import annotations

import numpy as np
import pytest

from models import catalog
from models.following import FollowingReader
from models.inspect import inspect
from models.language_model import LanguageModel
from models.manifest import INSPECTION


@pytest.fixture(scope="module")
def showing(model: LanguageModel) -> LanguageModel:
    return LanguageModel.load(catalog.folder(catalog.SMOLLM2), "cpu", 2, INSPECTION)


def test_each_token_shows_its_row_of_every_head(showing: LanguageModel) -> None:
    ids = showing.tokenizer.encode("The capital of France is Paris, and that of Italy")
    reader, plain = FollowingReader(showing), showing.reader()
    np.testing.assert_array_equal(reader.read(ids[:6]), plain.read(ids[:6]))
    assert reader.newest() is None
    whole = inspect(showing, ids)
    for at, token in enumerate(ids[6:], 6):
        np.testing.assert_array_equal(reader.read([token]), plain.read([token]))
        shown = reader.newest()
        assert shown is not None
        assert (shown.token, shown.count) == (token, at + 1)
        assert shown.attention.shape == (30, 9, at + 1)
        np.testing.assert_allclose(shown.attention.sum(axis=2), 1, atol=1e-4)
        # One position at a time is computed by another kernel, with other rounding.
        apart = np.abs(shown.attention - whole.attention[:, :, at, : at + 1])
        assert apart.mean() < 0.01
        error = np.linalg.norm(shown.hidden - whole.hidden[:, at]) / np.linalg.norm(shown.hidden)
        assert error < 0.1


def test_a_model_that_only_generates_shows_nothing(model: LanguageModel) -> None:
    if model.generation.earlier:
        pytest.skip("another test has looked inside with this model")
    reader = FollowingReader(model)
    reader.read([5, 6, 7])
    reader.read([8])
    assert reader.newest() is None
