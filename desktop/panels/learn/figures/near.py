"""Which words lie near each other: the model's own token vectors, compared by their angle."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtWidgets import QComboBox

from desktop.panels.learn.asking import ModelFigure
from desktop.panels.learn.figures import FigureKind, FigureView, Option, Scene
from desktop.plots import Bar, BarList, HeatMap
from desktop.theme import theme
from engine.language import tr

if TYPE_CHECKING:
    from models.language_model import LanguageModel

_DEFAULT = (
    "cat, dog, horse, bird, fish, king, queen, man, woman, child, Paris, London, France, England, "
    "red, blue, green, run, walk, jump, eat, bread, water, house, car, one, two, three, happy, sad"
)
_MOST = 60
_ROWS = 10


class NearFigure(ModelFigure):
    """The vector of every word is read once; choosing another word only compares."""

    def __init__(self, scene: Scene, words: str) -> None:
        super().__init__(scene, words, tr("Words, with commas between them"), try_it=False)
        self.chosen = QComboBox()
        self.chosen.setAccessibleName(tr("Word whose neighbours are shown"))
        self.chosen.setToolTip(tr("Whose neighbours to show"))
        self.chosen.currentIndexChanged.connect(lambda _: self._compare())
        self.bars = BarList(tr("Nearest words"), _ROWS)
        self.bars.number = lambda cosine: str(tr("{0:.2f}").format(cosine))
        self.bars.empty_text = tr("The words' vectors are on their way.")
        self.bars.said.connect(self.said)
        self.bars.chosen.connect(self._pick)
        self.strip = HeatMap(tr("The word's vector"), square=False)
        self.strip.setFixedHeight(theme().px(96))
        self.column.addWidget(self.chosen)
        self.column.addWidget(self.bars)
        self.column.addWidget(self.strip)
        self._words: list[str] = []
        self._vectors = np.zeros((0, 0))

    def follow(self) -> None:
        words = [word.strip() for word in self.text.text().split(",") if word.strip()][:_MOST]

        def task(model: LanguageModel, stop: Any) -> Any:
            from models.inspect import inspect

            # A word inside a text begins with a space; a rare one is several tokens, and then it
            # has no single vector of its own.
            split = [(word, model.tokenizer.encode(f" {word}")) for word in words]
            single = [(word, ids[0]) for word, ids in split if len(ids) == 1]
            rest = [word for word, ids in split if len(ids) > 1]
            if not single:
                return [], np.zeros((0, 0)), rest
            # Before the first layer the stream is each token's own row of the table.
            hidden = inspect(model, [i for _, i in single], stop, [0]).hidden[0]  # (words, width)
            return [word for word, _ in single], np.asarray(hidden, np.float64), rest

        self.ask(task, self._show)

    def _show(self, found: Any) -> None:
        self._words, self._vectors, rest = found
        if rest:
            self.state.setText(
                tr("Left out, being several tokens each: {0}.").format(", ".join(rest))
            )
            self.state.show()
        kept = self.chosen.currentText()
        self.chosen.blockSignals(True)
        self.chosen.clear()
        self.chosen.addItems(self._words)
        self.chosen.setCurrentIndex(max(0, self.chosen.findText(kept)))
        self.chosen.blockSignals(False)
        self._compare()

    @property
    def nearest(self) -> list[tuple[str, float]]:
        """The other words with the cosine of the angle to the chosen one, nearest first."""
        place = self.chosen.currentIndex()
        if not 0 <= place < len(self._words):
            return []
        sizes = np.linalg.norm(self._vectors, axis=1)
        cosines = self._vectors @ self._vectors[place] / (sizes * sizes[place])
        order = [int(i) for i in np.argsort(-cosines) if i != place]
        return [(self._words[i], float(cosines[i])) for i in order]

    def _compare(self) -> None:
        rows = self.nearest[:_ROWS]
        self.bars.set_bars(
            [
                Bar(
                    word,
                    max(0.0, value),
                    max(0.0, value),
                    read_out=tr("{0}: cosine {1:.3f}").format(word, value),
                )
                for word, value in rows
            ]
        )
        place = self.chosen.currentIndex()
        if 0 <= place < len(self._vectors):
            shown = self._vectors[place : place + 1, :96].astype(np.float32)
            end = float(np.abs(shown).max()) or 1.0
            self.strip.set_values(
                shown,
                [self._words[place]],
                [str(number) for number in range(1, shown.shape[1] + 1)],
                low=-end,
                high=end,
                signed=True,
                sentence=lambda row, column, value: tr("number {0}: {1:.3f}").format(
                    column + 1, value
                ),
            )

    def _pick(self, row: int) -> None:
        rows = self.nearest
        if row < len(rows):
            self.chosen.setCurrentIndex(self.chosen.findText(rows[row][0]))


def _create(scene: Scene, options: Mapping[str, str]) -> FigureView:
    return NearFigure(scene, options.get("words", _DEFAULT))


FIGURES = (
    FigureKind(
        "near",
        tr("Near and far"),
        tr(
            "The bars show the cosine: 1 would be the same direction. Below, the first 96 of the "
            "576 numbers that the word is to the model."
        ),
        _create,
        (Option("words", tr("The words to compare, with commas between them.")),),
    ),
)
