"""More layers: a way past them, slopes that fade on the way back, and a spiral to be learnt."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from engine.build import affine, chain, layer, sample
from engine.document import Document
from engine.examples import Example, in_a_row, placed
from engine.graph import Edge, Graph, settle
from engine.language import tr
from engine.study import DataChoice, Study


def _residual() -> Document:
    nodes = (
        sample("x", [1, -0.5]),
        affine("f_1", [[1, 1], [-1, 1]], [0, 0]),
        layer("relu", "a", name="ReLU"),
        affine("f_2", [[0.5, 0], [0, -0.5]], [0, 0.25]),
        layer("add", "sum", name="Add"),
    )
    edges = (
        Edge("x", "f_1"),
        Edge("f_1", "a"),
        Edge("a", "f_2"),
        Edge("x", "sum", "a"),
        Edge("f_2", "sum", "b"),
    )
    note = tr(
        "The block adds a correction to x instead of replacing it: "
        "$y = x + f_2(\\mathrm{ReLU}(f_1(x)))$."
    )
    columns = (("x",), ("f_1",), ("a",), ("f_2",), ("sum",))
    document = placed(settle(Graph(nodes, edges)), tr("A residual block"), columns, note)
    layout = {
        id: (x, y if id in ("x", "sum") else y - 90) for id, (x, y) in document.layout.items()
    }
    return replace(document, layout=layout)


def _sine() -> Document:
    """sin x on −π … π by straight lines through 13 points: one neuron for each corner."""
    knots = np.linspace(-np.pi, np.pi, 13)
    heights = np.sin(knots)
    slopes = np.diff(heights) / np.diff(knots)
    corners = np.round(knots[:-1], 4)
    turns = np.round(np.diff(slopes, prepend=0.0), 4)
    graph = chain(
        [
            sample("x", [1.0]),
            affine("f_1", np.ones((12, 1)), -corners),
            layer("relu", "a", name="ReLU"),
            affine("f_2", turns[None, :], [0]),
        ]
    )
    note = tr(
        "Twelve corners follow $\\sin x$ from $-\\pi$ to $\\pi$ to within 0.04; twice as many come "
        "four times as close. Open Plot to see it."
    )
    return in_a_row(graph, tr("A sine from twelve corners"), note)


def _fading() -> Document:
    nodes = [sample("x", [1.0])]
    for k in range(1, 6):
        nodes += [affine(f"f_{k}", [[1.0]], [0.0]), layer("sigmoid", f"a_{k}", name="Sigmoid")]
    note = tr(
        "Step through it backward: each sigmoid hands on at most a quarter of the slope, so five "
        "leave less than $\\frac{1}{1000}$."
    )
    return in_a_row(chain(nodes), tr("Slopes that fade"), note)


def _spiral() -> Document:
    graph = chain(
        [
            sample("x", [0.5, -0.5]),
            layer("linear", "f_1", name="f_1", outputs=8),
            layer("tanh", "a_1", name="tanh"),
            layer("linear", "f_2", name="f_2", outputs=8),
            layer("tanh", "a_2", name="tanh"),
            layer("linear", "f_3", name="f_3", outputs=1),
            layer("sigmoid", "a_3", name="Sigmoid"),
        ],
        seed=1,
    )
    note = tr("Not trained yet: press Train, and watch the plane being cut along the two arms.")
    study = replace(Study(), data=DataChoice(key="spiral"))
    return replace(in_a_row(graph, tr("Two spirals to learn"), note), study=study)


EXAMPLES = (
    Example(
        12,
        "sine",
        tr("A sine from twelve corners"),
        tr("Any curve can be followed: each neuron adds one corner."),
        _sine,
    ),
    Example(
        20,
        "residual",
        tr("A residual block"),
        tr("What the layers add to x, and x itself."),
        _residual,
    ),
    Example(
        21,
        "fading",
        tr("Slopes that fade"),
        tr("Five sigmoids in a row, seen from the end."),
        _fading,
    ),
    Example(
        22,
        "spiral",
        tr("Two spirals to learn"),
        tr("Two hidden layers and a hard question."),
        _spiral,
    ),
)
