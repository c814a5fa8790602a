"""A look that grows with the text: what each newly written token showed, put behind what was seen.

The rows are those that generation computed; nothing is run for them. How the heads compare is only
computed anew once the text rests.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.panels.language_model.look import Look
    from models.following import Shown


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
