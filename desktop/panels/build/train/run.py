"""One network being trained, as a worker sees it: steps in slices, and a frame after each slice.

A frame holds finished colours and short curves, so that the window has nothing to compute. After
each frame the worker waits until it was painted: Python lets one thread work at a time, and two
threads that fight for every call would stutter where taking turns does not.
"""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable, Generator, Mapping
from contextlib import closing
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from desktop.panels.build.train.learner import Learner
from desktop.panels.build.train.scene import (
    RESOLUTION,
    TILE,
    Levels,
    Palette,
    Stage,
    atlas_of,
    colour_classes,
    colour_levels,
    levels_of,
    ranges_of,
    tile_layers,
    window,
)
from desktop.plots.plane import View
from engine.analysis.maps import DecisionMap
from engine.data import DataSet
from engine.errors import EngineError
from engine.graph import Graph
from engine.training import Evaluation, Examples, Settings, StopWhen, Trainer

Array = NDArray[Any]

PERIOD = 0.016  # seconds from frame to frame at full speed, steps, drawing and painting together
SHORTEST, LONGEST = 0.004, 0.012  # seconds of steps between two frames
PATIENCE = 0.25  # seconds a worker waits at most for a frame to be painted
MOST_MARKS = 500  # of a curve
_SHARE = 0.45  # of the time that evaluating, and that drawing, may each take
_LINE_POINTS = 200


@dataclass(frozen=True, eq=False)
class Marks:
    """The curves so far, all as long as `steps`; accuracies are NaN where there are none."""

    steps: Array
    train_loss: Array
    test_loss: Array
    train_accuracy: Array
    test_accuracy: Array
    norms: Mapping[str, Array]


@dataclass(frozen=True, eq=False)
class Frame:
    """Where training stands, ready to be painted. Parts that are not due yet are None."""

    step: int
    epoch: int
    rate: float
    steps_per_second: float
    train: Evaluation
    test: Evaluation | None
    marks: Marks
    pixels: NDArray[np.uint32] | None = None
    values: Array | None = None
    line: tuple[Array, Array] | None = None
    atlas: NDArray[np.uint32] | None = None
    ranges: tuple[Array, ...] = ()  # of the miniatures
    view: View = field(default_factory=View)
    ended: str = ""
    notice: str = ""
    nbytes: int = 0  # of all buffers that training holds


class Run:
    """One thread at a time may use a run; `painted`, `pause` and `wanted` may be used by another.

    Raises `EngineError` where the trainer cannot begin.
    """

    def __init__(
        self, found: Learner, stage: Stage, settings: Settings, palette: Palette, view: View
    ) -> None:
        data = stage.data
        self.learner, self.stage = found, stage
        self.trainer = Trainer(found.graph, examples(data, data.train), settings, output=found.end)
        self._test = examples(data, data.test) if len(data.test) else None
        self.wanted = settings
        self.palette = palette
        self.view = view
        self.speed = 0.0
        self.layers = tile_layers(self.trainer.plan)
        self._kinds = [self.trainer.plan.layer(id).key for id, _ in self.layers]
        self._map = self._make_map()
        self._record = _Record()
        self._painted = threading.Event()
        self._pausing = threading.Event()
        self._costs = {"evaluate": 0.0, "draw": 0.0}
        self._done = {"evaluate": -math.inf, "draw": -math.inf}
        self._kept: tuple[Evaluation, Evaluation | None] | None = None

    def _make_map(self) -> DecisionMap | None:
        if self.stage.kind == "none":
            return None
        wanted = dict.fromkeys([*(id for id, _ in self.layers), self.learner.end])
        rows = TILE if self.stage.kind == "line" else RESOLUTION
        self._drawn_view = self.view
        try:
            return DecisionMap(
                self.trainer.plan,
                window(self.view),
                self.stage.section(self.learner.entry),
                (RESOLUTION, rows),
                list(wanted),
            )
        except EngineError:
            return None  # too large to be drawn live: it trains without a picture

    # --- from another thread -----------------------------------------------------------------
    def painted(self) -> None:
        """The last frame is on the screen: the next one may come."""
        self._painted.set()

    def pause(self) -> None:
        """End `play` after the step under way."""
        self._pausing.set()
        self._painted.set()

    # --- what a job walks --------------------------------------------------------------------
    def look(self, stopped: Callable[[], bool]) -> Generator[Frame, None, Run]:
        """Draw the network as it is."""
        yield self.frame(0.0)
        return self

    def play(
        self, stopped: Callable[[], bool], until: StopWhen, steps_per_second: float = 0.0
    ) -> Generator[Frame, None, str]:
        """Train until a condition holds, `pause`, or the job is stopped; gives the reason.

        `steps_per_second` 0 is as fast as it goes; `speed` changes it on the way.
        """
        self._pausing.clear()
        self.speed = steps_per_second
        measured = _Speed(self.trainer.step)
        pace = _Pace(self.trainer.step)
        stretch = LONGEST

        def stop() -> bool:
            return stopped() or self._pausing.is_set()

        def pause() -> float:
            return 0.0 if self.speed > 0 else stretch  # a slow run is held back after each step

        shown = -math.inf
        with closing(self.trainer):
            for report in self.trainer.run(until=until, stop=stop, pause=pause):
                notice = self._turn()
                full = not self.speed or time.perf_counter() - shown >= PERIOD
                if report.ended or notice or full:
                    begun = time.perf_counter()
                    self._painted.clear()
                    ended = "paused" if self._pausing.is_set() else report.ended
                    yield self.frame(measured.now(self.trainer.step), ended, notice)
                    if report.ended:
                        return ended
                    self._painted.wait(PATIENCE)
                    shown = time.perf_counter()
                    # What drawing and painting leave of the period is for steps.
                    stretch = min(LONGEST, max(SHORTEST, PERIOD - (shown - begun)))
                wait = pace.wait(self.trainer.step, self.speed)
                if wait > 0:
                    self._pausing.wait(wait)
        return ""

    def advance(self, stopped: Callable[[], bool], steps: int) -> Generator[Frame, None, str]:
        """Take so many steps, or go so many back where `steps` is negative."""
        notice = self._turn()
        if steps < 0:
            self._go_to(max(0, self.trainer.step + steps))
        else:
            for _ in range(steps):
                self.trainer.take_step()
        yield self.frame(0.0, "paused", notice)
        return "paused"

    def rewind(self, stopped: Callable[[], bool]) -> Generator[Frame, None, str]:
        """Back to the weights training began with."""
        self._go_to(0)
        yield self.frame(0.0, "paused")
        return "paused"

    def _go_to(self, step: int) -> None:
        self.trainer.go_to(step)
        self._record.forget_after(step)
        self._done = dict.fromkeys(self._done, -math.inf)

    def _turn(self) -> str:
        """Take over settings changed meanwhile; a sentence where they cannot be."""
        wanted = self.wanted
        if wanted == self.trainer.settings:
            return ""
        try:
            self.trainer.change(wanted)
        except EngineError as error:
            self.wanted = self.trainer.settings
            return str(error)
        self.wanted = self.trainer.settings
        return ""

    # --- frames ------------------------------------------------------------------------------
    def frame(self, speed: float, ended: str = "", notice: str = "") -> Frame:
        """Where training stands. What is dear is renewed only as often as it is affordable."""
        trainer = self.trainer
        last = bool(ended) or speed == 0.0
        if last or self._due("evaluate"):
            begun = time.perf_counter()
            test = trainer.evaluate(self._test) if self._test is not None else None
            self._kept = (trainer.evaluate(), test)
            self._record.add(trainer, *self._kept)
            self._spent("evaluate", begun)
        assert self._kept is not None
        train, test = self._kept
        made = Frame(
            trainer.step,
            trainer.epoch,
            trainer.rate,
            speed,
            train,
            test,
            self._record.marks(),
            ended=ended,
            notice=notice,
            nbytes=trainer.nbytes,
        )
        if self._map is None or not (last or self._due("draw")):
            return made
        begun = time.perf_counter()
        made = self._drawn(made)
        self._spent("draw", begun)
        return made

    def _due(self, what: str) -> bool:
        return time.perf_counter() - self._done[what] >= self._costs[what] / _SHARE

    def _spent(self, what: str, begun: float) -> None:
        self._done[what] = now = time.perf_counter()
        self._costs[what] = now - begun

    def _drawn(self, made: Frame) -> Frame:
        assert self._map is not None
        if self.view != self._drawn_view:
            self._drawn_view = self.view
            self._map.move(window(self.view))
        view, maps = self._drawn_view, self._map
        with np.errstate(all="ignore"):
            maps.update()
            out = maps.layer(self.learner.end)
            atlas = atlas_of(maps, self.layers, self._kinds, self.palette)
            made = replace(made, view=view, atlas=atlas, ranges=ranges_of(maps, self.layers))
            if self.stage.kind == "line":
                heights = out[0, 0].astype(np.float64)[:, np.newaxis]
                heights = self.stage.data.decode_targets(heights)[:, 0]
                return replace(made, line=(maps.xs, heights))
            kind = self.trainer.plan.layer(self.trainer.plan.result(self.learner.end)).key
            if len(out) > 1:
                pixels, values = colour_classes(out, kind == "softmax", self.palette.classes)
            else:
                values = out[0].copy()
                pixels = colour_levels(values, self.levels(kind), self.palette.signs)
        return replace(made, pixels=np.ascontiguousarray(pixels), values=values)

    def levels(self, kind: str) -> Levels:
        """How the network's one output is coloured."""
        found = levels_of(kind, 1)
        if found.reach or self.stage.data.task == "regression":
            return found
        loss = self.trainer.settings.loss
        return Levels(0.5, 0.5) if loss in ("mse", "huber") else Levels(0.0, 3.0)

    # --- results -----------------------------------------------------------------------------
    def graph(self) -> Graph:
        """The network with the weights learnt so far."""
        return self.trainer.graph()


def examples(data: DataSet, rows: Array) -> Examples:
    """The examples of these rows as the trainer takes them."""
    return Examples(data.inputs[rows], data.targets[rows])


class _Speed:
    """Steps a second over about the last half second."""

    def __init__(self, step: int) -> None:
        self._seen = [(time.perf_counter(), step)]

    def now(self, step: int) -> float:
        moment = time.perf_counter()
        self._seen.append((moment, step))
        while len(self._seen) > 2 and moment - self._seen[0][0] > 0.5:
            self._seen.pop(0)
        begun, first = self._seen[0]
        return max(1e-9, (step - first) / max(1e-9, moment - begun))


class _Pace:
    """How long to wait so that no more than so many steps a second are taken."""

    def __init__(self, step: int) -> None:
        self._speed = 0.0
        self._begun, self._step = 0.0, step

    def wait(self, step: int, speed: float) -> float:
        """Seconds until the next step is due; 0 at full speed."""
        if speed <= 0:
            self._speed = 0.0
            return 0.0
        now = time.perf_counter()
        if speed != self._speed:
            self._speed, self._begun, self._step = speed, now, step - 1
        return self._begun + (step - self._step) / speed - now


class _Record:
    """Marks along the way; when there are too many, every second one goes."""

    def __init__(self) -> None:
        self._rows: list[tuple[float, ...]] = []
        self._names: tuple[str, ...] = ()
        self._every = 0.0  # the least number of steps between two marks

    def add(self, trainer: Trainer, train: Evaluation, test: Evaluation | None) -> None:
        norms = trainer.gradient_norms()
        if not self._names:
            self._names = tuple(norms)
        row = (
            float(trainer.step),
            train.loss,
            math.nan if test is None else test.loss,
            math.nan if train.accuracy is None else train.accuracy,
            math.nan if test is None or test.accuracy is None else test.accuracy,
            *(norms[name] if trainer.step else math.nan for name in self._names),
        )
        if self._rows and self._rows[-1][0] == row[0]:
            self._rows[-1] = row
            return
        # The newest mark always stands; the one before it stays only if it is far enough back.
        if len(self._rows) > 1 and self._rows[-1][0] - self._rows[-2][0] < self._every:
            self._rows[-1] = row
        else:
            self._rows.append(row)
        if len(self._rows) > MOST_MARKS:
            self._rows = [*self._rows[:-1:2], self._rows[-1]]
            self._every = self._rows[-1][0] / MOST_MARKS * 2

    def forget_after(self, step: int) -> None:
        self._rows = [row for row in self._rows if row[0] < step]

    def marks(self) -> Marks:
        table = np.array(self._rows).T if self._rows else np.zeros((5 + len(self._names), 0))
        norms = {name: table[5 + place] for place, name in enumerate(self._names)}
        return Marks(table[0], table[1], table[2], table[3], table[4], norms)
