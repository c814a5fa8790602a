"""How weights move along their gradients: optimisers and schedules, each declared once.

An optimiser works on the whole flat parameter vector in stretches that stay in the cache, so it
costs about ten numpy calls however many layers there are. Numbers that change from step to step
(the rate, Adam's corrections) are arrays without axes that `prepare` rewrites.
"""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, ClassVar

import numpy as np

from engine.language import tr
from engine.spec import Array, Call, Option, call

STRETCH = 16_384  # numbers worked on at a time: four float32 arrays of it fit an L2 cache


@dataclass(frozen=True)
class Stretch:
    """Part of the flat vectors: weights, gradients, the optimiser's own vectors, working space."""

    weights: Array
    gradients: Array
    memory: tuple[Array, ...]
    work: Array


class Optimizer(ABC):
    """An optimiser. `memories` vectors as long as the weights are kept from step to step."""

    key: ClassVar[str]
    title: ClassVar[str]
    help: ClassVar[str]
    latex: ClassVar[str]
    options: ClassVar[tuple[Option, ...]] = ()
    memories: ClassVar[int] = 0
    default_rate: ClassVar[float] = 0.1
    decouples_decay: ClassVar[bool] = False  # weight decay beside the gradient, not in it

    def complete(self, options: Mapping[str, Any]) -> dict[str, Any]:
        """The options with every default filled in."""
        return {option.name: options.get(option.name, option.default) for option in self.options}

    def numbers(self, options: Mapping[str, Any], rate: float, step: int) -> tuple[float, ...]:
        """The numbers this step works with (step counts from 1); `calls` gets them as arrays."""
        return (rate,)

    @abstractmethod
    def calls(
        self, at: Stretch, options: Mapping[str, Any], numbers: tuple[Array, ...]
    ) -> Iterable[Call]:
        """The calls that move one stretch of the weights."""


def _share(name: str, default: float, label: str, help: str) -> Option:
    return Option(name, "float", default, label, help, minimum=0.0, maximum=0.99999)


_MOMENTUM = _share("momentum", 0.9, tr("Momentum μ"), tr("How much of the last step is kept."))
_EPSILON = Option(
    "epsilon", "float", 1e-8, "ε", tr("Added so that nothing is divided by 0."), 0.0, 1.0
)


class SGD(Optimizer):
    """w ← w − η g."""

    key = "sgd"
    title = "SGD"
    help = tr("A step against the gradient.")
    latex = r"w \leftarrow w - \eta g"

    def calls(
        self, at: Stretch, options: Mapping[str, Any], numbers: tuple[Array, ...]
    ) -> Iterable[Call]:
        (rate,) = numbers
        yield call(np.multiply, at.gradients, rate, at.work)
        yield call(np.subtract, at.weights, at.work, at.weights)


class Momentum(Optimizer):
    """v ← μ v + g, w ← w − η v (Polyak 1964)."""

    key = "momentum"
    title = tr("Momentum")
    help = tr("Keeps rolling in the direction of the steps so far.")
    latex = r"v \leftarrow \mu v + g, \quad w \leftarrow w - \eta v"
    options = (_MOMENTUM,)
    memories = 1
    default_rate = 0.03

    def calls(
        self, at: Stretch, options: Mapping[str, Any], numbers: tuple[Array, ...]
    ) -> Iterable[Call]:
        (rate,), (v,) = numbers, at.memory
        yield call(np.multiply, v, np.array(options["momentum"], v.dtype), v)
        yield call(np.add, v, at.gradients, v)
        yield call(np.multiply, v, rate, at.work)
        yield call(np.subtract, at.weights, at.work, at.weights)


class Nesterov(Optimizer):
    """v ← μ v + g, w ← w − η (g + μ v): momentum that looks ahead (Nesterov 1983)."""

    key = "nesterov"
    title = tr("Nesterov")
    help = tr("Momentum that looks one step ahead.")
    latex = r"v \leftarrow \mu v + g, \quad w \leftarrow w - \eta (g + \mu v)"
    options = (_MOMENTUM,)
    memories = 1
    default_rate = 0.03

    def calls(
        self, at: Stretch, options: Mapping[str, Any], numbers: tuple[Array, ...]
    ) -> Iterable[Call]:
        (rate,), (v,) = numbers, at.memory
        mu = np.array(options["momentum"], v.dtype)
        yield call(np.multiply, v, mu, v)
        yield call(np.add, v, at.gradients, v)
        yield call(np.multiply, v, mu, at.work)
        yield call(np.add, at.work, at.gradients, at.work)
        yield call(np.multiply, at.work, rate, at.work)
        yield call(np.subtract, at.weights, at.work, at.weights)


class RMSprop(Optimizer):
    """s ← ρ s + (1 − ρ) g², w ← w − η g ÷ (√s + ε) (Hinton 2012)."""

    key = "rmsprop"
    title = "RMSprop"
    help = tr("Divides each step by how large that weight's gradients have been lately.")
    latex = r"s \leftarrow \rho s + (1 - \rho) g^2, \quad w \leftarrow w - \eta \frac{g}{\sqrt{s}}"
    options = (
        _share("rho", 0.99, tr("Decay ρ"), tr("How slowly past gradients are forgotten.")),
        _EPSILON,
    )
    memories = 1
    default_rate = 0.003

    def calls(
        self, at: Stretch, options: Mapping[str, Any], numbers: tuple[Array, ...]
    ) -> Iterable[Call]:
        (rate,), (s,) = numbers, at.memory
        rho = float(options["rho"])
        yield call(np.multiply, s, np.array(rho, s.dtype), s)
        yield call(np.multiply, at.gradients, at.gradients, at.work)
        yield call(np.multiply, at.work, np.array(1 - rho, s.dtype), at.work)
        yield call(np.add, s, at.work, s)
        yield call(np.sqrt, s, at.work)
        yield call(np.add, at.work, np.array(options["epsilon"], s.dtype), at.work)
        yield call(np.divide, at.gradients, at.work, at.work)
        yield call(np.multiply, at.work, rate, at.work)
        yield call(np.subtract, at.weights, at.work, at.weights)


class Adam(Optimizer):
    """w ← w − η m̂ ÷ (√v̂ + ε), m̂ and v̂ the corrected averages of g and g² (Kingma 2015).

    The averages are kept without their factors 1 − β, which go into the step's own numbers: two
    calls fewer, the same result.
    """

    key = "adam"
    title = tr("Adam")
    help = tr("Momentum, divided by how large each weight's gradients have been lately.")
    latex = r"w \leftarrow w - \eta \frac{\hat m}{\sqrt{\hat v} + \varepsilon}"
    options = (
        _share("beta1", 0.9, "β₁", tr("How slowly the mean gradient changes.")),
        _share("beta2", 0.999, "β₂", tr("How slowly the mean square changes.")),
        _EPSILON,
    )
    memories = 2
    default_rate = 0.01

    def numbers(self, options: Mapping[str, Any], rate: float, step: int) -> tuple[float, ...]:
        beta1, beta2 = float(options["beta1"]), float(options["beta2"])
        root = math.sqrt((1 - beta2) / (1 - beta2**step))
        return (
            rate * (1 - beta1) / (1 - beta1**step) / root,
            float(options["epsilon"]) / root,
        )

    def calls(
        self, at: Stretch, options: Mapping[str, Any], numbers: tuple[Array, ...]
    ) -> Iterable[Call]:
        (rate, epsilon), (m, v) = numbers, at.memory
        yield call(np.multiply, m, np.array(options["beta1"], m.dtype), m)
        yield call(np.add, m, at.gradients, m)
        yield call(np.multiply, v, np.array(options["beta2"], v.dtype), v)
        yield call(np.multiply, at.gradients, at.gradients, at.work)
        yield call(np.add, v, at.work, v)
        yield call(np.sqrt, v, at.work)
        yield call(np.add, at.work, epsilon, at.work)
        yield call(np.divide, m, at.work, at.work)
        yield call(np.multiply, at.work, rate, at.work)
        yield call(np.subtract, at.weights, at.work, at.weights)


class AdamW(Adam):
    """Adam with weight decay beside the gradient: w ← w − η λ w first (Loshchilov 2019)."""

    key = "adamw"
    title = "AdamW"
    help = tr("Adam, with weights that shrink a little at every step by themselves.")
    latex = r"w \leftarrow (1 - \eta \lambda) w - \eta \frac{\hat m}{\sqrt{\hat v} + \varepsilon}"
    decouples_decay = True


OPTIMIZERS: Mapping[str, Optimizer] = MappingProxyType(
    {each.key: each for each in (SGD(), Momentum(), Nesterov(), RMSprop(), Adam(), AdamW())}
)


@dataclass(frozen=True)
class Schedule:
    """How the rate changes: `factor(progress, step, options)` is multiplied with it.

    `progress` runs from 0 to 1 over the planned steps.
    """

    key: str
    title: str
    help: str
    factor: Callable[[float, int, Mapping[str, Any]], float]
    options: tuple[Option, ...] = ()


def _stepped(progress: float, step: int, options: Mapping[str, Any]) -> float:
    return float(options["drop"]) ** (step // max(1, int(options["every"])))


def _cosine(progress: float, step: int, options: Mapping[str, Any]) -> float:
    low = float(options["floor"])
    return low + (1 - low) * 0.5 * (1 + math.cos(math.pi * min(progress, 1.0)))


_FLOOR = Option(
    "floor", "float", 0.1, tr("Floor"), tr("The share of the rate that is left."), 0.0, 1.0
)

SCHEDULES: Mapping[str, Schedule] = MappingProxyType(
    {
        each.key: each
        for each in (
            Schedule(
                "constant",
                tr("Constant"),
                tr("The same rate throughout."),
                lambda progress, step, options: 1.0,
            ),
            Schedule(
                "step",
                tr("Step"),
                tr("The rate drops by a factor after every so many steps."),
                _stepped,
                (
                    Option(
                        "every", "int", 500, tr("Every"), tr("Steps between drops."), 1, 10_000_000
                    ),
                    Option(
                        "drop",
                        "float",
                        0.5,
                        tr("Drop"),
                        tr("What the rate is multiplied by."),
                        0.0,
                        1.0,
                    ),
                ),
            ),
            Schedule(
                "cosine",
                tr("Cosine"),
                tr("The rate falls along half a cosine wave."),
                _cosine,
                (_FLOOR,),
            ),
        )
    }
)


def rate_at(
    rate: float, schedule: str, options: Mapping[str, Any], warm_up: int, step: int, steps: int
) -> float:
    """The learning rate of a step (counted from 0) of `steps` planned ones.

    `warm_up` steps rise in a straight line to the rate first; the schedule spans what follows.
    """
    if step < warm_up:
        return rate * (step + 1) / warm_up
    found = SCHEDULES[schedule]
    complete = {each.name: options.get(each.name, each.default) for each in found.options}
    progress = (step - warm_up) / max(1, steps - warm_up)
    return rate * found.factor(progress, step - warm_up, complete)


def stretches(
    weights: Array, gradients: Array, memory: tuple[Array, ...], work: Array
) -> Iterable[Stretch]:
    """The flat vectors cut into parts of at most `STRETCH` numbers; `work` holds one part."""
    for start in range(0, weights.size, STRETCH):
        cells = slice(start, min(start + STRETCH, weights.size))
        size = cells.stop - start
        yield Stretch(
            weights[cells], gradients[cells], tuple(each[cells] for each in memory), work[:size]
        )
