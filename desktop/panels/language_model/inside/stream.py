"""What each layer adds: how long the stream is, and what heads and MLP put on top of it."""

from __future__ import annotations

from collections.abc import Generator

import numpy as np
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.panels.language_model.asked import AskedView, Task
from desktop.panels.language_model.inside import Tab
from desktop.panels.language_model.parts import RowsTable
from desktop.panels.language_model.work import Opened, Stop
from desktop.panels.language_model.workbench import Workbench
from desktop.plots import Plot
from desktop.plots.lines import Curve, LinePlot
from desktop.theme import theme
from desktop.widgets.parts import Card, giving_way, label
from engine.language import tr
from models.inspect import Inspection
from models.stream import Added, added


def _add_up(
    opened: Opened, seen: Inspection, position: int, stop: Stop
) -> Generator[Added, None, None]:
    yield added(opened.weights, opened.model.sizes, seen, position, stop)


class StreamView(AskedView):
    """Lengths over the layers, for the token that looks in the picked pair."""

    doing = tr("adding up the layers")
    found: Added | None

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self.plot_ = LinePlot(tr("Lengths over the layers"), log_y=True)
        self.plot_.x_name, self.plot_.y_name = tr("layer"), tr("length")
        self.plot_.names_shown = True
        self.plot_.empty_text = tr("Once there is a text, its layers are added up here.")
        self.plot_.said.connect(self.said)
        self.read_out = giving_way(label("", "mono"))
        self.plot_.hovered.connect(self.read_out.setText)
        self.plot_card = Card(tr("HOW LONG THE VECTORS ARE · each step up is ten times"))
        self.plot_card.body.addWidget(self.plot_, 1)
        self.plot_card.body.addWidget(self.read_out)
        self.table = RowsTable(
            tr("Layer by layer"),
            (tr("layer"), tr("stream"), tr("heads"), "MLP", tr("turned by")),
            numbers=range(5),
        )
        self.table.set_widths(52, 84, 76, 76)
        self.table.setToolTip(
            tr(
                "How long the stream is before each layer, how long what is added to it, and by "
                "how "
                "many degrees that turns it"
            )
        )
        self.table_card = Card(tr("LAYER BY LAYER"))
        self.table_card.body.addWidget(self.table, 1)
        below = QHBoxLayout()
        below.setSpacing(theme().px(12))
        below.addWidget(self.plot_card, 1)
        below.addWidget(self.table_card, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.where)
        layout.addLayout(below, 1)
        self.listen(bench.looking.pair_changed)

    def lead(self) -> str:
        return tr("A layer replaces nothing: it adds its vector to the one that flows through.")

    def plot(self) -> Plot:
        return self.plot_

    def ask(self, opened: Opened, seen: Inspection) -> tuple[tuple[object, ...], Task] | None:
        """The layers of the token that looks in the picked pair."""
        pair = self.bench.looking.pair
        if pair is None:
            return None
        at = pair[0]
        return (at,), lambda stop: _add_up(opened, seen, at, stop)

    def show_found(self) -> None:
        found, look = self.found, self.bench.looking.look
        if found is None or look is None:
            self.where.setText(tr("Once there is a text, its layers are added up here."))
            self.plot_.set_curves(())
            self.table.rows.show_rows(0, lambda _: ())
            return
        stream, heads, mlps = found.lengths()
        layers = np.arange(len(heads) + 1, dtype=float)
        self.where.setText(
            tr(
                "At token {0}, {1}: the stream is "
                "{2:.2f} long as it comes in and {3:.1f} as it goes out."
            ).format(found.position + 1, look.names[found.position], stream[0], stream[-1])
        )
        self.plot_.set_curves(
            (
                Curve(tr("stream"), layers, stream),
                Curve(tr("heads add"), layers[1:], heads, "sequence"),
                Curve(tr("MLP adds"), layers[1:], mlps, "activation"),
            )
        )
        streams = found.streams.astype(np.float64)
        products = (streams[1:] * streams[:-1]).sum(axis=1)
        cosines = products / np.maximum(stream[1:] * stream[:-1], 1e-12)
        angles = np.degrees(np.arccos(np.clip(cosines, -1, 1)))
        self.table.rows.show_rows(
            len(heads),
            lambda row: (
                str(row + 1),
                tr("{0:.2f}").format(float(stream[row])),
                tr("{0:.2f}").format(float(heads[row])),
                tr("{0:.2f}").format(float(mlps[row])),
                tr("{0:.0f}°").format(float(angles[row])),
            ),
        )


TAB = Tab(
    key="stream",
    title=tr("What is added"),
    order=44,
    help=tr("How long the stream is, and how much heads and MLP of each layer add to it"),
    create=StreamView,
)
