"""A tab that is not seen keeps nothing of a network that was replaced by another document."""

from __future__ import annotations

import gc
import weakref

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from pytestqt.qtbot import QtBot

from desktop.app.window import MainWindow
from desktop.panels.build.panel import BuildPanel
from engine.build import affine, chain, sample
from engine.document import Document
from engine.graph import Graph

TITLES = ("Parameters", "Code", "Plot")


def network(value: float) -> Graph:
    return chain([sample("x", [1.0, value]), affine("f", np.full((2, 2), value))])


@pytest.mark.parametrize("title", TITLES)
def test_a_hidden_tab_forgets_the_network_before(
    panel: BuildPanel, shell: MainWindow, qtbot: QtBot, title: str
) -> None:
    panel.document.start(Document(network(3.0)))
    bar = panel.tabs.tabBar()
    titles = [bar.tabText(k) for k in range(bar.count())]
    for shown in (title, "Formula"):
        place = bar.tabRect(titles.index(shown)).center()
        qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=place)
        tab = panel.tabs.currentWidget().tab
        qtbot.waitUntil(tab.isVisible, timeout=20_000)
        qtbot.waitUntil(lambda tab=tab: not tab._stale and not shell.jobs.running, timeout=20_000)
    before = weakref.ref(panel.document.graph)
    panel.document.start(Document(network(5.0)))
    panel.editor.forget()

    def gone() -> bool:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        return before() is None

    qtbot.waitUntil(gone, timeout=20_000)
