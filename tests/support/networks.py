"""Networks that several tests share."""

from __future__ import annotations

from engine.document import Document
from engine.examples import examples


def lecture() -> Document:
    """x → f_1 → ReLU → f_2 → ReLU, with ids x, f_1, a_1, f_2, a_2; (1, 2) becomes (4, 2)."""
    return next(example for example in examples() if example.key == "lecture").build()
