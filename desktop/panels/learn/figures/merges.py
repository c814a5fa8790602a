"""A tokeniser being learnt, merge by merge, from a few words (byte-pair encoding)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from desktop.panels.learn.figures import FigureKind, FigureView, Option, Scene
from desktop.widgets.parts import label
from desktop.widgets.slider import LabelledSlider, Range
from engine.exercises.families.tokens import Corpus, Pair, merge, pair_counts
from engine.language import tr

_DEFAULT = "hug hug hug pug pug hugs bun bun rub rug rugs"
_MOST_MERGES = 12
_LONGEST = 600


class MergesFigure(FigureView):
    """Every state is computed once: the words so far, and the pair that was merged."""

    def __init__(self, text: str) -> None:
        super().__init__()
        counts = Counter(text[:_LONGEST].split())
        corpus: Corpus = tuple((tuple(word), count) for word, count in counts.items())
        self.states: list[tuple[Corpus, Pair | None, int]] = [(corpus, None, 0)]
        for _ in range(_MOST_MERGES):
            ranked = pair_counts(corpus).most_common(1)
            if not ranked or ranked[0][1] < 2:
                break
            pair, count = ranked[0]
            corpus = merge(corpus, pair)
            self.states.append((corpus, pair, count))
        self.words = label("", "mono", wrap=True)
        self.words.setAccessibleName(tr("The words in tokens"))
        self.told = label("", wrap=True)
        self.slider = LabelledSlider(
            tr("Merges"),
            Range(0, len(self.states) - 1, 0),
            tr("How many pairs were merged so far."),
        )
        self.slider.changed.connect(lambda _: self._show())
        self.column.addWidget(self.words)
        self.column.addWidget(self.slider)
        self.column.addWidget(self.told)
        self._show()

    def _show(self) -> None:
        place = int(self.slider.value)
        corpus, pair, count = self.states[place]
        rows = [f"{'·'.join(symbols):<14}{times} ×" for symbols, times in corpus]
        self.words.setText("\n".join(rows))
        tokens = sum(len(symbols) * times for symbols, times in corpus)
        vocabulary = len({each for symbols, _ in corpus for each in symbols})
        sums = tr("{0} tokens in all, {1} different ones.").format(tokens, vocabulary)
        if pair is None:
            self.told.setText(tr("Nothing merged yet: every letter is a token. {0}").format(sums))
        else:
            self.told.setText(
                tr(
                    "“{0}” and “{1}” stood side by side {2} times, more often than "
                    "any other pair: from now on “{3}{4}” is one token. {5}"
                ).format(pair[0], pair[1], count, pair[0], pair[1], sums)
            )


def _create(scene: Scene, options: Mapping[str, str]) -> FigureView:
    return MergesFigure(options.get("text", _DEFAULT))


def _words(text: str) -> str:
    if not len(text.split()) >= 2 or len(text) > _LONGEST:
        return tr("text needs two words or more and at most {0} characters.").format(_LONGEST)
    return ""


FIGURES = (
    FigureKind(
        "merges",
        tr("A tokeniser learns"),
        tr("Slide through the merges."),
        _create,
        (Option("text", tr("The words it learns from."), _words),),
    ),
)
