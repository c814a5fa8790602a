"""The two families laid out: GPT-2 (Radford 2019) and Llama (Touvron 2023).

Ids are the same in every model, so that weights find their places: `tokens`, `embedding`,
`positions` (GPT-2 only), `block_1` … with `attention_norm`, `attention`, `attention_sum`,
`feed_forward_norm`, `feed_forward`, `feed_forward_sum` inside, then `norm` and `output`.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from engine.build import layer
from engine.errors import EngineError
from engine.graph import Edge, Graph, Node, check, settle
from engine.language import tr
from engine.spec import Array, OptionValue, shape_text

Weights = Mapping[str, Mapping[str, Array]]  # by path ("block_1/attention"), then by weight name


@dataclass(frozen=True)
class Sizes:
    """How large a transformer is. 0 means: `kv_heads` as `heads`, `hidden` as the family does.

    `context` is how many tokens it reads at once, `rope_base` the θ of RoPE (Llama only).
    """

    vocabulary: int
    context: int
    width: int
    layers: int
    heads: int
    kv_heads: int = 0
    head_size: int = 0
    hidden: int = 0
    rope_base: float = 10_000.0
    epsilon: float = 1e-5

    def __post_init__(self) -> None:
        for name in ("vocabulary", "context", "width", "layers", "heads"):
            if getattr(self, name) < 1:
                raise EngineError(tr("A transformer's {0} must be at least 1.").format(name))
        if not self.head_size and self.width % self.heads:
            raise EngineError(
                tr("The width {0} cannot be shared evenly among {1} heads.").format(
                    self.width, self.heads
                )
            )
        if self.heads % (self.kv_heads or self.heads):
            raise EngineError(
                tr("{0} heads cannot share {1} key-value heads evenly.").format(
                    self.heads, self.kv_heads
                )
            )


def gpt2(
    sizes: Sizes, *, seed: int = 0, tied: bool = True, weights: Weights | None = None
) -> Graph:
    """A GPT-2: learned positions, LayerNorm before each part, GELU by tanh, biases everywhere.

    `tied`: the output scores are products with the embedding's own vectors, one array for both
    (unless the weights bring an output of their own). Weights that are not given are drawn from
    `seed`. Raises `EngineError`.
    """
    norm = layer("layer_norm", "", epsilon=sizes.epsilon)
    attention: dict[str, OptionValue] = {
        "heads": sizes.heads,
        "kv_heads": sizes.kv_heads,
        "head_size": sizes.head_size,
    }
    forward: dict[str, OptionValue] = {"hidden": sizes.hidden or 4 * sizes.width, "kind": "gelu"}
    places = layer("learned_positions", "positions", name="Positions", context=sizes.context)
    return _assemble(sizes, norm, attention, forward, (places,), seed, tied, weights or {})


def llama(
    sizes: Sizes, *, seed: int = 0, tied: bool = True, weights: Weights | None = None
) -> Graph:
    """A Llama: RMSNorm, RoPE, grouped-query attention, SwiGLU, no biases.

    `hidden` 0 means 8/3 of the width, as the paper has it. Otherwise as `gpt2`.
    """
    norm = layer("rms_norm", "", epsilon=sizes.epsilon)
    attention: dict[str, OptionValue] = {
        "heads": sizes.heads,
        "kv_heads": sizes.kv_heads,
        "head_size": sizes.head_size,
        "bias": False,
        "rotary": True,
        "base": sizes.rope_base,
    }
    hidden = sizes.hidden or round(sizes.width * 8 / 3)
    forward: dict[str, OptionValue] = {"hidden": hidden, "kind": "swiglu", "bias": False}
    return _assemble(sizes, norm, attention, forward, (), seed, tied, weights or {})


def _assemble(
    sizes: Sizes,
    norm: Node,
    attention: Mapping[str, OptionValue],
    forward: Mapping[str, OptionValue],
    places: tuple[Node, ...],
    seed: int,
    tied: bool,
    weights: Weights,
) -> Graph:
    def make(
        type: str, path: str, name: str, options: Mapping[str, OptionValue] | None = None
    ) -> Node:
        id = path.rpartition("/")[2]
        return Node(id, type, name, options or {}, weights.get(path, {}))

    def block(number: int) -> Node:
        path = f"block_{number}"
        rows = {"shape": (sizes.context, sizes.width)}
        nodes = (
            Node("x", "input", "x", rows, {"value": np.zeros(rows["shape"], np.float32)}),
            make(norm.type, f"{path}/attention_norm", "Norm", norm.options),
            make("self_attention", f"{path}/attention", "Attention", attention),
            make("add", f"{path}/attention_sum", tr("Add attention")),
            make(norm.type, f"{path}/feed_forward_norm", "Norm", norm.options),
            make("feed_forward", f"{path}/feed_forward", "Feed-forward", forward),
            make("add", f"{path}/feed_forward_sum", tr("Add feed-forward")),
        )
        edges = (
            Edge("x", "attention_norm"),
            Edge("attention_norm", "attention"),
            Edge("x", "attention_sum", "a"),
            Edge("attention", "attention_sum", "b"),
            Edge("attention_sum", "feed_forward_norm"),
            Edge("feed_forward_norm", "feed_forward"),
            Edge("attention_sum", "feed_forward_sum", "a"),
            Edge("feed_forward", "feed_forward_sum", "b"),
        )
        return Node(path, "group", tr("Block {0}").format(number), {}, {}, Graph(nodes, edges))

    table = {"vocabulary": sizes.vocabulary, "width": sizes.width}
    chain = (
        layer("input", "tokens", name="Tokens", shape=(sizes.context,), tokens=True),
        make("embedding", "embedding", "Embedding", table),
        *(make(each.type, each.id, each.name, each.options) for each in places),
        *(block(number) for number in range(1, sizes.layers + 1)),
        make(norm.type, "norm", "Norm", norm.options),
        make("linear", "output", "Output", {"outputs": sizes.vocabulary, "bias": False}),
    )
    edges = tuple(
        Edge(before.id, after.id, "x") for before, after in itertools.pairwise(chain)
    )  # a block's only port is called x too
    graph = Graph(chain, edges)
    if tied and "output" not in weights:
        output = replace(graph.node("output"), ties={"W": ("embedding", "W")})
        graph = graph.with_node(output)
    graph = settle(graph, seed)
    if "W" not in graph.node("embedding").weights:  # too large: settling has left it out
        raise EngineError(check(graph).problems[0].message)
    _require_kept(graph, "", weights)
    return graph


def _require_kept(graph: Graph, prefix: str, weights: Weights) -> None:
    """Settling cuts and widens what does not fit; a given weight must have fitted as it was."""
    for node in graph.nodes:
        path = prefix + node.id
        if node.inside is not None:
            _require_kept(node.inside, f"{path}/", weights)
        for name, given in weights.get(path, {}).items():
            kept = node.weights.get(name)
            if kept is None or kept.shape != np.shape(given):
                wanted = shape_text(kept.shape) if kept is not None else tr("left out")
                has = shape_text(np.shape(given))
                raise EngineError(
                    tr("{0} of {1} is {2}, but must be {3}.").format(name, path, has, wanted)
                )
