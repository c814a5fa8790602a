"""Scores into probabilities: a classifier is a linear map with softmax behind it."""

from __future__ import annotations

from engine.build import affine, chain, layer, sample
from engine.document import Document
from engine.examples import Example, in_a_row
from engine.language import tr


def _thirds() -> Document:
    """Three directions 120° apart, written with √3 ÷ 2 ≈ 0.866."""
    graph = chain(
        [
            sample("x", [1, 0.5]),
            affine("f", [[0, 2], [-1.732, -1], [1.732, -1]], [0, 0, 0]),
            layer("softmax", "p", name="Softmax"),
        ]
    )
    note = tr("Each row of W points to the middle of one class; softmax makes the three shares.")
    return in_a_row(graph, tr("A softmax classifier"), note)


def _gate() -> Document:
    graph = chain(
        [
            sample("x", [1, 1]),
            affine("f_1", [[4, 4], [-4, -4]], [-2, 6]),
            layer("sigmoid", "a_1", name="Sigmoid"),
            affine("f_2", [[6, 6]], [-9]),
            layer("sigmoid", "a_2", name="Sigmoid"),
        ]
    )
    note = tr("Two soft lines bound a band; the output is close to 1 inside it: XOR for 0 and 1.")
    return in_a_row(graph, tr("A soft band"), note)


EXAMPLES = (
    Example(10, "softmax", tr("A softmax classifier"), tr("Three classes in the plane."), _thirds),
    Example(
        11, "band", tr("A soft band"), tr("XOR with sigmoids: between two parallel lines."), _gate
    ),
)
