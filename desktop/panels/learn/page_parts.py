"""A page's blocks as widgets: text, figures, questions, links; an exercise page as its card."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.panels.learn.exercise_card import ExerciseCard
from desktop.panels.learn.figures import FigureView, Scene, figure_kinds
from desktop.panels.learn.flow import FlowLayout
from desktop.panels.learn.note_card import NoteCard
from desktop.panels.learn.notebook import Notebook
from desktop.panels.learn.own_path import OwnPath, can_show
from desktop.panels.learn.page_view import Part
from desktop.panels.learn.parts import Card, button, label
from desktop.panels.learn.prose import ProseView
from desktop.panels.spec import panel_specs
from engine.course.blocks import (
    Course,
    ExerciseBlock,
    Figure,
    Lesson,
    Link,
    Page,
    Prose,
    Question,
)
from engine.exercises.family import exercise_of


class PageParts(QObject):
    """Makes the parts of a page. Signals carry what leads out of it."""

    canvas_wanted = Signal(object, str)  # a document or graph, and its name
    link_wanted = Signal(str, object)
    said = Signal(str, bool)

    def __init__(self, scene: Scene, notebook: Notebook, parent: QObject) -> None:
        super().__init__(parent)
        self._scene = scene
        self._typesetter = scene.typesetter
        self._notebook = notebook
        self._workspaces = {spec.key for spec in panel_specs()}
        self.figures: list[FigureView] = []
        self.card: ExerciseCard | None = None

    def make(self, course: Course, lesson: Lesson, page: Page) -> list[Part]:
        """The widgets of a page, each with where it stands."""
        exercise = page.exercise
        if exercise is not None:
            return self.exercise(exercise)
        parts: list[Part] = []
        text: list[Prose] = []

        def end_text() -> None:
            if text:
                view = ProseView(self._typesetter, f"Text of lesson {lesson.number}")
                view.show_blocks(tuple(text))
                parts.append((view, "text"))
                text.clear()

        for block in page.blocks:
            if isinstance(block, Figure):
                end_text()
                where = "below" if figure_kinds()[block.name].is_wide else "side"
                parts.append((self._figure(block), where))
            elif isinstance(block, Question):
                end_text()
                parts.append((self._question(course, lesson, block), "text"))
            elif isinstance(block, Link):
                end_text()
                made = self._link(block)
                if made is not None:
                    parts.append((made, "text"))
            elif not isinstance(block, ExerciseBlock):
                text.append(block)
        end_text()
        return parts

    def exercise(self, block: ExerciseBlock) -> list[Part]:
        """An exercise of a lesson, with the student's own point beside it where there is one."""
        card = self.new_card()
        card.begin(exercise_of(block.variant))
        return self.with_path(card)

    def new_card(self) -> ExerciseCard:
        """An empty card."""
        card = ExerciseCard(self._typesetter, self._notebook)
        card.canvas_wanted.connect(lambda: self._open_exercise(card))
        self.card = card
        return card

    def with_path(self, card: ExerciseCard) -> list[Part]:
        """A card, and beside it the student's own point where the exercise has one."""
        if card.exercise is not None and can_show(card.exercise):
            return [(card, "text"), (OwnPath(card), "side")]
        return [(card, "text")]

    def leave(self) -> None:
        """The page is left: note what was begun, stop what runs."""
        for figure in self.figures:
            figure.leave()
        self.figures = []
        if self.card is not None:
            self.card.leave()
            self.card = None

    # --- the kinds ---------------------------------------------------------------------------
    def _figure(self, block: Figure) -> QWidget:
        kind = figure_kinds()[block.name]
        card = Card(block.options.get("title", kind.heading).upper())
        view = kind.create(self._scene, block.options)
        view.said.connect(self.said)
        view.canvas_wanted.connect(self.canvas_wanted)
        view.prompt_wanted.connect(
            lambda text: self.link_wanted.emit("language_model", {"prompt": text})
        )
        self.figures.append(view)
        card.body.addWidget(view)
        card.body.addWidget(label(kind.sentence, "small", wrap=True))
        return card

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
        made = button(block.text, "Go on in another workspace")
        made.clicked.connect(lambda: self.link_wanted.emit(block.workspace, dict(block.options)))
        flow.addWidget(made)
        return row

    def _open_exercise(self, card: ExerciseCard) -> None:
        exercise = card.exercise
        if exercise is not None and exercise.network is not None:
            self.canvas_wanted.emit(exercise.network, exercise.title)
