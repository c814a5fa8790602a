"""Probabilities: filters in order, any token's rank, a choice to go on from, and many draws."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.panels.language_model.chances.many import ManyView
from desktop.panels.language_model.chances.vocabulary import VocabularyView
from desktop.panels.language_model.panel import LanguageModelPanel
from desktop.panels.language_model.stages.probabilities import ProbabilitiesView
from desktop.panels.language_model.work import Opened
from models.filters import filters

Settled = Callable[[LanguageModelPanel], None]


def _open(panel: LanguageModelPanel, key: str) -> object:
    panel.open_stage("probabilities")
    assert isinstance(panel.view, ProbabilitiesView)
    return panel.view.open(key)


@pytest.fixture
def vocabulary(france: LanguageModelPanel) -> VocabularyView:
    view = _open(france, "vocabulary")
    assert isinstance(view, VocabularyView)
    return view


def _cell(view: VocabularyView, row: int, column: int) -> str:
    return view.table.rows.data(view.table.rows.index(row, column))


def test_every_token_has_its_row_and_each_filter_its_mass(
    qtbot: QtBot, vocabulary: VocabularyView, france: LanguageModelPanel, opened: Opened
) -> None:
    shares = france.bench.shares
    assert shares is not None
    assert vocabulary.table.rows.rowCount() == opened.info.vocabulary
    model = np.array([shares.model[int(_cell(vocabulary, row, 2))] for row in range(50)])
    assert (np.diff(model) <= 0).all()
    rows = vocabulary.filters.rows
    steps = filters(shares, france.bench.ids)
    # The filters follow in a turn of their own.
    qtbot.waitUntil(lambda: rows.rowCount() == len(steps) == 7, timeout=10_000)
    shown = [rows.data(rows.index(row, 1)) for row in range(7)]
    assert shown == [f"{step.left:,}" for step in steps]
    france.next_token.fields["top_k"].set_value(3)
    qtbot.waitUntil(lambda: rows.data(rows.index(3, 0)) == "top-k 3", timeout=10_000)
    assert rows.data(rows.index(3, 1)) == "3"


def test_a_typed_token_is_found_with_its_rank_and_can_be_gone_on_with(
    qtbot: QtBot, vocabulary: VocabularyView, france: LanguageModelPanel, settled: Settled
) -> None:
    shares, tokenizer = france.bench.shares, france.bench.opened
    assert shares is not None
    assert tokenizer is not None
    qtbot.keyClicks(vocabulary.field, "Berlin")
    qtbot.keyClick(vocabulary.field, Qt.Key.Key_Return)
    (token,) = tokenizer.model.tokenizer.encode(" Berlin")
    rank = list(shares.order).index(token) + 1
    assert vocabulary.found.text().startswith(f"·Berlin: rank {rank:,} of 49,152, ")
    assert vocabulary.table.currentIndex().row() == rank - 1
    last = vocabulary.table.rows.rowCount() - 1
    assert _cell(vocabulary, last, 2) == str(shares.order[last])
    qtbot.keyClick(vocabulary.table, Qt.Key.Key_Return)
    settled(france)
    assert france.bench.text == "The capital of France is Berlin"
    assert france.bench.written[-1].u is None


@pytest.mark.parametrize(
    ("typed", "starts"),
    [
        ("#0", "<|endoftext|>: rank"),
        ("<|im_end|>", "<|im_end|>: rank"),
        ("#49152", "There is no token #49152"),
        ("#-1", "There is no token #-1"),
        ("#" + "9" * 60, "There is no token"),
        ("\u0660#", "its first token"),
    ],
)
def test_what_is_typed_is_found_or_refused(
    qtbot: QtBot, vocabulary: VocabularyView, typed: str, starts: str
) -> None:
    vocabulary.field.setText(typed)
    qtbot.keyClick(vocabulary.field, Qt.Key.Key_Return)
    assert vocabulary.found.text().startswith(starts)


def test_many_draws_come_in_and_can_be_stopped(
    qtbot: QtBot, france: LanguageModelPanel, runs: list[int]
) -> None:
    view = _open(france, "many")
    assert isinstance(view, ManyView)
    france.next_token.fields["temperature"].set_value(1.5)
    view.times.setCurrentIndex(view.times.count() - 1)
    qtbot.mouseClick(view.start, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: view.draws is not None and view.draws.drawn > 0, timeout=10_000)
    qtbot.mouseClick(view.start, Qt.MouseButton.LeftButton)
    assert not view.drawing
    assert view.draws is not None
    assert 0 < view.draws.drawn < 10_000
    view.times.setCurrentIndex(0)
    qtbot.keyClick(view.start, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not view.drawing, timeout=10_000)
    assert view.draws.drawn == 100
    assert view.said_text.text() == "100 of 100"
    shares = france.bench.shares
    assert shares is not None
    for bar, share, count in zip(
        view.bars.bars, shares.front_probabilities, view.draws.counts, strict=False
    ):
        assert bar.before == share
        assert bar.after == count / 100
    assert runs == [], "drawing does not ask the model"
    france.next_token.fields["temperature"].set_value(0.5)
    assert view.draws is None
