"""The minimap: there when the network does not fit, and a way to go elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desktop.canvas.minimap import Minimap
from desktop.canvas.view import NetworkView


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
