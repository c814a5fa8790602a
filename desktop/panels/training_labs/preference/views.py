"""What is seen of preference tuning: an answer to choose, what a step did, before and after."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout

from desktop.panels.training_labs import parts
from desktop.panels.training_labs.preference.session import Point
from desktop.panels.training_labs.preference.tuning import SHOWN, Comparison
from desktop.plots.lines import Curve, LinePlot
from desktop.plots.plane import View
from desktop.theme import theme
from desktop.widgets.parts import Card, button, label
from engine.labs.judges import Measures, Rule, Verdict
from engine.labs.preference import Answer, TuningSettings
from engine.language import tr

_WHY = tr(
    " A model that is pushed too far pleases the judge and forgets the language: take a step back "
    "with Undo, or choose a larger β, which holds it to the reference."
)
_LN_P = tr(
    "The natural logarithm of the probability of the whole answer: the sum over its tokens. Nearer "
    "to 0 is likelier."
)
_MARGIN = tr(
    "How much more the better answer has gained over the reference than the other one. Learning "
    "raises it."
)
_KL = tr(
    "Nats per token: the Kullback–Leibler divergence, how far the probabilities of the tuned model "
    "are from those of the reference, on average. 0 is no difference."
)
_WORDS = tr("Real words are those that the training text has.")
_VARIETY = tr(
    "Different token pairs: what share of all two neighbouring tokens is no repetition; low where "
    "a model repeats itself."
)
_HELD_OUT = tr(
    "Pairs that were never learnt from: whether the better one gained more than the other one. On "
    "the picked pairs that says little, since they were learnt."
)


class AnswerCard(Card):
    """One answer; a click on it, or its button, says that it is the better one."""

    def __init__(self, name: str, chosen: Callable[[], None]) -> None:
        super().__init__()
        self._chosen = chosen
        self._choosable = False
        self.setAccessibleName(tr("Answer {0}").format(name))
        self.body.addWidget(label(tr("ANSWER {0}").format(name), "section"))
        self.text = label("", wrap=True)
        self.text.setMinimumHeight(theme().px(96))
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.text, 1)
        self.button = button(
            tr("{0} is better").format(name), tr("One step of training ({0})").format(name), chosen
        )
        self.body.addWidget(self.button)

    def show_answer(self, answer: Answer | None, settings: TuningSettings) -> None:
        """Show it after the beginning that all answers have."""
        self.text.setText(written(answer, settings) if answer is not None else "…")

    def set_choosable(self, shown: bool, on: bool) -> None:
        """Whether it is one of two to choose from, and whether it can be chosen now."""
        self._choosable = on
        self.button.setVisible(shown)
        self.button.setEnabled(on)
        self.setCursor(Qt.CursorShape.PointingHandCursor if on else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self._choosable and self.rect().contains(event.position().toPoint()):
            self._chosen()


def written(answer: Answer, settings: TuningSettings) -> str:
    """Beginning and answer; one that was cut off before its line ended goes on with “…”."""
    return settings.prompt + answer.text + "…" * answer.cut


_PAIR = (tr("ln p of the better answer"), tr("ln p of the other"), tr("margin m"))
_ALONE = (tr("ln p of the answer"), "", tr("gain over the reference"))


class StepView(Card):
    """The last step's log-probabilities; margins and divergence over all picks."""

    def __init__(self) -> None:
        super().__init__()
        self.table = QGridLayout()
        self.table.setHorizontalSpacing(theme().px(16))
        self._cells: dict[tuple[int, int], QLabel] = {}
        heads = ("", tr("reference"), tr("before"), tr("after"))
        for column, head in enumerate(heads):
            found = label(head, "small")
            found.setAlignment(Qt.AlignmentFlag.AlignRight)
            self.table.addWidget(found, 0, column)
        self._names = [label(name) for name in _PAIR]
        for name, tip in zip(self._names, (_LN_P, _LN_P, _MARGIN), strict=True):
            name.setToolTip(tip)
        for row, name in enumerate(self._names):
            self.table.addWidget(name, row + 1, 0)
            for column in range(1, len(heads)):
                cell = label("", "mono")
                cell.setAlignment(Qt.AlignmentFlag.AlignRight)
                self._cells[row, column] = cell
                self.table.addWidget(cell, row + 1, column)
        self.table.setColumnStretch(0, 1)
        self.body.addLayout(self.table)
        self.told = label("", "small", wrap=True)
        self.told.setToolTip(_KL)
        self.body.addWidget(self.told)
        self.gains = LinePlot(tr("How far the picked answers were raised"))
        self.moved = LinePlot(tr("How far the model moved"))
        self.gains.y_name, self.moved.y_name = tr("nats"), tr("nats per token")
        self.gains.empty_text = tr("Each pick adds a point: how far it raised the better answer.")
        self.moved.empty_text = tr("And how far the model is from the reference after it.")
        row = QHBoxLayout()
        row.setSpacing(theme().px(12))
        for plot, name, tip in (
            (self.gains, tr("RAISED · nats"), _MARGIN),
            (self.moved, tr("KL · nats per token"), _KL),
        ):
            column = QVBoxLayout()
            column.addWidget(head := label(name, "small"))
            head.setToolTip(tip)
            plot.x_name = tr("pick")
            plot.setMinimumHeight(theme().px(120))
            column.addWidget(plot, 1)
            row.addLayout(column, 1)
        self.body.addLayout(row, 1)

    def show_trail(self, trail: Sequence[Point], beta: float) -> None:
        """All picks so far, the person's own and the judge's."""
        steps = [point.step for point in trail if point.step is not None]
        self.gains.ticks_shown, self.moved.ticks_shown = bool(steps), bool(trail)
        self._draw(trail)
        alone = bool(steps) and steps[-1].reward is not None
        for row, name in enumerate(_ALONE if alone else _PAIR):
            self._names[row].setText(name)
            for column in range(4):
                item = self.table.itemAtPosition(row + 1, column)
                if item is not None and (widget := item.widget()) is not None:
                    widget.setVisible(bool(name))
        if not steps:
            for cell in self._cells.values():
                cell.setText("–")
            self.told.setText(
                tr(
                    "The judge’s picks were learnt together; the numbers of one pick stand here "
                    "when "
                    "you make one."
                )
                if trail
                else tr("No pick was made by you yet.")
            )
            return
        last = steps[-1]
        for column, pair in enumerate((last.reference, last.before, last.after), 1):
            for row, value in enumerate(pair):
                self._cells[row, column].setText(tr("{0:.2f}").format(value).replace("-", "−"))
        before, after = last.margins
        if alone:
            before, after = last.before[0] - last.reference[0], last.gain
        for column, value in ((1, 0.0), (2, before), (3, after)):
            self._cells[2, column].setText(tr("{0:+.2f}").format(value).replace("-", "−"))
        if last.reward is not None:
            told = (
                tr(
                    "Thumb up: reward {0:+.0f}, less the "
                    "usual reward and β times the drift: advantage {1:+.2f}"
                ).format(last.reward, last.advantage)
                if last.reward > 0
                else tr(
                    "Thumb down: reward {0:+.0f}, less the "
                    "usual reward and β times the drift: advantage {1:+.2f}"
                ).format(last.reward, last.advantage)
            ).replace("-", "−")
        else:
            told = tr("Loss −ln σ(β m) was {0:.3f} with β = {1:.2g}").format(last.loss, beta)
        told += tr(" · the model was {0:.3f} nats per token from the reference then").format(
            last.kl
        )
        self.told.setText(told)

    def _draw(self, trail: Sequence[Point]) -> None:
        own = [(point.picks, point.step) for point in trail if point.step is not None]
        steps = [step for _, step in own]
        most = trail[-1].picks if trail else 0
        x = np.array([picks for picks, _ in own], np.float64)
        pairs = np.array([step.reward is None for step in steps], bool)
        raised = np.array([s.margins[1] if s.reward is None else s.gain for s in steps])
        curves = [
            Curve(name, x[chosen], raised[chosen], token, dots=chosen.sum() == 1)
            for name, chosen, token in (
                (tr("margin of the pair"), pairs, "accent"),
                (tr("gain of the answer"), ~pairs, "combine"),
            )
            if chosen.any()
        ]
        self.gains.set_curves(curves, _home(most, raised))
        every = np.array([point.picks for point in trail], np.float64)
        moved = np.array([point.kl for point in trail])
        curve = Curve(tr("KL per token"), every, moved, "negative", dots=len(trail) == 1)
        self.moved.set_curves([curve], _home(most, moved))


def _home(count: int, values: NDArray[np.float64]) -> View:
    """From before the first pick, wide enough for ten, with 0 in sight."""
    low, high = min(0.0, values.min(initial=0.0)), max(0.0, values.max(initial=0.0))
    spare = 0.08 * (high - low) or 1.0
    return View(0.0, max(count, 10) + 0.5, low - spare, high + spare)


class ComparisonSide(parts.Column):
    """Answers before and after on the same seeds, the figures, and a warning where it is due."""

    def __init__(self, others: Callable[[], None]) -> None:
        super().__init__(tr("Before and after"), 270)
        self.section(
            tr("How it does now"), tr("Of answers written with the same random numbers each time.")
        )
        self.result = label("", "strong", wrap=True)
        self.body.addWidget(self.result)
        self.figures = label("", wrap=True)
        self.figures.setToolTip(f"{_WORDS} {_VARIETY} {_KL}")
        self.body.addWidget(self.figures)
        self.warning = label("", "error", wrap=True)
        self.warning.hide()
        self.body.addWidget(self.warning)
        self.judged = label("", "small", wrap=True)
        self.judged.setToolTip(_HELD_OUT)
        self.body.addWidget(self.judged)
        self.section(tr("Before and after · same seeds"))
        self.texts: list[tuple[QLabel, QLabel]] = []
        for _ in range(SHOWN):
            card = Card()
            before, after = label("", "small", wrap=True), label("", wrap=True)
            card.body.addWidget(before)
            card.body.addWidget(after)
            self.body.addWidget(card)
            self.texts.append((before, after))
        self.body.addWidget(button(tr("Other seeds"), tr("Compare other answers"), others))
        self.body.addStretch(1)

    def show_verdict(self, verdict: Verdict | None, rule: Rule | None) -> None:
        """What the judge's last go did."""
        for each in (self.result, self.judged):
            each.setVisible(verdict is not None)
        if verdict is None or rule is None:
            self.result.setText("")
            self.judged.setText("")
            return
        name = tr("Mentions “{0}”").format(rule.word) if rule.judge.wants_word else rule.judge.title
        held = (
            tr("{0:.0f} %").format(100 * verdict.held_out)
            if not math.isnan(verdict.held_out)
            else tr("not measured")
        )
        self.result.setText(
            tr("{0}: {1} before, {2} after {3} picks").format(
                name, _score(rule, verdict.before), _score(rule, verdict.after), verdict.picks
            )
        )
        self.judged.setText(
            tr(
                "Pairs ranked rightly: {0:.0f} % of those picked, which is soon reached; "
                "held-out pairs: {1}."
            ).format(100 * verdict.picked, held)
        )

    def show_comparison(self, found: Comparison | None, settings: TuningSettings) -> None:
        """The texts and figures of now."""
        if found is None:
            self.figures.setText("")
            self.warning.hide()
            for labels in self.texts:
                for each in labels:
                    each.setText("")
            return
        m = found.measures
        self.figures.setText(
            tr(
                "{0:.0f} % real words · {1:.0f} % different token pairs · "
                "{2:.3f} nats per token from the reference"
            ).format(100 * m.words, 100 * m.variety, m.kl)
        )
        collapse = m.collapse(found.reference)
        self.warning.setText(collapse + _WHY if collapse else "")
        self.warning.setVisible(bool(collapse))
        for (before, after), old, new in zip(self.texts, found.before, found.after, strict=True):
            before.setText(tr("before: {0}").format(written(old, settings)))
            after.setText(tr("after: {0}").format(written(new, settings)))


def _score(rule: Rule, measures: Measures) -> str:
    if rule.judge.key == "shorter":
        return tr("{0:.0f} letters").format(-measures.score)
    return tr("{0:.0f} %").format(100 * measures.score)
