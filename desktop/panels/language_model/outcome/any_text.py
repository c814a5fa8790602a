"""The surprise of any text: paste one, and see how well the model foretells it."""

from __future__ import annotations

import math
import time
from collections.abc import Generator
from dataclasses import dataclass

from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
)

from desktop.panels.language_model.latest import Latest
from desktop.panels.language_model.outcome import Tab
from desktop.panels.language_model.stages import StageView
from desktop.panels.language_model.work import Opened, Stop
from desktop.panels.language_model.workbench import Workbench
from desktop.plots import Plot
from desktop.plots.token_flow import TokenFlow
from desktop.theme import theme
from desktop.widgets.parts import Card, giving_way, label
from desktop.widgets.pasting import BoundedText
from desktop.widgets.tokens import visible
from engine.language import tr
from models.perplexity import Scored, score

LONGEST = 100_000
"""Characters read at once."""
_DRAWN = 6_000  # tokens that are drawn; the figures are of all


@dataclass(frozen=True)
class Found:
    """What is known so far; `letters` is how many characters the scored tokens stand for."""

    scored: Scored
    names: tuple[str, ...]
    letters: int
    seconds: float


def _score(opened: Opened, text: str, stop: Stop) -> Generator[Found, None, None]:
    """Raises ModelError."""
    tokens = opened.model.tokenizer.tokens(text)
    names = tuple(visible(token.text) for token in tokens)
    data = text.encode()
    began = time.perf_counter()
    reports = score(opened.model, [token.id for token in tokens], stop)
    while True:
        with opened.writing:
            scored = next(reports, None)
        if scored is None:
            return
        part = data[tokens[0].end : tokens[len(scored.bits) - 1].end]
        letters = len(part.decode("utf-8", "ignore"))
        yield Found(scored, names, letters, time.perf_counter() - began)


class AnyTextView(StageView):
    """A field for a text, the same text coloured, and three figures."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self._jobs = Latest(bench.jobs, tr("reading the pasted text"))
        self.found: Found | None = None
        self.field = BoundedText(LONGEST)
        self.field.refused.connect(lambda sentence: self.figures.setText(sentence))
        self.field.setAccessibleName(tr("Text to be read"))
        self.field.setPlaceholderText(tr("Write or paste any text here"))
        self.field.setToolTip(tr("The text whose surprise is computed"))
        self.field.setTabChangesFocus(True)
        self.field.setMinimumHeight(theme().px(56))
        self.compute = QPushButton(tr("Compute"))
        self.compute.setProperty("role", "primary")
        self.compute.clicked.connect(lambda _=False: self._toggle())
        self.take = QPushButton(tr("Take the text above"))
        self.take.setToolTip(tr("Put the prompt and what was written after it into the field"))
        self.take.clicked.connect(lambda _=False: self.field.setPlainText(self.bench.text))
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Progress"))
        self.doing = giving_way(label("", "small"))
        row = QHBoxLayout()
        row.addWidget(self.compute)
        row.addWidget(self.take)
        row.addWidget(self.bar, 1)
        row.addWidget(self.doing, 1)
        self.figures = label("", "strong", wrap=True)
        self.flow = TokenFlow(tr("Surprisal of a text"))
        self.flow.said.connect(self.said)
        self.read_out = giving_way(label("", "mono"))
        self.flow.hovered.connect(self.read_out.setText)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(self.flow)
        area.setMinimumHeight(theme().px(60))
        self.card = Card(tr("TOKEN BY TOKEN · the deeper the ground, the more surprising"))
        self.card.body.addWidget(area, 1)
        self.card.body.addWidget(self.read_out)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme().px(8))
        layout.addWidget(self.field, 1)
        layout.addLayout(row)
        layout.addWidget(self.figures)
        layout.addWidget(self.card, 3)
        bench.door.model_changed.connect(self._stop)
        self._running()

    @property
    def needs_text(self) -> bool:
        return False

    def lead(self) -> str:
        return tr(
            "A text is foretold token by token: what the model did not expect, it finds dear."
        )

    def plot(self) -> Plot:
        return self.flow

    @property
    def busy(self) -> bool:
        """Whether a text is being read."""
        return self._jobs.running

    def _toggle(self) -> None:
        if self.busy:
            self._stop()
            return
        opened, text = self.bench.opened, self.field.toPlainText()
        if opened is None:
            return
        # Not counted: line ends, some of which pasting brought in.
        if len(text) - text.count("\n") > LONGEST:
            self.figures.setText(
                tr(
                    "The text has {0:,} characters, and at most {1:,} are read at once; shorten it."
                ).format(len(text), LONGEST)
            )
            return
        self.found = None
        self.figures.setText("")
        self._jobs.start(
            lambda stop: _score(opened, text, stop),
            reported=self._show,
            finished=lambda _: self._running(),
            failed=self._failed,
            cancelled=self._running,
        )
        self._running()

    def _stop(self) -> None:
        self._jobs.cancel()
        self._running()

    def _failed(self, sentence: str) -> None:
        self.figures.setText(sentence)
        self.flow.set_tokens((), ())
        self._running()

    def _running(self) -> None:
        self.compute.setText(tr("Stop") if self.busy else tr("Compute"))
        self.compute.setToolTip(
            tr("Stop reading; what is known stays")
            if self.busy
            else tr("Read the text token by token")
        )
        self.bar.setVisible(self.busy)
        if not self.busy:
            self.doing.setText("")

    def _show(self, found: Found) -> None:
        self.found = found
        scored = found.scored
        self.bar.setValue(round(1000 * scored.fraction))
        left = found.seconds * (1 - scored.fraction) / max(scored.fraction, 1e-9)
        if found.seconds > 1:
            self.doing.setText(tr("about {0:.0f} s left").format(left))
        so_far = (
            ""
            if scored.fraction == 1
            else tr("of the first {0:,} tokens: ").format(len(scored.bits))
        )
        each = scored.total_bits / max(found.letters, 1)
        self.figures.setText(
            tr(
                "{0}{1:.3f} bits a token · perplexity {2:,.2f} · "
                "{3:.3f} bits a character · {4:,.0f} bits in all, over "
                "{5:,} tokens"
            ).format(
                so_far,
                scored.mean_bits,
                scored.perplexity,
                each,
                scored.total_bits,
                len(scored.bits) - 1,
            )
        )
        shown = min(len(found.names), _DRAWN)
        bits = scored.bits[:shown].tolist()
        self.flow.set_tokens(found.names[:shown], bits + [math.nan] * (shown - len(bits)))
        if len(found.names) > shown:
            self.read_out.setText(
                tr("The first {0:,} tokens are drawn; the figures are of all.").format(shown)
            )


TAB = Tab(
    key="any_text",
    title=tr("Any text"),
    order=30,
    help=tr("How surprising a pasted text is to the model: perplexity and bits per character"),
    create=AnyTextView,
)
