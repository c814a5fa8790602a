"""A linear layer's map as written on paper, `(2u − v, u + v)`: W and b follow what is typed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop.theme import theme
from desktop.theme.tokens import SERIF
from desktop.widgets.undo_keys import pass_undo_on
from engine.errors import FormulaError
from engine.formula_text.maps import MOST_CHARACTERS, AffineMap, read_map
from engine.language import tr

_HELP = tr("Type the map, or edit the cells")


class MapField(QWidget):
    """`typed(AffineMap)` once Enter is pressed on a map that can be read."""

    typed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit(self)
        self.line.setMaxLength(MOST_CHARACTERS)
        self.line.setAccessibleName(tr("The map, typed"))
        self.line.setPlaceholderText(tr("Type a map, such as (x + y, x − y)"))
        pass_undo_on(self.line)
        self.line.returnPressed.connect(self._read)
        self.line.editingFinished.connect(self._read)
        self.line.textEdited.connect(lambda: self._say("", wrong=False))
        self.note = QLabel(_HELP, self)
        self.note.setProperty("role", "small")
        self.note.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.line)
        column.addWidget(self.note)
        self._shown = ""
        self._inputs: int | None = None
        theme().changed.connect(self._restyle)
        self._restyle()

    def show_map(self, text: str, inputs: int | None) -> None:
        """Show the layer's own map ("" where it is too large to write); `inputs` go in."""
        self._inputs = inputs
        if text == self._shown and self.line.text() == text:
            return
        self._shown = text
        self.line.setText(text)
        self.line.setCursorPosition(0)
        self._say("", wrong=False)

    def _read(self) -> None:
        text = self.line.text()
        if text == self._shown or (not text.strip() and not self._shown):
            self._say("", wrong=False)
            return
        try:
            found: AffineMap = read_map(text, self._inputs)
        except FormulaError as error:
            self._say(str(error), wrong=True)
            return
        self._say("", wrong=False)
        self._shown = text
        self.typed.emit(found)

    def _say(self, sentence: str, *, wrong: bool) -> None:
        self.note.setText(sentence or _HELP)
        self.note.setProperty("role", "error" if wrong else "small")
        self.line.setProperty("state", "wrong" if wrong else "")
        self.line.setAccessibleDescription(sentence or _HELP)
        for widget in (self.note, self.line):
            widget.style().unpolish(widget)
            widget.style().polish(widget)

    def _restyle(self) -> None:
        self.line.setFont(theme().font("maths"))
        pixels = theme().font("maths").pointSizeF()
        self.line.setStyleSheet(
            f'QLineEdit {{ font-family: "{SERIF}"; font-size: {pixels:.1f}pt; padding: 5px 8px; }}'
        )
