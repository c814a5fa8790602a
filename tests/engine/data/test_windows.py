"""Token ids cut into windows."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.data import token_windows
from engine.errors import EngineError


@given(st.integers(1, 12), st.integers(0, 200), st.floats(0, 0.9), st.integers(0, 99))
def test_targets_are_the_next_tokens_and_nothing_held_out_is_seen(
    context, extra, share, seed
) -> None:  # type: ignore[no-untyped-def]
    ids = np.arange(context + 1 + extra)  # every token differs, so each tells its place
    data = token_windows(ids, len(ids), context, test_share=share, seed=seed)
    assert data.inputs.shape == data.targets.shape == ((len(ids) - 1) // context, context)
    assert np.array_equal(data.inputs + 1, data.targets)
    assert sorted([*data.train, *data.test]) == list(range(data.count))
    assert abs(len(data.test) - share * data.count) <= max(0.5, share * data.count - data.count + 1)
    if len(data.test):
        assert data.inputs[data.train].max() < data.inputs[data.test].min()
    assert (data.task, data.outputs) == ("tokens", len(ids))


def test_training_windows_are_mixed_by_the_seed() -> None:
    first, again, other = (token_windows(range(1000), 1000, 4, seed=seed) for seed in (1, 1, 2))
    assert np.array_equal(first.train, again.train)
    assert not np.array_equal(first.train, other.train)
    assert not np.array_equal(first.train, np.sort(first.train))


@pytest.mark.parametrize(
    ("ids", "vocabulary", "context", "share", "sentence"),
    [
        ([], 5, 4, 0.1, "0 tokens, too few"),
        ([1, 2, 3, 4], 5, 4, 0.1, "4 tokens, too few for a context of 4"),
        ([1, 2, 3, 4, 5], 5, 4, 0.1, "outside the vocabulary"),
        ([1, 2, -3, 4, 1], 5, 4, 0.1, "outside the vocabulary"),
        ([1, 2, 3], 5, 0, 0.1, "context"),
        ([1, 2, 3], 5, 10_000, 0.1, "context"),
        ([1, 2, 3], 5, 2, 0.95, "held-out"),
        ([1.5, 2, 3], 5, 2, 0.1, "whole numbers"),
        ([[1, 2, 3]], 5, 2, 0.1, "whole numbers"),
    ],
)
def test_what_cannot_be_cut_is_refused(ids, vocabulary, context, share, sentence) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(EngineError, match=sentence):
        token_windows(ids, vocabulary, context, test_share=share)
