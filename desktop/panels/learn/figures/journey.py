"""The whole way in one row: text → tokens → vectors → layers with attention → chances → text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QGridLayout, QLabel

from desktop.panels.learn.asking import ModelFigure, token_names
from desktop.panels.learn.figures import FigureKind, FigureView, Option, Scene
from desktop.panels.learn.parts import Card
from desktop.plots.bar_list import percent
from desktop.theme import theme
from desktop.widgets.names import subscripted
from desktop.widgets.parts import label
from engine.language import tr
from engine.numbers import plain, separator

if TYPE_CHECKING:
    from models.language_model import LanguageModel

_DEFAULT = "Language models turn sequences into"
_STAGES = (
    tr("Text"),
    tr("Tokens"),
    tr("Vectors"),
    tr("Layers"),
    tr("Probabilities"),
    tr("Text again"),
)


class JourneyFigure(ModelFigure):
    """Six cards with the numbers of this very text."""

    def __init__(self, scene: Scene, text: str) -> None:
        super().__init__(scene, text, tr("Text that goes on the journey"))
        grid = QGridLayout()
        grid.setSpacing(theme().px(10))
        self.stages: dict[str, QLabel] = {}
        for place, name in enumerate(_STAGES):
            card = Card(f"{place + 1} · {name}")
            told = label("…", "mono", wrap=True)
            told.setAccessibleName(name)
            card.body.addWidget(told)
            card.body.addStretch(1)
            self.stages[name] = told
            grid.addWidget(card, place // 3, place % 3)
        for column in range(3):
            grid.setColumnStretch(column, 1)
        self.column.addLayout(grid)
        self.column.addLayout(self.foot)

    def follow(self) -> None:
        text = self.text.text()

        def task(model: LanguageModel, stop: Any) -> Any:
            import numpy as np

            from models.inspect import inspect

            ids = list(model.tokenizer.encode(text))
            if not ids:
                return None
            found = inspect(model, ids, stop)
            names = token_names(model, ids)
            last = found.attention[:, :, -1, :]  # (layers, heads, keys) of the last token
            back = last[:, :, 1:-1] if len(ids) > 2 else last
            layer, head, key = np.unravel_index(int(back.argmax()), back.shape)
            looked = names[int(key) + (1 if len(ids) > 2 else 0)]
            logits = found.logits.astype(np.float64)
            shares = np.exp(logits - logits.max())
            shares /= shares.sum()
            best = [int(i) for i in np.argsort(-shares)[:3]]
            first = found.hidden[0, -1, :4]
            info = model.info
            last_name = subscripted(f"f_{info.layers}")
            return {
                tr("Text"): text,
                tr("Tokens"): " ".join(names) + "\n" + " ".join(str(i) for i in ids),
                tr("Vectors"): tr("{0} × {1} numbers\n{2} = (").format(
                    len(ids), info.width, names[-1]
                )
                + separator().join([*(plain(float(v), 2) for v in first), "…)"]),
                tr("Layers"): tr(
                    "f₁ … {0}, {1} heads each\nhardest look back: "
                    "{2} at {3}, {4} "
                    "(layer {5}, head {6})"
                ).format(
                    last_name,
                    info.heads,
                    names[-1],
                    looked,
                    percent(float(back.max())),
                    int(layer) + 1,
                    int(head) + 1,
                ),
                tr("Probabilities"): "\n".join(
                    f"{name} {percent(float(shares[i]))}"
                    for i, name in zip(best, token_names(model, best), strict=True)
                ),
                tr("Text again"): text + model.tokenizer.described(best[:1])[0].text,
            }

        self.ask(task, self._show)

    def _show(self, found: dict[str, str]) -> None:
        for name, told in found.items():
            self.stages[name].setText(told)


def _create(scene: Scene, options: Mapping[str, str]) -> FigureView:
    return JourneyFigure(scene, options.get("prompt", _DEFAULT))


FIGURES = (
    FigureKind(
        "journey",
        tr("From text to text"),
        tr("Every number here was computed from the text above by the language model."),
        _create,
        (Option("prompt", tr("The text to begin with.")),),
        is_wide=True,
    ),
)
