"""Writing: what streams in is what models/ writes, nothing is dropped, and a draw is foretold."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.panels.language_model import work
from desktop.panels.language_model.panel import LanguageModelPanel
from desktop.panels.language_model.work import Opened
from models import catalog
from models.errors import ModelError
from models.generation import Ready, generate
from models.sampling import Settings
from models.tokenizer import Token
from tests.desktop.language_model.conftest import FRANCE

Settled = Callable[[LanguageModelPanel], None]


def _reference(opened: Opened, settings: Settings, limit: int) -> list[int]:
    ids = opened.model.tokenizer.encode(FRANCE)
    return [step.id for step in generate(opened.model, ids, settings, limit)]


def test_generated_text_is_the_models_own_at_the_same_seed(
    france: LanguageModelPanel, opened: Opened, settled: Settled
) -> None:
    bench = france.bench
    bench.write_most(12)
    settled(france)
    assert [step.token.id for step in bench.written] == _reference(opened, bench.settings, 12)
    assert france.prompt.editor.text() == FRANCE + "".join(step.text for step in bench.written)
    assert [chip.written for chip in france.prompt.editor.chips] == [False] * 5 + [True] * 12


def test_step_by_step_writes_the_same_and_each_draw_is_foretold(
    qtbot: QtBot, france: LanguageModelPanel, opened: Opened, settled: Settled
) -> None:
    bench = france.bench
    for _ in range(4):
        foretold = bench.next_draw
        marked = [bar.name for bar in france.next_token.bars.bars if bar.marked]
        qtbot.mouseClick(france.prompt.step_button, Qt.MouseButton.LeftButton)
        settled(france)
        last = bench.written[-1]
        assert foretold is not None
        assert (last.token.id, last.u) == (foretold.id, foretold.u)
        assert marked in ([bench.token_name(last.token.id)], [])
    assert [step.token.id for step in bench.written] == _reference(opened, bench.settings, 4)
    assert f"u = {bench.written[-1].u:.3f}" in france.next_token.draw_text.text()
    assert france.strip.button("text_out").figure.startswith("sampled: ")


def test_stop_keeps_every_token_that_was_written(
    qtbot: QtBot, france: LanguageModelPanel, opened: Opened, settled: Settled
) -> None:
    bench = france.bench
    france.next_token.fields["temperature"].set_value(0.0)
    qtbot.mouseClick(france.prompt.generate_button, Qt.MouseButton.LeftButton)
    assert france.prompt.generate_button.text() == "Stop"
    qtbot.waitUntil(lambda: len(bench.written) >= 3, timeout=30_000)
    qtbot.mouseClick(france.prompt.generate_button, Qt.MouseButton.LeftButton)
    settled(france)
    assert france.prompt.generate_button.text() == "Generate"
    count = len(bench.written)
    assert 3 <= count < 256
    greedy = Settings(temperature=0.0)
    assert [step.token.id for step in bench.written] == _reference(opened, greedy, count)
    assert bench.reading is not None
    assert bench.reading.ids == bench.ids
    assert france.prompt.editor.text() == bench.text


def test_reset_brings_the_prompt_back_and_the_seed_starts_anew(
    qtbot: QtBot, france: LanguageModelPanel, settled: Settled
) -> None:
    bench = france.bench
    first = bench.next_draw
    assert not france.prompt.reset_button.isEnabled()
    bench.write_most(3)
    settled(france)
    qtbot.mouseClick(france.prompt.reset_button, Qt.MouseButton.LeftButton)
    settled(france)
    assert france.prompt.editor.text() == FRANCE
    assert bench.written == []
    assert bench.next_draw == first


def test_a_clicked_token_is_taken_and_the_model_goes_on(
    qtbot: QtBot, france: LanguageModelPanel, settled: Settled
) -> None:
    bars = france.next_token.bars
    wanted = bars.bars[1].name
    qtbot.mouseClick(bars, Qt.MouseButton.LeftButton, pos=bars.row_rect(1).center().toPoint())
    settled(france)
    bench = france.bench
    assert bench.token_name(bench.written[0].token.id) == wanted
    assert bench.written[0].u is None
    assert france.prompt.editor.text() == FRANCE + bench.written[0].text
    assert "chosen by you" in france.next_token.draw_text.text()
    assert len(bench.ids) == 6


def test_an_edit_while_writing_makes_all_of_it_the_prompt(
    qtbot: QtBot, france: LanguageModelPanel, settled: Settled
) -> None:
    bench = france.bench
    bench.generate()
    qtbot.waitUntil(lambda: "".join(s.text for s in bench.written) != "", timeout=30_000)
    qtbot.keyClicks(france.prompt.editor, "!")
    kept = france.prompt.editor.text()
    assert not bench.writing
    settled(france)
    assert france.prompt.editor.text() == kept == bench.prompt
    assert bench.written == []


def test_work_cancelled_from_the_status_bar_is_taken_up_again(
    qtbot: QtBot, france: LanguageModelPanel, shell, settled: Settled
) -> None:
    bench = france.bench
    bench.generate()
    qtbot.waitUntil(lambda: len(bench.written) >= 2, timeout=30_000)
    for job in shell.jobs.running:
        if job.name == "writing":
            job.cancel()
    settled(france)
    assert bench.reading is not None
    assert bench.reading.ids == bench.ids
    assert bench.reading.written == len(bench.written)
    assert france.prompt.editor.text() == bench.text


def test_generate_pressed_before_the_text_is_read_waits_for_it(
    qtbot: QtBot, panel: LanguageModelPanel, settled: Settled
) -> None:
    qtbot.keyClicks(panel.prompt.editor, FRANCE)
    qtbot.keyClick(panel.prompt.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert panel.prompt.generate_button.text() == "Stop"
    qtbot.waitUntil(lambda: len(panel.bench.written) >= 2, timeout=30_000)
    panel.bench.stop()
    settled(panel)
    assert panel.bench.text.startswith(FRANCE + " Paris")


def test_the_end_of_the_text_is_said_and_adds_nothing(
    qtbot: QtBot, france: LanguageModelPanel, opened: Opened, settled: Settled
) -> None:
    bench = france.bench
    end = opened.model.tokenizer.special.stop[0]
    bench.choose(end)
    qtbot.waitUntil(lambda: bench.ended, timeout=10_000)
    settled(france)
    assert france.prompt.editor.text() == FRANCE
    assert "ended its text here" in france.prompt.notice.text()
    assert france.strip.button("text_out").figure == "ended by the model"
    bench.step()
    settled(france)
    assert not bench.ended
    assert len(bench.ids) == 6


def test_status_names_provider_speed_and_cache(
    france: LanguageModelPanel, settled: Settled
) -> None:
    france.bench.write_most(3)
    settled(france)
    status = france.status()
    assert status.right == "offline"
    assert status.left[0] == "CPU · 2 threads"
    assert status.left[1].endswith(" tokens/s")
    assert status.left[2].startswith("first token ")
    # 30 layers · keys and values · 3 heads · 64 numbers · 4 bytes for each of 8 positions
    assert status.left[3] == f"KV cache 8 / 8,192 · {8 * 30 * 2 * 3 * 64 * 4 / 1e6:.2f} MB"
    # Hugging Face says 134,515,008 parameters; each takes weights.bin · 8 ÷ that many bits.
    bits = (catalog.folder(catalog.SMOLLM2) / "weights.bin").stat().st_size * 8 / 134_515_008
    assert france.heading() == (
        "SmolLM2-135M-Instruct",
        f"134.5 million weights · {bits:.1f} bits each · 30 layers",
    )


def test_while_text_streams_attention_follows_without_a_further_run(
    france: LanguageModelPanel,
    settled: Settled,
    runs: list[int],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    bench, looking = france.bench, france.bench.looking
    monkeypatch.setattr(looking, "start_if_rested", lambda *_: None)
    monkeypatch.setattr("desktop.panels.language_model.looking._FOLLOW_S", 0.0)
    seen: list[tuple[int, int]] = []

    def looked() -> None:
        look = looking.look
        if bench.writing and look is not None:
            weights = looking.weights()
            assert weights is not None
            assert weights.shape == (look.covered, look.covered)
            np.testing.assert_allclose(weights.sum(axis=1), 1.0, atol=1e-4)
            assert look.inspection.hidden.shape[1] == look.covered == len(look.names)
            assert list(look.inspection.ids) == bench.ids[: look.covered]
            seen.append((look.covered, len(runs)))

    looking.changed.connect(looked)
    bench.write_most(12)
    settled(france)
    assert seen, "the look grew while text was written"
    assert seen[-1][0] > 5
    assert runs == [1] * 12 + [17], "each token once, and the whole text when it rests"


def test_a_new_text_that_is_written_on_at_once_is_looked_at_itself(
    qtbot: QtBot, france: LanguageModelPanel, settled: Settled
) -> None:
    """The look at the text before, which was longer, must not take in the rows of this one."""
    bench, looks = france.bench, france.bench.looking
    bench.replace_text("One, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve,")
    settled(france)
    assert looks.look is not None
    before = looks.look.covered
    wrong: list[tuple[int, ...]] = []

    def compare() -> None:
        seen = looks.look.inspection.ids if looks.look is not None else ()
        if len(seen) > before and list(seen) != bench.ids[: len(seen)]:
            wrong.append(seen)

    looks.changed.connect(compare)
    bench.replace_text("Red, green")
    bench.write_most(before + 12)
    settled(france)
    looks.changed.disconnect(compare)
    assert bench.token_count > before
    assert not wrong


def test_generate_right_after_stop_goes_on(
    qtbot: QtBot, france: LanguageModelPanel, settled: Settled
) -> None:
    """Not only once the token under way has come: the button says so at once."""
    bench, button = france.bench, france.prompt.generate_button
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(bench.written) > 2, timeout=30_000)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.text() == "Generate"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.text() == "Stop"
    before = len(bench.written)
    qtbot.waitUntil(lambda: len(bench.written) > before + 4 or bench.ended, timeout=30_000)
    bench.stop()
    settled(france)
    assert not bench.writing


def test_a_text_that_takes_long_to_read_does_not_stand_beside_another_ones_numbers(
    qtbot: QtBot, france: LanguageModelPanel, settled: Settled, monkeypatch: pytest.MonkeyPatch
) -> None:
    import threading
    from collections.abc import Generator

    from desktop.panels.language_model import reading

    go_on = threading.Event()
    read = reading.read_text

    def slow(*arguments: object) -> Generator[object, None, object]:
        split = read(*arguments)  # type: ignore[arg-type]
        yield next(split)
        go_on.wait(60)
        return (yield from split)

    monkeypatch.setattr(reading, "read_text", slow)
    bench = france.bench
    assert france.next_token.bars.bars
    bench.replace_text("Another text")
    try:
        qtbot.waitUntil(lambda: bench.looking.look is None, timeout=30_000)
        assert bench.busy
        assert bench.shares is None
        assert france.next_token.bars.bars == ()
        assert france.next_token.bars.empty_text == "The text is being read."
    finally:
        go_on.set()
    settled(france)
    assert france.next_token.bars.bars
    assert bench.looking.look is not None


def _until_it_breaks_off(reports: Iterator[Any]) -> tuple[list[Any], str]:
    """What came, and the sentence with which it ended."""
    came: list[Any] = []
    try:
        for report in reports:
            came.append(report)
    except ModelError as mistake:
        return came, str(mistake)
    return came, ""


def _token(number: int) -> work.Written:
    """One that stands for nothing but its place among the reports."""
    none = np.zeros(0)
    token = Token(number, "x", "x", b"x", 0, 1)
    return work.Written(token, "x", None, 1.0, 0.5, False, none.astype(np.int64), none)


@pytest.mark.parametrize(
    ("a_step", "sizes"),
    [
        pytest.param(0.2, [1, 2, 2, 2, 1], id="each token is told before the model works again"),
        pytest.param(0.0101, [1, 6, 1], id="what comes within a frame comes together"),
    ],
)
def test_reports_are_put_together_and_nothing_is_late_or_lost(
    monkeypatch: pytest.MonkeyPatch, a_step: float, sizes: list[int]
) -> None:
    """Also where the work breaks off: what was done until then is told first."""
    now = 100.0
    monkeypatch.setattr(work.time, "monotonic", lambda: now)
    reports: list[work.Report] = [_token(0)]
    for n in range(1, 5):
        reports += [Ready(n, np.zeros(2, np.float32), 0.1), _token(n)]
    reports.pop()  # the last one's model step is the end

    def by_the_clock() -> Iterator[work.Report]:
        nonlocal now
        for report in reports:
            if isinstance(report, Ready):
                now += a_step
            yield report

    told = list(work.in_frames(by_the_clock()))
    assert [len(part) for part in told] == sizes
    assert [report for part in told for report in part] == reports

    def breaks_off() -> Iterator[work.Report]:
        yield from by_the_clock()
        raise ModelError("The text is full.")

    parts, sentence = _until_it_breaks_off(work.in_frames(breaks_off()))
    assert [report for part in parts for report in part] == reports
    assert sentence == "The text is full."


def test_a_text_that_fills_the_model_keeps_its_last_token(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was read before the mistake is told, and then the mistake."""
    from models.generation import Writing

    ids = opened.model.tokenizer.encode(FRANCE)
    writing = Writing.begin(opened.model, ids)
    full = replace(opened.model.sizes, context=len(ids) + 1)
    monkeypatch.setattr(opened.model, "sizes", full)
    reports = work.write(opened, writing, Settings, 5, lambda: False)
    told, sentence = _until_it_breaks_off(reports)
    assert "fills the model" in sentence
    assert [type(report).__name__ for report in told] == ["Written", "Ready"]
