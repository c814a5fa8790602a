"""Marking: cells, follow-through and its limits, mistakes found by what they give."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.exercises.exercise import (
    EXACT,
    TWO_DECIMALS,
    Exercise,
    Tolerance,
    typed_text,
)
from engine.exercises.family import families
from engine.exercises.lines import ACTIVATION_LATEX, Map
from engine.exercises.marking import Result, mark
from tests.engine.exercises.independent import floats, run
from tests.engine.exercises.test_families import KEYS, variants

LECTURE = families()["lecture"].exercise(1, 0)


def typed(exercise: Exercise, **lines: Sequence[object]) -> Mapping[str, list[str]]:
    """The right answers typed, with some lines replaced."""
    right = {key: [typed_text(cell) for cell in cells] for key, cells in exercise.answers.items()}
    return right | {key: [str(cell) for cell in cells] for key, cells in lines.items()}


def states(result: Result) -> list[str]:
    return [line.state for line in result.lines]


def test_the_mock_up() -> None:
    """(4, 3) for (4, 2) on line 3, carried on to line 4."""
    result = mark(LECTURE, typed(LECTURE, f_2=(4, 3), a_2=(4, 3)))
    assert states(result) == ["right", "right", "wrong", "follows"]
    assert [cell.state for cell in result.lines[2].cells] == ["right", "wrong"]
    assert result.lines[2].sentence == "u + v is 2 + 0"
    assert result.lines[3].sentence == "right, given your line above"
    assert result.score == Fraction(7, 2)
    assert not result.is_solved
    assert result.sentence == "3 of 4 lines are right."


def test_blank_and_unreadable_cells() -> None:
    assert mark(LECTURE, {}).sentence == "Nothing was filled in yet."
    result = mark(LECTURE, typed(LECTURE, f_1=("2", ""), a_1=("2", "٣")))
    assert states(result) == ["blank", "unreadable", "right", "right"]
    assert result.lines[0].sentence == "some cells are empty"
    assert result.lines[0].cells[0].state == "right"
    assert "0 to 9" in result.lines[1].sentence
    assert result.lines[1].credit == Fraction(1, 2)


def test_more_cells_than_asked_for_are_ignored() -> None:
    assert mark(LECTURE, typed(LECTURE, f_1=(2, 0, 5, 5))).lines[0].state == "right"


def test_follow_through_goes_on_over_several_lines() -> None:
    result = mark(LECTURE, typed(LECTURE, f_1=(3, -1), a_1=(3, 0), f_2=(6, 3), a_2=(6, 3)))
    assert states(result) == ["wrong", "follows", "follows", "follows"]
    assert result.score == 3


def test_a_line_right_outright_is_right_whatever_stands_above() -> None:
    result = mark(LECTURE, typed(LECTURE, f_1=(5, 5)))
    assert states(result) == ["wrong", "right", "right", "right"]


def test_all_zeros_make_nothing_free() -> None:
    """Rules 1 and 5: the lecture's f_2 has no bias, so zeros would follow for ever."""
    zeros = {line.key: (0, 0) for line in LECTURE.lines}
    result = mark(LECTURE, typed(LECTURE, **zeros))
    assert states(result) == ["wrong", "uncounted", "uncounted", "uncounted"]
    assert result.score == Fraction(1, 2)  # the one cell of line 1 that is 0 indeed
    assert "mend your line above first" in result.lines[1].sentence


def test_a_single_cell_that_follows_from_a_free_line_does_not_count_either() -> None:
    result = mark(LECTURE, typed(LECTURE, f_1=(0, 0), a_1=(0, 5)))
    assert [cell.state for cell in result.lines[1].cells] == ["wrong", "wrong"]
    assert result.lines[1].credit == 0


def test_a_mistake_made_on_top_of_an_earlier_one_is_named() -> None:
    """f_1 without its bias, gone on with rightly; then W transposed on the student's own line."""
    result = mark(LECTURE, typed(LECTURE, f_1=(3, -1), a_1=(3, 0), f_2=(6, -3), a_2=(6, 0)))
    assert states(result) == ["wrong", "follows", "wrong", "follows"]
    assert [line.mistakes[0].key for line in result.lines if line.mistakes] == [
        "bias",
        "transposed",
    ]


def test_one_number_everywhere_makes_nothing_free() -> None:
    """Rule 1: softmax of three equal numbers needs no computing."""
    exercise = families()["softmax"].exercise(2, 0)
    third = ("1/3",) * 3
    result = mark(exercise, typed(exercise, powers=(1, 1, 1), sum=(3,), softmax=third))
    assert states(result) == ["wrong", "uncounted", "uncounted"]
    assert result.score == 0


def test_copying_the_input_makes_nothing_free() -> None:
    """Rules 2 and 5: (1, 2) all the way down."""
    copied = {line.key: (1, 2) for line in LECTURE.lines}
    result = mark(LECTURE, typed(LECTURE, **copied))
    assert states(result)[:2] == ["wrong", "uncounted"]
    assert all(line.state not in ("right", "follows") for line in result.lines)


def test_a_line_that_kills_everything_makes_nothing_free() -> None:
    """Rule 3: after (−1, −1), ReLU gives zeros."""
    result = mark(LECTURE, typed(LECTURE, f_1=(-1, -1), a_1=(0, 0), f_2=(0, 0), a_2=(0, 0)))
    assert states(result) == ["wrong", "uncounted", "uncounted", "uncounted"]


def _clear() -> Exercise:
    """A variant in which the first ReLU bends something."""
    for seed in range(1, 100):
        exercise = families()["lecture"].exercise(1, seed)
        right = exercise.answers
        if right["f_1"] != right["a_1"] and right["f_2"] == right["a_2"]:
            return exercise
    raise AssertionError


def test_a_line_that_leaves_nothing_to_do_makes_nothing_free() -> None:
    """Rule 4: positive numbers before a ReLU that should have bent something."""
    exercise = _clear()
    result = mark(exercise, typed(exercise, f_1=(7, 9), a_1=(7, 9)))
    assert states(result)[:2] == ["wrong", "uncounted"]


def test_honest_work_after_an_error_still_counts() -> None:
    exercise = _clear()
    wrong = [float(cell) + 1 for cell in exercise.answers["f_1"]]
    wrong[0] = -abs(wrong[0]) - 1  # so that ReLU has something to do
    wrong[1] = abs(wrong[1]) + 1
    relu = [max(0.0, each) for each in wrong]
    given = exercise.given["maps"]
    out = floats(given[1][0]) @ np.array(relu) + floats(given[1][1])
    result = mark(exercise, typed(exercise, f_1=wrong, a_1=relu, f_2=list(out)))
    assert states(result)[:3] == ["wrong", "follows", "follows"]


def test_rounding_on_the_way_is_not_held_against_anybody() -> None:
    exercise = families()["tanh"].exercise(1, 0)
    result = mark(
        exercise,
        typed(exercise, a_1=("0.96", "0"), f_2=("1,92", "0,96"), a_2=("0,96", "0,74")),
    )
    assert states(result) == ["right"] * 4


def test_an_expression_is_an_answer() -> None:
    exercise = families()["tanh"].exercise(1, 0)
    values = ("tanh(2tanh(2))", "tanh(tanh(2))")
    assert mark(exercise, typed(exercise, a_1=("tanh(2)", "tanh(0)"), a_2=values)).is_solved


@pytest.mark.parametrize(
    ("tolerance", "given_", "right", "fits"),
    [
        (EXACT, Fraction(1, 3), Fraction(1, 3), True),
        (EXACT, Fraction(333, 1000), Fraction(1, 3), False),
        (EXACT, 2**0.5, 2**0.5 + 1e-12, True),
        (EXACT, 1.0001, Fraction(1), False),
        (TWO_DECIMALS, Fraction(73, 100), 0.7311, True),
        (TWO_DECIMALS, Fraction(74, 100), 0.7311, False),
        (TWO_DECIMALS, Fraction(1, 8), 0.12, True),
        (Tolerance("relative", 0.01), Fraction(101), Fraction(100), True),
        (Tolerance("relative", 0.01), Fraction(102), Fraction(100), False),
        (EXACT, "ReLU", "ReLU", True),
        (EXACT, "ReLU", "tanh", False),
        (EXACT, "1", Fraction(1), False),
    ],
)
def test_tolerances(tolerance: Tolerance, given_: object, right: object, fits: bool) -> None:
    assert tolerance.accepts(given_, right) is fits  # type: ignore[arg-type]


def test_tolerances_in_words() -> None:
    assert EXACT.text == "exactly"
    assert TWO_DECIMALS.text == "to 2 decimals"
    assert Tolerance("absolute", 0.05).text == "to 1 decimal"
    assert Tolerance("absolute", 0.2).text == "to within 0.2"
    assert Tolerance("relative", 0.01).text == "to within 1 %"


# -- mistakes

SEEDS = 120


@pytest.mark.parametrize("key", KEYS)
def test_every_mistake_is_recognised_where_it_changes_the_result(key: str) -> None:
    """In 95 of 100 variants at least; and the first one named is usually the one made."""
    made: Counter[str] = Counter()
    named: Counter[str] = Counter()
    first: Counter[str] = Counter()
    for exercise in variants(key, SEEDS):
        for line in exercise.lines:
            right = exercise.answers[line.key]
            for mistake in line.mistakes:
                name = f"{line.key}: {mistake.key}"
                made[name] += 0
                cells = mistake.gives(exercise.answers)
                if cells is None or all(map(line.tolerance.accepts, cells, right)):
                    continue
                wrong = {line.key: [typed_text(cell) for cell in cells]}
                result = mark(exercise, typed(exercise, **wrong))
                found = next(each for each in result.lines if each.key == line.key)
                made[name] += 1
                named[name] += mistake in found.mistakes
                first[name] += found.mistakes[:1] == (mistake,)
                assert found.state == "wrong", (exercise.variant, name)
                assert found.sentence
    for name, count in made.items():
        assert count, f"{name} never changes anything: words only"
        assert named[name] >= 0.95 * count, (name, named[name], count)
    assert first.total() >= 0.85 * made.total()


@cache
def _lectures() -> list[Exercise]:
    return [families()["lecture"].exercise(1, seed) for seed in range(300)]


MISTAKES = ("bias", "transposed", "activation skipped before", "layers swapped",
            "activation too early", "activation skipped", "wrong order of composition")  # fmt: skip


def _by_engine(exercise: Exercise, mistake: str) -> tuple[str, np.ndarray] | None:
    """The line a mistake shows in, and what it gives there, computed by the engine alone."""
    (w1, b1), (w2, b2) = ((floats(w), floats(b)) for w, b in exercise.given["maps"])
    x = floats(exercise.given["x"])
    bend = "relu"
    if mistake == "bias":
        return "f_1", run(x, [(w1, 0 * b1)])["f_1"]
    if mistake == "transposed":
        return "f_1", run(x, [(w1.T, b1)])["f_1"]
    if mistake == "activation skipped before":
        return "f_2", run(x, [(w1, b1), (w2, b2)])["f_2"]
    if mistake == "layers swapped":
        return "f_1", run(x, [(w2, b2)])["f_1"]
    if mistake == "activation too early":
        return "f_1", run(np.maximum(x, 0), [(w1, b1)])["f_1"]
    if mistake == "activation skipped":
        return "a_1", run(x, [(w1, b1)])["f_1"]
    return "a_2", run(x, [(w2, b2), (w1, b1)], [bend, bend])["a_2"]


@pytest.mark.parametrize("mistake", MISTAKES)
def test_mistakes_computed_by_the_engine_are_recognised(mistake: str) -> None:
    made = named = 0
    for exercise in _lectures():
        found = _by_engine(exercise, mistake)
        assert found is not None
        key, cells = found
        if np.allclose(cells, floats(exercise.answers[key])):
            continue
        made += 1
        result = mark(exercise, typed(exercise, **{key: [repr(float(c)) for c in cells]}))
        line = next(each for each in result.lines if each.key == key)
        named += mistake in [each.key for each in line.mistakes]
    assert made > 50
    assert named >= 0.95 * made


def test_variants_tell_the_mistakes_of_a_line_apart() -> None:
    """Seeds on which two mistakes give the same are passed over, wherever others can be had."""
    made = [each for key in KEYS for each in variants(key, 60) if each.variant.seed]
    apart = 0
    for exercise in made:
        for line in exercise.lines:
            right = exercise.answers[line.key]
            given_ = [mistake.gives(exercise.answers) for mistake in line.mistakes]
            told = [
                tuple(each)
                for each in given_
                if each is not None and not all(map(line.tolerance.accepts, each, right))
            ]
            if len(set(told)) < len(told):
                break
        else:
            apart += 1
    assert apart >= 0.99 * len(made)


def test_a_sign_slip_is_named() -> None:
    result = mark(LECTURE, typed(LECTURE, f_1=(-2, 0)))
    assert [each.key for each in result.lines[0].mistakes] == ["sign slip"]
    assert result.lines[0].sentence == "A sign slipped."


def test_rounding_too_early_is_named() -> None:
    exercise = families()["softmax"].exercise(3, 1)
    cells = [float(cell) + 0.001 for cell in exercise.answers["softmax"]]
    line = mark(exercise, typed(exercise, softmax=cells)).lines[0]
    assert [each.key for each in line.mistakes] == ["rounded too early"]


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(KEYS), st.integers(0, 500), st.data())
def test_no_mistake_is_reported_for_a_right_line(key: str, seed: int, data: st.DataObject) -> None:
    """Lines that are right or follow carry no mistake, whatever stands in the others."""
    family = families()[key]
    exercise = family.exercise(seed % len(family.levels) + 1, seed)
    lines = {
        line.key: [
            data.draw(st.sampled_from([typed_text(cell), "0", "1", "-1", "x", "", "1/3"]))
            for cell in exercise.answers[line.key]
        ]
        for line in exercise.lines
    }
    result = mark(exercise, lines)
    for line in result.lines:
        if line.state in ("right", "follows", "uncounted", "blank"):
            assert line.mistakes == ()
        assert 0 <= line.credit <= 1
        assert len(line.cells) == next(e for e in exercise.lines if e.key == line.key).field.size


@settings(max_examples=80, deadline=None)
@given(st.sampled_from(KEYS), st.integers(0, 500), st.data())
def test_marking_never_raises(key: str, seed: int, data: st.DataObject) -> None:
    family = families()[key]
    exercise = family.exercise(seed % len(family.levels) + 1, seed)
    lines = {
        line.key: data.draw(st.lists(st.text(max_size=12) | st.sampled_from(["0", "1e9", "1/3"])))
        for line in exercise.lines
    }
    assert len(mark(exercise, lines).lines) == len(exercise.lines)


EXTREMES = ("0", "1", "-1", "1e15", "-1e15", "1e-15", "-700", "2000", "1/3", "√2", "A", "th", "")


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(KEYS), st.integers(0, 149), st.data())
def test_extreme_numbers_are_followed_through(key: str, seed: int, data: st.DataObject) -> None:
    """Whatever is typed goes through every later line: no overflow, no division by zero."""
    exercise = variants(key, 150)[seed]
    lines = {
        line.key: [data.draw(st.sampled_from(EXTREMES)) for _ in range(line.field.size)]
        for line in exercise.lines
    }
    for line in mark(exercise, lines).lines:
        assert line.state in ("blank", "unreadable") or line.sentence


def test_cells_of_two_computations_are_told_apart_from_a_line_that_follows() -> None:
    """The first cell as it should be, the second as the wrong line above gives it."""
    exercise = families()["lecture"].exercise(1, 0)
    f_1, a_1 = exercise.answers["f_1"], exercise.answers["a_1"]
    wrong = (f_1[0] + 1, f_1[1] + 5)
    result = mark(exercise, typed(exercise, f_1=wrong, a_1=(a_1[0], max(wrong[1], 0))))
    line = result.lines[1]
    assert [cell.state for cell in line.cells] == ["right", "right"]
    assert line.state == "wrong"
    assert line.sentence == "some of these follow from your line above, the others do not"


def test_what_cannot_be_computed_makes_nothing_right() -> None:
    """ln of a negative number: whatever comes after it is not right, given the line above."""
    exercise = families()["temperature"].exercise(3, 0)
    result = mark(exercise, typed(exercise, odds=(-4,), log=(1.5,)))
    assert states(result)[:2] == ["wrong", "wrong"]


def test_an_empty_line_above_is_no_error() -> None:
    exercise = families()["tanh"].exercise(1, 0)
    result = mark(exercise, typed(exercise, f_1=("", "")))
    assert states(result) == ["blank", "right", "right", "right"]


def test_a_map_says_its_name() -> None:
    assert Map("f_1", ((Fraction(1),),), (Fraction(0),)).spoken == "f₁"
    assert set(ACTIVATION_LATEX) == {"identity", "ReLU", "tanh", "sigmoid"}
