"""Parameters: all trained numbers, found, sorted, edited, copied and pasted in one table."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path as FilePath

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.editing.typed import put_network
from desktop.evaluation.parameters import Parameters, weight_gradients
from desktop.panels.build.parameters.model import COLUMNS, GRADIENT, VALUE, ParameterModel
from desktop.panels.build.parameters.view import ParameterView, read_table
from desktop.panels.build.tabs import Bench, Tab
from desktop.theme import set_icon, theme
from desktop.widgets.names import subscripted
from desktop.widgets.numbers import NumberError
from desktop.widgets.search import SearchLine
from engine.errors import EngineError, reason
from engine.files import write_atomically
from engine.graph import Graph
from engine.language import tr
from engine.numbers import typed
from engine.tables import csv_bytes


class ParametersTab(Tab):
    """The table with its filter and its buttons."""

    def __init__(self, bench: Bench, parent: QWidget | None = None) -> None:
        super().__init__(bench, parent)
        px = theme().px
        self.model = ParameterModel(self)
        self.view = ParameterView(self.model)
        self.search = SearchLine(tr("Filter: f_1 W, b, > 0.5, |w| < 0.01"))
        self.search.setAccessibleName(tr("Filter of the parameters"))
        self.search.setToolTip(tr("Names of layers and arrays, and conditions such as |w| < 0.01"))
        self.search.textChanged.connect(self._filter)
        self.count = QLabel("")
        self.count.setProperty("role", "small")
        self.gradients = QCheckBox(tr("Gradients"))
        self.gradients.setToolTip(
            tr("∂L/∂ of each number, for L = the sum of the network’s final numbers")
        )
        self.gradients.toggled.connect(self._show_gradients)
        self.copy = self._button(
            tr("Copy"), "copy", tr("Copy the selected numbers (Ctrl+C)"), self._copy
        )
        self.paste = self._button(
            tr("Paste"),
            "paste",
            tr("Paste numbers from here on: a column, or a matrix (Ctrl+V)"),
            self._paste,
        )
        self.save = self._button(
            tr("Save as CSV…"), "save", tr("Save all numbers as a table"), self._ask
        )
        top = QHBoxLayout()
        top.addWidget(self.search, 1)
        for widget in (self.count, self.gradients, self.copy, self.paste, self.save):
            top.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(8), px(6), px(10), px(6))
        column.setSpacing(px(4))
        column.addLayout(top)
        column.addWidget(self.view, 1)
        self.setFocusProxy(self.view)
        self.model.edited.connect(self._edited)
        self.model.refused.connect(lambda text: bench.shell.say(text, problem=True))
        self.view.copy_wanted.connect(self._copy)
        self.view.paste_wanted.connect(self._paste)
        self.view.layer_wanted.connect(self._pick)
        self._shown: Graph | None = None
        self.view.setColumnHidden(GRADIENT, True)

    # --- following ---------------------------------------------------------------------------
    def refresh(self) -> None:
        graph = self.bench.document.graph
        if self._shown is graph:
            return
        self._shown = graph
        self.model.show(Parameters(graph), self._gradients())
        self._say_count()

    def let_go(self) -> None:
        self._shown = None
        self.model.show(Parameters(Graph()), {})

    def _gradients(self) -> Mapping:
        if not self.gradients.isChecked():
            return {}
        try:
            return weight_gradients(self.bench.evaluation, self.bench.document.graph)
        except EngineError as error:
            self.bench.shell.say(str(error), problem=True)
            return {}

    def _show_gradients(self, on: bool) -> None:
        self.view.setColumnHidden(GRADIENT, not on)
        self.model.show_gradients(self._gradients())

    def _filter(self, text: str) -> None:
        self.model.filter(text)
        self._say_count()

    def _say_count(self) -> None:
        shown, parameters = self.model.rowCount(), self.model.parameters
        total = len(parameters) if parameters is not None else 0
        if shown < total:
            text = tr("{0:,} of {1:,} numbers").format(shown, total)
        else:
            text = tr("1 number") if total == 1 else tr("{0:,} numbers").format(total)
        self.count.setText(text)

    # --- what a person does ------------------------------------------------------------------
    def _edited(self, values: Mapping[int, float]) -> None:
        parameters = self.model.parameters
        if parameters is None:
            return
        numbers = sorted(values)
        block, _ = parameters.place(numbers[0])
        if len(numbers) == 1:
            place = ", ".join(str(k + 1) for k in parameters.index(numbers[0]))
            title = tr("Set {0}[{1}] of {2}").format(block.weight, place, block.label)
            key = ("parameter", block.path, block.weight, numbers[0])
        else:
            title, key = tr("Paste {0:,} numbers").format(len(numbers)), None
        put_network(self.bench.editor, title, parameters.with_values(values), key)
        self.refresh()

    def _copy(self) -> None:
        rows = self.view.rows()
        if not rows:
            self.bench.shell.say(tr("Select the numbers to copy first."))
            return
        columns = sorted({index.column() for index in self.view.selectionModel().selectedIndexes()})
        lines = [
            "\t".join(self._plain(row, column) for column in columns if self._seen(column))
            for row in rows
        ]
        QGuiApplication.clipboard().setText("\n".join(lines))
        self.bench.shell.say(
            tr("1 row is on the clipboard.")
            if len(rows) == 1
            else tr("{0:,} rows are on the clipboard.").format(len(rows))
        )

    def _plain(self, row: int, column: int) -> str:
        """A cell as a spreadsheet takes it: all digits, and a hyphen for a minus."""
        return self.model.text(row, column, exact=True).replace("\u2212", "-")

    def _seen(self, column: int) -> bool:
        return not self.view.isColumnHidden(column)

    def _paste(self) -> None:
        parameters, start = self.model.parameters, self.view.currentIndex()
        if parameters is None or not start.isValid():
            self.bench.shell.say(tr("Choose the cell where pasting begins first."))
            return
        try:
            table = read_table(QGuiApplication.clipboard().text())
            values = self._places(table, start.row())
        except NumberError as error:
            self.bench.shell.say(str(error), problem=True)
            return
        self._edited(values)

    def _places(self, table: list[list[float]], row: int) -> dict[int, float]:
        """Where pasted numbers go: a column down the rows shown, a block into the array."""
        parameters = self.model.parameters
        assert parameters is not None
        if all(len(line) == 1 for line in table):
            room = self.model.rowCount() - row
            if len(table) > room:
                raise NumberError(
                    tr("{0:,} numbers do not fit into {1:,} rows.").format(len(table), room)
                )
            return {self.model.number(row + k): line[0] for k, line in enumerate(table)}
        number = self.model.number(row)
        block, offset = parameters.place(number)
        width = block.array.shape[-1]
        height = block.array.size // width
        top, left = divmod(offset, width)
        if block.array.ndim < 2 and len(table) > 1:
            raise NumberError(
                tr("{0} has one row; {1} are pasted.").format(block.weight, len(table))
            )
        if top + len(table) > height or any(left + len(line) > width for line in table):
            most = max(map(len, table))
            raise NumberError(
                tr(
                    "{0}×{1} numbers do not fit into {2} of {3} ({4}) from row {5}, column {6} on."
                ).format(
                    len(table),
                    most,
                    block.weight,
                    subscripted(block.label),
                    block.shape_text,
                    top + 1,
                    left + 1,
                )
            )
        return {
            block.first + (top + i) * width + left + j: value
            for i, line in enumerate(table)
            for j, value in enumerate(line)
        }

    def _pick(self, row: int) -> None:
        parameters = self.model.parameters
        if parameters is not None:
            block, _ = parameters.place(self.model.number(row))
            if block.path[0] in self.bench.network.layers:
                self.bench.network.select([block.path[0]])
                self.bench.view.show_layer(block.path[0])

    def _ask(self) -> None:
        stem = FilePath(self.bench.document.title).stem.replace(" ", "_") or tr("network")
        proposal = str(FilePath.home() / f"{stem}_parameters.csv")
        path, _ = QFileDialog.getSaveFileName(
            self, tr("Save the parameters"), proposal, tr("Table (*.csv)")
        )
        if not path:
            return
        target = FilePath(path) if FilePath(path).suffix else FilePath(f"{path}.csv")
        try:
            write_atomically(target, self.table())
        except OSError as error:
            self.bench.shell.say(
                tr("{0} could not be written: {1}.").format(target.name, reason(error)),
                problem=True,
            )
        else:
            self.bench.shell.say(tr("Saved {0}.").format(target.name))

    def table(self) -> bytes:
        """The rows shown as a CSV file, numbers with all their digits."""
        seen = [column for column in range(len(COLUMNS)) if self._seen(column)]
        rows = [[COLUMNS[column] for column in seen]]
        parameters = self.model.parameters
        for row in range(self.model.rowCount()):
            number = self.model.number(row)
            cells = [
                typed(parameters.value(number))
                if column == VALUE and parameters is not None
                else self._plain(row, column)
                for column in seen
            ]
            rows.append(cells)
        return csv_bytes(rows)

    def _button(self, text: str, icon: str, help: str, slot: object) -> QPushButton:
        button = QPushButton(text)
        set_icon(button, icon)
        button.setToolTip(help)
        button.clicked.connect(slot)
        return button
