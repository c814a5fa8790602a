"""How weights begin: one declaration per way, and the options a layer takes them from.

Every way draws from the generator it is given, so the same seed begins the same network.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from engine.language import tr
from engine.spec import Array, Option, Options, Shape


@dataclass(frozen=True)
class Initialisation:
    """A way to fill a weight array. `fill(shape, scale, rng)`; `scale` is 1 unless changed."""

    key: str
    title: str
    help: str
    fill: Callable[[Shape, float, np.random.Generator], Array]


def fans(shape: Shape) -> tuple[int, int]:
    """How many inputs reach one output and the reverse; kernels (out, in, …) count their area."""
    if len(shape) < 2:
        return max(1, math.prod(shape)), max(1, math.prod(shape))
    area = math.prod(shape[2:])
    return shape[1] * area, shape[0] * area


def _xavier(shape: Shape, scale: float, rng: np.random.Generator) -> Array:
    reach = scale * math.sqrt(6 / sum(fans(shape)))
    return rng.uniform(-reach, reach, shape)


def _he(shape: Shape, scale: float, rng: np.random.Generator) -> Array:
    return rng.normal(0.0, scale * math.sqrt(2 / fans(shape)[0]), shape)


def _orthogonal(shape: Shape, scale: float, rng: np.random.Generator) -> Array:
    flat = (shape[0], math.prod(shape[1:]))
    tall = rng.normal(size=(max(flat), min(flat)))
    q, r = np.linalg.qr(tall)
    q = q * np.where(np.diag(r) < 0, -1.0, 1.0)  # else the draw favours one sign (Mezzadri 2007)
    return scale * (q if flat[0] >= flat[1] else q.T).reshape(shape)


INITIALISATIONS: dict[str, Initialisation] = {
    way.key: way
    for way in (
        Initialisation(
            "xavier",
            tr("Xavier"),
            tr("Uniform, width √(6 ÷ (inputs + outputs)): suits tanh and sigmoid (Glorot 2010)."),
            _xavier,
        ),
        Initialisation(
            "he", tr("He"), tr("Normal, deviation √(2 ÷ inputs): suits ReLU (He 2015)."), _he
        ),
        Initialisation(
            "normal",
            tr("Normal"),
            tr("Normal around 0; the scale is the standard deviation."),
            lambda shape, scale, rng: rng.normal(0.0, scale, shape),
        ),
        Initialisation(
            "uniform",
            tr("Uniform"),
            tr("Evenly between −scale and scale."),
            lambda shape, scale, rng: rng.uniform(-scale, scale, shape),
        ),
        Initialisation(
            "orthogonal",
            tr("Orthogonal"),
            tr("Rows at right angles to each other, of length scale (Saxe 2014)."),
            _orthogonal,
        ),
        Initialisation(
            "constant",
            tr("Constant"),
            tr("Every cell is the scale."),
            lambda shape, scale, rng: np.full(shape, scale),
        ),
        Initialisation(
            "zeros", tr("Zeros"), tr("Every cell 0."), lambda shape, scale, rng: np.zeros(shape)
        ),
    )
}

START_OPTIONS = (
    Option(
        "start",
        "choice",
        "xavier",
        tr("Start weights"),
        tr("How the weights are drawn before training."),
        choices=tuple(INITIALISATIONS),
    ),
    Option(
        "start_scale",
        "float",
        1.0,
        tr("Start scale"),
        tr("The deviation, width or value the start weights are drawn with."),
        minimum=0.0,
        maximum=1000.0,
    ),
)


def start_by_options(options: Options, shape: Shape, rng: np.random.Generator) -> Array:
    """Drawn as the layer's options `start` and `start_scale` say."""
    return INITIALISATIONS[options["start"]].fill(shape, float(options["start_scale"]), rng)
