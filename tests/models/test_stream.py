"""What layers add, neurons and scores: recomputed by numpy, they are what the runtime computed."""

from __future__ import annotations

import numpy as np
import pytest

from models.by_hand import one_score
from models.errors import ModelError, Stopped
from models.inspect import Inspection, inspect
from models.language_model import LanguageModel
from models.stream import added, neurons, scores
from models.weights import Weights


@pytest.fixture(scope="module")
def seen(model: LanguageModel) -> Inspection:
    return inspect(model, model.tokenizer.encode("The capital of France is the city of"))


@pytest.fixture(scope="module")
def weights(model: LanguageModel) -> Weights:
    return Weights(model.folder)


def test_heads_and_mlps_add_up_to_the_stream(
    model: LanguageModel, weights: Weights, seen: Inspection
) -> None:
    found = added(weights, model.sizes, seen, 4)
    whole = found.streams[0] + (found.heads + found.mlps).sum(axis=0)
    np.testing.assert_allclose(whole, seen.hidden[-1, 4], rtol=1e-3, atol=2e-2)
    stream, heads, mlps = found.lengths()
    assert stream.shape == (31,)
    assert heads.shape == mlps.shape == (30,)


@pytest.mark.parametrize("layer", [0, 7, 15, 28])
def test_the_neurons_write_what_the_runtime_added(
    model: LanguageModel, weights: Weights, seen: Inspection, layer: int
) -> None:
    position = 5
    found = neurons(weights, model.sizes, seen, layer, position)
    assert found.fired.shape == (len(seen.ids), model.sizes.mlp_width)
    out = weights.packed(f"layer.{layer}.down", model.sizes.mlp_width)
    written = out.times(found.fired[[position]])[0]
    parts = added(weights, model.sizes, seen, position)
    error = np.linalg.norm(written - parts.mlps[layer]) / np.linalg.norm(parts.mlps[layer])
    assert error < 0.02
    strength = np.abs(found.fired[position])
    assert strength[found.strongest[0]] == strength.max()
    assert (np.diff(strength[found.strongest]) <= 0).all()


def test_what_a_neuron_makes_likely_is_the_largest_product_with_the_head(
    model: LanguageModel, weights: Weights, seen: Inspection
) -> None:
    found = neurons(weights, model.sizes, seen, 20, 3, count=2, few=3)
    out = weights.packed("layer.20.down", model.sizes.mlp_width).matrix
    head = weights.head(slice(0, model.sizes.vocabulary))
    for neuron, tokens in zip(found.strongest, found.tokens, strict=True):
        products = head @ (out[:, neuron] * weights.vector("norm"))
        assert list(tokens) == list(np.argsort(-products)[:3])


def test_scores_are_those_by_hand_and_their_softmax_is_the_attention(
    model: LanguageModel, weights: Weights, seen: Inspection
) -> None:
    found = scores(weights, model.sizes, seen, (13, 4))
    assert np.isnan(found[2, 3])
    single = one_score(weights, model.sizes, seen, (13, 4), 6, 2)
    np.testing.assert_allclose(found[6, :7], single.scores, atol=1e-3)
    shares = np.exp(found - np.nanmax(found, axis=1, keepdims=True))
    shares /= np.nansum(shares, axis=1, keepdims=True)
    np.testing.assert_allclose(np.nan_to_num(shares), seen.head(13, 4), atol=2e-3)


def test_what_was_not_kept_is_said_and_a_stop_obeyed(
    model: LanguageModel, weights: Weights
) -> None:
    part = inspect(model, model.tokenizer.encode("one two three"), layers=[3])
    with pytest.raises(ModelError, match="too many to keep"):
        added(weights, model.sizes, part, 1)
    neurons(weights, model.sizes, part, 3, 1)
    with pytest.raises(Stopped):
        neurons(weights, model.sizes, part, 3, 1, stop=lambda: True)
