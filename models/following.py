"""What the newest token shows of the inside, as it is read for generation: nothing is run twice.

The graph that shows its inside computes the attention of every head anyway; for a single position
that is one row a head, which the runtime hands over in memory of its own.
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
        self._hand_over()

    def _hand_over(self) -> None:
        """The runtime makes room for these, since their size grows with the text."""
        layers = self._cache.sizes.layers
        for name in (*(f"attention.{layer}" for layer in range(layers)), "hidden"):
            self._binding.bind_output(name, "cpu")

    def run(self, ids: NDArray[np.int64], rows: NDArray[np.int64]) -> Floats:
        self._hand_over()  # what was made for the run before is too small
        return super().run(ids, rows)

    def shown(self) -> Shown:
        """What the run before showed."""
        sizes = self._cache.sizes
        *rows, hidden = self._binding.get_outputs()[-sizes.layers - 1 :]
        attention = np.stack([row.numpy()[0, :, 0] for row in rows])
        stream = hidden.numpy().reshape(sizes.layers + 1, sizes.width)
        return Shown(int(self._ids[0, 0]), self._cache.length, attention, stream)


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
