"""Tokens: the pieces that the text falls into, the only thing the model ever reads."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection
from PySide6.QtWidgets import QVBoxLayout

from desktop.panels.language_model.parts import RowsTable, label
from desktop.panels.language_model.stages import Stage, StageView
from desktop.panels.language_model.workbench import Workbench
from desktop.widgets.tokens import visible


def _figure(bench: Workbench) -> str:
    if bench.opened is None:
        return f"{bench.token_count:,}"
    # A thin space between thousands, as the vocabulary is always written.
    vocabulary = f"{bench.opened.info.vocabulary:,}".replace(",", "\u202f")
    return f"{bench.token_count:,} of {vocabulary}"


class TokensView(StageView):
    """One row per token: its piece, id, bytes, and where it came from."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self.sums = label("", "muted")
        self.table = RowsTable(
            "Tokens of the text",
            ("place", "piece", "id", "bytes", "spelt in the vocabulary", "from"),
            numbers=(0, 2),
        )
        self.table.set_widths(64, 150, 80, 210, 190)
        self.table.selectionModel().selectionChanged.connect(self._chosen)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.sums)
        layout.addWidget(self.table, 1)
        self.listen(bench.tokens_changed)

    def lead(self) -> str:
        return "The text falls into pieces that the model knows; it reads nothing but their ids."

    def follow(self) -> None:
        bench = self.bench
        prompt = bench.split.tokens if bench.split is not None else ()
        written = [step.token for step in bench.kept]
        tokens = [*prompt, *written]
        letters = len(bench.text)
        self.sums.setText(
            f"{len(tokens):,} tokens · {letters / len(tokens):.1f} characters a token"
            if tokens
            else ""
        )
        first = len(prompt)
        self.table.rows.show_rows(
            len(tokens),
            lambda row: (
                str(row + 1),
                visible(tokens[row].text),
                str(tokens[row].id),
                tokens[row].data.hex(" ").upper(),
                tokens[row].piece,
                "prompt" if row < first else "the model",
            ),
        )
        if written:
            self.table.scrollToBottom()

    def _chosen(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        for index in selected.indexes():
            self.bench.looking.pick_query(index.row())
            break


STAGE = Stage(
    key="tokens",
    title="Tokens",
    order=20,
    help="The pieces that the text falls into, and their ids",
    sample="128 of 49 152",
    figure=_figure,
    create=TokensView,
)
