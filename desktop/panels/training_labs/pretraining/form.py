"""The settings of a run: text and tokeniser, the network's sizes, how it learns."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout

from desktop.panels.training_labs import parts
from desktop.panels.training_labs.bench import MOST_VOCABULARY
from desktop.theme import theme
from desktop.widgets.choice import Choice
from desktop.widgets.parts import label
from desktop.widgets.slider import LabelledSlider, Range
from engine.errors import EngineError
from engine.labs.pretraining import WIDTH_STEP, RunSettings, parameters_of
from engine.labs.tokeniser import SMALLEST
from engine.language import tr

_OPEN = "open"  # what is chosen to open a file
_SIZES = (SMALLEST, 512, 1024, MOST_VOCABULARY)

# name → label, range, help; a step of 1 on the slider is a power of two where there are choices
_SLIDERS: tuple[tuple[str, str, Range, str], ...] = (
    ("layers", tr("Layers"), Range(1, 8, 2), tr("How many blocks the network has.")),
    (
        "width",
        tr("Width"),
        Range(WIDTH_STEP, 256, 64, WIDTH_STEP),
        tr("How many numbers a token’s vector has."),
    ),
    (
        "heads",
        tr("Heads"),
        Range(1, 16, 4),
        tr("How many heads attend side by side in each block."),
    ),
    ("context", tr("Context"), Range(16, 256, 64, 16), tr("How many tokens are read at once.")),
)


class RunForm(parts.Column):
    """`chosen(settings)` when a person changed them; `text_chosen(key)`, `vocabulary_chosen(size)`
    likewise, and `file_wanted()` for a text of one's own."""

    chosen = Signal(object)
    text_chosen = Signal(str)
    file_wanted = Signal()
    vocabulary_chosen = Signal(int)

    def __init__(self, refuse: Callable[[str], None]) -> None:
        super().__init__(tr("Settings of the run"), 220)
        self._refuse = refuse
        self._settings = RunSettings()
        self._showing = False

    def fill(self) -> Iterator[None]:
        """Make what stands in the form, yielding where other events may have their turn."""
        self.section(
            tr("Data"), tr("What is learnt from; lab 1 shows how the text is cut into tokens.")
        )
        self.text = Choice(
            tr("Text"), tr("The text that is learnt, here and in lab 1"), self._text_chosen
        )
        self.vocabulary = Choice(
            tr("Tokeniser"),
            tr(
                "How many tokens of the vocabulary that lab 1 learns from this text; another "
                "number is "
                "chosen there"
            ),
            self.vocabulary_chosen.emit,
        )
        rows = QGridLayout()
        rows.setColumnStretch(1, 1)
        rows.setHorizontalSpacing(theme().px(6))
        for place, choice in enumerate((self.text, self.vocabulary)):
            named = label(choice.accessibleName())
            named.setToolTip(choice.toolTip())
            named.setBuddy(choice)
            rows.addWidget(named, place, 0)
            rows.addWidget(choice, place, 1)
        self.body.addLayout(rows)
        yield
        self.section(tr("Model"), tr("The network: blocks of attention and small layers, stacked."))
        self.sliders: dict[str, LabelledSlider] = {}
        for name, title, bounds, help in _SLIDERS:
            self._add(name, title, bounds, help)
        self.weights = label("", "small", wrap=True)
        self.body.addWidget(self.weights)
        yield
        self.section(tr("Learning"), tr("How each step of training changes the weights."))
        rate = Range(0.0001, 0.03, RunSettings.rate, 0.0005, 4, logarithmic=True)
        self._add(
            "rate", tr("Learning rate"), rate, tr("How far each step goes; may change any time.")
        )
        batch = Range(4, 64, 16, 4)
        self._add("batch", tr("Batch"), batch, tr("How many passages each step learns from."))
        planned = Range(500, 20_000, RunSettings.planned, 500)
        self._add(
            "planned", tr("Planned steps"), planned, tr("The rate falls to a tenth over so many.")
        )

    def _add(self, name: str, title: str, bounds: Range, help: str) -> None:
        slider = LabelledSlider(title, bounds, help)
        slider.changed.connect(lambda _value, name=name: self._slid(name))
        self.sliders[name] = slider
        self.body.addWidget(slider)

    def show_data(
        self, texts: Sequence[tuple[str, str]], chosen: str, vocabulary: int, most: int
    ) -> None:
        """Which texts there are and how large their vocabulary can be, and what is chosen."""
        self.text.offer([*texts, None, (tr("Open a file…"), _OPEN)])
        self.text.show_key(chosen)
        sizes = sorted({vocabulary, *(size for size in _SIZES if size <= most)})
        self.vocabulary.offer([(_sized(size), size) for size in sizes])
        self.vocabulary.show_key(vocabulary)

    def show_settings(self, settings: RunSettings, vocabulary: int) -> None:
        """Show these without announcing them."""
        self._showing = True
        self._settings = settings
        for name, slider in self.sliders.items():
            if slider.value != getattr(settings, name):
                slider.set_value(getattr(settings, name))
        count = parameters_of(settings, vocabulary)
        passage = settings.batch * settings.context
        self.weights.setText(tr("{0:,} weights · {1:,} tokens a step").format(count, passage))
        self._showing = False

    def _text_chosen(self, key: str) -> None:
        if key == _OPEN:
            self.file_wanted.emit()
        else:
            self.text_chosen.emit(key)

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
            width = max(1, round(value / WIDTH_STEP)) * WIDTH_STEP  # any number can be typed
            fits = [n for n in (1, 2, 4, 8, 16) if not width % n and not width // n % 16]
            heads = min(fits, key=lambda n: abs(n - heads))
        self._refuse(
            tr("Each head needs a multiple of 16 numbers: a width of {0} goes with 1 head.").format(
                width
            )
            if heads == 1
            else tr(
                "Each head needs a multiple of 16 numbers: a width of {0} goes with {1} heads."
            ).format(width, heads)
        )
        return replace(self._settings, width=width, heads=heads)


def _sized(size: int) -> str:
    return tr("{0:,} tokens").format(size) + (tr(" · bytes alone") if size == SMALLEST else "")
