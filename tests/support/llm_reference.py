"""The language model a second time, in plain float32 numpy straight from the published file.

Nothing of `models` is used: the weights come from the gguf package's own dequantiser, the formulas
from the papers (RMS norm, Zhang and Sennrich 2019; rotary positions, Su et al. 2021; grouped-query
attention, Ainslie et al. 2023; SwiGLU, Shazeer 2020). What takes long is kept in a git-ignored
folder, under a name that holds the checksums of all it came from.
"""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

CACHE = Path(__file__).resolve().parents[2] / ".cache" / "models"


@dataclass(frozen=True)
class Reading:
    """One text: logits (n, vocabulary), hidden (layers + 1, n, width), attention (layers, heads,
    n, n).
    """

    logits: Floats
    hidden: Floats
    attention: Floats


class Reference:
    """The dequantised model: 540 MB of float32, some five seconds to open."""

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

    def read(self, texts: Sequence[Sequence[int]]) -> list[Reading]:
        """All texts side by side: one product per matrix, attention within each text alone."""
        weights = self._weights
        bounds = np.cumsum([0, *map(len, texts)])
        parts = [slice(a, b) for a, b in itertools.pairwise(bounds)]
        embedding = weights["token_embd.weight"]
        x = embedding[[i for ids in texts for i in ids]]
        hidden, attention = [x], []
        for layer in range(self.layers):
            here = f"blk.{layer}"
            normed = self._norm(x, weights[f"{here}.attn_norm.weight"])
            query, key, value = (
                normed @ weights[f"{here}.attn_{name}.weight"].T for name in ("q", "k", "v")
            )
            seen = [self._attention(query[at], key[at], value[at]) for at in parts]
            attention.append([weight for weight, _ in seen])
            mixed = np.concatenate([result for _, result in seen])
            x = x + mixed @ weights[f"{here}.attn_output.weight"].T
            normed = self._norm(x, weights[f"{here}.ffn_norm.weight"])
            gate = normed @ weights[f"{here}.ffn_gate.weight"].T
            swish = gate / (1 + np.exp(-np.maximum(gate, np.float32(-80))))
            both = swish * (normed @ weights[f"{here}.ffn_up.weight"].T)
            x = x + both @ weights[f"{here}.ffn_down.weight"].T
            hidden.append(x)
        logits = self._norm(x, weights["output_norm.weight"]) @ embedding.T
        streams = np.stack(hidden)
        return [
            Reading(logits[at], streams[:, at], np.stack([layer[n] for layer in attention]))
            for n, at in enumerate(parts)
        ]

    def _attention(self, q: Floats, k: Floats, v: Floats) -> tuple[Floats, Floats]:
        """Weights (heads, n, n) and result (n, heads · size) of one text."""
        count = len(q)
        group = self.heads // self.kv_heads
        query = self._turn(q.reshape(count, self.heads, self.size))
        key = self._turn(k.reshape(count, self.kv_heads, self.size))
        value = v.reshape(count, self.kv_heads, self.size)
        seen = np.zeros((self.heads, count, count), np.float32)
        mixed = np.zeros((count, self.heads, self.size), np.float32)
        later = np.triu(np.ones((count, count), bool), 1)
        for head in range(self.heads):
            scores = query[:, head] @ key[:, head // group].T / np.float32(np.sqrt(self.size))
            scores = np.where(later, np.float32(-np.inf), scores)
            shares = np.exp(scores - scores.max(axis=1, keepdims=True))
            seen[head] = shares / shares.sum(axis=1, keepdims=True)
            mixed[:, head] = seen[head] @ value[:, head // group]
        return seen, mixed.reshape(count, -1)

    def _turn(self, x: Floats) -> Floats:
        """Rotary positions on (n, heads, size); this file pairs the neighbours 2i and 2i + 1."""
        place = np.arange(0, self.size, 2) / self.size
        angle = np.arange(len(x))[:, None] * self.base**-place  # (n, size / 2)
        cosine, sine = np.cos(angle)[:, None], np.sin(angle)[:, None]
        even, odd = x[..., 0::2], x[..., 1::2]
        turned = np.empty_like(x)
        turned[..., 0::2] = even * cosine - odd * sine
        turned[..., 1::2] = even * sine + odd * cosine
        return turned

    def _norm(self, x: Floats, weight: Floats) -> Floats:
        return x / np.sqrt((x * x).mean(axis=-1, keepdims=True) + np.float32(self.epsilon)) * weight


def remembered(
    name: str, parts: Sequence[str], make: Callable[[], dict[str, NDArray[Any]]]
) -> dict[str, NDArray[Any]]:
    """The arrays of `make()`, from the cache where they were already made from the same `parts`."""
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
