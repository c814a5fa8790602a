"""Merges: joined one by one they end where the tokenizers library ends; splits cost what the model
says of their tokens.
"""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.errors import ModelFileError
from models.language_model import LanguageModel
from models.manifest import SpecialTokens
from models.merges import Merges
from models.splits import cost_bits
from models.tokenizer import Tokenizer

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


LIST = '"merges": ['
RULES = [("a", "b"), (LIST, "ab"), ("]", "\\"), ('"', ","), ("\\", '"')]
NONE = SpecialTokens(begin=0, end=0, stop=(), all=(), chat=False)


@pytest.mark.parametrize("indent", [None, 1])
@pytest.mark.parametrize("in_words", [False, True])
def test_the_rules_are_those_of_the_file_however_it_is_written(
    tmp_path: Path, indent: int | None, in_words: bool
) -> None:
    """As pairs or with a space between, on one line or on many; brackets, quotation marks and the
    word for the list itself stand in the vocabulary too.
    """
    rules = [(a.replace(" ", "_"), b) for a, b in RULES]
    pieces = list(dict.fromkeys([p for pair in rules for p in pair] + ["".join(r) for r in rules]))
    path = _written(tmp_path, {piece: n for n, piece in enumerate([*pieces, "merges", LIST])}, [
        " ".join(pair) if in_words else list(pair) for pair in rules
    ], indent)  # fmt: skip
    assert Tokenizer(path, NONE, "").merges() == tuple(rules)


def test_a_file_without_rules_has_none_and_one_that_went_away_is_named(tmp_path: Path) -> None:
    path = _written(tmp_path, {"a": 0, "merges": 1}, [], None)
    tokenizer = Tokenizer(path, NONE, "")
    assert tokenizer.merges() == ()
    path.unlink()
    with pytest.raises(ModelFileError, match="cannot be read"):
        tokenizer.merges()


def _written(folder: Path, vocabulary: dict[str, int], rules: list, indent: int | None) -> Path:
    path = folder / "tokenizer.json"
    model = {"type": "BPE", "vocab": vocabulary, "merges": rules}
    path.write_text(json.dumps({"version": "1.0", "model": model}, indent=indent), "utf-8")
    return path
