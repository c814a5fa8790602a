"""A family of exercises, declared once, and the registry found by walking `families/`.

A variant is named by family, level and seed, and made from nothing else, bit for bit. Numbers are
drawn again (always in the same way) until the family's named mistakes lead to answers of their own,
so that marking can tell them apart.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from types import MappingProxyType

from engine.exercises.draw import Draw
from engine.exercises.errors import ExerciseError
from engine.exercises.exercise import Exercise, Line, Variant
from engine.graph import Graph
from engine.language import tr

MOST_SEED = 2**31 - 1
_TRIES = 12


@dataclass(frozen=True)
class Family:
    """A family. `levels` has one line of help per level (level 1 first); `lesson` is its lesson.

    `make` draws one exercise of a level. It may raise `Dull` for numbers that teach nothing.
    `fixed` gives single variants word for word, by (level, seed).
    """

    key: str
    title: str
    lesson: int
    help: str
    levels: tuple[str, ...]
    make: Callable[[Draw, int], Exercise]
    fixed: Mapping[tuple[int, int], Callable[[], Exercise]] = field(
        default_factory=dict[tuple[int, int], Callable[[], Exercise]]
    )

    def exercise(self, level: int, seed: int) -> Exercise:
        """The variant of that level and seed. Raises `ExerciseError`."""
        if not 1 <= level <= len(self.levels):
            raise ExerciseError(
                tr("{0} has the levels 1 to {1}.").format(self.title, len(self.levels))
            )
        if not 0 <= seed <= MOST_SEED:
            raise ExerciseError(
                tr("A variant's number lies between 0 and {0:,}.").format(MOST_SEED)
            )
        variant = Variant(self.key, level, seed)
        if (level, seed) in self.fixed:
            return replace(self.fixed[level, seed](), variant=variant)
        last: Exercise | None = None
        tries = accepted = 0
        while accepted < _TRIES:
            draw = Draw(f"{self.key}/{level}/{seed}/{tries}")
            tries += 1
            try:
                last = self.make(draw, level)
            except Dull:
                continue
            accepted += 1
            if _tells_mistakes_apart(last):
                break
        assert last is not None
        return replace(last, variant=variant)


class Dull(Exception):
    """The numbers drawn teach nothing (every ReLU idle, say): draw again."""


def _tells_mistakes_apart(exercise: Exercise) -> bool:
    return all(_line_tells_apart(exercise, line) for line in exercise.lines)


def _line_tells_apart(exercise: Exercise, line: Line) -> bool:
    right = exercise.answers[line.key]
    seen = [right]
    for mistake in line.mistakes:
        given = mistake.gives(exercise.answers)
        if given is None or all(map(line.tolerance.accepts, given, right)):
            continue  # made without effect here: nothing to tell
        if any(all(map(line.tolerance.accepts, given, other)) for other in seen):
            return False
        seen.append(tuple(given))
    return True


@cache
def families() -> Mapping[str, Family]:
    """Every family by its key, in the order of the lessons."""
    package = importlib.import_module("engine.exercises.families")
    found: list[Family] = []
    for module in pkgutil.iter_modules(package.__path__):
        found += importlib.import_module(f"engine.exercises.families.{module.name}").FAMILIES
    ordered = {family.key: family for family in sorted(found, key=lambda each: each.lesson)}
    if len(ordered) < len(found):
        raise TypeError("two exercise families have the same key")
    return MappingProxyType(ordered)


def exercise_of(variant: Variant) -> Exercise:
    """The exercise a variant names. Raises `ExerciseError`."""
    family = families().get(variant.family)
    if family is None:
        raise ExerciseError(
            tr("There is no exercise family called {0!r}.").format(variant.family[:40])
        )
    return family.exercise(variant.level, variant.seed)


def network_of(exercise: Exercise) -> Graph:
    """The exercise's network. Raises `ExerciseError` where it has none."""
    if exercise.network is None:
        raise ExerciseError(tr("This exercise is not about a network that can be opened."))
    return exercise.network
