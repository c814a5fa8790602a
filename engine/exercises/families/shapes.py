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
from engine.exercises.wording import listed, worded
from engine.expressions import Expression, product, total
from engine.graph import Graph
from engine.language import tr


def _pair(key: str, label: str, rows: int, columns: int, why: str) -> Line:
    """A shape with two axes."""

    def work(earlier: Earlier) -> list[Working]:
        return [
            Working(Fraction(rows), why, shown=tr("{0}: {1} rows").format(why, rows)),
            Working(Fraction(columns), why, shown=tr("{0}: {1} columns").format(why, columns)),
        ]

    turned = Mistake(
        tr("transposed"),
        tr("The other way round: the first number counts the rows, one per output."),
        lambda earlier: (Fraction(columns), Fraction(rows)),
    )
    return Line(key, label, Field("vector", 1, 2), work, mistakes=(turned,))


def _size(key: str, label: str, size: int, why: str, other: int) -> Line:
    """A shape with one axis; `other` is the size people take by mistake."""
    wrong = one(
        tr("inputs counted"),
        tr("Not the inputs are counted: {0}.").format(why),
        lambda earlier: Fraction(other),
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
        why = tr("W has one row for each of the {0} outputs and a column for each input").format(
            outputs
        )
        lines.append(_pair(f"W{tail}", f"W{tail}", outputs, inputs, why))
        lines.append(
            _size(
                f"b{tail}",
                f"b{tail}",
                outputs,
                tr("b has one number per output, {0}").format(outputs),
                inputs,
            )
        )
    lines.append(
        _size(
            "output",
            "f(x)",
            sizes[-1],
            tr("the last layer gives {0} numbers").format(sizes[-1]),
            sizes[0],
        )
    )
    layers = listed(
        [tr("a linear layer with {0} outputs").format(size) for size in sizes[1:]], tr("and then")
    )
    return Exercise(
        tr("Shapes"),
        tr(
            "A vector with {0} numbers goes into {1}. Give the shape of every array "
            "(rows, columns), and how many numbers come out."
        ).format(sizes[0], layers),
        tuple(lines),
        (
            tr("W x works when W has as many columns as x has numbers."),
            tr("Each row of W makes one number of the output."),
            tr("The first W is {0} × {1}.").format(sizes[1], sizes[0]),
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
    same = tr("each of the {0} vectors is mapped by itself").format(tokens)
    lines = (
        _pair(
            "W", "W_q", head, width, tr("{0} numbers go in and {1} come out").format(width, head)
        ),
        _pair("q", "Q", tokens, head, same),
        Line(
            "scores",
            r"Q K^{\top}",
            Field("vector", 1, 2),
            lambda earlier: [
                Working(Fraction(tokens), tr("one row for each of the {0} queries").format(tokens)),
                Working(Fraction(tokens), tr("one column for each of the {0} keys").format(tokens)),
            ],
            mistakes=(
                Mistake(
                    tr("head size"),
                    tr("The scores compare tokens with tokens: the head size is summed away."),
                    lambda earlier: (Fraction(head), Fraction(head)),
                ),
                Mistake(
                    tr("one axis"),
                    tr("Every query meets every key: both axes count tokens."),
                    lambda earlier: (Fraction(tokens), Fraction(head)),
                ),
            ),
        ),
        _pair(
            "out",
            r"\operatorname{softmax}(Q K^{\top}) V",
            tokens,
            head,
            tr("each of the {0} tokens gets a mixture of values of size {1}").format(tokens, head),
        ),
    )
    return Exercise(
        tr("Shapes in attention"),
        tr(
            "A text of {0} tokens enters attention as vectors of {1} numbers (one row per "
            "token). Queries, keys and values have {2} numbers each. Give the shapes "
            "(rows, columns)."
        ).format(tokens, width, head),
        lines,
        (
            tr("A linear layer maps each row by itself: the number of rows stays."),
            tr("W is outputs × inputs."),
            tr("In Q Kᵀ every query meets every key."),
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
            tr("neurons counted"),
            tr("Those are the neurons: every wire between two neurons is a weight."),
            lambda earlier: Fraction(inputs + outputs),
        )
    ]
    if bias:
        mistakes += [
            one(
                tr("bias"),
                tr("The bias is missing: one number per output."),
                lambda earlier: Fraction(inputs * outputs),
            ),
            one(
                tr("bias per input"),
                tr("The bias has one number per output, not per input."),
                lambda earlier: Fraction(inputs * outputs + inputs),
            ),
        ]
    else:
        mistakes.append(
            one(
                tr("bias counted"),
                tr("This layer has no bias."),
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
                worded(tr("embedding")),
                lambda earlier: product(leaf(Fraction(words)), leaf(Fraction(sizes[0]))),
                mistakes=(
                    one(
                        tr("words counted"),
                        tr("Each word has a vector of its own."),
                        lambda earlier: Fraction(words),
                    ),
                    one(
                        tr("sizes added"),
                        tr("Words times numbers per word, not their sum."),
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
                worded(tr("all")),
                lambda earlier: total([leaf(reals(earlier[part])[0]) for part in parts]),
                parts,
                mistakes=(one(tr("one part"), tr("Add up all the parts."), largest),),
            )
        )
    first = (
        tr("An embedding of {0} words with {1} numbers each").format(words, sizes[0])
        if words
        else ""
    )
    path = " → ".join(map(str, sizes))
    start = tr("{0}, then linear").format(first) if words else "Linear"
    return Exercise(
        tr("Parameter counts"),
        (
            tr(
                "{0} layers of sizes {1}, each with a bias. How many numbers does training set?"
            ).format(start, path)
            if bias
            else tr(
                "{0} layers of sizes {1}, without a bias. How many numbers does training set?"
            ).format(start, path)
        )
        if depth > 1
        else tr(
            "A linear layer takes {0} numbers and gives {1}, with a bias. "
            "How many numbers does training set?"
        ).format(sizes[0], sizes[1]),
        tuple(lines),
        (
            tr("Count the cells of each W first."),
            tr("W has outputs × inputs cells; b has one number per output.")
            if bias
            else tr("W has outputs × inputs cells."),
            tr("The first layer has {0} · {1} weights.").format(sizes[1], sizes[0]),
        ),
        {"sizes": tuple(sizes), "words": words, "bias": bias},
        None if words or not bias else lambda: _plain_network(sizes),
    )


FAMILIES = (
    Family(
        "shapes",
        tr("Shapes"),
        2,
        tr("Which array has how many rows and columns."),
        (tr("One linear layer."), tr("Two linear layers."), tr("Queries and keys in attention.")),
        _shapes,
    ),
    Family(
        "parameters",
        tr("Parameter counts"),
        3,
        tr("How many numbers training sets."),
        (
            tr("One layer."),
            tr("Two layers."),
            tr("Three layers and an embedding, with or without biases."),
        ),
        _parameters,
    ),
)
