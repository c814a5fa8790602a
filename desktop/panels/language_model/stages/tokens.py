"""Tokens: the pieces that the text falls into, the only thing the model ever reads."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from desktop.panels.language_model.parts import RowsTable
from desktop.panels.language_model.stages import Stage, StageView
from desktop.panels.language_model.word_card import WordCard
from desktop.panels.language_model.workbench import Workbench
from desktop.plots import Plot
from desktop.widgets.parts import label
from desktop.widgets.tokens import visible
from engine.language import tr
from models.tokenizer import Token


def _figure(bench: Workbench) -> str:
    if bench.opened is None:
        return tr("{0:,}").format(bench.token_count)
    return tr("{0:,} of {1:,}").format(bench.token_count, bench.opened.info.vocabulary)


class TokensView(StageView):
    """One row per token: its piece, id, bytes, and where it came from."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self.sums = label("", "muted")
        self.table = RowsTable(
            tr("Tokens of the text"),
            (tr("place"), tr("piece"), tr("id"), tr("bytes"), tr("vocabulary"), tr("from")),
            numbers=(0, 2),
        )
        self.table.set_widths(56, 110, 62, 112, 100, least={5: tr("prompt")})
        self.table.selectionModel().selectionChanged.connect(self._chosen)
        self.card = WordCard(bench)
        self.card.rows.said.connect(self.said)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.sums)
        column.addWidget(self.table, 1)
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.setProperty("role", "loose")
        halves.setChildrenCollapsible(False)
        halves.addWidget(left)
        halves.addWidget(self.card)
        halves.setStretchFactor(0, 1)
        halves.setStretchFactor(1, 1)
        halves.setSizes([560, 440])  # shares: the table's columns need more than the merges do
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(halves)
        self._place = 0
        self._tokens: list[Token] = []
        self._first = 0
        self.listen(bench.tokens_changed)
        self.listen(bench.looking.pair_changed)

    def plot(self) -> Plot:
        return self.card.rows

    def lead(self) -> str:
        return tr(
            "The text falls into pieces that the model knows; it reads nothing but their ids."
        )

    def follow(self) -> None:
        bench = self.bench
        prompt = bench.split.tokens if bench.split is not None else ()
        written = [step.token for step in bench.kept]
        tokens = [*prompt, *written]
        letters = len(bench.text)
        self.sums.setText(
            tr("{0:,} tokens · {1:.1f} characters a token").format(
                len(tokens), letters / len(tokens)
            )
            if tokens
            else ""
        )
        first = len(prompt)
        # While text streams the tokens in front are the very same objects.
        grown = zip(tokens, self._tokens, strict=False)
        same = len(self._tokens) if all(new is old for new, old in grown) else 0
        if first != self._first or len(tokens) < same:
            same = 0
        self._first = first
        self.table.rows.show_rows(
            len(tokens),
            lambda row: (
                str(row + 1),
                visible(tokens[row].text),
                str(tokens[row].id),
                tokens[row].data.hex(" ").upper(),
                tokens[row].piece,
                "prompt" if row < first else tr("the model"),
            ),
            same,
        )
        self._tokens = tokens
        pair = self.bench.looking.pair
        if pair is not None and pair[0] < len(tokens):
            self._place = pair[0]
        self._place = min(self._place, max(len(tokens) - 1, 0))
        if not self.bench.writing:
            self.card.show_word(tokens, self._place)
            if tokens and self.table.currentIndex().row() != self._place:
                self.table.selectRow(self._place)
        if written and self.bench.writing:
            self.table.scrollToBottom()

    def _chosen(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        for index in selected.indexes():
            self._place = index.row()
            self.bench.looking.pick_query(index.row())
            self.card.show_word(self._tokens, self._place)
            break


STAGE = Stage(
    key="tokens",
    title=tr("Tokens"),
    order=20,
    help=tr("The pieces that the text falls into, their ids, and how they came about"),
    sample=tr("{0:,} of {1:,}").format(128, 49_152),
    figure=_figure,
    create=TokensView,
)
