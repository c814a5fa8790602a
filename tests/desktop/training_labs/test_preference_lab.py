"""Lab 3 with mouse and keyboard: picks, thumbs, the judge, undo, before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.panels.training_labs.preference.page import PreferencePage
from desktop.panels.training_labs.preference.session import REINFORCE

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.app.window import MainWindow


@pytest.fixture
def page(qtbot: QtBot, shell: MainWindow) -> PreferencePage:
    found = shell.open_panel("training_labs", lab="preferences").page  # type: ignore[attr-defined]
    assert isinstance(found, PreferencePage)
    qtbot.waitUntil(lambda: _quiet(found) and found.session.comparison is not None, timeout=20_000)
    return found


def _quiet(page: PreferencePage) -> bool:
    return not any(page.bench.running(name) for name in ("tuning", "text", "tokeniser"))


def _click(widget: object) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_a_key_picks_and_the_numbers_follow(qtbot: QtBot, page: PreferencePage) -> None:
    session = page.session
    assert session.offer is not None
    first = session.offer
    assert first[0].text in page.answers[0].text.text()
    page.setFocus()
    QTest.keyClick(page, Qt.Key.Key_B)
    qtbot.waitUntil(lambda: len(session.steps) == 1 and _quiet(page), timeout=20_000)
    assert session.tuner is not None
    assert session.tuner.pairs[0].better is first[1]
    step = session.steps[0]
    assert step.margins[1] > step.margins[0]
    assert f"{step.after[0]:.2f}".replace("-", "−") == page.step._cells[0, 3].text()
    assert f"{step.kl:.3f} nats" in page.step.told.text()
    assert session.offer is not first


def test_a_click_picks_and_undo_takes_it_back(qtbot: QtBot, page: PreferencePage) -> None:
    session = page.session
    tuner = session.tuner
    assert tuner is not None
    before = tuner.policy.plan.parameters.copy()
    assert not page.undo.isEnabled()
    _click(page.answers[0])
    qtbot.waitUntil(lambda: len(session.steps) == 1 and _quiet(page), timeout=20_000)
    assert (tuner.policy.plan.parameters != before).any()
    page.undo.trigger()
    qtbot.waitUntil(lambda: not session.steps and _quiet(page), timeout=20_000)
    assert (tuner.policy.plan.parameters == before).all()


def test_a_letter_typed_into_a_field_is_no_pick(page: PreferencePage) -> None:
    page.word.setFocus()
    page.word.clear()
    QTest.keyClicks(page.word, "baa")
    assert page.word.text() == "baa"
    assert not page.bench.running("tuning")


def test_thumbs_reward_one_answer(qtbot: QtBot, page: PreferencePage) -> None:
    page.method.setCurrentIndex(1)
    page.method.activated.emit(1)
    assert page.session.method == REINFORCE
    assert page.up.isVisibleTo(page)
    assert not page.answers[1].isVisibleTo(page)
    page.up.setFocus()
    QTest.keyClick(page.up, Qt.Key.Key_Space)
    assert page.up.hasFocus()
    qtbot.waitUntil(lambda: len(page.session.steps) == 1 and _quiet(page), timeout=20_000)
    assert page.up.hasFocus()
    step = page.session.steps[0]
    assert step.after[0] > step.before[0]
    assert page.step.told.text().startswith("Thumb up: reward +1,")
    assert page.step._names[0].text() == "ln p of the answer"
    assert page.step._cells[2, 3].text() == f"{step.after[0] - step.reference[0]:+.2f}"
    assert [curve.name for curve in page.step.gains.curves] == ["gain of the answer"]


def test_the_judge_picks_and_its_verdict_is_told(qtbot: QtBot, page: PreferencePage) -> None:
    page.picks.set_value(10)
    page.rule.setCurrentIndex(2)
    _click(page.judge)
    assert not page.judge.isEnabled()
    qtbot.waitUntil(lambda: page.session.verdict is not None and _quiet(page), timeout=30_000)
    told = page.side.judged.text()
    verdict = page.session.verdict
    assert verdict is not None
    assert page.side.result.text() == (
        f"Ends with a full stop: {100 * verdict.before.score:.0f} % before, "
        f"{100 * verdict.after.score:.0f} % after 10 picks"
    )
    assert f"held-out pairs: {100 * verdict.held_out:.0f} %" in told
    assert page.session.comparison is not None
    assert page.session.comparison.measures.kl > 0
    after = page.session.comparison.after[0].text
    assert after in page.side.texts[0][1].text()
    page.undo.trigger()
    qtbot.waitUntil(lambda: page.session.verdict is None and _quiet(page), timeout=20_000)
    assert page.session.comparison.measures.kl == 0


def test_a_rule_without_its_word_is_refused(page: PreferencePage) -> None:
    said: list[str] = []
    page.bench.shell.say = lambda text, **_: said.append(text)  # type: ignore[method-assign]
    page.word.clear()
    _click(page.judge)
    assert said == ["Type the word that answers should mention."]


def test_another_beginning_starts_again(qtbot: QtBot, page: PreferencePage) -> None:
    page.prompt.setFocus()
    page.prompt.selectAll()
    QTest.keyClicks(page.prompt, "And he")
    QTest.keyClick(page.prompt, Qt.Key.Key_Return)
    qtbot.waitUntil(
        lambda: (
            page.session.tuner is not None
            and page.session.tuner.settings.prompt == "And he"
            and page.session.comparison is not None
            and _quiet(page)
        ),
        timeout=20_000,
    )
    assert page.answers[0].text.text().startswith("And he")
    page.prompt.clear()
    page.prompt.editingFinished.emit()
    assert page.prompt.text() == "And he"


def test_a_collapse_is_warned_of_and_explained(qtbot: QtBot, page: PreferencePage) -> None:
    tuner = page.session.tuner
    assert tuner is not None
    assert not page.side.warning.isVisibleTo(page)
    policy = tuner.policy.plan.parameters
    kept = policy.copy()
    policy *= 0.2  # hardly a token is likelier than another: no words any more
    page.session.compare()
    qtbot.waitUntil(lambda: page.side.warning.isVisibleTo(page) and _quiet(page), timeout=20_000)
    told = page.side.warning.text()
    assert "real words any more" in told
    assert "take a step back with Undo, or choose a larger β" in told
    policy[...] = kept
    page.session.compare()
    qtbot.waitUntil(
        lambda: not page.side.warning.isVisibleTo(page) and _quiet(page), timeout=20_000
    )


def test_before_and_after_are_drawn_with_the_same_numbers(
    qtbot: QtBot, page: PreferencePage
) -> None:
    found = page.session.comparison
    assert found is not None
    assert [each.ids for each in found.before] == [each.ids for each in found.after]
    _click(page.answers[0])
    qtbot.waitUntil(lambda: len(page.session.steps) == 1 and _quiet(page), timeout=20_000)
    again = page.session.comparison
    assert again is not None
    assert [each.ids for each in again.before] == [each.ids for each in found.before]


def test_the_judges_go_is_on_the_way_of_the_model(qtbot: QtBot, page: PreferencePage) -> None:
    session = page.session
    page.picks.set_value(10)
    page.rule.setCurrentIndex(1)
    page.rule.activated.emit(1)
    assert page.rule_help.text() == "Prefers the answer of fewer letters."
    page.judge.setFocus()
    QTest.keyClick(page.judge, Qt.Key.Key_Space)
    assert not page.judge.isEnabled()
    assert not any(card.button.isEnabled() for card in page.answers)
    assert page.hasFocus(), "the next key would press what has nothing to do with the judge"
    qtbot.waitUntil(lambda: session.verdict is not None and _quiet(page), timeout=60_000)
    verdict = session.verdict
    assert verdict is not None
    (moved,) = page.step.moved.curves
    assert moved.x.tolist() == [10]
    assert moved.y.tolist() == [verdict.after.kl]
    assert "picks were learnt together" in page.step.told.text()
    _click(page.answers[0].button)
    qtbot.waitUntil(lambda: len(session.steps) == 1 and _quiet(page), timeout=20_000)
    assert page.step.moved.curves[0].x.tolist() == [10, 11]
    assert page.step.gains.curves[0].x.tolist() == [11]
    for left in (1, 0):
        page.undo.trigger()
        qtbot.waitUntil(
            lambda left=left: len(session.trail) == left and _quiet(page), timeout=20_000
        )
    assert not session.can_undo


def test_a_cancelled_go_of_the_judge_leaves_nothing_that_cannot_be_undone(
    qtbot: QtBot, page: PreferencePage
) -> None:
    session = page.session
    tuner = session.tuner
    assert tuner is not None
    before = tuner.policy.plan.parameters.copy()
    page.picks.set_value(60)
    page.rule.setCurrentIndex(1)  # shorter: it tells nearly all answers apart
    learnt = {"before it learns": 0.0, "while it learns": 0.5}
    for when, share in learnt.items():
        _click(page.judge)
        qtbot.waitUntil(
            lambda share=share: session.progress is not None and session.progress.fraction > share,
            timeout=60_000,
        )
        (job,) = [job for job in page.bench.shell.jobs.running if "tuning" in job.name]
        job.cancel()
        qtbot.waitUntil(lambda: _quiet(page), timeout=60_000)
        assert len(session._history) == tuner.undoable, when
        assert session.verdict is None
        while session.can_undo:
            page.undo.trigger()
            qtbot.waitUntil(lambda: _quiet(page), timeout=60_000)
        assert (tuner.policy.plan.parameters == before).all(), when


def test_picks_are_not_lost_by_leaving_the_beginning(qtbot: QtBot, page: PreferencePage) -> None:
    _click(page.answers[0])
    qtbot.waitUntil(lambda: len(page.session.steps) == 1 and _quiet(page), timeout=20_000)
    page.prompt.setFocus()
    QTest.keyClicks(page.prompt, " cat")
    page.setFocus()
    assert page.prompt.text() == "The"
    assert len(page.session.steps) == 1


def test_an_answer_that_was_cut_off_says_so(page: PreferencePage) -> None:
    session = page.session
    assert session.comparison is not None
    assert session.tuner is not None
    cut = 0
    for answer, (shown, _) in zip(session.comparison.before, page.side.texts, strict=True):
        ended = session.tuner.tokeniser.decode(answer.ids).endswith("\n")
        assert answer.cut != ended
        assert shown.text().endswith("…") == answer.cut
        cut += answer.cut
    assert cut
