"""One score, by hand: what stands there is the chosen pair's, and comes out as the model has it."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.panels.language_model.inside.by_hand import ByHandView
from desktop.panels.language_model.inside.heads import HeadsView
from desktop.panels.language_model.panel import LanguageModelPanel
from desktop.panels.language_model.stages.attention import AttentionView

Settled = Callable[[LanguageModelPanel], None]


@pytest.fixture
def view(qtbot: QtBot, france: LanguageModelPanel) -> ByHandView:
    """The tab, opened from the heat map as a person does."""
    stage = france.view
    assert isinstance(stage, AttentionView)
    heads = stage.open("heads")
    assert isinstance(heads, HeadsView)
    france.bench.looking.pick_head(13, 6)
    france.bench.looking.pick_pair(4, 1)
    qtbot.mouseClick(heads.pair.apart, Qt.MouseButton.LeftButton)
    shown = stage.view
    assert isinstance(shown, ByHandView)
    _wait(qtbot, shown, 4, 1)
    return shown


def _wait(qtbot: QtBot, view: ByHandView, query: int, key: int) -> None:
    qtbot.waitUntil(
        lambda: (
            view.found is not None
            and (view.found.query, view.found.key) == (query, key)
            and not view._jobs.running
        ),
        timeout=10_000,
    )


def _cells(table, row: int) -> list[str]:  # type: ignore[no-untyped-def]
    return [table.rows.data(table.rows.index(row, at)) for at in range(table.rows.columnCount())]


def test_the_numbers_add_up_to_the_models_weight(
    france: LanguageModelPanel, view: ByHandView
) -> None:
    weights = france.bench.looking.weights()
    assert weights is not None
    rows = [_cells(view.products, row) for row in range(view.products.rows.rowCount())]
    assert len(rows) == 64
    for _, _, _, q, k, product, _ in rows:
        assert float(q) * float(k) == pytest.approx(float(product), abs=0.02)
    total = sum(float(row[5]) for row in rows)
    assert float(rows[-1][6]) == pytest.approx(total, abs=0.05)
    lines = view.steps.text().splitlines()
    assert lines[0] == f"q · k = {float(rows[-1][6]):.3f}"
    assert float(lines[1].split("= ")[1]) == pytest.approx(total / 8, abs=0.01)
    assert float(lines[2].split("→ ")[1]) == pytest.approx(float(weights[4, 1]), abs=1e-3)
    assert lines[3] == f"as the runtime has it: {weights[4, 1]:.4f}"
    shares = [float(_cells(view.tokens, row)[3]) for row in range(5)]
    np.testing.assert_allclose(shares, weights[4], atol=1e-3)
    np.testing.assert_allclose(view.mixed.values[-1], view.mixed.values[:-1].sum(axis=0), atol=1e-5)


def test_who_shares_keys_and_values_is_said(view: ByHandView) -> None:
    assert "Heads 7 to 9 share k and v" in view.where.text()


def test_another_pair_is_chosen_here_as_well(
    qtbot: QtBot, france: LanguageModelPanel, view: ByHandView
) -> None:
    view.query.setCurrentIndex(3)
    view.query.activated.emit(3)
    _wait(qtbot, view, 3, 1)
    assert view.key.count() == 4, "a token looks at none that comes later"
    assert "mask: 1 later token is left out" in view.steps.text()
    view.key.setCurrentIndex(0)
    view.key.activated.emit(0)
    _wait(qtbot, view, 3, 0)
    assert france.bench.looking.pair == (3, 0)


def test_a_text_too_long_for_its_vectors_is_said(
    qtbot: QtBot, france: LanguageModelPanel, view: ByHandView, settled: Settled
) -> None:
    france.bench.replace_text("word " * 500)
    settled(france)
    qtbot.waitUntil(lambda: "shorten it" in view.where.text(), timeout=20_000)
    assert view.found is None
    assert view.products.rows.rowCount() == 0


def test_a_view_out_of_sight_holds_nothing_of_a_text_that_was_replaced(
    qtbot: QtBot, france: LanguageModelPanel, view: ByHandView
) -> None:
    looking = france.bench.looking
    assert looking.look is not None
    seen = weakref.ref(looking.look.inspection)
    france.open_stage("vectors")
    assert not view.isVisible()
    france.bench.replace_text("The cat sat on the")
    qtbot.waitUntil(lambda: looking.look is not None, timeout=10_000)

    def gone() -> bool:
        gc.collect()
        return seen() is None

    qtbot.waitUntil(gone, timeout=10_000)
