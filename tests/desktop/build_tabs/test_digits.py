"""A digit is drawn with the mouse, and the network says what it takes it for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from desktop.panels.build.panel import BuildPanel
from desktop.panels.build.train.digits import DigitPage
from desktop.panels.build.train.picture import PAD
from desktop.panels.build.train.tab import TrainTab
from desktop.plots.bar_list import Bar
from desktop.widgets.pad import Pad, picture_shape
from engine.build import affine, chain, layer, sample
from engine.graph import Graph
from engine.plan import compile_plan
from tests.desktop.build_tabs.conftest import click


@pytest.fixture
def pad(qtbot: QtBot) -> Pad:
    widget = Pad(8, 8)
    qtbot.addWidget(widget)
    widget.resize(204, 204)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def at(pad: Pad, row: float, column: float) -> QPointF:
    """The middle of a cell on the widget."""
    area = pad.area()
    return QPointF(
        area.left() + (column + 0.5) * area.width() / pad.cells[1],
        area.top() + (row + 0.5) * area.height() / pad.cells[0],
    )


def drag(
    pad: Pad,
    start: tuple[float, float],
    end: tuple[float, float],
    qtbot: QtBot,
    button: Qt.MouseButton = Qt.MouseButton.LeftButton,
) -> None:
    qtbot.mousePress(pad, button, pos=at(pad, *start).toPoint())
    for share in np.linspace(0, 1, 6):
        row, column = (1 - share) * np.array(start) + share * np.array(end)
        qtbot.mouseMove(pad, at(pad, row, column).toPoint())
    qtbot.mouseRelease(pad, button, pos=at(pad, *end).toPoint())


def test_a_stroke_leaves_ink_where_the_mouse_went(pad: Pad, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pad.drawn):
        drag(pad, (1, 3), (6, 3), qtbot)
    ink = pad.ink
    assert ink.shape == (8, 8)
    assert (ink[1:7, 3] > 0.7).all()
    assert ink[:, 7].max() == 0
    assert 0 < ink[3, 4] < 1


def test_the_right_button_rubs_out_and_delete_clears(pad: Pad, qtbot: QtBot) -> None:
    drag(pad, (1, 3), (6, 3), qtbot)
    drag(pad, (1, 3), (6, 3), qtbot, Qt.MouseButton.RightButton)
    assert pad.ink.max() < 0.3
    drag(pad, (1, 3), (6, 3), qtbot)
    pad.setFocus()
    qtbot.keyClick(pad, Qt.Key.Key_Delete)
    assert pad.empty


def test_cells_are_inked_with_the_keyboard(pad: Pad, qtbot: QtBot) -> None:
    pad.setFocus()
    qtbot.keyClick(pad, Qt.Key.Key_Up)
    qtbot.keyClick(pad, Qt.Key.Key_Left)
    qtbot.keyClick(pad, Qt.Key.Key_Space)
    assert pad.ink[3, 3] == 1
    assert pad.ink.sum() == 1
    assert pad.accessibleDescription() == "Row 4, column 4: 100 per cent ink"
    qtbot.keyClick(pad, Qt.Key.Key_Space)
    assert pad.empty


def test_what_is_shown_is_what_is_read(pad: Pad) -> None:
    picture = np.linspace(0, 1, 64).reshape(8, 8)
    pad.show_ink(picture)
    np.testing.assert_allclose(pad.ink, picture)


@pytest.mark.parametrize(
    ("shape", "cells"),
    [
        ((8, 8, 1), (8, 8)),
        ((1, 28, 28), (28, 28)),
        ((64,), (8, 8)),
        ((784,), (28, 28)),
        ((2,), None),
        ((8, 8, 3), None),
        ((100, 100), None),
    ],
)
def test_which_inputs_are_pictures(shape: tuple[int, ...], cells: tuple[int, int] | None) -> None:
    assert picture_shape(shape) == cells


@pytest.fixture
def digits(panel: BuildPanel, train: TrainTab, qtbot: QtBot) -> DigitPage:
    """The Train tab with a network for the small digits."""
    study = panel.document.content.study
    data = replace(study.data, key="digits-8", count=200)
    panel.editor.set_study("Choose the data", replace(study, data=data))
    qtbot.waitUntil(lambda: train.session.fault is not None and train.session.data is not None)
    train.session.add_network()
    qtbot.waitUntil(lambda: train.session.ready and train.session.last is not None, timeout=20_000)
    assert train.picture.pages.currentIndex() == PAD
    return train.picture.digits


def test_a_drawn_digit_is_classified_as_the_engine_does(
    panel: BuildPanel, train: TrainTab, digits: DigitPage, qtbot: QtBot
) -> None:
    assert not digits.bars.bars
    drag(digits.pad, (1, 3), (6, 3), qtbot)
    run = train.session.run
    assert run is not None
    plan = compile_plan(run.graph())
    out = plan.run({run.learner.entry: digits.pad.ink.reshape(1, 8, 8, 1)})[run.learner.end][0]
    raised = np.exp(out - out.max())
    kind = plan.layer(plan.result(run.learner.end)).key
    expected = out if kind == "softmax" else raised / raised.sum()
    np.testing.assert_allclose([bar.after for bar in digits.bars.bars], expected, atol=1e-5)
    assert digits.answer.text().startswith(f"Taken for {int(expected.argmax())}")
    click(digits.clear, qtbot)
    assert not digits.bars.bars


def test_an_example_is_put_on_the_pad_and_training_changes_the_answer(
    train: TrainTab, digits: DigitPage, put: Callable[..., None], qtbot: QtBot
) -> None:
    click(digits.example, qtbot)
    before = [bar.after for bar in digits.bars.bars]
    assert len(before) == 10
    train.session.advance(50)
    qtbot.waitUntil(lambda: train.session.ready, timeout=20_000)
    after = [bar.after for bar in digits.bars.bars]
    assert after != before


def test_a_picture_is_drawn_into_the_fork(
    panel: BuildPanel, put: Callable[[Graph], None], qtbot: QtBot
) -> None:
    rng = np.random.default_rng(0)
    put(
        chain(
            [
                sample("x", np.zeros((8, 8, 1))),
                layer("flatten", "flat"),
                affine("f_1", rng.normal(size=(3, 64)), np.zeros(3)),
            ]
        )
    )
    card = panel.what_if
    panel.tabs.setCurrentWidget(panel.steps)
    qtbot.waitUntil(card.pad.isVisible)
    before = panel.document.content
    drag(card.pad, (1, 3), (6, 3), qtbot)
    qtbot.waitUntil(lambda: "this picture" in card.title.text())
    drawn = card.fork.node("x").weights["value"]
    assert drawn.shape == (8, 8, 1)
    assert drawn[3, 3, 0] > 0.7
    assert panel.document.content is before
    qtbot.waitUntil(lambda: "●" in card.table.text())
    click(card.keep, qtbot)
    assert panel.document.graph.node("x").weights["value"][3, 3, 0] > 0.7
    panel.editor.stack.undo()
    assert panel.document.graph == before.graph


def test_every_class_has_its_bar_in_a_small_window(qtbot: QtBot) -> None:
    """In a window of 1280 × 720 the last bars were cut off, the longest among them."""
    page = DigitPage()
    qtbot.addWidget(page)
    page.bars.set_bars([Bar(str(k), 0.0, 0.1) for k in range(10)])
    usual = page.bars.sizeHint().height()
    page.bars.resize(200, usual)
    assert page.bars.row_rect(9).bottom() <= usual
    tall = page.bars.row_height()
    page.bars.resize(200, usual * 3 // 4)
    assert page.bars.row_rect(9).bottom() <= page.bars.height()
    assert page.bars.row_height() < tall
    assert page.bars.row_at(page.bars.row_rect(9).center()) == 9
