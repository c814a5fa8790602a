"""Vectors: a token's real row, its neighbours, and a map that says what it leaves out."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.panels.language_model.panel import LanguageModelPanel
from desktop.panels.language_model.stages.vectors import VectorsView
from desktop.panels.language_model.vectors.map import MapView
from desktop.panels.language_model.vectors.row import RowView
from desktop.panels.language_model.work import Opened
from models.near import flatten, nearest

Settled = Callable[[LanguageModelPanel], None]


@pytest.fixture
def vectors(france: LanguageModelPanel) -> VectorsView:
    france.open_stage("vectors")
    assert isinstance(france.view, VectorsView)
    return france.view


def _row(qtbot: QtBot, vectors: VectorsView) -> RowView:
    view = vectors.open("row")
    assert isinstance(view, RowView)
    qtbot.waitUntil(lambda: not view.busy and view.near is not None, timeout=30_000)
    return view


def test_the_row_is_the_embedding_and_its_neighbours_are_the_nearest(
    qtbot: QtBot, vectors: VectorsView, france: LanguageModelPanel, opened: Opened
) -> None:
    view = _row(qtbot, vectors)
    view.choice.setCurrentIndex(3)
    view.choice.activated.emit(3)
    qtbot.waitUntil(lambda: not view.busy, timeout=30_000)
    token = france.bench.ids[3]
    row = opened.weights.embedding([token])
    assert view.strip_card.heading.text() == "·France · 576 NUMBERS"
    np.testing.assert_array_equal(view.strip.values, row)
    shown = view.figures.rows.data(view.figures.rows.index(0, 2))
    assert shown == f"{float(row[0, 1]):.4f}"
    expected = nearest(opened.weights, row[0], opened.info.vocabulary, 4)
    assert [view.table.rows.data(view.table.rows.index(at, 2)) for at in range(3)] == [
        str(i) for i in expected.ids[1:]
    ]
    assert france.bench.looking.pair is not None
    assert france.bench.looking.pair[0] == 3


def test_any_word_and_any_neighbour_can_be_looked_at(
    qtbot: QtBot, vectors: VectorsView, opened: Opened
) -> None:
    view = _row(qtbot, vectors)
    qtbot.keyClicks(view.field, "queen")
    qtbot.keyClick(view.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not view.busy, timeout=30_000)
    assert view.token == opened.model.tokenizer.encode(" queen")[0]
    assert view.near is not None
    first = int(view.near.ids[1])
    view.table.selectRow(0)
    qtbot.keyClick(view.table, Qt.Key.Key_Return)
    assert view.token == first
    qtbot.waitUntil(lambda: not view.busy, timeout=30_000)


def test_the_map_is_that_of_the_text_or_of_words(
    qtbot: QtBot, vectors: VectorsView, france: LanguageModelPanel, opened: Opened
) -> None:
    view = vectors.open("map")
    assert isinstance(view, MapView)
    qtbot.waitUntil(lambda: view.drawn is not None, timeout=30_000)
    assert view.map.names == ("The", "·capital", "·of", "·France", "·is")
    assert view.drawn is not None
    expected = flatten(opened.weights.embedding(france.bench.ids))
    np.testing.assert_allclose(view.drawn.flat.explained, expected.explained)
    assert "vectors lie apart" in view.explained.text()
    view.field.setText("cat, dog unbelievably cat")
    qtbot.keyClick(view.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: view.map.names == ("cat", "dog", "unbelievably"), timeout=30_000)
    assert view.explained.text().endswith("drawn at their mean: unbelievably.")
    spot = view.map.place(1).toPoint()
    qtbot.mouseClick(view.map, Qt.MouseButton.LeftButton, pos=spot)
    assert view.map.current == 1
    qtbot.keyClick(view.map, Qt.Key.Key_N)
    assert view.map.current == 2
    qtbot.mouseClick(view.own, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(view.map.names) == 5, timeout=30_000)


def test_one_token_is_no_map(
    qtbot: QtBot, vectors: VectorsView, france: LanguageModelPanel, settled: Settled
) -> None:
    view = vectors.open("map")
    assert isinstance(view, MapView)
    france.bench.replace_text("the")
    settled(france)
    assert view.map.names == ()
    assert view.explained.text().startswith("Two different tokens make a map")


def test_neighbours_are_looked_for_once_the_text_rests(
    qtbot: QtBot,
    vectors: VectorsView,
    france: LanguageModelPanel,
    settled: Settled,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Each search goes through the whole vocabulary, and the next token comes a moment later."""
    from desktop.panels.language_model.vectors import row

    view, search, busy = _row(qtbot, vectors), row._search, []

    def counted(*arguments: object) -> object:
        busy.append(france.bench.writing)
        return search(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(row, "_search", counted)
    france.bench.write_most(10)
    settled(france)
    qtbot.waitUntil(lambda: not view.busy and view.near is not None, timeout=30_000)
    assert view.token == france.bench.ids[-1]
    assert busy
    assert not any(busy)
