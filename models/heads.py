"""What a head does, as one number per head; and what all heads of a layer, or of all layers below,
look at together.

Every measure is declared once, in MEASURES; all read attention (layers, heads, n, n), whose rows
sum to 1 and are 0 for later tokens.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.language import tr

Floats = NDArray[np.floating]


@dataclass(frozen=True)
class Measure:
    """`compute(attention, ids)` gives (layers, heads); `unit` follows the number in words."""

    key: str
    title: str
    unit: str
    help: str
    compute: Callable[[Floats, Sequence[int]], Floats]


def look_back(attention: Floats, ids: Sequence[int] = ()) -> Floats:
    """The weight on earlier tokens without the first one and without the token itself, averaged
    over the tokens that have such earlier ones. (Most heads rest on the first token when they have
    nothing to say: Xiao et al. 2023, "Efficient streaming language models with attention sinks".)
    """
    count = attention.shape[-1]
    if count < 3:
        return np.zeros(attention.shape[:2], np.float32)
    own = np.diagonal(attention, axis1=-2, axis2=-1)[..., 2:]
    back = attention[..., 2:, :].sum(axis=-1) - attention[..., 2:, 0] - own
    return np.clip(back.mean(axis=-1), 0.0, 1.0)


def strength(attention: Floats, ids: Sequence[int] = ()) -> Floats:
    """The largest weight of each row, averaged over the rows that have a choice."""
    if attention.shape[-1] < 2:
        return np.zeros(attention.shape[:2], np.float32)
    return attention[..., 1:, :].max(axis=-1).mean(axis=-1)


def entropy(attention: Floats, ids: Sequence[int] = ()) -> Floats:
    """How far a head spreads its look: entropy of each row in bits, averaged over those that have
    a choice.
    """
    if attention.shape[-1] < 2:
        return np.zeros(attention.shape[:2], np.float32)
    rows = attention[..., 1:, :]
    logs = np.log2(rows, where=rows > 0, out=np.zeros_like(rows))
    return np.maximum(-(rows * logs).sum(axis=-1).mean(axis=-1), 0)


def to_self(attention: Floats, ids: Sequence[int] = ()) -> Floats:
    """The weight of each token on itself, averaged without the first, which has no choice."""
    if attention.shape[-1] < 2:
        return np.zeros(attention.shape[:2], np.float32)
    return np.diagonal(attention, axis1=-2, axis2=-1)[..., 1:].mean(axis=-1)


def to_first(attention: Floats, ids: Sequence[int] = ()) -> Floats:
    """The weight on the first token of the text, averaged over the later ones."""
    if attention.shape[-1] < 2:
        return np.zeros(attention.shape[:2], np.float32)
    return attention[..., 1:, 0].mean(axis=-1)


def to_previous(attention: Floats, ids: Sequence[int] = ()) -> Floats:
    """The weight on the token before, averaged over the tokens from the third on."""
    if attention.shape[-1] < 3:
        return np.zeros(attention.shape[:2], np.float32)
    return np.diagonal(attention, offset=-1, axis1=-2, axis2=-1)[..., 1:].mean(axis=-1)


def induction(attention: Floats, ids: Sequence[int]) -> Floats:
    """The weight on what followed the same token where it stood before, averaged over the tokens
    that stood there before (Olsson et al. 2022, "In-context learning and induction heads"); 0 where
    no token comes twice.
    """
    tokens = np.asarray(ids)
    count = attention.shape[-1]
    same = np.tril(tokens[:, None] == tokens[None, :], -1)
    after = np.zeros((count, count), bool)
    after[:, 1:] = same[:, :-1]  # where token i stood at j, look at j + 1
    after &= np.tri(count, dtype=bool)
    asking = after.any(axis=1)
    if not asking.any():
        return np.zeros(attention.shape[:2], np.float32)
    found = np.where(after[asking], attention[..., asking, :], 0.0).sum(axis=-1)
    return found.mean(axis=-1)


MEASURES: tuple[Measure, ...] = (
    Measure(
        "back",
        tr("looks back"),
        "",
        tr("The share of its attention that goes to earlier tokens, leaving out the first one."),
        look_back,
    ),
    Measure(
        "strength",
        tr("strongest look"),
        "",
        tr("The largest weight in each row: near 1, the head looks at one token alone."),
        strength,
    ),
    Measure(
        "entropy",
        tr("entropy"),
        tr(" bits"),
        tr("How far the head spreads its look; 0 bits is one token alone."),
        entropy,
    ),
    Measure("self", tr("looks at itself"), "", tr("The weight of each token on itself."), to_self),
    Measure(
        "first",
        tr("looks at the first token"),
        "",
        tr("Where most heads rest when they have nothing to say."),
        to_first,
    ),
    Measure(
        "previous",
        tr("looks at the token before"),
        "",
        tr("The weight on the token before."),
        to_previous,
    ),
    Measure(
        "induction",
        tr("induction"),
        "",
        tr("The weight on what followed the same token earlier; the text must repeat itself."),
        induction,
    ),
)


def rollout(attention: Floats) -> NDArray[np.float32]:
    """What each layer's vectors are made of, through all layers up to it: (layers, heads, n, n) →
    (layers, n, n), rows of queries that sum to 1.

    Each layer passes on half of what was there and half of what its heads, on average, look at
    (Abnar and Zuidema 2020, "Quantifying attention flow in transformers", section 3).
    """
    layers, _, count, _ = attention.shape
    found = np.empty((layers, count, count), np.float32)
    flow = np.eye(count, dtype=np.float32)
    for layer in range(layers):
        mixed = attention[layer].mean(axis=0) + np.eye(count, dtype=np.float32)
        flow = (mixed / 2) @ flow
        found[layer] = flow
    return found
