"""A table of this workspace's views: rows that are asked for when they are shown."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import (
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop.plots.plot import mono
from desktop.theme import theme
from desktop.theme.sheet import CELL_MARGIN

_BESIDE, _BESIDE_TIGHT = 8, 4  # pixels left and right of a cell's text, at a text scale of 1
_WORDS = 90  # pixels at a text scale of 1 that the last column's words would like
_WORDS_SHARE = 0.72  # of its width in which a column's words can still be made out
_MEASURED = 12  # rows that say how wide figures are
Index = QModelIndex | QPersistentModelIndex
_LINE = Qt.AlignmentFlag.AlignVCenter.value | Qt.TextFlag.TextSingleLine.value
_LEFT = Qt.AlignmentFlag.AlignLeft.value | _LINE
_RIGHT = Qt.AlignmentFlag.AlignRight.value | _LINE


def isolated(name: str) -> str:
    """A token's name inside a sentence: letters that run from right to left turn only themselves
    round, not the words and figures beside them (Unicode's isolates).
    """
    turns = any(unicodedata.bidirectional(letter) in ("R", "AL", "AN") for letter in name)
    return f"\u2068{name}\u2069" if turns else name


class Rows(QAbstractTableModel):
    """A table that asks for a row only when it is shown. `row(i)` gives one text per column."""

    def __init__(self, columns: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._count = 0
        self._row: Callable[[int], Sequence[str]] = lambda _: ()
        self._numbers: frozenset[int] = frozenset()
        self._newest: tuple[int, Sequence[str]] = (-1, ())  # a row is asked for cell by cell

    def show_rows(self, count: int, row: Callable[[int], Sequence[str]], same: int = 0) -> None:
        """Take over other rows; as many as before keep their place and the selection, and so do
        those of a table that only grew behind the `same` first ones.
        """
        self._newest = (-1, ())
        if 0 < self._count == same < count:
            self.beginInsertRows(QModelIndex(), same, count - 1)
            self._count, self._row = count, row
            self.endInsertRows()
            return
        if count == self._count == same:
            self._row = row
            return
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

    @property
    def numbers(self) -> frozenset[int]:
        """Which columns hold numbers."""
        return self._numbers

    def text(self, row: int, column: int) -> str:
        """What stands in a cell."""
        if self._newest[0] != row:
            self._newest = (row, self._row(row))
        return self._newest[1][column]

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self._count

    def columnCount(self, parent: Index | None = None) -> int:
        return len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(index.row(), index.column())
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


class _Cells(QStyledItemDelegate):
    """Draws a cell's text on the ground of its row: a tenth of the work of the general way, in a
    table of which each row may change with every token.
    """

    def __init__(self, table: RowsTable) -> None:
        super().__init__(table)
        self._table = table

    def restyle(self) -> None:
        """Take over the theme's type and colours."""
        self._font, self._text = mono(), theme().color("text")
        self._ground = theme().color("accent_soft")
        self._metrics = QFontMetrics(self._font)
        self._wide = max(self._metrics.maxWidth(), 1)
        self._side = self._table.beside + CELL_MARGIN  # as the style has it

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rows, rect = index.model(), option.rect  # pyright: ignore[reportAttributeAccessIssue]
        state = option.state  # pyright: ignore[reportAttributeAccessIssue]
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._ground)
        if not isinstance(rows, Rows):
            return
        column = index.column()
        text = rows.text(index.row(), column)
        if not text:
            return
        room = rect.width() - 2 * self._side
        if len(text) * self._wide > room:
            text = self._metrics.elidedText(text, self._table.elide, room)
        painter.setFont(self._font)
        painter.setPen(self._text)
        side = _RIGHT if column in rows.numbers else _LEFT
        painter.drawText(rect.adjusted(self._side, 0, -self._side, 0), side, text)


class RowsTable(QTableView):
    """The view of `Rows`: whole rows are chosen, Ctrl+C takes them with tabs between columns.

    tight: with less room between columns, for tables of many.
    """

    def __init__(
        self,
        name: str,
        columns: Sequence[str],
        numbers: Sequence[int] = (),
        *,
        tight: bool = False,
    ) -> None:
        super().__init__()
        self._tight = tight
        self.setProperty("tight", tight)
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
        self._cells = _Cells(self)
        self.setItemDelegate(self._cells)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.sectionResized.connect(self._pulled)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(1)  # Qt's own is wider than many a column of figures
        self.rows.modelReset.connect(self._rows_came)
        theme().changed.connect(self._restyle)
        self._restyle()

    def set_widths(self, *widths: float, least: Mapping[int, str] | None = None) -> None:
        """Pixels of the columns but the last, at a text scale of 1. least: what is as wide as
        any that later rows may bring, by column.
        """
        self._widths = widths
        self._samples = dict(least or {})
        self._restyle()

    elide = Qt.TextElideMode.ElideRight
    _widths: tuple[float, ...] = ()
    _samples: Mapping[int, str] = MappingProxyType({})
    _had_rows = _fitting = False
    _last_least = 0

    @property
    def beside(self) -> int:
        """Pixels that are left free at either side of a cell's text."""
        return theme().px(_BESIDE_TIGHT if self._tight else _BESIDE)

    def _restyle(self) -> None:
        self._cells.restyle()
        self.verticalHeader().setDefaultSectionSize(theme().px(26))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _rows_came(self) -> None:
        """The first rows say how wide figures are; later ones leave what a person pulled at."""
        had, self._had_rows = self._had_rows, self.rows.rowCount() > 0
        if self._had_rows and not had:
            self._fit()

    def _fit(self) -> None:
        """The widths wanted, or so much less that all columns are in sight, where that can be."""
        if not self._widths:
            return
        last = len(self._widths)
        least = [self._least(column) for column in range(last + 1)]
        wanted = [theme().px(width) for width in self._widths]
        wide = [max(width, low) for width, low in zip(wanted, least, strict=False)]
        room = self.viewport().width()
        over, slack = sum(wide) + least[last] - room, sum(wide) - sum(least[:last])
        share = over / slack if 0 < over <= slack else 0.0
        # Words may have a wide last column; figures alone at the far side would stand forlorn.
        more = 1 - over / (room + over) if over < 0 and last in self.rows.numbers else 1.0
        self._last_least, self._fitting = least[last], True
        for column, width in enumerate(wide):
            width = math.floor(more * width - share * (width - least[column]))
            self.setColumnWidth(column, width)
        self._fitting = False
        self._fill()

    def _fill(self) -> None:
        """The last column takes what room there is."""
        header, last = self.horizontalHeader(), len(self._widths)
        others = sum(header.sectionSize(column) for column in range(last))
        self.setColumnWidth(last, max(self.viewport().width() - others, self._last_least))

    def _pulled(self, column: int, was: int, now: int) -> None:
        if column < len(self._widths) and not self._fitting:
            self._fill()

    def _least(self, column: int) -> int:
        """Pixels in which the heading can be read and the figures of the first rows, and most of
        the words.
        """
        heading = str(self.rows.headerData(column, Qt.Orientation.Horizontal))
        widest = QFontMetrics(self.horizontalHeader().font()).horizontalAdvance(heading)
        sample = QFontMetrics(mono()).horizontalAdvance(self._samples.get(column, ""))
        widest = max(widest, sample)
        if column in self.rows.numbers:
            metrics = QFontMetrics(mono())
            for row in range(min(self.rows.rowCount(), _MEASURED)):
                text = str(self.rows.data(self.rows.index(row, column)))
                widest = max(widest, metrics.horizontalAdvance(text))
        own = (*self._widths, _WORDS)[column] * _WORDS_SHARE
        words = 0 if column in self.rows.numbers else theme().px(own)
        return max(widest + 2 * (self.beside + CELL_MARGIN), words)

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
