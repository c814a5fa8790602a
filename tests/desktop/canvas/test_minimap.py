"""The minimap: there when the network does not fit, and a way to go elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.canvas.minimap import Minimap
from desktop.canvas.overview import Overview
from desktop.canvas.view import NetworkView
from desktop.theme import theme
from engine.graph import Edge
from tests.support.networks import lecture


@pytest.fixture
def minimap(view: NetworkView) -> Iterator[Minimap]:
    made = Minimap(view, view.viewport())
    made.setGeometry(10, 10, 190, 130)
    made.wanted = True
    yield made
    made._timer.stop()


def test_it_appears_when_the_network_does_not_fit(view: NetworkView, minimap: Minimap) -> None:
    assert not minimap.isVisible()
    view.zoom_to(4.0)
    assert minimap.isVisible()
    minimap.wanted = False
    assert not minimap.isVisible()
    minimap.wanted = True
    view.fit()
    assert not minimap.isVisible()


def test_a_click_and_a_drag_go_there(view: NetworkView, minimap: Minimap) -> None:
    view.zoom_to(3.0)

    def middle() -> float:
        return view.mapToScene(view.viewport().rect().center()).x()

    QTest.mouseClick(minimap, Qt.MouseButton.LeftButton, pos=QPoint(30, 60))
    left = middle()
    assert abs(left - minimap.to_scene(minimap.rect().topLeft().toPointF()).x()) < 2000
    QTest.mousePress(minimap, Qt.MouseButton.LeftButton, pos=QPoint(30, 60))
    QTest.mouseMove(minimap, QPoint(150, 60))
    QTest.mouseRelease(minimap, Qt.MouseButton.LeftButton, pos=QPoint(150, 60))
    assert middle() > left
    assert abs(minimap.seen().center().x() - 150) < 4


def test_its_picture_is_kept_while_the_view_moves(view: NetworkView, minimap: Minimap) -> None:
    view.zoom_to(3.0)
    minimap.grab()
    before = minimap._picture
    assert before is not None
    view.pan_by(QPoint(40, 0))
    minimap.grab()
    assert minimap._picture is before


def _as_it_is(view: NetworkView, minimap: Minimap) -> QImage:
    """What the map has to show: drawn by one that has followed nothing."""
    network = view.network
    kept, network.overview = network.overview, Overview(network)
    try:
        return minimap._drawn().toImage()
    finally:
        network.overview = kept


def test_it_follows_wires_and_what_is_wrong(
    qtbot: QtBot, view: NetworkView, minimap: Minimap
) -> None:
    view.zoom_to(4.0)
    editor = view.editor
    seen: list[QImage] = []

    def settled() -> bool:
        image = minimap._picture.toImage() if minimap._picture is not None else None
        return image is not None and image == _as_it_is(view, minimap)

    def follows() -> None:
        qtbot.waitUntil(lambda: (minimap.grab(), settled())[1], timeout=10_000)
        assert minimap._picture is not None
        image = minimap._picture.toImage()
        assert not seen or image != seen[-1]
        seen.append(image)

    follows()
    editor.remove(["a_1"])
    follows()
    editor.connect(Edge("f_1", "f_2", "x"))
    follows()
    whole = seen[-1]
    editor.stack.undo()
    follows()
    editor.stack.redo()
    follows()
    assert seen[-1] == whole
    editor.remove([], [Edge("f_1", "f_2", "x")])
    follows()
    theme().apply("dark")
    follows()
    theme().apply("light")
    follows()
    view.network.document.start(lecture())
    follows()
