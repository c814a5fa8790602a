"""Guessing ahead saves runs of the model and changes nothing of what is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import speculative
from models.errors import ModelError, Stopped
from models.generation import Ready, Step, Writing
from models.language_model import LanguageModel, Reader
from models.sampling import Settings, distribution, draw
from models.speculative import LONGEST, Acceptance, GuessingReader, look_up

GREEDY = Settings(temperature=0)
REPEATING = (
    "class Point:\n"
    + "".join(f"    def get_{name}(self):\n        return self.{name}\n\n" for name in "xyz")
    + "    def set_x(self, x):\n        self.x = x\n\n    def set_y(self, y):\n"
)
PROSE = "The village lay at the foot of a hill, and every morning"


class Paired(Reader):
    """Reads every token together with one more that is forgotten: one at a time, and yet by the
    kernels that read several positions.
    """

    def read(self, ids: Sequence[int], stop=lambda: False) -> np.ndarray:
        if len(ids) > 1:
            return super().read(ids, stop)
        before = self.cache.length
        logits = self.read_rows([ids[0], 0], 2)
        self.cache.cut(before + 1)
        return logits[0]


def on_from(writing: Writing, settings: Settings, limit: int, **options) -> list[Step]:
    return [s for s in writing.go_on(lambda: settings, limit, **options) if isinstance(s, Step)]


def plain(model: LanguageModel, reader: Reader, ids: Sequence[int]) -> Writing:
    return Writing(model, reader, list(ids), reader.read(ids), 0.0)


@pytest.fixture
def always(monkeypatch: pytest.MonkeyPatch) -> None:
    """Always at least one guess, so that no run reads a single position."""
    real = Acceptance.guesses

    def found(ids: Sequence[int], count: int) -> tuple[int, list[int]]:
        length, guesses = look_up(ids, count)
        return length, guesses or [0]

    monkeypatch.setattr(speculative, "look_up", found)
    monkeypatch.setattr(Acceptance, "guesses", lambda self, most: max(1, real(self, most)))


@pytest.mark.usefixtures("always")
@pytest.mark.parametrize("prompt", [REPEATING, PROSE], ids=["repeating", "prose"])
@pytest.mark.parametrize(
    "settings",
    [GREEDY, Settings(seed=3), Settings(temperature=1.3, top_k=0, top_p=1.0, seed=5)],
    ids=["greedy", "usual", "all tokens"],
)
def test_the_text_is_that_of_writing_without_guesses(
    model: LanguageModel, prompt: str, settings: Settings
) -> None:
    """The same kernels on both sides: the same tokens, points and logits to the last bit."""
    ids = model.tokenizer.encode(prompt)
    expected = on_from(plain(model, Paired(model), ids), settings, 40)
    found = on_from(speculative.begin(model, ids), settings, 40)
    assert [(s.id, s.u, s.text) for s in found] == [(s.id, s.u, s.text) for s in expected]
    for ours, theirs in zip(found, expected, strict=True):
        np.testing.assert_array_equal(ours.logits, theirs.logits)


@pytest.mark.parametrize("prompt", [REPEATING, PROSE], ids=["repeating", "prose"])
def test_beside_one_position_at_a_time_only_rounding_can_part_the_texts(
    model: LanguageModel, prompt: str
) -> None:
    ids = model.tokenizer.encode(prompt)
    expected = on_from(Writing.begin(model, ids), GREEDY, 40)
    found = on_from(speculative.begin(model, ids), GREEDY, 40)
    for ours, theirs in zip(found, expected, strict=False):
        if ours.id != theirs.id:
            assert abs(float(theirs.logits[ours.id] - theirs.logits[theirs.id])) < 0.9
            break
        np.testing.assert_allclose(ours.logits, theirs.logits, atol=1.5)


def test_text_that_repeats_itself_takes_far_fewer_runs(model: LanguageModel) -> None:
    writing = speculative.begin(model, model.tokenizer.encode(REPEATING))
    on_from(writing, GREEDY, 64)
    assert isinstance(writing.reader, GuessingReader)
    tally = writing.reader.tally
    assert tally.tokens >= 40
    assert tally.runs < tally.tokens / 2
    assert tally.right == tally.tokens - tally.runs


def test_every_reading_is_reported_and_a_choice_is_taken(model: LanguageModel) -> None:
    ids = model.tokenizer.encode(REPEATING)
    writing = speculative.begin(model, ids)
    reports = list(writing.go_on(lambda: GREEDY, 6, chosen=1234))
    assert [type(r) for r in reports] == [Step, Ready] * 6
    first = reports[0]
    assert isinstance(first, Step)
    assert (first.id, first.u) == (1234, None)
    counts = [r.count for r in reports if isinstance(r, Ready)]
    assert counts == list(range(len(ids) + 1, len(ids) + 7))


def test_it_stops_when_asked(model: LanguageModel) -> None:
    ids = model.tokenizer.encode(REPEATING)
    writing = speculative.begin(model, ids)
    asked: list[None] = []

    def stop() -> bool:
        asked.append(None)
        return len(asked) > 5

    assert len(on_from(writing, GREEDY, 50, stop=stop)) == 5
    with pytest.raises(Stopped):
        speculative.begin(model, ids * 40, lambda: True)
    with pytest.raises(ModelError, match="no text to go on from"):
        speculative.begin(model, [])


def test_guesses_never_leave_the_context(tiny: LanguageModel) -> None:
    reader = GuessingReader(tiny)
    reader.cache.reserve(tiny.sizes.context)
    text = [100 + n % 4 for n in range(tiny.sizes.context - 3)]
    reader.cache.length = len(text)
    reader._text = list(text)  # as if it had been read, which would take a minute
    for n in range(3):
        reader.read([100 + (len(text) + n) % 4])
    with pytest.raises(ModelError, match="65 tokens"):
        reader.read([100])


@given(st.lists(st.integers(0, 3), min_size=1, max_size=40), st.integers(1, 7))
def test_look_up_finds_the_longest_and_latest_stretch(ids: list[int], count: int) -> None:
    length, guesses = look_up(ids, count)
    assert length <= LONGEST

    def stands_at(end: int, size: int) -> bool:
        return end >= size and ids[end - size : end] == ids[len(ids) - size :]

    ends = range(1, len(ids))
    assert not any(stands_at(end, length + 1) for end in ends) or length == LONGEST
    if not length:
        assert guesses == []
        return
    latest = max(end for end in ends if stands_at(end, length))
    text = ids[:]
    for n in range(count):  # what follows there, itself gone on with
        text.append(text[latest + n])
    assert guesses == text[len(ids) :]


def test_more_guesses_the_more_of_them_are_right() -> None:
    good, bad = Acceptance(), Acceptance()
    for _ in range(30):
        good.learn(7, 7)
        bad.learn(0, 1)
    assert good.guesses(7) == 7
    assert good.guesses(5) == 3
    assert good.guesses(0) == 0
    assert bad.guesses(7) == 0
    bad.learn(1, 1)
    assert bad.rate > Acceptance(right=0.0, looked_at=10.0).rate


@pytest.mark.usefixtures("always")
def test_draws_behind_right_guesses_are_as_frequent_as_without_guesses(
    model: LanguageModel,
) -> None:
    """Chi-square (Pearson 1900): tokens drawn from what was read ahead, against the probabilities
    of a reading that never guesses. Its 99.9 % point for that many degrees of freedom.
    """
    ids = list(model.tokenizer.encode(REPEATING))
    writing = speculative.begin(model, ids)
    steps = on_from(writing, GREEDY, 24)
    assert isinstance(writing.reader, GuessingReader)
    assert writing.reader.tally.right >= 4
    settings = Settings(temperature=1.4, top_k=0, top_p=1.0)
    # The step whose answer is the least certain of those that were read ahead of their turn.
    at = max(range(1, len(steps)), key=lambda n: steps[n].distribution.entropy_bits)
    seen = [*ids, *(step.id for step in steps[:at])]
    exact = distribution(Paired(model).read(seen), settings, seen).final
    ahead = distribution(steps[at].logits, settings, seen)
    count = 4_000
    drawn = [draw(ahead, replace(settings, seed=seed).generator(at)).id for seed in range(count)]
    often = [int(token) for token in np.flatnonzero(exact * count >= 8)]
    observed = [drawn.count(token) for token in often]
    expected = [float(exact[token]) * count for token in often]
    observed.append(count - sum(observed))
    expected.append(count - sum(expected))
    chi = sum((o - e) ** 2 / e for o, e in zip(observed, expected, strict=True) if e > 0)
    freedom = len(often)
    assert freedom >= 2
    # Wilson and Hilferty 1931: the cube root of chi-square over its freedom is nearly normal.
    bound = freedom * (1 - 2 / (9 * freedom) + 3.09 * np.sqrt(2 / (9 * freedom))) ** 3
    assert chi < bound
