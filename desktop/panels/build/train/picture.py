"""What is learnt, as a picture: a decision map, a curve through the points, or a sentence."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.panels.build.train.digits import DigitPage
from desktop.panels.build.train.run import Frame
from desktop.panels.build.train.scene import DRAWING, Stage
from desktop.plots.field import CLASSES, FieldMap
from desktop.plots.lines import Curve, LinePlot
from desktop.plots.plane import View
from desktop.widgets.parts import FrontStack
from engine.language import tr
from engine.numbers import plain

MAP, LINE, NONE, PAD = range(4)


class Picture(QWidget):
    """`view_changed(View)` when the person looks elsewhere; `painted()` follows each paint."""

    view_changed = Signal(object)
    painted = Signal()
    said = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage: Stage | None = None
        self.map = FieldMap(tr("Decision map"))
        self.line = LinePlot(tr("Fitted curve"))
        self.nothing = QLabel(
            tr(
                "Images and long rows of numbers have no plane to be drawn on: the curves and the "
                "confusion table tell how it goes."
            )
        )
        self.nothing.setWordWrap(True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.nothing.setProperty("role", "muted")
        self.pages = FrontStack()
        self.digits = DigitPage()
        for page in (self.map, self.line, self.nothing, self.digits):
            self.pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pages)
        for plot in (self.map, self.line):
            plot.view_changed.connect(lambda p=plot: self.view_changed.emit(p.view))
            plot.painted.connect(self.painted)
            plot.said.connect(self.said)
        self.map.sentence = self._sentence

    def show_stage(self, stage: Stage) -> None:
        """Other examples."""
        fresh = self._stage is None or stage.home != self._stage.home
        self._stage = stage
        data = stage.data
        nothing = PAD if DigitPage.suits(data) else NONE
        self.pages.setCurrentIndex({"plane": MAP, "line": LINE, "none": nothing}[stage.kind])
        if stage.kind == "plane":
            self.map.x_name, self.map.y_name = stage.names
            self.map.same_scale = data.points.shape[1] == 2
            rings = np.zeros(data.count, bool)
            rings[data.test] = True
            kinds = data.targets if data.task == "classification" else None
            tokens = CLASSES if data.task == "classification" else ("text",)
            self.map.set_points(stage.points, kinds, rings, tokens)
            self.map.set_home(stage.home, go=fresh)
        elif stage.kind == "line":
            self.line.x_name, self.line.y_name = stage.names
            self._draw_line(None)
            self.line.set_home(stage.home, go=fresh)
        if stage.kind != "line":
            self.map.set_pixels(None, None, View())

    def whole_width(self, height: int) -> int:
        """How wide a map of that height is with its axes; 0 where any width will do."""
        return self.map.whole_width(height) if self.pages.currentIndex() == MAP else 0

    def show_paper(self, sentence: str) -> None:
        """An empty plane to draw on."""
        self._stage = None
        self.pages.setCurrentIndex(MAP)
        self.map.x_name, self.map.y_name = "x", "y"
        self.map.same_scale = True
        self.map.empty_text = sentence
        self.map.set_pixels(None, None, View())
        self.map.set_home(DRAWING)

    def show_frame(self, frame: Frame) -> None:
        """The network as it is now."""
        if self._stage is None:
            return
        if self._stage.kind == "plane" and frame.pixels is not None:
            self.map.set_pixels(frame.pixels, frame.values, frame.view)
        elif self._stage.kind == "line" and frame.line is not None:
            self._draw_line(frame.line)
        else:
            if self.pages.currentIndex() == PAD:
                self.digits.refresh()
            self.update()

    def _draw_line(self, line: tuple[np.ndarray, np.ndarray] | None) -> None:
        assert self._stage is not None
        data = self._stage.data
        heights = data.decode_targets(data.targets.reshape(data.count, -1))[:, 0]
        x = self._stage.points[:, 0]
        curves = [
            Curve(tr("training"), x[data.train], heights[data.train], "muted", dots=True),
            Curve(tr("test"), x[data.test], heights[data.test], "combine", dots=True),
        ]
        if line is not None:
            curves.append(Curve(tr("network"), line[0], line[1], "accent", width=2.2))
        self.line.set_curves([c for c in curves if len(c.x)], home=self._stage.home)

    def _sentence(self, x: float, y: float, value: float) -> str:
        assert self._stage is not None
        data, map_ = self._stage.data, self.map
        at = f"{map_.x_name} = {plain(x, 2)}, {map_.y_name} = {plain(y, 2)}"
        if data.task == "classification" and data.outputs > 2:
            # The whole part names the class, the rest says how sure the network is.
            place = min(int(value), data.outputs - 1)
            return tr("{0}: {1}, {2:.0%}").format(at, data.class_names[place], value - place)
        return f"{at}: {plain(value)}"
