"""Score against distance: how the chosen head's scores fall off with how far back it looks."""

from __future__ import annotations

from collections.abc import Generator

import numpy as np
from numpy.typing import NDArray
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.panels.language_model.asked import AskedView, Task
from desktop.panels.language_model.inside import Tab
from desktop.panels.language_model.work import Opened, Stop
from desktop.panels.language_model.workbench import Workbench
from desktop.plots import Plot
from desktop.plots.lines import Curve, LinePlot
from desktop.plots.shared_heads import SharedHeads
from desktop.theme import theme
from desktop.widgets.parts import Card, giving_way, label
from engine.language import tr
from models.inspect import Inspection
from models.stream import scores

_MOST_DOTS = 4_000


def _scores(
    opened: Opened, seen: Inspection, place: tuple[int, int], stop: Stop
) -> Generator[tuple[tuple[int, int], NDArray[np.float64]], None, None]:
    yield place, scores(opened.weights, opened.model.sizes, seen, place)


class DistanceView(AskedView):
    """Every score of the head as a dot over its distance, and the means of scores and weights."""

    doing = tr("computing a head's scores")

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self.shared = SharedHeads(tr("Heads and the keys and values that they share"))
        self.shared.said.connect(self.said)
        self.shared.picked.connect(lambda head: bench.looking.pick_head(self._layer(), head))
        self.where.setWordWrap(False)
        giving_way(self.where)
        self.scores = LinePlot(tr("Scores against distance"))
        self.weights = LinePlot(tr("Weights against distance"))
        for plot, y_name in ((self.scores, "score"), (self.weights, "weight")):
            plot.counts_across = True
            plot.x_name, plot.y_name, plot.names_shown = tr("tokens back"), y_name, True
            plot.empty_text = tr("Once there is a text, its scores stand here.")
            plot.said.connect(self.said)
        self.score_card = Card(tr("q · k ÷ √d OF EVERY PAIR"))
        self.weight_card = Card(tr("WHAT THE SOFTMAX MAKES OF IT, ON AVERAGE"))
        for card, plot in ((self.score_card, self.scores), (self.weight_card, self.weights)):
            read_out = giving_way(label("", "mono"))
            plot.hovered.connect(read_out.setText)
            card.body.addWidget(plot, 1)
            card.body.addWidget(read_out)
        below = QHBoxLayout()
        below.setSpacing(theme().px(12))
        below.addWidget(self.score_card, 1)
        below.addWidget(self.weight_card, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme().px(6))
        layout.addWidget(self.shared)
        layout.addWidget(self.where)
        layout.addLayout(below, 1)
        self.listen(bench.looking.head_changed)

    def lead(self) -> str:
        return tr("Positions turn q and k, so that a score knows how far apart two tokens are.")

    def plot(self) -> Plot:
        return self.scores

    def _layer(self) -> int:
        return self.bench.looking.head[0]

    def ask(self, opened: Opened, seen: Inspection) -> tuple[tuple[object, ...], Task] | None:
        """The scores of the chosen head."""
        place = self.bench.looking.head
        self.shared.set_heads(opened.info.heads, opened.info.kv_heads, place[1])
        return (place,), lambda stop: _scores(opened, seen, place, stop)

    def show_found(self) -> None:
        found, look = self.found, self.bench.looking.look
        if found is None or look is None or found[0][0] not in look.inspection.layers:
            self.where.setText("")
            self.scores.set_curves(())
            self.weights.set_curves(())
            return
        (layer, head), values = found
        count = len(values)
        queries, keys = np.nonzero(~np.isnan(values))
        apart = queries - keys
        every = values[queries, keys]
        means = np.bincount(apart, every, count) / np.maximum(
            np.bincount(apart, minlength=count), 1
        )
        attention = look.inspection.head(layer, head)
        weights = np.array([np.diagonal(attention, -back).mean() for back in range(count)])
        back = np.arange(count, dtype=float)
        step = max(1, -(-len(every) // _MOST_DOTS))
        self.where.setText(
            tr(
                "Layer {0}, head {1}: {2:,} pairs of {3} tokens, of which every {4}th is drawn. "
                "Far back there are fewer pairs."
            ).format(layer + 1, head + 1, len(every), count, step)
            if step > 1
            else tr(
                "Layer {0}, head {1}: {2:,} pairs of {3} tokens. Far back there are fewer pairs."
            ).format(layer + 1, head + 1, len(every), count)
        )
        self.scores.set_curves(
            (
                Curve(tr("pairs"), apart[::step].astype(float), every[::step], "muted", dots=True),
                Curve(tr("mean"), back, means),
            )
        )
        self.weights.set_curves((Curve(tr("mean weight"), back, weights),))


TAB = Tab(
    key="distance",
    title=tr("Distance"),
    order=34,
    help=tr("How a head's scores depend on how far back it looks, and which heads share keys"),
    create=DistanceView,
)
