"""Logic with neurons: a line through the plane decides AND and OR; XOR needs two lines."""

from __future__ import annotations

from engine.build import affine, chain, layer, sample
from engine.document import Document
from engine.examples import Example, in_a_row
from engine.language import tr


def _neuron() -> Document:
    graph = chain(
        [
            sample("x", [0.5, -1]),
            affine("f", [[2, 1]], [0.5]),
            layer("sigmoid", "a", name="Sigmoid"),
        ]
    )
    return in_a_row(graph, tr("One neuron"), tr("2x + y + 0.5, bent into the range 0 to 1."))


def _and() -> Document:
    graph = chain(
        [sample("x", [1, 1]), affine("f", [[1, 1]], [-1]), layer("relu", "a", name="ReLU")]
    )
    return in_a_row(graph, "AND", tr("ReLU(x + y − 1) is 1 for (1, 1) and 0 for the other three."))


def _or() -> Document:
    graph = chain(
        [
            sample("x", [0, 1]),
            affine("f_1", [[1, 1], [1, 1]], [0, -1]),
            layer("relu", "a", name="ReLU"),
            affine("f_2", [[1, -1]], [0]),
        ]
    )
    return in_a_row(
        graph, "OR", tr("ReLU(x + y) − ReLU(x + y − 1): 0 for (0, 0), 1 for the others.")
    )


def _xor() -> Document:
    graph = chain(
        [
            sample("x", [1, 0]),
            affine("f_1", [[1, 1], [1, 1]], [0, -1]),
            layer("relu", "a", name="ReLU"),
            affine("f_2", [[1, -2]], [0]),
        ]
    )
    note = tr("ReLU(x + y) − 2 ReLU(x + y − 1): 1 when exactly one of the two is 1.")
    return in_a_row(graph, tr("XOR by hand"), note)


EXAMPLES = (
    Example(
        3,
        "neuron",
        tr("One neuron"),
        tr("A weighted sum, a bias and a bend: the smallest layer."),
        _neuron,
    ),
    Example(4, "and", tr("AND"), tr("One line through the plane is enough."), _and),
    Example(5, "or", tr("OR"), tr("At least one of the two inputs is 1."), _or),
    Example(
        6, "xor", tr("XOR by hand"), tr("No single line does it; two neurons and a sum do."), _xor
    ),
)
