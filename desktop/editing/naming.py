"""What new layers are called: x for inputs, f_1, f_2 … for linear maps, the kind for the rest."""

from __future__ import annotations

from itertools import count

from engine.graph import Graph
from engine.language import tr
from engine.spec import LayerType


def fresh_id(graph: Graph, type: str, taken: frozenset[str] | set[str] = frozenset()) -> str:
    """An id that no layer of the network and none in `taken` has."""
    return next(id for n in count(1) if (id := f"{type}-{n}") not in graph and id not in taken)


def fresh_name(
    graph: Graph, layer: LayerType, taken: set[str] | frozenset[str] = frozenset()
) -> str:
    """The name the lecture would give the next layer of this kind."""
    used = {node.name for node in graph.nodes} | taken
    if layer.group == tr("Input"):
        return "x" if "x" not in used else next(n for k in count(2) if (n := f"x_{k}") not in used)
    if layer.category == "linear":
        return next(name for n in count(1) if (name := f"f_{n}") not in used)
    return layer.title
