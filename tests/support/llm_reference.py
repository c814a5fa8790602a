"""The language model a second time, in plain float32 numpy straight from the published file.

Nothing of `models` is used: the weights come from the gguf package's own dequantiser, the formulas from the papers (RMS norm,
Zhang and Sennrich 2019; rotary positions, Su et al. 2021; grouped-query attention, Ainslie et al. 2023; SwiGLU, Shazeer 2020).
What takes long is kept in a git-ignored folder under a name that holds the checksums of all it came from.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

CACHE = Path(__file__).resolve().parents[2] / ".cache" / "models"


@dataclass(frozen=True)
class Reading:
    """logits (n, vocabulary), hidden (layers + 1, n, width), attention (layers, heads, n, n)."""

    logits: Floats
    hidden: Floats
    attention: Floats


class Reference:
    """The dequantised model: 540 MB of float32, about five seconds to open."""

    def __init__(self, path: Path) -> None:
        import gguf

        reader = gguf.GGUFReader(path)
        field = {key: value.contents() for key, value in reader.fields.items() if "llama." in key}
        self.layers: int = field["llama.block_count"]
        self.heads: int = field["llama.attention.head_count"]
        self.kv_heads: int = field["llama.attention.head_count_kv"]
        self.size: int = field["llama.rope.dimension_count"]
        self.base: float = field["llama.rope.freq_base"]
        self.epsilon: float = field["llama.attention.layer_norm_rms_epsilon"]
        self._weights: dict[str, Floats] = {
            tensor.name: np.asarray(
                gguf.quants.dequantize(tensor.data, tensor.tensor_type), np.float32
            )
            for tensor in reader.tensors
        }

    def read(self, ids: list[int]) -> Reading:
        """The whole text at once, every position's logits."""
        weights = self._weights
        embedding = weights["token_embd.weight"]
        x = embedding[ids]
        hidden, attention = [x], []
        for layer in range(self.layers):

            def w(name: str, layer: int = layer) -> Floats:
                return weights[f"blk.{layer}.{name}.weight"]

            seen, mixed = self._attention(self._norm(x, w("attn_norm")), w)
            attention.append(seen)
            x = x + mixed @ w("attn_output").T
            normed = self._norm(x, w("ffn_norm"))
            gate = normed @ w("ffn_gate").T
            with np.errstate(over="ignore"):
                swish = gate / (1 + np.exp(-gate))
            x = x + (swish * (normed @ w("ffn_up").T)) @ w("ffn_down").T
            hidden.append(x)
        logits = self._norm(x, weights["output_norm.weight"]) @ embedding.T
        return Reading(logits, np.stack(hidden), np.stack(attention))

    def _attention(self, x: Floats, w: Any) -> tuple[Floats, Floats]:
        count = len(x)
        group = self.heads // self.kv_heads
        query = self._turn((x @ w("attn_q").T).reshape(count, self.heads, self.size))
        key = self._turn((x @ w("attn_k").T).reshape(count, self.kv_heads, self.size))
        value = (x @ w("attn_v").T).reshape(count, self.kv_heads, self.size)
        seen = np.zeros((self.heads, count, count), np.float32)
        mixed = np.zeros((count, self.heads, self.size), np.float32)
        later = np.triu(np.ones((count, count), bool), 1)
        for head in range(self.heads):
            scores = query[:, head] @ key[:, head // group].T / np.float32(np.sqrt(self.size))
            scores = np.where(later, -np.inf, scores)
            parts = np.exp(scores - scores.max(axis=1, keepdims=True))
            seen[head] = parts / parts.sum(axis=1, keepdims=True)
            mixed[:, head] = seen[head] @ value[:, head // group]
        return seen, mixed.reshape(count, -1)

    def _turn(self, x: Floats) -> Floats:
        """Rotary positions on (n, heads, size). This file pairs neighbouring numbers, 2i with 2i + 1."""
        place = np.arange(0, self.size, 2) / self.size
        angle = np.arange(len(x))[:, None] * self.base**-place  # (n, size / 2)
        cosine, sine = np.cos(angle)[:, None], np.sin(angle)[:, None]
        even, odd = x[..., 0::2], x[..., 1::2]
        turned = np.empty_like(x)
        turned[..., 0::2] = even * cosine - odd * sine
        turned[..., 1::2] = even * sine + odd * cosine
        return turned

    def _norm(self, x: Floats, weight: Floats) -> Floats:
        return x / np.sqrt((x * x).mean(axis=-1, keepdims=True) + self.epsilon) * weight


def remembered(name: str, parts: list[str], make: Any) -> dict[str, NDArray[Any]]:
    """The arrays that `make()` returns by name, from the cache where it has already made them from the same `parts`."""
    digest = hashlib.sha256("\0".join([Path(__file__).read_text("utf-8"), *parts]).encode())
    path = CACHE / f"{name}-{digest.hexdigest()[:20]}.npz"
    if path.is_file():
        with np.load(path) as file:
            return {key: file[key] for key in file.files}
    arrays = make()
    CACHE.mkdir(parents=True, exist_ok=True)
    for old in CACHE.glob(f"{name}-*.npz"):
        old.unlink()
    partial = path.with_suffix(".partial")
    with partial.open("wb") as file:
        np.savez(file, **arrays)
    partial.replace(path)
    return arrays
