"""The model as a network of Build: blocks as groups with their own weights, on the text at hand.

A block of SmolLM2 has 3.5 million numbers, all thirty have 106 million. So some layers are brought
with their weights, and what the others add stands before and behind them as it was computed; all of
them come only where that is asked for. `canvas_groups` shows all of them and brings none.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from desktop.panels.language_model.work import Opened, Stop
from engine.language import tr
from models.errors import ModelError, Stopped
from models.progress import Progress

if TYPE_CHECKING:
    from desktop.editing.fetching import Fetch
    from desktop.evaluation import Prepared
    from engine.document import Document
    from engine.graph import Graph
    from models.architecture import Architecture
    from models.inspect import Inspection
    from models.weights import Weights

TOKENS = 48
"""Of a longer text the first ones are taken along."""
OUTPUTS = 12
"""Next tokens whose rows of the output head are brought."""
BYTES_PER_WEIGHT = 20
"""Memory that a number takes while a network of Build is made and computed (measured)."""

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Wanted:
    """Layers `first` to `last`, counted from 0, with their weights."""

    first: int
    last: int


@dataclass(frozen=True)
class OnCanvas:
    """The network with its name; `apart` is how far the stream behind the blocks is from what ONNX
    Runtime has there, as a share of what the blocks added. `fetch` brings layers that wait.
    `prepared` is what Build would have to find out of it before it can be shown.
    """

    document: Document
    name: str
    apart: float = 0.0
    fetch: Fetch | None = None
    prepared: Prepared | None = None


def build(
    opened: Opened, ids: Sequence[int], names: Sequence[str], wanted: Wanted, stop: Stop
) -> Generator[Progress, None, OnCanvas]:
    """Read the text, fetch the weights, compute the network. Raises ModelError, Stopped."""
    from desktop.evaluation import prepare
    from engine.document import Document
    from models.inspect import inspect

    check_layers(opened, ids)
    ids = list(ids[:TOKENS])
    yield Progress(None, tr("Reading the text with everything shown"))
    with opened.looking:
        seen = inspect(opened.model, ids, stop)
    blocks: dict[str, dict[str, Floats]] = {}
    count = wanted.last - wanted.first + 1
    for at, layer in enumerate(range(wanted.first, wanted.last + 1)):
        if stop():
            raise Stopped(tr("Opening on the canvas was stopped."))
        yield Progress(at / (count + 1), tr("Fetching the weights of layer {0}").format(layer + 1))
        blocks |= block_arrays(opened.weights, opened.model.sizes, layer)
    yield Progress(count / (count + 1), tr("Computing the network"))
    outputs = likeliest(seen)
    graph, behind = _graph(opened, seen, wanted, blocks, outputs)
    prepared = prepare(Document(graph))
    known = prepared.answer.values.get(behind)
    if known is None:  # memory, since nothing else can be wrong with such a network
        raise ModelError(" ".join(found.message for found in prepared.answer.trouble.values()))
    share = apart(known.value, seen.hidden[wanted.last + 1], seen.hidden[wanted.first])
    said = [opened.name(token) for token in outputs]
    document = _document(graph, opened, names[: len(ids)], wanted, said, share)
    return OnCanvas(document, _name(opened, wanted), share, prepared=prepared)


def check_layers(opened: Opened, ids: Sequence[int]) -> None:
    """Raises ModelError for a model that Build has not the layers for."""
    sizes = opened.model.sizes
    if sizes.qkv_bias or sizes.head_norm or (0 < sizes.window < len(ids)):
        raise ModelError(
            tr(
                "This model's attention has parts for which the canvas has no layer (biases, "
                "norms of "
                "q and k, or a window); its numbers can be seen in Layers + attention."
            )
        )


def block_arrays(weights: Weights, sizes: Architecture, layer: int) -> dict[str, dict[str, Floats]]:
    """A layer's arrays at the places of `engine.transformer`."""
    name, path = f"layer.{layer}", f"block_{layer + 1}"
    inner, keys = sizes.heads * sizes.head_size, sizes.kv_heads * sizes.head_size
    qkv = weights.packed(f"{name}.qkv", sizes.width).matrix
    both = weights.packed(f"{name}.gate_up", sizes.width).matrix
    return {
        f"{path}/attention_norm": {"gamma": weights.vector(f"{name}.attention_norm")},
        f"{path}/attention": {
            "W_q": qkv[:inner],
            "W_k": qkv[inner : inner + keys],
            "W_v": qkv[inner + keys :],
            "W_o": weights.packed(f"{name}.attention_out", inner).matrix,
        },
        f"{path}/feed_forward_norm": {"gamma": weights.vector(f"{name}.mlp_norm")},
        f"{path}/feed_forward": {
            "W_3": both[: sizes.mlp_width],
            "W_1": both[sizes.mlp_width :],
            "W_2": weights.packed(f"{name}.down", sizes.mlp_width).matrix,
        },
    }


def _graph(
    opened: Opened,
    seen: Inspection,
    wanted: Wanted,
    blocks: dict[str, dict[str, Floats]],
    outputs: Sequence[int],
) -> tuple[Graph, str]:
    """The network, and the id of the last block."""
    from engine.graph import Edge, Graph, Node, settle

    sizes, count = opened.model.sizes, len(seen.ids)
    shape = {"shape": (count, sizes.width)}
    hidden = seen.hidden
    insides = laid_out(sizes, count, range(wanted.first, wanted.last + 1), blocks)
    nodes = [Node("embedding", "input", tr("Embedding"), shape, {"value": hidden[0]})]
    edges: list[Edge] = []
    at = "embedding"

    def add(name: str, id: str, values: Floats) -> str:
        nodes.append(Node(id, "input", name, shape, {"value": np.asarray(values, np.float32)}))
        nodes.append(Node(f"{id}_sum", "add", tr("Add")))
        edges.append(Edge(at, f"{id}_sum", "a"))
        edges.append(Edge(id, f"{id}_sum", "b"))
        return f"{id}_sum"

    if wanted.first:
        at = add(_layers(0, wanted.first - 1), "before", hidden[wanted.first] - hidden[0])
    for layer in range(wanted.first, wanted.last + 1):
        id = f"block_{layer + 1}"
        nodes.append(Node(id, "group", tr("Layer {0}").format(layer + 1), {}, {}, insides[layer]))
        edges.append(Edge(at, id, "x"))
        at = id
    behind = at
    if wanted.last < sizes.layers - 1:
        rest = hidden[-1] - hidden[wanted.last + 1]
        at = add(_layers(wanted.last + 1, sizes.layers - 1), "after", rest)
    ending = answer(opened, at, outputs)
    whole = Graph((*nodes, *ending.nodes), (*edges, *ending.edges))
    return settle(whole), behind


def laid_out(
    sizes: Architecture,
    count: int,
    layers: Sequence[int],
    blocks: dict[str, dict[str, Floats]],
) -> dict[int, Graph]:
    """The insides of layers in a row, over `count` tokens, with their arrays."""
    from engine.graph import Graph
    from engine.transformer import Sizes, llama

    first = layers[0]
    plain = Sizes(
        2,
        count,
        sizes.width,
        len(layers),
        sizes.heads,
        sizes.kv_heads,
        sizes.head_size,
        sizes.mlp_width,
        sizes.rope_base,
        sizes.epsilon,
    )
    local: dict[str, dict[str, Floats]] = {}
    for path, arrays in blocks.items():
        block, _, part = path.partition("/")
        local[f"block_{int(block[6:]) - first}/{part}"] = arrays
    laid = llama(plain, weights=local)
    return {layer: laid.node(f"block_{layer - first + 1}").inside or Graph() for layer in layers}


def answer(opened: Opened, at: str, outputs: Sequence[int]) -> Graph:
    """What follows the last layer: its norm, and the rows of the output head for some tokens."""
    from engine.graph import Edge, Graph, Node

    epsilon = {"epsilon": opened.model.sizes.epsilon}
    norm = {"gamma": opened.weights.vector("norm")}
    rows = {"W": opened.weights.head(list(outputs))}
    return Graph(
        (
            Node("norm", "rms_norm", tr("Norm"), epsilon, norm),
            Node("output", "linear", tr("Output"), {"outputs": len(outputs), "bias": False}, rows),
        ),
        (Edge(at, "norm"), Edge("norm", "output")),
    )


def apart(values: Floats, own: Floats, before: Floats) -> float:
    """How far computed values are from ONNX Runtime's, as a share of what was added."""
    moved = float(np.linalg.norm(own - before))
    return float(np.linalg.norm(values - own)) / max(moved, 1e-12)


def likeliest(seen: Inspection) -> list[int]:
    """The next tokens whose rows of the output head are brought."""
    order = np.argsort(-seen.logits, kind="stable")[:OUTPUTS]
    return [int(token) for token in order]


def as_text(names: Sequence[str]) -> str:
    """Tokens in a row, as a note says them."""
    text = " ".join(names)
    return text if len(text) <= 160 else f"{text[:160]} …"


def _layers(first: int, last: int) -> str:
    if first == last:
        return tr("Layer {0} adds").format(first + 1)
    return tr("Layers {0} to {1} add").format(first + 1, last + 1)


def _name(opened: Opened, wanted: Wanted) -> str:
    if (wanted.first, wanted.last) == (0, opened.info.layers - 1):
        return opened.info.title
    if wanted.first == wanted.last:
        return tr("{0}, layer {1}").format(opened.info.title, wanted.first + 1)
    return tr("{0}, layers {1} to {2}").format(opened.info.title, wanted.first + 1, wanted.last + 1)


def _document(
    graph: Graph,
    opened: Opened,
    names: Sequence[str],
    wanted: Wanted,
    said: Sequence[str],
    share: float,
) -> Document:
    from engine.examples import placed

    columns: list[list[str]] = []
    for node in graph.nodes:
        # What other layers add stands above the sum that takes it in.
        if columns and node.id.endswith("_sum"):
            columns.append([node.id])
        elif node.id in ("before", "after"):
            columns[-1].append(node.id)
        else:
            columns.append([node.id])
    note = tr(
        "{0}, on the text {1} (a row for each token). Open the "
        "group to see its weights: they are the model's own. All values are computed here; ONNX "
        "Runtime, which rounds what goes into a product to 8 bits, has them "
        "{2:.1f} % of what the layer adds apart. The output has a row of the output "
        "head for the {3} likeliest next tokens: {4}"
    ).format(_name(opened, wanted), as_text(names), share * 100, len(said), " ".join(said))
    return placed(graph, _name(opened, wanted), columns, note)
