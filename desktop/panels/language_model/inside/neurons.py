"""Neurons: those of one layer's MLP that fire most at a token, and what each of them speaks for."""

from __future__ import annotations

from collections.abc import Generator

import numpy as np
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.panels.language_model.asked import AskedView, Task
from desktop.panels.language_model.inside import Tab
from desktop.panels.language_model.parts import RowsTable
from desktop.panels.language_model.work import Opened, Stop
from desktop.panels.language_model.workbench import Workbench
from desktop.plots import HeatMap, Plot
from desktop.theme import theme
from desktop.widgets.parts import Card, giving_way, label
from desktop.widgets.slider import LabelledSlider, Range
from engine.language import tr
from models.inspect import Inspection
from models.stream import Neurons, neurons

_SHOWN = 16
_TOKENS = 48  # of a longer text the newest are drawn


def _fire(
    opened: Opened, seen: Inspection, layer: int, position: int, stop: Stop
) -> Generator[Neurons, None, None]:
    yield neurons(opened.weights, opened.model.sizes, seen, layer, position, _SHOWN, stop=stop)


class NeuronsView(AskedView):
    """The strongest neurons as rows over the tokens of the text, and as a list."""

    doing = tr("reading the neurons")
    found: Neurons | None

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self.layer = LabelledSlider(tr("Layer"), Range(1, 30, 15), tr("Whose MLP is looked into."))
        self.layer.setMaximumWidth(theme().px(320))
        self.layer.changed.connect(lambda _: self.follow())
        self.where.setWordWrap(False)
        giving_way(self.where)
        top = QHBoxLayout()
        top.addWidget(self.layer, 2)
        top.addWidget(self.where, 3)
        self.map = HeatMap(tr("Neurons over the text"), square=False)
        self.map.said.connect(self.said)
        self.read_out = giving_way(label("", "mono"))
        self.map.hovered.connect(self.read_out.setText)
        self.map_card = Card(tr("HOW THEY FIRE OVER THE TEXT"))
        self.map_card.body.addWidget(self.map, 1)
        self.map_card.body.addWidget(self.read_out)
        self.table = RowsTable(
            tr("Strongest neurons"),
            (tr("neuron"), tr("fires"), tr("most at"), tr("speaks for")),
            numbers=(0, 1),
        )
        self.table.set_widths(60, 64, 84)
        self.table.setToolTip(
            tr(
                "Speaks for: the tokens that its own vector makes likeliest; against them where it "
                "fires below 0"
            )
        )
        self.table_card = Card(tr("THE STRONGEST HERE"))
        self.table_card.body.addWidget(self.table, 1)
        below = QHBoxLayout()
        below.setSpacing(theme().px(12))
        below.addWidget(self.map_card, 1)
        below.addWidget(self.table_card, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(top)
        layout.addLayout(below, 1)
        self.listen(bench.looking.pair_changed)

    def lead(self) -> str:
        return tr("An MLP is a row of neurons; each fires at what it knows and writes one vector.")

    def plot(self) -> Plot:
        return self.map

    def ask(self, opened: Opened, seen: Inspection) -> tuple[tuple[object, ...], Task] | None:
        """The neurons of the layer at the token that looks in the picked pair."""
        pair = self.bench.looking.pair
        if pair is None:
            return None
        if self.layer.slider.maximum() != opened.info.layers - 1:
            self.layer.set_bounds(Range(1, opened.info.layers, (opened.info.layers + 1) // 2))
        at, layer = pair[0], int(self.layer.value) - 1
        return (at, layer), lambda stop: _fire(opened, seen, layer, at, stop)

    def show_found(self) -> None:
        found, look, name = self.found, self.bench.looking.look, self.bench.token_name
        if found is None or look is None:
            self.where.setText(tr("Once there is a text, its neurons are read here."))
            self.map.set_values(np.zeros((0, 0), np.float32), (), ())
            self.table.rows.show_rows(0, lambda _: ())
            return
        names, count = look.names, found.fired.shape[1]
        at = names[found.position]
        self.where.setText(
            tr("The {0} of {1:,} that fire most at {2}.").format(len(found.strongest), count, at)
        )
        first = max(found.position + 1 - _TOKENS, 0)
        shown = names[first : first + _TOKENS]
        values = found.fired[first : first + _TOKENS, found.strongest].T
        rows = [str(neuron + 1) for neuron in found.strongest]
        high = float(np.abs(values).max()) or 1.0
        self.map.title = tr("Neurons of layer {0}").format(found.layer + 1)
        self.map.set_values(
            values,
            rows,
            shown,
            low=-high,
            high=high,
            signed=True,
            sentence=lambda row, column, value: tr("neuron {0} at {1}: {2:.3f}").format(
                rows[row], shown[column], value
            ),
        )
        most = found.fired[:, found.strongest]
        tops = np.abs(most).argmax(axis=0)
        self.table.rows.show_rows(
            len(found.strongest),
            lambda row: (
                rows[row],
                tr("{0:.2f}").format(float(most[found.position, row])),
                names[int(tops[row])],
                " ".join(name(int(token)) for token in found.tokens[row]),
            ),
        )


TAB = Tab(
    key="neurons",
    title=tr("Neurons"),
    order=46,
    help=tr("The neurons of an MLP that fire most, where in the text, and what they speak for"),
    create=NeuronsView,
)
