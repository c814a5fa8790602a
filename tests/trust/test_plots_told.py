"""What a screen reader says of a plot names its extremes."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("PySide6")

from desktop.plots.arcs import Arcs
from desktop.plots.field import FieldMap
from desktop.plots.plane import View


def test_a_map_tells_its_least_and_greatest_value(qtbot):
    plot = FieldMap("Output")
    qtbot.addWidget(plot)
    assert "Values" not in plot.describe()
    plot.set_values(np.array([[-2.0, 0.5], [np.nan, 3.25]], np.float32), View(0, 1, 0, 1))
    assert "Values from −2 to 3.25." in plot.describe()


def test_arcs_tell_the_strongest_between_two_tokens(qtbot):
    plot = Arcs("Attention")
    qtbot.addWidget(plot)
    weights = np.array([[1, 0, 0], [0.4, 0.6, 0], [0.1, 0.7, 0.2]], np.float32)
    plot.set_weights(weights, ["The", "cat", "sat"])
    assert "Strongest: sat looks at cat, 70%." in plot.describe()
