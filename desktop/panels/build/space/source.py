"""Where Space looks: two inputs of the network, or the features that the data is given through."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from desktop.document import OpenDocument
from desktop.plots.plane import View
from engine.analysis.section import Section, Window, feature_section, section
from engine.data import DataSet
from engine.errors import EngineError
from engine.graph import Graph
from engine.language import tr
from engine.plan import Plan, compile_plan
from engine.study import DataChoice

MOST_POINTS = 600


@dataclass(frozen=True, eq=False)
class Scene:
    """A compiled network, the plane it is looked at through, and examples lying on it."""

    graph: Graph
    plan: Plan
    across: Section
    points: NDArray[Any]  # (count, 2)
    kinds: NDArray[Any]
    names: tuple[str, str]


class SceneMaker:
    """Keeps network and data from one question to the next; one thread at a time."""

    def __init__(self) -> None:
        self._scene: tuple[Graph, DataChoice | None, Scene] | None = None
        self._data: tuple[DataChoice, DataSet | None] | None = None

    def scene(self, graph: Graph, choice: DataChoice | None) -> Scene:
        """`choice` names the examples that are drawn too.

        Raises `EngineError` where the network has no plane to be looked at through."""
        if self._scene is not None:
            before, chosen, kept = self._scene
            if before is graph and chosen == choice:
                return kept
        if not graph.nodes:
            raise EngineError(
                tr("Add an input with two numbers and a layer, and they are drawn here.")
            )
        plan = compile_plan(graph)
        data = self._examples(choice) if choice is not None else None
        across, names = _section(plan, graph, choice, data)
        points, kinds = _points(plan, across, data)
        made = Scene(graph, plan, across, points, kinds, names)
        self._scene = (graph, choice, made)
        return made

    def _examples(self, choice: DataChoice) -> DataSet | None:
        if self._data is None or self._data[0] != choice:
            try:
                self._data = (choice, choice.data_set())
            except EngineError:
                self._data = (choice, None)  # the Train tab says what is wrong with it
        return self._data[1]


def _section(
    plan: Plan, graph: Graph, choice: DataChoice | None, data: DataSet | None
) -> tuple[Section, tuple[str, str]]:
    features = choice.preparation.features if choice is not None else None
    if features is not None and data is not None and len(plan.inputs) == 1:
        (shape,) = plan.inputs.values()
        if tuple(shape) == (len(features),) and data.points.shape[1:] == (2,):
            return feature_section(plan, features), ("x", "y")
    from desktop.panels.build.plot.asked import cells_of

    cells = cells_of(graph)
    if len(cells) < 2:
        raise EngineError(
            tr(
                "The network takes one number; the plane is drawn for two or more. The Plot tab "
                "draws "
                "it as a curve."
            )
            if cells
            else tr("The network has no Input layer: add one with two numbers.")
        )
    names = (cells[0][0], cells[1][0])
    return section(plan, [cells[0][1], cells[1][1]]), names


def _points(plan: Plan, across: Section, data: DataSet | None) -> tuple[NDArray[Any], NDArray[Any]]:
    nothing = (np.zeros((0, 2)), np.zeros(0, np.intp))
    if data is None or data.points.shape[1:] != (2,) or data.scaling is not None:
        return nothing
    if not across.features and sum(int(np.prod(s)) for s in plan.inputs.values()) != 2:
        return nothing
    points = np.asarray(data.points, np.float64)[:MOST_POINTS]
    kinds = data.targets[:MOST_POINTS] if data.task == "classification" else np.full(len(points), 9)
    # Classes lie one after the other in a set; a part of it must hold them all.
    if data.count > MOST_POINTS:
        chosen = np.linspace(0, data.count - 1, MOST_POINTS).astype(np.intp)
        points = np.asarray(data.points, np.float64)[chosen]
        kinds = data.targets[chosen] if data.task == "classification" else np.full(len(points), 9)
    return points, np.asarray(kinds, np.intp)


def window(view: View) -> Window:
    """The engine's word for a view."""
    return Window(view.left, view.right, view.bottom, view.top)


def examples_for(document: OpenDocument) -> DataChoice | None:
    """The data that enters what is shown; none where that is the inside of a group."""
    return None if document.where else document.content.study.data
