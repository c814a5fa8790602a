"""The map of one linear layer as a person types it, `(x + y − 1, x − y + 1)`, read as W and b.

It is read as the formula of a network is, and refused where that would take more than one layer.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from engine.errors import FormulaError
from engine.formula_text import syntax
from engine.formula_text.parts import children, inside, read_line, shown
from engine.formula_text.syntax import Definition, Part
from engine.formula_text.terms import Atom, Out, Row, Rows, Scope, Stage, Value, Var, matrix
from engine.formula_text.values import Names, Present, Values
from engine.formula_text.variables import ordered_variables
from engine.language import tr
from engine.spec import registry

MOST_CHARACTERS = 2_000


@dataclass(frozen=True)
class AffineMap:
    """x ↦ W x + b with W (outputs, inputs) and b (outputs,), float64."""

    W: NDArray[np.float64]
    b: NDArray[np.float64]


def read_map(text: str, inputs: int | None = None) -> AffineMap:
    """Read a typed map. `inputs`, if given, is how many numbers go in.

    Raises `FormulaError`, whose sentence says what could not be read and what to write instead.
    """
    if len(text) > MOST_CHARACTERS:
        raise FormulaError(
            tr("The map is too long: at most {0:,} characters.").format(MOST_CHARACTERS)
        )
    if not text.strip():
        raise FormulaError(tr("There is no map to read: type one such as (x + y − 1, x − y + 1)."))
    line = read_line(text)
    if line.name and line.parameters is None:
        raise FormulaError(tr("Write the map alone, or begin it like f(x, y) =."), line.at)
    return _Map(line).read(inputs)


class _Map(Values):
    """The one line of a map."""

    def __init__(self, line: Definition) -> None:
        super().__init__([line], Present())
        self._line = line

    def read(self, inputs: int | None) -> AffineMap:
        """What the line says of so many numbers."""
        body, declared = self._line.body, self._line.parameters
        used = sorted(self._free(body, frozenset(), set()))
        if len(used) == 1 and declared in (None, tuple(used)) and _has_matrix(body):
            start = self.stages.add(Stage("input", (), self._line.at, size=inputs))
            return self._one_layer(self._of(body, {used[0]: Out(start)}), start)
        order = ordered_variables(used, declared, inputs)
        if inputs is not None and len(order) != inputs:
            raise FormulaError(
                tr("The map takes {0} numbers, but the layer is given {1}.").format(
                    len(order), inputs
                )
            )
        start = self.stages.add(Stage("input", (), self._line.at, size=len(order)))
        scope = Scope(start, order)
        atoms: list[Atom] = [Var(scope, name) for name in order]
        names: dict[str, Value] = {
            name: Rows((Row(terms=((atom, Fraction(1)),)),), scalar=True)
            for name, atom in zip(order, atoms, strict=True)
        }
        value = self._of(body, names)
        if isinstance(value, Rows):
            return AffineMap(*matrix(value.rows, atoms))
        return self._one_layer(value, start)

    def _one_layer(self, value: Value, start: int) -> AffineMap:
        """What is written with matrices: W x + b and nothing else."""
        found = self.stages.found[self.stages.lower(value, self._line.at)]
        weights = found.weights or {}
        if found.type != "linear" or found.inputs != (start,) or "W" not in weights:
            raise FormulaError(
                tr(
                    "A linear layer gives sums of multiples of its inputs: write them out, or a "
                    "matrix "
                    "such as [[1, 2], [3, 4]] x + (1, 1)."
                ),
                self._line.at,
            )
        return AffineMap(weights["W"], weights.get("b", np.zeros(len(weights["W"]))))

    def call(self, part: syntax.Call, names: Names) -> Value:
        if part.is_type:
            layer = registry().get(part.name)
            title = layer.title if layer is not None else part.name
            raise FormulaError(
                tr("A linear layer does not bend: put {0} behind it as a layer of its own.").format(
                    title
                ),
                part.at,
                part.length,
            )
        if part.name not in names:
            raise FormulaError(
                tr("{0} is not defined.").format(shown(part.name)), part.at, part.length
            )
        left = syntax.Name(part.at, part.length, part.name)
        return self._of(syntax.Product(part.at, part.length, left, inside(part)), names)


def _has_matrix(part: Part) -> bool:
    return isinstance(part, syntax.Matrix) or any(map(_has_matrix, children(part)))
