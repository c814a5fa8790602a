"""The numbers as rows of a table; nothing is copied, a cell is read when it is painted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor

from desktop.theme import theme
from desktop.widgets.names import subscripted
from desktop.widgets.numbers import NumberError, parse_number
from engine.language import tr
from engine.numbers import MINUS, plain, typed

if TYPE_CHECKING:
    from desktop.evaluation.parameters import Array, Parameters, Path

LAYER, ARRAY, SHAPE, ROW, COLUMN, VALUE, GRADIENT = range(7)
COLUMNS = (tr("Layer"), tr("Array"), tr("Shape"), tr("Row"), tr("Column"), tr("Value"), "∂L/∂")
_HELP = (
    tr("The layer that owns the number"),
    tr("The array: W holds weights, b the bias"),
    tr("Rows × columns of the array"),
    tr("Row, from 1; of a longer shape all places but the last"),
    tr("Column, from 1"),
    tr("The number: double-click, Enter or type to edit"),
    tr("How the sum of the network’s final numbers changes with it, at the sample shown"),
)
_Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ParameterModel(QAbstractTableModel):
    """`edited(numbers → values)` when a person edits; `refused(sentence)` for what is no number."""

    edited = Signal(object)
    refused = Signal(str)

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self.parameters: Parameters | None = None
        self._kept: Array | None = None  # the numbers the filter leaves, in the order shown
        self._gradients: Mapping[tuple[Path, str], Array] = {}
        self._filter = ""
        self._sorted: tuple[int, bool] | None = None

    # --- what is shown -----------------------------------------------------------------------
    def show(self, parameters: Parameters, gradients: Mapping[tuple[Path, str], Array]) -> None:
        """Other numbers. While the arrays are the same ones, every row stays where it is: a number
        that is being edited must not leave the filter or its place under the person's hands."""
        before = self.parameters
        same = before is not None and [
            (b.path, b.weight, b.array.shape) for b in before.blocks
        ] == [(b.path, b.weight, b.array.shape) for b in parameters.blocks]
        if same:
            self.parameters, self._gradients = parameters, gradients
            self._touch()
            return
        self.beginResetModel()
        self.parameters, self._gradients = parameters, gradients
        self._choose()
        self.endResetModel()

    def show_gradients(self, gradients: Mapping[tuple[Path, str], Array]) -> None:
        """Other gradients of the same numbers."""
        self._gradients = gradients
        self._touch()

    def filter(self, text: str) -> None:
        """Leave only rows that match (see `Parameters.chosen`)."""
        self.beginResetModel()
        self._filter = text
        self._choose()
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """By value or gradient; by any other column means as they stand in the network."""
        down = order == Qt.SortOrder.DescendingOrder
        self.beginResetModel()
        self._sorted = (column, down) if column in (VALUE, GRADIENT) else None
        self._choose()
        self.endResetModel()

    def number(self, row: int) -> int:
        """Which number stands in a row."""
        return row if self._kept is None else int(self._kept[row])

    def gradient(self, number: int) -> float | None:
        """∂L/∂ of a number, or None."""
        if self.parameters is None:
            return None
        block, offset = self.parameters.place(number)
        found = self._gradients.get((block.path, block.weight))
        return None if found is None else float(found.reshape(-1)[offset])

    def _choose(self) -> None:
        import numpy as np

        if self.parameters is None:
            return
        self._kept = self.parameters.chosen(self._filter)
        if self._sorted is None:
            return
        column, down = self._sorted
        flat = self.parameters.flat(self._gradients if column == GRADIENT else None)
        kept = np.arange(len(self.parameters)) if self._kept is None else self._kept
        order = np.argsort(-flat[kept] if down else flat[kept], kind="stable")
        self._kept = kept[order]

    def _touch(self) -> None:
        rows = self.rowCount()
        if rows:
            self.dataChanged.emit(self.index(0, 0), self.index(rows - 1, GRADIENT))

    # --- the table ---------------------------------------------------------------------------
    def rowCount(self, parent: _Index = _TOP) -> int:
        if parent.isValid() or self.parameters is None:
            return 0
        return len(self.parameters) if self._kept is None else len(self._kept)

    def columnCount(self, parent: _Index = _TOP) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return COLUMNS[section]
            if role == Qt.ItemDataRole.ToolTipRole:
                return _HELP[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
                return left if section < ROW else _RIGHT
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        found = super().flags(index)
        return found | Qt.ItemFlag.ItemIsEditable if index.column() == VALUE else found

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self.parameters is None or index.row() >= self.rowCount():
            return None
        column = index.column()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column >= ROW else None
        if role == Qt.ItemDataRole.ForegroundRole:
            if column != VALUE:
                return QColor(theme().tokens.muted)
            value = self.parameters.value(self.number(index.row()))
            return None if value == 0 else theme().ink("positive" if value > 0 else "negative")
        if role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.EditRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            text = self.text(index.row(), column, exact=role == Qt.ItemDataRole.EditRole)
            if role == Qt.ItemDataRole.AccessibleTextRole:
                return f"{COLUMNS[column]}: {text or tr('none')}"
            return text
        return None

    def text(self, row: int, column: int, *, exact: bool = False) -> str:
        """One cell; `exact` gives all digits of a number."""
        if self.parameters is None:
            return ""
        number = self.number(row)
        block, _ = self.parameters.place(number)
        if column == LAYER:
            return subscripted(block.label)
        if column == ARRAY:
            return subscripted(block.weight)
        if column == SHAPE:
            return block.shape_text
        if column in (ROW, COLUMN):
            place = self.parameters.index(number)
            if column == COLUMN:
                return str(place[-1] + 1) if len(place) > 1 else ""
            rest = place[:-1] if len(place) > 1 else place
            return ", ".join(str(each + 1) for each in rest)
        value = self.parameters.value(number) if column == VALUE else self.gradient(number)
        if value is None:
            return ""
        return typed(value).replace("-", MINUS) if exact else plain(value, 6)

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or index.column() != VALUE or self.parameters is None:
            return False
        try:
            number = parse_number(str(value))
        except NumberError as error:
            self.refused.emit(str(error))
            return False
        place = self.number(index.row())
        if number != self.parameters.value(place):
            self.edited.emit({place: number})
        return True


def _outline(parameters: Parameters) -> list[tuple[object, ...]]:
    return [
        (block.path, block.label, block.weight, block.array.shape) for block in parameters.blocks
    ]
