"""The weights of an attention, measured: its parts are fed with unit vectors in numpy.

Unit vectors at every place give the matrices, vectors of zeros the biases, ones in place of the
products the scale and the mask. Then random numbers through the file's operators and through our
formula must agree, or it is not one of ours.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.export.reading.building import Builder, Wire
from engine.export.reading.errors import NoLayer
from engine.export.reading.folding import FOLDS, Budget, fold
from engine.export.reading.opening import Opened, Operator
from engine.language import tr
from engine.layers.turning import rotation
from engine.spec import Array

_NO_MORE = -1e4  # what is added to a score that may not count
_NEAR = 1e-4
MOST_HELD = 2**27  # numbers of one evaluation together
_UNKNOWN = tr("is part of an attention that differs from ours")


@dataclass(frozen=True)
class Places:
    """The places in the file: what everything comes from, and the values between."""

    root: str
    q: str
    k: str
    v: str
    product: str
    scores: str
    mixed: str
    end: str
    shapes: tuple[Operator, ...] = ()  # Shape operators that ask about values before the root


class Measured:
    """The weights of one attention, measured. Raises `NoLayer` when it is not one of ours."""

    def __init__(
        self,
        model: Opened,
        constants: Mapping[str, Array],
        found: Places,
        batched: bool,
        x: Wire,
        budget: Budget,
    ) -> None:
        shape = tuple(x.shape)
        if x.merged or len(shape) != 2:
            raise NoLayer(tr("{0}: it is not given a sequence of vectors.").format(_UNKNOWN))
        self._model, self._constants, self._found = model, constants, found
        self._batched, self._budget = batched, budget
        self.length, self.width = shape
        self._nothing = self._given(np.zeros(shape))  # for those who ask for its shape only
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
        """One value from others, by the small numpy operators alone; `given` keeps what is made."""
        waiting = [target]
        cells = 0
        for _ in range(10_000):
            if not waiting:
                found = given[target] if target in given else self._constants[target]
                return np.asarray(found, np.float64)
            name = waiting[-1]
            if name in given or name in self._constants or not name:
                waiting.pop()
                continue
            operator = self._model.made_by.get(name)
            if operator is None or operator.type not in FOLDS or operator.domain:
                raise NoLayer(f"{_UNKNOWN}.")
            needed = [
                each
                for each in operator.inputs
                if each and each not in given and each not in self._constants
            ]
            if needed:
                waiting += needed
                continue
            inputs = [
                given[each] if each in given else self._constants.get(each)
                for each in operator.inputs
            ]
            values = fold(operator, inputs, self._budget)
            cells += sum(value.size for value in values)
            if cells > MOST_HELD:
                raise NoLayer(tr("{0}: it is too large.").format(_UNKNOWN))
            given.update(zip(operator.outputs, values, strict=False))
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
            raise NoLayer(tr("{0}: its heads do not belong together.").format(_UNKNOWN))
        return q, k, v

    def _rotary(self, q: Array) -> float:
        """θ's base when q of one and the same vector turns with its place; 0 when it does not."""
        if np.abs(q - q[:, :1]).max(initial=0) <= _NEAR * np.abs(q).max(initial=1e-9):
            return 0.0
        half = self.size // 2
        if self.size % 2:
            raise NoLayer(tr("{0}: its queries depend on their place.").format(_UNKNOWN))
        pairs = q[..., :half] + 1j * q[..., half:]
        turns = np.angle((pairs[:, 1] * pairs[:, 0].conj()).sum(axis=0))  # (size / 2,)
        last = half - 1
        base = float(abs(turns[last]) ** (-half / last)) if last and turns[last] else 10_000.0
        cos, sin = rotation(self.length, self.size, base)
        expected = pairs[:, :1] * (cos + 1j * sin)
        if np.abs(expected - pairs).max() > 1e-3 * np.abs(pairs).max():
            raise NoLayer(
                tr("{0}: its queries turn with their place in another way than RoPE.").format(
                    _UNKNOWN
                )
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
            return self._evaluate(self._found.scores, self._nothing | given).reshape(shape)

        nothing, one = scores(0.0), scores(1.0)
        later = np.triu(np.ones(shape[-2:], bool), 1)
        hidden = nothing <= _NO_MORE
        causal = bool(later.any() and (hidden == later).all())
        if not (causal or not hidden.any()) or np.abs(nothing[~hidden]).max(initial=0) > 1e-6:
            raise NoLayer(tr("{0}: it hides other places than the later ones.").format(_UNKNOWN))
        scales = one[~hidden] - nothing[~hidden]
        if scales.size == 0 or np.ptp(scales) > _NEAR * abs(scales[0]):
            raise NoLayer(tr("{0}: its scores are scaled unevenly.").format(_UNKNOWN))
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
            given = {self._found.mixed: shaped}
            found = self._evaluate(self._found.end, self._nothing | given)
            if found.size != self.length * self.width:
                raise NoLayer(
                    tr("{0}: its output is of another width than its input.").format(_UNKNOWN)
                )
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
        theirs = self._evaluate(self._found.end, given | {self._found.mixed: mixed})
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
