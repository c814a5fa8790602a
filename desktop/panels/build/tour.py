"""The self-check of Build: the lecture's exercise, done through the same commands a person uses."""

from __future__ import annotations

import tempfile
from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.panels.build.tabs_tour import tabs_tour
from desktop.panels.spec import Condition, Tour
from engine.examples import examples
from engine.graph import result_of

if TYPE_CHECKING:
    from desktop.panels.build.panel import BuildPanel

RELU = [4.0, 2.0]
TANH = [0.9586, 0.7461]  # to four decimals


def lecture_tour(panel: BuildPanel, tour: Tour) -> Generator[Condition, None, None]:
    """Open, read, change, undo, save, close and open again; ends with f_2 selected."""
    # A tour starts with nothing to lose; otherwise a question would hold it up.
    if panel.modified():
        tour.expect(False, "Build was not empty when its tour began.")
        return
    panel.files.open_example(examples()[0])
    yield lambda: bool(panel.network.layers) and panel.view.isVisible() and _settled(panel)
    tour.facts["lecture.relu"] = _shown(panel)
    tour.expect(_shown(panel) == RELU, "The lecture’s network does not give (4, 2).")

    for node in panel.document.graph.nodes:
        if node.type == "relu":
            panel.network.select([node.id])
            panel.refresh()
            kind = panel.inspector.page.kind if panel.inspector.page is not None else None
            if kind is None:
                tour.expect(False, "The inspector offers no other activation for ReLU.")
                return
            kind.setCurrentIndex(kind.findData("tanh"))
            kind.activated.emit(kind.currentIndex())
    yield lambda: not panel.evaluation.all_problems and _settled(panel)
    tour.facts["lecture.tanh"] = _shown(panel)
    near = [round(value, 4) for value in _shown(panel)]
    tour.expect(near == TANH, f"With tanh the lecture’s network gives {near}.")
    changed = panel.document.content
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "lecture.lamina"
        panel.document.save(path)
        panel.editor.stack.setClean()
        while panel.editor.stack.canUndo():
            panel.editor.stack.undo()
        yield lambda: _settled(panel)
        tour.expect(_shown(panel) == RELU, "Undoing does not bring ReLU back.")
        while panel.editor.stack.canRedo():
            panel.editor.stack.redo()
        tour.expect(panel.files.new(), "The document could not be closed.")
        yield lambda: not panel.network.layers
        tour.expect(panel.open_file(str(path)), "The saved file does not open.")
        yield lambda: bool(panel.network.layers)
        tour.expect(panel.document.content == changed, "The file opens as another network.")

    yield from tabs_tour(panel, tour)

    panel.files.open_example(examples()[0])
    panel.network.select(["f_2"])
    panel.tabs.setCurrentWidget(panel.steps)
    panel.refresh()
    panel.view.settle_down()
    yield lambda: panel.inspector.page is not None and panel.inspector.page.id == "f_2"


def _settled(panel: BuildPanel) -> bool:
    """Whether the values shown are those of the network as it is now."""
    return not panel.evaluation.busy


def _shown(panel: BuildPanel) -> list[float]:
    """What the last layer's badge shows, read from the evaluation that the canvas draws."""
    end = result_of(panel.document.graph)
    value = panel.evaluation.value(end) if end else None
    return [] if value is None else [float(number) for number in value]
