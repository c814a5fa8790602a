"""How long work reports itself: a frozen report per step, from an ordinary generator."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

Stop = Callable[[], bool]
"""Asked between steps; True ends the work at the next step."""


@dataclass(frozen=True)
class Progress:
    """What is being done as plain text, and how much of just that is done.

    `fraction` is counted, in 0…1 (bytes there of bytes expected, layers done of all); None where
    nothing can be counted. Work of several parts starts again at 0 with each.
    """

    fraction: float | None
    text: str


def never() -> bool:
    """The stop flag of work that nobody stops."""
    return False
