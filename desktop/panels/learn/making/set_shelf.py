"""The set that is being put together: its title, its exercises, and the file it is kept in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QMessageBox, QVBoxLayout, QWidget

from desktop.panels.learn.flow import FlowLayout
from desktop.panels.learn.opening_sets import open_set
from desktop.panels.learn.parts import Card, empty
from desktop.panels.spec import Shell
from desktop.widgets.parts import button, label
from engine.errors import EngineError
from engine.exercises import set_file
from engine.exercises.sets import ExerciseSet, Item
from engine.language import tr

_PATTERN = tr("Lamina exercise sets ({0})").format(f"*{set_file.SUFFIX}")


class SetShelf(Card):
    """`practise_wanted(set)` follows Practise, `worksheet_wanted(set)` Worksheet….

    Every variant of what the set holds was solved: of what is added before it was offered, of what
    is opened on a job.
    """

    practise_wanted = Signal(object)
    worksheet_wanted = Signal(object)

    def __init__(self, shell: Shell) -> None:
        super().__init__(tr("THE SET"))
        self._shell = shell
        self.items: list[Item] = []
        self.path: Path | None = None
        self._saved: ExerciseSet | None = None
        self.title = QLineEdit(tr("My exercises"))
        self.title.setMaxLength(200)
        self.title.setAccessibleName(tr("Title of the set"))
        self.title.setToolTip(tr("What the set is called"))
        self.body.addWidget(self.title)
        self.note = label(
            tr("Nothing is in the set yet. An exercise that is sound can be added."),
            "muted",
            wrap=True,
        )
        self.body.addWidget(self.note)
        self._rows = QVBoxLayout()
        self.body.addLayout(self._rows)
        self.open_button = button(tr("Open a set…"), tr("Go on with a set from a file"))
        self.save_button = button(tr("Save the set…"), tr("Write a file that can be shared"))
        self.practise_button = button(tr("Practise"), tr("Work through the set in Learn"))
        self.worksheet_button = button(
            tr("Worksheet…"), tr("Print the set for a class, or write it for Moodle")
        )
        row = FlowLayout(spacing=6)
        for each, slot in (
            (self.save_button, self.ask_and_save),
            (self.practise_button, lambda: self._hand_over(self.practise_wanted)),
            (self.worksheet_button, lambda: self._hand_over(self.worksheet_wanted)),
            (self.open_button, self.ask_and_open),
        ):
            each.clicked.connect(lambda _=False, slot=slot: slot())
            row.addWidget(each)
        self.body.addLayout(row)
        self._follow()

    def content(self) -> ExerciseSet:
        """The set as it is."""
        return ExerciseSet(self.title.text(), tuple(self.items))

    @property
    def modified(self) -> bool:
        """Whether something here is in no file."""
        return bool(self.items) and self.content() != self._saved

    def add(self, item: Item) -> None:
        """One more exercise, at the end."""
        self.items.append(item)
        self._follow()

    def remove(self, item: Item) -> None:
        """Take an exercise out."""
        self.items = [each for each in self.items if each is not item]
        self._follow()

    # --- files -------------------------------------------------------------------------------
    def ask_and_open(self) -> None:
        """Ask for a set and go on with it."""
        if self.may_leave():
            path, _ = QFileDialog.getOpenFileName(self, tr("Open an exercise set"), "", _PATTERN)
            if path:
                self.open(Path(path))

    def open(self, path: Path) -> bool:
        """Go on with the set in a file, once its variants are solved; whether it can be read."""
        before = list(self.items)

        def opened(found: ExerciseSet) -> None:
            meanwhile = [each for each in self.items if not any(each is old for old in before)]
            self.items = [*found.items, *meanwhile]
            self.title.setText(found.title)
            self.path, self._saved = path, found
            self._follow()

        return open_set(self._shell, path, opened, self._refuse)

    def ask_and_save(self) -> bool:
        """Ask for a file and write the set; whether it was written."""
        new = Path.home() / f"{_file_name(self.title.text())}{set_file.SUFFIX}"
        start = str(self.path or new)
        path, _ = QFileDialog.getSaveFileName(self, tr("Save the set"), start, _PATTERN)
        if not path:
            return False
        chosen = Path(path)
        if not chosen.name.endswith(set_file.SUFFIX):
            chosen = chosen.with_name(chosen.name + set_file.SUFFIX)
        return self.save(chosen)

    def save(self, path: Path) -> bool:
        """Write the set; whether it was written."""
        found = self.content()
        try:
            set_file.save(path, found, solved=True)
        except EngineError as error:
            self._refuse(str(error))
            return False
        self.path, self._saved = path, found
        self._shell.remember_file(str(path))
        self._shell.say(tr("Saved {0}.").format(path.name))
        self._follow()
        return True

    def may_leave(self) -> bool:
        """Ask about exercises that are in no file; whether one may go on."""
        if not self.modified:
            return True
        kinds = QMessageBox.StandardButton
        answer = QMessageBox.question(
            self,
            tr("The set is not saved"),
            tr("“{0}” holds exercises that are in no file. Save the set?").format(
                self.title.text()
            ),
            kinds.Save | kinds.Discard | kinds.Cancel,
        )
        if answer == kinds.Save:
            return self.ask_and_save()
        return answer == kinds.Discard

    # --- showing -----------------------------------------------------------------------------
    def _hand_over(self, wanted: SignalInstance) -> None:
        found = self.content()
        try:
            found.check_form()
        except EngineError as error:
            self._refuse(str(error))
            return
        wanted.emit(found)

    def _refuse(self, sentence: str) -> None:
        QMessageBox.warning(self, tr("The set"), sentence)

    def _follow(self) -> None:
        empty(self._rows)
        for number, item in enumerate(self.items, 1):
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            count = len(item.seeds)
            text = (
                tr("{0}. {1}: {2} variants").format(number, item.title, count)
                if count > 1
                else tr("{0}. {1}: {2} variant").format(number, item.title, count)
            )
            row.addWidget(label(text, wrap=True), 1)
            out = button(
                tr("Remove"), tr("Take exercise {0} out of the set").format(number), role="flat"
            )
            out.clicked.connect(lambda _=False, item=item: self.remove(item))
            row.addWidget(out)
            self._rows.addWidget(line)
        self.note.setVisible(not self.items)
        for each in (self.save_button, self.practise_button, self.worksheet_button):
            each.setVisible(bool(self.items))


def _file_name(title: str) -> str:
    kept = "".join(sign for sign in title if sign.isalnum() or sign in " -_").strip().lower()
    return kept.replace(" ", "-")[:80] or "exercises"
