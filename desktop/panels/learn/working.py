"""The worked solution: each line's label, every product of its cells, and the answer."""

from __future__ import annotations

from desktop.panels.learn.parts import Card
from desktop.panels.learn.prose import ProseView
from desktop.panels.learn.typesetter import Typesetter
from engine.course.blocks import Paragraph, Prose
from engine.course.inline import Run
from engine.exercises.exercise import Exercise, Section
from engine.language import tr


class Working(Card):
    """Shown on demand below an exercise."""

    def __init__(self, typesetter: Typesetter) -> None:
        super().__init__(tr("Each step"))
        self.view = ProseView(typesetter, tr("Worked solution"))
        self.body.addWidget(self.view)
        self.hide()

    def show_solution(self, exercise: Exercise) -> None:
        """The solution of this exercise."""
        blocks: list[Prose] = []
        for section in exercise.solution():
            blocks += section_blocks(section)
        self.view.show_blocks(blocks)


def section_blocks(section: Section) -> list[Prose]:
    """One line of the solution: what is asked, its value, then the arithmetic of each cell."""
    head = Paragraph(
        (Run("maths", section.label), Run("text", " = "), Run("strong", section.answer))
    )
    blocks: list[Prose] = [head]
    for each in section.working:
        written = Run("maths", each.latex) if each.latex else Run("text", each.sentence)
        blocks.append(Paragraph((Run("text", "\u2003"), written)))
    return blocks
