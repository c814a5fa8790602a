"""A look that grows with the text: what each newly written token showed, put behind what was seen.

The rows are those that generation computed; nothing is run for them. How the heads compare is only
computed anew once the text rests.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from desktop.panels.language_model.work import GRID_AT_MOST, Look
from models.following import Shown

Floats = NDArray[np.float32]
_ROOM = 48
"""Tokens for which room is made at once: for all that there may be, it would take a tenth of a
second on the window's thread."""


class Growing:
    """Collects what tokens showed; `grown(look)` is the look with them."""

    def __init__(self) -> None:
        self._heard: list[tuple[Shown, str]] = []
        self._attention: Floats | None = None  # (layers, heads, room, room)
        self._hidden: Floats | None = None  # (layers + 1, room, width)
        self._last: Look | None = None  # the look that the arrays hold

    def clear(self) -> None:
        """Another text."""
        self._heard.clear()
        self._attention = self._hidden = self._last = None

    def hear(self, shown: Shown, name: str) -> None:
        """One token more."""
        self._heard.append((shown, name))

    def fits(self, look: Look | None) -> bool:
        """Whether what was heard follows this look without a gap."""
        if (
            look is None
            or not self._heard
            or len(look.inspection.layers) + 1 < look.inspection.hidden.shape[0]
        ):
            return False
        first, last = self._heard[0][0].count, self._heard[-1][0].count
        whole = look.inspection.hidden.shape[1] == look.covered and not look.inspection.first
        return whole and first <= look.covered + 1 and last <= GRID_AT_MOST

    def grown(self, look: Look) -> Look:
        """The look over all tokens heard of; `fits` must hold."""
        new = [(shown, name) for shown, name in self._heard if shown.count > look.covered]
        if not new:
            return look
        if self._last is not look or self._room < new[-1][0].count:
            self._take(look, new[-1][0].count)
        attention, hidden = self._attention, self._hidden
        assert attention is not None
        assert hidden is not None
        for shown, _ in new:
            at = shown.count - 1
            attention[:, :, at, : at + 1] = shown.attention
            hidden[:, at] = shown.hidden
        count = new[-1][0].count
        seen = replace(
            look.inspection,
            ids=(*look.inspection.ids, *(shown.token for shown, _ in new)),
            attention=attention[:, :, :count, :count],
            hidden=hidden[:, :count],
        )
        names = (*look.names, *(name for _, name in new))
        self._heard.clear()
        self._last = replace(look, inspection=seen, names=names, covered=count, rollout=None)
        return self._last

    @property
    def _room(self) -> int:
        return self._attention.shape[2] if self._attention is not None else 0

    def _take(self, look: Look, needed: int) -> None:
        """Room for what is to come, with what was seen in front."""
        room = min(needed + _ROOM, GRID_AT_MOST)
        seen, count = look.inspection, look.covered
        layers, heads = seen.attention.shape[:2]
        attention = np.zeros((layers, heads, room, room), np.float32)
        attention[:, :, :count, :count] = seen.attention
        self._attention = attention
        hidden = np.empty((layers + 1, room, seen.hidden.shape[2]), np.float32)
        hidden[:, :count] = seen.hidden
        self._hidden = hidden
