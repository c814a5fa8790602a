"""The network as an ONNX graph, node by node: two small graphs that share one file of weights.

Both read token ids and grow a cache of keys and values; `rows` says of which positions logits are
wanted.

generation.onnx: logits only.

inspection.onnx: also the attention weights of every head and all hidden states (the residual
stream). Its `rows` count through layers and positions, layer · positions + position, so that the
same norm and head also say what an earlier layer would answer (the logit lens).

Llama blocks (Touvron et al. 2023, section 2.2): RMS norm, rotary positions, grouped-query attention
(Ainslie et al. 2023), SwiGLU; the output head is mostly the embedding matrix again. Operators of
the domain com.microsoft are ONNX Runtime's own.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper

from models.architecture import Architecture
from models.convert.products import RUNTIME, Products
from models.convert.weight_file import WeightFile

OPSETS = (helper.make_opsetid("", 21), helper.make_opsetid(RUNTIME, 1))
IR_VERSION = 10


class GraphBuilder(Products):
    """The blocks of the network, one method each."""

    def __init__(self, sizes: Architecture, weights: WeightFile) -> None:
        super().__init__(sizes, weights)
        self.attention: list[str] = []

    def rotation(self) -> tuple[str, str]:
        """Cosines and sines (context, head_size / 2) of the rotary angles (Su et al. 2021)."""
        sizes = self.sizes
        place = np.arange(0, sizes.head_size, 2, dtype=np.float64) / sizes.head_size
        speed = self.constant("rotary.speed", (sizes.rope_base**-place).astype(np.float32)[None])
        first = self.constant("rotary.first", np.array(0, np.float32))
        last = self.constant("rotary.last", np.array(sizes.context, np.float32))
        step = self.constant("rotary.step", np.array(1, np.float32))
        positions = self.node("Range", [first, last, step], ["rotary.positions"])
        axis = self.constant("rotary.axis", np.array([1], np.int64))
        column = self.node("Unsqueeze", [positions, axis], ["rotary.column"])
        angles = self.node("Mul", [column, speed], ["rotary.angles"])
        return (
            self.node("Cos", [angles], ["rotary.cosines"]),
            self.node("Sin", [angles], ["rotary.sines"]),
        )

    def queries_keys_values(self, layer: str, packed: str) -> list[str]:
        """GroupQueryAttention's first three inputs: all in one, or each, where every head's query
        and key first go through a norm (Dehghani et al. 2023, section 2; Qwen3).
        """
        sizes = self.sizes
        if not sizes.head_norm:
            return [packed, "", ""]
        size = sizes.head_size
        widths = [n * size for n in (sizes.heads, sizes.kv_heads, sizes.kv_heads)]
        split = self.constant(f"{layer}.widths", np.array(widths, np.int64))
        heads = self.constant(f"{layer}.by_head", np.array([0, 0, -1, size], np.int64))
        joined = self.constant(f"{layer}.joined", np.array([0, 0, -1], np.int64))
        names = ("query", "key", "value")
        parts = [f"{layer}.{name}" for name in names]
        self.node("Split", [packed, split], parts, axis=2)
        normed: list[str] = []
        for name, part in zip(names[:2], parts[:2], strict=True):
            apart = self.node("Reshape", [part, heads], [f"{part}.heads"])
            each = self.norm(apart, f"{layer}.{name}_norm", f"{part}.normed")
            normed.append(self.node("Reshape", [each, joined], [f"{part}.joined"]))
        return [*normed, parts[2]]

    def skip_norm(self, stream: str, update: str, weight: str, total: str) -> str:
        """The residual stream plus what a sub-layer adds (stored as `total`), and its RMS norm."""
        return self.node(
            "SkipSimplifiedLayerNormalization",
            [stream, update, weight],
            [f"{weight}.out", "", "", total],
            domain=RUNTIME,
            epsilon=self.sizes.epsilon,
        )

    def norm(self, stream: str, weight: str, result: str) -> str:
        """The RMS norm alone (Zhang and Sennrich 2019)."""
        return self.node(
            "SimplifiedLayerNormalization",
            [stream, weight],
            [result],
            axis=-1,
            epsilon=self.sizes.epsilon,
            stash_type=1,
        )

    def layers(self, *, attention_weights: int) -> list[str]:
        """All blocks; returns the residual stream (1, s, width) before the first and after each.

        attention_weights: GroupQueryAttention's qk_output: 0 nothing, 2 the weights after softmax.
        """
        sizes = self.sizes
        width, inner = sizes.width, sizes.mlp_width
        packed = (sizes.heads + 2 * sizes.kv_heads) * sizes.head_size
        cosines, sines = self.rotation()
        options: dict[str, Any] = {"local_window_size": sizes.window} if sizes.window else {}
        streams = [self.stream(0, self.embedding())]
        normed = self.norm(streams[0], "layer.0.attention_norm", "layer.0.attention_norm.out")
        for layer in range(sizes.layers):
            here = f"layer.{layer}"
            qkv = self.product(f"{here}.qkv", normed, width, packed)
            outputs = [f"{here}.heads", f"present_key.{layer}", f"present_value.{layer}"]
            if attention_weights:
                outputs.append(f"attention.{layer}")
                self.attention.append(f"attention.{layer}")
            mixed = self.node(
                "GroupQueryAttention",
                [
                    *self.queries_keys_values(here, qkv),
                    f"past_key.{layer}",
                    f"past_value.{layer}",
                    "last",
                    "total",
                    cosines,
                    sines,
                ],
                outputs,
                domain=RUNTIME,
                num_heads=sizes.heads,
                kv_num_heads=sizes.kv_heads,
                do_rotary=1,
                rotary_interleaved=0,
                qk_output=attention_weights,
                **options,
            )
            mixed = self.mixed(layer, mixed)
            added = self.product(
                f"{here}.attention_out", mixed, sizes.heads * sizes.head_size, width
            )
            middle = f"{here}.middle"
            normed = self.skip_norm(streams[-1], added, f"{here}.mlp_norm", middle)
            both = self.product(f"{here}.gate_up", normed, width, 2 * inner)
            gate, up = f"{here}.gate", f"{here}.up"
            self.node("Split", [both], [gate, up], axis=2, num_outputs=2)
            swish = self.node("QuickGelu", [gate], [f"{here}.swish"], domain=RUNTIME, alpha=1.0)
            product = self.node("Mul", [swish, up], [f"{here}.product"])
            product = self.neurons(layer, product)
            added = self.product(f"{here}.down", product, inner, width)
            normed, following = self.next_layer(layer + 1, middle, added)
            streams.append(following)
        return streams

    def next_layer(self, place: int, middle: str, added: str) -> tuple[str, str]:
        """The stream behind a layer, and its norm for the next one ("" behind the last)."""
        following = f"hidden.{place}"
        if place == self.sizes.layers:
            return "", self.node("Add", [middle, added], [following])
        normed = self.skip_norm(middle, added, f"layer.{place}.attention_norm", following)
        return normed, following

    def mixed(self, layer: int, heads: str) -> str:
        """What the heads of a layer pass on, (1, s, heads · head_size); a place to change it."""
        return heads

    def neurons(self, layer: int, activations: str) -> str:
        """What the neurons of a layer's MLP say, (1, s, mlp_width); a place to change it."""
        return activations

    def stream(self, place: int, vectors: str) -> str:
        """The residual stream before layer `place`, (1, s, width); a place to change it."""
        return vectors

    def head(self, streams: str) -> str:
        """The chosen `rows` of (1, n, width) → logits (rows, vocabulary)."""
        sizes = self.sizes
        chosen = self.node("Gather", [streams, "rows"], ["chosen"], axis=1)
        normed = self.norm(chosen, "norm", "chosen.norm")
        matrix = "head" if sizes.own_head else "embedding"
        name = "logits.batch"
        if f"{matrix}.matrix" in self.weights.stored:
            logits = self.exact(name, matrix, normed)
        else:
            logits = self.eight_bit(name, matrix, normed, sizes.width, sizes.vocabulary, [])
        axis = self.constant("axis.batch", np.array([0], np.int64))
        return self.node("Squeeze", [logits, axis], ["logits"])

    def model(
        self,
        name: str,
        weights: WeightFile,
        extra: list[onnx.ValueInfoProto],
        changes: tuple[onnx.ValueInfoProto, ...] = (),
    ) -> onnx.ModelProto:
        """The finished model; `extra` are its outputs beside logits and the cache, `changes` its
        further inputs.
        """
        sizes = self.sizes
        cache = [1, sizes.kv_heads, "capacity", sizes.head_size]
        value = helper.make_tensor_value_info
        past: list[onnx.ValueInfoProto] = []
        present: list[onnx.ValueInfoProto] = []
        for layer in range(sizes.layers):
            for what in ("key", "value"):
                past.append(value(f"past_{what}.{layer}", TensorProto.FLOAT, cache))
                present.append(value(f"present_{what}.{layer}", TensorProto.FLOAT, cache))
        graph = helper.make_graph(
            self.nodes,
            name,
            [
                value("ids", TensorProto.INT64, [1, "positions"]),
                value("rows", TensorProto.INT64, ["rows"]),
                value("last", TensorProto.INT32, [1]),
                value("total", TensorProto.INT32, []),
                *changes,
                *past,
            ],
            [value("logits", TensorProto.FLOAT, ["rows", sizes.vocabulary]), *extra, *present],
            initializer=[*self.constants, *weights.initialisers()],
        )
        return helper.make_model(
            graph, opset_imports=OPSETS, ir_version=IR_VERSION, producer_name="lamina"
        )


def generation_graph(sizes: Architecture, weights: WeightFile) -> onnx.ModelProto:
    """Ids in, logits out; nothing else is kept."""
    build = GraphBuilder(sizes, weights)
    streams = build.layers(attention_weights=0)
    build.head(streams[-1])
    return build.model("generation", weights, [])


def inspection_graph(sizes: Architecture, weights: WeightFile) -> onnx.ModelProto:
    """The same network, showing each layer's attention weights and the residual stream."""
    build = GraphBuilder(sizes, weights)
    streams = build.layers(attention_weights=2)
    joined = build.node("Concat", streams, ["hidden"], axis=1)  # (1, (layers + 1) · s, width)
    build.head(joined)
    value = helper.make_tensor_value_info
    extra = [value("hidden", TensorProto.FLOAT, [1, "streams", sizes.width])]
    extra += [
        value(name, TensorProto.FLOAT, [1, sizes.heads, "positions", "total_positions"])
        for name in build.attention
    ]
    return build.model("inspection", weights, extra)


def save_graph(model: onnx.ModelProto, path: Path) -> None:
    """Write the graph alone; the weights stay in their own file."""
    path.write_bytes(model.SerializeToString())
