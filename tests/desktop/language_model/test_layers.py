"""Inside the layers: what each adds, neurons, scores over distance, heads that share keys."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.panels.language_model.inside.distance import DistanceView
from desktop.panels.language_model.inside.neurons import NeuronsView
from desktop.panels.language_model.inside.stream import StreamView
from desktop.panels.language_model.panel import LanguageModelPanel
from desktop.panels.language_model.stages.attention import AttentionView
from desktop.panels.language_model.work import Opened
from models.stream import added, neurons, scores


def _open(panel: LanguageModelPanel, key: str) -> object:
    panel.open_stage("attention")
    assert isinstance(panel.view, AttentionView)
    return panel.view.open(key)


def test_the_lengths_are_those_of_the_picked_token(
    qtbot: QtBot, france: LanguageModelPanel, opened: Opened
) -> None:
    view = _open(france, "stream")
    assert isinstance(view, StreamView)
    france.bench.looking.pick_query(3)
    qtbot.waitUntil(lambda: view.found is not None and view.found.position == 3, timeout=30_000)
    look = france.bench.looking.look
    assert look is not None
    expected = added(opened.weights, opened.model.sizes, look.inspection, 3).lengths()
    for curve, lengths in zip(view.plot_.curves, expected, strict=True):
        np.testing.assert_allclose(curve.y, lengths)
    assert view.table.rows.data(view.table.rows.index(2, 1)) == f"{expected[0][2]:.2f}"


def test_the_neurons_are_those_of_the_layer_and_the_token(
    qtbot: QtBot, france: LanguageModelPanel, opened: Opened
) -> None:
    view = _open(france, "neurons")
    assert isinstance(view, NeuronsView)
    view.layer.set_value(21)
    qtbot.waitUntil(lambda: view.found is not None and view.found.layer == 20, timeout=30_000)
    look, pair = france.bench.looking.look, france.bench.looking.pair
    assert look is not None
    assert pair is not None
    expected = neurons(opened.weights, opened.model.sizes, look.inspection, 20, pair[0])
    np.testing.assert_allclose(view.map.values, expected.fired[:, expected.strongest].T)
    first = view.table.rows.data(view.table.rows.index(0, 0))
    assert first == str(expected.strongest[0] + 1)


def test_scores_over_distance_follow_the_head_and_heads_are_picked_by_mouse_and_keys(
    qtbot: QtBot, france: LanguageModelPanel, opened: Opened
) -> None:
    view = _open(france, "distance")
    assert isinstance(view, DistanceView)
    looking = france.bench.looking
    looking.pick_head(11, 2)
    qtbot.waitUntil(lambda: view.where.text().startswith("Layer 12, head 3:"), timeout=30_000)
    look = looking.look
    assert look is not None
    expected = scores(opened.weights, opened.model.sizes, look.inspection, (11, 2))
    dots, mean = view.scores.curves
    assert len(dots.x) == 15
    assert sorted(dots.y) == pytest.approx(sorted(expected[~np.isnan(expected)]))
    assert mean.y[1] == pytest.approx(np.diagonal(expected, -1).mean())
    (weights,) = view.weights.curves
    attention = look.inspection.head(11, 2)
    assert weights.y[0] == pytest.approx(np.diagonal(attention).mean())
    spot = view.shared.head_rect(7).center().toPoint()
    qtbot.mouseClick(view.shared, Qt.MouseButton.LeftButton, pos=spot)
    assert looking.head == (11, 7)
    qtbot.keyClick(view.shared, Qt.Key.Key_Left)
    assert looking.head == (11, 6)
    assert [view.shared.group(head) for head in range(9)] == [0, 0, 0, 1, 1, 1, 2, 2, 2]
    qtbot.waitUntil(lambda: not view.busy, timeout=30_000)
