"""Draw a digit and see what the network takes it for, while it learns."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.plots.bar_list import Bar, BarList
from desktop.theme import set_icon, theme
from desktop.widgets.pad import Pad, picture_shape
from engine.data import DataSet
from engine.errors import EngineError
from engine.language import tr
from engine.plan import Plan


class DigitPage(QWidget):
    """The pad, and the share that the network gives each class."""

    def __init__(self) -> None:
        super().__init__()
        self._plan: Plan | None = None
        self._entry = self._end = ""
        self._data: DataSet | None = None
        self._shown = 0
        self.pad = Pad(8, 8)
        self.pad.drawn.connect(self.refresh)
        self.answer = QLabel("")
        self.answer.setWordWrap(True)
        self.bars = BarList(tr("What the network takes it for"), rows=10)
        self.bars.empty_text = tr("Draw a digit, and each class gets its share here.")
        self.bars.setMinimumSize(theme().px(130), theme().px(90))
        self.clear = QPushButton(tr("Clear"))
        self.clear.setToolTip(tr("Clean paper (Delete on the pad)"))
        set_icon(self.clear, "trash")
        self.clear.clicked.connect(self.pad.clear)
        self.example = QPushButton(tr("An example"))
        self.example.setToolTip(tr("Put the next test example on the pad"))
        self.example.clicked.connect(self._show_example)
        buttons = QHBoxLayout()
        buttons.addWidget(self.clear)
        buttons.addWidget(self.example)
        buttons.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(theme().px(4))
        left.addWidget(self.pad, 1)
        left.addLayout(buttons)
        left.addWidget(self.answer)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(left, 1)
        row.addWidget(self.bars, 1)

    @staticmethod
    def suits(data: DataSet) -> bool:
        """Whether these examples are pictures that one can draw."""
        shape = data.points.shape[1:]
        return data.task == "classification" and picture_shape(shape) is not None

    def show_network(self, plan: Plan | None, entry: str, end: str, data: DataSet) -> None:
        """Ask this network from now on; `plan` has buffers of its own."""
        self._plan, self._entry, self._end, self._data = plan, entry, end, data
        cells = picture_shape(data.points.shape[1:])
        if cells is not None:
            self.pad.set_cells(*cells)
        self.refresh()

    def shares(self) -> np.ndarray[Any, Any] | None:
        """What the network gives each class for what is drawn; None while nothing is."""
        if self._plan is None or self._data is None or self.pad.empty:
            return None
        point = self.pad.ink.reshape(1, *self._data.points.shape[1:])
        given = self._data.encode(point)
        try:
            with np.errstate(all="ignore"):
                out = self._plan.run({self._entry: given})[self._end][0].astype(np.float64)
        except EngineError:
            return None
        out = out.ravel()
        if len(out) != len(self._data.class_names) or not np.isfinite(out).all():
            return None
        kind = self._plan.layer(self._plan.result(self._end)).key
        if kind == "softmax":
            return out
        raised = np.exp(out - out.max())
        return raised / raised.sum()

    def refresh(self) -> None:
        """Ask the network again."""
        shares = self.shares()
        data = self._data
        if shares is None or data is None:
            self.bars.set_bars([])
            self.answer.setText("")
            return
        best = int(shares.argmax())
        self.bars.set_bars(
            [
                Bar(name, 0.0, float(share), marked=k == best, read_out=tr("{0:.0%}").format(share))
                for k, (name, share) in enumerate(zip(data.class_names, shares, strict=True))
            ]
        )
        self.answer.setText(
            tr("Taken for {0}, {1:.0%}.").format(data.class_names[best], shares[best])
        )
        self.answer.setAccessibleName(self.answer.text())

    def _show_example(self) -> None:
        data = self._data
        if data is None:
            return
        rows = data.test if len(data.test) else data.train
        row = int(rows[self._shown % len(rows)])
        self._shown += 1
        cells = picture_shape(data.points.shape[1:])
        if cells is not None:
            self.pad.show_ink(data.points[row].reshape(cells))
            self.refresh()
