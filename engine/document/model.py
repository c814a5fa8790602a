"""What a document is: a network, where its layers stand, and the notes beside them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from engine.graph import Graph
from engine.study import Study, View, Views

LONGEST_NOTE = 20_000


@dataclass(frozen=True)
class Note:
    """A note on the canvas: plain text, or LaTeX when `is_latex`."""

    id: str
    text: str
    x: float = 0.0
    y: float = 0.0
    width: float = 240.0
    is_latex: bool = False


@dataclass(frozen=True)
class Drawing:
    """Where the layers inside a group stand, and the notes beside them."""

    layout: Mapping[str, tuple[float, float]] = field(
        default_factory=dict[str, tuple[float, float]]
    )
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True)
class Document:
    """A network with its drawing. `layout` gives each layer's position in scene units.

    `study` is what it learns from and how; `views` is how the views beside it were left.
    `insides` draws the networks inside groups, by the ids that lead there: `block` or `block/mlp`.
    """

    graph: Graph = field(default_factory=Graph)
    layout: Mapping[str, tuple[float, float]] = field(
        default_factory=dict[str, tuple[float, float]]
    )
    notes: tuple[Note, ...] = ()
    meta: Mapping[str, str] = field(default_factory=dict[str, str])
    study: Study = field(default_factory=Study)
    views: Views = field(default_factory=dict[str, View])
    insides: Mapping[str, Drawing] = field(default_factory=dict[str, Drawing])


def inside_of(graph: Graph, path: str) -> Graph | None:
    """The network inside the group that `path` (`block/mlp`) leads to; None where there is none."""
    for id in path.split("/"):
        if id not in graph:
            return None
        inside = graph.node(id).inside
        if inside is None:
            return None
        graph = inside
    return graph
