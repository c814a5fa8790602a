"""A student's own record: what was tried, what was solved, the streak, and what was hard.

The record is a value; every answer gives a new one. It lives in one JSON file on the student's own
computer and goes nowhere else.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import msgspec

from engine.errors import reason
from engine.exercises.errors import ExerciseError
from engine.exercises.exercise import Variant
from engine.exercises.family import MOST_SEED, families
from engine.exercises.marking import Result
from engine.files import TooLargeError, read_ordinary, write_atomically
from engine.language import tr

SCHEMA = "lamina-record"
VERSION = 1
MOST_BYTES = 16 * 2**20
_MOST_ENTRIES = 5_000
_HARD = 0.6  # below this share of first answers right, a family counts as hard
_ENOUGH = 3  # tries before anything is called hard
_FOR_NEXT_LEVEL = 3  # solved in a row without help


@dataclass(frozen=True)
class Tally:
    """What happened at one level of one family.

    `first` counts variants solved at the first check and without a hint; `row` is how many of
    these came last without a break. `mistakes` counts named mistakes by their key.
    """

    tried: int = 0
    solved: int = 0
    first: int = 0
    row: int = 0
    hints: int = 0
    next_seed: int = 0
    mistakes: Mapping[str, int] = field(default_factory=dict[str, int])

    @property
    def ease(self) -> float:
        """The share of variants solved at the first check without a hint."""
        return self.first / self.tried if self.tried else 0.0


@dataclass(frozen=True)
class Attempt:
    """One variant as it ended: checks made, hints seen, solved or given up."""

    variant: Variant
    checks: int
    hints: int
    solved: bool
    mistakes: tuple[str, ...] = ()

    @property
    def is_first(self) -> bool:
        """Solved at the first check and without a hint."""
        return self.solved and self.checks == 1 and self.hints == 0


@dataclass(frozen=True)
class Hard:
    """Something that was hard: a level of a family, and the mistakes that came up most."""

    family: str
    level: int
    ease: float
    mistakes: tuple[str, ...]


Key = tuple[str, int]


@dataclass(frozen=True)
class Record:
    """All that is remembered. `streak` counts variants solved in a row, over all families."""

    tallies: Mapping[Key, Tally] = field(default_factory=dict[Key, Tally])
    streak: int = 0
    best: int = 0

    def tally(self, family: str, level: int) -> Tally:
        """What happened at one level of a family."""
        return self.tallies.get((family, level), Tally())

    def next(self, picked: Sequence[Key]) -> Variant:
        """The next variant of the families and levels picked: what was tried least, then hardest.

        Raises `ExerciseError` when nothing is picked.
        """
        if not picked:
            raise ExerciseError(tr("Pick at least one exercise family."))
        family, level = min(picked, key=lambda key: (self.tally(*key).tried, self.tally(*key).ease))
        return self.again(family, level)

    def again(self, family: str, level: int) -> Variant:
        """Another variant of that family and level, one that was not seen before."""
        if family not in families() or not 1 <= level <= len(families()[family].levels):
            raise ExerciseError(tr("There is no level {0} of {1!r}.").format(level, family[:40]))
        return Variant(family, level, self.tally(family, level).next_seed)

    def after(self, attempt: Attempt) -> Record:
        """The record with one attempt added."""
        key = (attempt.variant.family, attempt.variant.level)
        old = self.tally(*key)
        mistakes = dict(old.mistakes)
        for each in attempt.mistakes:
            mistakes[each] = mistakes.get(each, 0) + 1
        new = Tally(
            old.tried + 1,
            old.solved + attempt.solved,
            old.first + attempt.is_first,
            old.row + 1 if attempt.is_first else 0,
            old.hints + attempt.hints,
            min(max(old.next_seed, attempt.variant.seed + 1), MOST_SEED),
            mistakes,
        )
        streak = self.streak + 1 if attempt.solved else 0
        tallies = {**self.tallies, key: new}
        return Record(tallies, streak, max(self.best, streak))

    def hard(self) -> tuple[Hard, ...]:
        """What was hard, the hardest first."""
        found = [
            Hard(family, level, tally.ease, tuple(_commonest(tally.mistakes)))
            for (family, level), tally in self.tallies.items()
            if tally.tried >= _ENOUGH and tally.ease < _HARD
        ]
        return tuple(sorted(found, key=lambda each: each.ease))

    def is_ready_for_next(self, family: str, level: int) -> bool:
        """Whether the last variants were solved at once, so that the next level may be offered."""
        known = families().get(family)
        has_next = known is not None and level < len(known.levels)
        return has_next and self.tally(family, level).row >= _FOR_NEXT_LEVEL


def _commonest(mistakes: Mapping[str, int]) -> list[str]:
    return sorted(mistakes, key=lambda key: (-mistakes[key], key))[:3]


@dataclass(frozen=True)
class Current:
    """A variant being worked on: checks made, hints seen, mistakes named so far.

    `shown` says that the worked solution was seen before the variant was solved: what is copied
    from it is not counted as solved.
    """

    variant: Variant
    checks: int = 0
    hints: int = 0
    solved: bool = False
    mistakes: tuple[str, ...] = ()
    shown: bool = False

    def checked(self, result: Result) -> Current:
        """After one more check."""
        named = [mistake.key for line in result.lines for mistake in line.mistakes[:1]]
        fresh = tuple(key for key in dict.fromkeys(named) if key not in self.mistakes)
        return replace(
            self,
            checks=self.checks + 1,
            solved=self.solved or result.is_solved,
            mistakes=self.mistakes + fresh,
        )

    def hinted(self) -> Current:
        """After one more hint (there are three)."""
        return replace(self, hints=min(self.hints + 1, 3))

    def given(self) -> Current:
        """After the worked solution was shown; afterwards solved or not makes no difference."""
        return replace(self, shown=self.shown or not self.solved)

    def ended(self) -> Attempt:
        """What is added to the record."""
        solved = self.solved and not self.shown
        return Attempt(self.variant, self.checks, self.hints, solved, self.mistakes)


# -- the file


class _Entry(msgspec.Struct, forbid_unknown_fields=True):
    family: str
    level: int
    tried: int
    solved: int
    first: int
    row: int
    hints: int
    next_seed: int
    mistakes: dict[str, int]


class _File(msgspec.Struct, forbid_unknown_fields=True):
    schema: str
    version: int
    streak: int
    best: int
    entries: list[_Entry]


def load(path: str | os.PathLike[str]) -> Record:
    """Read a record; a file that is not there is an empty record. Raises `ExerciseError`."""
    try:
        data = read_ordinary(path, MOST_BYTES)
    except TooLargeError:
        raise ExerciseError(tr("The record of exercises is too large to be one.")) from None
    except FileNotFoundError:
        return Record()
    except OSError as error:
        raise ExerciseError(
            tr("The record of exercises cannot be read: {0}.").format(reason(error))
        ) from None
    return loads(data)


def save(path: str | os.PathLike[str], record: Record) -> None:
    """Write a record. Raises `ExerciseError`."""
    try:
        write_atomically(path, dumps(record))
    except OSError as error:
        raise ExerciseError(
            tr("The record of exercises cannot be saved: {0}.").format(reason(error))
        ) from None


def dumps(record: Record) -> bytes:
    """The record as JSON."""
    entries = [
        _Entry(
            family, level, tally.tried, tally.solved, tally.first, tally.row, tally.hints,
            tally.next_seed, dict(tally.mistakes),
        )
        for (family, level), tally in record.tallies.items()
    ]  # fmt: skip
    file = _File(SCHEMA, VERSION, record.streak, record.best, entries)
    return msgspec.json.format(msgspec.json.encode(file), indent=1)


def loads(data: bytes) -> Record:
    """Read a record from bytes. Raises `ExerciseError`."""
    try:
        file = msgspec.json.decode(data, type=_File)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        raise ExerciseError(tr("The record of exercises is damaged and cannot be read.")) from None
    if file.schema != SCHEMA or file.version != VERSION:
        raise ExerciseError(
            tr("The record of exercises was written by another program or version.")
        )
    if len(file.entries) > _MOST_ENTRIES:
        raise ExerciseError(
            tr("The record of exercises has more entries than there are exercises.")
        )
    tallies: dict[Key, Tally] = {}
    for entry in file.entries:
        counts = (entry.tried, entry.solved, entry.first, entry.row, entry.hints)
        counts += tuple(entry.mistakes.values())
        if min(counts) < 0 or max(counts) > 10**9 or not 0 <= entry.next_seed <= MOST_SEED:
            raise ExerciseError(tr("The record of exercises holds counts that cannot be."))
        tallies[entry.family, entry.level] = Tally(*counts[:5], entry.next_seed, entry.mistakes)
    if not 0 <= file.streak <= file.best <= 10**9:
        raise ExerciseError(tr("The record of exercises holds a streak that cannot be."))
    return Record(tallies, file.streak, file.best)
