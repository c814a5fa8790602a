"""A canvas on the lecture's network, with helpers that press, drag and type as a person does."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.canvas.scene import NetworkScene
from desktop.canvas.view import NetworkView
from desktop.document import OpenDocument
from desktop.editing import Editor
from desktop.editing.places import LAYER_HEIGHT, LAYER_WIDTH
from desktop.evaluation import Evaluation
from desktop.theme import theme
from engine.graph import Edge
from tests.support.networks import lecture

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


class Hand:
    """What a hand does to a canvas."""

    def __init__(self, view: NetworkView) -> None:
        self.view = view
        self.port = view.viewport()

    def at(self, point: QPointF) -> QPoint:
        """A scene position in viewport pixels."""
        return self.view.mapFromScene(point)

    def middle(self, id: str) -> QPoint:
        """The middle of a layer's card."""
        item = self.view.network.layers[id]
        return self.at(item.pos() + QPointF(LAYER_WIDTH / 2, LAYER_HEIGHT / 2 + 20))

    def output(self, id: str) -> QPoint:
        """A layer's output port."""
        return self.at(self.view.network.layers[id].output_point())

    def input(self, id: str, port: str = "x") -> QPoint:
        """A layer's input port."""
        return self.at(self.view.network.layers[id].input_point(port))

    def wire(self, edge: Edge) -> QPoint:
        """The middle of a wire."""
        start, end = self.view.network.wires[edge].ends()
        return self.at((start + end) / 2)

    def empty(self) -> QPoint:
        """A place on the canvas where nothing stands."""
        return QPoint(self.port.width() // 2, self.port.height() - 60)

    def press(
        self, at: QPoint, button: Qt.MouseButton = LEFT, keys: Qt.KeyboardModifier = NONE
    ) -> None:
        QTest.mousePress(self.port, button, keys, at)

    def move(self, at: QPoint) -> None:
        QTest.mouseMove(self.port, at)

    def release(
        self, at: QPoint, button: Qt.MouseButton = LEFT, keys: Qt.KeyboardModifier = NONE
    ) -> None:
        QTest.mouseRelease(self.port, button, keys, at)

    def click(self, at: QPoint, keys: Qt.KeyboardModifier = NONE) -> None:
        QTest.mouseClick(self.port, LEFT, keys, at)

    def double_click(self, at: QPoint) -> None:
        QTest.mouseDClick(self.port, LEFT, NONE, at)

    def carry(self, start: QPoint, end: QPoint, button: Qt.MouseButton = LEFT) -> None:
        """Press, move half-way and on, without letting go."""
        self.press(start, button)
        self.move((start + end) / 2)
        self.move(end)

    def drag(self, start: QPoint, end: QPoint, button: Qt.MouseButton = LEFT) -> None:
        self.carry(start, end, button)
        self.release(end, button)

    def key(self, key: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.view, key, keys)


@pytest.fixture
def document() -> OpenDocument:
    opened = OpenDocument()
    opened.start(lecture())
    return opened


@pytest.fixture
def view(qtbot: QtBot, document: OpenDocument) -> Iterator[NetworkView]:
    theme().apply("light")
    owner = QObject()
    evaluation = Evaluation(document)
    editor = Editor(document, owner)
    scene = NetworkScene(document, evaluation)
    shown = NetworkView(scene, editor)
    shown.resize(1200, 640)
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.fit()
    shown.setFocus()
    yield shown
    shown.cancel_gesture()
    scene.close()
    owner.deleteLater()
    scene.deleteLater()


@pytest.fixture
def hand(view: NetworkView) -> Hand:
    return Hand(view)
