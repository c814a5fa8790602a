"""A loaded table: which column is the answer, and which ones it is told from."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QToolButton, QWidget

from desktop.panels.build.train.loading import AT_ONCE
from desktop.panels.build.train.rows import Rows
from desktop.widgets.choice import Choice
from engine.data.kept import kept_table, known_table
from engine.language import tr
from engine.study import TableFile


class TableRows(Rows):
    """`chosen(ColumnChoice)` when the person picks columns; `other_wanted()` for another file."""

    chosen = Signal(object)
    other_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file: TableFile | None = None
        self.other = QPushButton(tr("Another file…"))
        self.other.setToolTip(tr("Load another CSV file"))
        self.other.clicked.connect(self.other_wanted)
        self.add_wide(self.other)
        self.target = Choice(tr("Answer"), tr("The column that is learnt"), self._target_picked)
        self.add(tr("Answer"), self.target)
        self.task = Choice(
            tr("Kind"), tr("Tell classes apart, or predict a number"), self._task_picked
        )
        self.task.offer([(tr("Classes"), "classification"), (tr("A number"), "regression")])
        self.add(tr("Kind"), self.task)
        self.inputs = QToolButton()
        self.inputs.setProperty("drops", True)
        self.inputs.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.inputs.setAccessibleName(tr("Input columns"))
        self.inputs.setToolTip(tr("The columns that the answer is told from"))
        self.menu = QMenu(self.inputs)
        self.inputs.setMenu(self.menu)
        self.add(tr("Inputs"), self.inputs)
        self.missing = Choice(
            tr("Gaps"), tr("What happens to rows with empty cells"), self._gaps_picked
        )
        self.missing.offer([(tr("Leave rows out"), "drop"), (tr("Fill them in"), "fill")])
        self.add(tr("Gaps"), self.missing)

    def show_table(self, file: TableFile | None) -> None:
        """Show the file's columns and the choice among them."""
        if file is None or file == self._file:
            self._file = file
            return
        table, choice = known_table(file.data, file.name), file.choice
        if table is None and len(file.data) <= AT_ONCE:
            table = kept_table(file.data, file.name)
        self._file = None if table is None else file
        if table is None:
            return  # a job is reading it, and shows it anew
        self.target.offer([(column.name, column.name) for column in table.columns])
        self.target.show_key(choice.target)
        self.task.show_key(choice.task)
        self.missing.show_key(choice.missing)
        self.menu.clear()
        for column in table.columns:
            if column.name == choice.target:
                continue
            action = QAction(column.name, self.menu)
            action.setCheckable(True)
            action.setChecked(column.name in choice.inputs)
            action.triggered.connect(lambda _on=False: self._inputs_picked())
            self.menu.addAction(action)
        count = len(choice.inputs)
        self.inputs.setText(tr("1 column") if count == 1 else tr("{0} columns").format(count))

    def _target_picked(self, name: str) -> None:
        if self._file is None:
            return
        table, choice = kept_table(self._file.data, self._file.name), self._file.choice
        inputs = tuple(each for each in choice.inputs if each != name)
        if choice.target not in inputs and name != choice.target:
            inputs = (*inputs, choice.target)  # the old answer becomes a hint for the new one
        task = "classification" if table.column(name).kind == "category" else "regression"
        self.chosen.emit(replace(choice, target=name, inputs=inputs, task=task))

    def _task_picked(self, task: str) -> None:
        if self._file is not None:
            self.chosen.emit(replace(self._file.choice, task=task))

    def _gaps_picked(self, missing: str) -> None:
        if self._file is not None:
            self.chosen.emit(replace(self._file.choice, missing=missing))

    def _inputs_picked(self) -> None:
        if self._file is not None:
            names = tuple(a.text() for a in self.menu.actions() if a.isChecked())
            self.chosen.emit(replace(self._file.choice, inputs=names))
