"""Numbers as a student types and reads them: `0,5`, `1/3`, `−2` in; short, true-minus text out."""

from __future__ import annotations

import math
import re

MINUS = "−"
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
        raise NumberError(f"That is too long for one number: type at most {_LONGEST} characters.")
    if not text.strip():
        raise NumberError("The cell is empty: type a number, such as 2, 0.5 or 1/3.")
    found = _TYPED.fullmatch(text.translate(_SIGNS))
    if found is None:
        raise NumberError(
            f"“{_printable(text)}” is not a number: type one such as 2, −0.5, 1/3 or 1e-3."
        )
    above = float(found[1].replace(",", "."))
    below = float(found[2].replace(",", ".")) if found[2] else 1.0
    if below == 0.0:
        raise NumberError("Nothing can be divided by 0: type another denominator.")
    value = above / below
    if not math.isfinite(value):
        raise NumberError("That number is too large: the largest here is about 1.8e308.")
    return value + 0.0  # −0 reads as 0


def number_text(value: float, decimals: int = 4) -> str:
    """A number for reading: at most `decimals` places, a true minus, 3.2e−7 for extremes."""
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "∞" if value > 0 else MINUS + "∞"
    size = abs(value)
    if size != 0 and (size >= 1e6 or size < 0.5 * 10.0**-decimals):
        mantissa, exponent = f"{value:.2e}".split("e")
        text = f"{_trim(mantissa)}e{int(exponent)}"
    else:
        text = _trim(f"{value:.{decimals}f}")
    return "0" if text == "-0" else text.replace("-", MINUS)


def exact_text(value: float) -> str:
    """A number for editing: the shortest text that reads back as exactly this value."""
    if math.isfinite(value) and value == int(value) and abs(value) < 1e15:
        return str(int(value))
    return repr(float(value))


def vector_text(values: list[float], most: int = 4, decimals: int = 4) -> str:
    """(4, 2), or (1, 2, …, 9) where there are more than `most` numbers; one number stands bare."""
    if len(values) == 1:
        return number_text(values[0], decimals)
    shown = [number_text(value, decimals) for value in values[:most]]
    if len(values) > most:
        shown = [*shown[: most - 1], "…", number_text(values[-1], decimals)]
    return f"({', '.join(shown)})"


def _trim(text: str) -> str:
    return text.rstrip("0").rstrip(".") if "." in text else text


def _printable(text: str) -> str:
    return "".join(c if c.isprintable() else "·" for c in text[:24])
