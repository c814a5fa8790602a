"""Pre-training's own exercise, done by the finished model: cut the text off and guess on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from desktop.panels.learn.asking import ModelFigure, token_names
from desktop.panels.learn.figures import FigureKind, FigureView, Option, Scene
from desktop.plots import Bar, BarList
from desktop.plots.bar_list import percent
from desktop.widgets.parts import label
from desktop.widgets.slider import LabelledSlider, Range
from desktop.widgets.tokens import visible
from engine.language import tr

if TYPE_CHECKING:
    from models.language_model import LanguageModel

_DEFAULT = "The sun rises in the east and sets in the west."
_ROWS = 6


class PredictFigure(ModelFigure):
    """One pass gives the guesses at every place; the slider chooses where the text is cut."""

    def __init__(self, scene: Scene, text: str) -> None:
        super().__init__(scene, text, tr("Text to learn from"))
        self.context = label("", "mono", wrap=True)
        self.context.setAccessibleName(tr("What the model sees"))
        self.bars = BarList(tr("Guesses for the next token"), _ROWS)
        self.bars.empty_text = tr("The model has not read the text yet.")
        self.bars.said.connect(self.said)
        self.told = label("", wrap=True)
        self.place = LabelledSlider(
            tr("Cut off after token"), Range(1, 2, 2), tr("How much of the text the model may see.")
        )
        self.place.changed.connect(lambda _: self._show_place())
        self.column.addWidget(self.place)
        self.column.addWidget(self.context)
        self.column.addWidget(self.bars)
        self.column.addWidget(self.told)
        self.column.addLayout(self.foot)
        self._rows: list[tuple[str, str, list[tuple[str, float]], float]] = []

    def follow(self) -> None:
        text = self.text.text()

        def task(model: LanguageModel, stop: Any) -> Any:
            import numpy as np

            ids = list(model.tokenizer.encode(text))
            if len(ids) < 2:
                return []
            logits = np.asarray(model.reader().read_rows(ids, len(ids), stop), np.float64)
            logits -= logits.max(axis=1, keepdims=True)
            shares = np.exp(logits)
            shares /= shares.sum(axis=1, keepdims=True)
            names = token_names(model, ids)
            rows = []
            for at in range(len(ids) - 1):
                best = [int(i) for i in np.argsort(-shares[at])[:_ROWS]]
                guesses = [
                    (name, float(shares[at, i]))
                    for i, name in zip(best, token_names(model, best), strict=True)
                ]
                seen = visible(model.tokenizer.decode(ids[: at + 1]))
                rows.append((seen, names[at + 1], guesses, float(shares[at, ids[at + 1]])))
            return rows

        self.ask(task, self._show)

    def _show(self, rows: Any) -> None:
        first = not self._rows
        self._rows = rows
        count = max(2, len(rows))
        self.place.set_bounds(Range(1, count, count))
        if first:
            self.place.set_value(len(rows) - 1)  # before the full stop, which is no riddle
        self.place.setEnabled(len(rows) > 1)
        self._show_place()

    def _show_place(self) -> None:
        if not self._rows:
            self.bars.set_bars([])
            self.context.setText("")
            self.told.setText(tr("The text needs two tokens or more."))
            return
        from math import log

        at = min(int(self.place.value), len(self._rows)) - 1
        seen, truth, guesses, share = self._rows[at]
        self.context.setText(f"{seen} ▢")
        self.bars.set_bars([Bar(name, p, p, marked=name == truth) for name, p in guesses])
        mean = sum(-log(max(row[3], 1e-300)) for row in self._rows) / len(self._rows)
        loss = -log(max(share, 1e-300))
        self.told.setText(
            tr(
                "The text goes on with {0}, which the model gave {1}. "
                "Cross-entropy here: −ln {2:.3g} = {3:.2f}; mean over the text: {4:.2f}."
            ).format(truth, percent(share), share, loss, mean)
        )


def _create(scene: Scene, options: Mapping[str, str]) -> FigureView:
    return PredictFigure(scene, options.get("text", _DEFAULT))


FIGURES = (
    FigureKind(
        "predict",
        tr("Cut off the last token and predict it"),
        tr("Move the cut through the text. The tinted row is how the text really goes on."),
        _create,
        (Option("text", tr("The text to begin with.")),),
    ),
)
