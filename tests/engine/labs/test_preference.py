"""Preference tuning: the step is the gradient of its formula, and the bundled model learns."""

from __future__ import annotations

import math

import numpy as np
import pytest

from engine.data.texts import text
from engine.errors import EngineError
from engine.labs import preference, recipe
from engine.labs.corpus import Words
from engine.labs.judges import JUDGES, Measures, Rule, Verdict, judge
from engine.labs.preference import Pair, Tuner, TuningSettings, accuracy
from engine.labs.viewer import draw, softmax
from engine.threads import one_thread_per_product


@pytest.fixture
def tuner() -> Tuner:
    model = recipe.bundled()
    return Tuner(model.graph, model.tokeniser, TuningSettings(length=16))


def _pairs(tuner: Tuner, count: int = 3) -> list[Pair]:
    answers = tuner.write(tuner.policy, 2 * count, 5)
    return [Pair(*answers[n : n + 2]) for n in range(0, 2 * count, 2)]


def test_log_probabilities_are_those_of_the_plain_pass(tuner: Tuner) -> None:
    answers = tuner.write(tuner.policy, 3, 5)
    found = tuner.log_probabilities(tuner.policy, answers)
    for answer, value in zip(answers, found.tolist(), strict=True):
        ids = [*tuner.prompt, *answer.ids]
        logs = np.log(softmax(tuner.policy.scores(ids[:-1])))
        start = len(tuner.prompt)
        total = sum(logs[place - 1, ids[place]] for place in range(start, len(ids)))
        assert value == pytest.approx(total, rel=1e-4)


@pytest.mark.parametrize("method", ["dpo", "reinforce"])
def test_the_gradient_is_that_of_the_formula(tuner: Tuner, method: str) -> None:
    pairs = _pairs(tuner)
    rng = np.random.default_rng(0)
    plan = tuner.policy.plan
    plan.parameters += (rng.normal(size=plan.parameters.size) * 0.01).astype(np.float32)
    start = plan.parameters.copy()
    beta = tuner.settings.beta
    answers = [pair.better for pair in pairs]
    advantage = np.array([1.0, -0.5, 0.25])

    def loss() -> float:
        if method == "dpo":
            margins = tuner.margins(pairs)
            return float(np.mean(np.log1p(np.exp(-beta * margins))))
        return float(-(advantage * tuner.log_probabilities(tuner.policy, answers)).mean())

    caught: list[np.ndarray] = []
    tuner._move = lambda: caught.append(tuner._sum.copy())  # type: ignore[method-assign]
    if method == "dpo":
        tuner.step_on(pairs)
    else:
        tuner._push(answers, lambda _, cells: -advantage[cells] / 3)
        tuner._move()
    gradient = caught[0].astype(np.float64)
    direction = gradient / np.linalg.norm(gradient)
    step = 2e-3
    plan.parameters[...] = start + step * direction
    above = loss()
    plan.parameters[...] = start - step * direction
    below = loss()
    assert (above - below) / (2 * step) == pytest.approx(np.linalg.norm(gradient), rel=0.02)


def test_a_pick_raises_the_margin_and_is_taken_back_bit_for_bit(tuner: Tuner) -> None:
    before = tuner.policy.plan.parameters.copy()
    first = tuner.pick(_pairs(tuner)[0])
    assert first.margins[0] == pytest.approx(0.0, abs=1e-3)
    assert first.loss == pytest.approx(math.log(2), abs=1e-3)
    assert first.margins[1] > 0.1
    assert first.kl > 0
    after = tuner.policy.plan.parameters.copy()
    second = _pairs(tuner)[1]
    again = tuner.pick(second)
    tuner.undo()
    np.testing.assert_array_equal(tuner.policy.plan.parameters, after)
    once_more = tuner.pick(second)
    assert once_more == again
    tuner.undo()
    tuner.undo()
    np.testing.assert_array_equal(tuner.policy.plan.parameters, before)
    assert tuner.pairs == []
    assert tuner.divergence() == 0.0
    with pytest.raises(EngineError, match="no step to take back"):
        tuner.undo()


def test_a_thumb_moves_an_answer_up_or_down(tuner: Tuner) -> None:
    answer = tuner.write(tuner.policy, 1, 5)[0]
    liked = tuner.reinforce(answer, 1.0)
    assert liked.after[0] > liked.before[0]
    assert liked.gain == pytest.approx(liked.after[0] - liked.before[0], abs=1e-3)
    assert liked.advantage == pytest.approx(1.0, abs=1e-3)  # nothing drifted, nothing was usual
    again = tuner.reinforce(answer, 1.0)
    drift = (again.before[0] - again.reference[0]) / len(answer.ids)
    assert again.advantage == pytest.approx(1 - tuner.settings.beta * drift - 0.1)
    tuner.undo()
    tuner.undo()
    disliked = tuner.reinforce(answer, -1.0)
    assert disliked.after[0] < disliked.before[0]


def test_the_judge_makes_kings_common_and_the_text_stays_text() -> None:
    model = recipe.bundled()
    tuner = Tuner(model.graph, model.tokeniser, TuningSettings())
    work = judge(tuner, Rule(JUDGES[0], "king"), 30, Words(text("stories")), 10, lambda: False)
    verdict: Verdict | None = None
    with one_thread_per_product():
        while verdict is None:
            try:
                next(work)
            except StopIteration as end:
                verdict = end.value
    assert verdict.picks == 30
    assert verdict.before.score < 0.25
    assert verdict.after.score >= 0.7
    assert verdict.after.words >= 0.9
    assert not verdict.after.collapse(verdict.before)
    assert verdict.picked > 0.95
    assert 0.5 <= verdict.held_out < 1.0
    tuner.undo()
    assert tuner.divergence() == 0.0


def test_rules_score_as_they_say() -> None:
    mentions, shorter, stop = JUDGES
    assert mentions.score("The King spoke", "king") == 1
    assert mentions.score("He is asking", "king") == 0
    assert shorter.score("ab", "") > shorter.score("abc", "")
    assert stop.score('He went."', "") == 1
    assert stop.score("He went", "") == 0
    with pytest.raises(EngineError, match="Type the word"):
        Rule(mentions, "  ")


def test_a_collapse_is_named() -> None:
    reference = Measures(0.5, 0.98, 0.8, 0.0)
    assert not Measures(0.5, 0.97, 0.8, 0.2).collapse(reference)
    assert "98% of the reference" in Measures(0.5, 0.5, 0.8, 0.2).collapse(reference)
    assert "repeats itself" in Measures(0.5, 0.97, 0.2, 0.2).collapse(reference)
    assert "nats per token" in Measures(0.5, 0.97, 0.8, 3.0).collapse(reference)
    hardly_learnt = Measures(0.5, 0.4, 0.3, 0.0)
    assert not hardly_learnt.collapse(hardly_learnt), "nothing was lost in tuning"
    assert "real words" in Measures(0.5, 0.2, 0.3, 0.2).collapse(hardly_learnt)
    assert accuracy(np.array([1.0, -1.0, 0.0, 2.0])) == 0.625


def test_beginnings_that_leave_no_room_are_refused() -> None:
    model = recipe.bundled()
    with pytest.raises(EngineError, match="choose a shorter one"):
        Tuner(model.graph, model.tokeniser, TuningSettings(prompt="word " * 40))
    with pytest.raises(EngineError, match="at least one letter"):
        TuningSettings(prompt="")


def test_draws_follow_the_probabilities() -> None:
    logits = np.array([[9.0, 1.0, 0.0, 2.0]], np.float32)  # the first is the end: never drawn
    p = softmax(np.array([1.0, 0.0, 2.0]) / 0.5)
    u = (np.arange(4_000) + 0.5) / 4_000
    found = draw(np.repeat(logits, len(u), 0), 0.5, 1.0, u)
    counts = np.bincount(found, minlength=4)[1:] / len(u)
    np.testing.assert_allclose(counts, p, atol=1e-3)
    cut = draw(np.repeat(logits, len(u), 0), 0.5, 0.9, u)
    assert set(cut.tolist()) == {1, 3}
    assert set(draw(np.repeat(logits, 9, 0), 1e-9, 1.0, np.linspace(0, 0.999, 9)).tolist()) == {3}


def test_the_bundled_model_writes_real_words() -> None:
    model = recipe.bundled()
    tuner = Tuner(model.graph, model.tokeniser, TuningSettings())
    texts = [" The" + answer.text for answer in tuner.write(tuner.policy, 32, 3)]
    assert Words(text("stories")).share(texts) >= 0.95


def test_going_back_takes_no_more_memory_than_it_may(
    tuner: Tuner, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = 3 * tuner.policy.plan.parameters.nbytes  # the weights and Adam's two memories
    monkeypatch.setattr(preference, "UNDO_BYTES", 4 * one)
    for step in range(6):
        tuner.keep()
        tuner.policy.plan.parameters[...] = step + 1
    assert tuner.undoable == 4
    tuner.undo()
    assert (tuner.policy.plan.parameters == 5).all()
    monkeypatch.setattr(preference, "UNDO_BYTES", 1)
    tuner.keep()
    assert tuner.undoable == 1  # the last step can be taken back whatever it takes
