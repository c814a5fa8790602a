"""The next token: its probabilities as bars, the settings that shape them, and the draw."""

from __future__ import annotations

import random

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPolygonF
from PySide6.QtWidgets import QFrame, QScrollArea, QToolButton, QVBoxLayout

from desktop.panels.language_model.parts import label, rule
from desktop.panels.language_model.workbench import Workbench
from desktop.plots import Bar, BarList, Plot
from desktop.plots.bar_list import percent
from desktop.plots.plot import mono
from desktop.theme import set_icon, theme
from desktop.widgets.slider import LabelledNumber, LabelledSlider, Range

SHOWN = 12
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
        self.setAccessibleName("Next token")
        page = QFrame()
        page.setProperty("role", "panel")
        self.setWidget(page)
        column = QVBoxLayout(page)
        column.setContentsMargins(*[theme().px(16)] * 4)
        column.setSpacing(theme().px(7))
        column.addWidget(label("NEXT TOKEN", "section"))
        self.bars = BarList("Next-token probabilities", SHOWN)
        self.bars.empty_text = "Once there is a text, what may come next stands here."
        self.bars.chosen.connect(self._chosen)
        self.hint = label("Click a token to choose it and go on", "small", wrap=True)
        column.addWidget(self.hint)
        column.addWidget(self.bars)
        column.addWidget(
            label("outline: model · filled: after temperature and cut-offs", "small", wrap=True)
        )
        column.addWidget(rule())
        self.fields = self._fields()
        for field in self.fields.values():
            column.addWidget(field)
        column.addWidget(rule())
        column.addWidget(label("DRAW", "section"))
        self.draw = DrawBar(bench)
        column.addWidget(self.draw)
        self.draw_text = label("", "small", wrap=True)
        column.addWidget(self.draw_text)
        column.addStretch(1)
        bench.shares_changed.connect(self._follow)
        bench.door.model_changed.connect(self._model)
        theme().changed.connect(self._restyle)
        self._page = page
        self._restyle()
        self._follow()

    def _restyle(self) -> None:
        self.setMinimumWidth(self._page.minimumSizeHint().width() + theme().px(12))

    def _fields(self) -> dict[str, LabelledNumber]:
        now = self._bench.settings
        fields: dict[str, LabelledNumber] = {
            "temperature": LabelledSlider(
                "Temperature",
                Range(0.0, 2.0, now.temperature, 0.01, 2),
                "Divides the logits: below 1 sharpens, above 1 flattens, 0 takes the likeliest.",
            ),
            "top_k": LabelledSlider(
                "Top-k",
                Range(1, 49_152, now.top_k, logarithmic=True),
                "Only so many of the likeliest tokens are left.",
            ),
            "top_p": LabelledSlider(
                "Top-p",
                Range(0.01, 1.0, now.top_p, 0.01, 2),
                "Only the likeliest tokens that together reach this share are left.",
            ),
            "min_p": LabelledSlider(
                "Min-p",
                Range(0.0, 1.0, now.min_p, 0.01, 2),
                "Tokens below this share of the likeliest one's probability are cut off.",
            ),
            "seed": LabelledNumber(
                "Seed",
                Range(0, _LARGEST_SEED, now.seed),
                "The same seed and settings write the same text.",
            ),
            "repeat_penalty": LabelledNumber(
                "Repeat penalty",
                Range(1.0, 2.0, now.repeat_penalty, 0.01, 2),
                "Above 1, tokens that occurred become less likely.",
            ),
        }
        for key, field in fields.items():
            field.changed.connect(lambda value, key=key: self._bench.set_settings(**{key: value}))
        dice = QToolButton()
        dice.setProperty("role", "flat")
        dice.setToolTip("Another seed")
        dice.setAccessibleName("Another seed")
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
            self.bars.set_bars(())
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
                    read_out=(
                        f"{name} (id {token}): logit {float(logits[token]):.2f}, "
                        f"model {percent(before)}, now {percent(after)}"
                    ),
                )
            )
        self.bars.set_bars(bars)
        self.draw.content_changed()
        self.draw_text.setText(self._draw_text())

    def _draw_text(self) -> str:
        bench = self._bench
        lines: list[str] = []
        if bench.next_draw is not None:
            lines.append(
                f"next: u = {bench.next_draw.u:.3f} → {bench.token_name(bench.next_draw.id)}"
            )
        if bench.written:
            last = bench.written[-1]
            how = "chosen by you" if last.u is None else f"u = {last.u:.3f}"
            lines.append(f"last: {how} → {bench.token_name(last.token.id)}")
        return "\n".join(lines)


class DrawBar(Plot):
    """The kept tokens end to end, likeliest first, and the point u that picks one of them."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__("Draw")
        self._bench = bench
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(300), theme().px(34))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(120), theme().px(34))

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        shares, point = self._bench.shares, self._bench.next_draw
        top, height = rect.top() + theme().px(14), theme().px(16)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("field"))
        painter.drawRect(QRectF(rect.left(), top, rect.width(), height))
        if shares is None or point is None:
            return
        left = 0.0
        metrics = QFontMetricsF(mono("mono-small"))
        painter.setFont(mono("mono-small"))
        for rank, (token, share) in enumerate(
            zip(shares.front_ids[:400].tolist(), shares.front_probabilities, strict=False)
        ):
            width = float(share) * rect.width()
            cell = QRectF(rect.left() + left, top, width, height)
            chosen = token == point.id
            alpha = 1.0 if chosen else max(0.12, 0.62 * 0.82**rank)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("accent", alpha))
            gap = 1.0 if width > 4 else 0.0
            painter.drawRect(cell.adjusted(0, 0, -gap, 0))
            name = self._bench.token_name(token)
            if width > metrics.horizontalAdvance(name) + 6:
                painter.setPen(theme().color("on_accent" if chosen else "text"))
                painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, name)
            left += width
            if left >= rect.width() - 0.5:
                break
        x = rect.left() + point.u * rect.width()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("negative"))
        half, tip = theme().px(5), theme().px(8)
        x = min(max(x, rect.left() + half), rect.right() - half)
        arrow = QPolygonF()
        for dx, y in ((-half, top - tip - 1), (half, top - tip - 1), (0, top - 1)):
            arrow.append(QPointF(x + dx, y))
        painter.drawPolygon(arrow)

    def read_out(self, position: QPointF) -> str:
        shares = self._bench.shares
        if shares is None or not self.width():
            return ""
        at = position.x() / self.width()
        bar = shares.kept_probabilities.cumsum()
        place = min(int(bar.searchsorted(at, side="right")), len(bar) - 1)
        token = int(shares.kept_ids[place])
        begin = float(bar[place - 1]) if place else 0.0
        return f"{self._bench.token_name(token)}: u from {begin:.3f} to {float(bar[place]):.3f}"

    def table(self) -> tuple[list[str], list[list[object]]]:
        shares = self._bench.shares
        if shares is None:
            return ["token", "id", "share"], []
        return ["token", "id", "share"], [
            [self._bench.token_name(int(token)), int(token), float(share)]
            for token, share in zip(shares.kept_ids, shares.kept_probabilities, strict=True)
        ]

    def describe(self) -> str:
        point = self._bench.next_draw
        if point is None:
            return "Draw: nothing to draw from yet."
        return f"Draw: the point u = {point.u:.3f} falls on {self._bench.token_name(point.id)}."
