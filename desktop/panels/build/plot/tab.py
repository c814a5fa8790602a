"""Plot put together: what to draw at the left, the drawing at the right.

One input that varies gives curves, two give a map. All other inputs are held, at first where the
canvas has them, and can be slid; that changes the plot, not the network.
"""

from __future__ import annotations

import logging
import math
from typing import Any

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.panels.build.latest import Latest
from desktop.panels.build.plot.asked import (
    MOST_CURVES,
    Asked,
    Computer,
    Drawn,
    cell_name,
    cells_of,
    entering,
    not_offered,
    place_name,
    sample_of,
)
from desktop.panels.build.plot.held import Held
from desktop.panels.build.tabs import Bench, Tab
from desktop.panels.build.train.rows import Rows
from desktop.plots.field import FieldMap, largest
from desktop.plots.lines import CURVES, Curve, LinePlot
from desktop.plots.plane import View, ticks
from desktop.plots.surface import SurfacePlot
from desktop.theme import theme
from desktop.widgets.choice import Choice
from desktop.widgets.names import subscripted
from engine.analysis.section import Cell
from engine.errors import EngineError
from engine.graph import result_of
from engine.language import tr
from engine.numbers import plain
from engine.spec import TokenShape

log = logging.getLogger(__name__)

_SPAN = 3.0  # what is seen at first, to each side
_MOST_NEURONS = 256
_LEVELS = 8
_ANY_WIDTH = 16_777_215  # Qt's own word for no limit
_LOOKS = [(tr("Map"), "map"), (tr("Surface"), "surface"), (tr("Both"), "both")]
_ACROSS = tr("The input that varies across")
_UP = tr("The input that varies upwards; none gives curves")


class PlotTab(Tab):
    """Any neuron, over one input or two."""

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        self._cells: list[tuple[str, Cell]] = []
        self._entering: tuple[object, ...] = ()  # what they are made from
        self._computer = Computer()
        self._latest = Latest(bench.shell.jobs, tr("drawing a plot"), self._show, self._refuse)
        self.drawn: Drawn | None = None
        self.layer = Choice(
            tr("Layer"), tr("Which layer is drawn"), lambda _key: self._picked("layer")
        )
        self.neuron = Choice(
            tr("Neuron"), tr("Which of its numbers"), lambda _key: self._picked("neuron")
        )
        self.across = Choice(tr("Across"), _ACROSS, lambda _key: self._axis_picked())
        self.up = Choice(tr("Upwards"), _UP, lambda _key: self._axis_picked())
        self.slope = QCheckBox(tr("Derivative"))
        self.slope.setToolTip(tr("Also draw the slope: a dashed curve, or arrows uphill"))
        self.slope.toggled.connect(lambda on: self._switched("slope", on))
        self.levels = QCheckBox(tr("Level lines"))
        self.levels.setToolTip(tr("Lines along which the value stays the same"))
        self.levels.setChecked(True)
        self.levels.toggled.connect(lambda on: self._switched("levels", on))
        self.look = Choice(
            tr("Drawn as"), tr("As colours, as a surface, or as both"), self._look_picked
        )
        self.look.offer(_LOOKS)
        self.curve = LinePlot(tr("Curve"))
        self.surface = SurfacePlot(tr("Surface"))
        self.surface.said.connect(lambda text, bad: bench.shell.say(text, problem=bad))
        self.map = FieldMap(tr("Map"))
        self.map.same_scale = True
        home = View(-_SPAN, _SPAN, -_SPAN, _SPAN)
        self.curve.set_home(home)
        self.map.set_home(home)
        self._lay_out()
        for plot in (self.curve, self.map):
            plot.view_changed.connect(self._ask)
            plot.said.connect(lambda text, bad: bench.shell.say(text, problem=bad))
        theme().changed.connect(self._redraw)

    # --- following ---------------------------------------------------------------------------
    def document_replaced(self) -> None:
        recall = self.bench.recall
        self.held.forget()
        self.slope.setChecked(recall("plot", "slope", False))
        self.levels.setChecked(recall("plot", "levels", True))
        look = recall("plot", "look", "both")
        self.look.show_key(look if self.look.findData(look) >= 0 else "both")
        self._offer()
        layer = recall("plot", "layer", "")
        self.layer.show_key(layer if self.layer.findData(layer) >= 0 else "")
        sides = recall("plot", "view", [])
        home = View(-_SPAN, _SPAN, -_SPAN, _SPAN)
        for plot in (self.curve, self.map):
            plot.set_home(home)
        if len(sides) == 4 and View(*map(float, sides)).sound:
            self.map.look_at(View(*map(float, sides)))
        count = len(self._cells)
        across, up = recall("plot", "across", 0), recall("plot", "up", 1 if count > 1 else -1)
        self.across.show_key(across if 0 <= across < count else 0)
        self.up.show_key(up if up < count and up != across else -1)

    def refresh(self) -> None:
        self._offer()
        self._ask()

    def let_go(self) -> None:
        self._latest.forget()
        self._computer, self.drawn = Computer(), None

    def shut_down(self) -> None:
        super().shut_down()
        self._latest.close()

    @property
    def shown_layer(self) -> str | None:
        """The layer drawn: the one chosen, else the one selected, else the network's end."""
        graph = self.bench.document.graph
        key = self.layer.currentData()
        if key and key in graph:
            return str(key)
        current = self.bench.network.current
        if current in graph:
            return current
        order = self.bench.evaluation.findings.order
        return result_of(graph) or (order[-1] if order else None)

    def _offer(self) -> None:
        """Lists as the network has them now, with the choices that still stand."""
        graph = self.bench.document.graph
        order = self.bench.evaluation.findings.order
        chosen = self.layer.currentData() or ""
        names = [(subscripted(graph.node(id).label), id) for id in order if id in graph]
        self.layer.offer([(tr("As selected"), ""), None, *names] if names else [])
        self.layer.show_key(chosen if chosen in graph else "")
        shape = self.bench.evaluation.shape(self.shown_layer or "")
        number = self.neuron.currentData()
        size = math.prod(shape) if shape and not isinstance(shape, TokenShape) else 1
        _, up = self._varied()
        several: list[tuple[str, Any] | None] = [(tr("All"), -1), None]
        items = several if up < 0 else []
        items += [(place_name(k, shape or ()), k) for k in range(min(size, _MOST_NEURONS))]
        self.neuron.offer(items)
        self.neuron.show_key(number if number is not None and number < size else -1)
        if self.neuron.currentIndex() < 0:
            self.neuron.show_key(0)
        cells, given = self._cells, entering(graph)
        if given != self._entering:
            self._entering = given
            self._cells = cells = cells_of(graph)
            across, up = self.across.currentData(), self.up.currentData()
            self.across.offer([(name, k) for k, (name, _) in enumerate(cells)])
            self.up.offer(
                [(tr("— (curves)"), -1), None, *((name, k) for k, (name, _) in enumerate(cells))]
            )
            self.across.show_key(across if across is not None and across < len(cells) else 0)
            default = 1 if len(cells) > 1 else -1
            self.up.show_key(up if up is not None and up < len(cells) else default)
            self.held.forget({cell for _, cell in cells})
            more = not_offered(graph, len(cells))
            for choice, help in ((self.across, _ACROSS), (self.up, _UP)):
                choice.setToolTip(f"{help}\n{more}" if more else help)
        self._offer_held()

    # --- held inputs -------------------------------------------------------------------------
    def _varied(self) -> tuple[int, int]:
        across, up = self.across.currentData(), self.up.currentData()
        return (0 if across is None else across, -1 if up is None else up)

    def _offer_held(self) -> None:
        varied = self._varied()
        self.held.offer([each for k, each in enumerate(self._cells) if k not in varied])

    def _sample(self, cell: Cell) -> float:
        return sample_of(self.bench.document.graph, cell)

    # --- asking ------------------------------------------------------------------------------
    def _picked(self, what: str) -> None:
        if what == "layer":
            self.bench.remember("plot", layer=self.layer.currentData() or "")
        self._offer()
        self._ask()

    def _axis_picked(self) -> None:
        across, up = self._varied()
        if across == up:
            self.up.show_key(-1)
            up = -1
        self.bench.remember("plot", across=across, up=up)
        self._offer()
        self._ask()

    def _look_picked(self, key: str) -> None:
        self.bench.remember("plot", look=key)
        self._arrange()

    def _arrange(self) -> None:
        """Show map, surface or both."""
        look = self.look.currentData()
        self.map.setVisible(look != "surface")
        self.surface.setVisible(look != "map")
        # Beside the surface the map is no wider than it draws.
        square = self.map.whole_width(self.pages.height()) if look == "both" else 0
        self.map.setMaximumWidth(max(square, self.map.minimumWidth()) if square else _ANY_WIDTH)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _switched(self, name: str, on: bool) -> None:
        self.bench.remember("plot", **{name: on})
        if name == "levels":
            self._redraw()
        else:
            self._ask()

    def _ask(self) -> None:
        layer, graph = self.shown_layer, self.bench.document.graph
        across, up = self._varied()
        self.pages.setCurrentIndex(1 if up >= 0 else 0)
        self.levels.setVisible(up >= 0)
        self.look.setEnabled(up >= 0)
        self._arrange()
        if layer is None or not self._cells or across >= len(self._cells):
            self._refuse(
                EngineError(
                    tr("Add an input and a layer, and the layer is drawn here.")
                    if not graph.nodes
                    else tr("The network has no Input layer whose numbers could vary: add one.")
                )
            )
            return
        held = {
            node.id: np.array(node.weights["value"])
            for node in graph.nodes
            if node.type == "input" and "value" in node.weights
        }
        for cell, value in self.held.values.items():
            if cell.node in held:
                held[cell.node][cell.index] = value
        neuron = self.neuron.currentData()
        plot = self.map if up >= 0 else self.curve
        if not self.map.at_home:
            v = self.map.view
            self.bench.remember("plot", view=[v.left, v.right, v.bottom, v.top])
        asked = Asked(
            graph,
            layer,
            None if neuron in (None, -1) else int(neuron),
            self._cells[across][1],
            self._cells[up][1] if up >= 0 else None,
            held,
            plot.view,
            self.slope.isChecked(),
        )
        self._latest.ask(lambda stopped: self._computer.draw(asked, stopped))

    # --- showing -----------------------------------------------------------------------------
    def _show(self, drawn: Drawn) -> None:
        self.drawn = drawn
        self._redraw()

    def _redraw(self) -> None:
        drawn = self.drawn
        if drawn is None:
            return
        graph = drawn.asked.graph
        label = subscripted(graph.node(drawn.asked.layer).label)
        if drawn.asked.up is None:
            self._show_curve(drawn, label)
            return
        map_ = self.map
        map_.title = tr("{0}, neuron {1}").format(label, drawn.neurons[0] + 1)
        map_.setAccessibleName(map_.title)
        map_.x_name = cell_name(graph, drawn.asked.across)
        map_.y_name = cell_name(graph, drawn.asked.up)
        limit = largest(drawn.values)
        map_.set_values(drawn.values, drawn.asked.view, limit)
        finite = drawn.values[np.isfinite(drawn.values)]
        low, high = (float(finite.min()), float(finite.max())) if finite.size else (0.0, 0.0)
        levels = ticks(low, high, _LEVELS) if self.levels.isChecked() else ()
        map_.set_levels(levels)
        surface = self.surface
        surface.title, surface.x_name, surface.y_name = map_.title, map_.x_name, map_.y_name
        surface.setAccessibleName(tr("{0} as a surface").format(map_.title))
        surface.set_values(drawn.values, drawn.asked.view, levels)
        map_.set_arrows(drawn.arrows)
        self.range.setText(
            tr("{0}: from {1} (orange below 0) to {2} (blue above 0)").format(
                map_.title, plain(low), plain(high)
            )
        )

    def _show_curve(self, drawn: Drawn, label: str) -> None:
        plot = self.curve
        plot.title = label
        plot.setAccessibleName(tr("{0} as a curve").format(label))
        plot.x_name, plot.y_name = cell_name(drawn.asked.graph, drawn.asked.across), label
        many = len(drawn.neurons) > 1
        curves: list[Curve] = []
        for place, neuron in enumerate(drawn.neurons):
            token = CURVES[place % len(CURVES)]
            name = (
                tr("neuron {0}").format(neuron + 1)
                if many or drawn.asked.neuron is not None
                else label
            )
            curves.append(Curve(name, drawn.x, drawn.values[place], token))
            if drawn.slopes is not None:
                slope = Curve(
                    tr("slope of {0}").format(name),
                    drawn.x,
                    drawn.slopes[place],
                    token,
                    dashed=True,
                )
                curves.append(slope)
        view = drawn.asked.view
        home = None
        if plot.at_home:
            heights = np.concatenate([c.y for c in curves])
            heights = heights[np.isfinite(heights)]
            low, high = (heights.min(), heights.max()) if heights.size else (-1.0, 1.0)
            room = float(high - low) * 0.08 or max(abs(float(high)), 1.0) * 0.2
            home = View(view.left, view.right, float(low) - room, float(high) + room)
        plot.set_curves(curves, home=home if home is not None else plot.home)
        more = "" if drawn.asked.neuron is not None else self._more(drawn)
        self.range.setText(tr("{0} over {1}{2}").format(label, plot.x_name, more))

    def _more(self, drawn: Drawn) -> str:
        shape = self.bench.evaluation.shape(drawn.asked.layer)
        size = math.prod(shape) if shape else 1
        return (
            tr(" · the first {0} of {1:,} neurons").format(MOST_CURVES, size)
            if size > MOST_CURVES
            else ""
        )

    def _refuse(self, error: BaseException) -> None:
        if not isinstance(error, EngineError | MemoryError):
            log.error("a plot failed", exc_info=error)
        sentence = str(error) or tr("There is not enough memory for this plot.")
        self._latest.forget()
        self.drawn = None
        self.curve.empty_text = self.map.empty_text = self.surface.empty_text = sentence
        self.surface.set_values(None, View())
        self.curve.set_curves([])
        self.map.set_pixels(None, None, View())
        self.map.set_levels(())
        self.map.set_arrows(None)
        self.range.setText("")

    # --- putting together --------------------------------------------------------------------
    def _lay_out(self) -> None:
        px = theme().px
        rows = Rows()
        for name, widget in (
            (tr("Layer"), self.layer),
            (tr("Neuron"), self.neuron),
            (tr("Across"), self.across),
            (tr("Upwards"), self.up),
            (tr("Drawn as"), self.look),
        ):
            rows.add(name, widget)
        self.held = Held(self._sample)
        self.held.changed.connect(self._ask)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, px(10), 0)
        column.setSpacing(px(6))
        column.addWidget(rows)
        boxes = QHBoxLayout()
        boxes.addWidget(self.slope)
        boxes.addWidget(self.levels)
        boxes.addStretch(1)
        column.addLayout(boxes)
        column.addWidget(self.held)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        area.setFixedWidth(px(252))
        area.setAccessibleName(tr("What is plotted"))
        self.pages = QStackedWidget()
        self.pages.addWidget(self.curve)
        both = QWidget()
        beside = QHBoxLayout(both)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self.map, 3)  # as far as it is allowed to
        beside.addWidget(self.surface, 2)
        self.pages.addWidget(both)
        self.range = QLabel("")
        self.range.setWordWrap(True)
        self.range.setProperty("role", "small")
        self.range.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        right = QVBoxLayout()
        right.setSpacing(px(2))
        right.addWidget(self.pages, 1)
        right.addWidget(self.range)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(px(8), px(8), px(10), px(6))
        whole.setSpacing(px(10))
        whole.addWidget(area)
        whole.addLayout(right, 1)
