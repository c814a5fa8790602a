"""The next token: bars from stored logits, sliders that never run the model, the drawn point."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from desktop.panels.language_model.next_token import SHOWN
from desktop.panels.language_model.panel import LanguageModelPanel
from desktop.widgets.slider import LabelledSlider


def _softmax(logits: np.ndarray) -> np.ndarray:
    weights = np.exp(logits.astype(np.float64) - logits.max())
    return weights / weights.sum()


def _slider(panel: LanguageModelPanel, key: str) -> LabelledSlider:
    field = panel.next_token.fields[key]
    assert isinstance(field, LabelledSlider)
    return field


def test_outline_is_the_model_and_fill_is_what_is_drawn_from(
    france: LanguageModelPanel,
) -> None:
    bench = france.bench
    for key, value in (("top_k", 49_152), ("top_p", 1.0), ("temperature", 1.5)):
        france.next_token.fields[key].set_value(value)
    assert bench.logits is not None
    model, drawn = _softmax(bench.logits), _softmax(bench.logits.astype(np.float64) / 1.5)
    likeliest = np.argsort(-bench.logits, kind="stable")[:SHOWN]
    bars = france.next_token.bars.bars
    assert [bar.name for bar in bars] == [bench.token_name(int(i)) for i in likeliest]
    np.testing.assert_allclose([bar.before for bar in bars], model[likeliest], rtol=1e-9)
    np.testing.assert_allclose([bar.after for bar in bars], drawn[likeliest], rtol=1e-9)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("temperature", 1.7),
        ("temperature", 0.0),
        ("top_k", 1),
        ("top_p", 0.5),
        ("min_p", 0.3),
        ("seed", 7),
        ("repeat_penalty", 1.6),
    ],
)
def test_every_setting_redraws_at_once_without_running_the_model(
    france: LanguageModelPanel, runs: list[int], key: str, value: float
) -> None:
    bench = france.bench
    france.next_token.fields["temperature"].set_value(1.2)
    before = (france.next_token.bars.bars, bench.next_draw)
    france.next_token.fields[key].set_value(value)
    assert (france.next_token.bars.bars, bench.next_draw) != before
    assert getattr(bench.settings, key) == value
    assert runs == []
    assert not bench.busy


def test_moving_the_slider_by_keys_and_mouse_moves_the_bars(
    qtbot: QtBot, france: LanguageModelPanel, runs: list[int]
) -> None:
    slider = _slider(france, "temperature").slider
    seen = {france.next_token.bars.bars[0].after}
    for _ in range(3):
        qtbot.keyClick(slider, Qt.Key.Key_PageUp)
        seen.add(france.next_token.bars.bars[0].after)
    assert france.bench.settings.temperature == pytest.approx(1.4)
    assert len(seen) == 4
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert france.bench.settings.temperature == pytest.approx(1.41)
    qtbot.mouseDClick(slider, Qt.MouseButton.LeftButton)
    assert france.bench.settings.temperature == pytest.approx(0.8)
    assert runs == []


def test_a_typed_number_counts_at_once_and_nonsense_is_marked(
    qtbot: QtBot, france: LanguageModelPanel
) -> None:
    field = france.next_token.fields["temperature"].field
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "0,25")
    assert france.bench.settings.temperature == 0.25
    assert _slider(france, "temperature").slider.value() == 25
    field.selectAll()
    qtbot.keyClicks(field, "9e")
    assert field.property("state") == "wrong"
    assert france.bench.settings.temperature == 0.25
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "0.25"
    assert field.property("state") == ""
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert france.bench.settings.temperature == 0.26


def test_cut_off_tokens_are_listed_dimmed_with_what_the_model_gave_them(
    france: LanguageModelPanel,
) -> None:
    france.next_token.fields["top_k"].set_value(2)
    france.next_token.fields["top_p"].set_value(1.0)
    bars = france.next_token.bars.bars
    assert [bar.cut for bar in bars] == [False, False] + [True] * (SHOWN - 2)
    assert sum(bar.after for bar in bars) == pytest.approx(1.0)
    assert all(bar.after == 0 and bar.before > 0 for bar in bars[2:])


def test_the_point_falls_on_the_marked_token(france: LanguageModelPanel) -> None:
    france.next_token.fields["temperature"].set_value(1.6)
    bench, draw = france.bench, france.next_token.draw
    assert bench.next_draw is not None
    assert bench.next_draw.u == np.random.Generator(np.random.PCG64(42)).random()
    under = draw.read_out(QPointF(bench.next_draw.u * draw.width(), 20))
    assert under.startswith(f"{bench.token_name(bench.next_draw.id)}: u from ")
    low, high = (float(part) for part in under.split("from ")[1].split(" to "))
    assert low - 5e-4 <= bench.next_draw.u <= high + 5e-4
    assert f"u = {bench.next_draw.u:.3f}" in france.next_token.draw_text.text()


def test_another_seed_is_one_click_away(qtbot: QtBot, france: LanguageModelPanel) -> None:
    from PySide6.QtWidgets import QToolButton

    dice = france.next_token.fields["seed"].findChild(QToolButton)
    assert isinstance(dice, QToolButton)
    qtbot.mouseClick(dice, Qt.MouseButton.LeftButton)
    assert france.bench.settings.seed != 42
    qtbot.mouseDClick(france.next_token.fields["seed"].name, Qt.MouseButton.LeftButton)
    assert france.bench.settings.seed == 42


def test_the_list_of_probabilities_agrees_with_the_bars(
    qtbot: QtBot, france: LanguageModelPanel
) -> None:
    qtbot.mouseClick(france.strip.button("probabilities"), Qt.MouseButton.LeftButton)
    assert france.stage_key == "probabilities"
    view = france.view.open("vocabulary")  # type: ignore[attr-defined]
    rows = view.table.rows
    assert rows.rowCount() == 49_152
    first = [rows.data(rows.index(0, column)) for column in range(6)]
    bar = france.next_token.bars.bars[0]
    assert first[1] == bar.name
    assert float(first[5].removesuffix(" %")) == pytest.approx(bar.after * 100, abs=0.06)
    assert "of 49,152 tokens are left" in view.sums.text()  # type: ignore[attr-defined]
