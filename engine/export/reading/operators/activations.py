"""Activation functions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from engine.export.reading.building import Wire
from engine.export.reading.errors import NoLayer
from engine.export.reading.reader import Read, Result, Use
from engine.language import tr
from engine.spec import TokenShape


def plain(type: str) -> Read:
    """An operator that is one of our layers as it stands."""

    def read(use: Use) -> Result:
        return use.build.add(type, [use.wire()])

    return read


def leaky(use: Use) -> Result:
    """LeakyRelu; outside 0 … 1 the larger of x and a·x is not the same."""
    slope = float(use.attribute("alpha", 0.01))
    return use.build.add("leaky_relu", [use.wire()], slope=slope)


def prelu(use: Use) -> Result:
    """PRelu whose slopes are all one number."""
    slopes = use.constant(1)
    if not (slopes == slopes.reshape(-1)[0]).all():
        raise NoLayer(tr("has a slope of its own for each component."))
    return use.build.add("leaky_relu", [use.wire()], slope=float(slopes.reshape(-1)[0]))


def elu(use: Use) -> Result:
    """Elu."""
    return use.build.add("elu", [use.wire()], level=float(use.attribute("alpha", 1.0)))


def celu(use: Use) -> Result:
    """α·ELU(x ÷ α)."""
    alpha = float(use.attribute("alpha", 1.0))
    build = use.build
    if alpha <= 0:
        raise NoLayer(tr("has a level that is not positive."))
    return build.times(build.add("elu", [build.times(use.wire(), 1 / alpha)]), alpha)


def selu(use: Use) -> Result:
    """γ·ELU(x)."""
    alpha = float(use.attribute("alpha", 1.67326319217681884765625))
    gamma = float(use.attribute("gamma", 1.05070102214813232421875))
    return use.build.times(use.build.add("elu", [use.wire()], level=alpha), gamma)


def gelu(use: Use) -> Result:
    """Gelu."""
    how = use.attribute("approximate", "none")
    return use.build.add("gelu", [use.wire()], form="exact" if how == "none" else "tanh")


def hard_sigmoid(use: Use) -> Result:
    """max(0, min(1, αx + β)): ours has α = 1/6 and β = 1/2, others are scaled and shifted."""
    alpha, beta = use.attribute("alpha", 0.2), use.attribute("beta", 0.5)
    build = use.build
    x = build.times(use.wire(), _near(6 * float(alpha), 1.0))
    x = build.plus(x, _near(6 * float(beta) - 3, 0.0))
    return build.add("hard_sigmoid", [x])


def _near(value: float, wanted: float) -> float:
    """Attributes are float32: 1/6 comes back as 0.16666667."""
    return wanted if abs(value - wanted) < 1e-6 else value


def hard_swish(use: Use) -> Result:
    """x · hard sigmoid of x."""
    x = use.wire()
    return use.build.add("multiply", [x, use.build.add("hard_sigmoid", [x])], inputs=2)


def swish(use: Use) -> Result:
    """x · σ(αx)."""
    x, alpha = use.wire(), float(use.attribute("alpha", 1.0))
    build = use.build
    if alpha == 1:
        return build.add("silu", [x])
    gate = build.add("sigmoid", [build.times(x, alpha)])
    return build.add("multiply", [x, gate], inputs=2)


def mish(use: Use) -> Result:
    """x · tanh(softplus(x))."""
    x, build = use.wire(), use.build
    gate = build.add("tanh", [build.add("softplus", [x])])
    return build.add("multiply", [x, gate], inputs=2)


def _along(type: str) -> Read:
    """Softmax and log-softmax; before opset 13 all axes from `axis` on are one."""

    def read(use: Use) -> Result:
        build, x = use.build, use.wire()
        if use.opset >= 13:
            return build.along_last(x, build.axis(x, use.attribute("axis", -1)), type)
        axis = build.axis(x, use.attribute("axis", 1))
        size = int(np.prod(x.shape[axis:]))
        flat = build.reshape(x, (*x.shape[:axis], size))
        return build.reshape(build.add(type, [flat]), x.shape)

    return read


def _compared(flip: bool) -> Read:
    """x > 0 (or 0 < x) is a step; other comparisons have no layer."""

    def read(use: Use) -> Result:
        x, bound = (use.wire(1), use.constant(0)) if flip else (use.wire(), use.constant(1))
        if bound.any():
            raise NoLayer(tr("compares with something other than 0."))
        return replace(use.build.add("step", [x]), truth=True)

    return read


def where(use: Use) -> Result:
    """1 where true, else 0."""
    condition = use.wire()
    one, zero = use.constant(1), use.constant(2)
    if condition.truth and (one == 1).all() and (zero == 0).all():
        return Wire(condition.node, condition.shape)
    raise NoLayer(tr("chooses between values, which no layer does."))


def cast(use: Use) -> Result:
    """Between kinds of numbers nothing happens; rounding to whole numbers has no layer."""
    value = use.wire()
    if use.attribute("to", 1) in (1, 10, 11, 16):
        if isinstance(value.shape, TokenShape):
            raise NoLayer(tr("computes with token ids, which are names and not quantities."))
        return Wire(value.node, value.shape)
    if isinstance(value.shape, TokenShape):
        return value
    raise NoLayer(tr("rounds to whole numbers, which no layer does."))


def clip(use: Use) -> Result:
    """max(0, x)."""
    low = use.operator.attributes.get("min", use.optional(1))
    high = use.operator.attributes.get("max", use.optional(2))
    is_zero = low is not None and float(np.asarray(low).reshape(-1)[0]) == 0
    unbounded = high is None or float(np.asarray(high).reshape(-1)[0]) >= 3e38
    if not (is_zero and unbounded):
        raise NoLayer(tr("cuts numbers off at other bounds than 0 and infinity."))
    return use.build.add("relu", [use.wire()])


def dropout(use: Use) -> Result:
    """Dropout lets everything through when a network is evaluated."""
    use.only_first(tr("the mask of what it left out"))
    given = use.optional(1)
    rate = use.attribute("ratio", 0.5) if given is None else given.reshape(-1)[0]
    rate = float(rate)
    training = use.optional(2)
    if training is not None and training.any() and rate > 0:
        raise NoLayer(tr("draws at random as if in training."))
    return use.build.add("dropout", [use.wire()], rate=min(rate, 0.95))


_ONE: dict[str, Callable[[Use], Result]] = {
    operator: plain(type)
    for operator, type in {
        "Relu": "relu",
        "Sigmoid": "sigmoid",
        "Tanh": "tanh",
        "Softplus": "softplus",
        "Sin": "sine",
        "Abs": "abs",
    }.items()
}

READERS: dict[str, Read] = {
    **_ONE,
    "LeakyRelu": leaky,
    "PRelu": prelu,
    "Elu": elu,
    "Celu": celu,
    "Selu": selu,
    "Gelu": gelu,
    "HardSigmoid": hard_sigmoid,
    "HardSwish": hard_swish,
    "Swish": swish,
    "Mish": mish,
    "Softmax": _along("softmax"),
    "LogSoftmax": _along("log_softmax"),
    "Greater": _compared(False),
    "Less": _compared(True),
    "Where": where,
    "Cast": cast,
    "Clip": clip,
    "Dropout": dropout,
}
