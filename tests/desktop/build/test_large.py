"""A layer of millions of numbers: the window waits for none of them, and keeps none of them."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from desktop.app.window import MainWindow
from desktop.evaluation import prepare
from desktop.evaluation.computing import Answer, Question, answer
from desktop.panels.build.panel import BuildPanel
from engine.build import affine, chain, sample
from engine.document import Document
from engine.graph import Edge, Graph, Node
from tests.desktop.build.conftest import WAIT

WIDTH = 1200


def network() -> Graph:
    """A group with one wide layer, and one as wide behind it."""
    chance = np.random.default_rng(1)
    rows = [chance.normal(size=(WIDTH, WIDTH)) for _ in range(2)]
    inside = chain([sample("x", np.zeros(WIDTH)), affine("inner", rows[0])])
    given, wide = sample("x", chance.normal(size=WIDTH)), affine("wide", rows[1])
    group = Node("group", "group", "Layer", {}, {}, inside)
    return Graph((given, group, wide), (Edge("x", "group", "x"), Edge("group", "wide", "x")))


@pytest.fixture
def large(panel: BuildPanel, shell: MainWindow) -> BuildPanel:
    content = Document(network())
    shell.open_panel("build", content=content, name="large", prepared=prepare(content))
    return panel


def _quiet(qtbot: QtBot, shell: MainWindow) -> None:
    qtbot.waitUntil(lambda: not shell.jobs.running, timeout=WAIT)


def test_what_comes_with_its_values_is_computed_no_more(
    panel: BuildPanel, shell: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = Document(network())
    prepared = prepare(content)

    asked: list[str] = []

    def watched(question: Question) -> Answer:
        asked.extend(question.stale)
        return answer(question)

    monkeypatch.setattr("desktop.evaluation.evaluation.answer", watched)
    shell.open_panel("build", content=content, name="large", prepared=prepared)
    assert panel.evaluation.value("wide") is prepared.answer.values["wide"].value
    assert not panel.evaluation.busy
    assert asked == []


def test_what_is_inside_of_a_group_counts_in_what_computing_takes(
    large: BuildPanel, shell: MainWindow, qtbot: QtBot
) -> None:
    before = large.evaluation.value("wide")
    large.evaluation._pace = 1.0  # however slow the machine was
    large.editor.set_cell("x", "value", (0,), 50.0)
    assert large.evaluation.stale("group")
    assert large.evaluation.value("wide") is before
    _quiet(qtbot, shell)
    graph = large.document.graph
    inner = graph.node("group").inside
    assert inner is not None
    x = graph.node("x").weights["value"]
    between = inner.node("inner").weights["W"] @ x
    wanted = graph.node("wide").weights["W"] @ between
    found = large.evaluation.value("wide")
    assert found is not None
    np.testing.assert_allclose(found, wanted)


def test_its_arithmetic_is_told_beside_the_window(
    large: BuildPanel, shell: MainWindow, qtbot: QtBot
) -> None:
    assert large.level.enter("group")
    _quiet(qtbot, shell)
    large.network.select(["inner"])
    large.refresh()
    qtbot.waitUntil(lambda: "·" in large.steps.lines.text(), timeout=WAIT)


@pytest.mark.parametrize(
    "use",
    [
        lambda panel: panel.editor.set_cell("wide", "W", (3, 4), 5.0),
        lambda panel: (panel.network.select(["wide"]), panel.refresh()),
        lambda panel: panel.level.enter("group"),
        lambda panel: (panel.editor.remove(["group"]), panel.editor.stack.undo()),
    ],
    ids=["edited", "told", "entered", "taken away and back"],
)
def test_nothing_of_it_is_held_once_another_document_is_open(
    large: BuildPanel,
    shell: MainWindow,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    use: Callable[[BuildPanel], object],
) -> None:
    use(large)
    _quiet(qtbot, shell)
    weights = [weakref.ref(array) for array, _ in large.document.graph.trained()]
    discard = QMessageBox.StandardButton.Discard
    monkeypatch.setattr(QMessageBox, "warning", lambda *given: discard)
    large.actions_.new.trigger()

    def gone() -> bool:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        return all(array() is None for array in weights)

    qtbot.waitUntil(gone, timeout=WAIT)
