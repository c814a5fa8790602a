"""Getting ready to train: from a snapshot of the document to a run, or the reason for none."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass, replace
from typing import Any

from desktop.panels.build.train.learner import learner, loss_for
from desktop.panels.build.train.run import Run
from desktop.panels.build.train.scene import Palette, Stage, stage_of
from engine.data import DataSet
from engine.errors import EngineError
from engine.graph import Findings, Graph, Node
from engine.language import tr
from engine.study import DataChoice, Study


@dataclass(frozen=True, eq=False)
class Asked:
    """What a run is prepared from: a snapshot of everything."""

    graph: Graph
    findings: Findings
    study: Study
    prefer: frozenset[str]
    known: tuple[DataChoice, DataSet] | None
    axes: tuple[int, int]
    carried: Graph | None  # weights learnt so far that the document has not been told


@dataclass(frozen=True, eq=False)
class Prepared:
    """The data, and a run or the reason why there is none."""

    data: DataSet
    stage: Stage
    run: Run | None
    fault: EngineError | None


def prepare(asked: Asked, palette: Palette) -> Generator[Any, None, Prepared]:
    """The work of a job. Raises `EngineError` where the data themselves are at fault."""
    yield from ()
    if asked.known is not None and asked.known[0] == asked.study.data:
        data = asked.known[1]
    else:
        data = asked.study.data.data_set()
    stage = stage_of(data, asked.axes)
    study = asked.study
    try:
        found = learner(asked.graph, asked.findings, data, asked.prefer)
        loss = loss_for(found, study.settings.loss, study.chosen_loss)
        settings = replace(study.settings, loss=loss)
        if asked.carried is not None:
            found = replace(found, graph=asked.carried)
        run = Run(found, stage, settings, palette, stage.home)
    except EngineError as fault:
        return Prepared(data, stage, None, fault)
    return Prepared(data, stage, run, None)


def emptied(node: Node) -> Node:
    """A layer without the weights it learnt; an Input layer keeps its sample."""
    if node.inside is not None:
        return replace(node, inside=node.inside.with_nodes(map(emptied, node.inside.nodes)))
    return node if node.type == "input" else replace(node, weights={})


def counted(steps: int) -> str:
    """`1 step`, `1,240 steps`."""
    return tr("1 step") if steps == 1 else tr("{0:,} steps").format(steps)
