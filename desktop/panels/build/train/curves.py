"""How training went: loss, accuracy, gradients and confusion, one of them at a time."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.panels.build.train.run import Frame
from desktop.plots import HeatMap
from desktop.plots.lines import CURVES, Curve, LinePlot
from desktop.plots.plot import Plot
from desktop.widgets.choice import Choice
from engine.data import DataSet
from engine.language import tr

LOSS, ACCURACY, GRADIENTS, CONFUSION = range(4)
TITLES = (tr("Loss"), tr("Accuracy"), tr("Gradients"), tr("Confusion"))
_MOST_CURVES = 8
_MOST_CLASSES = 12


class Curves(QWidget):
    """`painted()` follows each paint of the picture in front."""

    painted = Signal()
    said = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = Choice(tr("Curve"), tr("What is drawn over the steps"), lambda _key: None)
        self.choice.offer([(title, place) for place, title in enumerate(TITLES)])
        self.loss = LinePlot(tr("Loss"))
        self.accuracy = LinePlot(tr("Accuracy"))
        self.gradients = LinePlot(tr("Gradient length"), log_y=True)
        self.confusion = HeatMap(tr("Confusion"))
        self.pages = QStackedWidget()
        self.plots: tuple[Plot, ...] = (
            self.loss,
            self.accuracy,
            self.gradients,
            self.confusion,
        )
        for plot in self.plots:
            self.pages.addWidget(plot)
            plot.painted.connect(self.painted)
            plot.said.connect(self.said)
        for plot in (self.loss, self.accuracy, self.gradients):
            plot.x_name = tr("step")
            plot.ticks_shown = False  # until there are curves
        self.accuracy.empty_text = tr("Accuracy is counted where classes are told apart.")
        self.loss.empty_text = self.gradients.empty_text = tr("Nothing was trained yet.")
        self.choice.currentIndexChanged.connect(self._turn)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.choice)
        column.addWidget(self.pages, 1)
        self._frame: Frame | None = None
        self._data: DataSet | None = None
        self._names: dict[str, str] = {}

    def show_data(self, data: DataSet, names: dict[str, str]) -> None:
        """Which examples, and what the layers are called."""
        self._data, self._names = data, names

    def show_frame(self, frame: Frame | None) -> None:
        """Bring the picture in front up to date."""
        self._frame = frame
        front = self.pages.currentIndex()
        if frame is None:
            for plot in (self.loss, self.accuracy, self.gradients):
                plot.set_curves([])
            self.confusion.set_values(np.zeros((0, 0)), (), ())
        elif front == LOSS:
            marks = frame.marks
            curves = [Curve(tr("training"), marks.steps, marks.train_loss)]
            if frame.test is not None:
                test = Curve(tr("test"), marks.steps, marks.test_loss, "negative", dashed=True)
                curves.append(test)
            # Before the first step there is one point, and axes around it that mean nothing.
            self.loss.set_curves(curves if len(marks.steps) > 1 else [])
        elif front == ACCURACY:
            self._show_accuracy(frame)
        elif front == GRADIENTS:
            self._show_gradients(frame)
        else:
            self._show_confusion(frame)

    def _turn(self, index: int) -> None:
        self.pages.setCurrentIndex(index)
        self.show_frame(self._frame)

    def _show_accuracy(self, frame: Frame) -> None:
        if frame.train.accuracy is None:
            self.accuracy.set_curves([])
            return
        marks = frame.marks
        curves = [Curve(tr("training"), marks.steps, marks.train_accuracy)]
        if frame.test is not None:
            curves.append(
                Curve(tr("test"), marks.steps, marks.test_accuracy, "negative", dashed=True)
            )
        self.accuracy.set_curves(curves)

    def _show_gradients(self, frame: Frame) -> None:
        names = list(frame.marks.norms)
        if len(names) > _MOST_CURVES:  # the ends tell the most: fading is seen between them
            half = _MOST_CURVES // 2
            names = [*names[:half], *names[-half:]]
        self.gradients.set_curves(
            [
                Curve(
                    self._names.get(name, name),
                    frame.marks.steps,
                    frame.marks.norms[name],
                    CURVES[place % len(CURVES)],
                )
                for place, name in enumerate(names)
            ]
        )

    def _show_confusion(self, frame: Frame) -> None:
        found = frame.test if frame.test is not None else frame.train
        counts = found.confusion
        data = self._data
        if counts is None or data is None or len(counts) > _MOST_CLASSES:
            self.confusion.set_values(np.zeros((0, 0)), (), ())
            return
        names = data.class_names
        said = (
            tr("{0:.0f} test examples of “{1}” are taken for “{2}”")
            if frame.test is not None
            else tr("{0:.0f} training examples of “{1}” are taken for “{2}”")
        )

        def sentence(row: int, column: int, value: float) -> str:
            return said.format(value, names[row], names[column])

        high = float(counts.sum(axis=1).max(initial=1))
        self.confusion.set_values(
            counts.astype(np.float64), names, names, high=high, sentence=sentence
        )
