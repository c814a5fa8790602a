"""Drawing many times: the counts of the next token meet its probabilities."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout

from desktop.panels.language_model.chances import Tab
from desktop.panels.language_model.stages import StageView
from desktop.panels.language_model.workbench import Workbench
from desktop.plots import Bar, BarList, Plot
from desktop.plots.bar_list import percent
from desktop.widgets.parts import Card, giving_way, label
from engine.language import tr
from models.many import ManyDraws
from models.sampling import Distribution

TIMES = (100, 300, 1_000, 3_000, 10_000)
SHOWN = 20
_FRAMES = 45  # over which the draws come in, so that the eye can follow
_FRAME_MS = 33


class ManyView(StageView):
    """Outline: the probability; bar: the share of the draws so far."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self.draws: ManyDraws | None = None
        self._of: Distribution | None = None
        self._asked = 0
        self._runs = 0
        self.times = QComboBox()
        self.times.setAccessibleName(tr("How often to draw"))
        self.times.setToolTip(tr("How often the next token is drawn"))
        for count in TIMES:
            self.times.addItem(tr("{0:,} times").format(count), count)
        self.times.setCurrentIndex(TIMES.index(1_000))
        self.start = QPushButton(tr("Draw"))
        self.start.setProperty("role", "primary")
        self.start.clicked.connect(lambda _=False: self._toggle())
        self.said_text = giving_way(label("", "muted"))
        top = QHBoxLayout()
        top.addWidget(label(tr("Draw the next token")))
        top.addWidget(self.times)
        top.addWidget(self.start)
        top.addWidget(self.said_text, 1)
        self.bars = BarList(tr("Shares of many draws"), SHOWN)
        self.bars.empty_text = tr("Once there is a text, its next token can be drawn many times.")
        self.bars.said.connect(self.said)
        self.bars.chosen.connect(self._chosen)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(self.bars)
        self.card = Card(tr("OUTLINE: PROBABILITY · BAR: SHARE OF THE DRAWS"))
        self.match = label("", "muted", wrap=True)
        self.card.body.addWidget(area, 1)
        self.card.body.addWidget(self.match)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(top)
        layout.addWidget(self.card, 1)
        self._timer = QTimer(self)
        self._timer.setInterval(_FRAME_MS)
        self._timer.timeout.connect(self._frame)
        self.listen(bench.shares_changed)
        self._words()

    def lead(self) -> str:
        return tr("One draw may fall anywhere; many draws come to look like the probabilities.")

    def plot(self) -> Plot:
        return self.bars

    @property
    def drawing(self) -> bool:
        """Whether draws are coming in."""
        return self._timer.isActive()

    def follow(self) -> None:
        """Other probabilities: what was drawn belongs to the old ones."""
        if self.bench.shares is self._of:
            return
        self._timer.stop()
        self._of, self.draws = self.bench.shares, None
        self._show()

    def _toggle(self) -> None:
        if self.drawing:
            self._timer.stop()
        elif self.bench.shares is not None:
            self._of = self.bench.shares
            # Each press draws anew; the first with the seed itself.
            self.draws = ManyDraws(self._of, self.bench.settings.seed + self._runs)
            self._runs += 1
            self._asked = int(self.times.currentData())
            self._timer.start()
        self._show()

    def _frame(self) -> None:
        if self.draws is None:
            self._timer.stop()
            return
        left = self._asked - self.draws.drawn
        self.draws.draw(min(max(self._asked // _FRAMES, 1), left))
        if self.draws.drawn >= self._asked:
            self._timer.stop()
        self._show()

    def _words(self) -> None:
        self.start.setText(tr("Stop") if self.drawing else tr("Draw"))
        self.start.setToolTip(
            tr("Stop drawing; what was drawn stays")
            if self.drawing
            else tr("Draw so often, one by one")
        )
        self.start.setEnabled(self.bench.shares is not None)

    def _show(self) -> None:
        self._words()
        shares, draws = self._of, self.draws
        if shares is None:
            self.bars.set_bars(())
            self.match.setText("")
            self.said_text.setText("")
            return
        drawn = draws.drawn if draws is not None else 0
        name = self.bench.token_name
        bars: list[Bar] = []
        ids, chances = shares.front_ids[:SHOWN], shares.front_probabilities[:SHOWN]
        for place, (token, share) in enumerate(zip(ids.tolist(), chances.tolist(), strict=True)):
            count = int(draws.counts[place]) if draws is not None else 0
            told = tr("{0}: probability {1}, drawn {2:,} times").format(
                name(token), percent(share), count
            )
            bars.append(Bar(name(token), share, count / max(drawn, 1), read_out=told))
        self.bars.set_bars(bars)
        more = shares.kept_count - len(bars)
        left = (
            tr(" {0:,} less likely tokens are drawn too, but not shown.").format(more)
            if more > 0
            else ""
        )
        if draws is None or not drawn:
            self.said_text.setText("")
            self.match.setText(tr("Nothing was drawn yet.") + left)
            return
        self.said_text.setText(tr("{0:,} of {1:,}").format(drawn, self._asked))
        match = draws.match()
        text = tr("{0} of the draws would have to fall elsewhere to match exactly.").format(
            percent(match.apart)
        )
        if match.freedom:
            text += tr(" χ² = {0:.1f}; by chance alone about {1} ± {2:.0f}.").format(
                match.chi_square, match.freedom, (2 * match.freedom) ** 0.5
            )
        self.match.setText(text + left)

    def _chosen(self, row: int) -> None:
        if self._of is not None and not self.drawing:
            self.bench.choose(int(self._of.front_ids[row]))


TAB = Tab(
    key="many",
    title=tr("Draw many times"),
    order=20,
    help=tr("Draw the next token hundreds of times and watch the counts meet the probabilities"),
    create=ManyView,
)
