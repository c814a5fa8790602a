"""What is seen of a text's inside at one moment, and the room in which it grows with the text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from models.following import Shown
    from models.inspect import Inspection

Floats = NDArray[np.floating]


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


@dataclass(frozen=True)
class Wish:
    """What is to be seen of a text: whose attention where not all fits (`layer`), which of
    `models.heads.MEASURES` compares the heads, and whether all layers are to be rolled out.
    """

    layer: int
    measure: str = "back"
    rollout: bool = False


@dataclass(frozen=True)
class Look:
    """Attention of a text. `strengths` (layers, heads) compares all heads; `notice` says what of a
    long text was left out. `covered` is how many tokens the inspection read, `names` are theirs.
    `telling` is the head (layer, head) that looks hardest at one token further back. `rollout` is
    (layers, n, n) where it was wished for and all layers fit. `room` is where a text that is short
    enough can go on.
    """

    inspection: Inspection
    names: tuple[str, ...]
    strengths: Floats
    covered: int
    notice: str
    seconds: float
    telling: tuple[int, int]
    wish: Wish
    rollout: Floats | None
    room: Room | None

    def average(self, layer: int) -> Floats:
        """The mean of a layer's heads, (queries, keys)."""
        return self.inspection.attention[self.inspection.layers.index(layer)].mean(axis=0)
