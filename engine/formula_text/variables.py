"""Which name is the first number, the second …: x, y, z, or u, v, w, or x_1, x_2 and so on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from engine.errors import FormulaError

MOST_INPUTS = 64
FAMILIES = ("xyz", "uvw", "abcd", "pqrs")  # names that stand for the first, second … input
_INDEXED = re.compile(r"[a-zA-Z]_(\d{1,3})")


def ordered_variables(
    used: Sequence[str], named: tuple[str, ...] | None, inputs: int | None
) -> tuple[str, ...]:
    """The inputs' names in order, from the left side, or from which letters were used."""
    if named is not None:
        for name in used:
            if name not in named:
                raise FormulaError(f"{name} is not among the inputs {', '.join(named)}.")
        return named
    indexed = [_INDEXED.fullmatch(name) for name in used]
    if used and all(indexed) and len({name[0] for name in used}) == 1:
        last = max(int(found[1]) for found in indexed if found)
        first = min(int(found[1]) for found in indexed if found)
        count = last if inputs is None else inputs
        if first < 1 or last > min(count, MOST_INPUTS):
            raise FormulaError(f"{used[0][0]}_{last if first else first} is not one of the inputs.")
        return tuple(f"{used[0][0]}_{index}" for index in range(1, count + 1))
    for family in FAMILIES:
        if set(used) <= set(family):
            needed = max((family.index(name) + 1 for name in used), default=1)
            count = needed if inputs is None else inputs
            if count < needed:
                raise FormulaError(
                    f"{family[needed - 1]} would be input {needed}, but the layer is given {count}."
                )
            if count <= len(family):
                return tuple(family[:count])
            if not used:
                return tuple(f"x_{index}" for index in range(1, count + 1))
    if inputs is not None and inputs > 3 and used:
        raise FormulaError(f"With {inputs} inputs, call them x_1, x_2 and so on.")
    raise FormulaError(
        f"{', '.join(used)} cannot be put in order: use x, y, z, or u, v, w, or x_1, x_2 and so "
        "on, or begin with f(a, b) =."
    )
