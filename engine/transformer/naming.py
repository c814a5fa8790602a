"""What published models call their weights, and how theirs are turned to lie as ours do.

A `Naming` is a table from our places (`block_1/attention`, `W_q`) to their names. The arrays come
as a plain mapping, from whatever file they were read.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.errors import EngineError
from engine.language import tr
from engine.spec import Array
from engine.transformer.building import Sizes, Weights

Turn = Callable[[Any, Sizes], Any]


def _as_it_is(array: Any, sizes: Sizes) -> Any:
    return array


def _transposed(array: Any, sizes: Sizes) -> Any:
    """GPT-2's files hold inputs × outputs."""
    return np.ascontiguousarray(np.asarray(array).T)


def _third(which: int) -> Turn:
    """One of q, k, v, which GPT-2's files hold side by side."""

    def turn(array: Any, sizes: Sizes) -> Any:
        return np.ascontiguousarray(np.split(np.asarray(array), 3, axis=-1)[which].T)

    return turn


def _halves_apart(keys: bool) -> Turn:
    """GGUF pairs neighbouring rows for RoPE (2i with 2i + 1); here i goes with i + size ÷ 2."""

    def turn(array: Any, sizes: Sizes) -> Any:
        heads = (sizes.kv_heads or sizes.heads) if keys else sizes.heads
        rows = np.asarray(array)
        pairs = rows.reshape(heads, rows.shape[0] // heads // 2, 2, rows.shape[1])
        return pairs.swapaxes(1, 2).reshape(rows.shape)

    return turn


@dataclass(frozen=True)
class Place:
    """Where one of their arrays goes: our layer's path and weight, and what must be done to it."""

    path: str
    weight: str
    turn: Turn = _as_it_is


@dataclass(frozen=True)
class Naming:
    """`once` and `per_block` map their names to our places; `{n}` is a block's number from 0.

    Paths in `per_block` are those inside a block. `output` is their name of the output matrix,
    which models with tied embeddings leave out.
    """

    once: Mapping[str, Place]
    per_block: Mapping[str, tuple[Place, ...]]
    output: str

    def places(self, layers: int) -> dict[str, tuple[Place, ...]]:
        """Every name a model with that many blocks must have."""
        found: dict[str, tuple[Place, ...]] = {}
        for name, place in self.once.items():
            found[name] = (place,)
        for n in range(layers):
            for name, inside in self.per_block.items():
                found[name.format(n=n)] = tuple(
                    Place(f"block_{n + 1}/{place.path}", place.weight, place.turn)
                    for place in inside
                )
        return found


def _llama(
    once: tuple[str, str, str], block: str, names: tuple[str, ...], turn_q: Turn, turn_k: Turn
) -> Naming:
    table, norm, output = once
    places = (
        Place("attention_norm", "gamma"),
        Place("attention", "W_q", turn_q),
        Place("attention", "W_k", turn_k),
        Place("attention", "W_v"),
        Place("attention", "W_o"),
        Place("feed_forward_norm", "gamma"),
        Place("feed_forward", "W_3"),
        Place("feed_forward", "W_1"),
        Place("feed_forward", "W_2"),
    )
    return Naming(
        {table: Place("embedding", "W"), norm: Place("norm", "gamma")},
        {f"{block}{name}.weight": (place,) for name, place in zip(names, places, strict=True)},
        output,
    )


HUGGING_FACE_LLAMA = _llama(
    ("model.embed_tokens.weight", "model.norm.weight", "lm_head.weight"),
    "model.layers.{n}.",
    (
        "input_layernorm",
        "self_attn.q_proj",
        "self_attn.k_proj",
        "self_attn.v_proj",
        "self_attn.o_proj",
        "post_attention_layernorm",
        "mlp.gate_proj",
        "mlp.up_proj",
        "mlp.down_proj",
    ),
    _as_it_is,
    _as_it_is,
)
"""Llama and its kin as the transformers library saves them (safetensors)."""

GGUF_LLAMA = _llama(
    ("token_embd.weight", "output_norm.weight", "output.weight"),
    "blk.{n}.",
    (
        "attn_norm",
        "attn_q",
        "attn_k",
        "attn_v",
        "attn_output",
        "ffn_norm",
        "ffn_gate",
        "ffn_up",
        "ffn_down",
    ),
    _halves_apart(keys=False),
    _halves_apart(keys=True),
)
"""The same in GGUF files, dequantised."""

HUGGING_FACE_GPT2 = Naming(
    {
        "wte.weight": Place("embedding", "W"),
        "wpe.weight": Place("positions", "P"),
        "ln_f.weight": Place("norm", "gamma"),
        "ln_f.bias": Place("norm", "beta"),
    },
    {
        "h.{n}.ln_1.weight": (Place("attention_norm", "gamma"),),
        "h.{n}.ln_1.bias": (Place("attention_norm", "beta"),),
        "h.{n}.attn.c_attn.weight": tuple(
            Place("attention", f"W_{letter}", _third(at)) for at, letter in enumerate("qkv")
        ),
        "h.{n}.attn.c_attn.bias": tuple(
            Place("attention", f"b_{letter}", _third(at)) for at, letter in enumerate("qkv")
        ),
        "h.{n}.attn.c_proj.weight": (Place("attention", "W_o", _transposed),),
        "h.{n}.attn.c_proj.bias": (Place("attention", "b_o"),),
        "h.{n}.ln_2.weight": (Place("feed_forward_norm", "gamma"),),
        "h.{n}.ln_2.bias": (Place("feed_forward_norm", "beta"),),
        "h.{n}.mlp.c_fc.weight": (Place("feed_forward", "W_1", _transposed),),
        "h.{n}.mlp.c_fc.bias": (Place("feed_forward", "b_1"),),
        "h.{n}.mlp.c_proj.weight": (Place("feed_forward", "W_2", _transposed),),
        "h.{n}.mlp.c_proj.bias": (Place("feed_forward", "b_2"),),
    },
    "lm_head.weight",
)
"""GPT-2 as the transformers library saves it."""


def with_arrays(arrays: Mapping[str, Any], naming: Naming, sizes: Sizes) -> Weights:
    """Their arrays at our places, in float32: what `gpt2` and `llama` take as `weights`.

    An output matrix in `arrays` is taken up too; without one the model is tied. Raises
    `EngineError` for a missing array and for numbers that are not finite.
    """
    places = naming.places(sizes.layers)
    if naming.output in arrays:
        places[naming.output] = (Place("output", "W"),)
    missing = [name for name in places if name not in arrays]
    if missing:
        raise EngineError(
            tr("The model lacks {0} and {1} more arrays.").format(missing[0], len(missing) - 1)
            if len(missing) > 1
            else tr("The model lacks {0}.").format(missing[0])
        )
    found: dict[str, dict[str, Array]] = {}
    for name, several in places.items():
        for place in several:
            try:
                array = np.asarray(place.turn(arrays[name], sizes), np.float32)
            except (ValueError, IndexError, TypeError) as error:
                raise EngineError(
                    tr("{0} does not have the shape its place asks for.").format(name)
                ) from error
            if not np.isfinite(array).all():
                raise EngineError(tr("{0} holds numbers that are not finite.").format(name))
            found.setdefault(place.path, {})[place.weight] = array
    return found
