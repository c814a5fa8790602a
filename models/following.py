"""What the newest token shows of the inside, as it is read for generation: nothing is run twice.

The graph that shows its inside computes the attention of every head anyway; for a single position
that is one row a head, which the runtime writes into memory that is new for each token.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.language_model import Reader
from models.session import BoundStep, Session

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Shown:
    """count: how many tokens were read, with this one. attention: (layers, heads, count), how much
    it looks at each of them; hidden: (layers + 1, width), the residual stream at its place.
    """

    token: int
    count: int
    attention: Floats
    hidden: Floats


class _ShownStep(BoundStep):
    """A step of one position whose inside is handed over too."""

    def _bind(self) -> None:
        super()._bind()
        self._lend_room(self._cache.length + 1)

    def _lend_room(self, count: int) -> None:
        """Room for what one token shows that looks at `count` tokens: what was lent for the token
        before is too small, and a person may still look at it.
        """
        sizes = self._cache.sizes
        self._attention = np.empty((sizes.layers, sizes.heads, count), np.float32)
        self._hidden = np.empty((sizes.layers + 1, sizes.width), np.float32)
        bind = self._binding.bind_output
        shape, start = (1, sizes.heads, 1, count), self._attention.ctypes.data
        size = sizes.heads * count * self._attention.itemsize
        for layer in range(sizes.layers):
            bind(f"attention.{layer}", "cpu", 0, np.float32, shape, start + layer * size)
        shape = (1, *self._hidden.shape)
        bind("hidden", "cpu", 0, np.float32, shape, self._hidden.ctypes.data)

    def run(self, ids: NDArray[np.int64], rows: NDArray[np.int64]) -> Floats:
        self._lend_room(self._cache.length + 1)
        return super().run(ids, rows)

    def shown(self) -> Shown:
        """What the run before showed."""
        return Shown(int(self._ids[0, 0]), self._cache.length, self._attention, self._hidden)


class FollowingReader(Reader):
    """A reading that can be followed inside, token by token."""

    def _bound(self, session: Session, positions: int, rows: int) -> BoundStep:
        if positions == 1 and session.earlier:
            return _ShownStep(session, self.cache, positions, rows)
        return super()._bound(session, positions, rows)

    def newest(self) -> Shown | None:
        """What the last token showed; None where it was not read by itself, or by the graph that
        keeps its inside to itself.
        """
        step = self._steps.get(1)
        if not isinstance(step, _ShownStep) or step.stale() or step.session is not self.session:
            return None
        return step.shown()
