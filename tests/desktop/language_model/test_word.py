"""Tokens: a word's merges are gone through one by one, and another split is costed by the model."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.panels.language_model.panel import LanguageModelPanel
from desktop.panels.language_model.stages.tokens import TokensView
from desktop.panels.language_model.word_card import WordCard
from desktop.panels.language_model.work import Opened
from models.splits import cost_bits
from models.tokenizer import Tokenizer

Settled = Callable[[LanguageModelPanel], None]
TEXT = "An unbelievably old word"


@pytest.fixture
def card(qtbot: QtBot, panel: LanguageModelPanel, settled: Settled) -> WordCard:
    panel.bench.replace_text(TEXT)
    settled(panel)
    panel.open_stage("tokens")
    assert isinstance(panel.view, TokensView)
    panel.view.table.selectRow(1)
    made = panel.view.card
    qtbot.waitUntil(lambda: not made.busy, timeout=30_000)
    return made


def test_the_merges_are_walked_by_buttons_and_keys(qtbot: QtBot, card: WordCard) -> None:
    assert card.word is not None
    assert card.word.text == "·unbelievably"
    last = len(card.splits) - 1
    assert card.rows.current == last
    assert not card.next.isEnabled()
    qtbot.mouseClick(card.back, Qt.MouseButton.LeftButton)
    assert card.rows.current == last - 1
    qtbot.keyClick(card.rows, Qt.Key.Key_Up)
    assert card.rows.current == last - 2
    for _ in range(last):
        qtbot.keyClick(card.back, Qt.Key.Key_Space)
    assert card.rows.current == 0
    assert card.rule.text() == "no merge yet: a piece for every byte · 13 tokens"
    qtbot.mouseClick(card.next, Qt.MouseButton.LeftButton)
    assert card.rule.text().startswith("rule ")
    spot = card.rows.row_rect(0).center().toPoint()
    qtbot.mouseClick(card.rows, Qt.MouseButton.LeftButton, pos=spot)
    assert card.rows.current == 0


def test_every_stage_and_a_typed_split_have_the_models_cost(
    qtbot: QtBot, card: WordCard, opened: Opened
) -> None:
    tokenizer = opened.model.tokenizer
    before = tokenizer.encode("An")
    expected = [sum(bits) for bits in cost_bits(opened.model, before, [s.ids for s in card.splits])]
    assert [split.cost for split in card.splits] == pytest.approx(expected)
    assert card.splits[-1].ids == tokenizer.encode(" unbelievably")
    card.field.setText("·un|believ|ably")
    qtbot.keyClick(card.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: card.typed is not None, timeout=30_000)
    assert card.typed is not None
    parts = [i for part in (" un", "believ", "ably") for i in tokenizer.encode(part)]
    assert list(card.typed.ids) == parts
    (bits,) = cost_bits(opened.model, before, [parts])
    assert card.typed.bits == pytest.approx(bits)
    assert f"{sum(bits):.1f} bits" in card.verdict.text()


def test_pieces_that_are_not_the_word_are_refused(qtbot: QtBot, card: WordCard) -> None:
    card.field.setText("un|believable")
    qtbot.mouseClick(card.compute, Qt.MouseButton.LeftButton)
    assert card.verdict.text() == ("The pieces together must be ·unbelievably; put | between them.")


def test_a_control_token_was_never_joined(
    qtbot: QtBot, panel: LanguageModelPanel, settled: Settled
) -> None:
    qtbot.mouseClick(panel.prompt.chat_mode, Qt.MouseButton.LeftButton)
    settled(panel)
    panel.open_stage("tokens")
    assert isinstance(panel.view, TokensView)
    card = panel.view.card
    qtbot.waitUntil(lambda: not card.busy, timeout=30_000)
    panel.view.table.selectRow(0)
    assert panel.view.card.about.text().startswith("<|im_start|> is a control token")
    panel.view.table.selectRow(1)
    assert panel.view.card.word is not None
    assert panel.view.card.word.text == "system"
    qtbot.waitUntil(lambda: not card.busy, timeout=30_000)


def test_the_rules_are_not_read_on_the_windows_thread(
    qtbot: QtBot, france: LanguageModelPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[threading.Thread] = []
    read = Tokenizer.merges

    def noted(self: Tokenizer) -> object:
        threads.append(threading.current_thread())
        return read(self)

    monkeypatch.setattr(Tokenizer, "merges", noted)
    france.open_stage("tokens")
    view = france.view
    assert isinstance(view, TokensView)
    qtbot.waitUntil(lambda: view.card.word is not None, timeout=30_000)
    assert threads
    assert threading.main_thread() not in threads
    qtbot.waitUntil(lambda: not view.card.busy, timeout=30_000)
