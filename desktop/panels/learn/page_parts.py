"""A page's blocks as widgets: text, figures, questions, links; an exercise page as its card."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.panels.learn.ahead import Ahead, Building, Built, Key
from desktop.panels.learn.exercise_card import ExerciseCard
from desktop.panels.learn.figures import FigureView, Scene, figure_kinds
from desktop.panels.learn.flow import FlowLayout
from desktop.panels.learn.note_card import NoteCard
from desktop.panels.learn.notebook import Notebook
from desktop.panels.learn.own_path import OwnPath, can_show
from desktop.panels.learn.page_view import PageView, Where
from desktop.panels.learn.parts import Card, capitals
from desktop.panels.learn.prose import ProseView
from desktop.panels.spec import panel_specs
from desktop.widgets.parts import button, label
from engine.course.blocks import (
    Block,
    Course,
    ExerciseBlock,
    Figure,
    Lesson,
    Link,
    Page,
    Prose,
    Question,
)
from engine.exercises.exercise import Exercise
from engine.exercises.family import exercise_of
from engine.language import tr


class PageParts(QObject):
    """Makes the parts of a page. Signals carry what leads out of it."""

    canvas_wanted = Signal(object, str)  # a document or graph, and its name
    link_wanted = Signal(str, object)
    said = Signal(str, bool)
    failed = Signal()  # the page that was asked for, or foreseen, could not be made

    def __init__(self, scene: Scene, notebook: Notebook, parent: QObject) -> None:
        super().__init__(parent)
        self._scene = scene
        self._typesetter = scene.typesetter
        self._notebook = notebook
        self._workspaces = {spec.key for spec in panel_specs()}
        self.figures: list[FigureView] = []
        self.card: ExerciseCard | None = None
        self._ahead = Ahead(self)
        self._ahead.failed.connect(self.failed)

    def fetch(
        self,
        course: Course,
        lesson: Lesson,
        page: Page,
        view: PageView,
        then: Callable[[Built], object],
    ) -> None:
        """Make a page, piece by piece, and hand it to `then`, which is to `hold` and to show it.

        At once where it was foreseen; `arrive` makes it whole now, `give_up` forgets it.
        """
        key = (course.key, lesson.key, page.key)
        self.fetch_other(key, self._build(course, lesson, page), view, then)

    def fetch_other(
        self, key: Key, building: Building, view: PageView, then: Callable[[Built], object]
    ) -> None:
        """As `fetch`, for what is no page of a lesson."""
        self._ahead.hurry(key, building, view, then)

    def hold(self, built: Built) -> None:
        """These are on the page now."""
        self.figures, self.card = built.figures, built.card

    def arrive(self) -> None:
        """The page that was asked for, now."""
        self._ahead.arrive()

    def give_up(self) -> None:
        """The page that was asked for is not wanted any more."""
        self._ahead.give_up()

    @property
    def asked(self) -> bool:
        """Whether a page was asked for and is not there yet."""
        return self._ahead.asked

    def prepare(self, course: Course, lesson: Lesson, page: Page, view: PageView) -> None:
        """Make a page that is likely to be asked for next, piece by piece, out of sight."""
        key = (course.key, lesson.key, page.key)
        self._ahead.begin(key, self._build(course, lesson, page), view)

    def forget(self) -> None:
        """What was made ahead is not wanted."""
        self._ahead.drop()

    def _build(self, course: Course, lesson: Lesson, page: Page) -> Building:
        """Yields each widget when it is made."""
        block = page.exercise
        if block is not None:
            return (yield from self.exercise_page(lambda: exercise_of(block.variant)))
        built = Built()
        for blocks in runs_of(page.blocks):
            first = blocks[0]
            widget: QWidget | None = None
            where: Where = "text"
            if isinstance(first, Figure):
                where = "below" if figure_kinds()[first.name].is_wide else "side"
                widget = Card(
                    capitals(first.options.get("title", figure_kinds()[first.name].heading))
                )
                yield widget
                yield from self._fill_figure(widget, first, built)
            elif isinstance(first, Question):
                widget = self._question(course, lesson, first)
            elif isinstance(first, Link):
                widget = self._link(first)
            elif not isinstance(first, ExerciseBlock):
                view = ProseView(self._typesetter, tr("Text of lesson {0}").format(lesson.number))
                view.show_blocks(tuple(b for b in blocks if isinstance(b, Prose)))
                widget = view
            if widget is not None:
                built.parts.append((widget, where))
                yield widget
        return built

    def exercise_page(self, exercise: Callable[[], Exercise]) -> Building:
        """A card with an exercise, and beside it the student's own point where it has one."""
        card = ExerciseCard(self._typesetter, self._notebook)
        card.canvas_wanted.connect(lambda: self._open_exercise(card))
        built = Built([(card, "text")], card=card)
        yield card
        for _ in card.beginning(exercise()):
            yield card
        if card.exercise is not None and can_show(card.exercise):
            built.parts.append((OwnPath(card), "side"))
        return built

    def leave(self) -> None:
        """The page is left: note what was begun, stop what runs."""
        for figure in self.figures:
            figure.leave()
        self.figures = []
        if self.card is not None:
            self.card.leave()
            self.card = None

    # --- the kinds ---------------------------------------------------------------------------
    def _fill_figure(self, card: Card, block: Figure, built: Built) -> Iterator[QWidget]:
        kind = figure_kinds()[block.name]
        view = kind.create(self._scene, block.options)
        view.said.connect(self.said)
        view.canvas_wanted.connect(self.canvas_wanted)
        view.prompt_wanted.connect(
            lambda text: self.link_wanted.emit("language_model", {"prompt": text})
        )
        built.figures.append(view)
        yield card
        card.body.addWidget(view)
        card.body.addWidget(label(kind.sentence, "small", wrap=True))

    def _question(self, course: Course, lesson: Lesson, block: Question) -> QWidget:
        note = self._notebook.progress.done(course, lesson).notes.get(block.key, "")
        card = NoteCard(self._typesetter, block, note)
        card.written.connect(lambda key, text: self._notebook.noted(course, lesson, key, text))
        return card

    def _link(self, block: Link) -> QWidget | None:
        """A way into another workspace; none where this program has no such workspace."""
        if block.workspace not in self._workspaces:
            return None
        row = QWidget()
        flow = FlowLayout(row)
        made = button(block.text, tr("Go on in another workspace"))
        made.clicked.connect(lambda: self.link_wanted.emit(block.workspace, dict(block.options)))
        flow.addWidget(made)
        return row

    def _open_exercise(self, card: ExerciseCard) -> None:
        exercise = card.exercise
        if exercise is not None and exercise.network is not None:
            self.canvas_wanted.emit(exercise.network, exercise.title)


def runs_of(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """The blocks of a page: text that stands together as one, everything else by itself."""
    text: list[Block] = []
    for block in blocks:
        if isinstance(block, Prose):
            text.append(block)
            continue
        if text:
            yield text
            text = []
        yield [block]
    if text:
        yield text
