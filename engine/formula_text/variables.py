"""Which name is the first number, the second …: x, y, z, or u, v, w, or x_1, x_2 and so on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from engine.errors import FormulaError
from engine.language import tr

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
                raise FormulaError(
                    tr("{0} is not among the inputs {1}.").format(name, ", ".join(named))
                )
        return named
    indexed = [_INDEXED.fullmatch(name) for name in used]
    if used and all(indexed) and len({name[0] for name in used}) == 1:
        last = max(int(found[1]) for found in indexed if found)
        first = min(int(found[1]) for found in indexed if found)
        count = last if inputs is None else inputs
        if first < 1 or last > min(count, MOST_INPUTS):
            raise FormulaError(
                tr("{0}_{1} is not one of the inputs.").format(used[0][0], last if first else first)
            )
        return tuple(f"{used[0][0]}_{index}" for index in range(1, count + 1))
    for family in FAMILIES:
        if set(used) <= set(family):
            needed = max((family.index(name) + 1 for name in used), default=1)
            count = needed if inputs is None else inputs
            if count < needed:
                raise FormulaError(
                    tr("{0} would be input {1}, but the layer is given {2}.").format(
                        family[needed - 1], needed, count
                    )
                )
            if count <= len(family):
                return tuple(family[:count])
            if not used:
                return tuple(f"x_{index}" for index in range(1, count + 1))
    if inputs is not None and inputs > 3 and used:
        raise FormulaError(tr("With {0} inputs, call them x_1, x_2 and so on.").format(inputs))
    raise FormulaError(
        tr(
            "{0} cannot be put in order: use x, y, z, or u, v, w, or x_1, x_2 and so "
            "on, or begin with f(a, b) =."
        ).format(", ".join(used))
    )
