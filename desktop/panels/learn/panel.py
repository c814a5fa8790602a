"""The Learn workspace put together: the course at the left, one page at a time, exercise sets."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSplitter, QWidget

from desktop.panels.learn.actions import LearnActions
from desktop.panels.learn.contents import Contents, Entry
from desktop.panels.learn.figures import Scene, check_figures
from desktop.panels.learn.notebook import Notebook
from desktop.panels.learn.page_parts import PageParts
from desktop.panels.learn.page_view import PageView, Part
from desktop.panels.learn.parts import button, label
from desktop.panels.learn.practice import PracticeBar, PracticeSetup
from desktop.panels.learn.projector import Projector
from desktop.panels.learn.session import PRESETS, FamilySession, Session, SetSession
from desktop.panels.learn.smollm import ModelRoom
from desktop.panels.learn.typesetter import Typesetter
from desktop.panels.spec import Condition, Panel, Shell, Status, Tour
from desktop.theme import theme
from desktop.widgets.splitters import keep_splitter
from engine.course import reader
from engine.course.blocks import Course, Lesson, Page
from engine.errors import EngineError
from engine.exercises import set_file
from engine.exercises.record import Key
from engine.exercises.sets import ExerciseSet

_CHOOSE, _MINE = "choose", "mine"


class LearnPanel(Panel):
    """One course, one page of it or one session, and what was done so far."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.notebook = Notebook(shell, self)
        self.typesetter = Typesetter(shell.jobs, self)
        self.model = ModelRoom(shell, self)
        self.parts = PageParts(Scene(shell, self.model, self.typesetter), self.notebook, self)
        self.course: Course = reader.own_course()
        self.lesson: Lesson = self.course.lessons[0]
        self.page: Page = self.lesson.pages[0]
        self.session: Session | None = None
        self.bar: PracticeBar | None = None
        self.setup: PracticeSetup | None = None
        self.sets: dict[str, ExerciseSet] = {}
        self._typed: dict[tuple[str, str, str], tuple[Any, dict[str, list[str]]]] = {}
        self._open = ("lesson", self.lesson.key)
        self.projector = Projector(shell.settings, self)
        self.actions_ = LearnActions(self, self._slots())
        self.contents = Contents()
        self.view = PageView()
        self._lay_out()
        self.contents.opened.connect(self._opened)
        self.notebook.changed.connect(self._follow)
        self.parts.canvas_wanted.connect(self._to_canvas)
        self.parts.link_wanted.connect(self._to_workspace)
        self.parts.said.connect(lambda text, problem: shell.say(text, problem=problem))
        self._go_where_left()

    def _slots(self) -> dict[str, Callable[[], object]]:
        return {
            "previous": lambda: self.turn(-1),
            "next": lambda: self.turn(1),
            "projector": lambda: self.project(True),
            "reading": lambda: self.project(False),
            "open_course": self.ask_for_course,
            "own_course": lambda: self.use_course(reader.own_course()),
            "open_set": self.ask_for_set,
            "practise": self.choose_practice,
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
        lesson = next(each for each in self.course.lessons if each.key == key)
        seen = self.notebook.progress.done(self.course, lesson).seen
        page = next((page for page in lesson.pages if page.key not in seen), lesson.pages[0])
        self.open_page(lesson, page)

    def open_page(self, lesson: Lesson, page: Page) -> None:
        """Show a page of a lesson."""
        self._leave_page()
        self.session = None
        self.lesson, self.page = lesson, page
        self._open = ("lesson", lesson.key)
        parts = self.parts.make(self.course, lesson, page)
        self.view.show_page(self._where(), self._title(), parts)
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

    def turn(self, steps: int) -> None:
        """One page on or back, across lessons; in a session the next exercise."""
        if self.session is not None and steps > 0:
            self.next_exercise()
        if self._open[0] != "lesson":
            return
        pages = [(lesson, page) for lesson in self.course.lessons for page in lesson.pages]
        keys = [(lesson.key, page.key) for lesson, page in pages]
        place = keys.index((self.lesson.key, self.page.key)) + steps
        if 0 <= place < len(pages):
            self.open_page(*pages[place])

    def _leave_page(self) -> None:
        card = self.parts.card
        if card is not None and self.session is None and card.exercise is not None:
            place = (self.course.key, self.lesson.key, self.page.key)
            if any(text for texts in card.typed().values() for text in texts):
                self._typed[place] = (card.exercise, card.typed())
            else:
                self._typed.pop(place, None)
        self.parts.leave()
        self.bar = self.setup = None

    def _where(self) -> str:
        lesson, page = self.lesson, self.page
        if page.exercise is not None:
            number = [each.key for each in lesson.exercises].index(page.key) + 1
            return f"Lesson {lesson.number} · Exercise {number}"
        reading = [each for each in lesson.pages if each.exercise is None]
        if len(reading) > 1:
            return f"Lesson {lesson.number} · Page {reading.index(page) + 1} of {len(reading)}"
        return f"Lesson {lesson.number}"

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
            where = self.session.where() if self.session is not None else self._where()
            self.view.set_heading(where, card.exercise.title)

    # --- sessions ----------------------------------------------------------------------------
    def choose_practice(self) -> None:
        """The page where families and levels are picked."""
        self._leave_page()
        self.session = None
        self._open = ("set", _CHOOSE)
        self.setup = PracticeSetup(self.notebook)
        self.setup.started.connect(lambda keys: self.practise("Practice", keys))
        self.view.show_page("", "Practise", [(self.setup, "text")])
        self._follow()

    def practise(self, title: str, keys: Sequence[Key]) -> None:
        """Begin a session with families and levels."""
        self.start(FamilySession(title, keys, self.notebook))

    def start(self, session: Session) -> None:
        """Begin a session."""
        self._leave_page()
        self.session = session
        self.next_exercise()

    def next_exercise(self) -> None:
        """The session's next exercise, on a fresh card."""
        session = self.session
        if session is None:
            return
        if self.parts.card is not None:
            self.parts.card.leave()
        try:
            exercise = session.next()
        except EngineError as error:
            self.shell.say(str(error), problem=True)
            return
        self.parts.leave()
        self.bar = PracticeBar(self.notebook)
        card = self.parts.new_card()
        card.begin(exercise, lambda: session.again(card.exercise or exercise))
        parts = self.parts.with_path(card)
        self.view.show_page("", "", [(self.bar, "text"), *parts])
        self.bar.next_wanted.connect(self.next_exercise)
        self.bar.level_wanted.connect(self._raise_level)
        card.exercise_changed.connect(self._exercise_changed)
        card.changed.connect(self._follow_session)
        self._exercise_changed()
        self._follow()

    def _follow_session(self) -> None:
        card, bar = self.parts.card, self.bar
        if card is None or bar is None or card.exercise is None or card.current is None:
            return
        bar.stress(card.current.solved)
        variant = card.exercise.variant
        ready = isinstance(self.session, FamilySession) and (
            self.notebook.record.is_ready_for_next(variant.family, variant.level)
        )
        bar.offer(variant.level + 1 if ready else 0)

    def _raise_level(self) -> None:
        card = self.parts.card
        if isinstance(self.session, FamilySession) and card is not None and card.exercise:
            variant = card.exercise.variant
            self.session.raise_level((variant.family, variant.level))
            self.next_exercise()

    def _show_sets(self) -> None:
        """The page of sets that were opened from files."""
        self._leave_page()
        self.session = None
        self._open = ("set", _MINE)
        text = "Sets of exercises that you opened from files. A set is made from a network on the "
        text += "canvas, or shared by somebody; its numbers are checked when it is opened."
        parts: list[Part] = [(label(text, wrap=True), "text")]
        for path, found in self.sets.items():
            begin = button(f"Begin “{found.title}”", f"{len(found.items)} exercises, from {path}")
            begin.clicked.connect(lambda _=False, path=path: self._start_set(path))
            parts.append((begin, "text"))
        opener = button("Open a set…", "Open a set of exercises from a file")
        opener.clicked.connect(self.ask_for_set)
        parts.append((opener, "text"))
        self.view.show_page("", "My exercises", parts)
        self._follow()

    def _start_set(self, path: str) -> None:
        self._open = ("set", _MINE)
        self.start(SetSession(self.sets[path]))

    # --- files -------------------------------------------------------------------------------
    def ask_for_course(self) -> None:
        """Ask for a course folder and open it."""
        folder = QFileDialog.getExistingDirectory(self, "Open a course folder")
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
            work, name="opening the course", finished=self.use_course, failed=self._refused
        )

    def ask_for_set(self) -> None:
        """Ask for a file with exercises and open it."""
        pattern = f"Lamina exercise sets (*{set_file.SUFFIX})"
        path, _ = QFileDialog.getOpenFileName(self, "Open an exercise set", "", pattern)
        if path:
            self.shell.open_path(path)

    def open_file(self, path: str) -> bool:
        try:
            found = set_file.load(path)
        except EngineError as error:
            self.shell.say(str(error), problem=True)
            return False
        self.sets[path] = found
        self._start_set(path)
        return True

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, EngineError):
            raise error
        self.shell.say(f"{error} The course that was open stays open.", problem=True)

    def export_worksheet(self) -> None:
        """Ask what to print, for how many, and write it."""
        from desktop.panels.learn.worksheet_dialog import WorksheetDialog

        picked = [(block.variant.family, block.variant.level) for block in self.lesson.exercises]
        if isinstance(self.session, FamilySession):
            picked = self.session.picked
        dialog = WorksheetDialog(self.shell, picked, self.lesson.title, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

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
            "View": (
                actions.previous,
                actions.next,
                None,
                actions.reading,
                actions.projector,
                None,
                actions.practise,
            ),
        }

    def status(self) -> Status:
        if self.session is not None:
            record = self.notebook.record
            left = f"{record.streak} solved in a row" if record.streak else "practice"
        else:
            solved, count = self.notebook.progress.counted(self.course, self.lesson)
            left = f"{solved} of {count} exercises solved" if count else "no exercises here"
        return Status((left,), "progress saved" if self.notebook.is_saved else "")

    def restore(self, **state: Any) -> None:
        lesson = state.get("lesson")
        if isinstance(lesson, int) and 1 <= lesson <= len(self.course.lessons):
            self.open_lesson(self.course.lessons[lesson - 1].key)
        if state.get("practise"):
            self.choose_practice()
        if state.get("course") == "own":
            self._go_where_left()

    def _follow(self) -> None:
        """Bring the list and the frame up to date."""
        progress, course = self.notebook.progress, self.course
        entries = [Entry("section", "course", "Course")]
        for lesson in course.lessons:
            done = progress.done(course, lesson)
            solved, count = progress.counted(course, lesson)
            complete = progress.is_complete(course, lesson)
            begun = bool(done.solved) or any(
                each.key in done.seen for each in lesson.pages if each.exercise is not None
            )
            note = f"{solved} of {count}" if begun and count and not complete else ""
            entries.append(
                Entry("lesson", lesson.key, lesson.title, str(lesson.number), note, complete)
            )
        entries.append(Entry("section", "sets", "Exercise sets"))
        entries += [Entry("set", preset.key, preset.title) for preset in PRESETS]
        entries.append(Entry("set", _CHOOSE, "Choose your own"))
        entries.append(Entry("set", _MINE, "My exercises"))
        self.contents.show_entries(tuple(entries))
        self.contents.mark(*self._open)
        pages = [(lesson.key, page.key) for lesson in course.lessons for page in lesson.pages]
        reading = self._open[0] == "lesson"
        place = (self.lesson.key, self.page.key)
        self.actions_.previous.setEnabled(reading and place != pages[0])
        self.actions_.next.setEnabled(self.session is not None or (reading and place != pages[-1]))
        self.actions_.own_course.setEnabled(course.key != "lamina")
        self.changed.emit()

    def _opened(self, kind: str, key: str) -> None:
        if kind == "lesson":
            self.open_lesson(key)
            return
        for preset in PRESETS:
            if preset.key == key:
                self._open = ("set", key)
                self.practise(preset.title, [(family, 1) for family in preset.families])
        if key == _CHOOSE:
            self.choose_practice()
        elif key == _MINE:
            self._show_sets()

    # --- projector ---------------------------------------------------------------------------
    def project(self, on: bool) -> None:
        """Projector view, or back to the course beside the page."""
        self.contents.setVisible(not on)
        self.projector.turn(on)
        self.actions_.follow_projector(on)
        self.view.setFocus()
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        forward = (Qt.Key.Key_Right, Qt.Key.Key_Space)
        back = (Qt.Key.Key_Left, Qt.Key.Key_Backspace)
        if self.projector.on and event.key() in (*forward, *back):
            self.turn(1 if event.key() in forward else -1)
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

    def shut_down(self) -> None:
        self._leave_page()
        self.projector.turn(False)
        self.typesetter.shut_down()
        self.notebook.save()

    def tour(self, tour: Tour) -> Generator[Condition, None, None]:
        from desktop.panels.learn.tour import visit

        yield from visit(self, tour)
