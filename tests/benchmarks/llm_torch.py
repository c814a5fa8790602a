"""The same network in PyTorch float32 with a key-value cache: what a framework gives untuned.

By transformers where it is installed, otherwise in a few lines of PyTorch of our own, which are
quicker.
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

NAMES = {
    "input_layernorm": "attn_norm",
    "self_attn.q_proj": "attn_q",
    "self_attn.k_proj": "attn_k",
    "self_attn.v_proj": "attn_v",
    "self_attn.o_proj": "attn_output",
    "post_attention_layernorm": "ffn_norm",
    "mlp.gate_proj": "ffn_gate",
    "mlp.up_proj": "ffn_up",
    "mlp.down_proj": "ffn_down",
}
"""transformers' names of a layer's weights, and GGUF's."""


class TransformersModel:
    """transformers' own Llama with the dequantised weights."""

    def __init__(self, path: Path, threads: int) -> None:
        import transformers  # pyright: ignore[reportMissingImports]

        torch.set_num_threads(threads)
        plain = TorchModel(path, threads)
        weights = plain.weights
        inner, width = weights["blk.0.ffn_gate"].shape
        config = transformers.LlamaConfig(
            vocab_size=len(weights["token_embd"]),
            hidden_size=width,
            intermediate_size=inner,
            num_hidden_layers=plain.layers,
            num_attention_heads=plain.heads,
            num_key_value_heads=plain.kv_heads,
            head_dim=plain.size,
            max_position_embeddings=8192,
            rms_norm_eps=plain.epsilon,
            rope_parameters={"rope_type": "default", "rope_theta": plain.base},
            tie_word_embeddings=True,
        )
        state = {"model.embed_tokens.weight": weights["token_embd"]}
        state["model.norm.weight"] = weights["output_norm"]
        for layer in range(plain.layers):
            for theirs, ours in NAMES.items():
                values = weights[f"blk.{layer}.{ours}"]
                if ours in ("attn_q", "attn_k"):  # pairs side by side, there half a head apart
                    pairs = values.view(-1, plain.size // 2, 2, width)
                    values = pairs.transpose(1, 2).reshape(values.shape)
                state[f"model.layers.{layer}.{theirs}.weight"] = values
        state["lm_head.weight"] = weights["token_embd"]
        self.model: Any = transformers.LlamaForCausalLM(config).eval()
        self.model.load_state_dict(state, strict=True)
        self.new_cache: Any = transformers.DynamicCache

    def decoder(self, ids: Sequence[int], tokens: int) -> Callable[[], float]:
        """Tokens per second of further tokens behind `ids`."""
        cache = self.new_cache()
        self.read(ids, cache)

        def run() -> float:
            written = cache.get_seq_length() - len(ids)
            if written:
                cache.crop(-written)
            started = time.perf_counter()
            for n in range(tokens):
                self.read([1000 + n], cache)
            return tokens / (time.perf_counter() - started)

        return run

    def read(self, ids: Sequence[int], cache: Any) -> Any:
        """Logits (vocabulary,) after further ids."""
        with torch.inference_mode():
            found = self.model(
                input_ids=torch.tensor([list(ids)]), past_key_values=cache, use_cache=True
            )
        return found.logits[0, -1]


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
