"""Merges: joined one by one they end where the tokenizers library ends; splits cost what the model
says of their tokens.
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.language_model import LanguageModel
from models.merges import Merges
from models.splits import cost_bits

TEXT = "Unbelievably, 3 cats' naïve café 東京 sat; x == y\n\n  why?"


@pytest.fixture(scope="module")
def merges(model: LanguageModel) -> Merges:
    return Merges(model.tokenizer)


def _ids(model: LanguageModel, merges: Merges, text: str) -> tuple[int, ...]:
    words = model.tokenizer.words(text)
    return tuple(i for word in words for i in merges.ids(merges.steps(word)[-1].pieces))


def test_joined_one_by_one_a_text_has_the_librarys_tokens(
    model: LanguageModel, merges: Merges
) -> None:
    assert _ids(model, merges, TEXT) == model.tokenizer.encode(TEXT)


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=20))
def test_any_text_has_the_librarys_tokens(model: LanguageModel, text: str) -> None:
    assert _ids(model, Merges(model.tokenizer), text) == model.tokenizer.encode(text)


def test_each_step_joins_the_pair_learnt_first(merges: Merges) -> None:
    steps = merges.steps("Ġcapital")
    assert steps[0].pieces == tuple("Ġcapital")
    assert steps[-1].pieces == ("Ġcapital",)
    assert len(steps) == len("Ġcapital")
    for before, after in pairwise(steps):
        pairs = list(pairwise(before.pieces))
        pair = pairs[after.at]
        assert merges.ranks[pair] == after.rank
        assert after.rank == min(merges.ranks[p] for p in pairs if p in merges.ranks)
        assert after.pieces[after.at] == "".join(pair)


def test_a_split_costs_what_the_model_says_token_by_token(model: LanguageModel) -> None:
    before = model.tokenizer.encode("The capital of France is the city of")
    splits = [model.tokenizer.encode(" Paris"), model.tokenizer.encode(" Par is")]
    for split, bits in zip(splits, cost_bits(model, before, splits), strict=True):
        reader = model.reader()
        logits = reader.read(before)
        for token, found in zip(split, bits, strict=True):
            shares = np.exp(logits - logits.max(), dtype=np.float64)
            # One token at a time is computed by another kernel: some tenths of a logit apart.
            assert found == pytest.approx(-np.log2(shares[token] / shares.sum()), abs=0.8)
            logits = reader.read([token])


def test_without_anything_before_a_text_begins(model: LanguageModel) -> None:
    (bits,) = cost_bits(model, (), [model.tokenizer.encode("The")])
    reader = model.reader()
    logits = reader.read([0]).astype(np.float64)
    expected = np.logaddexp.reduce(logits) - logits[model.tokenizer.encode("The")[0]]
    assert bits == pytest.approx((expected / np.log(2),), abs=1e-6)
