"""Sets of exercises: variants of families, and exercises made from a network on the canvas.

An author says what is blank (`declared.Blank`), which numbers may vary within which bounds
(`declared.Vary`) and what the question says. `exercise` makes and solves one variant; `find_seeds`
looks for enough sound ones; an `ExerciseSet` holds what was found, and `set_file` keeps it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from engine.errors import EngineError
from engine.exercises.declared import NetworkExercise, check_declaration, variant_network
from engine.exercises.errors import ExerciseError
from engine.exercises.exercise import (
    Exercise,
    Variant,
)
from engine.exercises.family import MOST_SEED, exercise_of, families
from engine.exercises.solving import Solved
from engine.language import tr

MOST_SEEDS = 500
MOST_ITEMS = 200


def exercise(spec: NetworkExercise, seed: int) -> Exercise:
    """The variant of that seed, solved. Raises `ExerciseError` with the reason it cannot be set."""
    check_declaration(spec)
    try:
        return Solved(spec, variant_network(spec, seed), seed).exercise()
    except ExerciseError:
        raise
    except EngineError as error:
        raise ExerciseError(tr("The network cannot be computed: {0}").format(error)) from None


def find_seeds(
    spec: NetworkExercise, count: int, stop: Callable[[], bool] = lambda: False
) -> tuple[int, ...]:
    """The first `count` seeds whose variants are sound and differ from each other.

    Raises `ExerciseError` with the commonest reason when too few are found.
    """
    if not 1 <= count <= MOST_SEEDS:
        raise ExerciseError(tr("A set holds 1 to {0} variants of an exercise.").format(MOST_SEEDS))
    check_declaration(spec)
    found: dict[str, int] = {}
    reasons: Counter[str] = Counter()
    for seed in range(20 * count + 20):
        if len(found) == count or stop():
            break
        try:
            made = exercise(spec, seed)
        except ExerciseError as error:
            reasons[str(error)] += 1
            continue
        if made.question in found:
            reasons[tr("Too few numbers vary: two variants are the same.")] += 1
        else:
            found[made.question] = seed
    if len(found) < count:
        why = reasons.most_common(1)[0][0] if reasons else tr("The search was stopped.")
        if not found:
            raise ExerciseError(tr("None of the {0} variants is sound. {1}").format(count, why))
        raise ExerciseError(
            tr("Only {0} of {1} variants are sound. Mostly: {2}").format(len(found), count, why)
        )
    return tuple(found.values())


@dataclass(frozen=True)
class FamilyItem:
    """Variants of a family at one level."""

    family: str
    level: int
    seeds: tuple[int, ...]

    @property
    def title(self) -> str:
        """The family's title and the level."""
        found = families().get(self.family)
        return tr("{0}, level {1}").format(found.title if found else self.family, self.level)

    def exercise(self, seed: int) -> Exercise:
        """One variant. Raises `ExerciseError`."""
        return exercise_of(Variant(self.family, self.level, seed))


@dataclass(frozen=True)
class NetworkItem:
    """Variants of an exercise made from a network."""

    spec: NetworkExercise
    seeds: tuple[int, ...]

    @property
    def title(self) -> str:
        """The exercise's own title."""
        return self.spec.title

    def exercise(self, seed: int) -> Exercise:
        """One variant. Raises `ExerciseError`."""
        return exercise(self.spec, seed)


Item = FamilyItem | NetworkItem


@dataclass(frozen=True)
class ExerciseSet:
    """A set that can be shared. `check` looks at all of it, `check_form` at its form alone."""

    title: str
    items: tuple[Item, ...] = ()

    def check(self, stop: Callable[[], bool] = lambda: False) -> None:
        """Solve every variant. Raises `ExerciseError` at the first thing that is unsound; `stop` is
        asked often.
        """
        self.check_form()
        for number, item in enumerate(self.items, 1):
            check_item(item, tr("Exercise {0}").format(number), stop)

    def check_form(self) -> None:
        """Raise `ExerciseError` for a title or a number of exercises that no set has."""
        if not self.title.strip() or len(self.title) > 200:
            raise ExerciseError(tr("A set needs a title of at most 200 characters."))
        if not 1 <= len(self.items) <= MOST_ITEMS:
            raise ExerciseError(tr("A set holds 1 to {0} exercises.").format(MOST_ITEMS))

    def exercises(self, pick: int = 0) -> tuple[Exercise, ...]:
        """One variant of each exercise: the first for student 0, the next for student 1 …"""
        return tuple(item.exercise(item.seeds[pick % len(item.seeds)]) for item in self.items)


def check_item(item: Item, where: str, stop: Callable[[], bool] = lambda: False) -> None:
    """Raise `ExerciseError` unless every variant of the item can be set."""
    if not 1 <= len(item.seeds) <= MOST_SEEDS:
        raise ExerciseError(tr("{0} needs 1 to {1} variants.").format(where, MOST_SEEDS))
    if len(set(item.seeds)) < len(item.seeds):
        raise ExerciseError(tr("{0} names the same variant twice.").format(where))
    for seed in item.seeds:
        if not 0 <= seed <= MOST_SEED:
            raise ExerciseError(tr("{0} names a variant that cannot be: {1}.").format(where, seed))
        if stop():
            raise ExerciseError(tr("The check was stopped."))
        try:
            item.exercise(seed)
        except ExerciseError as error:
            raise ExerciseError(tr("{0}, variant {1}: {2}").format(where, seed, error)) from None
