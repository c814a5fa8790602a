"""Moodle XML: every family's questions keep the documented format and carry the right answers."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import islice
from xml.etree import ElementTree as ET

import pytest

from engine.exercises.errors import ExerciseError
from engine.exercises.exercise import Exercise
from engine.exercises.family import families
from engine.exercises.moodle import moodle_xml, to_html
from engine.exercises.sets import exercise, find_seeds
from tests.engine.exercises.moodle_format import Question, check_html, read
from tests.engine.exercises.test_families import KEYS, variants
from tests.engine.exercises.test_sets import SPECS


def check_answers(made: Exercise, question: Question) -> None:
    """The key in the file is the exercise's own, cell by cell."""
    cells = [
        (line, index, cell)
        for line in made.lines
        for index, cell in enumerate(made.answers[line.key])
    ]
    assert len(question.fields) == len(cells)
    for (line, _, cell), (kind, answers) in zip(cells, question.fields, strict=True):
        full = [answer for answer in answers if answer.fraction == 100]
        assert len(full) == 1
        if isinstance(cell, str):
            assert full[0].text == cell
            assert kind == ("MULTICHOICE" if line.field.kind == "choice" else "SHORTANSWER_C")
            if kind == "MULTICHOICE":
                assert [answer.text for answer in answers] == list(line.field.choices)
            continue
        assert kind == "NUMERICAL"
        assert abs(float(full[0].text) - float(cell)) <= max(1e-6, full[0].tolerance / 100)
        assert full[0].tolerance <= 0.01
        for answer in answers:
            if answer.fraction == 0:
                assert answer.feedback
                apart = abs(float(answer.text) - float(full[0].text))
                assert apart > answer.tolerance + full[0].tolerance


@pytest.mark.parametrize("key", KEYS)
def test_every_family(key: str) -> None:
    made = list(variants(key, 60))
    category, questions = read(moodle_xml(made, "Week 5"))
    assert category == "$course$/top/Week 5"
    assert len(questions) == len(made)
    for each, question in zip(made, questions, strict=True):
        check_answers(each, question)
        single = len(each.lines) == 1 and each.lines[0].field.kind == "number"
        assert question.kind == ("numerical" if single else "cloze")
        assert each.variant.text in question.name


@pytest.mark.parametrize("key", SPECS)
def test_exercises_from_a_network(key: str) -> None:
    made = [exercise(SPECS[key], seed) for seed in find_seeds(SPECS[key], 5)]
    _, questions = read(moodle_xml(made, "Canvas"))
    for each, question in zip(made, questions, strict=True):
        check_answers(each, question)


def test_a_numerical_question() -> None:
    made = families()["parameters"].exercise(1, 0)
    data = moodle_xml([made], "P")
    _, (question,) = read(data)
    assert question.kind == "numerical"
    (_, answers) = question.fields[0]
    assert answers[0].text == str(made.answers["f_1"][0])
    assert answers[0].tolerance == 0
    assert any("bias is missing" in answer.feedback for answer in answers)


def test_the_lecture_as_a_cloze() -> None:
    _, (question,) = read(moodle_xml([families()["lecture"].exercise(1, 0)], "L"))
    rights = [
        next(answer.text for answer in answers if answer.fraction == 100)
        for _, answers in question.fields
    ]
    assert rights == ["2", "0", "2", "0", "4", "2", "4", "2"]
    assert r"\operatorname{ReLU}" in question.text


def test_thirds_are_asked_for_as_decimals() -> None:
    made = next(
        each
        for each in variants("softmax", 90)
        if any(isinstance(c, Fraction) and c.denominator == 7 for c in each.answers["softmax"])
    )
    _, (question,) = read(moodle_xml([made], "S"))
    assert "three decimals" in question.text
    assert question.fields[-1][1][0].tolerance == 0.0005


HOSTILE = "a < b & c > d ]]> {1:NUMERICAL:=3} {#1} `x<y` ~ # } = %100% \x00 \ud800 <script>"


def test_hostile_text_is_escaped() -> None:
    made = replace(families()["lecture"].exercise(1, 0), title=HOSTILE, question=HOSTILE)
    category, (question,) = read(moodle_xml([made], "Week <5> & more/less"))
    assert category == "$course$/top/Week <5> & more∕less"
    assert "\x00" not in question.name
    assert len(question.fields) == 8
    assert "<script>" not in question.text
    shown = check_html(to_html(HOSTILE.replace("\x00", "").replace("\ud800", "")))
    assert "a < b & c > d ]]> {1:NUMERICAL:=3} {#1} x<y ~ # } = %100%" in shown


def test_hostile_choices_are_escaped() -> None:
    made = families()["activation"].exercise(1, 0)
    (line,) = made.lines
    right = made.answers["activation"][0]
    choices = (str(right), "=}#~{x:y}", "%50% & <b>", "plain")
    odd = replace(made, lines=(replace(line, field=replace(line.field, choices=choices)),))
    _, (question,) = read(moodle_xml([odd], "C"))
    (_, answers) = question.fields[0]
    assert [answer.text for answer in answers] == list(choices)


def test_mathematics_and_code_in_html() -> None:
    assert to_html("Let $x < 1$ & `a·b`: $$y$$") == (
        r"Let \(x &lt; 1\) &amp; <code>a·b</code>: \[y\]"
    )
    assert to_html("{2:SA} {x}") == "&#123;2:SA} {x}"


def test_what_cannot_be_written_is_refused() -> None:
    made = families()["lecture"].exercise(1, 0)
    for exercises, name in (((), "A"), ((made,), ""), ((made,), "x" * 300)):
        with pytest.raises(ExerciseError, match=r"\.$"):
            moodle_xml(exercises, name)


def test_many_questions_are_one_document() -> None:
    made = list(islice(variants("relu", 200), 200))
    quiz = ET.fromstring(moodle_xml(made, "Many"))
    assert len(quiz) == 201
