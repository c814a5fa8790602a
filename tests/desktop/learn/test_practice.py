"""Practice, shared sets, and worksheets on paper, for Moodle and as a table."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QInputDialog
from pytestqt.qtbot import QtBot

from engine.examples import examples
from engine.exercises import set_file, worksheet
from engine.exercises.declared import Blank, NetworkExercise
from engine.exercises.exercise import typed_text
from engine.exercises.family import families
from engine.exercises.sets import ExerciseSet, FamilyItem, NetworkItem

if TYPE_CHECKING:
    from desktop.app.window import MainWindow
    from desktop.panels.learn.exercise_card import ExerciseCard
    from desktop.panels.learn.panel import LearnPanel
    from desktop.panels.learn.worksheet_dialog import WorksheetDialog


def solve(card: ExerciseCard) -> None:
    assert card.exercise is not None
    for line in card.lines:
        line.set_texts([typed_text(cell) for cell in card.exercise.answers[line.line.key]])
    card.check()
    assert card.current is not None
    assert card.current.solved


def card_of(panel: LearnPanel) -> ExerciseCard:
    panel.parts.arrive()
    assert panel.parts.card is not None
    return panel.parts.card


def test_a_session_goes_through_families_and_counts_the_streak(
    panel: LearnPanel, qtbot: QtBot
) -> None:
    panel._opened("set", "output")
    seen = []
    for _ in range(4):
        card = card_of(panel)
        assert card.exercise is not None
        seen.append(card.exercise.variant)
        solve(card)
        assert panel.desk.bar is not None
        qtbot.mouseClick(panel.desk.bar.next_button, Qt.MouseButton.LeftButton)
    assert len(set(seen)) == 4
    assert {variant.family for variant in seen} == {"linear", "relu", "lecture"}
    assert panel.notebook.record.streak == 4
    assert "4 in a row" in panel.desk.bar.streak.text()
    assert panel.status().left == ("4 solved in a row",)


def test_three_in_a_row_offer_the_next_level(panel: LearnPanel, qtbot: QtBot) -> None:
    panel.desk.practise("Practice", [("relu", 1)])
    for _ in range(3):
        solve(card_of(panel))
        assert panel.desk.bar is not None
        offered = not panel.desk.bar.level_button.isHidden()
        if not offered:
            panel.desk.next_exercise()
    assert offered
    qtbot.mouseClick(panel.desk.bar.level_button, Qt.MouseButton.LeftButton)
    exercise = card_of(panel).exercise
    assert exercise is not None
    assert exercise.variant.level == 2


def test_what_was_hard_is_offered(panel: LearnPanel, qtbot: QtBot) -> None:
    panel.desk.practise("Practice", [("linear", 1)])
    for _ in range(3):
        card = card_of(panel)
        card.lines[0].set_texts(["1000", "1000"])
        card.check()
        panel.desk.next_exercise()
    assert panel.notebook.record.streak == 0
    panel.desk.choose_practice()
    assert panel.desk.setup is not None
    assert panel.desk.setup.hard_button.isVisibleTo(panel)
    qtbot.mouseClick(panel.desk.setup.hard_button, Qt.MouseButton.LeftButton)
    exercise = card_of(panel).exercise
    assert exercise is not None
    assert exercise.variant.family == "linear"


def test_families_are_picked_by_keyboard_alone(panel: LearnPanel, qtbot: QtBot) -> None:
    panel.desk.choose_practice()
    setup = panel.desk.setup
    assert setup is not None
    assert not setup.start_button.isEnabled()
    tick = setup.picker.ticks["softmax"]
    tick.setFocus()
    qtbot.keyClick(tick, Qt.Key.Key_Space)
    box = setup.picker.levels["softmax"]
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert setup.picker.picked() == [("softmax", 2)]
    setup.start_button.setFocus()
    qtbot.keyClick(setup.start_button, Qt.Key.Key_Space)
    exercise = card_of(panel).exercise
    assert exercise is not None
    assert (exercise.variant.family, exercise.variant.level) == ("softmax", 2)


def test_a_shared_set_is_opened_and_worked_through(
    shell: MainWindow, panel: LearnPanel, quiet: Callable[[], None], tmp_path: Path
) -> None:
    path = tmp_path / "mine.lamina-exercises"
    items = (FamilyItem("relu", 1, (4, 5)), FamilyItem("linear", 2, (9,)))
    set_file.save(path, ExerciseSet("For Monday", items))
    assert shell.open_path(str(path))
    quiet()
    assert panel.view.where.text() == "For Monday · exercise 1 of 2"
    first = card_of(panel).exercise
    assert first is not None
    assert first.variant.text == "relu-1-4"
    panel.desk.next_exercise()
    assert panel.view.where.text() == "For Monday · exercise 2 of 2"
    panel._opened("set", "mine")
    assert panel.view.title.text() == "My exercises"


def test_an_exercise_that_was_asked_for_and_not_shown_is_not_passed_over(
    panel: LearnPanel,
) -> None:
    items = tuple(FamilyItem("relu", 1, (seed,)) for seed in (4, 5, 6))
    panel.desk.add_set("a set", ExerciseSet("For Monday", items))
    panel.parts.arrive()
    panel.desk.go_on()
    panel.parts.give_up()  # as by leaving it before it is made
    assert panel.desk.session is not None
    assert panel.desk.session.where() == "For Monday · exercise 1 of 3"
    panel.desk.next_exercise()
    assert panel.view.where.text() == "For Monday · exercise 2 of 3"
    exercise = card_of(panel).exercise
    assert exercise is not None
    assert exercise.variant.text == "relu-1-5"


@pytest.mark.parametrize("data", [b"", b"{}", b"[" * 10_000, b'{"schema":"x","version":1}'])
def test_a_damaged_set_is_refused(
    shell: MainWindow, panel: LearnPanel, tmp_path: Path, data: bytes
) -> None:
    path = tmp_path / "bad.lamina-exercises"
    path.write_bytes(data)
    assert not shell.open_path(str(path))
    assert "bad.lamina-exercises" in shell.notices.texts()[-1]


def test_a_set_with_an_unsound_variant_is_refused_while_the_window_stays_free(
    shell: MainWindow, panel: LearnPanel, quiet: Callable[[], None], tmp_path: Path
) -> None:
    path = tmp_path / "late.lamina-exercises"
    sound = {"kind": "family", "family": "relu", "level": 1, "seeds": list(range(100))}
    unsound = sound | {"level": 9}
    head = {"schema": set_file.SCHEMA, "version": set_file.VERSION, "title": "x"}
    path.write_text(json.dumps(head | {"exercises": [sound, unsound]}), "utf-8")
    assert shell.open_path(str(path)), "its variants are solved on a job"
    quiet()
    assert panel.desk.session is None
    assert "late.lamina-exercises: Exercise 2" in shell.notices.texts()[-1]
    assert str(path) not in shell.settings.get("recent_files")


def test_what_was_copied_from_the_steps_does_not_count_as_solved(
    panel: LearnPanel, qtbot: QtBot
) -> None:
    panel.desk.practise("Practice", [("relu", 1)])
    for _ in range(3):
        card = card_of(panel)
        qtbot.mouseClick(card.steps_button, Qt.MouseButton.LeftButton)
        solve(card)
        assert panel.desk.bar is not None
        assert panel.desk.bar.level_button.isHidden()
        panel.desk.next_exercise()
    tally = panel.notebook.record.tally("relu", 1)
    assert (tally.tried, tally.solved, tally.first) == (3, 0, 0)
    assert panel.notebook.record.streak == 0


def test_steps_read_after_solving_take_nothing_away(panel: LearnPanel, qtbot: QtBot) -> None:
    panel.desk.practise("Practice", [("relu", 1)])
    card = card_of(panel)
    solve(card)
    qtbot.mouseClick(card.steps_button, Qt.MouseButton.LeftButton)
    panel.desk.next_exercise()
    assert panel.notebook.record.tally("relu", 1).first == 1
    assert panel.notebook.record.streak == 1


def test_a_networks_exercise_called_like_a_family_is_not_tallied_under_it(
    panel: LearnPanel,
) -> None:
    item = NetworkItem(NetworkExercise("relu", examples()[0].build().graph, Blank("output")), (0,))
    panel.desk.add_set("mine", ExerciseSet("Mine", (item,)))
    solve(card_of(panel))
    assert panel.notebook.record.tallies == {}


# --- worksheets


@pytest.fixture
def dialog(panel: LearnPanel, qtbot: QtBot) -> WorksheetDialog:
    from desktop.panels.learn.worksheet_dialog import WorksheetDialog

    panel.open_lesson(panel.course.lessons[4].key)
    panel.actions_.worksheet.trigger()
    found = panel.findChild(WorksheetDialog)
    assert found is not None
    qtbot.waitUntil(found.isVisible, timeout=20_000)
    return found


def test_the_lessons_exercises_are_picked_at_first(dialog: WorksheetDialog) -> None:
    assert ("lecture", 2) in [(item.family, item.level) for item in dialog.items()]
    assert dialog.title_edit.text() == "Exercises: linear + ReLU"
    dialog.picker.pick([])
    assert not dialog.pdf_button.isEnabled()
    assert dialog.note.text() == "Pick at least one exercise."
    dialog.reject()


def test_a_pdf_for_each_student_and_its_key(
    dialog: WorksheetDialog, quiet: Callable[[], None], tmp_path: Path
) -> None:
    dialog.picker.pick([("lecture", 1), ("shapes", 3), ("activation", 1), ("bpe", 1)])
    dialog.names.setPlainText("Ada\n\n  Grace \n<b>Alan</b>")
    assert dialog.students() == ("Ada", "Grace", "<b>Alan</b>")
    dialog.write_pdf(tmp_path / "sheet.pdf")
    quiet()
    sheet, key = (tmp_path / name for name in ("sheet.pdf", "sheet-key.pdf"))
    for path in (sheet, key):
        data = path.read_bytes()
        assert data.startswith(b"%PDF-")
        pages = len(re.findall(rb"/Type\s*/Page\b", data))
        assert 3 <= pages <= 9
        assert re.search(rb"/Count %d\b" % pages, data)
        assert len(data) > 5_000 * pages
    assert sorted(each.name for each in tmp_path.glob("*.p*")) == ["sheet-key.pdf", "sheet.pdf"]


def test_a_sheet_with_every_family_fits_on_its_pages(
    panel: LearnPanel, quiet: Callable[[], None], tmp_path: Path
) -> None:
    from desktop.panels.learn.paper import write_pdf

    quiet()
    items = [FamilyItem(family, 2, (0,)) for family in families()]
    found = worksheet.make("Everything", items, ("A",))
    assert list(write_pdf(tmp_path / "all.pdf", found, [], keys=False)) == [1.0]
    assert (tmp_path / "all.pdf").stat().st_size > 20_000


def test_a_stopped_pdf_leaves_nothing_behind(panel: LearnPanel, tmp_path: Path) -> None:
    from desktop.panels.learn.paper import write_pdf

    found = worksheet.make("Stopped", [FamilyItem("relu", 1, (0,))], worksheet.numbered(3))
    assert list(write_pdf(tmp_path / "x.pdf", found, [], keys=False, stop=lambda: True)) == []
    assert list(tmp_path.glob("*pdf*")) == []


def test_a_folder_that_cannot_be_written_is_said(
    shell: MainWindow, dialog: WorksheetDialog, quiet: Callable[[], None], tmp_path: Path
) -> None:
    dialog.picker.pick([("relu", 1)])
    dialog.write_pdf(tmp_path / "nowhere" / "x.pdf")
    quiet()
    assert "cannot be written" in shell.notices.texts()[-1]


def test_moodle_and_the_result_sheet(
    dialog: WorksheetDialog, quiet: Callable[[], None], tmp_path: Path
) -> None:
    dialog.picker.pick([("linear", 1), ("relu", 1)])
    dialog.count.setValue(3)
    dialog.write_moodle(tmp_path / "quiz.xml")
    quiet()
    quiz = ET.fromstring((tmp_path / "quiz.xml").read_bytes())
    assert len(quiz.findall("question")) == 1 + 2 * 3


def test_the_result_sheet_has_a_row_for_each_exercise(
    dialog: WorksheetDialog, quiet: Callable[[], None], tmp_path: Path
) -> None:
    dialog.picker.pick([("linear", 1), ("relu", 1)])
    dialog.count.setValue(2)
    dialog.write_csv(tmp_path / "points.csv")
    quiet()
    rows = list(csv.reader(io.StringIO((tmp_path / "points.csv").read_text("utf-8-sig"))))
    assert [row[0] for row in rows] == ["student", "Sheet 1", "Sheet 1", "Sheet 2", "Sheet 2"]


def test_what_was_marked_is_saved_as_a_table(
    panel: LearnPanel, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel.desk.practise("Practice", [("relu", 1)])
    bar = panel.desk.bar
    assert bar is not None
    assert bar.results_button.isHidden(), "nothing was marked yet"
    card = card_of(panel)
    card.check()
    assert bar.results_button.isHidden(), "an empty answer is not one"
    first = card.exercise
    assert first is not None
    for text in ("9977", "9988"):
        card.fill({line.line.key: [text] * len(line.cells) for line in card.lines})
        card.check()
    panel.desk.next_exercise()
    solve(card_of(panel))
    second = card_of(panel).exercise
    assert second is not None
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("Ada, =1+1", True))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "mine"), ""))
    assert panel.desk.bar is not None
    qtbot.mouseClick(panel.desk.bar.results_button, Qt.MouseButton.LeftButton)
    data = (tmp_path / "mine.csv").read_text("utf-8-sig")
    rows = list(csv.DictReader(data.splitlines()))
    assert len(rows) == len(first.lines) + len(second.lines)
    assert {row["student"] for row in rows} == {"Ada, =1+1"}
    assert set(rows[0]["typed"].split(", ")) == {"9988"}, "the last marking counts"
    assert rows[0]["marked"] == "wrong"
    assert {row["marked"] for row in rows[len(first.lines) :]} == {"right"}
    panel.desk.practise("Practice", [("relu", 1)])
    assert panel.desk.bar is not None
    assert panel.desk.bar.results_button.isHidden(), "a new session begins with none"


def test_results_that_cannot_be_written_are_said(
    shell: MainWindow, panel: LearnPanel, tmp_path: Path
) -> None:
    panel.desk.practise("Practice", [("relu", 1)])
    solve(card_of(panel))
    assert not panel.desk.results.save(tmp_path / "nowhere" / "x.csv", "")
    assert "cannot be written" in shell.notices.texts()[-1]
