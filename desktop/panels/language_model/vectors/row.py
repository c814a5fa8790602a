"""One token's row of the embedding: its numbers as a strip and as figures, and its neighbours."""

from __future__ import annotations

from collections.abc import Generator

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout

from desktop.panels.language_model.latest import Latest
from desktop.panels.language_model.parts import RowsTable
from desktop.panels.language_model.stages import StageView
from desktop.panels.language_model.vectors import Tab
from desktop.panels.language_model.work import Opened, Stop
from desktop.panels.language_model.workbench import Workbench
from desktop.plots import HeatMap, Plot
from desktop.theme import theme
from desktop.widgets.halves import keep_out_of_line
from desktop.widgets.parts import Card, giving_way, label
from engine.language import tr
from models.errors import ModelError
from models.near import Near, nearest

SHOWN = 60
_ACROSS = 4  # figures that fit beside each other in a small window


def _search(opened: Opened, vector: NDArray[np.float32], stop: Stop) -> Generator[Near, None, None]:
    yield nearest(opened.weights, vector, opened.info.vocabulary, SHOWN + 1, stop)


class RowView(StageView):
    """A token of the text, or any of the vocabulary, with what the table holds for it."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self._jobs = Latest(bench.jobs, tr("looking for neighbours"))
        self.token: int | None = None
        self._own = False  # chosen here, not by the text
        self._ids: list[int] = []  # that can be chosen from
        self.near: Near | None = None
        self._compared = -1  # the token whose neighbours were asked for
        self.choice = QComboBox()
        self.choice.setAccessibleName(tr("Token of the text"))
        self.choice.setToolTip(tr("Which token's row is shown"))
        self.choice.activated.connect(self._picked)
        self.field = QLineEdit()
        self.field.setAccessibleName(tr("Any word"))
        self.field.setPlaceholderText(tr("or any word"))
        self.field.setToolTip(
            tr("A word as it stands in a text; Return shows its first token's row")
        )
        self.field.setMaxLength(100)
        self.field.returnPressed.connect(self._typed)
        keep_out_of_line(self.field, lambda sentence: self.said.emit(sentence, True))
        self.about = giving_way(label("", "muted"))
        top = QHBoxLayout()
        top.addWidget(label(tr("Token")))
        top.addWidget(self.choice)
        top.addWidget(self.field)
        top.addWidget(self.about, 1)

        self.strip = HeatMap(tr("The row as a strip"), square=False)
        self.strip.said.connect(self.said)
        self.strip_card = Card(tr("THE ROW"))
        self.strip.setMinimumHeight(0)
        self.strip.setFixedHeight(theme().px(98))
        self.strip_card.body.addWidget(self.strip)
        self.figures = RowsTable(
            tr("The row as figures"),
            (tr("from"), *[f"+{n}" for n in range(_ACROSS)]),
            numbers=range(_ACROSS + 1),
        )
        self.figures.set_widths(52, *[78] * (_ACROSS - 1))
        self.figures_card = Card(tr("THE SAME AS FIGURES"))
        self.figures.setMinimumHeight(theme().px(90))
        self.figures_card.body.addWidget(self.figures, 1)
        self.table = RowsTable(
            tr("Nearest tokens"), (tr("rank"), tr("token"), tr("id"), tr("cosine")), (0, 2, 3)
        )
        self.table.set_widths(46, 104, 62)
        self.table.activated.connect(self._neighbour)
        self.near_text = label("", "small", wrap=True)
        self.near_card = Card(tr("NEAREST IN THE WHOLE VOCABULARY"))
        self.table.setMinimumHeight(theme().px(90))
        self.near_card.body.addWidget(self.table, 1)
        self.near_card.body.addWidget(self.near_text)
        below = QHBoxLayout()
        below.setSpacing(theme().px(12))
        below.addWidget(self.figures_card, 5)
        below.addWidget(self.near_card, 4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(top)
        layout.addWidget(self.strip_card)
        layout.addLayout(below, 1)
        self.listen(bench.tokens_changed)
        self.listen(bench.looking.pair_changed)
        self.listen(bench.running_changed)
        bench.door.model_changed.connect(self._forget)

    def lead(self) -> str:
        return tr("A token's id picks one row of a learnt table: its vector, before any layer.")

    def plot(self) -> Plot:
        return self.strip

    @property
    def busy(self) -> bool:
        """Whether neighbours are being looked for."""
        return self._jobs.running

    # --- choosing ----------------------------------------------------------------------------
    def _forget(self) -> None:
        self._jobs.cancel()
        self._compared = -1
        self.token, self._own, self._ids = None, False, []
        self.choice.clear()

    def _picked(self, place: int) -> None:
        self._own = False
        self.bench.looking.pick_query(place)
        self.show_token(int(self.choice.itemData(place)))

    def _typed(self) -> None:
        opened, word = self.bench.opened, self.field.text().strip()
        if opened is None or not word:
            return
        try:
            ids = opened.model.tokenizer.encode(" " + word)
        except ModelError as error:
            self.said.emit(str(error), True)
            return
        if ids:
            self._own = True
            self.show_token(ids[0])

    def _neighbour(self, index: QModelIndex) -> None:
        near = self.near
        if near is not None and index.row() + 1 < len(near.ids):
            self._own = True
            self.show_token(int(near.ids[index.row() + 1]))

    def follow(self) -> None:
        """The text's tokens to choose from; the one that looks in the picked pair."""
        bench = self.bench
        ids = bench.ids[:500]
        if ids[: len(self._ids)] != self._ids:
            self.choice.clear()
            self._ids = []
        for place in range(len(self._ids), len(ids)):  # a text that grows keeps its front
            self.choice.addItem(f"{place + 1}  {bench.token_name(ids[place])}", ids[place])
        self._ids = ids
        pair = bench.looking.pair
        place = pair[0] if pair is not None and pair[0] < len(ids) else len(ids) - 1
        if not ids:
            self.token = None
            self._clear()
            return
        if self.choice.currentIndex() != place or (self.token is None or not self._own):
            self.choice.setCurrentIndex(place)
        if not self._own or self.token is None:
            self.show_token(ids[place])
        self._compare()

    # --- showing -----------------------------------------------------------------------------
    def show_token(self, token: int) -> None:
        """Show a token's row, and look for its neighbours once no text is being written."""
        opened = self.bench.opened
        if opened is None or token == self.token:
            return
        self.token = token
        try:
            vector = opened.weights.embedding([token])[0]
        except ModelError as error:
            self._clear()
            self.about.setText(str(error))
            return
        name = self.bench.token_name(token)
        length = float(np.linalg.norm(vector))
        self.about.setText(
            tr("row {0:,} of {1:,} · length {2:.3f}").format(token, opened.info.vocabulary, length)
        )
        high = float(np.abs(vector).max()) or 1.0
        self.strip_card.set_heading(tr("{0} · {1} NUMBERS").format(name, len(vector)))
        self.strip.title = tr("Embedding of {0}").format(name)
        self.strip.set_values(
            vector[None],
            [name],
            [str(at + 1) for at in range(len(vector))],
            low=-high,
            high=high,
            signed=True,
            sentence=lambda _, column, value: tr("{0}, number {1}: {2:.4f}").format(
                name, column + 1, value
            ),
        )
        count = len(vector)
        self.figures.rows.show_rows(
            -(-count // _ACROSS),
            lambda row: (
                str(row * _ACROSS + 1),
                *(
                    tr("{0:.4f}").format(float(vector[at])) if at < count else ""
                    for at in range(row * _ACROSS, (row + 1) * _ACROSS)
                ),
            ),
        )
        self._compare()

    def _compare(self) -> None:
        """Look for what is near the token shown, unless that was done."""
        opened, token = self.bench.opened, self.token
        if token is None or opened is None or token == self._compared:
            return
        if self.bench.writing:
            # A comparison a token would take the model's processors and show what nobody can read.
            self._jobs.cancel()
            self.near, self._compared = None, -1
            self.table.rows.show_rows(0, lambda _: ())
            self.near_text.setText(tr("The vocabulary is compared once the text rests."))
            return
        self._compared = token
        vector = opened.weights.embedding([token])[0]
        self.near_text.setText(tr("The whole vocabulary is being compared."))
        self._jobs.start(
            lambda stop: _search(opened, vector, stop),
            reported=self._found,
            failed=self.near_text.setText,
        )

    def _clear(self) -> None:
        self._jobs.cancel()
        self._compared = -1
        self.near = None
        self.about.setText("")
        self.near_text.setText("")
        self.strip.set_values(np.zeros((0, 0), np.float32), (), ())
        for table in (self.figures, self.table):
            table.rows.show_rows(0, lambda _: ())

    def _found(self, near: Near) -> None:
        self.near = near
        name, ids, cosines = self.bench.token_name, near.ids[1:], near.cosines[1:]
        self.table.rows.show_rows(
            len(ids),
            lambda row: (
                str(row + 1),
                name(int(ids[row])),
                str(int(ids[row])),
                tr("{0:.4f}").format(float(cosines[row])),
            ),
        )
        self.near_text.setText(
            tr(
                "1 is the same direction; any token has {0:.2f} on average. Return shows a "
                "neighbour's own row."
            ).format(near.mean)
        )


TAB = Tab(
    key="row",
    title=tr("One row and its neighbours"),
    order=10,
    help=tr("The numbers that stand for one token, and the tokens with the most similar ones"),
    create=RowView,
)
