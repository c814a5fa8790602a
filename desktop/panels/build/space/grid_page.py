"""The plane carried through the network, scrubbed with one slider: x, then W x, + b, σ …"""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.panels.build.latest import Latest
from desktop.panels.build.space.source import SceneMaker, examples_for
from desktop.panels.build.tabs import Bench
from desktop.plots.plane import View
from desktop.plots.warped import WarpedGrid, bounds
from desktop.theme import motion, set_icon, theme
from desktop.widgets.names import subscripted
from engine.analysis.section import Window
from engine.analysis.warp import Warp, warp
from engine.errors import EngineError
from engine.language import tr

STEPS = 100  # of the slider between two stages
_TICK_MS = 30
_PER_TICK = 4
_SPAN = 3.0


class GridPage(QWidget):
    """`show_now()` asks for the network as it is."""

    def __init__(self, bench: Bench, maker: SceneMaker) -> None:
        super().__init__()
        self._bench, self._maker = bench, maker
        self.warp: Warp | None = None
        self._kinds = np.zeros(0, np.intp)
        self._homes: list[View] = []
        self._latest = Latest(bench.shell.jobs, tr("bending the plane"), self._show, self._refuse)
        self.plot = WarpedGrid(tr("Space"))
        self.plot.said.connect(lambda text, bad: bench.shell.say(text, problem=bad))
        self.play = QToolButton()
        self.play.setProperty("role", "icon")
        self.play.clicked.connect(self._toggle)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(tr("How far through the network"))
        self.slider.setToolTip(tr("Drag through the layers; arrow keys step"))
        self.slider.setSingleStep(STEPS // 10)
        self.slider.setPageStep(STEPS)
        self.slider.setMinimumHeight(theme().px(18))
        self.slider.valueChanged.connect(self._slid)
        self.title = QLabel("")
        self.title.setProperty("role", "strong")
        self.view = QLabel("")
        self.view.setProperty("role", "small")
        for label in (self.title, self.view):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)
        row = QHBoxLayout()
        row.addWidget(self.play)
        row.addWidget(self.slider, 3)
        row.addWidget(self.title, 2)
        row.addWidget(self.view, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(4))
        column.addWidget(self.plot, 1)
        column.addLayout(row)
        self._dress()

    # --- asking ------------------------------------------------------------------------------
    def show_now(self) -> None:
        """Ask for the stages of the present network."""
        graph, choice = self._bench.document.graph, examples_for(self._bench.document)
        maker = self._maker

        def answer(_stopped: Callable[[], bool]) -> tuple[Warp, np.ndarray, list[View]]:
            scene = maker.scene(graph, choice)
            with np.errstate(all="ignore"):
                found = warp(
                    scene.plan,
                    Window(-_SPAN, _SPAN, -_SPAN, _SPAN),
                    scene.points,
                    scene.across,
                )
            homes = [bounds(stage.drawn) for stage in found.stages]
            return found, scene.kinds, homes

        self._latest.ask(answer)

    def shut_down(self) -> None:
        """Stop what runs."""
        self._timer.stop()
        self._latest.close()

    def _show(self, answer: tuple[Warp, np.ndarray, list[View]]) -> None:
        fresh = self.warp is None or len(self.warp.stages) != len(answer[0].stages)
        self.warp, self._kinds, self._homes = answer
        most = (len(self.warp.stages) - 1) * STEPS
        value = self.slider.value()
        self.slider.setTickInterval(STEPS)
        self.slider.setRange(0, most)
        self.slider.setEnabled(most > 0)
        self.play.setEnabled(most > 0)
        if fresh:
            kept = self._bench.recall("space", "place", 1.0)
            self.slider.setValue(round(most * min(max(kept, 0.0), 1.0)))
        if value == self.slider.value() or fresh:
            self._slid(self.slider.value())

    def _refuse(self, error: BaseException) -> None:
        if not isinstance(error, EngineError | MemoryError):
            raise error
        self._timer.stop()
        self.warp = None
        self.plot.empty_text = str(error) or tr("There is not enough memory for this picture.")
        none = np.zeros((0, 0, 2))
        self.plot.set_grid(none, np.zeros((0, 2)), self._kinds[:0], View())
        self.title.setText("")
        self.view.setText("")
        self.slider.setEnabled(False)
        self.play.setEnabled(False)
        self._dress()

    # --- scrubbing ---------------------------------------------------------------------------
    @property
    def stage(self) -> tuple[int, float]:
        """Which stage is on the way, and how far: 0 is where it comes from, 1 where it is."""
        value = self.slider.value()
        stage = math.ceil(value / STEPS)
        return stage, 1.0 if stage == 0 else value / STEPS - (stage - 1)

    def _slid(self, value: int) -> None:
        if self.warp is None:
            return
        number, t = self.stage
        stage = self.warp.stages[number]
        before = self._homes[stage.before if stage.before is not None else number]
        after = self._homes[number]
        home = View(
            *(
                a + (b - a) * t
                for a, b in zip(
                    (before.left, before.right, before.bottom, before.top),
                    (after.left, after.right, after.bottom, after.top),
                    strict=True,
                )
            )
        )
        self.plot.set_grid(
            self.warp.grid(number, t), self.warp.points(number, t), self._kinds, home
        )
        self.title.setText(self._name(number))
        self.view.setText(stage.view.title)
        self.view.setToolTip(stage.view.title)
        if self.slider.maximum():
            self._bench.remember("space", place=value / self.slider.maximum())

    def _name(self, number: int) -> str:
        assert self.warp is not None
        stage = self.warp.stages[number]
        words = [subscripted(word) for word in stage.title.split(" ")]
        return tr("{0} of {1}: {2}").format(number, len(self.warp.stages) - 1, " ".join(words))

    def _toggle(self) -> None:
        if self._timer.isActive():
            self._timer.stop()
        else:
            if self.slider.value() == self.slider.maximum():
                self.slider.setValue(0)
            if motion.reduced(self._bench.shell.settings):
                # Stage by stage instead of in motion.
                self.slider.setValue(min(self.slider.value() + STEPS, self.slider.maximum()))
            else:
                self._timer.start()
        self._dress()

    def _tick(self) -> None:
        if not self.isVisible() or self.slider.value() >= self.slider.maximum():
            self._timer.stop()
            self._dress()
            return
        self.slider.setValue(min(self.slider.value() + _PER_TICK, self.slider.maximum()))

    def _dress(self) -> None:
        on = self._timer.isActive()
        set_icon(self.play, "pause" if on else "play")
        text = tr("Stop here") if on else tr("Carry the plane through the network")
        self.play.setToolTip(text)
        self.play.setAccessibleName(text)
