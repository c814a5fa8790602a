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

    @property
    def parameters(self) -> int:
        """How many numbers were learnt: the embedding (which is also the output head), and in each
        layer q, k, v, the output of attention, gate, up, down and two norms.
        """
        inner = self.heads * self.head_size
        keys = self.kv_heads * self.head_size
        layer = self.width * (2 * inner + 2 * keys + 3 * self.mlp_width + 2)
        return self.vocabulary * self.width + self.layers * layer + self.width
