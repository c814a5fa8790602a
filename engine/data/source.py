"""What a built-in data set is, declared once, and the registry found by walking `engine/data/sets`.

A source says how many examples it can give, how noisy it is by itself, and how to draw them;
noise, split and scaling are the same for all and live in `prepare`.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.data.dataset import DataSet, Task
from engine.data.prepare import POINTS, Preparation, Raw, prepare, stream
from engine.errors import EngineError
from engine.language import tr

GROUPS = (tr("Points in the plane"), tr("Curves"), tr("Images"), tr("Tables"))
OWN = tr("Made by Lamina; free of any rights")

Draw = Callable[["Source", int, np.random.Generator], Raw]


@dataclass(frozen=True)
class Source:
    """One built-in data set, listed in `DATA_SETS` of a module in `engine/data/sets`."""

    key: str
    title: str
    group: str
    task: Task
    help: str
    draw: Draw
    """(source, count, random numbers) → raw examples without noise."""
    count: int = 300
    """How many examples when nobody says."""
    minimum: int = 10
    maximum: int = 5000
    noise: float = 0.0
    noise_maximum: float = 1.0
    noise_help: str = tr("How far points are scattered (standard deviation)")
    licence: str = OWN
    span: float = 3.0
    """Coordinates without noise lie within ± span; 0 where there are no coordinates."""
    formula: str = ""
    """The exact curve as LaTeX, where there is one."""
    exact: Callable[[NDArray[Any]], NDArray[np.float64]] | None = None
    """x ↦ y without noise, for drawing the curve under the examples."""


def make(key: str, preparation: Preparation | None = None, count: int | None = None) -> DataSet:
    """The built-in data set `key`, prepared. The same arguments give the same bits.

    Raises `EngineError` for an unknown key, a count out of bounds or a setting that will not do.
    """
    source = data_sets().get(key)
    if source is None:
        raise EngineError(
            tr("There is no data set “{0}”; choose from {1}.").format(key, ", ".join(data_sets()))
        )
    chosen = source.count if count is None else count
    if isinstance(chosen, bool) or not source.minimum <= chosen <= source.maximum:
        raise EngineError(
            tr("{0} can have from {1} to {2} examples, not {3}.").format(
                source.title, source.minimum, source.maximum, chosen
            )
        )
    preparation = preparation or Preparation()
    preparation.check()
    return prepare(source.draw(source, chosen, stream(preparation.seed, POINTS)), preparation)


def _declared() -> Iterator[Source]:
    package = importlib.import_module("engine.data.sets")
    for found in pkgutil.iter_modules(package.__path__):
        module = importlib.import_module(f"engine.data.sets.{found.name}")
        yield from getattr(module, "DATA_SETS", ())


@cache
def data_sets() -> Mapping[str, Source]:
    """Every built-in data set by its key, group by group."""
    found: dict[str, Source] = {}
    for source in sorted(_declared(), key=lambda source: GROUPS.index(source.group)):
        if source.key in found:
            raise TypeError(f"two data sets are called {source.key!r}")
        found[source.key] = source
    return MappingProxyType(found)
