"""Depth against width: two networks with as many parameters, their regions and their fits.

Regions are counted at random start over several draws, which is what depth makes possible and
what is there; then the first draw of each is trained on the same examples and counted again.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.jobs import Job
from desktop.panels.build.space.region_page import Cut, cut_of, show_cut
from desktop.panels.build.tabs import Bench
from desktop.panels.build.train.rows import Rows
from desktop.plots.plane import View
from desktop.plots.polygons import PolygonMap
from desktop.theme import set_icon, theme
from desktop.widgets.choice import Choice
from desktop.widgets.slider import LabelledSlider, Range
from engine.analysis.depth import Count, compare, random_network, width_for
from engine.analysis.pieces import CORNERS
from engine.analysis.regions import regions
from engine.analysis.section import Window
from engine.data import DataSet, make
from engine.errors import EngineError
from engine.language import tr
from engine.spec import registry
from engine.study import DataChoice
from engine.training import Examples, Settings, Trainer

_SPAN = 3.0
_STEPS = 1500
_SLICE = 50  # steps between two looks at whether to stop
_FALL_BACK = "circle"


@dataclass(frozen=True)
class Asked:
    """What is compared."""

    parameters: int
    depth: int
    draws: int
    activation: str
    data: DataChoice

    @property
    def builds(self) -> tuple[tuple[int, ...], ...]:
        """The widths of the hidden layers of both networks: shallow and deep."""
        return (
            (width_for(self.parameters, 1),),
            (width_for(self.parameters, self.depth),) * self.depth,
        )


@dataclass(frozen=True, eq=False)
class Side:
    """What is known of one network so far."""

    count: Count | None = None
    cut: Cut | None = None
    loss: float | None = None
    accuracy: float | None = None


@dataclass(frozen=True, eq=False)
class Compared:
    """Both networks so far; `doing` says what comes next, "" when all is done."""

    asked: Asked
    sides: tuple[Side, Side]
    data: str
    doing: str


class DepthPage(QWidget):
    """Compares on a job of its own; another comparison ends the one under way."""

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self._bench = bench
        self._job: Job | None = None
        self.compared: Compared | None = None
        self.parameters = LabelledSlider(
            tr("Parameters"),
            Range(20, 600, 120, 5),
            tr("How many weights and biases each may have."),
        )
        self.layers = LabelledSlider(
            tr("Hidden layers"), Range(2, 6, 3, 1), tr("Of the deep one; the wide one has one.")
        )
        self.draws = LabelledSlider(
            tr("Networks drawn"), Range(1, 40, 10, 1), tr("Over how many random networks to count.")
        )
        self.activation = Choice(tr("Activation"), tr("What bends"), lambda _key: None)
        kinds = [key for key in ("relu", "leaky_relu", "abs", "hard_sigmoid") if key in CORNERS]
        self.activation.offer([(registry()[key].title, key) for key in kinds])
        self.start = QPushButton(tr("Compare"))
        self.start.setProperty("role", "primary")
        self.start.setToolTip(tr("Draw, count and train both networks"))
        self.start.clicked.connect(self._toggle)
        self.maps = tuple(PolygonMap(title) for title in (tr("Wide network"), tr("Deep network")))
        self.texts = tuple(QLabel("") for _ in range(2))
        for plot in self.maps:
            plot.set_home(View(-_SPAN, _SPAN, -_SPAN, _SPAN))
            plot.said.connect(lambda text, bad: bench.shell.say(text, problem=bad))
        self._lay_out()
        self._show_empty()

    def _lay_out(self) -> None:
        px = theme().px
        rows = Rows()
        rows.add(tr("Activation"), self.activation)
        left = QWidget()
        left.setFixedWidth(px(190))
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, px(8), 0)
        column.setSpacing(px(4))
        for widget in (self.parameters, self.layers, self.draws, rows, self.start):
            column.addWidget(widget)
        column.addStretch(1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(8))
        for place, (plot, text) in enumerate(zip(self.maps, self.texts, strict=True)):
            text.setProperty("role", "small")
            text.setWordWrap(True)
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.setAlignment(Qt.AlignmentFlag.AlignTop)
            grid.addWidget(plot, 0, 2 * place)
            grid.addWidget(text, 0, 2 * place + 1)
            grid.setColumnStretch(2 * place, 3)
            grid.setColumnStretch(2 * place + 1, 2)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(left)
        self.results = QWidget()
        self.results.setLayout(grid)
        grid.setContentsMargins(0, 0, 0, 0)
        self.hint = QLabel(
            tr(
                "Compare draws two networks at random, a deep one and a wide one with as many "
                "parameters, counts their linear regions, and trains them on the same examples."
            )
        )
        self.hint.setProperty("role", "muted")
        self.hint.setWordWrap(True)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.hint.setContentsMargins(px(12), px(6), 0, 0)
        row.addWidget(self.results, 1)
        row.addWidget(self.hint, 1)

    # --- running -----------------------------------------------------------------------------
    def show_now(self) -> None:
        """Nothing here follows the network on the canvas."""

    @property
    def busy(self) -> bool:
        """Whether networks are being compared."""
        return self._job is not None

    def _toggle(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._end()
            return
        asked = Asked(
            int(self.parameters.value),
            int(self.layers.value),
            int(self.draws.value),
            str(self.activation.currentData()),
            self._bench.document.whole.content.study.data,
        )

        def ours(slot: Callable[..., Any]) -> Callable[..., None]:
            return lambda *args: slot(*args) if job is self._job else None

        job = self._bench.shell.jobs.start(
            lambda stopped: _compare(asked, stopped),
            name=tr("comparing depth and width"),
            newest_only=True,
            reported=ours(self._show),
            finished=ours(lambda _result: self._end()),
            failed=ours(self._failed),
        )
        self._job = job
        self._dress()

    def shut_down(self) -> None:
        """Stop what runs."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _failed(self, error: BaseException) -> None:
        self._end()
        if not isinstance(error, EngineError | MemoryError):
            raise error
        self._bench.shell.say(
            str(error) or tr("There is not enough memory for this."), problem=True
        )

    def _end(self) -> None:
        self._job = None
        self._dress()

    def _dress(self) -> None:
        running = self._job is not None
        self.start.setText(tr("Stop") if running else tr("Compare"))
        set_icon(self.start, "stop" if running else "play", "on_accent")

    # --- showing -----------------------------------------------------------------------------
    def _show_empty(self) -> None:
        self._dress()
        self.results.hide()
        self.hint.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The maps are squares: what they leave is the texts'."""
        super().resizeEvent(event)
        for plot in self.maps:
            plot.setMaximumWidth(max(plot.whole_width(self.height()), 1))

    def _show(self, compared: Compared) -> None:
        self.compared = compared
        self.hint.hide()
        self.results.show()
        for side, widths, plot, text in zip(
            compared.sides, compared.asked.builds, self.maps, self.texts, strict=True
        ):
            if side.cut is not None:
                show_cut(plot, side.cut)
            elif side.count is None:
                plot.clear("")
            text.setText("\n".join(_told(side, widths, compared)))


def _told(side: Side, widths: tuple[int, ...], compared: Compared) -> list[str]:
    layers = (
        tr("1 hidden layer") if len(widths) == 1 else tr("{0} hidden layers").format(len(widths))
    )
    lines = [tr("{0} of {1}").format(layers, widths[0])]
    if side.count is None:
        return lines
    lines.append(tr("{0} parameters").format(side.count.parameters))
    drawn = len(side.count.counts)
    mean = tr("{0:.0f}").format(side.count.mean)
    lines.append(
        tr("{0} region at random start (mean of {1})").format(mean, drawn)
        if mean == "1"
        else tr("{0} regions at random start (mean of {1})").format(mean, drawn)
    )
    lines.append(tr("at most {0:,}").format(side.count.bound))
    if side.loss is not None and side.cut is not None:
        right = "" if side.accuracy is None else tr(", {0:.0%} right").format(side.accuracy)
        lines.append(
            tr("{0} after {1:,} steps: loss {2:.3f}{3}, {4} region").format(
                compared.data, _STEPS, side.loss, right, side.cut.count
            )
            if side.cut.count == 1
            else tr("{0} after {1:,} steps: loss {2:.3f}{3}, {4} regions").format(
                compared.data, _STEPS, side.loss, right, side.cut.count
            )
        )
    return lines


def _compare(asked: Asked, stopped: Callable[[], bool]) -> Generator[Compared, None, None]:
    builds = asked.builds
    sides = [Side(), Side()]
    data = _examples(asked.data)
    for found in compare(builds, asked.draws, asked.activation, stop=stopped):
        # Equal builds (few parameters) would be one entry for two sides.
        for place, widths in enumerate(builds):
            if found.widths == widths:
                sides[place] = replace(sides[place], count=found)
        yield Compared(asked, (sides[0], sides[1]), data.title, "counting")
    window = Window(-_SPAN, _SPAN, -_SPAN, _SPAN)
    examples = Examples(data.inputs[data.train], data.targets[data.train])
    rest = data.test if len(data.test) else data.train
    tested = Examples(data.inputs[rest], data.targets[rest])
    for place, widths in enumerate(builds):
        graph = random_network(widths, activation=asked.activation)
        settings = Settings(loss="binary_cross_entropy_logits", batch_size=30, rate=0.01)
        trainer = Trainer(graph, examples, settings)
        while trainer.step < _STEPS:
            if stopped():
                return
            for _ in range(_SLICE):
                trainer.take_step()
        judged = trainer.evaluate(tested)
        with np.errstate(all="ignore"):
            cut = cut_of(regions(trainer.graph(), window), {}, ("x", "y"))
        sides[place] = replace(sides[place], cut=cut, loss=judged.loss, accuracy=judged.accuracy)
        yield Compared(asked, (sides[0], sides[1]), data.title, "training")


def _examples(choice: DataChoice) -> DataSet:
    """The data of the Train tab where it is two classes in the plane, else a circle."""
    try:
        data = choice.data_set()
    except EngineError:
        data = None
    if (
        data is None
        or data.task != "classification"
        or data.outputs != 2
        or data.input_shape != (2,)
    ):
        return make(_FALL_BACK)
    return data
