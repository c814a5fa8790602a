"""Curves y = f(x) to be fitted: noise moves the y values, never the x values."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.data.prepare import Raw
from engine.data.source import Source
from engine.language import tr

Array = NDArray[np.float64]


def curve(
    key: str,
    title: str,
    help: str,
    formula: str,
    exact: Callable[[NDArray[Any]], Array],
    span: float = 3.0,
    noise: float = 0.0,
) -> Source:
    """A source of points (x, f(x)), x spread over ± span."""

    def draw(source: Source, count: int, rng: np.random.Generator) -> Raw:
        # One x at random in each of `count` equal parts: no gaps, yet not a grid.
        x = ((np.arange(count) + rng.random(count)) / count * 2 - 1)[:, np.newaxis] * span
        return Raw(
            key=source.key,
            title=source.title,
            task=source.task,
            inputs=x,
            targets=exact(x),
            input_names=("x",),
            target_names=("y",),
            description=source.help,
            licence=source.licence,
            noise=source.noise,
            noise_on="targets",
        )

    return Source(
        key,
        title,
        tr("Curves"),
        "regression",
        help,
        draw,
        count=200,
        noise=noise,
        noise_help=tr("How far y is scattered around the curve (standard deviation)"),
        span=span,
        formula=formula,
        exact=exact,
    )


def _step(x: NDArray[Any]) -> Array:
    return np.where(x < 0, 0.0, 1.0)


DATA_SETS = (
    curve(
        "sine",
        tr("Sine"),
        tr("One full wave."),
        r"y = \sin x",
        lambda x: np.sin(x),
        span=float(np.pi),
    ),
    curve(
        "absolute",
        "|x|",
        tr("Two straight pieces: two ReLU units make it exactly."),
        r"y = |x|",
        lambda x: np.abs(x),
    ),
    curve(
        "cubic",
        tr("Cubic"),
        tr("A hill and a valley."),
        r"y = x^3 - x",
        lambda x: x * x * x - x,
        span=1.5,
    ),
    curve(
        "step",
        tr("Jump"),
        tr("A jump, which no continuous network can make exactly."),
        r"y = 0 \text{ for } x < 0, \text{ else } 1",
        _step,
    ),
    curve(
        "line",
        tr("Noisy line"),
        tr("A straight line hidden in noise: a large network learns the noise instead."),
        r"y = \frac{x}{2} + 1",
        lambda x: x / 2 + 1,
        noise=0.5,
    ),
)
