"""Self-attention in a file, recognised by what it computes rather than by how it is spelled.

Programs write attention in many ways: queries, keys and values in one product or three, heads split
before or after, scales on either side, masks added or chosen. What they share is a softmax between
two products. From there the one value everything comes from is found; `measuring` does the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np

from engine.export.reading.building import Builder, Wire
from engine.export.reading.folding import Budget
from engine.export.reading.measuring import Measured, Places
from engine.export.reading.opening import Opened, Operator
from engine.export.reading.patterns import Match
from engine.spec import Array

_MOVES = ("Reshape", "Transpose", "Squeeze", "Unsqueeze", "Identity", "Cast", "Dropout")
_PROJECTS = ("MatMul", "Gemm")
_COMBINES = ("Add", "Sub", "Mul", "Div", "Neg", "Split", "Slice", "Gather", "Expand", "Concat")
_FARTHEST = 300  # operators looked at around one softmax
_LINEAR = (*_MOVES, *_PROJECTS, *_COMBINES)


def find(model: Opened, constants: Mapping[str, Array], budget: Budget) -> dict[str, Match]:
    """For each attention that is recognised, the value it gives and how it is placed."""
    uses: dict[str, list[Operator]] = {}
    for operator in model.operators:
        for name in operator.inputs:
            uses.setdefault(name, []).append(operator)
    search = _Search(model, constants, uses, _known(model, constants))
    matches: dict[str, Match] = {}
    for operator in model.operators:
        if operator.type == "Softmax" and operator.inputs and operator.outputs:
            found = search.around(operator)
            if found is not None:
                asked = [each.inputs[0] for each in found.shapes]
                inputs = (found.root, *asked)
                matches[found.end] = Match(inputs, _placer(model, constants, found, budget))
    return matches


def _known(model: Opened, constants: Mapping[str, Array]) -> frozenset[str]:
    """Values that follow from constants and from the shapes of others, in one pass."""
    known = {*constants, ""}
    for operator in model.operators:
        if operator.type == "Shape" or known.issuperset(operator.inputs):
            known.update(operator.outputs)
    return frozenset(known)


def _placer(
    model: Opened, constants: Mapping[str, Array], found: Places, budget: Budget
) -> Callable[[Builder, list[Wire]], Wire]:
    def place(build: Builder, wires: list[Wire]) -> Wire:
        batch = [1] if build.batched else []
        shapes = {
            operator.outputs[0]: np.array([*batch, *wire.shape], np.int64)
            for operator, wire in zip(found.shapes, wires[1:], strict=True)
        }
        measured = Measured(model, {**constants, **shapes}, found, build.batched, wires[0], budget)
        return measured.place(build, wires[0])

    return place


@dataclass(frozen=True)
class _Search:
    model: Opened
    constants: Mapping[str, Array]
    uses: Mapping[str, list[Operator]]
    known: frozenset[str]

    def around(self, softmax: Operator) -> Places | None:
        """The attention around a softmax, by its structure alone."""
        product = self._back_to_product(softmax.inputs[0])
        mixing = self._only_use(self._ahead(softmax.outputs[0], ("Identity", "Cast", "Dropout")))
        if product is None or mixing is None or mixing.type != "MatMul":
            return None
        if len(mixing.inputs) != 2 or not mixing.outputs or not product.outputs:
            return None
        q, k = product.inputs
        v = mixing.inputs[1]
        roots = {root for name in (q, k, v) for root in self._roots(name)}
        if v in self.known or len(roots) != 1 or None in roots:
            return None
        root = next(each for each in roots if each is not None)
        mixed = mixing.outputs[0]
        scores = softmax.inputs[0]
        found = Places(root, q, k, v, product.outputs[0], scores, mixed, self._end(mixed))
        return replace(found, shapes=tuple(self._shapes_before(found)))

    def _shapes_before(self, found: Places) -> Iterator[Operator]:
        """The Shape operators in the attention that ask about values that come before its root."""
        waiting = [found.scores, found.q, found.k, found.v, found.end]
        seen = {found.root, found.product, found.mixed}
        while waiting:
            name = waiting.pop()
            operator = self.model.made_by.get(name)
            if operator is None or name in seen or name in self.constants:
                continue
            if len(seen) > _FARTHEST:
                return
            seen.add(name)
            asked = operator.inputs[0] if operator.type == "Shape" else ""
            if asked in self.known or self._comes_from(asked, found):
                waiting += operator.inputs
            elif not operator.attributes:
                yield operator

    def _comes_from(self, name: str, found: Places) -> bool:
        waiting, seen = [name], set[str]()
        while waiting:
            at = waiting.pop()
            if at in (found.root, found.product, found.mixed):
                return True
            operator = self.model.made_by.get(at)
            if operator is not None and at not in seen and len(seen) < _FARTHEST:
                seen.add(at)
                waiting += operator.inputs
        return False

    def _back_to_product(self, name: str) -> Operator | None:
        """From the softmax back over scale and mask to the product of queries and keys."""
        for _ in range(8):
            operator = self.model.made_by.get(name)
            if operator is None or operator.domain:
                return None
            computed = [each for each in operator.inputs if each not in self.known]
            if operator.type == "MatMul" and len(computed) == len(operator.inputs) == 2:
                return operator
            if operator.type not in ("Add", "Mul", "Div", "Where", "Identity", "Cast", "Reshape"):
                return None
            if len(computed) != 1:
                return None
            name = computed[0]
        return None

    def _only_use(self, name: str) -> Operator | None:
        """Who reads a value, asking for its shape aside; None when several do."""
        uses = [each for each in self.uses.get(name, []) if each.type != "Shape"]
        return uses[0] if len(uses) == 1 and name not in self.model.outputs else None

    def _ahead(self, name: str, types: tuple[str, ...]) -> str:
        for _ in range(_FARTHEST):
            use = self._only_use(name)
            if use is None or use.type not in types or use.inputs[0] != name:
                break
            name = use.outputs[0]
        return name

    def _roots(self, name: str) -> Iterator[str | None]:
        """What the nearest products with constant matrices are given, on every way back."""
        waiting, seen = [name], set[str]()
        while waiting:
            at = waiting.pop()
            if at in seen or at in self.known:
                continue
            seen.add(at)
            operator = self.model.made_by.get(at)
            if len(seen) > _FARTHEST:
                operator = None
            if operator is None or operator.domain or operator.type not in _LINEAR:
                yield None
                return
            computed = [each for each in operator.inputs if each not in self.known]
            if operator.type in _PROJECTS:
                yield self._back_over_moves(computed[0]) if len(computed) == 1 else None
            else:
                waiting += computed

    def _back_over_moves(self, name: str) -> str:
        """HF's GPT-2 flattens places into the batch before each product and undoes it after."""
        for _ in range(_FARTHEST):
            made = self.model.made_by.get(name)
            if made is None or made.type not in ("Reshape", "Identity") or not made.inputs:
                break
            name = made.inputs[0]
        return name

    def _end(self, mixed: str) -> str:
        """From the mixed values over the joining of heads and one product to the layer's output."""
        joined = self._ahead(mixed, _MOVES)
        use = self._only_use(joined)
        if use is None or not self._by_constants(use, joined) or use.type not in _PROJECTS:
            return joined
        end = use.outputs[0]
        after = self._only_use(end)
        wanted = "Add" if use.type == "MatMul" else "Reshape"  # the bias, or places brought back
        if after and after.type == wanted and self._by_constants(after, end):
            end = after.outputs[0]
        return end

    def _by_constants(self, operator: Operator, name: str) -> bool:
        return all(each == name or each in self.known for each in operator.inputs)
