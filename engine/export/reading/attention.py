"""Self-attention in a file, recognised by what it computes rather than by how it is spelled.

Programs write attention in many ways: queries, keys and values in one product or three, heads split
before or after, scales on either side, masks added or chosen. What they share is a softmax between
two products. From there the one value everything comes from is found; then the parts are fed with
unit vectors in numpy, which yields the weights, and with random ones, which proves them.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.export.reading.building import Builder, Wire
from engine.export.reading.errors import NoLayer
from engine.export.reading.folding import FOLDS, fold
from engine.export.reading.opening import Opened, Operator
from engine.export.reading.patterns import Match
from engine.layers.sequence import rotation
from engine.spec import Array

_MOVES = ("Reshape", "Transpose", "Squeeze", "Unsqueeze", "Identity", "Cast", "Dropout")
_PROJECTS = ("MatMul", "Gemm")
_COMBINES = ("Add", "Sub", "Mul", "Div", "Neg", "Split", "Slice", "Gather", "Expand", "Concat")
_LINEAR = (*_MOVES, *_PROJECTS, *_COMBINES)
_NO_MORE = -1e4  # what is added to a score that may not count
_NEAR = 1e-4
_UNKNOWN = "is part of an attention that differs from ours"


@dataclass(frozen=True)
class _Found:
    """The places in the file: what everything comes from, and the values between."""

    root: str
    q: str
    k: str
    v: str
    product: str
    scores: str
    mixed: str
    end: str


def find(model: Opened, constants: Mapping[str, Array]) -> dict[str, Match]:
    """For each attention that is recognised, the value it gives and how it is placed."""
    uses: dict[str, list[Operator]] = {}
    for operator in model.operators:
        for name in operator.inputs:
            uses.setdefault(name, []).append(operator)
    search = _Search(model, constants, uses)
    matches: dict[str, Match] = {}
    for operator in model.operators:
        if operator.type == "Softmax" and operator.inputs and operator.outputs:
            found = search.around(operator)
            if found is not None:
                matches[found.end] = Match((found.root,), _placer(model, constants, found))
    return matches


def _placer(
    model: Opened, constants: Mapping[str, Array], found: _Found
) -> Callable[[Builder, list[Wire]], Wire]:
    def place(build: Builder, wires: list[Wire]) -> Wire:
        return _Identified(model, constants, found, build.batched, wires[0].shape).place(
            build, wires[0]
        )

    return place


@dataclass(frozen=True)
class _Search:
    model: Opened
    constants: Mapping[str, Array]
    uses: Mapping[str, list[Operator]]

    def around(self, softmax: Operator) -> _Found | None:
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
        if v in self.constants or len(roots) != 1 or None in roots:
            return None
        mixed = mixing.outputs[0]
        root = next(each for each in roots if each is not None)
        return _Found(root, q, k, v, product.outputs[0], softmax.inputs[0], mixed, self._end(mixed))

    def _back_to_product(self, name: str) -> Operator | None:
        """From the softmax back over scale and mask to the product of queries and keys."""
        for _ in range(8):
            operator = self.model.made_by.get(name)
            if operator is None or operator.domain:
                return None
            computed = [each for each in operator.inputs if each not in self.constants]
            if operator.type == "MatMul" and len(computed) == len(operator.inputs) == 2:
                return operator
            if operator.type not in ("Add", "Mul", "Div", "Where", "Identity", "Cast", "Reshape"):
                return None
            if len(computed) != 1:
                return None
            name = computed[0]
        return None

    def _only_use(self, name: str) -> Operator | None:
        uses = self.uses.get(name, [])
        return uses[0] if len(uses) == 1 and name not in self.model.outputs else None

    def _ahead(self, name: str, types: tuple[str, ...]) -> str:
        while (use := self._only_use(name)) and use.type in types and use.inputs[0] == name != "":
            name = use.outputs[0]
        return name

    def _roots(self, name: str) -> Iterator[str | None]:
        """What the nearest products with constant matrices are given, on every way back."""
        waiting, seen = [name], set[str]()
        while waiting:
            at = waiting.pop()
            if at in seen or at in self.constants or not at:
                continue
            seen.add(at)
            operator = self.model.made_by.get(at)
            if operator is None or operator.domain or operator.type not in _LINEAR:
                yield None
                return
            computed = [each for each in operator.inputs if each and each not in self.constants]
            if operator.type in _PROJECTS:
                yield self._back_over_moves(computed[0]) if len(computed) == 1 else None
            else:
                waiting += computed

    def _back_over_moves(self, name: str) -> str:
        """HF's GPT-2 flattens places into the batch before each product and undoes it after."""
        while (made := self.model.made_by.get(name)) and made.type in ("Reshape", "Identity"):
            if not made.inputs:
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
        return all(each == name or each in self.constants or not each for each in operator.inputs)


class _Identified:
    """The weights of one attention, measured. Raises `NoLayer` when it is not one of ours."""

    def __init__(
        self,
        model: Opened,
        constants: Mapping[str, Array],
        found: _Found,
        batched: bool,
        shape: tuple[int, ...],
    ) -> None:
        if len(shape) != 2:
            raise NoLayer(f"{_UNKNOWN}: it is not given a sequence of vectors.")
        self._model, self._constants, self._found = model, constants, found
        self._batched = batched
        self.length, self.width = shape
        rng = np.random.default_rng(0)
        probe = np.repeat(rng.normal(size=(1, self.width)), self.length, axis=0)
        q = self._heads(probe)[0]
        self.heads, _, self.size = q.shape
        self.base = self._rotary(q - self._heads(np.zeros(shape))[0])
        self.weights = self._projections()
        scale, self.causal = self._scores()
        for name in ("W_q", "b_q"):
            self.weights[name] = self.weights[name] * scale * math.sqrt(self.size)
        self.kv_heads = self._share_heads()
        self.weights |= self._output()
        self._prove(rng.normal(size=shape))

    def place(self, build: Builder, x: Wire) -> Wire:
        """The layer."""
        biased = any(self.weights[f"b_{at}"].any() for at in "qkvo")
        weights = {
            name: array.astype(np.float32)
            for name, array in self.weights.items()
            if biased or name.startswith("W")
        }
        return build.add(
            "self_attention",
            [x],
            weights,
            heads=self.heads,
            kv_heads=0 if self.kv_heads == self.heads else self.kv_heads,
            head_size=0 if self.heads * self.size == self.width else self.size,
            causal=self.causal,
            bias=biased,
            rotary=self.base > 0,
            **({"base": self.base} if self.base > 0 else {}),
        )

    # -- feeding the file's own operators

    def _evaluate(self, target: str, given: dict[str, Any]) -> Array:
        """One value from others, by the small numpy operators alone."""
        values: dict[str, Any] = dict(given)
        waiting = [target]
        for _ in range(10_000):
            if not waiting:
                return np.asarray(values[target], np.float64)
            name = waiting[-1]
            if name in values or name in self._constants or not name:
                waiting.pop()
                continue
            operator = self._model.made_by.get(name)
            if operator is None or operator.type not in FOLDS or operator.domain:
                raise NoLayer(f"{_UNKNOWN}.")
            needed = [
                each
                for each in operator.inputs
                if each and each not in values and each not in self._constants
            ]
            if needed:
                waiting += needed
                continue
            inputs = [
                values[each] if each in values else self._constants.get(each)
                for each in operator.inputs
            ]
            values.update(zip(operator.outputs, fold(operator, inputs), strict=False))
        raise NoLayer(f"{_UNKNOWN}.")

    def _given(self, x: Array) -> dict[str, Any]:
        return {self._found.root: x[np.newaxis] if self._batched else x}

    def _heads(self, x: Array) -> tuple[Array, Array, Array]:
        """q, k, v for a sequence x, each (heads, places, size)."""
        given = self._given(x)
        q, k, v = (
            self._evaluate(name, given) for name in (self._found.q, self._found.k, self._found.v)
        )
        q, k, v = (each.reshape(-1, *each.shape[-2:]) for each in (q, k, v))
        k = k.swapaxes(-1, -2)
        if not (q.shape == k.shape == v.shape and q.shape[1] == self.length):
            raise NoLayer(f"{_UNKNOWN}: its heads do not belong together.")
        return q, k, v

    def _rotary(self, q: Array) -> float:
        """θ's base when q of one and the same vector turns with its place; 0 when it does not."""
        if np.abs(q - q[:, :1]).max(initial=0) <= _NEAR * np.abs(q).max(initial=1e-9):
            return 0.0
        half = self.size // 2
        if self.size % 2:
            raise NoLayer(f"{_UNKNOWN}: its queries depend on their place.")
        pairs = q[..., :half] + 1j * q[..., half:]
        turns = np.angle((pairs[:, 1] * pairs[:, 0].conj()).sum(axis=0))  # (size / 2,)
        last = half - 1
        base = float(abs(turns[last]) ** (-half / last)) if last and turns[last] else 10_000.0
        cos, sin = rotation(self.length, self.size, base)
        expected = pairs[:, :1] * (cos + 1j * sin)
        if np.abs(expected - pairs).max() > 1e-3 * np.abs(pairs).max():
            raise NoLayer(
                f"{_UNKNOWN}: its queries turn with their place in another way than RoPE."
            )
        near = round(base, 3 - math.floor(math.log10(base))) if base > 0 else base
        return float(near) if abs(near - base) < 2e-3 * base else base

    def _unturned(self, array: Array) -> Array:
        if not self.base:
            return array
        cos, sin = rotation(self.length, self.size, self.base)
        half = self.size // 2
        a, b = array[..., :half], array[..., half:]
        return np.concatenate([a * cos + b * sin, b * cos - a * sin], axis=-1)

    def _projections(self) -> dict[str, Array]:
        """W and b of queries, keys and values: one unit vector at each place, turned back."""
        zero = self._heads(np.zeros((self.length, self.width)))
        constant = [self._unturned(zero[0]), self._unturned(zero[1]), zero[2]]
        columns: list[list[Array]] = [[], [], []]
        for start in range(0, self.width, self.length):
            x = np.zeros((self.length, self.width))
            count = min(self.length, self.width - start)
            x[np.arange(count), start + np.arange(count)] = 1
            q, k, v = self._heads(x)
            for at, part in enumerate((self._unturned(q), self._unturned(k), v)):
                columns[at].append((part - constant[at])[:, :count])
        found: dict[str, Array] = {}
        for at, letter in enumerate("qkv"):
            w = np.concatenate(columns[at], axis=1)  # (heads, width, size)
            found[f"W_{letter}"] = w.transpose(0, 2, 1).reshape(-1, self.width)
            found[f"b_{letter}"] = constant[at][:, 0].reshape(-1)
        return found

    def _scores(self) -> tuple[float, bool]:
        """What the products are multiplied with, and whether later places are hidden."""
        shape = (1, self.heads, self.length, self.length)

        def scores(value: float) -> Array:
            given = {self._found.product: np.full(shape, value)}
            return self._evaluate(self._found.scores, given).reshape(shape)

        nothing, one = scores(0.0), scores(1.0)
        later = np.triu(np.ones(shape[-2:], bool), 1)
        hidden = nothing <= _NO_MORE
        causal = bool(later.any() and (hidden == later).all())
        if not (causal or not hidden.any()) or np.abs(nothing[~hidden]).max(initial=0) > 1e-6:
            raise NoLayer(f"{_UNKNOWN}: it hides other places than the later ones.")
        scales = (one - nothing)[~hidden]
        if scales.size == 0 or np.ptp(scales) > _NEAR * abs(scales[0]):
            raise NoLayer(f"{_UNKNOWN}: its scores are scaled unevenly.")
        return float(scales[0]), causal or self.length == 1

    def _share_heads(self) -> int:
        """How many key-value heads there really are, where a file repeats them."""
        for group in sorted(
            (n for n in range(2, self.heads + 1) if self.heads % n == 0), reverse=True
        ):
            names = ("W_k", "W_v", "b_k", "b_v")
            split = {
                name: self.weights[name].reshape(self.heads // group, group, self.size, -1)
                for name in names
            }
            if all((each == each[:, :1]).all() for each in split.values()):
                for name, each in split.items():
                    kept = each[:, 0]
                    width = (self.width,) if name.startswith("W") else ()
                    self.weights[name] = kept.reshape(-1, *width)
                return self.heads // group
        return self.heads

    def _output(self) -> dict[str, Array]:
        """W_o and b_o: one unit of one head at each place."""
        units = self.heads * self.size

        def given_mixed(mixed: Array) -> Array:
            by_head = mixed.reshape(self.length, self.heads, self.size).transpose(1, 0, 2)
            shaped = by_head[np.newaxis] if self._batched else by_head
            found = self._evaluate(self._found.end, {self._found.mixed: shaped})
            if found.size != self.length * self.width:
                raise NoLayer(f"{_UNKNOWN}: its output is of another width than its input.")
            return found.reshape(self.length, self.width)

        constant = given_mixed(np.zeros((self.length, units)))
        columns: list[Array] = []
        for start in range(0, units, self.length):
            mixed = np.zeros((self.length, units))
            count = min(self.length, units - start)
            mixed[np.arange(count), start + np.arange(count)] = 1
            columns.append((given_mixed(mixed) - constant)[:count])
        return {"W_o": np.concatenate(columns).T, "b_o": constant[0]}

    # -- the proof

    def _prove(self, x: Array) -> None:
        """Random numbers through the file's operators and through ours."""
        given = self._given(x)
        scores = self._evaluate(self._found.scores, given)
        power = np.exp(scores - scores.max(axis=-1, keepdims=True))
        shares = power / power.sum(axis=-1, keepdims=True)
        mixed = shares @ self._evaluate(self._found.v, given)
        theirs = self._evaluate(self._found.end, {self._found.mixed: mixed})
        mine = self._computed(x)
        if theirs.size != mine.size or not np.isfinite(theirs).all():
            raise NoLayer(f"{_UNKNOWN}.")
        difference = np.abs(theirs.reshape(mine.shape) - mine).max()
        if difference > 1e-3 * max(np.abs(mine).max(), 1e-6):
            raise NoLayer(f"{_UNKNOWN}.")

    def _computed(self, x: Array) -> Array:
        w = self.weights

        def split(letter: str) -> Array:
            flat = x @ w[f"W_{letter}"].T + w[f"b_{letter}"]
            return flat.reshape(self.length, -1, self.size).transpose(1, 0, 2)

        q, k, v = split("q"), split("k"), split("v")
        if self.base:
            cos, sin = rotation(self.length, self.size, self.base)
            half = self.size // 2
            q, k = (
                np.concatenate(
                    [
                        each[..., :half] * cos - each[..., half:] * sin,
                        each[..., half:] * cos + each[..., :half] * sin,
                    ],
                    axis=-1,
                )
                for each in (q, k)
            )
        group = self.heads // self.kv_heads
        k, v = np.repeat(k, group, axis=0), np.repeat(v, group, axis=0)
        scores = q @ k.swapaxes(-1, -2) / math.sqrt(self.size)
        if self.causal:
            scores = np.where(np.triu(np.ones(scores.shape[-2:], bool), 1), -np.inf, scores)
        power = np.exp(scores - scores.max(axis=-1, keepdims=True))
        mixed = (power / power.sum(axis=-1, keepdims=True)) @ v
        return mixed.transpose(1, 0, 2).reshape(self.length, -1) @ w["W_o"].T + w["b_o"]
