"""Zoom, tool tips, and what the canvas draws near and far."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPixmap, QWheelEvent
from PySide6.QtWidgets import QApplication

from desktop.canvas.camera import LARGEST_ZOOM, SMALLEST_ZOOM
from desktop.canvas.items.miniature import thinned
from desktop.canvas.pictures import Picture, Pictures
from desktop.canvas.view import NetworkView
from desktop.document import OpenDocument
from desktop.theme import theme
from engine.document import Document
from engine.examples import Example, examples
from engine.graph import Edge, Graph, Node, settle
from tests.desktop.canvas.conftest import Hand


def _wheel(view: NetworkView, at: QPoint, clicks: int) -> None:
    port = view.viewport()
    event = QWheelEvent(
        QPointF(at),
        QPointF(port.mapToGlobal(at)),
        QPoint(),
        QPoint(0, 120 * clicks),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(port, event)


def test_the_wheel_zooms_at_the_pointer(view: NetworkView) -> None:
    at = QPoint(200, 150)
    fixed = view.mapToScene(at)
    zoom = view.zoom
    _wheel(view, at, 2)
    assert view.zoom > zoom
    assert (view.mapFromScene(fixed) - at).manhattanLength() <= 2
    _wheel(view, at, -2)
    assert view.zoom == pytest.approx(zoom)


def test_the_zoom_has_ends(view: NetworkView) -> None:
    _wheel(view, QPoint(10, 10), 200)
    assert view.zoom == LARGEST_ZOOM
    _wheel(view, QPoint(10, 10), -400)
    assert view.zoom == SMALLEST_ZOOM


def test_the_text_scale_enlarges_the_canvas(view: NetworkView) -> None:
    view.zoom_to(1.0)
    theme().apply("light", 2.0)
    try:
        assert view.transform().m11() == pytest.approx(2.0)
    finally:
        theme().apply("light", 1.0)


def _colours(image: QImage) -> set[str]:
    step = 2
    return {
        QColor(image.pixel(x, y)).name()
        for x in range(0, image.width(), step)
        for y in range(0, image.height(), step)
    }


def test_far_away_every_category_is_still_seen(view: NetworkView) -> None:
    view.zoom_to(0.15)
    colours = _colours(view.grab().toImage())
    for token in ("input", "linear", "activation"):
        assert theme().color(token).name() in colours


@pytest.mark.parametrize("choice", ["light", "dark"])
@pytest.mark.parametrize("example", examples(), ids=lambda example: example.key)
def test_every_example_can_be_drawn(
    view: NetworkView, document: OpenDocument, example: Example, choice: str
) -> None:
    theme().apply(choice)
    try:
        document.start(example.build())
        view.fit()
        assert len(_colours(view.grab().toImage())) > 5
        assert set(view.network.layers) == {node.id for node in document.graph.nodes}
        for item in view.network.layers.values():
            assert item.face.badge
    finally:
        theme().apply("light")


def test_badges_and_labels_tell_the_lecture(view: NetworkView) -> None:
    faces = {id: item.face for id, item in view.network.layers.items()}
    assert [faces[id].badge for id in ("x", "f_1", "a_1", "f_2", "a_2")] == [
        "(1, 2)",
        "(2, 0)",
        "(2, 0)",
        "(4, 2)",
        "(4, 2)",
    ]
    assert [faces[id].title for id in ("x", "f_1", "a_1")] == ["x", "f₁ Linear", "ReLU"]
    assert view.network.wires[Edge("x", "f_1")].label == "ℝ²"


def test_a_problem_is_marked_at_its_port_with_a_sentence(view: NetworkView, hand: Hand) -> None:
    view.editor.disconnect(Edge("a_1", "f_2"))
    face = view.network.layers["f_2"].face
    assert face.bad_ports == {"x"}
    assert "not connected" in view.tip_at(hand.input("f_2"))
    assert "not connected" in view.tip_at(hand.middle("f_2"))
    assert view.tip_at(hand.output("f_1")) == "Output of f₁: ℝ²"
    assert view.tip_at(hand.input("f_1")) == "Input of f₁: ℝ² from x"
    assert view.tip_at(hand.empty()) == ""


def test_numbers_that_overflow_are_drawn_and_marked(view: NetworkView) -> None:
    view.editor.set_weights("f_1", "Set", W=[[1e308, 1e308], [1, 1]])
    face = view.network.layers["f_1"].face
    assert "∞" in face.badge
    assert not face.sound
    assert view.grab().toImage().width() > 0


def test_an_empty_document_can_be_shown(view: NetworkView, document: OpenDocument) -> None:
    document.start(Document())
    view.fit()
    assert view.zoom == 1.0
    assert view.network.selected == ()
    assert not view.network.items()


def test_the_selection_follows_undo(view: NetworkView) -> None:
    id = view.editor.add_layer("tanh", (0, 300))
    view.network.select([id])
    view.editor.stack.undo()
    assert view.network.selected == ()


def test_while_the_zoom_changes_pictures_are_only_drawn_larger(view: NetworkView) -> None:
    pictures = view.network.pictures
    view.zoom_to(1.0)
    view._rest()
    view.grab()
    painted = pictures.find("f_1", _look(view, "f_1"), 1.0)
    assert painted is not None
    view.zoom_to(1.2)
    view.grab()
    assert pictures.find("f_1", _look(view, "f_1"), 1.2) is painted
    view._rest()
    pictures.begin_frame()
    assert pictures.find("f_1", _look(view, "f_1"), 1.2) is None
    while view.grab() and pictures.unfinished:
        pass
    sharp = pictures.find("f_1", _look(view, "f_1"), 1.2)
    assert sharp is not None
    assert sharp.scale == pytest.approx(1.2)


def _look(view: NetworkView, id: str) -> tuple[object, ...]:
    item = view.network.layers[id]
    return (item.chosen, item.current, item.hot_port, theme().tokens.name)


def test_pictures_are_kept_within_their_room() -> None:
    pictures = Pictures()
    for k in range(30):
        pictures.keep(f"n{k}", (), Picture(QPixmap(1024, 1024), 1.0))
    assert pictures.find("n29", (), 1.0) is not None
    assert pictures.find("n0", (), 1.0) is None


def test_a_large_matrix_is_thinned_to_the_means_of_its_cells() -> None:
    values = np.arange(784 * 784, dtype=float).reshape(784, 784)
    small = thinned(values, 98)
    assert small.shape == (98, 98)
    assert small[3, 5] == pytest.approx(values[24:32, 40:48].mean())
    assert thinned(values[:7, :5], 98) is not None
    assert thinned(values[:7, :5], 98).shape == (7, 5)


@pytest.mark.parametrize(("layers", "whole"), [(4, True), (8, True), (9, True), (16, False)])
def test_a_network_that_nearly_fits_is_met_whole(
    view: NetworkView, document: OpenDocument, layers: int, whole: bool
) -> None:
    """Else one layer or two at the end would be out of sight; a longer one begins at its input."""
    inputs = tuple(Node(f"x_{k}", "input", f"x_{k}") for k in range(layers))
    places = {node.id: (210.0 * k, 0.0) for k, node in enumerate(inputs)}
    document.start(Document(settle(Graph(inputs)), places))
    view.settle_down()
    seen = view.mapToScene(view.viewport().rect()).boundingRect()
    assert seen.contains(view.network.layers["x_0"].card())
    assert seen.contains(view.network.layers[inputs[-1].id].card()) == whole
    assert view.zoom >= 0.48
