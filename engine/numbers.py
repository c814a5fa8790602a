"""How a number is written for people: one place, so that 0.9586 is 0.9586 everywhere.

Whole numbers stand without a point, others with at most `digits` digits after it, the minus is a
real minus sign (U+2212), and very large or small ones are written with a power of ten.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from fractions import Fraction
from functools import lru_cache

from engine.language import decimal_sign, tr

MINUS = "\u2212"
_SUPERSCRIPTS = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")
_LARGE = 1e7
_EXACT_DENOMINATOR = 10_000


def plain(value: float, digits: int = 4) -> str:
    """`value` as text: `4`, `0.9586`, `−1`, `1.2·10⁻⁷`, `∞`, `not a number`."""
    return _write(value, digits, MINUS, "∞", _power_text).replace(".", decimal_sign())


def latex(value: float, digits: int = 4) -> str:
    """The same as LaTeX: `-1`, `1.2\\cdot 10^{-7}`, `\\infty`."""
    text = _write(value, digits, "-", r"\infty", lambda power: rf"\cdot 10^{{{power}}}")
    # In braces, a comma is no separator to LaTeX and takes no space behind it.
    return text if decimal_sign() == "." else text.replace(".", f"{{{decimal_sign()}}}")


def typed(value: float) -> str:
    """`value` as a person would type it into a cell: the shortest text that reads back the same."""
    if math.isfinite(value) and value == int(value) and abs(value) < _LARGE:
        return str(int(value))
    return repr(float(value)).replace(".", decimal_sign())


def vector(values: Sequence[float], digits: int = 4) -> str:
    """A vector as text: `(4, 2)`."""
    return "(" + separator().join(plain(value, digits) for value in values) + ")"


def separator() -> str:
    """What stands between numbers: a semicolon where the comma is the decimal sign."""
    return "; " if decimal_sign() == "," else ", "


@lru_cache(maxsize=16_384)  # the same few numbers are asked for at every step of a network
def rational(value: float) -> Fraction | None:
    """The fraction a person means by `value` (0.1 is 1/10, 0.333… is 1/3), or None.

    A float counts as a fraction when a denominator of at most 10,000 gives the very same float.
    """
    if not math.isfinite(value) or abs(value) > 1e12:
        return None
    near = Fraction(value).limit_denominator(_EXACT_DENOMINATOR)
    return near if float(near) == float(value) else None


def fraction_text(value: Fraction) -> str:
    """`1/3`, `−2`."""
    sign = MINUS if value < 0 else ""
    value = abs(value)
    whole = value.denominator == 1
    return sign + (str(value.numerator) if whole else f"{value.numerator}/{value.denominator}")


def fraction_latex(value: Fraction) -> str:
    r"""`\frac{1}{3}`, `-2`."""
    if value.denominator == 1:
        return str(value.numerator)
    sign = "-" if value < 0 else ""
    return rf"{sign}\frac{{{abs(value.numerator)}}}{{{value.denominator}}}"


def _power_text(power: int) -> str:
    return "·10" + str(power).translate(_SUPERSCRIPTS)


def _write(
    value: float, digits: int, minus: str, infinity: str, power: Callable[[int], str]
) -> str:
    value = float(value)
    if math.isnan(value):
        return tr("not a number") if infinity == "∞" else r"\text{not a number}"
    sign = minus if value < 0 else ""
    size = abs(value)
    if math.isinf(size):
        return sign + infinity
    rounded = _shorten(f"{size:.{digits}f}")
    if size == 0 or (rounded != "0" and size < _LARGE):
        return rounded if rounded == "0" else sign + rounded
    mantissa, _, exponent = f"{size:.{max(digits - 1, 0)}e}".partition("e")
    return f"{sign}{_shorten(mantissa)}{power(int(exponent))}"


def _shorten(text: str) -> str:
    return text.rstrip("0").rstrip(".") if "." in text else text
