"""The places of a network that a question can be about: layers by kind of blank, cells by name."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from engine import numbers
from engine.exercises.declared import ACTIVATIONS, ARRAYS, BLANKS, BlankKind
from engine.exercises.errors import ExerciseError
from engine.graph import Graph, Node, check, result_of
from engine.language import tr
from engine.notation import name_text

MOST_CELLS = 400  # offered by name; a larger array is no exercise for people


def layers_of(graph: Graph, kind: BlankKind) -> list[Node]:
    """The layers that a blank of this kind can be at, in the order of the data."""
    nodes = [graph.node(id) for id in check(graph).order]
    if kind == "output":
        return []
    if kind == "activation":
        return [node for node in nodes if node.type in ACTIVATIONS]
    if kind in ARRAYS:
        name = ARRAYS[kind]
        return [
            node
            for node in nodes
            if name in node.weights and (kind == "input") == (node.type == "input")
        ]
    return [node for node in nodes if node.type != "input"]


def kinds_of(graph: Graph) -> list[BlankKind]:
    """The kinds of blank that this network offers."""
    return [kind for kind in BLANKS if kind == "output" or layers_of(graph, kind)]


def stages_before(graph: Graph, target: str) -> list[Node]:
    """The layers between the inputs and `target`, which may be lines of the answer."""
    feeding, waiting = set[str](), [edge.source for edge in graph.into(target)]
    while waiting:
        at = waiting.pop()
        if at not in feeding:
            feeding.add(at)
            waiting += [edge.source for edge in graph.into(at)]
    order = [graph.node(id) for id in check(graph).order if id in feeding]
    return [node for node in order if node.type != "input"]


def arrays_of(graph: Graph) -> list[tuple[str, str]]:
    """Every array whose numbers may vary: (layer, name), in the order of the data."""
    found: list[tuple[str, str]] = []
    for id in check(graph).order:
        node = graph.node(id)
        found += [(id, name) for name, array in node.weights.items() if array.size]
    return found


def array_title(graph: Graph, id: str, name: str) -> str:
    """What an array is called: `x`, `W of f₁`."""
    label = name_text(graph.node(id).label)
    return label if name == "value" else tr("{0} of {1}").format(name, label)


def cells_of(array: np.ndarray) -> list[tuple[int, ...]]:
    """The cells of an array, row by row, as far as they can be offered by name."""
    return list(np.ndindex(*array.shape))[:MOST_CELLS]


def cell_title(array: np.ndarray, index: Sequence[int]) -> str:
    """What a cell is called, counted from 1: `row 1, column 2 (−1)`."""
    value = numbers.plain(float(array[tuple(index)]))
    if len(index) == 2:
        return tr("row {0}, column {1} ({2})").format(index[0] + 1, index[1] + 1, value)
    if len(index) == 1:
        return tr("number {0} ({1})").format(index[0] + 1, value)
    return f"{', '.join(str(at + 1) for at in index) or tr('the number')} ({value})"


def usable(graph: Graph) -> str:
    """Why nothing can be asked about this network yet, as a sentence; "" where something can."""
    if not graph.nodes:
        return tr("The canvas is empty. Build a network first, or open an example.")
    problems = check(graph).problems
    if problems:
        return tr("The network is not whole yet: {0}").format(problems[0].message)
    try:
        if result_of(graph) is None:
            return tr("The network needs exactly one layer whose output nothing else uses.")
    except ExerciseError as error:
        return str(error)
    return ""
