"""Text is written the same on every run, stops where it should, and letters come out whole."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

import numpy as np
import pytest

from models import generation
from models.cache import KeyValueCache
from models.errors import ModelError
from models.generation import generate
from models.language_model import LanguageModel, chunk_sizes
from models.sampling import Draw, Settings

GREEDY = Settings(temperature=0)
WARM = Settings(temperature=1.2, top_k=0, top_p=0.9, min_p=0.01, seed=7, repeat_penalty=1.1)


def written(model: LanguageModel, prompt: str, settings: Settings, limit: int) -> list[int]:
    return [s.id for s in generate(model, model.tokenizer.encode(prompt), settings, limit)]


def test_greedy_takes_the_likeliest_token_each_time(model: LanguageModel) -> None:
    ids = model.tokenizer.encode("The capital of France is")
    steps = list(generate(model, ids, GREEDY, 12))
    assert [s.id for s in steps] == [int(s.logits.argmax()) for s in steps]
    assert "".join(s.text for s in steps).startswith(" Paris")


def test_same_seed_same_text_on_every_thread_count(model: LanguageModel, prepared: Path) -> None:
    prompt = "Once upon a time"
    first = written(model, prompt, WARM, 16)
    assert written(model, prompt, WARM, 16) == first
    alone = LanguageModel.load(prepared, provider="cpu", threads=1)
    assert written(alone, prompt, WARM, 16) == first
    other = Settings(temperature=1.2, top_k=0, top_p=0.9, min_p=0.01, seed=8, repeat_penalty=1.1)
    assert written(model, prompt, other, 16) != first


def test_step_by_step_writes_the_same_as_in_one_go(tiny: LanguageModel) -> None:
    ids = tiny.tokenizer.encode("My favourite food")
    whole = [s.id for s in generate(tiny, ids, WARM, 8)]
    one, two = generate(tiny, ids, WARM, 8), generate(tiny, ids, WARM, 8)
    turns = [(a.id, b.id) for a, b in zip(one, two, strict=True)]
    assert turns == [(i, i) for i in whole]


def test_logits_of_a_step_are_not_overwritten_by_the_next(tiny: LanguageModel) -> None:
    steps = list(generate(tiny, tiny.tokenizer.encode("A"), GREEDY, 4))
    before = [s.logits.copy() for s in steps]
    list(generate(tiny, tiny.tokenizer.encode("B"), GREEDY, 4))
    for step, logits in zip(steps, before, strict=True):
        np.testing.assert_array_equal(step.logits, logits)


def test_letters_come_out_whole(tiny: LanguageModel, monkeypatch: pytest.MonkeyPatch) -> None:
    """The tokens of a text with many-byte letters, forced one by one: no step shows half a
    letter.
    """
    text = "né 😀 你好 👩‍🚀!"
    forced = list(tiny.tokenizer.encode(text))
    left = iter(forced)
    real = generation.draw
    monkeypatch.setattr(generation, "draw", lambda d, rng: Draw(next(left), real(d, rng).u))
    steps = list(generate(tiny, [504], Settings(), len(forced)))
    assert "".join(s.text for s in steps) == text
    assert not any("�" in s.text for s in steps)
    assert any(s.text == "" for s in steps)


def test_an_unfinished_letter_at_the_end_is_shown_as_such(
    tiny: LanguageModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    half = tiny.tokenizer.encode("𝔘")[0]
    monkeypatch.setattr(generation, "draw", lambda d, rng: Draw(half, 0.5))
    (step,) = generate(tiny, [504], Settings(), 1)
    assert step.text == "�"


def test_the_end_token_ends_the_text_and_adds_nothing(
    tiny: LanguageModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    end = tiny.tokenizer.special.end
    monkeypatch.setattr(generation, "draw", lambda d, rng: Draw(end, 0.5))
    steps = list(generate(tiny, [504], Settings(), 50))
    assert [(s.id, s.text) for s in steps] == [(end, "")]


def test_it_ends_quietly_when_stopped(tiny: LanguageModel) -> None:
    asked: list[None] = []

    def stop() -> bool:
        asked.append(None)
        return len(asked) > 6

    assert 0 < len(list(generate(tiny, [504, 260], GREEDY, 50, stop))) < 6
    assert list(generate(tiny, [504] * 60, GREEDY, 5, lambda: True)) == []


def test_surprisal_is_that_of_the_models_own_probability(tiny: LanguageModel) -> None:
    (step,) = generate(tiny, [504, 35], WARM, 1)
    exact = step.logits.astype(np.float64)
    shares = np.exp(exact - exact.max())
    assert step.surprisal_bits == pytest.approx(-np.log2(shares[step.id] / shares.sum()))


@pytest.mark.parametrize(
    ("ids", "sentence"),
    [
        ([], "no text to go on from"),
        ([512], "no token"),
        ([504] * 65, "at most 64; shorten"),
    ],
    ids=["none", "unknown", "past the context"],
)
def test_bad_ids_are_one_sentence(tiny: LanguageModel, ids: list[int], sentence: str) -> None:
    with pytest.raises(ModelError, match=sentence):
        next(generate(tiny, ids, GREEDY, 1))


def test_a_full_context_ends_the_text(tiny: LanguageModel) -> None:
    reader = tiny.reader()
    reader.cache.reserve(64)
    reader.cache.length = 63
    reader.read([504])
    with pytest.raises(ModelError, match="65 tokens"):
        reader.read([504])


def test_the_cache_grows_without_changing_the_text(model: LanguageModel) -> None:
    """150 tokens pass the first capacity of 128; the last logits equal those of one reading."""
    ids = list(islice(iter(range(1000, 3000, 3)), 150))
    grown = model.reader()
    grown.read(ids[:100])
    capacity = grown.cache.capacity
    pieces = grown.read(ids[100:])
    assert grown.cache.capacity > capacity
    np.testing.assert_array_equal(pieces, model.reader().read(ids))


def test_cutting_back_forgets(model: LanguageModel) -> None:
    ids = [504, 3575, 282, 4649, 314]
    reader = model.reader()
    straight = reader.read(ids)
    reader.read([1000, 2000, 3000])
    reader.cache.cut(0)
    np.testing.assert_array_equal(reader.read(ids), straight)


def test_chunks_do_not_change_the_logits(model: LanguageModel, monkeypatch) -> None:
    ids = list(range(1000, 1090))
    whole = model.reader().read_rows(ids, 5)
    monkeypatch.setattr(LanguageModel, "chunk", lambda self, session, count: 32)
    np.testing.assert_array_equal(model.reader().read_rows(ids, 5), whole)


@pytest.mark.parametrize(
    ("count", "largest"), [(1, 256), (2, 256), (257, 256), (8192, 256), (33, 16)]
)
def test_no_chunk_has_one_position_unless_the_text_has(count: int, largest: int) -> None:
    sizes = chunk_sizes(count, largest)
    assert sum(sizes) == count
    assert max(sizes) <= largest
    assert min(sizes) >= min(2, count)


def test_the_cache_refuses_more_than_the_context(model: LanguageModel) -> None:
    cache = KeyValueCache(model.sizes)
    with pytest.raises(ModelError, match=r"8,193 tokens, and this model reads at most 8,192"):
        cache.reserve(8193)
    assert cache.capacity < 8192
