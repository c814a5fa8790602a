"""A checked file turned into a network, value by value.

First everything that is constant is computed, then it is settled from the outputs backwards which
operators are needed and which of them together are one layer, then layers are placed from the
inputs forwards. Every operator without a layer is noted, and nothing behind it is tried.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass, field

import numpy as np

from engine.export.reading import attention, patterns
from engine.export.reading.building import Builder, Value, Wire
from engine.export.reading.errors import Missing, NoLayer, OnnxError
from engine.export.reading.folding import FOLDS, Budget, fold
from engine.export.reading.opening import Entry, Opened, Operator, short
from engine.export.reading.patterns import Match
from engine.export.reading.reader import Use, readers
from engine.graph import Node
from engine.graph.checking import MOST_OUTPUT_CELLS
from engine.language import tr
from engine.spec import Array, TokenShape

_NONSENSE = (ValueError, TypeError, IndexError, KeyError, AttributeError, ArithmeticError)
MOST_FOLDED = 2**27  # numbers in all computed constants together


@dataclass
class Conversion:
    """One attempt; `batched` says how the file's axis 0 is taken, `sizes` fills free sizes."""

    model: Opened
    batched: bool
    length: int
    constants: dict[str, Array] = field(init=False)
    missing: list[Missing] = field(default_factory=list[Missing])
    values: dict[str, Value] = field(default_factory=dict[str, Value])
    build: Builder = field(init=False)
    budget: Budget = field(default_factory=Budget)
    _needed: frozenset[str] = frozenset()

    def run(self) -> None:
        """Fill `values` and `build`, or note in `missing` what has no layer."""
        self.build = Builder.start(self.batched)
        order = _in_order(self.model)
        self.constants = _constants(self.model, order, self.budget)
        plan = self._plan()
        self._needed = frozenset(plan)
        counts = Counter(name for _, inputs in plan.values() for name in inputs)
        counts.update(self.model.outputs)
        self.values.update(self.constants)
        for entry in self.model.inputs:
            self._enter(entry)
        for operator in order:
            for name in operator.outputs:
                if name in plan and name not in self.values:
                    self._place(name, operator, plan[name][0])
                value = self.values.get(name)
                if isinstance(value, Wire) and counts[name] > 1:
                    self.build.shared.add(value.node)
        self._finish()

    def _enter(self, entry: Entry) -> None:
        sizes: list[int] = []
        for at, size in enumerate(entry.sizes):
            if isinstance(size, str) and not (self.batched and at == 0) and not self.length:
                raise OnnxError(
                    tr("The input {0} leaves the size {1!r} free: say how long it is.").format(
                        short(entry.name), short(size)
                    )
                )
            sizes.append(self.length if isinstance(size, str) else size)
        shape = tuple(sizes[1:] if self.batched else sizes) or (1,)
        if self.batched and len(entry.sizes) < 2:
            raise OnnxError(
                tr("The input {0} has one number per sample without an axis.").format(
                    short(entry.name)
                )
            )
        if len(shape) > 4 or max(shape) > 65_536 or math.prod(shape) > MOST_OUTPUT_CELLS:
            raise OnnxError(
                tr("The input {0} is larger than an Input layer can be.").format(short(entry.name))
            )
        self.build.name = entry.name
        id = self.build.free_id("input")
        options = {"shape": shape, "tokens": entry.tokens}
        node = Node(id, "input", self.build.label(), options, {"value": np.zeros(shape)})
        self.build.nodes[id] = node
        self.build.edges[id] = ()
        self.values[entry.name] = Wire(id, TokenShape(shape) if entry.tokens else shape)

    def _plan(self) -> dict[str, tuple[Match | None, tuple[str, ...]]]:
        """For every value that is needed: the pattern that gives it, if any, and what it reads."""
        plan: dict[str, tuple[Match | None, tuple[str, ...]]] = {}
        waiting = list(self.model.outputs)
        attentions = attention.find(self.model, self.constants, self.budget)
        while waiting:
            name = waiting.pop()
            if not name or name in plan or name in self.constants:
                continue
            match = attentions.get(name) or patterns.find(self.model, self.constants, name)
            operator = self.model.made_by.get(name)
            inputs = match.inputs if match else operator.inputs if operator else ()
            plan[name] = (match, tuple(each for each in inputs if each not in self.constants))
            waiting += plan[name][1]
        return plan

    def _place(self, name: str, operator: Operator, match: Match | None) -> None:
        names = match.inputs if match else operator.inputs
        inputs = [self.values.get(each) for each in names]
        if any(each and value is None for each, value in zip(names, inputs, strict=True)):
            return  # behind something that has no layer
        self.build.name = operator.outputs[0] or operator.name
        try:
            if match:
                wires = [self.build.wire(value) for value in inputs]
                self.values[name] = match.place(self.build, wires)
                return
            found = self._read(operator, inputs)
        except NoLayer as reason:
            self._note(operator, str(reason))
            return
        except _NONSENSE:
            # A file may put anything anywhere; numpy and Python say so in these ways.
            self._note(operator, tr("is used in a way that makes no sense."))
            return
        for output, value in zip(operator.outputs, found, strict=False):
            if output:
                self.values[output] = value

    def _note(self, operator: Operator, reason: str) -> None:
        sentence = f"{short(operator.type)} ({short(operator.name)}) {reason}"
        known = Missing(operator.type, operator.name, sentence)
        if known not in self.missing:
            self.missing.append(known)

    def _read(self, operator: Operator, inputs: list[Value | None]) -> list[Value]:
        if operator.domain:
            raise NoLayer(
                tr("belongs to the operators of {0!r}, which are not read.").format(operator.domain)
            )
        if operator.type == "Shape" and isinstance(inputs[0], Wire):
            return [self._shape_of(operator, inputs[0])]
        constants = [value for value in inputs if not isinstance(value, Wire)]
        if len(constants) == len(inputs) and operator.type in FOLDS:
            return list(fold(operator, constants, self.budget))
        reader = readers().get(operator.type)
        if reader is None:
            raise NoLayer(tr("has no layer here."))
        wanted = tuple(name for name in operator.outputs if name in self._needed)
        found = reader(Use(operator, inputs, self.build, self.model.opset, wanted))
        return found if isinstance(found, list) else [found]

    def _shape_of(self, operator: Operator, wire: Wire) -> Array:
        """A computed value's shape; the batch, whatever it will be, is −1."""
        sample = wire.shape[-1:] if wire.merged else wire.shape
        shape = [-1, *sample] if self.batched else list(sample)
        start, end = (operator.attributes.get(name) for name in ("start", "end"))
        return np.array(shape[start:end], np.int64)

    def _finish(self) -> None:
        for name in self.model.outputs:
            value = self.values.get(name)
            if value is None and not self.missing:
                raise OnnxError(
                    tr("The output {0} is computed by nothing in this model.").format(short(name))
                )
            if value is not None and not isinstance(value, Wire):
                raise OnnxError(
                    tr("The output {0} does not depend on any input.").format(short(name))
                )


def _in_order(model: Opened) -> list[Operator]:
    """The operators that the outputs depend on, each after those it reads. Finds circles."""
    done: set[str] = set()
    order: list[Operator] = []
    placed: set[int] = set()
    for output in model.outputs:
        waiting: list[tuple[str, bool]] = [(output, False)]
        open_now: set[str] = set()
        while waiting:
            name, ready = waiting.pop()
            operator = model.made_by.get(name)
            if operator is None or name in done:
                continue
            if ready:
                open_now.discard(name)
                done.add(name)
                if id(operator) not in placed:
                    placed.add(id(operator))
                    order.append(operator)
                continue
            if name in open_now:
                raise OnnxError(
                    tr("This model goes in a circle at {0} ({1}).").format(
                        short(operator.type), short(operator.name)
                    )
                )
            open_now.add(name)
            waiting.append((name, True))
            waiting += [(each, False) for each in operator.inputs if each not in done]
    return order


def _constants(model: Opened, order: list[Operator], budget: Budget) -> dict[str, Array]:
    found = dict(model.arrays)
    total = 0
    for operator in order:
        known = [name in found or not name for name in operator.inputs]
        if not all(known) or operator.type not in FOLDS or operator.domain:
            continue
        try:
            values = fold(operator, [found.get(name) for name in operator.inputs], budget)
        except NoLayer:
            continue  # noted when it turns out to be needed
        total += sum(value.size for value in values)
        if total > MOST_FOLDED:
            raise OnnxError(tr("This model computes far too many constants to be meant seriously."))
        found.update(zip(operator.outputs, values, strict=False))
    return found
