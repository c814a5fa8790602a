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
    _click(page.up)
    qtbot.waitUntil(lambda: len(page.session.steps) == 1 and _quiet(page), timeout=20_000)
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
        f"Ends with a full stop: {verdict.before.score:.0%} before, {verdict.after.score:.0%} "
        "after 10 picks"
    )
    assert f"held-out pairs: {verdict.held_out:.0%}" in told
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
