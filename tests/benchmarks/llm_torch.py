"""The same network in plain PyTorch float32 with a key-value cache: what a framework gives
untuned.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import gguf
import numpy as np
import torch  # pyright: ignore[reportMissingImports]
from torch.nn import functional  # pyright: ignore[reportMissingImports]


class TorchModel:
    """Dequantised weights, one token at a time; the formulas are those of
    tests/support/llm_reference.
    """

    def __init__(self, path: Path, threads: int) -> None:
        torch.set_num_threads(threads)
        reader = gguf.GGUFReader(path)
        field = {key: value.contents() for key, value in reader.fields.items() if "llama." in key}
        self.layers: int = field["llama.block_count"]
        self.heads: int = field["llama.attention.head_count"]
        self.kv_heads: int = field["llama.attention.head_count_kv"]
        self.size: int = field["llama.rope.dimension_count"]
        self.base: float = field["llama.rope.freq_base"]
        self.epsilon: float = field["llama.attention.layer_norm_rms_epsilon"]
        self.weights: dict[str, Any] = {
            tensor.name.removesuffix(".weight"): torch.from_numpy(
                np.array(gguf.quants.dequantize(tensor.data, tensor.tensor_type), np.float32)
            )
            for tensor in reader.tensors
        }

    def decoder(self, ids: Sequence[int], tokens: int) -> Callable[[], float]:
        """Tokens per second of further tokens behind `ids`."""
        room = len(ids) + tokens
        shape = (self.layers, self.kv_heads, room, self.size)
        keys, values = torch.zeros(shape), torch.zeros(shape)
        with torch.inference_mode():
            for at, i in enumerate(ids):
                self.step(i, at, keys, values)

        def run() -> float:
            started = time.perf_counter()
            with torch.inference_mode():
                for n in range(tokens):
                    self.step(1000 + n, len(ids) + n, keys, values)
            return tokens / (time.perf_counter() - started)

        return run

    def step(self, i: int, at: int, keys: Any, values: Any) -> Any:
        """Logits (vocabulary,) after token `i` at position `at`."""
        weights = self.weights
        x = weights["token_embd"][i]
        for layer in range(self.layers):
            here = f"blk.{layer}"
            normed = self.norm(x, weights[f"{here}.attn_norm"])
            query = functional.linear(normed, weights[f"{here}.attn_q"]).view(-1, self.size)
            key = functional.linear(normed, weights[f"{here}.attn_k"]).view(-1, self.size)
            value = functional.linear(normed, weights[f"{here}.attn_v"]).view(-1, self.size)
            keys[layer, :, at] = self.turn(key, at)
            values[layer, :, at] = value
            mixed = functional.scaled_dot_product_attention(
                self.turn(query, at)[:, None],
                keys[layer, :, : at + 1].repeat_interleave(self.heads // self.kv_heads, 0),
                values[layer, :, : at + 1].repeat_interleave(self.heads // self.kv_heads, 0),
            )
            x = x + functional.linear(mixed.reshape(-1), weights[f"{here}.attn_output"])
            normed = self.norm(x, weights[f"{here}.ffn_norm"])
            gate = functional.silu(functional.linear(normed, weights[f"{here}.ffn_gate"]))
            up = functional.linear(normed, weights[f"{here}.ffn_up"])
            x = x + functional.linear(gate * up, weights[f"{here}.ffn_down"])
        return functional.linear(self.norm(x, weights["output_norm"]), weights["token_embd"])

    def norm(self, x: Any, weight: Any) -> Any:
        return functional.rms_norm(x, x.shape[-1:], weight, self.epsilon)

    def turn(self, x: Any, at: int) -> Any:
        angle = at * self.base ** -(torch.arange(0, self.size, 2) / self.size)
        cosine, sine = angle.cos(), angle.sin()
        even, odd = x[:, 0::2], x[:, 1::2]
        return torch.stack((even * cosine - odd * sine, even * sine + odd * cosine), -1).flatten(1)
