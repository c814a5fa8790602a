"""What may come next, with its probability; temperature and top-k change it without a new run."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from desktop.panels.learn.asking import ModelFigure, token_names
from desktop.panels.learn.figures import FigureKind, FigureView, Option, Scene
from desktop.plots import Bar, BarList
from desktop.plots.bar_list import percent
from desktop.widgets.parts import button, label
from desktop.widgets.slider import LabelledSlider, Range
from engine.language import tr

if TYPE_CHECKING:
    from models.language_model import LanguageModel

_DEFAULT = "The capital of France is"
_ROWS = 10
_SHOWN = 200  # tokens whose names are at hand: more never reach the list


class ChancesFigure(ModelFigure):
    """Outlined: what the model says. Filled: what is drawn from."""

    def __init__(self, scene: Scene, text: str) -> None:
        super().__init__(scene, text, tr("Text that the model goes on from"))
        self.bars = BarList(tr("Next token"), _ROWS)
        self.bars.empty_text = tr("The model has not read the text yet.")
        self.bars.said.connect(self.said)
        self.bars.chosen.connect(self._take)
        self.temperature = LabelledSlider(
            tr("Temperature"),
            Range(0.0, 2.0, 1.0, 0.05, 2),
            tr(
                "0 always takes the likeliest; 1 is the model's own; above 1 evens the chances out."
            ),
        )
        self.top_k = LabelledSlider(
            tr("Top-k"), Range(0, 50, 0), tr("Keep only so many of the likeliest; 0 keeps all.")
        )
        self.told = label("", wrap=True)
        for slider in (self.temperature, self.top_k):
            slider.changed.connect(lambda _: self._show_shares())
        self.draw_button = button(tr("Draw the next token"), tr("Throw the dice once, and go on"))
        self.draw_button.clicked.connect(self._draw)
        self.foot.addWidget(self.draw_button)
        self.column.addWidget(self.bars)
        self.column.addWidget(self.temperature)
        self.column.addWidget(self.top_k)
        self.column.addWidget(self.told)
        self.column.addLayout(self.foot)
        self._logits: Any = None
        self._names: dict[int, str] = {}
        self._pieces: dict[int, str] = {}
        self._draws = 0
        self._shares: Any = None
        self._listed: list[int] = []

    def follow(self) -> None:
        text = self.text.text()

        def task(model: LanguageModel, stop: Any) -> Any:
            import numpy as np

            ids = list(model.tokenizer.encode(text))
            if not ids:
                return None
            logits = model.reader().read(ids, stop)
            best = [int(i) for i in np.argsort(-logits)[:_SHOWN]]
            pieces = [token.text for token in model.tokenizer.described(best)]
            named = dict(zip(best, token_names(model, best), strict=True))
            return logits, named, dict(zip(best, pieces, strict=True))

        self.ask(task, self._show)

    def _show(self, found: Any) -> None:
        self._logits, self._names, self._pieces = found
        self._show_shares()

    def _show_shares(self) -> None:
        if self._logits is None:
            return
        from models.sampling import Settings, distribution

        settings = Settings(
            temperature=float(self.temperature.value), top_k=int(self.top_k.value), top_p=1.0
        )
        self._shares = shares = distribution(self._logits, settings)
        listed = [int(i) for i in self._names][:_ROWS]  # likeliest first, whatever the temperature
        self._listed = listed
        self.bars.set_bars(
            [
                Bar(
                    self._names[i],
                    float(shares.model[i]),
                    float(shares.final[i]),
                    cut=not bool(shares.kept[i]),
                    read_out=tr("{0}: {1} by the model, {2} now").format(
                        self._names[i],
                        percent(float(shares.model[i])),
                        percent(float(shares.final[i])),
                    ),
                )
                for i in listed
            ]
        )
        self.told.setText(
            tr("Uncertainty: {0:.2f} bits now, {1:.2f} as the model says it.").format(
                shares.entropy_bits, shares.model_entropy_bits
            )
        )

    def _draw(self) -> None:
        if self._shares is None or self.busy:
            return
        from models.sampling import Settings, draw

        settings = Settings(seed=42)
        found = draw(self._shares, settings.generator(self._draws))
        self._draws += 1
        self._go_on(int(found.id))

    def _take(self, row: int) -> None:
        if row < len(self._listed) and not self.busy:
            self._go_on(self._listed[row])

    def _go_on(self, token: int) -> None:
        before = self.text.text()
        if token in self._pieces:
            self.text.setText(before + self._pieces[token])
            self.follow()
            return

        def task(model: LanguageModel, stop: Any) -> Any:
            return model.tokenizer.described([token])[0].text

        def go_on(piece: str) -> None:
            self.text.setText(before + piece)
            self.follow()

        self.ask(task, go_on)


def _create(scene: Scene, options: Mapping[str, str]) -> FigureView:
    return ChancesFigure(scene, options.get("prompt", _DEFAULT))


FIGURES = (
    FigureKind(
        "chances",
        tr("What may come next"),
        tr("Outlined is what the model says, filled what is drawn from. A click takes a token."),
        _create,
        (Option("prompt", tr("The text to begin with.")),),
    ),
)
