"""The inputs that stand still in a plot: a slider each, or a list and one slider for many."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal

from desktop.panels.build.train.rows import Rows
from desktop.widgets.choice import Choice
from desktop.widgets.slider import LabelledSlider, Range
from engine.analysis.section import Cell
from engine.language import tr

MOST_SLIDERS = 6
_SPAN = 3.0  # how far a slider reaches at least, to each side


class Held(Rows):
    """`changed()` when the person moves one; `values` has those that were moved.

    What was not moved stands where the canvas has it, which `sample` tells.
    """

    changed = Signal()

    def __init__(self, sample: Callable[[Cell], float]) -> None:
        super().__init__()
        self.values: dict[Cell, float] = {}
        self.sliders: dict[Cell, LabelledSlider] = {}
        self.one: Choice | None = None
        self._sample = sample
        self._offered: tuple[tuple[str, Cell], ...] = ()

    def offer(self, cells: Sequence[tuple[str, Cell]]) -> None:
        """These inputs stand still."""
        if tuple(cells) == self._offered:
            self._follow()
            return
        self._offered = tuple(cells)
        self.clear()
        self.sliders = {}
        self.one = None
        if len(cells) > MOST_SLIDERS:
            self.one = Choice(
                tr("Held input"), tr("Which held input the slider moves"), self._one_picked
            )
            self.one.offer([(name, k) for k, (name, _) in enumerate(cells)])
            self.add(tr("Held"), self.one)
            cells = cells[:1]
        for name, cell in cells:
            self._add_slider(name, cell)
        self.setVisible(bool(cells))
        self._follow()

    def forget(self, present: set[Cell] | None = None) -> None:
        """Let all stand where the canvas has them, or those that are not `present` any more."""
        kept = present if present is not None else set[Cell]()
        self.values = {cell: value for cell, value in self.values.items() if cell in kept}

    def _add_slider(self, name: str, cell: Cell) -> None:
        sample = self._sample(cell)
        reach = max(_SPAN, abs(sample) * 1.5)
        bounds = Range(-reach, reach, sample, reach / 100, 2)
        slider = LabelledSlider(name, bounds, tr("Held at this value."))
        slider.changed.connect(lambda value: self._hold(cell, float(value)))
        self.sliders[cell] = slider
        self.add_wide(slider)

    def _one_picked(self, place: int) -> None:
        name, cell = self._offered[place]
        for slider in self.sliders.values():
            slider.hide()
            slider.deleteLater()
        self.sliders = {}
        self._add_slider(name, cell)
        self._follow()

    def _hold(self, cell: Cell, value: float) -> None:
        if value != self.values.get(cell, round(self._sample(cell), 2)):
            self.values[cell] = value
            self.changed.emit()

    def _follow(self) -> None:
        """What nobody moved follows the canvas; the rest shows what it was left at."""
        for cell, slider in self.sliders.items():
            slider.blockSignals(True)
            slider.set_value(self.values.get(cell, self._sample(cell)))
            slider.blockSignals(False)
