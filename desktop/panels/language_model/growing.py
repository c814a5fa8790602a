"""A look that grows with the text: what each newly written token showed, put behind what was seen.

The rows are those that generation computed; nothing is run for them. How the heads compare is only
computed anew once the text rests.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from desktop.panels.language_model.work import Look
    from models.following import Shown
    from models.inspect import Inspection

Floats = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Room:
    """Arrays that begin with what was seen of a text, with zeros for tokens that are to come.

    attention: (layers, heads, most, most); hidden: (layers + 1, most, width). Memory is only taken
    by what was written into them.
    """

    attention: Floats
    hidden: Floats

    @classmethod
    def for_growth(cls, seen: Inspection, most: int) -> Room:
        """Room for `most` tokens: some ten milliseconds of copying, for a job's thread."""
        layers, heads, count = seen.attention.shape[:3]
        attention = np.zeros((layers, heads, most, most), np.float32)
        attention[:, :, :count, :count] = seen.attention
        hidden = np.zeros((layers + 1, most, seen.hidden.shape[2]), np.float32)
        hidden[:, :count] = seen.hidden
        return cls(attention, hidden)

    def put(self, shown: Shown) -> None:
        """Take in what a token showed."""
        at = shown.count - 1
        self.attention[:, :, at, : shown.count] = shown.attention
        self.hidden[:, at] = shown.hidden

    def front(self, seen: Inspection, ids: tuple[int, ...]) -> Inspection:
        """`seen` over these tokens; nothing is copied."""
        count = len(ids)
        return replace(
            seen,
            ids=ids,
            attention=self.attention[:, :, :count, :count],
            hidden=self.hidden[:, :count],
        )


class Growing:
    """Collects what tokens showed; `grown(look)` is the look with them."""

    def __init__(self) -> None:
        self._heard: list[tuple[Shown, str]] = []

    def clear(self) -> None:
        """Another text."""
        self._heard.clear()

    def hear(self, shown: Shown, name: str) -> None:
        """One token more."""
        self._heard.append((shown, name))

    def fits(self, look: Look | None, ids: Sequence[int]) -> bool:
        """Whether what was heard of the text `ids` follows this look without a gap: the look must
        be of the same text.
        """
        if look is None or look.room is None or not self._heard:
            return False
        first, last = self._heard[0][0].count, self._heard[-1][0].count
        if first > look.covered + 1 or last > look.room.attention.shape[2]:
            return False
        return list(look.inspection.ids) == list(ids[: look.covered])

    def grown(self, look: Look) -> Look:
        """The look over all tokens heard of; `fits` must hold."""
        new = [(shown, name) for shown, name in self._heard if shown.count > look.covered]
        self._heard.clear()
        if not new or look.room is None:
            return look
        for shown, _ in new:
            look.room.put(shown)
        ids = (*look.inspection.ids, *(shown.token for shown, _ in new))
        return replace(
            look,
            inspection=look.room.front(look.inspection, ids),
            names=(*look.names, *(name for _, name in new)),
            covered=len(ids),
            rollout=None,
        )
