"""Guessing ahead writes the same text in fewer steps, and says how many."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from pytestqt.qtbot import QtBot

from models.speculative import GuessingReader

if TYPE_CHECKING:
    from desktop.panels.language_model.panel import LanguageModelPanel

REPEATING = "one two three four one two three four one two three four one two"


def write(panel: LanguageModelPanel, qtbot: QtBot) -> str:
    bench = panel.bench
    bench.reset()
    qtbot.waitUntil(lambda: bench.reading is not None and not bench.busy, timeout=60_000)
    bench.write_most(16)
    qtbot.waitUntil(lambda: not bench.writing, timeout=60_000)
    return bench.text


def test_the_switch_reads_ahead_and_the_text_is_the_same(
    panel: LanguageModelPanel, settled: Callable[..., None], qtbot: QtBot
) -> None:
    bench = panel.bench
    bench.set_settings(temperature=0.0)
    bench.replace_text(REPEATING)
    settled(panel)
    plain = write(panel, qtbot)
    assert panel._ahead.figure() == ""
    panel._ahead.trigger()
    assert panel.shell.settings.get("guess_ahead") is True
    qtbot.waitUntil(
        lambda: bench.reading is not None and isinstance(bench.reading.reader, GuessingReader),
        timeout=60_000,
    )
    guessed = write(panel, qtbot)
    assert guessed == plain
    assert bench.reading is not None
    assert isinstance(bench.reading.reader, GuessingReader)
    tally = bench.reading.reader.tally
    assert tally.runs < tally.tokens == 16
    assert panel._ahead.figure() == f"{16 / tally.runs:.1f} tokens a step"
    assert panel._ahead.figure() in panel.status().left
    panel._ahead.trigger()
    assert panel.shell.settings.get("guess_ahead") is False
