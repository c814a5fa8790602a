"""The self-check of the tabs: each one shows the lecture’s network, and a network learns."""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING

from desktop.panels.spec import Condition, Tour
from engine.examples import examples
from engine.language import tr

if TYPE_CHECKING:
    from desktop.panels.build.panel import BuildPanel

STEPS = 1500


def tabs_tour(panel: BuildPanel, tour: Tour) -> Generator[Condition, None, None]:
    """Opens the lecture’s network, looks at every tab, trains another; leaves that one open."""
    from desktop.panels.build.code.tab import CodeTab
    from desktop.panels.build.formula.tab import FormulaTab
    from desktop.panels.build.parameters.tab import ParametersTab
    from desktop.panels.build.plot.tab import PlotTab
    from desktop.panels.build.space.tab import SpaceTab
    from desktop.panels.build.train.tab import TrainTab

    panel.files.open_example(examples()[0])
    plot = panel.more.show("plot")
    assert isinstance(plot, PlotTab)
    yield lambda: plot.drawn is not None
    value = plot.map.value_at(2.0, 1.0)
    tour.facts["tabs.plot"] = value
    near = value is not None and abs(value - 2.0) < 0.1
    tour.expect(near, f"The plot of the lecture’s network gives {value} at (2, 1).")

    space = panel.more.show("space")
    assert isinstance(space, SpaceTab)
    yield lambda: space.grid.warp is not None
    space.choice.setCurrentIndex(1)
    yield lambda: space.regions.cut is not None
    count = space.regions.cut.count if space.regions.cut is not None else 0
    tour.facts["tabs.regions"] = count
    tour.expect(count == 5, f"The lecture’s network has {count} linear regions instead of 5.")

    formula = panel.more.show("formula")
    assert isinstance(formula, FormulaTab)
    yield lambda: "ReLU(f₂(ReLU(f₁(x))))" in formula.field.toPlainText()
    parameters = panel.more.show("parameters")
    assert isinstance(parameters, ParametersTab)
    yield lambda: parameters.model.rowCount() == panel.document.graph.parameter_count

    code = panel.more.show("code")
    assert isinstance(code, CodeTab)
    yield lambda: "def forward" in code.written.text

    panel.document.start()
    panel.editor.forget()
    train = panel.more.show("train")
    assert isinstance(train, TrainTab)
    session = train.session
    yield lambda: session.fault is not None and session.data is not None
    session.add_network()
    yield lambda: session.ready and session.last is not None
    session.play()
    yield lambda: session.last is not None and session.last.step >= STEPS
    session.pause()
    yield lambda: not session.playing and session.ready
    frame = session.last
    accuracy = frame.train.accuracy if frame is not None else None
    tour.facts["tabs.train.accuracy"] = accuracy
    tour.facts["tabs.train.steps"] = frame.step if frame is not None else 0
    tour.expect(accuracy is not None and accuracy > 0.9, f"The circle was learnt to {accuracy}.")
    text = panel.editor.stack.undoText()
    tour.expect(text.startswith(tr("Train")), f"What was learnt is undone as “{text}”.")
    panel.document.start()  # nothing that the next part would have to ask about
    panel.editor.forget()
