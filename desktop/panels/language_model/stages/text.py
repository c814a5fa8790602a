"""Text: the letters that went in, with the bytes that a computer keeps for each."""

from __future__ import annotations

import unicodedata

from PySide6.QtWidgets import QVBoxLayout

from desktop.panels.language_model.parts import RowsTable, label
from desktop.panels.language_model.stages import Stage, StageView
from desktop.panels.language_model.workbench import Workbench
from desktop.widgets.tokens import visible


def _figure(bench: Workbench) -> str:
    count = len(bench.text)
    return f"{count:,} character{'' if count == 1 else 's'}"


class TextView(StageView):
    """One row per letter."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self.sums = label("", "muted")
        self.table = RowsTable(
            "Letters of the text",
            ("place", "letter", "code point", "bytes (UTF-8)", "name"),
            numbers=(0,),
        )
        self.table.set_widths(64, 70, 110, 150)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.sums)
        layout.addWidget(self.table, 1)
        self.listen(bench.tokens_changed)

    def lead(self) -> str:
        return "A text is a row of letters, and each letter a number that is kept as bytes."

    def follow(self) -> None:
        text = self.bench.text
        count = len(text.encode("utf-8", "surrogatepass"))
        words = len(text.split())
        self.sums.setText(
            f"{len(text):,} characters · {words:,} words · {count:,} bytes · {_lines(text)}"
        )
        self.table.rows.show_rows(len(text), lambda row: _letter(row, text[row]))


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
    help="The letters that go in",
    sample="36 characters",
    figure=_figure,
    create=TextView,
)
