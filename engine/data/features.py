"""Features of a point: x, y, x², y², xy, sin x, sin y, from which a network may be given any.

A feature is a fixed function of the coordinates; with x² and y² given, a circle becomes a
straight line that one layer can draw.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.errors import EngineError
from engine.language import tr

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Feature:
    """One function of the coordinates. `title` holds {x} and {y} where the names go."""

    key: str
    title: str
    latex: str
    needs_y: bool
    apply: Callable[[Array, Array], Array]

    def name(self, coordinates: tuple[str, ...]) -> str:
        """The feature's name for coordinates called e.g. ("x", "y")."""
        return self.title.format(x=coordinates[0], y=coordinates[-1])


FEATURES: dict[str, Feature] = {
    feature.key: feature
    for feature in (
        Feature("x", "{x}", "x", False, lambda x, y: x),
        Feature("y", "{y}", "y", True, lambda x, y: y),
        Feature("x2", "{x}²", "x^2", False, lambda x, y: x * x),
        Feature("y2", "{y}²", "y^2", True, lambda x, y: y * y),
        Feature("xy", "{x}·{y}", "xy", True, lambda x, y: x * y),
        Feature("sin_x", "sin {x}", r"\sin x", False, lambda x, y: np.sin(x)),
        Feature("sin_y", "sin {y}", r"\sin y", True, lambda x, y: np.sin(y)),
    )
}


def available(coordinates: int) -> tuple[str, ...]:
    """The keys that points with so many coordinates (1 or 2) can have; () for anything else."""
    if coordinates not in (1, 2):
        return ()
    return tuple(
        key for key, feature in FEATURES.items() if coordinates == 2 or not feature.needs_y
    )


def check_features(keys: tuple[str, ...], coordinates: int, title: str) -> None:
    """Raise `EngineError` unless points with so many coordinates can have each of `keys`."""
    if not keys:
        raise EngineError(tr("Choose at least one feature of {0}, such as x.").format(title))
    if len(set(keys)) != len(keys):
        raise EngineError(tr("Each feature can be chosen only once."))
    for key in keys:
        if key not in FEATURES:
            raise EngineError(
                tr("There is no feature “{0}”; choose from {1}.").format(key, ", ".join(FEATURES))
            )
        if coordinates not in (1, 2):
            raise EngineError(
                tr(
                    "Features are made from points with one or two coordinates, "
                    "and {0} has {1} inputs."
                ).format(title, coordinates)
            )
        if FEATURES[key].needs_y and coordinates == 1:
            name = FEATURES[key].name(("x", "y"))
            raise EngineError(
                tr("The feature {0} needs a second coordinate; {1} has only one.").format(
                    name, title
                )
            )


def apply_features(points: NDArray[Any], keys: tuple[str, ...]) -> Array:
    """Points (…, 1 or 2) to features (…, len(keys))."""
    x, y = points[..., 0], points[..., -1]
    return np.stack([FEATURES[key].apply(x, y) for key in keys], axis=-1)
