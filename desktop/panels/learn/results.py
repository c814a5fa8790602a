"""What was marked in a session of practice, and the table that it can be saved as."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit, QWidget

from desktop.panels.spec import Shell
from engine.exercises import worksheet
from engine.exercises.exercise import Exercise
from engine.exercises.marking import Result
from engine.exercises.worksheet import Outcome
from engine.files import write_atomically
from engine.language import tr


class Results(QObject):
    """The last marking of each variant, in the order in which they were begun."""

    changed = Signal()

    def __init__(self, shell: Shell, parent: QWidget | QObject) -> None:
        super().__init__(parent)
        self._shell = shell
        self._marked: dict[tuple[str, str], tuple[Exercise, Mapping[str, Sequence[str]], Result]]
        self._marked = {}

    def begin(self) -> None:
        """A new session: nothing is marked yet."""
        self._marked = {}
        self.changed.emit()

    def add(self, exercise: Exercise, typed: Mapping[str, Sequence[str]], result: Result) -> None:
        """Note a marking; it takes the place of an earlier one of the same variant."""
        self._marked[exercise.title, exercise.question] = (exercise, typed, result)
        self.changed.emit()

    def __len__(self) -> int:
        return len(self._marked)

    def ask(self, over: QWidget) -> None:
        """Ask for a name and a file, and write the table."""
        name, accepted = QInputDialog.getText(
            over,
            tr("Save results"),
            tr("Name for the first column, or nothing:"),
            QLineEdit.EchoMode.Normal,
        )
        if not accepted:
            return
        path, _ = QFileDialog.getSaveFileName(
            over, tr("Save results"), str(Path.home() / "results.csv"), tr("Table (*.csv)")
        )
        if path:
            chosen = Path(path)
            self.save(chosen if chosen.suffix else chosen.with_suffix(".csv"), name)

    def save(self, path: Path, student: str) -> bool:
        """Write the table; whether it was written."""
        rows = [Outcome(student, *each) for each in self._marked.values()]
        try:
            # The mark at the start tells spreadsheets that the file is UTF-8.
            write_atomically(path, worksheet.results(rows).encode("utf-8-sig"))
        except OSError as error:
            self._shell.say(tr("The results cannot be written: {0}.").format(error), problem=True)
            return False
        self._shell.say(tr("Saved {0}.").format(path.name))
        return True
