"""The filters against the same rules in plain Python, and the draws against their probabilities."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, reject, settings
from hypothesis import strategies as st

from models.errors import ModelError
from models.sampling import Settings, distribution, draw

some_logits = st.lists(st.integers(-80, 80).map(lambda n: n / 8), min_size=2, max_size=30)
some_settings = st.builds(
    Settings,
    temperature=st.sampled_from([0.0, 0.3, 0.8, 1.0, 2.5]),
    top_k=st.sampled_from([0, 1, 3, 10, 100]),
    top_p=st.sampled_from([0.1, 0.5, 0.9, 1.0]),
    min_p=st.sampled_from([0.0, 0.05, 0.5, 1.0]),
    repeat_penalty=st.sampled_from([1.0, 1.3, 0.7]),
)


def softmax(scores: dict[int, float]) -> dict[int, float]:
    top = max(scores.values())
    parts = {i: math.exp(s - top) for i, s in scores.items()}
    total = math.fsum(parts.values())
    return {i: part / total for i, part in parts.items()}


class OnTheEdge(Exception):
    """So near to top-p that the side of it on which a sum is depends on how it was rounded."""


def by_hand(logits: list[float], s: Settings, history: list[int]) -> dict[int, float]:
    """logit ÷ temperature → repeat penalty → top-k → top-p → min-p → softmax, one rule after the
    other.
    """
    scores = dict(enumerate(logits))
    if s.temperature > 0:
        scores = {i: x / s.temperature for i, x in scores.items()}
    for i in set(history):
        x = scores[i]
        scores[i] = x / s.repeat_penalty if x > 0 else x * s.repeat_penalty
    row = sorted(scores, key=lambda i: (-scores[i], i))
    if s.temperature == 0:
        return {row[0]: 1.0}
    if s.top_k:
        row = row[: s.top_k]
    shares = softmax({i: scores[i] for i in row})
    kept, total = [], 0.0
    for i in row:
        kept.append(i)
        total += shares[i]
        if s.top_p < 1 and 1e-16 < abs(total - s.top_p) < 1e-13:
            raise OnTheEdge
        if s.top_p < 1 and total >= s.top_p - 1e-16:
            break
    kept = [i for i in kept if shares[i] >= s.min_p * shares[kept[0]] - 1e-12]
    return softmax({i: scores[i] for i in kept})


@settings(max_examples=300, deadline=None)
@given(some_logits, some_settings, st.lists(st.integers(0, 1), max_size=3))
def test_the_filters_are_the_rules(logits: list[float], s: Settings, history: list[int]) -> None:
    found = distribution(np.array(logits, np.float32), s, history)
    try:
        expected = by_hand(logits, s, history)
    except OnTheEdge:
        reject()
    assert {int(i) for i in np.flatnonzero(found.kept)} == set(expected)
    for i, share in expected.items():
        assert found.final[i] == pytest.approx(share, abs=1e-12)
    assert found.final.sum() == pytest.approx(1)
    assert (found.final[~found.kept] == 0).all()


@settings(max_examples=100, deadline=None)
@given(some_logits, some_settings)
def test_what_the_window_shows(logits: list[float], s: Settings) -> None:
    found = distribution(np.array(logits, np.float32), s)
    expected = softmax(dict(enumerate(logits)))
    np.testing.assert_allclose(found.model, list(expected.values()), rtol=1e-9)
    assert sorted(found.order.tolist()) == list(range(len(logits)))
    in_order = found.final[found.order]
    assert (np.diff(in_order) <= 1e-15).all()
    bits = -math.fsum(p * math.log2(p) for p in found.final if p > 0)
    assert found.entropy_bits == pytest.approx(bits, abs=1e-9)
    bits = -math.fsum(p * math.log2(p) for p in expected.values() if p > 0)
    assert found.model_entropy_bits == pytest.approx(bits, abs=1e-9)
    assert found.tempered.sum() == pytest.approx(1)


@pytest.mark.parametrize("penalty", [1.0, 1.8])
@pytest.mark.parametrize("step", [0.0, 0.5], ids=["different", "with equals"])
def test_of_a_large_vocabulary_only_the_front_is_put_in_order(step: float, penalty: float) -> None:
    """Where a filter ends early the rest is never sorted; what comes out is the same."""
    logits = np.random.default_rng(5).normal(0, 4, 9_000).astype(np.float32)
    if step:
        logits = (np.round(logits / step) * step).astype(np.float32)
    stable = np.argsort(-logits, kind="stable").tolist()
    for chosen in (
        Settings(temperature=1, top_k=0, top_p=0.9, repeat_penalty=penalty),
        Settings(temperature=1, top_k=0, top_p=1, min_p=0.02, repeat_penalty=penalty),
        Settings(temperature=9, top_k=0, top_p=0.999, repeat_penalty=penalty),
        Settings(temperature=1, top_k=0, top_p=1, repeat_penalty=penalty),
    ):
        history = stable[:3]
        found = distribution(logits, chosen, history)
        expected = by_hand(logits.tolist(), chosen, history)
        assert set(found.kept_ids.tolist()) == set(expected)
        for i in found.kept_ids[:50].tolist():
            assert found.final[i] == pytest.approx(expected[i], rel=1e-9)
        ordered = sorted(expected, key=lambda i: (-found.adjusted[i], i))
        assert found.kept_ids.tolist() == ordered
        for count in (1, 12, len(ordered) + 30, 9_500):
            assert found.likeliest(count).tolist() == found.order[:count].tolist()


def test_surprisal_is_finite_even_where_a_probability_is_too_small_for_a_number() -> None:
    found = distribution(np.array([0, -2000], np.float32), Settings())
    assert found.model[1] == 0
    assert 1000 < found.surprisal_bits(1) < 2000
    assert found.surprisal_bits(0) == 0


def test_equals_are_taken_by_lower_id() -> None:
    logits = np.array([0, 2, 1, 2, 2, -1], np.float32)
    assert distribution(logits, Settings(temperature=0)).order[0] == 1
    top = distribution(logits, Settings(top_k=2, top_p=1))
    assert top.kept_ids.tolist() == [1, 3]
    assert top.kept_probabilities.tolist() == [0.5, 0.5]


def test_a_draw_is_the_token_under_u_on_the_bar() -> None:
    logits = np.log(np.array([0.2, 0.5, 0.3], np.float32))
    found = distribution(logits, Settings(temperature=1, top_k=0, top_p=1))

    class Fixed:
        def __init__(self, u: float) -> None:
            self.u = u

        def random(self) -> float:
            return self.u

    for u, expected in [(0.0, 1), (0.49, 1), (0.51, 2), (0.79, 2), (0.81, 0), (0.9999999999, 0)]:
        drawn = draw(found, Fixed(u))  # type: ignore[arg-type]
        assert (drawn.id, drawn.u) == (expected, u)


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize(
    "chosen",
    [
        Settings(temperature=1, top_k=0, top_p=1),
        Settings(temperature=0.7, top_k=6, top_p=1),
        Settings(temperature=1.5, top_k=0, top_p=0.8, min_p=0.05),
    ],
    ids=["plain", "top-k", "top-p and min-p"],
)
def test_draws_are_as_frequent_as_their_probabilities(seed: int, chosen: Settings) -> None:
    """Pearson's chi-square over 20,000 draws; the bound is exceeded once in a thousand by chance,
    and the seeds are fixed.
    """
    logits = np.random.default_rng(99).normal(0, 2, 12).astype(np.float32)
    found = distribution(logits, chosen)
    rng = np.random.Generator(np.random.PCG64(seed))
    counts = np.bincount([draw(found, rng).id for _ in range(20_000)], minlength=12)
    assert (counts[~found.kept] == 0).all()
    expected = found.final[found.kept] * 20_000
    assert expected.min() > 5
    chi_square = ((counts[found.kept] - expected) ** 2 / expected).sum()
    freedom = len(expected) - 1
    # Wilson and Hilferty's approximation of the 99.9 % quantile (z = 3.09).
    bound = freedom * (1 - 2 / (9 * freedom) + 3.09 * math.sqrt(2 / (9 * freedom))) ** 3
    assert chi_square < bound


def test_the_seed_is_pcg64() -> None:
    row = np.random.Generator(np.random.PCG64(5)).random(40)
    for place in (0, 1, 39):
        assert Settings(seed=5).generator(place).random() == row[place]


@pytest.mark.parametrize(
    "wrong",
    [
        {"temperature": -0.1},
        {"temperature": math.nan},
        {"temperature": math.inf},
        {"top_k": -1},
        {"top_p": 0.0},
        {"top_p": 1.1},
        {"min_p": -1.0},
        {"min_p": 2.0},
        {"seed": -1},
        {"repeat_penalty": 0.0},
    ],
    ids=str,
)
def test_settings_out_of_bounds_are_one_sentence(wrong: dict) -> None:
    with pytest.raises(ModelError, match=r"^The .+ is .+; it must be .+\.$"):
        Settings(**wrong)


def test_a_tiny_temperature_is_nearly_greedy() -> None:
    found = distribution(np.array([1, 3, 2], np.float32), Settings(temperature=1e-9, top_p=1))
    assert found.final[1] == 1


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
def test_logits_that_are_no_numbers_are_one_sentence(value: float) -> None:
    with pytest.raises(ModelError, match="not a number"):
        distribution(np.array([0, value], np.float32), Settings())


@pytest.mark.parametrize("spread", [0.0, 1e-3, 2.5, 100.0, 1e30])
def test_the_largest_are_those_of_a_whole_sort(spread: float) -> None:
    values = np.round(np.random.default_rng(1).normal(0, 1, 5_000), 2).astype(np.float32)
    values *= np.float32(spread)
    whole = np.lexsort((np.arange(len(values)), -values))
    for count in (1, 40, 2_048, 4_999):
        only = Settings(temperature=1, top_k=count, top_p=1, min_p=0)
        np.testing.assert_array_equal(distribution(values, only).front_ids, whole[:count])
