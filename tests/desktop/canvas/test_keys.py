"""The canvas from the keyboard alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.canvas.view import NetworkView
from desktop.document import OpenDocument
from tests.desktop.canvas.conftest import Hand

SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_tab_walks_the_layers_in_data_order(view: NetworkView, hand: Hand) -> None:
    order = []
    for _ in range(5):
        hand.key(Qt.Key.Key_Tab)
        order.append(view.network.current)
    assert order == ["x", "f_1", "a_1", "f_2", "a_2"]
    hand.key(Qt.Key.Key_Backtab, SHIFT)
    assert view.network.current == "f_2"


def test_tab_leaves_the_canvas_behind_the_last_layer(qtbot: QtBot, view: NetworkView) -> None:
    frame = QWidget()
    qtbot.addWidget(frame)
    column = QVBoxLayout(frame)
    after = QLineEdit()
    column.addWidget(view)
    column.addWidget(after)
    with qtbot.waitExposed(frame):
        frame.show()
    frame.activateWindow()
    view.setFocus()
    view.network.select(["a_2"])
    QTest.keyClick(view, Qt.Key.Key_Tab)
    qtbot.waitUntil(after.hasFocus)
    view.setParent(None)


def test_arrows_move_and_presses_in_a_row_are_one_command(
    view: NetworkView, hand: Hand, document: OpenDocument
) -> None:
    x, y = document.content.layout["f_1"]
    view.network.select(["f_1"])
    hand.key(Qt.Key.Key_Right)
    hand.key(Qt.Key.Key_Right)
    hand.key(Qt.Key.Key_Down, SHIFT)
    assert document.content.layout["f_1"] == (x + 20, y + 50)
    assert view.editor.stack.count() == 1
    view.editor.stack.undo()
    assert document.content.layout["f_1"] == (x, y)


def test_enter_edits(view: NetworkView, hand: Hand, qtbot: QtBot) -> None:
    view.network.select(["f_1"])
    with qtbot.waitSignal(view.edit_wanted) as wanted:
        hand.key(Qt.Key.Key_Return)
    assert wanted.args == ["f_1"]


def test_space_opens_the_quick_menu_and_adds_behind_the_selection(
    view: NetworkView, hand: Hand
) -> None:
    view.network.select(["a_2"])
    hand.key(Qt.Key.Key_Space)
    menu = view.quick_menu
    assert menu.isVisible()
    QTest.keyClicks(menu.search, "soft")
    QTest.keyClick(menu.search, Qt.Key.Key_Down)
    QTest.keyClick(menu.search, Qt.Key.Key_Up)
    QTest.keyClick(menu.search, Qt.Key.Key_Return)
    (new,) = view.network.selected
    assert view.editor.graph.node(new).type == "softmax"
    assert [edge.source for edge in view.editor.graph.into(new)] == ["a_2"]


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("soft", "Softmax"),  # not Softplus
        ("s", "Sigmoid"),
        ("l", "Linear"),
        ("re", "ReLU"),
        ("relu", "ReLU"),  # not Leaky ReLU
        ("leaky", "Leaky ReLU"),
        ("norm", "LayerNorm"),
        ("layer norm", "LayerNorm"),  # as others write it
        ("max pooling", "MaxPool"),
        ("convolution", "Conv2D"),
        ("dense", "Linear"),  # as other programs call it
        ("fully connected", "Linear"),
        ("linear layer", "Linear"),
        ("skip", "Add"),
        ("swish", "SiLU"),
        ("rotary", "RoPE"),
        ("exp corner", ""),
        ("%", ""),
    ],
)
def test_the_quick_menu_offers_first_what_is_most_likely_meant(
    view: NetworkView, hand: Hand, typed: str, wanted: str
) -> None:
    hand.key(Qt.Key.Key_Space)
    menu = view.quick_menu
    QTest.keyClicks(menu.search, typed)
    first = menu.found.item(0)
    assert first.text() == (wanted or f"No layer is called “{typed}”")
    QTest.keyClick(menu, Qt.Key.Key_Escape)


def test_delete_deletes_and_escape_lets_go(view: NetworkView, hand: Hand) -> None:
    view.network.select(["f_1", "a_1"])
    hand.key(Qt.Key.Key_Delete)
    assert {node.id for node in view.editor.graph.nodes} == {"x", "f_2", "a_2"}
    view.network.select(["x"])
    hand.key(Qt.Key.Key_Escape)
    assert view.network.selected == ()


def test_f_fits_the_network(view: NetworkView, hand: Hand) -> None:
    view.zoom_to(3.0)
    hand.key(Qt.Key.Key_F)
    seen = view.mapToScene(view.viewport().rect()).boundingRect()
    assert seen.contains(view.network.content_rect())
