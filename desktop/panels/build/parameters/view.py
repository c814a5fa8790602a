"""The table itself: a cell is edited where it stands; Enter goes on to the next one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemDelegate, QFrame, QHeaderView, QTableView, QWidget

from desktop.panels.build.parameters.model import VALUE, ParameterModel
from desktop.theme import theme
from desktop.widgets.numbers import NumberError, parse_number
from engine.language import tr

MOST_PASTED = 1_000_000  # numbers
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LONGEST_PASTE = 30_000_000  # characters


class ParameterView(QTableView):
    """`copy_wanted` and `paste_wanted` by Ctrl+C and Ctrl+V; `layer_wanted(row)` by Enter or
    double-click on anything but the number."""

    copy_wanted = Signal()
    paste_wanted = Signal()
    layer_wanted = Signal(int)

    def __init__(self, model: ParameterModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setAccessibleName(tr("Parameters of the network"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setAlternatingRowColors(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setProperty("role", "rows")
        header = self.horizontalHeader()
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, header.sortIndicatorOrder())
        self.setSortingEnabled(True)
        self.doubleClicked.connect(self._opened)
        theme().changed.connect(self._rescale)
        self._rescale()

    def rows(self) -> list[int]:
        """The selected rows, in order."""
        return sorted({index.row() for index in self.selectionModel().selectedIndexes()})

    def event(self, event: QEvent) -> bool:
        """Ctrl+C and Ctrl+V are the table's while it has the keyboard, not the canvas's."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.Paste)
            if any(event.matches(key) for key in keys):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_wanted.emit()
        elif event.key() in _ENTER and self.currentIndex().isValid():
            if self.state() == QTableView.State.EditingState:
                super().keyPressEvent(event)
            elif self.currentIndex().column() == VALUE:
                self.edit(self.currentIndex())
            else:
                self.layer_wanted.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        if hint == QAbstractItemDelegate.EndEditHint.SubmitModelCache:
            below = self.model().index(self.currentIndex().row() + 1, VALUE)
            if below.isValid():
                self.setCurrentIndex(below)

    def _opened(self, index: QModelIndex) -> None:
        if index.column() != VALUE:
            self.layer_wanted.emit(index.row())

    def _rescale(self) -> None:
        px = theme().px
        self.verticalHeader().setDefaultSectionSize(px(26))
        for column, width in enumerate((130, 70, 80, 70, 70, 120)):
            self.setColumnWidth(column, px(width))


def read_table(text: str) -> list[list[float]]:
    """Numbers in lines, with tabs, semicolons or spaces between.

    Raises NumberError, its sentence naming the line.
    """
    if len(text) > _LONGEST_PASTE:
        raise NumberError(tr("The clipboard holds more text than a table of parameters can be."))
    found: list[list[float]] = []
    count = 0
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        if "\t" in line:
            cells = line.strip("\r\n").split("\t")
        elif ";" in line:
            cells = line.split(";")
        else:
            cells = line.split()
        try:
            found.append([parse_number(cell) for cell in cells])
        except NumberError as error:
            raise NumberError(tr("Line {0} of the clipboard: {1}").format(number, error)) from None
        count += len(cells)
        if count > MOST_PASTED:
            raise NumberError(
                tr("More than {0:,} numbers cannot be pasted at once.").format(MOST_PASTED)
            )
    if not found:
        raise NumberError(tr("The clipboard holds no numbers to paste."))
    return found
