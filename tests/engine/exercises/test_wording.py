"""Words and numbers of exercises in another language than English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

import pytest

from engine import language
from engine.exercises.exercise import Exercise, Field, Variant, grid_text
from engine.exercises.family import exercise_of, families
from engine.exercises.wording import joined, listed, vector_latex, worded

SEED = 4711  # no other test makes these variants, so none of them is one made in English


@pytest.fixture
def marked() -> Iterator[None]:
    """Each text is seen to have been translated by the sign before it; numbers have a comma."""
    language.install(lambda text: "¿" + text, ",", "xx")
    yield
    language.install(None)


def variants() -> list[Variant]:
    return [
        Variant(name, level, SEED)
        for name, family in families().items()
        for level in range(1, len(family.levels) + 1)
    ]


@pytest.mark.usefixtures("marked")
@pytest.mark.parametrize("variant", variants(), ids=lambda each: f"{each.family}-{each.level}")
def test_every_word_of_an_exercise_can_be_translated(variant: Variant) -> None:
    exercise = exercise_of(variant)
    assert exercise.question.startswith("¿")
    for line in exercise.lines:
        for words in re.findall(r"\\text\{([^{}]*)\}", line.label):
            assert words.startswith("¿") or words == "ref" or f"{words} $" in exercise.question
    # A comma with digits on both sides is a decimal sign: none separates two numbers there.
    for answer in (exercise.answer_text(line) for line in exercise.lines):
        if re.search(r"\d,\d", answer):
            assert ", " not in answer
    assert_formulas(exercise)


def assert_formulas(exercise: Exercise) -> None:
    for formula in re.findall(r"\$([^$]+)\$", exercise.question):
        for vector in re.findall(r"\(([^()]*\{,\}[^()]*)\)", formula):
            assert ", " not in vector


@pytest.mark.parametrize(
    ("written", "sign", "wanted"),
    [
        (["1", "2"], ".", "1, 2"),
        (["0.5", "2"], ".", "0.5, 2"),
        (["1", "2"], ",", "1; 2"),
        (["0,5", "2"], ",", "0,5; 2"),
        (["0{,}5", "2"], ",", "0{,}5; 2"),
        ([], ",", ""),
    ],
)
@pytest.mark.usefixtures("marked")
def test_numbers_are_told_apart(written: list[str], sign: str, wanted: str) -> None:
    language.install(lambda text: text, sign)
    assert joined(written) == wanted


@pytest.mark.usefixtures("marked")
def test_answers_and_vectors_have_the_signs_of_the_language() -> None:
    language.install(lambda text: text, ",", "de")
    assert vector_latex([0.5, Fraction(2)]) == "(0{,}5; 2)"
    assert vector_latex([Fraction(1), Fraction(2)]) == "(1; 2)"
    rows = Field("matrix", 2, 2)
    assert grid_text(["1", "2", "3", "4"], rows) == "(1; 2 | 3; 4)"
    assert grid_text(["0,5", "2", "3", "4"], rows) == "(0,5; 2 | 3; 4)"


@pytest.mark.usefixtures("marked")
def test_words_in_lists_and_formulas_are_translated() -> None:
    assert listed(["a", "b", "c"]) == "a, b ¿and c"
    assert listed(["a", "b"], "then") == "a then b"
    assert listed(["a"]) == "a"
    assert worded("sum") == r"\text{sum}"
