"""The whole model on the canvas: every layer a group, which gets its weights when it is opened.

Until then the group adds what ONNX Runtime computed in that layer, so the thirty of them take no
more than the stream at every layer. Opened, it has the model's own weights and computes by them.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from desktop.editing.fetching import Fetch
from desktop.panels.language_model import canvas_network
from desktop.panels.language_model.canvas_network import Floats, OnCanvas
from desktop.panels.language_model.work import Opened, Stop
from engine.language import tr
from models.errors import ModelError, Stopped
from models.progress import Progress

if TYPE_CHECKING:
    from engine.document import Document
    from engine.graph import Graph
    from models.architecture import Architecture
    from models.weights import Weights

STAND_IN = "as_computed"
"""The layer inside a group that has no weights yet."""


def build(
    opened: Opened, ids: Sequence[int], names: Sequence[str], stop: Stop
) -> Generator[Progress, None, OnCanvas]:
    """Read the text, and lay out all layers without their weights. Raises ModelError, Stopped."""
    from desktop.evaluation import prepare
    from engine.examples import placed
    from engine.graph import Edge, Graph, Node, settle
    from models.inspect import inspect

    canvas_network.check_layers(opened, ids)
    ids = list(ids[: canvas_network.TOKENS])
    yield Progress(None, tr("Reading the text with everything shown"))
    with opened.looking:
        seen = inspect(opened.model, ids, stop)
    if stop():
        raise Stopped(tr("Opening on the canvas was stopped."))
    sizes, title = opened.model.sizes, opened.info.title
    hidden = np.array(seen.hidden, np.float32)
    shape = {"shape": (len(ids), sizes.width)}
    nodes = [Node("embedding", "input", tr("Embedding"), shape, {"value": hidden[0]})]
    edges: list[Edge] = []
    at = "embedding"
    for layer in range(sizes.layers):
        id = f"block_{layer + 1}"
        inside = _closed(hidden[layer], hidden[layer + 1])
        nodes.append(Node(id, "group", tr("Layer {0}").format(layer + 1), {}, {}, inside))
        edges.append(Edge(at, id, "x"))
        at = id
    outputs = canvas_network.likeliest(seen)
    ending = canvas_network.answer(opened, at, outputs)
    graph = settle(Graph((*nodes, *ending.nodes), (*edges, *ending.edges)))
    said = " ".join(opened.name(token) for token in outputs)
    note = tr(
        "{0} on the text {1} (a row for each token). "
        "Open a layer with a double-click or Enter: its weights, the model's own, are fetched "
        "then, and its values are computed from them. Until then it adds what ONNX Runtime "
        "computed for this text, rounding what goes into a product to 8 bits, and it follows no "
        "change made before it. The output has a row of "
        "the output head for the {2} likeliest next tokens: {3}"
    ).format(title, canvas_network.as_text(names[: len(ids)]), len(outputs), said)
    document = placed(graph, title, [[node.id] for node in graph.nodes], note)
    bring = _bringing(opened.weights, sizes, hidden)
    fetch = Fetch(STAND_IN, bring)
    return OnCanvas(document, title, fetch=fetch, prepared=prepare(document))


def _closed(before: Floats, behind: Floats) -> Graph:
    """The inside of a layer that adds what it was seen to add."""
    from engine.graph import Edge, Graph, Node

    shape = {"shape": before.shape}
    return Graph(
        (
            Node("x", "input", "x", shape, {"value": np.zeros(before.shape, np.float32)}),
            Node(STAND_IN, "learned_positions", tr("Adds"), {}, {"P": behind - before}),
        ),
        (Edge("x", STAND_IN),),
    )


def _bringing(
    weights: Weights, sizes: Architecture, hidden: Floats
) -> Callable[[str, Stop], Generator[Any, None, Document]]:
    """What fetches a layer; it holds on to the open weight file, not to the running model."""

    def bring(id: str, stop: Stop) -> Generator[Any, None, Document]:
        from engine.errors import EngineError
        from engine.examples import placed

        layer = int(id.removeprefix("block_")) - 1
        yield Progress(None, tr("Fetching the weights of layer {0}").format(layer + 1))
        try:
            blocks = canvas_network.block_arrays(weights, sizes, layer)
        except ModelError as error:
            raise EngineError(str(error)) from None
        inside = canvas_network.laid_out(sizes, hidden.shape[1], [layer], blocks)[layer]
        yield Progress(None, tr("Computing layer {0}").format(layer + 1))
        values = _computed(inside, hidden[layer])
        share = canvas_network.apart(values, hidden[layer + 1], hidden[layer])
        note = tr(
            "Layer {0} with the model's own weights. All values are computed here; ONNX "
            "Runtime, which rounds what goes into a product to 8 bits, has them "
            "{1:.1f} % of what the layer adds apart."
        ).format(layer + 1, share * 100)
        return placed(inside, "", [[node.id] for node in inside.nodes], note)

    return bring


def _computed(inside: Graph, stream: Floats) -> Floats:
    """What a layer makes of the stream before it."""
    from engine.graph import Edge, Graph, Node, settle
    from engine.plan import compile_plan

    nodes = (
        Node("stream", "input", tr("Stream"), {"shape": stream.shape}, {"value": stream}),
        Node("layer", "group", tr("Layer"), {}, {}, inside),
    )
    graph = settle(Graph(nodes, (Edge("stream", "layer", "x"),)))
    return compile_plan(graph, np.float32).run(None)["layer"][0]
