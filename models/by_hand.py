"""One attention score, taken apart: every number between two tokens' vectors and one weight.

Scaled dot-product attention (Vaswani et al. 2017, section 3.2.1) with rotary positions (Su et al.
2021, section 3.2.2) and heads that share keys and values (Ainslie et al. 2023), computed here with
numpy from the model's own weights and residual stream, with the runtime's rounding.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from models.architecture import Architecture
from models.errors import ModelError
from models.inspect import Inspection
from models.language import tr
from models.weights import Weights

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class OneScore:
    """How much token `query` looks at token `key` in one head, step by step.

    layer, head, shared: places from 0; `shared` is the key-value head that several heads use.
    q, k: (head_size,) before the rotation by position; q_turned, k_turned: after. keys: (query + 1,
    head_size), turned, of all tokens up to the query; values: the same for v. first: the earliest
    that it may see, 0 unless the model looks through a window.
    """

    layer: int
    head: int
    shared: int
    query: int
    key: int
    q: Floats
    k: Floats
    q_turned: Floats
    k_turned: Floats
    keys: Floats
    values: Floats
    first: int = 0

    @property
    def head_size(self) -> int:
        """How many products make one score."""
        return len(self.q)

    @cached_property
    def products(self) -> Floats:
        """(head_size,): q and k after rotation, number by number."""
        return self.q_turned * self.k_turned

    @cached_property
    def total(self) -> float:
        """q · k, the sum of the products."""
        return float(self.products.sum(dtype=np.float64))

    @property
    def score(self) -> float:
        """q · k ÷ √head_size."""
        return self.total / float(np.sqrt(self.head_size))

    @cached_property
    def scores(self) -> NDArray[np.float64]:
        """(query + 1,): the scores of all tokens that are seen, −∞ for those before the window;
        later ones are masked out.
        """
        products = self.keys.astype(np.float64) * self.q_turned
        scores = products.sum(axis=1) / np.sqrt(self.head_size)
        scores[: self.first] = -np.inf
        return scores

    @cached_property
    def weights(self) -> NDArray[np.float64]:
        """softmax of `scores`."""
        shares = np.exp(self.scores - self.scores.max())
        return shares / shares.sum()

    @property
    def weight(self) -> float:
        """What becomes of the score: the share of attention."""
        return float(self.weights[self.key])

    @cached_property
    def mixed(self) -> NDArray[np.float64]:
        """(head_size,): what the head passes on, the values weighed and added."""
        return (self.weights[:, None] * self.values).sum(axis=0)


def one_score(
    weights: Weights,
    sizes: Architecture,
    seen: Inspection,
    place: tuple[int, int],
    query: int,
    key: int,
) -> OneScore:
    """Take one weight of a text apart. place: (layer, head) from 0; query, key: positions.

    Raises ModelError for a place or token that is not there, a key after its query, and a text so
    long that the vectors of its beginning were not kept.
    """
    layer, head = place
    count = len(seen.ids)
    if not (0 <= layer < sizes.layers and 0 <= head < sizes.heads):
        raise ModelError(
            tr("There is no head {0} in layer {1} of this model.").format(head + 1, layer + 1)
        )
    if not 0 <= key <= query < count:
        raise ModelError(
            tr("A token looks only at itself and at earlier ones; choose such a pair.")
        )
    if seen.hidden.shape[1] < count:
        raise ModelError(
            tr(
                "The text has {0:,} tokens, and the vectors of its last "
                "{1:,} alone were kept; shorten it to see a score by hand."
            ).format(count, seen.hidden.shape[1])
        )
    shared = head * sizes.kv_heads // sizes.heads
    size, name = sizes.head_size, f"layer.{layer}"
    normed = rms_norm(
        seen.hidden[layer, : query + 1], weights.vector(f"{name}.attention_norm"), sizes.epsilon
    )
    fused = weights.packed(f"{name}.qkv", sizes.width)  # q of all heads, then k, then v
    keys_at, values_at = sizes.heads * size, (sizes.heads + sizes.kv_heads) * size
    q = fused.rows(_part(0, head, size)).times(normed[query:])[0]
    k = fused.rows(_part(keys_at, shared, size)).times(normed)
    v = fused.rows(_part(values_at, shared, size)).times(normed)
    if sizes.head_norm:
        q = rms_norm(q[None], weights.vector(f"{name}.query_norm"), sizes.epsilon)[0]
        k = rms_norm(k, weights.vector(f"{name}.key_norm"), sizes.epsilon)
    turned = turn(k, np.arange(query + 1), sizes.rope_base)
    return OneScore(
        layer=layer,
        head=head,
        shared=shared,
        query=query,
        key=key,
        q=q,
        k=k[key],
        q_turned=turn(q[None], np.array([query]), sizes.rope_base)[0],
        k_turned=turned[key],
        keys=turned,
        values=v,
        first=max(0, query + 1 - sizes.window) if sizes.window else 0,
    )


def rms_norm(stream: Floats, weight: Floats, epsilon: float) -> Floats:
    """(n, width) → (n, width): divided by its root mean square, times the learnt weights (Zhang
    and Sennrich 2019).
    """
    mean = np.square(stream, dtype=np.float32).mean(axis=1, keepdims=True)
    return (stream / np.sqrt(mean + np.float32(epsilon))) * weight


def turn(vectors: Floats, positions: NDArray[np.integer], base: float) -> Floats:
    """(n, size) → (n, size): number i and number i + size/2 are turned as a pair, by the position
    times base^(−2i/size).
    """
    half = vectors.shape[1] // 2
    speed = base ** -(np.arange(half, dtype=np.float64) / half)
    angles = positions[:, None] * speed.astype(np.float32)
    cosine, sine = np.cos(angles).astype(np.float32), np.sin(angles).astype(np.float32)
    first, second = vectors[:, :half], vectors[:, half:]
    return np.concatenate([first * cosine - second * sine, second * cosine + first * sine], axis=1)


def _part(start: int, head: int, size: int) -> slice:
    return slice(start + head * size, start + (head + 1) * size)
