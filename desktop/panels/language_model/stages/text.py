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


def _figure(bench: Workbench) -> str:
    count = len(bench.text)
    return f"{count:,} character{'' if count == 1 else 's'}"


class TextView(StageView):
    """One row per letter, or one card per turn."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self.sums = label("", "muted")
        self.table = RowsTable(
            "Letters of the text",
            ("place", "letter", "code point", "bytes (UTF-8)", "name"),
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
            return "To the model a conversation is one text, with control tokens between the turns."
        return "A text is a row of letters, and each letter a number that is kept as bytes."

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
            f"{len(text):,} characters · {words:,} words · {count:,} bytes · {_lines(text)}"
        )
        same = len(self._shown) if text.startswith(self._shown) else 0
        self._shown = text
        self.table.rows.show_rows(len(text), lambda row: _letter(row, text[row]), same)


def _lines(text: str) -> str:
    count = text.count("\n") + 1 if text else 0
    return "1 line" if count == 1 else f"{count:,} lines"


def _letter(row: int, letter: str) -> tuple[str, ...]:
    data = letter.encode("utf-8", "surrogatepass").hex(" ").upper()
    name = unicodedata.name(letter, "control character").lower()
    return (str(row + 1), visible(letter), f"U+{ord(letter):04X}", data, name)


STAGE = Stage(
    key="text",
    title="Text",
    order=10,
    help="The letters that go in, or the turns of a chat",
    sample="36 characters",
    figure=_figure,
    create=TextView,
)
