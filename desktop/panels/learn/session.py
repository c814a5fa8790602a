"""A practice session: which exercise comes next. From families and levels, or from a shared set."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from desktop.panels.learn.notebook import Notebook
from engine.exercises.exercise import Exercise
from engine.exercises.family import exercise_of, families
from engine.exercises.record import Key
from engine.exercises.sets import ExerciseSet
from engine.language import tr


@dataclass(frozen=True)
class Preset:
    """A choice of families that is offered by name."""

    key: str
    title: str
    families: tuple[str, ...]


PRESETS = (
    Preset("output", tr("Find the output"), ("linear", "relu", "lecture")),
    Preset(
        "missing",
        tr("Find the missing weight"),
        ("missing-weight", "missing-bias", "missing-input"),
    ),
    Preset("counts", tr("Shapes and regions"), ("shapes", "parameters", "compose", "regions")),
    Preset(
        "chances",
        tr("Probabilities by hand"),
        ("softmax", "temperature", "cross-entropy", "attention"),
    ),
)


class Session(Protocol):
    """Where a session's exercises come from."""

    title: str

    def copy(self) -> Session:
        """One that goes on by itself from where this is."""
        ...

    def next(self) -> Exercise:
        """The next exercise."""
        ...

    def again(self, exercise: Exercise) -> Exercise:
        """Another one like this."""
        ...

    def where(self) -> str:
        """What stands above the exercise."""
        ...


class FamilySession:
    """Variants of the picked families and levels: what was tried least, then what was hardest."""

    def __init__(self, title: str, picked: Sequence[Key], notebook: Notebook) -> None:
        self.title = title
        self.picked = list(picked)
        self._notebook = notebook
        self._now: Key = self.picked[0]
        self._used: dict[Key, int] = {}

    def copy(self) -> FamilySession:
        """One that goes on by itself from where this is."""
        made = FamilySession(self.title, self.picked, self._notebook)
        made._now, made._used = self._now, dict(self._used)
        return made

    def next(self) -> Exercise:
        """Raises `ExerciseError` when nothing is picked."""
        variant = self._notebook.record.next(self.picked)
        key = (variant.family, variant.level)
        if key == self._now and len(self.picked) > 1 and self._used:
            others = [each for each in self.picked if each != key]
            variant = self._notebook.record.next(others)
            key = (variant.family, variant.level)
        return self._take(key)

    def again(self, exercise: Exercise) -> Exercise:
        """The next variant of the same family and level."""
        return self._take((exercise.variant.family, exercise.variant.level))

    def raise_level(self, key: Key) -> None:
        """Go on one level higher with a family."""
        self.picked = [(family, level + ((family, level) == key)) for family, level in self.picked]

    def _take(self, key: Key) -> Exercise:
        variant = self._notebook.record.again(*key)
        seed = max(variant.seed, self._used.get(key, -1) + 1)
        self._used[key] = seed
        self._now = key
        return exercise_of(type(variant)(*key, seed))

    def where(self) -> str:
        """The family and its level."""
        family, level = self._now
        return tr("{0} · {1} · level {2}").format(self.title, families()[family].title, level)


class SetSession:
    """A set from a file: its exercises in order, then further variants of each."""

    def __init__(self, found: ExerciseSet) -> None:
        self.found = found
        self.title = found.title
        self._items = found.items
        self._turn = -1
        self._picks = [0] * len(found.items)

    def copy(self) -> SetSession:
        """One that goes on by itself from where this is."""
        made = SetSession(self.found)
        made._turn, made._picks = self._turn, list(self._picks)
        return made

    def next(self) -> Exercise:
        """The next exercise of the set; after the last one it begins again with other numbers."""
        self._turn += 1
        return self._make()

    def again(self, exercise: Exercise) -> Exercise:
        """Another variant of the exercise shown."""
        return self._make()

    def _make(self) -> Exercise:
        place = self._turn % len(self._items)
        item = self._items[place]
        seed = item.seeds[self._picks[place] % len(item.seeds)]
        self._picks[place] += 1
        return item.exercise(seed)

    def where(self) -> str:
        """Which of how many."""
        place = self._turn % len(self._items)
        return tr("{0} · exercise {1} of {2}").format(self.title, place + 1, len(self._items))
