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
from engine.language import tr
from models.by_hand import OneScore
from models.inspect import Inspection

_PRODUCTS = ("", "q", "k", tr("q turned"), tr("k turned"), tr("product"), tr("sum so far"))
_TOKENS = ("", tr("token"), tr("score"), tr("weight"))


class ByHandView(AskedView):
    """The pair that is picked in the heat map, or here, taken apart."""

    doing = tr("taking a score apart")
    found: OneScore | None

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self.query, self.key = QComboBox(), QComboBox()
        for box, name in ((self.query, tr("Token that looks")), (self.key, tr("Token looked at"))):
            box.setAccessibleName(name)
            box.setToolTip(name)
            box.activated.connect(lambda _: self._chosen())
        top = QHBoxLayout()
        top.addWidget(self.query)
        top.addWidget(label(tr("looks at")))
        top.addWidget(self.key)
        top.addWidget(self.where, 1)

        self.products = RowsTable(tr("The products"), _PRODUCTS, numbers=range(7), tight=True)
        self.products.set_widths(30, 74, 74, 74, 74, 74)
        self.products_card = Card(tr("q · k, NUMBER BY NUMBER"))
        self.products_card.body.addWidget(self.products, 1)
        self.steps_card = Card(tr("FROM THE SCORE TO THE WEIGHT"))
        self.steps = label("", "mono", wrap=True)
        self.tokens = RowsTable(tr("Scores and weights"), _TOKENS, numbers=(0, 2, 3))
        self.tokens.set_widths(34, 110, 76)
        self.steps_card.body.addWidget(self.steps)
        self.steps_card.body.addWidget(self.tokens, 1)
        self.mixed_card = Card(tr("TIMES v"))
        self.mixed_text = label("", "muted", wrap=True)
        self.mixed = HeatMap(tr("Values times their weights"), square=False)
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
        below.addWidget(self.products_card, 3)
        below.addWidget(right, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(top)
        layout.addLayout(below, 1)
        self.listen(bench.looking.head_changed)
        self.listen(bench.looking.pair_changed)

    def lead(self) -> str:
        return tr("A score is a row of products added up: how well a question fits an answer.")

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
        return tr("\nas the runtime has it: {0:.4f}").format(weight)

    # --- showing -----------------------------------------------------------------------------
    def show_found(self) -> None:
        score, look = self.found, self.bench.looking.look
        if score is None or look is None:
            self.where.setText(tr("Once there is a text, one of its scores is shown here."))
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
            tr(
                "in layer {0}, head {1}. Heads {2} to {3} share k and v; each has a q of its own."
            ).format(score.layer + 1, score.head + 1, first, first + together - 1)
        )
        sums = np.cumsum(score.products)
        self.products.rows.show_rows(
            score.head_size,
            lambda row: (
                str(row + 1),
                *(
                    tr("{0:.3f}").format(float(numbers[row]))
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
        later = tr("1 later token is") if hidden == 1 else tr("{0} later tokens are").format(hidden)
        self.steps.setText(
            tr("q · k = {0:.3f}\n÷ √{1} = {2:.3f}\n").format(
                score.total, score.head_size, score.score
            )
            + (tr("mask: {0} left out\n").format(later) if hidden else "")
            + tr("softmax over {0} → {1:.4f}").format(score.query + 1, score.weight)
            + self._check(score)
        )
        self.tokens.rows.show_rows(
            score.query + 1,
            lambda row: (
                str(row + 1),
                names[row],
                tr("{0:.3f}").format(float(score.scores[row])),
                tr("{0:.4f}").format(float(score.weights[row])),
            ),
        )
        self.tokens.selectRow(score.key)
        parts = score.weights[:, None] * score.values
        most = np.sort(np.argsort(-score.weights, kind="stable")[:10])
        self.mixed_text.setText(
            tr(
                "Each token's v times its weight; added up they are what the head passes on at {0}."
            ).format(names[score.query])
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
            sentence=lambda row, column, value: tr("{0}, number {1}: {2:.4f}").format(
                rows[row], column + 1, value
            ),
        )


TAB = Tab(
    key="by_hand",
    title=tr("One score, by hand"),
    order=30,
    help=tr("Every number between two tokens and how much one looks at the other"),
    create=ByHandView,
)
