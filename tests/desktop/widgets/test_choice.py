"""A list to choose from takes the room that Qt's own takes, without measuring what it offers."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QComboBox, QListView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.theme import theme
from desktop.widgets.choice import Choice


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    QVBoxLayout(made)
    return made


@pytest.mark.parametrize("scale", [0.8, 1.0, 1.3, 2.0])
def test_a_choice_is_as_high_as_any_combo_box(qtbot: QtBot, host: QWidget, scale: float) -> None:
    choice, plain = Choice("Layer", "Which layer", print), QComboBox()
    choice.offer([("First", 1), ("Second", 2)])
    plain.addItems(["First", "Second"])
    for widget in (choice, plain):
        host.layout().addWidget(widget)  # type: ignore[union-attr]
    host.show()
    theme().apply("dark", scale)
    try:
        assert choice.sizeHint().height() == plain.sizeHint().height()
        assert choice.minimumSizeHint().height() == plain.minimumSizeHint().height()
    finally:
        theme().apply("light", 1.0)


def test_what_it_offers_does_not_change_its_room(host: QWidget) -> None:
    choice = Choice("Neuron", "Which neuron", print)
    host.layout().addWidget(choice)  # type: ignore[union-attr]
    choice.offer([("1", 1)])
    before = choice.sizeHint()
    choice.offer([(f"neuron {n} of a layer with a long name", n) for n in range(200)])
    assert choice.sizeHint() == before


def test_lines_between_groups_are_lower_than_what_is_offered(qtbot: QtBot, host: QWidget) -> None:
    choice = Choice("Data set", "What is learnt from", print)
    host.layout().addWidget(choice)  # type: ignore[union-attr]
    host.show()
    view = choice.view()
    assert isinstance(view, QListView)

    def heights() -> list[int]:
        choice.showPopup()
        found = [
            view.visualRect(choice.model().index(row, 0)).height() for row in range(choice.count())
        ]
        choice.hidePopup()
        return found

    choice.offer([("One", 1), ("Two", 2), ("Three", 3)])
    assert len(set(heights())) == 1
    choice.offer([("One", 1), None, ("Two", 2)])
    first, line, last = heights()
    assert line < first == last
