"""Practice on the page: picking, the session's exercises one after the other, sets from files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop.panels.learn.ahead import Building, Built
from desktop.panels.learn.making.maker import Maker
from desktop.panels.learn.making.places import usable
from desktop.panels.learn.notebook import Notebook
from desktop.panels.learn.opening_sets import open_set
from desktop.panels.learn.page_parts import PageParts
from desktop.panels.learn.page_view import PageView, Part
from desktop.panels.learn.practice import PracticeBar, PracticeSetup
from desktop.panels.learn.results import Results
from desktop.panels.learn.session import PRESETS, FamilySession, Session, SetSession
from desktop.panels.learn.typesetter import Typesetter
from desktop.panels.spec import Shell
from desktop.widgets.parts import button, label
from engine.errors import EngineError
from engine.exercises.exercise import Exercise
from engine.exercises.record import Key
from engine.exercises.sets import ExerciseSet
from engine.graph import Graph
from engine.language import tr

CHOOSE, MINE = "choose", "mine"
"""The keys, beside those of the presets, of picking families and of sets from files."""


class PracticeDesk(QObject):
    """What is practised. `leave_page` clears the page for it; `changed` follows each new page.

    `is_open` says that practice has the page, and `key` what of it.
    """

    changed = Signal()
    set_wanted = Signal()
    maker_wanted = Signal()

    def __init__(
        self,
        shell: Shell,
        notebook: Notebook,
        parts: PageParts,
        view: PageView,
        leave_page: Callable[[], None],
        typesetter: Typesetter,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.shell = shell
        self.notebook = notebook
        self.parts = parts
        self.view = view
        self._leave_page = leave_page
        self.typesetter = typesetter
        self.key = ""
        self.session: Session | None = None
        self.bar: PracticeBar | None = None
        self.setup: PracticeSetup | None = None
        self.sets: dict[str, ExerciseSet] = {}
        self.results = Results(shell, self)
        self.results.changed.connect(self._follow_results)

    @property
    def is_open(self) -> bool:
        """Whether practice has the page."""
        return bool(self.key)

    def close(self) -> None:
        """Something else has the page."""
        self.key = ""
        self.session = None
        self.bar = self.setup = None

    def open(self, key: str) -> None:
        """A preset, the picking of families, or the sets from files."""
        for preset in PRESETS:
            if preset.key == key:
                keys = [(family, 1) for family in preset.families]
                self._start(FamilySession(preset.title, keys, self.notebook), key)
        if key == CHOOSE:
            self._fetch(self._setup_page(), self._show_setup)
        elif key == MINE:
            self.show_sets()

    def choose_practice(self) -> None:
        """The page where families and levels are picked, now."""
        self.open(CHOOSE)
        self.parts.arrive()

    def _setup_page(self) -> Building:
        setup = PracticeSetup(self.notebook)
        for _ in setup.fill():
            yield setup
        return Built([(setup, "text")])

    def _show_setup(self, built: Built) -> None:
        ((setup, _),) = built.parts
        assert isinstance(setup, PracticeSetup)
        self._begin(CHOOSE)
        self.setup = setup
        setup.started.connect(
            lambda keys: self._start(FamilySession(tr("Practice"), keys, self.notebook), CHOOSE)
        )
        self.view.show_page("", tr("Practise"), built.parts)
        self.changed.emit()

    def practise(self, title: str, keys: Sequence[Key], key: str = CHOOSE) -> None:
        """Begin a session with families and levels, now."""
        self._start(FamilySession(title, keys, self.notebook), key)
        self.parts.arrive()

    def _fetch(self, building: Building, show: Callable[[Built], object]) -> None:
        """Show a page of practice once it is made; what is there stays until then."""
        self.parts.fetch_other((object(),), building, self.view, show)

    def _start(self, session: Session, key: str) -> None:
        def show(session: Session, exercise: Exercise, built: Built) -> None:
            self._begin(key)
            self.results.begin()
            self._show_exercise(session, exercise, built)

        self._take(session, show)

    def next_exercise(self) -> None:
        """The session's next exercise, on a fresh card, now."""
        self.go_on()
        self.parts.arrive()

    def go_on(self) -> None:
        """The session's next exercise, once its card is made."""
        self.parts.arrive()  # whoever goes on twice is two exercises on
        if self.session is not None:
            if self.parts.card is not None:
                self.parts.card.leave()
            self._take(self.session, self._show_exercise)

    def _take(self, session: Session, show: Callable[[Session, Exercise, Built], object]) -> None:
        """The session goes on when the exercise is shown: what is left before that was not had."""
        further = session.copy()
        try:
            exercise = further.next()
        except EngineError as error:
            self.shell.say(str(error), problem=True)
            return
        self._fetch(self.parts.exercise_page(lambda: exercise), partial(show, further, exercise))

    def _show_exercise(self, session: Session, exercise: Exercise, built: Built) -> None:
        card = built.card
        if card is None:
            return
        self.session = session
        self.parts.leave()
        self.parts.hold(built)
        card.repeat_with(lambda: session.again(card.exercise or exercise))
        self.bar = PracticeBar(self.notebook)
        self.view.show_page("", "", [(self.bar, "text"), *built.parts])
        self.bar.next_wanted.connect(self.go_on)
        self.bar.level_wanted.connect(self._raise_level)
        self.bar.results_wanted.connect(lambda: self.results.ask(self.view))
        self._follow_results()
        card.exercise_changed.connect(self._show_heading)
        card.changed.connect(self._follow_card)
        card.marked.connect(self.results.add)
        self._show_heading()
        self.changed.emit()

    def _follow_card(self) -> None:
        card, bar = self.parts.card, self.bar
        if card is None or bar is None or card.exercise is None or card.current is None:
            return
        bar.stress(card.current.solved)
        variant = card.exercise.variant
        ready = isinstance(self.session, FamilySession) and (
            self.notebook.record.is_ready_for_next(variant.family, variant.level)
        )
        bar.offer(variant.level + 1 if ready else 0)

    def _follow_results(self) -> None:
        if self.bar is not None:
            self.bar.results_button.setVisible(len(self.results) > 0)

    def _raise_level(self) -> None:
        card = self.parts.card
        if isinstance(self.session, FamilySession) and card is not None and card.exercise:
            variant = card.exercise.variant
            self.session.raise_level((variant.family, variant.level))
            self.go_on()

    def show_sets(self) -> None:
        """The page of sets that were opened from files."""
        self._begin(MINE)
        text = tr(
            "Sets of exercises that you opened from files. A set is made from a network on the "
            "canvas, or shared by somebody; its numbers are checked when it is opened."
        )
        parts: list[Part] = [(label(text, wrap=True), "text")]
        for path, found in self.sets.items():
            begin = button(
                tr("Begin “{0}”").format(found.title),
                tr("{0} exercises, from {1}").format(len(found.items), path),
            )
            begin.clicked.connect(lambda _=False, path=path: self._start_set(path))
            parts.append((begin, "text"))
        opener = button(tr("Open a set…"), tr("Open a set of exercises from a file"))
        opener.clicked.connect(self.set_wanted.emit)
        parts.append((opener, "text"))
        maker = button(tr("Make an exercise…"), tr("Make one from the network on the canvas"))
        maker.clicked.connect(self.maker_wanted.emit)
        parts.append((maker, "text"))
        self.view.show_page("", tr("My exercises"), parts)
        self.changed.emit()

    def add_set(self, path: str, found: ExerciseSet) -> None:
        """A set that was opened, begun at once."""
        self.sets[path] = found
        self._start_set(path)

    def open_set(self, path: str) -> bool:
        """Read a set's file, solve its variants on a job, and begin; whether it can be read."""
        return open_set(
            self.shell,
            path,
            lambda found: self.add_set(path, found),
            lambda sentence: self.shell.say(sentence, problem=True),
        )

    def make_exercise(self, graph: Graph, name: str) -> None:
        """The window that makes exercises from a network; a sentence where none can be made."""
        problem = usable(graph)
        if problem:
            self.shell.open_panel("build")  # where it can be mended
            self.shell.say(problem, problem=True)
            return
        maker = Maker(self.shell, self.notebook, self.typesetter, graph, name, self.view.window())
        maker.practise_wanted.connect(self._practise_made)
        maker.open_soon(modal=False)

    def makers(self) -> list[Maker]:
        """The windows in which exercises are being made, each whole."""
        found = self.view.window().findChildren(Maker)
        for maker in found:
            maker.finish()
        return [maker for maker in found if maker.whole]

    def may_close(self) -> bool:
        """Ask about sets that are in no file; whether the window may close."""
        return all(maker.shelf.may_leave() for maker in self.makers())

    def shut_down(self) -> None:
        """The window closes, and these with it."""
        for maker in self.makers():
            maker.leave()
            maker.hide()
            maker.deleteLater()

    def _practise_made(self, found: ExerciseSet) -> None:
        self.add_set(found.title, found)
        self.shell.open_panel("learn")

    def _start_set(self, path: str) -> None:
        self._start(SetSession(self.sets[path]), MINE)

    def _begin(self, key: str) -> None:
        self._leave_page()
        self.close()
        self.key = key

    def _show_heading(self) -> None:
        card = self.parts.card
        if card is not None and card.exercise is not None and self.session is not None:
            self.view.set_heading(self.session.where(), card.exercise.title)
