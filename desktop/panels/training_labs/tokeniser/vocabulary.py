"""What the merges made: the vocabulary newest first, how it compresses, how long its tokens are."""

from __future__ import annotations

import numpy as np
from PySide6.QtWidgets import QScrollArea

from desktop.panels.training_labs import parts
from desktop.panels.training_labs.bench import Bench
from desktop.panels.training_labs.counts import Count, CountBars
from desktop.panels.training_labs.names import name_of
from desktop.panels.training_labs.token_text import Piece, TokenText
from desktop.plots.lines import Curve, LinePlot
from desktop.theme import theme
from engine.labs.tokeniser import SMALLEST, Tokeniser
from engine.language import tr

_LENGTHS = 8  # rows of the chart; the last takes all that is longer
_POINTS = 160  # of the curve
_SHOWN = 400  # newest tokens that are drawn


class VocabularySide(parts.Column):
    """Follows the number of merges."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(tr("Vocabulary and charts"), 240)
        self._bench = bench
        self.compression = LinePlot(tr("Characters per token"))
        self.compression.x_name, self.compression.y_name = tr("merges"), tr("characters per token")
        self.compression.legend = False
        self.compression.empty_text = tr("How far the merges shorten the text.")
        self.compression.setMinimumHeight(theme().px(130))
        self.lengths = CountBars(tr("How long tokens are"), (tr("bytes"), tr("tokens")), _LENGTHS)
        self.vocabulary = TokenText(tr("Vocabulary, newest first"), 4)
        self.vocabulary.breaks = False
        self.vocabulary.grow()
        self.vocabulary.empty_text = tr("The 256 bytes alone; merges add to them.")
        self.plots = (self.compression, self.lengths, self.vocabulary)
        self.section(
            tr("Compression · characters per token"),
            tr("The more characters a token stands for, the fewer tokens a model has to read."),
        )
        self.body.addWidget(self.compression)
        self.section(
            tr("Length of tokens · bytes"),
            tr("How many tokens of the vocabulary stand for so many bytes."),
        )
        self.body.addWidget(self.lengths)
        self.heading = self.section(tr("Vocabulary"), tr("All tokens there are, the newest first."))
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setAccessibleName(tr("Vocabulary, newest first"))
        scroll.setMinimumHeight(theme().px(110))
        scroll.setWidget(self.vocabulary)
        self.body.addWidget(scroll, 1)

    def show_merges(self, known: Tokeniser | None, at: int) -> None:
        """The state after so many merges."""
        bench = self._bench
        told = known is not None and bool(bench.start_tokens)
        self.compression.ticks_shown = told
        if known is None or not told:
            self.heading.setText(tr("VOCABULARY"))
            self.compression.set_curves([])
            self.lengths.set_counts(())
            self.vocabulary.set_pieces(())
            return
        steps = np.unique(np.linspace(0, len(bench.merges), _POINTS).astype(np.int64))
        ratio = len(bench.text) / np.array([bench.tokens_after(n) for n in steps.tolist()])
        now = np.array([len(bench.text) / bench.tokens_after(at)])
        self.compression.set_curves(
            [
                Curve(tr("characters per token"), steps, ratio),
                Curve(tr("now"), np.array([at]), now, "negative", dots=True),
            ]
        )
        made = list(dict.fromkeys(m.id for m in bench.merges[:at]))  # two ways, one token
        size = SMALLEST + len(made)
        counted = np.bincount(np.minimum(known.lengths[1:size], _LENGTHS), minlength=_LENGTHS + 1)
        self.lengths.set_counts(
            [
                Count(f"{n}{'+' if n == _LENGTHS else ''}", float(counted[n]))
                for n in range(1, _LENGTHS + 1)
            ]
        )
        newest = made[: -_SHOWN - 1 : -1]
        self.vocabulary.set_pieces([Piece(name_of(known, i), i, i == newest[0]) for i in newest])
        more = tr(" · THE NEWEST {0} SHOWN").format(_SHOWN) if len(made) > _SHOWN else ""
        self.heading.setText(
            tr("VOCABULARY · {0:,} = 256 BYTES + {1:,} MERGED + THE END OF A TEXT{2}").format(
                size, len(made), more
            )
        )
