"""A fork of the network: the same layers with a few changes, and each stage beside the original."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from desktop.evaluation.evaluation import Evaluation
from engine.errors import EngineError
from engine.graph import Graph, check
from engine.language import tr
from engine.plan import compile_plan

Array = NDArray[Any]

MOST_CELLS = 200_000  # parameters of a network that is forked while somebody types


@dataclass(frozen=True)
class Stage:
    """One layer's value in the network and in the fork; `changed` says whether they differ."""

    id: str
    now: Array | None
    then: Array | None
    changed: bool


def side_by_side(evaluation: Evaluation, fork: Graph) -> tuple[Stage, ...]:
    """The stages of the network in data order, each beside what the fork makes of it.

    Raises `EngineError` where the network is too large to be computed twice at once.
    """
    if fork.parameter_count > MOST_CELLS or len(fork.nodes) > 400:
        raise EngineError(
            tr(
                "This network is too large to be forked here: what-if is for networks up to 400 "
                "layers and {0:,} parameters."
            ).format(MOST_CELLS)
        )
    with np.errstate(all="ignore"):
        values = compile_plan(fork, partial=True).run(None) if _has_input(fork) else {}
    return tuple(_stage(evaluation, values, id) for id in evaluation.findings.order)


def _has_input(graph: Graph) -> bool:
    shapes = check(graph).shapes
    return any(shape is not None for shape in shapes.values())


def _stage(evaluation: Evaluation, values: Mapping[str, Array], id: str) -> Stage:
    now = evaluation.value(id)
    then = np.array(values[id][0]) if id in values else None
    if now is None or then is None:
        return Stage(id, now, then, now is not then)
    same = now.shape == then.shape and np.array_equal(now, then, equal_nan=True)
    return Stage(id, now, then, not same)
