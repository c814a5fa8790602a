"""Heat map: all heads at once, and which earlier tokens one of them looks at."""

from __future__ import annotations

import numpy as np
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from desktop.panels.language_model.inside import Tab
from desktop.panels.language_model.parts import Card, giving_way, label, rule
from desktop.panels.language_model.stages import StageView
from desktop.panels.language_model.workbench import Workbench
from desktop.plots import HeadGrid, HeatMap, Plot
from desktop.plots.bar_list import percent
from desktop.theme import theme

STRENGTH_HELP = (
    "How much a head looks back: the share of its attention that goes to earlier tokens, "
    "leaving out the first one, averaged over the text."
)


class HeadsView(StageView):
    """All heads, one head's attention, and one of its weights."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self.grid = HeadGrid("All heads", "looks back")
        self.grid.picked.connect(bench.looking.pick_head)
        self.grid.said.connect(self.said)
        self.grid_card = Card("ALL HEADS · looking back")
        self.grid_card.heading.setToolTip(STRENGTH_HELP)
        self.grid_card.heading.setWordWrap(True)
        self.grid.setStatusTip(STRENGTH_HELP)
        self.grid_card.body.addWidget(self.grid, 1)

        self.map = HeatMap("Attention")
        self.map.picked.connect(self._picked)
        self.map.said.connect(self.said)
        self.map_card = Card("")
        self.read_out = giving_way(label("", "mono"))
        self.read_out.setAccessibleName("Read-out")
        self.map.hovered.connect(self.read_out.setText)
        self.left_out = label("", "small", wrap=True)
        self.map_card.body.addWidget(self.map, 1)
        self.map_card.body.addWidget(self.left_out)
        self.map_card.body.addWidget(self.read_out)

        self.pair = _PairCard(bench)
        self.pair.apart.clicked.connect(lambda _=False: self.wanted.emit("by_hand"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme().px(12))
        layout.addWidget(self.grid_card, 25)
        layout.addWidget(self.map_card, 46)
        layout.addWidget(self.pair, 22)
        self.listen(bench.looking.changed)
        bench.looking.head_changed.connect(self._head)
        bench.looking.pair_changed.connect(self._pair)

    def lead(self) -> str:
        return "Each head decides for every token how much it looks at each token before it."

    def plot(self) -> Plot:
        return self.map

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.pair.setVisible(event.size().width() >= theme().px(640))

    # --- from the workbench ------------------------------------------------------------------
    def follow(self) -> None:
        look = self.bench.looking.look
        if look is None:
            self.grid.set_values(np.zeros((0, 0), np.float32))
            self.map.set_values(np.zeros((0, 0), np.float32), (), ())
            self.left_out.hide()
            self._heading()
            return
        self.grid.set_values(look.strengths)
        self.left_out.setText(look.notice)
        self.left_out.setVisible(bool(look.notice))
        self._head()
        weights = self.bench.looking.weights()
        if weights is None:
            return
        names, first = look.names, look.inspection.first
        # Later tokens cannot be seen: no colour there, which is more than a weight of 0.
        queries, keys = weights.shape
        unseen = np.arange(keys)[None, :] > first + np.arange(queries)[:, None]
        self.map.set_values(
            np.where(unseen, np.nan, weights),
            names[first:],
            names,
            sentence=lambda row, column, value: (
                f"{names[first + row]} looks at {names[column]}: {value:.2f}"
            ),
        )
        self._pair()

    def _head(self) -> None:
        layer, head = self.bench.looking.head
        self.grid.pick(layer, head)
        self._heading()

    def _heading(self) -> None:
        layer, head = self.bench.looking.head
        waiting = self.bench.looking.look is not None and self.bench.looking.weights() is None
        self.map.title = f"Attention of layer {layer + 1}, head {head + 1}"
        self.map.setAccessibleName(self.map.title)
        self.map_card.heading.setText(
            f"LAYER {layer + 1} · HEAD {head + 1}" + (" · being computed" if waiting else "")
        )

    def _picked(self, row: int, column: int) -> None:
        if self.bench.looking.look is not None:
            self.bench.looking.pick_pair(self.bench.looking.look.inspection.first + row, column)

    def _pair(self) -> None:
        if self.bench.looking.look is None or self.bench.looking.pair is None:
            return
        query, key = self.bench.looking.pair
        self.map.pick(query - self.bench.looking.look.inspection.first, key)


class _PairCard(Card):
    """One weight in words: what it means, and how it compares."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__("SELECTED PAIR")
        self.bench = bench
        self.who = label("", "mono", wrap=True)
        self.weight = label("", "title")
        self.meaning = label("", "muted", wrap=True)
        self.others = label("", "muted", wrap=True)
        self.most = label("", "muted", wrap=True)
        self.strongest = label("", "mono")
        self.apart = QPushButton("Show all products")
        self.apart.setToolTip("How this weight comes about, number by number")
        for widget in (self.who, self.weight, self.meaning, self.apart, rule()):
            self.body.addWidget(widget)
        for widget in (self.most, self.strongest, self.others):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        bench.looking.pair_changed.connect(self._follow)
        bench.looking.changed.connect(self._follow)
        self._follow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window the comparison with the other heads makes room for the rest."""
        super().resizeEvent(event)
        self.others.setVisible(event.size().height() >= theme().px(380))

    def _follow(self) -> None:
        bench, look = self.bench, self.bench.looking.look
        weights = bench.looking.weights()
        if look is None or weights is None or bench.looking.pair is None:
            for part in (self.who, self.weight, self.others, self.strongest, self.most):
                part.setText("")
            self.meaning.setText("Click a cell of the heat map to read it here.")
            return
        query, key = bench.looking.pair
        row = query - look.inspection.first
        if not (0 <= row < weights.shape[0] and 0 <= key < weights.shape[1]):
            return
        names = look.names
        value = float(weights[row, key])
        self.who.setText(f"{names[query]} looks at {names[key]}")
        self.weight.setText(f"{value:.2f}")
        self.meaning.setText(
            f"{percent(value)} of what this head writes at {names[query]} comes from {names[key]}"
            f"{_distance(query - key)}."
        )
        layer, _ = bench.looking.head
        place = look.inspection.layers.index(layer)
        mean = float(look.inspection.attention[place, :, row, key].mean())
        heads = look.inspection.attention.shape[1]
        self.others.setText(
            f"The {heads} heads of layer {layer + 1} give {names[key]} {percent(mean)} on average."
        )
        self.most.setText(f"{names[query]} looks most at")
        top = np.argsort(-weights[row, : query + 1], kind="stable")[:4]
        width = min(max(len(names[i]) for i in top), 14)
        self.strongest.setText(
            "\n".join(f"{names[i]:<{width}}  {float(weights[row, i]):.2f}" for i in top)
        )


def _distance(steps: int) -> str:
    if steps == 0:
        return ", itself"
    return ", the token before" if steps == 1 else f", {steps} tokens back"


TAB = Tab(
    key="heads",
    title="Heat map",
    order=10,
    help="Which earlier tokens each head of each layer looks at",
    create=HeadsView,
)
