"""All layers as a table: the canvas in rows, for the keyboard and for screen readers."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from desktop.document import Change, OpenDocument
from desktop.evaluation import Evaluation, Update
from desktop.theme import theme
from desktop.widgets.names import set_names, space_text, subscripted
from desktop.widgets.numbers import vector_text
from engine.language import tr
from engine.spec import registry

COLUMNS = (tr("Layer"), tr("Kind"), tr("Fed by"), tr("Gives"), tr("Value"), tr("Problem"))
_Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()


class LayerModel(QAbstractTableModel):
    """One row per layer in data order; reads the document and its values, holds only ids."""

    def __init__(self, document: OpenDocument, evaluation: Evaluation, parent: QWidget) -> None:
        super().__init__(parent)
        self._document = document
        self._evaluation = evaluation
        self.ids: list[str] = []
        self._leave = (document.observe(self._follow), evaluation.observe(self._follow_values))
        self._follow(Change(reset=True))

    def close(self) -> None:
        """Stop following the document."""
        for leave in self._leave:
            leave()
        self._leave = ()

    def rowCount(self, parent: _Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self.ids)

    def columnCount(self, parent: _Index = _TOP) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return COLUMNS[section]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.ids):
            return None
        id = self.ids[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(id, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{COLUMNS[index.column()]}: {self._text(id, index.column()) or tr('none')}"
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == len(COLUMNS) - 1:
            return QColor(theme().tokens.ink("wrong"))
        return None

    def _text(self, id: str, column: int) -> str:
        graph = self._document.graph
        node = graph.node(id)
        layer = registry().get(node.type)
        if column == 0:
            return subscripted(node.label)
        if column == 1:
            return layer.title if layer else node.type
        if column == 2:
            sources = (graph.node(e.source) for e in graph.into(id) if e.source in graph)
            return ", ".join(subscripted(source.label) for source in sources)
        if column == 3:
            return space_text(self._evaluation.shape(id))
        if column == 4:
            value = self._evaluation.value(id)
            return "" if value is None else vector_text(value.ravel().tolist(), most=6)
        problems = self._evaluation.problems(id)
        return set_names(" ".join(problem.message for problem in problems))

    def _follow(self, change: Change) -> None:
        if not (
            change.reset
            or change.added
            or change.removed
            or change.edges_added
            or change.edges_removed
        ):
            if change.network:
                self._touch_all()
            return
        order = self._evaluation.findings.order
        known = set(order)
        graph = self._document.graph
        ids = [*order, *(node.id for node in graph.nodes if node.id not in known)]
        if ids == self.ids:
            self._touch_all()
            return
        self.beginResetModel()
        self.ids = ids
        self.endResetModel()

    def _follow_values(self, update: Update) -> None:
        self._touch_all()

    def _touch_all(self) -> None:
        if self.ids:
            last = self.index(len(self.ids) - 1, len(COLUMNS) - 1)
            self.dataChanged.emit(self.index(0, 0), last)


class LayerTable(QTableView):
    """Signals: `picked(ids)` when rows are selected by the person; `edit_wanted(id)`."""

    picked = Signal(list)
    edit_wanted = Signal(str)

    def __init__(self, model: LayerModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._showing = False
        self.setModel(model)
        self.setAccessibleName(tr("Layers of the network"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.setProperty("role", "rows")
        self.setProperty("bare", True)  # it fills its tab
        header = self.horizontalHeader()
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.selectionModel().selectionChanged.connect(self._announce)
        self.doubleClicked.connect(lambda index: self.edit_wanted.emit(model.ids[index.row()]))
        theme().changed.connect(self._follow_theme)
        self._rescale()

    def show_selection(self, ids: tuple[str, ...]) -> None:
        """Select the rows of these layers, without announcing it."""
        rows = [self._model.ids.index(id) for id in ids if id in self._model.ids]
        here = sorted({index.row() for index in self.selectionModel().selectedRows()})
        if sorted(rows) == here:
            return
        chosen = QItemSelection()
        for row in rows:
            chosen.select(self._model.index(row, 0), self._model.index(row, len(COLUMNS) - 1))
        self._showing = True
        self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if rows:
            flag = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(self._model.index(rows[-1], 0), flag)
        self._showing = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.edit_wanted.emit(self._model.ids[index.row()])
            return
        super().keyPressEvent(event)

    def _announce(self) -> None:
        if not self._showing:
            rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
            self.picked.emit([self._model.ids[row] for row in rows if row < len(self._model.ids)])

    def _follow_theme(self) -> None:
        theme().in_turn(self, self._rescale)

    def _rescale(self) -> None:
        px = theme().px
        self.verticalHeader().setDefaultSectionSize(px(28))
        for column, width in enumerate((110, 110, 130, 90, 200)):
            self.setColumnWidth(column, px(width))
