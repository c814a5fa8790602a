"""What a head does as one number: on attention made for it, and on the model's own."""

from __future__ import annotations

import numpy as np
import pytest

from models.heads import MEASURES, rollout
from models.inspect import inspect
from models.language_model import LanguageModel

OF = {measure.key: measure.compute for measure in MEASURES}
IDS = (7, 8, 9, 7, 8)


def one(rows: list[list[float]]) -> np.ndarray:
    """A single head of a single layer."""
    return np.array(rows, np.float32)[None, None]


def looking(place) -> np.ndarray:  # type: ignore[no-untyped-def]
    """Five tokens, each of which looks at one place alone."""
    attention = np.zeros((5, 5), np.float32)
    for query in range(5):
        attention[query, place(query)] = 1
    return attention[None, None]


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (lambda q: q, {"self": 1, "first": 0, "previous": 0, "back": 0, "strength": 1}),
        (lambda q: 0, {"self": 0, "first": 1, "previous": 0, "back": 0, "strength": 1}),
        (lambda q: max(q - 1, 0), {"self": 0, "first": 0.25, "previous": 1, "back": 1}),
        # 7 at 3 looks at what followed 7, place 1; 8 at 4 at what followed 8, place 2.
        (lambda q: [0, 0, 0, 1, 2][q], {"induction": 1, "back": 2 / 3, "entropy": 0}),
        (lambda q: [0, 0, 0, 1, 3][q], {"induction": 0.5}),
    ],
    ids=["itself", "first", "before", "induction", "half induction"],
)
def test_each_measure_knows_its_head(place, expected: dict[str, float]) -> None:  # type: ignore[no-untyped-def]
    attention = looking(place)
    for key, value in expected.items():
        assert OF[key](attention, IDS)[0, 0] == pytest.approx(value), key


def test_an_even_look_has_the_most_entropy() -> None:
    rows = np.tri(5) / np.tri(5).sum(axis=1, keepdims=True)
    bits = np.log2([2, 3, 4, 5]).mean()
    assert OF["entropy"](one(rows.tolist()), IDS)[0, 0] == pytest.approx(bits, rel=1e-6)
    assert OF["strength"](one(rows.tolist()), IDS)[0, 0] == pytest.approx(
        np.mean([1 / 2, 1 / 3, 1 / 4, 1 / 5])
    )


@pytest.mark.parametrize("key", sorted(OF))
@pytest.mark.parametrize("count", [1, 2, 3])
def test_the_shortest_texts_have_measures_too(key: str, count: int) -> None:
    rows = np.tri(count) / np.tri(count).sum(axis=1, keepdims=True)
    found = OF[key](np.broadcast_to(rows, (2, 3, count, count)).astype(np.float32), [4] * count)
    assert found.shape == (2, 3)
    assert np.isfinite(found).all()
    assert (found >= 0).all()


def test_the_model_has_an_induction_head(model: LanguageModel) -> None:
    """In random tokens written twice, some head looks at what followed the same token before."""
    ids = np.random.default_rng(2).integers(1000, 40_000, 24).tolist() * 2
    found = OF["induction"](inspect(model, ids).attention, ids)
    assert found.max() > 0.5
    assert np.median(found) < 0.1


def test_rollout_keeps_rows_whole_and_the_future_unseen(model: LanguageModel) -> None:
    attention = inspect(model, model.tokenizer.encode("The cat sat on the mat.")).attention
    found = rollout(attention)
    np.testing.assert_allclose(found.sum(axis=2), 1, atol=1e-4)
    assert not np.triu(found, 1).any()
    by_hand = (attention[0].mean(axis=0) + np.eye(attention.shape[-1])) / 2
    np.testing.assert_allclose(found[0], by_hand, atol=1e-6)
    second = (attention[1].mean(axis=0) + np.eye(attention.shape[-1])) / 2 @ by_hand
    np.testing.assert_allclose(found[1], second, atol=1e-6)
