"""The lecture's exercise as a student does it: with the keyboard, with the mouse, with mistakes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, get_args

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from engine.exercises.exercise import typed_text
from engine.exercises.family import exercise_of, families
from engine.exercises.marking import CellResult, CellState

if TYPE_CHECKING:
    from desktop.app.window import MainWindow
    from desktop.panels.learn.exercise_card import ExerciseCard
    from desktop.panels.learn.panel import LearnPanel

RIGHT = ["2", "0", "2", "0", "4", "2", "4", "2"]
PLANTED = ["2", "0", "2", "0", "4", "3", "4", "3"]


def click(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def type_all(qtbot: QtBot, card: ExerciseCard, texts: list[str]) -> None:
    """Type into the first cell and go on with Enter, as one does."""
    cells = [cell for line in card.lines for cell in line.cells]
    click(qtbot, cells[0])
    for cell, text in zip(cells, texts, strict=True):
        focused = QApplication.focusWidget()
        assert focused is cell
        if isinstance(focused, QLineEdit):
            focused.selectAll()
        qtbot.keyClicks(focused, text)
        qtbot.keyClick(focused, Qt.Key.Key_Return)


def test_the_right_answer_is_right_line_by_line(
    panel: LearnPanel, lecture: ExerciseCard, qtbot: QtBot
) -> None:
    type_all(qtbot, lecture, RIGHT)
    assert [line.verdict.text() for line in lecture.lines] == ["right"] * 4
    assert lecture.verdict.text() == "All right."
    assert panel.notebook.progress.counted(panel.course, panel.lesson) == (1, 8)
    assert panel.status().left == ("1 of 8 exercises solved",)
    notes = {entry.key: entry.note for entry in panel.contents.entries}
    assert notes[panel.lesson.key] == "1 of 8"
    assert panel.notebook.record.streak == 1


@pytest.mark.parametrize("state", get_args(CellState))
def test_a_cell_shows_every_mark_there_is(lecture: ExerciseCard, state: CellState) -> None:
    cell = lecture.lines[0].cells[0]
    cell.show_result(CellResult(state, "said so"))
    assert "said so" in cell.toolTip()
    assert bool(cell.actions()) == (state != "blank")
    cell.show_result(None)
    assert not cell.actions()


def test_one_planted_error_is_named_and_followed(lecture: ExerciseCard, qtbot: QtBot) -> None:
    type_all(qtbot, lecture, PLANTED)
    assert [line.verdict.text() for line in lecture.lines] == [
        "right",
        "right",
        "u + v is 2 + 0",
        "right, given your line above",
    ]
    third = lecture.lines[2]
    assert [cell.property("state") for cell in third.cells] == ["right", "wrong"]
    # Not by colour alone: a sign in the cell, and words for a screen reader.
    assert [len(cell.actions()) for cell in third.cells] == [1, 1]
    assert third.cells[1].accessibleDescription() == "wrong. u + v is 2 + 0"
    assert third.cells[1].hasFocus(), "the keyboard goes to what is to be mended"
    assert lecture.verdict.text() == "3 of 4 lines are right."
    qtbot.keyClicks(third.cells[1], "2")
    assert third.cells[1].property("state") == ""
    lecture.lines[3].cells[1].setText("2")
    qtbot.keyClick(third.cells[1], Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert lecture.verdict.text() == "All right."


def test_check_by_mouse_and_an_empty_answer(lecture: ExerciseCard, qtbot: QtBot) -> None:
    click(qtbot, lecture.check_button)
    assert lecture.verdict.text() == "Nothing was filled in yet."
    assert lecture.current is not None
    assert lecture.current.checks == 0


@pytest.mark.parametrize(
    "text", ["9**9**9", "1e99999999", "__import__('os')", "٣", "2\u202e", "-" * 200, "0,25,1"]
)
def test_hostile_answers_are_marked_in_words(
    lecture: ExerciseCard, qtbot: QtBot, text: str
) -> None:
    first = lecture.lines[0]
    first.cells[0].setText(text)
    first.cells[1].setText("0")
    click(qtbot, lecture.check_button)
    assert first.verdict.text()
    assert first.verdict.textFormat() is Qt.TextFormat.PlainText
    assert lecture.result is not None
    assert not lecture.result.is_solved


def test_three_hints_then_no_more(lecture: ExerciseCard, qtbot: QtBot) -> None:
    assert lecture.exercise is not None
    for number in (1, 2, 3):
        click(qtbot, lecture.hint_button)
        assert lecture.hint_button.text() == f"Hint {number} of 3"
    assert not lecture.hint_button.isEnabled()
    assert lecture.hints.isVisible()
    type_all(qtbot, lecture, RIGHT)
    assert lecture.current is not None
    assert not lecture.current.ended().is_first


def test_each_step_shows_every_product_and_can_be_put_away(
    lecture: ExerciseCard, qtbot: QtBot
) -> None:
    assert not lecture.working.isVisible()
    click(qtbot, lecture.steps_button)
    assert lecture.working.isVisible()
    told = lecture.working.view.accessibleDescription()
    assert "1 · 1 + 1 · 2 + (-1) = 2" in told
    assert "(4, 2)" in told
    click(qtbot, lecture.steps_button)
    assert not lecture.working.isVisible()
    assert lecture.steps_button.text() == "Show each step"


def test_another_one_has_other_numbers_and_one_can_go_back(
    panel: LearnPanel, lecture: ExerciseCard, qtbot: QtBot
) -> None:
    first = lecture.exercise
    assert first is not None
    questions = {first.question}
    for _ in range(5):
        click(qtbot, lecture.another_button)
        assert lecture.exercise is not None
        questions.add(lecture.exercise.question)
        assert lecture.exercise.variant.family == "lecture"
    assert len(questions) == 6
    assert lecture.back_button.isVisible()
    click(qtbot, lecture.back_button)
    assert lecture.exercise == first
    assert not lecture.back_button.isVisible()


def test_the_challenge_is_taken_up(panel: LearnPanel, lecture: ExerciseCard, qtbot: QtBot) -> None:
    assert "tanh" in lecture.challenge_text.text()
    click(qtbot, lecture.challenge_button)
    assert lecture.exercise is not None
    assert lecture.exercise.variant.text == "tanh-1-0"
    assert panel.view.title.text() == "Linear layers and tanh"
    assert not lecture.challenge.isVisible()


def test_a_challenge_solved_is_not_the_lessons_exercise_solved(
    panel: LearnPanel, lecture: ExerciseCard
) -> None:
    def solve() -> None:
        assert lecture.exercise is not None
        for line in lecture.lines:
            line.set_texts([typed_text(c) for c in lecture.exercise.answers[line.line.key]])
        lecture.check()

    lecture.take_challenge()
    solve()
    assert panel.notebook.progress.counted(panel.course, panel.lesson)[0] == 0
    lecture.back()
    solve()
    assert panel.notebook.progress.counted(panel.course, panel.lesson)[0] == 1


def test_the_students_own_point_gives_nothing_away(
    panel: LearnPanel, lecture: ExerciseCard, qtbot: QtBot
) -> None:
    from desktop.panels.learn.own_path import OwnPath

    path = panel.view.findChild(OwnPath)
    assert path is not None
    points = [pane.place.point for pane in path.panes.panes]
    assert points == [(1.0, 2.0), None, None, None, None]
    type_all(qtbot, lecture, PLANTED)
    places = [pane.place for pane in path.panes.panes]
    assert [place.point for place in places[1:]] == [(2, 0), (2, 0), (4, 3), (4, 3)]
    assert [place.state for place in places] == ["", "right", "right", "wrong", "follows"]


def test_the_network_opens_on_the_canvas(
    shell: MainWindow, lecture: ExerciseCard, qtbot: QtBot
) -> None:
    click(qtbot, lecture.canvas_button)
    assert shell.current_key == "build"
    build = shell.open_panel("build")
    assert lecture.exercise is not None
    assert build.document.graph == lecture.exercise.network  # type: ignore[attr-defined]
    assert build.document.title == "Linear layers and ReLU"  # type: ignore[attr-defined]


@pytest.mark.parametrize("family", families())
def test_every_family_can_be_answered_right_in_its_cells(
    panel: LearnPanel, quiet: Callable[[], None], family: str
) -> None:
    panel.desk.practise("Practice", [(family, 1)])
    card = panel.parts.card
    assert card is not None
    for level in range(1, len(families()[family].levels) + 1):
        exercise = (
            exercise_of(type(card.exercise.variant)(family, level, 3))
            if (card.exercise is not None)
            else families()[family].exercise(level, 3)
        )
        card.begin(exercise)
        for line in card.lines:
            cells = exercise.answers[line.line.key]
            line.set_texts([typed_text(cell) for cell in cells])
        card.check()
        assert card.verdict.text() in ("All right.", "Right."), (family, level)
        card.show_steps()
    quiet()


def test_typed_answers_are_still_there_after_turning_the_page(
    panel: LearnPanel, lecture: ExerciseCard, qtbot: QtBot
) -> None:
    lecture.lines[0].cells[0].setFocus()
    qtbot.keyClicks(lecture.lines[0].cells[0], "2")
    lesson, page = panel.lesson, panel.page
    panel.turn(1)
    panel.turn(-1)
    panel.parts.arrive()
    assert (panel.lesson, panel.page) == (lesson, page)
    assert panel.parts.card is not None
    assert panel.parts.card.typed()["f_1"] == ["2", ""]


def test_arrows_move_between_the_lines(lecture: ExerciseCard, qtbot: QtBot) -> None:
    click(qtbot, lecture.lines[0].cells[1])
    qtbot.keyClick(lecture.lines[0].cells[1], Qt.Key.Key_Down)
    assert lecture.lines[1].cells[1].hasFocus()
    qtbot.keyClick(lecture.lines[1].cells[1], Qt.Key.Key_Up)
    assert lecture.lines[0].cells[1].hasFocus()
