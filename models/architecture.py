"""The shape of a Llama-like network: the few numbers from which the whole graph follows."""

from __future__ import annotations

import msgspec


class Architecture(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Sizes of a decoder with RMS norm, rotary positions, grouped-query attention and SwiGLU.

    Touvron et al. 2023, section 2.2; Ainslie et al. 2023.
    """

    layers: int
    heads: int
    kv_heads: int
    head_size: int
    width: int
    mlp_width: int
    vocabulary: int
    context: int
    rope_base: float
    epsilon: float
