"""What the pieces of a formula stand for: weighted sums of numbers, and outputs of layers.

A `Row` is one number of a map: a constant plus multiples of atoms. An atom is one number that a
layer gives (`Var`), or an activation applied to another row (`Bend`). A `Row` is exact throughout.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np

from engine.errors import FormulaError
from engine.language import tr
from engine.spec import Array

_LARGEST = 10**12
_LONGEST = 10**60  # of numerators and denominators on the way


@dataclass(frozen=True)
class Scope:
    """The numbers that a layer gives, by name: `names[k]` is the k-th of stage `source`.

    `whole`: its one name stands for the whole output, however many numbers that has.
    """

    source: int
    names: tuple[str, ...]
    whole: bool = False


@dataclass(frozen=True)
class Var:
    """One number of a scope."""

    scope: Scope
    name: str


@dataclass(frozen=True)
class Bend:
    """An activation (its type) of one number."""

    type: str
    inner: Row


Atom = Var | Bend


@dataclass(frozen=True)
class Row:
    """constant + Σ factor · atom."""

    constant: Fraction = Fraction(0)
    terms: tuple[tuple[Atom, Fraction], ...] = ()

    def plus(self, other: Row, sign: int = 1) -> Row:
        """self ± other."""
        sums = dict(self.terms)
        for atom, factor in other.terms:
            sums[atom] = sums.get(atom, Fraction(0)) + sign * factor
        return Row(self.constant + sign * other.constant, tuple(sums.items()))

    def times(self, factor: Fraction) -> Row:
        """factor · self."""
        scaled = tuple((atom, short(value * factor)) for atom, value in self.terms)
        return Row(short(self.constant * factor), scaled)

    @property
    def is_constant(self) -> bool:
        """Whether no input is in it."""
        return not any(factor for _, factor in self.terms)

    @property
    def atom(self) -> Atom | None:
        """The atom that this is and nothing else, or None."""
        kept = [(atom, factor) for atom, factor in self.terms if factor]
        if self.constant == 0 and len(kept) == 1 and kept[0][1] == 1:
            return kept[0][0]
        return None


@dataclass(frozen=True)
class Rows:
    """A tuple of numbers; `scalar` when it was written as one number without being a tuple."""

    rows: tuple[Row, ...]
    scalar: bool = False
    name: str = ""  # of a sample: x = (1, 2)

    @property
    def is_constant(self) -> bool:
        return all(row.is_constant for row in self.rows)


@dataclass(frozen=True)
class Out:
    """All that stage number `stage` gives."""

    stage: int


@dataclass(frozen=True)
class Weights:
    """A matrix, written out (`cells`) or by its letter."""

    letter: str = ""
    cells: tuple[tuple[Fraction, ...], ...] = ()


@dataclass(frozen=True)
class VectorSum:
    """Σ factor · output + bias, where a factor is a matrix, a number, or None for 1."""

    terms: tuple[tuple[Weights | Fraction | None, int], ...]
    bias: Rows | Weights | None = None


Value = Rows | Out | Weights | VectorSum


@dataclass(frozen=True)
class Stage:
    """One layer of the network that is being read. `inputs` are numbers of earlier stages.

    `keep` is the id of the layer in the present network that this is, if that is known already;
    weights that are left out are those it has, or new ones. `size`: how many numbers it gives.
    """

    type: str
    inputs: tuple[int, ...]
    at: int
    name: str = ""
    keep: str | None = None
    options: Mapping[str, Any] | None = None
    weights: Mapping[str, Array] | None = None
    size: int | None = None


def short(value: Fraction) -> Fraction:
    """`value`, refused when its numerator or denominator has grown out of all proportion."""
    if abs(value.numerator) > _LONGEST or value.denominator > _LONGEST:
        raise FormulaError(tr("The numbers in this formula grow too large."))
    return value


def as_float(value: Fraction) -> float:
    """A cell of W or b. Raises `FormulaError` for what no student means."""
    if abs(value) > _LARGEST:
        raise FormulaError(
            tr("A number in the formula is too large: keep below 1,000,000,000,000.")
        )
    return float(value)


def matrix(rows: Sequence[Row], atoms: Sequence[Atom]) -> tuple[Array, Array]:
    """W (rows × atoms) and b (rows)."""
    column = {atom: k for k, atom in enumerate(atoms)}
    w, b = np.zeros((len(rows), len(atoms))), np.zeros(len(rows))
    for k, row in enumerate(rows):
        b[k] = as_float(row.constant)
        for atom, factor in row.terms:
            w[k, column[atom]] = as_float(factor)
    return w, b


def cells(rows: Sequence[Sequence[Fraction]]) -> Array:
    """A typed matrix as an array."""
    return np.array([[as_float(cell) for cell in row] for row in rows], np.float64)
