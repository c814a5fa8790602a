"""A table of this workspace's views: rows that are asked for when they are shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from desktop.plots.plot import mono
from desktop.theme import theme

Index = QModelIndex | QPersistentModelIndex


class Rows(QAbstractTableModel):
    """A table that asks for a row only when it is shown. `row(i)` gives one text per column."""

    def __init__(self, columns: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._count = 0
        self._row: Callable[[int], Sequence[str]] = lambda _: ()
        self._numbers: frozenset[int] = frozenset()

    def show_rows(self, count: int, row: Callable[[int], Sequence[str]]) -> None:
        """Take over other rows; as many as before keep their place and the selection."""
        if count == self._count:
            self._row = row
            if count:
                self.dataChanged.emit(
                    self.index(0, 0), self.index(count - 1, len(self._columns) - 1)
                )
            return
        self.beginResetModel()
        self._count, self._row = count, row
        self.endResetModel()

    def align_right(self, *columns: int) -> None:
        """Columns of numbers."""
        self._numbers = frozenset(columns)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self._count

    def columnCount(self, parent: Index | None = None) -> int:
        return len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._row(index.row())[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = (
                Qt.AlignmentFlag.AlignRight
                if index.column() in self._numbers
                else Qt.AlignmentFlag.AlignLeft
            )
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.FontRole:
            return mono()
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.data(self.index(0, section), role)
        return None


class RowsTable(QTableView):
    """The view of `Rows`: whole rows are chosen, Ctrl+C takes them with tabs between columns."""

    def __init__(self, name: str, columns: Sequence[str], numbers: Sequence[int] = ()) -> None:
        super().__init__()
        self.rows = Rows(columns, self)
        self.rows.align_right(*numbers)
        self.setModel(self.rows)
        self.setAccessibleName(name)
        self.setProperty("role", "rows")
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        theme().changed.connect(self._restyle)
        self._restyle()

    def set_widths(self, *widths: float) -> None:
        """Pixels of the columns but the last, at a text scale of 1."""
        self._widths = widths
        self._restyle()

    _widths: tuple[float, ...] = ()

    def _restyle(self) -> None:
        self.verticalHeader().setDefaultSectionSize(theme().px(26))
        for column, width in enumerate(self._widths):
            self.setColumnWidth(column, theme().px(width))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            chosen = sorted(index.row() for index in self.selectionModel().selectedRows())
            lines = [
                "\t".join(
                    str(self.rows.data(self.rows.index(row, column)))
                    for column in range(self.rows.columnCount())
                )
                for row in chosen
            ]
            QGuiApplication.clipboard().setText("\n".join(lines))
        else:
            super().keyPressEvent(event)
