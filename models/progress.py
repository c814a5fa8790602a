"""How long work reports itself: a frozen report per step, from an ordinary generator."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

Stop = Callable[[], bool]
"""Asked between steps; True ends the work at the next step."""


@dataclass(frozen=True)
class Progress:
    """`fraction` of the whole in 0…1, and what is being done as plain text."""

    fraction: float
    text: str


def never() -> bool:
    """The stop flag of work that nobody stops."""
    return False
