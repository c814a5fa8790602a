"""What was written: coloured by surprisal, each token with the draw that picked it."""

from __future__ import annotations

import math

from PySide6.QtCore import QItemSelection, QModelIndex, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout

from desktop.panels.language_model.draw_bar import DrawBar, Drawn
from desktop.panels.language_model.outcome import Tab
from desktop.panels.language_model.parts import RowsTable
from desktop.panels.language_model.stages import StageView
from desktop.panels.language_model.work import Written
from desktop.panels.language_model.workbench import Workbench
from desktop.plots import Plot
from desktop.plots.bar_list import percent
from desktop.plots.token_flow import TokenFlow
from desktop.theme import theme
from desktop.widgets.parts import Card, giving_way, label
from desktop.widgets.tokens import visible
from engine.language import tr

_BEFORE = 200  # tokens of the prompt that are shown in front


class WrittenView(StageView):
    """The text, its tokens as rows, and the draw of the chosen one."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self.flow = TokenFlow(tr("Written text by surprisal"))
        self.flow.empty_text = tr("Generate or Step one token writes after the prompt.")
        self.flow.said.connect(self.said)
        self.flow.picked.connect(self._flow_picked)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(self.flow)
        area.setMinimumHeight(theme().px(70))
        self._area = area
        self.text_card = Card(tr("THE TEXT · the deeper the ground, the more surprising"))
        self.sums = label("", "muted", wrap=True)
        self.text_card.body.addWidget(area, 1)
        self.text_card.body.addWidget(self.sums)
        self.table = RowsTable(
            tr("Written tokens"),
            (
                tr("place"),
                tr("token"),
                tr("id"),
                tr("model’s probability"),
                tr("surprisal"),
                tr("drawn by"),
            ),
            numbers=(0, 2, 3, 4),
        )
        self.table.set_widths(56, 130, 70, 144, 108)
        self.table.setMinimumHeight(theme().px(110))
        self.table.selectionModel().selectionChanged.connect(self._row_picked)
        self.table.activated.connect(self._activated)
        self.draw = DrawBar()
        self.draw.said.connect(self.said)
        self.draw_text = giving_way(label("", "small"))
        self.again = QPushButton(tr("Go on from here"))
        self.again.setToolTip(
            tr("Go back to after the marked token; what follows stays as a branch")
        )
        self.again.clicked.connect(lambda _=False: self._activated(self.table.currentIndex()))
        foot = QHBoxLayout()
        foot.addWidget(self.draw_text, 1)
        foot.addWidget(self.again)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme().px(8))
        layout.addWidget(self.text_card, 2)
        layout.addWidget(self.table, 3)
        layout.addWidget(self.draw)
        layout.addLayout(foot)
        self._before = 0
        self._shown = 0
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._show_rows)
        self._steps: list[Written] = []
        self._first = 0
        self.listen(bench.tokens_changed)
        self.listen(bench.running_changed)

    def lead(self) -> str:
        return tr("One token is drawn, put at the end of the text, and the whole path runs again.")

    def plot(self) -> Plot:
        return self.flow

    def follow(self) -> None:
        bench = self.bench
        written = list(bench.written)
        if written:
            bits = sum(step.bits for step in written) / len(written)
            self.sums.setText(
                tr("{0:,} tokens written · on average {1:.2f} bits of surprise each").format(
                    len(written), bits
                )
            )
        else:
            self.sums.setText("")
        prompt = bench.split.tokens[-_BEFORE:] if bench.split is not None and written else ()
        self._before = len(prompt)
        names = [visible(token.text) for token in prompt]
        names += [visible(step.token.text) for step in written]
        self.flow.set_tokens(names, [math.nan] * len(prompt) + [step.bits for step in written])
        if bench.writing:
            self._later.start(0)  # in a turn of its own, or frames would be late
        else:
            self._show_rows()

    def _show_rows(self) -> None:
        self._later.stop()
        bench = self.bench
        written = list(bench.written)
        first = bench.token_count - len(bench.kept) + 1
        grown = zip(written, self._steps, strict=False)
        same = len(self._steps) if all(new is old for new, old in grown) else 0
        if first != self._first or len(written) < same:
            same = 0
        self._steps, self._first = written, first
        self.table.rows.show_rows(
            len(written),
            lambda row: (
                str(first + row),
                visible(written[row].token.text),
                str(written[row].token.id),
                percent(written[row].probability),
                tr("{0:.2f} bits").format(written[row].bits),
                tr("chosen by you")
                if (u := written[row].u) is None
                else tr("u = {0:.3f}").format(u),
            ),
            same,
        )
        if written and len(written) != self._shown:
            self.table.scrollToBottom()
            self._area.ensureVisible(0, self.flow.minimumHeight())
            if not bench.writing:
                self.table.selectRow(len(written) - 1)
        self._shown = len(written)
        self._show_draw()

    # --- choosing ----------------------------------------------------------------------------
    def _flow_picked(self, index: int) -> None:
        if index >= self._before:
            self.table.selectRow(index - self._before)
            self.table.scrollTo(self.table.currentIndex())

    def _row_picked(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        row = self.table.currentIndex().row()
        if row >= 0:
            self.flow.pick(self._before + row)
        self._show_draw()

    def _show_draw(self) -> None:
        row, written = self.table.currentIndex().row(), self.bench.written
        known = 0 <= row < len(written)
        self.again.setEnabled(known and row < len(written) - 1 and not self.bench.writing)
        if not known:
            self.draw.show_draw(None)
            self.draw_text.setText("")
            return
        step = written[row]
        ids, shares = step.front_ids, step.front_shares
        self.draw.show_draw(
            Drawn(ids, shares, step.u, step.token.id, self.bench.token_name, lambda: (ids, shares))
        )
        name = self.bench.token_name(step.token.id)
        self.draw_text.setText(
            tr("{0} was chosen by you").format(name)
            if step.u is None
            else tr("u = {0:.3f} fell on {1}").format(step.u, name)
        )

    def _activated(self, index: QModelIndex) -> None:
        """Go back to after this token; the rest stays in the tree."""
        here = self.bench.branches.current
        if not index.isValid() or here is None or self.bench.writing:
            return
        for _ in range(len(self.bench.written) - 1 - index.row()):
            if here.parent is not None:
                here = here.parent
        self.bench.reopen(here)


TAB = Tab(
    key="written",
    title=tr("The text"),
    order=10,
    help=tr("The written text by surprisal, and the draw of every token"),
    create=WrittenView,
)
