"""The networks that every export is tried with: each registered layer, and whole small networks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

import numpy as np
from hypothesis import HealthCheck, Phase, given, settings

from engine.build import chain, layer
from engine.examples import examples
from engine.graph import Edge, Graph, Node, settle
from engine.plan import compile_plan
from engine.transformer import Sizes, gpt2, llama
from tests.engine.cases import CASES

BATCH = 3
DRAWS = 6  # settings tried per layer


@dataclass
class Trial:
    """A network with a batch for each input, in the order of the inputs, and what comes out."""

    name: str
    graph: Graph
    inputs: dict[str, Any] = field(init=False)
    expected: list[Any] = field(init=False)

    def __post_init__(self) -> None:
        plan = compile_plan(self.graph, np.float32)
        rng = np.random.default_rng(7)
        ids = [node.id for node in self.graph.nodes if node.type == "input"]
        self.inputs = {}
        for id in ids:
            node = self.graph.node(id)
            value = np.repeat(node.weights["value"][np.newaxis], BATCH, axis=0)
            if node.options.get("tokens"):
                self.inputs[id] = np.stack([np.roll(row, at, -1) for at, row in enumerate(value)])
                self.inputs[id] = self.inputs[id].astype(np.int64)
            else:
                self.inputs[id] = (value + rng.normal(size=value.shape)).astype(np.float32)
        found = plan.run(self.inputs)
        ends = [node.id for node in self.graph.nodes if not self.graph.out_of(node.id)]
        self.expected = [found[id] for id in ends if id not in ids] or [found[id] for id in ends]

    def compare(self, found: list[Any]) -> None:
        """float32: 1e-5 of the largest number that came out."""
        assert len(found) == len(self.expected)
        for mine, theirs in zip(self.expected, found, strict=True):
            assert theirs.shape == mine.shape
            finite = np.abs(mine[np.isfinite(mine)])
            largest = float(finite.max()) if finite.size else 1.0
            np.testing.assert_allclose(theirs, mine, rtol=1e-5, atol=1e-5 * largest)


def drawn(key: str) -> list[Graph]:
    """Some settings of one layer, the same in every run."""
    found: list[Graph] = []

    @settings(
        max_examples=DRAWS,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(CASES[key])
    def collect(case: Any) -> None:
        found.append(case.graph(len(found)))

    collect()
    return found


def image_network() -> Graph:
    """A small LeNet: two convolutions with pooling, then linear layers."""
    return chain(
        [
            layer("input", "x", shape=(1, 12, 12)),
            layer("conv2d", "conv_1", channels=4, kernel=3, padding=1),
            layer("batch_norm", "norm"),
            layer("relu", "relu_1"),
            layer("max_pool", "pool_1"),
            layer("conv2d", "conv_2", channels=8, kernel=3),
            layer("relu", "relu_2"),
            layer("average_pool", "pool_2"),
            layer("flatten", "flat"),
            layer("linear", "out", outputs=10),
            layer("softmax", "p"),
        ]
    )


def wide_network() -> Graph:
    """Too many weights to be written as numbers: they go into base64."""
    return chain(
        [
            layer("input", "x", shape=(40,)),
            layer("linear", "wide", outputs=60),
            layer("tanh", "bend"),
            layer("linear", "out", outputs=3),
        ]
    )


def grouped_network() -> Graph:
    """Two blocks alike one after the other, and a group inside a group."""

    def inner() -> Graph:
        return Graph(
            (
                layer("input", "p", shape=(5,)),
                layer("linear", "map", outputs=5),
                layer("silu", "bend"),
            ),
            (Edge("p", "map"), Edge("map", "bend")),
        )

    def block(number: int) -> Node:
        inside = Graph(
            (
                layer("input", "h", shape=(5,)),
                layer("layer_norm", "norm"),
                Node("mlp", "group", "MLP", {}, {}, inner()),
                layer("add", "sum"),
            ),
            (
                Edge("h", "norm"),
                Edge("norm", "mlp", "p"),
                Edge("h", "sum", "a"),
                Edge("mlp", "sum", "b"),
            ),
        )
        return Node(f"b{number}", "group", f"Block {number}", {}, {}, inside)

    return settle(
        Graph(
            (layer("input", "x", shape=(5,)), block(1), block(2), layer("tanh", "end")),
            (Edge("x", "b1", "h"), Edge("b1", "b2", "h"), Edge("b2", "end")),
        )
    )


def awkward_names() -> Graph:
    """Names that are keywords, repeated, empty, not ASCII, or what a layer's own lines use."""
    named = (
        "class",
        "w",
        "w",
        "σ",
        "2 x",
        "softmax",
        "f_1",
        "f_1_b",
        "part",
        "np",
        "self",
        "lambda x",
    )
    return chain(
        [
            layer("input", "x", name="import", shape=(2,)),
            *(layer("linear", f"n{at}", name=name, outputs=2) for at, name in enumerate(named)),
            layer("softmax", "s", name='np.exp(\'x\')\n"""'),
        ]
    )


@cache
def trials() -> dict[str, Trial]:
    """Every network by name."""
    return {trial.name: trial for trial in _trials()}


def _trials() -> Iterator[Trial]:
    for key in sorted(CASES):
        for number, graph in enumerate(drawn(key)):
            yield Trial(f"{key}-{number}", graph)
    for example in examples():
        yield Trial(f"example-{example.key}", example.build().graph)
    yield Trial("images", image_network())
    yield Trial("wide", wide_network())
    yield Trial("groups", grouped_network())
    yield Trial("names", awkward_names())
    sizes = Sizes(vocabulary=11, context=6, width=12, layers=2, heads=3, hidden=16)
    yield Trial("gpt2", gpt2(sizes))
    yield Trial("llama", llama(replace(sizes, kv_heads=1)))
