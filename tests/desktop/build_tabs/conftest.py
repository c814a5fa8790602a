"""The real main window with Build, and ways to wait for its tabs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from desktop.app.window import MainWindow
from desktop.panels.build.code.tab import CodeTab
from desktop.panels.build.panel import BuildPanel
from desktop.panels.build.plot.tab import PlotTab
from desktop.panels.build.space.tab import SpaceTab
from desktop.panels.build.train.tab import TrainTab
from engine.build import affine, chain, layer, sample
from engine.document import Document
from engine.graph import Graph


@pytest.fixture
def panel(shell: MainWindow, qtbot: QtBot) -> BuildPanel:
    shown = shell.open_panel("build")
    assert isinstance(shown, BuildPanel)
    qtbot.waitUntil(shown.isVisible)
    return shown


@pytest.fixture
def put(panel: BuildPanel) -> Callable[[Graph], None]:
    """Opens a network as a new document."""

    def open_network(graph: Graph) -> None:
        layout = {node.id: (210.0 * k, 0.0) for k, node in enumerate(graph.nodes)}
        panel.document.start(Document(graph, layout))

    return open_network


def shown_tab(panel: BuildPanel, qtbot: QtBot, title: str) -> Any:
    """Click the tab as a person does; gives the tab."""
    bar = panel.tabs.tabBar()
    index = next(k for k in range(bar.count()) if bar.tabText(k) == title)
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(index).center())
    place = panel.tabs.currentWidget()
    qtbot.waitUntil(lambda: place.tab is not None and place.tab.isVisible())
    return place.tab


@pytest.fixture
def train(panel: BuildPanel, qtbot: QtBot) -> TrainTab:
    return shown_tab(panel, qtbot, "Train")


@pytest.fixture
def plot(panel: BuildPanel, qtbot: QtBot) -> PlotTab:
    return shown_tab(panel, qtbot, "Plot")


@pytest.fixture
def space(panel: BuildPanel, qtbot: QtBot) -> SpaceTab:
    return shown_tab(panel, qtbot, "Space")


@pytest.fixture
def code(panel: BuildPanel, qtbot: QtBot) -> CodeTab:
    return shown_tab(panel, qtbot, "Code")


def choose(combo: QComboBox, key: Any, qtbot: QtBot) -> None:
    """Choose an entry with the keyboard, as one does without a mouse."""
    wanted = combo.findData(key)
    assert wanted >= 0, f"{key!r} is not offered"
    combo.setFocus()
    combo.showPopup()
    view = combo.view()
    qtbot.waitUntil(view.isVisible)
    view.setCurrentIndex(combo.model().index(wanted, 0))
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not view.isVisible())


def click(widget: Any, qtbot: QtBot, pos: QPoint | None = None) -> None:
    """A left click in the middle, or at `pos`."""
    assert widget.isEnabled()
    at = pos if pos is not None else widget.rect().center()
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at)


def small() -> Graph:
    """2-4-1 with tanh and sigmoid, the same every time."""
    return chain(
        [
            layer("input", "x", name="x", shape=(2,)),
            layer("linear", "f_1", name="f_1", outputs=4),
            layer("tanh", "a_1", name="tanh"),
            layer("linear", "f_2", name="f_2", outputs=1),
            layer("sigmoid", "a_2", name="Sigmoid"),
        ],
        seed=3,
    )


def wide(inputs: int = 100) -> Graph:
    """A network with very many inputs: the sum of all, times 0.1."""
    return chain(
        [
            sample("x", np.linspace(-1, 1, inputs)),
            affine("f_1", np.full((1, inputs), 0.1), [0.0]),
            layer("relu", "a_1", name="ReLU"),
        ]
    )
