"""Worksheets, keys and result sheets."""

from __future__ import annotations

import csv
import io

import pytest

from engine.exercises.errors import ExerciseError
from engine.exercises.exercise import Field
from engine.exercises.family import exercise_of, families
from engine.exercises.marking import mark
from engine.exercises.sets import FamilyItem, NetworkItem, find_seeds
from engine.exercises.worksheet import (
    AnswerRow,
    Heading,
    KeyRow,
    Outcome,
    Paragraph,
    make,
    numbered,
    result_sheet,
    results,
)
from tests.engine.exercises.test_sets import SPECS, right

ITEMS = (FamilyItem("lecture", 1, (0,)), FamilyItem("shapes", 2, (3,)))


def test_thirty_students_get_thirty_different_sheets() -> None:
    sheet = make("Week 5", ITEMS, numbered(30))
    assert [each.student for each in sheet.sheets][:2] == ["Sheet 1", "Sheet 2"]
    for at in range(len(ITEMS)):
        questions = {each.exercises[at].question for each in sheet.sheets}
        assert len(questions) == 30


def test_a_sheet_can_be_printed_again_from_its_variants() -> None:
    for each in make("Week 5", ITEMS, numbered(5)).sheets:
        for exercise in each.exercises:
            again = exercise_of(exercise.variant)
            assert again.question == exercise.question
            assert again.answers == exercise.answers


def test_every_family_can_be_printed_for_thirty() -> None:
    for family in families().values():
        for level in range(1, len(family.levels) + 1):
            made = make("All", (FamilyItem(family.key, level, (0,)),), numbered(30))
            assert len(made.sheets) == 30


def test_pages_and_key() -> None:
    sheet = make("Week 5", ITEMS, ("Ada",)).sheets[0]
    assert sheet.pages[:4] == (
        Heading("Week 5"),
        Paragraph("Ada"),
        Heading("1. Linear layers and ReLU", 2),
        Paragraph(sheet.exercises[0].question),
    )
    assert sheet.pages[4] == AnswerRow("f_1(1, 2)", Field("vector", 1, 2))
    rows = [block for block in sheet.key if isinstance(block, KeyRow)]
    assert rows[0] == KeyRow(
        "f_1(1, 2)", "(2, 0)", ("1·1 + 1·2 + (−1) = 2", "1·1 + (−1)·2 + 1 = 0")
    )
    assert Paragraph("Variant lecture-1-0") in sheet.key
    assert not any(isinstance(block, KeyRow) for block in sheet.pages)
    boxes = [block for block in sheet.pages if isinstance(block, AnswerRow)]
    assert len(boxes) == len(rows)


def test_notes_say_how_exactly_and_what_can_be_chosen() -> None:
    sheet = make("T", (FamilyItem("tanh", 1, (0,)), FamilyItem("activation", 1, (0,))), ("A",))
    notes = {block.note for block in sheet.sheets[0].pages if isinstance(block, AnswerRow)}
    assert notes == {"to 2 decimals", "identity, ReLU, tanh, sigmoid"}


def test_names_cannot_write_mathematics_or_links() -> None:
    sheet = make("T", ITEMS[:1], ("$\\input{x}$ [a](b) <img src=x>\x00\n*Eve*",)).sheets[0]
    assert sheet.pages[1] == Paragraph("inputx a(b) img src=xEve")


def test_too_few_variants_of_a_network_exercise() -> None:
    item = NetworkItem(SPECS["output"], find_seeds(SPECS["output"], 4))
    assert len(make("Canvas", (item,), numbered(4)).sheets) == 4
    with pytest.raises(ExerciseError, match="has 4 different variants for 5 students"):
        make("Canvas", (item,), numbered(5))


@pytest.mark.parametrize(
    ("title", "items", "students"),
    [
        ("", ITEMS, ("A",)),
        ("x" * 300, ITEMS, ("A",)),
        ("T", (), ("A",)),
        ("T", ITEMS * 30, ("A",)),
        ("T", ITEMS, ()),
        ("T", ITEMS, ("A",) * 501),
    ],
)
def test_senseless_worksheets_are_refused(title: str, items: tuple, students: tuple) -> None:
    with pytest.raises(ExerciseError, match=r"\.$"):
        make(title, items, students)


def read(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline="")))


def test_the_result_sheet() -> None:
    rows = read(result_sheet(make("Week 5", ITEMS, ("Ada", "=cmd|' /C calc'!A0"))))
    assert rows[0] == ["student", "exercise", "variant", "answers", "points", "out of"]
    assert rows[1] == [
        "Ada", "1. Linear layers and ReLU", "lecture-1-0", "(2, 0); (2, 0); (4, 2); (4, 2)", "", "4"
    ]  # fmt: skip
    assert len(rows) == 5
    assert rows[3][0].startswith("'=")


def test_results_of_marked_answers() -> None:
    exercise = exercise_of(make("W", ITEMS, ("Ada",)).sheets[0].exercises[0].variant)
    typed = right(exercise) | {"f_2": ["4", "=3"], "a_2": ["-4", "3"]}
    outcome = Outcome("Ada, Countess", exercise, typed, mark(exercise, typed))
    rows = read(results([outcome]))
    assert rows[1][:8] == [
        "Ada, Countess", "Linear layers and ReLU", "lecture-1-0", "f_1", "2, 0", "(2, 0)", "right",
        "1",
    ]  # fmt: skip
    assert [row[6] for row in rows[1:]] == ["right", "right", "unreadable", "wrong"]
    assert rows[4][4] == "'-4, 3"  # begins like a formula
    assert rows[3][7] == "0.5"
    for row in rows[1:]:
        assert all(cell[:1] not in ("=", "+", "@") for cell in row)
