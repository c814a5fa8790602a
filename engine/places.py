"""Where each weight lies in the flat vectors that hold all of a network's numbers.

`Holder` is what a pass needs of whoever holds them; `engine.plan.Plan` is one.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np

from engine.spec import Array, Shape


@dataclass(frozen=True)
class Place:
    """Where one weight lies in the flat vector."""

    node: str
    name: str
    offset: int
    shape: Shape

    @property
    def cells(self) -> slice:
        """The weight's stretch of the flat vector."""
        return slice(self.offset, self.offset + math.prod(self.shape))


class Holder(Protocol):
    """Flat vectors of weights and gradients, and what lies where."""

    dtype: np.dtype[Any]
    rng: np.random.Generator
    inputs: dict[str, Shape]
    parameters: Array
    gradients: Array
    state: dict[tuple[str, str], Array]  # what is kept and not trained: samples, running averages
    places: dict[tuple[str, str], Place]
    tied: dict[tuple[str, str], tuple[str, str]]

    def place(self, node: str, name: str) -> Place | None:
        """Where a layer's weight lies, shared or its own; None if it is not one that is trained."""
        ...
