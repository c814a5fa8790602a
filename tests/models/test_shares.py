"""Filters told one by one, many draws, and the surprisal of a text: against plain computations."""

from __future__ import annotations

import numpy as np
import pytest

from models import perplexity
from models.errors import ModelError, Stopped
from models.filters import filters
from models.language_model import LanguageModel
from models.many import ManyDraws
from models.perplexity import score
from models.sampling import Settings, distribution

LOGITS = np.random.default_rng(1).normal(0, 3, 500).astype(np.float32)
SETTINGS = Settings(0.7, 30, 0.9, 0.02, 42, 1.3)


def test_each_filters_mass_adds_up_to_what_is_removed() -> None:
    history = [int(LOGITS.argmax()), 3, 4]
    shares = distribution(LOGITS, SETTINGS, history)
    steps = filters(shares, history)
    assert [step.title for step in steps] == [
        "model",
        "÷ temperature",
        "repeat penalty",
        "top-k",
        "top-p",
        "min-p",
        "softmax",
    ]
    assert sum(step.removed for step in steps) == pytest.approx(shares.removed)
    left = [step.left for step in steps]
    assert left[:4] == [500, 500, 500, 30]
    assert sorted(left, reverse=True) == left
    assert left[-1] == shares.kept_count
    ordered = np.sort(shares.tempered)[::-1]
    assert steps[3].removed == pytest.approx(ordered[30:].sum())
    assert steps[4].removed == pytest.approx(ordered[left[4] : 30].sum())
    assert steps[-1].entropy_bits == shares.entropy_bits
    cooled = distribution(LOGITS, Settings(0.7, 0, 1.0), ())
    assert steps[1].moved == pytest.approx(np.abs(cooled.final - shares.model).sum() / 2)
    assert steps[1].entropy_bits == pytest.approx(cooled.entropy_bits)


def test_temperature_nought_leaves_one() -> None:
    shares = distribution(LOGITS, Settings(temperature=0.0))
    steps = filters(shares, ())
    assert steps[-1].left == 1
    assert steps[-1].removed == pytest.approx(1 - shares.model.max())


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_many_draws_meet_the_probabilities(seed: int) -> None:
    shares = distribution(LOGITS, Settings(1.0, 40, 1.0))
    draws = ManyDraws(shares, seed)
    for _ in range(10):
        draws.draw(1_000)
    assert draws.drawn == 10_000
    match = draws.match()
    # The 99.9 % quantile of chi-square by Wilson and Hilferty (1931).
    k = match.freedom
    assert k > 5
    assert match.chi_square < k * (1 - 2 / (9 * k) + 3.09 * (2 / (9 * k)) ** 0.5) ** 3
    assert match.apart < 0.05


def test_a_single_likely_token_is_all_that_is_drawn() -> None:
    draws = ManyDraws(distribution(LOGITS, Settings(temperature=0.0)), 7)
    draws.draw(100)
    assert draws.counts.tolist() == [100]
    assert draws.match().apart == 0
    assert draws.match().freedom == 0


def test_a_texts_surprisal_is_that_of_its_tokens(
    model: LanguageModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = model.tokenizer.encode("The capital of France is Paris, and that of Italy is Rome.")
    monkeypatch.setattr(perplexity, "PART", 4)
    reports = list(score(model, ids))
    final = reports[-1]
    logits = model.reader().read_rows(ids, len(ids)).astype(np.float64)
    own = [logits[at, token] for at, token in enumerate(ids[1:])]
    expected = (np.logaddexp.reduce(logits[:-1], axis=1) - own) / np.log(2)
    assert np.isnan(final.bits[0])
    np.testing.assert_allclose(final.bits[1:], expected, atol=1e-4)
    assert final.mean_bits == pytest.approx(expected.mean(), abs=1e-4)
    assert final.perplexity == pytest.approx(2 ** expected.mean(), rel=1e-3)
    assert [round(r.fraction * len(ids)) for r in reports] == [5, 9, len(ids)]


def test_a_long_text_is_read_in_windows(
    model: LanguageModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = model.tokenizer.encode("one two three four five six seven eight nine ten eleven")[:10]
    monkeypatch.setattr(perplexity, "WINDOW", 6)
    monkeypatch.setattr(perplexity, "OVERLAP", 3)
    final = list(score(model, ids))[-1]
    assert len(final.bits) == 10
    logits = model.reader().read_rows(ids[3:9], 6).astype(np.float64)
    for at in (6, 7, 8):  # each with the text from the fourth token on before it
        row = logits[at - 1 - 3]
        bits = (np.logaddexp.reduce(row) - row[ids[at]]) / np.log(2)
        assert final.bits[at] == pytest.approx(bits, abs=1e-3)


def test_too_short_and_stopped_are_said(model: LanguageModel) -> None:
    with pytest.raises(ModelError, match="at least two tokens"):
        next(score(model, [5]))
    with pytest.raises(Stopped):
        next(score(model, [5, 6, 7], lambda: True))


def test_filters_that_change_nothing_are_not_computed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Thirty times a second while text streams: only temperature and top-k are left to do."""
    calls: list[Settings] = []

    def counted(logits: object, settings: Settings, history: object = ()) -> object:
        calls.append(settings)
        return distribution(logits, settings, history)  # type: ignore[arg-type]

    shares = distribution(LOGITS, Settings(0.8, 40, 0.95))
    monkeypatch.setattr("models.filters.distribution", counted)
    steps = filters(shares, ())
    assert len(calls) == 2
    assert steps[2].moved == steps[5].removed == 0
    assert steps[4].left == steps[5].left == shares.kept_count
