"""Values become layers: each rule says which layers a sum, a tuple or an activation needs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Any

import numpy as np

from engine.errors import FormulaError
from engine.formula_text.terms import (
    Atom,
    Bend,
    Out,
    Row,
    Rows,
    Stage,
    Value,
    Var,
    VectorSum,
    Weights,
    as_float,
    cells,
    matrix,
)
from engine.language import tr
from engine.spec import Array, registry

MOST_STAGES = 400


class Stages:
    """The layers so far. Equal layers of equal inputs are one layer.

    `letters` gives for W_1, b_1 … the id of the layer of the present network that they belong to.
    """

    def __init__(self, letters: Mapping[str, str]) -> None:
        self.found: list[Stage] = []
        self._made: dict[tuple[object, ...], int] = {}
        self._letters = letters

    def add(self, stage: Stage, once: tuple[object, ...] | None = None) -> int:
        """Another layer; the same one again when `once` was seen with these inputs before."""
        key = None if once is None else (stage.type, stage.inputs, stage.keep, *once)
        if key is not None and key in self._made:
            return self._made[key]
        if len(self.found) >= MOST_STAGES:
            raise FormulaError(
                tr("The formula has more than {0} layers.").format(MOST_STAGES), stage.at
            )
        self.found.append(stage)
        if key is not None:
            self._made[key] = len(self.found) - 1
        return len(self.found) - 1

    def size(self, stage: int) -> int | None:
        """How many numbers a stage gives, where that is known."""
        found = self.found[stage]
        if found.size is not None or not found.inputs:
            return found.size
        if registry()[found.type].category == "activation" or found.type in ("add", "multiply"):
            return self.size(found.inputs[0])
        if found.type == "concatenate":
            sizes = [self.size(each) for each in found.inputs]
            return None if None in sizes else sum(size for size in sizes if size is not None)
        return None

    def needs(self, stage: int, size: int) -> None:
        """An Input layer of no known size gives `size` numbers, as do those that pass them on."""
        found = self.found[stage]
        if found.size is None and found.type == "input":
            self.found[stage] = replace(found, size=size)
        elif found.inputs and registry()[found.type].category == "activation":
            self.needs(found.inputs[0], size)

    def layer(self, type: str, sources: tuple[int, ...], at: int, **options: Any) -> int:
        """A layer without numbers of its own."""
        return self.add(Stage(type, sources, at, options=options or None), (repr(options),))

    def linear(
        self,
        source: int,
        at: int,
        w: Array,
        b: Array | None,
        name: str = "",
        keep: str | None = None,
    ) -> int:
        """x ↦ W x + b. `w` (outputs, inputs) must fit what `source` gives, if that is known."""
        size = self.size(source)
        if size is not None and size != w.shape[1]:
            takes, given = _numbers(w.shape[1]), _numbers(size)
            raise FormulaError(tr("This map takes {0}, but is given {1}.").format(takes, given), at)
        self.needs(source, w.shape[1])
        options = {"outputs": len(w), "bias": b is not None}
        weights = {"W": w} if b is None else {"W": w, "b": b}
        stage = Stage("linear", (source,), at, name, keep, options, weights, len(w))
        return self.add(stage, (name, w.tobytes(), None if b is None else b.tobytes()))

    # -- values

    def lower(self, value: Value, at: int, name: str = "", keep: str | None = None) -> int:
        """The stage that gives `value`. A `name` makes the last map a layer called so."""
        if isinstance(value, Out):
            return value.stage
        try:
            if isinstance(value, Rows):
                return self._rows(value, at, name, keep)
            if isinstance(value, VectorSum):
                return self._vector_sum(value, at, name, keep)
        except FormulaError as error:
            raise error if error.at is not None else FormulaError(str(error), at) from None
        raise FormulaError(
            tr("{0} alone is no network: write what it is applied to, such as W x + b.").format(
                value.letter or tr("A matrix")
            ),
            at,
        )

    def _rows(self, value: Rows, at: int, name: str, keep: str | None) -> int:
        rows = value.rows
        if not any(row.terms for row in rows) and not name:
            array = np.array([as_float(row.constant) for row in rows])
            stage = Stage(
                "input",
                (),
                at,
                value.name,
                options={"shape": array.shape},
                weights={"value": array},
                size=len(rows),
            )
            return self.add(stage, (value.name, array.tobytes()))
        only = rows[0].atom if len(rows) == 1 and value.scalar else None
        if isinstance(only, Var) and only.scope.whole and not name:
            return only.scope.source
        atoms = list(dict.fromkeys(atom for row in rows for atom, _ in row.terms))
        columns: list[Atom] = []
        branches: list[int] = []
        parts = _groups(atoms)
        for part in parts:
            branches.append(self._branch(part, at))
            columns += _all_of(part)
        if len(branches) > 1:
            for branch, part in zip(branches, parts, strict=True):
                self.needs(branch, len(_all_of(part)))
        source = branches[0] if len(branches) == 1 else self._joined(branches, at)
        identity = [row.atom for row in rows] == columns
        if identity and not name:
            return source
        w, b = matrix(rows, columns)
        return self.linear(source, at, w, b, name, keep)

    def _branch(self, atoms: list[Atom], at: int) -> int:
        """All the numbers of one scope, or one activation of several rows."""
        first = atoms[0]
        if isinstance(first, Var):
            return first.scope.source
        inner = tuple(atom.inner for atom in atoms if isinstance(atom, Bend))
        source = self._rows(Rows(inner, scalar=len(inner) == 1), at, "", None)
        return self.layer(first.type, (source,), at)

    def _joined(self, branches: Sequence[int], at: int) -> int:
        if len(branches) > 8:
            raise FormulaError(tr("More than 8 kinds of numbers come together here."), at)
        return self.layer("concatenate", tuple(branches), at, inputs=len(branches))

    def _vector_sum(self, value: VectorSum, at: int, name: str, keep: str | None) -> int:
        maps = [k for k, (factor, _) in enumerate(value.terms) if isinstance(factor, Weights)]
        carrier = maps[-1] if maps else -1
        if value.bias is not None and carrier < 0:
            if isinstance(value.bias, Weights):
                raise FormulaError(
                    tr("{0} needs a matrix beside it: W x + b.").format(value.bias.letter), at
                )
            return self._shifted(value, at, name, keep)
        only = len(value.terms) == 1
        ends = [
            self._term(
                factor,
                source,
                value.bias if k == carrier else None,
                at,
                name if only else "",
                keep if only else None,
            )
            for k, (factor, source) in enumerate(value.terms)
        ]
        if len(ends) == 1:
            return ends[0]
        if len(ends) > 8:
            raise FormulaError(tr("At most 8 terms can be added here; use brackets."), at)
        return self.layer("add", tuple(ends), at, inputs=len(ends))

    def _shifted(self, value: VectorSum, at: int, name: str, keep: str | None) -> int:
        """x + (1, 2): a map whose matrix is the identity."""
        source = self._vector_sum(VectorSum(value.terms), at, "", None)
        bias = value.bias
        if not isinstance(bias, Rows):
            raise FormulaError(tr("This sum cannot be read."), at)
        size = self.size(source) or (None if bias.scalar else len(bias.rows))
        if size is None:
            raise FormulaError(
                tr("Write this constant as a tuple, with one number for each place."), at
            )
        b = np.array([as_float(row.constant) for row in bias.rows])
        b = np.repeat(b, size) if bias.scalar else b
        if len(b) != size:
            raise FormulaError(
                tr("{0} cannot be added to {1}.").format(_numbers(len(b)), _numbers(size)), at
            )
        return self.linear(source, at, np.eye(size), b, name, keep)

    def _term(
        self,
        factor: Weights | Fraction | None,
        source: int,
        bias: Rows | Weights | None,
        at: int,
        name: str,
        keep: str | None,
    ) -> int:
        if factor is None:
            return source
        if isinstance(factor, Fraction):
            return self.layer("scale", (source,), at, factor=as_float(factor))
        b: Array | None = None
        if isinstance(bias, Rows):
            b = np.array([as_float(row.constant) for row in bias.rows])
        if factor.cells:
            w = cells(factor.cells)
            if bias is not None and b is None:
                b = np.zeros(len(w))
            if b is not None and len(b) != len(w):
                raise FormulaError(
                    tr("W gives {0}, but b has {1}.").format(_numbers(len(w)), len(b)), at
                )
            return self.linear(source, at, w, b, name, keep)
        keep = keep or self._letters.get(factor.letter)
        options: dict[str, Any] = {"bias": bias is not None}
        weights: dict[str, Array] = {}
        if b is not None:
            weights["b"] = b
            options["outputs"] = len(b)
        stage = Stage("linear", (source,), at, name, keep, options, weights or None)
        return self.add(stage, (factor.letter, name, repr(bias)))


def _groups(atoms: Sequence[Atom]) -> list[list[Atom]]:
    """Atoms that one stage gives together, in the order in which they appear."""
    found: dict[object, list[Atom]] = {}
    for atom in atoms:
        key: object = atom.scope if isinstance(atom, Var) else ("bend", atom.type)
        found.setdefault(key, []).append(atom)
    return list(found.values())


def _all_of(atoms: list[Atom]) -> list[Atom]:
    """All numbers of the stage that gives these."""
    first = atoms[0]
    if isinstance(first, Bend):
        return atoms
    return [Var(first.scope, name) for name in first.scope.names]


def _numbers(count: int) -> str:
    return tr("1 number") if count == 1 else tr("{0} numbers").format(count)


def one_row(value: Value) -> Row | None:
    """The single number that a value is, or None."""
    return value.rows[0] if isinstance(value, Rows) and value.scalar else None
