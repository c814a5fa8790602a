"""Small maps of every neuron on the layers of a network with two inputs, and attention patterns."""

from __future__ import annotations

import numpy as np
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from desktop.canvas.items.miniature import Heads
from desktop.canvas.items.tiles import Tiles
from desktop.canvas.view import NetworkView
from desktop.document import OpenDocument
from desktop.evaluation.told import attention_shares
from engine.build import chain, layer, sample
from engine.document import Document
from engine.examples import examples
from engine.plan import compile_plan


def test_every_neuron_that_bends_has_its_map(view: NetworkView, qtbot: QtBot) -> None:
    planes = view.network.planes
    qtbot.waitUntil(lambda: planes.tiles("a_1") is not None)
    tiles = planes.tiles("a_1")
    assert tiles is not None
    assert (len(tiles.images), tiles.count) == (2, 2)
    assert planes.tiles("f_1") is None
    assert isinstance(view.network.layers["a_1"].face.miniature, Tiles)
    # ReLU(x + y − 1) is 0 at the lower left and largest at the upper right.
    image = tiles.images[0]
    corner = image.pixelColor(0, image.height() - 1)
    assert corner == image.pixelColor(2, image.height() - 2)
    assert image.pixelColor(image.width() - 1, 0) != corner


def test_an_edit_changes_the_maps_and_a_switch_takes_them_away(
    view: NetworkView, qtbot: QtBot
) -> None:
    planes = view.network.planes
    qtbot.waitUntil(lambda: planes.tiles("a_1") is not None)
    before = planes.tiles("a_1")
    view.editor.set_cell("f_1", "b", (0,), 2.0)
    qtbot.waitUntil(lambda: planes.tiles("a_1") != before)
    planes.wanted = False
    assert planes.tiles("a_1") is None
    assert not isinstance(view.network.layers["a_1"].face.miniature, Tiles)


def test_a_network_of_three_inputs_has_none(
    view: NetworkView, document: OpenDocument, qtbot: QtBot
) -> None:
    planes = view.network.planes
    qtbot.waitUntil(lambda: planes.tiles("a_1") is not None)
    graph = chain([sample("x", [1, 2, 3]), layer("relu", "a_1")])
    document.start(Document(graph, {"x": (0, 0), "a_1": (210, 0)}))
    planes.compute()
    assert planes.tiles("a_1") is None


def test_a_run_hands_on_newer_maps(view: NetworkView) -> None:
    strip = QImage(10, 20, QImage.Format.Format_RGB32)
    strip.fill("red")
    view.network.planes.show_live([("a_1", 2), ("gone", 1)], {"a_1": strip, "gone": strip})
    tiles = view.network.planes.tiles("a_1")
    assert tiles is not None
    assert [image.height() for image in tiles.images] == [10, 10]


def test_the_attention_pattern_is_that_of_the_layer(
    view: NetworkView, document: OpenDocument
) -> None:
    content = next(each for each in examples() if each.key == "attention").build()
    document.start(content)
    evaluation = view.network.evaluation
    node = document.graph.node("attention")
    shares = attention_shares(evaluation, node)
    assert shares.shape == (1, 3, 3)
    np.testing.assert_allclose(shares.sum(axis=-1), 1.0)
    # With W_v = W_o = I the output is the mean of the inputs with these shares.
    x = document.graph.node("x").weights["value"]
    out = compile_plan(document.graph).run(None)["attention"][0]
    np.testing.assert_allclose(shares[0] @ x, out)
    assert isinstance(view.network.layers["attention"].face.miniature, Heads)
    view.grab()
