"""Numbers as a student types them: `0,5`, `1/3`, `−2`, `1e-3`; and vectors as they are shown.

The text itself comes from `engine.numbers`, so that a number reads the same everywhere.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from engine.language import tr
from engine.numbers import plain, separator

_LONGEST = 60
_NUMBER = r"[+-]?(?:[0-9]+(?:[.,][0-9]*)?|[.,][0-9]+)(?:[eE][+-]?[0-9]{1,3})?"
_TYPED = re.compile(rf"\s*({_NUMBER})\s*(?:/\s*({_NUMBER})\s*)?", re.ASCII)
_SIGNS = str.maketrans({"−": "-", "–": "-", "⁄": "/", "∕": "/", "\u00a0": " ", "\u202f": " "})


class NumberError(ValueError):
    """Typed text is not a number; the message is a sentence for the person."""


def parse_number(text: str) -> float:
    """One finite number from typed text: decimal point or comma, a fraction, a power of ten.

    Raises NumberError.
    """
    if len(text) > _LONGEST:
        raise NumberError(
            tr("That is too long for one number: type at most {0} characters.").format(_LONGEST)
        )
    if not text.strip():
        raise NumberError(tr("The cell is empty: type a number, such as 2, 0.5 or 1/3."))
    found = _TYPED.fullmatch(text.translate(_SIGNS))
    if found is None:
        raise NumberError(
            tr("“{0}” is not a number: type one such as 2, −0.5, 1/3 or 1e-3.").format(
                _printable(text)
            )
        )
    above = float(found[1].replace(",", "."))
    below = float(found[2].replace(",", ".")) if found[2] else 1.0
    if below == 0.0:
        raise NumberError(tr("Nothing can be divided by 0: type another denominator."))
    value = above / below
    if not math.isfinite(value):
        raise NumberError(tr("That number is too large: the largest here is about 1.8e308."))
    return value + 0.0  # −0 reads as 0


def vector_text(values: Sequence[float], most: int = 4, digits: int = 4) -> str:
    """(4, 2), or (1, 2, …, 9) where there are more than `most` numbers; one number stands bare."""
    if len(values) == 1:
        return plain(values[0], digits)
    shown = [plain(value, digits) for value in values[:most]]
    if len(values) > most:
        shown = [*shown[: most - 1], "…", plain(values[-1], digits)]
    return f"({separator().join(shown)})"


def size_text(count: int) -> str:
    """A number of bytes for people: 640 bytes, 12 KB, 1.2 MB."""
    if count < 1000:
        return tr("{0} bytes").format(count)
    for unit in ("KB", "MB", "GB"):
        count_in = count / 1000
        if count_in < 999.5 or unit == "GB":
            return (
                tr("{0:.1f} {1}").format(count_in, unit)
                if count_in < 9.95
                else tr("{0:.0f} {1}").format(count_in, unit)
            )
        count = round(count_in)
    return ""


def _printable(text: str) -> str:
    return "".join(c if c.isprintable() else "·" for c in text[:24])
