"""Looking inside shows the same computation that writes text, and stays within its memory."""

from __future__ import annotations

import threading
import weakref
from pathlib import Path

import numpy as np
import pytest

from models import inspect as inspecting
from models import language_model
from models.errors import ModelError, ModelFileError, Stopped
from models.generation import generate
from models.inspect import Inspection, inspect
from models.language_model import LanguageModel
from models.manifest import INSPECTION
from models.sampling import Settings
from models.session import Session

TEXT = "The cat sat on the mat because the cat was tired, and the dog looked at it for a while."


@pytest.fixture(scope="module")
def seen(model: LanguageModel) -> Inspection:
    return inspect(model, model.tokenizer.encode(TEXT))


def test_shapes(model: LanguageModel, seen: Inspection) -> None:
    count, sizes = len(seen.ids), model.sizes
    assert seen.attention.shape == (sizes.layers, sizes.heads, count, count)
    assert seen.hidden.shape == (sizes.layers + 1, count, sizes.width)
    assert seen.logits.shape == (sizes.vocabulary,)
    assert seen.layers == tuple(range(sizes.layers))
    assert (seen.first, seen.notice) == (0, "")


def test_rows_sum_to_one_and_nobody_looks_ahead(seen: Inspection) -> None:
    # float32 sums of at most a few dozen terms: some units of the last place.
    np.testing.assert_allclose(seen.attention.sum(axis=-1), 1, rtol=0, atol=3e-6)
    assert (np.triu(seen.attention, 1) == 0).all()
    assert (seen.attention >= 0).all()


def test_the_logits_are_those_that_generation_draws_from(
    model: LanguageModel, seen: Inspection
) -> None:
    np.testing.assert_array_equal(seen.logits, model.reader().read(seen.ids))


def test_generating_and_looking_inside_in_any_order(prepared: Path) -> None:
    """One graph stays open; a text begun before an inspection goes on as if nothing were."""
    lm = LanguageModel.load(prepared, provider="cpu", threads=2)
    ids = lm.tokenizer.encode(TEXT)
    greedy = Settings(temperature=0)
    alone = [(s.id, s.logits) for s in generate(lm, ids, greedy, 6)]
    begun = generate(lm, ids, greedy, 6)
    first = next(begun)
    small = lm.generation
    inspect(lm, ids)
    assert lm.generation is lm.inspection is not small
    for found in ([first, *begun], list(generate(lm, ids, greedy, 6))):
        for step, (i, logits) in zip(found, alone, strict=True):
            assert step.id == i
            np.testing.assert_array_equal(step.logits, logits)


def test_the_model_can_be_used_while_its_other_graph_opens(
    prepared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lm = LanguageModel.load(prepared, provider="cpu", threads=1)
    ids = lm.tokenizer.encode(TEXT)
    expected = lm.reader().read(ids)
    begun, go_on = threading.Event(), threading.Event()
    opened = Session._open

    def slowly(self: Session, provider: str) -> object:
        begun.set()
        assert go_on.wait(60)
        return opened(self, provider)

    monkeypatch.setattr(Session, "_open", slowly)
    reader = lm.reader()
    reader.read(ids[:-1])
    found: list[Inspection] = []
    looking = threading.Thread(target=lambda: found.append(inspect(lm, ids)))
    looking.start()
    try:
        assert begun.wait(60)
        assert (lm.notice, lm.info.provider) == ("", "cpu")
        np.testing.assert_array_equal(lm.reader().read(ids), expected)
        one = reader.read(ids[-1:])
    finally:
        go_on.set()
        looking.join(60)
    np.testing.assert_array_equal(found[0].logits, expected)
    reader.cache.cut(len(ids) - 1)
    np.testing.assert_array_equal(reader.read(ids[-1:]), one)


def test_a_text_lets_go_of_the_graph_that_was_replaced(prepared: Path) -> None:
    """Otherwise both would stay in memory for as long as the text."""
    lm = LanguageModel.load(prepared, provider="cpu", threads=1)
    reader = lm.reader()
    reader.read([504, 505])
    reader.read([506])
    old = weakref.ref(lm.generation)
    assert lm.inspection is not old()
    reader.read([507])
    assert old() is None


def test_a_model_opened_to_look_inside_opens_nothing_more(
    prepared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lm = LanguageModel.load(prepared, provider="cpu", threads=1, graph=INSPECTION)
    monkeypatch.setattr(Session, "_open", lambda *_: pytest.fail("opened another graph"))
    assert inspect(lm, [504, 505]).attention.shape == (30, 9, 2, 2)
    assert lm.generation is lm.inspection


def test_an_inspection_graph_that_does_not_open_leaves_generation(
    prepared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lm = LanguageModel.load(prepared, provider="cpu", threads=1)
    monkeypatch.setattr(language_model, "INSPECTION", "tokenizer.json")
    with pytest.raises(ModelFileError, match="cannot open the model file"):
        inspect(lm, [504, 505])
    assert lm.reader().read([504, 505]).shape == (49152,)


def test_the_first_hidden_state_is_the_embedding_of_each_token(
    model: LanguageModel, seen: Inspection
) -> None:
    first = {i: at for at, i in reversed(list(enumerate(seen.ids)))}
    for at, i in enumerate(seen.ids):
        np.testing.assert_array_equal(seen.hidden[0, at], seen.hidden[0, first[i]])


def test_chunks_change_nothing(
    model: LanguageModel, seen: Inspection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(language_model, "LARGEST_CHUNK", 7)
    monkeypatch.setattr(language_model, "SMALLEST_CHUNK", 2)
    cut = inspect(model, seen.ids)
    np.testing.assert_array_equal(cut.attention, seen.attention)
    np.testing.assert_array_equal(cut.hidden, seen.hidden)
    np.testing.assert_array_equal(cut.logits, seen.logits)


def test_a_long_text_keeps_what_fits_and_says_so(
    model: LanguageModel, seen: Inspection, monkeypatch: pytest.MonkeyPatch
) -> None:
    count = len(seen.ids)
    monkeypatch.setattr(inspecting, "ATTENTION_BYTES", 4 * 9 * count * count * 2)
    short = inspect(model, seen.ids)
    assert short.layers == (0, 1)
    assert "2 of 30 layers" in short.notice
    np.testing.assert_array_equal(short.attention, seen.attention[:2])
    chosen = inspect(model, seen.ids, layers=(17, 4))
    assert chosen.layers == (4, 17)
    assert chosen.notice == ""
    np.testing.assert_array_equal(chosen.head(17, 8), seen.attention[17, 8])
    with pytest.raises(ModelError, match=r"Layer 5, head 0 was not kept; .*\.$"):
        chosen.head(5, 0)


@pytest.mark.parametrize("kept", [1, 4, 6, 10])
def test_a_very_long_text_keeps_its_end(
    model: LanguageModel, seen: Inspection, monkeypatch: pytest.MonkeyPatch, kept: int
) -> None:
    count = len(seen.ids)
    monkeypatch.setattr(language_model, "LARGEST_CHUNK", 5)
    monkeypatch.setattr(language_model, "SMALLEST_CHUNK", 2)
    monkeypatch.setattr(inspecting, "HIDDEN_BYTES", 31 * 576 * 4 * (kept + 1))
    monkeypatch.setattr(inspecting, "ATTENTION_BYTES", 9 * count * 4 * kept)
    end = inspect(model, seen.ids)
    assert (end.first, end.layers) == (count - kept, (0,))
    np.testing.assert_array_equal(end.attention, seen.attention[:1, :, -kept:])
    np.testing.assert_array_equal(end.hidden, seen.hidden[:, -kept - 1 :])
    np.testing.assert_array_equal(end.logits, seen.logits)
    assert f"first {count - kept} positions" in end.notice


def test_one_token(model: LanguageModel) -> None:
    one = inspect(model, [504])
    np.testing.assert_array_equal(one.attention, 1)


@pytest.mark.parametrize(
    ("ids", "sentence"),
    [
        ([], "no text"),
        ([49152], "no token 49152"),
        ([-1], "no token -1"),
        ([5] * 8193, "8,193 tokens"),
    ],
    ids=["none", "too large", "negative", "past the context"],
)
def test_bad_ids_are_one_sentence(model: LanguageModel, ids: list[int], sentence: str) -> None:
    with pytest.raises(ModelError, match=sentence):
        inspect(model, ids)


def test_a_layer_that_is_not_there(model: LanguageModel) -> None:
    with pytest.raises(ModelError, match=r"There is no layer 30; this model's go from 0 to 29\."):
        inspect(model, [5], layers=(30,))


def test_it_can_be_stopped(model: LanguageModel) -> None:
    with pytest.raises(Stopped):
        inspect(model, [5] * 40, stop=lambda: True)
