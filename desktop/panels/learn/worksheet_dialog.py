"""Export worksheet…: which exercises, for whom, and as what."""

from __future__ import annotations

import re
from collections.abc import Callable, Generator, Iterator, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.jobs.jobs import Job
from desktop.panels.learn.parts import Card
from desktop.panels.learn.practice import FamilyPicker
from desktop.panels.spec import Shell
from desktop.theme import theme
from desktop.widgets.parts import button, label
from desktop.widgets.pasting import BoundedText
from desktop.widgets.pieces import PiecedDialog
from desktop.widgets.spin_boxes import SpinBox
from engine.errors import EngineError
from engine.exercises import worksheet
from engine.exercises.moodle import moodle_xml
from engine.exercises.record import Key
from engine.exercises.sets import ExerciseSet, FamilyItem, Item
from engine.exercises.worksheet import MOST_STUDENTS, Worksheet
from engine.files import write_atomically
from engine.language import tr

Stop = Callable[[], bool]
_MOST_CHARACTERS = 100 * MOST_STUDENTS  # of the names, a line each


class WorksheetDialog(PiecedDialog):
    """Nothing is written before a file was chosen; the writing itself is a job."""

    def __init__(
        self,
        shell: Shell,
        picked: Sequence[Key],
        title: str,
        parent: QWidget,
        sets: Sequence[ExerciseSet] = (),
        chosen: ExerciseSet | None = None,
    ) -> None:
        """Offers every family, and what `sets` hold; `picked` and all of `chosen` are ticked."""
        super().__init__(parent)
        self._shell = shell
        self._given = (list(picked), title, list(sets), chosen)
        self.own: list[tuple[QCheckBox, Item]] = []
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Export worksheet"))

    def make(self) -> Iterator[None]:
        picked, title, sets, chosen = self._given
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(*[px(20)] * 4)
        column.setSpacing(px(12))
        column.addWidget(
            label(tr("Everybody gets the same exercises with other numbers."), wrap=True)
        )
        form = QFormLayout()
        form.setHorizontalSpacing(px(12))
        form.setVerticalSpacing(px(8))
        self.title_edit = QLineEdit(title)
        self.title_edit.setMaxLength(200)
        self.title_edit.setAccessibleName(tr("Title"))
        self.title_edit.setToolTip(tr("What stands at the top of every sheet"))
        form.addRow(tr("Title"), self.title_edit)
        self.count = SpinBox()
        self.count.setRange(1, MOST_STUDENTS)
        self.count.setAccessibleName(tr("Number of sheets"))
        self.count.setToolTip(tr("How many different sheets, if no names are given"))
        form.addRow(tr("Sheets"), self.count)
        self.names = BoundedText(_MOST_CHARACTERS)
        self.names.setAccessibleName(tr("Names of students"))
        self.names.setPlaceholderText(tr("or a name on each line"))
        self.names.setTabChangesFocus(True)
        self.names.setFixedHeight(px(64))
        form.addRow(tr("Students"), self.names)
        column.addLayout(form)
        yield
        area = QScrollArea(self)  # boxes first: what is in a box that is put away is dressed anew
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        parts = QVBoxLayout(inside)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(px(8))
        area.setWidget(inside)
        for found in sets:
            parts.addWidget(self._set_card(found, found == chosen))
            yield
        self.picker = FamilyPicker(explained=False)
        parts.addWidget(self.picker)
        yield from self.picker.fill()
        self.picker.pick(picked)
        self.picker.changed.connect(self._follow)
        yield
        area.setMinimumHeight(min(px(180), 200))
        ticked = [key for key, tick in self.picker.ticks.items() if tick.isChecked()]
        if ticked:
            QTimer.singleShot(
                0, area, lambda: area.ensureWidgetVisible(self.picker.ticks[ticked[0]])
            )
        column.addWidget(area, 1)
        self.note = label("", "muted", wrap=True)
        column.addWidget(self.note)
        row = QHBoxLayout()
        self.pdf_button = button(
            tr("PDF…"), tr("Sheets to print, the key as a second file"), role="primary"
        )
        self.moodle_button = button(
            tr("Moodle XML…"), tr("Questions to import into a question bank")
        )
        self.csv_button = button(
            tr("Result sheet…"), tr("A table (CSV) to enter points, with the answers")
        )
        cancel = button(tr("Cancel"), tr("Write nothing"))
        for each, slot in (
            (self.pdf_button, self.ask_pdf),
            (self.moodle_button, self.ask_moodle),
            (self.csv_button, self.ask_csv),
        ):
            each.clicked.connect(slot)
            row.addWidget(each)
        row.addStretch(1)
        cancel.clicked.connect(self.reject)
        row.addWidget(cancel)
        column.addLayout(row)
        self.names.textChanged.connect(self._follow)
        self._follow()

    def _set_card(self, found: ExerciseSet, ticked: bool) -> Card:
        card = Card(found.title.upper())
        for item in found.items:
            count = len(item.seeds)
            tick = QCheckBox(
                tr("{0} ({1} variants)").format(item.title, count)
                if count > 1
                else tr("{0} ({1} variant)").format(item.title, count)
            )
            tick.setToolTip(tr("From the set “{0}”").format(found.title))
            tick.setChecked(ticked)
            tick.toggled.connect(lambda _: self._follow())
            card.body.addWidget(tick)
            self.own.append((tick, item))
        return card

    def sizeHint(self) -> QSize:
        screen = self.screen().availableSize()
        return QSize(theme().px(640), theme().px(640)).boundedTo(screen * 0.9)

    # --- what is wanted ----------------------------------------------------------------------
    def students(self) -> tuple[str, ...]:
        """The names given, or as many numbered sheets as asked for."""
        lines = self.names.toPlainText()[:_MOST_CHARACTERS].splitlines()
        names = [line.strip() for line in lines if line.strip()]
        return tuple(names) or worksheet.numbered(self.count.value())

    def items(self) -> list[Item]:
        """The exercises picked: those of sets first."""
        own = [item for tick, item in self.own if tick.isChecked()]
        return [*own, *(FamilyItem(family, level, (0,)) for family, level in self.picker.picked())]

    def _follow(self) -> None:
        exercises, students = len(self.items()), len(self.students())
        named = bool(self.names.toPlainText().strip())
        self.count.setEnabled(not named)
        for each in (self.pdf_button, self.moodle_button, self.csv_button):
            each.setEnabled(exercises > 0)
        if not exercises:
            self.note.setText(tr("Pick at least one exercise."))
        else:
            self.note.setText(_amount(exercises, students))

    # --- writing -----------------------------------------------------------------------------
    def ask_pdf(self) -> None:
        """Ask for a file and write sheets and key."""
        path = self._ask("pdf", tr("PDF (*.pdf)"))
        if path is not None:
            self.write_pdf(path)

    def ask_moodle(self) -> None:
        """Ask for a file and write the questions."""
        path = self._ask("xml", tr("Moodle XML (*.xml)"))
        if path is not None:
            self.write_moodle(path)

    def ask_csv(self) -> None:
        """Ask for a file and write the result sheet."""
        path = self._ask("csv", tr("Table (*.csv)"))
        if path is not None:
            self.write_csv(path)

    def write_pdf(self, path: Path) -> None:
        """The sheets into `path`, the key beside it."""
        from desktop.panels.learn.paper import write_pdf

        key = path.with_name(f"{path.stem}-key{path.suffix}")
        make = self._maker()
        kept: list[QTextDocument] = []

        def work(stopped: Stop) -> Generator[float, None, str]:
            found = make()
            for share in write_pdf(path, found, kept, keys=False, stop=stopped):
                yield share / 2
            for share in write_pdf(key, found, kept, keys=True, stop=stopped):
                yield 0.5 + share / 2
            return tr("Saved {0} and {1}.").format(path.name, key.name)

        self._run(work).ended.connect(kept.clear)  # here, on the window's thread

    def write_moodle(self, path: Path) -> None:
        """Every sheet's variants as questions."""
        make, title = self._maker(), self.title_edit.text()

        def work(stopped: Stop) -> Generator[float, None, str]:
            found = make()
            exercises = [each for sheet in found.sheets for each in sheet.exercises]
            write_atomically(path, moodle_xml(exercises, title))
            yield 1.0
            return tr("Saved {0}.").format(path.name)

        self._run(work)

    def write_csv(self, path: Path) -> None:
        """One row for each student and exercise."""
        make = self._maker()

        def work(stopped: Stop) -> Generator[float, None, str]:
            # The mark at the start tells spreadsheets that the file is UTF-8.
            write_atomically(path, worksheet.result_sheet(make()).encode("utf-8-sig"))
            yield 1.0
            return tr("Saved {0}.").format(path.name)

        self._run(work)

    def _maker(self) -> Callable[[], Worksheet]:
        title, items, students = self.title_edit.text(), self.items(), self.students()
        return lambda: worksheet.make(title, items, students)

    def _run(self, work: Any) -> Job:
        shell = self._shell

        def failed(error: Exception) -> None:
            if isinstance(error, OSError):
                shell.say(tr("The worksheet cannot be written: {0}.").format(error), problem=True)
            elif isinstance(error, EngineError):
                shell.say(str(error), problem=True)
            else:
                raise error

        job = shell.jobs.start(
            work, name=tr("writing the worksheet"), finished=shell.say, failed=failed
        )
        self.accept()
        return job

    def _ask(self, suffix: str, pattern: str) -> Path | None:
        words = re.sub(r"[^\w\- ]+", " ", self.title_edit.text()).lower().split()
        name = f"{'-'.join(words) or tr('worksheet')}.{suffix}"
        proposal = str(Path.home() / name)
        path, _ = QFileDialog.getSaveFileName(self, tr("Export worksheet"), proposal, pattern)
        if not path:
            return None
        chosen = Path(path)
        return chosen if chosen.suffix else chosen.with_suffix(f".{suffix}")


def _amount(exercises: int, students: int) -> str:
    if students > 1:
        if exercises > 1:
            return tr("{0} exercises on each of {1} sheets").format(exercises, students)
        return tr("{0} exercise on each of {1} sheets").format(exercises, students)
    if exercises > 1:
        return tr("{0} exercises on each of {1} sheet").format(exercises, students)
    return tr("{0} exercise on each of {1} sheet").format(exercises, students)
