"""Lab 2 with mouse and keyboard: train, pause, look back, change the rate, go on another day."""

from __future__ import annotations

import errno
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest

from desktop.panels.training_labs import parts
from desktop.panels.training_labs.pretraining.page import PreTrainingPage
from desktop.panels.training_labs.pretraining.vector_map import VectorMap
from desktop.plots.plot import mono
from desktop.widgets.elided import Elided
from desktop.widgets.tokens import visible
from engine.labs import runs
from engine.labs.pretraining import RunSettings
from tests.desktop.training_labs.conftest import Open

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

SMALL = RunSettings(layers=1, width=32, heads=2, context=16, batch=8)


def _page(labs: Open) -> PreTrainingPage:
    page = labs("pre-training").page
    assert isinstance(page, PreTrainingPage)
    page.session.set_settings(SMALL)
    return page


def _click(widget: object) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def _steps(qtbot: QtBot, page: PreTrainingPage, count: int) -> None:
    page.session.play(count)
    qtbot.waitUntil(lambda: _resting(page) and page.session.frame is not None, timeout=20_000)


def _resting(page: PreTrainingPage) -> bool:
    bench = page.bench
    busy = any(bench.running(name) for name in ("training", "preparing", "looking", "resuming"))
    return not busy and not page.session.playing


def test_it_trains_when_asked_and_pauses_with_a_saved_run(qtbot: QtBot, labs: Open) -> None:
    page = _page(labs)
    _click(page.play)
    qtbot.waitUntil(
        lambda: page.session.frame is not None and page.session.frame.step > 3, timeout=20_000
    )
    assert page.play.text() == "Pause"
    _click(page.play)
    qtbot.waitUntil(lambda: _resting(page), timeout=20_000)
    frame, run = page.session.frame, page.session.run
    assert frame is not None
    assert run is not None
    assert frame.step == run.step
    assert page.session.path.is_file()
    assert f"step {run.step:,}" in page.loss.figures.text()
    assert "held out" in page.loss.figures.text()
    names = {curve.name for curve in page.loss.plot.curves}
    assert {"chance", "frequencies", "bigrams", "training", "held out"} <= names
    assert len(page.map.places) == len(run.mapped)
    assert page.written.findChildren(Elided)[0].text()


def test_one_step_is_one_step(qtbot: QtBot, labs: Open) -> None:
    page = _page(labs)
    _click(page.step)
    qtbot.waitUntil(lambda: page.session.frame is not None and _resting(page), timeout=20_000)
    assert page.session.run is not None
    assert page.session.run.step == 1
    QTest.keyClick(page, Qt.Key.Key_F10)
    qtbot.waitUntil(lambda: _step(page) == 2 and _resting(page), timeout=20_000)


def _step(page: PreTrainingPage) -> int:
    run = page.session.run
    return run.step if run is not None else -1


def test_what_is_shown_is_what_the_model_computes(qtbot: QtBot, labs: Open) -> None:
    page = _page(labs)
    _steps(qtbot, page, 30)
    run, look = page.session.run, page.session.look
    assert run is not None
    assert look is not None
    padded = np.zeros((1, 16), int)
    ids = list(look.example)
    padded[0, : len(ids)] = ids
    logits = run.trainer.plan.run({"tokens": padded})["output"][0, len(ids) - 1].astype(float)
    chances = np.exp(logits) / np.exp(logits).sum()
    for bar, (id, p) in zip(page.example.bars.counts, look.guesses, strict=True):
        assert p == pytest.approx(chances[id], rel=1e-4)
        assert bar.value == pytest.approx(p)
    assert look.truth_chance == pytest.approx(chances[look.truth], rel=1e-4)


def test_another_example_token_and_head(qtbot: QtBot, labs: Open) -> None:
    page = _page(labs)
    _steps(qtbot, page, 3)
    before = page.session.look
    assert before is not None
    with qtbot.waitSignal(page.session.looked):
        page.example.next_wanted.emit()
    after = page.session.look
    assert after is not None
    assert after.example != before.example
    with qtbot.waitSignal(page.session.looked):
        QTest.keyClick(page.map, Qt.Key.Key_BracketRight)
    assert page.session.look is not None
    assert page.session.look.token == page.session.run.mapped[1]  # type: ignore[union-attr]
    page.tabs.setCurrentIndex(1)
    page.attention.heads.setCurrentIndex(1)
    with qtbot.waitSignal(page.session.looked):
        page.attention.heads.activated.emit(1)
    assert page.session.wish.head == 1


def test_the_history_is_gone_through(qtbot: QtBot, labs: Open) -> None:
    page = _page(labs)
    session = page.session
    _steps(qtbot, page, 5)
    run = session.run
    assert run is not None
    run.remember("then")
    _steps(qtbot, page, 20)
    run.remember("now")
    _steps(qtbot, page, 1)
    then = run.moments[1]
    page.tabs.setCurrentIndex(1)
    newest, texts = _seen(page), _texts(page)
    assert "now" in texts
    with qtbot.waitSignal(session.looked):
        page.moment.set_value(2)
    assert session.look is not None
    assert session.look.step == then.step == 5
    np.testing.assert_allclose(np.abs(session.look.places), np.abs(then.places), atol=1e-6)
    assert "step 5" in page.when.text()
    for name, before, after in zip(_SEEN, newest, _seen(page), strict=True):
        assert not np.array_equal(before, after), f"{name} did not follow the scrubber"
    (marked,) = [curve for curve in page.loss.plot.curves if not curve.name]
    assert marked.x.tolist() == [5, 5]
    assert page.loss.figures.text().startswith("step 5 · ")
    assert "then" in _texts(page)
    assert "now" not in _texts(page)
    page.tabs.setCurrentIndex(2)
    assert max(curve.x.max(initial=0) for curve in page.gradients.plot.curves) <= 5
    page.tabs.setCurrentIndex(1)
    with qtbot.waitSignal(session.looked):
        _click(page.live)
    assert session.at is None
    assert session.look.step == run.step == 26  # the newest, though it is no moment of its own
    for before, after in zip(newest, _seen(page), strict=True):
        np.testing.assert_allclose(before, after, atol=1e-6)


_SEEN = ("the map", "the guesses", "the neighbours", "the attention")


def _seen(page: PreTrainingPage) -> tuple[np.ndarray, ...]:
    look = page.session.look
    assert look is not None
    near = [each.cosine for each in look.neighbours]
    bars = [bar.value for bar in page.example.bars.counts]
    return page.map.places.copy(), np.array(bars), np.array(near), look.attention.copy()


def _texts(page: PreTrainingPage) -> list[str]:
    return [text.text() for _, text in page.written._rows if text.text()]


def test_the_rate_changes_within_the_run_and_sizes_begin_another(qtbot: QtBot, labs: Open) -> None:
    page = _page(labs)
    _steps(qtbot, page, 3)
    run = page.session.run
    assert run is not None
    field = page.form.sliders["rate"].field
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "0.001")
    assert page.session.run is run
    assert run.trainer.settings.rate == 0.001
    page.form.sliders["width"].set_value(64)
    assert page.session.run is None
    assert page.session.settings.width == 64


def test_heads_that_do_not_fit_are_mended_with_a_sentence(labs: Open) -> None:
    page = _page(labs)
    said: list[str] = []
    page.form._refuse = said.append
    page.form.sliders["heads"].set_value(16)
    assert page.session.settings.heads == 2
    assert "multiple of 16" in said[0]


@pytest.mark.parametrize(("typed", "width"), [(47, 32), (100, 96), (255, 256), (33, 32)])
def test_a_width_that_no_head_can_share_becomes_the_nearest_that_can_be(
    labs: Open, typed: int, width: int
) -> None:
    page = _page(labs)
    said: list[str] = []
    page.form._refuse = said.append
    page.form.sliders["width"].set_value(typed)
    assert page.session.settings.width == width
    assert page.form.sliders["width"].value == width
    assert len(said) == 1


def test_a_run_goes_on_another_day(qtbot: QtBot, labs: Open) -> None:
    page = _page(labs)
    _steps(qtbot, page, 6)
    path = page.session.path
    page.session.reset()
    assert page.session.run is None
    assert page.go_on.isVisibleTo(page)
    _click(page.go_on)
    qtbot.waitUntil(lambda: page.session.run is not None and _resting(page), timeout=20_000)
    assert _step(page) == 6
    assert page.session.settings == SMALL
    again, _, key = runs.load(path)
    assert key == "as-you-like-it"
    _steps(qtbot, page, 4)
    for _ in range(4):
        again.advance()
    run = page.session.run
    assert run is not None
    np.testing.assert_array_equal(run.trainer.plan.parameters, again.trainer.plan.parameters)
    again.close()


def test_a_full_disk_is_told_and_training_goes_on(
    qtbot: QtBot, labs: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = _page(labs)
    said: list[str] = []
    page.bench.shell.say = lambda text, **_: said.append(text)  # type: ignore[method-assign]

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(runs, "save", full)
    _steps(qtbot, page, 2)
    assert "no space left on device" in said[0]
    _steps(qtbot, page, 2)
    assert _step(page) == 4


@pytest.mark.parametrize("text", ["x", "a" * 4_000], ids=["one sign", "one letter"])
def test_a_text_that_is_too_short_is_refused(qtbot: QtBot, labs: Open, text: str) -> None:
    """One repeated letter, too: its merges leave a handful of tokens."""
    page = _page(labs)
    bench = page.bench
    bench.paste_text(text)
    qtbot.waitUntil(lambda: bench.text == text and bench.tokeniser is not None, timeout=20_000)
    said: list[str] = []
    bench.shell.say = lambda text, **_: said.append(text)  # type: ignore[method-assign]
    _click(page.play)
    qtbot.waitUntil(lambda: bool(said) and _resting(page))
    assert "longer text or a shorter context" in said[0]
    assert page.play.text() == "Train"


@pytest.mark.parametrize(
    "signs",
    ["天地玄黃宇宙洪荒日月盈昃", "👍🏽🎉👩\u200d👧 ", "\u202e\u2067ab\u0301 "],
    ids=["Chinese", "emoji", "marks of direction"],
)
def test_odd_texts_teach_as_well(qtbot: QtBot, labs: Open, signs: str) -> None:
    page = _page(labs)
    bench = page.bench
    text = "".join(np.random.default_rng(2).choice(list(signs), 4_000).tolist())
    bench.paste_text(text)
    qtbot.waitUntil(lambda: bench.text == text and bench.tokeniser is not None, timeout=30_000)
    _steps(qtbot, page, 3)
    frame, run = page.session.frame, page.session.run
    assert frame is not None
    assert run is not None
    assert run.step == 3
    assert np.isfinite(frame.loss)
    assert np.isfinite(frame.test).all()


def test_the_network_opens_in_build_with_its_weights(qtbot: QtBot, labs: Open) -> None:
    page = _page(labs)
    _steps(qtbot, page, 2)
    run = page.session.run
    assert run is not None
    opened: list[dict[str, object]] = []
    page.bench.shell.open_panel = (  # type: ignore[method-assign]
        lambda key, **state: opened.append({"key": key, **state})
    )
    page.to.to_build.trigger()
    assert opened[0]["key"] == "build"
    graph = opened[0]["content"]
    weights = graph.node("embedding").weights["W"]  # type: ignore[attr-defined]
    np.testing.assert_allclose(weights, run.trainer.plan.weight("embedding", "W"))


def test_closing_in_mid_run_saves_it(qtbot: QtBot, labs: Open) -> None:
    page = _page(labs)
    page.session.set_settings(replace(SMALL, batch=4))
    page.session.play()
    qtbot.waitUntil(
        lambda: page.session.frame is not None and page.session.frame.step > 1, timeout=20_000
    )
    path = page.session.path
    page.shut_down()
    assert page.bench.shell.jobs.shut_down(10.0)
    again, _, _ = runs.load(path)
    assert again.step > 1
    again.close()


def test_a_run_opens_from_its_file(qtbot: QtBot, labs: Open) -> None:
    page = _page(labs)
    _steps(qtbot, page, 3)
    path = page.session.path
    page.session.reset()
    assert page.bench.shell.open_path(str(path))
    qtbot.waitUntil(lambda: _step(page) == 3 and _resting(page), timeout=20_000)
    assert "step 3" in page.loss.figures.text()


def test_words_on_the_map_do_not_lie_over_one_another(qtbot: QtBot, labs: Open) -> None:
    page = _page(labs)
    _steps(qtbot, page, 3)
    run, vectors = page.session.run, page.map
    assert run is not None
    crowd = np.random.default_rng(0).normal(size=(len(run.mapped), 2)) * 1e-3
    crowd[0] = (1.0, 1.0)
    chosen = int(run.mapped[-1])
    vectors.set_places(crowd, chosen)
    written = vectors.written()
    assert 2 <= len(written) < len(run.mapped)
    assert visible(run.corpus.tokeniser.name(chosen)) in written  # before commoner ones
    spread = np.stack(np.divmod(np.arange(len(run.mapped)), 4), axis=1)[:, ::-1] * (2.0, 1.0)
    vectors.resize(1200, 1200)
    vectors.set_places(spread, chosen)
    assert len(vectors.written()) == len(run.mapped)


def test_names_of_the_labs_give_way_in_a_narrow_window(labs: Open) -> None:
    tabs = labs("tokeniser").tabs
    assert tabs.tabText(1) == "2 · Pre-training · self-supervised"
    panel = labs("tokeniser")
    panel.resize(500, panel.height())
    assert tabs.tabText(1) == "2 · Pre-training"
    assert tabs.tabToolTip(1).endswith("(self-supervised)")


def test_text_and_tokeniser_are_chosen_here_too(qtbot: QtBot, labs: Open) -> None:
    page = _page(labs)
    bench, form = page.bench, page.form
    assert form.text.currentText() == "As You Like It"
    assert form.vocabulary.currentText() == "512 tokens"
    form.vocabulary.activated.emit(form.vocabulary.findData(257))
    assert bench.vocabulary == 257
    assert form.vocabulary.currentText() == "257 tokens · bytes alone"
    _steps(qtbot, page, 2)
    assert page.session.run is not None
    assert page.session.run.corpus.tokeniser.size == 257
    form.vocabulary.activated.emit(form.vocabulary.findData(512))
    assert page.session.run is None, "a run with another tokeniser was kept"
    form.text.activated.emit(form.text.findData("alice"))
    qtbot.waitUntil(
        lambda: bench.text_key == "alice" and bench.tokeniser is not None, timeout=20_000
    )
    assert form.text.currentData() == "alice"
    assert form.vocabulary.currentData() == 512


def test_a_text_of_ones_own_is_opened_here_too(
    qtbot: QtBot, labs: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = _page(labs)
    path = tmp_path / "mine.txt"
    path.write_text("the fox and the grapes\n" * 60)
    text = page.form.text
    monkeypatch.setattr(parts, "ask_for_text", lambda parent: None)
    text.setCurrentIndex(text.count() - 1)
    assert text.currentText() == "Open a file…"
    text.activated.emit(text.count() - 1)
    assert text.currentText() == "As You Like It", "nothing was opened"
    monkeypatch.setattr(parts, "ask_for_text", lambda parent: path)
    text.activated.emit(text.count() - 1)
    qtbot.waitUntil(lambda: page.bench.title == "mine.txt", timeout=20_000)
    assert text.currentText() == "mine.txt"
    qtbot.waitUntil(lambda: page.bench.tokeniser is not None, timeout=20_000)


def test_the_model_goes_on_from_training_which_pauses_for_it(
    qtbot: QtBot, labs: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = _page(labs)
    gone: list[tuple[int, str]] = []
    monkeypatch.setattr(
        page.bench,
        "open_in_language_model",
        lambda graph, tokeniser, title: gone.append((tokeniser.size, title)),
    )
    open_model = page.transport.open_model
    assert open_model.text() == "Open in Language model"
    assert not open_model.isEnabled()
    _click(page.play)
    qtbot.waitUntil(
        lambda: page.session.frame is not None and page.session.frame.step > 1, timeout=20_000
    )
    _click(open_model)
    qtbot.waitUntil(lambda: bool(gone), timeout=20_000)
    assert not page.session.playing
    assert page.session.run is not None
    assert gone == [(512, f"Tiny model, {page.session.run.step:,} steps")]
    _click(open_model)  # at rest: at once
    assert len(gone) == 2


def test_a_run_given_up_in_the_middle_can_be_gone_on_with(qtbot: QtBot, labs: Open) -> None:
    page = _page(labs)
    said: list[str] = []
    page.bench.shell.say = lambda text, **_: said.append(text)  # type: ignore[method-assign]
    _click(page.play)
    qtbot.waitUntil(
        lambda: page.session.frame is not None and page.session.frame.step > 2, timeout=20_000
    )
    page.form.sliders["layers"].set_value(2)
    assert page.session.run is None
    assert any("“Go on with the saved run” brings it back" in text for text in said)
    qtbot.waitUntil(lambda: page.go_on.isVisibleTo(page), timeout=20_000)
    _click(page.go_on)
    qtbot.waitUntil(lambda: page.session.run is not None and _resting(page), timeout=20_000)
    assert page.session.settings.layers == 1
    assert page.session.run is not None
    assert page.session.run.step > 2


def test_the_buttons_stay_in_sight_and_keep_the_focus(qtbot: QtBot, labs: Open) -> None:
    page = _page(labs)
    qtbot.waitUntil(lambda: not page.play.visibleRegion().isEmpty())
    for each in (page.play, page.step, page.reset):
        assert each.mapTo(page, each.rect().bottomLeft()).y() <= page.height()
    page.play.setFocus()
    QTest.keyClick(page.play, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.session.playing and page.session.frame is not None, timeout=20_000)
    assert page.play.hasFocus()
    QTest.keyClick(page.play, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: _resting(page), timeout=20_000)
    page.step.setFocus()
    for _ in range(2):
        before = _step(page)
        QTest.keyClick(page.step, Qt.Key.Key_Space)
        assert page.step.hasFocus(), "the next key would press Reset"
        qtbot.waitUntil(lambda b=before: _step(page) == b + 1 and _resting(page), timeout=20_000)
    page.reset.setFocus()
    QTest.keyClick(page.reset, Qt.Key.Key_Space)
    assert page.session.run is None
    assert page.play.hasFocus()


def test_likeness_has_one_scale_and_the_legend_covers_nothing(qtbot: QtBot, labs: Open) -> None:
    page = _page(labs)
    _steps(qtbot, page, 2)
    assert page.near.bars.full == 1.0
    assert page.near.bars.counts
    assert page.loss.plot.legend_above
    assert page.gradients.plot.legend_above
    look = page.session.look
    assert look is not None
    truth = [count.marked for count in page.example.bars.counts]
    assert truth == [id == look.truth for id, _ in look.guesses]


def test_wide_letters_have_room_on_the_map(qtbot: QtBot) -> None:
    plot = VectorMap()
    qtbot.addWidget(plot)
    plot.resize(300, 300)
    plot.set_tokens((0, 1, 2), ["葡萄很酸葡萄", "老虎和狐狸", "fox"])
    plot.set_places(np.array([[0.0, 0.0], [0.45, 0.0], [0.0, 1.0]]), 0)
    metrics = QFontMetricsF(mono("mono-small"))
    boxes = {
        index: box for box, (index, written) in plot._laid_out(plot.area(), metrics) if written
    }
    assert boxes[0].width() == metrics.horizontalAdvance("葡萄很酸葡萄")
    for index, box in boxes.items():
        assert not any(box.intersects(other) for n, other in boxes.items() if n != index)


def test_what_was_refused_does_not_begin_by_itself_later(qtbot: QtBot, labs: Open) -> None:
    page = _page(labs)
    bench = page.bench
    bench.paste_text("x")
    qtbot.waitUntil(lambda: bench.text == "x" and bench.tokeniser is not None, timeout=20_000)
    _click(page.play)
    qtbot.waitUntil(lambda: not bench.running("preparing"), timeout=20_000)
    assert page.session.run is None
    bench.choose_text("as-you-like-it")
    qtbot.waitUntil(
        lambda: bench.title == "As You Like It" and bench.tokeniser is not None, timeout=20_000
    )
    assert not bench.running("preparing")
    assert not page.session.playing


def test_a_setting_changed_while_getting_ready_holds(qtbot: QtBot, labs: Open) -> None:
    page = _page(labs)
    session = page.session
    session.play(1)
    assert page.bench.running("preparing")
    page.form.sliders["layers"].set_value(2)
    page.form.sliders["rate"].set_value(0.002)
    qtbot.waitUntil(lambda: session.run is not None and _resting(page), timeout=20_000)
    assert session.run is not None
    assert session.run.settings.layers == session.settings.layers == 2
    assert session.run.trainer.settings.rate == session.settings.rate == 0.002
    assert session.run.step == 1
