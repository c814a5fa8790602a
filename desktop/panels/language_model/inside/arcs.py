"""Arcs: what the heat map shows, drawn over the text itself."""

from __future__ import annotations

import numpy as np
from PySide6.QtWidgets import QVBoxLayout

from desktop.panels.language_model.inside import Tab
from desktop.panels.language_model.stages import StageView
from desktop.panels.language_model.workbench import Workbench
from desktop.plots import Plot
from desktop.plots.arcs import Arcs
from desktop.widgets.parts import Card, giving_way, label
from engine.language import tr

MOST = 48
"""Tokens under which arcs can be told apart; of a longer text the newest are shown."""


class ArcsView(StageView):
    """The chosen head, layer average or rollout as arcs between the tokens."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self._first = 0
        self.arcs = Arcs(tr("Attention as arcs"))
        self.arcs.said.connect(self.said)
        self.arcs.picked.connect(lambda place: bench.looking.pick_query(self._first + place))
        self.read_out = giving_way(label("", "mono"))
        self.arcs.hovered.connect(self.read_out.setText)
        self.left_out = label("", "small", wrap=True)
        self.card = Card("")
        self.card.body.addWidget(self.arcs, 1)
        self.card.body.addWidget(self.left_out)
        self.card.body.addWidget(self.read_out)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.card)
        self.listen(bench.looking.changed)
        self.listen(bench.looking.head_changed)
        self.listen(bench.looking.pair_changed)
        self.listen(bench.running_changed)

    def lead(self) -> str:
        return tr(
            "Click a token to see what it looks at; the head is the one chosen in the heat map."
        )

    def plot(self) -> Plot:
        return self.arcs

    def follow(self) -> None:
        looking = self.bench.looking
        self.arcs.hurry(self.bench.writing)
        look, weights = looking.look, looking.weights()
        layer, head = looking.head
        place = tr("LAYER {0}").format(layer + 1) + (
            tr(" · HEAD {0}").format(head + 1) if looking.way == "head" else ""
        )
        self.card.set_heading(
            place if looking.way != "rollout" else tr("ROLLOUT · {0}").format(place)
        )
        if look is None or weights is None:
            self.arcs.set_weights(np.zeros((0, 0), np.float32), ())
            self.left_out.hide()
            return
        count = weights.shape[1]
        self._first = max(count - min(weights.shape[0], MOST), 0)
        shown = count - self._first
        self.left_out.setVisible(self._first > 0)
        self.left_out.setText(tr("The newest {0} of {1:,} tokens.").format(shown, count))
        self.arcs.set_weights(weights[-shown:, self._first :], look.names[self._first : count])
        if looking.pair is not None:
            self.arcs.choose(max(looking.pair[0] - self._first, -1))


TAB = Tab(
    key="arcs",
    title=tr("Arcs"),
    order=20,
    help=tr("The chosen head's attention as arcs over the text"),
    create=ArcsView,
)
