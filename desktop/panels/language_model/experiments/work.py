"""The experiments' work, off the window's thread: reading both sides, writing both, trying all.

What a person asks for is a recipe; it becomes a change of the network once the texts are read.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from desktop.panels.language_model.work import Opened, Stop
from desktop.widgets.tokens import visible
from engine.language import tr
from models.errors import ModelError
from models.experiments import BlockChange, Change, HeadChange, Patch, Steering

if TYPE_CHECKING:
    from models.experiments import Effect
    from models.generation import Writing
    from models.sampling import Settings

Floats = NDArray[np.float32]
LIKELY = 14
MAP_AT_MOST = 24
"""Tokens of a text whose vectors are replaced one by one: each costs a run per layer."""


@dataclass(frozen=True)
class PatchRecipe:
    """B's vector of token `target` before layer `place` is replaced by A's of token `source`."""

    place: int
    source: int
    target: int

    @property
    def name(self) -> str:
        return tr("before layer {0} · token {1} of B from token {2} of A").format(
            self.place + 1, self.target + 1, self.source + 1
        )


@dataclass(frozen=True)
class SteerRecipe:
    """The direction from one text's end to another's is added before layer `place`."""

    toward: str
    away: str
    place: int
    scale: float

    @property
    def name(self) -> str:
        return tr("before layer {0} · “{1}” − “{2}” × {3:g}").format(
            self.place + 1, self.toward, self.away, self.scale
        )


Recipe = HeadChange | BlockChange | PatchRecipe | SteerRecipe


def named(recipe: Recipe) -> str:
    """A recipe in words."""
    from models.experiments import named as in_words

    if isinstance(recipe, PatchRecipe | SteerRecipe):
        return recipe.name
    return in_words([recipe])[0]


@dataclass(frozen=True, eq=False)
class Sides:
    """Both texts read: their tokens, and what may come next, at temperature 1.

    a, b: (vocabulary,) probabilities; `likely` are the LIKELY tokens most likely in either, in that
    order; `changes` are those of B.
    """

    ids: tuple[tuple[int, ...], tuple[int, ...]]
    names: tuple[tuple[str, ...], tuple[str, ...]]
    a: NDArray[np.float64]
    b: NDArray[np.float64]
    likely: tuple[int, ...]
    changes: tuple[Change, ...]


def read_both(
    opened: Opened, texts: tuple[str, str], recipes: Sequence[Recipe], stop: Stop
) -> Generator[Sides, None, None]:
    """Read A as it is and B with its changes. Raises ModelError."""
    from models.experiments import ChangedReader, probabilities

    tokenizer = opened.model.tokenizer
    ids = (tokenizer.encode(texts[0]), tokenizer.encode(texts[1]))
    for side, found in zip("AB", ids, strict=True):
        if not found:
            raise ModelError(tr("There is no text in {0}; write a few words.").format(side))
    with opened.looking:
        changes = resolved(opened, ids, recipes, stop)
        plain = probabilities(opened.model.reader().read(ids[0], stop))
        reader = ChangedReader(opened.model, changes) if changes else opened.model.reader()
        changed = probabilities(reader.read(ids[1], stop))
    names = tuple(tuple(visible(t.text) for t in tokenizer.described(side)) for side in ids)
    either = np.maximum(plain, changed)
    likely = tuple(np.argsort(-either, kind="stable")[:LIKELY].tolist())
    yield Sides(ids, (names[0], names[1]), plain, changed, likely, changes)


def resolved(
    opened: Opened,
    ids: tuple[Sequence[int], Sequence[int]],
    recipes: Sequence[Recipe],
    stop: Stop,
) -> tuple[Change, ...]:
    """Recipes as changes; the texts that they need are read. Raises ModelError."""
    from models.experiments import check, direction, streams

    model = opened.model
    source: Floats | None = None
    found: list[Change] = []
    for recipe in recipes:
        if isinstance(recipe, PatchRecipe):
            if source is None:
                source = streams(model, ids[0], stop)
            for side, at in zip("AB", (recipe.source, recipe.target), strict=True):
                count = len(ids["AB".index(side)])
                if at >= count:
                    raise ModelError(
                        tr(
                            "{0} has {1}, and token {2} was to be replaced; "
                            "remove that change or lengthen the text."
                        ).format(side, _counted(count), at + 1)
                    )
            found.append(Patch(recipe.place, recipe.target, source[recipe.place, recipe.source]))
        elif isinstance(recipe, SteerRecipe):
            ends = [model.tokenizer.encode(text) for text in (recipe.toward, recipe.away)]
            if not all(ends):
                raise ModelError(
                    tr("A direction leads from one text to another; write both of them.")
                )
            toward, away = (streams(model, end, stop) for end in ends)
            found.append(
                Steering(recipe.place, direction(toward, away, recipe.place), recipe.scale)
            )
        else:
            found.append(recipe)
    check(model.sizes, found)
    return tuple(found)


@dataclass(frozen=True)
class Said:
    """A token that one side wrote; side 0 is A. `ended`: the model closed its text with it."""

    side: int
    id: int
    text: str
    ended: bool


def write_both(
    opened: Opened,
    sides: Sides,
    settings: tuple[Settings, Settings],
    limit: int,
    stop: Stop,
) -> Generator[Said, None, None]:
    """Go on with both texts, a token of each in turn. Raises ModelError."""
    from models.experiments import begin
    from models.generation import Step

    with opened.writing:
        writings: list[Writing] = [
            begin(opened.model, sides.ids[0], (), stop),
            begin(opened.model, sides.ids[1], sides.changes, stop),
        ]
    reports: list[Any] = [
        writing.go_on(lambda own=own: own, limit, stop)
        for writing, own in zip(writings, settings, strict=True)
    ]
    open_sides = [0, 1]
    while open_sides and not stop():
        for side in list(open_sides):
            with opened.writing:
                report = next(reports[side], None)
            if report is None:
                open_sides.remove(side)
            elif isinstance(report, Step):
                yield Said(side, report.id, report.text, report.ended)


def try_heads(
    opened: Opened, sides: Sides, token: int, stop: Stop
) -> Generator[Effect[tuple[int, int]], None, None]:
    """B with each head off, and each block: columns are the heads, then attention, then MLP."""
    from models.experiments import effects, every_block, every_head

    sizes = opened.model.sizes
    columns = {"attention": sizes.heads, "mlp": sizes.heads + 1}
    blocks = every_block(sizes, 0.0, sides.changes)
    variants = every_head(sizes, 0.0, sides.changes)
    variants += [((layer, columns[block]), changes) for (layer, block), changes in blocks]
    with opened.looking:
        yield from effects(opened.model, sides.ids[1], token, variants, stop)


def try_patches(
    opened: Opened, sides: Sides, token: int, stop: Stop
) -> Generator[Effect[tuple[int, int]], None, None]:
    """B with one vector from A at a time: rows are the places, columns the tokens.

    Raises ModelError for texts of different lengths, or very long ones.
    """
    from models.experiments import effects, every_place, streams

    a, b = sides.ids
    if len(a) != len(b):
        raise ModelError(
            tr(
                "A has {0} and B {1}; give them the same number, so that each "
                "token has its counterpart."
            ).format(_counted(len(a)), len(b))
        )
    if len(a) > MAP_AT_MOST:
        raise ModelError(
            tr("The texts have {0} tokens, and at most {1} are gone through; shorten them.").format(
                len(a), MAP_AT_MOST
            )
        )
    with opened.looking:
        source = streams(opened.model, a, stop)
        variants = [
            ((place, position), changes)
            for position in range(len(a))
            for place, changes in every_place(source, position, position, sides.changes)
        ]
        yield from effects(opened.model, b, token, variants, stop)


def _counted(tokens: int) -> str:
    return tr("1 token") if tokens == 1 else tr("{0} tokens").format(tokens)
