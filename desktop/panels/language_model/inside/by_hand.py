"""One score, by hand: every number between two tokens' vectors and the weight in the heat map."""

from __future__ import annotations

import numpy as np
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop.panels.language_model import work
from desktop.panels.language_model.asked import AskedView, Task
from desktop.panels.language_model.inside import Tab
from desktop.panels.language_model.parts import RowsTable
from desktop.panels.language_model.work import Opened
from desktop.panels.language_model.workbench import Workbench
from desktop.plots import HeatMap, Plot
from desktop.theme import theme
from desktop.widgets.parts import Card, label
from models.by_hand import OneScore
from models.inspect import Inspection

_PRODUCTS = ("", "q", "k", "q turned", "k turned", "product", "sum so far")
_TOKENS = ("", "token", "score", "weight")


class ByHandView(AskedView):
    """The pair that is picked in the heat map, or here, taken apart."""

    doing = "taking a score apart"
    found: OneScore | None

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self.query, self.key = QComboBox(), QComboBox()
        for box, name in ((self.query, "Token that looks"), (self.key, "Token looked at")):
            box.setAccessibleName(name)
            box.setToolTip(name)
            box.activated.connect(lambda _: self._chosen())
        top = QHBoxLayout()
        top.addWidget(self.query)
        top.addWidget(label("looks at"))
        top.addWidget(self.key)
        top.addWidget(self.where, 1)

        self.products = RowsTable("The products", _PRODUCTS, numbers=range(7))
        self.products.set_widths(30, 74, 74, 74, 74, 74)
        self.products_card = Card("q · k, NUMBER BY NUMBER")
        self.products_card.body.addWidget(self.products, 1)
        self.steps_card = Card("FROM THE SCORE TO THE WEIGHT")
        self.steps = label("", "mono", wrap=True)
        self.tokens = RowsTable("Scores and weights", _TOKENS, numbers=(0, 2, 3))
        self.tokens.set_widths(34, 110, 76)
        self.steps_card.body.addWidget(self.steps)
        self.steps_card.body.addWidget(self.tokens, 1)
        self.mixed_card = Card("TIMES v")
        self.mixed_text = label("", "muted", wrap=True)
        self.mixed = HeatMap("Values times their weights", square=False)
        self.mixed.said.connect(self.said)
        self.mixed_card.body.addWidget(self.mixed_text)
        self.mixed_card.body.addWidget(self.mixed, 1)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(12))
        column.addWidget(self.steps_card, 3)
        column.addWidget(self.mixed_card, 2)
        below = QHBoxLayout()
        below.setSpacing(theme().px(12))
        below.addWidget(self.products_card, 5)
        below.addWidget(right, 4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(top)
        layout.addLayout(below, 1)
        self.listen(bench.looking.head_changed)
        self.listen(bench.looking.pair_changed)

    def lead(self) -> str:
        return "A score is a row of products added up: how well a question fits an answer."

    def plot(self) -> Plot:
        return self.mixed

    # --- choosing ----------------------------------------------------------------------------
    def _chosen(self) -> None:
        query, key = self.query.currentIndex(), self.key.currentIndex()
        self.bench.looking.pick_pair(query, min(key, query))

    def ask(self, opened: Opened, seen: Inspection) -> tuple[tuple[object, ...], Task] | None:
        """The picked pair's score."""
        looking = self.bench.looking
        look, pair, place = looking.look, looking.pair, looking.head
        if look is None or pair is None:
            return None
        names = [f"{at + 1}  {name}" for at, name in enumerate(look.names)]
        for box, shown, chosen in (
            (self.query, names, pair[0]),
            (self.key, names[: pair[0] + 1], pair[1]),
        ):
            if [box.itemText(at) for at in range(box.count())] != shown:
                box.clear()
                box.addItems(shown)
            box.setCurrentIndex(chosen)
        return (place, pair), lambda stop: work.take_apart(opened, seen, place, pair)

    def _check(self, score: OneScore) -> str:
        """The weight that the runtime computed for the same pair, where it is at hand."""
        look = self.bench.looking.look
        if look is None or score.layer not in look.inspection.layers:
            return ""
        row = score.query - look.inspection.first
        if row < 0:
            return ""
        weight = float(look.inspection.head(score.layer, score.head)[row, score.key])
        return f"\nas the runtime has it: {weight:.4f}"

    # --- showing -----------------------------------------------------------------------------
    def show_found(self) -> None:
        score, look = self.found, self.bench.looking.look
        if score is None or look is None:
            self.where.setText("Once there is a text, one of its scores is shown here.")
            self.steps.setText("")
            self.mixed_text.setText("")
            self.products.rows.show_rows(0, lambda _: ())
            self.tokens.rows.show_rows(0, lambda _: ())
            self.mixed.set_values(np.zeros((0, 0), np.float32), (), ())
            return
        opened = self.bench.opened
        sizes = opened.model.sizes if opened is not None else None
        if sizes is None:
            return
        together = sizes.heads // sizes.kv_heads
        first = score.shared * together + 1
        self.where.setText(
            f"in layer {score.layer + 1}, head {score.head + 1}. Heads {first} to "
            f"{first + together - 1} share k and v; each has a q of its own."
        )
        sums = np.cumsum(score.products)
        self.products.rows.show_rows(
            score.head_size,
            lambda row: (
                str(row + 1),
                *(
                    f"{float(numbers[row]):.3f}"
                    for numbers in (
                        score.q,
                        score.k,
                        score.q_turned,
                        score.k_turned,
                        score.products,
                        sums,
                    )
                ),
            ),
        )
        names, count = look.names, len(look.names)
        hidden = count - 1 - score.query
        later = "1 later token is" if hidden == 1 else f"{hidden} later tokens are"
        self.steps.setText(
            f"q · k = {score.total:.3f}\n"
            f"÷ √{score.head_size} = {score.score:.3f}\n"
            + (f"mask: {later} left out\n" if hidden else "")
            + f"softmax over {score.query + 1} → {score.weight:.4f}"
            + self._check(score)
        )
        self.tokens.rows.show_rows(
            score.query + 1,
            lambda row: (
                str(row + 1),
                names[row],
                f"{float(score.scores[row]):.3f}",
                f"{float(score.weights[row]):.4f}",
            ),
        )
        self.tokens.selectRow(score.key)
        parts = score.weights[:, None] * score.values
        most = np.sort(np.argsort(-score.weights, kind="stable")[:10])
        self.mixed_text.setText(
            f"Each token's v times its weight; added up they are what the head passes on at "
            f"{names[score.query]}."
        )
        shown = np.concatenate([parts[most], score.mixed[None]])
        high = float(np.abs(shown).max()) or 1.0
        rows = [*(names[at] for at in most), "sum"]
        self.mixed.set_values(
            shown,
            rows,
            [str(at + 1) for at in range(score.head_size)],
            low=-high,
            high=high,
            signed=True,
            sentence=lambda row, column, value: f"{rows[row]}, number {column + 1}: {value:.4f}",
        )


TAB = Tab(
    key="by_hand",
    title="One score, by hand",
    order=30,
    help="Every number between two tokens and how much one looks at the other",
    create=ByHandView,
)
