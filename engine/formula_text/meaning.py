"""From what was typed to the layers it asks for: the main line, its inputs, and functions.

Whatever can only be done by a layer becomes one; the rest is worked out exactly beforehand.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

import numpy as np

from engine.errors import FormulaError
from engine.formula_text import syntax
from engine.formula_text.parts import has_tuple, inside, place_of, shown
from engine.formula_text.stages import one_row
from engine.formula_text.syntax import Definition
from engine.formula_text.terms import (
    Bend,
    Out,
    Row,
    Rows,
    Scope,
    Stage,
    Value,
    Var,
    as_float,
)
from engine.formula_text.values import Names, Present, Values
from engine.formula_text.variables import ordered_variables
from engine.language import tr
from engine.spec import registry


class Meaning(Values):
    """Reads the definitions of one text; `stages` is what came of them."""

    def __init__(self, lines: Sequence[Definition], present: Present) -> None:
        super().__init__(lines, present)
        self._after: int | None = None
        self.inputs: dict[str, int] = {}

    # -- the network

    def network(self, main: Definition) -> int:
        """The stage that gives what `main` says."""
        used = self._free(main.body, frozenset(), set())
        names = self._scopes(main, [name for name in used if name not in self._defined])
        if main.name and self._is_inner(main.name):
            value = _fed(self._of(main.body, names), names)
            return self.stages.lower(
                value, main.at, main.name, self._present.functions.get(main.name)
            )
        value = self._of(main.body, names)
        if main.parameters:
            value = _fed(value, names)
        return self.stages.lower(value, main.at)

    def follow(self, stage: int) -> None:
        """The names stand for what that stage gives."""
        self._after = stage

    def give_sample(self, name: str, line: Definition) -> None:
        """The Input layer called `name` holds what `line` says."""
        value = self._of(line.body, {})
        if not isinstance(value, Rows) or not value.is_constant:
            raise FormulaError(tr("A sample is numbers only, such as x = (1, 2)."), line.at)
        array = np.array([as_float(row.constant) for row in value.rows])
        stage = self.stages.found[self.inputs[name]]
        size = stage.size
        if size is not None and size != len(array):
            raise FormulaError(
                tr("{0} has {1} numbers here, but {2} are given.").format(
                    shown(name), size, len(array)
                ),
                line.at,
            )
        self.stages.found[self.inputs[name]] = replace(
            stage,
            options={"shape": array.shape},
            weights={"value": array},
            size=len(array),
        )

    def _is_inner(self, name: str) -> bool:
        """Whether a single line defines a layer (f_1) rather than the network (f)."""
        return "_" in name or name in self._present.functions

    def source(self, name: str, at: int, size: int | None) -> int:
        """The Input layer called `name`."""
        if name not in self.inputs:
            keep = self._present.inputs.get(name)
            known = self._present.sizes.get(keep) if keep else None
            stage = Stage("input", (), at, name, keep, size=size if known is None else known)
            self.inputs[name] = self.stages.add(stage)
        return self.inputs[name]

    def _scopes(self, main: Definition, used: list[str]) -> dict[str, Value]:
        """What the free names of the main line stand for."""
        declared = main.parameters
        names = list(declared) if declared is not None else used
        if declared is not None:
            for name in used:
                if name not in declared:
                    self._refuse_unknown(main, name, declared)
        present = [name for name in names if name in self._present.inputs]
        several = len(self._present.inputs) > 1 and set(names) <= self._present.inputs.keys()
        if self._after is None and (several or (len(names) == 1 and present)):
            found: dict[str, Value] = {}
            for name in names:
                stage = self.source(name, main.at, None)
                found[name] = self._bare(stage, name, has_tuple(main.body, name))
            return found
        if not names:
            return {}
        known = self._known_size()
        given = None if known is None or len(names) > known else known
        if declared is not None:
            order = tuple(declared)
        else:
            order = self._ordered(main, names, given)
        if len(order) < len(names) or (self._after is not None and known and len(names) > known):
            raise FormulaError(
                tr("The formula takes {0} numbers, but is given {1}.").format(len(names), known),
                main.at,
            )
        if self._after is not None:
            stage = self._after
        else:
            only = next(iter(self._present.inputs), "x")
            one = len(self._present.inputs) <= 1
            stage = self.source(only if one else "x", main.at, None)
        if len(names) == 1 and not has_tuple(main.body, names[0]):
            return {names[0]: self._bare(stage, names[0], False)}
        scope = Scope(stage, order)
        self._grow(stage, len(order))
        return {name: Rows((_row(Var(scope, name)),), scalar=True) for name in order}

    def _ordered(self, main: Definition, names: list[str], given: int | None) -> tuple[str, ...]:
        try:
            return ordered_variables(sorted(names), None, given)
        except FormulaError as error:
            raise FormulaError(str(error), main.at, 1) from None

    def _known_size(self) -> int | None:
        if self._after is not None:
            return self.stages.size(self._after)
        ids = list(self._present.inputs.values())
        return self._present.sizes.get(ids[0]) if len(ids) == 1 else None

    def _bare(self, stage: int, name: str, in_tuple: bool) -> Value:
        """A name that is all there is: the whole output, or its one number."""
        size = self.stages.size(stage)
        if size is not None and size > 1 and not in_tuple:
            return Out(stage)
        names = (
            (name,)
            if not in_tuple or not size
            else tuple(name if k == 0 else f"{name}_{k + 1}" for k in range(size))
        )
        scope = Scope(stage, names, whole=len(names) == 1)
        return Rows((_row(Var(scope, name)),), scalar=True)

    def _grow(self, stage: int, size: int) -> None:
        """An Input layer that must give at least `size` numbers."""
        found = self.stages.found[stage]
        if found.type == "input" and (found.size or 0) < size:
            grown = Stage("input", (), found.at, found.name, found.keep, size=size)
            self.stages.found[stage] = grown

    def _refuse_unknown(self, main: Definition, name: str, declared: tuple[str, ...]) -> None:
        place = place_of(main.body, name)
        raise FormulaError(
            tr("{0} is not among the inputs {1}.").format(
                shown(name), ", ".join(map(shown, declared))
            ),
            place.at if place else main.at,
            place.length if place else 1,
        )

    # -- functions

    def call(self, part: syntax.Call, names: Names) -> Value:
        if part.is_type:
            return self._apply_type(part, names)
        name = part.name
        line = self._defined.get(name)
        if line is not None and line.parameters is not None:
            return self._apply(line, part, names)
        if (
            name in names
            or (line is not None)
            or (self._is_letter(name) and name not in self._present.functions)
        ):
            inner = inside(part)
            left = syntax.Name(part.at, part.length, name)
            return self._product(syntax.Product(part.at, part.length, left, inner), names)
        source = self._argument(part, names)
        keep = self._present.functions.get(name)
        if keep is None and len(name.partition("_")[0]) > 1:
            raise FormulaError(
                tr(
                    "{0} is no function that is known here: name an activation such as ReLU or "
                    "tanh, or a layer such as f_1."
                ).format(name),
                part.at,
                part.length,
            )
        type = "linear" if keep is None else self._present.types[keep]
        size = None if keep is None else self._present.sizes.get(keep)
        stage = Stage(type, (source,) if isinstance(source, int) else source, part.at, name, keep,
                      size=size)  # fmt: skip
        return Out(self.stages.add(stage, (name,)))

    def _argument(self, part: syntax.Call, names: Names) -> int | tuple[int, ...]:
        """What a layer of the network is applied to: one value, or one for each of its ports."""
        keep = self._present.functions.get(part.name)
        if keep is not None and self._present.types[keep] == "group" and len(part.arguments) > 1:
            return tuple(
                self.stages.lower(self._of(each, names), each.at) for each in part.arguments
            )
        inner = inside(part)
        return self.stages.lower(self._of(inner, names), inner.at)

    def _apply(self, line: Definition, part: syntax.Call, names: Names) -> Value:
        """A function of the text, as a layer of its name if it is a map."""
        if line.name in self._open:
            raise FormulaError(
                tr("{0} is defined by itself.").format(shown(line.name)), part.at, part.length
            )
        inner = inside(part)
        source = self.stages.lower(self._of(inner, names), inner.at)
        parameters = line.parameters or ()
        size = self.stages.size(source)
        if len(parameters) > 1 and size is not None and size != len(parameters):
            raise FormulaError(
                tr("{0} takes {1} numbers, but is given {2}.").format(
                    shown(line.name), len(parameters), size
                ),
                part.at,
                part.length,
            )
        self._grow(source, len(parameters))
        if len(parameters) == 1:
            bound: dict[str, Value] = {parameters[0]: self._bare(source, parameters[0], False)}
        else:
            scope = Scope(source, parameters)
            bound = {n: Rows((_row(Var(scope, n)),), scalar=True) for n in parameters}
        self._open.add(line.name)
        free = self._free(line.body, frozenset(parameters), set())
        unknown = [name for name in free if name not in self._defined]
        if unknown:
            self._refuse_unknown(line, unknown[0], parameters)
        value = _fed(self._of(line.body, bound), bound)
        self._open.discard(line.name)
        keep = self._present.functions.get(line.name)
        return Out(self.stages.lower(value, line.at, line.name, keep))

    def _apply_type(self, part: syntax.Call, names: Names) -> Value:
        type = part.name
        values = [self._of(each, names) for each in part.arguments]
        if type == "max":
            type, values = "relu", self._maximum(part, values)
        layer = registry()[type]
        if len(values) == 1:
            value = values[0]
        elif len(layer.ports) > 1:
            stages = tuple(
                self.stages.lower(value, each.at)
                for value, each in zip(values, part.arguments, strict=True)
            )
            if len(stages) > 8:
                raise FormulaError(
                    tr("{0} takes at most 8 inputs.").format(layer.title), part.at, part.length
                )
            return Out(self.stages.layer(type, stages, part.at, inputs=len(stages)))
        else:
            rows = [one_row(value) for value in values]
            found = [row for row in rows if row is not None]
            if len(found) < len(rows):
                raise FormulaError(
                    tr("{0} takes one input.").format(layer.title), part.at, part.length
                )
            value = Rows(tuple(found))
        if isinstance(value, Rows) and not value.is_constant and _acts_on_each(type):
            bends = tuple(_row(Bend(type, row)) for row in value.rows)
            return Rows(bends, value.scalar)
        return Out(self.stages.layer(type, (self.stages.lower(value, part.at),), part.at))

    def _maximum(self, part: syntax.Call, values: list[Value]) -> list[Value]:
        zero = [k for k, value in enumerate(values) if one_row(value) == Row()]
        if len(values) != 2 or not zero:
            raise FormulaError(
                tr("Of max only max(0, …) is known: it is ReLU."), part.at, part.length
            )
        return [values[1 - zero[0]]]


def _acts_on_each(type: str) -> bool:
    layer = registry()[type]
    return layer.category == "activation" and layer.layout == "any"


def _fed(value: Value, names: Names) -> Value:
    """A constant as a map of the inputs it ignores: f(x, y) = (1, 2)."""
    if not isinstance(value, Rows) or any(row.terms for row in value.rows):
        return value
    for bound in names.values():
        row = one_row(bound)
        if row is not None:
            nothing = row.times(Fraction(0))
            return Rows(tuple(each.plus(nothing) for each in value.rows), value.scalar)
    return value


def _row(atom: Var | Bend) -> Row:
    return Row(Fraction(0), ((atom, Fraction(1)),))
