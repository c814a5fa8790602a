"""A look into a small language model: guesses, attention, token vectors, and what it writes.

A `Viewer` holds one compiled network and is handed the weights to look at, so that any moment of a
run can be looked into. Texts that begin alike are written side by side, one position at a time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.graph import Graph
from engine.plan import Memory, Plan, compile_plan
from engine.spec import TokenShape

Floats = NDArray[np.floating[Any]]

END = 0  # the token that ends a text; small models are never shown one


class Viewer:
    """Looks into one network; not safe to share between threads."""

    def __init__(self, graph: Graph) -> None:
        self.plan: Plan = compile_plan(graph, np.float32)
        (self._entry,) = self.plan.inputs
        shape = self.plan.inputs[self._entry]
        assert isinstance(shape, TokenShape)
        self.context = shape[0]
        (self._end,) = (id for id in self.plan.order if not self.plan.opened.graph.out_of(id))

    def show(self, parameters: Floats) -> None:
        """Look at these weights from now on, (parameters,)."""
        self.plan.parameters[...] = parameters

    @property
    def vectors(self) -> Floats:
        """The tokens' vectors, (vocabulary, width); a view."""
        return self.plan.weight("embedding", "W")

    def scores(self, ids: Sequence[int]) -> Floats:
        """The logits after each of up to `context` tokens, (n, vocabulary)."""
        once = self.plan.bind(1, length=len(ids))
        once.inputs[self._entry][0] = ids
        once.forward()
        return once.values[self._end][0].copy()

    def chances(self, ids: Sequence[int]) -> Floats:
        """The next token's probabilities, (vocabulary,) in float64."""
        return softmax(self.scores(ids)[-1])

    def attention(self, ids: Sequence[int], layer: int) -> Floats:
        """Attention weights of one layer's heads (from 0), (heads, query, key)."""
        once = self.plan.bind(1, length=len(ids))
        once.inputs[self._entry][0] = ids
        once.forward()
        return once.read(f"block_{layer + 1}/attention.weights")[0]

    def write(
        self,
        prompt: Sequence[int],
        count: int,
        texts: int,
        seed: int,
        temperature: float = 0.8,
        top_p: float = 0.95,
    ) -> NDArray[np.int64]:
        """`texts` continuations of the same prompt, (texts, count) token ids.

        Drawn from softmax(logits ÷ temperature), of the likeliest tokens that together have
        `top_p`; the same seed gives the same texts. Together with the prompt they fit the context.
        """
        rng = np.random.default_rng(seed)
        count = min(count, self.context - len(prompt))
        written = np.zeros((texts, max(count, 0)), np.int64)
        memory = Memory(self.context)
        fresh: Any = np.tile(np.asarray(prompt, np.intp), (texts, 1))
        for place in range(count):
            once = self.plan.bind(texts, length=fresh.shape[1], memory=memory)
            once.inputs[self._entry][...] = fresh
            once.forward()
            memory.past += fresh.shape[1]
            logits = once.values[self._end][:, -1]
            written[:, place] = draw(logits, temperature, top_p, rng.random(texts))
            fresh = written[:, place : place + 1]
        return written


def softmax(logits: Floats) -> NDArray[np.float64]:
    """Probabilities along the last axis, in float64."""
    raised = np.exp(logits.astype(np.float64) - logits.max(axis=-1, keepdims=True))
    return raised / raised.sum(axis=-1, keepdims=True)


def draw(logits: Floats, temperature: float, top_p: float, u: Floats) -> NDArray[np.int64]:
    """One token for each row of logits (n, vocabulary), by its number u from 0 to 1.

    The end of a text is never drawn.
    """
    held = logits / np.float32(max(temperature, 1e-6))
    held[:, END] = -np.inf
    raised = np.exp(held - held.max(axis=1, keepdims=True))
    if top_p < 1.0:
        ranked = np.sort(raised, axis=1)[:, ::-1]  # sorting numbers is faster than their places
        before = np.cumsum(ranked, axis=1) - ranked
        kept = (before < top_p * raised.sum(axis=1, keepdims=True)).sum(axis=1)
        least = np.take_along_axis(ranked, kept[:, None] - 1, axis=1)
        raised[raised < least] = 0.0
    sums = np.cumsum(raised, axis=1, dtype=np.float64)
    target = np.asarray(u)[:, None] * sums[:, -1:]
    return np.minimum((sums <= target).sum(axis=1), sums.shape[1] - 1).astype(np.int64)


@dataclass(frozen=True)
class Neighbour:
    """A token and the cosine between its vector and another's."""

    id: int
    cosine: float


def nearest(vectors: Floats, id: int, count: int = 6) -> tuple[Neighbour, ...]:
    """The tokens whose vectors point most nearly where that token's does, itself left out."""
    lengths = np.linalg.norm(vectors, axis=1)
    cosines = vectors @ vectors[id] / np.maximum(lengths * lengths[id], 1e-12)
    cosines[id] = cosines[END] = -np.inf
    order = np.argsort(-cosines, kind="stable")[:count]
    return tuple(Neighbour(int(i), float(cosines[i])) for i in order)


def flat_map(vectors: Floats, before: Floats | None = None) -> NDArray[np.float64]:
    """Vectors (n, width) on the plane of their two largest variances (n, 2): PCA.

    Directions of a plane are arbitrary; with `before` (n, 2) the map is turned or mirrored so that
    it lies as nearly as possible as that one (Procrustes; Schönemann 1966).
    """
    centred = vectors.astype(np.float64) - vectors.mean(axis=0, dtype=np.float64)
    _, axes = np.linalg.eigh(centred.T @ centred)
    found = centred @ axes[:, :-3:-1]
    if before is None:
        return found
    left, _, right = np.linalg.svd(found.T @ before)
    return found @ (left @ right)
