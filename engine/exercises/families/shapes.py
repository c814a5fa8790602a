"""Lessons 2 and 3: the shapes of a network's arrays, and how many parameters it has."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from engine.exercises.draw import Draw
from engine.exercises.exercise import (
    Earlier,
    Exercise,
    Field,
    Line,
    Mistake,
    Working,
)
from engine.exercises.family import Family
from engine.exercises.lines import Map, Real, leaf, number_line, one, reals
from engine.exercises.networks import network
from engine.exercises.wording import listed
from engine.expressions import Expression, product, total
from engine.graph import Graph


def _pair(key: str, label: str, rows: int, columns: int, why: str) -> Line:
    """A shape with two axes."""

    def work(earlier: Earlier) -> list[Working]:
        return [
            Working(Fraction(rows), why, shown=f"{why}: {rows} rows"),
            Working(Fraction(columns), why, shown=f"{why}: {columns} columns"),
        ]

    turned = Mistake(
        "transposed",
        "The other way round: the first number counts the rows, one per output.",
        lambda earlier: (Fraction(columns), Fraction(rows)),
    )
    return Line(key, label, Field("vector", 1, 2), work, mistakes=(turned,))


def _size(key: str, label: str, size: int, why: str, other: int) -> Line:
    """A shape with one axis; `other` is the size people take by mistake."""
    wrong = one(
        "inputs counted", f"Not the inputs are counted: {why}.", lambda earlier: Fraction(other)
    )
    return Line(
        key,
        label,
        Field(),
        lambda earlier: [Working(Fraction(size), why)],
        mistakes=(wrong,),
    )


def _shapes(draw: Draw, level: int) -> Exercise:
    if level == 3:
        return _sequence_shapes(draw)
    depth = level
    sizes = [draw.between(2, 9)]
    while len(sizes) <= depth:
        fresh = draw.between(1, 9)
        if fresh not in sizes:
            sizes.append(fresh)
    lines: list[Line] = []
    for at in range(depth):
        tail = f"_{at + 1}" if depth > 1 else ""
        inputs, outputs = sizes[at], sizes[at + 1]
        why = f"W has one row for each of the {outputs} outputs and a column for each input"
        lines.append(_pair(f"W{tail}", f"W{tail}", outputs, inputs, why))
        lines.append(
            _size(
                f"b{tail}", f"b{tail}", outputs, f"b has one number per output, {outputs}", inputs
            )
        )
    lines.append(
        _size("output", "f(x)", sizes[-1], f"the last layer gives {sizes[-1]} numbers", sizes[0])
    )
    layers = listed([f"a linear layer with {size} outputs" for size in sizes[1:]], "and then")
    return Exercise(
        "Shapes",
        f"A vector with {sizes[0]} numbers goes into {layers}. Give the shape of every array "
        "(rows, columns), and how many numbers come out.",
        tuple(lines),
        (
            "W x works when W has as many columns as x has numbers.",
            "Each row of W makes one number of the output.",
            f"The first W is {sizes[1]} × {sizes[0]}.",
        ),
        {"sizes": tuple(sizes)},
        lambda: _plain_network(sizes),
    )


def _plain_network(sizes: Sequence[int]) -> Graph:
    maps = [
        Map(f"f_{at + 1}", ((Fraction(1),) * sizes[at],) * sizes[at + 1],
            (Fraction(0),) * sizes[at + 1], at)
        for at in range(len(sizes) - 1)
    ]  # fmt: skip
    return network((Fraction(1),) * sizes[0], maps)


def _sequence_shapes(draw: Draw) -> Exercise:
    tokens, width, head = draw.sample((2, 3, 4, 5, 6, 7, 8), 3)
    given = {"tokens": tokens, "width": width, "head": head}
    same = f"each of the {tokens} vectors is mapped by itself"
    lines = (
        _pair("W", "W_q", head, width, f"{width} numbers go in and {head} come out"),
        _pair("q", "Q", tokens, head, same),
        Line(
            "scores",
            r"Q K^{\top}",
            Field("vector", 1, 2),
            lambda earlier: [
                Working(Fraction(tokens), f"one row for each of the {tokens} queries"),
                Working(Fraction(tokens), f"one column for each of the {tokens} keys"),
            ],
            mistakes=(
                Mistake(
                    "head size",
                    "The scores compare tokens with tokens: the head size is summed away.",
                    lambda earlier: (Fraction(head), Fraction(head)),
                ),
                Mistake(
                    "one axis",
                    "Every query meets every key: both axes count tokens.",
                    lambda earlier: (Fraction(tokens), Fraction(head)),
                ),
            ),
        ),
        _pair("out", r"\operatorname{softmax}(Q K^{\top}) V", tokens, head,
              f"each of the {tokens} tokens gets a mixture of values of size {head}"),
    )  # fmt: skip
    return Exercise(
        "Shapes in attention",
        f"A text of {tokens} tokens enters attention as vectors of {width} numbers (one row per "
        f"token). Queries, keys and values have {head} numbers each. Give the shapes "
        "(rows, columns).",
        lines,
        (
            "A linear layer maps each row by itself: the number of rows stays.",
            "W is outputs × inputs.",
            "In Q Kᵀ every query meets every key.",
        ),
        given,
    )


# -- parameters


def _count(inputs: int, outputs: int, bias: bool) -> Expression:
    cells = product(leaf(Fraction(outputs)), leaf(Fraction(inputs)))
    return total([cells, leaf(Fraction(outputs))]) if bias else cells


def _layer_count(key: str, label: str, inputs: int, outputs: int, bias: bool) -> Line:
    mistakes = [
        one(
            "neurons counted",
            "Those are the neurons: every wire between two neurons is a weight.",
            lambda earlier: Fraction(inputs + outputs),
        )
    ]
    if bias:
        mistakes += [
            one(
                "bias",
                "The bias is missing: one number per output.",
                lambda earlier: Fraction(inputs * outputs),
            ),
            one(
                "bias per input",
                "The bias has one number per output, not per input.",
                lambda earlier: Fraction(inputs * outputs + inputs),
            ),
        ]
    else:
        mistakes.append(
            one(
                "bias counted",
                "This layer has no bias.",
                lambda earlier: Fraction(inputs * outputs + outputs),
            )
        )
    return number_line(key, label, lambda earlier: _count(inputs, outputs, bias), mistakes=mistakes)


def _parameters(draw: Draw, level: int) -> Exercise:
    depth = level
    sizes = [draw.between(2, 8) for _ in range(depth + 1)]
    words = draw.between(10, 40) if level == 3 else 0
    bias = level != 3 or bool(draw.below(2))
    lines: list[Line] = []
    if words:
        lines.append(
            number_line(
                "embedding",
                r"\text{embedding}",
                lambda earlier: product(leaf(Fraction(words)), leaf(Fraction(sizes[0]))),
                mistakes=(
                    one(
                        "words counted",
                        "Each word has a vector of its own.",
                        lambda earlier: Fraction(words),
                    ),
                    one(
                        "sizes added",
                        "Words times numbers per word, not their sum.",
                        lambda earlier: Fraction(words + sizes[0]),
                    ),
                ),
            )
        )
    for at in range(depth):
        key = f"f_{at + 1}"
        lines.append(_layer_count(key, key, sizes[at], sizes[at + 1], bias))
    parts = tuple(line.key for line in lines)
    if len(parts) > 1:

        def largest(earlier: Earlier) -> Real:
            return max(reals(earlier[part])[0] for part in parts)

        lines.append(
            number_line(
                "total",
                r"\text{all}",
                lambda earlier: total([leaf(reals(earlier[part])[0]) for part in parts]),
                parts,
                mistakes=(one("one part", "Add up all the parts.", largest),),
            )
        )
    first = f"An embedding of {words} words with {sizes[0]} numbers each" if words else ""
    path = " → ".join(map(str, sizes))
    start = f"{first}, then linear" if words else "Linear"
    return Exercise(
        "Parameter counts",
        f"{start} layers of sizes {path}, {'each with' if bias else 'without'} a bias. "
        "How many numbers does training set?"
        if depth > 1
        else f"A linear layer takes {sizes[0]} numbers and gives {sizes[1]}, with a bias. "
        "How many numbers does training set?",
        tuple(lines),
        (
            "Count the cells of each W first.",
            "W has outputs × inputs cells" + ("; b has one number per output." if bias else "."),
            f"The first layer has {sizes[1]} · {sizes[0]} weights.",
        ),
        {"sizes": tuple(sizes), "words": words, "bias": bias},
        None if words or not bias else lambda: _plain_network(sizes),
    )


FAMILIES = (
    Family(
        "shapes",
        "Shapes",
        2,
        "Which array has how many rows and columns.",
        ("One linear layer.", "Two linear layers.", "Queries and keys in attention."),
        _shapes,
    ),
    Family(
        "parameters",
        "Parameter counts",
        3,
        "How many numbers training sets.",
        ("One layer.", "Two layers.", "Three layers and an embedding, with or without biases."),
        _parameters,
    ),
)
