"""Points drawn by hand: a picture with classes, or a curve to be fitted.

Held as plain values, so that a document can keep them and undo can compare them.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

import numpy as np

from engine.data.dataset import DataSet
from engine.data.prepare import Preparation, Raw, prepare
from engine.data.source import OWN
from engine.errors import EngineError
from engine.language import tr

MOST_POINTS = 20_000
MOST_CLASSES = 10
FARTHEST = 1e6


@dataclass(frozen=True)
class DrawnPoint:
    """One point of the plane and its class (0, 1, …)."""

    x: float
    y: float
    label: int = 0


@dataclass(frozen=True)
class Drawn:
    """A drawing. For regression x is the input and y the target, and labels mean nothing."""

    points: tuple[DrawnPoint, ...] = ()
    task: Literal["classification", "regression"] = "classification"
    class_names: tuple[str, ...] = (tr("blue"), tr("orange"))

    def with_point(self, x: float, y: float, label: int = 0) -> Drawn:
        """The drawing with one more point."""
        return Drawn((*self.points, DrawnPoint(x, y, label)), self.task, self.class_names)

    def without_near(self, x: float, y: float, distance: float) -> Drawn:
        """The drawing without the points at most this far from (x, y): an eraser."""
        kept = tuple(p for p in self.points if math.hypot(p.x - x, p.y - y) > distance)
        return Drawn(kept, self.task, self.class_names)

    def check(self) -> None:
        """Raise `EngineError` unless these points make a data set."""
        if self.task not in ("classification", "regression"):
            raise EngineError(tr("Drawn points are for classification or regression."))
        if len(self.points) < 2:
            raise EngineError(tr("Draw at least two points."))
        if len(self.points) > MOST_POINTS:
            raise EngineError(
                tr("A drawing holds at most {0:,} points; erase some.").format(MOST_POINTS)
            )
        for number, point in enumerate(self.points, start=1):
            # Written so that NaN is refused as well.
            if not (abs(point.x) <= FARTHEST and abs(point.y) <= FARTHEST):
                raise EngineError(
                    tr("Point {0} of the drawing lies too far out; erase it.").format(number)
                )
        if self.task == "regression":
            return
        if not 2 <= len(self.class_names) <= MOST_CLASSES:
            raise EngineError(tr("A drawing has from 2 to {0} classes.").format(MOST_CLASSES))
        labels = {point.label for point in self.points}
        if not labels <= set(range(len(self.class_names))):
            raise EngineError(
                tr("A drawn point belongs to a class that the drawing does not have.")
            )
        if len(labels) < 2:
            raise EngineError(tr("All points have the same class; draw some of another class too."))

    def data_set(self, preparation: Preparation | None = None) -> DataSet:
        """The drawing as a data set. Raises `EngineError`."""
        self.check()
        places = np.array([(point.x, point.y) for point in self.points], dtype=np.float64)
        curve = self.task == "regression"
        labels = np.array([int(point.label) for point in self.points], dtype=np.int64)
        raw = Raw(
            key="drawn",
            title=tr("Drawn points"),
            task=self.task,
            inputs=places[:, :1].copy() if curve else places,
            targets=places[:, 1:].copy() if curve else labels,
            input_names=("x",) if curve else ("x", "y"),
            target_names=("y",) if curve else ("class",),
            class_names=() if curve else self.class_names,
            description=tr("Points you drew."),
            licence=OWN,
            noise_on="targets" if curve else "inputs",
        )
        return prepare(raw, preparation or Preparation())
