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
from models.inspect import Inspection
from models.lens import Contributions

_OFFERED = 20
_STRONGEST = 20


class ContributionsView(AskedView):
    """A grid of layers and parts, the strongest of them as a list, and the sum."""

    doing = "adding up a logit"
    found: Contributions | None

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self._ids: list[int] = []
        self._chosen: int | None = None
        self.token = QComboBox()
        self.token.setAccessibleName("Next token")
        self.token.setToolTip("The token whose logit is added up")
        self.token.activated.connect(self._pick)
        self.where.setProperty("role", "mono")
        top = QHBoxLayout()
        top.addWidget(label("Next token"))
        top.addWidget(self.token)
        top.addWidget(self.where, 1)
        self.map = HeatMap("Contributions", square=False)
        self.map.said.connect(self.said)
        self.read_out = giving_way(label("", "mono"))
        self.map.hovered.connect(self.read_out.setText)
        self.map_card = Card("EVERY HEAD AND MLP · blue for, orange against")
        self.map_card.body.addWidget(self.map, 1)
        self.map_card.body.addWidget(self.read_out)
        self.table = RowsTable("Strongest contributions", ("part", "adds"), numbers=(1,))
        self.table.set_widths(190)
        self.table_card = Card("THE STRONGEST")
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
        return "The last vector is a sum, and so is every logit: each part adds its share directly."

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
            f"logit {found.logit:.2f} = {found.embedding:.2f} its own vector"
            f" {_signed(float(found.heads.sum()))} heads"
            f" {_signed(float(found.mlps.sum()))} MLPs {_signed(found.rest)} rounding"
        )
        values = np.concatenate([found.heads, found.mlps[:, None]], axis=1)
        layers, heads = found.heads.shape
        parts = [*(f"head {head + 1}" for head in range(heads)), "MLP"]
        high = float(np.abs(values).max()) or 1.0
        self.map.set_values(
            values,
            [f"L{layer + 1}" for layer in range(layers)],
            parts,
            low=-high,
            high=high,
            signed=True,
            sentence=lambda row, column, value: f"Layer {row + 1}, {parts[column]}: {value:+.3f}",
        )
        order = np.argsort(-np.abs(values), axis=None, kind="stable")[:_STRONGEST]
        strongest = [divmod(int(place), heads + 1) for place in order]
        self.table.rows.show_rows(
            len(strongest),
            lambda row: (
                f"layer {strongest[row][0] + 1}, {parts[strongest[row][1]]}",
                f"{float(values[strongest[row]]):+.3f}",
            ),
        )


def _signed(value: float) -> str:
    """+ 3.68 or − 0.01, as in a sum."""
    return f"{'−' if value < 0 else '+'} {abs(value):.2f}"


TAB = Tab(
    key="contributions",
    title="Who says it",
    order=50,
    help="How much each head and each MLP adds to one next token",
    create=ContributionsView,
)
