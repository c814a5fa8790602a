"""A stream of whole numbers that is the same on every machine and in every version, for ever.

A variant of an exercise is named by a seed; printed keys must still fit years later. Python's own
`random` promises that only for `random()`, so the few draws that exercises need are made here, from
SplitMix64 (Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators").
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from fractions import Fraction
from typing import TypeVar

_Item = TypeVar("_Item")
_MASK = 2**64 - 1


class Draw:
    """Draws that depend on nothing but `name`."""

    def __init__(self, name: str) -> None:
        self._state = int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big")

    def _next(self) -> int:
        self._state = (self._state + 0x9E3779B97F4A7C15) & _MASK
        z = self._state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & _MASK
        return z ^ (z >> 31)

    def below(self, count: int) -> int:
        """A whole number from 0 to `count` − 1 (for the small counts used here, evenly)."""
        return self._next() * count >> 64

    def between(self, low: int, high: int) -> int:
        """A whole number from `low` to `high`, both included."""
        return low + self.below(high - low + 1)

    def nonzero(self, low: int, high: int) -> int:
        """The same, but never 0."""
        while True:
            found = self.between(low, high)
            if found:
                return found

    def choice(self, items: Sequence[_Item]) -> _Item:
        """One of `items`."""
        return items[self.below(len(items))]

    def sample(self, items: Sequence[_Item], count: int) -> tuple[_Item, ...]:
        """`count` different ones of `items`, in a drawn order."""
        left = list(items)
        return tuple(left.pop(self.below(len(left))) for _ in range(count))

    def vector(self, size: int, low: int, high: int, over: int = 1) -> tuple[Fraction, ...]:
        """`size` fractions from low / over to high / over."""
        return tuple(Fraction(self.between(low, high), over) for _ in range(size))

    def matrix(
        self, rows: int, columns: int, low: int, high: int, over: int = 1
    ) -> tuple[tuple[Fraction, ...], ...]:
        """`rows` such vectors, none of them all zero."""
        found: list[tuple[Fraction, ...]] = []
        while len(found) < rows:
            row = self.vector(columns, low, high, over)
            if any(row):
                found.append(row)
        return tuple(found)
