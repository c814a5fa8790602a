"""The model as a network of Build: blocks as groups with their own weights, on the text at hand.

A block of SmolLM2 has 3.5 million numbers, all thirty have 106 million. So some layers are brought
with their weights, and what the others add stands before and behind them as it was computed; all of
them come only where that is asked for.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from desktop.panels.language_model.work import Opened, Stop
from models.errors import ModelError, Stopped
from models.progress import Progress

if TYPE_CHECKING:
    from engine.document import Document
    from engine.graph import Graph
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
    Runtime has there, as a share of what the blocks added.
    """

    document: Document
    name: str
    apart: float


def build(
    opened: Opened, ids: Sequence[int], names: Sequence[str], wanted: Wanted, stop: Stop
) -> Generator[Progress, None, OnCanvas]:
    """Read the text, fetch the weights, compute the network once. Raises ModelError, Stopped."""
    from engine.plan import compile_plan
    from models.inspect import inspect

    sizes = opened.model.sizes
    if sizes.qkv_bias or sizes.head_norm or (0 < sizes.window < len(ids)):
        raise ModelError(
            "This model's attention has parts for which the canvas has no layer (biases, norms of "
            "q and k, or a window); its numbers can be seen in Layers + attention."
        )
    ids = list(ids[:TOKENS])
    yield Progress(None, "Reading the text with everything shown")
    with opened.looking:
        seen = inspect(opened.model, ids, stop)
    blocks: dict[str, dict[str, Floats]] = {}
    count = wanted.last - wanted.first + 1
    for at, layer in enumerate(range(wanted.first, wanted.last + 1)):
        if stop():
            raise Stopped("Opening on the canvas was stopped.")
        yield Progress(at / (count + 1), f"Fetching the weights of layer {layer + 1}")
        blocks |= _block(opened.weights, opened, layer)
    yield Progress(count / (count + 1), "Computing the network")
    order = np.argsort(-seen.logits, kind="stable")[:OUTPUTS]
    graph, behind = _graph(opened, seen, wanted, blocks, [int(token) for token in order])
    values = compile_plan(graph, np.float32).run(None)[behind][0]
    own = seen.hidden[wanted.last + 1]
    moved = float(np.linalg.norm(own - seen.hidden[wanted.first]))
    apart = float(np.linalg.norm(values - own)) / max(moved, 1e-12)
    said = [opened.name(int(token)) for token in order]
    return OnCanvas(
        _document(graph, opened, names[: len(ids)], wanted, said, apart),
        _name(opened, wanted),
        apart,
    )


def _block(weights: Weights, opened: Opened, layer: int) -> dict[str, dict[str, Floats]]:
    """A layer's arrays at the places of `engine.transformer`."""
    sizes, name, path = opened.model.sizes, f"layer.{layer}", f"block_{layer + 1}"
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
    from engine.transformer import Sizes, llama

    sizes, count = opened.model.sizes, len(seen.ids)
    shape = {"shape": (count, sizes.width)}
    hidden = seen.hidden
    # Laid out with all blocks numbered as in the model; only those with weights are taken over.
    plain = Sizes(
        2,
        count,
        sizes.width,
        wanted.last - wanted.first + 1,
        sizes.heads,
        sizes.kv_heads,
        sizes.head_size,
        sizes.mlp_width,
        sizes.rope_base,
        sizes.epsilon,
    )
    local = {
        f"block_{int(path.split('/')[0][6:]) - wanted.first}/{path.split('/')[1]}": arrays
        for path, arrays in blocks.items()
    }
    laid = llama(plain, weights=local)
    nodes = [Node("embedding", "input", "Embedding", shape, {"value": hidden[0]})]
    edges: list[Edge] = []
    at = "embedding"

    def add(name: str, id: str, values: Floats) -> str:
        nodes.append(Node(id, "input", name, shape, {"value": np.asarray(values, np.float32)}))
        nodes.append(Node(f"{id}_sum", "add", "Add"))
        edges.append(Edge(at, f"{id}_sum", "a"))
        edges.append(Edge(id, f"{id}_sum", "b"))
        return f"{id}_sum"

    if wanted.first:
        at = add(_layers(0, wanted.first - 1), "before", hidden[wanted.first] - hidden[0])
    for layer in range(wanted.first, wanted.last + 1):
        block = laid.node(f"block_{layer - wanted.first + 1}")
        id = f"block_{layer + 1}"
        nodes.append(Node(id, "group", f"Layer {layer + 1}", {}, {}, block.inside))
        edges.append(Edge(at, id, "x"))
        at = id
    behind = at
    if wanted.last < sizes.layers - 1:
        rest = hidden[-1] - hidden[wanted.last + 1]
        at = add(_layers(wanted.last + 1, sizes.layers - 1), "after", rest)
    norm = {"gamma": opened.weights.vector("norm")}
    rows = opened.weights.head(list(outputs))
    nodes += [
        Node("norm", "rms_norm", "Norm", {"epsilon": sizes.epsilon}, norm),
        Node("output", "linear", "Output", {"outputs": len(outputs), "bias": False}, {"W": rows}),
    ]
    edges += [Edge(at, "norm"), Edge("norm", "output")]
    return settle(Graph(tuple(nodes), tuple(edges))), behind


def _layers(first: int, last: int) -> str:
    if first == last:
        return f"Layer {first + 1} adds"
    return f"Layers {first + 1} to {last + 1} add"


def _name(opened: Opened, wanted: Wanted) -> str:
    if (wanted.first, wanted.last) == (0, opened.info.layers - 1):
        return opened.info.title
    if wanted.first == wanted.last:
        return f"{opened.info.title}, layer {wanted.first + 1}"
    return f"{opened.info.title}, layers {wanted.first + 1} to {wanted.last + 1}"


def _document(
    graph: Graph,
    opened: Opened,
    names: Sequence[str],
    wanted: Wanted,
    said: Sequence[str],
    apart: float,
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
    text = " ".join(names)
    text = text if len(text) <= 160 else f"{text[:160]} …"
    note = (
        f"{_name(opened, wanted)}, on the text {text} (a row for each token). Open the group to "
        "see its weights: they are the model's own. All values are computed here; ONNX Runtime, "
        "which rounds what goes into a product to 8 bits, has them "
        f"{apart * 100:.1f} % of what the layer adds apart. The output has a row of the output "
        f"head for the {len(said)} likeliest next tokens: {' '.join(said)}"
    )
    return placed(graph, _name(opened, wanted), columns, note)
