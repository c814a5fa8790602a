"""What is seen of a run: losses, one example, what it writes, attention, gradients, neighbours."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.panels.training_labs import parts
from desktop.panels.training_labs.counts import Count, CountBars
from desktop.panels.training_labs.pretraining.training import GUESSES, Frame, Look
from desktop.panels.training_labs.token_text import Piece, TokenText
from desktop.plots import HeatMap
from desktop.plots.bar_list import Bar, BarList
from desktop.plots.lines import CURVES, Curve, LinePlot
from desktop.plots.plane import View
from desktop.theme import theme
from desktop.widgets.choice import Choice
from desktop.widgets.elided import Elided
from desktop.widgets.parts import Card, button, label
from desktop.widgets.tokens import visible
from engine.labs.corpus import Corpus
from engine.labs.pretraining import PreTraining
from engine.labs.tokeniser import Tokeniser

_BASELINES = (("chance", "chance"), ("frequencies", "token frequencies"), ("bigrams", "bigrams"))
_WRITTEN = 4  # moments of which a text is shown


class LossView(Card):
    """The curves against simple guessers, and the figures of now in one line."""

    def __init__(self) -> None:
        super().__init__()
        self.plot = LinePlot("Loss")
        self.plot.x_name, self.plot.y_name = "step", "bits per character"
        self.plot.empty_text = "Press Train: the loss falls from chance towards what a text tells."
        self.plot.setMinimumHeight(theme().px(120))
        self.figures = parts.one_line("small")
        self.figures.setAccessibleName("Where training stands")
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
        curves.append(Curve("training text", frame.steps, frame.train))
        curves.append(Curve("held-out text", frame.test_steps, frame.test, "negative", width=2.2))
        low = min([base["bigrams"], *frame.train.tolist(), *frame.test.tolist()])
        high = max(base["chance"], *frame.train.tolist(), *frame.test.tolist())
        view = View(0.0, last, low - 0.1, high + 0.15)
        if marked is not None:
            line = np.array([view.bottom, view.top])
            curves.append(Curve("", np.full(2, float(marked)), line, "accent", width=1.4))
        self.plot.set_curves(curves, view)
        self.figures.setText(figures(frame))


def figures(frame: Frame) -> str:
    """The figures of a frame in one line."""
    parts_ = [f"step {frame.step:,}", f"{frame.seconds:.0f} s"]
    if frame.train.size:
        parts_.append(f"training {frame.train[-1]:.2f}")
    if frame.test.size:
        parts_.append(f"held out {frame.test[-1]:.2f} bits per character")
    if not math.isnan(frame.words):
        parts_.append(f"{frame.words:.0%} real words")
    return " · ".join(parts_)


class ExampleView(Card):
    """A passage of the held-out text with its last token cut off, and the model's guesses."""

    next_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.passage = TokenText("Passage with its last token cut off", 1)
        self.passage.breaks = False
        self.passage.grow()
        self.bars = BarList("Guesses of the next token", GUESSES)
        self.bars.empty_text = "The model’s guesses of the next token appear here."
        self.truth = parts.one_line("small")
        other = button("Another", "Another passage of the held-out text", self.next_wanted.emit)
        row = QHBoxLayout()
        row.addWidget(self.truth, 1)
        row.addWidget(other)
        self.body.addWidget(self.passage)
        self.body.addWidget(self.bars)
        self.body.addLayout(row)

    def show_look(self, look: Look | None, tokeniser: Tokeniser | None) -> None:
        """The example as the model guesses it."""
        if look is None or tokeniser is None:
            self.passage.set_pieces(())
            self.bars.set_bars(())
            self.truth.setText("")
            return
        pieces = [Piece(tokeniser.name(id), id) for id in look.example]
        self.passage.set_pieces([*pieces, Piece(" ▮ ", look.truth, framed=True)])
        self.bars.set_bars(
            [
                Bar(visible(tokeniser.name(id)), p, p, marked=id == look.truth)
                for id, p in look.guesses
            ]
        )
        chance = max(look.truth_chance, 1e-12)
        name = visible(tokeniser.name(look.truth))
        self.truth.setText(f"truth: {name} · loss −ln {chance:.3g} = {-math.log(chance):.2f}")


class WrittenView(Card):
    """What the model wrote at some moments, up to the one that is looked at."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[tuple[QLabel, Elided]] = []
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
                step.setText(f"step {at:,}")
                shown = " ".join(words.split())
                text.setText(shown)
                text.setToolTip(shown)
            else:
                step.setText("")
                text.setText("Train, and the model writes here." if not (place or chosen) else "")


class NearView(QWidget):
    """The tokens whose vectors point where the chosen one's does."""

    def __init__(self) -> None:
        super().__init__()
        self.heading = parts.one_line("section")
        self.bars = CountBars("Nearest tokens", ("token", "cosine"), 6)
        self.bars.empty_text = "Click a token on the map."
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.heading)
        column.addWidget(self.bars)
        column.addStretch(1)

    def show_look(self, look: Look | None, tokeniser: Tokeniser | None) -> None:
        """Neighbours at the moment looked at."""
        if look is None or tokeniser is None:
            self.bars.set_counts(())
            self.heading.setText("NEAREST TOKENS")
            return
        self.heading.setText(f"NEAREST TO {visible(tokeniser.name(look.token))}")
        self.bars.set_counts(
            [
                Count(
                    visible(tokeniser.name(each.id)),
                    max(each.cosine, 0.0),
                    text=f"{each.cosine:.2f}",
                )
                for each in look.neighbours
            ]
        )


class AttentionView(QWidget):
    """One head's attention over the example; `wanted(layer, head)` asks for another."""

    wanted = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self.layers = Choice("Layer", "Which block’s attention", self._chosen)
        self.heads = Choice("Head", "Which head of the block", self._chosen)
        self.map = HeatMap("Attention of a head")
        self.map.setMinimumHeight(theme().px(180))
        self.hint = label(
            "Train, and how a head attends to the example appears here.", "small", wrap=True
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
        self.layers.offer([(f"Block {n + 1}", n) for n in range(layers)])
        for each in (self.layers, self.heads, self.map):
            each.setVisible(run is not None)
        self.hint.setVisible(run is None)
        self.heads.offer([(f"Head {n + 1}", n) for n in range(heads)])

    def _chosen(self, _key: object) -> None:
        self.wanted.emit(int(self.layers.currentData()), int(self.heads.currentData()))

    def show_look(self, look: Look | None, tokeniser: Tokeniser | None) -> None:
        """Attention at the moment looked at."""
        if look is None or tokeniser is None:
            self.map.set_values(np.zeros((0, 0)), (), ())
            return
        names = [visible(tokeniser.name(id)) for id in look.example]

        def sentence(row: int, column: int, value: float) -> str:
            return f"{names[row]} attends to {names[column]} with {value:.1%}"

        self.map.set_values(look.attention, names, names, high=1.0, sentence=sentence)


class GradientView(QWidget):
    """How long the gradients are, part by part of the network, over the steps."""

    def __init__(self) -> None:
        super().__init__()
        self.plot = LinePlot("Gradient length", log_y=True)
        self.plot.x_name, self.plot.y_name = "step", "length of the gradient"
        self.plot.empty_text = "The length of the gradient in each part of the network."
        self.plot.setMinimumHeight(theme().px(180))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.plot, 1)

    def show_frame(self, frame: Frame | None, upto: int | None) -> None:
        """The run so far, or up to the step that is looked at."""
        curves: list[Curve] = []
        self.plot.ticks_shown = frame is not None
        for place, (name, (steps, norms)) in enumerate(frame.norms.items() if frame else ()):
            count = len(steps) if upto is None else int(np.searchsorted(steps, upto, "right"))
            count = min(count, len(norms))
            title = name.replace("_", " ").capitalize()
            token = CURVES[place % len(CURVES)]
            curves.append(Curve(title, steps[:count], norms[:count], token, width=1.3))
        self.plot.set_curves(curves)
