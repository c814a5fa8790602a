"""Who says it: how much each head and each MLP adds directly to the logit of one next token."""

from __future__ import annotations

import numpy as np
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout

from desktop.panels.language_model import work
from desktop.panels.language_model.asked import AskedView, Task
from desktop.panels.language_model.inside import Tab
from desktop.panels.language_model.parts import RowsTable
from desktop.panels.language_model.work import Opened
from desktop.panels.language_model.workbench import Workbench
from desktop.plots import HeatMap, Plot
from desktop.theme import theme
from desktop.widgets.parts import Card, giving_way, label
from engine.language import tr
from models.inspect import Inspection
from models.lens import Contributions

_OFFERED = 20
_STRONGEST = 20


class ContributionsView(AskedView):
    """A grid of layers and parts, the strongest of them as a list, and the sum."""

    doing = tr("adding up a logit")
    found: Contributions | None

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self._ids: list[int] = []
        self._chosen: int | None = None
        self.token = QComboBox()
        self.token.setAccessibleName(tr("Next token"))
        self.token.setToolTip(tr("The token whose logit is added up"))
        self.token.activated.connect(self._pick)
        self.where.setProperty("role", "mono")
        top = QHBoxLayout()
        top.addWidget(label(tr("Next token")))
        top.addWidget(self.token)
        top.addWidget(self.where, 1)
        self.map = HeatMap(tr("Contributions"), square=False)
        self.map.said.connect(self.said)
        self.read_out = giving_way(label("", "mono"))
        self.map.hovered.connect(self.read_out.setText)
        self.map_card = Card(tr("EVERY HEAD AND MLP · blue for, orange against"))
        self.map_card.body.addWidget(self.map, 1)
        self.map_card.body.addWidget(self.read_out)
        self.table = RowsTable(
            tr("Strongest contributions"), (tr("part"), tr("adds")), numbers=(1,)
        )
        self.table.set_widths(190)
        self.table_card = Card(tr("THE STRONGEST"))
        self.table_card.body.addWidget(self.table, 1)
        below = QHBoxLayout()
        below.setSpacing(theme().px(12))
        below.addWidget(self.map_card, 5)
        below.addWidget(self.table_card, 3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(top)
        layout.addLayout(below, 1)
        self.listen(bench.shares_changed)

    def lead(self) -> str:
        return tr(
            "The last vector is a sum, and so is every logit: each part adds its share directly."
        )

    def plot(self) -> Plot:
        return self.map

    def _pick(self, place: int) -> None:
        if place < len(self._ids):
            self._chosen = self._ids[place]
            self.follow()

    def follow(self) -> None:
        look = self.bench.looking.look
        if look is None or list(look.inspection.ids) == self.bench.ids:
            super().follow()  # else the look is of an older text; the next is on its way

    def ask(self, opened: Opened, seen: Inspection) -> tuple[tuple[object, ...], Task] | None:
        """The parts of the chosen token's logit at the end of the text."""
        best = np.argsort(-seen.logits, kind="stable")[:_OFFERED]
        self._ids = [int(token) for token in best]
        token = self._chosen if self._chosen in self._ids else self._ids[0]
        names = [self.bench.token_name(i) for i in self._ids]
        if [self.token.itemText(at) for at in range(self.token.count())] != names:
            self.token.clear()
            self.token.addItems(names)
        self.token.setCurrentIndex(self._ids.index(token))
        return (token,), lambda stop: work.add_up(opened, seen, token, stop)

    def show_found(self) -> None:
        found = self.found
        if found is None:
            self.where.setText("")
            self.map.set_values(np.zeros((0, 0), np.float32), (), ())
            self.table.rows.show_rows(0, lambda _: ())
            return
        self.where.setText(
            tr("logit {0:.2f} = {1:.2f} its own vector {2} heads {3} MLPs {4} rounding").format(
                found.logit,
                found.embedding,
                _signed(float(found.heads.sum())),
                _signed(float(found.mlps.sum())),
                _signed(found.rest),
            )
        )
        values = np.concatenate([found.heads, found.mlps[:, None]], axis=1)
        layers, heads = found.heads.shape
        parts = [*(tr("head {0}").format(head + 1) for head in range(heads)), "MLP"]
        high = float(np.abs(values).max()) or 1.0
        self.map.set_values(
            values,
            [f"L{layer + 1}" for layer in range(layers)],
            parts,
            low=-high,
            high=high,
            signed=True,
            sentence=lambda row, column, value: tr("Layer {0}, {1}: {2:+.3f}").format(
                row + 1, parts[column], value
            ),
        )
        order = np.argsort(-np.abs(values), axis=None, kind="stable")[:_STRONGEST]
        strongest = [divmod(int(place), heads + 1) for place in order]
        self.table.rows.show_rows(
            len(strongest),
            lambda row: (
                tr("layer {0}, {1}").format(strongest[row][0] + 1, parts[strongest[row][1]]),
                tr("{0:+.3f}").format(float(values[strongest[row]])),
            ),
        )


def _signed(value: float) -> str:
    """+ 3.68 or − 0.01, as in a sum."""
    return tr("{0} {1:.2f}").format("−" if value < 0 else "+", abs(value))


TAB = Tab(
    key="contributions",
    title=tr("Who says it"),
    order=50,
    help=tr("How much each head and each MLP adds to one next token"),
    create=ContributionsView,
)
