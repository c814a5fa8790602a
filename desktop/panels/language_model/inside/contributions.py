"""Who says it: how much each head and each MLP adds directly to the logit of one next token."""

from __future__ import annotations

import numpy as np
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout

from desktop.panels.language_model import work
from desktop.panels.language_model.inside import Tab
from desktop.panels.language_model.latest import Latest
from desktop.panels.language_model.parts import RowsTable
from desktop.panels.language_model.stages import StageView
from desktop.panels.language_model.workbench import Workbench
from desktop.plots import HeatMap, Plot
from desktop.theme import theme
from desktop.widgets.parts import Card, giving_way, label
from models.lens import Contributions

_OFFERED = 20
_STRONGEST = 20


class ContributionsView(StageView):
    """A grid of layers and parts, the strongest of them as a list, and the sum."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self._jobs = Latest(bench.jobs, "adding up a logit")
        self.found: Contributions | None = None
        self._ids: list[int] = []
        self._chosen: int | None = None
        self._asked: tuple[object, int] = (None, -1)
        self.token = QComboBox()
        self.token.setAccessibleName("Next token")
        self.token.setToolTip("The token whose logit is added up")
        self.token.activated.connect(self._pick)
        self.sum = label("", "mono", wrap=True)
        top = QHBoxLayout()
        top.addWidget(label("Next token"))
        top.addWidget(self.token)
        top.addWidget(self.sum, 1)
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
        self.listen(bench.looking.changed)
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
        """Ask for the parts of the chosen token's logit at the end of the text."""
        if self.bench.writing:
            return  # the model needs the processors; looking goes on once it rests
        bench = self.bench
        look, opened, shares = bench.looking.look, bench.opened, bench.shares
        at_end = look is not None and list(look.inspection.ids) == bench.ids
        if look is None or opened is None or shares is None or not at_end:
            return
        best = np.argsort(-look.inspection.logits, kind="stable")[:_OFFERED]
        self._ids = [int(token) for token in best]
        token = self._chosen if self._chosen in self._ids else self._ids[0]
        names = [bench.token_name(i) for i in self._ids]
        if [self.token.itemText(at) for at in range(self.token.count())] != names:
            self.token.clear()
            self.token.addItems(names)
        self.token.setCurrentIndex(self._ids.index(token))
        seen = look.inspection
        if self._asked[0] is seen and self._asked[1] == token:
            return
        self._asked = (seen, token)
        self._jobs.start(
            lambda stop: work.add_up(opened, seen, token, stop),
            reported=self._show,
            failed=self._failed,
        )

    def _failed(self, sentence: str) -> None:
        self.found = None
        self.sum.setText(sentence)
        self.map.set_values(np.zeros((0, 0), np.float32), (), ())
        self.table.rows.show_rows(0, lambda _: ())

    def _show(self, found: Contributions) -> None:
        self.found = found
        self.sum.setText(
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
