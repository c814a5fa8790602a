"""Logit lens: what each layer would say next, if the output head read its vectors already."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from desktop.panels.language_model import work
from desktop.panels.language_model.asked import AskedView, Task
from desktop.panels.language_model.inside import Tab
from desktop.panels.language_model.parts import RowsTable
from desktop.panels.language_model.work import Opened
from desktop.panels.language_model.workbench import Workbench
from desktop.plots.bar_list import percent
from desktop.widgets.parts import Card
from engine.language import tr
from models.inspect import Inspection
from models.lens import Lens

_RANKS = (tr("likeliest"), tr("second"), tr("third"), tr("fourth"))
_COLUMNS = (tr("after layer"), *[text for rank in _RANKS for text in (rank, "")], tr("entropy"))


class LensView(AskedView):
    """One row per layer, for the token that is picked; a row's tokens are its likeliest ones."""

    doing = tr("reading the layers")
    found: Lens | None

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self.card = Card(tr("AFTER EACH LAYER"))
        numbers = (0, *range(2, 2 * len(_RANKS) + 1, 2), 2 * len(_RANKS) + 1)
        self.table = RowsTable(tr("What each layer would say next"), _COLUMNS, numbers, tight=True)
        self.table.set_widths(84, *[width for _ in _RANKS for width in (94, 78)])
        self.card.body.addWidget(self.where)
        self.card.body.addWidget(self.table, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.card)
        self.listen(bench.looking.pair_changed)

    def lead(self) -> str:
        return tr(
            "The vectors of every layer can be read as an answer: here is how it comes about."
        )

    def ask(self, opened: Opened, seen: Inspection) -> tuple[tuple[object, ...], Task] | None:
        """The layers of the token that looks in the picked pair."""
        pair = self.bench.looking.pair
        if pair is None:
            return None
        at, count = pair[0], len(_RANKS)
        return (at,), lambda stop: work.read_layers(opened, seen, at, count, stop)

    def show_found(self) -> None:
        found, look = self.found, self.bench.looking.look
        if found is None or look is None:
            self.where.setText(tr("Once there is a text, its layers are read here."))
            self.table.rows.show_rows(0, lambda _: ())
            return
        name = self.bench.token_name
        place = found.positions[0]
        self.where.setText(
            tr(
                "At token {0}, {1}: the model's own answer stands in the last "
                "row. Click another token in the text to read its layers."
            ).format(place + 1, look.names[place])
        )
        rows = len(found.ids)

        def row(layer: int) -> tuple[str, ...]:
            ids, shares = found.ids[layer, 0], found.probabilities[layer, 0]
            cells = [
                text
                for token, share in zip(ids, shares, strict=True)
                for text in (name(int(token)), percent(float(share)))
            ]
            before = tr("embedding") if layer == 0 else str(layer)
            return (before, *cells, tr("{0:.2f} bits").format(float(found.entropy_bits[layer, 0])))

        self.table.rows.show_rows(rows, row)
        self.table.scrollToBottom()


TAB = Tab(
    key="lens",
    title=tr("Logit lens"),
    order=40,
    help=tr("What each layer would say next"),
    create=LensView,
)
