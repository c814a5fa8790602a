"""The network as a third graph, in which parts can be switched off, scaled, replaced and added to.

experiment.onnx has three kinds of inputs beside those of the other graphs, and the same weights:

heads (layers, 1, heads · head_size) and neurons (layers, 1, mlp_width): factors of what heads pass
on and of what neurons say; 1 changes nothing, 0 switches off.

keep (layers + 1, k, 1) and add (layers + 1, k, width or 1): the residual stream before each layer,
and behind the last, becomes stream · keep + add; k is 1 or the number of positions read.

Only who experiments opens it, so that writing stays as fast as it is.
"""

from __future__ import annotations

from typing import Any

import onnx
from onnx import TensorProto, helper

from models.architecture import Architecture
from models.convert.graph import GraphBuilder
from models.convert.weight_file import WeightFile


class ChangedGraph(GraphBuilder):
    """The same nodes with a factor, or a factor and a summand, at each place."""

    def prepare(self) -> None:
        """Cut the inputs into their layers."""
        for name, count in self._inputs().items():
            parts = [f"{name}.{place}" for place in range(count)]
            self.node("Split", [name], parts, axis=0, num_outputs=count)

    def mixed(self, layer: int, heads: str) -> str:
        return self.node("Mul", [heads, f"heads.{layer}"], [f"layer.{layer}.heads.changed"])

    def neurons(self, layer: int, activations: str) -> str:
        changed = f"layer.{layer}.neurons.changed"
        return self.node("Mul", [activations, f"neurons.{layer}"], [changed])

    def stream(self, place: int, vectors: str) -> str:
        kept = self.node("Mul", [vectors, f"keep.{place}"], [f"{vectors}.kept"])
        return self.node("Add", [kept, f"add.{place}"], [f"{vectors}.changed"])

    def next_layer(self, place: int, middle: str, added: str) -> tuple[str, str]:
        # Both parts of the sum are changed, and not the sum, so that the same operator adds and
        # norms them as elsewhere: without changes every bit is that of the other graphs.
        kept = self.node("Mul", [middle, f"keep.{place}"], [f"{middle}.kept"])
        return super().next_layer(place, kept, self.stream(place, added))

    def changes(self) -> tuple[onnx.ValueInfoProto, ...]:
        """The further inputs."""
        sizes = self.sizes
        widths: dict[str, tuple[Any, Any]] = {
            "heads": (1, sizes.heads * sizes.head_size),
            "neurons": (1, sizes.mlp_width),
            "keep": ("changed", 1),
            "add": ("changed", "added"),
        }
        return tuple(
            helper.make_tensor_value_info(name, TensorProto.FLOAT, [count, *widths[name]])
            for name, count in self._inputs().items()
        )

    def _inputs(self) -> dict[str, int]:
        """How many layers, or places of the stream, each input is about."""
        layers = self.sizes.layers
        return {"heads": layers, "neurons": layers, "keep": layers + 1, "add": layers + 1}


def experiment_graph(sizes: Architecture, weights: WeightFile) -> onnx.ModelProto:
    """Ids and changes in; logits and the residual stream out, as in the graph for inspection."""
    build = ChangedGraph(sizes, weights)
    build.prepare()
    streams = build.layers(attention_weights=0)
    build.head(build.node("Concat", streams, ["hidden"], axis=1))
    hidden = helper.make_tensor_value_info("hidden", TensorProto.FLOAT, [1, "streams", sizes.width])
    return build.model("experiment", weights, [hidden], build.changes())
