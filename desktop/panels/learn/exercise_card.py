"""An exercise to work on: question, lines to fill in, marking, hints, the worked solution.

The card only shows and asks: exercises, marking and the record are `engine.exercises`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.panels.learn.answer_line import AnswerLine, Cell, looks_of
from desktop.panels.learn.flow import FlowLayout
from desktop.panels.learn.notebook import Notebook
from desktop.panels.learn.parts import Card, empty, say_role
from desktop.panels.learn.prose import ProseView
from desktop.panels.learn.spoken import spoken
from desktop.panels.learn.typesetter import Typesetter
from desktop.panels.learn.working import Working
from desktop.theme import theme
from desktop.widgets.parts import button, label
from engine.course.blocks import prose
from engine.exercises.exercise import Exercise
from engine.exercises.family import exercise_of, families
from engine.exercises.marking import Result, mark
from engine.exercises.record import Current
from engine.language import tr

Another = Callable[[], Exercise]


class ExerciseCard(QWidget):
    """`solved` follows the first check that is all right; `changed` everything else that happens.

    `marked(exercise, typed, result)` follows each check of an answer; `canvas_wanted` asks to open
    the exercise's network.
    """

    changed = Signal()
    edited = Signal()
    solved = Signal()
    marked = Signal(object, object, object)
    exercise_changed = Signal()
    canvas_wanted = Signal()

    def __init__(self, typesetter: Typesetter, notebook: Notebook) -> None:
        super().__init__()
        self._typesetter = typesetter
        self._notebook = notebook
        self.exercise: Exercise | None = None
        self.current: Current | None = None
        self.result: Result | None = None
        self.hints_seen = 0
        self.steps_shown = False
        self.offers_canvas = True
        self._first: Exercise | None = None
        self._another: Another | None = None
        self._recorded = False
        self.lines: list[AnswerLine] = []
        self._lay_out()
        typesetter.ready.connect(self._align)
        theme().changed.connect(self._align)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.check)

    # --- layout ------------------------------------------------------------------------------
    def _lay_out(self) -> None:
        self.question = ProseView(self._typesetter, tr("Question"))
        self.answers = Card()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme().px(6))
        self.answers.body.addLayout(self._rows)
        self.verdict = label("", "strong", wrap=True)
        self.verdict.setAccessibleName(tr("Verdict"))
        self.answers.body.addWidget(self.verdict)
        self.check_button = button(tr("Check"), tr("Mark the answer (Ctrl+Enter)"), role="primary")
        self.hint_button = button(tr("Hint"), tr("The first of three hints"))
        self.steps_button = button(tr("Show each step"), tr("The solution with every product"))
        self.another_button = button(tr("Another one like this"), tr("The same with other numbers"))
        self.canvas_button = button(
            tr("Open on canvas"),
            tr("Open the network in Build, where all its numbers are to be seen"),
            role="flat",
        )
        self.back_button = button(
            tr("Back to the first one"), tr("The exercise of the lesson"), role="flat"
        )
        buttons = FlowLayout(spacing=4)
        for each, slot in (
            (self.check_button, self.check),
            (self.hint_button, self.hint),
            (self.steps_button, self.show_steps),
            (self.another_button, self.another),
            (self.canvas_button, self.canvas_wanted.emit),
            (self.back_button, self.back),
        ):
            each.clicked.connect(slot)
            buttons.addWidget(each)
        self.hints = Card(tr("Hints"))
        self._hints = QVBoxLayout()
        self.hints.body.addLayout(self._hints)
        self.working = Working(self._typesetter)
        self.challenge = QFrame()
        self.challenge.setProperty("role", "challenge")
        inside = QHBoxLayout(self.challenge)
        inside.setContentsMargins(*[theme().px(12)] * 4)
        inside.addWidget(label(tr("Challenge."), "strong"))
        self.challenge_text = label("", wrap=True)
        inside.addWidget(self.challenge_text, 1)
        self.challenge_button = button(tr("Try it"), tr("Take up the challenge"))
        self.challenge_button.clicked.connect(self.take_challenge)
        inside.addWidget(self.challenge_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(12))
        column.addWidget(self.question)
        column.addWidget(self.answers)
        column.addLayout(buttons)
        for part in (self.hints, self.working, self.challenge):
            column.addWidget(part)

    # --- which exercise ----------------------------------------------------------------------
    def begin(
        self, exercise: Exercise, another: Another | None = None, *, home: bool = True
    ) -> None:
        """Work on this one. `another` makes the next like it; without it the record chooses."""
        for _ in self.beginning(exercise, another, home=home):
            pass

    def beginning(
        self, exercise: Exercise, another: Another | None = None, *, home: bool = True
    ) -> Iterator[None]:
        """As `begin`, yielding where other events may have their turn while nobody sees it yet."""
        self.leave()
        if home:
            self._first, self._another = exercise, another
        self.exercise = exercise
        self.current = Current(exercise.variant)
        self.result = None
        self.hints_seen = 0
        self.steps_shown = False
        self._recorded = False
        self.question.show_blocks(prose(exercise.question))
        yield
        yield from self._show_lines()
        self._show_state()
        self.exercise_changed.emit()

    def repeat_with(self, another: Another) -> None:
        """What makes the next one like the exercise that the card began with."""
        self._another = another

    def another(self) -> None:
        """The same exercise with other numbers."""
        if self.exercise is None:
            return
        if self._another is not None:
            made = self._another()
        else:
            variant = self.exercise.variant
            self.leave()
            again = self._notebook.record.again(variant.family, variant.level)
            if again.seed <= variant.seed:
                again = type(again)(again.family, again.level, variant.seed + 1)
            made = exercise_of(again)
        self.begin(made, home=False)
        self._focus_first()

    def back(self) -> None:
        """The exercise that the card began with."""
        if self._first is not None:
            self.begin(self._first, self._another)
            self._focus_first()

    def take_challenge(self) -> None:
        """What the challenge leads to."""
        if self.exercise is not None and self.exercise.challenge_variant is not None:
            self.begin(exercise_of(self.exercise.challenge_variant), home=False)
            self._focus_first()

    def leave(self) -> None:
        """Note a variant that was worked on and is left unsolved."""
        current = self.current
        worked = current is not None and (current.checks or current.hints or self.steps_shown)
        if worked and not self._recorded:
            self._record()

    def _record(self) -> None:
        self._recorded = True
        if self.current is None or self.exercise is None:
            return
        # One made from a network goes by its own title, which may read like a family's key.
        family = self.current.variant.family
        if family in families() and family != self.exercise.title:
            self._notebook.tried(self.current.ended())

    # --- working on it -----------------------------------------------------------------------
    def typed(self) -> dict[str, list[str]]:
        """What stands in the cells, by line."""
        return {line.line.key: line.texts() for line in self.lines}

    def fill(self, typed: dict[str, list[str]]) -> None:
        """Put texts into the cells, as if they were typed."""
        for line in self.lines:
            line.set_texts(typed.get(line.line.key, []))
        self.edited.emit()

    def check(self) -> None:
        """Mark what stands in the cells."""
        if self.exercise is None or self.current is None:
            return
        self.result = mark(self.exercise, self.typed())
        blank = all(line.state == "blank" for line in self.result.lines)
        for line, result in zip(self.lines, self.result.lines, strict=True):
            line.show_result(result)
        self._fit_lines()
        first_time = self.result.is_solved and not self.current.solved
        if not blank:
            self.current = self.current.checked(self.result)
            self.marked.emit(self.exercise, self.typed(), self.result)
        if first_time:
            if not self._recorded and not self.steps_shown:
                self._record()
            self.solved.emit()
        self._show_state()
        if not self.result.is_solved:
            self._focus_wrong()

    def hint(self) -> None:
        """Show the next hint."""
        if self.exercise is None or self.current is None or self.hints_seen >= 3:
            return
        self.hints_seen += 1
        self.current = self.current.hinted()
        view = ProseView(self._typesetter, tr("Hint {0}").format(self.hints_seen))
        self._hints.addWidget(view)
        view.show_blocks(prose(self.exercise.hints[self.hints_seen - 1]))
        self._show_state()

    def show_steps(self) -> None:
        """Show the worked solution, or put it away."""
        if self.exercise is None:
            return
        if self.working.isHidden():
            self.steps_shown = True
            if self.current is not None:
                self.current = self.current.given()
            self.working.show_solution(self.exercise)
        self.working.setVisible(self.working.isHidden())
        self._show_state()

    # --- showing -----------------------------------------------------------------------------
    def _show_lines(self) -> Iterator[None]:
        assert self.exercise is not None
        empty(self._hints)
        self.working.hide()
        lines = self.exercise.lines
        if self.lines and [row.looks for row in self.lines] == [looks_of(line) for line in lines]:
            for row, line in zip(self.lines, lines, strict=True):
                row.begin(line)  # the same cells for other numbers
            return
        empty(self._rows)
        self.lines = []
        for number, line in enumerate(self.exercise.lines, 1):
            row = AnswerLine(line, number, spoken(line.label), self._typesetter)
            row.edited.connect(self._was_edited)
            row.entered.connect(self._go_on)
            row.moved.connect(self._move)
            self._rows.addWidget(row)
            self.lines.append(row)
            yield
        self._align()

    def _align(self) -> None:
        """All cells begin at the same place, however wide the labels are."""
        widest = max((line.label.sizeHint().width() for line in self.lines), default=0)
        for line in self.lines:
            line.label.setMinimumWidth(min(widest, theme().px(200)))
        self._fit_lines()

    def _was_edited(self) -> None:
        if self.result is not None:
            self.result = None
            self._show_state()
        self.edited.emit()

    def _show_state(self) -> None:
        exercise, current = self.exercise, self.current
        assert exercise is not None
        assert current is not None
        self.verdict.setText(self.result.sentence if self.result is not None else "")
        self.verdict.setVisible(self.result is not None)
        role = "right" if self.result is not None and self.result.is_solved else "strong"
        say_role(self.verdict, role)
        self.hint_button.setText(
            tr("Hint") if not self.hints_seen else tr("Hint {0} of 3").format(self.hints_seen)
        )
        self.hint_button.setEnabled(self.hints_seen < 3)
        self.hints.setVisible(self.hints_seen > 0)
        shown = not self.working.isHidden()
        self.steps_button.setText(tr("Hide the steps") if shown else tr("Show each step"))
        self.canvas_button.setVisible(self.offers_canvas and exercise.build is not None)
        first = self._first
        self.back_button.setVisible(first is not None and exercise.question != first.question)
        self.challenge.setVisible(exercise.challenge_variant is not None)
        self.challenge_text.setText(exercise.challenge)
        self.changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_lines()

    def _fit_lines(self) -> None:
        room = self.width() - theme().px(36)
        for line in self.lines:
            line.set_verdict_below(room - line.width_without_verdict() < theme().px(120))

    # --- the keyboard ------------------------------------------------------------------------
    def _cells(self) -> list[Cell]:
        return [cell for line in self.lines for cell in line.cells]

    def _focus_first(self) -> None:
        cells = self._cells()
        if cells:
            cells[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _focus_wrong(self) -> None:
        """The keyboard goes to the first cell that is not right yet, if it was in the card."""
        if self.result is None or not any(cell.hasFocus() for cell in self._cells()):
            return
        for line, result in zip(self.lines, self.result.lines, strict=True):
            for cell, marked in zip(line.cells, result.cells, strict=True):
                if marked.state not in ("right", "follows"):
                    cell.setFocus(Qt.FocusReason.OtherFocusReason)
                    if hasattr(cell, "selectAll"):
                        cell.selectAll()  # type: ignore[union-attr]
                    return

    def _go_on(self, cell: Cell) -> None:
        cells = self._cells()
        place = cells.index(cell) + 1
        if place < len(cells):
            cells[place].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.check()

    def _move(self, cell: Cell, down: int) -> None:
        """Up and down keep the column where the other line has it."""
        for number, line in enumerate(self.lines):
            if cell in line.cells:
                column = line.cells.index(cell) % line.line.field.columns
                row = line.cells.index(cell) // line.line.field.columns + down
                if 0 <= row < line.line.field.rows:
                    target = line.cells[row * line.line.field.columns + column]
                elif 0 <= number + down < len(self.lines):
                    others = self.lines[number + down].cells
                    target = others[min(column, len(others) - 1)]
                else:
                    return
                target.setFocus(Qt.FocusReason.TabFocusReason)
                return
