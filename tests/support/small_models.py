"""Small models of random numbers, written in the formats that can be opened, and the same networks
computed in plain float64 numpy from the formulas.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from models.errors import Stopped

ALPHABET = [chr(c) for c in (*range(33, 127), *range(161, 173), *range(174, 256))]
ALPHABET += [chr(256 + n) for n in range(256 - len(ALPHABET))]


@dataclass(frozen=True)
class Small:
    """A network's sizes; the names are those of config.json."""

    family: str = "llama"
    layers: int = 2
    heads: int = 4
    kv_heads: int = 2
    head_size: int = 16
    width: int = 64
    mlp: int = 96
    theta: float = 10_000.0
    epsilon: float = 1e-5
    bias: bool = False
    head_norm: bool = False
    window: int = 0
    tied: bool = True


FAMILIES = {
    "llama": Small(),
    "head of its own": Small(tied=False),
    "qwen2": Small("qwen2", bias=True, theta=1e6),
    "qwen3": Small("qwen3", head_norm=True, head_size=32),
    "mistral": Small("mistral", window=6, tied=False),
}
PIECES = [*ALPHABET, "th", "he", "the", "Ġt", "<|im_start|>", "<|im_end|>"]
MERGES = [("t", "h"), ("h", "e"), ("th", "e"), ("Ġ", "t")]


def weights(small: Small, seed: int = 0) -> dict[str, np.ndarray]:
    """Random weights under Hugging Face's names."""
    rng = np.random.default_rng(seed)
    inner, keys = small.heads * small.head_size, small.kv_heads * small.head_size

    def normal(*shape: int, scale: float = 1.0) -> np.ndarray:
        return (rng.standard_normal(shape) * scale).astype(np.float32)

    found = {"model.embed_tokens.weight": normal(len(PIECES), small.width)}
    for n in range(small.layers):
        here = f"model.layers.{n}"
        found[f"{here}.input_layernorm.weight"] = 1 + normal(small.width, scale=0.2)
        found[f"{here}.post_attention_layernorm.weight"] = 1 + normal(small.width, scale=0.2)
        for name, rows, inputs in (
            ("self_attn.q_proj", inner, small.width),
            ("self_attn.k_proj", keys, small.width),
            ("self_attn.v_proj", keys, small.width),
            ("self_attn.o_proj", small.width, inner),
            ("mlp.gate_proj", small.mlp, small.width),
            ("mlp.up_proj", small.mlp, small.width),
            ("mlp.down_proj", small.width, small.mlp),
        ):
            found[f"{here}.{name}.weight"] = normal(rows, inputs, scale=1.2 / inputs**0.5)
            if small.bias and name[-6] in "qkv" and "attn" in name:
                found[f"{here}.{name}.bias"] = normal(rows, scale=0.5)
        if small.head_norm:
            found[f"{here}.self_attn.q_norm.weight"] = 1 + normal(small.head_size, scale=0.3)
            found[f"{here}.self_attn.k_norm.weight"] = 1 + normal(small.head_size, scale=0.3)
    found["model.norm.weight"] = 1 + normal(small.width, scale=0.2)
    if not small.tied:
        found["lm_head.weight"] = normal(len(PIECES), small.width)
    return found


@dataclass(frozen=True)
class Changed:
    """Factors by (layer, head) and by the layer of an MLP, and what becomes of the stream before
    layer `place`, or behind the last: (place, x) → x.
    """

    heads: Mapping[tuple[int, int], float] = field(default_factory=dict)
    mlps: Mapping[int, float] = field(default_factory=dict)
    stream: Callable[[int, np.ndarray], np.ndarray] = lambda place, x: x


UNCHANGED = Changed()


def logits(
    small: Small, weights: dict[str, np.ndarray], ids: list[int], changed: Changed = UNCHANGED
) -> np.ndarray:
    """(n, vocabulary), in float64, straight from the formulas."""
    w = {name: values.astype(np.float64) for name, values in weights.items()}
    x = changed.stream(0, w["model.embed_tokens.weight"][ids])
    for n in range(small.layers):
        here = f"model.layers.{n}"
        h = _norm(x, w[f"{here}.input_layernorm.weight"], small.epsilon)
        mixed = _attention(small, w, f"{here}.self_attn", h).reshape(len(ids), small.heads, -1)
        for head in range(small.heads):
            mixed[:, head] *= changed.heads.get((n, head), 1.0)
        x = x + mixed.reshape(len(ids), -1) @ w[f"{here}.self_attn.o_proj.weight"].T
        h = _norm(x, w[f"{here}.post_attention_layernorm.weight"], small.epsilon)
        gate, up = (h @ w[f"{here}.mlp.{name}_proj.weight"].T for name in ("gate", "up"))
        said = (gate / (1 + np.exp(-gate)) * up) @ w[f"{here}.mlp.down_proj.weight"].T
        x = changed.stream(n + 1, x + changed.mlps.get(n, 1.0) * said)
    head = w.get("lm_head.weight", w["model.embed_tokens.weight"])
    return _norm(x, w["model.norm.weight"], small.epsilon) @ head.T


def _attention(small: Small, w: dict[str, np.ndarray], here: str, h: np.ndarray) -> np.ndarray:
    count, size = len(h), small.head_size

    def heads(name: str) -> np.ndarray:
        values = h @ w[f"{here}.{name}_proj.weight"].T + w.get(f"{here}.{name}_proj.bias", 0.0)
        values = values.reshape(count, -1, size)
        if small.head_norm and name != "v":
            values = _norm(values, w[f"{here}.{name}_norm.weight"], small.epsilon)
        return values

    q, k, v = _turn(heads("q"), small.theta), _turn(heads("k"), small.theta), heads("v")
    behind = np.arange(count)[:, None] - np.arange(count)
    unseen = (behind < 0) | ((behind >= small.window) if small.window else False)
    mixed = np.zeros((count, small.heads, size))
    for head in range(small.heads):
        shared = head * small.kv_heads // small.heads
        scores = np.where(unseen, -np.inf, q[:, head] @ k[:, shared].T / size**0.5)
        shares = np.exp(scores - scores.max(axis=1, keepdims=True))
        mixed[:, head] = shares / shares.sum(axis=1, keepdims=True) @ v[:, shared]
    return mixed.reshape(count, -1)


def _turn(x: np.ndarray, theta: float) -> np.ndarray:
    half = x.shape[-1] // 2
    angle = np.arange(len(x))[:, None] * theta ** -(np.arange(half) / half)
    turn = np.exp(1j * angle)[:, None]
    turned = (x[..., :half] + 1j * x[..., half:]) * turn
    return np.concatenate([turned.real, turned.imag], axis=-1)


def _norm(x: np.ndarray, weight: np.ndarray, epsilon: float) -> np.ndarray:
    return x / np.sqrt((x * x).mean(axis=-1, keepdims=True) + epsilon) * weight


def config(small: Small) -> dict[str, Any]:
    """config.json."""
    return {
        "model_type": small.family,
        "hidden_act": "silu",
        "num_hidden_layers": small.layers,
        "num_attention_heads": small.heads,
        "num_key_value_heads": small.kv_heads,
        "head_dim": small.head_size,
        "hidden_size": small.width,
        "intermediate_size": small.mlp,
        "max_position_embeddings": 256,
        "rms_norm_eps": small.epsilon,
        "rope_theta": small.theta,
        "rope_scaling": None,
        "vocab_size": len(PIECES),
        "tie_word_embeddings": small.tied,
        "sliding_window": small.window or None,
        "eos_token_id": len(PIECES) - 1,
    }


def tokenizer() -> dict[str, Any]:
    """tokenizer.json."""
    return {
        "added_tokens": [
            {"id": len(PIECES) - n, "content": PIECES[-n], "special": True} for n in (2, 1)
        ],
        "normalizer": None,
        "pre_tokenizer": {"type": "ByteLevel", "add_prefix_space": False, "use_regex": True},
        "decoder": {"type": "ByteLevel"},
        "model": {
            "type": "BPE",
            "vocab": {piece: i for i, piece in enumerate(PIECES[:-2])},
            "merges": [" ".join(pair) for pair in MERGES],
        },
    }


def write_folder(
    folder: Path, small: Small, tensors: dict[str, np.ndarray], dtype: str = "F32"
) -> Path:
    """A Hugging Face folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "config.json").write_text(json.dumps(config(small)))
    (folder / "tokenizer.json").write_text(json.dumps(tokenizer()))
    write_safetensors(folder / "model.safetensors", tensors, dtype)
    return folder


def write_safetensors(path: Path, tensors: dict[str, np.ndarray], dtype: str = "F32") -> None:
    """Numbers rounded down to `dtype`: F32, F16 or BF16."""
    header: dict[str, Any] = {"__metadata__": {"format": "pt"}}
    content = b""
    for name, values in tensors.items():
        if dtype == "BF16":
            raw = (values.view(np.uint32) >> 16).astype("<u2").tobytes()
        else:
            raw = values.astype({"F32": "<f4", "F16": "<f2"}[dtype]).tobytes()
        place = [len(content), len(content) + len(raw)]
        header[name] = {"dtype": dtype, "shape": list(values.shape), "data_offsets": place}
        content += raw
    told = json.dumps(header).encode()
    path.write_bytes(len(told).to_bytes(8, "little") + told + content)


GGUF_NAMES = {
    "self_attn.q_proj": "attn_q",
    "self_attn.k_proj": "attn_k",
    "self_attn.v_proj": "attn_v",
    "self_attn.o_proj": "attn_output",
    "self_attn.q_norm": "attn_q_norm",
    "self_attn.k_norm": "attn_k_norm",
    "mlp.gate_proj": "ffn_gate",
    "mlp.up_proj": "ffn_up",
    "mlp.down_proj": "ffn_down",
    "input_layernorm": "attn_norm",
    "post_attention_layernorm": "ffn_norm",
}


def write_gguf(
    path: Path,
    small: Small,
    tensors: dict[str, np.ndarray],
    kind: str,
    raw: dict[str, tuple[np.ndarray, Any]] | None = None,
) -> Path:
    """A GGUF file by the gguf package's own writer, its matrices in the type `kind`.

    raw: tensors put in as the bytes given, of the type given.
    """
    import gguf

    writer = gguf.GGUFWriter(path, small.family)
    writer.add_name("A small model")
    writer.add_block_count(small.layers)
    writer.add_context_length(256)
    writer.add_embedding_length(small.width)
    writer.add_feed_forward_length(small.mlp)
    writer.add_head_count(small.heads)
    writer.add_head_count_kv(small.kv_heads)
    writer.add_key_length(small.head_size)
    writer.add_rope_freq_base(small.theta)
    writer.add_layer_norm_rms_eps(small.epsilon)
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("gpt-2")
    writer.add_token_list(PIECES)
    writer.add_token_types([1] * (len(PIECES) - 2) + [3, 3])
    writer.add_token_merges([" ".join(pair) for pair in MERGES])
    writer.add_eos_token_id(len(PIECES) - 1)
    for name, values in tensors.items():
        theirs = gguf_name(name)
        if small.family == "llama" and ("attn_q." in theirs or "attn_k." in theirs):
            shape = (-1, 2, small.head_size // 2, values.shape[-1])
            values = values.reshape(shape).swapaxes(1, 2).reshape(values.shape)
        numbered = gguf.GGMLQuantizationType[kind if values.ndim == 2 else "F32"]
        packed = gguf.quants.quantize(np.ascontiguousarray(values), numbered)
        packed, numbered = (raw or {}).get(theirs, (packed, numbered))
        writer.add_tensor(theirs, packed, raw_dtype=numbered)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path


def gguf_name(name: str) -> str:
    """Hugging Face's name of a tensor → GGUF's."""
    fixed = {
        "model.embed_tokens.weight": "token_embd.weight",
        "model.norm.weight": "output_norm.weight",
        "lm_head.weight": "output.weight",
    }
    if name in fixed:
        return fixed[name]
    _, _, layer, rest = name.split(".", 3)
    what, _, end = rest.rpartition(".")
    return f"blk.{layer}.{GGUF_NAMES[what]}.{end}"


def stored_as(tensors: dict[str, np.ndarray], kind: str) -> dict[str, np.ndarray]:
    """What is left of the weights in a type of GGUF, by the gguf package's own dequantiser."""
    import gguf

    numbered = gguf.GGMLQuantizationType[kind]
    return {
        name: np.asarray(
            gguf.quants.dequantize(gguf.quants.quantize(values, numbered), numbered), np.float32
        )
        if values.ndim == 2
        else values
        for name, values in tensors.items()
    }


def in_process(
    what: str,
    work: Callable[..., Iterator[Any]],
    arguments: tuple[Any, ...],
    *,
    stop: Callable[[], bool],
    **limits: Any,
) -> Iterator[Any]:
    """What `models.apart` does, without the other process."""
    for progress in work(*arguments):
        yield progress
        if stop():
            raise Stopped("Opening the model was stopped.")
