"""Which numbers may vary, and within which bounds: a row for each array or single cell."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from desktop.panels.learn.flow import FlowLayout
from desktop.panels.learn.making.places import (
    array_title,
    arrays_of,
    cell_title,
    cells_of,
)
from desktop.panels.learn.parts import together
from desktop.theme import theme
from desktop.widgets.parts import button, label
from desktop.widgets.spin_boxes import SpinBox
from engine.exercises.declared import Vary
from engine.graph import Graph
from engine.language import tr

_STEPS = ((1, "1"), (2, "1/2"), (4, "1/4"), (5, "1/5"), (10, "1/10"))
MOST_ROWS = 12


class VaryRow(QWidget):
    """One array, or one cell of it, with its bounds; `changed` follows every choice."""

    changed = Signal()
    unwanted = Signal()

    def __init__(self, graph: Graph, place: tuple[str, str]) -> None:
        super().__init__()
        self._graph = graph
        self.array = QComboBox()
        self._places = arrays_of(graph)
        self._cells: list[tuple[int, ...]] = [()]
        for id, name in self._places:
            self.array.addItem(array_title(graph, id, name))
        _explain(
            self.array, tr("Numbers that vary"), tr("Which numbers are drawn anew in each variant")
        )
        self.array.setCurrentIndex(self._places.index(place))
        self.cell = QComboBox()
        _explain(self.cell, tr("Which of them"), tr("All of these numbers, or one"))
        self.low, self.high = SpinBox(), SpinBox()
        for box, name, value in (
            (self.low, tr("Smallest number"), -3),
            (self.high, tr("Largest number"), 3),
        ):
            box.setRange(-100, 100)
            box.setValue(value)
            _explain(box, name, tr("{0} that is drawn, −100 to 100").format(name))
            box.valueChanged.connect(lambda _: self.changed.emit())
        self.step = QComboBox()
        for over, text in _STEPS:
            self.step.addItem(tr("steps of {0}").format(text), over)
        _explain(
            self.step, tr("Step"), tr("Whole numbers only, or halves, quarters, fifths, tenths too")
        )
        self.zero = QCheckBox(tr("also 0"))
        _explain(self.zero, tr("Also 0"), tr("Whether 0 may be drawn"))
        self.remove_button = button(
            tr("Remove"), tr("These numbers stay as they are on the canvas")
        )
        self.remove_button.setProperty("role", "flat")
        self.remove_button.clicked.connect(lambda: self.unwanted.emit())
        row = FlowLayout(self, 6)
        bounds = (QLabel(tr("from")), self.low, QLabel(tr("to")), self.high)
        for widgets in ((self.array, self.cell), bounds, (self.step, self.zero)):
            row.addWidget(together(*widgets))
        row.addWidget(self.remove_button)
        self._fill_cells()
        self.array.currentIndexChanged.connect(lambda _: self._fill_cells())
        self.cell.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.step.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.zero.toggled.connect(lambda _: self.changed.emit())

    @property
    def place(self) -> tuple[str, str]:
        """The layer and the name of the array chosen."""
        return self._places[self.array.currentIndex()]

    def vary(self) -> Vary:
        """What the row says."""
        id, name = self.place
        low, high = self.low.value(), self.high.value()
        zero = self.zero.isChecked()
        cell = self._cells[self.cell.currentIndex()]
        return Vary(id, name, cell, low, high, self.step.currentData(), zero)

    def show_vary(self, vary: Vary) -> None:
        """Make the row say this."""
        self.array.setCurrentIndex(self._places.index((vary.node, vary.name)))
        self.cell.setCurrentIndex(self._cells.index(vary.index))
        self.low.setValue(vary.low)
        self.high.setValue(vary.high)
        self.step.setCurrentIndex(self.step.findData(vary.over))
        self.zero.setChecked(vary.zero)

    def _fill_cells(self) -> None:
        id, name = self.place
        array = self._graph.node(id).weights[name]
        self.cell.blockSignals(True)
        self.cell.clear()
        self._cells = [(), *(cells_of(array) if array.size > 1 else ())]
        self.cell.addItem(tr("every number"))
        self.cell.addItems([cell_title(array, index) for index in self._cells[1:]])
        self.cell.blockSignals(False)
        self.changed.emit()


class Varying(QWidget):
    """The rows, and a way to add one; `changed` follows every choice."""

    changed = Signal()

    def __init__(self, graph: Graph) -> None:
        super().__init__()
        self._graph = graph
        self.rows: list[VaryRow] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(8))
        self._grid = QVBoxLayout()
        column.addLayout(self._grid)
        self.none = label(tr("Nothing varies: there is one variant."), "muted", wrap=True)
        column.addWidget(self.none)
        self.add_button = button(
            tr("Let more numbers vary"), tr("Add an array, or one number of it")
        )
        foot = QGridLayout()
        foot.addWidget(self.add_button, 0, 0)
        foot.setColumnStretch(1, 1)
        column.addLayout(foot)
        self.add_button.clicked.connect(lambda: self.add())
        self._follow()

    def add(self, vary: Vary | None = None) -> VaryRow:
        """Another row: for `vary`, or for the first array that none varies yet."""
        taken = {row.place for row in self.rows}
        places = arrays_of(self._graph)
        free = next((place for place in places if place not in taken), places[0])
        row = VaryRow(self._graph, free if vary is None else (vary.node, vary.name))
        if vary is not None:
            row.show_vary(vary)
        self.rows.append(row)
        self._grid.addWidget(row)
        row.changed.connect(self.changed.emit)
        row.unwanted.connect(lambda: self.remove(row))
        self._follow()
        return row

    def remove(self, row: VaryRow) -> None:
        """These numbers stay as they are."""
        self.rows.remove(row)
        self._grid.removeWidget(row)
        row.hide()
        row.deleteLater()
        self._follow()

    def varies(self) -> tuple[Vary, ...]:
        """What varies, from the first row to the last."""
        return tuple(row.vary() for row in self.rows)

    def _follow(self) -> None:
        self.none.setVisible(not self.rows)
        self.add_button.setVisible(len(self.rows) < MOST_ROWS)
        self.changed.emit()


def _explain(widget: QWidget, name: str, tip: str) -> None:
    widget.setAccessibleName(name)
    widget.setToolTip(tip)
