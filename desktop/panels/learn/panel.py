"""The Learn workspace put together: the course at the left, one page at a time, exercise sets."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSplitter, QWidget

from desktop.panels.learn.actions import LearnActions
from desktop.panels.learn.ahead import Built
from desktop.panels.learn.contents import Contents
from desktop.panels.learn.entries import entries_of
from desktop.panels.learn.figures import Scene, check_figures
from desktop.panels.learn.notebook import Notebook
from desktop.panels.learn.page_parts import PageParts
from desktop.panels.learn.page_view import PageView
from desktop.panels.learn.practice_desk import CHOOSE, PracticeDesk
from desktop.panels.learn.projector import Projector
from desktop.panels.learn.session import FamilySession, SetSession
from desktop.panels.learn.smollm import ModelRoom
from desktop.panels.learn.typesetter import Typesetter
from desktop.panels.spec import Condition, Panel, Shell, Status, Tour
from desktop.theme import theme
from desktop.widgets.splitters import keep_splitter
from engine.course import reader
from engine.course.blocks import Course, Lesson, Page
from engine.course.own import KEY, own_course
from engine.errors import EngineError
from engine.exercises import set_file
from engine.language import tr

_ROOM_FOR_LIST = 700  # pixels of the workspace, at a text scale of 1


class LearnPanel(Panel):
    """One course, one page of it or one session, and what was done so far."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.notebook = Notebook(shell, self)
        self.typesetter = Typesetter(shell.jobs, self)
        self.model = ModelRoom(shell, self)
        self.parts = PageParts(Scene(shell, self.model, self.typesetter), self.notebook, self)
        self.course: Course = own_course()
        self.lesson: Lesson = self.course.lessons[0]
        self.page: Page = self.lesson.pages[0]
        self._typed: dict[tuple[str, str, str], tuple[Any, dict[str, list[str]]]] = {}
        self.projector = Projector(shell.settings, self)
        self.actions_ = LearnActions(self, self._slots())
        self.contents = Contents()
        self.view = PageView()
        self.desk = PracticeDesk(
            shell, self.notebook, self.parts, self.view, self._leave_page, self.typesetter, self
        )
        self._roomy: bool | None = None
        self._onward = 1  # which way pages were turned last
        self._lay_out()
        self.actions_.show_contents.toggled.connect(lambda _: self._show_contents())
        theme().changed.connect(self._fit)
        self.desk.changed.connect(self._follow)
        self.desk.set_wanted.connect(self.ask_for_set)
        self.desk.maker_wanted.connect(self.actions_.make_exercise.trigger)
        self.contents.opened.connect(self._opened)
        self.notebook.changed.connect(self._follow)
        self.parts.canvas_wanted.connect(self._to_canvas)
        self.parts.link_wanted.connect(self._to_workspace)
        self.parts.failed.connect(self._follow)  # the list marks what is still shown
        self.parts.said.connect(lambda text, problem: shell.say(text, problem=problem))
        self._go_where_left()

    def _slots(self) -> dict[str, Callable[[], object]]:
        return {
            "previous": lambda: self.turn(-1),
            "next": lambda: self.turn(1),
            "read_back": lambda: self.read_on(-1),
            "read_on": lambda: self.read_on(1),
            "projector": lambda: self.project(True),
            "reading": lambda: self.project(False),
            "open_course": self.ask_for_course,
            "own_course": lambda: self.use_course(own_course()),
            "open_set": self.ask_for_set,
            "practise": lambda: self.desk.open(CHOOSE),
            "make_exercise": lambda: self.shell.open_panel("build", ask="make_exercise"),
            "worksheet": self.export_worksheet,
        }

    def _lay_out(self) -> None:
        self.columns = QSplitter(Qt.Orientation.Horizontal)
        self.columns.addWidget(self.contents)
        self.columns.addWidget(self.view)
        self.columns.setStretchFactor(1, 1)
        self.columns.setCollapsible(1, False)
        self.columns.setHandleWidth(1)
        if not keep_splitter(self.columns, self.shell.settings, "learn.columns"):
            self.columns.setSizes([theme().px(268), theme().px(1000)])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.columns)

    # --- where we are ------------------------------------------------------------------------
    def use_course(self, course: Course) -> None:
        """Read another course; where it was left is remembered."""
        self._leave_page()
        self.course = course
        self._go_where_left()

    def _go_where_left(self) -> None:
        lesson, page = self.notebook.progress.last.get(self.course.key, ("", ""))
        for each in self.course.lessons:
            if each.key == lesson:
                self.open_page(each, next((p for p in each.pages if p.key == page), each.pages[0]))
                return
        first = self.course.lessons[0]
        self.open_page(first, first.pages[0])

    def open_lesson(self, key: str) -> None:
        """Open a lesson at its first page that was not seen, else at its first."""
        self.go_to_lesson(key)
        self.parts.arrive()

    def go_to_lesson(self, key: str) -> None:
        """As `open_lesson`, once its page is made."""
        lesson = next(each for each in self.course.lessons if each.key == key)
        seen = self.notebook.progress.done(self.course, lesson).seen
        page = next((page for page in lesson.pages if page.key not in seen), lesson.pages[0])
        self.go_to(lesson, page)

    def open_page(self, lesson: Lesson, page: Page) -> None:
        """Show a page of a lesson, now."""
        self.go_to(lesson, page)
        self.parts.arrive()

    def go_to(self, lesson: Lesson, page: Page) -> None:
        """Show a page of a lesson once it is made; what is there stays until then."""
        show = partial(self._show_page, lesson, page)
        self.parts.fetch(self.course, lesson, page, self.view, show)

    def _show_page(self, lesson: Lesson, page: Page, built: Built) -> None:
        self._leave_page()
        self.desk.close()
        self.lesson, self.page = lesson, page
        self.parts.hold(built)
        self.view.show_page(self._where(), self._title(), built.parts)
        card = self.parts.card
        if card is not None:
            kept = self._typed.get((self.course.key, lesson.key, page.key))
            if kept is not None:
                card.begin(kept[0], home=False)
                card.fill(kept[1])
            card.solved.connect(lambda: self._solved(page.key))
            card.changed.connect(self.changed)
            card.exercise_changed.connect(self._exercise_changed)
            self._exercise_changed()
        self.notebook.saw(self.course, lesson, page.key)
        self._follow()
        foreseen = self._page_at(self._onward)
        if foreseen is not None:
            self.parts.prepare(self.course, *foreseen, self.view)

    def _page_at(self, steps: int) -> tuple[Lesson, Page] | None:
        """The page so many on or back, across lessons."""
        pages = [(lesson, page) for lesson in self.course.lessons for page in lesson.pages]
        keys = [(lesson.key, page.key) for lesson, page in pages]
        place = keys.index((self.lesson.key, self.page.key)) + steps
        return pages[place] if 0 <= place < len(pages) else None

    def turn(self, steps: int) -> None:
        """One page on or back, across lessons; in a session the next exercise."""
        self.parts.arrive()  # whoever turns twice is two pages on
        if self.desk.is_open:
            if steps > 0:
                self.desk.go_on()
            return
        self._onward = steps
        page = self._page_at(steps)
        if page is not None:
            self.go_to(*page)

    def read_on(self, screens: int) -> None:
        """What is left of a long page comes first, then the next page (back, below 0)."""
        if self.parts.asked or not self.view.read_on(screens):
            self.turn(screens)

    def _leave_page(self) -> None:
        self.parts.give_up()
        card = self.parts.card
        if card is not None and not self.desk.is_open and card.exercise is not None:
            place = (self.course.key, self.lesson.key, self.page.key)
            if any(text for texts in card.typed().values() for text in texts):
                self._typed[place] = (card.exercise, card.typed())
            else:
                self._typed.pop(place, None)
        self.parts.leave()

    def _where(self) -> str:
        lesson, page = self.lesson, self.page
        if page.exercise is not None:
            number = [each.key for each in lesson.exercises].index(page.key) + 1
            return tr("Lesson {0} · Exercise {1}").format(lesson.number, number)
        reading = [each for each in lesson.pages if each.exercise is None]
        if len(reading) > 1:
            return tr("Lesson {0} · Page {1} of {2}").format(
                lesson.number, reading.index(page) + 1, len(reading)
            )
        return tr("Lesson {0}").format(lesson.number)

    def _title(self) -> str:
        return self.lesson.title

    def _solved(self, key: str) -> None:
        """An exercise of the lesson was solved, in whichever of its variants."""
        card = self.parts.card
        block = self.page.exercise
        if card is not None and card.exercise is not None and block is not None:
            variant = card.exercise.variant
            if (variant.family, variant.level) == (block.variant.family, block.variant.level):
                self.notebook.solved(self.course, self.lesson, key)

    def _exercise_changed(self) -> None:
        card = self.parts.card
        if card is not None and card.exercise is not None:
            self.view.set_heading(self._where(), card.exercise.title)

    # --- files -------------------------------------------------------------------------------
    def ask_for_course(self) -> None:
        """Ask for a course folder and open it."""
        folder = QFileDialog.getExistingDirectory(self, tr("Open a course folder"))
        if folder:
            self.open_course(Path(folder))

    def open_course(self, folder: Path) -> None:
        """Read a course folder on a job; whatever is wrong with it is one sentence."""

        def work(stopped: Callable[[], bool]) -> Generator[None, None, Course]:
            course = reader.load(folder)
            check_figures(course)
            yield from ()
            return course

        self.shell.jobs.start(
            work, name=tr("opening the course"), finished=self.use_course, failed=self._refused
        )

    def ask_for_set(self) -> None:
        """Ask for a file with exercises and open it."""
        pattern = tr("Lamina exercise sets (*{0})").format(set_file.SUFFIX)
        path, _ = QFileDialog.getOpenFileName(self, tr("Open an exercise set"), "", pattern)
        if path:
            self.shell.open_path(path)

    def open_file(self, path: str) -> bool:
        return self.desk.open_set(path)

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, EngineError):
            raise error
        self.shell.say(tr("{0} The course that was open stays open.").format(error), problem=True)

    def export_worksheet(self) -> None:
        """Ask what to print, for how many, and write it."""
        from desktop.panels.learn.worksheet_dialog import WorksheetDialog

        self.parts.arrive()
        picked = [(block.variant.family, block.variant.level) for block in self.lesson.exercises]
        title, sets, chosen = self.lesson.title, list(self.desk.sets.values()), None
        session = self.desk.session
        if isinstance(session, FamilySession):
            picked, title = session.picked, session.title
        elif isinstance(session, SetSession):
            picked, title, chosen = [], session.title, session.found
        if all(each.whole for each in self.findChildren(WorksheetDialog)):
            dialog = WorksheetDialog(self.shell, picked, title, self, sets, chosen)
            dialog.open_soon(modal=True)

    # --- other workspaces --------------------------------------------------------------------
    def _to_canvas(self, content: Any, name: str) -> None:
        self.shell.open_panel("build", content=content, name=name)

    def _to_workspace(self, workspace: str, options: Mapping[str, str]) -> None:
        self.shell.open_panel(workspace, **options)

    # --- the frame's questions ---------------------------------------------------------------
    def heading(self) -> tuple[str, str]:
        return (self.course.title, "")

    def bar_right(self) -> Sequence[QAction | QWidget]:
        actions = self.actions_
        view = actions.reading if self.projector.on else actions.projector
        return (actions.previous, actions.next, view, actions.worksheet)

    def alone(self) -> bool:
        return self.projector.on

    def menus(self) -> Mapping[str, Sequence[QAction | None]]:
        actions = self.actions_
        return {
            "File": (
                actions.open_course,
                actions.own_course,
                actions.open_set,
                None,
                actions.worksheet,
            ),
            "Network": (actions.make_exercise,),
            "View": (
                actions.previous,
                actions.next,
                None,
                actions.reading,
                actions.projector,
                actions.show_contents,
                None,
                actions.practise,
            ),
        }

    def status(self) -> Status:
        if self.desk.session is not None:
            record = self.notebook.record
            left = (
                tr("{0} solved in a row").format(record.streak) if record.streak else tr("practice")
            )
        else:
            solved, count = self.notebook.progress.counted(self.course, self.lesson)
            left = (
                tr("{0} of {1} exercises solved").format(solved, count)
                if count
                else tr("no exercises here")
            )
        return Status((left,), tr("progress saved") if self.notebook.is_saved else "")

    def restore(self, **state: Any) -> None:
        lesson = state.get("lesson")
        if isinstance(lesson, int) and 1 <= lesson <= len(self.course.lessons):
            self.go_to_lesson(self.course.lessons[lesson - 1].key)
        if state.get("practise"):
            self.desk.open(CHOOSE)
        if "exercise_from" in state:
            self.desk.make_exercise(state["exercise_from"], state["name"])
        if state.get("course") == "own":
            self._go_where_left()

    def _follow(self) -> None:
        """Bring the list and the frame up to date."""
        course = self.course
        self.contents.show_entries(entries_of(course, self.notebook.progress))
        desk = self.desk
        if not self.parts.asked:  # else it says already where one goes
            self.contents.mark(
                *(("set", desk.key) if desk.is_open else ("lesson", self.lesson.key))
            )
        pages = [(lesson.key, page.key) for lesson in course.lessons for page in lesson.pages]
        reading = not desk.is_open
        place = (self.lesson.key, self.page.key)
        self.actions_.previous.setEnabled(reading and place != pages[0])
        self.actions_.next.setEnabled(desk.session is not None or (reading and place != pages[-1]))
        self.actions_.own_course.setEnabled(course.key != KEY)
        self.changed.emit()

    def _opened(self, kind: str, key: str) -> None:
        if kind == "lesson":
            self.go_to_lesson(key)
            return
        self.desk.open(key)

    # --- projector ---------------------------------------------------------------------------
    def project(self, on: bool) -> None:
        """Projector view, or back to the course beside the page."""
        self.projector.turn(on)
        self._show_contents()
        self.actions_.follow_projector(on)
        self.view.setFocus()
        self.changed.emit()

    def _show_contents(self) -> None:
        self.contents.setVisible(self.actions_.show_contents.isChecked() and not self.projector.on)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """In a window that is narrow for its text the list gives way; it can be called back."""
        roomy = self.width() >= theme().px(_ROOM_FOR_LIST)
        if roomy != self._roomy and not self.projector.on:
            self._roomy = roomy
            self.actions_.show_contents.setChecked(roomy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        turns = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
        reads = {Qt.Key.Key_Space: 1, Qt.Key.Key_Backspace: -1}
        if self.projector.on and event.key() in turns:
            self.turn(turns[Qt.Key(event.key())])
        elif self.projector.on and event.key() in reads:
            self.read_on(reads[Qt.Key(event.key())])
        elif self.projector.on and event.key() == Qt.Key.Key_Escape:
            self.project(False)
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, lambda: self.projector.set_shown(self.isVisible()))

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.projector.set_shown(False)
            self.model.let_go()

    def may_close(self) -> bool:
        return self.desk.may_close()

    def shut_down(self) -> None:
        self._leave_page()
        self.desk.shut_down()
        self.parts.forget()
        self.projector.turn(False)
        self.typesetter.shut_down()
        self.notebook.save()

    def tour(self, tour: Tour) -> Generator[Condition, None, None]:
        from desktop.panels.learn.tour import visit

        yield from visit(self, tour)
