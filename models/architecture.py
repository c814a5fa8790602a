"""The shape of a Llama-like network: the few numbers from which the whole graph follows."""

from __future__ import annotations

import msgspec


class Architecture(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Sizes of a decoder with RMS norm, rotary positions, grouped-query attention and SwiGLU.

    Touvron et al. 2023, section 2.2; Ainslie et al. 2023. Some families differ in one thing: biases
    of q, k and v (Qwen2), an RMS norm over each head's query and key (Qwen3), attention to the last
    `window` positions only (Mistral; 0: to all), or an output head that is not the embedding.
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
    qkv_bias: bool = False
    head_norm: bool = False
    window: int = 0
    own_head: bool = False

    @property
    def parameters(self) -> int:
        """How many numbers were learnt: the embedding (mostly also the output head), and in each
        layer q, k, v, the output of attention, gate, up, down and two norms.
        """
        inner = self.heads * self.head_size
        keys = self.kv_heads * self.head_size
        layer = self.width * (2 * inner + 2 * keys + 3 * self.mlp_width + 2)
        layer += self.qkv_bias * (inner + 2 * keys) + self.head_norm * 2 * self.head_size
        ends = self.vocabulary * self.width * (1 + self.own_head) + self.width
        return ends + self.layers * layer
