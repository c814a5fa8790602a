"""One line of an answer: its label, a cell for every number, and what is said of it.

A mark stands in each marked cell and words beside the line, so that colour is never the only sign.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.panels.learn.maths_label import MathsLabel
from desktop.panels.learn.parts import restate, say_role
from desktop.panels.learn.typesetter import Typesetter
from desktop.theme import set_icon, theme
from desktop.widgets.parts import label
from engine.exercises.answers import MOST_CHARACTERS
from engine.exercises.exercise import Field, Line
from engine.exercises.marking import CellResult, LineResult
from engine.language import tr
from engine.numbers import separator

_SIGNS = {"right": "check", "follows": "check", "uncounted": "undo", "wrong": "close",
          "unreadable": "warning"}  # fmt: skip
_INKS = {"right": "right", "follows": "right", "uncounted": "muted", "wrong": "wrong",
         "unreadable": "wrong"}  # fmt: skip
_STATES = {"right": "right", "follows": "follows", "uncounted": "follows", "wrong": "wrong",
           "unreadable": "wrong"}  # fmt: skip
_SPOKEN = {"right": tr("right"), "follows": tr("right, given your line above"),
           "wrong": tr("wrong"), "uncounted": tr("does not count yet"),
           "unreadable": tr("cannot be read")}  # fmt: skip
_CHOOSE = tr("Choose…")


class Bracket(QWidget):
    """A round bracket as high as the rows of the matrix that it holds."""

    def __init__(self, sign: str) -> None:
        super().__init__()
        self._opens = sign == "("
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(8), theme().px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        far, near = (self.width() - 1.0, 1.0) if self._opens else (1.0, self.width() - 1.0)
        path = QPainterPath(QPointF(far, 1))
        bend = 2 * near - far  # the curve passes half way to it
        path.quadTo(QPointF(bend, self.height() / 2), QPointF(far, self.height() - 1))
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme().color("text"), 1.3 * theme().scale))
            painter.drawPath(path)


class AnswerCell(QLineEdit):
    """One number or token. `moved(steps)` asks for the cell before or after."""

    moved = Signal(int, int)
    entered = Signal()

    def __init__(self, name: str, field: Field) -> None:
        super().__init__()
        self._token = field.kind == "token"
        self._sign: QAction | None = None
        self.setAccessibleName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        # Longer text than an answer may have is refused by marking, which then says so.
        self.setMaxLength(MOST_CHARACTERS + 1)
        self.setToolTip(_HELP["token" if self._token else "number"])
        self.textEdited.connect(lambda _: self.show_result(None))
        theme().changed.connect(self._resize)
        self._resize()

    def show_result(self, result: CellResult | None) -> None:
        """Mark the cell, or take the mark away."""
        state = result.state if result is not None else "blank"
        restate(self, _STATES.get(state, ""))
        if self._sign is not None:
            self.removeAction(self._sign)
            self._sign.deleteLater()
            self._sign = None
        if state in _SIGNS:
            self._sign = QAction(self)
            set_icon(self._sign, _SIGNS[state], _INKS[state])
            self.addAction(self._sign, QLineEdit.ActionPosition.TrailingPosition)
        said = result.sentence if result is not None else ""
        spoken = _SPOKEN.get(state, "")
        self.setAccessibleDescription(f"{spoken}. {said}".strip(". ") if spoken else "")
        self.setToolTip(said or spoken or _HELP["token" if self._token else "number"])

    def _resize(self) -> None:
        self.setFont(theme().font("mono"))
        self.setFixedWidth(theme().px(150 if self._token else 84))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif key == Qt.Key.Key_Up:
            self.moved.emit(-1, 0)
        elif key == Qt.Key.Key_Down:
            self.moved.emit(1, 0)
        else:
            super().keyPressEvent(event)


_HELP = {
    "number": tr("A number: 3, −1/2, 0.25, √2, e^-1, tanh(2). Enter goes on, Ctrl+Enter checks."),
    "token": tr("A token, as it stands in the question. Enter goes on, Ctrl+Enter checks."),
    "choice": tr("Choose one answer. Ctrl+Enter checks."),
}


class ChoiceCell(QComboBox):
    """One of the answers offered; nothing is chosen at first."""

    moved = Signal(int, int)
    entered = Signal()

    def __init__(self, name: str, field: Field) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setToolTip(_HELP["choice"])
        self.addItem(_CHOOSE)
        self.addItems(list(field.choices))
        self.currentIndexChanged.connect(lambda _: self.show_result(None))

    def text(self) -> str:
        """The choice, "" for none yet."""
        return self.currentText() if self.currentIndex() > 0 else ""

    def setText(self, text: str) -> None:
        """Choose an answer by its text."""
        self.setCurrentIndex(max(0, self.findText(text)))

    def show_result(self, result: CellResult | None) -> None:
        """Mark the cell, or take the mark away."""
        state = result.state if result is not None else "blank"
        restate(self, _STATES.get(state, ""))
        self.setAccessibleDescription(_SPOKEN.get(state, ""))
        self.setToolTip(_SPOKEN.get(state, "") or _HELP["choice"])

    def wheelEvent(self, event: QEvent) -> None:
        event.ignore()  # the page scrolls; an answer must not change by accident


Cell = AnswerCell | ChoiceCell


def looks_of(line: Line) -> tuple[str, Field]:
    """What is seen of a line before it is answered: its label, and the cells."""
    return line.label, line.field


class AnswerLine(QWidget):
    """`edited` follows every change of a cell; `entered(cell)` Enter in one."""

    edited = Signal()
    entered = Signal(object)
    moved = Signal(object, int)

    def __init__(self, line: Line, number: int, plain: str, typesetter: Typesetter) -> None:
        super().__init__()
        self.line = line
        self.label = MathsLabel(typesetter)
        self.label.set_formula(line.label, plain)
        self.verdict = label("", wrap=True)
        self.verdict.setAccessibleName(tr("Verdict on line {0}").format(number))
        self.verdict.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.cells: list[Cell] = []
        field = line.field
        for index in range(field.size):
            cell = self._cell(field, index, number)
            self.cells.append(cell)
        self._lay_out()

    def _cell(self, field: Field, index: int, number: int) -> Cell:
        name = tr("Line {0}").format(number)
        if field.size > 1:
            row, column = divmod(index, field.columns)
            name += tr(", row {0}").format(row + 1) if field.rows > 1 else ""
            name += tr(", number {0}").format(column + 1)
        cell: Cell
        if field.kind == "choice":
            cell = ChoiceCell(name, field)
            cell.currentIndexChanged.connect(lambda _: self._was_edited())
        else:
            cell = AnswerCell(name, field)
            cell.textEdited.connect(lambda _: self._was_edited())
        cell.entered.connect(partial(self.entered.emit, cell))
        cell.moved.connect(lambda down, _: self.moved.emit(cell, down))
        return cell

    def _lay_out(self) -> None:
        px = theme().px
        field = self.line.field
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(4))
        grid.setVerticalSpacing(px(4))
        commas = field.rows == 1
        for index, cell in enumerate(self.cells):
            row, column = divmod(index, field.columns)
            grid.addWidget(cell, row, 2 * column)
            if commas and column < field.columns - 1:
                grid.addWidget(self._sign(separator().strip()), row, 2 * column + 1)
        self.row = QHBoxLayout()
        self.row.setSpacing(px(5))
        equals = self._sign("=")
        self.row.addWidget(self.label)
        self.row.addWidget(equals)
        if field.size > 1:
            self.row.addWidget(self._bracket("("))
        self.row.addLayout(grid)
        if field.size > 1:
            self.row.addWidget(self._bracket(")"))
        self.row.addSpacing(px(6))
        self.row.addWidget(self.verdict, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(2))
        column.addLayout(self.row)
        self._column = column
        self._below = False

    def _sign(self, text: str) -> QLabel:
        return label(text, "muted" if text in ",;" else "")

    def _bracket(self, text: str) -> QWidget:
        return Bracket(text) if self.line.field.rows > 1 else self._sign(text)

    def set_verdict_below(self, below: bool) -> None:
        """Where there is no room beside the cells, what is said stands under them."""
        if below == self._below:
            return
        self._below = below
        if below:
            self.row.removeWidget(self.verdict)
            self.row.addStretch(1)
            self._column.addWidget(self.verdict)
        else:
            self._column.removeWidget(self.verdict)
            self.row.takeAt(self.row.count() - 1)
            self.row.addWidget(self.verdict, 1)

    def width_without_verdict(self) -> int:
        """Pixels of the label and the cells."""
        self.row.activate()
        return self.row.sizeHint().width() - (0 if self._below else self.verdict.sizeHint().width())

    # --- what is in it -----------------------------------------------------------------------
    @property
    def looks(self) -> tuple[str, Field]:
        """What it shows of its line."""
        return looks_of(self.line)

    def begin(self, line: Line) -> None:
        """Ask this line instead, which looks like the one before; nothing is typed yet."""
        self.line = line
        self.set_texts([""] * len(self.cells))
        self.show_result(None)

    def texts(self) -> list[str]:
        """What was typed, cell by cell."""
        return [cell.text() for cell in self.cells]

    def set_texts(self, texts: list[str]) -> None:
        """Fill the cells; no marks."""
        for cell, text in zip(self.cells, texts, strict=False):
            cell.setText(text)
            cell.show_result(None)

    def show_result(self, result: LineResult | None) -> None:
        """Mark the line, or take all marks away."""
        for index, cell in enumerate(self.cells):
            cell.show_result(None if result is None else result.cells[index])
        state = result.state if result is not None else "blank"
        said = result.sentence if result is not None else ""
        if state == "blank":
            said = ""
        self.verdict.setText(said)
        role = {"right": "right", "wrong": "error", "unreadable": "error"}.get(state, "muted")
        say_role(self.verdict, role)
        self.setAccessibleName(f"{self.label.text()}: {said}" if said else self.label.text())

    def _was_edited(self) -> None:
        self.verdict.setText("")
        self.edited.emit()
