"""The record: what comes next, the streak, what was hard, and the file."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.exercises import record as records
from engine.exercises.errors import ExerciseError
from engine.exercises.exercise import Variant, typed_text
from engine.exercises.family import exercise_of
from engine.exercises.marking import mark
from engine.exercises.record import Attempt, Current, Record

LECTURE = ("lecture", 1)


def solved(record: Record, key: tuple[str, int] = LECTURE, **more: int) -> Record:
    variant = record.again(*key)
    return record.after(Attempt(variant, more.get("checks", 1), more.get("hints", 0), True))


def failed(record: Record, *mistakes: str, key: tuple[str, int] = LECTURE) -> Record:
    return record.after(Attempt(record.again(*key), 3, 3, False, mistakes))


def test_variants_come_one_after_the_other() -> None:
    record = Record()
    assert record.again("lecture", 1) == Variant("lecture", 1, 0)
    record = solved(solved(record))
    assert record.again("lecture", 1) == Variant("lecture", 1, 2)
    assert record.again("lecture", 2) == Variant("lecture", 2, 0)


def test_what_was_tried_least_comes_next_then_what_was_harder() -> None:
    picked = (LECTURE, ("relu", 1))
    record = solved(Record())
    assert record.next(picked).family == "relu"
    record = failed(record, key=("relu", 1))
    assert record.next(picked).family == "relu"  # tried as often, but harder
    with pytest.raises(ExerciseError, match="Pick"):
        record.next(())
    with pytest.raises(ExerciseError, match="no level 9"):
        record.next((("lecture", 9),))


def test_the_streak_breaks_and_the_best_stays() -> None:
    record = solved(solved(solved(Record())))
    assert (record.streak, record.best) == (3, 3)
    record = failed(record)
    assert (record.streak, record.best) == (0, 3)
    assert solved(record).streak == 1


def test_the_next_level_is_offered_after_three_in_a_row_without_help() -> None:
    record = solved(solved(Record()))
    assert not record.is_ready_for_next(*LECTURE)
    assert solved(record).is_ready_for_next(*LECTURE)
    assert not solved(record, hints=1).is_ready_for_next(*LECTURE)
    record = Record()
    for _ in range(5):
        record = solved(record, ("lecture", 3))
    assert not record.is_ready_for_next("lecture", 3)  # there is no level 4


def test_what_was_hard() -> None:
    record = failed(failed(Record(), "bias", "transposed"), "bias")
    assert record.hard() == ()  # two tries say little
    record = failed(record, "bias", "sign slip")
    (hard,) = record.hard()
    assert (hard.family, hard.level, hard.ease) == ("lecture", 1, 0.0)
    assert hard.mistakes == ("bias", "sign slip", "transposed")
    for _ in range(8):
        record = solved(record)
    assert record.hard() == ()


def test_one_variant_from_first_check_to_the_record() -> None:
    exercise = exercise_of(Variant("lecture", 1, 0))
    right = {key: [typed_text(cell) for cell in cells] for key, cells in exercise.answers.items()}
    wrong = right | {"f_1": ["3", "-1"]}  # the bias forgotten
    current = Current(exercise.variant)
    current = current.checked(mark(exercise, wrong)).hinted().checked(mark(exercise, wrong))
    assert (current.checks, current.hints, current.solved) == (2, 1, False)
    assert current.mistakes == ("bias",)
    current = current.checked(mark(exercise, right))
    assert current.solved
    record = Record().after(current.ended())
    tally = record.tally(*LECTURE)
    assert (tally.tried, tally.solved, tally.first, tally.hints) == (1, 1, 0, 1)
    assert tally.mistakes == {"bias": 1}
    assert record.streak == 1
    for _ in range(5):
        current = current.hinted()
    assert current.hints == 3


def test_the_file(tmp_path: Path) -> None:
    path = tmp_path / "record.json"
    assert records.load(path) == Record()
    record = failed(solved(solved(Record())), "bias")
    records.save(path, record)
    assert records.load(path) == record
    with pytest.raises(ExerciseError, match="cannot be saved"):
        records.save(tmp_path / "no" / "record.json", record)
    with pytest.raises(ExerciseError, match="cannot be read"):
        records.load(tmp_path)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"\xff",
        b"[" * 100_000,
        b'{"schema": "lamina-record", "version": 2, "streak": 0, "best": 0, "entries": []}',
        b'{"schema": "other", "version": 1, "streak": 0, "best": 0, "entries": []}',
        b'{"schema": "lamina-record", "version": 1, "streak": 5, "best": 1, "entries": []}',
        b'{"schema": "lamina-record", "version": 1, "streak": -1, "best": 1, "entries": []}',
        b'{"schema": "lamina-record", "version": 1, "streak": true, "best": 1, "entries": []}',
        b'{"schema": "lamina-record", "version": 1, "streak": 0, "best": 0, "entries": [{"family":'
        b' "relu", "level": 1, "tried": -1, "solved": 0, "first": 0, "row": 0, "hints": 0,'
        b' "next_seed": 0, "mistakes": {}}]}',
        b'{"schema": "lamina-record", "version": 1, "streak": 0, "best": 0, "entries": [{"family":'
        b' "relu", "level": 1, "tried": 1, "solved": 0, "first": 0, "row": 0, "hints": 0,'
        b' "next_seed": 99999999999, "mistakes": {}}]}',
    ],
)
def test_damaged_records_are_refused(data: bytes) -> None:
    with pytest.raises(ExerciseError, match=r"\.$"):
        records.loads(data)


@given(st.lists(st.tuples(st.sampled_from(["relu", "bpe"]), st.integers(1, 3), st.booleans())))
def test_any_history_survives_its_file(history: list[tuple[str, int, bool]]) -> None:
    record = Record()
    for family, level, done in history:
        record = record.after(Attempt(record.again(family, level), 1, 0, done, ("bias",)))
    assert records.loads(records.dumps(record)) == record
    assert record.streak <= record.best <= len(history)
    assert sum(tally.tried for tally in record.tallies.values()) == len(history)
