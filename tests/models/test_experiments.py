"""A changed network computes what formulas say, and an unchanged one is what it was, to the bit."""

from __future__ import annotations

import gc
import weakref
from pathlib import Path

import numpy as np
import pytest

from models import experiments, open_model
from models.by_hand import rms_norm
from models.errors import ModelError, Stopped
from models.experiments import BlockChange, Change, ChangedReader, HeadChange, Patch, Steering
from models.generation import Step, Writing
from models.language_model import LanguageModel
from models.open_model import Opening
from models.sampling import Settings
from models.weights import Weights, rounded
from tests.support import small_models as small
from tests.support.small_models import FAMILIES, Changed

IDS = [3, 50, 100, 7, 7, 200, 256, 258, 31, 99, 5, 140]
TEXT, OTHER = "The capital of France is", "The capital of Italy is"
FRANCE = 3
NEAR = 0.05
"""Of the spread: what eight bits per weight and number leave in a network of random numbers."""
GREEDY = Settings(temperature=0)


@pytest.fixture(scope="module")
def ids(model: LanguageModel) -> tuple[int, ...]:
    return model.tokenizer.encode(TEXT)


@pytest.fixture(scope="module")
def other(model: LanguageModel) -> np.ndarray:
    """The residual stream of the other text."""
    return experiments.streams(model, model.tokenizer.encode(OTHER))


def read(model: LanguageModel, ids: tuple[int, ...], *changes: Change) -> np.ndarray:
    return ChangedReader(model, changes).read(ids)


# --- against numpy ------------------------------------------------------------------------------
VECTOR = np.random.default_rng(8).standard_normal(64).astype(np.float32) * 2


def put(place: int, position: int) -> Changed:
    def stream(at: int, x: np.ndarray) -> np.ndarray:
        x = x.copy()
        if at == place:
            x[position] = VECTOR
        return x

    return Changed(stream=stream)


CASES: dict[str, tuple[tuple[Change, ...], Changed]] = {
    "a head off": ((HeadChange(1, 2),), Changed({(1, 2): 0.0})),
    "two heads scaled": (
        (HeadChange(0, 3, 2.5), HeadChange(1, 0, -1)),
        Changed({(0, 3): 2.5, (1, 0): -1.0}),
    ),
    "an attention block off": (
        (BlockChange(1, "attention"),),
        Changed({(1, head): 0.0 for head in range(4)}),
    ),
    "an MLP off": ((BlockChange(0, "mlp"),), Changed(mlps={0: 0.0})),
    "an MLP doubled": ((BlockChange(1, "mlp", 2),), Changed(mlps={1: 2.0})),
    "a vector replaced": ((Patch(1, 7, VECTOR),), put(1, 7)),
    "the last vector replaced": ((Patch(2, 11, VECTOR),), put(2, 11)),
    "steered": (
        (Steering(1, VECTOR, 0.5), Steering(0, VECTOR, -1)),
        Changed(stream=lambda at, x: x + VECTOR * (-1.0, 0.5, 0.0)[at]),
    ),
    "several at once": (
        (HeadChange(0, 1), BlockChange(1, "mlp", 0.5), Patch(1, 3, VECTOR)),
        Changed({(0, 1): 0.0}, {1: 0.5}, put(1, 3).stream),
    ),
}


@pytest.mark.parametrize("family", ["llama", "qwen3"])
def test_every_change_is_what_numpy_computes(
    family: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(open_model, "cache", lambda: tmp_path / "cache")
    sizes = FAMILIES[family]
    tensors = small.weights(sizes)
    opening = Opening(small.write_folder(tmp_path / "small", sizes, tensors))
    list(opening.steps())
    assert opening.folder is not None
    model = LanguageModel.load(opening.folder, provider="cpu", threads=1)
    plain = small.logits(sizes, tensors, IDS)
    for name, (changes, changed) in CASES.items():
        expected = small.logits(sizes, tensors, IDS, changed)
        found = ChangedReader(model, changes).read_rows(IDS, len(IDS)).astype(np.float64)
        error = np.sqrt(((found - expected) ** 2).mean()) / expected.std()
        moved = np.sqrt(((plain - expected) ** 2).mean()) / expected.std()
        assert error < NEAR, name
        assert moved > 2 * NEAR, f"{name} would not be noticed"
        # Read token by token, with its keys and values kept, it is the same network.
        one = ChangedReader(model, changes)
        last = [one.read([i]) for i in IDS][-1]
        assert np.sqrt(((last - expected[-1]) ** 2).mean()) / expected.std() < NEAR, name


# --- to the bit ---------------------------------------------------------------------------------
def test_without_changes_it_is_the_network_that_writes(
    model: LanguageModel, ids: tuple[int, ...]
) -> None:
    np.testing.assert_array_equal(read(model, ids), model.reader().read(ids))
    nothing = (HeadChange(4, 4, 1.0), BlockChange(7, "mlp", 1.0))
    np.testing.assert_array_equal(read(model, ids, *nothing), model.reader().read(ids))
    plain = Writing.begin(model, ids)
    changed = Writing(model, ChangedReader(model, ()), list(ids), read(model, ids), 0.0)
    changed.reader.read(ids)
    for writing in (plain, changed):
        list(writing.go_on(lambda: GREEDY, 12))
    assert plain.ids == changed.ids


def test_a_block_is_all_of_its_heads(model: LanguageModel, ids: tuple[int, ...]) -> None:
    heads = [HeadChange(3, head) for head in range(model.sizes.heads)]
    block = read(model, ids, BlockChange(3, "attention"))
    np.testing.assert_array_equal(block, read(model, ids, *heads))


def test_its_own_vectors_change_nothing(model: LanguageModel, ids: tuple[int, ...]) -> None:
    own = experiments.streams(model, ids)
    patches = [Patch(12, position, own[12, position]) for position in range(len(ids))]
    np.testing.assert_array_equal(read(model, ids, *patches), model.reader().read(ids))


def test_all_vectors_of_another_text_make_it_that_text(
    model: LanguageModel, ids: tuple[int, ...], other: np.ndarray
) -> None:
    assert other.shape == (31, len(ids), 576)
    patches = [Patch(0, position, other[0, position]) for position in range(len(ids))]
    theirs = model.reader().read(model.tokenizer.encode(OTHER))
    np.testing.assert_array_equal(read(model, ids, *patches), theirs)


def test_behind_the_last_layer_only_the_output_head_is_left(
    model: LanguageModel, ids: tuple[int, ...]
) -> None:
    weights = Weights(model.folder)
    vector = weights.embedding([500])[0] * np.float32(40)
    found = read(model, ids, Patch(30, len(ids) - 1, vector))
    normed = rounded(rms_norm(vector[None], weights.vector("norm"), model.sizes.epsilon))
    some = [500, 7042, 260, 11]
    np.testing.assert_allclose(found[some], (normed @ weights.head(some).T)[0], rtol=1e-3)


# --- what the model says ------------------------------------------------------------------------
def test_the_name_of_the_country_is_read_in_the_late_layers(
    model: LanguageModel, ids: tuple[int, ...], other: np.ndarray
) -> None:
    paris = int(model.reader().read(ids).argmax())
    assert model.tokenizer.decode([paris]) == " Paris"
    variants = experiments.every_place(other, FRANCE, FRANCE)
    found = list(experiments.effects(model, ids, paris, variants))
    assert [effect.place for effect in found] == list(range(31))
    assert model.tokenizer.decode([found[0].likeliest]) == " Rome"
    assert found[0].probability < 0.05 < 0.5 < found[30].probability


def test_effects_are_those_of_each_change_alone(model: LanguageModel, ids: tuple[int, ...]) -> None:
    variants = experiments.every_head(model.sizes)[40:44] + experiments.every_head(model.sizes)[:2]
    token = 7042
    found = list(experiments.effects(model, ids, token, variants))
    assert [(effect.done, effect.total) for effect in found] == [(n, 6) for n in range(1, 7)]
    for effect in found:
        logits = read(model, ids, HeadChange(*effect.place)).astype(np.float64)
        shares = np.exp(logits - logits.max()) / np.exp(logits - logits.max()).sum()
        assert effect.probability == pytest.approx(shares[token])
        assert effect.likeliest == logits.argmax()
    assert len(experiments.every_head(model.sizes)) == 270
    assert len(experiments.every_block(model.sizes)) == 60


def test_steering_moves_towards_its_text(model: LanguageModel) -> None:
    texts = ("I love you", "I hate you", "I think that dogs are")
    more, less, ids = (model.tokenizer.encode(text) for text in texts)
    vector = experiments.direction(
        experiments.streams(model, more), experiments.streams(model, less), 12
    )
    good = model.tokenizer.encode(" wonderful")[0]
    shares = [
        experiments.probabilities(read(model, ids, Steering(12, vector, scale)))[good]
        for scale in (-2.0, 0.0, 2.0)
    ]
    assert shares[0] < shares[1] < shares[2]


def test_writing_goes_on_changed_and_the_first_other_token_is_found(
    model: LanguageModel, ids: tuple[int, ...]
) -> None:
    plain = experiments.begin(model, ids, ())
    texts: list[list[int]] = []
    for writing in (plain, experiments.begin(model, ids, (HeadChange(0, 4),))):
        steps = [r for r in writing.go_on(lambda: GREEDY, 16) if isinstance(r, Step)]
        texts.append([step.id for step in steps])
    place = experiments.diverging(*texts)
    assert place is not None
    assert texts[0][:place] == texts[1][:place]
    assert texts[0][place] != texts[1][place]
    again = experiments.begin(model, ids, (HeadChange(0, 4),))
    steps = [r.id for r in again.go_on(lambda: GREEDY, 16) if isinstance(r, Step)]
    assert steps == texts[1]


@pytest.mark.parametrize(
    ("one", "two", "place"),
    [([], [], None), ([1], [1], None), ([1, 2], [1, 3], 1), ([1], [1, 2], 1), ([], [4], 0)],
)
def test_where_two_texts_part(one: list[int], two: list[int], place: int | None) -> None:
    assert experiments.diverging(one, two) == place


# --- what cannot be -----------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (HeadChange(30, 0), "no layer 31; this model has 30"),
        (HeadChange(0, 9), "no head 10; each layer of this model has 9"),
        (HeadChange(0, 0, float("nan")), "A factor is a number from"),
        (BlockChange(0, "mlp", 11.0), "A factor is a number from"),
        (BlockChange(0, "norm"), "A block is"),
        (Patch(31, 0, np.zeros(576, np.float32)), "no layer 32"),
        (Patch(0, -1, np.zeros(576, np.float32)), "counted from the first token"),
        (Steering(0, np.zeros(64, np.float32)), "has 576 numbers"),
    ],
)
def test_what_is_not_there_is_one_sentence(
    model: LanguageModel, change: Change, sentence: str
) -> None:
    with pytest.raises(ModelError, match=rf"^[^\n]*{sentence}[^\n]*\.$"):
        ChangedReader(model, (change,))


def test_a_comparison_stops_when_asked(model: LanguageModel, ids: tuple[int, ...]) -> None:
    found = experiments.effects(model, ids, 0, experiments.every_head(model.sizes), lambda: True)
    with pytest.raises(Stopped):
        next(found)
    with pytest.raises(ModelError, match="no token 49152"):
        next(experiments.effects(model, ids, 49_152, []))


def test_changes_are_told_in_words() -> None:
    told = experiments.named(
        (
            HeadChange(0, 4),
            BlockChange(2, "mlp", 0.5),
            Patch(24, 3, np.zeros(1, np.float32)),
            Steering(11, np.zeros(1, np.float32), -2),
        )
    )
    assert told == [
        "layer 1 · head 5 off",
        "layer 3 · MLP × 0.5",
        "before layer 25 · token 4 replaced",
        "before layer 12 · direction × -2",
    ]


def test_the_graph_for_experiments_is_given_back(
    model: LanguageModel, ids: tuple[int, ...]
) -> None:
    before = read(model, ids, HeadChange(2, 2))
    under_way = ChangedReader(model, [HeadChange(2, 2)])
    session = weakref.ref(under_way.session)
    model.give_back()
    assert model.experiment is under_way.session, "experiments go on"
    model.end_experiments()
    model.give_back()
    under_way.read(ids)  # ends in peace, and opens nothing
    assert session() is under_way.session
    late = weakref.ref(ChangedReader(model, [HeadChange(2, 2)]).session)
    del under_way
    gc.collect()
    assert session() is None
    assert late() is None
    model.begin_experiments()
    kept = weakref.ref(ChangedReader(model, [HeadChange(2, 2)]).session)
    gc.collect()
    assert kept() is not None
    np.testing.assert_array_equal(read(model, ids, HeadChange(2, 2)), before)
