"""What an author declares to make an exercise from a network: the blank, and what may vary."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

import numpy as np

from engine.exercises.describing import PLACEHOLDERS, path
from engine.exercises.draw import Draw
from engine.exercises.errors import ExerciseError
from engine.exercises.exercise import (
    EXACT,
    Tolerance,
)
from engine.graph import Graph, check, result_of
from engine.language import tr
from engine.steps import MOST_EXACT_CELLS, MOST_EXACT_LAYERS

BlankKind = Literal["output", "stage", "weight", "bias", "input", "shape", "activation"]
BLANKS: Mapping[BlankKind, str] = {
    "output": tr("What the network gives."),
    "stage": tr("What one layer inside gives."),
    "weight": tr("One cell of a weight matrix W."),
    "bias": tr("One cell of a bias b."),
    "input": tr("One number of an input."),
    "shape": tr("The shape of what a layer gives."),
    "activation": tr("Which activation function a layer is."),
}
ACTIVATIONS = ("identity", "relu", "tanh", "sigmoid")

MOST_CELLS = 36  # numbers a student is asked to fill into one line
MOST_TITLE, MOST_QUESTION = 200, 4_000
LARGEST = 1_000
_UNITS = (1, 2, 4, 5, 10)
DENOMINATORS = (1, 2, 3, 4, 5, 6, 8, 9, 10, 12)


@dataclass(frozen=True)
class Vary:
    """Numbers of one array that may vary: multiples of 1 / `over` from `low` to `high`.

    `index` names one cell; () means every cell of the array. `name` is `W`, `b` or, for an Input
    layer, `value`. With `zero` off, 0 is never drawn.
    """

    node: str
    name: str
    index: tuple[int, ...] = ()
    low: int = -3
    high: int = 3
    over: int = 1
    zero: bool = True


@dataclass(frozen=True)
class Blank:
    """What is asked for; `node` is the layer and `index` the cell, where the kind has one."""

    kind: BlankKind
    node: str = ""
    index: tuple[int, ...] = ()


@dataclass(frozen=True)
class NetworkExercise:
    """An exercise from a network. `question` may hold {network}, {input}, {output} and {blank}.

    `stages` are layers that are asked for on the way, each a line. `decimals` says how exactly
    answers must be given; None means exactly, and then every variant must come out in fractions.
    """

    title: str
    network: Graph
    blank: Blank
    vary: tuple[Vary, ...] = ()
    stages: tuple[str, ...] = ()
    question: str = ""
    decimals: int | None = None

    @property
    def tolerance(self) -> Tolerance:
        """How near an answer must be."""
        if self.decimals is None:
            return EXACT
        return Tolerance("absolute", 0.5 * 10.0**-self.decimals)


def check_declaration(spec: NetworkExercise) -> None:
    """Raise `ExerciseError` unless the declaration itself makes sense."""
    if not spec.title.strip() or len(spec.title) > MOST_TITLE:
        raise ExerciseError(
            tr("An exercise needs a title of at most {0} characters.").format(MOST_TITLE)
        )
    if len(spec.question) > MOST_QUESTION:
        raise ExerciseError(
            tr("The question is longer than {0:,} characters.").format(MOST_QUESTION)
        )
    for found in PLACEHOLDERS.findall(spec.question):
        if found not in ("network", "input", "output", "blank"):
            raise ExerciseError(
                tr(
                    "The question holds {{{0}}}; only {{network}}, {{input}}, {{output}} and "
                    "{{blank}} can be filled in."
                ).format(found)
            )
    if spec.decimals is not None and not 1 <= spec.decimals <= 6:
        raise ExerciseError(tr("Answers can be asked to 1 to 6 decimals, or exactly."))
    findings = check(spec.network)
    if findings.problems:
        raise ExerciseError(
            tr("The network is not whole yet: {0}").format(findings.problems[0].message)
        )
    if any(node.inside is not None for node in spec.network.nodes):
        raise ExerciseError(
            tr("Open the network's groups first: an exercise asks for single layers.")
        )
    cells = sum(math.prod(shape) for shape in findings.shapes.values() if shape is not None)
    if (
        len(spec.network.nodes) > MOST_EXACT_LAYERS
        or cells + spec.network.parameter_count > MOST_EXACT_CELLS
    ):
        raise ExerciseError(tr("The network is too large to be worked through by hand."))
    _check_blank(spec)
    for vary in spec.vary:
        _check_vary(spec, vary)
    target = target_of(spec)
    before = upstream(spec.network, target)
    for stage in spec.stages:
        if stage not in before or spec.network.node(stage).type == "input":
            raise ExerciseError(
                tr("{0} is not a layer on the way to what is asked for.").format(stage)
            )
        if spec.blank.kind not in ("output", "stage"):
            raise ExerciseError(tr("Lines on the way can be asked where the blank is an output."))
    for id in (*spec.stages, target):
        shape = findings.shapes[id]
        if shape is None or len(shape) > 2 or math.prod(shape) > MOST_CELLS:
            raise ExerciseError(
                tr("{0} gives more numbers than fit into a line.").format(label_of(spec, id))
            )


def label_of(spec: NetworkExercise, id: str) -> str:
    """What sentences call a layer."""
    return spec.network.node(id).label


def target_of(spec: NetworkExercise) -> str:
    """The layer whose output the question is about. Raises `ExerciseError`."""
    if spec.blank.kind in ("stage", "shape"):
        return spec.blank.node
    found = result_of(spec.network)
    if found is None:
        raise ExerciseError(
            tr("The network needs exactly one layer whose output nothing else uses.")
        )
    return found


def upstream(graph: Graph, id: str) -> frozenset[str]:
    """A layer and all that feed it."""
    waiting, seen = [id], set[str]()
    while waiting:
        at = waiting.pop()
        if at not in seen:
            seen.add(at)
            waiting += [edge.source for edge in graph.into(at)]
    return frozenset(seen)


ARRAYS: Mapping[str, str] = {"weight": "W", "bias": "b", "input": "value"}
"""The array each kind of missing number stands in."""


def _check_blank(spec: NetworkExercise) -> None:
    blank = spec.blank
    if blank.kind not in BLANKS:
        raise ExerciseError(tr("{0!r} is nothing that can be left blank.").format(blank.kind))
    if blank.kind == "output":
        return
    if blank.node not in spec.network:
        raise ExerciseError(
            tr("The blank is at a layer {0!r} that is not there.").format(blank.node[:40])
        )
    node = spec.network.node(blank.node)
    if blank.kind == "activation" and node.type not in ACTIVATIONS:
        raise ExerciseError(
            tr("{0} is not an activation function that can be asked for.").format(node.label)
        )
    if blank.kind == "activation" and path(spec.network) is None:
        raise ExerciseError(
            tr("An activation can be asked for where the layers stand in one line.")
        )
    if blank.kind in ARRAYS:
        name = ARRAYS[blank.kind]
        array = node.weights.get(name)
        if array is None or (blank.kind == "input") != (node.type == "input"):
            raise ExerciseError(tr("{0} has no {1} to leave blank.").format(node.label, blank.kind))
        if not _is_cell(array.shape, blank.index):
            raise ExerciseError(
                tr("{0} has no cell {1} in its {2}.").format(node.label, list(blank.index), name)
            )


def _is_cell(shape: tuple[int, ...], index: tuple[int, ...]) -> bool:
    inside = all(0 <= at < size for at, size in zip(index, shape, strict=False))
    return len(index) == len(shape) and inside


def _check_vary(spec: NetworkExercise, vary: Vary) -> None:
    if vary.node not in spec.network:
        raise ExerciseError(
            tr("Numbers of a layer {0!r} vary, which is not there.").format(vary.node[:40])
        )
    node = spec.network.node(vary.node)
    array = node.weights.get(vary.name)
    if array is None:
        raise ExerciseError(
            tr("{0} has no {1!r} whose numbers could vary.").format(node.label, vary.name[:20])
        )
    if vary.index and not _is_cell(array.shape, vary.index):
        raise ExerciseError(
            tr("{0} has no cell {1} in its {2}.").format(node.label, list(vary.index), vary.name)
        )
    if vary.over not in _UNITS:
        raise ExerciseError(tr("Numbers can vary in steps of 1, 1/2, 1/4, 1/5 or 1/10."))
    if not -100 <= vary.low <= vary.high <= 100:
        raise ExerciseError(tr("Numbers can vary between −100 and 100, the smaller bound first."))
    if vary.low == vary.high == 0 and not vary.zero:
        raise ExerciseError(tr("Between 0 and 0 there is no number but 0."))


def variant_network(spec: NetworkExercise, seed: int) -> Graph:
    """The network with the numbers of one variant drawn."""
    draw = Draw(f"network/{seed}")
    graph = spec.network
    for vary in spec.vary:
        node = graph.node(vary.node)
        array = np.array(node.weights[vary.name], np.float64)
        cells = [vary.index] if vary.index else list(np.ndindex(*array.shape))
        for cell in cells:
            array[cell] = _drawn(draw, vary)
        graph = graph.with_node(node.with_weights(**{vary.name: array}))
    return graph


def _drawn(draw: Draw, vary: Vary) -> float:
    low, high = vary.low * vary.over, vary.high * vary.over
    found = draw.between(low, high) if vary.zero else draw.nonzero(low, high)
    return float(Fraction(found, vary.over))
