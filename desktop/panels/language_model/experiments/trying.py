"""What every single change does to one next token: a map that fills while it is computed."""

from __future__ import annotations

from collections.abc import Callable, Generator

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout

from desktop.jobs import Jobs
from desktop.panels.language_model.experiments import work
from desktop.panels.language_model.experiments.work import Sides
from desktop.panels.language_model.latest import Latest
from desktop.panels.language_model.work import Opened, Stop
from desktop.plots import HeatMap
from desktop.plots.bar_list import percent
from desktop.theme import theme
from desktop.widgets.parts import Card, button, giving_way, label
from desktop.widgets.progress import ProgressBar
from engine.language import tr
from models.experiments import Effect

_OFFERED = 12
_LEAST = 0.005
"""A smaller change of probability than this takes no more colour than it."""
Task = Callable[[Stop], Generator[Effect[tuple[int, int]], None, None]]


class TryingCard(Card):
    """`taken(row, column)` says that a cell's change is wanted; `way` is "heads" or "patches".

    `said(sentence, problem)` is for the window's foot.
    """

    taken = Signal(int, int)
    said = Signal(str, bool)

    def __init__(self, jobs: Jobs) -> None:
        super().__init__(tr("EVERY SINGLE CHANGE"))
        self._jobs = Latest(jobs, tr("trying every change"))
        self._opened: Opened | None = None
        self._sides: Sides | None = None
        self._ids: list[int] = []
        self.way = "heads"
        self.token = QComboBox()
        self.token.setAccessibleName(tr("Watched token"))
        self.token.setToolTip(tr("Whose probability is watched"))
        self.token.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.token.setMaximumWidth(theme().px(180))
        self.token.activated.connect(lambda _: self.clear())
        self.heads = button(
            tr("Every head off"), tr("Switch off each head and each block in turn"), self._heads
        )
        self.patches = button(
            tr("Every vector from A"), tr("Replace each vector of B by A's in turn"), self._patches
        )
        self.cancel = button(tr("Cancel"), tr("Stop; what was found stays"), self._cancel)
        self.bar = ProgressBar()
        self.map = HeatMap(tr("What every change does"), square=False)
        self.map.picked.connect(self._pick)
        self.hint = label(
            tr(
                "Tries one change after the other in B, each alone, and shows how much likelier or "
                "less likely it makes the watched token."
            ),
            "muted",
            wrap=True,
        )
        self.take = button(
            tr("Put into B"), tr("Keep the change of the chosen cell in B's list"), self._take
        )
        self._chosen: tuple[int, int] | None = None
        self.read_out = giving_way(label("", "mono"))
        self.map.hovered.connect(self.read_out.setText)
        self.found: dict[tuple[int, int], Effect[tuple[int, int]]] = {}
        row = QHBoxLayout()
        row.setSpacing(theme().px(6))
        for widget in (self.token, self.heads, self.patches):
            row.addWidget(widget)
        row.addStretch(1)
        under = QHBoxLayout()
        under.addWidget(self.bar, 1)
        under.addWidget(self.cancel)
        self.body.addLayout(row)
        self.body.addLayout(under)
        self.body.addWidget(self.hint)
        self.body.addWidget(self.map, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.read_out, 1)
        foot.addWidget(self.take)
        self.body.addLayout(foot)
        self._running()

    def set_sides(self, opened: Opened, sides: Sides) -> None:
        """Other texts or changes: what was found before is about others."""
        self._opened, self._sides = opened, sides
        ids = list(sides.likely[:_OFFERED])
        kept = self.watched
        self._ids = ids
        self.token.clear()
        self.token.addItems([opened.name(token) for token in ids])
        best = kept if kept in ids else int(sides.b.argmax())
        self.token.setCurrentIndex(ids.index(best) if best in ids else 0)
        self.clear()

    @property
    def watched(self) -> int | None:
        """The token whose probability is watched."""
        place = self.token.currentIndex()
        return self._ids[place] if 0 <= place < len(self._ids) else None

    @property
    def running(self) -> bool:
        """Whether changes are being tried."""
        return self._jobs.running

    def clear(self) -> None:
        """Nothing tried."""
        self._jobs.cancel()
        self.found = {}
        self._chosen = None
        self.map.set_values(np.zeros((0, 0), np.float32), (), ())
        self._running()

    def forget(self) -> None:
        """Hold nothing of a model that is no longer the one at work."""
        self._opened, self._sides = None, None
        self.clear()

    def shut_down(self) -> None:
        """Stop; nothing more is said."""
        self._jobs.cancel()

    # --- trying ------------------------------------------------------------------------------
    def _heads(self) -> None:
        self._start("heads", work.try_heads)

    def _patches(self) -> None:
        self._start("patches", work.try_patches)

    def _start(self, way: str, task: Callable[..., Generator[object, None, None]]) -> None:
        opened, sides, token = self._opened, self._sides, self.watched
        if opened is None or sides is None or token is None:
            self.said.emit(tr("Write a text in both sides first."), True)
            return
        self.clear()
        self.way = way
        self._jobs.start(
            lambda stop: task(opened, sides, token, stop),
            reported=self._found,
            finished=lambda _: self._ended(""),
            failed=self._ended,
            cancelled=lambda: self._ended(""),
        )
        self._running()

    def _pick(self, row: int, column: int) -> None:
        self._chosen = (row, column) if (row, column) in self.found else None
        self.take.setEnabled(self._chosen is not None)

    def _take(self) -> None:
        if self._chosen is not None:
            self.taken.emit(*self._chosen)

    def _cancel(self) -> None:
        if self._jobs.job is not None:
            self._jobs.job.cancel()

    def _found(self, effect: Effect[tuple[int, int]]) -> None:
        self.found[effect.place] = effect
        self.bar.setRange(0, effect.total)
        self.bar.setValue(effect.done)
        sides = self._sides
        full = effect.done == effect.total
        if sides is not None and (full or effect.done % 9 == 0):
            self._show()

    def _ended(self, sentence: str) -> None:
        self._show()
        self._running()
        self.said.emit(sentence, bool(sentence))

    def _running(self) -> None:
        running = self._jobs.running
        self.hint.setVisible(not running and not self.found)
        self.bar.setVisible(running)
        self.cancel.setVisible(running)
        if running:
            self.bar.setRange(0, 0)
        self.take.setEnabled(self._chosen is not None)
        self.heads.setEnabled(not running)
        self.patches.setEnabled(not running)

    # --- showing -----------------------------------------------------------------------------
    def _show(self) -> None:
        opened, sides, token = self._opened, self._sides, self.watched
        if opened is None or sides is None or token is None or not self.found:
            return
        sizes = opened.model.sizes
        if self.way == "heads":
            rows = [f"L{layer + 1}" for layer in range(sizes.layers)]
            columns = [f"{head + 1}" for head in range(sizes.heads)] + ["attention", "MLP"]
        else:
            rows = [tr("before L{0}").format(place + 1) for place in range(sizes.layers)] + [
                tr("behind all")
            ]
            columns = list(sides.names[1])
        base = float(sides.b[token])
        values = np.full((len(rows), len(columns)), np.nan, np.float32)
        for place, effect in self.found.items():
            values[place] = effect.probability - base
        high = max(float(np.nanmax(np.abs(values))), _LEAST)
        name = opened.name(token)

        def sentence(row: int, column: int, value: float) -> str:
            effect = self.found.get((row, column))
            if effect is None:
                return ""
            part = columns[column]
            part = tr("head {0}").format(part) if part.isdigit() and self.way == "heads" else part
            likeliest = opened.name(effect.likeliest)
            return tr("{0}, {1}: P({2}) {3} → {4} · likeliest {5}").format(
                rows[row], part, name, percent(base), percent(effect.probability), likeliest
            )

        self.map.set_values(
            values, rows, columns, low=-high, high=high, signed=True, sentence=sentence
        )
