"""What is seen of a run: losses, one example, what it writes, attention, gradients, neighbours."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.panels.training_labs import parts
from desktop.panels.training_labs.counts import Count, CountBars
from desktop.panels.training_labs.names import name_of, quoted, seen
from desktop.panels.training_labs.pretraining.training import GUESSES, Frame, Look
from desktop.panels.training_labs.token_text import Piece, TokenText
from desktop.plots import HeatMap
from desktop.plots.bar_list import full_scale, percent
from desktop.plots.lines import CURVES, Curve, LinePlot
from desktop.plots.plane import View
from desktop.theme import theme
from desktop.widgets.choice import Choice
from desktop.widgets.elided import Elided
from desktop.widgets.parts import Card, button, label
from engine.labs.corpus import Corpus
from engine.labs.pretraining import NORM_EVERY, PreTraining
from engine.labs.tokeniser import Tokeniser
from engine.language import tr

_BASELINES = (
    ("chance", tr("chance")),
    ("frequencies", tr("frequencies")),
    ("bigrams", tr("bigrams")),
)
_WRITTEN = 4  # moments of which a text is shown


class LossView(Card):
    """The curves against simple guessers, and the figures of now in one line."""

    def __init__(self) -> None:
        super().__init__()
        self.plot = LinePlot(tr("Loss"))
        self.plot.x_name, self.plot.y_name = tr("step"), tr("bits per character")
        self.plot.empty_text = tr(
            "Press Train: the loss falls from chance towards what a text tells."
        )
        self.plot.legend_above = True
        self.plot.setMinimumHeight(theme().px(130))
        self.figures = parts.one_line("small")
        self.figures.setAccessibleName(tr("Where training stands"))
        self.body.addWidget(self.plot, 1)
        self.body.addWidget(self.figures)

    def show_frame(self, frame: Frame | None, corpus: Corpus | None, marked: int | None) -> None:
        """The run so far; `marked` is the step that is looked at in its history."""
        self.plot.ticks_shown = frame is not None
        if frame is None or corpus is None:
            self.plot.set_curves([])
            self.figures.setText("")
            return
        last = float(max(frame.step, 20))
        base = corpus.baselines
        across = np.array([0.0, last])
        curves = [
            Curve(title, across, np.full(2, base[key]), token, dashed=True, width=1.2)
            for (key, title), token in zip(
                _BASELINES, ("muted", "activation", "sequence"), strict=True
            )
        ]
        curves.append(Curve(tr("training"), frame.steps, frame.train))
        curves.append(Curve(tr("held out"), frame.test_steps, frame.test, "negative", width=2.2))
        low = min([base["bigrams"], *frame.train.tolist(), *frame.test.tolist()])
        high = max(base["chance"], *frame.train.tolist(), *frame.test.tolist())
        view = View(0.0, last, low - 0.1, high + 0.15)
        if marked is not None:
            line = np.array([view.bottom, view.top])
            curves.append(Curve("", np.full(2, float(marked)), line, "accent", width=1.4))
        self.plot.set_curves(curves, view)
        self.figures.setText(figures(frame, marked))


def figures(frame: Frame, step: int | None = None) -> str:
    """The figures of a frame in one line, or as they were after a step of its history."""
    seconds = frame.seconds
    if step is None:
        step = frame.step
    else:
        seconds = max((m.seconds for m in frame.moments if m.step <= step), default=0.0)
    found = [tr("step {0:,}").format(step), tr("{0:.0f} s").format(seconds)]
    by_then = int(np.searchsorted(frame.steps, step, "right"))
    if by_then:
        found.append(tr("training {0:.2f}").format(frame.train[by_then - 1]))
    by_then = int(np.searchsorted(frame.test_steps, step, "right"))
    if by_then:
        found.append(tr("held out {0:.2f} bits per character").format(frame.test[by_then - 1]))
    words = [share for at, share in frame.words if at <= step]
    if words:
        found.append(tr("{0:.0f} % real words").format(100 * words[-1]))
    return " · ".join(found)


class ExampleView(Card):
    """A passage of the held-out text with its last token cut off, and the model's guesses."""

    next_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.passage = TokenText(tr("Passage with its last token cut off"), 1)
        self.passage.breaks = False
        self.passage.grow()
        self.bars = CountBars(
            tr("Guesses of the next token"), (tr("token"), tr("probability")), GUESSES
        )
        self.bars.mark = "right"
        self.bars.empty_text = tr("The model’s guesses of the next token appear here.")
        self.truth = parts.one_line("small")
        self.other = button(
            tr("Another"), tr("Another passage of the held-out text"), self.next_wanted.emit
        )
        row = QHBoxLayout()
        row.addWidget(self.truth, 1)
        row.addWidget(self.other)
        self.body.addWidget(self.passage)
        self.body.addWidget(self.bars)
        self.body.addLayout(row)

    def show_look(self, look: Look | None, tokeniser: Tokeniser | None) -> None:
        """The example as the model guesses it."""
        self.other.setEnabled(look is not None)
        if look is None or tokeniser is None:
            self.passage.set_pieces(())
            self.bars.set_counts(())
            self.truth.setText("")
            return
        pieces = [Piece(name_of(tokeniser, id), id) for id in look.example]
        self.passage.set_pieces([*pieces, Piece("▮", look.truth, framed=True)])
        self.bars.full = full_scale([p for _, p in look.guesses])
        self.bars.set_counts(
            [
                Count(seen(tokeniser, id), p, marked=id == look.truth, text=percent(p))
                for id, p in look.guesses
            ]
        )
        chance = max(look.truth_chance, 1e-12)
        name = quoted(tokeniser, look.truth)
        self.truth.setText(
            tr("truth: {0} · loss −ln {1:.3g} = {2:.2f} nats").format(
                name, chance, -math.log(chance)
            )
        )


class WrittenView(Card):
    """What the model wrote at some moments, up to the one that is looked at."""

    def __init__(self) -> None:
        super().__init__(spacing=4)
        self._rows: list[tuple[QLabel, Elided]] = []
        self.hint = label(tr("Train, and the model writes here."), "small")
        self.body.addWidget(self.hint)
        for _ in range(_WRITTEN):
            row = QHBoxLayout()
            step, text = label("", "small"), parts.one_line("mono")
            step.setMinimumWidth(theme().px(74))
            row.addWidget(step)
            row.addWidget(text, 1)
            self.body.addLayout(row)
            self._rows.append((step, text))

    def show_frame(self, frame: Frame | None, upto: int | None) -> None:
        """Texts of moments from the first to `upto`, evenly spread."""
        written = list(frame.written) if frame is not None else []
        written = [each for each in written if each[1]]
        if upto is not None:
            written = [each for each in written if each[0] <= upto]
        chosen: list[int] = []
        if written:
            spread = np.linspace(0, len(written) - 1, _WRITTEN)
            chosen = sorted({round(float(place)) for place in spread})
        for place, (step, text) in enumerate(self._rows):
            step.setVisible(place < len(chosen))
            if place < len(chosen):
                at, words = written[chosen[place]]
                step.setText(tr("step {0:,}").format(at))
                shown = " ".join(words.split())
                text.setText(shown)
                text.setToolTip(shown)
            else:
                step.setText("")
                text.setText("")
        self.hint.setVisible(not chosen)


class NearView(QWidget):
    """The tokens whose vectors point where the chosen one's does."""

    def __init__(self) -> None:
        super().__init__()
        self.heading = parts.one_line("section")
        self.bars = CountBars(tr("Nearest tokens"), (tr("token"), tr("cosine")), 6)
        self.bars.full = 1.0
        self.bars.empty_text = tr("Train, and click a token on the map.")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.heading)
        column.addWidget(self.bars)
        column.addStretch(1)

    def show_look(self, look: Look | None, tokeniser: Tokeniser | None) -> None:
        """Neighbours at the moment looked at."""
        if look is None or tokeniser is None:
            self.bars.set_counts(())
            self.heading.setText(tr("NEAREST TOKENS"))
            return
        self.heading.setText(tr("NEAREST TO {0} · COSINE").format(quoted(tokeniser, look.token)))
        self.bars.set_counts(
            [
                Count(
                    seen(tokeniser, each.id),
                    max(each.cosine, 0.0),
                    text=tr("{0:.2f}").format(each.cosine),
                )
                for each in look.neighbours
            ]
        )


class AttentionView(QWidget):
    """One head's attention over the example; `wanted(layer, head)` asks for another."""

    wanted = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self.layers = Choice(tr("Layer"), tr("Which block’s attention"), self._chosen)
        self.heads = Choice(tr("Head"), tr("Which head of the block"), self._chosen)
        self.map = HeatMap(tr("Attention of a head"))
        self.map.setMinimumHeight(theme().px(180))
        self.hint = label(
            tr("Train, and how a head attends to the example appears here."), "small", wrap=True
        )
        row = QHBoxLayout()
        row.addWidget(self.layers)
        row.addWidget(self.heads)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.hint)
        column.addLayout(row)
        column.addWidget(self.map, 1)
        column.addStretch(0)
        self.show_run(None)

    def show_run(self, run: PreTraining | None) -> None:
        """Which layers and heads there are."""
        layers = run.settings.layers if run is not None else 0
        heads = run.settings.heads if run is not None else 0
        self.layers.offer([(tr("Block {0}").format(n + 1), n) for n in range(layers)])
        for each in (self.layers, self.heads, self.map):
            each.setVisible(run is not None)
        self.hint.setVisible(run is None)
        self.heads.offer([(tr("Head {0}").format(n + 1), n) for n in range(heads)])

    def _chosen(self, _key: object) -> None:
        self.wanted.emit(int(self.layers.currentData()), int(self.heads.currentData()))

    def show_look(self, look: Look | None, tokeniser: Tokeniser | None) -> None:
        """Attention at the moment looked at."""
        if look is None or tokeniser is None:
            self.map.set_values(np.zeros((0, 0)), (), ())
            return
        names = [seen(tokeniser, id) for id in look.example]

        def sentence(row: int, column: int, value: float) -> str:
            return tr("{0} attends to {1} with {2:.1%}").format(names[row], names[column], value)

        self.map.set_values(look.attention, names, names, high=1.0, sentence=sentence)


class GradientView(QWidget):
    """How long the gradients are, part by part of the network, over the steps."""

    def __init__(self) -> None:
        super().__init__()
        self.plot = LinePlot(tr("Gradient length"), log_y=True)
        self.plot.x_name, self.plot.y_name = tr("step"), tr("length of the gradient")
        self.plot.legend_above = True
        self.plot.empty_text = tr(
            "The length of the gradient in each part of the network, every {0} steps."
        ).format(NORM_EVERY)
        self.plot.setMinimumHeight(theme().px(180))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.plot, 1)

    def show_frame(self, frame: Frame | None, upto: int | None) -> None:
        """The run so far, or up to the step that is looked at."""
        curves: list[Curve] = []
        for place, (name, (steps, norms)) in enumerate(frame.norms.items() if frame else ()):
            count = len(steps) if upto is None else int(np.searchsorted(steps, upto, "right"))
            count = min(count, len(norms))
            title = name.replace("_", " ").capitalize()
            token = CURVES[place % len(CURVES)]
            curves.append(Curve(title, steps[:count], norms[:count], token, width=1.3))
        self.plot.ticks_shown = any(len(curve.x) for curve in curves)
        self.plot.set_curves(curves)
