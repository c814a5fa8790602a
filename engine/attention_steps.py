"""Attention told number by number: q and k from x, one score, its share, what is taken away."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from engine.errors import EngineError
from engine.expressions import Expression, Step, apply, minus, number, product, quotient, total
from engine.language import tr
from engine.layers.attending import heads_of
from engine.layers.turning import rotation
from engine.spec import Array
from engine.steps import Telling


@dataclass(frozen=True)
class AttentionTold:
    """One query meeting one key in one head, and what the query takes away.

    `query` and `key` are the lines that made q and k from the layer's input (first the products
    with W, then the turns, where the layer has RoPE); `score` is q·k ÷ √size; `weight` is its
    share after softmax; `mixed` are the head's outputs at the query's position, each a sum of
    weights times values over the positions it may see.
    """

    query: tuple[Step, ...]
    key: tuple[Step, ...]
    score: Expression
    weight: Expression
    mixed: tuple[Expression, ...]


def attention_score(told: Telling, node: str, head: int, query: int, key: int) -> AttentionTold:
    """One attention score of a SelfAttention layer, number by number (all counted from 0).

    Raises `EngineError` when the layer has no such head or position, or the key is hidden.
    """
    q, k, v, scores = (told.inner(f"{node}.{name}") for name in ("q", "k", "v", "scores"))
    if not (0 <= head < len(q) and 0 <= query < q.shape[1] and 0 <= key < q.shape[1]):
        raise EngineError(tr("{0} has no such head or position.").format(node))
    causal = bool(told.options(node)["causal"])
    if causal and key > query:
        raise EngineError(tr("A later position is hidden from an earlier one."))
    shared = head // (len(q) // len(k))  # the answering head this one asks
    met = [
        product(number(a, f"q_{place}", "input"), number(b, f"k_{place}", "weight"))
        for place, (a, b) in enumerate(zip(q[head, query], k[shared, key], strict=True), 1)
    ]
    score = quotient(total(met), number(math.sqrt(q.shape[-1]), f"√{q.shape[-1]}"))
    seen = range(query + 1) if causal else range(q.shape[1])
    shares = _shares(scores[head, query], seen)
    mixed = tuple(
        total(
            [
                product(
                    number(share.value, f"a_{place + 1}", "input"),
                    number(v[shared, place, column], f"v_{place + 1}", "weight"),
                )
                for place, share in zip(seen, shares, strict=True)
            ]
        )
        for column in range(v.shape[-1])
    )
    return AttentionTold(
        _projected(told, node, "q", head, query),
        _projected(told, node, "k", shared, key),
        score,
        shares[list(seen).index(key)],
        mixed,
    )


def _shares(row: Array, seen: Sequence[int]) -> list[Expression]:
    """The softmax of the scores in sight; the highest is taken off each: the shares are the same"""
    highest = max(row[place] for place in seen)
    top = number(highest, "s_max")
    powers = [
        apply(
            "exp",
            [total([number(row[place], f"s_{place + 1}"), minus(top)])],
            math.exp(row[place] - highest),
        )
        for place in seen
    ]
    whole = total(powers)
    return [quotient(power, whole) for power in powers]


def _projected(told: Telling, node: str, letter: str, head: int, place: int) -> tuple[Step, ...]:
    """q or k of one head at one place: W x + b, then turned by the place if the layer says so."""
    (source,) = told.sources(node)
    options = told.options(node)
    width = told.shape(source)[1]
    size = heads_of(options, width).size
    made: list[Expression] = []
    for row in range(head * size, (head + 1) * size):
        parts = [
            product(
                told.weight_leaf(node, f"W_{letter}", (row, column)),
                told.exact_leaf(source, (place, column), f"x_{column + 1}"),
            )
            for column in range(width)
        ]
        if options["bias"]:
            parts.append(told.weight_leaf(node, f"b_{letter}", (row,)))
        made.append(total(parts))
    lines = [Step(f"{letter}_{at}", each) for at, each in enumerate(made, 1)]
    if not options["rotary"]:
        return tuple(lines)
    before = [Step(f"{letter}\u2032_{at}", each) for at, each in enumerate(made, 1)]
    return (*before, *_turned(made, letter, place, float(options["base"])))


def _turned(made: list[Expression], letter: str, place: int, base: float) -> tuple[Step, ...]:
    """RoPE: component i with i + half, turned by an angle that grows with the place."""
    half = len(made) // 2
    cos, sin = (table[place] for table in rotation(place + 1, len(made), base))
    turned: list[Expression] = []
    for at in range(len(made)):
        pair = at % half
        own = number(made[at].value, f"{letter}\u2032_{at + 1}", "input")
        partner = (at + half) % len(made)
        other = number(made[partner].value, f"{letter}\u2032_{partner + 1}", "input")
        across = product(other, number(sin[pair], "sin"))
        turned.append(
            total([product(own, number(cos[pair], "cos")), minus(across) if at < half else across])
        )
    return tuple(Step(f"{letter}_{at}", each) for at, each in enumerate(turned, 1))
