"""Looking: the attention of the newest text, and which head and which pair is looked at."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from desktop.jobs import Jobs
from desktop.panels.language_model import work
from desktop.panels.language_model.growing import Growing
from desktop.panels.language_model.latest import Latest
from desktop.panels.language_model.look import Look, Wish
from desktop.panels.language_model.work import Opened
from engine.language import tr
from models.following import Shown

WAYS = {
    "head": tr("One head"),
    "average": tr("Average of the layer"),
    "rollout": tr("Rollout up to the layer"),
}
"""What the heat map can show of the chosen place."""
_FOLLOW_S = 0.2  # between two sights of a growing text
_REST = 9.0  # while text streams, looking takes at most a tenth of the time


class Looking(QObject):
    """`look` is the newest inspection, `head` (layer, head) and `pair` (query, key) what is shown.

    `failed(sentence)` says why a text could not be looked at.
    """

    changed = Signal()  # another inspection, or another head's weights
    head_changed = Signal()
    pair_changed = Signal()
    failed = Signal(str)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.look: Look | None = None
        self.head = (0, 0)
        self.measure = "back"  # one of models.heads.MEASURES
        self.way = "head"  # one of WAYS
        self.pair: tuple[int, int] | None = None
        self._head_chosen = False
        self._following = True  # the pair stays with the newest token
        self._growing = Growing()
        self._shown_at = 0.0
        self._jobs = Latest(jobs, tr("looking at attention"))
        self._again: Callable[[], None] = lambda: None
        self._ended = 0.0

    @property
    def busy(self) -> bool:
        """Whether attention is being computed."""
        return self._jobs.running

    def start(self, opened: Opened, ids: Sequence[int]) -> None:
        """Look at a text; what was being looked at is dropped."""
        if not ids:
            return
        ids = list(ids)
        sizes = opened.model.sizes
        if self.head[0] >= sizes.layers or self.head[1] >= sizes.heads:
            # Another model, with fewer of them.
            self.head, self._head_chosen = (0, 0), False
            self.head_changed.emit()
        wish = Wish(self.head[0], self.measure, self.way == "rollout")
        grid = self.look.strengths if self.look is not None and self._same_front(ids) else None
        self._again = lambda: self.start(opened, ids)
        self._jobs.start(
            lambda stop: work.look(opened, ids, wish, grid, stop),
            reported=self._looked,
            failed=self.failed.emit,
        )

    def start_if_rested(self, opened: Opened, ids: Sequence[int]) -> None:
        """Look at a text that is still growing, unless the last look is too fresh."""
        spent = self.look.seconds if self.look is not None else 0.1
        if not self.busy and time.monotonic() - self._ended > max(0.3, spent * _REST):
            self.start(opened, ids)

    def hear(self, shown: Shown, name: str) -> None:
        """The newest token of a growing text showed its inside."""
        self._growing.hear(shown, name)

    def show_heard(self, ids: Sequence[int]) -> bool:
        """Take up what newer tokens of the text `ids` showed, some times a second; whether the look
        covers them.
        """
        if self.busy or not self._growing.fits(self.look, ids):
            return False
        now = time.monotonic()
        if self.look is not None and now - self._shown_at > _FOLLOW_S:
            self._shown_at = now
            self.look = self._growing.grown(self.look)
            self.changed.emit()
            if self._following:
                self._follow()
        return True

    def cancel(self) -> None:
        """Stop what is being computed; what was found stays."""
        self._growing.clear()
        self._jobs.cancel()

    def follow_newest(self) -> None:
        """Let the pair go with the newest token again."""
        self._following = True

    def clear(self) -> None:
        """There is nothing to look at."""
        self.cancel()
        self.look = self.pair = None
        self._again = lambda: None  # nor to hold a model for
        self.changed.emit()
        self.pair_changed.emit()

    # --- choosing ----------------------------------------------------------------------------
    def weights(self) -> NDArray[np.floating] | None:
        """What is shown of the chosen layer or head, (queries shown, keys); None when it is not at
        hand.
        """
        look = self.look
        if look is None or self.head[0] not in look.inspection.layers:
            return None
        if self.way == "rollout":
            return None if look.rollout is None else look.rollout[self.head[0]]
        if self.way == "average":
            return look.average(self.head[0])
        return look.inspection.head(*self.head)

    def pick_measure(self, key: str) -> None:
        """Compare the heads by another measure."""
        if key != self.measure:
            self.measure = key
            self._again()

    def pick_way(self, way: str) -> None:
        """Show one head, the average of its layer, or the rollout up to it."""
        if way == self.way:
            return
        self.way = way
        if self.weights() is None and self.can_show():
            self._again()
        else:
            self.changed.emit()
            self.pair_changed.emit()

    def can_show(self) -> bool:
        """Whether computing again would bring what is asked for: a rollout needs all layers."""
        return self.way != "rollout" or (
            self.look is not None and self.look.covered <= work.GRID_AT_MOST
        )

    def pick_head(self, layer: int, head: int) -> None:
        """Look at another head."""
        if (layer, head) == self.head:
            return
        self.head = (layer, head)
        self._head_chosen = True
        self.head_changed.emit()
        if self.weights() is None and self.can_show():
            self._again()
        else:
            self.changed.emit()
            self.pair_changed.emit()

    def pick_pair(self, query: int, key: int) -> None:
        """Look at one weight: how much token `query` looks at token `key`, by position."""
        self._following = self.look is not None and query == self.look.covered - 1
        if (query, key) != self.pair:
            self.pair = (query, key)
            self.pair_changed.emit()

    def pick_query(self, query: int) -> None:
        """Look at what one token looks at most."""
        weights = self.weights()
        if weights is None or self.look is None:
            return
        row = query - self.look.inspection.first
        if 0 <= row < weights.shape[0] and (self.pair is None or self.pair[0] != query):
            self.pick_pair(query, _strongest(weights[row], query))

    # --- what came back ----------------------------------------------------------------------
    def _looked(self, look: Look) -> None:
        self.look = look
        self._ended = time.monotonic()
        if not self._head_chosen and look.covered > 2:
            self.head = look.telling
            self._head_chosen = True
        if self.head[0] not in look.inspection.layers:
            # The layer was changed while another one was being looked at.
            self._again()
            return
        self.changed.emit()
        if self.pair is None or self.pair[0] >= look.covered or self._following:
            self._follow()
        else:
            self.pair_changed.emit()

    def _follow(self) -> None:
        weights = self.weights()
        if weights is None or self.look is None:
            self.pair = None
        else:
            query = self.look.inspection.first + weights.shape[0] - 1
            self.pair = (query, _strongest(weights[-1], query))
        self.pair_changed.emit()

    def _same_front(self, ids: list[int]) -> bool:
        """Whether the comparison of heads at hand is that of this (long) text."""
        many = work.GRID_AT_MOST
        seen = self.look.inspection.ids if self.look is not None else ()
        if self.look is not None and self.look.wish.measure != self.measure:
            return False
        return len(seen) > many and list(seen[:many]) == ids[:many]


def _strongest(row: NDArray[np.floating], query: int) -> int:
    """The key looked at most, apart from the first token and the query itself if possible."""
    if query >= 2:
        return 1 + int(row[1:query].argmax())
    return int(row[: query + 1].argmax())
