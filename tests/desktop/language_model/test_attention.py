"""Attention: every head at once, one head as a heat map, one weight in words; long texts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.panels.language_model import work
from desktop.panels.language_model.inside.arcs import ArcsView
from desktop.panels.language_model.inside.heads import HeadsView
from desktop.panels.language_model.panel import LanguageModelPanel
from desktop.panels.language_model.stages.attention import AttentionView
from desktop.panels.language_model.work import Opened
from models.heads import MEASURES, rollout
from models.inspect import inspect
from tests.desktop.language_model.conftest import FRANCE

if TYPE_CHECKING:
    from desktop.app.window import MainWindow

Settled = Callable[[LanguageModelPanel], None]


def _view(panel: LanguageModelPanel) -> HeadsView:
    assert isinstance(panel.view, AttentionView)
    view = panel.view.open("heads")
    assert isinstance(view, HeadsView)
    return view


def test_the_heat_map_is_the_chosen_heads_attention(
    france: LanguageModelPanel, opened: Opened
) -> None:
    ids = opened.model.tokenizer.encode(FRANCE)
    reference = inspect(opened.model, ids)
    layer, head = france.bench.looking.head
    shown = np.nan_to_num(_view(france).map.values)
    np.testing.assert_array_equal(shown, reference.attention[layer, head])
    np.testing.assert_allclose(shown.sum(axis=1), 1.0, atol=1e-5)


def test_mouse_and_keys_choose_layer_and_head(
    qtbot: QtBot, france: LanguageModelPanel, runs: list[int]
) -> None:
    view = _view(france)
    spot = view.grid.cell_rect(13, 4).center().toPoint()
    qtbot.mouseClick(view.grid, Qt.MouseButton.LeftButton, pos=spot)
    assert france.bench.looking.head == (13, 4)
    assert view.map_card.heading.text() == "LAYER 14 · HEAD 5"
    before = view.map.values
    qtbot.keyClick(view.grid, Qt.Key.Key_Down)
    qtbot.keyClick(view.grid, Qt.Key.Key_Left)
    assert france.bench.looking.head == (14, 3)
    assert view.map_card.heading.text() == "LAYER 15 · HEAD 4"
    assert not np.array_equal(before, view.map.values, equal_nan=True)
    assert runs == [], "all heads of a short text are at hand"


def test_hovering_reads_one_weight_out(qtbot: QtBot, france: LanguageModelPanel) -> None:
    view = _view(france)
    weights = france.bench.looking.weights()
    assert weights is not None
    qtbot.mouseMove(view.map, view.map.cell_rect(4, 3).center().toPoint())
    assert view.read_out.text() == f"·is looks at ·France: {weights[4, 3]:.2f}"
    qtbot.mouseMove(view.grid, view.grid.cell_rect(2, 1).center().toPoint())
    assert view.grid.current_read_out.startswith("Layer 3, head 2: looks back 0.")


def test_a_picked_pair_is_told_in_words_and_marked_in_the_text(
    qtbot: QtBot, france: LanguageModelPanel
) -> None:
    view = _view(france)
    spot = view.map.cell_rect(4, 1).center().toPoint()
    qtbot.mouseClick(view.map, Qt.MouseButton.LeftButton, pos=spot)
    assert france.bench.looking.pair == (4, 1)
    assert view.pair.who.text() == "·is looks at ·capital"
    weights = france.bench.looking.weights()
    assert weights is not None
    assert view.pair.weight.text() == f"{weights[4, 1]:.2f}"
    assert "3 tokens back" in view.pair.meaning.text()
    assert set(france.prompt.editor._marks) == {4, 1}
    qtbot.keyClick(view.map, Qt.Key.Key_Right)
    assert france.bench.looking.pair == (4, 2)
    assert view.pair.who.text() == "·is looks at ·of"


def test_the_heads_are_compared_by_every_measure(
    qtbot: QtBot, france: LanguageModelPanel, opened: Opened, settled: Settled
) -> None:
    view = _view(france)
    seen = inspect(opened.model, opened.model.tokenizer.encode(FRANCE))
    for place, measure in enumerate(MEASURES):
        view.measure.setCurrentIndex(place)
        view.measure.activated.emit(place)
        settled(france)
        expected = measure.compute(seen.attention, seen.ids)
        np.testing.assert_allclose(view.grid.values, expected, atol=1e-6)
        view.grid.pick(3, 5)
        view.grid.pick(4, 5)
        assert view.grid.current_read_out == (
            f"Layer 5, head 6: {measure.title} {expected[4, 5]:.2f}{measure.unit}"
        )


@pytest.mark.parametrize("way", ["average", "rollout"])
def test_heads_can_be_seen_together(
    qtbot: QtBot, france: LanguageModelPanel, opened: Opened, settled: Settled, way: str
) -> None:
    view = _view(france)
    france.bench.looking.pick_head(8, 2)
    place = view.way.findData(way)
    view.way.setCurrentIndex(place)
    view.way.activated.emit(place)
    settled(france)
    seen = inspect(opened.model, opened.model.tokenizer.encode(FRANCE))
    expected = {"average": seen.attention[8].mean(axis=0), "rollout": rollout(seen.attention)[8]}
    np.testing.assert_allclose(np.nan_to_num(view.map.values), expected[way], atol=1e-6)
    france.bench.looking.pick_pair(4, 1)
    value = float(expected[way][4, 1])
    digits = 2 if value >= 0.01 else 4
    assert view.pair.weight.text() == f"{value:.{digits}f}"
    headings = {
        "average": "LAYER 9 · AVERAGE OF ITS HEADS",
        "rollout": "LAYERS 1 TO 9 · ROLLOUT",
    }
    assert view.map_card.heading.text() == headings[way]


def test_a_rollout_of_a_long_text_is_not_waited_for(
    qtbot: QtBot, panel: LanguageModelPanel, settled: Settled, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(work, "GRID_AT_MOST", 10)
    panel.bench.replace_text("The quick brown fox jumps over the lazy dog and the cat.")
    settled(panel)
    panel.bench.looking.pick_way("rollout")
    assert not panel.bench.looking.busy
    assert _view(panel).map_card.heading.text().endswith("· only for shorter texts")
    assert _view(panel).map.values.size == 0


def test_attention_follows_the_text_while_it_is_written(
    france: LanguageModelPanel, settled: Settled
) -> None:
    france.bench.write_most(6)
    settled(france)
    assert _view(france).map.values.shape == (11, 11)
    assert france.bench.looking.pair is not None
    assert france.bench.looking.pair[0] == 10, "the newest token is looked from"


def test_a_quick_edit_leaves_only_the_newest_attention(
    qtbot: QtBot, france: LanguageModelPanel, settled: Settled
) -> None:
    for ending in (" a", " the", " of the"):
        france.bench.edit(FRANCE + ending)
        france.bench._read()
    settled(france)
    assert france.bench.looking.look is not None
    assert france.bench.looking.look.names[-2:] == ("·of", "·the")


def test_a_long_text_is_compared_in_front_and_shown_by_layer(
    qtbot: QtBot,
    panel: LanguageModelPanel,
    settled: Settled,
    opened: Opened,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(work, "GRID_AT_MOST", 24)
    text = "The quick brown fox jumps over the lazy dog. " * 3
    panel.bench.replace_text(text)
    settled(panel)
    bench, view = panel.bench, _view(panel)
    count = len(bench.ids)
    assert count > work.GRID_AT_MOST
    assert view.grid.values.shape == (30, 9)
    assert view.map.values.shape == (count, count)
    assert "compared over the first 24 tokens" in view.left_out.text()
    other = (bench.looking.head[0] + 7) % 30
    view.grid.pick(other, 2)
    assert "being computed" in view.map_card.heading.text()
    settled(panel)
    qtbot.waitUntil(lambda: bench.looking.weights() is not None, timeout=30_000)
    reference = inspect(opened.model, bench.ids, layers=[other]).head(other, 2)
    np.testing.assert_array_equal(np.nan_to_num(view.map.values), reference)


def test_a_very_long_text_is_looked_at_in_front_only(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(work, "LOOK_AT_MOST", 40)
    monkeypatch.setattr(work, "GRID_AT_MOST", 20)
    ids = opened.model.tokenizer.encode("word " * 60)
    grid = np.zeros((30, 9), np.float32)
    seen = next(work.look(opened, ids, work.Wish(3), grid, lambda: False))
    assert seen.covered == 40
    assert "attention is shown for the first 40." in seen.notice
    whole = inspect(opened.model, ids, layers=[3]).head(3, 5)
    # Later tokens change nothing in the attention of earlier ones.
    np.testing.assert_allclose(seen.inspection.head(3, 5), whole[:40, :40], atol=0.02)


@pytest.mark.parametrize("count", [1, 2, 3])
def test_the_shortest_texts_have_attention_too(
    panel: LanguageModelPanel, settled: Settled, count: int
) -> None:
    panel.bench.replace_text(" ".join(["word"] * count))
    settled(panel)
    assert _view(panel).map.values.shape == (count, count)
    assert panel.bench.looking.pair is not None


def test_vectors_are_the_rows_of_the_residual_stream(
    qtbot: QtBot, france: LanguageModelPanel, opened: Opened
) -> None:
    france.open_stage("vectors")
    qtbot.waitUntil(lambda: france.view.isVisible())
    reference = inspect(opened.model, opened.model.tokenizer.encode(FRANCE))
    view = france.view.open("stream")  # type: ignore[attr-defined]
    np.testing.assert_array_equal(view.map.values, reference.hidden[0])  # type: ignore[attr-defined]
    view.after.set_value(30)  # type: ignore[attr-defined]
    np.testing.assert_array_equal(view.map.values, reference.hidden[30])  # type: ignore[attr-defined]


def test_every_stage_of_the_strip_opens_its_view(
    qtbot: QtBot, france: LanguageModelPanel, settled: Settled
) -> None:
    france.bench.write_most(2)
    settled(france)
    for button in france.strip.buttons:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert france.stage_key == button.stage.key
        assert france.view.isVisible()
        assert button.figure
        assert france.lead.text()
    france.strip.buttons[0].setFocus()
    qtbot.keyClick(france.strip.buttons[0], Qt.Key.Key_Right)
    assert france.stage_key == "tokens"


def test_arcs_show_the_chosen_heads_weights(
    qtbot: QtBot, france: LanguageModelPanel, settled: Settled
) -> None:
    assert isinstance(france.view, AttentionView)
    view = france.view.open("arcs")
    assert isinstance(view, ArcsView)
    qtbot.waitUntil(lambda: view.isVisible())
    france.bench.looking.pick_head(4, 4)
    weights = france.bench.looking.weights()
    np.testing.assert_array_equal(view.arcs.weights, weights)
    view.arcs.choose(-1)
    qtbot.mouseClick(view.arcs, Qt.MouseButton.LeftButton, pos=view.arcs.place(2).toPoint())
    assert france.bench.looking.pair is not None
    assert france.bench.looking.pair[0] == 2
    assert view.card.heading.text() == "LAYER 5 · HEAD 5"
    france.bench.replace_text("one two three four five six seven eight nine ten " * 6)
    settled(france)
    assert view.arcs.weights.shape == (48, 48)
    assert view.left_out.text() == f"The newest 48 of {len(france.bench.ids)} tokens."


def test_in_a_small_window_the_switch_of_the_head_is_in_sight(
    qtbot: QtBot, shell: MainWindow, france: LanguageModelPanel
) -> None:
    france.open_tab("attention", "heads")
    view = france.view.views["heads"]  # type: ignore[attr-defined]
    card = view.pair
    assert shell.height() == 720
    qtbot.waitUntil(lambda: not card.steps.busy, timeout=20_000)
    for part in (card.who, card.steps, card.apart, card.switch.switch):
        place = part.mapTo(card, part.rect().bottomRight())
        assert part.isVisible()
        assert card.rect().contains(place)
        assert part.height() >= part.minimumSizeHint().height(), "a line is cut"
    assert not card.strongest.isVisible(), "rather than cut"
    assert card.who.toolTip() == card.meaning.text(), "which may have no room"
    shell.resize(1440, 980)
    qtbot.waitUntil(card.strongest.isVisible, timeout=10_000)
    assert card.meaning.isVisible()
    assert view.map_card.heading.isVisible()
    assert view.map_card.heading.text().startswith("LAYER ")


def test_right_to_left_tokens_turn_round_alone(panel: LanguageModelPanel, settled: Settled) -> None:
    panel.bench.replace_text("שלום 123 abc")
    settled(panel)
    card = _view(panel).pair
    look, pair = panel.bench.looking.look, panel.bench.looking.pair
    assert look is not None
    assert pair is not None
    panel.bench.looking.pick_pair(1, 0)
    turned = look.names[0]
    assert any("\u0590" <= letter <= "\u05ff" for letter in turned)
    lines = [card.who.text(), *card.strongest.text().splitlines()]
    lines = [line for line in lines if turned in line]
    assert lines
    for line in lines:
        assert line.startswith("\u200e"), "the line runs from the left"
        assert f"\u2068{turned}\u2069" in line, "what follows the token stays behind it"
    panel.bench.looking.pick_pair(len(look.names) - 1, len(look.names) - 1)
    assert "\u200e" not in card.who.text()


def test_the_selected_pair_tells_how_its_weight_comes_about(
    qtbot: QtBot, france: LanguageModelPanel, opened: Opened, settled: Settled
) -> None:
    from models.by_hand import one_score

    looking, pair = france.bench.looking, _view(france).pair
    france.resize(1100, 900)
    looking.pick_head(3, 2)
    looking.pick_pair(4, 1)
    qtbot.waitUntil(lambda: pair.steps.score is not None and not pair.steps.busy, timeout=30_000)
    assert looking.look is not None
    score = one_score(opened.weights, opened.model.sizes, looking.look.inspection, (3, 2), 4, 1)
    weight = float(looking.look.inspection.head(3, 2)[4, 1])
    said = pair.steps.accessibleName()
    assert said.startswith(f"q · k = {score.total:.2f}, divided by √64 = {score.score:.3f}, ")
    assert float(said.split()[-1]) == pytest.approx(weight, rel=0.2)
    assert pair.apart.text() == "Show all 64 products"
    assert pair.weight.isHidden(), "the weight stands in the last line"
    looking.pick_way("average")
    assert pair.steps.isHidden(), "an average has no single score"
    assert not pair.weight.isHidden()
    looking.pick_way("head")
    france.bench.write_most(3)
    settled(france)
    qtbot.waitUntil(lambda: pair.steps.score is not None and not pair.steps.busy, timeout=30_000)
    assert pair.steps.score is not None
    assert looking.pair == (pair.steps.score.query, pair.steps.score.key)
