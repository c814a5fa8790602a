"""Show on canvas: layers with the model's own weights, computed as ONNX Runtime computes them."""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING, Any

import numpy as np
import onnxruntime
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.panels.language_model import canvas_groups
from desktop.panels.language_model.canvas_network import OnCanvas, Wanted, build
from desktop.panels.language_model.panel import LanguageModelPanel
from desktop.panels.language_model.work import Opened
from engine.errors import EngineError
from engine.export import formats
from engine.graph import Edge, Graph, Node
from engine.plan import compile_plan
from models.errors import ModelError, Stopped
from models.inspect import inspect
from models.progress import never
from tests.desktop.language_model.conftest import FRANCE

if TYPE_CHECKING:
    from desktop.app.window import MainWindow


def _made(opened: Opened, wanted: Wanted, text: str = FRANCE) -> OnCanvas:
    ids = opened.model.tokenizer.encode(text)
    return run(build(opened, ids, [str(i) for i in ids], wanted, never))


def run(making: Generator[Any, None, Any]) -> Any:
    """What work comes to."""
    while True:
        try:
            next(making)
        except StopIteration as end:
            return end.value


@pytest.mark.parametrize("wanted", [Wanted(0, 0), Wanted(13, 14), Wanted(29, 29)])
def test_the_values_are_onnx_runtimes(opened: Opened, wanted: Wanted) -> None:
    made = _made(opened, wanted)
    graph = made.document.graph
    values = compile_plan(graph, np.float32).run(None)
    model = formats()["onnx"].write(graph, "x", "x").main
    session = onnxruntime.InferenceSession(model, providers=["CPUExecutionProvider"])
    inputs = {
        given.name: np.asarray(node.weights["value"], np.float32)[None]
        for given, node in zip(
            session.get_inputs(), (n for n in graph.nodes if n.type == "input"), strict=True
        )
    }
    (logits,) = session.run(None, inputs)
    np.testing.assert_allclose(values["output"], logits, atol=1e-3)
    # The model as shipped rounds what goes into each product to 8 bits.
    seen = inspect(opened.model, opened.model.tokenizer.encode(FRANCE))
    behind = values[f"block_{wanted.last + 1}"][0]
    own = seen.hidden[wanted.last + 1]
    moved = own - seen.hidden[wanted.first]
    assert np.linalg.norm(behind - own) / np.linalg.norm(moved) == pytest.approx(
        made.apart, rel=1e-3
    )
    assert made.apart < 0.08
    assert int(logits[0, -1].argmax()) == 0, "the likeliest next token is the first output"


def test_the_weights_are_the_models_own(opened: Opened) -> None:
    made = _made(opened, Wanted(4, 4))
    inside = made.document.graph.node("block_5").inside
    assert inside is not None
    sizes, weights = opened.model.sizes, opened.weights
    np.testing.assert_array_equal(
        inside.node("feed_forward").weights["W_2"],
        weights.packed("layer.4.down", sizes.mlp_width).matrix,
    )
    fused = weights.packed("layer.4.qkv", sizes.width).matrix
    np.testing.assert_array_equal(inside.node("attention").weights["W_k"], fused[576:768])
    np.testing.assert_array_equal(
        inside.node("attention_norm").weights["gamma"], weights.vector("layer.4.attention_norm")
    )
    names = [node.name for node in made.document.graph.nodes]
    assert names[:2] == ["Embedding", "Layers 1 to 4 add"]
    assert "Layers 6 to 30 add" in names


def test_the_menu_opens_the_layer_in_build(
    qtbot: QtBot, shell: MainWindow, france: LanguageModelPanel
) -> None:
    france.bench.looking.pick_head(2, 0)
    menu = france.on_canvas.action.menu()
    menu.aboutToShow.emit()  # type: ignore[attr-defined]
    entries = menu.actions()  # type: ignore[attr-defined]
    assert [entry.text() for entry in entries] == [
        "The whole model: 30 layers, each fetched when it is opened",
        "Layer 3, the one looked at",
        "Layer 1, which reads the embeddings",
        "Layer 30, the last",
        "Layers 2 to 4, one after the other",
        "All 30 layers with their weights at once (takes 2.1 GB of memory)",
    ]
    entries[1].trigger()
    qtbot.waitUntil(lambda: not france.on_canvas.busy, timeout=60_000)
    made = shell.open_panel("build")
    assert made.heading()[0] == "SmolLM2-135M-Instruct, layer 3"
    assert "block_3" in {node.id for node in made.document.graph.nodes}  # type: ignore[attr-defined]


def test_the_whole_model_gets_a_layers_weights_when_it_is_opened(
    qtbot: QtBot, shell: MainWindow, france: LanguageModelPanel
) -> None:
    opened = france.bench.opened
    assert opened is not None
    france.on_canvas.show(None)
    qtbot.waitUntil(lambda: not france.on_canvas.busy, timeout=60_000)
    build: Any = shell.open_panel("build")
    graph = build.document.graph
    assert [node.id for node in graph.nodes if node.type == "group"] == [
        f"block_{layer + 1}" for layer in range(30)
    ]
    numbers = sum(
        array.size
        for node in graph.nodes
        for inner in (node, *(node.inside.nodes if node.inside is not None else ()))
        for array in inner.weights.values()
    )
    assert numbers < 1e6, "no layer's 3.5 million weights are there yet"
    # As long as none is opened, the stream behind the layers is ONNX Runtime's own.
    seen = inspect(opened.model, france.bench.ids)
    closed = build.evaluation.value("block_30")
    np.testing.assert_allclose(closed, seen.hidden[-1], atol=2e-3)

    build.network.select(["block_5"])
    build.view.setFocus()
    QTest.keyClick(build.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: build.level.where == ("block_5",), timeout=60_000)
    inside = build.document.graph.node("block_5").inside
    width = opened.model.sizes.mlp_width
    np.testing.assert_array_equal(
        inside.node("feed_forward").weights["W_2"],
        opened.weights.packed("layer.4.down", width).matrix,
    )
    assert "rounds what goes into a product to 8 bits" in build.level.content.notes[0].text
    assert not build.document.modified
    model = formats()["onnx"].write(_alone(inside, seen.hidden[4]), "x", "x").main
    session = onnxruntime.InferenceSession(model, providers=["CPUExecutionProvider"])
    (own,) = session.run(None, {session.get_inputs()[0].name: seen.hidden[4][None]})
    # Until then the value that the closed layer had stands there.
    qtbot.waitUntil(lambda: not build.evaluation.busy, timeout=60_000)
    assert not build.evaluation.stale("block_5")
    here = build.evaluation.value("block_5")
    np.testing.assert_allclose(here, own[0], atol=1e-3)


def _alone(inside: Graph, stream: np.ndarray) -> Graph:
    """A layer by itself, on what arrives at it."""
    nodes = (
        Node("stream", "input", "stream", {"shape": stream.shape}, {"value": stream}),
        Node("layer", "group", "layer", {}, {}, inside),
    )
    return Graph(nodes, (Edge("stream", "layer", "x"),))


def test_a_layer_whose_file_is_gone_stays_as_it_was_seen(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = opened.model.tokenizer.encode(FRANCE)
    making = canvas_groups.build(opened, ids, [str(i) for i in ids], never)
    made = run(making)
    assert made.fetch is not None

    def gone(*arguments: object) -> None:
        raise ModelError("The file of the weights is gone; open the model again.")

    monkeypatch.setattr(type(opened.weights), "packed", gone)
    with pytest.raises(EngineError, match="The file of the weights is gone"):
        run(made.fetch.bring("block_3", never))


def test_without_a_text_a_sentence_says_so(
    qtbot: QtBot, panel: LanguageModelPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(panel.on_canvas, "_say", lambda sentence, problem: said.append(sentence))
    panel.on_canvas.show(Wanted(0, 0))
    assert said == ["Write a text first: the layers are shown at work on it."]


def test_it_can_be_stopped(opened: Opened) -> None:
    ids = opened.model.tokenizer.encode(FRANCE)
    making = build(opened, ids, [""] * len(ids), Wanted(0, 2), lambda: True)
    with pytest.raises(Stopped):
        for _ in making:
            pass
