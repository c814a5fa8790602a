"""Merges and ids against the tokenizers library, on texts of many kinds."""

from __future__ import annotations

import json
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers

from engine.data.texts import text
from engine.errors import EngineError
from engine.labs.cutting import cut
from engine.labs.merging import Learner, learn
from engine.labs.tokeniser import END, SMALLEST, Tokeniser

TEXTS = {
    "alice": text("alice"),
    "shakespeare": text("as-you-like-it")[:60_000],
    "stories": text("stories")[:200_000],
    "one letter": "a" * 3_001,
    "two letters": "ab" * 700 + "ba" * 300,
    "one byte": "x",
    "nothing": "",
    "chinese": "天地玄黃宇宙洪荒。日月盈昃，辰宿列張。寒來暑往，秋收冬藏。" * 40
    + "一二三四五六七八九十" * 5,
    "emoji": "👩‍👩‍👧‍👦 and 👍🏽! 🎉🎉🎉 " * 50,
    "mixed": "Größe ½ x² ٣٤ naïve café\tI'll we've\r\n\r\n  it's —“quoted”…  \n" * 60,
    "signs": "a==b != c;; //--// {{}} [[ ]] ..... !!! ??? \x85\x1c \u3000 \u200b" * 30,
    "overlaps": "aaa aaaa aaaaa aabaab baabaaa " * 90,
    "code": "for i in range(10):\n    print(i, 'it\\'s')\n" * 80,
}


def _trained(source: str, vocabulary: int) -> Tokenizer:
    """Theirs, learnt from the same text."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=vocabulary,
        special_tokens=[END],
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    tokenizer.train_from_iterator([source], trainer)
    return tokenizer


def _ours(source: str, vocabulary: int) -> Tokeniser:
    return Tokeniser((m.left, m.right) for m in learn(source, vocabulary))


@pytest.mark.parametrize("key", TEXTS)
def test_the_merges_are_those_of_the_library(key: str) -> None:
    theirs = json.loads(_trained(TEXTS[key], 700).to_str())["model"]
    ours = json.loads(_ours(TEXTS[key], 700).to_json())["model"]
    assert ours["merges"] == theirs["merges"]
    assert ours["vocab"] == theirs["vocab"]


@pytest.mark.parametrize("key", TEXTS)
def test_the_saved_file_loads_and_splits_as_the_learnt_merges_do(key: str) -> None:
    ours = _ours(TEXTS[key], 600)
    library = Tokenizer.from_str(ours.to_json())
    for sample in (TEXTS[key][:4_000], TEXTS["mixed"][:500], TEXTS["emoji"][:200], ""):
        ids = ours.encode(sample)
        assert ids.tolist() == library.encode(sample, add_special_tokens=False).ids
        assert ours.decode(ids) == sample


@given(st.text(st.characters(exclude_categories=["Cs", "Cn"]), max_size=200))  # newer letters
def test_any_text_is_cut_as_the_library_cuts_it(sample: str) -> None:
    cutter = pre_tokenizers.ByteLevel(add_prefix_space=False)
    theirs = [sample[start:end] for _, (start, end) in cutter.pre_tokenize_str(sample)]
    assert cut(sample) == theirs
    assert "".join(cut(sample)) == sample


@given(st.text(alphabet="ab ", max_size=60))
def test_any_small_text_teaches_the_same_merges(sample: str) -> None:
    theirs = json.loads(_trained(sample, 300).to_str())["model"]["merges"]
    assert json.loads(_ours(sample, 300).to_json())["model"]["merges"] == theirs


def test_counts_are_those_of_the_text_at_every_step() -> None:
    source = TEXTS["alice"][:5_000]
    merges: list[tuple[int, int]] = []
    learner = Learner(source)
    while learner.vocabulary < SMALLEST + 60:
        candidates = learner.candidates()
        tokeniser = Tokeniser(merges)
        counts: dict[tuple[int, int], int] = {}
        total = 0
        for word in cut(source):
            ids = tokeniser.encode(word).tolist()
            total += len(ids)
            for pair in pairwise(ids):
                counts[pair] = counts.get(pair, 0) + 1
        assert total == learner.tokens
        assert dict(candidates).items() <= counts.items()
        assert candidates[0][1] == max(counts.values())
        step = learner.step()
        assert step is not None
        assert (step.left, step.right) == candidates[0][0]
        merges.append((step.left, step.right))


def test_half_of_a_surrogate_pair_is_refused() -> None:
    with pytest.raises(EngineError, match=r"Character 3 .*surrogate"):
        cut("ab\ud800c")
    with pytest.raises(EngineError, match="Merge 1"):
        Tokeniser([(700, 1)])


def test_a_vocabulary_says_how_long_its_tokens_are() -> None:
    tokeniser = _ours(TEXTS["alice"], 400)
    assert tokeniser.size == 400
    assert tokeniser.lengths.max() >= 3
    assert np.count_nonzero(tokeniser.lengths == 1) == 256
    assert tokeniser.name(0) == END


@pytest.mark.parametrize("key", ["alice", "chinese", "overlaps", "mixed"])
def test_fewer_merges_split_as_a_smaller_vocabulary_does(key: str) -> None:
    whole = _ours(TEXTS[key], 600)
    sample = TEXTS[key][:2_000]
    for merges in (0, 1, 7, 60, len(whole.merges)):
        fewer = Tokeniser(whole.merges[:merges])
        assert whole.encode(sample, merges).tolist() == fewer.encode(sample).tolist()
