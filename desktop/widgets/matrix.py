"""A matrix of numbers that can be edited cell by cell, each in the colour of its value.

A table view, so that arrows, Enter, Tab and screen readers work as they do in any table; a cell
that cannot be read keeps its editor open and says why.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from desktop.theme import theme
from desktop.widgets.heat import ink_on, value_color
from desktop.widgets.numbers import NumberError, parse_number
from engine.language import tr
from engine.numbers import MINUS, plain, typed

if TYPE_CHECKING:
    from numpy.typing import NDArray

_CELL_WIDTH = 54
_CELL_HEIGHT = 32
_GAP = 4
_MOST_ROWS = 8  # rows shown before the table scrolls
_Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()
_COMMIT = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab}


class MatrixModel(QAbstractTableModel):
    """A read-only view of an array (rows, columns); edits are announced, not made."""

    edited = Signal(int, int, float)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._values: NDArray[Any] | None = None
        self._name = ""
        self._largest = 0.0
        self.fixed = False  # its cells can be read and chosen, but not edited

    @property
    def largest(self) -> float:
        """The largest size of a finite number, at least 0: the end of the colour scale."""
        return self._largest

    def show(self, values: NDArray[Any], name: str) -> None:
        """Show another array; `name` is its letter."""
        before = self._values
        if before is values:
            self._name = name
            return
        same_shape = before is not None and before.shape == values.shape
        if not same_shape:
            self.beginResetModel()
        scale = self._largest
        self._values, self._name = values, name
        self._largest = _largest(values)
        if not same_shape:
            self.endResetModel()
            return
        differs = (before != values) & ((before == before) | (values == values))
        rows, columns = (differs.any(axis=axis).nonzero()[0] for axis in (1, 0))
        if scale != self._largest:
            # Another end of the scale is another colour for every cell.
            rows, columns = (range(count) for count in values.shape)
        if len(rows):
            first = self.index(int(rows[0]), int(columns[0]))
            self.dataChanged.emit(first, self.index(int(rows[-1]), int(columns[-1])))

    def value(self, index: _Index) -> float:
        """The number in a cell."""
        assert self._values is not None
        return float(self._values[index.row(), index.column()])

    def cell_name(self, index: _Index) -> str:
        """`W 2, 1`: which cell this is, counted from 1."""
        if self.rowCount() == 1:
            return f"{self._name} {index.column() + 1}"
        if self.columnCount() == 1:
            return f"{self._name} {index.row() + 1}"
        return tr("{0} row {1}, column {2}").format(self._name, index.row() + 1, index.column() + 1)

    def rowCount(self, parent: _Index = _TOP) -> int:
        return 0 if self._values is None or parent.isValid() else int(self._values.shape[0])

    def columnCount(self, parent: _Index = _TOP) -> int:
        return 0 if self._values is None or parent.isValid() else int(self._values.shape[1])

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self._values is None:
            return None
        value = self.value(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return plain(value, 3)
        if role == Qt.ItemDataRole.EditRole:
            return typed(value).replace("-", MINUS)
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{self.cell_name(index)}: {typed(value)}".replace("-", MINUS)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.cell_name(index)}: {plain(value)}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        return None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not isinstance(value, float):
            return False
        self.edited.emit(index.row(), index.column(), value)
        return True

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags if self.fixed else flags | Qt.ItemFlag.ItemIsEditable


def _largest(values: NDArray[Any]) -> float:
    """The largest size of a finite number, 0 where there is none; quick for a million of them."""
    if not values.size:
        return 0.0
    largest = max(float(values.max()), -float(values.min()))
    if largest < float("inf"):  # and a number
        return abs(largest)
    finite = values[abs(values) < float("inf")]
    return float(abs(finite).max(initial=0.0))


class _Cells(QStyledItemDelegate):
    """Paints a rounded cell in its value's colour; edits it as text."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: _Index,
    ) -> None:
        t = theme()
        model = index.model()
        assert isinstance(model, MatrixModel)
        ground = value_color(model.value(index), model.largest)
        view = option.widget  # type: ignore[attr-defined]
        state = option.state  # type: ignore[attr-defined]
        focused = bool(state & QStyle.StateFlag.State_HasFocus) and view.hasFocus()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cell = QRectF(option.rect).adjusted(1, 1, -_GAP + 1, -_GAP + 1)  # type: ignore[attr-defined]
        painter.setBrush(ground)
        painter.setPen(QPen(t.color("accent" if focused else "line"), 2 if focused else 1))
        painter.drawRoundedRect(cell, 4, 4)
        painter.setPen(ink_on(QColor(ground)))
        painter.setFont(t.font("mono"))
        text = str(index.data())
        metrics = painter.fontMetrics()
        if metrics.horizontalAdvance(text) > cell.width() - 4:
            painter.setFont(t.font("mono-small"))
            metrics = painter.fontMetrics()
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(cell.width()) - 2)
        painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setFont(theme().font("mono"))
        editor.setAlignment(Qt.AlignmentFlag.AlignCenter)
        editor.setTextMargins(0, 0, 0, 0)
        editor.setStyleSheet("QLineEdit { padding: 0; }")
        model = index.model()
        if isinstance(model, MatrixModel):
            editor.setAccessibleName(model.cell_name(index))
        return editor

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        if isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        if not isinstance(editor, QLineEdit):
            return
        try:
            model.setData(index, parse_number(editor.text()))  # type: ignore[arg-type]
        except NumberError:
            return  # left by a click elsewhere: the number stays what it was

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        editor.setGeometry(option.rect.adjusted(0, 0, -_GAP + 2, -_GAP + 2))  # type: ignore[attr-defined]

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if (
            isinstance(editor, QLineEdit)
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in _COMMIT
        ):
            try:
                parse_number(editor.text())
            except NumberError as error:
                _mark_wrong(editor, str(error))
                return True
        return super().eventFilter(editor, event)


class MatrixEditor(QTableView):
    """Shows an array and announces edits: `edited(index, value)` with the array's own index."""

    edited = Signal(tuple, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = MatrixModel(self)
        self._shape: tuple[int, ...] = ()
        self._delegate = _Cells(self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("role", "matrix")  # a sheet of its own is put on anew with each parent
        self.viewport().setAutoFillBackground(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.SelectedClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._model.edited.connect(self._announce)
        theme().changed.connect(self._rescale)

    def show_values(self, values: NDArray[Any], name: str) -> None:
        """Show an array: one axis as a row, more axes as one row per entry of the first."""
        resized = self._shape != tuple(values.shape)
        self._shape = tuple(values.shape)
        if values.ndim <= 1:
            rows = values.reshape(1, -1)
        else:
            rows = values.reshape(values.shape[0], -1)
        self.setAccessibleName(tr("{0}, {1} by {2}").format(name, rows.shape[0], rows.shape[1]))
        self._model.show(rows, name)
        if resized:
            self._rescale()

    def fix(self, fixed: bool) -> None:
        """Whether the cells can only be read."""
        self._model.fixed = fixed

    def edit_first(self) -> None:
        """Put the keyboard into the first cell."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self._model.index(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self.state() != QAbstractItemView.State.EditingState:
            if not self._model.fixed:
                self.edit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()  # whether a scroll bar is needed depends on the width

    def sizeHint(self) -> QSize:
        px = theme().px
        rows, columns = self._model.rowCount(), self._model.columnCount()
        height = min(rows, _MOST_ROWS) * px(_CELL_HEIGHT) + 2
        if columns * px(_CELL_WIDTH) > self.width() > 0:
            height += self.horizontalScrollBar().sizeHint().height()
        return QSize(columns * px(_CELL_WIDTH) + 2, height)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(_CELL_WIDTH), self.sizeHint().height())

    def _announce(self, row: int, column: int, value: float) -> None:
        if len(self._shape) <= 1:
            index: tuple[int, ...] = (column,) if self._shape else ()
        else:
            index = (row,)
            for size in reversed(self._shape[1:]):
                index = (index[0], column % size, *index[1:])
                column //= size
        self.edited.emit(index, value)

    def _rescale(self) -> None:
        width, height = theme().px(_CELL_WIDTH), theme().px(_CELL_HEIGHT)
        self.horizontalHeader().setMinimumSectionSize(8)
        self.horizontalHeader().setDefaultSectionSize(width)
        self.verticalHeader().setMinimumSectionSize(8)
        self.verticalHeader().setDefaultSectionSize(height)
        self.updateGeometry()
        self.viewport().update()


def _mark_wrong(editor: QLineEdit, sentence: str) -> None:
    editor.setProperty("state", "wrong")
    editor.style().unpolish(editor)
    editor.style().polish(editor)
    editor.setAccessibleDescription(sentence)
    editor.selectAll()
    QToolTip.showText(editor.mapToGlobal(editor.rect().bottomLeft()), sentence, editor)
