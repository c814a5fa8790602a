"""The student's own point beside an exercise: what was typed so far, stage by stage.

It shows nothing that was not typed, so it gives no answer away; after a check each point also says
how its line was marked.
"""

from __future__ import annotations

from desktop.panels.learn.exercise_card import ExerciseCard
from desktop.panels.learn.parts import Card
from desktop.panels.learn.point_panes import Place, PointPanes
from desktop.panels.learn.spoken import spoken
from desktop.widgets.names import subscripted
from engine.exercises.errors import AnswerError
from engine.exercises.exercise import Exercise, Line
from engine.language import tr


def can_show(exercise: Exercise) -> bool:
    """Whether the exercise moves one point of the plane from line to line."""
    x = exercise.given.get("x")
    return (
        isinstance(x, tuple)
        and len(x) == 2
        and len(exercise.lines) > 1
        and all(line.field.kind == "vector" and line.field.size == 2 for line in exercise.lines)
    )


class OwnPath(Card):
    """Follows an exercise card."""

    def __init__(self, card: ExerciseCard) -> None:
        super().__init__(tr("Your point through the layers").upper())
        self._card = card
        self.panes = PointPanes()
        self.body.addWidget(self.panes)
        for signal in (card.edited, card.changed, card.exercise_changed):
            signal.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Show what is typed now."""
        exercise = self._card.exercise
        fits = exercise is not None and can_show(exercise)
        if self.parentWidget() is not None or not fits:  # without a parent it would be a window
            self.setVisible(fits)
        if not fits or exercise is None:
            return
        start = exercise.given["x"]
        places = [Place(tr("input"), (float(start[0]), float(start[1])))]
        result = self._card.result
        typed = self._card.typed()
        for number, line in enumerate(exercise.lines):
            state = result.lines[number].state if result is not None else ""
            places.append(Place(_title(exercise, line), _point(line, typed[line.key]), state))
        self.panes.show_places(places)


def _title(exercise: Exercise, line: Line) -> str:
    if line.key.startswith("a_"):
        return str(exercise.given.get("activation", "σ"))
    if line.key.startswith("f_"):
        return tr("after {0}").format(subscripted(line.key))
    return spoken(line.label)


def _point(line: Line, texts: list[str]) -> tuple[float, float] | None:
    try:
        cells = [line.field.read(text) for text in texts]
    except AnswerError:
        return None
    numbers = [float(cell) for cell in cells if not isinstance(cell, str)]
    return (numbers[0], numbers[1]) if len(numbers) == 2 else None
