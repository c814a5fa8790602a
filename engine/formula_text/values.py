"""What names, sums and products of typed mathematics stand for.

Text stays text until the end: no name is ever looked up outside the tables handed in here.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from engine.errors import FormulaError
from engine.formula_text import syntax
from engine.formula_text.lexer import function_names
from engine.formula_text.parts import children, is_bias, shown
from engine.formula_text.stages import Stages, one_row
from engine.formula_text.syntax import Definition, Part
from engine.formula_text.terms import (
    Out,
    Row,
    Rows,
    Value,
    VectorSum,
    Weights,
    short,
)
from engine.language import tr

_MOST_STEPS = 50_000
Names = Mapping[str, Value]


@dataclass(frozen=True)
class Present:
    """What the network at hand offers a formula: layers by name, letters, and Input layers.

    `sizes` holds how many numbers those layers give that give a vector.
    """

    functions: Mapping[str, str] = field(default_factory=dict[str, str])  # f_1 → id
    letters: Mapping[str, str] = field(default_factory=dict[str, str])  # W_1, b_1 → id
    inputs: Mapping[str, str] = field(default_factory=dict[str, str])  # x → id
    types: Mapping[str, str] = field(default_factory=dict[str, str])  # id → type
    sizes: Mapping[str, int] = field(default_factory=dict[str, int])  # id → numbers


class Values(ABC):
    """The definitions of one text, and what each piece of it stands for."""

    def __init__(self, lines: Sequence[Definition], present: Present) -> None:
        self._present = present
        self.stages = Stages(present.letters)
        self._defined = {line.name: line for line in lines if line.name}
        self._values: dict[str, Value] = {}
        self._open: set[str] = set()
        self._steps = 0

    @abstractmethod
    def call(self, part: syntax.Call, names: Names) -> Value:
        """What a function gives."""

    # -- names

    def _free(self, part: Part, bound: frozenset[str], seen: set[str]) -> list[str]:
        """The names in `part` that nobody defines, letters of weights left out, in order."""
        found: dict[str, None] = {}

        def visit(at: Part, beside_matrix: bool = False) -> None:
            if isinstance(at, syntax.Name):
                line = self._defined.get(at.text)
                if at.text in bound or at.text in function_names():
                    return
                if line is not None:
                    if line.parameters is None and at.text not in seen:
                        seen.add(at.text)
                        for name in self._free(line.body, frozenset(), seen):
                            found[name] = None
                elif not self._is_letter(at.text) and not (beside_matrix and is_bias(at.text)):
                    found[at.text] = None
                return
            has_matrix = isinstance(at, syntax.Sum) and any(self._is_map(t) for _, t in at.terms)
            for child in children(at):
                visit(child, has_matrix)

        visit(part)
        return list(found)

    def _is_letter(self, name: str) -> bool:
        return name in self._present.letters or name[:1].isupper()

    def _is_map(self, part: Part) -> bool:
        """Whether a term is a matrix applied to something."""
        if isinstance(part, syntax.Product):
            return self._is_map(part.left) or self._is_map(part.right)
        if isinstance(part, syntax.Call):
            return not part.is_type and part.name[:1].isupper()
        if isinstance(part, syntax.Name):
            line = self._defined.get(part.text)
            if line is not None:
                return isinstance(line.body, syntax.Matrix)
            return part.text[:1].isupper()
        return isinstance(part, syntax.Matrix)

    # -- values

    def _of(self, part: Part, names: Names) -> Value:
        self._steps += 1
        if self._steps > _MOST_STEPS:
            raise FormulaError(tr("The formula is too long to be followed."), part.at)
        try:
            return self._value(part, names)
        except FormulaError as error:
            if error.at is None:
                raise FormulaError(str(error), part.at, max(part.length, 1)) from None
            raise

    def _value(self, part: Part, names: Names) -> Value:
        if isinstance(part, syntax.Number):
            return Rows((Row(part.value),), scalar=True)
        if isinstance(part, syntax.Name):
            return self._name(part, names)
        if isinstance(part, syntax.Matrix):
            return Weights(cells=part.rows)
        if isinstance(part, syntax.Tuple):
            return self._tuple(part, names)
        if isinstance(part, syntax.Sum):
            return self._sum(part, names)
        if isinstance(part, syntax.Product):
            return self._product(part, names)
        if isinstance(part, syntax.Quotient):
            return self._quotient(part, names)
        if isinstance(part, syntax.Call):
            return self.call(part, names)
        raise FormulaError(tr("This cannot be read."), part.at, part.length)

    def _name(self, part: syntax.Name, names: Names) -> Value:
        name = part.text
        if name in names:
            return names[name]
        if name in self._values:
            return self._values[name]
        line = self._defined.get(name)
        if line is not None and line.parameters is None:
            if name in self._open:
                raise FormulaError(
                    tr("{0} is defined by itself.").format(shown(name)), part.at, part.length
                )
            self._open.add(name)
            value = self._of(line.body, names)
            if isinstance(value, VectorSum):
                value = Out(self.stages.lower(value, line.at))
            if isinstance(value, Rows) and value.is_constant and not value.scalar:
                value = Rows(value.rows, name=name)
            self._open.discard(name)
            self._values[name] = value
            return value
        if line is not None:
            raise FormulaError(
                tr("{0} is a function: write {1}(…).").format(shown(name), shown(name)),
                part.at,
                part.length,
            )
        if self._is_letter(name) or is_bias(name):
            return Weights(letter=name)
        raise FormulaError(tr("{0} is not defined.").format(shown(name)), part.at, part.length)

    def _tuple(self, part: syntax.Tuple, names: Names) -> Value:
        values = [self._of(each, names) for each in part.parts]
        rows = [one_row(value) for value in values]
        found = [row for row in rows if row is not None]
        if len(found) == len(rows):
            return Rows(tuple(found))
        stages = tuple(
            self.stages.lower(value, each.at)
            for value, each in zip(values, part.parts, strict=True)
        )
        if len(stages) > 8:
            raise FormulaError(tr("At most 8 outputs can be put side by side."), part.at)
        return Out(self.stages.layer("concatenate", stages, part.at, inputs=len(stages)))

    def _sum(self, part: syntax.Sum, names: Names) -> Value:
        signed = [(sign, self._of(term, names), term) for sign, term in part.terms]
        if all(isinstance(value, Rows) for _, value, _ in signed):
            rows = [(sign, value, t) for sign, value, t in signed if isinstance(value, Rows)]
            return self._sum_of_rows(rows)
        terms: list[tuple[Weights | Fraction | None, int]] = []
        bias: Rows | Weights | None = None
        for sign, value, term in signed:
            if isinstance(value, Rows) and value.is_constant:
                more = _scaled(value, Fraction(sign))
                if isinstance(bias, Weights):
                    raise FormulaError(tr("There are two biases here."), term.at, term.length)
                bias = more if bias is None else _added(bias, more, 1, term)
            elif isinstance(value, Weights) and not value.cells:
                if bias is not None or sign < 0:
                    raise FormulaError(tr("There are two biases here."), term.at, term.length)
                bias = value
            elif isinstance(value, VectorSum) and sign > 0:
                terms += value.terms
                if value.bias is not None and bias is not None:
                    raise FormulaError(tr("There are two biases here."), term.at, term.length)
                bias = value.bias or bias
            else:
                stage = self.stages.lower(value, term.at)
                terms.append((None if sign > 0 else Fraction(-1), stage))
        return VectorSum(tuple(terms), bias)

    def _sum_of_rows(self, signed: Sequence[tuple[int, Rows, Part]]) -> Rows:
        total: Rows | None = None
        for sign, value, term in signed:
            total = (
                _scaled(value, Fraction(sign))
                if total is None
                else _added(total, value, sign, term)
            )
        return total or Rows((Row(),), scalar=True)

    def _product(self, part: syntax.Product, names: Names) -> Value:
        left, right = self._of(part.left, names), self._of(part.right, names)
        return self._multiplied(left, right, part)

    def _multiplied(self, left: Value, right: Value, part: syntax.Product) -> Value:
        if isinstance(left, Weights):
            if isinstance(right, Weights):
                raise FormulaError(
                    tr("Two matrices beside each other: apply the second one to something first."),
                    part.right.at,
                    max(part.right.length, 1),
                )
            return VectorSum(((left, self.stages.lower(right, part.right.at)),))
        for factor, other in ((left, right), (right, left)):
            row = one_row(factor)
            if row is not None and row.is_constant:
                if isinstance(other, Rows):
                    return _scaled(other, row.constant)
                if isinstance(other, Weights):
                    break
                if row.constant == 1:
                    return other
                return VectorSum(((row.constant, self.stages.lower(other, part.at)),))
        if isinstance(left, Rows) and isinstance(right, Rows) and not part.pointwise:
            raise FormulaError(
                tr("A linear layer cannot multiply its inputs with each other, only with numbers."),
                part.right.at,
                max(part.right.length, 1),
            )
        stages = (
            self.stages.lower(left, part.left.at),
            self.stages.lower(right, part.right.at),
        )
        return Out(self.stages.layer("multiply", stages, part.at, inputs=2))

    def _quotient(self, part: syntax.Quotient, names: Names) -> Value:
        below = one_row(self._of(part.right, names))
        if below is None or not below.is_constant:
            raise FormulaError(
                tr("A layer cannot divide by its inputs, only by numbers."), part.right.at
            )
        if below.constant == 0:
            raise FormulaError(tr("The formula divides by 0."), part.right.at)
        factor = syntax.Number(part.at, 1, 1 / below.constant)
        return self._product(syntax.Product(part.at, part.length, factor, part.left), names)


def _scaled(value: Rows, factor: Fraction) -> Rows:
    return value if factor == 1 else Rows(tuple(r.times(factor) for r in value.rows), value.scalar)


def _added(left: Rows, right: Rows, sign: int, term: Part) -> Rows:
    a, b = left.rows, right.rows
    if len(a) != len(b):
        if left.scalar and left.is_constant:
            a = a * len(b)
        elif right.scalar and right.is_constant:
            b = b * len(a)
        else:
            raise FormulaError(
                tr("{0} and {1} numbers cannot be added.").format(len(a), len(b)),
                term.at,
                max(term.length, 1),
            )
    summed = tuple(x.plus(y, sign) for x, y in zip(a, b, strict=True))
    for row in summed:
        short(row.constant)
    return Rows(summed, left.scalar and right.scalar)
