"""For every registered layer: settings and input shapes it can be tried with, drawn at random."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
from hypothesis import strategies as st

from engine.build import layer, sample
from engine.graph import Edge, Graph, Node, ports_of, settle
from engine.spec import registry


@dataclass(frozen=True)
class Case:
    """One layer in one setting; `inputs` are the shapes at its ports."""

    key: str
    options: dict[str, Any] = field(default_factory=dict)
    inputs: tuple[tuple[int, ...], ...] = ((3,),)
    tokens: int = 0  # vocabulary, where the input is token ids

    def graph(self, seed: int = 0) -> Graph:
        """Input layers with random samples in front of the layer, named "y"."""
        rng = np.random.default_rng(seed)
        nodes: list[Node] = []
        edges: list[Edge] = []
        inside = None
        if self.key == "group":
            inside = Graph(
                (
                    layer("input", "p", shape=self.inputs[0]),
                    layer("linear", "inner", outputs=3),
                    layer("tanh", "bend"),
                ),
                (Edge("p", "inner"), Edge("inner", "bend")),
            )
        target = Node("y", self.key, "y", self.options, {}, inside)
        for number, shape in enumerate(self.inputs):
            id = f"x{number}"
            if self.tokens:
                values = rng.integers(0, self.tokens, shape).astype(float)
                nodes.append(
                    Node(id, "input", id, {"shape": shape, "tokens": True}, {"value": values})
                )
            else:
                nodes.append(sample(id, away_from_corners(rng.normal(size=shape) * 1.5)))
            edges.append(Edge(id, "y", ports_of(target)[number]))
        settled = settle(Graph((*nodes, target), tuple(edges)), seed)
        return _shaken(settled, rng)


def away_from_corners(values: Any) -> Any:
    """Not within 0.01 of 0 or ±3, where some activations have no slope."""
    for corner in (0.0, 3.0, -3.0):
        near = np.abs(values - corner) < 0.01
        values = np.where(near, values + 0.05, values)
    return values


def _shaken(graph: Graph, rng: np.random.Generator) -> Graph:
    """Biases and scales away from their starting 0 and 1, so that no mistake hides behind them."""
    node = graph.node("y")
    weights = {
        name: np.abs(array + rng.normal(size=array.shape) * 0.3) + 0.1
        if name == "variance"
        else array + rng.normal(size=array.shape) * 0.3
        for name, array in node.weights.items()
    }
    return graph.with_node(node.with_weights(**weights)) if weights else graph


sizes = st.integers(1, 5)
vectors = st.lists(sizes, min_size=1, max_size=3).map(tuple)


def _plain(key: str, **options: Any) -> st.SearchStrategy[Case]:
    return vectors.map(lambda shape: Case(key, options, (shape,)))


@st.composite
def _linear(draw: Any) -> Case:
    options = {"outputs": draw(sizes), "bias": draw(st.booleans())}
    return Case("linear", options, (draw(vectors),))


def _joint(key: str) -> st.SearchStrategy[Case]:
    return st.tuples(vectors, st.integers(2, 4)).map(
        lambda drawn: Case(key, {"inputs": drawn[1]}, (drawn[0],) * drawn[1])
    )


@st.composite
def _concatenate(draw: Any) -> Case:
    front, count = draw(vectors)[:-1], draw(st.integers(2, 4))
    shapes = tuple((*front, draw(sizes)) for _ in range(count))
    return Case("concatenate", {"inputs": count}, shapes)


@st.composite
def _reshape(draw: Any) -> Case:
    wanted = draw(vectors)
    return Case("reshape", {"shape": wanted}, ((int(np.prod(wanted)),),))


@st.composite
def _transpose(draw: Any) -> Case:
    shape = draw(vectors)
    order = draw(st.permutations(range(1, len(shape) + 1)))
    return Case("transpose", {"order": tuple(order)}, (shape,))


@st.composite
def _slice(draw: Any) -> Case:
    shape = draw(vectors)
    axis = draw(st.integers(1, len(shape)))
    start = draw(st.integers(0, shape[axis - 1] - 1))
    stop = draw(st.integers(start + 1, shape[axis - 1]))
    return Case("slice", {"axis": axis, "start": start, "stop": stop}, (shape,))


@st.composite
def _batch_norm(draw: Any) -> Case:
    return Case("batch_norm", {}, (draw(st.sampled_from([(3,), (1,), (2, 3, 2)])),))


@st.composite
def _conv(draw: Any) -> Case:
    kernel, stride, padding = draw(sizes), draw(st.integers(1, 3)), draw(st.integers(0, 2))
    height, width = (draw(st.integers(max(1, kernel - 2 * padding), 7)) for _ in range(2))
    options = {
        "channels": draw(st.integers(1, 3)),
        "kernel": kernel,
        "stride": stride,
        "padding": padding,
        "bias": draw(st.booleans()),
    }
    return Case("conv2d", options, ((draw(st.integers(1, 3)), height, width),))


def _pool(key: str) -> st.SearchStrategy[Case]:
    @st.composite
    def build(draw: Any) -> Case:
        size = draw(st.integers(1, 3))
        padding = draw(st.integers(0, size // 2))
        options = {"size": size, "stride": draw(st.integers(1, 3)), "padding": padding}
        height, width = (draw(st.integers(size, 7)) for _ in range(2))
        return Case(key, options, ((draw(st.integers(1, 3)), height, width),))

    return build()


@st.composite
def _embedding(draw: Any) -> Case:
    vocabulary = draw(st.integers(1, 7))
    options = {"vocabulary": vocabulary, "width": draw(sizes)}
    return Case("embedding", options, ((draw(sizes),),), vocabulary)


@st.composite
def _learned_positions(draw: Any) -> Case:
    length = draw(sizes)
    return Case(
        "learned_positions",
        {"context": draw(st.sampled_from([0, length, length + 2]))},
        ((length, draw(sizes)),),
    )


def _sequence(key: str, step: int = 1) -> st.SearchStrategy[Case]:
    return st.tuples(sizes, sizes).map(lambda drawn: Case(key, {}, ((drawn[0], drawn[1] * step),)))


@st.composite
def _attention(draw: Any) -> Case:
    keys, group = draw(st.integers(1, 2)), draw(st.integers(1, 3))
    size = 2 * draw(st.integers(1, 2))
    options = {
        "heads": keys * group,
        "kv_heads": draw(st.sampled_from([keys, 0])),
        "head_size": draw(st.sampled_from([0, size])),
        "causal": draw(st.booleans()),
        "bias": draw(st.booleans()),
        "rotary": draw(st.booleans()),
    }
    width = 2 * keys * group
    return Case("self_attention", options, ((draw(sizes), width),))


@st.composite
def _feed_forward(draw: Any) -> Case:
    options = {
        "hidden": draw(st.integers(0, 5)),
        "kind": draw(st.sampled_from(["gelu", "gelu_exact", "relu", "swiglu"])),
        "bias": draw(st.booleans()),
    }
    return Case("feed_forward", options, (draw(vectors),))


_ACTIVATIONS = [
    "identity",
    "relu",
    "tanh",
    "sigmoid",
    "elu",
    "hard_sigmoid",
    "step",
    "sine",
    "abs",
    "square",
    "silu",
    "softplus",
    "softmax",
    "log_softmax",
    "flatten",
    "dropout",
    "layer_norm",
    "rms_norm",
]

CASES: dict[str, st.SearchStrategy[Case]] = {
    **{key: _plain(key) for key in _ACTIVATIONS},
    "leaky_relu": _plain("leaky_relu", slope=0.2),
    "gelu": st.sampled_from(["exact", "tanh"]).flatmap(lambda form: _plain("gelu", form=form)),
    "scale": _plain("scale", factor=-1.5),
    "linear": _linear(),
    "add": _joint("add"),
    "multiply": _joint("multiply"),
    "concatenate": _concatenate(),
    "reshape": _reshape(),
    "transpose": _transpose(),
    "slice": _slice(),
    "batch_norm": _batch_norm(),
    "conv2d": _conv(),
    "max_pool": _pool("max_pool"),
    "average_pool": _pool("average_pool"),
    "embedding": _embedding(),
    "learned_positions": _learned_positions(),
    "sinusoidal_positions": _sequence("sinusoidal_positions"),
    "rope": _sequence("rope", 2),
    "self_attention": _attention(),
    "feed_forward": _feed_forward(),
    "group": st.just(Case("group", {}, ((4,),))),
    "input": vectors.map(lambda shape: Case("input", {"shape": shape}, ())),
}

EVERY_LAYER = sorted(registry())
