"""The lecture's network: two linear maps, each followed by a bend."""

from __future__ import annotations

from functools import partial

from engine.build import affine, chain, layer, sample
from engine.document import Document
from engine.examples import Example, in_a_row
from engine.language import tr


def _lecture(activation: str, title: str) -> Document:
    graph = chain(
        [
            sample("x", [1, 2]),
            affine("f_1", [[1, 1], [1, -1]], [-1, 1]),
            layer(activation, "a_1", name=title),
            affine("f_2", [[2, -1], [1, 1]], [0, 0]),
            layer(activation, "a_2", name=title),
        ]
    )
    note = tr("f_1(x, y) = (x + y − 1, x − y + 1) and f_2(u, v) = (2u − v, u + v).")
    return in_a_row(graph, tr("The lecture’s network with {0}").format(title), note)


def _collapsed() -> Document:
    graph = chain(
        [
            sample("x", [1, 2]),
            affine("f_1", [[1, 1], [1, -1]], [-1, 1]),
            affine("f_2", [[2, -1], [1, 1]], [0, 0]),
            affine("product", [[1, 3], [2, 0]], [-3, 0], name="f"),
        ]
    )
    graph = graph.without_edge(graph.into("product")[0])
    graph = graph.with_edge(type(graph.edges[0])("x", "product"))
    layout = {
        "x": (0.0, 0.0),
        "f_1": (210.0, -90.0),
        "f_2": (420.0, -90.0),
        "product": (315.0, 90.0),
    }
    document = in_a_row(graph, tr("Without a bend, two layers are one"))
    return Document(graph, layout, document.notes, document.meta)


EXAMPLES = (
    Example(
        0,
        "lecture",
        tr("The lecture’s network"),
        tr("x → f₁ → ReLU → f₂ → ReLU: from (1,\u00a02) to (4,\u00a02), every number in sight."),
        partial(_lecture, "relu", "ReLU"),
    ),
    Example(
        1,
        "lecture-tanh",
        tr("The challenge: tanh instead"),
        tr("The same two maps with tanh between them."),
        partial(_lecture, "tanh", "tanh"),
    ),
    Example(
        2,
        "collapse",
        tr("Without a bend, two layers are one"),
        tr("f₂ after f₁ and the single map f give the same for every input."),
        _collapsed,
    ),
)
