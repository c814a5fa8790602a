"""Depth against width: networks of equal size, drawn at random, and how many regions they have.

Depth makes many regions possible, not likely: at random start the count grows with the number of
neurons, however they are stacked (Hanin and Rolnick 2019, “Complexity of linear regions in deep
networks”). Counting both sides by side shows the gap between what is possible and what is there.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from engine.analysis.counting import most_regions
from engine.analysis.pieces import CORNERS
from engine.analysis.regions import regions
from engine.analysis.section import Window
from engine.build import affine, chain, layer, sample
from engine.errors import EngineError
from engine.graph import Graph, Node
from engine.language import tr

BIAS_SPREAD = 0.5  # standard deviation: the lines then fall all over the window


@dataclass(frozen=True)
class Count:
    """What was counted so far for hidden layers of these widths: one number per network drawn."""

    widths: tuple[int, ...]
    parameters: int
    counts: tuple[int, ...]
    bound: int

    @property
    def mean(self) -> float:
        """The mean number of regions."""
        return sum(self.counts) / len(self.counts)


def parameter_count(widths: Sequence[int], inputs: int = 2, outputs: int = 1) -> int:
    """How many weights and biases a chain of linear layers of these widths has."""
    sizes = [inputs, *widths, outputs]
    return sum((before + 1) * after for before, after in itertools.pairwise(sizes))


def width_for(parameters: int, depth: int, inputs: int = 2, outputs: int = 1) -> int:
    """The width at which `depth` equal hidden layers come closest to so many parameters."""
    if depth < 1 or parameters < 1:
        raise EngineError(tr("Networks are compared from one hidden layer and one parameter up."))
    width = 1
    while parameter_count([width + 1] * depth, inputs, outputs) <= parameters:
        width += 1
    below = parameters - parameter_count([width] * depth, inputs, outputs)
    above = parameter_count([width + 1] * depth, inputs, outputs) - parameters
    return width if below <= above else width + 1


def random_network(
    widths: Sequence[int],
    inputs: int = 2,
    outputs: int = 1,
    activation: str = "relu",
    seed: int = 0,
) -> Graph:
    """A chain with hidden layers of these widths; the same seed gives the same network.

    W is drawn as He et al. 2015 advise (variance 2 ÷ inputs), b with `BIAS_SPREAD`.
    """
    rng = np.random.default_rng(seed)
    nodes: list[Node] = [sample("x", np.zeros(inputs))]
    before = inputs
    for place, width in enumerate((*widths, outputs), 1):
        w = rng.standard_normal((width, before)) * math.sqrt(2 / before)
        b = rng.standard_normal(width) * BIAS_SPREAD
        nodes.append(affine(f"f_{place}", w, b))
        if place <= len(widths):
            nodes.append(layer(activation, f"a_{place}"))
        before = width
    return chain(nodes)


def compare(
    builds: Sequence[Sequence[int]],
    draws: int = 10,
    activation: str = "relu",
    window: Window | None = None,
    seed: int = 0,
    stop: Callable[[], bool] = lambda: False,
) -> Iterator[Count]:
    """Count the regions of `draws` random networks of each build (2 inputs, 1 output).

    Yields the count so far after every network, build by build in turn, until `stop()`. Raises
    `EngineError`.
    """
    if activation not in CORNERS:
        raise EngineError(
            tr("Regions can be counted for {0}, not {1}.").format(", ".join(CORNERS), activation)
        )
    corners = len(CORNERS[activation])
    seen: dict[tuple[int, ...], tuple[int, ...]] = {tuple(build): () for build in builds}
    for draw in range(draws):
        for widths, counts in seen.items():
            if stop():
                return
            network = random_network(widths, activation=activation, seed=seed + draw)
            found = regions(network, window if window is not None else Window(-3, 3, -3, 3))
            seen[widths] = (*counts, found.count)
            bound = most_regions(widths, 2, corners)
            yield Count(widths, parameter_count(widths), seen[widths], bound)
