"""Logit lens and contributions: the model's own numbers, computed off the window's thread."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from desktop.panels.language_model.inside.contributions import ContributionsView
from desktop.panels.language_model.inside.lens import LensView
from desktop.panels.language_model.panel import LanguageModelPanel
from desktop.panels.language_model.stages.attention import AttentionView
from desktop.plots.bar_list import percent

Settled = Callable[[LanguageModelPanel], None]


def _open(panel: LanguageModelPanel, key: str):  # type: ignore[no-untyped-def]
    assert isinstance(panel.view, AttentionView)
    return panel.view.open(key)


def _cells(table, row: int) -> list[str]:  # type: ignore[no-untyped-def]
    return [table.rows.data(table.rows.index(row, at)) for at in range(table.rows.columnCount())]


def test_the_lens_ends_in_the_models_answer(qtbot: QtBot, france: LanguageModelPanel) -> None:
    view = _open(france, "lens")
    assert isinstance(view, LensView)
    qtbot.waitUntil(lambda: view.found is not None, timeout=30_000)
    assert view.table.rows.rowCount() == 31
    shares = france.bench.shares
    assert shares is not None
    last = _cells(view.table, 30)
    best = shares.model.argsort()[::-1][:4]
    assert last[0] == "30"
    assert last[1:9:2] == [france.bench.token_name(int(token)) for token in best]
    assert last[2] == percent(float(shares.model[best[0]]))
    assert last[-1] == f"{shares.model_entropy_bits:.2f} bits"
    assert _cells(view.table, 0)[0] == "embedding"


def test_the_lens_follows_the_token_that_is_picked(
    qtbot: QtBot, france: LanguageModelPanel
) -> None:
    view = _open(france, "lens")
    qtbot.waitUntil(lambda: view.found is not None, timeout=30_000)
    france.bench.looking.pick_query(2)
    qtbot.waitUntil(lambda: view.found.positions == (2,), timeout=30_000)
    assert view.where.text().startswith("At token 3, ·of:")


def test_contributions_add_up_to_the_chosen_tokens_logit(
    qtbot: QtBot, france: LanguageModelPanel
) -> None:
    view = _open(france, "contributions")
    assert isinstance(view, ContributionsView)
    qtbot.waitUntil(lambda: view.found is not None, timeout=30_000)
    assert view.token.currentText() == "·Paris"
    for place in (0, 2):
        view.token.setCurrentIndex(place)
        view.token.activated.emit(place)
        wanted = view._ids[place]
        qtbot.waitUntil(lambda wanted=wanted: view.found.token == wanted, timeout=30_000)
        found = view.found
        assert france.bench.logits is not None
        assert found.logit == france.bench.logits[wanted]
        total = found.embedding + view.map.values.sum() + found.rest
        assert total == pytest.approx(found.logit)
    first = _cells(view.table, 0)
    assert float(first[1]) == pytest.approx(
        view.map.values.flat[np.abs(view.map.values).argmax()], abs=1e-3
    )


def test_both_follow_the_text(qtbot: QtBot, france: LanguageModelPanel, settled: Settled) -> None:
    view = _open(france, "contributions")
    qtbot.waitUntil(lambda: view.found is not None, timeout=30_000)
    before = view.found
    france.bench.write_most(2)
    settled(france)
    qtbot.waitUntil(lambda: view.found is not before and not view._jobs.running, timeout=30_000)
    look = france.bench.looking.look
    assert look is not None
    assert list(look.inspection.ids) == france.bench.ids
    assert view.found.logit == look.inspection.logits[view.found.token]
