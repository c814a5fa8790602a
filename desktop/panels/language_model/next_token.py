"""The next token: its probabilities as bars, the settings that shape them, and the draw."""

from __future__ import annotations

import random

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QToolButton, QVBoxLayout

from desktop.panels.language_model.draw_bar import DrawBar, Drawn
from desktop.panels.language_model.workbench import Workbench
from desktop.plots import Bar, BarList
from desktop.plots.bar_list import percent
from desktop.theme import set_icon, theme
from desktop.widgets.parts import label, rule
from desktop.widgets.slider import LabelledNumber, LabelledSlider, Range
from engine.language import tr

SHOWN = 12
_NO_TEXT = tr("Once there is a text, what may come next stands here.")
_LARGEST_SEED = 2**31 - 1


class NextToken(QScrollArea):
    """The panel at the right."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self._bench = bench
        self._ids: list[int] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Next token"))
        page = QFrame()
        page.setProperty("role", "panel")
        self.setWidget(page)
        column = QVBoxLayout(page)
        column.setContentsMargins(*[theme().px(16)] * 4)
        column.setSpacing(theme().px(7))
        column.addWidget(label(tr("NEXT TOKEN"), "section"))
        self.bars = BarList(tr("Next-token probabilities"), SHOWN)
        self.bars.empty_text = _NO_TEXT
        self.bars.chosen.connect(self._chosen)
        self.hint = label(tr("Click a token to choose it and go on"), "small", wrap=True)
        column.addWidget(self.hint)
        column.addWidget(self.bars)
        column.addWidget(
            label(tr("outline: model · filled: after temperature and cut-offs"), "small", wrap=True)
        )
        column.addWidget(rule())
        self.fields = self._fields()
        for field in self.fields.values():
            column.addWidget(field)
        column.addWidget(rule())
        column.addWidget(label(tr("DRAW"), "section"))
        self.draw = DrawBar()
        column.addWidget(self.draw)
        self.draw_text = label("", "small", wrap=True)
        column.addWidget(self.draw_text)
        column.addStretch(1)
        bench.shares_changed.connect(self._follow)
        bench.door.model_changed.connect(self._model)
        theme().changed.connect(self._follow_theme)
        self._page = page
        self._dressed = QObject(self)
        self._restyle()
        self._follow()

    def _follow_theme(self) -> None:
        self._restyle()
        # What is out of sight within it tells its new size once it is dressed.
        theme().in_turn(self._dressed, self._restyle)

    def _restyle(self) -> None:
        self.setMinimumWidth(self._page.minimumSizeHint().width() + theme().px(12))

    def _fields(self) -> dict[str, LabelledNumber]:
        now = self._bench.settings
        fields: dict[str, LabelledNumber] = {
            "temperature": LabelledSlider(
                tr("Temperature"),
                Range(0.0, 2.0, now.temperature, 0.01, 2),
                tr(
                    "Divides the logits: below 1 sharpens, above 1 flattens, 0 takes the likeliest."
                ),
            ),
            "top_k": LabelledSlider(
                tr("Top-k"),
                Range(1, 49_152, now.top_k, logarithmic=True),
                tr("Only so many of the likeliest tokens are left."),
            ),
            "top_p": LabelledSlider(
                tr("Top-p"),
                Range(0.01, 1.0, now.top_p, 0.01, 2),
                tr("Only the likeliest tokens that together reach this share are left."),
            ),
            "min_p": LabelledSlider(
                tr("Min-p"),
                Range(0.0, 1.0, now.min_p, 0.01, 2),
                tr("Tokens below this share of the likeliest one's probability are cut off."),
            ),
            "seed": LabelledNumber(
                tr("Seed"),
                Range(0, _LARGEST_SEED, now.seed),
                tr("The same seed and settings write the same text."),
            ),
            "repeat_penalty": LabelledNumber(
                tr("Repeat penalty"),
                Range(1.0, 2.0, now.repeat_penalty, 0.01, 2),
                tr("Above 1, tokens that occurred become less likely."),
            ),
        }
        for key, field in fields.items():
            field.changed.connect(lambda value, key=key: self._bench.set_settings(**{key: value}))
        dice = QToolButton()
        dice.setProperty("role", "flat")
        dice.setToolTip(tr("Another seed"))
        dice.setAccessibleName(tr("Another seed"))
        set_icon(dice, "dice", "muted")
        dice.clicked.connect(
            lambda _=False: fields["seed"].set_value(random.randrange(_LARGEST_SEED))
        )
        fields["seed"].row.addWidget(dice)
        return fields

    def _model(self) -> None:
        opened = self._bench.opened
        field = self.fields["top_k"]
        if opened is not None and isinstance(field, LabelledSlider):
            field.set_bounds(Range(1, opened.info.vocabulary, 40, logarithmic=True))

    def _chosen(self, row: int) -> None:
        if row < len(self._ids):
            self._bench.choose(self._ids[row])

    def _follow(self) -> None:
        bench, shares = self._bench, self._bench.shares
        if shares is None:
            self._ids = []
            reading = bench.opened is not None and bench.busy
            self.bars.empty_text = tr("The text is being read.") if reading else _NO_TEXT
            self.bars.set_bars(())
            self.draw.show_draw(None)
            self.draw_text.setText("")
            return
        self._ids = shares.likeliest(SHOWN).tolist()
        model, logits = shares.model, shares.logits
        kept = dict(
            zip(shares.front_ids[:SHOWN].tolist(), shares.front_probabilities, strict=False)
        )
        next_id = bench.next_draw.id if bench.next_draw is not None else -1
        bars: list[Bar] = []
        for token in self._ids:
            name, before = bench.token_name(token), float(model[token])
            after = float(kept.get(token, 0.0))
            bars.append(
                Bar(
                    name,
                    before,
                    after,
                    marked=token == next_id,
                    cut=token not in kept,
                    read_out=tr("{0} (id {1}): logit {2:.2f}, model {3}, now {4}").format(
                        name, token, float(logits[token]), percent(before), percent(after)
                    ),
                )
            )
        self.bars.set_bars(bars)
        point = bench.next_draw
        self.draw.show_draw(
            None
            if point is None
            else Drawn(
                shares.front_ids,
                shares.front_probabilities,
                point.u,
                point.id,
                bench.token_name,
                lambda: (shares.kept_ids, shares.kept_probabilities),
            )
        )
        self.draw_text.setText(self._draw_text())

    def _draw_text(self) -> str:
        bench = self._bench
        lines: list[str] = []
        if bench.next_draw is not None:
            lines.append(
                tr("next: u = {0:.3f} → {1}").format(
                    bench.next_draw.u, bench.token_name(bench.next_draw.id)
                )
            )
        if bench.written:
            last = bench.written[-1]
            how = tr("chosen by you") if last.u is None else tr("u = {0:.3f}").format(last.u)
            lines.append(tr("last: {0} → {1}").format(how, bench.token_name(last.token.id)))
        return "\n".join(lines)
