"""How wrong a network is, as one number, and its slope by every output: each loss declared once.

A loss is the mean over the batch (and, for sequences, over the positions), so that the step size
does not depend on the batch size. `LossSite` holds its arrays; the calls it yields join the plan's.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, ClassVar, Literal

import numpy as np

from engine.errors import EngineError
from engine.language import tr
from engine.spec import Array, Call, call, rows, shape_text

TargetKind = Literal["numbers", "shares", "signs", "classes"]


@dataclass
class LossSite:
    """The arrays of one loss: `output` and `gradient` (batch, *shape), `target`, `value` ()."""

    output: Array
    target: Array
    gradient: Array
    value: Array
    _buffers: dict[str, Array] = field(default_factory=dict[str, Array])

    def buffer(self, name: str, shape: tuple[int, ...], dtype: Any = None) -> Array:
        """An array kept from step to step."""
        if name not in self._buffers:
            self._buffers[name] = np.zeros(shape, dtype or self.output.dtype)
        return self._buffers[name]

    def constant(self, value: float) -> Array:
        """A number as an array without axes."""
        return np.array(value, self.output.dtype)

    def ones(self, size: int) -> Array:
        """A vector of ones."""
        return np.ones(size, self.output.dtype)

    @property
    def nbytes(self) -> int:
        """The size of the loss's own buffers, in bytes."""
        return sum(array.nbytes for array in self._buffers.values())


class Loss(ABC):
    """A loss. `targets` says what it is compared with.

    numbers: any, shaped like the output; shares: 0 to 1, likewise; signs: −1 or 1, likewise;
    classes: whole numbers, one per vector of scores along the output's last axis.
    """

    key: ClassVar[str]
    title: ClassVar[str]
    help: ClassVar[str]
    latex: ClassVar[str]
    targets: ClassVar[TargetKind]
    after: ClassVar[str] = ""  # the layer type whose scores `fused` would rather see
    fused: ClassVar[str] = ""  # the loss that takes that layer's input instead of its output

    @abstractmethod
    def calls(self, site: LossSite) -> Iterable[Call]:
        """The calls that fill `site.value` and `site.gradient`."""

    def target_array(self, output_shape: tuple[int, ...], batch: int, dtype: Any) -> Array:
        """An array to write a batch's targets into."""
        if self.targets == "classes":
            return np.zeros((batch, *output_shape[:-1]), np.intp)
        return np.zeros((batch, *output_shape), dtype)

    def check_targets(self, targets: Array, output_shape: tuple[int, ...]) -> Array:
        """Targets for any number of examples, as this loss needs them. Raises `EngineError`."""
        found = np.asarray(targets)
        wanted = output_shape[:-1] if self.targets == "classes" else output_shape
        if found.dtype.kind not in "biuf":
            raise EngineError(tr("{0} needs targets that are numbers.").format(self.title))
        if not np.isfinite(found).all():
            raise EngineError(tr("A target is not a finite number."))
        if self.targets == "classes":
            found = _class_numbers(found, output_shape[-1])
        if found.ndim == 0 or found.shape[1:] != wanted:
            has, needs = shape_text(found.shape[1:]), shape_text(wanted)
            raise EngineError(
                tr("{0} needs targets of {1}, but was given {2}.").format(self.title, needs, has)
            )
        if self.targets == "shares" and found.size and (found.min() < 0 or found.max() > 1):
            raise EngineError(tr("{0} needs targets from 0 to 1.").format(self.title))
        if self.targets == "signs" and (np.abs(found) != 1).any():
            raise EngineError(tr("{0} needs targets that are −1 or 1.").format(self.title))
        return found


def _class_numbers(targets: Array, classes: int) -> Array:
    if (targets != np.floor(targets)).any():
        raise EngineError(tr("Targets that name classes must be whole numbers."))
    if targets.size and targets.min() < 0:
        raise EngineError(tr("Classes are numbered from 0, but a target is negative."))
    if targets.size and targets.max() >= classes:
        raise EngineError(
            tr(
                "The network tells {0} classes apart, but a target is {1}: "
                "give the last layer one output per class."
            ).format(classes, int(targets.max()))
        )
    return targets.astype(np.intp)


class MeanSquaredError(Loss):
    """mean of (y − t)²."""

    key = "mse"
    title = tr("Mean squared error")
    help = tr("The mean of the squared differences.")
    latex = r"\frac{1}{n} \sum_i (y_i - t_i)^2"
    targets = "numbers"

    def calls(self, site: LossSite) -> Iterable[Call]:
        difference = site.gradient.reshape(-1)
        yield call(np.subtract, site.output, site.target, site.gradient)
        yield call(np.dot, difference, difference, site.value)
        yield call(np.multiply, site.value, site.constant(1 / difference.size), site.value)
        yield call(np.multiply, difference, site.constant(2 / difference.size), difference)


class Huber(Loss):
    """mean of d² ÷ 2 where |d| ≤ 1, else |d| − 1/2, with d = y − t (Huber 1964)."""

    key = "huber"
    title = tr("Huber")
    help = tr("Squared for small differences, straight for large ones, so outliers pull less.")
    latex = r"\frac{1}{n} \sum_i \min(\tfrac{1}{2} d_i^2, |d_i| - \tfrac{1}{2})"
    targets = "numbers"

    def calls(self, site: LossSite) -> Iterable[Call]:
        g = site.gradient
        one, size = site.constant(1.0), g.size
        cut, rest = site.buffer("cut", g.shape), site.buffer("rest", g.shape)
        yield call(np.subtract, site.output, site.target, rest)
        yield call(np.clip, rest, -one, one, cut)  # c; the loss is c · (d − c ÷ 2)
        yield call(np.multiply, cut, site.constant(1 / size), g)
        yield call(np.multiply, cut, site.constant(-0.5), cut)
        yield call(np.add, rest, cut, rest)
        yield call(np.dot, g.reshape(-1), rest.reshape(-1), site.value)


class BinaryCrossEntropy(Loss):
    """mean of −t ln p − (1 − t) ln(1 − p) for probabilities p, kept off 0 and 1 by 1e−7."""

    key = "binary_cross_entropy"
    title = tr("Binary cross-entropy")
    help = tr("How surprised a probability of yes is by the answer; for outputs from 0 to 1.")
    latex = r"-\frac{1}{n} \sum_i t_i \ln p_i + (1 - t_i) \ln(1 - p_i)"
    targets = "shares"
    after = "sigmoid"
    fused = "binary_cross_entropy_logits"

    def calls(self, site: LossSite) -> Iterable[Call]:
        g, t, size = site.gradient, site.target, site.gradient.size
        one, tiny = site.constant(1.0), 1e-7
        p, q = site.buffer("p", g.shape), site.buffer("q", g.shape)
        a, b = site.buffer("a", g.shape), site.buffer("b", g.shape)
        yield call(np.clip, site.output, site.constant(tiny), site.constant(1 - tiny), p)
        yield call(np.subtract, one, p, q)
        yield call(np.log, p, a)
        yield call(np.log, q, b)
        yield call(np.subtract, a, b, a)  # t (ln p − ln q) + ln q
        yield call(np.multiply, a, t, a)
        yield call(np.add, a, b, a)
        yield call(np.add.reduce, a.reshape(-1), 0, None, site.value)
        yield call(np.multiply, site.value, site.constant(-1 / size), site.value)
        yield call(np.multiply, p, q, q)
        yield call(np.subtract, p, t, g)
        yield call(np.divide, g, q, g)
        yield call(np.multiply, g, site.constant(1 / size), g)


class BinaryCrossEntropyLogits(Loss):
    """Binary cross-entropy of σ(x), from the score x itself: ln(1 + eˣ) − t x."""

    key = "binary_cross_entropy_logits"
    title = tr("Binary cross-entropy (scores)")
    help = tr("Binary cross-entropy for a score that has not been through a sigmoid.")
    latex = r"\frac{1}{n} \sum_i \ln(1 + e^{x_i}) - t_i x_i"
    targets = "shares"

    def calls(self, site: LossSite) -> Iterable[Call]:
        x, t, g, size = site.output, site.target, site.gradient, site.gradient.size
        half = site.constant(0.5)
        soft = site.buffer("soft", g.shape)
        yield call(np.logaddexp, x, site.constant(0.0), soft)
        yield call(np.multiply, x, t, g)
        yield call(np.subtract, soft, g, soft)
        yield call(np.add.reduce, soft.reshape(-1), 0, None, site.value)
        yield call(np.multiply, site.value, site.constant(1 / size), site.value)
        yield call(np.multiply, x, half, g)  # σ(x) − t
        yield call(np.tanh, g, g)
        yield call(np.multiply, g, half, g)
        yield call(np.add, g, half, g)
        yield call(np.subtract, g, t, g)
        yield call(np.multiply, g, site.constant(1 / size), g)


class CrossEntropy(Loss):
    """mean of −ln p_t, where p_t is the probability given to the right class."""

    key = "cross_entropy"
    title = tr("Cross-entropy")
    help = tr("How surprised the probabilities are by the right class.")
    latex = r"-\frac{1}{n} \sum_i \ln p_{i, t_i}"
    targets = "classes"
    after = "softmax"
    fused = "cross_entropy_logits"

    def calls(self, site: LossSite) -> Iterable[Call]:
        places, find = _places(site)
        g = site.gradient.reshape(-1)
        count = len(places)
        right = site.buffer("right", (count,))
        logs = site.buffer("logs", (count,))
        yield find
        yield call(np.take, site.output.reshape(-1), places, None, right, "clip")
        yield call(np.maximum, right, site.constant(1e-7), out=right)
        yield call(np.log, right, logs)
        yield call(np.dot, logs, site.ones(count), site.value)
        yield call(np.multiply, site.value, site.constant(-1 / count), site.value)
        yield call(np.divide, site.constant(-1 / count), right, right)
        yield call(np.copyto, g, site.constant(0.0))
        yield call(np.put, g, places, right)


class CrossEntropyLogits(Loss):
    """Cross-entropy of softmax(x), from the scores x themselves: ln Σ e^(x_j) − x_t."""

    key = "cross_entropy_logits"
    title = tr("Cross-entropy (scores)")
    help = tr("Cross-entropy for scores that have not been through a softmax.")
    latex = r"\frac{1}{n} \sum_i \ln \sum_j e^{x_{ij}} - x_{i, t_i}"
    targets = "classes"

    def calls(self, site: LossSite) -> Iterable[Call]:
        places, find = _places(site)
        x, g = rows(site.output), rows(site.gradient)
        count, classes = x.shape
        top, sums = site.buffer("top", (count, 1)), site.buffer("sums", (count, 1))
        right = site.buffer("right", (count,))
        share = site.constant(1 / count)
        yield find
        yield call(np.maximum.reduce, x, 1, None, top, True)
        yield call(np.subtract, x, top, g)
        yield call(np.take, g.reshape(-1), places, None, right, "clip")
        yield call(np.exp, g, g)
        yield call(np.dot, g, site.ones(classes), sums.reshape(-1))
        yield call(np.divide, share, sums, top)
        yield call(np.multiply, g, top, g)
        yield call(np.log, sums, sums)
        yield call(np.subtract, sums.reshape(-1), right, right)
        yield call(np.dot, right, site.ones(count), site.value)
        yield call(np.multiply, site.value, share, site.value)
        flat = g.reshape(-1)

        def take_the_right_away() -> None:
            flat[places] -= share

        yield take_the_right_away


class Hinge(Loss):
    """mean of max(0, 1 − t y) for targets −1 and 1 (Cortes 1995)."""

    key = "hinge"
    title = tr("Hinge")
    help = tr("Zero as soon as the score is on the right side by 1; for targets −1 and 1.")
    latex = r"\frac{1}{n} \sum_i \max(0, 1 - t_i y_i)"
    targets = "signs"

    def calls(self, site: LossSite) -> Iterable[Call]:
        t, g, size = site.target, site.gradient, site.gradient.size
        short = site.buffer("short", g.shape)
        wrong = site.buffer("wrong", g.shape, bool)
        zero = site.constant(0.0)
        yield call(np.multiply, site.output, t, short)
        yield call(np.subtract, site.constant(1.0), short, short)
        yield call(np.maximum, short, zero, out=short)
        yield call(np.add.reduce, short.reshape(-1), 0, None, site.value)
        yield call(np.multiply, site.value, site.constant(1 / size), site.value)
        yield call(np.greater, short, zero, wrong)
        yield call(np.multiply, t, wrong, g)
        yield call(np.multiply, g, site.constant(-1 / size), g)


def _places(site: LossSite) -> tuple[Array, Call]:
    """Where the right class's number lies in the flat output, and the call that finds it."""
    classes = site.output.shape[-1]
    count = site.output.size // classes
    places = site.buffer("places", (count,), np.intp)
    starts: Array = np.arange(0, count * classes, classes, dtype=np.intp)
    return places, call(np.add, starts, site.target.reshape(-1), places)


LOSSES: Mapping[str, Loss] = MappingProxyType(
    {
        loss.key: loss
        for loss in (
            MeanSquaredError(),
            Huber(),
            BinaryCrossEntropy(),
            BinaryCrossEntropyLogits(),
            CrossEntropy(),
            CrossEntropyLogits(),
            Hinge(),
        )
    }
)


def loss_value(key: str, output: Any, target: Any) -> tuple[float, Array]:
    """A loss and its gradient by `output` (batch, *shape), worked out once in float64.

    `target` is (batch, *shape), or (batch, *shape without its last size) where it names classes.
    Raises `EngineError`.
    """
    if key not in LOSSES:
        raise EngineError(tr("There is no loss called {0!r}.").format(key))
    loss = LOSSES[key]
    try:
        given, targets = np.ascontiguousarray(output, np.float64), np.asarray(target)
    except (TypeError, ValueError):
        raise EngineError(tr("{0} compares numbers only.").format(loss.title)) from None
    if np.ndim(output) < 2 or given.size == 0:
        raise EngineError(
            tr("{0} needs at least one example with at least one number.").format(loss.title)
        )
    targets = loss.check_targets(targets, given.shape[1:])
    if len(targets) != len(given):
        raise EngineError(
            tr("There are {0} outputs but {1} targets.").format(len(given), len(targets))
        )
    held = loss.target_array(given.shape[1:], len(given), np.float64)
    held[...] = targets
    site = LossSite(given, held, np.zeros_like(given), np.zeros(()))
    for each in loss.calls(site):
        each()
    return float(site.value), site.gradient
