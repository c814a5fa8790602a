"""Arcs: who stands where, what is read out, chosen by mouse and keys, exported as it is."""

from __future__ import annotations

import csv

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.plots import export
from desktop.plots.arcs import Arcs
from desktop.theme import theme

NAMES = ("The", "·capital", "·of", "·France")


@pytest.fixture
def arcs(qtbot: QtBot) -> Arcs:
    theme().apply("light", 1.0)
    plot = Arcs("Arcs")
    qtbot.addWidget(plot)
    plot.resize(480, 300)
    weights = np.array([[1, 0, 0, 0], [0.9, 0.1, 0, 0], [0.2, 0.7, 0.1, 0], [0.5, 0.3, 0.2, 0]])
    plot.set_weights(weights, NAMES)
    plot.show()
    qtbot.waitExposed(plot)
    return plot


def test_a_click_chooses_and_reads_out(qtbot: QtBot, arcs: Arcs) -> None:
    with qtbot.waitSignal(arcs.picked) as picked:
        qtbot.mouseClick(arcs, Qt.MouseButton.LeftButton, pos=arcs.place(2).toPoint())
    assert picked.args == [2]
    assert arcs.current_read_out == "·of looks at ·capital 0.70, The 0.20, ·of 0.10"
    qtbot.keyClick(arcs, Qt.Key.Key_Right)
    assert arcs.chosen == 3
    qtbot.keyClick(arcs, Qt.Key.Key_Right)
    assert arcs.chosen == 3, "there is nothing further right"
    assert "Chosen: ·France looks at The 0.50" in arcs.accessibleDescription()


def test_the_chosen_arcs_are_drawn_in_the_accent(qtbot: QtBot, arcs: Arcs) -> None:
    def accents() -> int:
        image = arcs.grab().toImage()
        blue = 0
        for x in range(0, image.width(), 2):
            for y in range(0, image.height() // 2, 2):
                colour = image.pixelColor(x, y)
                blue += colour.blue() - colour.red() > 60
        return blue

    before = accents()  # of the frame that shows the focus
    arcs.choose(3)
    assert accents() > before + 20


def test_the_table_holds_every_weight(arcs: Arcs, tmp_path) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "arcs.csv"
    export.save(arcs, "csv", path)
    rows = list(csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines()))
    assert sum(float(row["weight"]) for row in rows if row["looks"] == "·of") == pytest.approx(1)


def test_nothing_and_one_are_drawn_too(arcs: Arcs) -> None:
    arcs.set_weights(np.zeros((0, 0)), ())
    assert arcs.describe() == "Arcs: nothing to show yet."
    assert not arcs.grab().isNull()
    arcs.set_weights(np.ones((1, 1)), ("One",))
    assert not arcs.grab().isNull()


def test_names_that_do_not_fit_are_refused(arcs: Arcs) -> None:
    with pytest.raises(ValueError, match=r"\(2, 2\) weights, but 1 names"):
        arcs.set_weights(np.eye(2), ("One",))


def test_in_a_hurry_only_the_chosen_things_arcs_are_wide(arcs: Arcs) -> None:
    """Wide lines take Qt five times as long; what is told of the weights stays the same."""

    def ink(row: int) -> int:
        """Of the arc's middle, how many pixels from top to bottom are no ground."""
        image = arcs.grab().toImage()
        middle = round((arcs.place(row).x() + arcs.place(row - 1).x()) / 2)
        ground = image.pixelColor(1, 1)
        line = round(arcs.place(row).y())
        return sum(image.pixelColor(middle, y) != ground for y in range(line - 4))

    arcs.choose(2)
    at_rest, told = ink(1), arcs.accessibleDescription()
    chosen = ink(2)
    arcs.hurry(True)
    assert ink(1) < at_rest
    assert ink(2) <= chosen
    assert arcs.accessibleDescription() == told
    arcs.hurry(False)
    assert ink(1) == at_rest
