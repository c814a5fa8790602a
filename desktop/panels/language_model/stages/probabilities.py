"""Probabilities: the likeliest next tokens with logit and share, before and after the filters."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QVBoxLayout

from desktop.panels.language_model.parts import RowsTable, label
from desktop.panels.language_model.stages import Stage, StageView
from desktop.panels.language_model.workbench import Workbench
from desktop.plots.bar_list import percent

LISTED = 200


def _figure(bench: Workbench) -> str:
    if bench.shares is None:
        return "needs a text"
    return f"entropy {bench.shares.entropy_bits:.2f} bits"


class ProbabilitiesView(StageView):
    """A table of the likeliest tokens; a double-click or Enter goes on with one."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self.sums = label("", "muted", wrap=True)
        self.table = RowsTable(
            "Likeliest next tokens",
            ("rank", "token", "id", "logit", "model", "after the filters", ""),
            numbers=(0, 2, 3, 4, 5),
        )
        self.table.set_widths(60, 170, 80, 90, 100, 130)
        self.table.activated.connect(self._activated)
        self._ids: list[int] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.sums)
        layout.addWidget(self.table, 1)
        self.listen(bench.shares_changed)

    def lead(self) -> str:
        return "The model gives every token of its vocabulary a probability; it decides nothing."

    def follow(self) -> None:
        bench, shares = self.bench, self.bench.shares
        if shares is None or bench.opened is None:
            self._ids = []
            self.sums.setText("")
            self.table.rows.show_rows(0, lambda _: ())
            return
        ids = self._ids = shares.likeliest(LISTED).tolist()
        # The list begins with what was kept, likeliest first.
        final = dict(zip(ids, shares.front_probabilities[:LISTED].tolist(), strict=False))
        lost = shares.removed
        self.sums.setText(
            f"{shares.kept_count:,} of {len(shares.logits):,} tokens are left by the filters; "
            f"those cut off held {percent(lost)}. "
            f"Entropy: {shares.model_entropy_bits:.2f} bits as the model has it, "
            f"{shares.entropy_bits:.2f} bits after."
        )
        name, model, logits = bench.token_name, shares.model, shares.logits
        self.table.rows.show_rows(
            len(ids),
            lambda row: (
                str(row + 1),
                name(ids[row]),
                str(ids[row]),
                f"{float(logits[ids[row]]):.3f}",
                percent(float(model[ids[row]])),
                percent(float(final.get(ids[row], 0.0))),
                "" if ids[row] in final else "cut off",
            ),
        )

    def _activated(self, index: QModelIndex) -> None:
        if index.row() < len(self._ids):
            self.bench.choose(self._ids[index.row()])


STAGE = Stage(
    key="probabilities",
    title="Probabilities",
    order=50,
    help="What may come next, and how likely",
    sample="entropy 4.44 bits",
    figure=_figure,
    create=ProbabilitiesView,
)
