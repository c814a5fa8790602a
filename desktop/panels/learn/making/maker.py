"""Make an exercise…: declare it, let every variant be solved, try it, and put it into a set.

The window judges nothing itself: each edit is answered by `find_seeds`, which solves the variants
on a job and refuses with a sentence what is ugly, ambiguous or cannot be solved.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from desktop.jobs import Job
from desktop.panels.learn.exercise_card import ExerciseCard
from desktop.panels.learn.flow import FlowLayout
from desktop.panels.learn.making.declaring import Declaring
from desktop.panels.learn.making.set_shelf import SetShelf
from desktop.panels.learn.notebook import Notebook
from desktop.panels.learn.parts import Card, say_role, together
from desktop.panels.learn.typesetter import Typesetter
from desktop.panels.spec import Shell
from desktop.theme import theme
from desktop.widgets.parts import button, label
from desktop.widgets.pieces import PiecedDialog
from engine.errors import EngineError
from engine.exercises.declared import NetworkExercise
from engine.exercises.exercise import Exercise
from engine.exercises.sets import ExerciseSet, NetworkItem, exercise, find_seeds
from engine.graph import Graph
from engine.language import tr

Stop = Callable[[], bool]


@dataclass(frozen=True)
class Found:
    """A declaration whose variants are all sound, and its first one."""

    spec: NetworkExercise
    seeds: tuple[int, ...]
    first: Exercise


class Maker(PiecedDialog):
    """A window beside the others. `practise_wanted` hands over a set to be worked through."""

    practise_wanted = Signal(object)

    def __init__(
        self,
        shell: Shell,
        notebook: Notebook,
        typesetter: Typesetter,
        graph: Graph,
        name: str,
        parent: QWidget,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._shell = shell
        self._given = (notebook, typesetter, graph, name)
        self._job: Job | None = None
        self.found: Found | None = None
        self._place = 0
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Make an exercise from {0}").format(name))
        room = self.screen().availableSize() * 0.92
        self.resize(QSize(theme().px(1240), theme().px(800)).boundedTo(room))

    # --- layout ------------------------------------------------------------------------------
    def make(self) -> Iterator[None]:
        notebook, typesetter, graph, name = self._given
        px = theme().px
        # Boxes first: what is in a box that is put somewhere else is dressed anew.
        ground = QVBoxLayout(self)
        ground.setContentsMargins(*[px(12)] * 4)
        ground.setSpacing(px(10))
        self.columns = QSplitter(Qt.Orientation.Horizontal)
        self.columns.setChildrenCollapsible(False)
        ground.addWidget(self.columns, 1)
        form = Card(tr("AN EXERCISE FROM {0}").format(name.upper()))
        right = QWidget()
        for widget, accessible in (
            (form, tr("The exercise")),
            (right, tr("Trying it, and the set")),
        ):
            self.columns.addWidget(_scrolling(widget, accessible))
        self.columns.setSizes([px(620), px(620)])
        yield
        self.form = Declaring(graph)
        form.body.addWidget(self.form)
        form.body.addStretch(1)
        yield from self.form.fill()
        tried = Card(tr("TRY IT"))
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(tried, 1)
        yield
        self.state = label("", "strong", wrap=True)
        self.state.setAccessibleName(tr("Whether the variants are sound"))
        tried.body.addWidget(self.state)
        self.previous_button = button(tr("Previous variant"), tr("The variant before"))
        self.next_button = button(tr("Next variant"), tr("The same exercise with other numbers"))
        self.add_button = button(
            tr("Add to the set"), tr("Put this exercise into the set"), role="primary"
        )
        self.which = label("", "muted")
        row = FlowLayout(spacing=6)
        for widget in (
            self.previous_button,
            together(self.next_button, self.which),
            self.add_button,
        ):
            row.addWidget(widget)
        self.previous_button.clicked.connect(lambda: self.show_variant(self._place - 1))
        self.next_button.clicked.connect(lambda: self.show_variant(self._place + 1))
        self.add_button.clicked.connect(lambda: self.add())
        tried.body.addLayout(row)
        yield
        self.card = ExerciseCard(typesetter, notebook)
        self.card.offers_canvas = False
        tried.body.addWidget(self.card)
        tried.body.addStretch(1)
        yield
        self.shelf = SetShelf(self._shell)
        column.addWidget(self.shelf)
        close = button(tr("Close"), tr("Close this window (Esc)"))
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        ground.addLayout(foot)
        self.form.changed.connect(self.search)
        self.shelf.practise_wanted.connect(self.practise_wanted.emit)
        self.shelf.worksheet_wanted.connect(self.export)
        yield
        self.search()

    # --- variants ----------------------------------------------------------------------------
    @property
    def busy(self) -> bool:
        """Whether variants are being solved, or will be in a moment."""
        return self._job is not None or self.form.waiting

    def search(self) -> None:
        """Solve the variants of what the form says now; what an older search says is dropped."""
        self._drop()
        spec, count = self.form.declaration(), self.form.count.value()
        several = tr("Solving {0} variants…").format(count)
        self._say(several if count > 1 else tr("Solving {0} variant…").format(count), "muted")

        def work(stopped: Stop) -> Generator[None, None, Found]:
            seeds = find_seeds(spec, count, stopped)
            yield from ()
            return Found(spec, seeds, exercise(spec, seeds[0]))

        self._job = self._shell.jobs.start(
            work, name=tr("solving the variants"), finished=self._take, failed=self._refuse
        )
        job = self._job
        job.ended.connect(lambda: self._ended(job))

    def _ended(self, job: Job) -> None:
        if self._job is job:
            self._job = None

    def _drop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _take(self, found: Found) -> None:
        self.found = found
        count = len(found.seeds)
        if count == 1:
            self._say(tr("The one variant is sound."), "right")
        else:
            self._say(
                tr("All {0} variants are sound, and no two are the same.").format(count), "right"
            )
        self._place = 0
        self._show(found.first)

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, EngineError):
            raise error
        self.found = None
        self._say(str(error), "wrong")
        self._follow()

    def show_variant(self, place: int) -> None:
        """Another one of the variants found, counted from 0 and round."""
        if self.found is None:
            return
        self._place = place % len(self.found.seeds)
        self._show(exercise(self.found.spec, self.found.seeds[self._place]))

    def _show(self, made: Exercise) -> None:
        self.card.begin(made, self._another)
        self._follow()

    def _another(self) -> Exercise:
        assert self.found is not None
        self._place = (self._place + 1) % len(self.found.seeds)
        self._follow()
        return exercise(self.found.spec, self.found.seeds[self._place])

    def add(self) -> bool:
        """Put the exercise into the set; whether there was one to put."""
        if self.found is None:
            return False
        self.shelf.add(NetworkItem(self.found.spec, self.found.seeds))
        return True

    def export(self, found: ExerciseSet) -> None:
        """Ask for whom the set is to be printed or written, and do it."""
        from desktop.panels.learn.worksheet_dialog import WorksheetDialog

        if all(each.whole for each in self.findChildren(WorksheetDialog)):
            dialog = WorksheetDialog(self._shell, [], found.title, self, [found], found)
            dialog.open_soon(modal=True)

    def _say(self, sentence: str, role: str) -> None:
        self.state.setText(sentence)
        say_role(self.state, role)

    def _follow(self) -> None:
        found = self.found
        several = found is not None and len(found.seeds) > 1
        self.card.setVisible(found is not None)
        self.add_button.setVisible(found is not None)
        for widget in (self.previous_button, self.next_button, self.which):
            widget.setVisible(several)
        if found is not None:
            self.which.setText(tr("variant {0} of {1}").format(self._place + 1, len(found.seeds)))

    # --- the end -----------------------------------------------------------------------------
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()  # asks about the set, as the button does
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.shelf.may_leave():
            event.ignore()
            return
        self.leave()
        super().closeEvent(event)

    def leave(self) -> None:
        """Stop what runs."""
        self.form.stop()
        self._drop()


def _scrolling(widget: QWidget, name: str) -> QScrollArea:
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setAccessibleName(name)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    area.setWidget(widget)
    return area
