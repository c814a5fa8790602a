"""Logit lens: what each layer would say next, if the output head read its vectors already."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from desktop.panels.language_model import work
from desktop.panels.language_model.inside import Tab
from desktop.panels.language_model.latest import Latest
from desktop.panels.language_model.parts import RowsTable
from desktop.panels.language_model.stages import StageView
from desktop.panels.language_model.workbench import Workbench
from desktop.plots.bar_list import percent
from desktop.widgets.parts import Card, label
from models.lens import Lens

_RANKS = ("likeliest", "second", "third", "fourth")
_COLUMNS = ("after layer", *[text for rank in _RANKS for text in (rank, "")], "entropy")


class LensView(StageView):
    """One row per layer, for the token that is picked; a row's tokens are its likeliest ones."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self._jobs = Latest(bench.jobs, "reading the layers")
        self.lens: Lens | None = None
        self._asked: tuple[object, int] = (None, -1)
        self.where = label("", "muted", wrap=True)
        self.card = Card("AFTER EACH LAYER")
        numbers = (0, *range(2, 2 * len(_RANKS) + 1, 2), 2 * len(_RANKS) + 1)
        self.table = RowsTable("What each layer would say next", _COLUMNS, numbers=numbers)
        self.table.set_widths(84, *[width for _ in _RANKS for width in (94, 78)])
        self.card.body.addWidget(self.where)
        self.card.body.addWidget(self.table, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.card)
        self.listen(bench.looking.changed)
        self.listen(bench.looking.pair_changed)

    def lead(self) -> str:
        return "The vectors of every layer can be read as an answer: here is how it comes about."

    def follow(self) -> None:
        """Ask for the layers of the token that looks in the picked pair."""
        if self.bench.writing:
            return  # the model needs the processors; looking goes on once it rests
        looking, opened = self.bench.looking, self.bench.opened
        look, pair = looking.look, looking.pair
        if look is None or pair is None or opened is None:
            self._jobs.cancel()
            self._asked = (None, -1)
            self._show(None)
            return
        seen, position = look.inspection, pair[0]
        if self._asked[0] is seen and self._asked[1] == position:
            return
        self._asked = (seen, position)
        self._jobs.start(
            lambda stop: work.read_layers(opened, seen, position, len(_RANKS), stop),
            reported=self._show,
            failed=self._failed,
        )

    def _failed(self, sentence: str) -> None:
        self._show(None)
        self.where.setText(sentence)

    def _show(self, found: Lens | None) -> None:
        self.lens = found
        look = self.bench.looking.look
        if found is None or look is None:
            self.where.setText("Once there is a text, its layers are read here.")
            self.table.rows.show_rows(0, lambda _: ())
            return
        name = self.bench.token_name
        place = found.positions[0]
        self.where.setText(
            f"At token {place + 1}, {look.names[place]}: the model's own answer stands in the last "
            "row. Click another token in the text to read its layers."
        )
        rows = len(found.ids)

        def row(layer: int) -> tuple[str, ...]:
            ids, shares = found.ids[layer, 0], found.probabilities[layer, 0]
            cells = [
                text
                for token, share in zip(ids, shares, strict=True)
                for text in (name(int(token)), percent(float(share)))
            ]
            before = "embedding" if layer == 0 else str(layer)
            return (before, *cells, f"{float(found.entropy_bits[layer, 0]):.2f} bits")

        self.table.rows.show_rows(rows, row)
        self.table.scrollToBottom()


TAB = Tab(
    key="lens",
    title="Logit lens",
    order=40,
    help="What each layer would say next",
    create=LensView,
)
