"""The whole vocabulary, likeliest first, and what each filter on the way to the draw takes away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QSplitter, QVBoxLayout, QWidget

from desktop.panels.language_model.chances import Tab
from desktop.panels.language_model.parts import RowsTable
from desktop.panels.language_model.stages import StageView
from desktop.panels.language_model.workbench import Workbench
from desktop.plots.bar_list import percent
from desktop.theme import theme
from desktop.widgets.halves import keep_out_of_line
from desktop.widgets.parts import Card, giving_way, label
from engine.language import tr
from models.errors import ModelError
from models.filters import Filter, filters
from models.sampling import Distribution

_SMALL = "< 0.01 %"  # the widest share
_SHARES = (0.455, 0.545)  # of the width, with which both tables show all columns in a small window
WHILE_WRITING = 200
"""Rows while text streams, and those that are known at once: the whole vocabulary is only put in
order for whoever goes further down.
"""


class VocabularyView(StageView):
    """Filters above, tokens below; a double-click or Enter goes on with a token."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self.filters = RowsTable(
            tr("Filters in order"),
            (tr("step"), tr("left"), tr("takes"), tr("entropy")),
            numbers=(1, 2, 3),
            tight=True,
        )
        self.filters.set_widths(160, 72, 78, least={2: "→ 50.0 %"})
        self.filters.elide = Qt.TextElideMode.ElideMiddle  # what a step is set to stays in sight
        self.filters.setToolTip(
            tr(
                "What each step does to the model's probabilities, from the top down: how many "
                "tokens "
                "it leaves, how much probability it cuts off (or moves to other tokens), and the "
                "entropy after it in bits"
            )
        )
        self.sums = label("", "muted", wrap=True)
        self.filter_card = Card(tr("FILTERS, IN ORDER"))
        self.filters.setMinimumHeight(theme().px(110))
        self.filter_card.body.addWidget(self.filters, 1)
        self.filter_card.body.addWidget(self.sums)
        self.field = QLineEdit()
        self.field.setAccessibleName(tr("Find a token"))
        self.field.setPlaceholderText(tr("Find a token: Paris, or #7042 for an id"))
        self.field.setToolTip(
            tr("A word as it would follow in the text, or # and an id; Return goes to its row")
        )
        self.field.setMaxLength(100)
        self.field.returnPressed.connect(self._find)
        self.go_on = QPushButton(tr("Go on with it"))
        self.go_on.setToolTip(tr("Choose the token of the marked row (Return in the table)"))
        self.go_on.clicked.connect(lambda _=False: self._activated(self.table.currentIndex()))
        self.found = giving_way(label("", "muted"))
        keep_out_of_line(self.field, self.found.setText)
        search = QHBoxLayout()
        search.addWidget(self.field, 1)
        search.addWidget(self.go_on)
        self.table = RowsTable(
            tr("Next tokens, likeliest first"),
            (tr("rank"), tr("token"), tr("id"), tr("logit"), tr("model"), tr("filtered")),
            numbers=(0, 2, 3, 4, 5),
            tight=True,
        )
        self.table.set_widths(60, 110, 62, 74, 86, least={0: "49,152", 4: _SMALL, 5: _SMALL})
        self.table.setMinimumHeight(theme().px(110))
        self.table.activated.connect(self._activated)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._offer())
        self._of: Distribution | None = None
        self._front: list[int] = []
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._show_filters)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(6))
        column.addLayout(search)
        column.addWidget(self.found)
        column.addWidget(self.table, 1)
        self._halves = halves = QSplitter(Qt.Orientation.Horizontal)
        halves.setProperty("role", "loose")
        halves.setChildrenCollapsible(False)
        halves.addWidget(self.filter_card)
        halves.addWidget(right)
        halves.splitterMoved.connect(lambda *_: self._pull())
        self._pulled = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(halves, 1)
        self.listen(bench.shares_changed)
        self.listen(bench.running_changed)

    def _pull(self) -> None:
        self._pulled = True  # from now on a person's own division is kept

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._pulled:
            width = event.size().width()
            self._halves.setSizes([round(width * share) for share in _SHARES])

    def lead(self) -> str:
        return tr(
            "The model gives every token of its vocabulary a probability; it decides nothing."
        )

    def follow(self) -> None:
        bench, shares = self.bench, self.bench.shares
        self._of = shares
        if shares is None or bench.opened is None:
            self._front = []
            self.sums.setText("")
            self.found.setText("")
            for table in (self.table, self.filters):
                table.rows.show_rows(0, lambda _: ())
            self._offer()
            return
        self._front = shares.likeliest(WHILE_WRITING).tolist()
        if self.filters.rows.rowCount():
            self._later.start(0)  # in a turn of its own, or frames would be late
        else:
            self._show_filters()
        name, model, logits = bench.token_name, shares.model, shares.logits
        front, final = self._front, shares.kept_probabilities

        def row_of(row: int) -> Sequence[str]:
            # All tokens are put in order once somebody goes so far down.
            token = front[row] if row < len(front) else int(shares.order[row])
            return (
                tr("{0:,}").format(row + 1),
                name(token),
                str(token),
                tr("{0:.3f}").format(float(logits[token])),
                percent(float(model[token])),
                percent(float(final[row])) if row < len(final) else tr("cut off"),
            )

        self.table.rows.show_rows(len(front) if bench.writing else len(logits), row_of)
        self.found.setText("")
        self._offer()

    def _show_filters(self) -> None:
        shares = self.bench.shares
        if shares is None:
            return
        self.sums.setText(
            tr(
                "{0:,} of {1:,} tokens are left by the filters; "
                "those cut off held {2}. → is probability that moves to other tokens."
            ).format(shares.kept_count, len(shares.logits), percent(shares.removed))
        )
        steps = filters(shares, self.bench.ids)
        self.filters.rows.show_rows(
            len(steps),
            lambda row: (
                f"{steps[row].title} {steps[row].setting}".strip(),
                tr("{0:,}").format(steps[row].left),
                _taken(steps[row]),
                tr("{0:.2f}").format(steps[row].entropy_bits),
            ),
        )

    def _find(self) -> None:
        """Go to the row of a typed token; to its first one where it would be several."""
        bench, opened, typed = self.bench, self.bench.opened, self.field.text()
        if opened is None or bench.shares is None or not typed.strip():
            return
        try:
            token, several = self._token(typed)
        except ModelError as error:
            self.found.setText(str(error))
            return
        row = self._row(token, self._of or bench.shares)
        if row >= self.table.rows.rowCount():
            self.found.setText(tr("It is not among the likeliest; wait until the text is written."))
            return
        self.table.selectRow(row)
        self.table.scrollTo(self.table.rows.index(row, 0))
        share = percent(float(bench.shares.model[token]))
        where = (
            tr("its first token {0}: rank {1:,} of {2:,}, {3}")
            if several
            else tr("{0}: rank {1:,} of {2:,}, {3}")
        )
        self.found.setText(
            where.format(bench.token_name(token), row + 1, self.table.rows.rowCount(), share)
        )

    def _row(self, token: int, shares: Distribution) -> int:
        """Where a token stands among all."""
        if token in self._front:
            return self._front.index(token)
        return int((shares.order == token).argmax())

    def _token(self, typed: str) -> tuple[int, bool]:
        opened = self.bench.opened
        assert opened is not None
        tokenizer = opened.model.tokenizer
        if typed.strip().startswith("#"):
            digits = typed.strip()[1:]
            known = digits.isascii() and digits.isdigit() and len(digits) < 10
            if not known or int(digits) >= tokenizer.vocabulary_size:
                raise ModelError(
                    tr("There is no token {0}; ids go from #0 to #{1:,}.").format(
                        typed.strip(), tokenizer.vocabulary_size - 1
                    )
                )
            return int(digits), False
        for special in tokenizer.special.all:
            if tokenizer.piece(special) == typed.strip():
                return special, False
        written = typed.replace("·", " ").replace("↵", "\n")
        # A word follows a text with its space; without one it goes on with the last word.
        spaced = written if written[0] in " \n" or not self._spaced() else " " + written
        ids = tokenizer.encode(spaced) or tokenizer.encode(written)
        if not ids:
            raise ModelError(tr("There is no token for that; try a word or a sign."))
        return ids[0], len(ids) > 1

    def _spaced(self) -> bool:
        text = self.bench.text
        return bool(text) and not text[-1].isspace()

    def _offer(self) -> None:
        self.go_on.setEnabled(self.table.currentIndex().isValid() and not self.bench.writing)

    def _activated(self, index: QModelIndex) -> None:
        of = self._of
        if index.isValid() and of is not None:
            row = index.row()
            self.bench.choose(self._front[row] if row < len(self._front) else int(of.order[row]))


def _taken(step: Filter) -> str:
    """What a filter cuts off, or moves from some tokens to others."""
    if step.removed:
        return percent(step.removed)
    return f"→ {percent(step.moved)}" if step.moved > 1e-9 else "–"


TAB = Tab(
    key="vocabulary",
    title=tr("The whole vocabulary"),
    order=10,
    help=tr("Every token with its probability, before and after each filter"),
    create=VocabularyView,
)
