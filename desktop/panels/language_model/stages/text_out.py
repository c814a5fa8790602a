"""Text out: the tokens that were written, how likely each was, and the point that drew it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from desktop.panels.language_model.parts import RowsTable, label
from desktop.panels.language_model.stages import Stage, StageView
from desktop.panels.language_model.workbench import Workbench
from desktop.plots.bar_list import percent
from desktop.widgets.tokens import visible


def _figure(bench: Workbench) -> str:
    if not bench.written:
        return "nothing written yet"
    last = bench.written[-1]
    if last.ended:
        return "ended by the model"
    return f"{'chosen' if last.u is None else 'sampled'}: {visible(last.token.text)}"


class TextOutView(StageView):
    """One row per written token."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self.sums = label("", "muted", wrap=True)
        self.table = RowsTable(
            "Written tokens",
            ("place", "token", "id", "model's probability", "surprisal", "drawn by"),
            numbers=(0, 2, 3, 4),
        )
        self.table.set_widths(64, 170, 80, 160, 110)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.sums)
        layout.addWidget(self.table, 1)
        self.listen(bench.tokens_changed)

    def lead(self) -> str:
        return "One token is drawn, put at the end of the text, and the whole path runs again."

    def follow(self) -> None:
        written = list(self.bench.written)
        first = self.bench.token_count - len(self.bench.kept) + 1
        if written:
            bits = sum(step.bits for step in written) / len(written)
            self.sums.setText(
                f"{len(written):,} tokens written · on average {bits:.2f} bits of surprise each"
            )
        else:
            self.sums.setText("Generate or Step one token writes after the prompt.")
        self.table.rows.show_rows(
            len(written),
            lambda row: (
                str(first + row),
                visible(written[row].token.text),
                str(written[row].token.id),
                percent(written[row].probability),
                f"{written[row].bits:.2f} bits",
                "chosen by you" if (u := written[row].u) is None else f"u = {u:.3f}",
            ),
        )
        if written:
            self.table.scrollToBottom()


STAGE = Stage(
    key="text_out",
    title="Text out",
    order=60,
    help="What was drawn, and how surprising it was",
    sample="sampled: ·European",
    figure=_figure,
    create=TextOutView,
)
