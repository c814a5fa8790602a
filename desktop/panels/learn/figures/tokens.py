"""A text in the tokens of the real tokeniser, as it is typed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from desktop.panels.learn.asking import ModelFigure
from desktop.panels.learn.figures import FigureKind, FigureView, Option, Scene
from desktop.theme import theme
from desktop.widgets.parts import label
from desktop.widgets.tokens import chips_of, shaping_of, spans_of
from desktop.widgets.tokens_edit import TokenEdit
from engine.language import tr

if TYPE_CHECKING:
    from models.language_model import LanguageModel

_DEFAULT = "Unbelievably, the cat sat on the mat."


class TokensFigure(ModelFigure):
    """The text is shown again with its tokens as chips, each with its number below it."""

    def __init__(self, scene: Scene, text: str) -> None:
        super().__init__(scene, text, tr("Text to be cut into tokens"))
        self.chips = TokenEdit()
        self.chips.setReadOnly(True)
        self.chips.setAccessibleName(tr("The text as tokens"))
        self.chips.setFixedHeight(theme().px(150))
        self.sums = label("", "mono", wrap=True)
        self.column.addWidget(self.chips)
        self.column.addWidget(self.sums)
        self.column.addLayout(self.foot)

    def follow(self) -> None:
        text = self.text.text()

        def task(model: LanguageModel, stop: Any) -> Any:
            return text, model.tokenizer.tokens(text), model.tokenizer.vocabulary_size

        self.ask(task, self._show)

    def _show(self, found: Any) -> None:
        text, tokens, vocabulary = found
        spans = spans_of(text, [(token.id, token.start, token.end) for token in tokens])
        self.chips.set_text(text)
        self.chips.set_chips(chips_of(spans, len(spans), (), shaping_of(text)))
        self.sums.setText(
            tr("{0} characters → {1} tokens of a vocabulary of {2:,}").format(
                len(text), len(tokens), vocabulary
            )
        )


def _create(scene: Scene, options: Mapping[str, str]) -> FigureView:
    return TokensFigure(scene, options.get("text", _DEFAULT))


FIGURES = (
    FigureKind(
        "tokens",
        tr("A text in tokens"),
        tr("Type any text. Below each token stands its number in the vocabulary."),
        _create,
        (Option("text", tr("The text to begin with.")),),
    ),
)
