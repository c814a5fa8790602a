"""Every family: reproducible, with nice numbers, and right by a second way of computing."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import cache

import pytest

from engine.exercises.draw import Draw
from engine.exercises.errors import ExerciseError
from engine.exercises.exercise import Exercise, Variant, typed_text
from engine.exercises.family import exercise_of, families
from engine.exercises.marking import mark
from engine.graph import check
from tests.engine.exercises.independent import SOLVERS

SEEDS = 1_000
KEPT = 150  # variants that several tests look at, made once
KEYS = tuple(families())


def variants(key: str, count: int) -> Sequence[Exercise]:
    """`count` seeds, dealt out over the family's levels."""
    return _kept(key)[:count] if count <= KEPT else _made(key, count)


@cache
def _kept(key: str) -> list[Exercise]:
    return _made(key, KEPT)


def _made(key: str, count: int) -> list[Exercise]:
    levels = len(families()[key].levels)
    return [families()[key].exercise(seed % levels + 1, seed) for seed in range(count)]


def test_there_are_enough_families_and_levels() -> None:
    assert len(families()) >= 16
    for family in families().values():
        assert len(family.levels) >= 3, family.key
        assert all(family.levels), family.key
        assert family.title
        assert family.help
        assert 1 <= family.lesson <= 12


def test_every_family_has_a_second_way() -> None:
    assert set(SOLVERS) == set(families())


@pytest.mark.parametrize("key", KEYS)
def test_answers_agree_with_a_second_way(key: str) -> None:
    for exercise in variants(key, SEEDS):
        again = SOLVERS[key](exercise)
        for line in exercise.lines:
            first, second = exercise.answers[line.key], again[line.key]
            assert len(first) == len(second) == line.field.size, exercise.variant
            for a, b in zip(first, second, strict=True):
                if isinstance(a, str):
                    assert a == b, exercise.variant
                else:
                    size = max(1.0, abs(float(b)))
                    assert abs(float(a) - float(b)) <= 1e-7 * size, (exercise.variant, line.key)


@pytest.mark.parametrize("key", KEYS)
def test_numbers_are_nice(key: str) -> None:
    for exercise in variants(key, 150):
        for line in exercise.lines:
            for cell in exercise.answers[line.key]:
                if isinstance(cell, Fraction):
                    assert cell.denominator <= 64, (exercise.variant, line.key, cell)
                if not isinstance(cell, str):
                    assert abs(cell) < 1_000, (exercise.variant, line.key, cell)


@pytest.mark.parametrize("key", KEYS)
def test_a_right_answer_is_marked_right(key: str) -> None:
    for exercise in variants(key, 150):
        typed = {k: [typed_text(c) for c in cells] for k, cells in exercise.answers.items()}
        result = mark(exercise, typed)
        assert result.is_solved, exercise.variant
        assert result.score == len(exercise.lines)
        assert all(line.sentence == "right" and not line.mistakes for line in result.lines)


@pytest.mark.parametrize("key", KEYS)
def test_a_variant_is_made_again_exactly(key: str) -> None:
    for exercise in variants(key, 30):
        again = exercise_of(exercise.variant)
        assert again.question == exercise.question
        assert again.answers == exercise.answers
        assert again.hints == exercise.hints
        assert [s.working for s in again.solution()] == [s.working for s in exercise.solution()]


@pytest.mark.parametrize("key", KEYS)
def test_seeds_give_different_questions(key: str) -> None:
    for level in range(1, len(families()[key].levels) + 1):
        questions = {families()[key].exercise(level, seed).question for seed in range(60)}
        assert len(questions) >= 25, level


@pytest.mark.parametrize("key", KEYS)
def test_questions_hints_and_solutions_are_whole(key: str) -> None:
    for exercise in variants(key, 30):
        assert exercise.question.count("$") % 2 == 0
        assert all(exercise.hints)
        assert len(set(exercise.hints)) == 3
        for section in exercise.solution():
            assert section.label
            assert section.answer
            for working in section.working:
                assert working.sentence
                assert working.told
                assert "nan" not in working.sentence
        for line in exercise.lines:
            assert line.label.count("{") == line.label.count("}")
            assert set(line.uses) <= {each.key for each in exercise.lines}
        if exercise.network is not None:
            assert check(exercise.network).problems == ()


def test_the_lecture_itself() -> None:
    exercise = families()["lecture"].exercise(1, 0)
    assert exercise.question == (
        "Let $f_1(x, y) = (x + y - 1, x - y + 1)$ and $f_2(u, v) = (2u - v, u + v)$, and let ReLU "
        r"act on each component. Compute $$\operatorname{ReLU}(f_2(\operatorname{ReLU}"
        r"(f_1(1, 2))))$$ line by line."
    )
    assert [list(map(int, exercise.answers[line.key])) for line in exercise.lines] == [
        [2, 0],
        [2, 0],
        [4, 2],
        [4, 2],
    ]
    told = [w.sentence for section in exercise.solution() for w in section.working]
    assert told[:2] == ["1·1 + 1·2 + (−1) = 2", "1·1 + (−1)·2 + 1 = 0"]


def test_the_tanh_challenge_uses_the_lectures_maps() -> None:
    exercise = families()["tanh"].exercise(1, 0)
    assert [round(float(cell), 4) for cell in exercise.answers["a_2"]] == [0.9586, 0.7461]


def test_the_challenge_leads_to_the_same_maps_with_tanh() -> None:
    lecture = families()["lecture"].exercise(1, 0)
    assert lecture.challenge_variant == Variant("tanh", 1, 0)
    challenge = exercise_of(lecture.challenge_variant)
    assert challenge.given["maps"] == lecture.given["maps"]
    assert challenge.challenge_variant is None


def test_pinned_variants_never_change() -> None:
    """Printed worksheets name variants: what a name stands for must stay."""
    assert [Draw("lamina").below(1000) for _ in range(2)] == [Draw("lamina").below(1000)] * 2
    draw = Draw("lamina")
    assert [draw.below(1_000_000) for _ in range(4)] == PINNED_DRAWS


PINNED_DRAWS = [384533, 488901, 3251, 660367]


@pytest.mark.parametrize(
    ("family", "level", "seed"), [("lecture", 4, 0), ("lecture", 0, 0), ("lecture", 1, -1),
                                  ("lecture", 1, 2**31), ("nothing", 1, 0)]
)  # fmt: skip
def test_a_name_that_is_none_is_refused(family: str, level: int, seed: int) -> None:
    with pytest.raises(ExerciseError, match=r"\.$"):
        exercise_of(Variant(family, level, seed))
