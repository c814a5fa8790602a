"""The settings of a run: text and tokeniser, the network's sizes, how it learns."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal

from desktop.panels.training_labs import parts
from desktop.widgets.parts import label
from desktop.widgets.slider import LabelledSlider, Range
from engine.errors import EngineError
from engine.labs.pretraining import RunSettings, parameters_of
from engine.labs.tokeniser import SMALLEST

# name → label, range, help; a step of 1 on the slider is a power of two where there are choices
_SLIDERS: tuple[tuple[str, str, Range, str], ...] = (
    ("layers", "Layers", Range(1, 8, 2), "How many blocks the network has."),
    ("width", "Width", Range(32, 256, 64, 32), "How many numbers a token’s vector has."),
    ("heads", "Heads", Range(1, 16, 4), "How many heads attend side by side in each block."),
    ("context", "Context", Range(16, 256, 64, 16), "How many tokens are read at once."),
)


class RunForm(parts.Column):
    """`chosen(settings)` when a person changed them, `vocabulary_chosen(size)` likewise."""

    chosen = Signal(object)
    vocabulary_chosen = Signal(int)

    def __init__(self, refuse: Callable[[str], None]) -> None:
        super().__init__("Settings of the run", 220)
        self._refuse = refuse
        self._settings = RunSettings()
        self._vocabulary = 512
        self._showing = False
        self.section("Data")
        self.text = parts.one_line()
        self.text.setToolTip("The text of lab 1")
        self.body.addWidget(self.text)
        self.vocabulary = LabelledSlider(
            "Tokens", Range(SMALLEST, 2048, 512), "How many tokens of lab 1’s tokeniser are used."
        )
        self.vocabulary.changed.connect(self._vocabulary_slid)
        self.body.addWidget(self.vocabulary)
        self.section("Model")
        self.sliders: dict[str, LabelledSlider] = {}
        for name, title, bounds, help in _SLIDERS:
            self._add(name, title, bounds, help)
        self.weights = label("", "small", wrap=True)
        self.body.addWidget(self.weights)
        self.section("Learning")
        rate = Range(0.0001, 0.03, RunSettings.rate, 0.0005, 4, logarithmic=True)
        self._add("rate", "Learning rate", rate, "How far each step goes; may change any time.")
        batch = Range(4, 64, 16, 4)
        self._add("batch", "Batch", batch, "How many passages each step learns from.")
        planned = Range(500, 20_000, RunSettings.planned, 500)
        self._add("planned", "Planned steps", planned, "The rate falls to a tenth over so many.")

    def _add(self, name: str, title: str, bounds: Range, help: str) -> None:
        slider = LabelledSlider(title, bounds, help)
        slider.changed.connect(lambda _value, name=name: self._slid(name))
        self.sliders[name] = slider
        self.body.addWidget(slider)

    def show_settings(self, settings: RunSettings, vocabulary: int, most: int, title: str) -> None:
        """Show these without announcing them."""
        self._showing = True
        self._settings, self._vocabulary = settings, vocabulary
        for name, slider in self.sliders.items():
            if slider.value != getattr(settings, name):
                slider.set_value(getattr(settings, name))
        self.vocabulary.set_bounds(Range(SMALLEST, max(most, SMALLEST + 1), min(512, most)))
        self.vocabulary.set_value(vocabulary)
        self.text.setText(title)
        count = parameters_of(settings, vocabulary)
        passage = settings.batch * settings.context
        self.weights.setText(f"{count:,} weights · {passage:,} tokens a step")
        self._showing = False

    def _vocabulary_slid(self, value: float) -> None:
        if not self._showing:
            self.vocabulary_chosen.emit(int(value))

    def _slid(self, name: str) -> None:
        if self._showing:
            return
        value = self.sliders[name].value
        kind = float if name == "rate" else int
        try:
            changed = replace(self._settings, **{name: kind(value)})
        except EngineError:
            changed = self._fitted(name, int(value))
        self.chosen.emit(changed)

    def _fitted(self, name: str, value: int) -> RunSettings:
        """Width and heads that go together, nearest to what was asked for."""
        width, heads = self._settings.width, self._settings.heads
        if name == "heads":
            fits = [n for n in (1, 2, 4, 8, 16) if not width % n and not width // n % 16]
            heads = min(fits, key=lambda n: abs(n - value))
        else:
            width = value
            fits = [n for n in (1, 2, 4, 8, 16) if not width % n and not width // n % 16]
            heads = min(fits, key=lambda n: abs(n - heads))
        self._refuse(
            f"Each head needs a multiple of 16 numbers: a width of {width} goes with {heads} "
            f"head{'s' * (heads != 1)}."
        )
        return replace(self._settings, width=width, heads=heads)
