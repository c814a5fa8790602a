"""The residual stream at one depth: every token's vector, before the first layer and after any."""

from __future__ import annotations

import numpy as np
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.panels.language_model.stages import StageView
from desktop.panels.language_model.vectors import Tab
from desktop.panels.language_model.workbench import Workbench
from desktop.plots import HeatMap, Plot
from desktop.widgets.parts import Card, giving_way, label
from desktop.widgets.slider import LabelledSlider, Range
from engine.language import tr


class StreamView(StageView):
    """The residual stream at one depth: tokens down, numbers across, blue above 0, orange below."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self.card = Card("")
        self.map = HeatMap(tr("Vectors"), square=False)
        self.map.said.connect(self.said)
        self.read_out = giving_way(label("", "mono"))
        self.map.hovered.connect(self.read_out.setText)
        self.after = LabelledSlider(
            tr("After layer"),
            Range(0, 30, 0),
            tr("0 is the embedding: the token's own row of the table."),
        )
        self.after.setMaximumWidth(360)
        self.after.changed.connect(lambda _: self.follow())
        top = QHBoxLayout()
        top.addWidget(self.after, 1)
        top.addStretch(1)
        self.card.body.addLayout(top)
        self.card.body.addWidget(self.map, 1)
        self.card.body.addWidget(self.read_out)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.card)
        self.listen(bench.looking.changed)

    def lead(self) -> str:
        return tr("Every token becomes a vector; each layer adds to it what it has found out.")

    def plot(self) -> Plot:
        return self.map

    def follow(self) -> None:
        look = self.bench.looking.look
        if look is None:
            self.map.set_values(np.zeros((0, 0), np.float32), (), ())
            return
        hidden = look.inspection.hidden
        if self.after.slider.maximum() != hidden.shape[0] - 1:
            self.after.set_bounds(Range(0, hidden.shape[0] - 1, 0))
        depth = int(self.after.value)
        values = hidden[depth]
        # A few numbers are hundreds of times the rest; the colours follow the bulk.
        high = float(np.quantile(np.abs(values[-256:]), 0.99)) or 1.0
        what = tr("embeddings") if depth == 0 else tr("after layer {0}").format(depth)
        self.map.title = tr("Vectors {0}").format(what)
        self.card.set_heading(
            tr("VECTORS · {0} · colours from −{1:.2g} to {1:.2g}").format(what.upper(), high)
        )
        names = look.names[look.inspection.first :]
        self.map.set_values(
            values,
            names,
            [str(column + 1) for column in range(values.shape[1])],
            low=-high,
            high=high,
            signed=True,
            sentence=lambda row, column, value: tr("{0}, number {1}: {2:.4f}").format(
                names[row], column + 1, value
            ),
        )


TAB = Tab(
    key="stream",
    title=tr("All tokens, any layer"),
    order=20,
    help=tr("Every token's vector, before the first layer and after each of them"),
    create=StreamView,
)
