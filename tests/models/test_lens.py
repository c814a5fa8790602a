"""The lens ends in the model's own answer, and the parts of a logit add up to it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from models import lens as lenses
from models.by_hand import one_score
from models.cache import KeyValueCache
from models.errors import ModelError, Stopped
from models.inspect import Inspection, inspect
from models.language_model import LanguageModel
from models.lens import contributions, lens
from models.session import BoundStep
from models.weights import Weights

TEXT = "The cat sat on the mat because the cat was tired. The capital of France is"


@pytest.fixture(scope="module")
def weights(prepared: Path) -> Weights:
    return Weights(prepared)


@pytest.fixture(scope="module")
def seen(model: LanguageModel) -> Inspection:
    return inspect(model, model.tokenizer.encode(TEXT))


def softmax(logits: np.ndarray) -> np.ndarray:
    shares = np.exp(logits.astype(np.float64) - logits.max())
    return shares / shares.sum()


def test_the_last_layer_is_the_models_own_answer(
    model: LanguageModel, weights: Weights, seen: Inspection
) -> None:
    last = len(seen.ids) - 1
    found = lens(weights, model.sizes, seen, [3, last], 6)
    assert found.ids.shape == found.probabilities.shape == (31, 2, 6)
    theirs = softmax(seen.logits)
    best = np.argsort(-theirs, kind="stable")[:6]
    np.testing.assert_array_equal(found.ids[-1, 1], best)
    np.testing.assert_allclose(found.probabilities[-1, 1], theirs[best], rtol=1e-4)
    bits = -float(np.sum(theirs * np.log2(np.maximum(theirs, 1e-300))))
    assert found.entropy_bits[-1, 1] == pytest.approx(bits, abs=1e-4)
    earlier = inspect(model, seen.ids[:4]).logits
    np.testing.assert_allclose(
        found.probabilities[-1, 0], np.sort(softmax(earlier))[::-1][:6], rtol=0.02
    )


def test_every_layer_is_what_the_runtime_says_of_it(
    model: LanguageModel, weights: Weights, seen: Inspection
) -> None:
    """The inspection graph can put its head on any layer's stream; that is the authority here."""
    count, layers = len(seen.ids), model.sizes.layers
    step = BoundStep(model.inspection, KeyValueCache(model.sizes), count, layers + 1)
    rows = np.arange(layers + 1) * count + count - 1
    logits = step.run(np.array(seen.ids, np.int64), rows - layers * count).copy()
    found = lens(weights, model.sizes, seen, [count - 1], 3)
    for layer in range(layers + 1):
        theirs = softmax(logits[layer])
        best = np.argsort(-theirs, kind="stable")[:3]
        np.testing.assert_allclose(found.probabilities[layer, 0], theirs[best], rtol=1e-3)
        np.testing.assert_allclose(theirs[found.ids[layer, 0]], theirs[best], rtol=1e-3)


@pytest.mark.parametrize("count", [1, 4])
def test_any_number_of_vectors_at_a_time_says_the_same(
    model: LanguageModel,
    weights: Weights,
    seen: Inspection,
    monkeypatch: pytest.MonkeyPatch,
    count: int,
) -> None:
    places = [0, 5, len(seen.ids) - 1]
    whole = lens(weights, model.sizes, seen, places, count)
    monkeypatch.setattr(lenses, "TOGETHER", 7)
    found = lens(weights, model.sizes, seen, places, count)
    np.testing.assert_array_equal(found.ids, whole.ids)
    np.testing.assert_allclose(found.probabilities, whole.probabilities, rtol=1e-4)
    np.testing.assert_allclose(found.entropy_bits, whole.entropy_bits, rtol=1e-4)


@pytest.mark.parametrize("rank", [0, 1, 50, 20_000])
def test_the_parts_add_up_to_the_logit(
    model: LanguageModel, weights: Weights, seen: Inspection, rank: int
) -> None:
    token = int(np.argsort(-seen.logits)[rank])
    found = contributions(weights, model.sizes, seen, token)
    parts = found.embedding + found.heads.sum() + found.mlps.sum()
    assert parts + found.rest == pytest.approx(found.logit)
    assert found.logit == seen.logits[token]
    assert abs(found.rest) < 0.15, "rounding in the output head, and nothing else"


def test_what_the_heads_add_is_what_the_layer_added_before_its_mlp(
    model: LanguageModel, weights: Weights, seen: Inspection
) -> None:
    """One head against the long way: its mixed values, through its part of W_O, onto the token."""
    token, (layer, head) = int(seen.logits.argmax()), (23, 4)
    found = contributions(weights, model.sizes, seen, token)
    last = len(seen.ids) - 1
    mixed = one_score(weights, model.sizes, seen, (layer, head), last, 0).mixed
    out = weights.packed(f"layer.{layer}.attention_out", 576).matrix
    written = out[:, head * 64 : (head + 1) * 64] @ mixed
    final = seen.hidden[-1, -1]
    normed = written / np.sqrt(np.square(final).mean() + 1e-5) * weights.vector("norm")
    expected = float(weights.embedding([token])[0] @ normed)
    assert found.heads[layer, head] == pytest.approx(expected, abs=0.01)


def test_a_token_that_is_not_there(
    model: LanguageModel, weights: Weights, seen: Inspection
) -> None:
    with pytest.raises(ModelError, match="no token 49152"):
        contributions(weights, model.sizes, seen, 49_152)


def test_texts_that_were_not_kept_whole_are_one_sentence(
    model: LanguageModel, weights: Weights, seen: Inspection
) -> None:
    part = replace(seen, hidden=seen.hidden[:, 4:])
    with pytest.raises(ModelError, match=r"from token 5 on were kept; shorten"):
        lens(weights, model.sizes, part, [2])
    with pytest.raises(ModelError, match=r"from token 5 on were kept; shorten"):
        contributions(weights, model.sizes, part, 7)
    with pytest.raises(ModelError, match=r"too many to keep the attention of all layers; shorten"):
        contributions(weights, model.sizes, replace(seen, layers=(3,)), 7)


def test_both_stop_when_asked(model: LanguageModel, weights: Weights, seen: Inspection) -> None:
    with pytest.raises(Stopped):
        lens(weights, model.sizes, seen, [0], stop=lambda: True)
    with pytest.raises(Stopped):
        contributions(weights, model.sizes, seen, 7, lambda: True)
