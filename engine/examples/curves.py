"""What depth and width buy: corners of a line, folded, and put side by side."""

from __future__ import annotations

from engine.build import affine, chain, layer, sample
from engine.document import Document
from engine.examples import Example, in_a_row
from engine.language import tr


def _absolute() -> Document:
    graph = chain(
        [
            sample("x", [-3]),
            affine("f_1", [[1], [-1]], [0, 0]),
            layer("relu", "a", name="ReLU"),
            affine("f_2", [[1, 1]], [0]),
        ]
    )
    return in_a_row(graph, tr("|x| from two ReLUs"), "ReLU(x) + ReLU(−x) = |x|.")


def _sawtooth() -> Document:
    """The tent map 2·ReLU(x) − 4·ReLU(x − ½) three times: four teeth from six neurons."""
    fold = [[2, -4], [2, -4]]
    graph = chain(
        [
            sample("x", [0.3]),
            affine("f_1", [[1], [1]], [0, -0.5]),
            layer("relu", "a_1", name="ReLU"),
            affine("f_2", fold, [0, -0.5]),
            layer("relu", "a_2", name="ReLU"),
            affine("f_3", fold, [0, -0.5]),
            layer("relu", "a_3", name="ReLU"),
            affine("f_4", [[2, -4]], [0]),
        ]
    )
    note = tr(
        "Each pair of layers folds the line from 0 to 1 once more: the teeth double with depth."
    )
    return in_a_row(graph, tr("A deep ReLU sawtooth"), note)


def _hills() -> Document:
    """A piecewise linear curve through (0, 0), (1, 2), (2, 1), (3, 3), flat outside."""
    graph = chain(
        [
            sample("x", [1.5]),
            affine("f_1", [[1], [1], [1], [1]], [0, -1, -2, -3]),
            layer("relu", "a", name="ReLU"),
            affine("f_2", [[2, -3, 3, -2]], [0]),
        ]
    )
    note = tr("One neuron per corner: with enough of them any curve can be followed.")
    return in_a_row(graph, tr("A curve from corners"), note)


EXAMPLES = (
    Example(7, "absolute", tr("|x| from two ReLUs"), tr("Two bends, put back to back."), _absolute),
    Example(
        8,
        "sawtooth",
        tr("A deep ReLU sawtooth"),
        tr("Three folds, four teeth, six neurons."),
        _sawtooth,
    ),
    Example(
        9, "curve", tr("A curve from corners"), tr("One hidden layer follows any curve."), _hills
    ),
)
