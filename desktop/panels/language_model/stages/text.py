"""Text: the letters that went in, with the bytes kept for each; or, in a chat, who said what."""

from __future__ import annotations

import unicodedata

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.panels.language_model.parts import RowsTable
from desktop.panels.language_model.stages import Stage, StageView
from desktop.panels.language_model.turns import Turns
from desktop.panels.language_model.workbench import Workbench
from desktop.widgets.parts import label
from desktop.widgets.tokens import visible
from engine.language import tr


def _figure(bench: Workbench) -> str:
    count = len(bench.text)
    return (
        tr("{0:,} character").format(count) if count == 1 else tr("{0:,} characters").format(count)
    )


class TextView(StageView):
    """One row per letter, or one card per turn."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self.sums = label("", "muted")
        self.table = RowsTable(
            tr("Letters of the text"),
            (tr("place"), tr("letter"), tr("code point"), tr("bytes (UTF-8)"), tr("name")),
            numbers=(0,),
        )
        self.table.set_widths(64, 70, 110, 150)
        letters = QWidget()
        column = QVBoxLayout(letters)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.sums)
        column.addWidget(self.table, 1)
        self.turns = Turns(bench)
        self._pages = QStackedWidget()
        self._pages.addWidget(letters)
        self._pages.addWidget(self.turns)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        self._shown = ""
        self.listen(bench.tokens_changed)
        self.listen(bench.mode_changed)
        bench.mode_changed.connect(self.changed)

    def lead(self) -> str:
        if self.bench.conversation is not None:
            return tr(
                "To the model a conversation is one text, with control tokens between the turns."
            )
        return tr("A text is a row of letters, and each letter a number that is kept as bytes.")

    def follow(self) -> None:
        if self.bench.conversation is not None:
            self._pages.setCurrentIndex(1)
            self.turns.follow()
            return
        self._pages.setCurrentIndex(0)
        text = self.bench.text
        count = len(text.encode("utf-8", "surrogatepass"))
        words = len(text.split())
        self.sums.setText(
            tr("{0:,} characters · {1:,} words · {2:,} bytes · {3}").format(
                len(text), words, count, _lines(text)
            )
        )
        same = len(self._shown) if text.startswith(self._shown) else 0
        self._shown = text
        self.table.rows.show_rows(len(text), lambda row: _letter(row, text[row]), same)


def _lines(text: str) -> str:
    count = text.count("\n") + 1 if text else 0
    return tr("1 line") if count == 1 else tr("{0:,} lines").format(count)


def _letter(row: int, letter: str) -> tuple[str, ...]:
    data = letter.encode("utf-8", "surrogatepass").hex(" ").upper()
    name = unicodedata.name(letter, tr("control character")).lower()
    return (str(row + 1), visible(letter), f"U+{ord(letter):04X}", data, name)


STAGE = Stage(
    key="text",
    title=tr("Text"),
    order=10,
    help=tr("The letters that go in, or the turns of a chat"),
    sample=tr("{0:,} characters").format(942),
    figure=_figure,
    create=TextView,
)
